import AuditModel

/// What happened to a register between two moments, from the periods in which its blockers were open.
///
/// Every period that touches the time is counted once on each side, so the table balances by construction.
struct PeriodDelta {
  var atStart = 0
  var new = 0
  var reopened = 0
  var verified = 0
  var claimed = 0
  var parked = 0
  var dismissed = 0
  var atEnd = 0

  init(_ blockers: [Blocker], _ dossiers: [Int: BlockerDossier], since: Timestamp, until: Timestamp) {
    for blocker in blockers {
      for (index, episode) in Self.episodes(blocker, dossiers).enumerated() {
        let opened = episode.opened.time
        let closed = episode.closed?.time
        guard opened < until else { continue }
        if opened < since {
          guard closed.map({ $0 >= since }) ?? true else { continue }
          atStart += 1
        } else if index == 0 {
          new += 1
        } else {
          reopened += 1
        }
        guard let closed, closed < until else {
          atEnd += 1
          continue
        }
        switch episode.outcome {
        case .fixed where episode.verification == .verified || episode.verification == .overridden: verified += 1
        case .fixed: claimed += 1
        case .accepted, .deferred: parked += 1
        default: dismissed += 1
        }
      }
    }
  }

  /// Whether the columns add up.
  var isBalanced: Bool { atStart + new + reopened - verified - claimed - parked - dismissed == atEnd }

  /// The periods of a blocker; one made of what the list says when none is on record.
  static func episodes(_ blocker: Blocker, _ dossiers: [Int: BlockerDossier]) -> [Episode] {
    if let known = dossiers[blocker.number]?.episodes, !known.isEmpty { return known }
    var episode = Episode(opened: blocker.opened)
    if !blocker.status.isOpen {
      episode.closed = blocker.changed
      episode.outcome = blocker.status
      episode.verification = blocker.verification
    }
    return [episode]
  }
}

/// How many fixes of a period were in time, and what was not: each period of being open by itself, counted from its own start.
///
/// What came in as fixed, from a document, was never seen open: nobody knows how long it took.
struct ServiceLevel {
  /// Something that was, or is, late.
  struct Breach {
    var blocker: Blocker
    var due: CalendarDate
    /// When it was fixed; `nil` while it is open.
    var fixed: CalendarDate?
    var daysOver: Int
  }

  private(set) var fixed = 0
  private(set) var inTime = 0
  /// What is late, the longest first.
  private(set) var breaches: [Breach] = []

  init(
    _ blockers: [Blocker], _ dossiers: [Int: BlockerDossier], policy: RegisterPolicy, since: Timestamp, until: Timestamp
  ) {
    let today = CalendarDate(Timestamp(secondsSinceEpoch: until.secondsSinceEpoch - 1))
    for blocker in blockers {
      let episodes = PeriodDelta.episodes(blocker, dossiers)
      for (index, episode) in episodes.enumerated() where episode.opened.time < until {
        let own = index == episodes.count - 1 ? blocker.dueDate : nil
        let due =
          own ?? policy.serviceLevelDays[blocker.priority].map { CalendarDate(episode.opened.time).adding(days: $0) }
        let closed = episode.closed.flatMap { $0.time < until ? $0.time : nil }
        if let closed {
          guard closed >= since, episode.outcome == .fixed, closed > episode.opened.time else { continue }
          fixed += 1
        }
        let last = closed.map { CalendarDate($0) } ?? today
        guard let due, last > due else {
          if closed != nil { inTime += 1 }
          continue
        }
        breaches.append(
          Breach(
            blocker: blocker, due: due, fixed: closed.map { CalendarDate($0) },
            daysOver: last.daysSinceEpoch - due.daysSinceEpoch))
      }
    }
    breaches.sort { ($1.daysOver, $0.blocker.number) < ($0.daysOver, $1.blocker.number) }
  }

  /// The share, rounded down, with what it comes from.
  var phrase: String {
    fixed == 0
      ? "nothing was fixed" : "\(inTime * 100 / fixed)% (\(grouped(inTime)) of \(grouped(fixed)) fixes were in time)"
  }
}

/// How long something took, over several cases.
struct Durations {
  private let seconds: [Int64]

  init(_ seconds: [Int64]) { self.seconds = seconds.sorted() }

  /// `mean 3.5 days, median 2.0 days (n = 4)`.
  var phrase: String {
    guard !seconds.isEmpty else { return "TBD (n = 0)" }
    // Tenths of a day.
    let tenths = seconds.map { Int($0 / 8_640) }
    let middle = tenths.count / 2
    let median = tenths.count % 2 == 1 ? tenths[middle] : (tenths[middle - 1] + tenths[middle]) / 2
    func text(_ number: Int) -> String { "\(number / 10).\(number % 10)" }
    return "mean \(text(tenths.reduce(0, +) / tenths.count)) days, median \(text(median)) days (n = \(tenths.count))"
  }

  /// From being found to a submitted fix, from there to fixed, and from being found to fixed, for each period of being open.
  ///
  /// What happened at one moment was imported, and has no duration.
  static func ofFixes(_ episodes: [Episode]) -> (submitted: Durations, verified: Durations, whole: Durations) {
    func span(_ from: Sighting?, _ to: Sighting?) -> Int64? {
      guard let from, let to, to.time > from.time else { return nil }
      return to.time.secondsSinceEpoch - from.time.secondsSinceEpoch
    }
    let fixed = episodes.filter { $0.outcome == .fixed && $0.closed != nil }
    return (
      Durations(episodes.compactMap { span($0.opened, $0.submitted) }),
      Durations(fixed.compactMap { span($0.submitted, $0.closed) }),
      Durations(fixed.compactMap { span($0.opened, $0.closed) })
    )
  }
}

/// Open blockers by age and priority.
struct AgeBuckets {
  /// A range of days with the counts of P0, P1 and P2.
  struct Row {
    var name: String
    var counts: [Int]
  }

  let rows: [Row]

  init(_ open: [Blocker], asOf: Timestamp) {
    let bounds = [(0, 7, "0-7 days"), (8, 30, "8-30 days"), (31, 90, "31-90 days"), (91, Int.max, "over 90 days")]
    let ages = open.map { blocker in
      (blocker.priority, max(0, Int((asOf.secondsSinceEpoch - blocker.opened.time.secondsSinceEpoch) / 86_400)))
    }
    rows = bounds.map { low, high, name in
      Row(
        name: name,
        counts: Priority.allCases.map { priority in ages.count { $0.0 == priority && $0.1 >= low && $0.1 <= high } })
    }
  }
}

/// Open blockers by day and priority.
struct BurndownSeries {
  struct Day {
    var date: CalendarDate
    /// P0, P1, P2.
    var counts: [Int]
    /// How many there ever were by then.
    var total: Int
  }

  private(set) var days: [Day] = []

  /// The last days of a period, at most ninety of them.
  init(_ blockers: [Blocker], _ dossiers: [Int: BlockerDossier], since: Timestamp, until: Timestamp) {
    let last = CalendarDate(until)
    var date = max(CalendarDate(since), last.adding(days: -89))
    let periods = blockers.map { ($0.priority, PeriodDelta.episodes($0, dossiers)) }
    while date <= last {
      let end = date.adding(days: 1)
      let counts = Priority.allCases.map { priority in
        periods.count { each in
          each.0 == priority
            && each.1.contains {
              CalendarDate($0.opened.time) < end && ($0.closed.map { CalendarDate($0.time) >= end } ?? true)
            }
        }
      }
      let total = periods.count { each in each.1.contains { CalendarDate($0.opened.time) < end } }
      days.append(Day(date: date, counts: counts, total: total))
      date = end
    }
  }

  /// A bar for each day: how many were open, of the most there were on one day.
  var sparkline: String {
    let open = days.map { $0.counts.reduce(0, +) }
    let top = max(1, open.max() ?? 1)
    let bars = Array("▁▂▃▄▅▆▇█")
    return String(open.map { bars[$0 * (bars.count - 1) / top] })
  }

  /// A chart that Markdown viewers draw: all open ones, the P0 among them, and all there ever were.
  var chart: [String] {
    guard days.count > 1 else { return [] }
    func line(_ values: [Int]) -> String { "  line [" + values.map(String.init).joined(separator: ", ") + "]" }
    let names = days.map { "\"\($0.date.description.dropFirst(5))\"" }.joined(separator: ", ")
    return [
      "```mermaid", "xychart-beta", "  title \"All on record, open, open P0\"", "  x-axis [\(names)]",
      "  y-axis \"blockers\" 0 --> \(max(1, days.map(\.total).max() ?? 1))", line(days.map(\.total)),
      line(days.map { $0.counts.reduce(0, +) }), line(days.map { $0.counts[0] }), "```",
    ]
  }
}
