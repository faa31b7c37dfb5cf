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
    /// The bytes that it is known by, with the bit of small letters set.
    let gram: UInt32
    let literal: Int32
    /// Where its text begins in `texts`.
    let text: UInt32
    let count: UInt16
    /// How many bytes of it stand before those that it is known by.
    let lead: UInt16
    let ignoresCase: Bool
    /// Its first eight bytes, the first lowest, and which bits of them are compared at once.
    let head, headMask: UInt64
  }

  private static let headCount = 8

  /// The texts that are known by so many bytes, by what these bytes are.
  ///
  /// Small enough to stay in the cache next to the processor: only slots that are taken have entries.
  private final class Table: @unchecked Sendable {
    /// By slot: whether some text falls into it.
    let isTaken = UnsafeMutablePointer<UInt64>.allocate(capacity: wordCount)
    /// By word of `isTaken`: how many slots before it are taken.
    let takenBefore = UnsafeMutablePointer<UInt16>.allocate(capacity: wordCount)
    /// By taken slot: its first entry; the entries of a slot end where those of the next begin.
    let firstEntry: UnsafeMutablePointer<UInt32>
    let entries: UnsafeMutablePointer<Entry>

    private static let wordCount = 1 << (slotBits - 6)

    init(_ keyed: [(slot: Int, entry: Entry)]) {
      let keyed = keyed.sorted { ($0.slot, $0.entry.literal) < ($1.slot, $1.entry.literal) }
      isTaken.initialize(repeating: 0, count: Self.wordCount)
      takenBefore.initialize(repeating: 0, count: Self.wordCount)
      entries = .allocate(capacity: max(1, keyed.count))
      firstEntry = .allocate(capacity: keyed.count + 1)
      var taken = 0
      for (index, (slot, entry)) in keyed.enumerated() {
        (entries + index).initialize(to: entry)
        guard index == 0 || keyed[index - 1].slot != slot else { continue }
        isTaken[slot >> 6] |= 1 << UInt64(slot & 63)
        (firstEntry + taken).initialize(to: UInt32(index))
        taken += 1
      }
      (firstEntry + taken).initialize(to: UInt32(keyed.count))
      for word in 1..<Self.wordCount {
        takenBefore[word] = takenBefore[word - 1] + UInt16(isTaken[word - 1].nonzeroBitCount)
      }
    }

    deinit {
      isTaken.deallocate()
      takenBefore.deallocate()
      firstEntry.deallocate()
      entries.deallocate()
    }

    @inline(__always)
    func test(_ slot: Int) -> UInt64 { isTaken[slot &>> 6] &>> UInt64(truncatingIfNeeded: slot & 63) }
  }

  private static let slotBits = 16
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
      let mask: UInt64 = folded.count < Self.headCount ? 1 << UInt64(8 * folded.count) - 1 : .max
      // Letters of either case differ in one bit, other signs may, too: the rest is compared sign by sign.
      let headMask = literal.ignoresCase ? mask & ~0x2020_2020_2020_2020 : mask
      let head = literal.text.prefix(Self.headCount).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) } & headMask
      let entry = Entry(
        gram: gram, literal: Int32(index), text: UInt32(texts.count), count: UInt16(folded.count),
        lead: UInt16(lead), ignoresCase: literal.ignoresCase, head: head, headMask: headMask)
      if count == 4 { ofFour.append((Self.slot(gram), entry)) } else { ofThree.append((Self.slot(gram), entry)) }
      texts += literal.ignoresCase ? folded : literal.text
    }
    self.ofThree = Table(ofThree)
    self.ofFour = Table(ofFour)
    self.texts = texts
  }

  private static func weight(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(1) { $0 * weights[Int($1)] } }

  @inline(__always)
  private static func slot(_ gram: UInt32) -> Int { Int((gram &* 0x9E37_79B1) >> UInt32(32 - slotBits)) }

  /// Calls `report` with the index of a text and the offset of its first byte, for every occurrence of every text; about in the order
  /// of the offsets.
  ///
  /// Linear, about 700 MB a second for the words of a rule pack.
  @inline(__always)
  func forEachMatch(in bytes: UnsafeBufferPointer<UInt8>, report: (Int, Int) -> Void) {
    guard let base = UnsafeRawPointer(bytes.baseAddress), bytes.count >= Self.shortest, !texts.isEmpty else { return }
    let (ofThree, ofFour) = (ofThree, ofFour)
    Self.folded.withUnsafeBufferPointer { folded in
      texts.withUnsafeBufferPointer { texts in
        guard let folded = folded.baseAddress, let texts = texts.baseAddress else { return }
        let text = Text(base: base, count: bytes.count, folded: folded, texts: texts)
        // One bit more in each byte makes small letters of capital ones, and something of other signs, for both sides alike.
        for offset in 0..<(bytes.count - 3) {
          let gram = UInt32(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt32.self)) | 0x2020_2020
          let (three, four) = (Self.slot(gram & 0xFF_FFFF), Self.slot(gram))
          guard (ofThree.test(three) | ofFour.test(four)) & 1 != 0 else { continue }
          if ofThree.test(three) & 1 != 0 {
            text.compare(ofThree, three, gram & 0xFF_FFFF, at: offset, report)
          }
          if ofFour.test(four) & 1 != 0 { text.compare(ofFour, four, gram, at: offset, report) }
        }
        let last = bytes.suffix(3).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1 | 0x20) }
        if ofThree.test(Self.slot(last)) & 1 != 0 {
          text.compare(ofThree, Self.slot(last), last, at: bytes.count - 3, report)
        }
      }
    }
  }

  /// What is searched, and what is searched for.
  private struct Text {
    let base: UnsafeRawPointer
    let count: Int
    let folded: UnsafePointer<UInt8>
    let texts: UnsafePointer<UInt8>

    /// Compares the texts of a taken slot.
    @inline(__always)
    func compare(_ table: Table, _ slot: Int, _ gram: UInt32, at offset: Int, _ report: (Int, Int) -> Void) {
      let word = slot &>> 6
      let below = table.isTaken[word] & ((1 &<< UInt64(truncatingIfNeeded: slot & 63)) &- 1)
      let taken = Int(table.takenBefore[word]) &+ below.nonzeroBitCount
      next: for index in Int(table.firstEntry[taken])..<Int(table.firstEntry[taken &+ 1]) {
        let entry = table.entries + index
        guard entry.pointee.gram == gram else { continue }
        let start = offset &- Int(entry.pointee.lead)
        let length = Int(entry.pointee.count)
        guard start >= 0, start &+ length <= count else { continue }
        let text = texts + Int(entry.pointee.text)
        var position = 0
        if start &+ headCount <= count {
          let head = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: start, as: UInt64.self))
          guard head & entry.pointee.headMask == entry.pointee.head else { continue }
          if !entry.pointee.ignoresCase { position = headCount }
        }
        while position < length {
          defer { position &+= 1 }
          let byte = base.load(fromByteOffset: start &+ position, as: UInt8.self)
          if text[position] != (entry.pointee.ignoresCase ? folded[Int(byte)] : byte) { continue next }
        }
        report(Int(entry.pointee.literal), start)
      }
    }
  }
}
