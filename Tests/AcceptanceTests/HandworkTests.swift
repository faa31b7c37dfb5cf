import AuditTestSupport
import Foundation
import Testing

extension Acceptance {
  /// What people add to the documents that `audit` writes.
  @Suite("text added by hand to a written document") struct HandworkTests {
    static let styles = ["known-issues", "work-plan", "issue-log", "critical-fixes", "production-blockers"]
    private static let documents = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures/documents").path(percentEncoded: false)
    // Put together here, so that no file holds it.
    private static let secret = "AKIA" + "Q3EGRZ7WNXL5TFVD"

    let audit: AuditBinary
    let folder: TemporaryFolder

    init() throws {
      audit = try AuditBinary()
      folder = try TemporaryFolder()
      _ = try audit.run(["import", "\(Self.documents)/production-blockers.md", "--by", "Ada"], in: folder)
    }

    private func written(_ style: String) throws -> String {
      try audit.run(["report", "--style", style, "--no-blame"], in: folder).text
    }

    private func imported(_ text: String, as name: String = "STATE.md") throws -> AuditBinary.Result {
      try folder.write(text, to: name)
      return try audit.run(["import", name, "--by", "Bea", "--format", "json"], in: folder)
    }

    private func kept(_ name: String = "STATE.md") throws -> [String] {
      let list = try audit.run(["import", "--list", name, "--format", "json"], in: folder)
      let document = (list.object["documents"] as? [[String: Any]])?.first
      return (document?["passages"] as? [[String: Any]] ?? []).compactMap { $0["text"] as? String }
    }

    /// Puts text behind the first paragraph that holds some words.
    private func insert(_ added: String, after words: String, in text: String) throws -> String {
      let place = try #require(text.range(of: words))
      let end = text.range(of: "\n\n", range: place.upperBound..<text.endIndex)?.lowerBound ?? text.endIndex
      return text[..<end] + "\n\n" + added + text[end...]
    }

    @Test("it is kept, quoted by the next document, and that one adds nothing", arguments: styles)
    func keeps(style: String) throws {
      let first = try written(style)
      let inner = "The night shift waits for Dora.\nShe knows the vault."
      let outer = "## Hand notes\n\nAsk Emil before the launch.\n\n1. Ring the harbour.\n2. Wait."
      var edited = try insert(inner, after: "BLOCK-002: ", in: first)
      edited += "\n" + outer + "\n"
      let result = try imported(edited)
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.object["events"] as? Int == 1)
      #expect(try kept() == [inner, outer])
      #expect(try imported(edited).object["events"] as? Int == 0)
      let second = try written(style)
      #expect(second.contains("## Notes kept from STATE.md"))
      for line in (inner + "\n" + outer).split(separator: "\n") {
        #expect(second.split(separator: "\n").count { $0 == line } == 1, "\(line)")
      }
      let again = try imported(second)
      #expect(again.object["events"] as? Int == 0)
      #expect(again.status == 0, "\(again.errors)")
      #expect(try written(style) == second)
      // What joins later stands beside it, and an older copy takes nothing away.
      #expect(try imported(second + "\nFrieda has the second key.\n").object["events"] as? Int == 1)
      #expect(try imported(first).object["events"] as? Int == 0)
      #expect(try kept() == ["Frieda has the second key.", inner, outer])
    }

    @Test(
      "awkward text is kept as it is, and sets no mark",
      arguments: [
        "<!-- todo: ask Dora\nabout the vault -->",
        "```sh\nmake all\n\n<!-- audit:text -->\n```",
        "~~~\nleft open",
        "Write `<!-- audit:blocker {} -->` above it.",
        "<!-- audit:text -->\nA quoted mark.\n<!-- audit:end -->",
        "<!-- audit:lines\n000000\n-->",
        "    indented code\n\tand a tab",
        "| Who | When |\n|---|---|\n| Dora | Monday |",
        "Umlauts: ÄÖÜ, “quotes”, 日本語, \u{202E}right to left",
        "It is generated from the register:",
      ])
    func awkward(text: String) throws {
      for style in ["production-blockers", "known-issues"] {
        let first = try written(style)
        let name = "written-\(style).md"
        let edited = try insert(text, after: "BLOCK-003: ", in: first) + "\n" + text + "\n"
        let result = try imported(edited, as: name)
        #expect(result.status == 0, "\(result.errors)")
        #expect((result.object["added"] as? [String])?.isEmpty == true)
        #expect(result.object["known"] as? Int == 3)
        let passages = try kept(name)
        #expect(!passages.isEmpty && passages.allSatisfy { $0 == text }, "\(passages)")
        #expect(try imported(edited, as: name).object["events"] as? Int == 0)
        #expect(try imported(try written(style), as: name).object["events"] as? Int == 0)
      }
    }

    @Test("a secret in it is redacted before it is kept")
    func secret() throws {
      let result = try imported(try written("issue-log") + "\nThe key is `\(Self.secret)`, ask Dora.\n")
      #expect(result.status == 0)
      #expect(try kept().first?.contains("ask Dora") == true)
      #expect(!(try kept().joined().contains(Self.secret)))
      #expect(!(try written("issue-log").contains(Self.secret)))
    }

    @Test("another editor's layout is no change")
    func layout() throws {
      for style in Self.styles {
        let text = try written(style).replacing("\n", with: "  \r\n").replacing("| --- |", with: "| -------- |")
        let result = try imported(text)
        #expect(result.object["events"] as? Int == 0)
        #expect(result.status == 0, "\(result.errors)")
      }
    }

    @Test("a change inside generated text is refused, one of a field is followed, and neither is kept as text")
    func changed() throws {
      let text = try written("production-blockers")
        .replacing("### BLOCK-001: Keys in the repository", with: "### BLOCK-001: Keys in history")
        .replacing("- **Open P0:** ", with: "- **Open P0 of all:** ")
      let result = try imported(text)
      #expect(result.status == 1)
      #expect(result.errors.contains("this text is generated, and its change is not taken over"))
      #expect((result.object["changed"] as? [String]) == ["BLOCK-001"])
      #expect((result.object["refused"] as? [[String: Any]])?.count == 1)
      #expect(try kept().isEmpty)
    }

    @Test("a hand-kept document that was replaced by a written one keeps what it said")
    func replaced() throws {
      let before = try kept("production-blockers.md")
      #expect(!before.isEmpty)
      let text = try written("production-blockers")
      #expect(try imported(text, as: "production-blockers.md").object["events"] as? Int == 0)
      #expect(try imported(text + "\nAnd this.\n", as: "production-blockers.md").object["events"] as? Int == 1)
      #expect(try kept("production-blockers.md") == ["And this."] + before)
    }
  }
}
