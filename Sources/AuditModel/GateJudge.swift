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

/// What a scan looked at, as far as a gate judges it.
public struct GateGround: Hashable, Sendable {
  /// How many files it looked at.
  public var scannedFiles: Int
  /// How many rules ran.
  public var ruleCount: Int
  /// How many files with the team's code it left out: too large, or excluded.
  public var missedFiles: Int
  /// What is known about them, one item for each or for each reason.
  public var missed: [GateItem]
  /// The files that it could not look at.
  public var failed: [FailedFile]
  /// The project checks that could not decide, each with why.
  public var undecided: [GateItem]
  /// Whether there were project checks.
  public var hasChecks: Bool
  /// Whether it looked at everything in scope.
  public var isComplete: Bool

  /// The ground of a scan that has just run.
  public init(_ coverage: Coverage, checks: [CheckResult], isComplete: Bool) {
    // Binary, generated and vendored files are not the team's code; these are, and nobody looked at them.
    let left = coverage.skipped.filter { [.tooLarge, .excluded].contains($0.reason) }
    scannedFiles = coverage.scanned.count
    ruleCount = coverage.rules.count
    missedFiles = left.count
    missed = left.map { GateItem(name: $0.path.rawValue, why: $0.reason.rawValue) }
    failed = coverage.failed
    undecided = checks.filter { $0.outcome == .unknown }.sorted { $0.rule < $1.rule }.map { check in
      GateItem(name: check.rule.rawValue, why: check.evidence.map(\.text).joined(separator: "; "))
    }
    hasChecks = !checks.isEmpty
    self.isComplete = isComplete
  }

  /// The ground that the register remembers of its last scan; one on which nothing stands without any.
  public init(_ scan: ScanRecord?) {
    let reasons = [SkipReason.tooLarge, .excluded].compactMap { reason in
      scan?.skipped[reason].flatMap { $0 > 0 ? (reason, $0) : nil }
    }
    scannedFiles = scan?.scannedFiles ?? 0
    ruleCount = scan?.rules.count ?? 0
    missedFiles = reasons.reduce(0) { $0 + $1.1 }
    missed = reasons.map { GateItem(name: $0.1 == 1 ? "1 file" : "\($0.1) files", why: $0.0.rawValue) }
    failed = scan?.failed ?? []
    undecided = (scan?.undecided ?? []).map { GateItem(name: $0.rawValue, why: "see `audit rules explain \($0)`") }
    hasChecks = scan != nil
    isComplete = scan?.isComplete ?? false
  }
}

/// What a gate judges.
public struct GateSubject: Sendable {
  /// The register after the scan.
  public var snapshot: RegisterSnapshot
  /// What the scan looked at.
  public var ground: GateGround
  /// What is new since a revision.
  public var comparison: GateComparison
  /// The moment that deadlines are compared with; `nil` when nobody asked for any.
  public var asOf: Timestamp?
  /// The rules of the register: service levels and people.
  public var register: RegisterPolicy
  /// The parts of the repository.
  public var components: ComponentMap
  /// Who signed what; `nil` when nobody looked.
  public var signatures: [SignatureReview]?

  /// Creates a subject.
  public init(
    snapshot: RegisterSnapshot, coverage: Coverage, checks: [CheckResult], isComplete: Bool,
    comparison: GateComparison, asOf: Timestamp? = nil, register: RegisterPolicy = RegisterPolicy(),
    components: ComponentMap = ComponentMap(components: [])
  ) {
    self.snapshot = snapshot
    ground = GateGround(coverage, checks: checks, isComplete: isComplete)
    self.comparison = comparison
    self.asOf = asOf
    self.register = register
    self.components = components
  }

  /// Creates a subject of what a register holds, without a new scan: nothing is said about new findings.
  public init(
    recorded snapshot: RegisterSnapshot, asOf: Timestamp, register: RegisterPolicy,
    components: ComponentMap = ComponentMap(components: [])
  ) {
    self.snapshot = snapshot
    ground = GateGround(snapshot.scans.last)
    comparison = .notAsked
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
  /// priority, overdue blockers, waivers, unverified fixes, signatures, then the components by name. A fix that is only claimed is still
  /// open; deferred and accepted blockers are not. A blocker of the baseline counts as soon as anything new joins it. An unknown
  /// check never counts as a pass.
  public func judge(_ subject: GateSubject) -> GateDecision {
    let rows = GateRows(policy: self, subject: subject)
    var decision = GateDecision(reasons: rows.all)
    decision.warnings = rows.warnings
    return decision
  }
}
