import AuditSyntax
import Testing

@testable import AuditEngine

@Suite("What an expression requires") struct RegexRequirementTests {
  /// Expressions with texts that they match: what is required must be in the text, or the rule would miss it.
  @Test(
    "is in every text that it matches",
    arguments: [
      ("://(?<USER>[a-z]+):(?<SECRET>[^@]+)@", "db://ada:secret@host"), ("abc(?:d+|e)fgh", "abcddfgh"),
      ("abc(x*)def", "abcdef"),
      ("(?:AKIA|ASIA)[A-Z2-7]{16}", "AKIAMADEUP2FIXTURE7Q"), ("[sr]k_live_[a-z]{3,}", "rk_live_abc"),
      ("(?i)pass(?:word|wd)?\\s*=", "PASSWD ="), ("(?i:key)-[0-9]+", "KEY-1"), ("a(?!b)cde(?<=e)fgh", "acdefgh"),
      ("(?:(?:ab)+cd)+efg", "ababcdefg"), ("(a|b[cd]*)xyz", "bcxyz"), ("^\\s*foo\\b.*bar$", "foo and bar"),
      (
        "-----BEGIN (?:RSA |EC )?PRIVATE KEY-----[\\s\"nr\\\\]*(?<SECRET>[A-Za-z0-9+/]{4,})",
        "-----BEGIN PRIVATE KEY-----\nMIIE"
      ),
    ])
  func soundness(pattern: String, text: String) throws {
    let regex = try Regex(pattern)
    #expect(regex.matches(Array(text.utf8)[...]) == true, "the example is wrong")
    let required = RegexRequirement.of(pattern)
    let prefilter = Prefilter([required])
    var scratch = prefilter.makeScratch()
    prefilter.scan(Array(text.utf8), &scratch)
    let index = Dictionary(uniqueKeysWithValues: prefilter.atoms.enumerated().map { ($1, $0) })
    #expect(required.indexed(index).holds(scratch.hits), "\(required)")
  }
}
