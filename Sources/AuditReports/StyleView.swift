import AuditModel

/// What the templates of the five document styles, and of the weekly report, may name.
struct StyleView {
  private let report: RegisterReport
  private let figures: RegisterFigures
  private let findings: [Int: [TrackedFinding]]

  init(_ report: RegisterReport) {
    self.report = report
    figures = RegisterFigures(report.snapshot, asOf: report.asOf)
    findings = Dictionary(grouping: report.snapshot.findings, by: \.blocker)
  }

  private func entries(_ blockers: [Blocker]) -> [[String: Any]] {
    blockers.map { StyleEntry($0, report, figures, findings[$0.number] ?? []).values }
  }

  var values: [String: Any] {
    let blockers = figures.blockers
    let readiness = RegisterFigures.readiness(blockers)
    let open = figures.open
    let debt = blockers.filter { $0.kind == .debt && $0.status.isOpen }
    let parked = blockers.filter(\.status.isParked)
    let closed = blockers.filter { $0.status == .fixed }
    let dismissed = blockers.filter(\.status.isDismissed)
    var values: [String: Any] = [
      "repository": MarkdownText.inline(report.repository), "updated": report.asOf.isoDate,
      "readiness": "\(readiness.percent)%", "readinessFormula": readiness.formula,
      "grade": RegisterFigures.grade(blockers), "gradeMeaning": RegisterFigures.gradeMeaning,
      "verdict": verdict, "isReady": !open.contains { $0.priority == .p0 },
      "openCount": grouped(open.count), "allCount": grouped(blockers.count), "fixedCount": grouped(closed.count),
      "fixedThisWeek": grouped(figures.fixed(inDays: 7)),
      "p0": grouped(figures.open(.p0)), "p1": grouped(figures.open(.p1)), "p2": grouped(figures.open(.p2)),
      "timeToProduction": RegisterFigures.work(open.filter { $0.priority <= .p1 }).phrase,
      "components": components, "hasComponents": !components.isEmpty, "areas": areas, "hasAreas": !areas.isEmpty,
      "hasDebt": !debt.isEmpty, "debt": entries(debt),
      "hasParked": !parked.isEmpty, "parked": entries(parked),
      "hasCompleted": !closed.isEmpty, "completed": entries(closed),
      "hasDismissed": !dismissed.isEmpty, "dismissed": entries(dismissed),
      "risks": risks, "hasRisks": !open.isEmpty, "riskFormula": Risk.formula,
      "steps": VerificationStep.allCases.map { ["number": "\($0.number)", "title": $0.title.capitalizedFirst] },
      "metrics": Priority.allCases.map { ["priority": $0.rawValue, "time": figures.fixTime($0)] },
      "plan": plan, "hasPlan": !open.isEmpty, "chart": chart, "conditions": conditions,
      "hasConditions": !conditions.isEmpty,
      "command": MarkdownText.block(report.command.split(separator: "\n").map(String.init), language: "sh"),
    ]
    values.merge(KeptNotes(report.documents).values) { own, _ in own }
    for priority in Priority.allCases {
      let all = blockers.filter { $0.priority == priority }
      let shown = all.filter { $0.status.isOpen && $0.kind != .debt }
      let name = priority.rawValue.lowercased()
      values[name + "Entries"] = entries(shown)
      values["has" + priority.rawValue] = !shown.isEmpty
      values[name + "Tasks"] = entries(all.filter(\.status.isOpen))
      values["has" + priority.rawValue + "Tasks"] = all.contains(where: \.status.isOpen)
      values[name + "Effort"] = RegisterFigures.work(open.filter { $0.priority <= priority }).phrase
    }
    return values
  }

  private var verdict: String {
    if let gate = report.gate {
      switch gate.verdict {
      case .pass: return "READY: the gate passes"
      case .fail: return "NOT READY: the gate fails"
      case .inconclusive: return "UNKNOWN: the gate is inconclusive"
      }
    }
    let urgent = figures.open(.p0)
    if urgent > 0 { return "NOT READY: \(counted(urgent, "open P0 blocker"))" }
    return figures.open.isEmpty
      ? "READY: no open blocker is on record" : "no open P0; \(counted(figures.open.count, "blocker")) of less urgency"
  }

  /// The ten greatest risks among what is open.
  private var risks: [[String: Any]] {
    figures.open.map { blocker in
      let places = (findings[blocker.number] ?? []).count { report.snapshot.isWork($0) }
      return (blocker, Risk(blocker, report.snapshot.dossier(of: blocker), places: places))
    }
    .sorted { ($1.1.score, $0.0.priority, $0.0.number) < ($0.1.score, $1.0.priority, $1.0.number) }
    .prefix(10).map { blocker, risk in
      var values = StyleEntry(blocker, report, figures, findings[blocker.number] ?? []).values
      values["probability"] = MarkdownText.inline(risk.probabilityText, in: .cell)
      values["riskImpact"] = MarkdownText.inline(risk.impactText, in: .cell)
      values["score"] = "\(risk.score)"
      return values
    }
  }

  private func row(_ name: String, _ blockers: [Blocker]) -> [String: Any] {
    let open = blockers.filter(\.status.isOpen)
    return [
      "name": MarkdownText.inline(name, in: .cell), "grade": RegisterFigures.grade(blockers),
      "readiness": "\(RegisterFigures.readiness(blockers).percent)%", "risk": RegisterFigures.riskLevel(blockers),
      "p0": "\(open.count { $0.priority == .p0 })", "p1": "\(open.count { $0.priority == .p1 })",
      "p2": "\(open.count { $0.priority == .p2 })",
      "worst": open.first.map { MarkdownText.inline("\($0.id) \($0.title)", in: .cell) } ?? "nothing open",
      "effort": RegisterFigures.work(open).phrase,
    ]
  }

  private var components: [[String: Any]] {
    Dictionary(grouping: figures.blockers, by: \.component).sorted { $0.key < $1.key }.map { row($0.key, $0.value) }
  }

  private var areas: [[String: Any]] {
    Dictionary(grouping: figures.blockers.filter { $0.area != nil }, by: { $0.area ?? "" }).sorted { $0.key < $1.key }
      .map { row($0.key, $0.value) }
  }

  /// What to do in which order: by priority, what others wait for first, then by effort.
  private var plan: [[String: Any]] {
    let waitedFor = Set(
      report.snapshot.dossiers.values.flatMap(\.relations).filter { $0.kind == .blockedBy }.compactMap(\.blocker))
    let order = figures.open.sorted { left, right in
      let (one, other) = (waitedFor.contains(left.uid) ? 0 : 1, waitedFor.contains(right.uid) ? 0 : 1)
      return (left.priority, one, left.effortMaximumMinutes ?? .max, left.number) < (
        right.priority, other, right.effortMaximumMinutes ?? .max, right.number
      )
    }
    // A week holds five days of work; what has no estimate counts as one day.
    var weeks: [[Blocker]] = []
    var minutes = 0
    for blocker in order {
      let effort = blocker.effortMaximumMinutes ?? 480
      if minutes + effort > 2_400 || weeks.isEmpty {
        weeks.append([])
        minutes = 0
      }
      weeks[weeks.count - 1].append(blocker)
      minutes += effort
    }
    return weeks.enumerated().map { index, week in
      [
        "week": "\(index + 1)", "effort": RegisterFigures.work(week).phrase,
        "items": week.map { ["id": $0.id, "title": MarkdownText.inline($0.title), "priority": $0.priority.rawValue] },
      ] as [String: Any]
    }
  }

  private var conditions: [[String: Any]] {
    if let gate = report.gate {
      return gate.reasons.map { reason in
        [
          "tick": reason.verdict == .pass ? "x" : " ",
          "text": MarkdownText.inline("\(reason.condition): \(reason.actual), allowed \(reason.allowed)"),
        ]
      }
    }
    return [
      ["tick": figures.open(.p0) == 0 ? "x" : " ", "text": "No P0 is open (\(grouped(figures.open(.p0))) now)"],
      ["tick": figures.open(.p1) == 0 ? "x" : " ", "text": "No P1 is open (\(grouped(figures.open(.p1))) now)"],
      [
        "tick": figures.blockers.contains { $0.status == .fixed && $0.verification != .verified } ? " " : "x",
        "text":
          "Every fix is verified (\(grouped(figures.blockers.count { $0.status == .fixed && $0.verification != .verified })) are not)",
      ],
    ]
  }

  /// A chart that Markdown viewers draw.
  private var chart: String {
    let lines =
      ["pie showData title Open blockers"] + Priority.allCases.map { "  \"\($0.rawValue)\" : \(figures.open($0))" }
    return (["```mermaid"] + lines + ["```"]).joined(separator: "\n")
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
