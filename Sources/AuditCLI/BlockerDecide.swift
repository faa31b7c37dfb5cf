import ArgumentParser
import AuditModel
import AuditRegister
import AuditReports
import AuditSource

extension BlockerCommand {
  /// The command `audit blocker start`.
  struct Start: AuditCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say that its owner works on a blocker; you, if nobody owns it.",
      discussion: """
        Examples:
          audit blocker start BLOCK-007
          audit blocker start BLOCK-007 --owner Ada
        """)
    @Argument(help: "The blocker, such as BLOCK-007 or 7.") var id: String
    @Option(help: "Who works on it; owns it from now on.") var owner: String?
    @OptionGroup var options: RegisterOptions
    @OptionGroup(title: "Who and why") var change: ChangeOptions
    @OptionGroup var look: ConsoleOptions

    func execute() async throws -> ExitStatus {
      let session = try options.session()
      let name = try owner.flatMap { try Identity.actors([$0], session.policy.people).first?.name }
      return try session.transition(id, .start, change, look) { request, _ in request.owner = name }
    }
  }

  /// The command `audit blocker block`.
  struct Block: AuditCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say that a blocker waits for something.",
      discussion: """
        It goes back to open by itself once every blocker it waits for is fixed.

        Examples:
          audit blocker block BLOCK-007 --on BLOCK-003
          audit blocker block BLOCK-007 --needed "the staging key" --can-help "platform team"
        """)
    @Argument(help: "The blocker, such as BLOCK-007 or 7.") var id: String
    @Option(help: "What it waits for: a blocker, or words. May be repeated.") var on: [String] = []
    @Option(help: "What is needed to go on.") var needed: String?
    @Option(name: .customLong("can-help"), help: "Who can help.") var canHelp: String?
    @OptionGroup var options: RegisterOptions
    @OptionGroup(title: "Who and why") var change: ChangeOptions
    @OptionGroup var look: ConsoleOptions

    func execute() async throws -> ExitStatus {
      let session = try options.session()
      return try session.transition(id, .block, change, look) { request, reader in
        let record = try session.record(id, reader)
        request.waits = try on.map { try Link.relation(.blockedBy, $0, record, reader) }
        request.needed = needed
        request.canHelp = canHelp
      }
    }
  }

  /// The command `audit blocker submit`.
  struct Submit: AuditCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say that a fix is in; others check it then (`audit verify`).",
      discussion: """
        A commit whose message ends with `Fixes: BLOCK-007` says the same once a scan has seen it.

        Examples:
          audit blocker submit BLOCK-007 --commit HEAD
          audit blocker submit BLOCK-007 --url https://example.com/pull/42
        """)
    @Argument(help: "The blocker, such as BLOCK-007 or 7.") var id: String
    @Option(help: "The commit of the fix, under any name git knows it by.") var commit: String?
    @Option(help: "The address of the pull request or change.") var url: String?
    @OptionGroup var options: RegisterOptions
    @OptionGroup(title: "Who and why") var change: ChangeOptions
    @OptionGroup var look: ConsoleOptions

    func execute() async throws -> ExitStatus {
      let session = try options.session()
      let actor = try session.actor(change)
      var fix: FixClaim?
      if commit != nil || url != nil { fix = FixClaim(url: url, by: actor) }
      if let commit {
        let (id, object) = try session.commit(named: commit)
        fix?.commit = id
        if let object, let repository = session.tree.repository {
          let record = try repository.record(of: object)
          fix?.author = session.policy.people.folded(
            Actor(name: record.author, email: record.email.isEmpty ? nil : record.email, source: .trailer))
          fix?.lines = try repository.linesWritten(by: object)
        }
      }
      let claim = fix
      return try session.transition(id, .submit, change, look) { request, _ in request.fix = claim }
    }
  }

  /// The command `audit blocker defer`.
  struct Defer: AuditCommand {
    static let configuration = CommandConfiguration(
      abstract: "Postpone a blocker until a day or a release; never a P0.",
      discussion: """
        A release has no day: with --release alone it is open again after as many days as an accepted risk of its priority may last \
        (90 for a P1, 180 for a P2). The gate and the lists warn 14 days before.

        Example:
          audit blocker defer BLOCK-007 --until 2026-06-30 --reason "needs the new gateway" --approver Bea
        """)
    @Argument(help: "The blocker, such as BLOCK-007 or 7.") var id: String
    @Option(help: ArgumentHelp("The last day; it is open again after it.", valueName: "yyyy-mm-dd")) var until:
      CalendarDate?
    @Option(help: "The release it is postponed to.") var release: String?
    @Option(help: "Who approves it, other than you.") var approver: [String] = []
    @OptionGroup var options: RegisterOptions
    @OptionGroup(title: "Who and why") var change: ChangeOptions
    @OptionGroup var look: ConsoleOptions

    func execute() async throws -> ExitStatus {
      let session = try options.session()
      let approvers = try Identity.actors(approver, session.policy.people)
      return try session.transition(id, .defer, change, look) { request, _ in
        request.until = until
        request.targetRelease = release
        request.approvers = approvers
      }
    }
  }

  /// The command `audit blocker accept`.
  struct Accept: AuditCommand {
    static let configuration = CommandConfiguration(
      abstract: "Accept the risk of a blocker until a day.",
      discussion: """
        A P0 needs two approvers, one with the role security, and lasts at most 30 days; a P1 90, a P2 180. It is open again after \
        the last day, and as soon as a scan finds more than was accepted; the gate and the lists warn 14 days before. When audit.yaml \
        names `people:`, approvers are among them.

        Example:
          audit blocker accept BLOCK-007 --until 2026-04-30 --reason "closed beta" --mitigation "rate limit at the proxy" \\
            --approver Bea --approver "Sam"
        """)
    @Argument(help: "The blocker, such as BLOCK-007 or 7.") var id: String
    @Option(help: ArgumentHelp("The last day.", valueName: "yyyy-mm-dd")) var until: CalendarDate?
    @Option(help: "What keeps the risk small until then.") var mitigation: String?
    @Option(help: "Who approves it, other than you. May be repeated.") var approver: [String] = []
    @OptionGroup var options: RegisterOptions
    @OptionGroup(title: "Who and why") var change: ChangeOptions
    @OptionGroup var look: ConsoleOptions

    func execute() async throws -> ExitStatus {
      let session = try options.session()
      let approvers = try Identity.actors(approver, session.policy.people)
      return try session.transition(id, .accept, change, look) { request, _ in
        request.until = until
        request.mitigation = mitigation
        request.approvers = approvers
      }
    }
  }

  /// The command `audit blocker dismiss`.
  struct Dismiss: AuditCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say that a blocker was a wrong assessment, or that what it was about is gone.",
      discussion: """
        It is open again when the code or the rule it was decided on changes, or a scan finds more.

        Examples:
          audit blocker dismiss BLOCK-007 --claim "a key in clear" --reality "the public test key of the vendor" \\
            --evidence https://vendor.example.com/test-keys --approver Bea
          audit blocker dismiss BLOCK-007 --obsolete --reason "the old importer was removed"
        """)
    @Argument(help: "The blocker, such as BLOCK-007 or 7.") var id: String
    @Option(help: "What it says.") var claim: String?
    @Option(help: "What is so instead.") var reality: String?
    @Option(help: "What shows it.") var evidence: String?
    @Flag(help: "It was right, and what it was about is gone; needs --reason.") var obsolete = false
    @Option(help: "Who approves it, other than you; for a P0 or P1.") var approver: [String] = []
    @OptionGroup var options: RegisterOptions
    @OptionGroup(title: "Who and why") var change: ChangeOptions
    @OptionGroup var look: ConsoleOptions

    func execute() async throws -> ExitStatus {
      let session = try options.session()
      let approvers = try Identity.actors(approver, session.policy.people)
      return try session.transition(id, obsolete ? .retire : .dismiss, change, look) { request, _ in
        request.claim = claim
        request.reality = reality
        request.evidence = evidence
        request.approvers = approvers
      }
    }
  }

  /// The command `audit blocker duplicate`.
  struct DuplicateOf: AuditCommand {
    static let configuration = CommandConfiguration(
      commandName: "duplicate", abstract: "Say that a blocker is the same problem as another one.",
      discussion: """
        Its findings, places and names move to the other one, which is followed from now on.

        Example:
          audit blocker duplicate BLOCK-009 --of BLOCK-007
        """)
    @Argument(help: "The blocker that ends.") var id: String
    @Option(help: "The blocker that is followed.") var of: String
    @OptionGroup var options: RegisterOptions
    @OptionGroup(title: "Who and why") var change: ChangeOptions
    @OptionGroup var look: ConsoleOptions

    func execute() async throws -> ExitStatus {
      let session = try options.session()
      return try session.transition(id, .duplicate, change, look) { request, reader in
        request.canonical = try session.record(of, reader)
      }
    }
  }

  /// The command `audit blocker reopen`.
  struct Reopen: AuditCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say that a blocker is work to do again; needs --reason.",
      discussion: """
        Example:
          audit blocker reopen BLOCK-007 --reason "it is back on the login page"
        """)
    @Argument(help: "The blocker, such as BLOCK-007 or 7.") var id: String
    @OptionGroup var options: RegisterOptions
    @OptionGroup(title: "Who and why") var change: ChangeOptions
    @OptionGroup var look: ConsoleOptions

    func execute() async throws -> ExitStatus {
      try options.session().transition(id, .reopen, change, look)
    }
  }

  /// The command `audit blocker split`.
  struct Split: AuditCommand {
    static let configuration = CommandConfiguration(
      abstract: "Move some findings of a blocker to a new one.",
      discussion: """
        Example:
          audit blocker split BLOCK-007 --path 'services/billing/**' --title "Bare except in billing"
        """)
    @Argument(help: "The blocker, such as BLOCK-007 or 7.") var id: String
    @Option(help: "The findings in files that match this pattern. May be repeated.") var path: [String] = []
    @Option(help: "The finding with this id. May be repeated.") var finding: [String] = []
    @Option(help: "The title of the new blocker; by default that of the old one.") var title: String?
    @Option(help: "The priority of the new blocker; by default that of its findings.") var priority: Priority?
    @OptionGroup var options: RegisterOptions
    @OptionGroup(title: "Who and why") var change: ChangeOptions
    @OptionGroup var look: ConsoleOptions

    func validate() throws {
      if path.isEmpty, finding.isEmpty { throw ValidationError("say which findings move: --path or --finding") }
    }

    func execute() async throws -> ExitStatus {
      let session = try options.session()
      let context = try session.context(change)
      let register = try session.writable()
      var uid = ""
      let events = try register.change(context) { reader in
        let record = try session.record(id, reader)
        let blocker = record.blocker
        let all = try reader.findings(of: blocker.uid)
        let globs = path.map(Glob.init)
        let moving = all.filter { tracked in
          finding.contains(tracked.id) || globs.contains { $0.matches(tracked.finding.path) }
        }
        let present = moving.filter { $0.detection == .present }
        guard !present.isEmpty else {
          throw Failure("\(blocker.id) has no present finding there\nhelp: `audit blocker show \(blocker.id) --all`")
        }
        guard moving.count < all.count else {
          throw Failure("that is every finding of \(blocker.id): nothing would be left")
        }
        guard blocker.status.isOpen else {
          throw Failure(
            "\(blocker.id) is \(blocker.status.rawValue)\nhelp: reopen it first (`audit blocker reopen \(blocker.id)`)")
        }
        let number = try reader.nextNumber()
        uid = SHA256.hex("split\0\(blocker.uid)\0\(number)\0\(context.time.secondsSinceEpoch)", length: 16)
        let highest = present.map(\.finding.priority).min() ?? blocker.priority
        let opened = BlockerOpened(
          uid: uid, number: number, title: title ?? "\(blocker.title) (split from \(blocker.id))", rule: blocker.rule,
          component: blocker.component, priority: priority ?? max(highest, blocker.priority), area: blocker.area,
          effort: record.dossier.effortText, criteria: record.dossier.criteria)
        return [
          .blockerOpened(opened),
          .blockerRelated(
            BlockerRelated(uid: uid, relation: BlockerRelation(.related, blocker: blocker.uid))),
          .findingsRegrouped(FindingsRegrouped(uid: uid, findings: moving.map(\.id))),
        ] + record.dispositions(of: moving.map(\.id), to: uid)
      }
      try session.show(uid, events, change, look, in: register)
      return .success
    }
  }

  /// The command `audit blocker merge`.
  struct Merge: AuditCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make several blockers one: the others become its duplicates.",
      discussion: """
        Example:
          audit blocker merge BLOCK-007 BLOCK-009 --into BLOCK-003
        """)
    @Argument(help: "The blockers that end.") var ids: [String]
    @Option(help: "The blocker that is followed.") var into: String
    @OptionGroup var options: RegisterOptions
    @OptionGroup(title: "Who and why") var change: ChangeOptions
    @OptionGroup var look: ConsoleOptions

    func execute() async throws -> ExitStatus {
      let session = try options.session()
      let context = try session.context(change)
      let register = try session.writable()
      var uid = ""
      // One transaction: all of them, or none.
      let events = try register.change(context) { reader in
        let canonical = try session.record(into, reader)
        uid = canonical.blocker.uid
        return try ids.flatMap { id in
          let record = try session.record(id, reader)
          var request = TransitionRequest(.duplicate, by: context.actor, at: context.time, reason: change.reason)
          request.canonical = canonical
          var events = try Decision(policy: session.policy).events(
            for: request, on: try session.blockerCase(record, reader))
          let findings = try reader.findingIDs(of: record.blocker.uid)
          if !findings.isEmpty {
            events.insert(
              contentsOf: [.findingsRegrouped(FindingsRegrouped(uid: uid, findings: findings))]
                + record.dispositions(of: findings, to: uid), at: events.count - 1)
          }
          return events
        }
      }
      try session.show(uid, events, change, look, in: register)
      return .success
    }
  }
}
