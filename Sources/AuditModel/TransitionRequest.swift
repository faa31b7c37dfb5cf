/// What somebody wants to do with a blocker.
public struct TransitionRequest: Hashable, Sendable {
  /// What.
  public var verb: BlockerVerb
  /// Who.
  public var actor: Actor
  /// When.
  public var time: Timestamp
  /// Why, in the actor's words.
  public var reason: String?
  /// Who approves it.
  public var approvers: [Actor] = []
  /// Who owns it from now on; only with `start`.
  public var owner: String?
  /// What it waits for; only with `block`.
  public var waits: [BlockerRelation] = []
  /// What is needed to go on; only with `block`.
  public var needed: String?
  /// Who can help; only with `block`.
  public var canHelp: String?
  /// The fix; only with `submit`.
  public var fix: FixClaim?
  /// What keeps the risk small; only with `accept`.
  public var mitigation: String?
  /// The last day of a waiver.
  public var until: CalendarDate?
  /// The release it is postponed to.
  public var targetRelease: String?
  /// What was claimed, what is so, and what shows it; only with `dismiss`.
  public var claim: String?
  /// What is so instead.
  public var reality: String?
  /// What shows it.
  public var evidence: String?
  /// The blocker that is followed instead; only with `duplicate`.
  public var canonical: BlockerRecord?
  /// Whether guards that may be overridden are.
  public var isForced = false

  /// Creates a request without details.
  public init(_ verb: BlockerVerb, by actor: Actor, at time: Timestamp, reason: String? = nil) {
    self.verb = verb
    self.actor = actor
    self.time = time
    self.reason = reason
  }
}

/// A blocker with what the guards of its transitions look at.
public struct BlockerCase: Hashable, Sendable {
  /// The blocker.
  public var record: BlockerRecord
  /// Its findings by what the last scans say about them.
  public var counts: [Detection: Int]
  /// The digests of its present findings, by id: what a waiver is decided on.
  public var scope: [String: String]
  /// The latest scan that may say that something is gone; `nil` before the first.
  public var lastScan: Sighting?
  /// Whether that scan looked at a tree that holds the fix, as far as git can tell; `nil` when git cannot.
  public var scanHoldsFix: Bool?

  /// Creates a case.
  public init(
    record: BlockerRecord, counts: [Detection: Int] = [:], scope: [String: String] = [:], lastScan: Sighting? = nil,
    scanHoldsFix: Bool? = nil
  ) {
    self.record = record
    self.counts = counts
    self.scope = scope
    self.lastScan = lastScan
    self.scanHoldsFix = scanHoldsFix
  }

  /// How many of its findings are there.
  public var present: Int { counts[.present] ?? 0 }

  /// How many of its findings nobody can judge.
  public var unknown: Int {
    counts.reduce(0) { $0 + ($1.key == .present || $1.key.isPositiveEvidenceOfAbsence ? 0 : $1.value) }
  }
}

/// Why a guard refuses, and what would satisfy it.
public struct GuardRefusal: Hashable, Sendable {
  /// The guard.
  public var condition: TransitionGuard
  /// What it found, in a clause.
  public var found: String
  /// What would satisfy it: words, or what to type.
  public var needed: String

  /// Creates a refusal.
  public init(_ condition: TransitionGuard, found: String, needed: String) {
    self.condition = condition
    self.found = found
    self.needed = needed
  }
}

/// Why nothing was done.
public enum DecisionRefusal: Error, Hashable, Sendable {
  /// The status has no such transition.
  case noTransition(blocker: String, verb: BlockerVerb, status: BlockerStatus, possible: [BlockerVerb])
  /// A fix is claimed already, and has to be checked or sent back before another one is.
  case alreadyClaimed(blocker: String, fix: FixClaim?, since: Timestamp)
  /// Guards refuse, in the order of the table; never empty.
  case guarded(blocker: String, verb: String, refusals: [GuardRefusal])
  /// The request itself makes no sense.
  case invalid(blocker: String, problem: String, help: String)
}

extension DecisionRefusal: CustomStringConvertible {
  /// What was refused, why, and what would satisfy it.
  public var description: String {
    switch self {
    case .noTransition(let blocker, let verb, let status, let possible):
      let verbs = possible.map { "`\($0.command)`" }.joined(separator: ", ")
      return """
        \(blocker) is \(status.rawValue): it cannot be \(verb.participle)
        it could be from: \(TransitionTable.statuses(for: verb).map(\.rawValue).joined(separator: ", "))
        help: from \(status.rawValue) people may \(verbs.isEmpty ? "do nothing" : verbs)
        """
    case .alreadyClaimed(let blocker, let fix, let since):
      let claim = fix?.phrase ?? "nobody says which"
      return """
        \(blocker) is fix_submitted: it cannot be submitted
        a fix is claimed already: \(claim), on \(since.isoDate)
        it could be from: \(TransitionTable.statuses(for: .submit).map(\.rawValue).joined(separator: ", "))
        help: from fix_submitted people may `audit verify --close` (`audit verify \(blocker)` says what is missing), or \
        `audit verify --fail`: when it is the wrong fix, `audit verify \(blocker) --step implemented --fail --note "why"` sends it \
        back, and you can submit yours
        """
    case .guarded(let blocker, let verb, let refusals):
      let lines = refusals.flatMap { refusal in
        ["guard \(refusal.condition.rawValue): \(refusal.found)", "  needed: \(refusal.needed)"]
      }
      return (["\(blocker) cannot be \(verb)"] + lines).joined(separator: "\n")
    case .invalid(let blocker, let problem, let help): return "\(blocker): \(problem)\nhelp: \(help)"
    }
  }
}

extension BlockerVerb {
  /// The verb as a passive, such as `postponed`.
  public var participle: String {
    switch self {
    case .start: "started"
    case .block: "blocked"
    case .submit: "submitted"
    case .resolve: "closed as fixed"
    case .reject: "rejected"
    case .defer: "deferred"
    case .accept: "accepted"
    case .dismiss: "dismissed"
    case .duplicate: "made a duplicate"
    case .retire: "retired"
    case .reopen: "reopened"
    case .findingsGone: "claimed fixed by a scan"
    case .fixDidNotHold: "sent back by a scan"
    case .regression: "reopened by a scan"
    case .scopeGrew, .scopeChanged: "reopened by a scan"
    case .waiverExpired: "reopened by the calendar"
    case .unblocked: "released"
    }
  }

  /// What a person types for it.
  public var command: String {
    switch self {
    case .resolve: "audit verify --close"
    case .reject: "audit verify --fail"
    case .retire: "audit blocker dismiss --obsolete"
    case .start, .block, .submit, .defer, .accept, .dismiss, .duplicate, .reopen: "audit blocker \(rawValue)"
    case .findingsGone, .fixDidNotHold, .regression, .scopeGrew, .scopeChanged, .waiverExpired, .unblocked:
      "audit scan"
    }
  }
}

extension TransitionGuard {
  /// Whether `--force` may pass over it; the others ask for facts without which the record would mean nothing.
  public var mayBeOverridden: Bool {
    switch self {
    case .checksPassed, .criteriaPassed, .cleanScan, .fourEyes, .role, .approver, .twoApprovers, .notP0,
      .provedIdentity, .owner:
      true
    case .waitsForSomething, .fixNamed, .notYetVerified, .reason, .reviewDate, .expiry, .mitigation, .assessment,
      .canonical:
      false
    }
  }
}
