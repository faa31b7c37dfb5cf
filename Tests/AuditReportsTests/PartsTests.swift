import AuditModel
import Testing

@testable import AuditReports

/// Findings of one rule that say different things, or call for different fixes.
@Suite struct PartsTests {
  private static func finding(_ line: Int, _ priority: Priority, _ message: String, fix: String) -> Finding {
    Awkward.finding(
      "py.blind-except", priority, "src/a.py", line: line, "«except Exception:»", message: message, fix: fix)
  }

  private static func scan(_ findings: [Finding]) -> ScanResult {
    var scan = Awkward.scan
    scan.findings = findings
    return scan
  }

  @Test("what findings share is said once: the message above them, the fix below them")
  func saysOnce() throws {
    let text = TextReport().render(
      Self.scan([
        Self.finding(1, .p2, "It goes on.", fix: "Name it."),
        Self.finding(2, .p2, "It answers 404.", fix: "Let it be a 500."),
        Self.finding(3, .p2, "It goes on.", fix: "Name it."),
      ]))
    let marks = [
      "It goes on.", "a.py:1", "a.py:3", "fix: Name it.", "It answers 404.", "a.py:2", "fix: Let it be a 500.",
    ]
    let places = try marks.map { try #require(text.firstRange(of: $0)).lowerBound }
    #expect(places == places.sorted())
    for mark in marks { #expect(text.ranges(of: mark).count == 1) }
  }

  @Test("a report that is cut shows something of everything that is said, and counts the rest")
  func everyPart() {
    let many = (1...20).map { Self.finding($0, .p2, "It goes on.", fix: "Name it.") }
    let text = TextReport(limit: 5).render(
      Self.scan(many + [Self.finding(30, .p2, "It answers 404.", fix: "Let it be a 500.")]))
    #expect(text.contains("a.py:4:1") && !text.contains("a.py:5:1"))
    #expect(text.contains("a.py:30:1"))
    #expect(text.contains("and 16 more"))
  }

  @Test("a blocker is described by the most urgent of its findings, wherever that stands")
  func mostUrgent() throws {
    let (low, high) = (
      Self.finding(1, .p2, "It goes on.", fix: "Name it."),
      Self.finding(2, .p1, "It answers 404.", fix: "Let it be a 500.")
    )
    let tracked = [low, high].enumerated().map { index, finding in
      TrackedFinding(
        id: "f\(index)", finding: finding, blocker: 1, detection: .present, firstSeen: Awkward.sighting(1),
        lastSeen: Awkward.sighting(1), lastEvaluated: Awkward.sighting(1), ruleVersion: "1")
    }
    let blocker = Awkward.blocker(1, "Broad handlers", nil, "src", .p1)
    let snapshot = RegisterSnapshot(blockers: [blocker], findings: tracked)
    #expect(snapshot.work(among: tracked).map(\.finding) == [high, low])
    var report = Awkward.report
    report.snapshot = snapshot
    for text in [
      try KnownIssuesReport().render(report), HTMLReport(report).render(),
      try StyleReport(.criticalFixes).render(report),
    ] {
      #expect(text.contains("Let it be a 500.") && !text.contains("Name it."))
    }
    #expect(BlockerTables(report).csv.contains("src/a.py:2"))
  }
}
