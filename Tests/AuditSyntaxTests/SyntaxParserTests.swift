import CTreeSitter
import Foundation
import Testing

@testable import AuditSyntax

/// Each grammar with a text that has comments, hidden rules, fields, aliases and a mistake.
private let samples: [(Grammar, String)] = [
  (.bash, "# c\nif [ -f a ]; then echo \"$x\" | tee b >c; fi\nfor i in 1 2; do f $(g); done\n)\n"),
  (.css, "/* c */ a > b:hover { color: red; margin: 0 1px } @media (x: 1) { .c {} } }}"),
  (.dockerfile, "# c\nFROM a AS b\nRUN x && \\\n  y\nCMD [\"z\"]\n???\n"),
  (.go, "package p\n// c\nfunc (t *T) f(a, b int) (int, error) { x := a; if x != nil { return 1, err }; }\nfunc {"),
  (.hcl, "# c\na \"b\" { c = [1, \"${d}\"] }\n= ="),
  (.html, "<!-- c --><div a=\"b\"><p>x<br>y</div><script>let a = 1</script></b>"),
  (.java, "// c\nclass A<T> extends B { @C int x = 1; void f(int... a) { try { g(); } catch (E e) { } } } }"),
  (.javascript, "// c\nconst f = async ({a, b: c}) => { await g(`${x}`); }; class A { static b = 1; m() {} } ) ("),
  (.json, "{\"a\": [1, null, \"b\\n\"], \"c\": {}} }"),
  (
    .python,
    "# c\n@d\nasync def f(a, *b, c: int = 1) -> str:\n    \"\"\"x\"\"\"\n    return f\"{a!r:>{c}}\"  # e\nclass A(B): pass\nexcept ("
  ),
  (.ruby, "# c\nmodule A\n def f(a, b: 1)\n  x.each { |y| puts \"#{y}\" } rescue nil\n end\nend end"),
  (.sql, "-- c\nSELECT a, b AS c FROM t WHERE x = 'y'; CREATE TABLE u (v INT PRIMARY KEY); SELEC"),
  (.tsx, "// c\nexport default function A(p: P): JSX.Element { return <a b={p.c}>{d}</a> } <"),
  (
    .typescript,
    "// c\nabstract class A<T> implements B { private x?: number; f(a: T): void {} } type C = {d: string} )"
  ),
]

/// The nodes of a text as the library's own cursor gives them.
private func nodesByCursor(_ source: [UInt8], _ grammar: Grammar) throws -> [String] {
  let parser = ts_parser_new()
  defer { ts_parser_delete(parser) }
  guard case .treeSitter(let language) = grammar.vocabulary else {
    Issue.record("\(grammar) is not one of the library's")
    return []
  }
  #expect(ts_parser_set_language(parser, language))
  let tree = try #require(
    source.withUnsafeBytes {
      ts_parser_parse_string(parser, nil, $0.baseAddress?.assumingMemoryBound(to: CChar.self), UInt32(source.count))
    })
  defer { ts_tree_delete(tree) }
  var cursor = ts_tree_cursor_new(ts_tree_root_node(tree))
  defer { ts_tree_cursor_delete(&cursor) }
  var nodes: [String] = []
  var ancestors: [Int] = []
  walk: while true {
    let node = ts_tree_cursor_current_node(&cursor)
    nodes.append(
      "\(ts_node_symbol(node)) \(ts_tree_cursor_current_field_id(&cursor)) \(ts_node_start_byte(node))-\(ts_node_end_byte(node))"
        + " \(ts_node_is_named(node)) \(ts_node_is_extra(node)) \(ts_node_is_missing(node)) in \(ancestors.last ?? -1)")
    if ts_tree_cursor_goto_first_child(&cursor) {
      ancestors.append(nodes.count - 1)
      continue
    }
    while !ts_tree_cursor_goto_next_sibling(&cursor) {
      guard ts_tree_cursor_goto_parent(&cursor) else { break walk }
      ancestors.removeLast()
    }
  }
  return nodes
}

@Suite struct SyntaxParserTests {
  @Test("a flat tree has the nodes of the library's cursor, in its order", arguments: samples)
  func flatTree(grammar: Grammar, text: String) throws {
    var parser = SyntaxParser()
    // Whole, and cut in the middle, where nodes are missing or in error.
    for source in [Array(text.utf8), Array(text.utf8.prefix(text.utf8.count / 2)), []] {
      let tree = try parser.parse(source, as: grammar)
      let nodes = tree.nodes.map {
        "\($0.symbol) \($0.field) \($0.start)-\($0.end) \($0.traits.contains(.named)) \($0.traits.contains(.extra))"
          + " \($0.traits.contains(.missing)) in \($0.parent)"
      }
      #expect(try nodes == nodesByCursor(source, grammar))
    }
  }

  @Test("a node's descendants lie between it and the next, and errors inside errors count once")
  func preorder() throws {
    var parser = SyntaxParser()
    for (grammar, text) in samples {
      let tree = try parser.parse(Array((text + text).utf8), as: grammar)
      var errorBytes = 0
      for index in tree.nodes.indices {
        let node = tree.nodes[index]
        #expect(Int(node.next) > index && Int(node.next) <= tree.nodes.count)
        if node.parent >= 0 { #expect(node.next <= tree[node.parent].next && Int(node.parent) < index) }
        let isOutermost = !tree.ancestors(of: NodeIndex(index)).contains { tree[$0].symbol == .error }
        if node.symbol == .error, isOutermost { errorBytes += Int(node.end - node.start) }
      }
      #expect(tree.errorBytes == errorBytes, "\(grammar)")
    }
  }

  @Test("a parse that takes more memory than it may is ended, and the next one is as good as new")
  func memoryLimit() throws {
    var parser = SyntaxParser(memoryLimitBytes: 1 << 20)
    let deep = [UInt8](repeating: UInt8(ascii: "("), count: 200_000)
    for _ in 0..<3 {
      #expect(throws: ParseFailure.tooMuchMemory) { try parser.parse(deep, as: .python) }
      let tree = try parser.parse(Array("x = 1\n".utf8), as: .python)
      #expect(tree.kind(of: SyntaxTree.root) == "module")
      #expect(tree.nodes.count == 5)
    }
  }

  @Test("large parses of several workers wait for one another and all succeed")
  func severalWorkers() async throws {
    let list = Array(("x = [" + String(repeating: "f(1),\n", count: 60_000) + "]\n").utf8)
    let counts = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<4 {
        group.addTask {
          var parser = SyntaxParser()
          // A failure is a count that no other worker has.
          return (try? parser.parse(list, as: .python).nodes.count) ?? -1
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(counts).count == 1 && counts[0] > 300_000)
  }

  @Test("trees outlive the parses after them")
  func treesLast() throws {
    var parser = SyntaxParser()
    let first = try parser.parse(Array("def f(): pass\n".utf8), as: .python)
    let kinds = first.nodes.indices.map { first.kind(of: NodeIndex($0)) }
    for (grammar, text) in samples { _ = try parser.parse(Array(text.utf8), as: grammar) }
    #expect(first.nodes.indices.map { first.kind(of: NodeIndex($0)) } == kinds)
  }

  @Test("a sign in markup is text, as a browser has it", arguments: [Grammar.tsx, .javascript])
  func ampersands(grammar: Grammar) throws {
    let text = """
      const card = () => (
        <section>
          <h2>
            Gains & losses: P&L, R&D &amp; more &#38; <b title="Q&A">Q&A</b>
          </h2>
          {a && b & c}
          <p>{x.map(i => <li key={i}>{`${i}&`} S&P 500 &#128308;</li>)}</p>
        </section>
      )
      try { f() } catch (e) {}
      """
    var parser = SyntaxParser()
    let tree = try parser.parse(Array(text.utf8), as: grammar)
    #expect(tree.errorBytes == 0)
    #expect(tree.source == Array(text.utf8))
    let kinds = tree.nodes.indices.map { tree.kind(of: NodeIndex($0)) }
    #expect(kinds.contains("catch_clause"))
    #expect(kinds.filter { $0 == "html_character_reference" }.count == 2)
    // What is broken stays so.
    #expect(try parser.parse(Array("const a = (&& & ;".utf8), as: grammar).errorBytes > 0)
  }
}
