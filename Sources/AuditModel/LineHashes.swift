/// GitHub's `primaryLocationLineHash` of some lines of a file.
///
/// The hash of a line covers the first 100 UTF-16 code units from its start, over line ends, without spaces and tabs; every line
/// end counts as one `\n`. Equal hashes of one file are told apart by the number behind the colon, counted from the top.
/// Bytes that are not UTF-8 count as U+FFFD, as when the file is read as text. The line after the last line end has a hash too.
///
/// Cost: one pass over the file up to the last line asked for.
/// Source: the rolling hash of `hash` in github/codeql-action, `src/fingerprints.ts`.
///
/// - Parameters:
///   - bytes: The whole file.
///   - lines: 1-based line numbers; those the file does not have are left out of the answer.
/// - Returns: By line number, the hash in lower-case hexadecimal without leading zeros, a colon and the count.
public func primaryLocationLineHashes(of bytes: [UInt8], lines: Set<Int>) -> [Int: String] {
  guard let last = lines.max(), last > 0 else { return [:] }
  var hashes = LineHashes(lines: lines, last: last)
  var index = bytes.startIndex
  while index < bytes.endIndex, !hashes.isFinished {
    if bytes[index] < 0x80 {
      hashes.process(UInt16(bytes[index]))
      index += 1
      continue
    }
    // An ASCII byte never belongs to a longer sequence, so each run of other bytes can be decoded by itself.
    let run = bytes[index...].prefix { $0 >= 0x80 }
    for unit in String(decoding: run, as: UTF8.self).utf16 { hashes.process(unit) }
    index = run.endIndex
  }
  hashes.finish()
  return hashes.found
}

/// The rolling state: a window of the last 100 code units, and for each of them the line it starts, if any.
private struct LineHashes {
  private static let blockSize = 100
  private static let base: UInt64 = 37
  /// `base` to the power of `blockSize`, modulo 2^64: what a unit has been multiplied with when it leaves the window.
  private static let leaving = (0..<blockSize).reduce(UInt64(1)) { power, _ in power &* base }

  private let lines: Set<Int>
  private let last: Int
  private(set) var found: [Int: String] = [:]
  private(set) var isFinished = false

  private var window = [UInt16](repeating: 0, count: blockSize)
  /// The line that starts at a place of the window; 0 when none does.
  private var starts = [Int](repeating: 0, count: blockSize)
  private var index = 0
  private var hash: UInt64 = 0
  private var line = 0
  private var isLineStart = true
  private var previousWasReturn = false
  private var counts: [UInt64: Int] = [:]

  init(lines: Set<Int>, last: Int) {
    self.lines = lines
    self.last = last
  }

  mutating func process(_ unit: UInt16) {
    let (tab, lineFeed, carriageReturn, space): (UInt16, UInt16, UInt16, UInt16) = (9, 10, 13, 32)
    if unit == space || unit == tab || (previousWasReturn && unit == lineFeed) {
      previousWasReturn = false
      return
    }
    previousWasReturn = unit == carriageReturn
    let unit = previousWasReturn ? lineFeed : unit
    emit()
    if isLineStart {
      isLineStart = false
      line += 1
      starts[index] = line
    }
    if unit == lineFeed { isLineStart = true }
    roll(unit)
  }

  /// Ends the input: the mark for its end, then zeros until every line has left the window.
  mutating func finish() {
    if isFinished { return }
    process(0xFFFF)
    for _ in 0..<Self.blockSize {
      emit()
      roll(0)
    }
  }

  private mutating func emit() {
    let start = starts[index]
    guard start != 0 else { return }
    starts[index] = 0
    let count = counts[hash, default: 0] + 1
    counts[hash] = count
    if lines.contains(start) { found[start] = String(hash, radix: 16) + ":" + String(count) }
    if start >= last { isFinished = true }
  }

  private mutating func roll(_ unit: UInt16) {
    hash = Self.base &* hash &+ UInt64(unit) &- Self.leaving &* UInt64(window[index])
    window[index] = unit
    index = (index + 1) % Self.blockSize
  }
}
