/// Tables as they are meant, where an empty line parts their rows.
enum LooseTables {
  /// A text whose tables go on behind an empty line, as they do for whoever wrote them; its lines stay where they are.
  ///
  /// CommonMark ends a table at an empty line and reads the rows behind it as text. They are rows when they begin and end with a bar
  /// and no line of dashes makes them a table of their own. Fences are left alone.
  static func closed(_ text: String) -> String {
    guard text.contains("|\n\n|") || text.contains("|\r\n\r\n|") else { return text }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var isFenced = false
    var cells = 0
    for index in lines.indices {
      let line = lines[index].trimmed
      if line.hasPrefix("```") || line.hasPrefix("~~~") { isFenced.toggle() }
      guard !isFenced else { continue }
      if isDashes(line) {
        cells = line.count { $0 == "|" } - 1
      } else if line.isEmpty, cells > 0, index + 1 < lines.count, isRow(lines[index + 1].trimmed),
        index + 2 >= lines.count || !isDashes(lines[index + 2].trimmed)
      {
        lines[index] = Substring("|" + String(repeating: " |", count: cells))
      } else if !isRow(line) {
        cells = 0
      }
    }
    return lines.joined(separator: "\n")
  }

  /// Blocks without the rows that have no words at all.
  static func withoutEmptyRows(_ document: MarkdownBlock) -> MarkdownBlock {
    var document = document
    for index in document.children.indices where document.children[index].kind == .table {
      document.children[index].children.removeAll { row in
        row.kind == .row(isHeader: false) && row.children.allSatisfy { $0.text.allSatisfy(\.isWhitespace) }
      }
    }
    return document
  }

  private static func isRow(_ line: String) -> Bool { line.count > 2 && line.hasPrefix("|") && line.hasSuffix("|") }

  private static func isDashes(_ line: String) -> Bool {
    isRow(line) && line.contains("-") && line.allSatisfy { "|-: ".contains($0) }
  }
}
