import AuditModel
import AuditReports
import AuditTestSupport
import Testing

/// The awkward scan and register through every renderer, as files that people can read.
@Suite struct GoldenTests {
  private let tool = ToolIdentity(version: Awkward.tool, home: "https://example.com/audit")

  private func expect(_ text: String, _ name: String, _ location: SourceLocation = #_sourceLocation) throws {
    try expectSnapshot(text, suite: "AuditReportsTests", name: name, sourceLocation: location)
  }

  @Test("scan as text")
  func text() throws {
    try expect(TextReport().render(Awkward.scan), "scan.txt")
    try expect(
      TextReport(style: TerminalStyle(isColored: true, width: 60), limit: nil).render(Awkward.scan), "scan-colored.txt")
    try expect(TextReport().render(Awkward.clean), "scan-clean.txt")
    try expect(TextReport().render(Awkward.nothing), "scan-nothing.txt")
  }

  @Test("scan for machines")
  func machines() throws {
    try expect(JSONReport(tool: tool).render(Awkward.scan), "scan.json")
    try expect(JSONReport(tool: tool).render(Awkward.nothing), "scan-nothing.json")
    try expect(SARIFReport(tool: tool, repositoryURI: "https://example.com/shop").render(Awkward.scan), "scan.sarif")
    try expect(SARIFReport(tool: tool).render(Awkward.nothing), "scan-nothing.sarif")
    try expect(GitHubAnnotations().render(Awkward.scan), "scan-github.txt")
    #expect(GitHubAnnotations().render(Awkward.clean).isEmpty)
  }

  @Test("scan as Markdown")
  func markdown() throws {
    try expect(MarkdownReport(linkBase: "https://example.com/shop/blob/abc/", limit: 3).render(Awkward.scan), "scan.md")
    try expect(MarkdownReport().render(Awkward.clean), "scan-clean.md")
    try expect(MarkdownReport().render(Awkward.nothing), "scan-nothing.md")
  }

  @Test("register as KNOWN_ISSUES.md")
  func knownIssues() throws {
    let renderer = try KnownIssuesReport()
    try expect(renderer.render(Awkward.report), "known-issues.md")
    let empty = RegisterReport(
      snapshot: RegisterSnapshot(), pages: [:], repository: "empty", asOf: Timestamp(secondsSinceEpoch: 0))
    try expect(renderer.render(empty), "known-issues-empty.md")
  }

  @Test("register in every other style")
  func styles() throws {
    let report = Awkward.report
    for style in DocumentStyle.allCases where style != .knownIssues {
      try expect(StyleReport(style).render(report), "\(style.rawValue).md")
    }
    let since = Timestamp(secondsSinceEpoch: report.asOf.secondsSinceEpoch - 7 * 86_400)
    let weekly = try StyleReport(template: StyleReport.weeklyTemplate, name: "weekly.mustache")
    let period = WeeklyPeriod(since: since, log: Awkward.log) { _, _ in Awkward.decision }
    let week = weekly.render(report, over: period, policy: RegisterPolicy())
    try expect(week, "weekly.md")
    #expect(!week.contains("\n\n\n"))
    let empty = RegisterReport(
      snapshot: RegisterSnapshot(), pages: [:], repository: "empty", asOf: Timestamp(secondsSinceEpoch: 8 * 86_400))
    let quiet = WeeklyPeriod(since: Timestamp(secondsSinceEpoch: 86_400), log: ReportLog()) { _, _ in Awkward.decision }
    #expect(!weekly.render(empty, over: quiet, policy: RegisterPolicy()).contains("\n\n\n"))
    let checklist = try StyleReport(template: StyleReport.verificationTemplate, name: "verification.mustache")
    try expect(checklist.render(verificationOf: report, profile: .standard), "verification.md")
    try expect(HTMLReport(report).render(), "report.html")
    try expect(BlockerTables(report).csv, "blockers.csv")
    try expect(BlockerTables(report).junit, "blockers.xml")
    try expect(BlockerTables(report).gitLab, "gitlab.json")
  }

  @Test("blockers, gate and rules")
  func blockers() throws {
    let register = Awkward.register
    try expect(BlockerListText().render(register.blockers, of: register), "blockers.txt")
    try expect(BlockerText().render(register.blockers[1], of: register, page: Awkward.bareExcept), "blocker.txt")
    try expect(
      JSONReport(tool: tool).render(blockers: register.blockers, of: register, asOf: Awkward.report.asOf),
      "blockers.json")
    try expect(
      JSONReport(tool: tool).render(blocker: register.blockers[0], of: register, page: Awkward.credential),
      "blocker.json")
    try expect(GateText().render(Awkward.decision), "gate.txt")
    try expect(JSONReport(tool: tool).render(Awkward.decision), "gate.json")
    try expect(JSONReport(tool: tool).render(rules: Awkward.scan.rules), "rules.json")
    try expect(
      RulePageText(style: TerminalStyle(width: 72)).render(
        Awkward.bareExcept, bad: "try:\n\twork()\nexcept:\n\tpass\n",
        good: "try:\n    work()\nexcept OSError:\n    raise\n"),
      "rule.txt")
  }
}
