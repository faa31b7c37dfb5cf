import ArgumentParser
import AuditModel
import AuditRegister
import AuditReports
import AuditRules
import AuditSource
import Foundation

/// The command `audit init`.
struct InitCommand: AuditCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Begin with a repository: configuration, first scan, and a baseline that starts green.",
    discussion: """
      Writes audit.yaml when there is none, scans, and opens a blocker for what is there. The gate lets these be: it looks at what \
      is new. The allowance only shrinks: what was fixed once counts when it comes back.

      Examples:
        audit init
        audit init --no-baseline       the gate counts everything from the first day
        audit init --shared            keep the register's log in git (as `audit register share` does later)
      """)

  @Argument(help: "The repository.") var target = "."
  @Flag(name: .customLong("no-baseline"), help: "Let nothing be.") var omitsBaseline = false
  @Flag(name: .customLong("shared"), help: "Share the register through git: its log becomes part of the repository.")
  var isShared = false
  @Option(help: "The branch whose scans the register follows; by default the one that is checked out.") var branch:
    String?
  @Option(help: "How transitions are guarded: \(GuardProfile.allCases.map(\.rawValue).joined(separator: ", ")).")
  var profile = GuardProfile.standard
  @Option(help: ArgumentHelp("Who does it; by default git's user.name.", valueName: "name")) var by: String?
  @Option(help: "text or json.") var format = ListFormat.text
  @OptionGroup var look: ConsoleOptions

  func execute() async throws -> ExitStatus {
    let console = look.console
    let tree = try SourceTree(target: target)
    let root = tree.repositoryRoot
    let access = RegisterAccess(try SourceTree(target: root))
    try refuseSecondBaseline(access)
    let file = root + "/" + Configuration.fileName
    let isNew = !FileManager.default.fileExists(atPath: file)
    if isNew {
      let current = try tree.repository?.revision().branch
      try OutputFile.write(Self.text(branch: branch ?? current, profile: profile), to: file)
    }
    let session = try RegisterSession(repo: root)
    var run = try ScanRun(try ScopeOptions.parse([root]))
    try run.keepSecretKey()
    let result = try await run.run(console: console)
    if let refusal = access.refusal(of: result, run.sources.configuration.register) {
      throw Failure("\(refusal)\nhelp: check that branch out, or change `register.branch` in audit.yaml")
    }
    let register = try access.openForWriting()
    let summary = try access.record(result, run.sources.configuration, in: register)
    var allowance: Int?
    if !omitsBaseline {
      let context = ChangeContext(
        time: .now, actor: try session.actor(by), toolVersion: auditVersion, reason: "audit init",
        commit: session.headCommit)
      try register.change(context) { reader in
        guard try reader.baselineAllowance() == nil else { return [] }
        let present = try reader.presentFindings()
        allowance = present
        return [.baselineTaken(BaselineTaken(findings: present))]
      }
    }
    let shared = isShared ? try Register.share(root: URL(filePath: root, directoryHint: .isDirectory)) : nil
    switch format {
    case .text:
      console.write(
        try text(isNew: isNew, register: RegisterAccess.text(summary), allowance: allowance)
          + (shared.map { try SharedLogText.text($0, tree) + "\n" } ?? ""))
    case .json:
      console.write(
        JSONReport(tool: auditIdentity).render(
          register: "init",
          [
            ("configurationWritten", .flag(isNew)), ("findings", .number(result.findings.count)),
            ("blockersOpened", .number(summary.opened.count)), ("baseline", .number(allowance)),
            ("sharedPacks", .number(shared?.packs)),
          ]))
    }
    return result.isInconclusive(allowedFailedShare: run.sources.configuration.gate.allowedFailedShare)
      ? .incomplete : .success
  }

  private func refuseSecondBaseline(_ access: RegisterAccess) throws {
    guard !omitsBaseline else { return }
    do {
      guard let left = try access.open().read({ try $0.baselineAllowance() }) else { return }
      throw Failure(
        "there is a baseline already, and its allowance only shrinks: \(left) findings are left of it\n"
          + "help: what is new is fixed, or decided about one by one (`audit blocker accept`, `defer`, `dismiss`)")
    } catch RegisterError.missing {
      return
    } catch RegisterError.olderSchema {
      return
    }
  }

  private func text(isNew: Bool, register: String, allowance: Int?) -> String {
    var lines = isNew ? ["wrote audit.yaml"] : []
    lines.append(register)
    if let allowance {
      lines.append("baseline: \(allowance) finding\(allowance == 1 ? "" : "s"); the gate looks at what is new")
    }
    lines.append("next: `audit gate` in CI, `audit blocker list` for the work, `audit report` for the document")
    return lines.joined(separator: "\n") + "\n"
  }

  /// A configuration to start from.
  private static func text(branch: String?, profile: GuardProfile) -> String {
    let branchLine =
      branch.map {
        "  branch: \"\($0.replacing("\"", with: "\\\""))\"          # only scans of this branch move blockers\n"
      }
      ?? ""
    return """
      # What audit looks at, what the gate demands, and how blockers are decided about. Every key is optional.
      # components:                 # the sections of reports
      #   - {name: Backend, paths: [services/]}
      # exclude: ["**/generated/**"]
      # people:                     # who may check and approve what: developer, lead, qa, security, release, pm
      #   - {name: Ada Lovelace, email: ada@example.com, roles: [lead]}
      register:
        profile: \(profile.rawValue)           # solo: no four eyes; standard; strict: steps in their order, signatures for a P0
      \(branchLine)  service-level-days: {P0: 7, P1: 30, P2: 90}
        # allowed-signers: .allowed_signers   # whose key is whose, as ssh-keygen reads it; git's own when left out
        # sign: true                          # sign decisions with git's user.signingkey without --sign
      gate:
        open: {P0: 0}
        new: {P0: 0, P1: 0}         # with --since
        expired-waivers: 0
        # signed: [P0]              # decisions about these are signed by everybody they name; strict asks for P0

      """
  }
}
