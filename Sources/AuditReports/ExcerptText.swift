import AuditModel

/// Draws the source lines of a finding with a gutter and underlines the place.
struct ExcerptText {
  let style: TerminalStyle
  /// The ink of the underline.
  let ink: TerminalStyle.Ink

  private static let tabWidth = 4

  /// One character as it is drawn.
  private struct Glyph {
    let text: String
    let width: Int
  }

  /// The lines, each indented; empty when the finding has no excerpt.
  func render(_ finding: Finding, indentation: String) -> String {
    let excerpt = finding.excerpt
    guard !excerpt.lines.isEmpty else { return "" }
    let numberWidth = String(excerpt.firstLine + excerpt.lines.count - 1).count
    let room = style.width - indentation.count - numberWidth - 3
    var text = ""
    func add(_ number: String, _ line: String) {
      let gutter = String(repeating: " ", count: numberWidth - number.count) + number + " |"
      text += indentation + style.paint(gutter, .gutter) + (line.isEmpty ? "" : " " + line) + "\n"
    }
    add("", "")
    for (offset, source) in excerpt.lines.enumerated() {
      let number = excerpt.firstLine + offset
      let (glyphs, cells) = Self.draw(source)
      let mark = number == finding.range.startLine ? underline(finding.range, cells: cells) : nil
      let window = Self.window(glyphs, around: mark, room: room)
      add(String(number), trimmingEnd(window.text))
      if let mark, !finding.range.isWholeFile {
        let start = max(0, mark.lowerBound - window.shift)
        let length = max(1, min(mark.upperBound - window.shift, room) - start)
        let carets = style.paint(String(repeating: "^", count: length), ink)
        if start < room { add("", String(repeating: " ", count: start) + carets) }
      }
    }
    return text
  }

  /// The columns under which carets go, 0-based; `nil` when the line was cut before the place.
  ///
  /// A place over several lines is underlined to the end of its first line.
  private func underline(_ range: SourceRange, cells: [Int]) -> Range<Int>? {
    let start = range.startColumn - 1
    guard start >= 0, start < cells.count else { return nil }
    let end = range.endLine > range.startLine ? cells.count - 1 : min(range.endColumn - 1, cells.count - 1)
    return cells[start]..<max(cells[start] + 1, cells[max(start, end)])
  }

  /// The characters of a line, and for each of its scalars, and for its end, the column where its character starts.
  private static func draw(_ line: String) -> (glyphs: [Glyph], cells: [Int]) {
    var glyphs: [Glyph] = []
    var cells: [Int] = []
    var column = 0
    for character in line {
      var glyph = Glyph(text: String(character), width: cellWidth(character))
      if character == "\t" {
        let width = tabWidth - column % tabWidth
        glyph = Glyph(text: String(repeating: " ", count: width), width: width)
      } else if character.unicodeScalars.contains(where: isHidden) {
        let text = visible(String(character))
        glyph = Glyph(text: text, width: cellWidth(text))
      }
      for _ in character.unicodeScalars { cells.append(column) }
      glyphs.append(glyph)
      column += glyph.width
    }
    cells.append(column)
    return (glyphs, cells)
  }

  /// The part of a line that fits, and how many columns it is shifted to the left.
  ///
  /// A line that is too long is cut with `…` at the end, and at the start when the place would be out of sight otherwise.
  private static func window(_ glyphs: [Glyph], around mark: Range<Int>?, room: Int) -> (text: String, shift: Int) {
    let total = glyphs.reduce(0) { $0 + $1.width }
    if total <= room { return (glyphs.map(\.text).joined(), 0) }
    var first = 0
    var skipped = 0
    if let mark, mark.lowerBound + min(mark.count, room / 2) > room - 1 {
      while first < glyphs.count, skipped < mark.lowerBound - room / 4 {
        skipped += glyphs[first].width
        first += 1
      }
    }
    var text = first > 0 ? "…" : ""
    let budget = room - (first > 0 ? 1 : 0)
    var used = 0
    for index in first..<glyphs.count {
      let isLast = index == glyphs.count - 1
      if used + glyphs[index].width > budget - (isLast ? 0 : 1) {
        text += "…"
        break
      }
      text += glyphs[index].text
      used += glyphs[index].width
    }
    return (text, first > 0 ? skipped - 1 : 0)
  }
}

extension SourceRange {
  /// Whether the place is a file or project as a whole, so that there is nothing to underline.
  var isWholeFile: Bool { startByte == endByte && startLine == 1 && startColumn == 1 && endLine == 1 && endColumn == 1 }
}
