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
      ("[^a-z]Mock[A-Z]", "-MockB"), ("^_*(Mock|Fake)[A-Z0-9_]|[a-z0-9](Mock|Fake)$", "myMock"),
      ("[^a]fake[^b]", "éfakeé"), ("[a-c-e]xyz[^a-c-e]", "-xyz."), ("x?[0-9]*abc[^x-]+d", "abcyd"),
      ("(?:[a-z]|)abc\\d", "abc1"), ("(?i)mock[A-Z]", "mockb"), ("(?i:[A-Z])mock", "amock"), ("fake(?=s)\\w", "fakes"),
      ("\\Wabc\\W", "éabcé"), ("[\\d_]{2}abc[^\\S\\n]", "1_abc "), ("(?:a{2}|[bc])key(?:s|)\\d+", "ckey7"),
      ("(?is)gmail.{0,9}(?-i:ABC[a-z]{2})(?=x)xkey", "GMAIL\n ABCdexkey"),
      ("(?mx)^ (?:abc | de f ) # what, (if ever\n [ ]? \\  = \\#", "def  =#"), ("(?x-i: a b c) (?i) DEF", "abc  def"),
      ("(?i:ab(?-i:CD)ef)", "ABCDEF"), ("(?i)abc(?-i)DEF", "ABCDEF"), ("(?=abc)\\w+def", "abcdef"),
      ("(?:const|(?=set[A-Z]))\\w+", "setA"), ("(?!(?=abc))def", "def"), ("(?x)a {2} b", "aab"),
      ("abc[]x]", "abc]"), ("[^]x]abc", "yabc"), ("abc_?def-?\\d", "abcdef1"),
      ("(?i)aws_?secret_?(?:access_?)?key_?=", "AWS_SECRETACCESSKEY="), ("(?:ab_?)?cde", "ab_cde"),
      ("@\\w*(app|bp|routes?)\\.(get|route)\\(", "@my_routes.get("), ("colou?r[xy]", "colorx"),
      ("(?:ab)?(?:cd)?efg", "cdefg"), ("éa?bc", "ébc"),
      ("[a\\-z]abc", "-abc"), ("é[a-z]*abc\\.", "éabc."),
      (
        "-----BEGIN (?:RSA |EC )?PRIVATE KEY-----[\\s\"nr\\\\]*(?<SECRET>[A-Za-z0-9+/]{4,})",
        "-----BEGIN PRIVATE KEY-----\nMIIE"
      ),
    ])
  func soundness(pattern: String, text: String) throws {
    let regex = try Regex(pattern)
    #expect(regex.matches(Array(text.utf8)[...]) == true, "the example is wrong")
    #expect(holds(pattern, in: text), "\(RegexRequirement.of(pattern))")
  }

  @Test(
    "tells texts apart by what stands next to a word",
    arguments: [
      ("(Mock|Fake)[A-Z0-9_]", "Fake that"), ("[a-z0-9]Mock$", "a Mock"), ("key\\s*[:=]\\s*\\w", "keyed = 1"),
      ("[^.]token", "a.token"), ("\\dabc", "xabc"), ("abc[x-z]", "abc"),
      ("(?x) abc [ ] # def", "abc"), ("(?s-i)ABC", "abc"), ("(?i:abc(?-i:DEF))", "abcdef"), ("(?=abc)\\w", "ab"),
      ("abc_?def", "abc and def"), ("@\\w*(app|bp|routes?)\\.get", "app and get"), ("colou?rs", "color and s"),
    ])
  func distinction(pattern: String, text: String) { #expect(holds(pattern, in: text) == (pattern.first == "k")) }

  private func holds(_ pattern: String, in text: String) -> Bool {
    let required = RegexRequirement.of(pattern)
    let prefilter = Prefilter([required])
    var scratch = Prefilter.Scratch()
    prefilter.scan(Array(text.utf8), &scratch)
    var terms = Requirement.Terms(prefilter)
    return terms.requirement(required).holds(scratch.hits)
  }
}
