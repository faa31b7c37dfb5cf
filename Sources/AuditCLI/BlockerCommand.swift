import ArgumentParser
import AuditModel
import AuditRegister
import AuditReports
import AuditRules
import AuditSource

/// The command `audit blocker`.
struct BlockerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blocker", abstract: "Look at the blockers in the register.",
    subcommands: [List.self, Show.self], defaultSubcommand: List.self)

  /// Which register.
  struct Options: ParsableArguments {
    @Option(help: "The repository whose register is meant.") var repo = "."

    func snapshot() throws -> RegisterSnapshot { try RegisterAccess(SourceTree(target: repo)).open().snapshot() }
  }

  struct List: AuditCommand {
    static let configuration = CommandConfiguration(abstract: "Print the blockers that are open, or all of them.")
    @OptionGroup var options: Options
    @OptionGroup var look: ConsoleOptions
    @Flag(help: "Print the closed ones, too.") var all = false
    @Option(help: "Only blockers of this priority.") var priority: Priority?
    @Option(help: "Only blockers of this component.") var component: String?
    @Option(help: "text or json.") var format = ListFormat.text

    func execute() async throws -> ExitStatus {
      let snapshot = try options.snapshot()
      let blockers = snapshot.blockers.filter { blocker in
        (all || blocker.status.isOpen) && (priority == nil || blocker.priority == priority)
          && (component == nil || blocker.component == component)
      }.sorted { ($0.priority, $0.number) < ($1.priority, $1.number) }
      switch format {
      case .text: look.console.write(BlockerListText(style: look.console.style).render(blockers, of: snapshot))
      case .json: look.console.write(JSONReport(tool: auditIdentity).render(blockers: blockers, of: snapshot))
      }
      return .success
    }
  }

  struct Show: AuditCommand {
    static let configuration = CommandConfiguration(abstract: "Print one blocker with its findings.")
    @Argument(help: "The blocker, such as BLOCK-007 or 7.") var id: String
    @OptionGroup var options: Options
    @OptionGroup var look: ConsoleOptions
    @Flag(help: "Print every finding.") var all = false
    @Option(help: "text or json.") var format = ListFormat.text

    func execute() async throws -> ExitStatus {
      let snapshot = try options.snapshot()
      guard let number = Blocker.number(id: id) else {
        throw Failure("`\(id)` is not the id of a blocker\nhelp: write it as BLOCK-007 or 7")
      }
      guard let blocker = snapshot.blockers.first(where: { $0.number == number }) else {
        throw Failure("there is no blocker \(Blocker.id(number: number))\nhelp: `audit blocker list --all` prints them")
      }
      let page = try RuleCatalog.builtIn().pages.first { $0.id == blocker.rule }
      switch format {
      case .text:
        look.console.write(
          BlockerText(style: look.console.style, limit: all ? nil : 20).render(blocker, of: snapshot, page: page))
      case .json: look.console.write(JSONReport(tool: auditIdentity).render(blocker: blocker, of: snapshot, page: page))
      }
      return .success
    }
  }
}
