public import AuditModel

/// What happened to a register between two moments, from the periods in which its blockers were open.
///
/// Every period that touches the time is counted once on each side, so the table balances by construction.
struct PeriodDelta {
  var atStart = 0
  var new = 0
  var reopened = 0
  var verified = 0
  var claimed = 0
  var otherwise = 0
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
        default: otherwise += 1
        }
      }
    }
  }

  /// Whether the columns add up.
  var isBalanced: Bool { atStart + new + reopened - verified - claimed - otherwise == atEnd }

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

/// The values of the weekly report.
struct WeeklyView {
  let report: RegisterReport
  let since: Timestamp
  let policy: RegisterPolicy

  private var blockers: [Blocker] {
    report.snapshot.blockers.sorted { ($0.priority, $0.number) < ($1.priority, $1.number) }
  }
  private var open: [Blocker] { blockers.filter(\.status.isOpen) }
  /// The moment after the last one of the period.
  private var until: Timestamp { Timestamp(secondsSinceEpoch: report.asOf.secondsSinceEpoch + 1) }

  var values: [String: Any] {
    var values = StyleView(report).values
    let now = CalendarDate(report.asOf)
    values["since"] = since.isoDate
    values["byPriority"] = rows(
      Priority.allCases.map { priority in (priority.rawValue, blockers.filter { $0.priority == priority }) })
    values["byComponent"] = rows(
      Dictionary(grouping: blockers, by: \.component).sorted { $0.key < $1.key }.map {
        (MarkdownText.inline($0.key, in: .cell), $0.value)
      })
    let overdue = open.filter { policy.isOverdue($0, asOf: report.asOf) }
    let soon = open.filter { blocker in
      policy.dueDate(of: blocker).map { $0 >= now && $0 <= now.adding(days: 7) } ?? false
    }
    values["overdue"] = overdue.map { line($0, "due \(policy.dueDate(of: $0)?.description ?? "")") }
    values["soon"] = soon.map { line($0, "due \(policy.dueDate(of: $0)?.description ?? "")") }
    let waived = blockers.filter { $0.status == .accepted || $0.status == .deferred }
    values["expired"] = waived.filter { $0.isWaiverExpired(asOf: report.asOf) }
      .map { line($0, $0.waivedUntil.map { "expired on \($0)" } ?? "no last day is set") }
    values["expiring"] = waived.filter { blocker in
      blocker.waivedUntil.map { $0 >= now && $0 <= now.adding(days: 14) } ?? false
    }
    .map { line($0, "until \($0.waivedUntil?.description ?? "")") }
    values["regressions"] = blockers.filter { blocker in
      report.snapshot.dossier(of: blocker).episodes.contains {
        $0.cause == .regression && $0.opened.time >= since && $0.opened.time < until
      }
    }.map { line($0, "came back \(counted($0.regressions, "time"))") }
    values["waiting"] = open.filter { $0.status == .fixSubmitted }.map { blocker in
      let plan = VerificationPlan(of: blocker, dossier: report.snapshot.dossier(of: blocker), profile: policy.profile)
      return line(blocker, "waits for \(plan.missing.first?.title ?? "the last scan")")
    }
    values["ages"] = ages
    values["owners"] = Dictionary(grouping: open, by: { $0.owner ?? "nobody yet" }).sorted {
      ($1.value.count, $0.key) < ($0.value.count, $1.key)
    }
    .map {
      [
        "owner": MarkdownText.inline($0.key, in: .cell), "count": grouped($0.value.count),
        "p0": "\($0.value.count { $0.priority == .p0 })",
      ]
    }
    values["burndown"] = burndown
    values["overrides"] = grouped(report.snapshot.dossiers.values.reduce(0) { $0 + $1.overrides })
    for name in ["overdue", "soon", "expired", "expiring", "regressions", "waiting"] {
      values["has" + name.prefix(1).uppercased() + name.dropFirst()] =
        (values[name] as? [[String: Any]])?.isEmpty == false
    }
    return values
  }

  private func rows(_ groups: [(String, [Blocker])]) -> [[String: Any]] {
    (groups + [("**All**", blockers)]).map { name, members in
      let delta = PeriodDelta(members, report.snapshot.dossiers, since: since, until: until)
      return [
        "name": name, "start": grouped(delta.atStart), "new": grouped(delta.new), "reopened": grouped(delta.reopened),
        "verified": grouped(delta.verified), "claimed": grouped(delta.claimed), "otherwise": grouped(delta.otherwise),
        "end": grouped(delta.atEnd),
      ]
    }
  }

  private func line(_ blocker: Blocker, _ detail: String) -> [String: Any] {
    [
      "id": blocker.id, "priority": blocker.priority.rawValue, "title": MarkdownText.inline(blocker.title),
      "owner": MarkdownText.inline(blocker.owner ?? "nobody yet"), "detail": detail,
    ]
  }

  private var ages: [[String: Any]] {
    AgeBuckets(open, asOf: report.asOf).rows.map { row in
      ["name": row.name, "p0": "\(row.counts[0])", "p1": "\(row.counts[1])", "p2": "\(row.counts[2])"]
    }
  }

  /// How many were open at the end of each day, for each priority.
  private var burndown: [[String: Any]] {
    BurndownSeries(blockers, report.snapshot.dossiers, since: since, until: report.asOf).days.map { day in
      ["day": day.date.description, "p0": "\(day.counts[0])", "p1": "\(day.counts[1])", "p2": "\(day.counts[2])"]
    }
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
      days.append(Day(date: date, counts: counts))
      date = end
    }
  }
}

extension StyleReport {
  /// The weekly report: what changed since a moment, what is late, what waits and for whom.
  public static var weeklyTemplate: String { ReportTemplate.embedded("weekly.mustache") }

  /// Renders the values of the weekly report through this template.
  public func render(_ report: RegisterReport, since: Timestamp, policy: RegisterPolicy) -> String {
    render(values: WeeklyView(report: report, since: since, policy: policy).values)
  }
}
