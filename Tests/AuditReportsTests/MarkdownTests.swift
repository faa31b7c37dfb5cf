import AuditModel
import Testing

@testable import AuditReports

@Suite struct MarkdownTests {
  @Test(
    "text is inert",
    arguments: [
      ("a | b", "a \\| b"), ("<script>", "&lt;script&gt;"), ("a\n\n# b", "a # b"), ("@ada", "@&#8203;ada"),
      ("see #12", "see #&#8203;12"), ("[a](b)", "\\[a\\](b)"), ("*a* _b_ ~c~ $d$", "\\*a\\* \\_b\\_ \\~c\\~ \\$d\\$"),
      ("&lt;", "&amp;lt;"), ("https://x", "https&#58;//x"), ("www.x.y", "www&#46;x.y"), ("\u{202E}a", "\\\\u{202e}a"),
      ("\\", "\\\\"), ("`", "\\`"), ("``", "\\`\\`"), ("` `", "\\` \\`"), ("a`b", "a\\`b"),
      ("use `x | <y> @z` now", "use `x | <y> @z` now"), ("`a``b`", "`a` `b`"), ("", ""),
    ])
  func inline(text: String, markdown: String) {
    #expect(MarkdownText.inline(text) == markdown)
  }

  @Test(
    "a line starts no block",
    arguments: [
      ("# a", "\\# a"), ("- a", "\\- a"), ("+ a", "\\+ a"), ("1. a", "1\\. a"), ("12) a", "12\\) a"), ("---", "\\---"),
      ("a", "a"),
    ])
  func line(text: String, markdown: String) {
    #expect(MarkdownText.line(text) == markdown)
  }

  @Test("code spans and blocks have fences longer than what they hold")
  func fences() {
    #expect(MarkdownText.code("a``b") == "```a``b```")
    #expect(MarkdownText.code("`a") == "`` `a ``")
    #expect(MarkdownText.code("") == "`(empty)`")
    #expect(MarkdownText.code("a|b", in: .cell) == "`a\\|b`")
    #expect(MarkdownText.block(["````", "\u{1B}x\ty"], language: "py<b>") == "`````\n````\n\\u{1b}x\ty\n`````")
  }

  @Test("only web addresses become links")
  func autolinks() {
    #expect(MarkdownText.autolink("https://a.b/c") == "<https://a.b/c>")
    for address in ["javascript:alert(1)", "https://a b", "https://a>b", "data:x", "https://a\"b"] {
      #expect(MarkdownText.autolink(address) == nil)
    }
  }
}

@Suite struct KnownIssuesTests {
  @Test("every blocker has exactly one mark")
  func marks() throws {
    var texts = [try KnownIssuesReport().render(Awkward.report)]
    for style in DocumentStyle.allCases where style != .knownIssues {
      texts.append(try StyleReport(style).render(Awkward.report))
    }
    for text in texts {
      for blocker in Awkward.register.blockers {
        let mark = BlockerMark(BlockerRecord(blocker: blocker, dossier: BlockerDossier())).comment
        #expect(text.split(separator: mark, omittingEmptySubsequences: false).count == 2, "\(blocker.id)")
      }
    }
  }

  @Test("the counts balance")
  func counts() throws {
    let text = try KnownIssuesReport().render(Awkward.report)
    let rows = text.split(separator: "\n").filter {
      $0.hasPrefix("| P0 C") || $0.hasPrefix("| P1 H") || $0.hasPrefix("| P2 M") || $0.hasPrefix("| **All**")
    }
    let numbers = rows.map { $0.split(separator: "|").compactMap { Int($0.drop { $0 == " " }.prefix { $0 != " " }) } }
    #expect(numbers.count == 4)
    for row in numbers { #expect(row.count == 9 && row.dropLast().reduce(0, +) == row.last) }
    for column in 0..<9 { #expect(numbers[0][column] + numbers[1][column] + numbers[2][column] == numbers[3][column]) }
    #expect(numbers[3].last == Awkward.register.blockers.count)
  }

  @Test("every row of a table has as many cells as its head")
  func tables() throws {
    var texts = [try KnownIssuesReport().render(Awkward.report), MarkdownReport().render(Awkward.scan)]
    for style in DocumentStyle.allCases where style != .knownIssues {
      texts.append(try StyleReport(style).render(Awkward.report))
    }
    for text in texts {
      var head: Int?
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        guard line.hasPrefix("|") else {
          head = nil
          continue
        }
        let cells = line.replacing("\\|", with: "").count { $0 == "|" }
        #expect(cells == head ?? cells, "\(line)")
        head = cells
      }
    }
  }

  @Test("every link inside the document has its place")
  func anchors() throws {
    let text = try KnownIssuesReport().render(Awkward.report)
    for match in text.matches(of: #/\]\(#([a-z0-9-]+)\)/#) {
      let anchor = String(match.1)
      let heading = "## " + anchor.replacing("-", with: " ")
      #expect(text.contains("<a id=\"\(anchor)\"></a>") || text.lowercased().contains(heading), "\(anchor)")
    }
  }

  @Test("a team's own template is used, and its values are safe")
  func ownTemplate() throws {
    let report = try KnownIssuesReport(template: "{{! mine }}\n{{repository}}: {{verdict}}\n")
    #expect(report.render(Awkward.report).hasPrefix("shop &lt;b&gt;: **the gate fails**"))
  }

  @Test("a template that cannot be read is explained with its line")
  func badTemplate() throws {
    let problem = #expect(throws: TemplateProblem.self) {
      _ = try KnownIssuesReport(template: "# ok\n\n{{#sections}}\n{{/section}}\n", templateName: "mine.mustache")
    }
    guard case .malformed(let template, let line, _, _, let reason) = try #require(problem) else { return }
    #expect(template == "mine.mustache")
    #expect(line == 4)
    #expect(reason.contains("closed under another name"))
    #expect(try #require(problem).description.contains("--> mine.mustache:4:"))
  }
}
