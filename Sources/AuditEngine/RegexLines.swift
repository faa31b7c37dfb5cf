import AuditSyntax

extension Regex {
  /// Whether no match of it holds a line end, so that what it matches in one line does not depend on the other lines.
  ///
  /// Cautious: an escape or a class that it does not know may hold anything.
  var staysOnLine: Bool {
    var rest = Array(pattern.utf8)[...]
    var isInClass = false
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\\"):
        guard let escaped = rest.popFirst() else { return false }
        let isSign = !escaped.isWordByte && escaped >= 0x20
        guard isSign || Self.escapesOnLine.contains(escaped) else { return false }
        // A range from a tab holds line ends, and several digits may be a sign's number.
        if escaped.isDigit, isInClass || rest.first?.isDigit == true { return false }
        if !isSign, isInClass, rest.first == UInt8(ascii: "-"), rest.dropFirst().first != UInt8(ascii: "]") {
          return false
        }
      case UInt8(ascii: "["):
        // A class of what it does not name holds line ends, and the names of classes do not tell.
        guard let first = rest.first, first != UInt8(ascii: "^"), !isInClass else { return false }
        isInClass = true
        if first == UInt8(ascii: "]") { rest.removeFirst() }
      case UInt8(ascii: "]"): isInClass = false
      case UInt8(ascii: "(") where !isInClass && rest.first == UInt8(ascii: "*"): return false
      case UInt8(ascii: "(") where !isInClass && rest.first == UInt8(ascii: "?"):
        rest.removeFirst()
        // Looking around is no part of a match. The dot may be told to take line ends, `x` begins comments.
        let flags = rest.prefix { ($0 | 0x20).isLetter || $0 == UInt8(ascii: "-") }
        if rest.first == UInt8(ascii: "#") { return false }
        if rest.first != UInt8(ascii: "P"), flags.contains(where: { "sxnR".utf8.contains($0) }) { return false }
      case 0..<0x20: return false
      default: break
      }
    }
    return true
  }

  /// The letters and digits that mean signs or places within a line when a backslash stands before them.
  private static let escapesOnLine = Array("wdShbBt123456789".utf8)
}

extension UInt8 {
  fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
