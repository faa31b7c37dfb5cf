import AuditModel

/// Entries under headings.
extension EntryFinder {
  func isEntry(_ section: Section, _ title: EntryTitle, _ context: EntryContext) -> Bool {
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
  func hasText(_ section: Section) -> Bool {
    section.blocks.contains { block in
      switch block.kind {
      case .paragraph: block.content.contains { !HeadingWords.saysNothing(firstBold($0) ?? $0.text) }
      case .list, .code, .table, .quote: true
      default: false
      }
    }
  }

  func firstBold(_ line: InlineLine) -> String? {
    guard let run = line.runs.first, run.style.contains(.strong) else { return nil }
    return run.text
  }

  /// Whether a section below a heading is an entry by its own looks.
  func looksLikeEntry(_ section: Section, below parent: EntryTitle) -> Bool {
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
  func isContainer(_ title: EntryTitle, _ section: Section) -> Bool {
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
  func isBareSeverity(_ text: String) -> Bool {
    let folded = FoldedText(text)
    guard PriorityWords.rank(in: text, scaleStartsAtP1: false) != nil else { return false }
    var scalars = folded.scalars
    for match in PriorityWords.words.all(in: folded) { for index in match.range { scalars[index] = " " } }
    let rest = FoldedText(String(String.UnicodeScalarView(scalars))).words.filter {
      !Self.fillers.contains($0) && $0.unicodeScalars.count > 1
    }
    return rest.isEmpty
  }

  static let fillers: Set<String> = [
    "priority", "severity", "level", "tier", "current", "active", "known", "remaining", "items", "item", "before",
    "launch", "production", "release", "the", "and", "of", "for",
    "list", "p0", "p1", "p2", "p3", "p4", "all", "from", "in", "to", "existing", "pre", "must", "prioritat", "priorite",
    "prioridad", "prioridade", "приоритет", "priorita",
    "优先", "優先", "度", "级", "級", "impact", "risk", "risiko", "other", "minor", "es", "s", "ы", "и",
  ]

  /// The entries that the blocks right below a heading would be, were it none itself.
  func innerEntries(_ section: Section, _ title: EntryTitle, _ context: EntryContext) -> [EntryCandidate] {
    var probe = EntryFinder(probing: self)
    probe.readContent(section.content, descend(section, title, context))
    return probe.candidates
      + probe.completed.map {
        EntryCandidate(origin: .checkbox, title: EntryTitle(text: $0.title), context: context, span: $0.span)
      }
  }

  /// Whether a section below a heading that is no entry holds tables or lists of entries.
  func holdsEntriesBelow(_ section: Section, _ context: EntryContext) -> Bool {
    let title = EntryTitle(section.heading?.content.first ?? InlineLine(), scaleStartsAtP1: scaleStartsAtP1)
    return holdsEntries(innerEntries(section, title, context))
      || section.children.contains { holdsEntriesBelow($0, context) }
  }

  func holdsEntries(_ inner: [EntryCandidate]) -> Bool {
    inner.contains {
      !$0.isView && ($0.origin != .listItem || $0.title.id != nil || $0.title.status != nil || $0.title.isStruck)
    }
  }

  private init(probing other: EntryFinder) {
    scaleStartsAtP1 = other.scaleStartsAtP1
    looksIntoPlans = other.looksIntoPlans
  }

  mutating func add(_ section: Section, _ title: EntryTitle, _ context: EntryContext) {
    let reader = FieldReader(section.blocks)
    candidates.append(
      EntryCandidate(
        origin: .heading, title: title, context: context, fields: reader.fields, loose: reader.loose,
        span: section.span,
        titleRuns: section.heading?.content.first?.runs ?? []))
  }
}
