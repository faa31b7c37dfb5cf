import AuditModel

/// What the headings above a block say about it.
struct EntryContext {
  var priority: (rank: PriorityWords.Rank, word: String)?
  var status: (status: BlockerStatus, word: String)?
  var kind: ImportedKind?
  /// How strongly the headings say that entries stand here: 0 not at all, 1 the document's title, 2 a heading.
  var weight = 0
  /// Prose, plans and numbers: only what speaks for itself is an entry.
  var isAside = false
  /// A template: nothing is an entry.
  var isTemplate = false
  /// Work that is done.
  var isCompleted = false
  /// The work that is done is entries, not chores.
  var isResolvedIssues = false
  /// A paragraph in bold, and no heading, says what stands below it.
  var isUnderBold = false
  var path: [String] = []
}

/// Something that may be an entry.
struct EntryCandidate {
  enum Origin: Hashable { case heading, paragraph, listItem, checkbox, row }

  var origin: Origin
  var title: EntryTitle
  var context: EntryContext
  var fields: [RawField] = []
  var loose: [RawField.Value] = []
  var isTicked: Bool?
  var span: LineSpan
  /// Entries of one table or list have one group, headings group 0.
  var group = 0
  /// It restates entries of elsewhere: it stands in a summary.
  var isView = false
  /// The head of its column calls it a problem.
  var isHeaded = false
  /// The text it was read from is a heading whose runs may name places.
  var titleRuns: [InlineRun] = []
}

/// Finds the entries of a document.
struct EntryFinder {
  private(set) var candidates: [EntryCandidate] = []
  private(set) var completed: [ImportedCompletion] = []
  let scaleStartsAtP1: Bool
  /// Whether plans and phases may hold entries, for documents that have them nowhere else.
  let looksIntoPlans: Bool
  private var groups = 0

  init(_ root: Section, scaleStartsAtP1: Bool, looksIntoPlans: Bool, hint: String) {
    self.scaleStartsAtP1 = scaleStartsAtP1
    self.looksIntoPlans = looksIntoPlans
    var context = EntryContext()
    // The file's name speaks like a title.
    if HeadingWords.issues.first(in: FoldedText(hint)) != nil { context.weight = 1 }
    visit(root, context)
  }

  // MARK: Sections

  private mutating func visit(_ section: Section, _ context: EntryContext) {
    readContent(section.content, context)
    for child in section.children {
      let title = EntryTitle(child.heading?.content.first ?? InlineLine(), scaleStartsAtP1: scaleStartsAtP1)
      if isEntry(child, title, context) {
        add(child, title, context)
      } else {
        visit(child, descend(child, title, context))
      }
    }
  }

  /// The context below a heading that is no entry.
  private func descend(_ section: Section, _ title: EntryTitle, _ context: EntryContext) -> EntryContext {
    descend(section.title, title, context, isDocumentTitle: section.level == 1)
  }

  private func descend(
    _ text: String, _ title: EntryTitle, _ context: EntryContext, isDocumentTitle: Bool
  ) -> EntryContext {
    var context = context
    context.path.append(title.title.isEmpty ? text.trimmed : title.title)
    let folded = FoldedText(title.title)
    let nouns = HeadingWords.issues.first(in: folded)?.meaning
    let rank = PriorityWords.rank(in: text, scaleStartsAtP1: scaleStartsAtP1)
    if !isDocumentTitle || nouns == nil {
      switch asideRole(title) {
      case .template?:
        context.isTemplate = true
        return context
      case .aside? where !looksIntoPlans || !isPlan(folded):
        // The phases of work that is done are only its chapters.
        let isDonePhase =
          isPlan(folded) && nouns != nil && StatusWords.status(in: text, marksCount: false)?.status == .fixed
        if !context.isCompleted, !isDonePhase { context.isAside = true }
      default: break
      }
    }
    if HeadingWords.saysNothing(title.title) { context.isAside = true }
    // "✅ What works": praise, not work that is done.
    if let status = title.status, status.status == .fixed, status.word == "✅", nouns == nil,
      StatusWords.status(in: text, marksCount: false)?.status != .fixed, !context.isCompleted
    {
      context.isAside = true
    }
    if context.isAside { return context }
    if let nouns {
      context.weight = max(context.weight, isDocumentTitle ? 1 : 2)
      switch nouns {
      case .debt: context.kind = .debt
      case .tasks where context.kind == nil: context.kind = .task
      default: break
      }
    }
    if let rank, !isDocumentTitle {
      context.priority = rank
      context.weight = 2
    }
    if !isDocumentTitle, let status = sectionStatus(text, hasRank: rank != nil) {
      context.status = status
      if status.status == .fixed {
        context.isCompleted = true
        context.isResolvedIssues = nouns == .issues || nouns == .debt
      }
      // What is open elsewhere is not so here.
      if status.status != .fixed { context.isCompleted = false }
    }
    return context
  }

  /// Words of statuses that in a heading only mean a time.
  private static let softStatuses = WordTable<Bool>([
    (
      true,
      """
      future, later, planned, backlog, low priority, lower priority, scheduled, post mvp, geplant*, später, planifi*, prévu*, planejad*, planificad*, futuro, programad*, pianificat*,
      запланирован*, позже, 计划*, 已计划, 规划中, 予定, 計画中, ok, 完成, 后续
      """
    )
  ])

  private func sectionStatus(_ text: String, hasRank: Bool) -> (status: BlockerStatus, word: String)? {
    guard let found = StatusWords.status(in: text, marksCount: false), found.status != .open, found.status != .blocked
    else { return nil }
    let isSoft = Self.softStatuses.whole(FoldedText(found.word)) != nil
    switch found.status {
    case .deferred, .inProgress, .fixSubmitted: return hasRank || isSoft ? nil : found
    default: return isSoft ? nil : found
    }
  }

  private func isPlan(_ text: FoldedText) -> Bool {
    let words = text.words
    let plans: Set<String> = [
      "phase", "sprint", "week", "weeks", "fase", "woche", "semana", "etapa", "semaine", "этап", "фаза", "неделя", "阶",
      "フェーズ", "stage", "step",
    ]
    return words.first.map { plans.contains($0) } ?? false
  }

  private func asideRole(_ title: EntryTitle) -> HeadingWords.Role? {
    let folded = FoldedText(title.title)
    if let role = HeadingWords.asideStarts.starts(folded) { return role }
    // "1. Phase": the number is not the entry's.
    let words = folded.words
    if let last = words.last, words.count <= 5, HeadingWords.asideEnds.contains(last) { return .aside }
    return nil
  }

  // MARK: Entries under headings

  private func isEntry(_ section: Section, _ title: EntryTitle, _ context: EntryContext) -> Bool {
    guard section.level > 0, !context.isTemplate, !title.isTemplate else { return false }
    let isNamed = title.id != nil
    let own = FieldReader(section.content).fields
    let labelChildren = section.children.filter {
      FieldLabels.key(EntryTitle($0.heading?.content.first ?? InlineLine()).title) != nil
    }
    let keys = Set(
      own.compactMap(\.key)
        + labelChildren.compactMap { FieldLabels.key(EntryTitle($0.heading?.content.first ?? InlineLine()).title) }
    )
    .intersection(FieldLabels.telling)
    if section.level == 1, labelChildren.count < 2 { return false }
    if labelChildren.count < section.children.count,
      section.children.contains(where: { looksLikeEntry($0, below: title) })
    {
      return false
    }
    let role = asideRole(title)
    if role == .template { return false }
    let speaks = isNamed && (keys.contains(.status) || keys.contains(.priority) || keys.count >= 2)
    if context.isAside, !speaks { return false }
    // Below a numbered section a number of two parts is an entry's, whatever its first word.
    let isNested = title.number?.contains(".") == true && !isPlan(FoldedText(title.title))
    if role == .aside, !isNamed, !isNested, !(title.number != nil && context.weight >= 2 && !keys.isEmpty) {
      return false
    }
    // A heading that is nothing but a label belongs to the entry above.
    if !isNamed, title.number == nil, FieldLabels.key(title.title) != nil { return false }
    // What only headings below would make an entry is a group when entries stand under them.
    if !isNamed, title.number == nil, own.isEmpty, section.children.contains(where: { holdsEntriesBelow($0, context) })
    {
      return false
    }
    let inner = innerEntries(section, title, context)
    if inner.count(where: { $0.origin == .paragraph && ($0.title.id != nil || !isNamed) }) > (isNamed ? 1 : 0) {
      return false
    }
    if isNamed { return true }
    // A table of entries, or a list of bold titles under the name of an area, makes the heading a group.
    if title.status == nil, !title.isStruck, inner.count(where: { $0.origin == .row && !$0.isView }) >= 2 {
      return false
    }
    // "0. First checks (P0)" over boxes is a group of tasks.
    if title.number != nil, title.priority != nil, keys.isEmpty, inner.count(where: { $0.origin == .checkbox }) >= 3 {
      return false
    }
    if title.number == nil,
      inner.count(where: { item in
        item.origin == .listItem && item.fields.contains { $0.key.map(FieldLabels.telling.contains) ?? false }
      }) >= 2
    {
      return false
    }
    if title.number == nil, HeadingWords.areas.starts(FoldedText(title.title)) != nil,
      FoldedText(title.title).words.count <= 4,
      inner.contains(where: { $0.origin == .listItem })
    {
      return false
    }
    if title.status == nil, !title.isStruck,
      inner.count(where: { ($0.title.status?.word.count ?? 0) > 2 || $0.title.isStruck || $0.title.id != nil }) >= 2
    {
      return false
    }
    if HeadingWords.saysNothing(title.title)
      || !hasText(section) && title.status == nil && !title.isStruck && title.number == nil
    {
      return false
    }
    if title.number == nil, keys.isEmpty,
      holdsEntries(inner) || section.children.contains(where: { holdsEntriesBelow($0, context) })
    {
      return false
    }
    if title.number == nil, keys.isEmpty, isContainer(title, section) { return false }
    if title.number == nil, !title.isStruck, isBareSeverity(section.title) { return false }
    if title.number != nil, keys.isEmpty, isContainer(title, section) { return false }
    var score = (title.number != nil ? 1 : 0) + min(2, keys.count) + context.weight
    if title.status != nil { score += 1 }
    if title.isStruck { score += 2 }
    if title.priority != nil { score += 1 }
    // An entry of prose in a document of entries needs more than the document's title.
    return score >= 2
  }

  /// Whether something other than a placeholder stands below a heading.
  private func hasText(_ section: Section) -> Bool {
    section.blocks.contains { block in
      switch block.kind {
      case .paragraph: block.content.contains { !HeadingWords.saysNothing(firstBold($0) ?? $0.text) }
      case .list, .code, .table, .quote: true
      default: false
      }
    }
  }

  private func firstBold(_ line: InlineLine) -> String? {
    guard let run = line.runs.first, run.style.contains(.strong) else { return nil }
    return run.text
  }

  /// Whether a section below a heading is an entry by its own looks.
  private func looksLikeEntry(_ section: Section, below parent: EntryTitle) -> Bool {
    let title = EntryTitle(section.heading?.content.first ?? InlineLine(), scaleStartsAtP1: scaleStartsAtP1)
    if title.isTemplate { return false }
    if title.id != nil, asideRole(title) == nil || title.id?.contains("-") == true { return true }
    // Below a numbered heading, what has no number explains it.
    if parent.number != nil, title.number == nil, !title.isStruck { return false }
    let key = FieldLabels.key(title.title)
    if key != nil { return false }
    let keys = Set(FieldReader(section.content).fields.compactMap(\.key)).intersection(FieldLabels.telling)
    if title.isStruck { return true }
    if asideRole(title) != nil { return false }
    if keys.count >= 2 || !keys.isEmpty && title.number != nil { return true }
    if title.number != nil, parent.number == nil { return true }
    return section.children.contains { looksLikeEntry($0, below: title) }
  }

  /// Whether a heading names a group: an area, a priority or the noun of what stands below.
  private func isContainer(_ title: EntryTitle, _ section: Section) -> Bool {
    var folded = FoldedText(title.title)
    if folded.words.isEmpty { return true }
    if HeadingWords.areas.whole(folded) != nil { return true }
    let wordCount = folded.words.count
    if wordCount <= 4, title.number == nil, HeadingWords.areas.starts(folded) != nil,
      section.content.contains(where: { if case .list = $0.kind { true } else { $0.kind == .table } })
    {
      return true
    }
    var scalars = folded.scalars
    let ranges =
      PriorityWords.words.all(in: folded).map(\.range) + HeadingWords.issues.all(in: folded).map(\.range)
      + StatusWords.words.all(in: folded).map(\.range)
    let hasNoun = HeadingWords.issues.first(in: folded) != nil
    guard !ranges.isEmpty else { return false }
    for range in ranges { for index in range { scalars[index] = " " } }
    // Endings of words and what stands in parentheses say nothing more.
    if let open = scalars.firstIndex(where: { $0 == "(" || $0 == "（" }) { scalars.removeSubrange(open...) }
    folded = FoldedText(String(String.UnicodeScalarView(scalars)))
    let rest = folded.words.filter { !Self.fillers.contains($0) && $0.unicodeScalars.count > 1 }
    if hasNoun, title.number != nil { return rest.count <= 2 && ranges.count > 1 }
    if hasNoun { return rest.count <= 2 && wordCount <= 7 }
    return rest.isEmpty
  }

  /// Whether a heading is a priority and nothing else.
  private func isBareSeverity(_ text: String) -> Bool {
    let folded = FoldedText(text)
    guard PriorityWords.rank(in: text, scaleStartsAtP1: false) != nil else { return false }
    var scalars = folded.scalars
    for match in PriorityWords.words.all(in: folded) { for index in match.range { scalars[index] = " " } }
    let rest = FoldedText(String(String.UnicodeScalarView(scalars))).words.filter {
      !Self.fillers.contains($0) && $0.unicodeScalars.count > 1
    }
    return rest.isEmpty
  }

  private static let fillers: Set<String> = [
    "priority", "severity", "level", "tier", "current", "active", "known", "remaining", "items", "item", "before",
    "launch", "production", "release", "the", "and", "of", "for",
    "list", "p0", "p1", "p2", "p3", "p4", "all", "from", "in", "to", "existing", "pre", "must", "prioritat", "priorite",
    "prioridad", "prioridade", "приоритет", "priorita",
    "优先", "優先", "度", "级", "級", "impact", "risk", "risiko", "other", "minor", "es", "s", "ы", "и",
  ]

  /// The entries that the blocks right below a heading would be, were it none itself.
  private func innerEntries(_ section: Section, _ title: EntryTitle, _ context: EntryContext) -> [EntryCandidate] {
    var probe = EntryFinder(probing: self)
    probe.readContent(section.content, descend(section, title, context))
    return probe.candidates
      + probe.completed.map {
        EntryCandidate(origin: .checkbox, title: EntryTitle(text: $0.title), context: context, span: $0.span)
      }
  }

  /// Whether a section below a heading that is no entry holds tables or lists of entries.
  private func holdsEntriesBelow(_ section: Section, _ context: EntryContext) -> Bool {
    let title = EntryTitle(section.heading?.content.first ?? InlineLine(), scaleStartsAtP1: scaleStartsAtP1)
    return holdsEntries(innerEntries(section, title, context))
      || section.children.contains { holdsEntriesBelow($0, context) }
  }

  private func holdsEntries(_ inner: [EntryCandidate]) -> Bool {
    inner.contains {
      !$0.isView && ($0.origin != .listItem || $0.title.id != nil || $0.title.status != nil || $0.title.isStruck)
    }
  }

  private init(probing other: EntryFinder) {
    scaleStartsAtP1 = other.scaleStartsAtP1
    looksIntoPlans = other.looksIntoPlans
  }

  private mutating func add(_ section: Section, _ title: EntryTitle, _ context: EntryContext) {
    let reader = FieldReader(section.blocks)
    candidates.append(
      EntryCandidate(
        origin: .heading, title: title, context: context, fields: reader.fields, loose: reader.loose,
        span: section.span,
        titleRuns: section.heading?.content.first?.runs ?? []))
  }

  // MARK: Entries among blocks

  private mutating func readContent(_ blocks: [MarkdownBlock], _ outer: EntryContext) {
    guard !outer.isTemplate else { return }
    var context = outer
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
        if !isUnderLabel { readList(block, context, namedOnly: hasNamedRows) }
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

  /// What a paragraph in bold does to what follows: a priority or status for it, or a label over it.
  private func subheading(
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
      below.isUnderBold = true
      return (below, false)
    }
    return (context, false)
  }

  /// The title of a paragraph that starts an entry: `**ISSUE-007: Title**`, `**[RESOLVED] Title** ✅`.
  private func boldEntry(_ block: MarkdownBlock, next: MarkdownBlock?, _ context: EntryContext) -> EntryTitle? {
    guard block.kind == .paragraph, let line = block.content.first,
      let run = line.runs.first(where: { $0.text.unicodeScalars.contains(where: FoldedText.isWord) }),
      run.style.contains(.strong), !context.isTemplate
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
    guard !context.isAside, context.weight >= 1, isWhole || title.number != nil || title.isStruck else { return nil }
    if FieldLabels.key(inside.title) != nil || asideRole(title) != nil { return nil }
    let isMarked = title.status != nil && title.status?.word.count ?? 0 > 1 || title.isStruck
    return isFields || hasOwnFields || isMarked ? title : nil
  }

  private func endsBoldEntry(_ block: MarkdownBlock, next: MarkdownBlock?, _ context: EntryContext) -> Bool {
    if block.kind == .rule { return true }
    return boldEntry(block, next: next, context) != nil
  }

  /// The blocks of a bold paragraph without the bold title itself.
  private static func withoutFirstRun(_ block: MarkdownBlock) -> [MarkdownBlock] {
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

extension EntryFinder {
  // MARK: Lists

  private mutating func readList(_ list: MarkdownBlock, _ context: EntryContext, namedOnly: Bool) {
    guard !context.isTemplate else { return }
    let boxes = list.children.count { $0.isTicked != nil }
    groups += 1
    if boxes * 2 > list.children.count {
      readChecklist(list, context)
      return
    }
    guard !FieldReader.isFieldList(list) else { return }
    let titles = list.children.map { itemTitle($0) }
    let named = titles.count { $0?.title.id != nil }
    let bold = titles.count { $0?.isBold == true }
    let marked = titles.count { $0?.title.status != nil || $0?.title.isStruck == true }
    let isNamed = named > 0 && named * 2 >= titles.count
    if context.isAside, !(isNamed && marked > 0) { return }
    if namedOnly, !isNamed { return }
    if context.isCompleted, !context.isResolvedIssues, !isNamed, marked * 2 < titles.count {
      for (item, title) in zip(list.children, titles) {
        guard let title, !HeadingWords.saysNothing(title.title.title) else { continue }
        completed.append(ImportedCompletion(title: title.title.title, section: context.path, span: item.span))
      }
      return
    }
    var isOrdered = false
    if case .list(let ordered) = list.kind { isOrdered = ordered }
    let isMostlyBold = bold * 2 > titles.count
    guard
      isNamed || context.weight >= 2 || context.weight == 1 && (isOrdered || isMostlyBold || marked * 2 >= titles.count)
    else { return }
    for (item, found) in zip(list.children, titles) {
      guard let found, !found.title.isTemplate, !HeadingWords.saysNothing(found.title.title) else { continue }
      if isMostlyBold, !found.isBold, found.title.id == nil, found.title.status == nil { continue }
      if found.isBold, FieldLabels.key(found.title.title) != nil { continue }
      let reader = FieldReader(found.rest + Array(item.children.dropFirst()))
      // "Open P0 blockers: 0" counts entries and is none.
      if found.isBold, reader.fields.isEmpty, let rest = reader.loose.first, reader.loose.count == 1,
        rest.text.contains(where: \.isNumber), !rest.text.contains(where: \.isLetter)
      {
        continue
      }
      candidates.append(
        EntryCandidate(
          origin: .listItem, title: found.title, context: context, fields: reader.fields, loose: reader.loose,
          span: item.span,
          group: groups, isView: context.isAside, titleRuns: found.runs))
    }
  }

  private struct ItemTitle {
    var title: EntryTitle
    var isBold: Bool
    /// The rest of the first paragraph.
    var rest: [MarkdownBlock]
    var runs: [InlineRun]
  }

  private func itemTitle(_ item: MarkdownBlock) -> ItemTitle? {
    guard var paragraph = item.children.first(where: { $0.kind == .paragraph }), let line = paragraph.content.first
    else { return nil }
    let start = line.runs.prefix { !$0.text.unicodeScalars.contains(where: FoldedText.isWord) }
    let bold = line.runs.dropFirst(start.count).prefix {
      $0.style.contains(.strong) || $0.style == [.code] && line.runs.count > 1 && start.isEmpty && false
    }
    guard !bold.isEmpty else {
      let title = EntryTitle(line, scaleStartsAtP1: scaleStartsAtP1)
      paragraph.content.removeFirst()
      return ItemTitle(title: title, isBold: false, rest: paragraph.content.isEmpty ? [] : [paragraph], runs: line.runs)
    }
    var head = InlineLine(runs: Array(start) + Array(bold))
    let after = line.runs.dropFirst(start.count + bold.count)
    var title = EntryTitle(head, scaleStartsAtP1: scaleStartsAtP1)
    // `**B-01** title` and `1. **HIGH** title`: the bold part is a mark, the title follows.
    if title.title.isEmpty || title.id != nil && title.title.count < 2
      || PriorityWords.words.whole(FoldedText(title.title)) != nil
    {
      head = InlineLine(runs: line.runs)
      title = EntryTitle(head, scaleStartsAtP1: scaleStartsAtP1)
      paragraph.content.removeFirst()
      return ItemTitle(title: title, isBold: true, rest: paragraph.content.isEmpty ? [] : [paragraph], runs: line.runs)
    }
    // A mark right behind the bold part belongs to the title.
    let tail = after.map(\.text).joined()
    if title.status == nil {
      let status = EntryTitle(text: head.text + " " + tail)
      if status.status != nil, tail.trimmed.count <= 60,
        tail.trimmed.unicodeScalars.first.map({ StatusWords.marks[$0] != nil || "([—-–".unicodeScalars.contains($0) })
          == true
      {
        title.status = status.status
      }
    }
    while let last = title.title.last, ":：.".contains(last) { title.title.removeLast() }
    paragraph.content[0].runs = Array(after)
    if var first = paragraph.content[0].runs.first?.text[...] {
      while let character = first.first, character.isWhitespace || ":：—–-".contains(character) {
        first = first.dropFirst()
      }
      paragraph.content[0].runs[0].text = String(first)
    }
    return ItemTitle(title: title, isBold: true, rest: [paragraph], runs: head.runs)
  }

  private mutating func readChecklist(_ list: MarkdownBlock, _ context: EntryContext) {
    guard !context.isAside, context.weight >= 1 || context.isCompleted else { return }
    for item in list.children {
      guard let found = itemTitle(item), !found.title.isTemplate, !HeadingWords.saysNothing(found.title.title) else {
        continue
      }
      let isDone = item.isTicked ?? context.isCompleted
      if context.isCompleted, isDone {
        completed.append(
          ImportedCompletion(
            title: item.children.first { $0.kind == .paragraph }?.content.first?.text.trimmed ?? found.title.title,
            section: context.path, span: item.span))
        continue
      }
      let reader = FieldReader(found.rest + Array(item.children.dropFirst()))
      candidates.append(
        EntryCandidate(
          origin: .checkbox, title: found.title, context: context, fields: reader.fields, loose: reader.loose,
          isTicked: item.isTicked,
          span: item.span, group: groups, titleRuns: found.runs))
    }
  }

  // MARK: Tables

  private mutating func readTable(_ table: MarkdownBlock, _ context: EntryContext) {
    guard let header = table.children.first, header.kind == .row(isHeader: true) else { return }
    let rows = Array(table.children.dropFirst())
    guard !rows.isEmpty else { return }
    let labels = header.children.map { $0.text.trimmed }
    var keys = labels.map { FieldLabels.key($0) }
    // "Issue" heads the titles in a table, though it describes an entry elsewhere.
    func column(_ key: FieldLabels.Key) -> Int? { keys.firstIndex { $0 == key } }
    let firstCells = rows.map {
      EntryTitle(text: $0.children.first?.text.trimmed ?? "", scaleStartsAtP1: scaleStartsAtP1)
    }
    let idLike = rows.count { row in
      let text = row.children.first?.text.trimmed.filter { $0 != "*" && $0 != "~" } ?? ""
      if Int(text) != nil { return true }
      guard let id = EntryID(text) else { return false }
      return id.end == text.endIndex
    }
    var idColumn = column(.id)
    if idColumn == nil, idLike * 10 >= rows.count * 6 { idColumn = 0 }
    if let idColumn { keys[idColumn] = .id }
    if keys.contains(.probability) || keys.filter({ $0 == .measure }).count * 2 > keys.count { return }
    guard
      let titleColumn = column(.title) ?? column(.description) ?? column(.symptom) ?? column(.summary)
        ?? unknownTitle(keys, idColumn, rows)
    else { return }
    let informing: Set<FieldLabels.Key> = [
      .priority, .status, .location, .impact, .fix, .effort, .description, .owner, .cause, .currentState, .target,
      .risk, .resolution, .workaround, .area, .kind, .fixedOn,
      .evidence, .blockedBy, .symptom, .criteria, .reported, .notes, .nextStep, .commit,
    ]
    let informingCount = keys.indices.count {
      $0 != titleColumn && $0 != idColumn && keys[$0].map(informing.contains) == true
    }
    let tells = keys.contains(.priority) || keys.contains(.status)
    let named = firstCells.count { $0.id != nil }
    let isNamed = idColumn != nil && (named * 2 >= rows.count || idLike * 2 >= rows.count)
    // "Problem | Cause | Fixed in": the head itself says that the rows are entries.
    let noun = HeadingWords.issues.whole(FoldedText(labels[titleColumn]))
    let isNoun = noun == .issues || noun == .debt
    let isEntries =
      !context.isAside
      && (isNamed
        && (context.weight >= 1 && (informingCount >= 1 || named * 2 >= rows.count) || informingCount >= 1 && tells)
        || context.weight >= 2 && informingCount >= 1
        || context.weight == 1 && (tells || isNoun && informingCount >= 1))
    let isView = !isEntries && (isNamed || context.weight >= 1) && tells
    guard isEntries || isView else { return }
    groups += 1
    for row in rows where titleColumn < row.children.count {
      let cell = row.children[titleColumn]
      var title = EntryTitle(InlineLine(runs: cell.content.flatMap(\.runs)), scaleStartsAtP1: scaleStartsAtP1)
      var struck = false
      if let idColumn, idColumn != titleColumn, idColumn < row.children.count {
        let raw = row.children[idColumn].text.trimmed
        let read = EntryTitle(InlineLine(runs: row.children[idColumn].content.flatMap(\.runs)))
        struck = read.isStruck
        if let id = read.id {
          title.id = id
        } else if !raw.isEmpty, Int(raw.filter(\.isNumber)) != nil, raw.count <= 5 {
          title.number = raw
        } else if !raw.isEmpty, raw.count <= 20,
          raw.contains(where: \.isNumber) || raw.contains("-") && raw.contains(where: \.isLetter) && !raw.contains(" ")
        {
          title.id = raw
        }
      }
      title.isStruck = title.isStruck || struck
      let plain = cell.text.trimmed
      if plain.allSatisfy({ "-–—. ".contains($0) }) { continue }
      // `**Title:** and what it is about` in one cell.
      var more: [RawField] = []
      if let line = cell.content.first, let first = line.runs.first, first.style.contains(.strong), line.runs.count > 1,
        keys[titleColumn] == .description,
        first.text.count >= 4
      {
        let rest = cell.content.flatMap(\.runs).dropFirst()
        let id = title.id
        title = EntryTitle(text: first.text, scaleStartsAtP1: scaleStartsAtP1)
        title.id = title.id ?? id
        while let last = title.title.last, ":：.".contains(last) { title.title.removeLast() }
        more = [
          RawField(
            label: labels[titleColumn], key: .description, values: [RawField.Value(runs: Array(rest))],
            line: row.span.first)
        ]
      }
      if plain.isEmpty || plain == "-" || plain == "—" || plain == "..." || HeadingWords.saysNothing(plain)
        || title.isTemplate
      {
        continue
      }
      var fields = more
      for (index, other) in row.children.enumerated()
      where index != titleColumn && index != idColumn && index < labels.count {
        let runs = other.content.flatMap { $0.runs + [InlineRun(text: " ", style: [])] }
        fields.append(
          RawField(
            label: labels[index], key: keys[index] ?? (labels[index].isEmpty ? nil : nil),
            values: other.text.trimmed.isEmpty ? [] : [RawField.Value(runs: runs.dropLast())], line: row.span.first))
      }
      candidates.append(
        EntryCandidate(
          origin: .row, title: title, context: context, fields: fields, span: row.span, group: groups, isView: isView,
          isHeaded: isNoun,
          titleRuns: cell.content.flatMap(\.runs)))
    }
  }

  /// The column that holds the titles when no head says so: the one with the longest text among those that mean little else.
  private func unknownTitle(_ keys: [FieldLabels.Key?], _ idColumn: Int?, _ rows: [MarkdownBlock]) -> Int? {
    guard idColumn != nil || keys.contains(.priority) || keys.contains(.status) else { return nil }
    func length(_ column: Int) -> Int {
      rows.reduce(0) { sum, row in
        guard column < row.children.count else { return sum }
        let words = row.children[column].content.flatMap(\.runs).filter { !$0.style.contains(.code) }
        return sum + min(words.reduce(0) { $0 + $1.text.count }, 120)
      } / max(1, rows.count)
    }
    func isCode(_ column: Int) -> Bool {
      let codes = rows.count { row in
        column < row.children.count
          && EntryID(row.children[column].text.trimmed)?.end == row.children[column].text.trimmed.endIndex
      }
      return codes * 2 > rows.count
    }
    let usable = keys.indices.filter { $0 != idColumn && !isCode($0) }
    if let best = usable.filter({ keys[$0] == nil }).max(by: { length($0) < length($1) }), length(best) >= 4 {
      return best
    }
    return usable.filter {
      [.area, .kind, .fix, .notes, .cause, .impact, .evidence, .resolution, .steps].contains(keys[$0])
    }
    .max { length($0) < length($1) }
  }
}
