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
  private let isGenerated: [Bool]?
  /// Lines between `<!-- audit:text -->` and `<!-- audit:end -->`: derived text that holds no entries.
  private(set) var derived: Set<Int> = []

  /// Reads the marks of a document; what people added by hand, when that is known, may quote marks but sets none apart.
  init(_ lines: [String], isGenerated: [Bool]? = nil) {
    self.lines = lines
    self.isGenerated = isGenerated
    var isDerived = false
    // A fence that somebody left open ends where the generated text goes on.
    var fences: [Bool: Substring] = [:]
    for (index, line) in lines.enumerated() {
      // What stands in a fence is quoted: code, or text of another document, whatever marks it holds.
      let run = line.prefix { $0 == "`" || $0 == "~" }
      let isOwn = isGenerated?[index] ?? true
      if let open = fences[isOwn] {
        if isDerived { derived.insert(index + 1) }
        if run.count >= open.count, run.first == open.first, line.dropFirst(run.count).allSatisfy(\.isWhitespace) {
          fences[isOwn] = nil
        }
        continue
      }
      if run.count >= 3, Set(run).count == 1 { fences[isOwn] = run }
      if isOwn, line.trimmed == "<!-- audit:text -->" { isDerived = true }
      if isDerived { derived.insert(index + 1) }
      if isOwn, line.trimmed == "<!-- audit:end -->" { isDerived = false }
      guard isOwn || Self.holdsEntry(line) else { continue }
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

  /// Whether a line has the mark of an entry that it does not quote as code.
  static func holdsEntry(_ line: String) -> Bool {
    guard !line.hasPrefix("    "), let start = line.range(of: BlockerMark.opening) else { return false }
    return !line[..<start].contains("`")
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
      let isOwn = isGenerated?[item.span.first - 1] ?? false
      let isDerived = item.mark == nil && (derived.contains(item.span.first) || hasMarks || isOwn)
      return isDerived ? nil : item
    }
    return (visible + others).sorted { $0.span < $1.span }
  }
}
