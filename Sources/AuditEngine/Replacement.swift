import AuditRules

/// The new text of a match, from `fix:` or `fix-regex:`.
enum Replacement {
  /// How long a new text may be, in bytes.
  static let sizeLimitBytes = 100_000

  /// A rule's `fix:` with the names replaced by what they are bound to; further lines begin below the match.
  ///
  /// - Returns: `nil` when what it needs is not UTF-8, or when it is too long.
  static func text(_ template: String, column: Int, _ bound: (String) -> ArraySlice<UInt8>?) -> String? {
    var template = template[...]
    // The last line end is the YAML block's.
    while template.last?.isNewline == true { template.removeLast() }
    let bytes = Array(template.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count, result.count <= sizeLimitBytes {
      if bytes[index] == UInt8(ascii: "$"), let (name, end) = name(in: bytes, after: index), let text = bound(name) {
        result += text
        index = end
        continue
      }
      result.append(bytes[index])
      if bytes[index] == UInt8(ascii: "\n"), index + 1 < bytes.count, bytes[index + 1] != UInt8(ascii: "\n") {
        result += repeatElement(0x20, count: column)
      }
      index += 1
    }
    guard result.count <= sizeLimitBytes else { return nil }
    return String(validating: result, as: UTF8.self)
  }

  /// The name of `$NAME` or `$...NAME` at an index.
  private static func name(in bytes: [UInt8], after index: Int) -> (name: String, end: Int)? {
    let start = index + 1
    let first = bytes[start...].starts(with: "...".utf8) ? start + 3 : start
    var end = first
    while end < bytes.count,
      bytes[end] == UInt8(ascii: "_") || (bytes[end] >= 0x30 && bytes[end] <= 0x39)
        || (bytes[end] >= 0x41 && bytes[end] <= 0x5a)
    { end += 1 }
    return end > first ? (String(decoding: bytes[start..<end], as: UTF8.self), end) : nil
  }

  /// A match's text with what an expression finds in it replaced; the new text is Python's, with `\1` and `\g<name>`.
  ///
  /// - Returns: `nil` when it is not UTF-8, too long, or the search took too many steps.
  static func text(
    _ source: ArraySlice<UInt8>, _ regex: Regex, _ template: String, count: Int
  ) -> String? {
    let bytes = Array(source)
    var result: [UInt8] = []
    var position = 0
    var left = count == 0 ? Int.max : count
    let parts = self.parts(template)
    do throws(Regex.LimitExceeded) {
      try bytes.withUnsafeBufferPointer { buffer throws(Regex.LimitExceeded) in
        try regex.forEachMatch(in: buffer) { groups in
          guard let whole = groups[0], whole.lowerBound >= position else { return true }
          result += bytes[position..<whole.lowerBound]
          for part in parts {
            switch part {
            case .text(let text): result += text
            case .group(let number): if number < groups.count, let range = groups[number] { result += bytes[range] }
            case .name(let name):
              let numbers = regex.groupNames.filter { $0.value == name }.keys.sorted()
              if let range = numbers.compactMap({ $0 < groups.count ? groups[$0] : nil }).first {
                result += bytes[range]
              }
            }
          }
          position = whole.upperBound
          left -= 1
          return left > 0 && result.count <= sizeLimitBytes
        }
      }
    } catch {
      return nil
    }
    result += bytes[position...]
    guard result.count <= sizeLimitBytes else { return nil }
    return String(validating: result, as: UTF8.self)
  }

  private enum Part {
    case text([UInt8])
    case group(Int)
    case name(String)
  }

  private static func parts(_ template: String) -> [Part] {
    var parts: [Part] = []
    var rest = template[...]
    while let slash = rest.firstIndex(of: "\\") {
      parts.append(.text(Array(rest[..<slash].utf8)))
      rest = rest[slash...].dropFirst()
      guard let next = rest.first else {
        parts.append(.text([UInt8(ascii: "\\")]))
        break
      }
      if next.isASCII, next.isNumber {
        let digits = rest.prefix(2).prefix { $0.isASCII && $0.isNumber }
        parts.append(.group(Int(digits) ?? 0))
        rest = rest.dropFirst(digits.count)
      } else if next == "g", let close = rest.firstIndex(of: ">"), rest.dropFirst().first == "<" {
        let name = String(rest[rest.index(rest.startIndex, offsetBy: 2)..<close])
        parts.append(Int(name).map(Part.group) ?? .name(name))
        rest = rest[rest.index(after: close)...]
      } else {
        let meaning: [Character: String] = ["n": "\n", "t": "\t", "r": "\r", "\\": "\\"]
        parts.append(.text(Array((meaning[next] ?? "\\\(next)").utf8)))
        rest = rest.dropFirst()
      }
    }
    return parts + [.text(Array(rest.utf8))]
  }
}
