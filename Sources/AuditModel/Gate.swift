/// What one component must keep to beyond what holds for the whole repository.
public struct ComponentGatePolicy: Hashable, Sendable, Codable {
  /// How many blockers of each priority may be open.
  public var allowedOpen: [Priority: Int] = [:]
  /// How many findings of each priority may be new.
  public var allowedNew: [Priority: Int] = [:]
  /// How many open blockers of each priority may be overdue.
  public var allowedOverdue: [Priority: Int] = [:]

  /// Creates a policy that demands nothing.
  public init() {}
}

/// What must hold for the gate to pass, from `audit.yaml`.
public struct GatePolicy: Hashable, Sendable, Codable {
  /// How many blockers of each priority may be open; a missing priority is not judged.
  public var allowedOpen: [Priority: Int]
  /// How many findings of each priority may be new since the compared revision; a missing priority is not judged.
  public var allowedNew: [Priority: Int]
  /// The largest share of files that may have failed before the verdict is inconclusive, 0...1.
  public var allowedFailedShare: Double
  /// Since which revision, or day such as `2026-01-31`, findings count as new when the command line does not say.
  public var newSince: String?
  /// How many open blockers of each priority may be overdue; a missing priority is not judged.
  public var allowedOverdue: [Priority: Int] = [:]
  /// How many waivers may be expired, or have no last day; `nil` is not judged.
  public var allowedExpiredWaivers: Int?
  /// How many fixed blockers of each priority may lack a verified fix; a missing priority is not judged.
  public var allowedUnverified: [Priority: Int] = [:]
  /// The smallest share of the files with code that must have been looked at, 0...1; `nil` is not judged.
  public var minimumCoverage: Double?
  /// The priorities of the blockers whose decisions and four-eyes checks have to be signed; `nil` leaves it to the profile: P0
  /// under `strict`, otherwise none.
  public var signed: [Priority]?
  /// What single components must keep to, by name.
  public var components: [String: ComponentGatePolicy] = [:]

  /// The priorities of the blockers whose decisions and four-eyes checks have to be signed.
  public func signedPriorities(_ profile: GuardProfile) -> [Priority] { signed ?? (profile == .strict ? [.p0] : []) }

  /// Nothing urgent may be open: no P0, and no new P0 or P1.
  public static let standard = GatePolicy(
    allowedOpen: [.p0: 0], allowedNew: [.p0: 0, .p1: 0], allowedFailedShare: 0.01)

  /// Creates a policy.
  public init(allowedOpen: [Priority: Int], allowedNew: [Priority: Int], allowedFailedShare: Double) {
    self.allowedOpen = allowedOpen
    self.allowedNew = allowedNew
    self.allowedFailedShare = allowedFailedShare
  }
}

/// The gate's answer.
public enum GateVerdict: String, Hashable, Sendable, Codable {
  /// Every condition holds.
  case pass
  /// At least one condition is broken.
  case fail
  /// Nothing is broken that could be judged, but something could not be judged.
  case inconclusive
}

/// One thing that a row of the gate's table rests on.
public struct GateItem: Hashable, Sendable, Codable {
  /// What it is: the id of a blocker, or `path:line rule`.
  public var name: String
  /// What there is to know about it, such as `open since 2026-01-03, nobody owns it`.
  public var why: String

  /// Creates an item.
  public init(name: String, why: String) {
    self.name = name
    self.why = why
  }
}

/// One row of the gate's table of reasons.
public struct GateReason: Hashable, Sendable, Codable {
  /// What is judged, such as `open P0 blockers`.
  public var condition: String
  /// What the policy allows, such as `at most 0`.
  public var allowed: String
  /// What was found, such as `3`.
  public var actual: String
  /// What this row says by itself.
  public var verdict: GateVerdict
  /// What it rests on, such as `BLOCK-001, BLOCK-004`; may be empty.
  public var detail: String
  /// Everything it rests on, one item each; `detail` may leave some out.
  public var items: [GateItem]
  /// What would make it hold, as words or as what to type; empty when it does.
  public var remedy: String

  /// Creates a row.
  public init(
    condition: String, allowed: String, actual: String, verdict: GateVerdict, detail: String, items: [GateItem] = [],
    remedy: String = ""
  ) {
    self.items = items
    self.remedy = verdict == .pass ? "" : remedy
    self.condition = condition
    self.allowed = allowed
    self.actual = actual
    self.verdict = verdict
    self.detail = detail
  }
}

/// The verdict with its reasons.
public struct GateDecision: Hashable, Sendable, Codable {
  /// The answer: fail if any reason fails, otherwise inconclusive if any is, otherwise pass.
  public var verdict: GateVerdict
  /// Every condition that was judged, broken or not.
  public var reasons: [GateReason]
  /// What a reader must know about how it was judged, such as whose configuration counted; may be empty.
  public var notes: [String] = []
  /// What is allowed today and will not be soon: waivers that end within fourteen days, have ended, or name no last day.
  public var warnings: [String] = []

  /// Derives the verdict from the reasons.
  public init(reasons: [GateReason]) {
    self.reasons = reasons
    if reasons.contains(where: { $0.verdict == .fail }) {
      verdict = .fail
    } else if reasons.isEmpty || reasons.contains(where: { $0.verdict == .inconclusive }) {
      verdict = .inconclusive
    } else {
      verdict = .pass
    }
  }
}
