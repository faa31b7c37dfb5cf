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
  /// The documents that were imported, by name.
  public var documents: [String: DocumentRecord]

  /// Creates a state; without arguments that of an empty register.
  public init(
    snapshot: RegisterSnapshot = RegisterSnapshot(), ruleSets: [String: [RuleID: String]] = [:],
    latestAuthoritative: ScanRecorded? = nil, documents: [String: DocumentRecord] = [:]
  ) {
    self.documents = documents
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
  /// The uid of the blocker that each finding belongs to; numbers follow at the end, because they may change.
  var owners: [String: String] = [:]
  var records: [String: BlockerRecord] = [:]
  /// What the events of a pack without a scan rest on.
  var current = Sighting(scan: 0, time: Timestamp(secondsSinceEpoch: 0), commit: nil)
  /// The authoritative scan before the current one.
  var previous: Sighting?

  init(_ state: RegisterState) {
    self.state = state
    findings = Dictionary(state.snapshot.findings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var uids: [Int: String] = [:]
    for blocker in state.snapshot.blockers {
      uids[blocker.number] = blocker.uid
      records[blocker.uid] = BlockerRecord(blocker: blocker, dossier: state.snapshot.dossier(of: blocker))
    }
    for finding in state.snapshot.findings { owners[finding.id] = uids[finding.blocker] }
    previous = authoritative
  }

  private var authoritative: Sighting? {
    state.latestAuthoritative.flatMap { fact in
      state.snapshot.scans.last { $0.sighting.scan == fact.scan }?.sighting
    }
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
    case .findingAdded(let fact): add(fact)
    case .findingSeen(let fact):
      findings[fact.id]?.finding = fact.finding
      sawAgain(fact.id)
    case .findingsShifted(let shifts):
      for shift in shifts {
        findings[shift.id]?.finding.range = shift.range
        findings[shift.id]?.finding.excerpt.firstLine = shift.firstLine
        sawAgain(shift.id)
      }
    case .findingMissing(let fact): miss(fact)
    case .findingsRegrouped(let fact): for id in fact.findings where findings[id] != nil { owners[id] = fact.uid }
    case .baselineTaken:
      for id in findings.keys where findings[id]?.detection == .present { findings[id]?.isBaseline = true }
      for uid in records.keys { records[uid]?.apply(event, in: EventSetting(sighting: current, actor: pack.actor)) }
    case .documentRecorded(let fact): state.documents[fact.name] = DocumentRecord(fact, at: pack.time)
    case .blockerOpened(let fact):
      // Two registers that scanned the same tree open the same blocker: the first one counts.
      guard records[fact.uid] == nil else { return }
      records[fact.uid] = BlockerRecord(fact, in: EventSetting(sighting: current, actor: pack.actor))
    default:
      guard let uid = event.blocker else { return }
      records[uid]?.apply(event, in: EventSetting(sighting: current, actor: pack.actor))
    }
  }

  /// A scan takes the next number: in a merged log its own may be taken.
  private mutating func record(_ fact: ScanRecorded, at time: Timestamp) {
    var fact = fact
    fact.scan = (state.snapshot.scans.last?.sighting.scan ?? 0) + 1
    previous = authoritative
    current = Sighting(scan: fact.scan, time: time, commit: fact.commit)
    state.snapshot.scans.append(ScanRecord(fact, at: time, rules: state.ruleSets[fact.rules] ?? [:]))
    if fact.isAuthoritative { state.latestAuthoritative = fact }
  }

  private mutating func add(_ fact: FindingAdded) {
    guard findings[fact.id] == nil else {
      findings[fact.id]?.finding = fact.finding
      return sawAgain(fact.id)
    }
    guard records[fact.blocker] != nil else { return }
    owners[fact.id] = fact.blocker
    findings[fact.id] = TrackedFinding(
      id: fact.id, finding: fact.finding, blocker: 0, detection: .present, firstSeen: current, lastSeen: current,
      lastEvaluated: current, ruleVersion: "", isInTree: fact.isInTree)
  }

  private mutating func sawAgain(_ id: String) {
    findings[id]?.detection = .present
    findings[id]?.missing = nil
    findings[id]?.lastSeen = current
    findings[id]?.lastEvaluated = current
  }

  private mutating func miss(_ fact: FindingMissing) {
    guard var finding = findings[fact.id] else { return }
    // While it was present every authoritative scan saw it.
    if finding.detection == .present, let previous, previous.scan > finding.lastSeen.scan {
      finding.lastSeen = previous
      finding.lastEvaluated = previous
    }
    finding.detection = fact.detection
    finding.missing = fact.reason
    finding.finding.path = fact.path
    if fact.wasEvaluated { finding.lastEvaluated = current }
    if fact.detection.isPositiveEvidenceOfAbsence { finding.isBaseline = false }
    findings[fact.id] = finding
  }

  /// Settles what follows from the scans rather than from an event of its own.
  mutating func finish() {
    let authoritative = authoritative
    let rules = Dictionary(
      state.snapshot.scans.map { ($0.sighting.scan, $0.rules) }, uniquingKeysWith: { first, _ in first })
    for id in findings.keys {
      guard var finding = findings[id] else { continue }
      if finding.detection == .present, let authoritative, authoritative.scan > finding.lastSeen.scan {
        finding.lastSeen = authoritative
        finding.lastEvaluated = authoritative
      }
      finding.ruleVersion = rules[finding.lastSeen.scan]?[finding.finding.rule] ?? ""
      finding.blocker = owners[id].flatMap { records[$0]?.blocker.number } ?? finding.blocker
      findings[id] = finding
    }
    state.snapshot.findings = findings.values.sorted(by: TrackedFinding.inOrder)
    state.snapshot.blockers = records.values.map(\.blocker).sorted { ($0.number, $0.uid) < ($1.number, $1.uid) }
    state.snapshot.dossiers = Dictionary(
      records.values.map { ($0.blocker.number, $0.dossier) }, uniquingKeysWith: { first, _ in first })
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
    undecided = fact.checks.filter { $0.value == .unknown }.compactMap { RuleID($0.key) }.sorted()
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
