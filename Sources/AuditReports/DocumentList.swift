public import AuditModel

/// The documents that a register knows, with what it kept of them.
public struct DocumentList: Sendable {
  private let records: [DocumentRecord]

  /// Creates a list in the order given.
  public init(_ records: [DocumentRecord]) { self.records = records }

  /// The list as `audit-documents/1`, with everything that was kept.
  public var json: String {
    JSONValue.object([
      ("schema", "audit-documents/1"),
      (
        "documents",
        .array(
          records.map { record in
            let fact = record.fact
            return .object([
              ("name", .string(fact.name)), ("title", .string(fact.title)), ("style", .string(fact.style)),
              ("imported", .string(record.time.iso8601)), ("digest", .string(fact.digest)),
              ("entries", .integer(fact.entries)),
              (
                "completed",
                .array(
                  fact.completed.map {
                    .object([
                      ("title", .string($0.title)), ("section", JSONValue($0.section)), ("line", .integer($0.line)),
                    ])
                  })
              ),
              (
                "passages",
                .array(
                  fact.passages.map { .object([("firstLine", .integer($0.first)), ("text", .string($0.text))]) })
              ),
            ])
          })
      ),
    ]).text
  }

  /// The list for a terminal.
  ///
  /// - Parameter withContents: Whether the completed work and the text are shown, and not only counted.
  /// - Returns: The lines.
  public func text(withContents: Bool) -> String {
    if records.isEmpty { return "no document was imported yet\n" }
    return records.map { text($0, withContents: withContents) }.joined(separator: withContents ? "\n" : "")
  }

  private func text(_ record: DocumentRecord, withContents: Bool) -> String {
    let fact = record.fact
    let lines = fact.passages.reduce(0) { $0 + $1.text.split(separator: "\n", omittingEmptySubsequences: false).count }
    var text =
      "\(visible(fact.name)): \(visible(fact.title)) (\(fact.style)), imported \(record.time.isoDate): "
      + "\(counted(fact.entries, "entry", "entries")), \(counted(fact.completed.count, "completed item")), "
      + "\(counted(lines, "line")) of text kept\n"
    guard withContents else { return text }
    if !fact.completed.isEmpty {
      text += "completed:\n"
      for item in fact.completed {
        let section = item.section.isEmpty ? "" : " (\(visible(item.section.joined(separator: " > "))))"
        text += "  \(item.line)  \(visible(item.title))\(section)\n"
      }
    }
    if !fact.passages.isEmpty { text += "text:\n" }
    for passage in fact.passages {
      for (offset, line) in passage.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        text += "  \(passage.first + offset)  \(visible(String(line)))\n"
      }
    }
    return text
  }
}
