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

/// A reconciliation while it is being made.
private struct ReconciliationWork {
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
  private var disposed: Set<String> = []
  /// The ids of the findings that hold another secret than before: what was decided about the old one is not about this one.
  private var newSecrets: Set<String> = []
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

  /// The findings that were seen again.
  private mutating func keep(_ match: FindingMatch) {
    var shifts: [FindingShift] = []
    for index in news.indices {
      guard let old = match.oldOfNew[index] else { continue }
      // Nearly every finding is as it was: it costs no look.
      if match.isUnchanged[index] {
        summary.matched += 1
        continue
      }
      var finding = news[index]
      let known = olds[old]
      if known.detection == .present, known.finding == finding {
        summary.matched += 1
        continue
      }
      let hasNewSecret = finding.secret?.isChange(of: known.finding.secret) == true
      finding.secret = SecretDigest.remembered(known.finding.secret, now: finding.secret)
      if known.detection == .present, known.finding == finding {
        summary.matched += 1
        continue
      }
      if hasNewSecret {
        summary.newSecrets += 1
        newSecrets.insert(known.id)
      }
      olds[old].finding = finding
      olds[old].detection = .present
      if known.detection == .present {
        summary.moved += 1
        var shifted = known.finding
        shifted.range = finding.range
        shifted.excerpt.firstLine = finding.excerpt.firstLine
        if shifted == finding {
          shifts.append(
            FindingShift(id: known.id, range: finding.range, firstLine: finding.excerpt.firstLine))
          continue
        }
      } else if known.detection.isPositiveEvidenceOfAbsence {
        summary.returned += 1
        facts[known.blocker, default: BlockerFacts()].returnedNow += 1
      } else {
        summary.matched += 1
      }
      if known.finding.priority != finding.priority || known.detection != .present {
        freshPriorities[known.blocker, default: []].append(finding.priority)
      }
      changes.append(
        .findingSeen(
          FindingSeen(
            id: known.id, was: known.detection, finding: finding, hasNewSecret: hasNewSecret ? true : nil)))
    }
    if !shifts.isEmpty { changes.append(.findingsShifted(shifts.sorted { $0.id < $1.id })) }
  }

  /// The findings that an authoritative scan did not see.
  private mutating func judgeAbsences(_ match: FindingMatch) {
    let unseen = olds.indices.filter {
      match.newOfOld[$0] == nil && !olds[$0].detection.isPositiveEvidenceOfAbsence
    }
    guard !unseen.isEmpty else { return }
    let suppressed = coveredBySuppression(unseen)
    var presentGroups: Set<FindingMatch.Group> = []
    if unseen.contains(where: { olds[$0].missing == .ambiguous }) {
      presentGroups = Set(news.map { FindingMatch.Group($0, path: $0.path) })
    }
    for old in unseen {
      let known = olds[old]
      let path = ground.currentPath(of: known.finding.path)
      let group = FindingMatch.Group(known.finding, path: path)
      let isAmbiguous =
        match.ambiguous.contains(group) || (known.missing == .ambiguous && presentGroups.contains(group))
      let absence = ground.absence(of: known, isSuppressed: suppressed.contains(old), isAmbiguous: isAmbiguous)
      if absence.detection.isPositiveEvidenceOfAbsence {
        summary.gone += 1
        facts[known.blocker, default: BlockerFacts()].goneNow += 1
      } else {
        summary.notEvaluated += 1
      }
      guard absence.detection != known.detection || absence.reason != known.missing || path != known.finding.path
      else { continue }
      olds[old].detection = absence.detection
      olds[old].missing = absence.reason
      changes.append(
        .findingMissing(
          FindingMissing(id: known.id, detection: absence.detection, reason: absence.reason, path: path)))
    }
  }

  /// Which unseen findings an inline suppression covers: by key, or because one is left over in the same scope.
  private func coveredBySuppression(_ unseen: [Int]) -> Set<Int> {
    guard !scan.suppressed.isEmpty else { return [] }
    let hidden = scan.suppressed.map(\.finding).inCanonicalOrder()
    let match = FindingMatch(olds: unseen.map { olds[$0] }, news: hidden, keysOnly: true) {
      ground.currentPath(of: $0.finding.path)
    }
    var left: Set<FindingMatch.Group> = []
    for (index, finding) in hidden.enumerated() where match.oldOfNew[index] == nil {
      left.insert(FindingMatch.Group(finding, path: finding.path))
    }
    var covered: Set<Int> = []
    for (position, old) in unseen.enumerated() {
      let finding = olds[old].finding
      let group = FindingMatch.Group(finding, path: ground.currentPath(of: finding.path))
      if match.newOfOld[position] != nil || left.contains(group) { covered.insert(old) }
    }
    return covered
  }

  private mutating func countUnseen(_ match: FindingMatch) {
    summary.notEvaluated = olds.indices.count {
      match.newOfOld[$0] == nil && !olds[$0].detection.isPositiveEvidenceOfAbsence
    }
  }

  /// The findings nobody has seen before, each in the blocker of its rule and component.
  private mutating func add(_ match: FindingMatch) {
    let added = news.indices.filter { match.oldOfNew[$0] == nil }
    guard !added.isEmpty else { return }
    summary.new = added.count
    let parts = added.map { context.components.component(of: news[$0].path) }
    var groups = BlockerGroups(
      Array(blockers.values), dossiers: state.snapshot.dossiers, pages: scan.rules, at: sighting)
    let opened = groups.open(for: zip(added, parts).map { (news[$0], $1) })
    for blocker in opened {
      blockers[blocker.number] = blocker
      summary.opened.append(blocker.number)
      changes.append(.blockerOpened(groups.opening(blocker)))
    }
    var ids = FindingIDs(taken: olds.map(\.id))
    for (index, part) in zip(added, parts) {
      let finding = news[index]
      guard let blocker = groups.blocker(of: finding.rule, in: part) else {
        preconditionFailure("a group without a blocker was opened just before")
      }
      let tracked = TrackedFinding(
        id: ids.next(for: finding), finding: finding, blocker: blocker.number, detection: .present,
        firstSeen: sighting, lastSeen: sighting, lastEvaluated: sighting,
        ruleVersion: scan.coverage.rules[finding.rule] ?? "", isInTree: ground.isInTree(finding.path))
      olds.append(tracked)
      freshPriorities[blocker.number, default: []].append(finding.priority)
      changes.append(
        .findingAdded(
          FindingAdded(id: tracked.id, blocker: blocker.uid, finding: finding, isInTree: tracked.isInTree)))
    }
  }

  /// A blocker becomes as urgent as the most urgent finding that is new or changed; it becomes less urgent only when the
  /// configuration made every one of its findings so.
  private mutating func followPriorities() {
    guard !freshPriorities.isEmpty else { return }
    var present: [Int: Priority] = [:]
    var before: [Int: Priority] = [:]
    for finding in olds where finding.detection == .present && freshPriorities[finding.blocker] != nil {
      present[finding.blocker] = min(present[finding.blocker] ?? .p2, finding.finding.priority)
    }
    for finding in state.snapshot.findings
    where finding.detection == .present && freshPriorities[finding.blocker] != nil {
      before[finding.blocker] = min(before[finding.blocker] ?? .p2, finding.finding.priority)
    }
    for number in freshPriorities.keys.sorted() {
      guard let blocker = blockers[number], blocker.rule != nil, let fresh = freshPriorities[number]?.min(),
        let highest = present[number]
      else { continue }
      // What a person set gives way only to something more urgent than what they knew.
      let isRaised = fresh < min(blocker.priority, blocker.priorityBefore ?? .p2)
      let isLowered =
        blocker.priorityBefore == nil && isAuthoritative && highest > blocker.priority
        && before[number] == blocker.priority
      guard isRaised || isLowered else { continue }
      let priority = isRaised ? fresh : highest
      changes.append(
        .blockerPriorityChanged(BlockerPriorityChanged(uid: blocker.uid, from: blocker.priority, to: priority)))
    }
  }

  private mutating func moveBlockers() {
    let changes = blockers.mapValues(\.changed.scan)
    endDispositions()
    let dismissed = Set(blockers.values.filter { $0.status == .falsePositive }.map(\.number))
    let olds = olds
    olds.withUnsafeBufferPointer { olds in
      for index in olds.indices {
        let number = olds[index].blocker
        guard let change = changes[number] else { continue }
        // What somebody decided need not be fixed neither holds a fix up nor contradicts one.
        if !disposed.isEmpty, disposed.contains(olds[index].id), olds[index].detection == .present { continue }
        facts[number, default: BlockerFacts()].count(olds[index], sinceScan: change)
        if dismissed.contains(number), let blocker = blockers[number], isOutOfScope(olds[index], of: blocker) {
          facts[number]?.outOfScope += 1
        }
      }
    }
    for number in blockers.keys.sorted() {
      guard let blocker = blockers[number] else { continue }
      var moved = isAuthoritative && move(blocker)
      if !moved, blocker.hasWaiverLapsed(asOf: context.time) {
        moved = append(.waiverExpired, to: blocker)
        if moved { summary.reopened.append(number) }
      }
      if isAuthoritative, !moved { checkEvidence(of: blocker) }
    }
    releaseBlocked()
  }

  /// Ends what was decided about single findings whose code or rule has changed since, or whose last day is over, and remembers
  /// the rest.
  private mutating func endDispositions() {
    let known = state.snapshot.dossiers.compactMapValues(\.dispositions)
    guard !known.isEmpty else { return }
    for finding in olds where finding.detection == .present {
      guard let blocker = blockers[finding.blocker], let disposition = known[finding.blocker]?[finding.id] else {
        continue
      }
      var end: FindingDisposed.End?
      let version = scan.coverage.rules[finding.finding.rule] ?? finding.ruleVersion
      if newSecrets.contains(finding.id)
        || Waiver.digest(of: finding.finding, ruleVersion: version) != disposition.digest
      {
        end = .changed
      } else if let until = disposition.until, CalendarDate(context.time) > until {
        end = .expired
      }
      if let end {
        changes.append(.findingDisposed(FindingDisposed(uid: blocker.uid, finding: finding.id, end: end)))
      } else {
        disposed.insert(finding.id)
      }
    }
  }

  /// Whether the code or the rule of a present finding is not what its blocker was dismissed on.
  private func isOutOfScope(_ finding: TrackedFinding, of blocker: Blocker) -> Bool {
    guard finding.detection == .present,
      let digest = state.snapshot.dossiers[blocker.number]?.waiver?.scope[finding.id]
    else { return false }
    let version = scan.coverage.rules[finding.finding.rule] ?? finding.ruleVersion
    return newSecrets.contains(finding.id) || Waiver.digest(of: finding.finding, ruleVersion: version) != digest
  }

  /// Moves a blocker as the scan and the commits it is the first to see demand, and says whether it did.
  private mutating func move(_ blocker: Blocker) -> Bool {
    let known = facts[blocker.number] ?? BlockerFacts()
    let isFixMerged = !context.history.unmerged.contains(blocker.uid)
    let trailer = context.history.trailers.last { $0.fixes.contains(blocker.number) }
    let verb = blocker.verb(known, isFixMerged: isFixMerged)
    if let verb, verb != .findingsGone {
      _ = append(verb, to: blocker)
      summary.reopened.append(blocker.number)
      return true
    }
    guard let trailer else {
      guard verb != nil else { return false }
      summary.claimedFixed.append(blocker.number)
      return append(.findingsGone, to: blocker)
    }
    return follow(trailer, blocker, known, isGone: verb != nil)
  }

  /// A commit that says it fixes a blocker counts as its fix when nothing is found any more; otherwise the claim is on record.
  private mutating func follow(
    _ trailer: FixTrailer, _ blocker: Blocker, _ known: BlockerFacts, isGone: Bool
  ) -> Bool {
    let evidence = CheckEvidence(kind: .trailer, text: "Fixes: \(blocker.id)", commit: trailer.commit)
    func record(
      _ step: VerificationStep, _ verdict: CheckVerdict, _ actor: Actor, _ evidence: CheckEvidence, _ note: String?
    ) {
      changes.append(
        .checkRecorded(
          CheckRecorded(
            uid: blocker.uid,
            check: CheckRecord(
              key: CheckKey(step), verdict: verdict, by: actor, time: context.time, evidence: evidence, note: note))))
    }
    let isFree = isGone || known.present + known.unknown == 0
    var hasMoved = false
    switch blocker.status {
    case .open, .inProgress, .blocked, .deferred, .accepted:
      guard isFree, blocker.status != .blocked || isGone else {
        let count = known.present + known.unknown
        record(
          .implemented, .failed, trailer.author, evidence,
          "\(count) of its findings \(count == 1 ? "is" : "are") still there")
        return false
      }
      guard var move = blocker.move(isGone ? .findingsGone : .submit, present: 0) else { return false }
      move.cause = .trailer
      move.fix = FixClaim(
        commit: trailer.commit, by: trailer.author, author: trailer.author, lines: trailer.lines)
      changes.append(.blockerMoved(move))
      blockers[blocker.number]?.status = move.to
      summary.claimedFixed.append(blocker.number)
      hasMoved = true
    case .fixSubmitted: record(.implemented, .passed, trailer.author, evidence, nil)
    case .fixed, .falsePositive, .duplicate, .obsolete: return false
    }
    if let reviewer = trailer.reviewers.first {
      let review = CheckEvidence(kind: .trailer, text: "Reviewed-by: \(reviewer.name)", commit: trailer.commit)
      record(.codeReview, .passed, reviewer, review, nil)
    }
    return hasMoved
  }

  /// By uid the findings that are there and belong to blockers whose fix they contradict.
  var contradictions: [String: [Finding]] {
    var uids: [String: Int] = [:]
    for case .blockerMoved(let move) in changes where move.cause == .regression || move.cause == .fixDidNotHold {
      uids[move.uid] = blockers.values.first { $0.uid == move.uid }?.number
    }
    guard !uids.isEmpty else { return [:] }
    let present = Dictionary(grouping: olds.filter { $0.detection == .present }, by: \.blocker)
    return uids.mapValues { number in (present[number] ?? []).map(\.finding).sorted() }
  }

  private mutating func append(_ verb: BlockerVerb, to blocker: Blocker) -> Bool {
    guard let move = blocker.move(verb, present: facts[blocker.number]?.present ?? 0) else { return false }
    changes.append(.blockerMoved(move))
    blockers[blocker.number]?.status = move.to
    return true
  }

  /// Says that a fix's checks no longer count: the history undid it, or nobody looks for its findings any more.
  private mutating func checkEvidence(of blocker: Blocker) {
    guard blocker.status == .fixed || blocker.status == .fixSubmitted, blocker.verification != .stale else { return }
    var fact = context.history.stale.first { $0.uid == blocker.uid }
    if fact == nil, blocker.status == .fixed, let rule = blocker.rule {
      if scan.coverage.rules[rule] == nil {
        fact = ChecksStale(uid: blocker.uid, cause: .notEvaluated, detail: "the rule \(rule) no longer runs")
      } else if let hidden = hiddenFiles[blocker.number] {
        fact = ChecksStale(uid: blocker.uid, cause: .notEvaluated, detail: "\(hidden) is now left out of scans")
      }
    }
    guard let fact else { return }
    changes.append(.checksStale(fact))
    summary.stale.append(blocker.number)
  }

  /// By blocker the first file that held one of its findings and is left out now.
  private lazy var hiddenFiles: [Int: RepoPath] = {
    var files: [Int: RepoPath] = [:]
    for finding in olds where blockers[finding.blocker]?.status == .fixed && files[finding.blocker] == nil {
      let path = ground.currentPath(of: finding.finding.path)
      if finding.isInTree, ground.state(of: path) == .skipped { files[finding.blocker] = path }
    }
    return files
  }()

  /// What waited for nothing but blockers that are done can go on.
  private mutating func releaseBlocked() {
    let byUID = Dictionary(blockers.values.map { ($0.uid, $0) }, uniquingKeysWith: { first, _ in first })
    for number in blockers.keys.sorted() {
      guard let blocker = blockers[number], let dossier = state.snapshot.dossiers[number],
        blocker.isReleased(dossier, status: { byUID[$0]?.status })
      else { continue }
      if append(.unblocked, to: blocker) { summary.reopened.append(number) }
    }
  }

  /// Puts the scan's record in front, unless the scan told nothing new.
  private mutating func settle() {
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

extension [Finding] {
  /// Sorted, with ties broken by identity, so that the order in which findings were reported never matters.
  fileprivate func inCanonicalOrder() -> [Finding] {
    func isBefore(_ left: Finding, _ right: Finding) -> Bool {
      if left < right { return true }
      if right < left { return false }
      let (one, other) = (left.fingerprints, right.fingerprints)
      if one.scopeKey != other.scopeKey { return one.scopeKey < other.scopeKey }
      if one.lineKey != other.lineKey { return one.lineKey < other.lineKey }
      return left.scope < right.scope
    }
    // A scan's findings are sorted already, and a hundred thousand comparisons are cheaper than sorting.
    let isSorted = withUnsafeBufferPointer { findings in
      findings.indices.dropFirst().allSatisfy { !isBefore(findings[$0], findings[$0 - 1]) }
    }
    return isSorted ? self : sorted(by: isBefore)
  }
}
