/// The difference that a scan makes to a register: the events to append and what they amount to.
///
/// Laws: the same scan again gives no events; the order of findings does not matter; nothing is gone without positive evidence;
/// only an authoritative scan (complete, of the branch that counts) makes anything gone or moves a blocker; every finding has
/// one blocker; no number is given twice.
public struct Reconciliation: Hashable, Sendable {
  /// The events, in order; empty when the scan told nothing new.
  public private(set) var events: [RegisterEvent]
  /// What they amount to.
  public let summary: ScanSummary

  /// Compares a scan with a register.
  ///
  /// Linear in findings and files, but for sorting.
  public init(of scan: ScanResult, with state: RegisterState, in context: ScanContext) {
    var work = ReconciliationWork(scan: scan, state: state, context: context)
    work.run()
    events = work.events
    summary = work.summary
    contradictions = work.contradictions
  }

  /// Adds to moves what only the repository's history knows.
  ///
  /// - Parameter explain: changes a move.
  public mutating func explain(_ explain: (inout BlockerMoved) throws -> Void) rethrows {
    for index in events.indices {
      guard case .blockerMoved(var move) = events[index] else { continue }
      try explain(&move)
      events[index] = .blockerMoved(move)
    }
  }

  /// By uid the findings of the scan that contradict a fix, in their order.
  public let contradictions: [String: [Finding]]
}

/// A reconciliation while it is being made: first what happened to findings, then what that does to their blockers.
struct ReconciliationWork {
  let scan: ScanResult
  let state: RegisterState
  let context: ScanContext
  let ground: ScanGround
  let isAuthoritative: Bool
  let sighting: Sighting

  var olds: [TrackedFinding]
  var news: [Finding]
  var blockers: [Int: Blocker]
  var facts: [Int: BlockerFacts] = [:]
  /// The changes of findings, in order, before the scan's own record.
  var changes: [RegisterEvent] = []
  var events: [RegisterEvent] = []
  var summary = ScanSummary()
  /// The ids of the present findings that somebody decided need not be fixed.
  var disposed: Set<String> = []
  /// The ids of the findings that hold another secret than before: what was decided about the old one is not about this one.
  var newSecrets: Set<String> = []
  /// Per blocker the priorities of findings that this scan added or changed.
  var freshPriorities: [Int: [Priority]] = [:]

  init(scan: ScanResult, state: RegisterState, context: ScanContext) {
    self.scan = scan
    self.state = state
    self.context = context
    ground = ScanGround(scan, renames: context.renames)
    isAuthoritative = scan.isComplete && context.movesBlockers
    sighting = Sighting(
      scan: (state.snapshot.scans.last?.sighting.scan ?? 0) + 1, time: context.time, commit: scan.revision?.commit)
    olds = state.snapshot.findings
    news = scan.findings.inCanonicalOrder()
    blockers = Dictionary(
      state.snapshot.blockers.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func run() {
    let match = FindingMatch(olds: olds, news: news) { [ground] in ground.currentPath(of: $0.finding.path) }
    keep(match)
    if isAuthoritative { judgeAbsences(match) } else { countUnseen(match) }
    add(match)
    followPriorities()
    moveBlockers()
    settle()
  }

  /// By blocker the first file that held one of its findings and is left out now.
  lazy var hiddenFiles: [Int: RepoPath] = {
    var files: [Int: RepoPath] = [:]
    for finding in olds where blockers[finding.blocker]?.status == .fixed && files[finding.blocker] == nil {
      let path = ground.currentPath(of: finding.finding.path)
      if finding.isInTree, ground.state(of: path) == .skipped { files[finding.blocker] = path }
    }
    return files
  }()

  /// Puts the scan's record in front, unless the scan told nothing new.
  mutating func settle() {
    let rules = RulesRecorded(rules: scan.coverage.rules)
    let record = ScanRecorded(
      scan, sighting: sighting, rules: rules.digest, isAuthoritative: isAuthoritative, by: context)
    let isKnown = state.latestAuthoritative.map { record.sawTheSame(as: $0) } ?? false
    if changes.isEmpty, !isAuthoritative || isKnown { return }
    summary.scan = sighting.scan
    if state.ruleSets[rules.digest] == nil { events.append(.rulesRecorded(rules)) }
    events.append(.scanRecorded(record))
    events.append(contentsOf: changes)
  }
}
