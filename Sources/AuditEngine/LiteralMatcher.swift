/// Finds every occurrence of many short texts in one pass.
///
/// Each text is known by four neighbouring bytes of it, the rarest in ordinary code, or by its three. A table of bits says for every
/// four bytes of the input whether some text is known by them; only there are texts compared. Making it costs microseconds a text, so
/// that nothing has to be kept between runs. Immutable; shared by all workers.
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
    /// How many bytes of it stand before those that it is known by.
    let lead: UInt32
    let ignoresCase: Bool
  }

  /// The texts that are known by so many bytes, by what these bytes are.
  private struct Table: Sendable {
    /// By slot: whether some text falls into it.
    let isTaken: [UInt64]
    /// By slot: its first entry; the entries of a slot end where those of the next begin.
    let firstEntry: [UInt32]
    let entries: [Entry]

    init(_ keyed: [(slot: Int, entry: Entry)]) {
      let keyed = keyed.sorted { ($0.slot, $0.entry.literal) < ($1.slot, $1.entry.literal) }
      var isTaken = [UInt64](repeating: 0, count: 1 << (slotBits - 6))
      var firstEntry = [UInt32](repeating: 0, count: 1 << slotBits + 1)
      for (slot, _) in keyed {
        isTaken[slot >> 6] |= 1 << UInt64(slot & 63)
        firstEntry[slot + 1] += 1
      }
      for slot in 1..<firstEntry.count { firstEntry[slot] += firstEntry[slot - 1] }
      self.isTaken = isTaken
      self.firstEntry = firstEntry
      entries = keyed.map(\.entry)
    }
  }

  private static let slotBits: UInt32 = 16
  private let ofThree: Table
  private let ofFour: Table
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
    var ofThree: [(slot: Int, entry: Entry)] = []
    var ofFour: [(slot: Int, entry: Entry)] = []
    var texts: [UInt8] = []
    for (index, literal) in literals.enumerated() {
      precondition(literal.text.count >= Self.shortest, "a text to look for has at least three bytes")
      let folded = literal.text.map { Self.folded[Int($0)] }
      let count = min(4, folded.count)
      let lead =
        (0...(folded.count - count)).min {
          Self.weight(folded[$0..<($0 + count)]) < Self.weight(folded[$1..<($1 + count)])
        } ?? 0
      let gram = literal.text[lead..<(lead + count)].reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1 | 0x20) }
      let entry = Entry(
        literal: Int32(index), text: UInt32(texts.count), count: UInt32(folded.count), lead: UInt32(lead),
        ignoresCase: literal.ignoresCase)
      if count == 4 { ofFour.append((Self.slot(gram), entry)) } else { ofThree.append((Self.slot(gram), entry)) }
      texts += literal.ignoresCase ? folded : literal.text
    }
    self.ofThree = Table(ofThree)
    self.ofFour = Table(ofFour)
    self.texts = texts
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
    guard let base = UnsafeRawPointer(bytes.baseAddress), bytes.count >= Self.shortest, !texts.isEmpty else { return }
    Self.folded.withUnsafeBufferPointer { folded in
      ofThree.isTaken.withUnsafeBufferPointer { isThree in
        ofFour.isTaken.withUnsafeBufferPointer { isFour in
          guard let folded = folded.baseAddress, let isThree = isThree.baseAddress, let isFour = isFour.baseAddress
          else { return }
          func test(_ table: UnsafePointer<UInt64>, _ slot: Int) -> UInt64 { table[slot >> 6] >> UInt64(slot & 63) }
          // One bit more in each byte makes small letters of capital ones, and something of other signs, for both sides alike.
          for offset in 0..<(bytes.count - 3) {
            let gram = UInt32(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt32.self)) | 0x2020_2020
            let (three, four) = (Self.slot(gram & 0xFF_FFFF), Self.slot(gram))
            guard (test(isThree, three) | test(isFour, four)) & 1 != 0 else { continue }
            if test(isThree, three) & 1 != 0 { compare(ofThree, three, at: offset, bytes, folded, report) }
            if test(isFour, four) & 1 != 0 { compare(ofFour, four, at: offset, bytes, folded, report) }
          }
          let last = bytes.suffix(3).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1 | 0x20) }
          compare(ofThree, Self.slot(last), at: bytes.count - 3, bytes, folded, report)
        }
      }
    }
  }

  /// Compares the texts of a slot.
  private func compare(
    _ table: Table, _ slot: Int, at offset: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ folded: UnsafePointer<UInt8>,
    _ report: (Int, Int) -> Void
  ) {
    table.entries.withUnsafeBufferPointer { entries in
      texts.withUnsafeBufferPointer { texts in
        next: for index in Int(table.firstEntry[slot])..<Int(table.firstEntry[slot + 1]) {
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
