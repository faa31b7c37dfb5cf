import AuditModel

/// The comments that `audit` leaves in its own documents.
struct DocumentMarks {
  /// A blocker with the line that carries it.
  struct Entry {
    var line: Int
    /// The value as JSON.
    var json: String
  }

  /// The blockers.
  private(set) var entries: [Entry] = []
  private let lines: [String]
  /// Lines between `<!-- audit:text -->` and `<!-- audit:end -->`: derived text that holds no entries.
  private(set) var derived: Set<Int> = []

  init(_ lines: [String]) {
    self.lines = lines
    var isDerived = false
    var fence: Substring?
    for (index, line) in lines.enumerated() {
      // What stands in a fence is quoted: code, or text of another document, whatever marks it holds.
      let run = line.prefix { $0 == "`" || $0 == "~" }
      if let open = fence {
        if isDerived { derived.insert(index + 1) }
        if run.count >= open.count, run.first == open.first, line.dropFirst(run.count).allSatisfy(\.isWhitespace) {
          fence = nil
        }
        continue
      }
      if run.count >= 3, Set(run).count == 1 { fence = run }
      if line.trimmed == "<!-- audit:text -->" { isDerived = true }
      if isDerived { derived.insert(index + 1) }
      if line.trimmed == "<!-- audit:end -->" { isDerived = false }
      var rest = line[...]
      while let start = String(rest).range(of: BlockerMark.opening) {
        let offset = String(rest).distance(from: String(rest).startIndex, to: start)
        rest = rest.dropFirst(offset + BlockerMark.opening.count)
        guard let end = String(rest).range(of: BlockerMark.closing) else { break }
        let length = String(rest).distance(from: String(rest).startIndex, to: end)
        entries.append(Entry(line: index + 1, json: String(rest.prefix(length))))
        rest = rest.dropFirst(length)
      }
    }
  }

  /// Whether `audit` wrote a document, one without a blocker included: it has what is derived marked.
  static func isOwn(_ lines: [String]) -> Bool { !DocumentMarks(lines).derived.isEmpty }

  /// The entries of one of our own documents: each mark once, with what people see beside it, and what they added by hand.
  func entries(_ items: [ImportedItem]) -> [ImportedItem] {
    guard !entries.isEmpty else { return items }
    var marked: [Int: String] = [:]
    var others: [ImportedItem] = []
    for entry in entries {
      // The heading right above, with no other mark below it, is what people see of the blocker.
      let owner = items.indices.first { index in
        let span = items[index].span
        return span.first <= entry.line && entry.line <= span.last && lines[span.first - 1].hasPrefix("#")
          && !entries.contains { $0.line != entry.line && span.first <= $0.line && $0.line <= span.last }
      }
      if let owner, marked[owner] == nil {
        marked[owner] = entry.json
      } else {
        var item = ImportedItem(title: "", span: LineSpan(entry.line, entry.line))
        item.mark = entry.json
        others.append(item)
      }
    }
    let visible = items.indices.compactMap { index -> ImportedItem? in
      var item = items[index]
      item.mark = marked[index]
      let hasMarks = entries.contains { item.span.first <= $0.line && $0.line <= item.span.last }
      let isDerived = item.mark == nil && (derived.contains(item.span.first) || hasMarks)
      return isDerived ? nil : item
    }
    return (visible + others).sorted { $0.span < $1.span }
  }
}
