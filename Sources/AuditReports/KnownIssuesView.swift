import AuditModel

/// The values that the known-issues template shows; all text is Markdown already.
struct KnownIssuesView {
  let report: RegisterReport
  let entries: BlockerEntries

  init(_ report: RegisterReport, locationLimit: Int) {
    self.report = report
    entries = BlockerEntries(report, locationLimit: locationLimit)
  }

  private var blockers: [Blocker] { report.snapshot.blockers.sorted { $0.number < $1.number } }
  private var lastScan: ScanRecord? { report.snapshot.scans.last }

  var values: [String: Any] {
    [
      "repository": MarkdownText.inline(report.repository),
      "updated": report.asOf.isoDate,
      "revision": lastScan.map(revision) ?? "",
      "hasRevision": lastScan != nil,
      "verdict": verdict,
      "summary": summary,
      "hasBlockers": !blockers.isEmpty,
      "counts": counts,
      "hasGate": report.gate != nil,
      "gateVerdict": report.gate?.verdict.rawValue ?? "",
      "gateReasons": (report.gate?.reasons ?? []).map(gateReason),
      "coverage": coverage,
      "sections": Priority.allCases.map(section),
      "hasCompleted": blockers.contains { $0.status == .fixed || $0.status == .fixSubmitted },
      "verified": entries.completed(blockers.filter { $0.status == .fixed && $0.verification == .verified }),
      "hasVerified": blockers.contains { $0.status == .fixed && $0.verification == .verified },
      "unverified": entries.completed(blockers.filter { $0.status == .fixed && $0.verification != .verified }),
      "hasUnverified": blockers.contains { $0.status == .fixed && $0.verification != .verified },
      "submitted": entries.completed(blockers.filter { $0.status == .fixSubmitted }),
      "hasSubmitted": blockers.contains { $0.status == .fixSubmitted },
      "parked": entries.completed(blockers.filter(\.status.isParked)),
      "hasParked": blockers.contains(where: \.status.isParked),
      "dismissed": entries.completed(blockers.filter(\.status.isDismissed)),
      "hasDismissed": blockers.contains(where: \.status.isDismissed),
      "unseen": unseen,
      "hasUnseen": !unseen.isEmpty,
      "details": blockers.filter(\.status.isListed).map(entries.details),
      "hasDetails": blockers.contains(where: \.status.isListed),
      "command": MarkdownText.block(
        report.command.split(separator: "\n").map(String.init), language: "sh"),
    ].merging(KeptNotes(report.documents).values) { own, _ in own }
  }

  private func revision(_ scan: ScanRecord) -> String {
    var text = scan.sighting.commit.map { MarkdownText.code(short($0)) } ?? "not a commit"
    if let branch = scan.branch { text += " on \(MarkdownText.inline(branch))" }
    if scan.isDirty { text += ", with uncommitted changes" }
    return text
  }

  // MARK: Summary

  private var open: [Blocker] { blockers.filter(\.status.isOpen) }

  private var verdict: String {
    if let gate = report.gate { return verdict(gate) }
    guard lastScan != nil else { return "unknown: no scan is on record" }
    guard let worst = open.map(\.priority).min() else { return "no open blocker is on record" }
    let count = open.count { $0.priority == worst }
    return "\(counted(count, "open \(worst.rawValue) blocker")) (\(worst.meaning))"
  }

  /// The gate's answer with the conditions that decided it.
  private func verdict(_ gate: GateDecision) -> String {
    let deciding = gate.reasons.filter { $0.verdict == gate.verdict && gate.verdict != .pass }.map { reason in
      MarkdownText.inline("\(reason.condition): \(reason.actual), allowed \(reason.allowed)")
    }
    let why = deciding.isEmpty ? "" : ": " + deciding.joined(separator: "; ")
    return switch gate.verdict {
    case .pass: "the gate passes"
    case .fail: "**the gate fails**\(why)"
    case .inconclusive: "**the gate is inconclusive**\(why)"
    }
  }

  private var summary: String {
    let found = report.snapshot.findings.count { report.snapshot.isWork($0) }
    var text =
      "\(counted(open.count, "blocker")) \(open.count == 1 ? "is" : "are") open, of \(grouped(blockers.count)) on record; "
    text += "the last scans see \(counted(found, "finding"))."
    let submitted = open.count { $0.status == .fixSubmitted }
    if submitted > 0 {
      text +=
        " \(grouped(submitted)) of the open blockers \(submitted == 1 ? "has" : "have") a fix that nobody has verified yet."
    }
    return text
  }

  private var counts: [[String: Any]] {
    func row(_ name: String, _ blockers: [Blocker]) -> [String: Any] {
      func count(_ statuses: BlockerStatus...) -> String { grouped(blockers.count { statuses.contains($0.status) }) }
      let isVerified: (Blocker) -> Bool = { $0.status == .fixed && $0.verification == .verified }
      return [
        "name": name, "open": count(.open), "inProgress": count(.inProgress), "blocked": count(.blocked),
        "fixSubmitted": count(.fixSubmitted),
        "fixedVerified": grouped(blockers.count(where: isVerified)),
        "fixedUnverified": grouped(blockers.count { $0.status == .fixed && !isVerified($0) }),
        "parked": grouped(blockers.count(where: \.status.isParked)),
        "dismissed": grouped(blockers.count(where: \.status.isDismissed)),
        "total": grouped(blockers.count),
      ]
    }
    return Priority.allCases.map { priority in
      row("\(priority.rawValue) \(priority.word)", blockers.filter { $0.priority == priority })
    } + [row("**All**", blockers)]
  }

  private func gateReason(_ reason: GateReason) -> [String: Any] {
    func cell(_ text: String) -> String { MarkdownText.inline(text, in: .cell) }
    return [
      "condition": cell(reason.condition), "allowed": cell(reason.allowed), "actual": cell(reason.actual),
      "result": reason.verdict.rawValue, "detail": cell(reason.detail),
    ]
  }

  // MARK: Coverage

  private var coverage: [String] {
    guard let scan = lastScan else { return ["No scan is on record, so nothing is known about the code."] }
    var lines = [
      "Scan \(scan.sighting.scan) on \(scan.sighting.time.isoDate) looked at \(counted(scan.scannedFiles, "file")) "
        + "with \(counted(scan.rules.count, "rule")) (audit \(MarkdownText.inline(scan.toolVersion)))."
    ]
    if scan.scannedFiles == 0 { lines.append("**It looked at no file**, so it says nothing about the code.") }
    if !scan.isComplete {
      lines.append("It was **not a complete scan**: paths or rules were left out, or it ran out of time.")
    }
    let skipped = orderedSkips(scan.skipped)
    if !skipped.isEmpty {
      let total = skipped.reduce(0) { $0 + $1.count }
      let reasons = skipped.map { "\($0.reason.phrase) \(grouped($0.count))" }.joined(separator: ", ")
      lines.append("\(counted(total, "file")) skipped on purpose: \(reasons).")
    }
    lines.append(
      scan.failed.isEmpty
        ? "No file failed." : "\(counted(scan.failed.count, "file")) could not be looked at ([list](#not-evaluated)).")
    if scan.suppressed > 0 {
      lines.append("\(counted(scan.suppressed, "finding")) suppressed by comments in the source.")
    }
    return lines
  }

  /// What the last scan could not say, one line each: findings by blocker, then files.
  private var unseen: [String] {
    var lines: [String] = []
    let byBlocker = Dictionary(grouping: report.snapshot.findings, by: \.blocker)
    for blocker in open {
      for detection in Detection.allCases where detection != .present && !detection.isPositiveEvidenceOfAbsence {
        let findings = (byBlocker[blocker.number] ?? []).filter { $0.detection == detection }
        guard let last = findings.map(\.lastEvaluated).max(by: { $0.scan < $1.scan }) else { continue }
        let id = blocker.status.isListed ? "[\(blocker.id)](#\(blocker.anchor))" : blocker.id
        lines.append(
          "\(id): \(counted(findings.count, "finding")) \(detection.phrase); last evaluated \(last.phrase).")
      }
    }
    let failed = lastScan?.failed ?? []
    for file in failed.prefix(50) {
      lines.append(
        "\(MarkdownText.code(file.path.rawValue)) could not be looked at: \(MarkdownText.inline(file.reason)).")
    }
    if failed.count > 50 {
      lines.append("… and \(counted(failed.count - 50, "more file")) that could not be looked at.")
    }
    return lines
  }

  // MARK: Sections

  private func section(_ priority: Priority) -> [String: Any] {
    let here = blockers.filter { $0.priority == priority }
    let listed = here.filter(\.status.isListed)
    let byComponent = Dictionary(grouping: listed, by: \.component)
    let configured = report.components.components.map(\.name)
    let names = byComponent.keys.sorted { left, right in
      let (leftPlace, rightPlace) = (
        configured.firstIndex(of: left) ?? .max, configured.firstIndex(of: right) ?? .max
      )
      return leftPlace == rightPlace ? left < right : leftPlace < rightPlace
    }
    let submitted = here.filter { $0.status == .fixSubmitted }.map(\.id)
    return [
      "heading": "\(priority.word) (\(priority.rawValue)): \(priority.meaning)",
      "isEmpty": listed.isEmpty,
      "components": names.map { name in
        [
          "component": MarkdownText.line(name),
          "rows": (byComponent[name] ?? []).map(entries.row),
        ] as [String: Any]
      },
      "hasWaiting": !submitted.isEmpty,
      "waiting": submitted.joined(separator: ", "),
    ]
  }
}

extension Priority {
  /// The word that documents of this kind use.
  var word: String {
    switch self {
    case .p0: "Critical"
    case .p1: "High"
    case .p2: "Medium"
    }
  }
}

extension BlockerStatus {
  /// Whether it stands in the tables of open work: open, and no fix submitted.
  var isListed: Bool { isOpen && self != .fixSubmitted }
  /// Whether people decided to live with it for now.
  var isParked: Bool { self == .accepted || self == .deferred }
  /// Whether it is closed without a fix.
  var isDismissed: Bool { self == .falsePositive || self == .duplicate || self == .obsolete }
}

extension Blocker {
  /// The name of its entry in a document.
  var anchor: String { id.lowercased() }
}
