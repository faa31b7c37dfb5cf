/// What the caller knows about findings that are new since a revision.
public enum GateComparison: Hashable, Sendable {
  /// Nobody asked: nothing is said about new findings.
  case notAsked
  /// It was asked for, and the revision could not be compared; why, in a few words such as `main is not in this shallow clone`.
  case unavailable(since: String, reason: String)
  /// The findings that are there now and were not at the revision.
  ///
  /// `hidden` are those among them that the change itself suppresses or configures away: they count all the same.
  case compared(since: String, new: [Finding], hidden: [Finding] = [])
}

/// What a gate judges.
public struct GateSubject: Sendable {
  /// The register after the scan.
  public var snapshot: RegisterSnapshot
  /// What the scan looked at.
  public var coverage: Coverage
  /// The answers of its project checks.
  public var checks: [CheckResult]
  /// Whether it looked at everything in scope.
  public var isComplete: Bool
  /// What is new since a revision.
  public var comparison: GateComparison
  /// The moment that deadlines are compared with; `nil` when nobody asked for any.
  public var asOf: Timestamp?
  /// The rules of the register: service levels and people.
  public var register: RegisterPolicy
  /// The parts of the repository.
  public var components: ComponentMap

  /// Creates a subject.
  public init(
    snapshot: RegisterSnapshot, coverage: Coverage, checks: [CheckResult], isComplete: Bool,
    comparison: GateComparison, asOf: Timestamp? = nil, register: RegisterPolicy = RegisterPolicy(),
    components: ComponentMap = ComponentMap(components: [])
  ) {
    self.snapshot = snapshot
    self.coverage = coverage
    self.checks = checks
    self.isComplete = isComplete
    self.comparison = comparison
    self.asOf = asOf
    self.register = register
    self.components = components
  }
}

extension GatePolicy {
  /// Judges a register and the scan it rests on; see `judge(_:)`.
  public func judge(
    _ snapshot: RegisterSnapshot, coverage: Coverage, checks: [CheckResult], isComplete: Bool,
    comparison: GateComparison
  ) -> GateDecision {
    judge(
      GateSubject(
        snapshot: snapshot, coverage: coverage, checks: checks, isComplete: isComplete, comparison: comparison))
  }

  /// Judges a register and the scan it rests on.
  ///
  /// Rows come in a fixed order: what was looked at, coverage, unknown checks, open blockers by priority, new findings by
  /// priority, overdue blockers, waivers, unverified fixes, then the components by name. A fix that is only claimed is still
  /// open; deferred and accepted blockers are not. A blocker of the baseline counts as soon as anything new joins it. An unknown
  /// check never counts as a pass.
  public func judge(_ subject: GateSubject) -> GateDecision {
    GateDecision(reasons: GateRows(policy: self, subject: subject).all)
  }
}
