import AuditModel
import Testing

@Suite struct LineHashesTests {
  // The vectors that github/codeql-action publishes in src/fingerprints.test.ts.
  @Test(
    "agrees with the published vectors",
    arguments: [
      ("", ["c129715d7a2bc9a3:1"]),
      (
        " a\nb\n  \t\tc\n d",
        ["271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"]
      ),
      (
        " hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End",
        [
          "8b7cf3e952e7aeb2:1", "b1ae1287ec4718d9:1", "bff680108adb0fcc:1", "c6805c5e1288b612:1",
          "b86d3392aea1be30:1", "e6ceba753e1a442:1",
        ]
      ),
      (" hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n", greetings),
      (" hello; \t\nworld!!!\r\r\r  \t\tGreetings\r End\r", greetings),
      (" hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n", greetings),
      (" hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n", greetings),
      (
        String(repeating: "Lorem ipsum dolor sit amet.\n", count: 10),
        [
          "a7f2ff13bc495cf2:1", "a7f2ff13bc495cf2:2", "a7f2ff13bc495cf2:3", "a7f2ff13bc495cf2:4",
          "a7f2ff13bc495cf2:5", "a7f2ff13bc495cf2:6", "a7f2ff1481e87703:1", "a9cf91f7bbf1862b:1",
          "55ec222b86bcae53:1", "cc97dc7b1d7d8f7b:1", "c129715d7a2bc9a3:1",
        ]
      ),
      (
        "x = 2\nx = 1\nprint(x)\nx = 3\nprint(x)\nx = 4\nprint(x)\n",
        [
          "e54938cc54b302f1:1", "bb609acbe9138d60:1", "1131fd5871777f34:1", "5c482a0f8b35ea28:1",
          "54517377da7028d2:1", "2c644846cb18d53e:1", "f1b89f20de0d133:1", "c129715d7a2bc9a3:1",
        ]
      ),
    ])
  func vector(text: String, hashes: [String]) {
    let all = Dictionary(uniqueKeysWithValues: hashes.enumerated().map { ($0.offset + 1, $0.element) })
    #expect(primaryLocationLineHashes(of: Array(text.utf8), lines: Set(0...(hashes.count + 3))) == all)
    for (line, hash) in all {
      // Asking for one line stops early, and must not change what is counted above it.
      #expect(primaryLocationLineHashes(of: Array(text.utf8), lines: [line]) == [line: hash])
    }
  }

  @Test("reads bytes as text: surrogate pairs, a byte order mark, replacement characters")
  func text() {
    let pair = primaryLocationLineHashes(of: Array("x = '😀'\n".utf8), lines: [1])
    #expect(pair[1] == oracle([120, 61, 39, 0xD83D, 0xDE00, 39, 10, 0xFFFF]))
    let mark = primaryLocationLineHashes(of: [0xEF, 0xBB, 0xBF, 0x61], lines: [1])
    #expect(mark[1] == oracle([0xFEFF, 0x61, 0xFFFF]))
    // E2 82 is one cut-off sequence and FF is another error: two replacement characters.
    let broken = primaryLocationLineHashes(of: [0x61, 0xE2, 0x82, 0xFF, 0x62], lines: [1])
    #expect(broken[1] == oracle([0x61, 0xFFFD, 0xFFFD, 0x62, 0xFFFF]))
  }

  @Test("answers nothing when asked for nothing that exists")
  func nothing() {
    #expect(primaryLocationLineHashes(of: Array("a\n".utf8), lines: []).isEmpty)
    #expect(primaryLocationLineHashes(of: Array("a\n".utf8), lines: [0, -1]).isEmpty)
    #expect(primaryLocationLineHashes(of: Array("a\n".utf8), lines: [9]).isEmpty)
  }

  /// The polynomial of the first line of a file written out, for code units that are all of one window.
  private func oracle(_ units: [UInt64]) -> String {
    let padded = units + [UInt64](repeating: 0, count: 100 - units.count)
    return String(padded.reduce(UInt64(0)) { $0 &* 37 &+ $1 }, radix: 16) + ":1"
  }
}

private let greetings = [
  "e9496ae3ebfced30:1", "fb7c023a8b9ccb3f:1", "ce8ba1a563dcdaca:1", "e20e36e16fcb0cc8:1",
  "b3edc88f2938467e:1", "c8e28b0b4002a3a0:1", "c129715d7a2bc9a3:1",
]
