import AuditSyntax
import CPCRE2
import Synchronization

/// A regular expression in PCRE2 syntax over bytes, compiled with JIT.
///
/// Multi-line: `^` and `$` match at line ends.
///
/// Immutable after `init` and therefore shared by all workers (pcre2api: "compiled patterns are thread safe"); match data is
/// made per search.
final class Regex: @unchecked Sendable {
  private let code: OpaquePointer
  /// Whether it was made machine code, which is done before its first search: many are never asked.
  private let isCompiled = Atomic(false)
  private let compilation = Mutex(())
  private let isUnicode: Bool
  /// The limits of a search; never changed after `init`.
  private let shared: OpaquePointer?
  /// The pattern's text.
  let pattern: String
  /// Its number among the expressions that were compiled with it.
  let number: Int
  /// The names of its groups by number; unnamed groups have none.
  let groupNames: [Int: String]
  /// What every match contains; anchors need no care, since they only look at places.
  let requiredText: RequiredText
  /// Words of which every match contains one, with the bytes between its start and the word; `nil` when nothing is known.
  let anchors: [RegexRequirement.Anchor]?

  /// A mistake in a pattern: what, and the offset in bytes.
  struct Problem: Error {
    let message: String
    let offset: Int
  }

  /// A search that took too many steps, or too long.
  struct LimitExceeded: Error {}

  /// How often PCRE2 may backtrack from one start.
  private static let matchLimit: UInt32 = 2_000_000
  /// How long one search may take, in seconds.
  ///
  /// The steps of a scan forward count for nothing in PCRE2's own limit, and `a.*b` takes a quarter of an hour to find
  /// nothing in two megabytes of `a`.
  private static let secondsLimit = 3.0
  /// Texts up to this size take so few steps that nobody needs to look at the clock.
  private static let longBytes = 8192
  /// How much memory one search may take, in kibibytes.
  private static let heapLimit: UInt32 = 32 << 10

  init(_ pattern: String, number: Int = 0) throws(Problem) {
    self.pattern = pattern
    self.number = number
    var error: Int32 = 0
    var offset = 0
    // Bytes that are not UTF-8 must not end a search; plain ASCII patterns need no Unicode at all and run faster without.
    let isASCII = pattern.utf8.allSatisfy { $0 < 0x80 } && !pattern.contains("\\p") && !pattern.contains("\\x{")
    var options = PCRE2_MULTILINE | PCRE2_USE_OFFSET_LIMIT
    if !isASCII { options |= PCRE2_UTF | PCRE2_MATCH_INVALID_UTF }
    isUnicode = !isASCII
    let bytes = Array(pattern.utf8)
    // A line ends with either line end: `$` stands before a carriage return, too.
    let context = pcre2_compile_context_create_8(nil)
    defer { pcre2_compile_context_free_8(context) }
    pcre2_set_newline_8(context, UInt32(PCRE2_NEWLINE_ANYCRLF))
    guard let code = pcre2_compile_8(bytes, bytes.count, options, &error, &offset, context) else {
      var buffer = [UInt8](repeating: 0, count: 256)
      let count = pcre2_get_error_message_8(error, &buffer, buffer.count)
      throw Problem(message: String(decoding: buffer.prefix(Int(max(0, count))), as: UTF8.self), offset: offset)
    }
    self.code = code
    shared = pcre2_match_context_create_8(nil)
    pcre2_set_match_limit_8(shared, Self.matchLimit)
    pcre2_set_heap_limit_8(shared, Self.heapLimit)
    groupNames = Self.groupNames(code)
    let reading = RegexRequirement.reading(pattern)
    requiredText = reading.required
    // The bytes of a character that is no ASCII are not counted.
    anchors = isASCII ? reading.anchors : nil
  }

  private func compile() {
    if isCompiled.load(ordering: .acquiring) { return }
    compilation.withLock { _ in
      guard !isCompiled.load(ordering: .relaxed) else { return }
      _ = pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE)  // Without it, matching is only slower.
      isCompiled.store(true, ordering: .releasing)
    }
  }

  deinit {
    pcre2_match_context_free_8(shared)
    pcre2_code_free_8(code)
  }

  private static func groupNames(_ code: OpaquePointer) -> [Int: String] {
    var count: UInt32 = 0
    var size: UInt32 = 0
    var table: UnsafePointer<UInt8>?
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMECOUNT), &count)
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMEENTRYSIZE), &size)
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMETABLE), &table)
    guard let table else { return [:] }
    var names: [Int: String] = [:]
    for index in 0..<Int(count) {
      // Each entry: the group's number in two bytes, then its name and a NUL.
      let entry = table + index * Int(size)
      names[Int(entry[0]) << 8 | Int(entry[1])] = String(cString: entry + 2)
    }
    return names
  }

  /// Calls `report` with the groups of every match from left to right: the whole match first, `nil` for a group that took no
  /// part; stops when it returns `false`.
  ///
  /// `starts` are the only stretches in which a match can begin, in order and disjoint; anywhere when `nil`.
  ///
  /// - Throws: `LimitExceeded`.
  func forEachMatch(
    in bytes: UnsafeBufferPointer<UInt8>, isAnchored: Bool = false, isTame: Bool? = nil,
    starts: [ClosedRange<Int>]? = nil, report: ([Range<Int>?]) -> Bool
  ) throws(LimitExceeded) {
    compile()
    guard let data = pcre2_match_data_create_from_pattern_8(code, nil) else { return }
    defer { pcre2_match_data_free_8(data) }
    // A search of a short text needs no clock, and a context of its own only to move the offset limit.
    let isLong = bytes.count > Self.longBytes
    let limits = isLong || starts != nil ? pcre2_match_context_copy_8(shared) : shared
    defer { if isLong || starts != nil { pcre2_match_context_free_8(limits) } }
    // PCRE2 wants a pointer even for an empty subject.
    let empty: StaticString = ""
    let base = bytes.baseAddress ?? empty.utf8Start
    // Compiled code does not count the steps back of `.*` and `\s*`, and nothing can stop it: where they may run far, the
    // expression is interpreted.
    let isSlow = isLong && !(isTame ?? Self.isTame(bytes))
    let options: UInt32 = (isAnchored ? PCRE2_ANCHORED : 0) | (isSlow ? PCRE2_NO_JIT : 0)
    var clock = isLong ? SearchClock(secondsLimit: Self.secondsLimit, stride: isSlow ? 16 : 1 << 14) : nil
    var start = 0
    var window = 0
    while start <= bytes.count {
      // A few starts at a time, so that the clock can be looked at between them.
      var last = clock.map { min(bytes.count, start + $0.stride) } ?? bytes.count
      if let starts {
        while window < starts.count, starts[window].upperBound < start { window += 1 }
        guard window < starts.count, starts[window].lowerBound <= bytes.count else { return }
        start = max(start, starts[window].lowerBound)
        last = min(starts[window].upperBound, clock.map { start + $0.stride } ?? bytes.count)
      }
      if isLong || starts != nil { pcre2_set_offset_limit_8(limits, last) }
      let count = pcre2_match_8(code, base, bytes.count, start, options, data, limits)
      if count == PCRE2_ERROR_NOMATCH {
        if isAnchored || last == bytes.count { return }
        start = boundary(last + 1, in: bytes)
        if clock?.tick() == false { throw LimitExceeded() }
        continue
      }
      guard count > 0, let offsets = pcre2_get_ovector_pointer_8(data) else { throw LimitExceeded() }
      let groups = (0..<Int(pcre2_get_ovector_count_8(data))).map { group -> Range<Int>? in
        let (lower, upper) = (offsets[2 * group], offsets[2 * group + 1])
        return lower == .max || upper < lower ? nil : Int(lower)..<Int(upper)
      }
      guard report(groups), let whole = groups[0] else { return }
      start = whole.isEmpty ? boundary(whole.upperBound + 1, in: bytes) : whole.upperBound
      if clock?.tick() == false { throw LimitExceeded() }
    }
  }

  /// Whether lines and runs of white space are as short as people write them.
  ///
  /// Linear; worth asking once for a text.
  static func isTame(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var lineStart = 0
    while lineStart < bytes.count {
      let lineEnd = bytes.endOfLine(from: lineStart)
      if lineEnd - lineStart > tameBytes { return false }
      lineStart = lineEnd + 1
    }
    // A longer run of white space covers one of these places, and begins before it.
    for place in stride(from: tameBytes / 2, to: bytes.count, by: tameBytes / 2) where bytes[place] <= 0x20 {
      var (start, end) = (place, place)
      while start > 0, bytes[start - 1] <= 0x20, end - start <= tameBytes { start -= 1 }
      while end < bytes.count, bytes[end] <= 0x20, end - start <= tameBytes { end += 1 }
      if end - start > tameBytes { return false }
    }
    return true
  }

  /// Lines and runs of white space up to this many bytes are as people write them.
  private static let tameBytes = 2000

  /// The offset, or the start of the next character when PCRE2 reads characters and the offset is inside one.
  private func boundary(_ offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var offset = offset
    while isUnicode, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }

  /// Whether it matches somewhere in the bytes; `nil` when that takes too many steps to say.
  func matches(_ bytes: ArraySlice<UInt8>, isAnchored: Bool = false) -> Bool? {
    bytes.withUnsafeBufferPointer { buffer in
      if buffer.count <= Self.longBytes { return matchesShort(buffer, isAnchored: isAnchored) }
      var found = false
      do throws(LimitExceeded) {
        try forEachMatch(in: buffer, isAnchored: isAnchored) { _ in
          found = true
          return false
        }
        return found
      } catch {
        return nil
      }
    }
  }

  /// The same for a text that needs no clock, and without its groups.
  private func matchesShort(_ bytes: UnsafeBufferPointer<UInt8>, isAnchored: Bool) -> Bool? {
    compile()
    guard let data = pcre2_match_data_create_8(1, nil) else { return nil }
    defer { pcre2_match_data_free_8(data) }
    let empty: StaticString = ""
    let options: UInt32 = isAnchored ? PCRE2_ANCHORED : 0
    let count = pcre2_match_8(code, bytes.baseAddress ?? empty.utf8Start, bytes.count, 0, options, data, shared)
    // None when there are more groups than room for them.
    return count >= 0 ? true : count == PCRE2_ERROR_NOMATCH ? false : nil
  }
}

/// How long a search has taken, and how many starts to try before asking again.
private struct SearchClock {
  private(set) var stride: Int
  private let deadline: ContinuousClock.Instant
  private var last: ContinuousClock.Instant

  init(secondsLimit: Double, stride: Int) {
    self.stride = stride
    last = ContinuousClock.now
    deadline = last + .seconds(secondsLimit)
  }

  /// Looks at the clock; `false` when time is up.
  mutating func tick() -> Bool {
    let now = ContinuousClock.now
    let step = last.duration(to: now)
    if step < .milliseconds(2) { stride = min(stride * 2, 1 << 20) }
    if step > .milliseconds(50) { stride = max(stride / 4, 16) }
    last = now
    return now < deadline
  }
}

extension Regex: TextMatcher {
  func matches(_ bytes: ArraySlice<UInt8>) -> Bool? { matches(bytes, isAnchored: false) }

}
