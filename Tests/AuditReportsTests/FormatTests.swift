import AuditModel
import Foundation
import Testing

@testable import AuditReports

@Suite struct FormatTests {
  @Test("JSON parses back to the same values")
  func jsonRoundTrip() throws {
    let text = JSONReport(tool: ToolIdentity(version: "1")).render(Awkward.scan)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let findings = try #require(object["findings"] as? [[String: Any]])
    #expect(object["schema"] as? String == "audit-scan/1")
    #expect(findings.count == Awkward.scan.findings.count)
    for (finding, original) in zip(findings, Awkward.scan.findings) {
      #expect(finding["message"] as? String == original.message)
      #expect(finding["path"] as? String == original.path.rawValue)
      #expect(finding["startColumn"] as? Int == original.range.startColumn)
      #expect((finding["excerpt"] as? [String: Any])?["lines"] as? [String] == original.excerpt.lines)
    }
    let coverage = try #require(object["coverage"] as? [String: Any])
    #expect(coverage["scanned"] as? Int == 4)
    #expect((coverage["failed"] as? [[String: String]])?.first?["path"] == "src/\u{1B}[2Jevil.py")
  }

  @Test("no format but JSON and SARIF escapes lets a control character through")
  func noControls() throws {
    let scan = Awkward.scan
    let tool = ToolIdentity(version: "1")
    var texts = [
      TextReport(limit: nil).render(scan), JSONReport(tool: tool).render(scan), SARIFReport(tool: tool).render(scan),
      GitHubAnnotations().render(scan), MarkdownReport().render(scan), try KnownIssuesReport().render(Awkward.report),
    ]
    for style in DocumentStyle.allCases where style != .knownIssues {
      texts.append(try StyleReport(style).render(Awkward.report))
    }
    texts += [
      HTMLReport(Awkward.report).render(), BlockerTables(Awkward.report).junit, BlockerTables(Awkward.report).gitLab,
    ]
    for text in texts {
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\t" || !isHidden($0) })
      #expect(text.hasSuffix("\n"))
    }
  }

  @Test(
    "annotations escape as GitHub documents",
    arguments: [
      ("a%0A", "a%250A", "a%250A"), ("a\r\nb", "a%0D%0Ab", "a%0D%0Ab"), ("a:b,c", "a:b,c", "a%3Ab%2Cc"),
      ("\u{1B}[0m", "\\u{1b}[0m", "\\u{1b}[0m"),
    ])
  func annotations(text: String, data: String, property: String) {
    #expect(GitHubAnnotations.escapeData(text) == data)
    #expect(GitHubAnnotations.escapeProperty(text) == property)
  }

  @Test("a finding cannot start a second workflow command")
  func oneCommandPerLine() {
    var scan = Awkward.scan
    for index in scan.findings.indices { scan.findings[index].message = "x\n::stop-commands::t\r::error::y" }
    let lines = GitHubAnnotations().render(scan).split(whereSeparator: \.isNewline)
    #expect(lines.count == scan.findings.count)
  }

  @Test("the caret stands under the place, whatever stands before it")
  func carets() {
    for (source, column) in [
      ("«x»", 0), ("\t«x»", 4), ("ab\t«x»", 4), ("漢字«x»", 4), ("👩‍👩‍👧‍👦«x»", 2), ("e\u{301}«x»", 1), ("🇩🇪«x»", 2), ("❤️«x»", 2),
      ("\u{1B}«x»", 6), ("한국어 «x»", 7), ("ｆｕｌｌ«x»", 8), ("שלום«x»", 4),
    ] {
      let finding = Awkward.finding("a.b", .p0, "f", line: 1, source, message: "m")
      let lines = ExcerptText(style: TerminalStyle(), ink: .note).render(finding, indentation: "").split(
        separator: "\n")
      #expect(lines.last.map(String.init) == "  | " + String(repeating: " ", count: column) + "^", "\(source)")
    }
  }

  @Test("a place outside a line that was cut gets no caret, and an empty place gets one")
  func oddPlaces() {
    var finding = Awkward.finding("a.b", .p0, "f", line: 2, "ab«»cd", message: "m")
    let style = ExcerptText(style: TerminalStyle(), ink: .note)
    #expect(style.render(finding, indentation: "").hasSuffix("2 | abcd\n  |   ^\n"))
    finding.range.startColumn = 400
    finding.range.endColumn = 410
    #expect(style.render(finding, indentation: "").hasSuffix("2 | abcd\n"))
    finding.range.startColumn = 3
    #expect(style.render(finding, indentation: "").hasSuffix("2 | abcd\n  |   ^^\n"))
    finding.range.startLine = 9
    #expect(style.render(finding, indentation: "").hasSuffix("2 | abcd\n"))
  }

  @Test("no line of an excerpt is wider than the terminal", arguments: [40, 61, 100])
  func width(columns: Int) {
    let wide =
      String(repeating: "漢", count: 90) + "«" + String(repeating: "字", count: 30) + "»"
      + String(repeating: "a", count: 99)
    let finding = Awkward.finding("a.b", .p0, "f", line: 1, wide, message: "m")
    let text = ExcerptText(style: TerminalStyle(width: columns), ink: .note).render(finding, indentation: "  ")
    for line in text.split(separator: "\n") { #expect(cellWidth(line) <= columns) }
    #expect(text.contains("…") && text.contains("^^"))
  }

  @Test("the default is cut per rule, and nil shows everything")
  func limits() {
    #expect(TextReport(limit: 5).render(Awkward.scan).contains("… and 3 more (use --all)"))
    #expect(!TextReport(limit: nil).render(Awkward.scan).contains("more (use --all)"))
  }

  @Test("a Markdown report keeps below its limit and says what it left out")
  func markdownLimit() {
    let text = MarkdownReport(limit: nil, maximumCharacters: 2000).render(Awkward.scan)
    #expect(text.unicodeScalars.count <= 2000)
    #expect(text.contains("left out to keep this short"))
  }

  @Test("equal input gives equal bytes")
  func deterministic() throws {
    for _ in 0..<3 {
      #expect(try KnownIssuesReport().render(Awkward.report) == KnownIssuesReport().render(Awkward.report))
      #expect(TextReport().render(Awkward.scan) == TextReport().render(Awkward.scan))
    }
  }
}
