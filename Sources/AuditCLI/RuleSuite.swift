import AuditEngine
import AuditModel
import AuditRules
import AuditSource
import Foundation

/// A folder of rules with their fixtures, in Semgrep's layout or in ours.
struct RuleSuite {
  /// One rule and what its fixtures say.
  struct Result {
    let rule: String
    let file: String
    /// The language it is counted under: the first it names.
    let language: String
    /// `nil` for a rule that cannot be used.
    let test: RuleTestResult?
    /// Why it cannot be used; empty otherwise.
    let reason: String
    let problems: [LoadProblem]
    /// The languages that it names and was not tested in.
    var otherLanguages: [String] = []

    var outcome: RuleTestResult.Outcome { test?.outcome ?? .unsupported }
  }

  /// The YAML files that hold no rules, with the reason.
  let otherFiles: [LoadProblem]
  private let contents: [RuleFileContent]
  private let fixtures: FixtureFiles
  private let onlyRules: [String]
  private let queries: [NamedQuery]
  private let ids: Set<RuleID>

  /// Reads the rule files of a folder.
  ///
  /// - Throws: `Failure` when there are none, or one cannot be read.
  init(folder: String, fixtures: String, onlyRules: [String]) throws {
    let files = try RuleSources.ruleFiles(at: folder)
    guard !files.isEmpty else { throw Failure("there are no rule files in `\(folder)`", status: .incomplete) }
    contents = RuleFileContent.joined(files.map { RuleFileContent($0) })
    otherFiles = contents.flatMap(\.problems)
    ids = Set(contents.flatMap(\.rules).map(\.page.id))
    let own = contents.flatMap(\.queries)
    queries = own + (try RuleCatalog.builtIn().queries.filter { query in !own.contains { $0.name == query.name } })
    self.fixtures = FixtureFiles(rules: folder, fixtures: fixtures)
    self.onlyRules = onlyRules
  }

  /// Runs every rule over its fixtures, in the order of files and ids.
  func run() throws -> [Result] {
    var results: [Result] = []
    for content in contents {
      let refused = Set(content.refused.map(\.id))
      for rule in content.refused where isWanted(rule.id) {
        results.append(Self.result(rule))
      }
      // An entry that cannot be used takes the others of its id with it: they grade the same finding.
      let rules = Dictionary(grouping: content.rules, by: \.page.id).filter { !refused.contains($0.key.rawValue) }
      for (id, entries) in rules.sorted(by: { $0.key < $1.key }) where isWanted(id.rawValue) {
        // A rule about the whole repository has no fixture of one file.
        guard entries.contains(where: \.isAboutFiles) else { continue }
        results.append(try result(id, entries))
      }
    }
    return results
  }

  private func isWanted(_ id: String) -> Bool {
    guard !onlyRules.isEmpty else { return true }
    return RuleID(id).map { Configuration.names(onlyRules, $0) } ?? false
  }

  private static func result(_ rule: RefusedRule) -> Result {
    let language = rule.languages.first.map { RuleLanguage.named($0)?.rawValue ?? $0 } ?? "none"
    return Result(
      rule: rule.id, file: rule.file, language: language, test: nil, reason: rule.reason, problems: rule.problems)
  }

  private func result(_ id: RuleID, _ entries: [Rule]) throws -> Result {
    let (beside, below) = fixtures.files(of: entries[0])
    var entries = entries
    if !beside.isEmpty {
      for index in entries.indices { entries[index].paths = .everywhere }
    }
    let compiled: CompiledRules
    do throws(LoadProblems) {
      compiled = try CompiledRules(entries, queries: queries, knownIDs: ids)
    } catch {
      return Self.result(
        RefusedRule(
          id: id.rawValue, languages: entries[0].page.languages, file: entries[0].place.file, problems: error.problems))
    }
    let files = try (beside + below).map { try fixture($0, entries) }
    let texts = Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    let manifests = NpmManifests { texts[$0] }
    var test = RuleTest(compiled, package: manifests.specification).run(id, on: files)
    test.needsBoth = beside.isEmpty
    let language = entries[0].page.languages.first.map { RuleLanguage.named($0)?.rawValue ?? $0 } ?? "none"
    return Result(
      rule: id.rawValue, file: entries[0].place.file, language: language, test: test, reason: "", problems: [],
      otherLanguages: entries[0].page.otherLanguages)
  }

  private func fixture(_ file: FixtureFiles.File, _ entries: [Rule]) throws -> RuleFixture {
    guard let data = FileManager.default.contents(atPath: file.name) else {
      throw Failure("the fixture `\(file.name)` cannot be read")
    }
    let path = RepoPath(file.path)
    let language = LanguageTable.language(of: path, start: data.prefix(256))
    return RuleFixture(
      name: file.name, path: path, bytes: Array(data), language: Self.language(for: entries, detected: language))
  }

  /// The language to read a fixture in: its own, or the rule's when its name says another.
  private static func language(for entries: [Rule], detected: LanguageID) -> LanguageID {
    let languages = entries.reduce(into: Set<RuleLanguage>()) { all, entry in
      if case .search(_, let languages) = entry.check { all.formUnion(languages) }
    }
    if languages.isEmpty || languages.contains(where: { $0.files?.contains(detected) ?? true }) { return detected }
    let named = entries.flatMap(\.page.languages).lazy.compactMap(RuleLanguage.named).first
    guard let language = named.flatMap({ LanguageID(rawValue: $0.rawValue) }) else { return detected }
    return language == .typescript && detected == .jsx ? .tsx : language
  }
}

/// The fixtures of rules: beside them, and in a folder for each id.
struct FixtureFiles {
  /// A fixture: where it is, and its path as the rule sees it.
  struct File {
    let name: String
    let path: String
  }

  private let fixtures: String
  /// Files by the folder that holds the rule and the rule's name up to the first dot, as `folder/name`.
  private var beside: [String: [File]] = [:]

  /// Lists the files below a folder of rules, or beside one rule file.
  init(rules: String, fixtures: String) {
    self.fixtures = fixtures
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: rules, isDirectory: &isFolder)
    let root = isFolder.boolValue ? rules : URL(filePath: rules).deletingLastPathComponent().relativePath
    for name in Self.files(below: root) {
      let parts = name.split(separator: "/").map(String.init)
      let last = parts[parts.count - 1]
      guard !last.contains(".fixed."), !RuleSources.isRuleFile(last) else { continue }
      // `rule/a/b.py` is a fixture of `rule.yaml`, and of `rule/a.yaml`, as well as of `rule/a/b.yaml`.
      for depth in parts.indices {
        let key = Self.key(
          folder: (Self.isHere(root) ? [] : [Self.trimmed(root)]) + parts[..<depth], name: parts[depth])
        let path = parts[depth...].joined(separator: "/")
        beside[key, default: []].append(
          File(name: Self.isHere(root) ? name : Self.trimmed(root) + "/" + name, path: path))
      }
    }
  }

  /// The fixtures beside a rule, and those in its folder of fixtures; each sorted.
  func files(of rule: Rule) -> (beside: [File], below: [File]) {
    let parts = Self.trimmed(rule.place.file).split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let key = Self.key(folder: Array(parts.dropLast().filter { $0 != "." }), name: parts.last ?? "")
    let own = fixtures + "/" + rule.page.id.rawValue.replacing(".", with: "/")
    return (beside[key] ?? [], Self.files(below: own).map { File(name: own + "/" + $0, path: $0) })
  }

  private static func key(folder: [String], name: String) -> String {
    (folder + [String(name.prefix { $0 != "." })]).joined(separator: "/")
  }

  private static func isHere(_ root: String) -> Bool { root == "." || root == "./" || root.isEmpty }

  private static func trimmed(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    return String(path)
  }

  private static func files(below root: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return names.filter { name in
      var isFolder: ObjCBool = false
      return !name.hasPrefix(".git/")
        && FileManager.default.fileExists(atPath: root + "/" + name, isDirectory: &isFolder) && !isFolder.boolValue
    }.sorted()
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
