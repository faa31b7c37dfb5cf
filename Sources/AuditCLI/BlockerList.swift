import ArgumentParser
import AuditModel
import AuditRegister
import AuditReports

extension BlockerCommand {
  /// The command `audit blocker list`.
  struct List: AuditCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the blockers that are open, or those you ask for.",
      discussion: """
        Examples:
          audit blocker list --priority P0 --sort due
          audit blocker list --owner Ann --overdue
          audit blocker list --status deferred --status accepted --expired
          audit blocker list --expiring
          audit blocker list --unverified --format json
          audit blocker list --all --since 2026-01-01 --sort changed
        """)

    @OptionGroup var options: RegisterOptions
    @OptionGroup var look: ConsoleOptions
    @Flag(help: "Print the closed and parked ones, too.") var all = false
    @Option(help: "Only this priority. May be repeated.") var priority: [Priority] = []
    @Option(help: "Only this status. May be repeated.")
    var status: [BlockerStatus] = []
    @Option(help: "Only what this person owns; `none` for what nobody owns.") var owner: String?
    @Option(help: "Only this component. May be repeated.") var component: [String] = []
    @Option(help: "Only this rule, or category such as `secrets.*`. May be repeated.") var rule: [String] = []
    @Option(help: "Only this area, such as security.") var area: String?
    @Option(help: "Only this kind. May be repeated.")
    var kind: [BlockerKind] = []
    @Flag(help: "Only open work whose last day is over.") var overdue = false
    @Flag(help: "Only waivers whose last day is over, or that name none.") var expired = false
    @Flag(help: "Only waivers that end within 14 days, or have ended.") var expiring = false
    @Flag(help: "Only claimed and fixed ones without a verified fix.") var unverified = false
    @Option(help: ArgumentHelp("Only what was opened or changed on this day or later.", valueName: "yyyy-mm-dd"))
    var since: CalendarDate?
    @Option(help: "Only titles that hold this text.") var search: String?
    @Option(help: "The order.")
    var sort = BlockerFilter.Order.priority
    @Flag(help: "Turn the order round.") var reverse = false
    @Option(help: "At most so many.") var limit: Int?
    @Option(help: "The form of the output.") var format = ListFormat.text

    func execute() async throws -> ExitStatus {
      let session = try options.session()
      let overview = try session.open().overview()
      var filter = BlockerFilter()
      filter.priorities = Set(priority)
      filter.statuses = Set(status)
      filter.showsAll = all
      filter.isUnowned = owner?.lowercased() == "none"
      if let owner, !filter.isUnowned {
        guard let actor = Actor(signature: owner, source: .flag) else {
          throw Failure("--owner names nobody\nhelp: write --owner \"Ada Lovelace\", or --owner none")
        }
        filter.owner = actor
      }
      filter.components = Set(component)
      filter.rules = rule
      filter.area = area
      filter.kinds = Set(kind)
      filter.isOverdue = overdue
      filter.isExpired = expired
      filter.isExpiring = expiring
      filter.isUnverified = unverified
      filter.since = since
      filter.text = search
      filter.order = sort
      filter.isReversed = reverse
      var blockers = filter.apply(to: overview, policy: session.policy, asOf: .now)
      if let limit { blockers = Array(blockers.prefix(max(0, limit))) }
      switch format {
      case .text:
        let list = BlockerListText(style: look.console.style, policy: session.policy, asOf: .now)
        look.console.write(list.render(blockers, of: overview))
      case .json:
        look.console.write(
          JSONReport(tool: auditIdentity).render(
            blockers: blockers, of: overview, policy: session.policy, asOf: .now))
      }
      return .success
    }
  }
}
