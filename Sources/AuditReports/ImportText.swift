public import AuditModel

/// What an import found, for a terminal.
public struct ImportText: Sendable {
  private let style: TerminalStyle

  /// Creates a renderer with the looks of a terminal.
  public init(style: TerminalStyle) { self.style = style }

  /// One document: its entries by line, then what is odd about it.
  public func render(_ document: ImportedDocument) -> String {
    var lines = [
      "\(visible(document.name)): \(visible(document.title)) (\(document.style.rawValue))",
      counts(document),
    ]
    for item in document.items {
      let id = item.rawID.map { $0 + "  " } ?? ""
      lines.append(
        "  \(place(item.span))  \(item.priority.value.rawValue)  \(status(item))  \(visible(id + item.title))")
    }
    if !document.contradictions.isEmpty {
      lines.append("the document disagrees with itself:")
      for contradiction in document.contradictions {
        let other = contradiction.otherLine > 0 ? " and \(contradiction.otherLine)" : ""
        lines.append(
          "  line \(contradiction.line)\(other): \(contradiction.kind.rawValue): \(oneLine(contradiction.claimed)) / \(oneLine(contradiction.found))"
        )
      }
    }
    if !document.repairs.isEmpty {
      let encodings = Set(document.repairs.map(\.readAs)).sorted().joined(separator: ", ")
      let places = document.repairs.count == 1 ? "1 place" : "\(document.repairs.count) places"
      lines.append("repaired \(places) of broken encoding (read as \(encodings))")
    }
    if !document.unclaimed.isEmpty {
      lines.append("kept as text: lines \(document.unclaimed.map(place).joined(separator: ", "))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func counts(_ document: ImportedDocument) -> String {
    let byPriority = Priority.allCases.map { priority in
      "\(document.items.count { $0.priority.value == priority }) \(priority.rawValue)"
    }
    let closed = document.items.count { !$0.status.value.isOpen }
    return
      "\(document.items.count) entries (\(byPriority.joined(separator: ", "))), \(closed) of them closed by the document; \(document.completed.count) completed items"
  }

  private func status(_ item: ImportedItem) -> String {
    let unverified = item.status.value == .fixed ? " (unverified)" : ""
    return item.status.value.rawValue.replacing("_", with: " ") + unverified
  }

  private func place(_ span: LineSpan) -> String {
    span.first == span.last ? "\(span.first)" : "\(span.first)-\(span.last)"
  }

  private func oneLine(_ text: String) -> String { String(flowed(text).prefix(80)) }
}
