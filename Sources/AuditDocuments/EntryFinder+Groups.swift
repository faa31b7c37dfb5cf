import AuditModel

/// Entries in lists that something other than a heading names, and states that a closing list gives.
extension EntryFinder {
  /// Reads the lists inside a list whose own items are only the names of groups: "Risks" over a list of described risks.
  ///
  /// What is listed must be described itself, as an entry is; bare bullets below "Problems" are symptoms.
  mutating func readNestedGroups(_ list: MarkdownBlock, _ context: EntryContext) {
    for item in list.children {
      guard let title = itemTitle(item), title.title.id == nil, title.title.number == nil,
        title.rest.allSatisfy({ $0.text.allSatisfy { ":： ".contains($0) } }),
        HeadingWords.issues.first(in: FoldedText(title.runs.map(\.text).joined())) != nil
          || HeadingWords.remains.first(in: FoldedText(title.title.title)) != nil
          || PriorityWords.rank(in: title.runs.map(\.text).joined(), scaleStartsAtP1: scaleStartsAtP1) != nil
      else { continue }
      for inner in item.children {
        let isNamed = HeadingWords.issues.whole(FoldedText(title.title.title)) == .issues && Self.isTitledOne(inner)
        guard case .list = inner.kind, isNamed || Self.isDescribed(inner) else { continue }
        let text = item.children.first { $0.kind == .paragraph }?.content.first?.text ?? ""
        // What calls itself issues, and has a list of titled ones, is none of a chapter's prose.
        var outer = context
        if isNamed { outer.isAside = false }
        var below = descend(text, title.title, outer, isDocumentTitle: false)
        guard !below.isAside, !below.holdsNone else { continue }
        below.weight = 2
        below.isPlainGroup = true
        below.isIntroduced = true
        readList(inner, below, namedOnly: false)
      }
    }
  }

  /// Whether at least two items of a list have a bold title and a list of their own below it.
  private static func isDescribed(_ list: MarkdownBlock) -> Bool {
    let described = list.children.count { item in
      let isBold =
        item.children.first { $0.kind == .paragraph }?.content.first?.runs
        .first { $0.text.unicodeScalars.contains(where: FoldedText.isWord) }?.style.contains(.strong) ?? false
      return isBold && item.children.contains { if case .list = $0.kind { true } else { false } }
    }
    return described >= 2 && described * 2 > list.children.count
  }

  /// Whether a heading is nothing but the word for problems, over titled points.
  static func listsIssues(_ section: Section) -> Bool {
    HeadingWords.issues.whole(FoldedText(EntryTitle(text: section.title).title)) == .issues
      && section.content.contains(where: isTitledList)
  }

  /// Whether a block is a numbered list whose points, be it one alone, have a bold title and a list of their own.
  private static func isTitledOne(_ block: MarkdownBlock) -> Bool {
    guard case .list(isOrdered: true) = block.kind else { return false }
    return block.children.allSatisfy { item in
      let line = item.children.first { $0.kind == .paragraph }?.content.first
      let first = line?.runs.first { $0.text.unicodeScalars.contains(where: FoldedText.isWord) }
      return first?.style.contains(.strong) == true
        && item.children.contains { if case .list = $0.kind { true } else { false } }
    }
  }

  /// Whether a block is a numbered list whose points, two and more, all have a bold title and a list of their own.
  static func isTitledList(_ block: MarkdownBlock) -> Bool {
    guard case .list(isOrdered: true) = block.kind, block.children.count >= 2 else { return false }
    let lines = block.children.compactMap { $0.children.first { $0.kind == .paragraph }?.content.first }
    let bold = lines.count { line in
      line.runs.first { $0.text.unicodeScalars.contains(where: FoldedText.isWord) }?.style.contains(.strong) ?? false
    }
    let labels = lines.count { LabelSplit.split($0).first?.label != nil }
    return isDescribed(block) && bold == block.children.count && labels * 2 < bold
  }

  /// The context of a list below a sentence that says that what follows is missing: "Still pending:".
  func introduced(by paragraph: MarkdownBlock, _ context: EntryContext) -> EntryContext? {
    guard form.takesProse, context.weight == 1, !context.isAside, let last = paragraph.content.last?.text.trimmed,
      let end = last.last, ":：".contains(end)
    else { return nil }
    let label = String(last.dropLast()).trimmed
    guard FieldLabels.key(label) == nil || HeadingWords.remains.whole(FoldedText(label)) != nil else { return nil }
    let sentence = label.split(whereSeparator: { ".。!?".contains($0) }).last { $0.contains(" ") } ?? label[...]
    let words = FoldedText(sentence)
    guard HeadingWords.remains.first(in: words) != nil || HeadingWords.issues.first(in: words) != nil else {
      return nil
    }
    var below = context
    below.weight = 2
    below.isIntroduced = true
    return below
  }

  /// Reads the ids below "Fixed:", where all that is told of them is their state.
  mutating func readClosedIDs(_ list: MarkdownBlock, _ context: EntryContext) {
    for item in list.children {
      guard let label = item.children.first(where: { $0.kind == .paragraph })?.text.trimmed, label.count <= 40,
        let end = label.last, ":：".contains(end)
      else { continue }
      for inner in item.children {
        if case .list = inner.kind { addClosed(inner, label, context) }
      }
    }
  }

  /// Adds the state that a label gives to the ids in the list below it.
  mutating func addClosed(_ list: MarkdownBlock, _ label: String, _ context: EntryContext) {
    guard let status = StatusWords.status(in: label, marksCount: false), status.status == .fixed else { return }
    let ids = list.children.map { item -> String? in
      guard let word = item.children.first?.text.split(separator: " ").first, word.count <= 12 else { return nil }
      let id = String(word.filter { !"*`:：[]".contains($0) })
      guard let first = id.first, first.isLetter, id.last?.isNumber == true else { return nil }
      return id
    }
    guard !ids.isEmpty, ids.allSatisfy({ $0 != nil }) else { return }
    groups += 1
    for (item, id) in zip(list.children, ids) {
      var title = EntryTitle(text: "")
      title.id = id
      title.title = id ?? ""
      title.status = (.fixed, status.word)
      candidates.append(
        EntryCandidate(
          origin: .row, title: title, context: context, span: item.span, group: groups, isView: true))
    }
  }

  /// Whether a checklist is the first that stands below a heading, and nothing but the boxes has labels.
  func isChecklist(_ section: Section) -> Bool {
    guard let first = section.content.first, first.isChecklist, section.children.isEmpty else { return false }
    return FieldReader(section.content.filter { !$0.isChecklist }).fields.allSatisfy { field in
      field.key.map { !FieldLabels.telling.contains($0) || $0 == .effort } ?? true
    }
  }

  /// Whether a heading begins or ends with the name of what is listed: "Gaps found", "Remaining problems".
  func isPlainNoun(_ title: EntryTitle) -> Bool {
    let folded = FoldedText(title.title)
    guard folded.words.count <= 5, let match = HeadingWords.issues.all(in: folded).first else { return false }
    return match.range.lowerBound == 0 || folded.words.count <= 3
  }

  /// Whether a list below "Priorities", or with the mark of each before it, explains each of them once.
  func isLegend(_ list: MarkdownBlock, _ context: EntryContext) -> Bool {
    let first = context.path.last.flatMap { FoldedText($0).words.first } ?? ""
    let isNamed = ["priorit", "severit", "приоритет", "优", "優", "schweregrad", "gravedad", "gravit"].contains {
      first.hasPrefix($0)
    }
    let isMarked = list.children.allSatisfy { item in
      let line = item.children.first { $0.kind == .paragraph }?.content.first?.text.trimmed
      return line?.unicodeScalars.first.flatMap(Self.urgency) != nil
    }
    guard isNamed || isMarked, (3...6).contains(list.children.count) else { return false }
    let ranks = list.children.compactMap { item -> String? in
      guard let line = item.children.first(where: { $0.kind == .paragraph })?.content.first,
        let bold = line.runs.first(where: { $0.style.contains(.strong) })?.text, isBareSeverity(bold)
      else { return nil }
      return FoldedText(bold).text
    }
    return ranks.count == list.children.count && Set(ranks).count == ranks.count
  }

  /// Whether a heading names what is left over, in several points: "Minor points", "Other".
  func isCatchAll(_ title: EntryTitle) -> Bool {
    let name = title.title.split(whereSeparator: { "(（".contains($0) }).first ?? ""
    return HeadingWords.leftovers.whole(FoldedText(name)) != nil
  }

  /// Whether a document's title says that it is about how work is done, and no list of problems.
  static func isGuidance(_ text: String) -> Bool {
    var scalars = FoldedText(text).scalars
    let close = scalars.lastIndex { $0 == "(" || $0 == "（" }
    if let close, close > 0 { scalars.removeSubrange(close...) }
    let folded = FoldedText(String(String.UnicodeScalarView(scalars)))
    guard let last = folded.words.last else { return false }
    if HeadingWords.guidanceEnds.contains(last) { return true }
    let plain = folded.text.trimmed
    return HeadingWords.guidanceSuffixes.contains { plain.hasSuffix($0) }
  }

  /// Whether a title tells how something is done, whatever it names: "How we keep debt small".
  static func tellsHow(_ text: String) -> Bool {
    let words = FoldedText(EntryTitle(text: text).title).words
    return words.count > 2 && words.first.map(HeadingWords.guidanceStarts.contains) ?? false
  }

  /// Whether a title ends with how much of it is done, as areas do: "Trading (90%)".
  static func isProgress(_ title: EntryTitle) -> Bool {
    var text = title.title[...]
    while let last = text.last, ")）✅⚠️❌ ".contains(last) { text = text.dropLast() }
    guard text.last == "%" else { return false }
    let digits = text.dropLast().reversed().prefix { $0.isNumber }
    let before = text.dropLast(digits.count + 1).last
    return (1...3).contains(digits.count) && before.map { "(（".contains($0) } ?? false
  }

  /// Whether a heading says how many entries stand below it, "Setup (8 issues)", or from which number to which.
  static func countsEntries(_ text: String, isNumbered: Bool = false) -> Bool {
    var start = text.drop { !$0.isNumber && !$0.isLetter }
    // "Issues #21-22: upkeep"
    let word = start.prefix(while: \.isLetter)
    if HeadingWords.issues.whole(FoldedText(word)) != nil {
      start = start.dropFirst(word.count).drop { " #№".contains($0) }
    }
    let first = start.prefix { $0.isASCII && $0.isNumber }
    let rest = start.dropFirst(first.count).drop { $0 == " " }
    if let low = Int(first), let dash = rest.first, "-–~".contains(dash) {
      let second = rest.dropFirst().drop { $0 == " " }.prefix { $0.isASCII && $0.isNumber }
      let end = rest.dropFirst().drop { $0 == " " }.dropFirst(second.count).first
      if let high = Int(second), low < high, high <= low + 40, let end, ".:、：)".contains(end) { return true }
    }
    // "3. Compiler errors (2 items)" is one of several entries.
    guard !isNumbered, text.last.map({ ")）".contains($0) }) ?? false,
      let open = text.lastIndex(where: { "(（".contains($0) }),
      open > text.startIndex
    else { return false }
    return isCount(FoldedText(text[open...]))
  }

  /// Whether a text is a number of entries and nothing else: "6/6 issues", "3 open items", "12 项".
  static func isCount(_ text: FoldedText) -> Bool {
    let words = text.words
    // "(404 errors)" names what a server answers.
    guard let first = words.first, let count = Int(first), !(400...599).contains(count) || words.count != 2 else {
      return false
    }
    let names = FoldedText(words.filter { Int($0) == nil }.joined(separator: " "))
    guard !names.words.isEmpty else { return false }
    return units.contains(names.text) || HeadingWords.issues.whole(names) != nil
  }

  /// Whether a point only says how many entries have a priority: "7 critical", "3 high issues".
  static func isTallied(_ text: String) -> Bool {
    let words = FoldedText(text).words
    guard let first = words.first, Int(first) != nil, (2...4).contains(words.count) else { return false }
    let rest = FoldedText(words.dropFirst().joined(separator: " "))
    let ranges =
      PriorityWords.words.all(in: rest).map(\.range) + HeadingWords.issues.all(in: rest).map(\.range)
    return !ranges.isEmpty && Self.words(of: rest, without: ranges).isEmpty
  }

  /// Words that count entries of any kind.
  private static let units: Set<String> = [
    "item", "items", "entry", "entries", "eintrag", "eintrage", "element", "elements", "elementos", "itens", "voce",
    "voci", "пункт", "пункта", "пунктов", "项", "項", "个", "個", "件", "개", "건", "madde", "pozycji",
  ]
}
