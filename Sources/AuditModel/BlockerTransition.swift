/// What the findings of one blocker look like after a scan.
struct BlockerFacts {
  /// Findings that are there.
  var present = 0
  /// Findings that are gone on positive evidence.
  var gone = 0
  /// Findings nobody can say anything about.
  var unknown = 0
  /// Findings that this scan proved gone.
  var goneNow = 0
  /// Findings that were gone and that this scan saw.
  var returnedNow = 0
  /// Findings that are not known to be gone and were first seen after the blocker's status last changed.
  var newSinceChange = 0
  /// Findings that are there, or that nobody can judge now and that a scan saw after the blocker's status last changed: they
  /// contradict a fix.
  var contradicting = 0
  /// Findings that are there and are not what a dismissal was decided on: their code or their rule has changed.
  var outOfScope = 0

  mutating func count(_ finding: TrackedFinding, in blocker: Blocker) {
    switch finding.detection {
    case .present:
      present += 1
      contradicting += 1
    case .absentCodeChanged, .absentFileGone:
      gone += 1
      return
    case .absentRuleChanged, .absentExcluded, .absentSuppressed, .notEvaluated:
      unknown += 1
      if finding.lastSeen.scan > blocker.changed.scan { contradicting += 1 }
    }
    if finding.firstSeen.scan > blocker.changed.scan { newSinceChange += 1 }
  }
}

extension Blocker {
  /// What an authoritative scan does to a blocker; `nil` when it stays.
  ///
  /// Absence moves it only when this scan proved the last of its findings gone and nothing is left that could not be judged.
  /// Presence contradicts a fix and widens a waiver; it never moves work that is already to do. A duplicate follows the blocker
  /// it duplicates.
  func verb(_ facts: BlockerFacts, isFixMerged: Bool) -> BlockerVerb? {
    let allGone = facts.goneNow > 0 && facts.present == 0 && facts.unknown == 0
    switch status {
    case .open, .inProgress, .blocked: return allGone ? .findingsGone : nil
    // A fix that the scanned commit does not hold yet is not contradicted by it.
    case .fixSubmitted: return facts.contradicting > 0 && isFixMerged ? .fixDidNotHold : nil
    case .fixed: return facts.contradicting > 0 ? .regression : nil
    case .deferred, .accepted: return facts.newSinceChange > 0 ? .scopeGrew : allGone ? .findingsGone : nil
    case .falsePositive:
      return facts.newSinceChange > 0 ? .scopeGrew : facts.outOfScope > 0 ? .scopeChanged : nil
    case .obsolete: return facts.returnedNow > 0 ? .regression : nil
    case .duplicate: return nil
    }
  }
}
