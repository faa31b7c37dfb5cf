import ArgumentParser
import AuditEngine
import AuditModel
import AuditRules

extension RulesCommand {
  /// The command `audit rules test`.
  struct Test: AuditCommand {
    static let configuration = CommandConfiguration(
      abstract: "Run rules over their annotated fixtures.",
      discussion: """
        A fixture is source with `ruleid: ID` (must be reported) and `ok: ID` (must not) in a comment on the line before. It lies \
        beside its rule (rule.yaml, and rule.py, rule.test.yaml or files in rule/: Semgrep's layout) or in FIXTURES/<id with \
        slashes>/. Known gaps are marked `todoruleid:` and `todook:`. Beside a rule, its `paths` do not count, and a file's \
        extension need not be that of the rule's language. Rules that cannot be used are counted with the reason, and fail the test.
        """)
    @OptionGroup var look: ConsoleOptions
    @Argument(help: "A folder of rule files, or one file; Rules by default.") var folder = "Rules"
    @Option(help: "The folder of fixtures that do not lie beside their rule.") var fixtures = "Fixtures/rules"
    @Option(name: .customLong("rule"), help: "Test only this rule or category. May be repeated.") var onlyRules:
      [String] = []
    @Flag(help: "Print a table by language, and the reasons why rules cannot be used.") var table = false
    @Flag(help: "Print the result as JSON.") var json = false

    func execute() async throws -> ExitStatus {
      let suite = try RuleSuite(folder: folder, fixtures: fixtures, onlyRules: onlyRules)
      let results = try suite.run()
      guard !results.isEmpty else {
        throw Failure("no rule in `\(folder)` can be tested on fixtures", status: .incomplete)
      }
      let report = RuleSuiteReport(results: results, otherFiles: suite.otherFiles)
      look.console.write(json ? try report.json() : table ? report.table() : report.text())
      return results.allSatisfy { $0.outcome == .validated } ? .success : .policyNotMet
    }
  }
}
