extension ReconciliationWork {
  /// A blocker becomes as urgent as the most urgent finding that is new or changed; it becomes less urgent only when the
  /// configuration made every one of its findings so.
  mutating func followPriorities() {
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

  mutating func moveBlockers() {
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
  mutating func endDispositions() {
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
  func isOutOfScope(_ finding: TrackedFinding, of blocker: Blocker) -> Bool {
    guard finding.detection == .present,
      let digest = state.snapshot.dossiers[blocker.number]?.waiver?.scope[finding.id]
    else { return false }
    let version = scan.coverage.rules[finding.finding.rule] ?? finding.ruleVersion
    return newSecrets.contains(finding.id) || Waiver.digest(of: finding.finding, ruleVersion: version) != digest
  }

  /// Moves a blocker as the scan and the commits it is the first to see demand, and says whether it did.
  mutating func move(_ blocker: Blocker) -> Bool {
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
  mutating func follow(
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

  mutating func append(_ verb: BlockerVerb, to blocker: Blocker) -> Bool {
    guard let move = blocker.move(verb, present: facts[blocker.number]?.present ?? 0) else { return false }
    changes.append(.blockerMoved(move))
    blockers[blocker.number]?.status = move.to
    return true
  }

  /// Says that a fix's checks no longer count: the history undid it, or nobody looks for its findings any more.
  mutating func checkEvidence(of blocker: Blocker) {
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

  /// What waited for nothing but blockers that are done can go on.
  mutating func releaseBlocked() {
    let byUID = Dictionary(blockers.values.map { ($0.uid, $0) }, uniquingKeysWith: { first, _ in first })
    for number in blockers.keys.sorted() {
      guard let blocker = blockers[number], let dossier = state.snapshot.dossiers[number],
        blocker.isReleased(dossier, status: { byUID[$0]?.status })
      else { continue }
      if append(.unblocked, to: blocker) { summary.reopened.append(number) }
    }
  }
}
