import ArgumentParser
import AuditEngine
import AuditModel
import AuditRules
import AuditSource
import Foundation

extension RulesCommand {
  /// The command `audit rules test`.
  struct Test: AuditCommand {
    static let configuration = CommandConfiguration(
      abstract: "Run rules over their annotated fixtures.",
      discussion: """
        A fixture is source with `ruleid: ID` (must be reported) and `ok: ID` (must not) in a comment on the line before. It lies \
        beside its rule (rule.yaml and rule.py, Semgrep's layout) or in FIXTURES/<id with slashes>/. Known gaps are marked \
        `todoruleid:` and `todook:`.
        """)
    @OptionGroup var look: ConsoleOptions
    @Argument(help: "A folder of rule files; Rules by default.") var folder = "Rules"
    @Option(help: "The folder of fixtures that do not lie beside their rule.") var fixtures = "Fixtures/rules"
    @Option(name: .customLong("rule"), help: "Test only this rule or category. May be repeated.") var onlyRules:
      [String] = []
    @Flag(help: "Print the result as JSON.") var json = false

    func execute() async throws -> ExitStatus {
      let files = try RuleSources.ruleFiles(at: folder)
      guard !files.isEmpty else { throw Failure("there are no rule files in `\(folder)`", status: .incomplete) }
      let catalog = try RuleCatalog.load(files)
      let shared = try RuleCatalog.builtIn().queries.filter { query in
        !catalog.queries.contains { $0.name == query.name }
      }
      let queries = catalog.queries + shared
      var results: [RuleTestResult] = []
      for (id, entries) in Dictionary(grouping: catalog.rules, by: \.page.id).sorted(by: { $0.key < $1.key })
      where onlyRules.isEmpty || Configuration.names(onlyRules, id) {
        // A rule about the whole repository has no fixture of one file.
        guard entries.contains(where: { $0.isAboutFiles }) else { continue }
        let compiled = try CompiledRules(entries, queries: queries, knownIDs: Set(catalog.pages.map(\.id)))
        let found = entries.first.map { fixtureFiles(of: $0) } ?? []
        results.append(RuleTest(compiled).run(id, on: try found.map(fixture)))
      }
      guard !results.isEmpty else {
        throw Failure("no rule in `\(folder)` can be tested on fixtures", status: .incomplete)
      }
      look.console.write(json ? try Self.json(results) : Self.text(results))
      return results.allSatisfy { $0.outcome == .validated } ? .success : .policyNotMet
    }

    /// The fixtures of a rule: name for messages, and path as the rule sees it.
    private func fixtureFiles(of rule: Rule) -> [(file: String, path: String)] {
      let ruleFile = URL(filePath: rule.place.file)
      let stem = ruleFile.deletingPathExtension().lastPathComponent
      let folder = ruleFile.deletingLastPathComponent()
      let beside = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      let siblings = beside.filter { name in
        name.hasPrefix(stem + ".") && name != ruleFile.lastPathComponent && !name.contains(".fixed.")
          && (!RuleSources.isRuleFile(name) || name.contains(".test."))
      }.sorted().map { (folder.appending(path: $0).relativePath, $0) }
      let own = fixtures + "/" + rule.page.id.rawValue.replacing(".", with: "/")
      let below = FileManager.default.enumerator(atPath: own)?.compactMap { $0 as? String } ?? []
      return siblings
        + below.sorted().filter { name in
          var isFolder: ObjCBool = false
          return FileManager.default.fileExists(atPath: own + "/" + name, isDirectory: &isFolder) && !isFolder.boolValue
        }.map { (own + "/" + $0, $0) }
    }

    private func fixture(_ file: (file: String, path: String)) throws -> RuleFixture {
      guard let data = FileManager.default.contents(atPath: file.file) else {
        throw Failure("the fixture `\(file.file)` cannot be read")
      }
      let path = RepoPath(file.path)
      return RuleFixture(
        name: file.file, path: path, bytes: Array(data),
        language: LanguageTable.language(of: path, start: data.prefix(256)))
    }

    private static func text(_ results: [RuleTestResult]) -> String {
      var text = ""
      for result in results {
        switch result.outcome {
        case .validated:
          let known = result.known > 0 ? ", \(result.known) known gaps" : ""
          text += "Validated  \(result.rule)  (\(result.expected) reported, \(result.silent) left alone\(known))\n"
        case .untested:
          text +=
            "Untested   \(result.rule)  (\(result.expected) `ruleid` and \(result.silent) `ok` annotations: both are needed)\n"
        case .missing, .noisy:
          text += "\(result.outcome == .missing ? "Missing    " : "Noisy      ")\(result.rule)\n"
          for line in result.missing { text += "    missing  \(line.fixture):\(line.line)\n" }
          for line in result.noisy { text += "    noisy    \(line.fixture):\(line.line)\n" }
        }
      }
      let passed = results.count { $0.outcome == .validated }
      return text + "\n\(passed) passed, \(results.count - passed) failed\n"
    }

    private struct Summary: Encodable {
      struct Entry: Encodable {
        let rule: String
        let outcome: RuleTestResult.Outcome
        let expected: Int
        let silent: Int
        let known: Int
        let missing: [RuleTestResult.Line]
        let noisy: [RuleTestResult.Line]
      }
      let schema = "audit-rules-test/1"
      let passed: Int
      let failed: Int
      let rules: [Entry]
    }

    private static func json(_ results: [RuleTestResult]) throws -> String {
      let passed = results.count { $0.outcome == .validated }
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      let summary = Summary(
        passed: passed, failed: results.count - passed,
        rules: results.map {
          Summary.Entry(
            rule: $0.rule.rawValue, outcome: $0.outcome, expected: $0.expected, silent: $0.silent, known: $0.known,
            missing: $0.missing, noisy: $0.noisy)
        })
      return String(decoding: try encoder.encode(summary), as: UTF8.self) + "\n"
    }
  }
}

extension Rule {
  /// Whether files alone show what it reports.
  fileprivate var isAboutFiles: Bool {
    switch check {
    case .search: true
    case .fact(let request): FactNames.aboutFiles.contains(request.name.text)
    }
  }
}
