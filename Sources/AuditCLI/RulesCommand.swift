import ArgumentParser
import AuditEngine
import AuditModel
import AuditReports
import AuditRules
import AuditSource
import Foundation

/// The command `audit rules`.
struct RulesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "List, explain, validate, test and profile rules.",
    subcommands: [List.self, Explain.self, Validate.self, Test.self, Nodes.self, Profile.self],
    defaultSubcommand: List.self)

  /// The rules that a subcommand is about.
  struct Options: ParsableArguments {
    @Option(name: .customLong("rules"), help: "A rule file, or a folder of them, to use as well. May be repeated.")
    var ruleFiles: [String] = []

    @Flag(name: .customLong("no-default-rules"), help: "Leave out the built-in rules.")
    var omitsDefaultRules = false

    func catalog() throws -> RuleCatalog {
      let builtIn = omitsDefaultRules ? RuleCatalog(rules: [], queries: []) : try RuleCatalog.builtIn()
      return try builtIn.adding(RuleCatalog.load(ruleFiles.flatMap(RuleSources.ruleFiles(at:))))
    }
  }

  struct List: AuditCommand {
    static let configuration = CommandConfiguration(abstract: "Print every rule: id, priority, title.")
    @OptionGroup var options: Options
    @OptionGroup var look: ConsoleOptions
    @Option(help: "The form of the output.") var format = ListFormat.text

    func execute() async throws -> ExitStatus {
      let pages = try options.catalog().pages
      switch format {
      case .json: look.console.write(JSONReport(tool: auditIdentity).render(rules: pages))
      case .text:
        let width = pages.map(\.id.rawValue.count).max() ?? 0
        for page in pages {
          let id = page.id.rawValue.padding(toLength: width, withPad: " ", startingAt: 0)
          look.console.write("\(id)  \(page.priority.rawValue)  \(page.title)\n")
        }
        look.console.write("\n\(pages.count) rules; `audit rules explain ID` prints a rule's page\n")
      }
      return .success
    }
  }

  struct Explain: AuditCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print a rule's page: what it catches, why it hurts, how to fix it.",
      discussion: """
        Example:
          audit rules explain py.bare-except
        """)
    @OptionGroup var options: Options
    @OptionGroup var look: ConsoleOptions
    @Argument(help: "The rule's id.") var id: String
    @Option(help: "The form of the output.") var format = ListFormat.text

    func execute() async throws -> ExitStatus {
      let pages = try options.catalog().pages
      guard let page = pages.first(where: { $0.id.rawValue == id }) else {
        let nearest = pages.map(\.id.rawValue).nearest(to: id)
        throw Failure(
          "there is no rule `\(id)`\nhelp: \(nearest.map { "did you mean `\($0)`?" } ?? "`audit rules list` prints them")"
        )
      }
      switch format {
      case .text:
        let example = RuleExample(of: page.id)
        look.console.write(RulePageText(style: look.console.style).render(page, bad: example.bad, good: example.good))
      case .json: look.console.write(JSONReport(tool: auditIdentity).render(rules: [page]))
      }
      return .success
    }
  }

  struct Validate: AuditCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check that rule files load and compile; every problem is printed.",
      discussion: """
        Example:
          audit rules validate tools/audit-rules
        """)
    @OptionGroup var look: ConsoleOptions
    @Argument(help: "Rule files or folders; the built-in rules without any.") var paths: [String] = []

    func execute() async throws -> ExitStatus {
      let catalog =
        paths.isEmpty ? try RuleCatalog.builtIn() : try RuleCatalog.load(paths.flatMap(RuleSources.ruleFiles(at:)))
      let queries = paths.isEmpty ? catalog.queries : catalog.queries + (try RuleCatalog.builtIn()).queries
      _ = try CompiledRules(catalog.rules, queries: queries)
      look.console.write("\(catalog.pages.count) rules are valid\n")
      for page in catalog.pages where !page.otherLanguages.isEmpty {
        let names = page.otherLanguages.joined(separator: ", ")
        look.console.write("note: the rule `\(page.id)` does not run in \(names): not supported\n")
      }
      return .success
    }
  }

  struct Nodes: AuditCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the node kinds of a language, or the syntax tree of a file, for writing queries.",
      discussion: """
        Examples:
          audit rules nodes python
          audit rules nodes app/client.py
        """)
    @OptionGroup var look: ConsoleOptions
    @Argument(help: "A language such as python, or a file.") var subject: String

    func execute() async throws -> ExitStatus {
      if let kinds = SyntaxInspection.nodeKinds(of: subject) {
        look.console.write(kinds.joined(separator: "\n") + "\n")
        return .success
      }
      guard let data = FileManager.default.contents(atPath: subject) else {
        throw Failure(
          "`\(subject)` is neither a language with a grammar nor a file\nhelp: one of \(SyntaxInspection.languages.joined(separator: ", "))"
        )
      }
      let path = RepoPath(subject)
      let language = LanguageTable.language(of: path, start: data.prefix(256))
      guard let tree = try SyntaxInspection.tree(of: Array(data), path: path, language: language) else {
        throw Failure("there is no grammar for `\(subject)` (\(language.rawValue))")
      }
      look.console.write(tree)
      return .success
    }
  }
}
