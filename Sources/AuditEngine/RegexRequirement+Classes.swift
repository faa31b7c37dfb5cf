import AuditSyntax

// Classes of characters, and the escapes that stand for one.

extension RegexRequirement {
  mutating func characterClass() -> Part? {
    let isNegated = accept("^")
    var members: [Unicode.Scalar] = []
    var isSimple = true
    var isFirst = true
    /// The bytes of its members; `nil` once some are not known.
    var bytes: ByteSet? = ByteSet.none
    /// How many members there were when a range ended.
    var rangeEnd = -1
    while let scalar = current, scalar != "]" || isFirst {
      isFirst = false
      position += 1
      if scalar == "\\" {
        guard let escaped = current else { return nil }
        position += 1
        if escaped.properties.isAlphabetic || ("0"..."9").contains(escaped) {
          isSimple = false
          bytes = Self.bytes(ofEscape: escaped).flatMap { set in bytes.map { $0.union(set) } }
        } else if escaped.isASCII {
          bytes?.insert(UInt8(ascii: escaped))
        } else {
          bytes = nil
        }
        members.append(escaped)
      } else if scalar == "[", current == ":" {
        guard let end = scalars[position...].firstIndex(of: "]") else { return nil }
        position = end + 1
        isSimple = false
        bytes = nil
      } else {
        if scalar == "-", let low = members.last, let high = current, high != "]" {
          isSimple = false
          // A sign after a range, as in `[a-c-e]`, is left to the library.
          if low.isASCII, high.isASCII, high != "\\", low <= high, rangeEnd != members.count {
            bytes = bytes?.union(ByteSet(UInt8(ascii: low)...UInt8(ascii: high)))
          } else {
            bytes = nil
          }
          rangeEnd = members.count + 2
        } else if scalar.isASCII {
          bytes?.insert(UInt8(ascii: scalar))
        } else {
          bytes = nil
        }
        members.append(scalar)
      }
    }
    guard current == "]" else { return nil }
    position += 1
    if !isNegated, isSimple, members.count <= 4 { return Part(texts: members.map { String($0) }, width: .one) }
    guard let bytes else { return .unknown(.one) }
    return .byte(of: isNegated ? bytes.complement.union(.beyondASCII) : bytes)
  }

  /// The bytes of an escape that stands for a class; `nil` when they are not known.
  static func bytes(ofEscape escape: Unicode.Scalar) -> ByteSet? {
    let digits = ByteSet(UInt8(ascii: "0")...UInt8(ascii: "9"))
    let underscore = UInt8(ascii: "_")...UInt8(ascii: "_")
    let letters = ByteSet(
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), underscore)
    let spaces = ByteSet(0x09...0x0d, 0x20...0x20)
    return switch escape {
    case "d": digits
    case "D": digits.complement
    case "w": letters.union(digits)
    case "W": letters.union(digits).complement
    case "s": spaces
    case "S": spaces.complement
    case "n": ByteSet(0x0a...0x0a)
    case "t": ByteSet(0x09...0x09)
    case "r": ByteSet(0x0d...0x0d)
    default: nil
    }
  }
}
