import AuditModel

/// Entries under headings.
extension EntryFinder {
  /// What a heading is.
  enum Verdict { case entry, likeOthers, tooLittle, none }

  /// What a heading is: an entry by what it says, or as the others of its level are; what could be one elsewhere; or neither.
  func verdict(_ section: Section, _ title: EntryTitle, _ context: EntryContext) -> Verdict {
    let look = HeadingLook(section, title, shared: sharedHeadings)
    guard !isElsewhere(look, context), !isParent(look, context) else { return .none }
    if !look.isNamed, Self.countsEntries(section.title, isNumbered: look.isNumbered) { return .none }
    if context.weight >= 1, !look.isNamed, countedLists.levels.contains(section.level) { return .none }
    let inner = innerEntries(section, title, context)
    if inner.count(where: { $0.origin == .paragraph && ($0.title.id != nil || !look.isNamed) }) > (look.isNamed ? 1 : 0)
    {
      return .none
    }
    if look.isNamed { return .entry }
    if Self.isProgress(title), look.keys.isEmpty { return .none }
    if look.isNumbered, look.isOnlyBoxes, isGroup(look, of: inner) { return .tooLittle }
    guard !isGroup(look, of: inner), !isEmptyOrName(look, inner, context) else { return .none }
    // An entry of prose needs more than the document's title, unless the document has no others, or its headings are entries.
    if look.score + context.weight >= 2 { return .entry }
    let isEnough =
      form.takesProse && context.weight >= 1 && isTold(look, inner)
      || form.entryLevels[section.level].map { isNumbered in !isNumbered || look.isNumbered } ?? false
    return isEnough && hasText(section) ? .likeOthers : .tooLittle
  }

  /// Whether a numbered heading of three words and more begins like a chapter of prose, as "Stats page shows wrong sums" does.
  func beginsLikeProse(_ title: EntryTitle) -> Bool {
    let words = FoldedText(title.title)
    return title.number.map { $0.contains(where: \.isNumber) } ?? false && words.words.count >= 3 && !isPlan(words)
      && HeadingWords.asideStarts.starts(words) == .aside
  }

  /// Whether a heading tells one thing: neither headings nor titled items stand under it.
  private func isTold(_ look: HeadingLook, _ inner: [EntryCandidate]) -> Bool {
    let titled = inner.count { $0.origin == .listItem && !($0.loose.isEmpty && $0.fields.isEmpty) }
    return look.labels == look.section.children.count && (titled < 2 || titled < inner.count)
  }

  /// What a heading and the fields below it look like.
  struct HeadingLook {
    let section: Section
    let title: EntryTitle
    /// Whether any label stands right below it.
    let hasFields: Bool
    /// Whether an id of its own stands right below it.
    let hasID: Bool
    /// The headings below it that are labels.
    let labels: Int
    /// The keys that say that an entry is described.
    let keys: Set<FieldLabels.Key>

    init(_ section: Section, _ title: EntryTitle, shared: Set<String>) {
      self.section = section
      self.title = title
      // What numbered and titled points tell is theirs.
      let fields = FieldReader(section.content.filter { !EntryFinder.isTitledList($0) }).fields
      let below = section.children.compactMap { child in
        child.heading.flatMap(RecordHeadings.labelled)?.key
          ?? FieldLabels.key(EntryTitle(child.heading?.content.first ?? InlineLine()).title)
      }
      hasFields = !fields.isEmpty
      hasID = fields.contains { $0.key == .id && EntryID($0.text)?.isNamed == true }
      labels = section.children.count { child in
        let title = EntryTitle(child.heading?.content.first ?? InlineLine()).title
        return FieldLabels.key(title) != nil || shared.contains(FoldedText(title).words.joined(separator: " "))
      }
      keys = Set(fields.compactMap(\.key) + below).intersection(FieldLabels.telling)
    }

    var isNamed: Bool { title.id != nil }
    var isNumbered: Bool { title.number != nil }
    /// Whether it is called done, taken back or otherwise marked.
    var isMarked: Bool { title.status != nil || title.isStruck }
    /// Whether boxes to tick are all that stands below it: it tells nothing of its own.
    var isOnlyBoxes: Bool {
      !section.blocks.isEmpty
        && section.blocks.allSatisfy { $0.isChecklist || $0.kind == .rule }
    }
    /// Whether it describes an entry wherever it stands.
    var speaks: Bool {
      isNamed && (keys.contains(.status) || keys.contains(.priority) || keys.count >= 2)
        || isNumbered && keys.count >= 3 && !keys.isDisjoint(with: [.cause, .symptom])
    }
    /// How much it says by itself that it is an entry.
    var score: Int {
      (isNumbered ? 1 : 0) + min(2, keys.count) + (title.status != nil ? 1 : 0) + (title.isStruck ? 2 : 0)
        + (title.priority != nil ? 1 : 0)
    }
  }

  /// Whether it stands where no entry can: in a template, a chapter of prose, or as a label of the entry above.
  private func isElsewhere(_ look: HeadingLook, _ context: EntryContext) -> Bool {
    let title = look.title
    guard look.section.level > 0, !context.holdsNone, !title.isTemplate else { return true }
    // A document's title is an entry when labels stand below it, and nothing that is counted.
    // Beside other chapters, one with an id is an entry, unless others stand below it.
    let isChapter = hasChapters && look.isNamed && look.section.countedHeadings == 0
    // "ID: ISSUE-1 / Priority: high / Status: open" right below it are its own.
    let isRecord = !hasChapters && look.hasID && look.keys.isSuperset(of: [.status, .priority])
    if look.section.level == 1, !isChapter, !isRecord, look.labels < 2 || look.section.countedHeadings >= 3 {
      return true
    }
    if Self.isPassed(FoldedText(title.title)) { return true }
    if !look.isNamed, Self.isWell(title.title) || Self.isInOrder(title) { return true }
    // "Before the next build" says when.
    if !title.isCounted, !title.isStruck, Self.subject(FoldedText(title.title)).words.isEmpty { return true }
    let role = asideRole(title)
    // "3. Template for the handover" beside other numbered entries is what is missing, and no template.
    let isTold = look.isNumbered && context.weight >= 2
    if role == .template, !isTold || FoldedText(title.title).words.count < 2 { return true }
    if context.isAside, !look.speaks, !title.isStruck { return true }
    // Below a numbered section a number of two parts is an entry's, whatever its first word.
    let isNested = title.number?.contains(".") == true && !isPlan(FoldedText(title.title))
    // What tells its problem and its priority is an entry, whatever its first word.
    let tellsFix =
      !look.keys.isDisjoint(with: [.symptom, .description]) && !look.keys.isDisjoint(with: [.fix, .resolution])
    let isDescribed =
      context.weight >= 1 && look.keys.count >= 2 && (!isPlan(FoldedText(title.title)) || tellsFix)
      && (look.isNumbered || tellsFix
        || look.keys.contains(.priority)
          && !look.keys.isDisjoint(with: [.symptom, .description, .cause, .currentState]))
    let isCounted = form.countedLevels.contains(look.section.level) && beginsLikeProse(title)
    if role == .aside, !look.isNamed, !isNested, !isDescribed, !isCounted, !isTold || look.keys.isEmpty { return true }
    return !look.isNamed && !look.isNumbered && (isLabel(title) || isState(look.section))
  }

  /// Whether a heading is a label with its value that says how something is: "Status: in use".
  private func isState(_ section: Section) -> Bool {
    guard let label = section.heading.flatMap(RecordHeadings.labelled) else { return false }
    return label.key == .status || label.key == .effort || label.key == .owner
  }

  /// Whether a heading is a label: by its words, or because it stands under several others.
  private func isLabel(_ title: EntryTitle) -> Bool {
    FieldLabels.key(title.title) != nil
      || sharedHeadings.contains(FoldedText(title.title).words.joined(separator: " "))
  }

  /// Whether entries stand under it as headings.
  private func isParent(_ look: HeadingLook, _ context: EntryContext) -> Bool {
    let children = look.section.children
    if look.hasID, look.keys.isSuperset(of: [.status, .priority]) { return false }
    // What has a number, a state and a priority is an entry, and the steps that are counted below it are its own.
    if look.title.isCounted, look.keys.contains(.status), look.keys.contains(.priority),
      EntryTitle(text: children.first { EntryTitle(text: $0.title).number != nil }?.title ?? "").number == "1",
      !children.contains(where: { child in
        HeadingLook(child, EntryTitle(text: child.title), shared: []).keys.contains(.priority)
      })
    {
      return false
    }
    // Under the name of a group, headings with fields of their own are entries, also where only the group is numbered.
    if look.keys.isEmpty, HeadingWords.issues.first(in: FoldedText(look.title.title)) != nil,
      children.count(where: { HeadingLook($0, EntryTitle(text: $0.title), shared: []).keys.count >= 2 }) >= 2
    {
      return true
    }
    // "Problems:" over titled points: these are the entries.
    if !look.isNamed, children.contains(where: Self.listsIssues) { return true }
    // "2." over "2.1" and "2.2": the parts of a number are counted below it.
    if let number = look.title.number, !number.isEmpty {
      let parts = children.count { child in
        let title = EntryTitle(text: child.title)
        return title.number?.hasPrefix(number + ".") == true && FieldLabels.key(title.title) == nil
          && asideRole(title) == nil
      }
      if parts >= 2 || parts == 1 && children.count == 1 && look.section.content.isEmpty { return true }
    }
    // "2. Inventory" over "A." and "B.", and nothing of its own.
    if look.isNumbered, look.section.content.allSatisfy({ $0.kind == .rule }) {
      let lettered = children.filter { child in
        let title = EntryTitle(text: child.title)
        let letter = title.title.unicodeScalars.first.map { ("A"..."Z").contains($0) } ?? false
        return letter && title.title.dropFirst().first == "."
          || title.number.map { !$0.contains(where: \.isNumber) } ?? false
      }
      let described = lettered.contains { HeadingLook($0, EntryTitle(text: $0.title), shared: []).keys.count >= 2 }
      if lettered.count >= 2, described { return true }
    }
    // What has a symptom and a cause is an entry, whatever else stands under it, unless that is counted.
    if look.labels >= 2, !look.keys.isDisjoint(with: [.symptom, .description, .cause, .currentState]) {
      return children.count { EntryTitle(text: $0.title).isCounted } >= 2
    }
    if look.labels < children.count, children.contains(where: { looksLikeEntry($0, below: look.title) }) { return true }
    // What only headings below would make an entry is a group when entries stand under them.
    guard !look.isNamed, !look.isNumbered, !look.hasFields || look.keys.isEmpty else { return false }
    return children.contains { holdsEntriesBelow($0, context) }
  }

  /// Whether entries stand under it as rows, items or boxes.
  private func isGroup(_ look: HeadingLook, of inner: [EntryCandidate]) -> Bool {
    let title = look.title
    // A table of entries, or a list of bold titles under the name of an area, makes the heading a group.
    let isCalled = title.isStruck || (title.status?.word.unicodeScalars.count ?? 0) > 2
    let rows = inner.filter { $0.origin == .row && !$0.isView }
    // Rows without an id, state or priority below a numbered heading with words of its own only tell where it is.
    let tellsWhere =
      (look.isNumbered || title.priorityMark != nil && look.hasFields) && !isContainer(title, look.section)
      && rows.allSatisfy { row in
        row.title.id == nil && row.title.priorityMark == nil && !row.isHeaded
          && !row.fields.contains { $0.key == .status || $0.key == .priority }
      }
    if !isCalled, rows.count >= 2, !tellsWhere { return true }
    // "0. First checks (P0)" over boxes is a group of tasks.
    let boxes = inner.count { $0.origin == .checkbox }
    if look.isNumbered, look.keys.isEmpty, title.priority != nil ? boxes >= 3 : look.isOnlyBoxes && boxes >= 2 {
      // Beside described entries that are numbered, too, its boxes are what is to be done about it.
      return form.entryLevels[look.section.level] != true
    }
    if !look.isMarked,
      inner.count(where: {
        // "src/view.swift (new)" is a place.
        let isPlace = $0.title.title.contains("/") && !$0.title.title.contains(" ")
        return ($0.title.status?.word.count ?? 0) > 2 && !isPlace || $0.title.isStruck || $0.title.id != nil
      }) >= 2
    {
      return true
    }
    let introduced = inner.filter { $0.context.isIntroduced && !$0.isView }
    // "P0: Open doors" over "Issues:" and one of them.
    if introduced.count >= 2 || title.priority != nil && introduced.contains(where: \.context.isPlainGroup) {
      return true
    }
    if isCatchAll(title), inner.count(where: { $0.origin == .listItem }) >= 2 { return true }
    // What stands in boxes tells of the boxes.
    if !look.isNumbered, !look.isMarked, boxes >= 2, isChecklist(look.section) { return true }
    let described = inner.count { item in
      item.origin == .listItem && item.fields.contains { $0.key.map(FieldLabels.telling.contains) ?? false }
    }
    // Points that have each a priority of their own.
    let ranked = inner.count { $0.origin == .listItem && $0.title.priority != nil }
    if ranked >= 1, ranked == inner.count, inner.allSatisfy({ !$0.fields.isEmpty }) { return true }
    if look.isNumbered {
      if look.keys.isEmpty, title.priority == nil, title.status == nil, isNameOfTitledList(look) { return true }
      // "2. Gaps found" over described gaps.
      return described >= 2 && described == inner.count && look.section.content.count == 1 && isPlainNoun(title)
    }
    if described >= 2 { return true }
    // "High priority: debt" over boxes with fields of their own names no entry.
    let told = inner.count { item in
      item.origin == .checkbox && item.fields.contains { $0.key.map(FieldLabels.telling.contains) ?? false }
    }
    let isRanked = PriorityWords.rank(in: look.section.title, scaleStartsAtP1: scaleStartsAtP1) != nil
    if told >= 1, told == inner.count, told >= 2 || isRanked { return true }
    let words = FoldedText(title.title)
    return HeadingWords.areas.starts(words) != nil && words.words.count <= 4
      && inner.contains { $0.origin == .listItem }
  }

  /// Whether it begins with the name of problems, and bullets with a bold title each are all that stands below it.
  private func isNameOfTitledList(_ look: HeadingLook) -> Bool {
    let blocks = look.section.content.filter { $0.kind != .rule }
    guard look.section.children.isEmpty, blocks.count == 1, let list = blocks.first,
      case .list(isOrdered: false) = list.kind, list.children.count >= 2, !FieldReader.isFieldList(list),
      EvidenceWords.problems.starts(FoldedText(look.title.title)) != nil
    else { return false }
    return list.children.allSatisfy { item in
      guard let line = item.children.first(where: { $0.kind == .paragraph })?.content.first else { return false }
      return line.runs.first?.style.contains(.strong) == true && line.runs.count > 1
    }
  }

  /// Whether it says that there is nothing, or is the name of a group.
  private func isEmptyOrName(_ look: HeadingLook, _ inner: [EntryCandidate], _ context: EntryContext) -> Bool {
    let (section, title) = (look.section, look.title)
    if look.keys.isEmpty, saysNothing(title) || Self.isVersion(title) { return true }
    if isPraise(look) { return true }
    if HeadingWords.saysNothing(title.title) || !hasText(section) && !look.isMarked && !look.isNumbered { return true }
    if !look.isNumbered, !title.isStruck, isBareSeverity(section.title) || Self.isRankedState(title) { return true }
    // "Minor issues ✅" over a list: what its points tell is theirs.
    if !look.isNumbered, !title.isStruck, inner.count >= 2, isRankedNoun(look) { return true }
    guard look.keys.isEmpty else { return false }
    // "1.6 Tests — partly done" tells of one thing, though it is named like an area.
    if title.number?.isEmpty == false, context.weight >= 1, let status = title.status,
      status.word.unicodeScalars.count > 2
    {
      return false
    }
    if !look.isNumbered, holdsEntries(inner) { return true }
    return !title.isStruck && isContainer(title, section)
  }

  /// Whether it is a priority and a word for problems and nothing else, and only lists below it have fields.
  private func isRankedNoun(_ look: HeadingLook) -> Bool {
    guard look.section.children.isEmpty, isPlainGroup(look.title),
      PriorityWords.rank(in: look.section.title, scaleStartsAtP1: scaleStartsAtP1) != nil,
      HeadingWords.issues.first(in: FoldedText(look.title.title)) != nil
    else { return false }
    let told = look.section.content.filter { block in if case .list = block.kind { false } else { true } }
    return FieldReader(told).fields.isEmpty
  }

  /// Whether a mark of praise is all that speaks for it, and what is praised is listed below: "✅ What works".
  private func isPraise(_ look: HeadingLook) -> Bool {
    guard !look.title.isCounted, !look.title.isStruck, look.keys.isEmpty, let status = look.title.status,
      status.status == .fixed,
      status.word.unicodeScalars.count <= 2
    else { return false }
    return look.section.content.contains { block in
      guard case .list = block.kind else { return block.kind == .table && status.word == "🎉" }
      return !FieldReader.isFieldList(block)
    }
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
    // Below a heading with a number or an id, what has none, or only a letter, explains it.
    if parent.isCounted, !title.isStruck, title.number.map({ !$0.contains(where: \.isNumber) }) ?? true {
      return false
    }
    if isLabel(title) { return false }
    let keys = Set(FieldReader(section.content).fields.compactMap(\.key)).intersection(FieldLabels.telling)
    if title.isStruck { return true }
    if asideRole(title) != nil { return false }
    if keys.count >= 2 || !keys.isEmpty && title.number != nil { return true }
    if title.number != nil, parent.number == nil { return true }
    return section.children.contains { looksLikeEntry($0, below: title) }
  }

  /// The entries that the blocks right below a heading would be, were it none itself.
  func innerEntries(_ section: Section, _ title: EntryTitle, _ context: EntryContext) -> [EntryCandidate] {
    var probe = EntryFinder(probing: self)
    probe.readContent(section.content, descend(section, title, context))
    // What was done about something resolved is told below it.
    if let status = title.status, status.status == .fixed, status.word.unicodeScalars.count > 2 {
      return probe.candidates
    }
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

  init(probing other: EntryFinder) {
    scaleStartsAtP1 = other.scaleStartsAtP1
    form = other.form
    hasChapters = other.hasChapters
    sharedHeadings = other.sharedHeadings
    countedLists = other.countedLists
    isOfTasks = other.isOfTasks
  }

  mutating func add(
    _ section: Section, _ title: EntryTitle, _ context: EntryContext, isLikeOthers: Bool = false
  ) {
    let reader = FieldReader(section.blocks)
    candidates.append(
      EntryCandidate(
        origin: .heading, title: title, context: context, fields: reader.fields, loose: reader.loose,
        span: section.span, isLikeOthers: isLikeOthers,
        titleRuns: section.heading?.content.first?.runs ?? []))
  }
}
