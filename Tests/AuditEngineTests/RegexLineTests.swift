import Testing

@testable import AuditEngine

/// Expressions of which the matches stay on one line are searched only near what they may drop.
@Suite("Expressions and lines")
struct RegexLineTests {
  @Test(
    "stays on a line what can hold no line end",
    arguments: [
      "(?i)(?:a|b)_[\\w-]*key", "(?<![a-z])public[_-]\\w+", "^\\s".replacing("\\s", with: "[ \\t]*"), "a.{0,20}b",
      "[]a-z]+",
      "(?P<NAME>a)\\1", "\\[\\]\\.", "(?!x)a$",
    ])
  func stays(pattern: String) throws {
    #expect(try Regex(pattern).staysOnLine)
  }

  @Test(
    "what may hold a line end does not count as staying",
    arguments: [
      "a\\s*b", "a[^b]*c", "a\nb", "(?s)a.b", "(?i-s:a.b)", "a\\Rb", "\\x0a", "[\\t-~]+", "\\012", "a\\W",
      "[[:space:]]",
      "(?#[)a", "(?x)a b", "[\\1-9]", "(a)\\10", "\\Ga", "(*ANY)a",
    ])
  func crosses(pattern: String) throws {
    #expect(try !Regex(pattern).staysOnLine)
  }
}
