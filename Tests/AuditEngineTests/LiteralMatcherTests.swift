import AuditSyntax
import Testing

@testable import AuditEngine

@Suite("Many words in one pass") struct LiteralMatcherTests {
  /// Bytes from a small alphabet that are the same in every run.
  private func bytes(_ count: Int, of alphabet: String, seed: UInt64) -> [UInt8] {
    let alphabet = Array(alphabet.utf8)
    var state = seed
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return alphabet[Int(state >> 33) % alphabet.count]
    }
  }

  private func lower(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    bytes.map { (65...90).contains($0) ? $0 + 32 : $0 }
  }

  @Test("every occurrence is found, and nothing else", arguments: [1, 2, 3, 4, 5] as [UInt64])
  func occurrences(seed: UInt64) {
    let literals = (0..<60).map { index in
      LiteralMatcher.Literal(
        text: bytes(3 + index % 6, of: "abAB_é ", seed: seed &* 100 &+ UInt64(index)), ignoresCase: index % 2 == 0)
    }
    let text = bytes(4000, of: "abAB_é ", seed: seed)
    var expected: [[Int]] = literals.map { _ in [] }
    for (index, literal) in literals.enumerated() {
      for start in 0...(text.count - literal.text.count) {
        let part = text[start..<(start + literal.text.count)]
        let isMatch =
          literal.ignoresCase ? lower(part) == lower(literal.text) : part.elementsEqual(literal.text)
        if isMatch { expected[index].append(start) }
      }
    }
    var found: [[Int]] = literals.map { _ in [] }
    let matcher = LiteralMatcher(literals)
    text.withUnsafeBufferPointer { matcher.forEachMatch(in: $0) { found[$0].append($1) } }
    #expect(found.map { $0.sorted() } == expected)
    #expect(expected.contains { !$0.isEmpty })
  }

  @Test("texts at both ends, in texts of any size")
  func ends() {
    let matcher = LiteralMatcher([.init(text: Array("word".utf8), ignoresCase: false)])
    for text in ["", "w", "wo", "wor", "word", "wordword", "xword", "wordx", "wor word"] {
      var found: [Int] = []
      let bytes = Array(text.utf8)
      bytes.withUnsafeBufferPointer { matcher.forEachMatch(in: $0) { found.append($1) } }
      #expect(found == bytes.indices.filter { bytes[$0...].starts(with: "word".utf8) }, "\(text)")
    }
    LiteralMatcher([]).forEachMatch(in: UnsafeBufferPointer(start: nil, count: 0)) { _, _ in Issue.record("a match") }
  }

  @Test("words have edges and neighbours, and a scan forgets the one before")
  func prefilter() throws {
    let atoms: [RequiredText] = [
      .literal("except"), .fragment("cept"), .anyCase("TODO"), .neighbours("except", ":"), .literal("if"),
    ]
    let prefilter = Prefilter(atoms, local: [atoms[0]], anchors: [atoms[2]])
    // Words of two letters are not looked for.
    #expect(prefilter.atoms == Array(atoms.prefix(4)))
    var scratch = Prefilter.Scratch()
    func hits(_ text: String) -> [Bool] {
      prefilter.scan(Array(text.utf8), &scratch)
      return scratch.hits
    }
    #expect(hits("except E:") == [true, true, false, false])
    #expect(hits("try: x\nexcept \\\n :") == [true, true, false, true])
    #expect(scratch.events.elements.map(\.start) == [7])
    #expect(hits("exception todo Todo") == [false, true, true, false])
    #expect(scratch.events.elements.map(\.start) == [10, 15])
    #expect(hits("") == [false, false, false, false])
  }
}

@Suite("Where matches begin") struct RegexStartsTests {
  private static let texts: [String] = [
    "", "token = 'abc'; my_token: \"def\"", "password=hunter2 PASSWORD_HASH := x\nkey-0123",
    "db://ada:secret@host https://b:c@d", "aaa 12345678:AAbcd 1:AA twilio ... SKab\ntwilio\nSKcd",
    "xx" + String(repeating: "y", count: 130) + "token=1", "api_key\n=\nz; apikey apikey=", "keykeykey=1 ..key",
  ]

  @Test(
    "searching only where a word allows a match finds what searching everywhere finds",
    arguments: [
      "(?i)(?:pass(?:word|wd)?|token|api[_-]?key)\\s*[:=]+\\s*(\\S+)", "(?<=[a-z])://(\\w+):([^@]+)@",
      "(?<![\\w:-])([0-9]{6,10}:AA[a-z]+)", "(?i:twilio)[^\\n]{0,80}\\b(SK[a-z]+)\\b", "\\w{2}(?:token|secret)=?",
      "(?:my_)?token", "(key)+=", "[a-z.]*?key", "(?:token|key|://)\\W", "a{2,4} ?[0-9]+:AA", "\\s+key", "^.{0,3}token",
      "(?i)(?:PASSWORD|x{0,9}token).", "\\bkey-[0-9]{4}", "(\\w)\\1{2}.{1,20}AA",
    ])
  func same(pattern: String) throws {
    let regex = try Regex(pattern)
    let prefilter = Prefilter([regex.requiredText], anchors: (regex.anchors ?? []).map(\.word))
    let starts = RegexStarts([regex], prefilter)
    var scratch = Prefilter.Scratch()
    for text in Self.texts + [Self.texts.joined(separator: "\n") + String(repeating: "\nfiller", count: 3000)] {
      let bytes = Array(text.utf8)
      prefilter.scan(bytes, &scratch)
      func ranges(_ starts: [ClosedRange<Int>]?) throws -> [Range<Int>] {
        var found: [Range<Int>] = []
        try bytes.withUnsafeBufferPointer { buffer in
          try regex.forEachMatch(in: buffer, starts: starts) { groups in
            if let whole = groups[0] { found.append(whole) }
            return true
          }
        }
        return found.filter { !$0.isEmpty }
      }
      #expect(try ranges(starts.ranges(scratch.events.elements)[0]) == ranges(nil), "\(text)")
    }
  }

  @Test("the bytes before a word are counted")
  func leads() throws {
    func leads(_ pattern: String) -> [String]? {
      RegexRequirement.reading(pattern).anchors?.map { "\($0.lead.low)-\($0.lead.high ?? -1)" }
    }
    #expect(leads("abc") == ["0-0"])
    #expect(leads("[0-9]{8,10}:AA[a-z]+") == ["8-10"])
    #expect(leads("\\w?(?:abc|\\d{3}def)") == ["0-1", "3-4"])
    #expect(leads("(?<=x)abc.*def") == ["0-0"])
    #expect(leads(".*abc") == nil)
    #expect(leads("(?:abc|d+)") == nil)
    #expect(leads("(?:abc)?") == nil)
    #expect(leads("(\\d)\\1abc") == nil)
  }
}
