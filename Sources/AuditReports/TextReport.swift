public import AuditModel

/// A scan for people at a terminal: by priority, then by rule, with the source, and what was looked at.
public struct TextReport: Sendable {
  private let style: TerminalStyle
  private let limit: Int?

  /// How many failed files are listed when the report is cut.
  private static let failedLimit = 10

  /// Creates a renderer.
  ///
  /// - Parameters:
  ///   - style: Colour and width.
  ///   - limit: How many findings of one rule are shown before the rest is only counted; `nil` shows all.
  public init(style: TerminalStyle = TerminalStyle(), limit: Int? = 5) {
    self.style = style
    self.limit = limit
  }

  /// The report; it always says what was looked at, also when nothing was found.
  public func render(_ result: ScanResult) -> String {
    var text = ""
    var priority: Priority?
    for group in result.groups {
      if group.priority != priority {
        priority = group.priority
        text += heading(group.priority, count: result.count(of: group.priority))
      }
      text += render(group)
    }
    return text + summary(result)
  }

  private func heading(_ priority: Priority, count: Int) -> String {
    style.paint("\(priority.rawValue) \(priority.meaning)", priority.ink)
      + style.paint(" · \(counted(count, "finding"))", .faint) + "\n\n"
  }

  private func render(_ group: RuleGroup) -> String {
    let title = group.page.map { ": " + flowed($0.title) } ?? ""
    var text =
      style.paint(group.rule.rawValue, group.priority.ink) + style.paint(title, .strong)
      + style.paint(" (\(grouped(group.findings.count)))", .faint) + "\n"
    let parts = group.parts
    // Where every finding says something of its own, that stands with its place.
    let saysOnce = parts.count < group.findings.count || parts.count == 1
    if !saysOnce { text += "\n" }
    let shares = shares(of: parts)
    var fix: String?
    for (part, share) in zip(parts, shares) where share > 0 {
      if let fix, fix != part.fix { text += fixHint(fix) + "\n" }
      fix = part.fix
      if saysOnce { text += style.paragraph(part.message, first: "  ") + "\n" }
      for finding in part.findings.prefix(share) { text += render(finding, group, withMessage: !saysOnce) }
    }
    if let fix { text += fixHint(fix) }
    let hidden = group.findings.count - shares.reduce(0, +)
    if hidden > 0 { text += "  … and \(grouped(hidden)) more (use --all)\n" }
    return text + "  " + style.paint("more:", .note) + " audit rules explain \(group.rule.rawValue)\n\n"
  }

  private func render(_ finding: Finding, _ group: RuleGroup, withMessage: Bool) -> String {
    var text = "  " + style.paint(location(finding), .strong) + "\n"
    if withMessage { text += style.paragraph(finding.message, first: "    ") }
    text += ExcerptText(style: style, ink: group.priority.ink).render(finding, indentation: "  ")
    if let edit = finding.edit { text += editHint(edit) }
    return text + "\n"
  }

  /// How many findings of each part are shown: the limit, spread as evenly as the parts allow.
  private func shares(of parts: [RulePart]) -> [Int] {
    let counts = parts.map(\.findings.count)
    guard var left = limit else { return counts }
    var shares = [Int](repeating: 0, count: counts.count)
    while left > 0, shares != counts {
      for index in counts.indices where left > 0 && shares[index] < counts[index] {
        shares[index] += 1
        left -= 1
      }
    }
    return shares
  }

  /// What --fix would write, as far as it fits on a line or two.
  private func editHint(_ edit: SuggestedEdit) -> String {
    guard let text = edit.replacement else { return "" }
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let shown = words.isEmpty ? "nothing" : words.count > 160 ? words.prefix(159) + "…" : words[...]
    return style.paragraph("replace by: " + shown, first: "    ", ink: .good)
  }

  private func fixHint(_ fix: String) -> String {
    fix.isEmpty ? "" : style.paragraph(fix, first: "  fix: ", ink: .good)
  }

  private func location(_ finding: Finding) -> String {
    if finding.path == .root { return "(whole project)" }
    return "\(visible(finding.path.rawValue)):\(finding.range.startLine):\(finding.range.startColumn)"
  }

  private func summary(_ result: ScanResult) -> String {
    var text = ""
    if result.coverage.scanned.isEmpty {
      text +=
        style.paint("Nothing was scanned", .warning) + ": no file was looked at, so this says nothing about the code.\n"
    }
    if !result.findings.isEmpty {
      text += style.paint("Found \(counted(result.findings.count, "finding"))", .strong) + ": \(result.totals)\n"
    } else if !result.coverage.scanned.isEmpty {
      text += style.paint("No findings", .good) + "\n"
    }
    if !result.suppressed.isEmpty {
      text += "Suppressed by comments in the source: \(grouped(result.suppressed.count))\n"
    }
    text += undecided(result.undecidedChecks)
    text += CoverageText(style: style, failedLimit: limit == nil ? nil : Self.failedLimit).render(result)
    return text
  }

  private func undecided(_ checks: [CheckResult]) -> String {
    guard !checks.isEmpty else { return "" }
    var text = "\(counted(checks.count, "project check")) could not be decided (unknown is not a pass):\n"
    for check in checks {
      let why = check.evidence.map { evidence in
        let place = evidence.path.map { path in path.rawValue + (evidence.line.map { ":\($0)" } ?? "") + ": " }
        return (place ?? "") + evidence.text
      }.joined(separator: "; ")
      text += style.paragraph(why.isEmpty ? "no reason given" : why, first: "  \(check.rule.rawValue): ")
    }
    return text
  }
}

/// What a scan looked at and what it did not, in a few lines.
struct CoverageText {
  let style: TerminalStyle
  /// How many failed files are listed; `nil` lists all.
  let failedLimit: Int?

  func render(_ result: ScanResult) -> String {
    let coverage = result.coverage
    var sentence = "\(counted(coverage.scanned.count, "file")) (\(size(coverage.scannedBytes)))"
    sentence += " with \(counted(coverage.rules.count, "rule"))"
    if let revision = result.revision { sentence += " at \(revision.phrase)" }
    if !coverage.skipped.isEmpty {
      let reasons = coverage.skippedCounts.map { "\($0.reason.phrase) \(grouped($0.count))" }
      sentence += "; skipped \(grouped(coverage.skipped.count)): \(reasons.joined(separator: ", "))"
    }
    sentence += "; failed \(grouped(coverage.failed.count))"
    sentence += "; history: \(coverage.history ?? "not asked for")"
    var text = style.paragraph(sentence, first: "Looked at ")
    if !result.isComplete {
      text +=
        style.paint("Not a complete scan", .warning)
        + ": paths or rules were left out, or it ran out of time; blockers keep their state.\n"
    }
    if !coverage.failed.isEmpty {
      text += style.paint("Could not be looked at:", .warning) + "\n"
      for file in coverage.failed.prefix(failedLimit ?? .max) {
        text += "  \(visible(file.path.rawValue)): \(flowed(file.reason))\n"
      }
      if let failedLimit, coverage.failed.count > failedLimit {
        text += "  … and \(grouped(coverage.failed.count - failedLimit)) more (use --all)\n"
      }
    }
    return text
  }
}

extension Priority {
  /// The ink of everything that belongs to the priority.
  var ink: TerminalStyle.Ink {
    switch self {
    case .p0: .critical
    case .p1: .warning
    case .p2: .note
    }
  }
}
