// Which statements outside all definitions are read.

extension PythonOutline {
  /// The statements of the file that lie in none of its blocks, each with what is deeper and with its clauses, in order; a comment by
  /// itself is one, too.
  public var ownStatements: [LineRange] {
    var ranges: [LineRange] = []
    forEachOwnStatement { ranges.append(range(of: $0)) }
    return ranges
  }

  private func range(of members: Range<Int>) -> LineRange {
    let (first, last) = (statements[members.lowerBound], statements[members.upperBound - 1])
    return LineRange(bytes: first.start..<last.end, lines: first.line..<last.endLine)
  }

  /// Calls `body` with the members of each, as indices of statements.
  private func forEachOwnStatement(_ body: (Range<Int>) -> Void) {
    var block = 0
    var index = 0
    while index < statements.count {
      if block < blocks.count, statements[index].start >= blocks[block].range.lowerBound {
        index = blocks[block].statements.upperBound
        block += 1
        continue
      }
      var end = index + 1
      // A comment goes on with the statement before it when that goes on after it.
      var next = end
      while next < statements.count, block == blocks.count || statements[next].start < blocks[block].range.lowerBound {
        let statement = statements[next]
        next += 1
        if statement.indent > 0 || statement.kind == .clause || statement.kind == .handler {
          end = next
        } else if statement.kind != .comment {
          break
        }
      }
      body(index..<end)
      index = end
    }
  }

  /// Some stretches without the statements that only give a name a value which nothing else in the stretches can ask for.
  ///
  /// Short ones are not worth the question, and the `kept` stay. Linear in the stretches.
  public func withoutUnusedAssignments(
    _ source: UnsafeBufferPointer<UInt8>, _ stretches: [LineRange], except kept: [LineRange]
  ) -> [LineRange] {
    var assignments: [(names: [Range<Int>], range: LineRange)] = []
    var next = 0
    forEachOwnStatement { members in
      let range = range(of: members)
      while next < kept.count, kept[next].bytes.upperBound <= range.bytes.lowerBound { next += 1 }
      guard members.count == 1, range.bytes.count >= Self.longAssignment,
        next == kept.count || !kept[next].bytes.overlaps(range.bytes)
      else { return }
      let names = assignedNames(statements[members.lowerBound], in: source)
      if !names.isEmpty { assignments.append((names, range)) }
    }
    guard assignments.reduce(0, { $0 + $1.range.bytes.count }) >= Self.worthwhile else { return stretches }
    // What is read for other reasons.
    var words = WordSet()
    next = 0
    for stretch in stretches {
      var position = stretch.bytes.lowerBound
      while next < assignments.count, assignments[next].range.bytes.lowerBound < stretch.bytes.upperBound {
        let bytes = assignments[next].range.bytes
        next += 1
        guard bytes.lowerBound >= position else { continue }
        words.insert(source, position..<bytes.lowerBound)
        position = bytes.upperBound
      }
      if position < stretch.bytes.upperBound { words.insert(source, position..<stretch.bytes.upperBound) }
    }
    // A value that is asked for may ask for others.
    while true {
      func isUsed(_ names: [Range<Int>]) -> Bool { names.contains { words.mayContain(source, $0) } }
      let used = assignments.filter { isUsed($0.names) }
      if used.isEmpty { return stretches.without(assignments.map(\.range)) }
      assignments.removeAll { isUsed($0.names) }
      for assignment in used { words.insert(source, assignment.range.bytes) }
    }
  }

  private static let longAssignment = 80
  /// How many bytes must be saved for the question to pay.
  private static let worthwhile = 600

  /// The names that a statement of the file does nothing but give a value to; empty when it does something else.
  private func assignedNames(_ statement: Statement, in source: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    guard statement.kind == .other, statement.lead == .other, statement.indent == 0 else { return [] }
    return assignedNames(at: statement.start, in: source)
  }

  /// A set of words that may say yes for one that was never put in.
  private struct WordSet {
    private var bits = [UInt64](repeating: 0, count: 256)

    mutating func insert(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
      var hash = Self.start
      var isWord = false
      for index in range {
        let byte = source[index]
        if byte.isWordByte || byte >= 0x80 {
          hash = Self.next(hash, byte)
          isWord = true
        } else if isWord {
          insert(hash)
          (hash, isWord) = (Self.start, false)
        }
      }
      if isWord { insert(hash) }
    }

    func mayContain(_ source: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
      let place = Self.place(word.reduce(Self.start) { Self.next($0, source[$1]) })
      return bits[place >> 6] >> UInt64(place & 63) & 1 != 0
    }

    private mutating func insert(_ hash: UInt32) {
      let place = Self.place(hash)
      bits[place >> 6] |= 1 << UInt64(place & 63)
    }

    private static let start: UInt32 = 0x811C_9DC5
    private static func next(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 0x0100_0193 }
    private static func place(_ hash: UInt32) -> Int { Int((hash ^ hash >> 15) & 0x3FFF) }
  }
}

extension [LineRange] {
  /// What is left of these without others; both are in order and disjoint.
  func without(_ others: [LineRange]) -> [LineRange] {
    var left: [LineRange] = []
    var next = 0
    for range in self {
      var (position, line) = (range.bytes.lowerBound, range.lines.lowerBound)
      while next < others.count, others[next].bytes.lowerBound < range.bytes.upperBound {
        let other = others[next]
        if other.bytes.lowerBound > position {
          left.append(LineRange(bytes: position..<other.bytes.lowerBound, lines: line..<other.lines.lowerBound))
        }
        if other.bytes.upperBound > position { (position, line) = (other.bytes.upperBound, other.lines.upperBound) }
        // It may go on in the next of these.
        if other.bytes.upperBound > range.bytes.upperBound { break }
        next += 1
      }
      if position < range.bytes.upperBound {
        left.append(LineRange(bytes: position..<range.bytes.upperBound, lines: line..<range.lines.upperBound))
      }
    }
    return left
  }
}
