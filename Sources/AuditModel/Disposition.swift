/// What a person decided about one finding of a blocker, while the others stay work to do.
///
/// It holds for the code it was decided on: when the matched code or the rule changes, or its last day is over, it lapses.
public struct Disposition: Hashable, Sendable, Codable {
  /// What the finding is.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// The rule is wrong here.
    case falsePositive = "false_positive"
    /// It is right, and harmless enough until a day.
    case acceptable
    /// It is code of a test, which production never runs.
    case testOnly = "test_only"
  }

  /// What it is.
  public var kind: Kind
  /// Why.
  public var reason: String
  /// Who decided it.
  public var by: Actor
  /// Who approved it; empty where nobody else is asked for.
  public var approvers: [Actor]
  /// When.
  public var time: Timestamp
  /// The last day it holds; `nil` when it needs none.
  public var until: CalendarDate?
  /// What `Waiver.digest` gave for the finding.
  public var digest: String

  /// Creates a disposition.
  public init(
    _ kind: Kind, reason: String, by actor: Actor, approvers: [Actor] = [], time: Timestamp, until: CalendarDate? = nil,
    digest: String
  ) {
    self.kind = kind
    self.reason = reason
    by = actor
    self.approvers = approvers
    self.time = time
    self.until = until
    self.digest = digest
  }
}

/// A disposition of a finding, made or ended.
public struct FindingDisposed: Hashable, Sendable, Codable {
  /// Why one ended.
  public enum End: String, Hashable, Sendable, Codable, CaseIterable {
    /// A person took it back.
    case withdrawn
    /// The code or the rule it was decided on has changed.
    case changed
    /// Its last day is over.
    case expired
  }

  /// The uid of the blocker that the finding belongs to.
  public var uid: String
  /// The finding's id.
  public var finding: String
  /// What was decided; `nil` when it ends.
  public var disposition: Disposition?
  /// Why it ended; `nil` when one is made.
  public var end: End?

  /// A disposition is made.
  public init(uid: String, finding: String, disposition: Disposition) {
    self.uid = uid
    self.finding = finding
    self.disposition = disposition
  }

  /// A disposition ends.
  public init(uid: String, finding: String, end: End) {
    self.uid = uid
    self.finding = finding
    self.end = end
  }
}

extension RegisterSnapshot {
  /// What was decided about a finding alone.
  public func disposition(of finding: TrackedFinding) -> Disposition? {
    dossiers[finding.blocker]?.dispositions?[finding.id]
  }

  /// Whether a finding is there, and nobody has decided that it need not be fixed.
  public func isWork(_ finding: TrackedFinding) -> Bool {
    finding.detection == .present && disposition(of: finding) == nil
  }

  /// Those of some findings that are work, the most urgent first and otherwise in their order.
  public func work(among findings: [TrackedFinding]) -> [TrackedFinding] {
    findings.filter(isWork).sorted { ($0.finding.priority, $0.finding) < ($1.finding.priority, $1.finding) }
  }

  /// The findings that are there and that people decided about, in their order: they are not new to anybody.
  public var disposed: [TrackedFinding] {
    findings.filter { $0.detection == .present && disposition(of: $0) != nil }
  }
}

extension Decision {
  /// What somebody wants to decide about single findings.
  public struct FindingRequest: Hashable, Sendable {
    /// What they are.
    public var kind: Disposition.Kind
    /// Who decides, and when.
    public var actor: Actor
    /// When.
    public var time: Timestamp
    /// Why.
    public var reason: String?
    /// Who approves it.
    public var approvers: [Actor] = []
    /// The last day it holds.
    public var until: CalendarDate?
    /// Whether guards that may be overridden are.
    public var isForced = false

    /// Creates a request.
    public init(_ kind: Disposition.Kind, by actor: Actor, at time: Timestamp, reason: String?) {
      self.kind = kind
      self.actor = actor
      self.time = time
      self.reason = reason
    }
  }

  /// The events of deciding about single findings, under the guards that the same decision about the whole blocker has: a reason;
  /// for a P0 or P1 somebody else who approves; a last day, no later than the policy allows, for what is only acceptable.
  ///
  /// - Throws: `guarded`, or `invalid` when guards are overridden without a reason.
  public func events(
    for request: FindingRequest, about findings: [TrackedFinding], of blocker: Blocker
  ) throws(DecisionRefusal) -> [RegisterEvent] {
    var like = TransitionRequest(.accept, by: request.actor, at: request.time, reason: request.reason)
    like.approvers = request.approvers
    like.until = request.until
    like.mitigation = "none"
    var known = blocker
    // The guards ask by the most urgent finding that is meant.
    known.priority = max(blocker.priority, findings.map(\.finding.priority).min() ?? blocker.priority)
    known.status = .open
    let record = BlockerRecord(blocker: known, dossier: BlockerDossier())
    let refusals = policy.refusals(of: like, on: BlockerCase(record: record)).filter { refusal in
      switch refusal.condition {
      case .expiry: request.kind == .acceptable || request.until != nil
      case .approver, .twoApprovers: known.priority != .p2 && request.kind != .testOnly || request.kind == .acceptable
      default: true
      }
    }
    var events: [RegisterEvent] = []
    if !refusals.isEmpty {
      guard request.isForced, refusals.allSatisfy({ $0.condition.mayBeOverridden }) else {
        throw .guarded(
          blocker: "a finding of \(blocker.id)", verb: "called \(request.kind.rawValue)", refusals: refusals)
      }
      events.append(
        .guardOverridden(
          GuardOverridden(uid: blocker.uid, verb: "waive", guards: refusals.map(\.condition))))
    }
    for tracked in findings {
      let disposition = Disposition(
        request.kind, reason: request.reason ?? "", by: request.actor, approvers: request.approvers,
        time: request.time, until: request.until,
        digest: Waiver.digest(of: tracked.finding, ruleVersion: tracked.ruleVersion))
      events.append(
        .findingDisposed(FindingDisposed(uid: blocker.uid, finding: tracked.id, disposition: disposition)))
    }
    return events
  }
}

extension BlockerRecord {
  /// The events that take decisions about single findings along to another blocker.
  public func dispositions(of findings: [String], to uid: String) -> [RegisterEvent] {
    findings.sorted().compactMap { id in
      dossier.dispositions?[id].map { .findingDisposed(FindingDisposed(uid: uid, finding: id, disposition: $0)) }
    }
  }
}
