import AuditModel

/// Things of one kind side by side: the headings right below a heading, the items of a list, the rows of a table.
struct Series {
  enum Kind: Hashable { case headings, bullets, numbers, boxes, rows }

  /// One of them, which may be an entry.
  struct Unit {
    var title: EntryTitle
    /// All words of its first line; of a row, of its longest cell.
    var text: String
    /// What the labels of its fields stand for.
    var keys: Set<FieldLabels.Key>
    /// The words of these labels, known or not.
    var labels: Set<String> = []
    /// Its own words before the first colon, or all of them.
    var name = ""
    /// Its place in a count: the number of a heading, the written number of an item.
    var ordinal: Int?
    var isBold = false
    var isTicked: Bool?
    /// Whether something in it is written as code, as paths are.
    var hasPlace = false
    /// The headings right below it.
    var below: [Section] = []
    var blocks: [MarkdownBlock] = []
    var span: LineSpan
    /// The entry it would be; its context is that of nothing.
    var candidate: EntryCandidate

    /// The level of a heading.
    var level = 0

    /// How many of its labels describe an entry.
    var telling: Int { keys.intersection(FieldLabels.telling).count }
  }

  var kind: Kind
  var units: [Unit]
  /// The headings above, the document's title first.
  var path: [Section]
  /// Whether a sentence that ends with a colon stands right above.
  var isIntroduced = false
  /// The sentence, or the words in bold, right above.
  var introduction: String?
  /// Whether every item is a label with its value.
  var isFields = false
  /// The table, with its columns' keys and heads.
  var table: MarkdownBlock?
  var columns: [FieldLabels.Key?] = []
  var heads: [String] = []
}

/// Finds the series of a document.
struct SeriesReader {
  private(set) var series: [Series] = []
  private let finder: EntryFinder

  init(_ root: Section, finder: EntryFinder) {
    self.finder = finder
    visit(root, [])
  }

  private mutating func visit(_ section: Section, _ path: [Section]) {
    let own = section.heading == nil ? path : path + [section]
    read(section.content, own)
    guard !section.children.isEmpty else { return }
    var byLevel: [Int: [Section]] = [:]
    for child in section.children { byLevel[child.level, default: []].append(child) }
    for level in byLevel.keys.sorted() {
      let units = (byLevel[level] ?? []).map { child in
        let line = child.heading?.content.first ?? InlineLine()
        let title = EntryTitle(line, scaleStartsAtP1: finder.scaleStartsAtP1)
        let reader = FieldReader(child.blocks)
        let near = FieldReader(child.content)
        let below = child.children.compactMap { FieldLabels.key(EntryTitle(text: $0.title).title) }
        return Series.Unit(
          title: title, text: child.title, keys: Set(near.fields.compactMap(\.key) + below),
          labels: Self.labels(reader.fields), name: Self.name(title.title),
          ordinal: title.number.flatMap { Int($0) },
          hasPlace: hasPlace(near.loose + near.fields.flatMap(\.values)), below: child.children,
          blocks: child.blocks, span: child.span,
          candidate: EntryCandidate(
            origin: .heading, title: title, context: EntryContext(), fields: reader.fields, loose: reader.loose,
            span: child.span, titleRuns: line.runs),
          level: child.level)
      }
      series.append(Series(kind: .headings, units: units, path: own))
    }
    for child in section.children { visit(child, own) }
  }

  private mutating func read(_ blocks: [MarkdownBlock], _ path: [Section]) {
    for (index, block) in blocks.enumerated() {
      switch block.kind {
      case .quote: read(block.children, path)
      case .list:
        readList(block, path, after: index > 0 ? blocks[index - 1] : nil)
      case .table: readTable(block, path)
      default: break
      }
    }
  }

  private func endsWithColon(_ block: MarkdownBlock) -> Bool {
    block.kind == .paragraph && (block.content.last?.text.trimmed.last.map { ":：".contains($0) } ?? false)
  }

  private func hasPlace(_ values: [RawField.Value]) -> Bool {
    values.contains { value in
      !value.isCode
        && value.runs.contains { $0.style.contains(.code) && $0.text.contains(where: { "./_".contains($0) }) }
    }
  }

  /// What a paragraph says of the list below it: its last line, when that is in bold or ends with a colon.
  private func introduction(_ block: MarkdownBlock) -> String? {
    guard block.kind == .paragraph, let line = block.content.last else { return nil }
    let isBold = line.runs.allSatisfy {
      $0.style.contains(.strong) || !$0.text.unicodeScalars.contains(where: FoldedText.isWord)
    }
    return isBold || endsWithColon(block) ? line.text : nil
  }

  /// The words of the labels of fields, without remarks.
  private static func labels(_ fields: [RawField]) -> Set<String> {
    Set(fields.map { name($0.label) }).subtracting([""])
  }

  /// The words of a text before its first colon or remark.
  private static func name(_ text: String) -> String {
    FoldedText(text.prefix { !":：(（".contains($0) }).words.joined(separator: " ")
  }

  private mutating func readList(_ list: MarkdownBlock, _ path: [Section], after above: MarkdownBlock?) {
    let boxes = list.children.count { $0.isTicked != nil }
    var kind = Series.Kind.bullets
    if case .list(isOrdered: true) = list.kind { kind = .numbers }
    if boxes * 2 > list.children.count { kind = .boxes }
    let units = zip(list.children, finder.itemTitles(list)).compactMap { item, title -> Series.Unit? in
      guard let found = title else { return nil }
      let line = item.children.first { $0.kind == .paragraph }?.content.first ?? InlineLine()
      let reader = FieldReader(found.rest + Array(item.children.dropFirst()))
      return Series.Unit(
        title: found.title, text: line.text, keys: Set(reader.fields.compactMap(\.key)),
        labels: Self.labels(reader.fields), name: Self.name(found.title.title), ordinal: item.ordinal,
        isBold: found.isBold,
        isTicked: item.isTicked, hasPlace: line.runs.contains { $0.style.contains(.code) } || hasPlace(reader.loose),
        blocks: found.rest + Array(item.children.dropFirst()), span: item.span,
        candidate: EntryCandidate(
          origin: item.isTicked == nil ? .listItem : .checkbox, title: found.title, context: EntryContext(),
          fields: reader.fields, loose: reader.loose, isTicked: item.isTicked, span: item.span, titleRuns: found.runs))
    }
    guard !units.isEmpty else { return }
    series.append(
      Series(
        kind: kind, units: units, path: path, isIntroduced: above.map(endsWithColon) ?? false,
        introduction: above.flatMap(introduction), isFields: FieldReader.isFieldList(list)))
    guard kind != .boxes else { return }
    // Checklists below the points of a list, which name what is ticked off there: "1. Memory", and three boxes.
    for item in list.children {
      for (index, block) in item.children.enumerated() where block.isChecklist {
        readList(block, path, after: index > 0 ? item.children[index - 1] : nil)
      }
    }
  }

  private mutating func readTable(_ table: MarkdownBlock, _ path: [Section]) {
    guard let header = table.children.first, header.kind == .row(isHeader: true) else { return }
    let rows = Array(table.children.dropFirst())
    guard !rows.isEmpty else { return }
    let heads = header.children.map { $0.text.trimmed }
    let columns = heads.map { FieldLabels.column($0) }
    let units = rows.compactMap { row -> Series.Unit? in
      guard let first = row.children.first else { return nil }
      let longest = row.children.max { $0.text.count < $1.text.count } ?? first
      let title = EntryTitle(InlineLine(runs: first.content.flatMap(\.runs)), scaleStartsAtP1: finder.scaleStartsAtP1)
      return Series.Unit(
        title: title, text: longest.text.trimmed, keys: Set(columns.compactMap { $0 }),
        isBold: first.content.first?.runs.first?.style.contains(.strong) ?? false,
        hasPlace: row.children.contains { $0.content.contains { $0.runs.contains { $0.style.contains(.code) } } },
        blocks: row.children, span: row.span,
        candidate: EntryCandidate(origin: .row, title: title, context: EntryContext(), span: row.span))
    }
    series.append(Series(kind: .rows, units: units, path: path, table: table, columns: columns, heads: heads))
  }
}
