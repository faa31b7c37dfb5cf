import AuditModel

/// Entries among the blocks of a section: bold titles and plain text.
extension EntryFinder {
  mutating func readContent(_ blocks: [MarkdownBlock], _ outer: EntryContext) {
    guard !outer.holdsNone else { return }
    var context = outer
    // An id in bold is enough where several of one series count: "**H1 — title.** text", "**H2 — title.** text".
    if context.weight == 0, !context.isAside, Self.countsInBold(blocks) { context.weight = 1 }
    if context.weight >= 2, !context.isAside, addNamed(blocks, context) { return }
    var index = 0
    var isUnderLabel = false
    var hasNamedRows = false
    while index < blocks.count {
      let block = blocks[index]
      switch block.kind {
      case .table:
        let before = candidates.count
        readTable(block, context)
        if candidates[before...].contains(where: { $0.title.id != nil && !$0.isView }) { hasNamedRows = true }
      case .quote: readContent(block.children, context)
      case .list:
        if index > 0, isBody(block, of: blocks[index - 1]) {
          if let last = candidates.last, last.span == blocks[index - 1].children.last?.span {
            candidates[candidates.count - 1].fields += FieldReader([block]).fields
            candidates[candidates.count - 1].span.last = block.span.last
          }
        } else if index > 0, blocks[index - 1].kind == .paragraph,
          let below = introduced(by: blocks[index - 1], context)
        {
          readList(block, below, namedOnly: hasNamedRows)
        } else if form.takesBullets, index > 0, isTold(blocks[index - 1]) {
          break
        } else if context.weight >= 1, !context.isAside, countedLists.lines.contains(block.span.first) {
          var below = context
          below.weight = 2
          readList(block, below, namedOnly: hasNamedRows)
        } else if !isUnderLabel {
          readList(block, context, namedOnly: hasNamedRows)
        }
      case .paragraph:
        if let title = boldEntry(block, next: index + 1 < blocks.count ? blocks[index + 1] : nil, context) {
          var end = index + 1
          while end < blocks.count,
            !endsBoldEntry(blocks[end], next: end + 1 < blocks.count ? blocks[end + 1] : nil, context)
          { end += 1 }
          let body = Self.withoutFirstRun(block)
          let reader = FieldReader(body + Array(blocks[(index + 1)..<end]))
          let last = blocks[..<end].last { $0.kind != .rule }?.span.last ?? block.span.last
          candidates.append(
            EntryCandidate(
              origin: .paragraph, title: title, context: context, fields: reader.fields, loose: reader.loose,
              span: LineSpan(block.span.first, last), titleRuns: block.content.first?.runs ?? []))
          index = end
          isUnderLabel = false
          continue
        }
        (context, isUnderLabel) = subheading(block, outer, context)
      case .rule:
        isUnderLabel = false
      default: break
      }
      if block.kind != .paragraph, block.kind != .rule { isUnderLabel = false }
      index += 1
    }
  }

  /// Adds the entries of paragraphs that are all named in bold before a colon, three and more; returns whether they are such.
  ///
  /// "**Pump:** has no valve" is one below "Missing features".
  private mutating func addNamed(_ blocks: [MarkdownBlock], _ context: EntryContext) -> Bool {
    let paragraphs = blocks.filter { $0.kind != .rule }
    guard paragraphs.count >= 3 else { return false }
    var entries: [EntryCandidate] = []
    for block in paragraphs {
      guard block.kind == .paragraph, let line = block.content.first, let run = line.runs.first,
        run.style.contains(.strong), line.runs.count > 1,
        run.text.trimmed.hasSuffix(":") || line.runs[1].text.hasPrefix(":"),
        FieldLabels.key(run.text.trimmed.filter { $0 != ":" }) == nil
      else { return false }
      var title = EntryTitle(InlineLine(runs: [run]), scaleStartsAtP1: scaleStartsAtP1)
      while title.title.hasSuffix(":") { title.title.removeLast() }
      guard asideRole(title) == nil, !title.isTemplate, title.title.count >= 3 else { return false }
      let reader = FieldReader(Self.withoutFirstRun(block))
      entries.append(
        EntryCandidate(
          origin: .paragraph, title: title, context: context, fields: reader.fields, loose: reader.loose,
          span: block.span, titleRuns: [run]))
    }
    candidates += entries
    return true
  }

  /// Whether three and more paragraphs begin with ids of one series in bold that count from one.
  private static func countsInBold(_ blocks: [MarkdownBlock]) -> Bool {
    let ids = blocks.compactMap { block -> String? in
      guard block.kind == .paragraph, let run = block.content.first?.runs.first, run.style.contains(.strong) else {
        return nil
      }
      return EntryTitle(text: run.text).id
    }
    let numbers = ids.compactMap { Int($0.drop { !$0.isNumber }) }
    return ids.count >= 3 && Set(ids.map { $0.prefix { !$0.isNumber } }).count == 1 && numbers == Array(1...ids.count)
  }

  /// Whether a sentence says what the list below it is, and that is no list of problems: "What was added:".
  private func isTold(_ block: MarkdownBlock) -> Bool {
    guard block.kind == .paragraph, let line = block.content.last?.text.trimmed, let last = line.last else {
      return false
    }
    return ":：".contains(last) && HeadingWords.issues.first(in: FoldedText(line)) == nil
  }

  /// Whether bullets tell of the last item of the numbered list right above them: "2) Title" over "- Goal: …".
  private func isBody(_ list: MarkdownBlock, of above: MarkdownBlock) -> Bool {
    guard case .list(isOrdered: true) = above.kind, case .list(isOrdered: false) = list.kind else { return false }
    return list.span.first <= above.span.last + 1
  }

  /// What a paragraph in bold does to what follows: a priority or status for it, or a label over it.
  func subheading(
    _ block: MarkdownBlock, _ outer: EntryContext, _ context: EntryContext
  ) -> (EntryContext, isUnderLabel: Bool) {
    guard block.content.count == 1, let line = block.content.first else { return (context, false) }
    let text = line.text.trimmed
    let isBold = line.runs.allSatisfy {
      $0.style.contains(.strong) || !$0.text.unicodeScalars.contains(where: FoldedText.isWord)
    }
    guard isBold || text.hasSuffix(":") || text.hasSuffix("：") else { return (context, false) }
    let title = EntryTitle(line, scaleStartsAtP1: scaleStartsAtP1)
    var label = text
    while let last = label.last, last == ":" || last == "：" { label.removeLast() }
    if let key = FieldLabels.key(label), FieldLabels.telling.contains(key) { return (context, true) }
    guard isBold, text.count <= 80 else { return (context, false) }
    if PriorityWords.rank(in: text, scaleStartsAtP1: scaleStartsAtP1) != nil
      || HeadingWords.issues.first(in: FoldedText(text)) != nil
      || StatusWords.words.starts(FoldedText(title.title)) != nil || asideRole(title) != nil
    {
      var below = descend(text, title, outer, isDocumentTitle: false)
      // Below the name of a group of entries it only parts them.
      below.isUnderBold = outer.weight < 2 || !outer.isPlainGroup
      return (below, false)
    }
    return (context, false)
  }

  /// The title of a paragraph that starts an entry: `**ISSUE-007: Title**`, `**[RESOLVED] Title** ✅`.
  func boldEntry(_ block: MarkdownBlock, next: MarkdownBlock?, _ context: EntryContext) -> EntryTitle? {
    guard block.kind == .paragraph, let line = block.content.first,
      let run = line.runs.first(where: { $0.text.unicodeScalars.contains(where: FoldedText.isWord) }),
      run.style.contains(.strong), !context.holdsNone
    else { return nil }
    let bold = line.runs.prefix {
      $0.style.contains(.strong) || !$0.text.unicodeScalars.contains(where: FoldedText.isWord)
    }
    let isWhole = bold.count == line.runs.count
    let inside = EntryTitle(InlineLine(runs: Array(bold)), scaleStartsAtP1: scaleStartsAtP1)
    var title = inside
    if isWhole || (line.runs.dropFirst(bold.count).map(\.text).joined().trimmed.count <= 40) {
      title = EntryTitle(line, scaleStartsAtP1: scaleStartsAtP1)
    }
    if title.isTemplate || HeadingWords.saysNothing(inside.title) { return nil }
    var isFields = false
    if let next, case .list = next.kind { isFields = FieldReader.isFieldList(next) }
    let hasOwnFields =
      block.content.count > 1 && block.content.dropFirst().contains { LabelSplit.split($0).first?.label != nil }
    if title.id != nil {
      // An id in bold is enough where entries are expected; elsewhere it needs fields.
      return context.isAside && !isFields || context.weight == 0 && !isFields && !hasOwnFields ? nil : title
    }
    // "【Fixed・2026-03-01】 …" says it of the entry that it stands in.
    guard line.text.trimmed.first != "【" else { return nil }
    guard !context.isAside, context.weight >= 1, isWhole || title.number != nil || title.isStruck else { return nil }
    if FieldLabels.key(inside.title) != nil || asideRole(title) != nil { return nil }
    let isMarked = title.status != nil && title.status?.word.count ?? 0 > 1 || title.isStruck
    return isFields || hasOwnFields || isMarked ? title : nil
  }

  func endsBoldEntry(_ block: MarkdownBlock, next: MarkdownBlock?, _ context: EntryContext) -> Bool {
    if block.kind == .rule { return true }
    return boldEntry(block, next: next, context) != nil
  }

  /// The blocks of a bold paragraph without the bold title itself.
  static func withoutFirstRun(_ block: MarkdownBlock) -> [MarkdownBlock] {
    var block = block
    if let line = block.content.first {
      let bold = line.runs.prefix {
        $0.style.contains(.strong) || !$0.text.unicodeScalars.contains(where: FoldedText.isWord)
      }
      block.content[0].runs.removeFirst(bold.count)
    }
    return [block]
  }
}
