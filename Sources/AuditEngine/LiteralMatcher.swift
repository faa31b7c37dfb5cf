/// Finds every occurrence of many short texts in one pass.
///
/// Each text is known by three neighbouring bytes of it, the rarest in ordinary code. A table of bits says for every three bytes of
/// the input whether some text is known by them; only there are texts compared. Making it costs microseconds a text, so that nothing
/// has to be kept between runs. Immutable; shared by all workers.
struct LiteralMatcher: Sendable {
  /// A text to look for.
  struct Literal {
    let text: [UInt8]
    /// Whether ASCII letters of either case are the same.
    let ignoresCase: Bool
  }

  /// The shortest text that can be looked for, in bytes.
  static let shortest = 3

  /// One text, as it is compared.
  private struct Entry {
    let literal: Int32
    /// Where its text begins in `texts`.
    let text: UInt32
    let count: UInt32
    /// How many bytes of it stand before the three that it is known by.
    let lead: UInt32
    let ignoresCase: Bool
  }

  private static let slotBits: UInt32 = 16
  /// By slot: whether some text falls into it.
  private let isTaken: [UInt64]
  /// By slot: its first entry; the entries of a slot end where those of the next begin.
  private let firstEntry: [UInt32]
  private let entries: [Entry]
  private let texts: [UInt8]

  /// Every byte, with capital letters made small.
  private static let folded: [UInt8] = (0...255).map { byte in
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  /// How common a byte is in code, roughly, from 1.
  private static let weights: [Int] = {
    var weights = [Int](repeating: 3, count: 256)
    for (rank, byte) in " etroinasldcpumfh_g.by(),=vwkx:1\"'0qjz".utf8.enumerated() { weights[Int(byte)] = 40 - rank }
    return weights
  }()

  /// Prepares texts of at least three bytes.
  init(_ literals: [Literal]) {
    var keyed: [(slot: Int, entry: Entry)] = []
    var texts: [UInt8] = []
    for (index, literal) in literals.enumerated() {
      precondition(literal.text.count >= Self.shortest, "a text to look for has at least three bytes")
      let folded = literal.text.map { Self.folded[Int($0)] }
      let lead =
        (0...(folded.count - 3)).min { Self.weight(folded[$0..<($0 + 3)]) < Self.weight(folded[$1..<($1 + 3)]) } ?? 0
      let gram = UInt32(folded[lead]) | UInt32(folded[lead + 1]) << 8 | UInt32(folded[lead + 2]) << 16
      let entry = Entry(
        literal: Int32(index), text: UInt32(texts.count), count: UInt32(folded.count), lead: UInt32(lead),
        ignoresCase: literal.ignoresCase)
      keyed.append((Self.slot(gram), entry))
      texts += literal.ignoresCase ? folded : literal.text
    }
    keyed.sort { ($0.slot, $0.entry.literal) < ($1.slot, $1.entry.literal) }
    var isTaken = [UInt64](repeating: 0, count: 1 << (Self.slotBits - 6))
    var firstEntry = [UInt32](repeating: 0, count: 1 << Self.slotBits + 1)
    for (slot, _) in keyed {
      isTaken[slot >> 6] |= 1 << UInt64(slot & 63)
      firstEntry[slot + 1] += 1
    }
    for slot in 1..<firstEntry.count { firstEntry[slot] += firstEntry[slot - 1] }
    self.isTaken = isTaken
    self.firstEntry = firstEntry
    self.texts = texts
    entries = keyed.map(\.entry)
  }

  private static func weight(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(1) { $0 * weights[Int($1)] } }

  @inline(__always)
  private static func slot(_ gram: UInt32) -> Int { Int((gram &* 0x9E37_79B1) >> (32 - slotBits)) }

  /// Calls `report` with the index of a text and the offset of its first byte, for every occurrence of every text; about in the order
  /// of the offsets.
  ///
  /// Linear, about 700 MB a second for the words of a rule pack.
  @inline(__always)
  func forEachMatch(in bytes: UnsafeBufferPointer<UInt8>, report: (Int, Int) -> Void) {
    guard let base = bytes.baseAddress, bytes.count >= Self.shortest, !entries.isEmpty else { return }
    Self.folded.withUnsafeBufferPointer { folded in
      isTaken.withUnsafeBufferPointer { isTaken in
        guard let folded = folded.baseAddress, let isTaken = isTaken.baseAddress else { return }
        var gram = UInt32(folded[Int(base[0])]) << 8 | UInt32(folded[Int(base[1])]) << 16
        var index = 2
        while index < bytes.count {
          gram = gram >> 8 | UInt32(folded[Int(base[index])]) << 16
          let slot = Self.slot(gram)
          if isTaken[slot >> 6] >> UInt64(slot & 63) & 1 != 0 {
            compare(slot, at: index - 2, bytes, folded, report)
          }
          index += 1
        }
      }
    }
  }

  /// Compares the texts of a slot.
  private func compare(
    _ slot: Int, at offset: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ folded: UnsafePointer<UInt8>,
    _ report: (Int, Int) -> Void
  ) {
    entries.withUnsafeBufferPointer { entries in
      texts.withUnsafeBufferPointer { texts in
        next: for index in Int(firstEntry[slot])..<Int(firstEntry[slot + 1]) {
          let entry = entries[index]
          let start = offset - Int(entry.lead)
          guard start >= 0, start + Int(entry.count) <= bytes.count else { continue }
          for position in 0..<Int(entry.count) {
            let byte = bytes[start + position]
            if texts[Int(entry.text) + position] != (entry.ignoresCase ? folded[Int(byte)] : byte) { continue next }
          }
          report(Int(entry.literal), start)
        }
      }
    }
  }
}
