public import ArgumentParser
public import AuditModel
import AuditRegister
import AuditReports

extension BlockerCommand {
  /// The command `audit blocker waive`.
  struct Waive: AuditCommand {
    static let configuration = CommandConfiguration(
      abstract: "Decide about single findings of a blocker; the others stay work to do.",
      discussion: """
        A finding that is waived is neither counted nor new to the gate, and holds no fix up. It is work again when its code or its \
        rule changes, after --until, or with --withdraw. A P0 or P1 needs an approver, unless it is test code; `acceptable` needs \
        --until. `audit blocker show` prints the ids.

        Examples:
          audit blocker waive BLOCK-007 --finding 3f2a90c1 --as false_positive --reason "re-raised by the decorator" --approver Bea
          audit blocker waive BLOCK-007 --path 'tests/**' --as test_only --reason "fixtures"
          audit blocker waive BLOCK-007 --finding 3f2a90c1 --withdraw --reason "it does matter"
        """)
    @Argument(help: "The blocker, such as BLOCK-007 or 7.") var id: String
    @Option(help: "The finding with this id, or with an id that begins so. May be repeated.") var finding: [String] = []
    @Option(help: "The findings in files that match this pattern. May be repeated.") var path: [String] = []
    @Option(
      name: .customLong("as"),
      help: "What they are.")
    var kind: Disposition.Kind?
    @Flag(help: "Take back what was decided about them.") var withdraw = false
    @Option(help: ArgumentHelp("The last day it holds.", valueName: "yyyy-mm-dd")) var until: CalendarDate?
    @Option(help: "Who approves it, other than you. May be repeated.") var approver: [String] = []
    @OptionGroup var options: RegisterOptions
    @OptionGroup(title: "Who and why") var change: ChangeOptions
    @OptionGroup var look: ConsoleOptions

    func validate() throws {
      if path.isEmpty, finding.isEmpty { throw ValidationError("say which findings are meant: --finding or --path") }
      if withdraw == (kind != nil) { throw ValidationError("say what they are with --as, or --withdraw") }
    }

    func execute() async throws -> ExitStatus {
      let session = try options.session()
      let actor = try session.actor(change)
      let approvers = try Identity.actors(approver, session.policy.people)
      let time = Timestamp.now
      return try session.decide(id, change, look) { record, reader in
        let blocker = record.blocker
        let chosen = try chosen(record, try reader.findings(of: blocker.uid))
        guard let kind else {
          return chosen.map { .findingDisposed(FindingDisposed(uid: blocker.uid, finding: $0.id, end: .withdrawn)) }
        }
        var request = Decision.FindingRequest(kind, by: actor, at: time, reason: change.reason)
        request.approvers = approvers
        request.until = until
        request.isForced = change.force
        return try Decision(policy: session.policy).events(for: request, about: chosen, of: blocker)
      }
    }

    /// The findings that are meant: those that are there, or those that are waived.
    private func chosen(_ record: BlockerRecord, _ all: [TrackedFinding]) throws -> [TrackedFinding] {
      let known = record.dossier.dispositions ?? [:]
      let candidates = all.filter { withdraw ? known[$0.id] != nil : $0.detection == .present }
      let what = withdraw ? "waived finding" : "present finding"
      let globs = path.map(Glob.init)
      for name in finding {
        let count = name.isEmpty ? 0 : candidates.count { $0.id.hasPrefix(name) }
        guard count == 1 else {
          throw Failure(
            "\(record.blocker.id) has \(count == 0 ? "no" : "more than one") \(what) `\(name)`\n"
              + "help: `audit blocker show \(record.blocker.id) --all --format json` prints the ids")
        }
      }
      let chosen = candidates.filter { tracked in
        finding.contains { tracked.id.hasPrefix($0) } || globs.contains { $0.matches(tracked.finding.path) }
      }
      guard !chosen.isEmpty else {
        throw Failure(
          "\(record.blocker.id) has no \(what) there\nhelp: `audit blocker show \(record.blocker.id) --all` prints them"
        )
      }
      return chosen
    }
  }
}

extension Disposition.Kind: ExpressibleByArgument {
  /// Reads a kind as it is stored; `-` is as good as `_`.
  public init?(argument: String) { self.init(rawValue: argument.lowercased().replacing("-", with: "_")) }
}
