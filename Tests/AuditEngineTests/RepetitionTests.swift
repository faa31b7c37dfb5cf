import AuditModel
import AuditRules
import Testing

@testable import AuditEngine

/// Several entries of one rule grade the same thing: what one of them says is not said again by another.
@Suite("findings that repeat each other")
struct RepetitionTests {
  /// The places and priorities that entries of one rule find; each is a pattern with its priority.
  private func found(_ entries: [(pattern: String, priority: String)], in source: String) throws -> [String] {
    let text = entries.map { entry in
      "- id: t.rule\n  severity: ERROR\n  message: m\n  languages: [python]\n  pattern: \(entry.pattern)\n"
        + "  metadata: {priority: \(entry.priority)}\n"
    }
    let rules = try RuleCatalog.load([RuleFile(name: "t.yaml", text: "rules:\n" + text.joined())]).rules
    var scan = FileScan(rules: try CompiledRules(rules, queries: []), priorities: [:])
    let report = scan.scan(Array(source.utf8), path: RepoPath("a.py"), language: .python, role: .production)
    return report.findings.map(\.finding).map {
      "\($0.range.startLine):\($0.range.startColumn) \($0.priority.rawValue)"
    }
  }

  @Test("of two entries that find things in each other on one line, the more urgent stays, or the outer one")
  func nested() throws {
    #expect(try found([("keep(...)", "P1"), ("send(...)", "P1")], in: "keep(send(1))\n") == ["1:1 P1"])
    #expect(try found([("keep(...)", "P1"), ("send(...)", "P0")], in: "keep(send(1))\n") == ["1:6 P0"])
    #expect(try found([("send(...)", "P1"), ("keep(...)", "P1")], in: "send(1); keep(2)\n") == ["1:1 P1", "1:10 P1"])
    #expect(try found([("keep(...)", "P1"), ("send(...)", "P1")], in: "keep(\n  send(1))\n") == ["1:1 P1", "2:3 P1"])
  }

  @Test("one entry may find several things in each other")
  func alike() throws {
    #expect(try found([("send(...)", "P1")], in: "send(send(1))\n") == ["1:1 P1", "1:6 P1"])
  }

  @Test("what the project does not confirm hides nothing")
  func unconfirmed() throws {
    func entry(_ priority: String, _ more: String) -> String {
      "- id: t.rule\n  severity: ERROR\n  message: m\n  languages: [javascript]\n  pattern: send(...)\n"
        + "  metadata: {priority: \(priority)\(more)}\n"
    }
    let text = "rules:\n" + entry("P0", ", unless-npm-packages: [post]") + entry("P2", "")
    let rules = try RuleCatalog.load([RuleFile(name: "t.yaml", text: text)]).rules
    var scan = FileScan(rules: try CompiledRules(rules, queries: []), priorities: [:])
    let report = scan.scan(Array("send(1)\n".utf8), path: RepoPath("a.js"), language: .javascript, role: .production)
    let pending = try #require(report.findings.first)
    #expect(report.findings.count == 1 && pending.standing { _ in true }?.priority == .p0)
    let other = try #require(pending.standing { _ in false })
    #expect(other.priority == .p2 && other.fingerprints == pending.finding.fingerprints)
  }
}
