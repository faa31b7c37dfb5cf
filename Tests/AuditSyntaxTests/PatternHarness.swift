import Testing

@testable import AuditSyntax

/// One case of a pattern: what it matches in some code.
struct PatternCase: CustomTestStringConvertible {
  let pattern: String
  let code: String
  /// The 1-based lines on which matches start, each once, in order.
  let lines: [Int]

  init(_ pattern: String, _ code: String, _ lines: [Int]) {
    self.pattern = pattern
    self.code = code
    self.lines = lines
  }

  var testDescription: String { "`\(pattern)` in `\(code)`" }

  /// The lines on which the pattern really starts to match.
  func found(_ grammar: Grammar) throws -> [Int] {
    let source = Array(code.utf8)
    let starts = try matches(grammar).map(\.range.lowerBound)
    return Set(starts.map { start in source[..<start].count { $0 == UInt8(ascii: "\n") } + 1 }).sorted()
  }

  /// The distinct texts that a metavariable is bound to, in the order of the matches.
  func bound(_ name: String, _ grammar: Grammar) throws -> [String] {
    let compiled = try compile(grammar)
    guard let index = compiled.metavariables.firstIndex(of: name) else { return [] }
    let source = Array(code.utf8)
    var texts: [String] = []
    for match in try matches(grammar) {
      guard let range = match.bindings[index] else { continue }
      let text = String(decoding: source[range], as: UTF8.self)
      if !texts.contains(text) { texts.append(text) }
    }
    return texts
  }

  func compile(_ grammar: Grammar) throws -> Pattern {
    let environment = TestEnvironment(grammar: grammar)
    return try Pattern(pattern, grammar: grammar, matcher: environment.matcher(for:))
  }

  private func matches(_ grammar: Grammar) throws -> [PatternMatch] {
    var parser = SyntaxParser()
    let tree = try parser.parse(Array(code.utf8), as: grammar)
    var budget = MatchBudget(steps: 1_000_000)
    var matches: [PatternMatch] = []
    _ = PatternSet([try compile(grammar)]).matches(
      in: QueryContext(tree: tree), isEnabled: [true], budget: &budget, share: budget.steps
    ) {
      matches.append($1)
    }
    return matches
  }
}
