import ArgumentParser
import AuditModel
import AuditRegister
import AuditReports
import AuditRules
import AuditSource

/// The command `audit blocker`.
struct BlockerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blocker", abstract: "Look at blockers, and decide about them.",
    discussion: """
      A blocker has a status, which people decide, and a verification, which evidence shows. From open to fixed:

        audit blocker start BLOCK-007                        you work on it
        audit blocker submit BLOCK-007 --commit HEAD         your fix is in
        audit verify BLOCK-007                               what is to be checked
        audit verify BLOCK-007 --close                       every check has passed

      Parked: defer (postponed until a day), accept (the risk, until a day). Ended: dismiss, duplicate. A command that is refused \
      says which guard refused, and what would satisfy it.
      """,
    groupedSubcommands: [
      CommandGroup(name: "Looking", subcommands: [List.self, Show.self]),
      CommandGroup(
        name: "Describing",
        subcommands: [Add.self, Edit.self, Assign.self, CommentOn.self, Link.self]),
      CommandGroup(
        name: "Deciding",
        subcommands: [
          Start.self, Block.self, Submit.self, Defer.self, Accept.self, Dismiss.self, DuplicateOf.self, Reopen.self,
          Waive.self, Sign.self,
        ]),
      CommandGroup(name: "Grouping", subcommands: [Split.self, Merge.self]),
    ], defaultSubcommand: List.self)

  struct Show: AuditCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print one blocker with everything that is kept about it.",
      discussion: """
        Example:
          audit blocker show BLOCK-007
        """)
    @Argument(help: "The blocker, such as BLOCK-007 or 7.") var id: String
    @OptionGroup var options: RegisterOptions
    @OptionGroup var look: ConsoleOptions
    @Flag(help: "Print every finding.") var all = false
    @Option(help: "The form of the output.") var format = ListFormat.text

    func execute() async throws -> ExitStatus {
      let session = try options.session()
      let register = try session.open()
      let (record, findings, secrets, blockers, last) = try register.read { reader in
        let record = try session.record(id, reader)
        let findings = try reader.findings(of: record.blocker.uid)
        return (
          record, findings, try reader.secretNotes(of: findings), try reader.blockers(),
          try reader.latestAuthoritative()
        )
      }
      let blocker = record.blocker
      var snapshot = RegisterSnapshot(
        blockers: blockers, findings: findings, dossiers: [blocker.number: record.dossier])
      snapshot.scans = try [register.lastScan() ?? last].compactMap { $0 }
      let page = try RuleCatalog.builtIn().pages.first { $0.id == blocker.rule }
      switch format {
      case .text:
        look.console.write(
          BlockerText(style: look.console.style, limit: all ? nil : 20).render(
            blocker, of: snapshot, page: page, policy: session.policy, asOf: .now, secrets: secrets))
      case .json:
        look.console.write(
          JSONReport(tool: auditIdentity).render(blocker: blocker, of: snapshot, page: page, secrets: secrets))
      }
      return .success
    }
  }
}
