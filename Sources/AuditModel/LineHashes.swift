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
  private let leaving = (0..<blockSize).reduce(UInt64(1)) { power, _ in power &* base }

  private let lines: Set<Int>
  private let last: Int
  /// The hashes of the lines so far, from the first.
  private var hashes: [UInt64] = []
  var isFinished: Bool { hashes.count >= last }

  private var window = [UInt16](repeating: 0, count: blockSize)
  /// The line that starts at a place of the window; 0 when none does.
  private var starts = [Int](repeating: 0, count: blockSize)
  private var index = 0
  private var hash: UInt64 = 0
  private var line = 0
  private var isLineStart = true
  private var previousWasReturn = false

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
    hashes.append(hash)
  }

  /// The hashes of the lines that are asked for, each with how often it has come until there.
  var found: [Int: String] {
    var counts: [UInt64: Int] = [:]
    // Most lines have none of the hashes that count.
    var filter: UInt64 = 0
    for line in lines where line > 0 && line <= hashes.count {
      counts[hashes[line - 1]] = 0
      filter |= 1 << (hashes[line - 1] & 63)
    }
    var found: [Int: String] = [:]
    for (index, hash) in hashes.enumerated() where filter >> (hash & 63) & 1 != 0 {
      guard let count = counts[hash] else { continue }
      counts[hash] = count + 1
      if lines.contains(index + 1) { found[index + 1] = String(hash, radix: 16) + ":" + String(count + 1) }
    }
    return found
  }

  private mutating func roll(_ unit: UInt16) {
    hash = Self.base &* hash &+ UInt64(unit) &- leaving &* UInt64(window[index])
    window[index] = unit
    index += 1
    if index == Self.blockSize { index = 0 }
  }
}
