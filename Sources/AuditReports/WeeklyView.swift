public import AuditModel

/// The values of the weekly report: a pure function of the log, the period, the moment and the policy.
struct WeeklyView {
  let report: RegisterReport
  let period: WeeklyPeriod
  let policy: RegisterPolicy

  private var since: Timestamp { period.since }
  private var blockers: [Blocker] {
    report.snapshot.blockers.sorted { ($0.priority, $0.number) < ($1.priority, $1.number) }
  }
  private var open: [Blocker] { blockers.filter(\.status.isOpen) }
  /// The moment after the last one of the period.
  private var until: Timestamp { Timestamp(secondsSinceEpoch: report.asOf.secondsSinceEpoch + 1) }
  private var dossiers: [Int: BlockerDossier] { report.snapshot.dossiers }

  var values: [String: Any] {
    var values = StyleView(report).values
    values["since"] = since.isoDate
    values.merge(standing) { _, new in new }
    values["byPriority"] = rows(
      Priority.allCases.map { priority in (priority.rawValue, blockers.filter { $0.priority == priority }) })
    values["byComponent"] = rows(
      Dictionary(grouping: blockers, by: \.component).sorted { $0.key < $1.key }.map {
        (MarkdownText.inline($0.key, in: .cell), $0.value)
      })
    values.merge(lateness) { _, new in new }
    values.merge(waivers) { _, new in new }
    values["regressions"] = regressions
    values.merge(verification) { _, new in new }
    values["ages"] = AgeBuckets(open, asOf: report.asOf).rows.map { row in
      ["name": row.name, "p0": "\(row.counts[0])", "p1": "\(row.counts[1])", "p2": "\(row.counts[2])"]
    }
    values["oldest"] = open.sorted { ($0.opened.time, $0.number) < ($1.opened.time, $1.number) }.prefix(5).map {
      line($0, "open since \($0.opened.time.isoDate)")
    }
    values["times"] = times
    let series = BurndownSeries(blockers, dossiers, since: since, until: report.asOf)
    values["burndown"] = series.days.map { day in
      [
        "day": day.date.description, "p0": "\(day.counts[0])", "p1": "\(day.counts[1])", "p2": "\(day.counts[2])",
        "open": "\(day.counts.reduce(0, +))", "total": "\(day.total)",
      ]
    }
    values["sparkline"] = series.sparkline
    values["burndownChart"] = series.chart.joined(separator: "\n")
    values["owners"] = counts { $0.owner ?? "nobody yet" }
    values["areas"] = counts { $0.area ?? "no area" }
    values["rules"] = Array(counts { $0.rule?.rawValue ?? "entered or imported" }.prefix(10))
    values["next"] = (values["plan"] as? [[String: Any]])?.first?["items"]
    let coverage = WeeklyCoverage(report.snapshot, since: since, until: until)
    values["coverage"] = coverage.lines
    values["coverageChanged"] = coverage.isChanged
    values.merge(footer) { _, new in new }
    for name in ["breaches", "soon", "expired", "expiring", "regressions", "waiting", "overrides", "oldest", "next"] {
      values["has" + name.prefix(1).uppercased() + name.dropFirst()] =
        (values[name] as? [[String: Any]])?.isEmpty == false
    }
    return values
  }

  // MARK: Where it stands

  private var standing: [String: Any] {
    let before = RegisterFigures.readiness(period.start.blockers)
    let gate = report.gate
    return [
      "verdictAtStart": period.gateAtStart?.verdict.sentence ?? "nothing was on record",
      "readinessAtStart": period.gateAtStart == nil ? "nothing was on record" : "\(before.percent)%",
      "broken": (gate?.reasons ?? []).filter { $0.verdict != .pass }.map { reason in
        MarkdownText.inline(
          "\(reason.condition): \(reason.actual), allowed \(reason.allowed)"
            + (reason.detail.isEmpty ? "" : " (\(reason.detail))"))
      },
    ]
  }

  private func rows(_ groups: [(String, [Blocker])]) -> [[String: Any]] {
    (groups + [("**All**", blockers)]).map { name, members in
      let delta = PeriodDelta(members, dossiers, since: since, until: until)
      return [
        "name": name, "start": grouped(delta.atStart), "new": grouped(delta.new), "reopened": grouped(delta.reopened),
        "verified": grouped(delta.verified), "claimed": grouped(delta.claimed), "parked": grouped(delta.parked),
        "dismissed": grouped(delta.dismissed), "end": grouped(delta.atEnd),
      ]
    }
  }

  private func line(_ blocker: Blocker, _ detail: String) -> [String: Any] {
    [
      "id": blocker.id, "priority": blocker.priority.rawValue, "title": MarkdownText.inline(blocker.title),
      "owner": MarkdownText.inline(blocker.owner ?? "nobody yet"), "detail": MarkdownText.inline(detail),
    ]
  }

  // MARK: Late, parked, back

  private var lateness: [String: Any] {
    let now = CalendarDate(report.asOf)
    let level = ServiceLevel(blockers, dossiers, policy: policy, since: since, until: until)
    let soon = open.filter { blocker in
      policy.dueDate(of: blocker).map { $0 >= now && $0 <= now.adding(days: 7) } ?? false
    }
    let days = Priority.allCases.map { priority in
      "\(priority.rawValue) \(policy.serviceLevelDays[priority].map { counted($0, "day") } ?? "none")"
    }
    return [
      "serviceLevel": level.phrase, "serviceLevelDays": days.joined(separator: ", "),
      "breaches": level.breaches.map { breach in
        line(
          breach.blocker,
          "due \(breach.due), \(counted(breach.daysOver, "day")) over"
            + (breach.fixed.map { ", fixed on \($0)" } ?? ", still open"))
      },
      "soon": soon.map { line($0, "due \(policy.dueDate(of: $0)?.description ?? "")") },
    ]
  }

  private var waivers: [String: Any] {
    let terms = blockers.compactMap { blocker in blocker.waiverTerm(asOf: report.asOf).map { (blocker, $0) } }
    func lines(_ isWanted: (WaiverTerm) -> Bool) -> [[String: Any]] {
      terms.filter { isWanted($0.1) }.map { line($0.0, $0.1.phrase) }
    }
    let names = report.snapshot.names
    let overrides = period.log.packs(since: since, until: until).flatMap { pack in
      pack.events.compactMap { event -> [String: Any]? in
        guard case .guardOverridden(let fact) = event else { return nil }
        return [
          "id": names[fact.uid] ?? "a blocker that is not here",
          "detail": MarkdownText.inline(
            "\(fact.verb) on \(pack.time.isoDate) by \(pack.actor.name), past \(fact.guards.map(\.rawValue).joined(separator: ", "))"
              + (pack.reason.map { ": \($0)" } ?? "")),
        ]
      }
    }
    return [
      "expired": lines { term in
        switch term {
        case .over, .undated: true
        case .running, .ending: false
        }
      },
      "expiring": lines { if case .ending = $0 { true } else { false } },
      "overrides": overrides, "overrideCount": grouped(overrides.count),
    ]
  }

  private var regressions: [[String: Any]] {
    blockers.flatMap { blocker in
      report.snapshot.dossier(of: blocker).episodes.filter {
        $0.cause == .regression && $0.opened.time >= since && $0.opened.time < until
      }.map { episode in
        line(
          blocker,
          "came back on \(episode.opened.time.isoDate); \(episode.regression?.phrase ?? "git does not say which commit brought it back")"
        )
      }
    }
  }

  // MARK: Verification

  private var verification: [String: Any] {
    struct Wait {
      var blocker: Blocker
      var step: String
      var roles: [Role]
      var since: Timestamp
    }
    let waits = open.filter { $0.status == .fixSubmitted }.map { blocker in
      let dossier = report.snapshot.dossier(of: blocker)
      let plan = VerificationPlan(of: blocker, dossier: dossier, profile: policy.profile)
      let missing = plan.missing.first
      let last = dossier.checks.filter { $0.isSettled }.map(\.time).max()
      let submitted = dossier.episodes.last?.submitted?.time ?? blocker.changed.time
      let step =
        missing.map { $0.key.step == nil ? "its own criteria" : $0.title } ?? "the move to fixed, after a clean scan"
      return Wait(
        blocker: blocker, step: step, roles: missing?.roles ?? VerificationStep.close.roles,
        since: max(submitted, last ?? submitted))
    }
    func days(_ time: Timestamp) -> Int {
      max(0, Int((report.asOf.secondsSinceEpoch - time.secondsSinceEpoch) / 86_400))
    }
    func who(_ roles: [Role]) -> String {
      let names = Set(roles.flatMap { policy.people.names(with: $0) }).sorted()
      let words = roles.isEmpty ? "anybody" : roles.map(\.rawValue).joined(separator: " or ")
      return names.isEmpty ? words : "\(words): \(names.joined(separator: ", "))"
    }
    let steps = Dictionary(grouping: waits, by: \.step).values.sorted { left, right in
      (right.count, left[0].step) < (left.count, right[0].step)
    }
    return [
      "waiting": waits.map { line($0.blocker, "waits for \($0.step) since \($0.since.isoDate)") },
      "bottlenecks": steps.map { group in
        [
          "step": MarkdownText.inline(group[0].step, in: .cell), "count": grouped(group.count),
          "longest": counted(group.map { days($0.since) }.max() ?? 0, "day"),
          "who": MarkdownText.inline(who(group[0].roles), in: .cell),
        ]
      },
    ]
  }

  private var times: [[String: Any]] {
    Priority.allCases.map { priority in
      let spans = Durations.ofFixes(
        blockers.filter { $0.priority == priority }.flatMap { PeriodDelta.episodes($0, dossiers) })
      return [
        "priority": priority.rawValue, "submitted": spans.submitted.phrase, "verified": spans.verified.phrase,
        "whole": spans.whole.phrase,
      ]
    }
  }

  /// What is open by a key, the most first.
  private func counts(_ key: (Blocker) -> String) -> [[String: Any]] {
    Dictionary(grouping: open, by: key).sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map {
      [
        "name": MarkdownText.inline($0.key, in: .cell), "count": grouped($0.value.count),
        "p0": "\($0.value.count { $0.priority == .p0 })",
      ]
    }
  }

  // MARK: Footer

  private var footer: [String: Any] {
    let last = report.snapshot.scans.last { $0.sighting.time < until }
    return [
      "asOf": report.asOf.iso8601,
      "heads": period.log.heads.map { MarkdownText.code(String($0.prefix(16))) }.joined(separator: ", "),
      "hasHeads": !period.log.heads.isEmpty,
      "ruleSet": last.map { scan in
        "audit \(MarkdownText.inline(scan.toolVersion)), \(counted(scan.rules.count, "rule")), set "
          + MarkdownText.code(String(RulesRecorded(rules: scan.rules).digest.prefix(12)))
      } ?? "no scan is on record",
      "profile": policy.profile.rawValue,
    ]
  }
}

extension StyleReport {
  /// The weekly report: what changed since a moment, what is late, what waits and for whom.
  public static var weeklyTemplate: String { ReportTemplate.embedded("weekly.mustache") }

  /// Renders the values of the weekly report through this template.
  public func render(_ report: RegisterReport, over period: WeeklyPeriod, policy: RegisterPolicy) -> String {
    render(values: WeeklyView(report: report, period: period, policy: policy).values)
  }
}

extension GateVerdict {
  /// The verdict as a sentence without its end.
  var sentence: String {
    switch self {
    case .pass: "the gate passes"
    case .fail: "the gate fails"
    case .inconclusive: "the gate is inconclusive"
    }
  }
}
