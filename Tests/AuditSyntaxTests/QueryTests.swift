import Testing

@testable import AuditSyntax

/// An environment with queries by name and a matcher that looks for plain text.
struct TestEnvironment: QueryEnvironment {
  var grammar = Grammar.python
  var queries: [String: String] = [:]

  final class Contains: TextMatcher {
    let needle: [UInt8]
    let number = 0
    init(needle: [UInt8]) { self.needle = needle }
    var requiredText: RequiredText { .literal(String(decoding: needle, as: UTF8.self)) }
    func matches(_ bytes: ArraySlice<UInt8>) -> Bool? {
      bytes.indices.contains { bytes[$0...].starts(with: needle) }
    }
  }

  func matcher(for regex: String) throws(QueryProblem) -> any TextMatcher { Contains(needle: Array(regex.utf8)) }

  func query(named name: String) throws(QueryProblem) -> Query {
    guard let text = queries[name] else { throw QueryProblem(message: "no query `\(name)`", offset: 0) }
    return try Query(text, grammar: grammar, environment: self)
  }
}

private func matches(
  _ query: String, in source: String, _ grammar: Grammar = .python, queries: [String: String] = [:]
) throws -> [String] {
  let environment = TestEnvironment(grammar: grammar, queries: queries)
  let query = try Query(query, grammar: grammar, environment: environment)
  var parser = SyntaxParser()
  let tree = try parser.parse(Array(source.utf8), as: grammar)
  var budget = MatchBudget(steps: 1_000_000)
  var found: [String] = []
  QuerySet([query]).matches(in: QueryContext(tree: tree), isEnabled: [true], budget: &budget) {
    found.append(tree.text(of: $1.node))
  }
  return found
}

@Suite("Queries") struct QueryTests {
  static let sleeper = """
    import asyncio
    from time import sleep as nap
    import time as t
    async def a(x=t.sleep(9)):
        nap(1)
        t.sleep(2)
        await asyncio.sleep(3)
        def b():
            nap(4)
        f = lambda: nap(5)
    def c():
        nap(6)
    class time2:
        def sleep(self): ...
    async def d(time):
        time.sleep(7)
    """

  @Test("the nearest function decides, and aliases resolve")
  func nearest() throws {
    let query = """
      (call function: (_) @f) @match
      (#resolves? @f time.sleep)
      (#nearest? @match async function_definition lambda)
      """
    let found = try matches(query, in: Self.sleeper, queries: ["async": "(function_definition \"async\")"])
    #expect(found == ["nap(1)", "t.sleep(2)"])
  }

  @Test(
    "anchors pass over comments",
    arguments: [
      ("try:\n  f()\nexcept:\n  # why\n  pass\n", 1), ("try:\n  f()\nexcept:\n  g()\n  pass\n", 0),
      ("try:\n  f()\nexcept:\n  pass # why\n  # more\n", 1),
    ])
  func anchors(source: String, count: Int) throws {
    #expect(try matches("(except_clause (block . (pass_statement) .)) @match", in: source).count == count)
  }

  @Test("every assignment of children is one match")
  func enumeration() throws {
    #expect(try matches("(argument_list (integer) @match)", in: "f(1, x, 2, 3)") == ["1", "2", "3"])
    #expect(try matches("(argument_list . (integer) @match)", in: "f(1, x, 2, 3)") == ["1"])
    #expect(try matches("(argument_list (integer) @match .)", in: "f(1, x, 2, 3)") == ["3"])
    #expect(try matches("(argument_list ((integer) . (integer) @match))", in: "f(1, x, 2, 3)") == ["3"])
    #expect(try matches("(argument_list . (integer)+ .) @match", in: "f(1, 2, 3)") == ["(1, 2, 3)"])
    #expect(try matches("(argument_list [(integer) (string)] @match)", in: "f(1, 'a', b)") == ["1", "'a'"])
    #expect(
      try matches("(function_definition !return_type) @match", in: "def f() -> int: ...\ndef g(): ...").count == 1)
  }

  @Test("a sub-query looks below a node, and stops at functions when direct")
  func subqueries() throws {
    let source = "try: f()\nexcept E: raise\ntry: f()\nexcept E:\n  def g(): raise\n"
    let queries = ["raises": "(raise_statement)"]
    #expect(try matches("(except_clause) @match (#has? @match raises)", in: source, queries: queries).count == 2)
    #expect(
      try matches("(except_clause) @match (#has-directly? @match raises)", in: source, queries: queries).count == 1)
    #expect(try matches("(except_clause) @match (#not-has? @match raises)", in: source, queries: queries).isEmpty)
  }

  @Test("simple constants are followed, and reassigned names are not")
  func constants() throws {
    let query = "(keyword_argument name: (identifier) @n value: (_) @v) @match (#eq? @n origins) (#is? @v star)"
    let queries = ["star": "(list (string (string_content) @s (#eq? @s \"*\")))"]
    #expect(try matches(query, in: "ALL = ['*']\nf(origins=ALL)\nf(origins=['*'])", queries: queries).count == 2)
    #expect(try matches(query, in: "ALL = ['*']\nALL = []\nf(origins=ALL)", queries: queries).isEmpty)
  }

  @Test(
    "a name means what the nearest function around it, or the file, binds it to",
    arguments: [
      ("def g():\n  o = ['*']\n  f(origins=o)\ndef h():\n  o = []\n  f(origins=o)\n", 1),
      ("def g():\n  o = ['*']\ndef h():\n  f(origins=o)\n", 0),
      ("o = ['*']\ndef g():\n  f(origins=o)\n", 1), ("o = ['*']\ndef g(o):\n  f(origins=o)\n", 0),
      ("o = ['*']\ndef g(o=1):\n  f(origins=o)\nf(origins=o)\n", 1),
      ("def g():\n  o = ['*']\n  def h():\n    f(origins=o)\n", 1), ("o = ['*']\ndef o(): f(origins=o)\n", 0),
      ("class A:\n  o = ['*']\n  f(origins=o)\n", 1), ("o = ['*']\nx = lambda o: f(origins=o)\n", 0),
    ])
  func scopes(source: String, count: Int) throws {
    let query = "(keyword_argument name: (identifier) @n value: (_) @v) @match (#eq? @n origins) (#is? @v star)"
    let queries = ["star": "(list (string (string_content) @s (#eq? @s \"*\")))"]
    #expect(try matches(query, in: source, queries: queries).count == count)
  }

  @Test(
    "what only another dialect of the language has is no mistake, and matches nothing",
    arguments: [
      ("(number) @match (#not-inside? @match jsx_attribute)", Grammar.typescript, 1),
      ("(number) @match (#inside? @match jsx_attribute)", .typescript, 0),
      ("[(jsx_element) (number)] @match", .typescript, 1), ("(jsx_element) @match", .typescript, 0),
      ("(_ value: (number) !open_tag) @match", .typescript, 1),
      ("[(as_expression \"satisfies\") (number)] @match", .javascript, 1),
    ])
  func dialects(query: String, grammar: Grammar, count: Int) throws {
    let compiled = try Query(query, grammar: grammar, environment: TestEnvironment())
    var parser = SyntaxParser()
    let tree = try parser.parse(Array("const a = 1\n".utf8), as: grammar)
    var budget = MatchBudget(steps: 1000)
    var found = 0
    QuerySet([compiled]).matches(in: QueryContext(tree: tree), isEnabled: [true], budget: &budget) { _, _ in
      found += 1
    }
    #expect(found == count)
    #expect(throws: QueryProblem.self) { try Query("(jsx_elemnt)", grammar: grammar, environment: TestEnvironment()) }
    #expect(throws: QueryProblem.self) { try Query("(jsx_element)", grammar: .python, environment: TestEnvironment()) }
  }

  @Test(
    "mistakes are named with their place",
    arguments: [
      ("(call", "expected `)`"), ("(cal)", "no node kind `cal`"), ("", "empty"),
      ("(call nope: (identifier))", "no field `nope`"), ("(call) (#eqq? @x y)", "no predicate"),
      ("(call) @a (#eq? @b \"x\")", "no node captures"), ("(call) @a (#has? @a nothing)", "no query `nothing`"),
      ("\"excpt\"", "no token"), ("(call)?", "cannot be optional"), (String(repeating: "(call ", count: 500), "nested"),
    ])
  func mistakes(query: String, message: String) {
    let problem = #expect(throws: QueryProblem.self) {
      try Query(query, grammar: .python, environment: TestEnvironment())
    }
    #expect(problem?.message.contains(message) == true, "\(String(describing: problem))")
  }

  @Test("what no empty line parts is one paragraph, and what stands below one begins anew")
  func paragraphs() throws {
    let source = "f()  # one\n# two\n# three\n \n# four\n# five\n"
    let pair = "((comment) @before . (comment) @match (#same-paragraph? @before @match))"
    #expect(Set(try matches(pair, in: source)) == ["# two", "# three", "# five"])
    #expect(throws: QueryProblem.self) { try matches("((comment) @a (#not-same-paragraph? @a))", in: source) }
  }

  @Test("required text follows from the query")
  func requiredText() throws {
    let environment = TestEnvironment()
    let query = try Query(
      "(except_clause (block . (pass_statement) .)) @match (call function: (identifier) @f (#any-of? @f \"open\" \"read\"))",
      grammar: .python, environment: environment)
    guard case .any(let parts) = query.requiredText, case .all(let handler)? = parts.first else {
      Issue.record("\(query.requiredText)")
      return
    }
    #expect(parts.dropFirst() == [.literal("open"), .literal("read")])
    #expect(handler.prefix(2) == [.literal("except"), .literal("pass")])
    guard case .handler(let test)? = handler.last else {
      Issue.record("\(handler)")
      return
    }
    #expect(test.body == .literal("pass"))
    #expect(test.shapes.count == 1)
  }

  @Test("script imports resolve")
  func scriptImports() throws {
    let source = """
      import cors from 'cors'; import { readFileSync as r } from 'node:fs'; const { execSync } = require('child_process');
      cors(); r('x'); execSync('y'); other();
      """
    let query = "(call_expression function: (_) @f) @match (#resolves? @f cors fs.readFileSync child_process.execSync)"
    #expect(try matches(query, in: source, .typescript) == ["cors()", "r('x')", "execSync('y')"])
  }
}

@Suite("Trees") struct SyntaxTreeTests {
  @Test("descendants lie between a node and its next, in every grammar", arguments: Grammar.allCases)
  func preorder(grammar: Grammar) throws {
    var parser = SyntaxParser()
    // libyaml reads only what is YAML; its tree has tests of its own.
    let source =
      grammar == .yaml
      ? "a: [1, {\"x\": y}] # \u{1F468}\u{200D}\u{1F469}\nb:\n- c\n"
      : "a = [1, (2), {\"x\": f(y)}] # \u{1F468}\u{200D}\u{1F469}\n<p>b</p> { c: d; }\nSELECT 1;\n"
    let tree = try parser.parse(Array(source.utf8), as: grammar)
    #expect(tree[0].parent == -1 && tree[0].next == tree.nodes.count)
    for index in tree.nodes.indices.dropFirst() {
      let record = tree.nodes[index]
      let parent = tree[record.parent]
      #expect(record.parent < index && index < parent.next && record.next <= parent.next)
      #expect(parent.start <= record.start && record.end <= parent.end)
    }
    #expect(tree.errorBytes <= source.utf8.count)
  }

  @Test("scopes name the definitions around a node")
  func scopes() throws {
    var parser = SyntaxParser()
    let tree = try parser.parse(Array("class A:\n  def b(self):\n    def c(): pass\n".utf8), as: .python)
    let pass = try #require(tree.nodes.indices.first { tree.kind(of: NodeIndex($0)) == "pass_statement" })
    #expect(ScopeTable(tree).names(of: NodeIndex(pass)) == ["A", "b", "c"])
  }

  @Test("nesting 100,000 deep is read without a crash")
  func deepNesting() throws {
    var parser = SyntaxParser()
    let source = [UInt8](repeating: UInt8(ascii: "("), count: 100_000)
    let tree = try parser.parse(source, as: .python)
    #expect(tree.nodes.count > 1)
  }
}
