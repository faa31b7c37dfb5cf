import Testing

@testable import AuditSyntax

/// A generic pattern and the texts that it matches.
struct GenericCase: CustomTestStringConvertible {
  let pattern: String
  let text: String
  let found: [String]

  init(_ pattern: String, _ text: String, _ found: [String]) {
    self.pattern = pattern
    self.text = text
    self.found = found
  }

  var testDescription: String { "`\(pattern)` in `\(text.prefix(60))`" }

  func matches(_ options: GenericOptions = GenericOptions()) throws -> [String] {
    let compiled = try GenericPattern(pattern, options: options)
    let source = Array(text.utf8)
    var budget = MatchBudget(steps: 1_000_000)
    var found: [String] = []
    compiled.matches(in: GenericText(source, comments: options.comments), budget: &budget) { match in
      found.append(String(decoding: source[match.range], as: UTF8.self))
    }
    #expect(!budget.isExhausted)
    return found
  }
}

@Suite("generic patterns")
struct GenericPatternTests {
  private static let server = """
    server {
      listen 80;
      location /a {
        proxy_pass http://up(one);
      }
    }
    tail
    """

  @Test(
    "words and punctuation match whatever the white space",
    arguments: [
      GenericCase("proxy_pass http", server, ["proxy_pass http"]),
      GenericCase("pass http", server, []),
      GenericCase("listen $PORT;", server, ["listen 80;"]),
      GenericCase("a . b", "a.b a\n.  b a b", ["a.b", "a\n.  b"]),
      GenericCase("$X = $X", "a = b c = c", ["c = c"]),
      GenericCase("$lower", "x $lower", ["$lower"]),
      GenericCase("é", "caf é", ["é"]),
      // An ellipsis takes as little as it can; of matches with one end the shortest counts.
      GenericCase("a ... b", "a a b c a b", ["a b", "a b"]),
      GenericCase("f(...)", "f(a, b) f()", ["f(a, b)", "f()"]),
      // At the end of a pattern it takes all there is.
      GenericCase("b ...", "a b c\nd", ["b c\nd"]),
      GenericCase("... b", "a b b", ["a b"]),
    ])
  func tokens(_ item: GenericCase) throws { #expect(try item.matches() == item.found) }

  @Test(
    "a match that begins in brackets or a block ends there",
    arguments: [
      GenericCase("one )", server, []),
      GenericCase("up(one)", server, ["up(one)"]),
      GenericCase("80 ... tail", server, []),
      GenericCase("server ... tail", server, [server]),
      GenericCase("( a ) b", "( a\n ) b", ["( a\n ) b"]),
      // What the pattern indents is a whole block.
      GenericCase("location /a {\n  ...\n}", server, ["location /a {\n    proxy_pass http://up(one);\n  }"]),
      GenericCase("server {\n  listen 80;\n}", server, []),
      GenericCase("server {\n  listen 80;\n  ...\n}", server, [String(server.dropLast(5))]),
    ])
  func nesting(_ item: GenericCase) throws { #expect(try item.matches() == item.found) }

  @Test("an ellipsis goes on for ten lines, several for more, options say otherwise")
  func lines() throws {
    let text = (1...25).map { "l\($0)" }.joined(separator: "\n")
    #expect(try GenericCase("l1 ... l11", text, []).matches().count == 1)
    #expect(try GenericCase("l1 ... l12", text, []).matches().isEmpty)
    #expect(try GenericCase("l1 ... ... l21", text, []).matches().count == 1)
    var options = GenericOptions()
    options.ellipsisLines = 0
    #expect(try GenericCase("l1 ... l2", text, []).matches(options).isEmpty)
    let block = "top {\n" + (1...25).map { "  l\($0)\n" }.joined() + "}"
    #expect(try GenericCase("top {\n  ...\n}", block, []).matches().count == 1)
  }

  @Test("comments and letter case as the options say")
  func options() throws {
    var options = GenericOptions()
    options.comments = .shell
    #expect(try GenericCase("a b", "a # no\nb", []).matches(options) == ["a # no\nb"])
    options.comments = .cpp
    #expect(try GenericCase("a b", "a /* x\n */ // y\nb", []).matches(options).count == 1)
    options = GenericOptions()
    options.ignoresCase = true
    #expect(try GenericCase("Set-Cookie", "set-cookie", []).matches(options) == ["set-cookie"])
  }

  @Test("an ellipsis with a name is bound to what it passes over")
  func bindings() throws {
    let pattern = try GenericPattern("<$TAG $...ATTRIBUTES>")
    let source = Array("<a href=x id=y> <b>".utf8)
    var budget = MatchBudget(steps: 100_000)
    var bound: [[String]] = []
    pattern.matches(in: GenericText(source), budget: &budget) { match in
      bound.append(match.bindings.map { $0.map { String(decoding: source[$0], as: UTF8.self) } ?? "-" })
    }
    #expect(pattern.metavariables == ["TAG", "...ATTRIBUTES"])
    #expect(bound == [["a", " href=x id=y"], ["b", ""]])
  }

  @Test(
    "a long line costs no more than its length", arguments: ["a ... b", "a ... c ... b", "a $...X b c", "a ... a b"])
  func linearity(_ pattern: String) throws {
    let text = String(repeating: "a c ", count: 20_000)
    #expect(try GenericCase(pattern, text, []).matches() == [])
  }

  @Test("a name that repeats may cost more than allowed, and then says so")
  func budget() throws {
    let pattern = try GenericPattern("a $...X b $...X c $...X d")
    let source = Array(String(repeating: "a b c ", count: 2_000).utf8)
    var budget = MatchBudget(steps: 100_000)
    pattern.matches(in: GenericText(source), budget: &budget) { _ in }
    #expect(budget.isExhausted)
  }

  @Test(
    "patterns that are empty or endless are refused",
    arguments: [
      "", "\n \n", String(repeating: "a ... b ", count: 300), String(repeating: "word ", count: 6_000),
    ])
  func refusals(_ pattern: String) { #expect(throws: QueryProblem.self) { try GenericPattern(pattern) } }

  @Test("a long run of ellipses is one")
  func runs() throws {
    #expect(try GenericCase("a " + String(repeating: "... ", count: 1_000) + "b", "a x b", []).matches() == ["a x b"])
  }

  @Test("brackets nested without end are read")
  func depth() throws {
    let text = String(repeating: "(", count: 50_000) + "x" + String(repeating: ")", count: 50_000)
    #expect(try GenericCase("x )", text, []).matches().isEmpty)
    let lines = (0..<2_000).map { String(repeating: " ", count: $0) + "w" }.joined(separator: "\n")
    #expect(try GenericCase("w w w", lines, []).matches().count == 1_998)
  }
}
