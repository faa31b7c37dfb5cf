import AuditModel
import AuditRules
import AuditSyntax
import Testing

@testable import AuditEngine

@Suite("Suppressions") struct SuppressionTests {
  private func all(_ text: String, _ language: LanguageID) throws -> [Suppression] {
    let bytes = Array(text.utf8)
    var parser = SyntaxParser()
    var tree: SyntaxTree?
    do throws(ParseFailure) {
      if let grammar = language.grammar { tree = try parser.parse(bytes, as: grammar) }
    } catch .refused {
      // As in a scan: what is not YAML has no tree, and its comments are told by their signs.
    }
    return Suppression.all(in: bytes, lines: LineTable(bytes), tree: tree)
  }

  /// Each covers `a.b` on the second line of its text, with the reason "why".
  @Test(
    "any comment on the line above",
    arguments: [
      ("# audit: ignore[a.b] why\nx = 1\n", LanguageID.python), ("  # audit: ignore[a.b]: why\n  x = 1\n", .python),
      ("// audit: ignore[a.b] why\nx();\n", .javascript), ("/* audit: ignore[a.b] why */\nx();\n", .typescript),
      ("{/* audit: ignore[a.b] why */}\n<p/>\n", .text), ("-- audit: ignore[a.b] why\nselect 1;\n", .sql),
      ("/* audit: ignore[a.b] why */\nselect 1;\n", .sql), ("<!-- audit: ignore[a.b] why -->\n<p></p>\n", .html),
      ("# audit: ignore[a.b] why\nkey: value\n", .yaml), ("# audit: ignore[a.b] why\nFROM scratch\n", .dockerfile),
      ("# audit: ignore[a.b] why\nx = 1\n", .hcl), ("// audit: ignore[a.b] why\nx = 1\n", .hcl),
      ("# audit: ignore[a.b] why\nls\n", .bash), ("# audit: ignore[a.b] why\nx = 1\n", .ruby),
      ("// audit: ignore[a.b] why\nvar x = 1\n", .go), ("// audit: ignore[a.b] why\nclass A {}\n", .java),
      ("/* audit: ignore[a.b] why */\na { }\n", .css), ("; audit: ignore[a.b] why\nkey=value\n", .text),
      ("// audit: ignore[a.b] why\nfn main() {}\n", .text), ("<!-- audit: ignore[a.b] why -->\ntext\n", .text),
      ("{# audit: ignore[a.b] why #}\ntext\n", .text), ("# audit: ignore[a.b] why\r\nx = 1\r\n", .python),
      ("# audit: ignore[ c.d , a.b ] — why\nx = 1\n", .python), ("# audit: ignore[a.*] why\nx = 1\n", .python),
    ])
  func lineAbove(text: String, language: LanguageID) throws {
    let found = try all(text, language)
    #expect(found.count == 1)
    #expect(found.first?.reason == "why")
    #expect(found.first?.covers("a.b", line: 2) == true)
    #expect(found.first?.covers("a.b", line: 3) == false)
    #expect(found.first?.covers("b.a", line: 2) == false)
  }

  @Test(
    "any comment at the end of the line",
    arguments: [
      ("x = 1  # audit: ignore[a.b] why\ny = 2\n", LanguageID.python),
      ("x(); // audit: ignore[a.b] why\ny();\n", .javascript),
      ("x(); /* audit: ignore[a.b] why */ y();\nz();\n", .javascript),
      ("key: value # audit: ignore[a.b] why\nb: c\n", .yaml),
      ("select 1; -- audit: ignore[a.b] why\nselect 2;\n", .sql),
      ("<p></p> <!-- audit: ignore[a.b] why -->\n<b></b>\n", .html),
      ("let x = 1 // audit: ignore[a.b] why\nlet y = 2\n", .text),
    ])
  func sameLine(text: String, language: LanguageID) throws {
    let found = try all(text, language)
    #expect(found.count == 1)
    #expect(found.first?.covers("a.b", line: 1) == true)
    #expect(found.first?.covers("a.b", line: 2) == false)
    #expect(found.first?.reason.hasPrefix("why") == true)
  }

  @Test(
    "text in a string is no comment",
    arguments: [
      ("x = \"# audit: ignore[a.b] why\"\n", LanguageID.python), ("'''\n# audit: ignore[a.b] why\n'''\n", .python),
      ("const x = `\n// audit: ignore[a.b] why\n`;\n", .javascript), ("key: \"x # audit: ignore[a.b] why\"\n", .yaml),
      ("key: '# audit: ignore[a.b] why'\n", .yaml), ("url: http://h/#audit: ignore[a.b] why\n", .yaml),
      ("select '-- audit: ignore[a.b] why';\n", .sql), ("{\"a\": \"// audit: ignore[a.b] why\"}\n", .json),
      ("Write audit: ignore[a.b] why behind it.\n", .text), ("<p>audit: ignore[a.b] why</p>\n", .html),
    ])
  func strings(text: String, language: LanguageID) throws { #expect(try all(text, language).isEmpty) }

  @Test("a comment between JSX tags covers the next line")
  func jsx() throws {
    let text = "const a = (\n  <div>\n    {/* audit: ignore[a.b] why */}\n    <p/>\n  </div>\n);\n"
    let found = try all(text, .tsx)
    #expect(found.map(\.coveredLine) == [4])
    #expect(found.map(\.reason) == ["why"])
  }

  @Test("a block comment covers the line after its end")
  func block() throws {
    let text = "/*\n * audit: ignore[a.b] why\n */\nx();\n"
    #expect(try all(text, .javascript).map(\.coveredLine) == [4])
    #expect(try all(text, .javascript).map(\.reason) == ["why"])
  }

  @Test("comments one below the other all cover the line after the last")
  func stacked() throws {
    let found = try all("# audit: ignore[a.b] one\n# audit: ignore[c.d] two\nx = 1\n", .python)
    #expect(found.map(\.coveredLine) == [3, 3])
    let apart = try all("# audit: ignore[a.b] one\n\n# audit: ignore[c.d] two\nx = 1\n", .python)
    #expect(apart.map(\.coveredLine) == [2, 4])
    let trailing = try all("# audit: ignore[a.b] one\nx = 1  # audit: ignore[c.d] two\ny = 2\n", .python)
    #expect(trailing.map(\.coveredLine) == [2, 2])
  }

  @Test("without a bracket or a reason")
  func incomplete() throws {
    #expect(try all("# audit: ignore[a.b why\nx = 1\n", .python).isEmpty)
    #expect(try all("# audit: ignore[a.b]\nx = 1\n", .python).map(\.reason) == [""])
    #expect(try all("# audit: ignore[a.b]  --- \nx = 1\n", .python).map(\.reason) == [""])
    #expect(try all("/* audit: ignore[a.b] */\nx();\n", .javascript).map(\.reason) == [""])
    #expect(try all("# audit: ignore[] why\nx = 1\n", .python).map(\.rules) == [[]])
  }

  // MARK: In a scan

  private static let rules = """
    rules:
      - id: t.eval
        severity: ERROR
        message: m
        languages: [python]
        query: '(call function: (identifier) @f) @match (#eq? @f "eval")'
      - id: audit.unused
        severity: INFO
        message: unused
        fact: suppressions.unused
      - id: audit.reason
        severity: INFO
        message: reason
        fact: suppressions.without-reason
    """

  /// The findings of a scan as `line rule`, and what is suppressed.
  private func scan(_ text: String, known: [String] = []) throws -> (found: [String], suppressed: [String]) {
    let catalog = try RuleCatalog.load([RuleFile(name: "t.yaml", text: Self.rules)])
    let rules = try CompiledRules(catalog.rules, queries: [], knownIDs: Set(known.compactMap { RuleID($0) }))
    var scan = FileScan(rules: rules, priorities: [:])
    let report = scan.scan(Array(text.utf8), path: RepoPath("a.py"), language: .python, role: .production)
    let found = report.findings.map(\.finding) + report.suppressionFacts.map(\.finding)
    return (
      found.map { "\($0.range.startLine) \($0.rule)" }.sorted(),
      report.suppressed.map { "\($0.finding.range.startLine) \($0.reason)" }
    )
  }

  @Test("a reason is required")
  func reasonRequired() throws {
    let with = try scan("eval(a)  # audit: ignore[t.eval] trusted input\n")
    #expect(with.found.isEmpty && with.suppressed == ["1 trusted input"])
    let without = try scan("eval(a)  # audit: ignore[t.eval]\n")
    #expect(without.found == ["1 audit.reason", "1 t.eval"] && without.suppressed.isEmpty)
  }

  @Test("one that suppresses nothing is reported, where this scan can tell")
  func unused() throws {
    #expect(try scan("print(a)  # audit: ignore[t.eval] trusted\n").found == ["1 audit.unused"])
    #expect(try scan("eval(a)  # audit: ignore[t.evil] misspelt\n").found == ["1 audit.unused", "1 t.eval"])
    #expect(try scan("print(a)  # audit: ignore[] nothing named\n").found == ["1 audit.unused"])
    #expect(try scan("print(a)  # audit: ignore[o.other] runs another time\n", known: ["o.other"]).found == [])
    #expect(try scan("print(a)  # audit: ignore[t.eval, o.other] both\n", known: ["o.other"]).found == [])
    #expect(try scan("print(a)  # audit: ignore[t.*] category\n").found == ["1 audit.unused"])
    #expect(try scan("print(a)  # audit: ignore[t.*] category\n", known: ["t.other"]).found == [])
    #expect(try scan("eval(a)  # audit: ignore[t.*] category\n", known: ["t.other"]).found == [])
    #expect(try scan("x = '# audit: ignore[t.eval] in a string'\n").found == [])
  }
}
