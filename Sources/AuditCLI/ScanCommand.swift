import ArgumentParser
import AuditReports
import AuditRules
import AuditModel
import AuditRegister
import AuditSource
import Foundation

/// The command `audit scan`.
struct ScanCommand: AuditCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan", abstract: "Look for what stands between a repository and production.",
    discussion: """
      Looks at the files that git tracks and the untracked ones that it does not ignore, records the result in the register \
      (.audit/register.db) and prints it.

      Examples:
        audit scan
        audit scan ../service --fail-on P0
        audit scan --output sarif=audit.sarif --output markdown=audit.md
        audit scan --rule 'secrets.*' --history

      Exit status: 0 done, 1 --fail-on not met, 2 invalid usage or configuration, 3 incomplete.
      """)

  @OptionGroup var scope: ScopeOptions
  @OptionGroup var look: ConsoleOptions

  @Option(help: "What to print.")
  var format = ReportFormat.text

  @Option(
    help: ArgumentHelp(
      "Also write a report to a file, such as sarif=audit.sarif. May be repeated.", valueName: "format=file"),
    transform: OutputFile.init(argument:))
  var output: [OutputFile] = []

  @Option(
    name: .customLong("fail-on"),
    help: "Exit with status 1 when there is a finding of this priority or a more urgent one.")
  var failOn: Priority?

  @Flag(help: "Print every finding, not only the first five of each rule.")
  var all = false

  @Flag(name: .customLong("no-register"), help: "Do not record the scan in the register.")
  var omitsRegister = false

  @Flag(help: "Make the edits that rules suggest, in each file that is still as it was scanned.")
  var fix = false

  func execute() async throws -> ExitStatus {
    let console = look.console
    var run = try ScanRun(scope)
    if !omitsRegister { try run.keepSecretKey() }
    let result = try await run.run(console: console)
    let whole = result.relative(to: run.tree.prefix)
    func paths(_ format: ReportFormat) -> ScanResult { format.isReadFromRoot ? whole : result }
    console.write(format.render(paths(format), style: console.style, showsAll: all))
    for file in output {
      try OutputFile.write(file.format.render(paths(file.format), style: .init(), showsAll: true), to: file.path)
    }
    if !omitsRegister {
      let summary = try RegisterAccess(run.tree).record(result, run.sources.configuration)
      if !look.quiet, format == .text { console.note(summary) }
    }
    if fix {
      let summary = FixSummary(result.findings, root: run.tree.root)
      if !look.quiet || summary.hasFailures { console.note(summary.text) }
      if summary.hasFailures { return .incomplete }
    }
    if result.coverage.scanned.isEmpty, result.coverage.failed.isEmpty {
      let skipped = result.coverage.skipped.count
      let reason =
        skipped == 0 ? "there are no files in it" : "no rule looks at any of its \(skipped) files, or they are left out"
      Console.error(
        "nothing was scanned in `\(scope.target)`: \(reason)\nhelp: name a folder with source, or widen --include")
    }
    return status(of: result, allowedFailedShare: run.sources.configuration.gate.allowedFailedShare)
  }

  private func status(of result: ScanResult, allowedFailedShare: Double) -> ExitStatus {
    if let failOn, result.findings.contains(where: { $0.priority <= failOn }) { return .policyNotMet }
    return result.isInconclusive(allowedFailedShare: allowedFailedShare) ? .incomplete : .success
  }
}

extension ScanResult {
  /// Whether so little could be looked at that the absence of findings says nothing.
  func isInconclusive(allowedFailedShare: Double) -> Bool {
    let looked = coverage.scanned.count
    let failed = coverage.failed.count
    if looked == 0 { return true }
    return Double(failed) / Double(looked + failed) > allowedFailedShare
  }
}
