import AuditModel
import AuditRules
import Testing

@testable import AuditEngine

/// Rules and files that would take for ever: the file counts as failed, with the reason.
@Suite("budgets of a file")
struct BudgetTests {
  @Test("a rule that never ends does not hold up the others")
  func others() throws {
    let endless = "pattern: f(" + Self.manyNames + "$Y, $Y, ...)"
    let other = "\n\n- id: t.other\n  severity: ERROR\n  message: m\n  languages: [python]\n  pattern: g()"
    let report = try report(
      endless, "f(" + (0..<200).map { "a\($0)" }.joined(separator: ", ") + ")\ng()\n", then: other)
    #expect(report.failure == Self.matching)
    #expect(report.findings.map(\.finding.rule.rawValue) == ["t.other"])
  }

  private func report(
    _ rule: String, _ source: String, then more: String = "", steps: Int = 200_000
  ) throws -> FileReport {
    let indented = rule.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }
    let text =
      "rules:\n- id: t.rule\n  severity: ERROR\n  message: m\n  languages: [python]\n"
      + indented.joined(separator: "\n") + more + "\n"
    let catalog = try RuleCatalog.load([RuleFile(name: "t.yaml", text: text)])
    var scan = FileScan(
      rules: try CompiledRules(catalog.rules, queries: []), priorities: [:], stepLimit: steps)
    return scan.scan(Array(source.utf8), path: RepoPath("a.py"), language: .python, role: .production)
  }

  private static let matching = "matching these rules took more than 50000 steps each: t.rule"
  private static let comparing = "comparing the matches of patterns took too many steps"
  /// Twenty names with ellipses between them: two hundred arguments have 10^27 ways to be them.
  private static let manyNames = (0..<20).map { "..., $X\($0), " }.joined()
  private static let calls = (0..<200).map { "a(\($0))\n" }.joined()

  @Test(
    "matching that never ends is a failure of the file",
    arguments: [
      // Runs of ellipses with names between them that must agree.
      (
        "pattern: f(" + manyNames + "$Y, $Y, ...)",
        "f(" + (0..<200).map { "a\($0)" }.joined(separator: ", ") + ")\n"
      ),
      // Ellipses between statements.
      (
        "pattern: |\n" + String(repeating: "  a($X)\n  ...\n  a($Y)\n  ...\n", count: 20) + "  b($X, $Y)\n", calls
      ),
      // Calls in calls, looked for at every depth.
      (
        "pattern: <... <... <... $X($Y, $Y) ...> ...> ...>",
        String(repeating: "g(", count: 150) + "1" + String(repeating: ")", count: 150) + "\n"
      ),
    ])
  func matching(_ rule: String, _ source: String) throws {
    let report = try report(rule, source)
    #expect(report.failure == Self.matching)
    #expect(report.findings.isEmpty)
  }

  @Test("names that every match binds anew are compared only so often")
  func names() throws {
    let rule = """
      patterns:
      - pattern: a($A)
      - pattern-inside: |
          a($B)
          ...
      - pattern-inside: |
          a($C)
          ...
      - pattern-inside: |
          a($D)
          ...
      """
    let report = try report(rule, Self.calls, steps: 1_000_000)
    #expect(report.failure == Self.comparing)
  }

  @Test("a text of another language inside counts, too")
  func inside() throws {
    let rule = """
      patterns:
      - pattern: run("$CODE")
      - metavariable-pattern:
          metavariable: $CODE
          language: javascript
          pattern: f(\(Self.manyNames)$Y, $Y, ...)
      """
    let code = "f(" + (0..<150).map { "a\($0)" }.joined(separator: ", ") + ")"
    #expect(try report(rule, "run(\"\(code)\")\n").failure == Self.comparing)
    #expect(try report(rule, "run(\"f(1, 2)\")\n").failure == nil)
  }

  @Test("what a negation could not finish is not reported")
  func negation() throws {
    let rule = """
      patterns:
      - pattern: f(...)
      - pattern-not: f(\(Self.manyNames)$Y, $Y, ...)
      """
    let report = try report(rule, "f(" + (0..<200).map { "a\($0)" }.joined(separator: ", ") + ")\n")
    #expect(report.failure == Self.matching)
    #expect(report.findings.isEmpty)
  }

  @Test("a pattern of a thousand lines is matched")
  func lines() throws {
    let code = (0..<1000).map { "f\($0)()\n" }.joined()
    let rule = "pattern: |\n" + code.split(separator: "\n").map { "  \($0)\n" }.joined()
    let report = try report(rule, code, steps: FileScan.usualStepLimit)
    #expect(report.failure == nil)
    #expect(report.findings.map(\.finding.range.startLine) == [1])
  }

  @Test("a pattern that is no code is refused with its place, however long it is")
  func broken() throws {
    let lines = (0..<1000).map { "  f\($0)()\n" }.joined()
    do {
      _ = try report("pattern: |\n" + lines + "  def (:\n", "")
      Issue.record("the rule was taken")
    } catch let error as LoadProblems {
      let problem = try #require(error.problems.first)
      #expect(problem.message == "the pattern is not python code")
      #expect(problem.file == "t.yaml" && (7...1008).contains(problem.line), "\(problem)")
    }
  }
}
