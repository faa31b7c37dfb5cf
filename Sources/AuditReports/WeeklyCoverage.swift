import AuditModel

/// What scans looked at in a period, and whether they looked at something else than before it: then the other numbers are no trend.
struct WeeklyCoverage {
  /// One sentence each.
  private(set) var lines: [String] = []
  /// Whether rules, exclusions, failures or what cannot be judged differ from those before the period.
  private(set) var isChanged = false

  init(_ snapshot: RegisterSnapshot, since: Timestamp, until: Timestamp) {
    let scans = snapshot.scans.filter { $0.sighting.time < until }
    guard let last = scans.last else {
      lines = ["No scan is on record: these numbers rest on what people entered and imported."]
      return
    }
    let before = scans.last { $0.sighting.time < since }
    let inPeriod = scans.filter { $0.sighting.time >= since }
    let partial = inPeriod.count { !$0.isComplete }
    lines.append(
      "\(counted(inPeriod.count, "scan")) recorded in the period (a scan that finds nothing new leaves no record)"
        + (partial > 0 ? ", \(grouped(partial)) of them not complete." : "."))
    lines.append(
      "The last, \(last.sighting.phrase), looked at \(counted(last.scannedFiles, "file")) with \(counted(last.rules.count, "rule"))"
        + (last.failed.isEmpty ? "." : "; \(counted(last.failed.count, "file")) could not be looked at."))
    let skipped = orderedSkips(last.skipped)
    if !skipped.isEmpty {
      lines.append(
        "Left out: " + skipped.map { "\($0.reason.phrase) \(grouped($0.count))" }.joined(separator: ", ") + ".")
    }
    if let before { compare(last, before) }
    addUnjudged(snapshot)
  }

  private mutating func compare(_ last: ScanRecord, _ before: ScanRecord) {
    func list(_ rules: [RuleID]) -> String {
      rules.sorted().map { MarkdownText.code($0.rawValue) }.joined(separator: ", ")
    }
    let gone = before.rules.keys.filter { last.rules[$0] == nil }
    let new = last.rules.keys.filter { before.rules[$0] == nil }
    let changed = last.rules.filter { entry in before.rules[entry.key].map { $0 != entry.value } ?? false }.map(\.key)
    for (rules, words) in [(gone, "no longer run"), (new, "run for the first time"), (changed, "have changed")]
    where !rules.isEmpty {
      isChanged = true
      let some = rules.sorted().prefix(10)
      lines.append(
        "**Since then \(counted(rules.count, "rule")) \(words):** \(list(Array(some)))"
          + (rules.count > some.count ? " and \(grouped(rules.count - some.count)) more." : "."))
    }
    for reason in SkipReason.allCases {
      let (old, now) = (before.skipped[reason] ?? 0, last.skipped[reason] ?? 0)
      guard old != now, [.excluded, .tooLarge, .generated, .vendored, .minified].contains(reason) else { continue }
      isChanged = true
      lines.append("**Left out as \(reason.phrase):** \(grouped(old)) before, \(grouped(now)) now.")
    }
    if before.failed.count != last.failed.count {
      isChanged = true
      lines.append(
        "**Could not be looked at:** \(grouped(before.failed.count)) before, \(grouped(last.failed.count)) now.")
    }
    if before.suppressed != last.suppressed {
      isChanged = true
      lines.append(
        "**Suppressed by comments in the source:** \(grouped(before.suppressed)) before, \(grouped(last.suppressed)) now."
      )
    }
  }

  /// Findings that the last scans could not judge: neither there nor gone.
  private mutating func addUnjudged(_ snapshot: RegisterSnapshot) {
    let unknown = snapshot.findings.filter { $0.detection != .present && !$0.detection.isPositiveEvidenceOfAbsence }
    guard let oldest = unknown.map(\.lastEvaluated).min(by: { $0.scan < $1.scan }) else { return }
    isChanged = true
    lines.append(
      "**\(counted(unknown.count, "finding")) neither seen nor gone**, the longest since \(oldest.phrase): "
        + Detection.allCases.compactMap { detection in
          let count = unknown.count { $0.detection == detection }
          return count > 0 ? "\(grouped(count)) \(detection.phrase)" : nil
        }.joined(separator: ", ") + ".")
  }
}
