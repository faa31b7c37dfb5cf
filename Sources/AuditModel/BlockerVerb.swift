/// What can happen to a blocker's status: what people do, and what scans, the calendar and other blockers do.
public enum BlockerVerb: String, Hashable, Sendable, Codable, CaseIterable {
  /// Its owner starts to work on it.
  case start
  /// It waits for something.
  case block
  /// A fix is submitted.
  case submit
  /// Every check of the fix has passed.
  case resolve
  /// A check of the fix failed.
  case reject
  /// It is postponed.
  case `defer`
  /// Its risk is accepted.
  case accept
  /// The assessment was wrong.
  case dismiss
  /// Another blocker is the same problem.
  case duplicate
  /// What it was about is gone.
  case retire
  /// It is work to do again.
  case reopen

  /// A scan proved every one of its findings gone.
  case findingsGone = "findings-gone"
  /// A scan saw a finding of a blocker whose fix was submitted.
  case fixDidNotHold = "fix-did-not-hold"
  /// A scan saw a finding of a fixed blocker.
  case regression
  /// A scan saw findings that the waiver was not decided on.
  case scopeGrew = "scope-grew"
  /// The code or the rule that a dismissal was decided on has changed.
  case scopeChanged = "scope-changed"
  /// The last day of its waiver is over.
  case waiverExpired = "waiver-expired"
  /// Everything it waited for is done.
  case unblocked

  /// Whether a person does it; otherwise it follows from a scan, the calendar or another blocker.
  public var isByPerson: Bool {
    switch self {
    case .start, .block, .submit, .resolve, .reject, .defer, .accept, .dismiss, .duplicate, .retire, .reopen: true
    case .findingsGone, .fixDidNotHold, .regression, .scopeGrew, .scopeChanged, .waiverExpired, .unblocked: false
    }
  }

  /// The cause that a move of this kind is recorded with.
  public var cause: BlockerMoved.Cause {
    switch self {
    case .start, .block, .submit, .resolve, .defer, .accept, .dismiss, .duplicate, .retire, .reopen: .decision
    case .reject: .checkFailed
    case .findingsGone: .findingsGone
    case .fixDidNotHold: .fixDidNotHold
    case .regression: .regression
    case .scopeGrew: .scopeGrew
    case .scopeChanged: .scopeChanged
    case .waiverExpired: .waiverExpired
    case .unblocked: .unblocked
    }
  }
}

/// A condition of a transition.
public enum TransitionGuard: String, Hashable, Sendable, Codable, CaseIterable {
  /// Somebody owns it.
  case owner
  /// It says what it waits for: a blocker, words, or what is needed and who can help.
  case waitsForSomething = "waits-for-something"
  /// The fix is named: a commit or an address.
  case fixNamed = "fix-named"
  /// Its fix is not verified already.
  case notYetVerified = "not-yet-verified"
  /// Every required step has passed, and nothing of it is stale.
  case checksPassed = "checks-passed"
  /// Every criterion has passed.
  case criteriaPassed = "criteria-passed"
  /// The last complete scan looked for it, after the fix, and found none.
  case cleanScan = "clean-scan"
  /// Whoever decides did not write the fix.
  case fourEyes = "four-eyes"
  /// Whoever decides has a role that may.
  case role
  /// A reason is given.
  case reason
  /// Somebody else approves.
  case approver
  /// Two others approve, one of them from security, when it is a P0.
  case twoApprovers = "two-approvers"
  /// It is not a P0.
  case notP0 = "not-p0"
  /// A last day or a release is given.
  case reviewDate = "review-date"
  /// A last day is given, no later than the policy allows.
  case expiry
  /// It is said what keeps the risk small.
  case mitigation
  /// Claim, reality and evidence are given.
  case assessment
  /// The other blocker exists, is another one, open, no less urgent, and not itself a duplicate.
  case canonical
  /// Whoever decides about a P0 has proved who they are.
  case provedIdentity = "proved-identity"

  /// The profiles in which the condition is looked at.
  public var profiles: Set<GuardProfile> {
    switch self {
    case .fourEyes, .approver, .twoApprovers, .role: [.standard, .strict]
    case .provedIdentity: [.strict]
    default: [.solo, .standard, .strict]
    }
  }
}

/// One row of the transition table.
public struct TransitionRow: Hashable, Sendable {
  /// What happens.
  public var verb: BlockerVerb
  /// The statuses it may happen in.
  public var from: [BlockerStatus]
  /// The status it leads to.
  public var to: BlockerStatus
  /// What the evidence shows afterwards; `nil` leaves it as it is.
  public var verification: Verification?
  /// What must hold, in the order it is looked at.
  public var guards: [TransitionGuard]
}

/// Every way a blocker's status can change: the only place that says so.
///
/// What is parked or done leaves through `reopen` only, and so does nothing else that people do: a claimed fix is checked, not
/// dismissed. `resolve` is allowed from `fixed` so that a fix that was imported or has gone stale can be verified. Work that has
/// started may be parked or dismissed without being reopened first, because that detour would be recorded and mean nothing.
public enum TransitionTable {
  /// The rows; a status and a verb meet in at most one of them.
  public static let rows: [TransitionRow] = {
    let todo: [BlockerStatus] = [.open, .inProgress, .blocked]
    return [
      TransitionRow(verb: .start, from: [.open, .blocked], to: .inProgress, verification: nil, guards: [.owner]),
      TransitionRow(
        verb: .block, from: [.open, .inProgress], to: .blocked, verification: nil, guards: [.waitsForSomething]),
      TransitionRow(
        verb: .submit, from: [.open, .inProgress], to: .fixSubmitted, verification: .claimed, guards: [.fixNamed]),
      TransitionRow(
        verb: .resolve, from: [.fixSubmitted, .fixed], to: .fixed, verification: .verified,
        guards: [
          .notYetVerified, .checksPassed, .criteriaPassed, .cleanScan, .fourEyes, .role, .provedIdentity,
        ]),
      TransitionRow(verb: .reject, from: [.fixSubmitted], to: .inProgress, verification: .failed, guards: []),
      TransitionRow(verb: .reject, from: [.fixed], to: .open, verification: .failed, guards: []),
      TransitionRow(
        verb: .defer, from: todo, to: .deferred, verification: Verification.none,
        guards: [.notP0, .reason, .reviewDate, .approver]),
      TransitionRow(
        verb: .accept, from: todo, to: .accepted, verification: Verification.none,
        guards: [.reason, .mitigation, .expiry, .approver, .twoApprovers, .provedIdentity]),
      TransitionRow(
        verb: .dismiss, from: todo, to: .falsePositive, verification: Verification.none,
        guards: [.assessment, .approver, .provedIdentity]),
      TransitionRow(
        verb: .duplicate, from: todo, to: .duplicate, verification: Verification.none, guards: [.canonical]),
      TransitionRow(
        verb: .retire, from: todo, to: .obsolete, verification: Verification.none, guards: [.reason, .provedIdentity]),
      TransitionRow(
        verb: .reopen,
        from: [.inProgress, .blocked, .fixed, .deferred, .accepted, .falsePositive, .duplicate, .obsolete], to: .open,
        verification: Verification.none, guards: [.reason]),

      TransitionRow(
        verb: .findingsGone, from: todo + [.deferred, .accepted], to: .fixSubmitted, verification: .claimed, guards: []),
      TransitionRow(verb: .fixDidNotHold, from: [.fixSubmitted], to: .inProgress, verification: .failed, guards: []),
      TransitionRow(
        verb: .regression, from: [.fixed, .obsolete], to: .open, verification: Verification.none, guards: []),
      TransitionRow(
        verb: .scopeGrew, from: [.deferred, .accepted, .falsePositive], to: .open, verification: Verification.none,
        guards: []),
      TransitionRow(
        verb: .scopeChanged, from: [.falsePositive], to: .open, verification: Verification.none, guards: []),
      TransitionRow(
        verb: .waiverExpired, from: [.deferred, .accepted], to: .open, verification: Verification.none, guards: []),
      TransitionRow(verb: .unblocked, from: [.blocked], to: .open, verification: nil, guards: []),
    ]
  }()

  /// The row for a verb in a status; `nil` when the move does not exist.
  public static func row(_ verb: BlockerVerb, from status: BlockerStatus) -> TransitionRow? {
    rows.first { $0.verb == verb && $0.from.contains(status) }
  }

  /// The statuses a verb may happen in, in their order.
  public static func statuses(for verb: BlockerVerb) -> [BlockerStatus] {
    BlockerStatus.allCases.filter { row(verb, from: $0) != nil }
  }

  /// What people may do in a status, in the order of the table.
  public static func verbs(from status: BlockerStatus) -> [BlockerVerb] {
    BlockerVerb.allCases.filter { $0.isByPerson && row($0, from: status) != nil }
  }
}

extension Blocker {
  /// The move that a verb makes; `nil` when there is none in its status.
  ///
  /// A fix that does not hold goes back to its owner's work, or to open when it has none.
  public func move(_ verb: BlockerVerb, present: Int) -> BlockerMoved? {
    guard let row = TransitionTable.row(verb, from: status) else { return nil }
    let to = row.to == .inProgress && verb != .start && owner == nil ? .open : row.to
    return BlockerMoved(
      uid: uid, from: status, to: to, verification: row.verification ?? verification, cause: verb.cause,
      present: present)
  }
}
