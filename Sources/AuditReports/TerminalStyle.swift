/// What the renderers for terminals need to know about one.
public struct TerminalStyle: Hashable, Sendable {
  /// Whether to colour with ANSI escapes.
  public var isColored: Bool
  /// Columns of a line, at least 40; prose is wrapped and excerpts are cut to fit.
  public var width: Int

  /// Creates a style; without colour it is right for a file or a pipe.
  public init(isColored: Bool = false, width: Int = 100) {
    self.isColored = isColored
    self.width = max(40, width)
  }

  /// The few looks that are used, each with one meaning.
  enum Ink: String {
    case critical = "1;31"
    case warning = "1;33"
    case note = "1;36"
    case good = "1;32"
    case strong = "1"
    case gutter = "34"
    case faint = "2"
  }

  /// The text, which must be visible already, in an ink; unchanged without colour.
  func paint(_ text: String, _ ink: Ink) -> String {
    isColored && !text.isEmpty ? "\u{1b}[\(ink.rawValue)m\(text)\u{1b}[0m" : text
  }

  /// Text from anywhere as wrapped lines; the first starts with `first`, the others with as many spaces.
  ///
  /// - Parameters:
  ///   - text: One or more paragraphs; an empty line separates them. Hidden characters are made visible.
  ///   - first: What stands before the first line; counts towards the width.
  ///   - ink: The ink of `first` alone.
  /// - Returns: The lines, each with its line end.
  func paragraph(_ text: String, first: String = "", ink: Ink? = nil) -> String {
    let indent = String(repeating: " ", count: cellWidth(first))
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in flowed(text).split(separator: " ") {
      let cells = cellWidth(word)
      if used > 0, cellWidth(indent) + used + 1 + cells > width {
        lines.append(line)
        (line, used) = ("", 0)
      }
      line += (used > 0 ? " " : "") + word
      used += (used > 0 ? 1 : 0) + cells
    }
    lines.append(line)
    return lines.enumerated().map { index, line in
      let lead = index > 0 ? indent : ink.map { paint(first, $0) } ?? first
      return trimmingEnd(lead + line) + "\n"
    }.joined()
  }
}

/// The text without the spaces at its end.
func trimmingEnd(_ text: String) -> String {
  var text = Substring(text)
  while text.last == " " { text.removeLast() }
  return String(text)
}

/// The terminal columns that some visible text takes.
func cellWidth(_ text: some StringProtocol) -> Int {
  // Plain text, which nearly all is, has a column for each byte; a carriage return with its line feed is one character.
  if text.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) { return text.utf8.count }
  return text.reduce(0) { $0 + cellWidth($1) }
}

/// The terminal columns of one character: 2 for East Asian wide ones and emoji, 0 for a lone combining mark, else 1.
func cellWidth(_ character: Character) -> Int {
  if character.isASCII { return 1 }
  var width = 0
  for scalar in character.unicodeScalars {
    // U+FE0F asks for the emoji form of what stands before it.
    if isWide(scalar) || (scalar.value == 0xFE0F && character.unicodeScalars.first?.properties.isEmoji == true) {
      return 2
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: break
    default: width = 1
    }
  }
  return width
}

/// Unicode's East Asian Width W and F (UAX #11); the wide characters outside the ideographic blocks are the emoji.
private func isWide(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case ..<0x1100: false
  case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
    0x16FE0...0x18CFF, 0x1B000...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD:
    true
  default: scalar.properties.isEmojiPresentation
  }
}
