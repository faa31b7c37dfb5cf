extension SyntaxTree {
  /// The `&` of a script that its grammar could not read; in code an operator of two sides, as is `|`.
  ///
  /// Browsers and compilers take the sign in `P&L` for itself; the grammar knows it only as the start of a character's name. With
  /// another sign at these places it reads the markup as they do.
  var bareAmpersands: [Int] {
    guard grammar == .tsx || grammar == .javascript, errorBytes > 0 else { return [] }
    // All at once: what one of them hides may look like code, and no guess says where it ends.
    return source.indices.filter(isBareAmpersand)
  }

  /// Whether a byte is `&`, no part of an operator, and begins no name that the grammar knows, such as `&amp;` or `&#38;`.
  private func isBareAmpersand(_ place: Int) -> Bool {
    let sign = UInt8(ascii: "&")
    guard source[place] == sign, place == 0 || source[place - 1] != sign, place + 1 < source.count else { return false }
    let rest = source[(place + 1)...].prefix(32)
    guard let first = rest.first, first != sign, first != UInt8(ascii: "=") else { return false }
    // The grammar reads numbers of up to five figures; emoji have six.
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let isLongNumber = first == UInt8(ascii: "#") && rest.dropFirst().prefix(while: digits.contains).count > 5
    return isLongNumber || rest.drop { $0.isWordByte || $0 == UInt8(ascii: "#") }.first != UInt8(ascii: ";")
  }
}
