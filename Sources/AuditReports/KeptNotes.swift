import AuditModel

/// What imported documents say beside their entries, for the documents that take their place.
///
/// The words are those of the document, and nobody keeps them true any more: they are quoted, not told. Headings that only stood over
/// entries, and the heads of their tables, say nothing without them and are left out; what is left is cut to a length that people read.
struct KeptNotes {
  /// What is quoted of one document.
  struct Document {
    /// Its file name.
    var name: String
    /// The day it was imported last.
    var imported: String
    /// The lines that are quoted; passages that stood apart have an empty line between them.
    var lines: [String]
    /// How many lines were left out at the end.
    var more: Int
  }

  /// How many lines of one document are quoted.
  static let lineLimit = 120
  /// How many characters of one line are quoted.
  static let widthLimit = 500

  /// The documents that say something, by name.
  let documents: [Document]

  init(_ records: [DocumentRecord]) {
    documents = records.sorted { $0.fact.name < $1.fact.name }.compactMap { record in
      let passages = record.fact.passages.map(Self.telling).filter { !$0.isEmpty }
      let lines = Array(passages.joined(separator: [""]))
      guard !lines.isEmpty else { return nil }
      var shown = Array(lines.prefix(Self.lineLimit))
      while shown.last?.isEmpty == true { shown.removeLast() }
      return Document(
        name: record.fact.name, imported: record.time.isoDate,
        lines: shown.map { $0.count > Self.widthLimit ? $0.prefix(Self.widthLimit) + "…" : $0 },
        more: lines.count - shown.count)
    }
  }

  /// What the templates may name.
  var values: [String: Any] {
    let notes = documents.map { document in
      [
        "name": MarkdownText.inline(document.name), "imported": document.imported,
        "text": MarkdownText.block(document.lines, language: "markdown"), "hasMore": document.more > 0,
        "more": counted(document.more, "more line"), "list": "`audit import --list`",
      ] as [String: Any]
    }
    return ["notes": notes, "hasNotes": !notes.isEmpty]
  }

  /// The lines of a passage, without what only stood over or between entries.
  private static func telling(_ passage: DocumentRecorded.Passage) -> [String] {
    var lines = passage.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var index = 0
    // The head of a table whose rows are entries.
    while index + 1 < lines.count {
      let isLast = index + 2 >= lines.count || !isRow(lines[index + 2])
      if isRow(lines[index]), isDelimiter(lines[index + 1]), isLast {
        lines.removeSubrange(index...(index + 1))
      } else {
        index += 1
      }
    }
    while let last = lines.last, !isText(last) { lines.removeLast() }
    lines = Array(lines.drop { isBlank($0) || isRule($0) })
    return lines.contains(where: isText) ? lines : []
  }

  private static func isBlank(_ line: String) -> Bool { line.allSatisfy(\.isWhitespace) }

  private static func isRule(_ line: String) -> Bool {
    let marks = line.filter { !$0.isWhitespace }
    return marks.count >= 3 && Set(marks).count == 1 && "-*_=".contains(marks.first ?? " ")
  }

  private static func isRow(_ line: String) -> Bool { line.drop(while: \.isWhitespace).first == "|" }

  private static func isDelimiter(_ line: String) -> Bool {
    line.contains("-") && line.allSatisfy { "|-: \t".contains($0) }
  }

  private static func isText(_ line: String) -> Bool {
    let start = line.drop(while: \.isWhitespace)
    let signs = start.prefix { $0 == "#" }
    let isHeading = (1...6).contains(signs.count) && (start.dropFirst(signs.count).first ?? " ").isWhitespace
    return !isBlank(line) && !isRule(line) && !isHeading && !isDelimiter(line)
  }
}
