public import AuditModel

/// A scan as GitHub Flavored Markdown, for a pull-request comment or a job summary.
public struct MarkdownReport: Sendable {
  private let linkBase: String
  private let limit: Int?
  private let maximumCharacters: Int

  /// Creates a renderer.
  ///
  /// - Parameters:
  ///   - linkBase: What links to files start with, such as `https://github.com/owner/name/blob/<commit>/`; empty makes them
  ///     relative, which is right for a file in the root of the repository and not for a comment.
  ///   - limit: How many findings of one rule are listed; `nil` lists all.
  ///   - maximumCharacters: The details stop before the text becomes longer; GitHub refuses comments over 65,536.
  public init(linkBase: String = "", limit: Int? = 10, maximumCharacters: Int = 60_000) {
    self.linkBase = linkBase
    self.limit = limit
    self.maximumCharacters = maximumCharacters
  }

  /// The report: verdict, table by priority and rule, what was looked at, details.
  public func render(_ result: ScanResult) -> String {
    var text = "## Audit of \(MarkdownText.inline(result.repository))\n\n\(verdict(result))\n"
    let groups = result.groups
    if !groups.isEmpty { text += "\n" + table(groups) }
    text += "\n" + coverage(result)
    let room = maximumCharacters - text.unicodeScalars.count
    return groups.isEmpty ? text : text + details(groups, room: room)
  }

  private func verdict(_ result: ScanResult) -> String {
    let at = result.revision.map { " at \(MarkdownText.inline($0.phrase))" } ?? ""
    if result.coverage.scanned.isEmpty {
      return "**Nothing was scanned**\(at): no file was looked at, so this says nothing about the code."
    }
    guard let worst = result.findings.map(\.priority).min() else {
      return "**No findings**\(at) in what was looked at."
    }
    let count = result.count(of: worst)
    return "**\(counted(count, "\(worst.rawValue) finding"))** (\(worst.meaning))\(at). In all: \(result.totals)."
  }

  private func table(_ groups: [RuleGroup]) -> String {
    var text = "| Priority | Rule | What | Findings |\n| --- | --- | --- | ---: |\n"
    for group in groups {
      text += "| \(group.priority.rawValue) | `\(group.rule.rawValue)` | "
      text += "\(MarkdownText.inline(group.title, in: .cell)) | \(grouped(group.findings.count)) |\n"
    }
    return text
  }

  private func details(_ groups: [RuleGroup], room: Int) -> String {
    var text = "\n### Details\n"
    // The line that tells what was left out needs its own room.
    var left = room - text.unicodeScalars.count - 100
    for (index, group) in groups.enumerated() {
      let part = details(group)
      let length = part.unicodeScalars.count
      if length > left {
        let findings = groups[index...].reduce(0) { $0 + $1.findings.count }
        return text
          + "\n… and \(counted(findings, "finding")) of \(counted(groups.count - index, "more rule")) left out to keep this short.\n"
      }
      text += part
      left -= length
    }
    return text
  }

  private func details(_ group: RuleGroup) -> String {
    var text = "\n#### \(group.priority.rawValue) `\(group.rule.rawValue)`: \(MarkdownText.inline(group.title))\n\n"
    if let message = group.commonMessage { text += "\(MarkdownText.line(message))\n\n" }
    let shown = limit.map { min($0, group.findings.count) } ?? group.findings.count
    for finding in group.findings.prefix(shown) {
      let isWhole = finding.path == .root
      text += "- " + MarkdownText.link(finding.path, line: isWhole ? nil : finding.range.startLine, base: linkBase)
      if !finding.scope.isEmpty { text += " in \(MarkdownText.code(finding.scope))" }
      if group.commonMessage == nil { text += ": \(MarkdownText.inline(finding.message))" }
      text += "\n"
    }
    if shown < group.findings.count { text += "- … and \(grouped(group.findings.count - shown)) more\n" }
    for fix in Set(group.findings.map(\.fix)).sorted() where !fix.isEmpty {
      text += "\n**Fix.** \(MarkdownText.inline(fix))\n"
    }
    return text
  }

  private func coverage(_ result: ScanResult) -> String {
    let coverage = result.coverage
    var text = "<details><summary>What was looked at: \(counted(coverage.scanned.count, "file")), "
    text += "\(counted(coverage.rules.count, "rule")), \(grouped(coverage.failed.count)) failed</summary>\n\n"
    text += "- \(counted(coverage.scanned.count, "file")) (\(size(coverage.scannedBytes))) "
    text += "with \(counted(coverage.rules.count, "rule"))\n"
    if !coverage.skipped.isEmpty {
      let reasons = coverage.skippedCounts.map { "\($0.reason.phrase) \(grouped($0.count))" }.joined(separator: ", ")
      text += "- Skipped \(grouped(coverage.skipped.count)): \(reasons)\n"
    }
    for file in coverage.failed.prefix(20) {
      text +=
        "- Could not be looked at: \(MarkdownText.code(file.path.rawValue)): \(MarkdownText.inline(file.reason))\n"
    }
    if coverage.failed.count > 20 { text += "- … and \(grouped(coverage.failed.count - 20)) more failed files\n" }
    text += "- History: \(MarkdownText.inline(coverage.history ?? "not asked for"))\n"
    if !result.suppressed.isEmpty {
      text += "- Suppressed by comments in the source: \(grouped(result.suppressed.count))\n"
    }
    for check in result.undecidedChecks {
      let why = check.evidence.map(\.text).joined(separator: "; ")
      text += "- Could not be decided: `\(check.rule.rawValue)`: \(MarkdownText.inline(why))\n"
    }
    if !result.isComplete { text += "- Not a complete scan: paths or rules were left out, or it ran out of time\n" }
    return text + "\n</details>\n"
  }
}
