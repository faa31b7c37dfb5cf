import AuditModel
import AuditRules
import Testing

@testable import AuditEngine
@testable import AuditSyntax

@Suite("Reading parts of Python files") struct StretchTests {
  private static let rules = """
    queries:
      - id: t.base
        languages: [python]
        query: "(class_definition body: (block . (string) @doc) (#match? @doc \\"base\\"))"
      - id: t.unfinished
        languages: [python]
        query: "((comment) @text (#match? @text \\"\\\\bTODO\\\\b\\") (#not-match? @text \\"[?]$\\"))"
      - id: t.empty
        languages: [python]
        query: "(block . (pass_statement) .)"
      - id: t.broad
        languages: [python]
        query: "(identifier) @name (#any-of? @name Exception BaseException)"
      - id: t.loud
        languages: [python]
        query: "[(raise_statement) (for_statement) (if_statement)] (call function: (identifier) @f (#eq? @f log))"
      - id: t.bare
        languages: [python]
        query: "(except_clause . \\"except\\" . \\":\\" (block) @body) (#not-has? @body t.loud)"
      - id: t.falls-back
        languages: [python]
        query: "(except_clause (block (return_statement (call)))) @match"
      - id: t.falls-back-somewhere
        languages: [python]
        query: "(module) @file (#has? @file t.falls-back)"
    rules:
      - id: t.hollow
        languages: [python]
        severity: ERROR
        message: m
        query: "(function_definition name: (identifier) @NAME body: (block . (string)? . [(pass_statement) (ellipsis)] .)) @match (#has? @match t.unfinished)"
      - id: t.announced
        languages: [python]
        severity: ERROR
        message: m
        query: "((comment) @before . (function_definition body: (block . (pass_statement) .)) @match (#match? @before \\"\\\\bFIXME\\\\b\\"))"
      - id: t.swallowed
        languages: [python]
        severity: ERROR
        message: m
        query: "(except_clause (block) @body) @match (#is? @body t.empty)"
      - id: t.fake
        languages: [python]
        severity: ERROR
        message: m
        query: "(class_definition name: (identifier) @NAME (#match? @NAME \\"^Fake\\")) @match"
      - id: t.sleep
        languages: [python]
        severity: ERROR
        message: m
        query: "(call function: (_) @function) @match (#resolves? @function time.sleep)"
      - id: t.cached
        languages: [python]
        severity: ERROR
        message: m
        pattern: tools.cached(...)
      - id: t.silent
        languages: [python]
        severity: ERROR
        message: m
        query: "(try_statement (except_clause value: (_) @type (block) @body) @match) (#is? @type t.broad) (#not-has? @body t.loud)"
      - id: t.resumes
        languages: [python]
        severity: ERROR
        message: m
        query: "(return_statement) @match (#nearest? @match t.bare except_clause function_definition)"
      - id: t.shaped
        languages: [python]
        severity: ERROR
        message: m
        query: "(except_clause (block . [(string) (ellipsis)]* . (continue_statement) .)) @match"
      - id: t.concrete
        languages: [python]
        severity: ERROR
        message: m
        query: "(function_definition body: (block . (raise_statement) .)) @match (#not-nearest? @match t.base class_definition)"
      - id: t.kept
        languages: [python]
        severity: ERROR
        message: m
        query: "(return_statement (dictionary)) @match (#nearest? @match t.falls-back-somewhere module)"
      - id: t.key
        languages: [python]
        severity: ERROR
        message: m
        pattern-regex: KEY_[a-z]{8}
    """

  private static let compiled: CompiledRules = {
    do {
      let catalog = try RuleCatalog.load([RuleFile(name: "t.yaml", text: rules)])
      return try CompiledRules(catalog.rules, queries: catalog.queries)
    } catch { fatalError("the rules do not load: \(error)") }
  }()

  /// Functions that hold nothing of interest, enough of them that the file is read in parts.
  private static let filler = (0..<60).map { "def filler\($0)(a, b):\n    return a + b * \($0)\n\n\n" }.joined()

  /// What is found in a text between fillers, read in parts and read whole.
  private func findings(_ text: String) -> (parts: [Finding], whole: [Finding]) {
    let source = Array((Self.filler + text + "\n\n" + Self.filler.replacing("filler", with: "more")).utf8)
    func scan(_ parsesWholeFiles: Bool) -> [Finding] {
      var scan = FileScan(rules: Self.compiled, priorities: [:], parsesWholeFiles: parsesWholeFiles)
      return scan.scan(source, path: RepoPath("a.py"), language: .python, role: .production).findings.map(\.finding)
    }
    return (scan(false), scan(true))
  }

  /// A method that returns.
  private static func member(_ name: String) -> String { "    def \(name)(self):\n        return 1\n" }

  /// Classes and functions with a key that a rule finds in the text, for which nothing had to be parsed.
  private static let keys: [String] = [
    "class A:\n\(member("e"))\n    # KEY_abcdefgh\n\(member("g"))",
    "class A:\n\(member("e"))  # KEY_abcdefgh\n\n\(member("g"))",
    "class A:\n\(member("e"))        # KEY_abcdefgh\n\n\(member("g"))",
    "class A:\n    # KEY_abcdefgh\n\n\(member("g"))\n\(member("h"))",
    "class A:  # KEY_abcdefgh\n\(member("g"))\n\(member("h"))",
    "class A(KEY_abcdefgh):\n\(member("g"))\n\(member("h"))",
    "class A:\n\(member("g"))\n\(member("h"))\n    x = 'KEY_abcdefgh'\n    y = 2\n",
    "class A:\n\(member("g"))\n    @KEY_abcdefgh\n\(member("h"))\n\(member("i"))",
    "class A:\n    class B:\n    \(member("g"))    # KEY_abcdefgh\n\n\(member("h"))",
    "class A:\n    class B:\n        x = 1\n        def g(self):\n            KEY_abcdefgh()\n\n\(member("h"))",
    "class A:\n    \"\"\"First.\n\n    \\n KEY_abcdefgh \\x20 more\n\n    \"\"\"\n\n\(member("h"))",
    "def f():\n    \"\"\"First.\n\n    \\n KEY_abcdefgh\n    more\n    \"\"\"\n    return 1\n",
    "def f():\n    return 1\n\n\nif f:\n    pass\nelse:\n    KEY_abcdefgh()\n",
  ]

  /// A method that refuses.
  private static let refusal = "    def f(self):\n        raise E\n"

  /// A function that does nothing, with a long text of many lines.
  private static func documented(_ line: String, _ prefix: String = "", quotes: String = "\"\"\"") -> String {
    let text = String(repeating: "    \(line) and more of the same line\n", count: 12)
    return "def f():\n    \(prefix)\(quotes)First.\n\(text)    \(quotes)  # TODO\n    pass\n"
  }

  /// A function that takes some errors and does something.
  private static func handler(_ type: String, _ body: String) -> String {
    "def f():\n    try:\n        x()\n    except \(type):\n        \(body)\n"
  }

  @Test("a line of data that is full of signs is read like any other")
  func signs() {
    // Every sign may begin a comment that goes on to the end of the line: tested one by one these take minutes.
    let data = "x = '" + String(repeating: "# TODO: more ## TODO ", count: 40_000) + "'\n"
    let (parts, whole) = findings(data + "def f():\n    # TODO\n    pass\n")
    #expect(whole.map(\.rule.rawValue) == ["t.hollow"])
    #expect(parts == whole)
  }

  @Test("what only the text tells has the scope and the identity that the whole file gives it", arguments: keys)
  func inText(text: String) {
    let (parts, whole) = findings(text)
    #expect(whole.map(\.rule.rawValue) == ["t.key"])
    #expect(parts == whole)
  }

  @Test(
    "what is found in parts is what is found in the whole",
    arguments: [
      ("def f():\n    # TODO: this\n    pass\n", ["t.hollow"]),
      ("def f():\n    \"\"\"Docs.\"\"\"\n    ...  # TODO\n", ["t.hollow"]),
      (
        "class A:\n    x = 1\n\n    def f(self):\n        # TODO\n        pass\n\n    def g(self): return 1\n",
        ["t.hollow"]
      ),
      ("if x:\n    def f():\n        # TODO\n        pass\n", ["t.hollow"]),
      ("def f():\n    def g():\n        # TODO\n        pass\n    return g\n", ["t.hollow"]),
      ("def f():\n    # why TODO?\n    pass\n", []), ("def f():\n    # TODOS\n    pass\n", []),
      ("def f():\n    x = '# TODO'\n    pass\n", []), ("def f():\n    # TODO\n    return 1\n", []),
      ("# FIXME: later\ndef f():\n    pass\n", ["t.announced"]),
      ("class A:\n    x = 1\n    # FIXME: later\n    def f(self):\n        pass\n", ["t.announced"]),
      (
        "class A:\n    def e(self):\n        try:\n            x()\n        except E:\n            pass\n",
        ["t.swallowed"]
      ),
      ("class A:\n    def e(self):\n        try:\n            x()\n        except E:\n            y()\n", []),
      ("class FakeA:\n    def e(self):\n        return 1\n\n    def f(self):\n        return 2\n", ["t.fake"]),
      ("import time\n\n\ndef f():\n    time.sleep(1)\n", ["t.sleep"]),
      ("def f():\n    return tools.cached(1)\n", ["t.cached"]), ("def f():\n    return tools.cached\n", []),
      ("@tools.cached\ndef f():\n    return 1\n", ["t.cached"]),
      ("from tools import cached\n\n\n@cached  # why\nasync def f():\n    return 1\n", ["t.cached"]),
      ("class A:\n    @tools.cached\n    # why\n    @other\n    def f(self): return 1\n", ["t.cached"]),
      ("from tools import cached as kept\n\n\n@other\n@kept\nclass A:\n    x = 1\n", ["t.cached"]),
      ("from time import sleep as nap\n\n\nclass A:\n    def f(self):\n        nap(1)\n", ["t.sleep"]),
      (
        "class A:\n    def f(self):\n        return 'KEY_abcdefgh'\n\n\ndef g():\n    # TODO\n    pass\n",
        ["t.key", "t.hollow"]
      ),
      ("def f(): pass  # TODO\n", ["t.hollow"]), ("def f():\n    'x'; pass  # TODO\n", ["t.hollow"]),
      (handler("Exception", "g()"), ["t.silent"]), (handler("(Exception)", "x = 1"), []),
      (handler("Exception", "x = 1; raise"), []), (handler("Exception", "g()\n        raise"), []),
      (handler("Exception", "while g():\n            raise"), []), (handler("Exception", "log()"), []),
      (handler("E", "g()"), []), ("E = Exception\n\n" + handler("E", "g()"), ["t.silent"]),
      ("E = F = Exception\n\n" + handler("F", "g()"), ["t.silent"]),
      ("E: type = Exception\nF = E\n\n" + handler("F", "g()"), ["t.silent"]),
      ("E = Exception\ndef g(E): pass\n\n" + handler("F", "g()") + "F = E\n", ["t.silent"]),
      ("E = Exception\n\n" + handler("F.E", "g()"), []),
      ("E = (\n  # all\n  BaseException)\n\n" + handler("E", "g()"), []),
      ("def f():\n    try:\n        x()\n    except Exception: g()\n", ["t.silent"]),
      ("def f():\n    try:\n        x()\n    except Exception: raise\n", []),
      ("try:\n    x()\nexcept Exception:\n    g()\n", ["t.silent"]),
      (handler("", "return 1"), ["t.resumes"]), (handler("", "if g():\n            return 1"), []),
      (handler("", "return 1\n    else:\n        raise"), ["t.resumes"]), (handler("E", "return 1"), []),
      (handler("\\\n  ", "g(lambda: 2)\n        # raise\n        return 1"), ["t.resumes"]),
      (handler("E", "return kept()") + "\n\ndef kept():\n    return {'a': 1}\n", ["t.kept"]),
      (handler("E", "return 1") + "\n\ndef kept():\n    return {'a': 1}\n", []),
      (handler("E", "'why'\n        'and'\n        ...\n        continue"), ["t.shaped"]),
      (handler("E", "'why'\n        x = 1\n        continue"), []), (handler("E", "continue"), ["t.shaped"]),
      (
        handler(
          "E",
          "'1'\n        '2'\n        '3'\n        '4'\n        '5'\n        '6'\n        '7'\n        '8'\n        continue"
        ), ["t.shaped"]
      ),
      ("def f():\r\n    # TODO\r\n    pass\r\n", ["t.hollow"]),
      ("class A:\n    'A base.'\n    x = 1\n    def e(self): return 1\n" + refusal, []),
      ("class A:\n    # why\n    'Docs.'\n    def e(self): return 1\n" + refusal, ["t.concrete"]),
      ("class A:\n    def e(self): return 1\n    'no base'\n    for x in X: x()\n" + refusal, ["t.concrete"]),
      (
        "class A:\n    def e(self): return 1\n    'no base'\n    @d\n" + refusal + "    if X:\n  "
          + refusal.replacing("\n", with: "\n  "), ["t.concrete", "t.concrete"]
      ),
      ("class A:\n    'A base.'\n    class B:\n        def e(self): raise E\n", ["t.concrete"]),
      ("class A:\n    class B:\n        'A base.'\n        def e(self): raise E\n", []),
      (
        "if X:\n    pass\n# why\nelse:\n    def f():\n        # TODO\n        pass\nE = Exception\ntry:\n    x()\nexcept E:\n    g()\n",
        ["t.hollow", "t.silent"]
      ),
      (
        "E = (\n" + String(repeating: "  'and more of the same',\n", count: 40) + ")\nE = Exception\n\n"
          + handler("E", "g()"), []
      ),
      (documented("x\\n"), ["t.hollow"]), (documented("x \\\\"), ["t.hollow"]), (documented("\\x", "rb"), ["t.hollow"]),
      (documented("{x}", "f"), ["t.hollow"]), (documented("x", quotes: "'''"), ["t.hollow"]),
      (documented("x").replacing("\n", with: "\r\n"), ["t.hollow"]),
    ])
  func parts(text: String, rules: [String]) {
    let (parts, whole) = findings(text)
    #expect(parts == whole)
    #expect(parts.map(\.rule.rawValue) == rules)
  }

  @Test("a place in the text has the scope that it has in the whole file")
  func scopes() {
    let (parts, _) = findings(
      "class A:\n    def f(self):\n        return 'KEY_abcdefgh'\n\n\ndef g():\n    # TODO\n    pass\n")
    #expect(parts.map(\.scope) == ["A.f", "g"])
    let everywhere =
      "# KEY_commented\nX = [\n  'KEY_abcdefgh',\n]\nif X:\n    Y = 'KEY_ijklmnop'\nelse:\n    Y = 'KEY_qrstuvwx'\n\n\n@d\n"
      + "def f():\n    return 'KEY_yzabcdef'\n"
    let (some, all) = findings(everywhere)
    #expect(some == all)
    #expect(some.map(\.scope) == ["", "", "", "", "f"])
  }

  /// The stretches that are read for some text between fillers; `nil` for all of it.
  private func stretches(_ text: String) -> [String]? {
    let plan = Self.compiled.plan(for: .python)
    let source = Array((Self.filler + text + "\n\n" + Self.filler.replacing("filler", with: "more")).utf8)
    var scratch = Prefilter.Scratch()
    plan.prefilter.scan(source, &scratch)
    let entries = plan.entries.filter { !$0.queries.isEmpty }
    let events = scratch.events.elements
    let forecast = WordForecast(plan, hits: scratch.hits, events: events)
    var finder = StretchFinder(
      source, plan: plan, entries: entries, events: events, forecast: forecast, shapes: FunctionShapes(plan))
    switch finder.answer(scratch) {
    case .nothing: return []
    case .wholeFile: return nil
    case .stretches(let stretches): return stretches.map { String(decoding: source[$0.bytes], as: UTF8.self) }
    }
  }

  @Test("what stands beside the members that matter is not read")
  func membersOnly() {
    let body = "    def f(self):\n        # TODO\n        pass\n"
    let deeper = body.split(separator: "\n").map { "    \($0)\n" }.joined()
    #expect(stretches("class A(B):\n    \"Docs.\"\n    x = 1\n\n" + body) == ["class A(B):\n", body])
    #expect(
      stretches("class A(\n  B,\n):\n    # why\n    class C:\n        x = 1\n" + deeper + "    y = 2\n")
        == ["class A(\n  B,\n):\n", "    class C:\n", deeper])
    #expect(stretches("class A: x = 1\n\n\n@d\n# why\nclass B(A):\n" + body) == ["@d\n# why\nclass B(A):\n" + body])
    // Where a rule resolves names, whatever may bind one is.
    let text = "'Docs.'\n# why\nimport time\nif X:\n    # why\n    'nothing'\n'more'; Y = 1\n"
    let sleep = "def s():\n    time.sleep(1)\n"
    let lines = stretches(text + sleep)?.joined().split(separator: "\n")
    #expect(lines == ["import time", "if X:", "    'nothing'", "'more'; Y = 1", "def s():", "    time.sleep(1)"])
  }

  @Test(
    "of the statements outside all definitions those that matter are read, and what gives a value to a name that they use"
  )
  func ownStatements() {
    let hollow = "if X:\n    def f():\n        # TODO\n        pass\n# more\nelse:\n    y()\n"
    #expect(stretches("x = 1\n# why\n" + hollow + "# TODO\nif Z:\n    z()\n") == [hollow])
    #expect(stretches("try:\n    x()\nexcept E:\n    pass\ny()\n") == ["try:\n    x()\nexcept E:\n    pass\n"])
    let large = String(repeating: "  'and more of the same',\n", count: 40)
    let sleep = "def s():\n    time.sleep(used)\n"
    let text =
      "import time\nunused = [\n\(large)]\nused = [\n\(large)  [inner],\n]\ninner: list = [\n\(large)]\nsmall = 1\n"
    #expect(
      stretches(text + sleep)?.joined().split(separator: "\n")
        == ("import time\nused = [\n\(large)  [inner],\n]\ninner: list = [\n\(large)]\nsmall = 1\n" + sleep)
        .split(separator: "\n"))
    let chain = "other = used = [\n\(large)]\n"
    #expect(stretches("import time\n" + chain + sleep)?.joined().contains(chain) == true)
  }

  @Test("of a long text the first and the last line are read, of a class what is asked about")
  func texts() {
    let line = String(repeating: "    and more of the same\n", count: 12)
    #expect(
      stretches("def f():\n    '''First.\n\(line)    last.'''\n    pass  # TODO\n")
        == ["def f():\n    '''First.\n", "    last.'''\n    pass  # TODO\n"])
    let head = "class A:\n    # why\n    'Docs.'\n    x = 1\n"
    #expect(stretches(head + "    def e(self): return 1\n    y = 2\n" + Self.refusal) == [head, Self.refusal])
    #expect(
      stretches("class A:\n    def e(self): return 1\n    y = 2\n" + Self.refusal) == [
        "class A:\n    def e(self): return 1\n", Self.refusal,
      ])
  }

  @Test(
    "a code pattern is looked for in definitions, unless it speaks of a class or of statements",
    arguments: [
      ("time.sleep(...)", true), ("open($X)", true), ("return $X", true), ("$X = f(...)", true),
      ("class $C: ...", false), ("$X = f(...)\n...\ng($X)", false),
    ])
  func patterns(pattern: String, readsParts: Bool) throws {
    let text = """
      rules:
        - id: t.code
          languages: [python]
          severity: ERROR
          message: m
          pattern: |
            \(pattern.replacing("\n", with: "\n      "))
      """
    let catalog = try RuleCatalog.load([RuleFile(name: "t.yaml", text: text)])
    let plan = try CompiledRules(catalog.rules, queries: []).plan(for: .python)
    #expect(plan.entries.map { $0.extent == .function } == [readsParts])
  }

  @Test("only what may match is read")
  func onlyWhatMatters() {
    #expect(stretches("def f():\n    # TODO\n    return 1\n") == [])
    #expect(stretches("def f():\n    # nothing to do\n    pass\n") == [])
    #expect(stretches("def f():\n    # TODO\n    pass\n") == ["def f():\n    # TODO\n    pass\n"])
    let handler = "    def e(self):\n        try:\n            x()\n        except E:\n            pass\n"
    #expect(
      stretches("class A:\n    x = 1\n\n    def d(self): return 1\n\n" + handler) == ["class A:\n", handler])
  }
}

@Suite("Shapes of functions") struct BodyShapeTests {
  private func body(_ source: String) throws -> FunctionBody {
    try #require(PythonOutline(Array(source.utf8)).blocks.first?.bodies.first)
  }

  @Test("a body is known by what its statements begin with")
  func leads() throws {
    let body = try body(
      "def f():\n  '''x\n  '''\n  rb'y'\n  pass\n  ...\n  # c\n  return (1,\n 2)\n  raise X\n  passing = 1\n")
    #expect((0..<7).map { body[$0] } == [.string, .string, .pass, .ellipsis, .result, .raise, .other])
    #expect(try self.body("def f(): pass\n")[0] == .several)
    #expect(try self.body("def f():\n  'x'; pass\n")[0] == .several)
    #expect(try self.body("def f():\n  ';'\n")[0] == .string)
  }

  @Test("a shape admits the bodies that it describes")
  func admits() throws {
    let shape = BodyShape(elements: [
      .init(leads: .string, isOptional: true), .init(leads: [.pass, .ellipsis], isOptional: false),
    ])
    for good in ["pass", "...", "'x'\n  pass", "'x'; pass", "pass # c"] {
      #expect(try shape.admits(body("def f():\n  \(good)\n")), "\(good)")
    }
    for bad in ["return 1", "'x'", "pass\n  pass", "'x'\n  y()\n  pass", "if x:\n    pass"] {
      #expect(try !shape.admits(body("def f():\n  \(bad)\n")), "\(bad)")
    }
  }
}
