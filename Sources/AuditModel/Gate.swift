/// What must hold for the gate to pass, from `audit.yaml`.
public struct GatePolicy: Hashable, Sendable, Codable {
  /// How many blockers of each priority may be open; a missing priority is not judged.
  public var allowedOpen: [Priority: Int]
  /// How many findings of each priority may be new since the compared revision; a missing priority is not judged.
  public var allowedNew: [Priority: Int]
  /// The largest share of files that may have failed before the verdict is inconclusive, 0...1.
  public var allowedFailedShare: Double

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

  /// Creates a row.
  public init(condition: String, allowed: String, actual: String, verdict: GateVerdict, detail: String) {
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
