/// Whether a scalar is invisible or steers a terminal or the direction of text: controls, line and paragraph separators,
/// and format characters, apart from the two joiners that scripts and emoji need.
func isHidden(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.value < 0x7F { return scalar.value < 0x20 }
  switch scalar.properties.generalCategory {
  case .control, .lineSeparator, .paragraphSeparator: return true
  case .format: return scalar.value != 0x200C && scalar.value != 0x200D
  default: return false
  }
}

/// Repository text as one line in which everything can be seen: hidden scalars become `\n`, `\t`, `\r` or `\u{1b}`.
func visible(_ text: String) -> String {
  // The common case costs no allocation: a plain string comes back as it is.
  guard text.unicodeScalars.contains(where: isHidden) else { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    if isHidden(scalar) { result += escape(scalar) } else { result.unicodeScalars.append(scalar) }
  }
  return result
}

/// How a hidden scalar is shown.
func escape(_ scalar: Unicode.Scalar) -> String {
  switch scalar {
  case "\n": "\\n"
  case "\r": "\\r"
  case "\t": "\\t"
  default: "\\u{\(String(scalar.value, radix: 16))}"
  }
}

/// The text in one paragraph: runs of white space, line ends included, become one space.
func flowed(_ text: String) -> String {
  // The common case costs no allocation: words of printable ASCII with single spaces between them.
  var wasSpace = true
  let isFlowed = text.utf8.allSatisfy { byte in
    defer { wasSpace = byte == 0x20 }
    return byte > 0x20 && byte < 0x7F || byte == 0x20 && !wasSpace
  }
  if isFlowed, !wasSpace { return text }
  return visible(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
}
