import ArgumentParser
import AuditModel
import AuditRegister
import AuditReports

/// The command `audit history`.
struct HistoryCommand: AuditCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Print everything that happened to a blocker: who, when, why, at which commit.",
    discussion: """
      Every line is an event of the log, from which all tables and numbers follow; `audit register verify` checks it.

      Example:
        audit history BLOCK-007 --all
      """)
  @Argument(help: "The blocker, such as BLOCK-007 or 7.") var id: String
  @OptionGroup var options: RegisterOptions
  @OptionGroup var look: ConsoleOptions
  @Flag(help: "Print every finding.") var all = false
  @Option(help: "The form of the output.") var format = ListFormat.text

  func execute() async throws -> ExitStatus {
    let session = try options.session()
    let register = try session.open()
    let (record, names) = try register.read { reader in
      (
        try session.record(id, reader),
        Dictionary(try reader.blockers().map { ($0.uid, $0.id) }, uniquingKeysWith: { first, _ in first })
      )
    }
    let history = try register.history(of: record.blocker.uid)
    let book =
      try history.contains(where: \.isSigned)
      ? SignatureBook(register, about: [record.blocker.uid], session.policy, session.tree) : nil
    let entries = history.map { entry in
      let signed = book?.entry(entry.pack, of: record.blocker.uid)
      return HistoryText.Entry(
        time: entry.time, actor: entry.actor, reason: entry.reason, commit: entry.commit, scan: entry.scan,
        pack: entry.pack, events: entry.events, verdict: signed?.verdict, key: signed?.key)
    }
    switch format {
    case .text:
      look.console.write(
        HistoryText(style: look.console.style, limit: all ? nil : 5).render(entries, of: record.blocker, names: names))
    case .json:
      look.console.write(JSONReport(tool: auditIdentity).render(history: entries, of: record.blocker, names: names))
    }
    return .success
  }
}
