import Testing

@testable import AuditEngine

@Suite("replacements")
struct ReplacementTests {
  private func text(_ template: String, column: Int = 0) -> String? {
    let bound = ["X": "x y", "...ARGS": "1, 2", "XS": "many"].mapValues { Array($0.utf8)[...] }
    return Replacement.text(template, column: column) { bound[$0] }
  }

  @Test("names stand for what they are bound to, whole names only, once")
  func names() {
    #expect(text("f($X, $XS, $...ARGS)\n") == "f(x y, many, 1, 2)")
    #expect(text("$Y $x $ $$X ${X}") == "$Y $x $ $x y ${X}")
    #expect(text("") == "")
  }

  @Test("further lines begin below the match")
  func lines() { #expect(text("a\n  $X\n\nb\n\n", column: 4) == "a\n      x y\n\n    b") }

  @Test("what is not UTF-8 cannot be shown, so it is no replacement")
  func bytes() { #expect(Replacement.text("$X", column: 0) { _ in [0xFF] } == nil) }

  private func rewritten(_ source: String, _ regex: String, _ template: String, count: Int = 0) throws -> String? {
    Replacement.text(Array(source.utf8)[...], try Regex(regex), template, count: count)
  }

  @Test("an expression's groups by number and name, as often as asked")
  func groups() throws {
    #expect(try rewritten("a1 b2", #"([a-z])(?<n>\d)"#, #"\2\1\g<n>\g<1>"#) == "1a1a 2b2b")
    #expect(try rewritten("aaa", "a", "b", count: 2) == "bba")
    #expect(try rewritten("aaa", "(?=a)", "-") == "-a-a-a")
    #expect(try rewritten("a", "a", #"\n\q\\\9\"#) == "\n\\q\\\\")
  }
}
