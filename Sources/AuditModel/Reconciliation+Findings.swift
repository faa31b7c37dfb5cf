extension ReconciliationWork {
  /// The findings that were seen again.
  mutating func keep(_ match: FindingMatch) {
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
  mutating func judgeAbsences(_ match: FindingMatch) {
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
  func coveredBySuppression(_ unseen: [Int]) -> Set<Int> {
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

  mutating func countUnseen(_ match: FindingMatch) {
    summary.notEvaluated = olds.indices.count {
      match.newOfOld[$0] == nil && !olds[$0].detection.isPositiveEvidenceOfAbsence
    }
  }

  /// The findings nobody has seen before, each in the blocker of its rule and component.
  mutating func add(_ match: FindingMatch) {
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
}

extension [Finding] {
  /// Sorted, with ties broken by identity, so that the order in which findings were reported never matters.
  func inCanonicalOrder() -> [Finding] {
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
