import Testing

@testable import AuditSyntax

/// Patterns that nobody wrote for a reader: matched, or given up within the budget.
@Suite("hostile patterns")
struct HostilePatternTests {
  /// How many matches there are, and whether the budget was enough.
  private func run(
    _ pattern: String, _ code: String, _ grammar: Grammar = .python
  ) throws -> (count: Int, isComplete: Bool) {
    let compiled = try PatternCase(pattern, code, []).compile(grammar)
    var parser = SyntaxParser()
    let tree = try parser.parse(Array(code.utf8), as: grammar)
    var budget = MatchBudget(steps: 100_000)
    var count = 0
    _ = PatternSet([compiled]).matches(
      in: QueryContext(tree: tree), isEnabled: [true], budget: &budget, share: budget.steps
    ) { _, _ in
      count += 1
    }
    return (count, !budget.isExhausted)
  }

  @Test("a pattern of many lines matches the same lines")
  func manyLines() throws {
    let code = (0..<400).map { "f\($0)()" }.joined(separator: "\n") + "\n"
    let outcome = try run(code, code)
    #expect(outcome.count == 1 && outcome.isComplete)
  }

  @Test(
    "what could be matched in very many ways is given up",
    arguments: [
      (
        "f(" + String(repeating: "..., $X, ", count: 30) + "$X, ...)",
        "f(" + (0..<200).map { "a\($0)" }.joined(separator: ", ") + ")\n"
      ),
      (String(repeating: "...\na()\n", count: 40) + "...\nc()\n", String(repeating: "a()\n", count: 300)),
      (
        "<... <... <... $X($Y, $Y) ...> ...> ...>",
        String(repeating: "g(", count: 100) + "1" + String(repeating: ")", count: 100)
      ),
      ("$A. ... .$B. ... .$C. ... .$A()", "x" + String(repeating: ".m()", count: 300)),
    ])
  func manyWays(_ pattern: String, _ code: String) throws {
    let outcome = try run(pattern, code)
    #expect(outcome.count == 0)
  }

  @Test(
    "patterns with endless brackets are refused or read",
    arguments: ["(", "[", "{", "f(", "$X(", "<... ", "...", "$...X, ", "\"", "'", "`${", "f\"{", "not ", "-"])
  func endless(_ part: String) {
    for grammar in [Grammar.python, .javascript, .yaml, .json, .go] {
      do throws(QueryProblem) {
        _ = try PatternCase(String(repeating: part, count: 300), "", []).compileStrictly(grammar)
      } catch {
        #expect(error.offset >= 0 && !error.message.isEmpty)
      }
    }
  }
}

extension PatternCase {
  fileprivate func compileStrictly(_ grammar: Grammar) throws(QueryProblem) -> Pattern {
    let environment = TestEnvironment(grammar: grammar)
    return try Pattern(pattern, grammar: grammar, matcher: environment.matcher(for:))
  }
}
