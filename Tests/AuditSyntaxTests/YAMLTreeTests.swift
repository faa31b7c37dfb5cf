import Testing

@testable import AuditSyntax

/// A tree as text: kinds with fields, and leaves with their text.
private func shape(_ source: String) throws -> String {
  var parser = SyntaxParser()
  let tree = try parser.parse(Array(source.utf8), as: .yaml)
  try checkLaws(tree)
  func text(_ node: NodeIndex) -> String {
    let field = tree.grammar.name(ofField: tree[node].field).map { $0 + ": " } ?? ""
    let children = tree.children(of: node).map(text)
    let inside = children.isEmpty ? " `\(tree.text(of: node))`" : children.map { " " + $0 }.joined()
    return "\(field)(\(tree.kind(of: node))\(inside))"
  }
  return tree.children(of: SyntaxTree.root).map(text).joined(separator: "\n")
}

/// The texts of all nodes of a kind.
private func texts(_ kind: String, in source: String) throws -> [String] {
  var parser = SyntaxParser()
  let tree = try parser.parse(Array(source.utf8), as: .yaml)
  try checkLaws(tree)
  return tree.nodes.indices.map { NodeIndex($0) }.filter { tree.kind(of: $0) == kind }.map { tree.text(of: $0) }
}

private func checkLaws(_ tree: SyntaxTree) throws {
  var start: UInt32 = 0
  for (index, record) in tree.nodes.enumerated() {
    try #require(record.start >= start && record.start <= record.end, "starts never fall")
    start = record.start
    try #require(Int(record.next) > index && Int(record.next) <= tree.nodes.count)
    guard record.parent >= 0 else { continue }
    let parent = tree[record.parent]
    try #require(record.parent < index && record.next <= parent.next)
    try #require(parent.start <= record.start && record.end <= parent.end, "a child lies in its parent")
  }
  try #require(Int(tree[SyntaxTree.root].next) == tree.nodes.count)
}

@Suite("YAML trees") struct YAMLTreeTests {
  @Test("mappings, sequences and scalars of every style") func styles() throws {
    #expect(
      try shape("a: 1\nb:\n  - 'x'\n  - \"y\"\nc: {d: e}\nf: [1, g]\n") == """
        (document (block_mapping \
        (block_mapping_pair key: (plain_scalar `a`) value: (plain_scalar `1`)) \
        (block_mapping_pair key: (plain_scalar `b`) value: (block_sequence \
        (block_sequence_item (single_quote_scalar `'x'`)) (block_sequence_item (double_quote_scalar `"y"`)))) \
        (block_mapping_pair key: (plain_scalar `c`) value: (flow_mapping \
        (flow_pair key: (plain_scalar `d`) value: (plain_scalar `e`)))) \
        (block_mapping_pair key: (plain_scalar `f`) value: (flow_sequence (plain_scalar `1`) (plain_scalar `g`)))))
        """)
  }

  @Test("a block collection ends with its last descendant") func extents() throws {
    let source = "a:\n  b: 1\n\n  # more\n  c: 2   # note\n\n\nd: 3\n"
    #expect(try texts("block_mapping", in: source) == [String(source.dropLast()), "b: 1\n\n  # more\n  c: 2"])
    #expect(
      try texts("block_mapping_pair", in: source)
        == ["a:\n  b: 1\n\n  # more\n  c: 2", "b: 1", "c: 2", "d: 3"])
    #expect(try texts("document", in: source) == [String(source.dropLast())])
  }

  @Test("items begin with their dash, pairs with their key or question mark") func entries() throws {
    let source = "- - a\n  - b\n-\n  c: d\n-\n- ? e\n  : f\n"
    #expect(
      try texts("block_sequence_item", in: source)
        == ["- - a\n  - b", "- a", "- b", "-\n  c: d", "-", "- ? e\n  : f"])
    #expect(try texts("block_mapping_pair", in: source) == ["c: d", "? e\n  : f"])
  }

  @Test("a list that is not indented belongs to its key") func unindented() throws {
    let source = "a:\n- 1\n- 2\nb: 3\n"
    #expect(try texts("block_mapping_pair", in: source) == ["a:\n- 1\n- 2", "b: 3"])
    #expect(try texts("block_sequence", in: source) == ["- 1\n- 2"])
  }

  @Test("an empty value has no node") func empty() throws {
    #expect(
      try shape("a:\nb: # later\nc: ~\n") == """
        (document (block_mapping (block_mapping_pair key: (plain_scalar `a`)) \
        (block_mapping_pair key: (plain_scalar `b`)) (comment `# later`) \
        (block_mapping_pair key: (plain_scalar `c`) value: (plain_scalar `~`))))
        """)
    #expect(try texts("block_mapping_pair", in: "a:\nb : \n") == ["a:", "b :"])
    #expect(try texts("flow_pair", in: "{a: , b, ? c}") == ["a:", "b", "? c"])
    #expect(try texts("block_mapping_pair", in: "? a\n: b\n? c\n") == ["? a\n: b", "? c"])
    #expect(try shape("") == "")
    #expect(try shape("---\n") == "(document `---`)")
  }

  @Test("a pair may stand alone in a flow sequence") func singlePairs() throws {
    #expect(
      try shape("[a: b, {c: d}, ? e : f, {g}: h]") == """
        (document (flow_sequence \
        (flow_pair key: (plain_scalar `a`) value: (plain_scalar `b`)) \
        (flow_mapping (flow_pair key: (plain_scalar `c`) value: (plain_scalar `d`))) \
        (flow_pair key: (plain_scalar `e`) value: (plain_scalar `f`)) \
        (flow_pair key: (flow_mapping (flow_pair key: (plain_scalar `g`))) value: (plain_scalar `h`))))
        """)
  }

  @Test("anchors, tags and aliases") func properties() throws {
    #expect(
      try shape("a: &x !t\n  b: 1\nc: *x\nd: !!null\n&k e: !<u:v> [!w x]\n") == """
        (document (block_mapping \
        (block_mapping_pair key: (plain_scalar `a`) (anchor `&x`) (tag `!t`) value: (block_mapping \
        (block_mapping_pair key: (plain_scalar `b`) value: (plain_scalar `1`)))) \
        (block_mapping_pair key: (plain_scalar `c`) value: (alias `*x`)) \
        (block_mapping_pair key: (plain_scalar `d`) (tag `!!null`)) \
        (block_mapping_pair (anchor `&k`) key: (plain_scalar `e`) (tag `!<u:v>`) value: \
        (flow_sequence (tag `!w`) (plain_scalar `x`)))))
        """)
    #expect(
      try shape("&a\n&b c: d\n") == """
        (document (anchor `&a`) (block_mapping \
        (block_mapping_pair (anchor `&b`) key: (plain_scalar `c`) value: (plain_scalar `d`))))
        """)
    #expect(try texts("tag", in: "a: !Sub\n  - x\n") == ["!Sub"])
  }

  @Test("block scalars end with their text") func blockScalars() throws {
    let source = "a: |  # how\n  one # not a comment\n\n  two\n\n\nb: >-\n  x\n"
    #expect(
      try texts("block_scalar", in: source) == ["|  # how\n  one # not a comment\n\n  two", ">-\n  x"])
    #expect(try texts("comment", in: source) == [])
    #expect(try texts("block_scalar", in: "a: |\n\nb: 1\n") == ["|"])
  }

  @Test("comments stand where they are, and only comments") func comments() throws {
    let source = "# one\n%YAML 1.1\n# two\n---\n# three\na: 'x # y' # four\nb: [1, # five\n  2]\nc: d#e\n# six\n"
    #expect(try texts("comment", in: source) == ["# one", "# two", "# three", "# four", "# five", "# six"])
  }

  @Test("several documents") func documents() throws {
    let source = "%YAML 1.1\n---\na: 1\n...\n---\nb: 2\n---\n- c\n"
    #expect(try texts("document", in: source) == ["%YAML 1.1\n---\na: 1\n...", "---\nb: 2", "---\n- c"])
  }

  @Test("places are bytes: other scripts, emoji, a mark at the start, CRLF") func bytes() throws {
    let text = String(repeating: "é👨‍👩‍👧 ", count: 300)
    let source = "\u{FEFF}# \(text)\r\n名: \"\(text)\"\r\nk: v\r\n"
    #expect(try texts("double_quote_scalar", in: source) == ["\"\(text)\""])
    #expect(try texts("plain_scalar", in: source) == ["名", "k", "v"])
    #expect(try texts("comment", in: source) == ["# \(text)"])
  }

  @Test("what is not YAML is refused with its line") func refused() throws {
    func failure(_ source: [UInt8]) -> ParseFailure? {
      var parser = SyntaxParser()
      do throws(ParseFailure) { _ = try parser.parse(source, as: .yaml) } catch { return error }
      return nil
    }
    let template = "a: 1\nb:\n  {{- if .Values.x }}\n  c: 2\n  {{- end }}\n"
    guard case .refused(let line, _)? = failure(Array(template.utf8)) else {
      Issue.record("a template is refused")
      return
    }
    #expect(line == 3 || line == 4)
    #expect(failure([0x61, 0x3A, 0x20, 0x0A, 0xFF, 0xFE]) == .refused(line: 2, reason: "invalid leading UTF-8 octet"))
    for bomb in ["[", "{a: ", "- ", "? "] {
      guard case .refused? = failure(Array(String(repeating: bomb, count: 50_000).utf8)) else {
        Issue.record("\(bomb) nested 50,000 deep is refused")
        continue
      }
    }
    #expect(failure(Array((String(repeating: "[", count: 900) + String(repeating: "]", count: 900)).utf8)) == nil)
  }

  @Test("aliases of aliases are only aliases") func aliasBomb() throws {
    var source = "a0: &a0 [x]\n"
    for level in 1...60 {
      source += "a\(level): &a\(level) [\((0..<9).map { _ in "*a\(level - 1)" }.joined(separator: ", "))]\n"
    }
    #expect(try texts("alias", in: source).count == 540)
  }

  @Test("any bytes give a lawful tree or a refusal") func anyBytes() throws {
    let pieces = [
      "a", ":", " ", "\n", "- ", "? ", "[", "]", "{", "}", ",", "#c", "&x ", "*x", "!t ", "'", "\"", "|\n", ">-\n",
      "---\n",
      "...\n", "%YAML 1.1\n", "  ", "\t", "é", "\r\n", "k: v\n", "\u{FEFF}", "- - ", ": ", "\u{2028}",
    ]
    var random: UInt64 = 20_240_607
    var read = 0
    for _ in 0..<20_000 {
      var source = ""
      for _ in 0..<12 {
        random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        source += pieces[Int(random >> 33) % pieces.count]
      }
      var parser = SyntaxParser()
      guard let tree = try? parser.parse(Array(source.utf8), as: .yaml) else { continue }  // A refusal is lawful.
      read += 1
      do { try checkLaws(tree) } catch { Issue.record("broken law in \(source.debugDescription): \(error)") }
    }
    #expect(read > 1000)
  }

  @Test("kinds and fields are known by name") func vocabulary() throws {
    #expect(Grammar.yaml.nodeKinds.contains("block_mapping_pair"))
    #expect(Grammar.yaml.symbol("block_mapping", isNamed: false) == nil)
    #expect(Grammar.yaml.field("key") == 1 && Grammar.yaml.field("body") == nil)
  }
}
