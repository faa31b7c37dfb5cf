import Testing

@testable import AuditSyntax

@Suite("patterns over YAML and JSON")
struct PatternDataTests {
  private static let pipeline = """
    name: build
    env: &common
      tier: "gold"
      debug: true
    steps:
      - run: make
      - run: make test
        env: *common
      - uses: checkout
    empty:
    text: |
      one line
    flow: {tier: gold, count: 3}
    """

  @Test(
    "a YAML pattern matches pairs, mappings and entries",
    arguments: [
      // One pair is about the pair, wherever it stands and whatever stands beside it.
      PatternCase("debug: true", pipeline, [4]),
      PatternCase("debug: \"true\"", pipeline, []),
      PatternCase("tier: gold", pipeline, [3, 13]),
      PatternCase("tier: \"gold\"", pipeline, [3, 13]),
      PatternCase("$KEY: 3", pipeline, [13]),
      // Several pairs are a mapping with these and no others, in any order; with an ellipsis, with others.
      PatternCase("count: 3\ntier: gold\n", pipeline, [13]),
      PatternCase("debug: true\n...\n", pipeline, [3, 8]),
      PatternCase("tier: gold\ncount: 3\ndebug: $X\n", pipeline, []),
      PatternCase("run: make\nuses: $X\n", pipeline, []),
      // One entry is about the entry.
      PatternCase("- run: make\n", pipeline, [6]),
      PatternCase("- run: make test\n", pipeline, []),
      PatternCase("- run: make test\n  ...\n", pipeline, [7]),
      PatternCase("- ...\n  env: $E\n", pipeline, [1, 7]),
      PatternCase("steps:\n  - ...\n  - uses: $X\n", pipeline, [5]),
      PatternCase("steps:\n  - uses: $X\n", pipeline, []),
      PatternCase("steps:\n  ...\n  - run: make test\n    ...\n  ...\n", pipeline, [5]),
      PatternCase("steps: [...]", pipeline, [5]),
      PatternCase("env: [...]", pipeline, []),
      PatternCase("$KEY: {...}", pipeline, [2, 8, 13]),
      // A value that is not written is empty text.
      PatternCase("empty: $X", pipeline, [10]),
      PatternCase("empty: \"\"", pipeline, [10]),
      PatternCase("$K: \"=~/gol/\"", pipeline, [3, 13]),
      PatternCase("text: |\n  $TEXT\n", pipeline, [11]),
      // What an alias stands for is there, too.
      PatternCase("env:\n  ...\n  debug: true\n", pipeline, [2, 8]),
    ])
  func yaml(_ item: PatternCase) throws { #expect(try item.found(.yaml) == item.lines) }

  @Test("YAML names are bound to keys and values")
  func bindings() throws {
    #expect(try PatternCase("$K: true", Self.pipeline, []).bound("K", .yaml) == ["debug"])
    #expect(try PatternCase("- run: $C\n  ...\n", Self.pipeline, []).bound("C", .yaml) == ["make", "make test"])
    #expect(try PatternCase("text: $T", Self.pipeline, []).bound("T", .yaml) == ["\n  one line"])
  }

  @Test("aliases of aliases do not grow without end")
  func bombs() throws {
    var code = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<20 {
      let previous = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      code += "a\(level): &a\(level) [\(previous)]\n"
    }
    #expect(try PatternCase("a19: $X", code, []).found(.yaml) == [20])
  }

  @Test("a pattern that is not YAML is refused with its place")
  func refusal() {
    #expect(throws: QueryProblem.self) { try PatternCase("a: [\n", "", []).compile(.yaml) }
  }

  private static let policy = """
    {
      "Version": "1",
      "Statement": [
        {"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "read"},
        {"Effect": "Deny", "Action": ["read", "write"]}
      ],
      "enabled": false
    }
    """

  @Test(
    "a JSON pattern matches pairs, objects and arrays",
    arguments: [
      PatternCase("\"enabled\": false", policy, [7]),
      PatternCase("$KEY: false", policy, [7]),
      PatternCase("\"$KEY\": false,", policy, [7]),
      PatternCase("\"Statement\": [...]", policy, [3]),
      PatternCase("{..., \"Effect\": \"Allow\", ...}", policy, [4]),
      PatternCase("{\"Effect\": \"Deny\"}", policy, []),
      PatternCase("{\"Effect\": $E, ...}", policy, [4, 5]),
      PatternCase("\"Action\": [\"read\", ...]", policy, [5]),
      PatternCase("\"Action\": [..., \"write\"]", policy, [5]),
      PatternCase("\"Action\": \"...\"", policy, [4]),
      PatternCase("\"Principal\": {\"AWS\": \"*\"}", policy, [4]),
      PatternCase("{\n  \"Version\": $V,\n  ...,\n}", policy, [1]),
      PatternCase("\"Principal\": ...", policy, [4]),
    ])
  func json(_ item: PatternCase) throws { #expect(try item.found(.json) == item.lines) }

  @Test("several pairs without braces are no JSON")
  func pairs() {
    #expect(throws: QueryProblem.self) { try PatternCase("\"a\": 1, \"b\": 2", "{}", []).compile(.json) }
  }
}
