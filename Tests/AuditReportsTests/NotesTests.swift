import AuditModel
import Testing

@testable import AuditReports

/// What imported documents say beside their entries, in the documents that take their place.
@Suite struct NotesTests {
  private func record(_ name: String, _ passages: [String]) -> DocumentRecord {
    let lines = passages.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
    var fact = DocumentRecorded(
      ImportedDocument(
        name: name, title: name, style: .knownIssues, items: [], completed: [], repairs: [], contradictions: [],
        unclaimed: [], lines: lines))
    fact.passages = passages.enumerated().map { DocumentRecorded.Passage(first: $0.offset + 1, text: $0.element) }
    return DocumentRecord(fact, at: Timestamp(secondsSinceEpoch: 1_768_000_000))
  }

  @Test("what stood only over or between entries is not quoted")
  func scaffold() {
    let notes = KeptNotes([
      record("B.md", ["# Bugs\n\n---", "## Open\n\n| Id | Bug |\n| --- | --- |", "***"]),
      record(
        "A.md",
        [
          "---\n\n# Harbour\n\nThe pier is closed in March.\n\n## Critical\n",
          "## Team\n| Who | Desk |\n|---|---|\n| Mara | 2 |",
        ]),
    ])
    #expect(notes.documents.map(\.name) == ["A.md"])
    #expect(
      notes.documents.first?.lines == [
        "# Harbour", "", "The pier is closed in March.", "", "## Team", "| Who | Desk |", "|---|---|", "| Mara | 2 |",
      ])
  }

  @Test("a long document is cut, and says how much is left")
  func bounds() throws {
    let long = (1...200).map { "Line \($0)" }.joined(separator: "\n")
    let wide = String(repeating: "x", count: 2_000)
    let notes = KeptNotes([record("A.md", [wide, long])])
    let document = try #require(notes.documents.first)
    #expect(document.lines.count == KeptNotes.lineLimit)
    #expect(document.lines.first?.count == KeptNotes.widthLimit + 1)
    #expect(document.more == 202 - KeptNotes.lineLimit)
  }

  @Test("every style quotes them, a document without any has no such section")
  func styles() throws {
    var report = Awkward.report
    report.documents = [record("OLD.md", ["The pier is closed in March."])]
    var texts = [try KnownIssuesReport().render(report), HTMLReport(report).render()]
    for style in DocumentStyle.allCases where style != .knownIssues {
      texts.append(try StyleReport(style).render(report))
    }
    for text in texts {
      #expect(text.contains("OLD.md") && text.contains("The pier is closed in March."))
      #expect(text.contains("2026-01-09"))
    }
    report.documents = []
    #expect(try !KnownIssuesReport().render(report).contains("Notes kept"))
    #expect(!HTMLReport(report).render().contains("Notes kept"))
  }
}
