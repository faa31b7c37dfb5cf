import AuditSyntax
import CPCRE2

/// A regular expression in PCRE2 syntax over bytes, compiled with JIT.
///
/// Multi-line: `^` and `$` match at line ends.
///
/// Immutable after `init` and therefore shared by all workers (pcre2api: "compiled patterns are thread safe"); match data is
/// made per search.
final class Regex: @unchecked Sendable {
  private let code: OpaquePointer
  private let limits: OpaquePointer
  /// The pattern's text.
  let pattern: String
  /// The names of its groups by number; unnamed groups have none.
  let groupNames: [Int: String]

  /// A mistake in a pattern: what, and the offset in bytes.
  struct Problem: Error {
    let message: String
    let offset: Int
  }

  /// A search that took too many steps.
  struct LimitExceeded: Error {}

  init(_ pattern: String) throws(Problem) {
    self.pattern = pattern
    var error: Int32 = 0
    var offset = 0
    // Bytes that are not UTF-8 must not end a search; plain ASCII patterns need no Unicode at all and run faster without.
    let isASCII = pattern.utf8.allSatisfy { $0 < 0x80 } && !pattern.contains("\\p") && !pattern.contains("\\x{")
    var options = PCRE2_MULTILINE
    if !isASCII { options |= PCRE2_UTF | PCRE2_MATCH_INVALID_UTF }
    let bytes = Array(pattern.utf8)
    guard let code = pcre2_compile_8(bytes, bytes.count, options, &error, &offset, nil) else {
      var buffer = [UInt8](repeating: 0, count: 256)
      let count = pcre2_get_error_message_8(error, &buffer, buffer.count)
      throw Problem(message: String(decoding: buffer.prefix(Int(max(0, count))), as: UTF8.self), offset: offset)
    }
    self.code = code
    _ = pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE)  // Without JIT, matching is only slower.
    limits = pcre2_match_context_create_8(nil)
    pcre2_set_match_limit_8(limits, 2_000_000)
    groupNames = Self.groupNames(code)
  }

  deinit {
    pcre2_match_context_free_8(limits)
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
  /// - Throws: `LimitExceeded`.
  func forEachMatch(
    in bytes: UnsafeBufferPointer<UInt8>, isAnchored: Bool = false, report: ([Range<Int>?]) -> Bool
  ) throws(LimitExceeded) {
    guard let data = pcre2_match_data_create_from_pattern_8(code, nil) else { return }
    defer { pcre2_match_data_free_8(data) }
    // PCRE2 wants a pointer even for an empty subject.
    let empty: StaticString = ""
    let base = bytes.baseAddress ?? empty.utf8Start
    var start = 0
    while start <= bytes.count {
      let options: UInt32 = isAnchored ? PCRE2_ANCHORED : 0
      let count = pcre2_match_8(code, base, bytes.count, start, options, data, limits)
      if count == PCRE2_ERROR_NOMATCH { return }
      guard count > 0, let offsets = pcre2_get_ovector_pointer_8(data) else { throw LimitExceeded() }
      let groups = (0..<Int(pcre2_get_ovector_count_8(data))).map { group -> Range<Int>? in
        let (lower, upper) = (offsets[2 * group], offsets[2 * group + 1])
        return lower == .max || upper < lower ? nil : Int(lower)..<Int(upper)
      }
      guard report(groups), let whole = groups[0] else { return }
      start = whole.isEmpty ? whole.upperBound + 1 : whole.upperBound
    }
  }

  /// Whether it matches somewhere in the bytes; a search that takes too many steps counts as no match.
  func matches(_ bytes: ArraySlice<UInt8>, isAnchored: Bool = false) -> Bool {
    var found = false
    bytes.withUnsafeBufferPointer { buffer in
      // The budget bounds the time; what a predicate cannot decide in it, it does not claim.
      try? forEachMatch(in: buffer, isAnchored: isAnchored) { _ in
        found = true
        return false
      }
    }
    return found
  }
}

extension Regex: TextMatcher {
  func matches(_ bytes: ArraySlice<UInt8>) -> Bool { matches(bytes, isAnchored: false) }

  /// What every match contains; anchors need no care, since they only look at places.
  var requiredText: RequiredText { RegexRequirement.of(pattern) }
}
