public import AuditModel

/// The event log that a document may tell from, beside the state it led to.
public struct ReportLog: Sendable {
  /// The packs, in the order of the log; empty when a document does without.
  public var packs: [EventPack]
  /// The hashes of the packs that nobody has built on: whoever notes them can tell later that the log was not written anew.
  public var heads: [String]

  /// Creates a log.
  public init(packs: [EventPack] = [], heads: [String] = []) {
    self.packs = packs
    self.heads = heads
  }

  /// What the register held just before a moment.
  ///
  /// Linear in the log.
  public func snapshot(before time: Timestamp) -> RegisterSnapshot {
    var state = RegisterState()
    state.apply(packs.filter { $0.time < time })
    return state.snapshot
  }

  /// The packs of a period, its end not included.
  func packs(since: Timestamp, until: Timestamp) -> [EventPack] {
    packs.filter { $0.time >= since && $0.time < until }
  }

  /// What happened to each blocker, oldest first, one line for each event that says something about it; by uid.
  ///
  /// The findings that a pack added, saw again or missed are counted, not listed.
  func histories(names: [String: String]) -> [String: [HistoryLine]] {
    let words = EventText(names: names)
    var histories: [String: [HistoryLine]] = [:]
    var owners: [String: String] = [:]
    for pack in packs {
      var findings: [String: FindingCounts] = [:]
      for event in pack.events {
        var isCounted = true
        switch event {
        case .findingAdded(let fact):
          owners[fact.id] = fact.blocker
          findings[fact.blocker, default: FindingCounts()].added += 1
        case .findingSeen(let fact):
          if fact.was.isPositiveEvidenceOfAbsence, let uid = owners[fact.id] {
            findings[uid, default: FindingCounts()].back += 1
          }
        case .findingMissing(let fact):
          if let uid = owners[fact.id] {
            if fact.detection.isPositiveEvidenceOfAbsence {
              findings[uid, default: FindingCounts()].gone += 1
            } else {
              findings[uid, default: FindingCounts()].unknown += 1
            }
          }
        case .findingsRegrouped(let fact):
          for id in fact.findings { owners[id] = fact.uid }
          isCounted = false
        default: isCounted = false
        }
        guard !isCounted, let uid = event.blocker, let phrase = words.phrase(event) else { continue }
        histories[uid, default: []].append(HistoryLine(pack, phrase))
      }
      for (uid, counts) in findings { histories[uid, default: []].append(HistoryLine(pack, counts.phrase)) }
    }
    return histories
  }
}

/// A line of a blocker's history.
struct HistoryLine {
  var time: Timestamp
  var actor: String
  var text: String
  var reason: String?

  init(_ pack: EventPack, _ text: String) {
    time = pack.time
    actor = pack.actor.name
    self.text = text
    reason = pack.reason
  }
}

private struct FindingCounts {
  var added = 0
  var back = 0
  var gone = 0
  var unknown = 0

  var phrase: String {
    [(added, "found"), (back, "found again"), (gone, "no longer found"), (unknown, "not judged")].compactMap {
      count, what in
      count > 0 ? "\(counted(count, "finding")) \(what)" : nil
    }.joined(separator: ", ")
  }
}

/// The time a weekly report is about, and how things stood when it began.
public struct WeeklyPeriod: Sendable {
  /// Its first moment.
  public var since: Timestamp
  /// The log.
  public var log: ReportLog
  /// What the register held when it began.
  public var start: RegisterSnapshot
  /// What the gate said when it began; `nil` before the register's first event.
  public var gateAtStart: GateDecision?

  /// Creates a period; `judge` is the gate.
  public init(since: Timestamp, log: ReportLog, judge: (RegisterSnapshot, Timestamp) -> GateDecision) {
    self.since = since
    self.log = log
    start = log.snapshot(before: since)
    gateAtStart = start.blockers.isEmpty && start.scans.isEmpty ? nil : judge(start, since)
  }
}
