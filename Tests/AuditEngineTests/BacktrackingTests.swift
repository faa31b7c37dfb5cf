import Testing

@testable import AuditEngine

@Suite("expressions that backtrack")
struct BacktrackingTests {
  @Test(
    "nested repetitions that something follows",
    arguments: [
      "^(a+)+$", "([a-z]+)*\\.com", "((x*)y?)+z", "(?:a{2,})+b", #"/([\]+]+)+x/i"#, "(a|(b+))*c", "\"(a+)+$\"",
    ])
  func found(_ expression: String) { #expect(Backtracking.isCatastrophic(Array(expression.utf8)[...])) }

  @Test(
    "what cannot run away",
    arguments: [
      "", "^[0-9]+$", "(a+)+", "(a+){2,4}$", "(?>a+)+$", "(a++)+$", "(a+)++$", #"(a\+)+$"#, "([+*])+$", "(ab)+c", "(",
      "a)b+",
      "[", "(a+", "a{,}b", String(repeating: "(", count: 5_000),
    ])
  func spared(_ expression: String) { #expect(!Backtracking.isCatastrophic(Array(expression.utf8)[...])) }
}
