import ArgumentParser
import AuditRules
import AuditModel
import AuditReports

/// The command `audit gate`.
struct GateCommand: AuditCommand {
  static let configuration = CommandConfiguration(
    commandName: "gate", abstract: "Scan, and say whether the repository may ship: pass, fail or inconclusive.",
    discussion: """
      The policy is `gate:` in audit.yaml: how many blockers of each priority may be open, how many findings may be new since \
      a revision, and how many files may fail. Without one, no P0 may be open and no P0 or P1 may be new.

      Examples:
        audit gate
        audit gate --since origin/main
        audit gate --format json

      Exit status: 0 pass, 1 fail, 2 invalid usage or configuration, 3 inconclusive.
      """)

  /// The forms of a verdict.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, github }

  @OptionGroup var scope: ScopeOptions
  @OptionGroup var look: ConsoleOptions

  @Option(help: "Judge what is new since this revision, such as origin/main.")
  var since: String?

  @Option(help: "What to print: \(Format.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format = Format.text

  @Flag(name: .customLong("no-register"), help: "Judge this scan alone, and record nothing.")
  var omitsRegister = false

  func execute() async throws -> ExitStatus {
    let console = look.console
    let run = try ScanRun(scope)
    let result = try await run.run(console: console)
    let comparison: GateComparison
    if let since {
      comparison = try await RevisionComparison(run).compare(result, since: since)
    } else {
      comparison = .notAsked
    }
    let configuration = run.sources.configuration
    let snapshot = try RegisterAccess(run.tree).snapshot(after: result, configuration, isKept: !omitsRegister)
    let decision = configuration.gate.judge(
      snapshot, coverage: result.coverage, checks: result.checks, isComplete: result.isComplete, comparison: comparison)
    switch format {
    case .text: console.write(GateText(style: console.style).render(decision))
    case .json: console.write(JSONReport(tool: auditIdentity).render(decision))
    case .github:
      var shown = result
      if case .compared(_, let new) = comparison { shown.findings = new }
      console.write(GitHubAnnotations().render(shown))
      console.note(GateText().render(decision))
    }
    switch decision.verdict {
    case .pass: return .success
    case .fail: return .policyNotMet
    case .inconclusive: return .incomplete
    }
  }
}
