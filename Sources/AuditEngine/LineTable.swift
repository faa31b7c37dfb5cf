import AuditModel

/// Where the lines of a file begin, and the translation of byte offsets to what people read.
struct LineTable {
  private let bytes: [UInt8]
  /// The offset of each line's first byte.
  private let starts: [Int]
  /// How many continuation bytes of UTF-8 stand before every `stride`-th byte: a line may be megabytes long.
  private let continuations: [Int]
  private static let stride = 1024

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    var continuations: [Int] = []
    continuations.reserveCapacity(bytes.count / Self.stride + 1)
    var count = 0
    bytes.withUnsafeBufferPointer { buffer in
      for index in buffer.indices {
        if index % Self.stride == 0 { continuations.append(count) }
        let byte = buffer[index]
        if byte == UInt8(ascii: "\n") { starts.append(index + 1) }
        if Self.isContinuation(byte) { count += 1 }
      }
    }
    self.starts = starts
    self.continuations = continuations
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// The number of continuation bytes before an offset.
  private func continuations(before offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    let block = (offset - 1) / Self.stride
    var count = continuations[block]
    for index in (block * Self.stride)..<offset where Self.isContinuation(bytes[index]) { count += 1 }
    return count
  }

  /// The number of lines; a last line end does not begin another, except in an empty file.
  var count: Int { starts.last == bytes.count && starts.count > 1 ? starts.count - 1 : starts.count }

  /// The 1-based line of a byte offset.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The bytes of a 1-based line, without its line end; empty past the end.
  func bytes(ofLine line: Int) -> Range<Int> {
    guard line >= 1, line <= starts.count else { return bytes.count..<bytes.count }
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// The range as people and machine formats name it.
  ///
  /// A byte order mark takes no column.
  func range(_ range: Range<Int>) -> SourceRange {
    let startLine = line(at: range.lowerBound)
    // The last character decides the end line, so that a range that ends with a line end does not reach into the next line.
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") {
      end -= 1
    }
    let endLine = line(at: max(range.lowerBound, end - 1))
    return SourceRange(
      startLine: startLine, startColumn: column(range.lowerBound, line: startLine), endLine: endLine,
      endColumn: column(end, line: endLine), startByte: range.lowerBound, endByte: range.upperBound)
  }

  private func column(_ offset: Int, line: Int) -> Int {
    var start = starts[line - 1]
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, offset) }
    let end = max(start, offset)
    // A continuation byte adds no code point.
    return 1 + (end - start) - (continuations(before: end) - continuations(before: start))
  }
}
