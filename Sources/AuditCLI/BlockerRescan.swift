import ArgumentParser
import AuditModel
import AuditReports
import AuditRules
import AuditSource
import Foundation

/// Runs the rule of one blocker again.
struct BlockerRescan {
  /// What the rule says.
  struct Outcome {
    /// What was looked at, in words.
    var tree: String
    /// The rule.
    var rule: RuleID
    /// What it finds in the blocker's component.
    var findings: [Finding]
    /// Why it says nothing; `nil` when it does.
    var problem: String?

    /// The outcome for a terminal.
    var text: String {
      if let problem { return "\(rule) could not be run on \(tree): \(problem)\n" }
      guard !findings.isEmpty else { return "\(rule) finds nothing in \(tree).\n" }
      let places = findings.prefix(10).map { finding in
        finding.path == .root ? "  (whole project)" : "  \(finding.path):\(finding.range.startLine)"
      }
      let more = findings.count > places.count ? ["  and \(findings.count - places.count) more"] : []
      return (["\(rule) finds \(findings.count) in \(tree):"] + places + more).joined(separator: "\n") + "\n"
    }
  }

  private let session: RegisterSession

  init(_ session: RegisterSession) { self.session = session }

  /// Runs it on the work tree or a commit; `nil` for a blocker without a rule.
  func run(_ blocker: Blocker, at revision: String?, _ look: ConsoleOptions) async throws -> Outcome? {
    guard let rule = blocker.rule else { return nil }
    guard let revision else {
      return try await scan(session.tree.repositoryRoot, blocker, rule, tree: "the work tree", look)
    }
    guard let repository = session.tree.repository else {
      throw Failure("--at needs a git repository\nhelp: leave it out to look at the files as they are")
    }
    let commit = try repository.commit(named: revision)
    let folder = FileManager.default.temporaryDirectory.appending(path: "audit-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // The system clears its temporary folder; what is left there after a failure harms nobody.
    defer { try? FileManager.default.removeItem(at: folder) }
    // Rules about the project ask the index and the history, not only the files.
    try repository.checkOut(commit, in: folder.path(percentEncoded: false))
    return try await scan(
      folder.path(percentEncoded: false), blocker, rule, tree: "commit \(short(commit.hex))", look)
  }

  private func scan(
    _ root: String, _ blocker: Blocker, _ rule: RuleID, tree: String, _ look: ConsoleOptions
  ) async throws -> Outcome {
    var outcome = Outcome(tree: tree, rule: rule, findings: [])
    let run: ScanRun
    do {
      run = try ScanRun(try ScopeOptions.parse([root, "--rule", rule.rawValue]))
    } catch let failure as Failure {
      // A rule of the team's own that is gone, or not there yet at that commit.
      outcome.problem = failure.message.split(separator: "\n").first.map(String.init) ?? failure.message
      return outcome
    }
    let result = try await run.run(console: look.console)
    let components = ComponentMap(components: run.sources.configuration.components)
    outcome.findings = result.findings.filter {
      $0.rule == rule && components.component(of: $0.path) == blocker.component
    }
    if let check = result.checks.first(where: { $0.rule == rule && $0.outcome == .unknown }) {
      outcome.problem = check.evidence.map(\.text).joined(separator: "; ")
    } else if !result.coverage.failed.isEmpty {
      let failed = result.coverage.failed.prefix(3).map { "\($0.path): \($0.reason)" }.joined(separator: ", ")
      outcome.problem = outcome.findings.isEmpty ? "files could not be looked at: \(failed)" : nil
    }
    return outcome
  }
}
