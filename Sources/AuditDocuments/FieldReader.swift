import AuditModel

/// A field of an entry with all that stands below its label.
struct RawField {
  var label: String
  var key: FieldLabels.Key?
  /// The lines of its value, list items included.
  var values: [Value] = []
  var line: Int

  /// One line of a value.
  struct Value {
    var runs: [InlineRun]
    var isItem = false
    var isTicked: Bool?
    var isCode = false

    var text: String { runs.map(\.text).joined() }
  }

  /// Its value without what is struck through, unless all of it is: what holds now.
  var held: String {
    let runs = values.flatMap { $0.runs }
    let left = runs.filter { !$0.style.contains(.struck) }
    guard left.count < runs.count else { return text }
    let kept = left.map(\.text).joined().trimmed
    return kept.unicodeScalars.contains(where: FoldedText.isWord) ? kept : text
  }

  /// Its value as text.
  var text: String {
    values.map { ($0.isItem ? "- " : "") + $0.text.trimmed }.filter { !$0.isEmpty && $0 != "- " }.joined(
      separator: "\n")
  }
}

/// Reads the fields of an entry from its blocks.
struct FieldReader {
  private(set) var fields: [RawField] = []
  /// The lines that stand under no label.
  private(set) var loose: [RawField.Value] = []
  private var isOpen = false

  /// Reads blocks in their order.
  init(_ blocks: [MarkdownBlock]) {
    for block in blocks { read(block, isItem: false) }
  }

  private mutating func read(_ block: MarkdownBlock, isItem: Bool, tick: Bool? = nil) {
    switch block.kind {
    case .paragraph:
      if !isItem { closeShort() }
      readLines(block, isItem: isItem, tick: tick)
    case .heading:
      if let field = RecordHeadings.labelled(block) {
        open(label: field.label, key: field.key, line: block.span.first)
        append(RawField.Value(runs: [InlineRun(text: field.value, style: [])]))
      } else {
        let title = EntryTitle(block.content.first ?? InlineLine())
        // "Solution (implemented)": what the brackets say is of the solution.
        let state = title.status.map { " (\($0.word))" } ?? ""
        open(label: title.title + state, key: FieldLabels.key(title.title), line: block.span.first)
      }
    case .code(let text):
      closeShort()
      let value = RawField.Value(runs: [InlineRun(text: text.trimmed, style: .code)], isCode: true)
      if isOpen { fields[fields.count - 1].values.append(value) } else { loose.append(value) }
    case .list:
      let hasFields = Self.isFieldList(block)
      for item in block.children {
        for (index, child) in item.children.enumerated() {
          read(
            child, isItem: index == 0 && !(hasFields && Self.startsWithAnyLabel(item)),
            tick: index == 0 ? item.isTicked : nil)
        }
      }
    case .table: readTable(block)
    case .quote: for child in block.children { read(child, isItem: false) }
    default: break
    }
  }

  private mutating func readLines(_ block: MarkdownBlock, isItem: Bool, tick: Bool?) {
    var line = block.span.first
    for (index, content) in block.content.enumerated() {
      let pieces = LabelSplit.split(content)
      // An item under a label is its value, also when it looks like a label, unless the label is known.
      let isValue =
        isItem && isOpen
        && !pieces.contains { FieldLabels.key($0.label ?? "").map(FieldLabels.telling.contains) ?? false }
      if isValue || !pieces.contains(where: { $0.label != nil }) {
        append(RawField.Value(runs: content.runs, isItem: isItem && index == 0, isTicked: index == 0 ? tick : nil))
      } else {
        for piece in pieces {
          if let label = piece.label { open(label: label, key: FieldLabels.key(label), line: line) }
          if !piece.runs.isEmpty { append(RawField.Value(runs: piece.runs)) }
        }
      }
      line += 1
    }
  }

  private mutating func readTable(_ block: MarkdownBlock) {
    for row in block.children {
      let cells = row.children
      if cells.count == 2, let label = cells.first?.text, let key = FieldLabels.key(label),
        row.kind != .row(isHeader: true) || FieldLabels.telling.contains(key)
      {
        open(label: label, key: key, line: row.span.first)
        append(RawField.Value(runs: cells[1].content.flatMap(\.runs)))
        isOpen = false
      } else {
        append(
          RawField.Value(runs: [InlineRun(text: cells.map(\.text).joined(separator: " | "), style: [])], isItem: true))
      }
    }
  }

  private mutating func open(label: String, key: FieldLabels.Key?, line: Int) {
    fields.append(RawField(label: label, key: key, line: line))
    isOpen = true
  }

  /// Ends a field of a few words that has its value: a paragraph or code of its own behind it tells of the entry.
  private mutating func closeShort() {
    guard isOpen, let last = fields.last, let key = last.key, Self.short.contains(key), !last.values.isEmpty else {
      return
    }
    isOpen = false
  }

  /// What is said in a few words.
  private static let short: Set<FieldLabels.Key> = [
    .id, .priority, .status, .owner, .effort, .area, .kind, .fixedBy, .fixedOn, .reported, .probability,
  ]

  private mutating func append(_ value: RawField.Value) {
    guard !value.text.trimmed.isEmpty else { return }
    if isOpen { fields[fields.count - 1].values.append(value) } else { loose.append(value) }
  }

  /// Whether the first line of a list item begins with a label.
  static func startsWithLabel(_ item: MarkdownBlock) -> Bool {
    guard let line = item.children.first(where: { $0.kind == .paragraph })?.content.first,
      let label = LabelSplit.split(line).first?.label
    else { return false }
    return FieldLabels.key(label) != nil
  }

  private static func startsWithAnyLabel(_ item: MarkdownBlock) -> Bool {
    guard let line = item.children.first(where: { $0.kind == .paragraph })?.content.first else { return false }
    return LabelSplit.split(line).first?.label != nil
  }

  /// Whether a list holds fields and not entries.
  static func isFieldList(_ list: MarkdownBlock) -> Bool {
    let labelled = list.children.count { startsWithLabel($0) }
    return labelled > 0 && labelled * 5 >= list.children.count * 2
  }
}

/// Splits a line at its labels.
enum LabelSplit {
  struct Piece {
    var label: String?
    var runs: [InlineRun]
  }

  /// The pieces of a line; the first has no label when the line does not begin with one.
  static func split(_ line: InlineLine) -> [Piece] {
    var pieces: [Piece] = [Piece(label: nil, runs: [])]
    var runs = line.runs
    // Marks before a label are no value.
    while let first = runs.first, !first.text.unicodeScalars.contains(where: { FoldedText.isWord($0) }) {
      runs.removeFirst()
    }
    var index = 0
    while index < runs.count {
      let run = runs[index]
      let mayLabel = index == 0 || isSeparator(runs[index - 1].text) || (pieces.last.map { $0.label != nil } ?? false)
      if mayLabel, run.style.contains(.strong) || run.style.contains(.emphasis), !run.style.contains(.code),
        let (label, rest, next) = boldLabel(run, index + 1 < runs.count ? runs[index + 1] : nil, isFirst: index == 0)
      {
        pieces.append(Piece(label: label, runs: []))
        if !rest.isEmpty { pieces[pieces.count - 1].runs.append(InlineRun(text: rest, style: run.style)) }
        if let next {
          runs[index + 1].text = next
        }
      } else if index == 0, !run.style.contains(.code), let (label, rest) = plainLabel(run.text) {
        pieces.append(Piece(label: label, runs: rest.isEmpty ? [] : [InlineRun(text: rest, style: run.style)]))
      } else {
        pieces[pieces.count - 1].runs.append(run)
      }
      index += 1
    }
    for index in pieces.indices { pieces[index].runs = trimmed(pieces[index].runs) }
    if pieces[0].runs.isEmpty, pieces.count > 1 { pieces.removeFirst() }
    return pieces
  }

  private static let colons: Set<Character> = [":", "："]

  private static func isSeparator(_ text: String) -> Bool {
    guard let last = text.trimmed.last else { return true }
    return "|·•;,/—–.。!?".contains(last)
  }

  /// The label of a bold run, what is left of the run, and what is left of the next one.
  private static func boldLabel(
    _ run: InlineRun, _ next: InlineRun?, isFirst: Bool
  ) -> (label: String, rest: String, next: String?)? {
    let text = run.text.trimmed
    if let colon = text.firstIndex(where: { colons.contains($0) }) {
      let label = text[..<colon].trimmed
      let rest = text[text.index(after: colon)...].trimmed
      let isKnown = FieldLabels.key(label) != nil
      guard rest.isEmpty || isKnown, isLabel(label), isKnown || (isFirst && run.style.contains(.strong)) else {
        return nil
      }
      return (strip(label), rest, nil)
    }
    // "**Cause.** The cache is shared."
    if isFirst, text.last == ".", next != nil, let key = FieldLabels.key(String(text.dropLast())),
      FieldLabels.telling.contains(key)
    {
      return (strip(String(text.dropLast())), "", nil)
    }
    guard isLabel(text) else { return nil }
    let isKnown = FieldLabels.key(text) != nil
    guard let next else { return isKnown && isFirst && run.style.contains(.strong) ? (strip(text), "", nil) : nil }
    let rest = next.text.trimmed
    if let first = rest.first, colons.contains(first) {
      guard isKnown || (isFirst && run.style.contains(.strong)) else { return nil }
      return (strip(text), "", String(rest.dropFirst()) + trailingSpace(next.text))
    }
    if isKnown, isFirst, let first = rest.first, "—–-".contains(first), !next.style.contains(.code) {
      return (strip(text), "", String(rest.dropFirst()))
    }
    return nil
  }

  private static func trailingSpace(_ text: String) -> String { text.last?.isWhitespace == true ? " " : "" }

  private static func plainLabel(_ text: String) -> (label: String, rest: String)? {
    guard let colon = text.firstIndex(where: { colons.contains($0) }) else { return nil }
    let label = text[..<colon].trimmed
    let after = text[text.index(after: colon)...]
    guard label.count <= 30, isLabel(label), let key = FieldLabels.key(label), key != .title, key != .id else {
      return nil
    }
    guard after.first.map({ $0.isWhitespace || text[colon] == "：" }) ?? true else { return nil }
    return (strip(label), after.trimmed)
  }

  private static func isLabel(_ text: String) -> Bool {
    let words = FoldedText(text).words
    return !words.isEmpty && text.count <= 60
      && (words.count <= 6 || FoldedText(text).scalars.contains { FoldedText.isIdeograph($0) })
  }

  /// A label without marks before it.
  private static func strip(_ label: String) -> String {
    var rest = label[...]
    while let first = rest.unicodeScalars.first, !FoldedText.isWord(first), first != "#" { rest = rest.dropFirst() }
    return rest.trimmed
  }

  private static func trimmed(_ runs: [InlineRun]) -> [InlineRun] {
    var runs = runs
    while let last = runs.last, last.style.isEmpty,
      last.text.trimmed.isEmpty || ["|", "·", "•", ";"].contains(last.text.trimmed)
    {
      runs.removeLast()
    }
    while let first = runs.first, first.text.trimmed.isEmpty { runs.removeFirst() }
    if !runs.isEmpty, !runs[runs.count - 1].style.contains(.code) {
      var text = runs[runs.count - 1].text[...]
      while let last = text.last, last.isWhitespace || "|·•".contains(last) { text = text.dropLast() }
      runs[runs.count - 1].text = String(text)
    }
    return runs
  }
}
