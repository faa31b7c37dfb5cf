/// Everything a register knows that the next scan or command needs: a fold over the event log.
///
/// Law: applying the packs of a log in order to an empty state gives the same value as the register's tables hold.
public struct RegisterState: Hashable, Sendable {
  /// The blockers, findings and scans.
  public var snapshot: RegisterSnapshot
  /// The sets of rules by digest.
  public var ruleSets: [String: [RuleID: String]]
  /// The latest scan that could say what is gone.
  public var latestAuthoritative: ScanRecorded?

  /// Creates a state; without arguments that of an empty register.
  public init(
    snapshot: RegisterSnapshot = RegisterSnapshot(), ruleSets: [String: [RuleID: String]] = [:],
    latestAuthoritative: ScanRecorded? = nil
  ) {
    self.snapshot = snapshot
    self.ruleSets = ruleSets
    self.latestAuthoritative = latestAuthoritative
  }

  /// Applies one pack.
  ///
  /// Events about a blocker or finding that is not there are passed over: they belong to a log that is not whole, which
  /// verification reports. Linear in the size of the state.
  public mutating func apply(_ pack: EventPack) { apply([pack]) }

  /// Applies packs in their order.
  ///
  /// Linear in the size of the state and the packs.
  public mutating func apply(_ packs: [EventPack]) {
    var fold = Fold(self)
    for pack in packs { fold.apply(pack) }
    fold.finish()
    self = fold.state
  }
}

/// The state with its parts by identity while events are applied.
private struct Fold {
  var state: RegisterState
  var findings: [String: TrackedFinding]
  var blockers: [String: Blocker]
  var numbers: [Int: Sighting]
  /// What the events of a pack without a scan rest on.
  var current = Sighting(scan: 0, time: Timestamp(secondsSinceEpoch: 0), commit: nil)

  init(_ state: RegisterState) {
    self.state = state
    findings = Dictionary(state.snapshot.findings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    blockers = Dictionary(state.snapshot.blockers.map { ($0.uid, $0) }, uniquingKeysWith: { first, _ in first })
    numbers = Dictionary(
      state.snapshot.scans.map { ($0.sighting.scan, $0.sighting) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func apply(_ pack: EventPack) {
    let last = state.snapshot.scans.last?.sighting
    current = Sighting(scan: last?.scan ?? 0, time: pack.time, commit: last?.commit)
    for event in pack.events { apply(event, at: pack) }
  }

  private mutating func apply(_ event: RegisterEvent, at pack: EventPack) {
    switch event {
    case .rulesRecorded(let fact): state.ruleSets[fact.digest] = fact.versions
    case .scanRecorded(let fact): record(fact, at: pack.time)
    case .findingAdded(let fact):
      guard let blocker = blockers[fact.blocker] else { return }
      findings[fact.id] = TrackedFinding(
        id: fact.id, finding: fact.finding, blocker: blocker.number, detection: .present, firstSeen: current,
        lastSeen: current, lastEvaluated: current, ruleVersion: "", isInTree: fact.isInTree)
    case .findingSeen(let fact):
      findings[fact.id]?.finding = fact.finding
      sawAgain(fact.id)
    case .findingsShifted(let shifts):
      for shift in shifts {
        findings[shift.id]?.finding.range = shift.range
        findings[shift.id]?.finding.excerpt.firstLine = shift.firstLine
        sawAgain(shift.id)
      }
    case .findingMissing(let fact):
      findings[fact.id]?.detection = fact.detection
      findings[fact.id]?.missing = fact.reason
      findings[fact.id]?.finding.path = fact.path
      findings[fact.id]?.lastSeen = numbers[fact.lastSeen] ?? current
      findings[fact.id]?.lastEvaluated = numbers[fact.lastEvaluated] ?? current
    case .blockerOpened(let fact):
      blockers[fact.uid] = Blocker(
        number: fact.number, title: fact.title, rule: fact.rule, component: fact.component, priority: fact.priority,
        status: .open, verification: .none, owner: nil, regressions: 0, opened: current, changed: current,
        uid: fact.uid)
    case .blockerMoved(let fact):
      blockers[fact.uid]?.status = fact.to
      blockers[fact.uid]?.verification = fact.verification
      blockers[fact.uid]?.changed = current
      if fact.cause == .regression { blockers[fact.uid]?.regressions += 1 }
    case .blockerPriorityChanged(let fact): blockers[fact.uid]?.priority = fact.to
    }
  }

  private mutating func record(_ fact: ScanRecorded, at time: Timestamp) {
    current = Sighting(scan: fact.scan, time: time, commit: fact.commit)
    numbers[fact.scan] = current
    state.snapshot.scans.append(ScanRecord(fact, at: time, rules: state.ruleSets[fact.rules] ?? [:]))
    if fact.isAuthoritative { state.latestAuthoritative = fact }
  }

  private mutating func sawAgain(_ id: String) {
    findings[id]?.detection = .present
    findings[id]?.missing = nil
    findings[id]?.lastSeen = current
    findings[id]?.lastEvaluated = current
  }

  /// Settles what follows from the scans rather than from an event of its own.
  mutating func finish() {
    let authoritative = state.latestAuthoritative.flatMap { numbers[$0.scan] }
    let rules = Dictionary(
      state.snapshot.scans.map { ($0.sighting.scan, $0.rules) }, uniquingKeysWith: { first, _ in first })
    for id in findings.keys {
      guard var finding = findings[id] else { continue }
      if finding.detection == .present, let authoritative, authoritative.scan > finding.lastSeen.scan {
        finding.lastSeen = authoritative
        finding.lastEvaluated = authoritative
      }
      finding.ruleVersion = rules[finding.lastSeen.scan]?[finding.finding.rule] ?? ""
      findings[id] = finding
    }
    state.snapshot.findings = findings.values.sorted(by: TrackedFinding.inOrder)
    state.snapshot.blockers = blockers.values.sorted { $0.number < $1.number }
  }
}

extension TrackedFinding {
  /// The order of a snapshot: that of `Finding`, then the id.
  public static func inOrder(_ left: TrackedFinding, _ right: TrackedFinding) -> Bool {
    if left.finding < right.finding { return true }
    if right.finding < left.finding { return false }
    return left.id < right.id
  }
}

extension ScanRecord {
  /// The record of a scan, from its event, its pack's time and the set of rules it names.
  public init(_ fact: ScanRecorded, at time: Timestamp, rules: [RuleID: String]) {
    self.init(
      sighting: Sighting(scan: fact.scan, time: time, commit: fact.commit), branch: fact.branch, isDirty: fact.isDirty,
      isComplete: fact.isComplete, scannedFiles: fact.scannedFiles,
      skipped: Dictionary(
        fact.skipped.compactMap { entry in SkipReason(rawValue: entry.key).map { ($0, entry.value) } },
        uniquingKeysWith: { first, _ in first }), failed: fact.failed, rules: rules, suppressed: fact.suppressed,
      toolVersion: fact.toolVersion)
  }
}

extension RulesRecorded {
  /// The versions by rule; ids that break the grammar are left out.
  public var versions: [RuleID: String] {
    Dictionary(
      rules.compactMap { entry in RuleID(entry.key).map { ($0, entry.value) } }, uniquingKeysWith: { first, _ in first }
    )
  }
}
