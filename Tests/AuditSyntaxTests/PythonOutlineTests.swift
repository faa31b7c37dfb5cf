import AuditSyntax
import Testing

@Suite("Python outlines") struct PythonOutlineTests {
  private func blocks(_ source: String) -> [String] {
    let bytes = Array(source.utf8)
    func text(_ blocks: [PythonOutline.Block]) -> [String] {
      blocks.flatMap { block in
        [String(decoding: bytes[block.range], as: UTF8.self).split(separator: "\n").first.map(String.init) ?? ""]
          + text(block.members).map { "  " + $0 }
      }
    }
    return text(PythonOutline(bytes).blocks)
  }

  @Test("definitions are found with their decorators and members")
  func definitions() {
    let source = """
      import os
      @decorated(
        1)
      def a(
          x,
      ):
          def inner(): pass
          return x

      class B(Base):
          x = 1
          def m(self): return 1
          @property
          async def n(self):
              pass
      if os:
          def not_a_block(): pass
      async def c(): pass
      """
    #expect(
      blocks(source) == [
        "@decorated(", "class B(Base):", "      def m(self): return 1", "      @property", "async def c(): pass",
      ])
  }

  @Test(
    "strings, brackets and continued lines hide what looks like a definition",
    arguments: [
      "x = '''\ndef no(): pass\n'''\n", "x = [\ndef_ \n]\n", "x = \\\n  1\n", "\"\"\"\nclass No:\n\"\"\"\n",
      "# def no(): pass\n",
      "x = 'it\\'s'\ny = (\n'''\ndef no(): pass''')\n", "r'\\'\nx = \"def no():\"\n",
    ])
  func hidden(source: String) {
    #expect(blocks(source + "def yes():\n  pass\n") == ["def yes():"])
  }

  @Test(
    "the lines inside a long text are left out, unless it is part of something or holds more than text",
    arguments: [
      ("", "", 2), ("r", "", 2), ("", "  # why", 2), ("x = ", "", 1), ("f", "", 1), ("Rb", "\r", 2), ("", ".x()", 1),
      ("", " 'more'", 1), ("", "; x()", 1), ("b'' ", "", 1),
    ])
  func texts(before: String, after: String, wanted: Int) {
    func count(_ line: String) -> Int? {
      let source =
        "def f():\n  \(before)\"\"\"First.\n" + String(repeating: "  \(line)\n", count: 40)
        + "  \"\"\"\(after)\n  pass\n"
      let bytes = Array(source.utf8)
      return PythonOutline(bytes).stretches(sizeBytes: bytes.count) { _ in .function }?.count
    }
    #expect(count("and more") == wanted)
    if before.isEmpty { #expect(count("a \\n in it") == 1) }
  }

  @Test("a text without an end is read to the end")
  func endlessText() {
    let bytes = Array(("def f():\n  \"\"\"First.\n" + String(repeating: "  more and more\n", count: 40)).utf8)
    #expect(PythonOutline(bytes).stretches(sizeBytes: bytes.count) { _ in .function }?.count == 1)
  }

  @Test("what is left out is whole blocks, and a class keeps a body")
  func stretches() throws {
    let source = "import a\nclass A:\n    def m(self): pass\n    def n(self): pass\ndef f(): pass\nx = 1\n"
    let bytes = Array(source.utf8)
    let outline = PythonOutline(bytes)
    let kept = try #require(
      outline.stretches(sizeBytes: bytes.count) { block in
        block.members.count == 2 ? .function : nil
      })
    let text = kept.map { String(decoding: bytes[$0.bytes], as: UTF8.self) }.joined()
    #expect(text == "import a\nclass A:\n    def m(self): pass\nx = 1\n")
    #expect(outline.stretches(sizeBytes: bytes.count) { _ in .file } == nil)
    var parser = SyntaxParser()
    let tree = try parser.parse(bytes, as: .python, only: kept)
    #expect(tree.errorBytes == 0)
    let last = try #require(tree.nodes.indices.last { tree.kind(of: NodeIndex($0)) == "integer" })
    #expect(tree.text(of: NodeIndex(last)) == "1")
  }
}
