import AuditModel
import AuditRules
import Testing

@testable import AuditEngine

/// What rule files may say beyond a single pattern, from the file to the finding.
@Suite("forms of rules")
struct RuleFormTests {
  private func compile(_ body: String, languages: String = "[python]") throws -> CompiledRules {
    let indented = body.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }
    let text =
      "rules:\n- id: t.rule\n  severity: ERROR\n  message: m\n  languages: \(languages)\n"
      + indented.joined(separator: "\n") + "\n"
    return try CompiledRules(try RuleCatalog.load([RuleFile(name: "t.yaml", text: text)]).rules, queries: [])
  }

  private func report(
    _ body: String, _ source: String, languages: String = "[python]", language: LanguageID = .python
  ) throws -> FileReport {
    var scan = FileScan(rules: try compile(body, languages: languages), priorities: [:])
    return scan.scan(Array(source.utf8), path: RepoPath("a.txt"), language: language, role: .production)
  }

  private func lines(
    _ body: String, _ source: String, languages: String = "[python]", language: LanguageID = .python
  ) throws -> [Int] {
    try report(body, source, languages: languages, language: language).findings.map(\.finding.range.startLine)
  }

  private func problem(_ body: String, languages: String = "[python]") -> String {
    do {
      _ = try compile(body, languages: languages)
      return ""
    } catch let problems as LoadProblems {
      return problems.problems.map { "\($0.line): \($0.message) \($0.help)" }.joined(separator: "\n")
    } catch {
      return "\(error)"
    }
  }

  private static let code = """
    send(1)
    wrap(send(2))
    send(33)
    keep(send(4))
    """

  @Test(
    "the newer form means what the older one does",
    arguments: [
      ("match: send(1)", [1]),
      ("match:\n  any:\n  - send(1)\n  - send(2)", [1, 2]),
      ("match:\n  all:\n  - send($X)\n  - not: send(1)", [2, 3, 4]),
      ("match:\n  all:\n  - send($X)\n  - inside: wrap(...)", [2]),
      ("match:\n  all:\n  - send($X)\n  - not:\n      inside: wrap(...)", [1, 3, 4]),
      ("match:\n  regex: send.3", [3]),
      ("match:\n  pattern: send($X)\n  where:\n  - metavariable: $X\n    regex: ..", [3]),
      ("match:\n  pattern: send($X)\n  where:\n  - comparison: $X > 3", [3, 4]),
      ("match:\n  pattern: $F($X)\n  where:\n  - metavariable: $X\n    pattern: send(4)\n  - focus: $F", [4]),
      ("match:\n  pattern: $F($X)\n  where:\n  - metavariable: $X\n    any:\n    - send(4)\n    - send(2)", [2, 4]),
    ])
  func match(_ body: String, _ expected: [Int]) throws { #expect(try lines(body, Self.code) == expected) }

  @Test(
    "mistakes in the newer form are named",
    arguments: [
      ("match:\n  not: send(1)", "no positive part"), ("match:\n  all:\n  - not: send(1)", "no positive part"),
      ("match:\n  any:\n  - not: send(1)", "must be positive"), ("match:\n  some: send(1)", "some"),
      ("match:\n  pattern: f()\n  any: [g()]", "exactly one"),
      ("match:\n  pattern: f($X)\n  where:\n  - metavariable: $X", "says nothing"),
      ("match:\n  pattern: f($X)\n  where:\n  - regex: x", "metavariable"),
      ("pattern: f()\nmatch: f()", "both"),
    ])
  func mistakes(_ body: String, _ word: String) {
    let problem = problem(body)
    #expect(problem.contains(word), "\(problem)")
  }

  @Test(
    "options change what is the same",
    arguments: [
      ("pattern: f(1)", "a = 1\nf(a)\n", [2]),
      ("options: {constant_propagation: false}\npattern: f(1)", "a = 1\nf(a)\n", []),
      ("pattern: $X == 1", "if 1 == x: pass\n", []),
      ("options: {symmetric_eq: true}\npattern: $X == 1", "if 1 == x: pass\n", [1]),
      ("options: {symmetric_eq: true}\npattern: $X + 1", "y = 1 + x\n", []),
      ("pattern: a and b", "b and a\n", []),
      ("options: {commutative_boolop: true}\npattern: a and b", "b and a\n", [1]),
    ])
  func options(_ body: String, _ source: String, _ expected: [Int]) throws {
    #expect(try lines(body, source) == expected)
  }

  @Test("every pattern of a rule of expressions is one")
  func expressions() throws {
    let body = "patterns:\n- pattern-regex: 'ws://'\n- pattern-not-inside: 'ws://localhost.*'"
    #expect(try lines(body, "ws://a\nws://localhost:1\n", languages: "[regex]", language: .text) == [1])
  }

  @Test("options of declarations and of depth")
  func scriptOptions() throws {
    func lines(_ option: String, _ pattern: String) throws -> [Int] {
      try self.lines(
        "\(option)\npattern: \(pattern)", "var a = 1;\nb = 1;\nlet c = 1;\ng(f());\nf();\n", languages: "[js]",
        language: .javascript)
    }
    #expect(try lines("", "$X = 1") == [1, 2, 3])
    #expect(try lines("options: {vardef_assign: false}", "$X = 1") == [2])
    #expect(try lines("", "var $X = 1") == [1, 3])
    #expect(try lines("options: {let_is_var: false}", "var $X = 1") == [1])
    #expect(try lines("", "f();") == [4, 5])
    #expect(try lines("options: {implicit_deep_exprstmt: false}", "f();") == [5])
  }

  @Test(
    "an option that is unknown, of another type or out of reach is a mistake",
    arguments: [
      ("options: {symetric_eq: true}\npattern: f()", "symmetric_eq"),
      ("options: {symmetric_eq: maybe}\npattern: f()", "true"),
      ("options: {generic_ellipsis_max_span: -1}\npattern: f()", "whole number"),
      ("options: {generic_comment_style: lisp}\npattern: f()", "shell"),
      ("options: {generic_engine: aliengrep}\npattern: f()", "not supported"),
      ("options: {arrow_is_function: false}\npattern: f()", "not supported"),
      ("options: [a]\npattern: f()", "options"),
    ])
  func optionMistakes(_ body: String, _ word: String) {
    let problem = problem(body)
    #expect(problem.contains(word), "\(problem)")
  }

  @Test("options that only matter to other kinds of search are accepted")
  func otherOptions() {
    #expect(
      problem("options: {interfile: true, symbolic_propagation: true, taint_unify_mvars: true}\npattern: f()") == "")
  }

  @Test("an expression about what a name is bound to sees only that")
  func expressionInside() throws {
    let body = """
      patterns:
      - pattern: send($X)
      - metavariable-pattern:
          metavariable: $X
          patterns:
          - pattern-regex: ^.*a.*$
          - pattern-not-regex: z
      """
    #expect(try lines(body, "send(bab); z = 1\nsend(b); a = 1\nsend(az)\na; send(\n  a)\n") == [1, 4])
  }

  @Test(
    "expressions see what the scalars of YAML say",
    arguments: [
      (#"x\ny"#, [1, 2, 13]), ("^x y$", [5, 8]), (#"^x y\n$"#, [8]), (#"^1\\.2"#, [12]), ("2é$", [12]),
      (#"[\n\r]"#, [1, 2, 8, 13]),
    ])
  func yamlScalars(_ expression: String, _ expected: [Int]) throws {
    let code = #"""
      - a: "x\ny"
      - a: |
          x
          y
      - a: >-
          x
          y
      - a: > # | folded
          x
          y

      - a: "1.2\u00e9"
      - a: >-
          x

          y
      """#
    #expect(
      try lines("pattern: 'a: \"=~/\(expression)/\"'", code, languages: "[yaml]", language: .yaml) == expected)
  }

  @Test("a name may be bound to the name that it was assigned, where the option says so")
  func symbolic() throws {
    let body = """
      patterns:
      - pattern-inside: |
          def $F(..., $D={}, ...):
            ...
      - pattern: $D[...] = ...
      """
    let code = "def f(d={}):\n  x = d\n  x[1] = 2\n  d[3] = 4\n  y[1] = 1\n"
    #expect(try lines(body, code) == [4])
    #expect(try lines("options: {symbolic_propagation: true}\n" + body, code) == [3, 4])
  }

  @Test("a rule for languages of which some cannot be read runs in the others; a wrong name is a mistake")
  func partly() throws {
    #expect(try lines("pattern: send(1)", Self.code, languages: "[kotlin, python, c]") == [1])
    #expect(problem("pattern: send(1)", languages: "[kotlin, c]").contains("`kotlin` is not supported"))
    #expect(problem("pattern: send(1)", languages: "[python, pyton]").contains("did you mean `python`?"))
  }

  @Test("a generic rule looks at every file in the same way")
  func generic() throws {
    let body = "pattern: proxy_pass http://$HOST"
    for language in [LanguageID.python, .yaml, .text, .json, .hcl] {
      let found = try lines(body, "x\nproxy_pass  http://a;\n", languages: "[generic]", language: language)
      #expect(found == [2], "\(language)")
    }
  }

  @Test("generic operators, options and conditions together")
  func genericFormula() throws {
    let body = """
      options: {generic_comment_style: shell}
      patterns:
      - pattern: $KEY = $...VALUE ;
      - pattern-not: safe = ... ;
      - pattern-inside: |
          server {
            ...
          }
      - metavariable-pattern:
          metavariable: $...VALUE
          pattern: "http : ..."
      """
    let source = "server {\n  a = http://x ;\n  # b = http://x ;\n  safe = http:// ;\n  c = ftp ;\n}\nd = http:// ;\n"
    #expect(try lines(body, source, languages: "[generic]", language: .text) == [2])
  }

  @Test("what one entry finds with may take away from another, and counts once")
  func sharedQueries() throws {
    let rules = [
      "query: '(call function: (identifier) @f) @match (#eq? @f \"f\")'",
      """
      patterns:
      - query: '(call) @match'
      - pattern-not:
          query: '(call function: (identifier) @f) @match (#eq? @f "f")'
      """,
      """
      patterns:
      - query: '(call function: (identifier) @f) @match (#eq? @f "f")'
      - pattern-not-inside:
          query: '(call) @match (#match? @match "^g")'
      """,
    ]
    let names = ["t.calls", "t.others", "t.outer"]
    let text = zip(names, rules).map { name, body in
      "- id: \(name)\n  severity: ERROR\n  message: m\n  languages: [python]\n"
        + body.split(separator: "\n").map { "  \($0)\n" }.joined()
    }.joined()
    let catalog = try RuleCatalog.load([RuleFile(name: "t.yaml", text: "rules:\n" + text)])
    var scan = FileScan(rules: try CompiledRules(catalog.rules, queries: []), priorities: [:])
    let source = Array("f()\ng(f())\nh()\n".utf8)
    let found = scan.scan(source, path: RepoPath("a.py"), language: .python, role: .production).findings
    let lines = names.map { name in
      found.filter { $0.finding.rule.rawValue == name }.map(\.finding.range.startLine)
    }
    #expect(lines == [[1, 2], [2, 3], [1]])
  }

  @Test("text inside a language is read as generic text")
  func nestedGeneric() throws {
    let body = """
      patterns:
      - pattern: "run: $CMD"
      - metavariable-pattern:
          metavariable: $CMD
          language: generic
          pattern: ${{ inputs.$X }}
      """
    let source = "steps:\n- run: make\n- run: |\n    echo ${{ inputs.name }}\n- run: echo ${{ env.name }}\n"
    #expect(try lines(body, source, languages: "[yaml]", language: .yaml) == [3])
  }

  @Test("a rule for several languages runs in those that can read it; what none can read is a mistake with its place")
  func languages() throws {
    #expect(try lines("pattern: 'k: \"...\"'", "k: v\n", languages: "[python, yaml]", language: .yaml) == [1])
    #expect(problem("pattern: 'f((('", languages: "[python, js]").hasPrefix("6: the pattern is not"))
  }

  @Test("an analyzer that is not known is named")
  func analyzers() throws {
    let body = "patterns:\n- pattern: f(\"$R\")\n- metavariable-analysis: {metavariable: $R, analyzer: "
    #expect(problem(body + "magic}").contains("magic"))
    #expect(try lines(body + "redos}", "f('(a+)+$')\nf('a+$')\n") == [1])
  }

  @Test("of matches that bind names differently all count, and of nested surroundings the innermost is the place")
  func surroundings() throws {
    let yaml = "a:\n  image: x\n  name: y\n"
    let body = """
      patterns:
      - pattern-inside: |
          $KEY: $VALUE
          ...
      - pattern: "image: x"
      - metavariable-regex: {metavariable: $KEY, regex: name}
      """
    #expect(try lines(body, yaml, languages: "[yaml]", language: .yaml) == [2])
    let inside = "patterns:\n- pattern-inside: \"a: ...\"\n- pattern-inside: \"name: ...\""
    #expect(try lines(inside, yaml, languages: "[yaml]", language: .yaml) == [3])
  }

  // MARK: Hostile rules

  @Test(
    "patterns that are no code are refused with their place",
    arguments: [
      "pattern: 'f(('", "pattern: ''", "pattern: 'f(<... x)'", "pattern-regex: '('", "pattern: \"\\0\"",
      "patterns:\n- pattern: f()\n- pattern-not: 'g('", "pattern: '\(String(repeating: "(", count: 3_000))'",
      "pattern: '\(String(repeating: "x", count: 200_000))'",
    ])
  func refusals(_ body: String) {
    let problem = problem(body)
    #expect(problem.hasPrefix("6: ") || problem.hasPrefix("8: "), "\(problem.prefix(200))")
  }

  @Test("formulas nested without end are refused")
  func deepFormulas() {
    let inside = (0..<40).map { String(repeating: "  ", count: $0) + "- patterns:" }.joined(separator: "\n")
    #expect(problem("patterns:\n" + inside).contains("nested more than 32"))
  }

  @Test("code nested without end is read or reported, never a crash", arguments: ["(", "[", "-", "f(", "{"])
  func deepCode(_ opener: String) throws {
    let closer = ["(": ")", "[": "]", "f(": ")", "{": "}"][opener] ?? ""
    let code = String(repeating: opener, count: 1_000) + "x" + String(repeating: closer, count: 1_000) + "\n"
    _ = try report("pattern: f($X)", code)
    _ = try report("pattern: <... x ...>", code)
  }

  @Test("names that depend on each other in a circle end")
  func circles() throws {
    let code = "a = b\nb = c\nc = a\nimport a as b\nimport b as a\nf(a)\n"
    #expect(try lines("pattern: f(1)", code).isEmpty)
    let body =
      "patterns:\n- pattern: f($X)\n- metavariable-pattern:\n    metavariable: $X\n    patterns:\n"
      + "    - pattern: $X\n    - metavariable-pattern:\n        metavariable: $X\n        pattern: $X"
    #expect(try lines(body, code) == [6])
  }
}
