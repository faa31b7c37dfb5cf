public import AuditModel

/// What an import found, as JSON or text.
public struct ImportReport: Sendable {
  /// Creates a renderer.
  public init() {}

  /// One document as `audit-import/1`.
  public func json(_ document: ImportedDocument) -> String { value(document).text }

  /// Several documents as an array of `audit-import/1`.
  public func json(_ documents: [ImportedDocument]) -> String {
    if documents.count == 1, let only = documents.first { return json(only) }
    return JSONValue.array(documents.map(value)).text
  }

  /// What an import changed, as `audit-imported/1`.
  ///
  /// - Parameters:
  ///   - added: The numbers of the new blockers.
  ///   - known: How many entries the register had.
  ///   - changed: The numbers of the blockers that changes by hand changed.
  ///   - refused: Changes by hand that were not taken over: line, blocker (none for text) and reason.
  ///   - events: How many events were recorded.
  ///   - document: What was imported.
  /// - Returns: The JSON text.
  public func json(
    added: [Int], known: Int, changed: [Int], refused: [(line: Int, blocker: String?, reason: String)], events: Int,
    document: ImportedDocument
  ) -> String {
    JSONValue.object([
      ("schema", "audit-imported/1"), ("document", .string(document.name)),
      ("added", JSONValue(added.map { Blocker.id(number: $0) })), ("known", .integer(known)),
      ("changed", JSONValue(changed.map { Blocker.id(number: $0) })),
      (
        "refused",
        .array(
          refused.map {
            .object([("line", .integer($0.line)), ("blocker", JSONValue($0.blocker)), ("reason", .string($0.reason))])
          })
      ),
      ("events", .integer(events)),
    ]).text
  }

  private func value(_ document: ImportedDocument) -> JSONValue {
    let nonBlank = document.lines.count { line in !line.allSatisfy(\.isWhitespace) }
    let left = document.unclaimed.reduce(0) { sum, span in
      sum + (span.first...span.last).count { !document.lines[$0 - 1].allSatisfy(\.isWhitespace) }
    }
    return .object([
      ("schema", "audit-import/1"),
      (
        "document",
        .object([
          ("name", .string(document.name)), ("title", .string(document.title)),
          ("style", .string(document.style.rawValue)),
          ("lines", .integer(document.lines.count)),
          ("attributedLines", .integer(nonBlank - left)), ("nonBlankLines", .integer(nonBlank)),
        ])
      ),
      ("items", .array(document.items.map(item))),
      (
        "completed",
        .array(
          document.completed.map {
            .object([
              ("title", .string($0.title)), ("section", JSONValue($0.section)), ("firstLine", .integer($0.span.first)),
              ("lastLine", .integer($0.span.last)),
            ])
          })
      ),
      (
        "repairs",
        .array(
          document.repairs.map {
            .object([
              ("line", .integer($0.line)), ("readAs", .string($0.readAs)), ("before", .string($0.before)),
              ("after", .string($0.after)),
            ])
          })
      ),
      (
        "contradictions",
        .array(
          document.contradictions.map {
            .object([
              ("kind", .string($0.kind.rawValue)), ("line", .integer($0.line)),
              ("otherLine", $0.otherLine > 0 ? .integer($0.otherLine) : .null), ("claimed", .string($0.claimed)),
              ("found", .string($0.found)),
            ])
          })
      ),
      ("unclaimed", .array(document.unclaimed.map(span))),
    ])
  }

  private func item(_ item: ImportedItem) -> JSONValue {
    .object([
      ("rawID", JSONValue(item.rawID)),
      ("title", .string(item.title)),
      ("kind", .string(item.kind.rawValue)),
      ("priority", .string(item.priority.value.rawValue)),
      ("priorityWord", JSONValue(item.priority.word)),
      ("priorityFrom", .string(item.priority.reason.rawValue)),
      ("rank", .integer(item.rank)),
      ("status", .string(item.status.value.rawValue)),
      ("statusWord", JSONValue(item.status.word)),
      ("statusFrom", .string(item.status.reason.rawValue)),
      ("verification", .string(item.verification.rawValue)),
      ("calledResolved", .bool(item.isCalledResolved)),
      ("owner", JSONValue(item.owner)),
      ("effort", JSONValue(item.effort?.text)),
      (
        "effortMinutes",
        item.effort?.minimumMinutes.map { low in
          .array([.integer(low), item.effort?.maximumMinutes.map { .integer($0) } ?? .null])
        } ?? .null
      ),
      (
        "locations",
        .array(
          item.locations.map {
            .object([
              ("text", .string($0.text)), ("path", JSONValue($0.path)), ("lines", .array($0.lines.map(span))),
              ("note", JSONValue($0.note)),
            ])
          })
      ),
      ("criteria", .array(item.criteria.map { .object([("text", .string($0.text)), ("done", .bool($0.isDone))]) })),
      (
        "fields",
        .array(
          item.fields.map {
            .object([("label", .string($0.label)), ("key", JSONValue($0.key)), ("value", .string($0.value))])
          })
      ),
      ("section", JSONValue(item.section)),
      ("firstLine", .integer(item.span.first)),
      ("lastLine", .integer(item.span.last)),
      ("repeatedAt", .array(item.repeats.map(span))),
    ])
  }

  private func span(_ span: LineSpan) -> JSONValue { .array([.integer(span.first), .integer(span.last)]) }
}
