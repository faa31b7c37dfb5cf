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
  /// An aside only because its heading has a mark of praise.
  var isPraise = false
  /// An aside only because the document's title says that it tells how work is done.
  var isGuidance = false
  /// What stands here is for later, whatever the document's title says.
  var isLater = false
  /// Nothing that stands here is an entry: it is a template, or in order.
  var holdsNone = false
  /// Work that is done.
  var isCompleted = false
  /// The work that is done is entries, not chores.
  var isResolvedIssues = false
  /// A title or heading above names problems.
  var isOfProblems = false
  /// A paragraph in bold, and no heading, says what stands below it.
  var isUnderBold = false
  /// The heading is the name of a group and nothing else: "Open issues", "Known limitations", "Low priority".
  var isPlainGroup = false
  /// A sentence or the name of a group, and no heading, says that entries stand here.
  var isIntroduced = false
  /// The evidence, or a rank before each point, says that what stands here is entries, whatever the heads of a table name.
  var isCertain = false
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
  /// It says little, and stands as the document's entries do.
  var isLikeOthers = false
  /// The head of its column calls it a problem.
  var isHeaded = false
  /// The text it was read from is a heading whose runs may name places.
  var titleRuns: [InlineRun] = []
}

/// Finds the entries of a document.
struct EntryFinder {
  var candidates: [EntryCandidate] = []
  var completed: [ImportedCompletion] = []
  let scaleStartsAtP1: Bool
  let form: DocumentForm
  var groups = 0
  /// How the headings of each level are.
  var headings: [Int: DocumentForm.Headings] = [:]
  /// A document with several headings of the first level has chapters, and no title.
  let hasChapters: Bool
  /// The headings that stand under several others and name no group: they are labels of these.
  let sharedHeadings: Set<String>
  /// The lists that count on from chapter to chapter.
  let countedLists: CountedLists
  /// Whether the document's only title names tasks: "TODO: stores".
  let isOfTasks: Bool

  init(_ root: Section, scaleStartsAtP1: Bool, form: DocumentForm = DocumentForm(), hint: String) {
    self.scaleStartsAtP1 = scaleStartsAtP1
    self.form = form
    hasChapters = root.children.count { $0.level == 1 } > 1
    sharedHeadings = root.sharedHeadings
    countedLists = root.countedLists
    isOfTasks =
      root.children.count { $0.level == 1 } == 1
      && root.children.contains { $0.level == 1 && HeadingWords.issues.starts(FoldedText($0.title)) == .tasks }
    var context = EntryContext()
    // The file's name speaks like a title.
    if HeadingWords.issues.first(in: FoldedText(hint)) != nil { context.weight = 1 }
    // So does the first of several titles.
    let titles = root.children.filter { $0.level == 1 }.map { FoldedText($0.title) }
    if hasChapters, let first = titles.first, let noun = HeadingWords.issues.first(in: first),
      noun.meaning == .issues || noun.meaning == .debt
    {
      context.weight = 1
    }
    if let first = root.children.first(where: { $0.level == 1 }), Self.tellsHow(first.title) {
      (context.isAside, context.isGuidance) = (true, true)
    }
    visit(root, context)
  }

  // MARK: Sections

  mutating func visit(_ section: Section, _ context: EntryContext) {
    readContent(section.content, context)
    var groups: [(section: Section, context: EntryContext)] = []
    let counted = section.children.count { EntryTitle(text: $0.title).isCounted }
    let isListing =
      context.weight >= 1 && !context.isAside && onlyList(section.children, atLeast: context.weight >= 2 ? 2 : 3)
    let isTicking = context.weight >= 1 && !context.isAside && onlyTick(section.children)
    // Checklists side by side of which some are called done: the boxes of all of them are the entries.
    let isTicked =
      context.weight >= 1 && !context.isAside
      && section.children.count { $0.isChecklist && EntryTitle(text: $0.title).status == nil } >= 3
    let isGrouping = context.weight >= 1 && !context.isAside && onlyGroup(section.children)
    let isContrast = isContrast(section.children)
    // A log of problems: every heading below its title says the day first.
    let isLog =
      context.isOfProblems && !context.isAside && section.children.count >= 3
      && section.children.allSatisfy { isDated($0.title) }
    let holdsParts = context.weight >= 1 && !context.isAside && section.children.count(where: Self.holdsParts) >= 2
    let isAsking = context.weight < 2 && Self.areQuestions(section.children.map(\.title))
    for child in section.children {
      let title = EntryTitle(child.heading?.content.first ?? InlineLine(), scaleStartsAtP1: scaleStartsAtP1)
      var verdict = isAsking && title.id == nil ? .none : verdict(child, title, context)
      if verdict == .entry, counted >= 3, counted * 2 > section.children.count, isUncounted(child, title) {
        verdict = .tooLittle
      }
      if isGrouping, isBareGroup(child, title), asideRole(title) == nil {
        var below = descend(child, title, context)
        if !below.isAside { below.weight = max(below.weight, 2) }
        groups.append((child, below))
        continue
      }
      if holdsParts, title.number != nil, child.isBareList, asideRole(title) == nil {
        var below = descend(child, title, context)
        if !below.isAside { (below.weight, below.isPlainGroup) = (2, true) }
        groups.append((child, below))
        continue
      }
      let isDoneAmong =
        verdict == .entry && isTicked && title.id == nil && title.number == nil && title.priority == nil
        && title.status?.status == .fixed && child.isChecklist
      if isTicking && child.isLongChecklist || isDoneAmong {
        var below = descend(child, title, context)
        (below.isAside, below.isPlainGroup, below.weight) = (false, true, 2)
        // "1. Deploy — done": the boxes say what is.
        (below.status, below.isCompleted) = (nil, false)
        groups.append((child, below))
        continue
      }
      if isTier(title, section) {
        var below = descend(child, title, context)
        if below.weight >= 2 { below.isPlainGroup = true }
        groups.append((child, below))
        continue
      }
      if verdict != .entry, context.weight >= 1, !context.isAside, sharesCode(title, section), !child.content.isEmpty,
        child.children.isEmpty, !saysNothing(title)
      {
        verdict = .entry
      }
      if isLog, verdict == .tooLittle, isDated(child.title), asideRole(title) == nil { verdict = .likeOthers }
      // Where the entries of a level are numbered, headings over bare lists that are not are none of these.
      if isListing, child.isBareList, form.entryLevels[child.level] != false {
        var below = descend(child, title, context)
        if !below.isAside { below.weight = 2 }
        groups.append((child, below))
        continue
      }
      switch verdict {
      case .entry:
        headings[child.level, default: .init()].entries += 1
        if title.isCounted { headings[child.level]?.numbered += 1 }
        if title.isStruck { headings[child.level]?.closed += 1 }
        add(child, title, context, isLikeOthers: form.takesProse)
      case .likeOthers: add(child, title, context, isLikeOthers: true)
      case .tooLittle:
        headings[child.level, default: .init()].others += 1
        groups.append((child, descend(child, title, context)))
      case .none:
        if !context.isAside, context.weight >= 1, beginsLikeProse(title) {
          headings[child.level, default: .init()].numberedAsides += 1
        }
        groups.append(
          (child, isContrast && Self.isWarned(child) ? warned(child, title, context) : descend(child, title, context)))
      }
    }
    let isListed = areLists(groups)
    // Numbered and titled points are entries where they are so under a heading beside theirs.
    let isTitled = groups.contains { group in
      group.context.weight >= 2 && !group.context.isAside && group.section.content.contains(where: Self.isTitledList)
    }
    for var group in groups {
      if isListed, group.section.hasList { group.context.weight = 2 }
      if isTitled, !group.context.isAside, group.section.content.contains(where: Self.isTitledList) {
        group.context.weight = max(group.context.weight, 2)
      }
      visit(group.section, group.context)
    }
  }

  /// The context below a heading that is no entry.
  func descend(_ section: Section, _ title: EntryTitle, _ context: EntryContext) -> EntryContext {
    let isAside =
      context.weight >= 1 && asideRole(title) != nil && HeadingWords.issues.first(in: FoldedText(title.title)) == nil
    let isChapter =
      hasChapters
      && (isAside || PriorityWords.rank(in: section.title, scaleStartsAtP1: scaleStartsAtP1) != nil
        || section.children.isEmpty && HeadingWords.issues.whole(FoldedText(title.title)) != nil)
    var context = context
    // A plan that numbers its boxes, "1.1" and "1.2", or its checklists, counts its tasks: its phases are groups.
    let counts =
      section.level > 1
      && (context.isAside
        ? context.isGuidance && section.countsState : section.numbersItsBoxes || section.countsChecklists)
    if counts { context.weight = max(context.weight, 1) }
    var below = descend(section.title, title, context, isDocumentTitle: section.level == 1 && !isChapter)
    // "1. Server ✅" over boxes of which none is ticked: the mark is an ornament.
    if below.isPraise, !context.isAside, section.hasOnlyEmptyBoxes {
      below = context
      below.path.append(title.title.isEmpty ? section.title.trimmed : title.title)
    }
    if counts, below.isAside {
      (below.isAside, below.isGuidance, below.weight, below.isPlainGroup) = (false, false, 2, true)
      below.isCertain = context.isGuidance
      below.priority = PriorityWords.rank(in: section.title, scaleStartsAtP1: scaleStartsAtP1) ?? context.priority
    }
    return below
  }

  func descend(
    _ text: String, _ title: EntryTitle, _ context: EntryContext, isDocumentTitle: Bool
  ) -> EntryContext {
    var context = context
    context.path.append(title.title.isEmpty ? text.trimmed : title.title)
    let folded = FoldedText(title.title)
    // "TODO: run it elsewhere" is the title of a list.
    let nouns =
      HeadingWords.issues.first(in: Self.subject(folded))?.meaning
      ?? (isDocumentTitle ? HeadingWords.issues.first(in: FoldedText(text))?.meaning : nil)
    let rank = PriorityWords.rank(in: text, scaleStartsAtP1: scaleStartsAtP1)
    // In a checklist, what is called pending is not done.
    if context.isGuidance, !isDocumentTitle, HeadingWords.remains.starts(folded) != nil {
      (context.isAside, context.isGuidance, context.weight) = (false, false, 2)
    }
    // What comes next is not done, though the title of the document is "Improvements made".
    if !isDocumentTitle, context.status?.status == .fixed, !context.isCompleted, Self.isAhead(folded) {
      context.status = nil
    }
    // Neither is it below "Implemented ✅", when it has a priority of its own.
    if !isDocumentTitle, context.isCompleted, Self.isAhead(folded), rank != nil,
      StatusWords.status(in: text, marksCount: false)?.status != .fixed
    {
      (context.status, context.isCompleted, context.isResolvedIssues) = (nil, false, false)
    }
    // A heading that names problems ends the praise above it.
    if context.isPraise, nouns == .issues || nouns == .debt { (context.isAside, context.isPraise) = (false, false) }
    if !isDocumentTitle || nouns == nil {
      switch asideRole(title) {
      case .template?:
        context.holdsNone = true
        return context
      case .aside? where isDocumentTitle || isPlan(folded) && Self.countsEntries(text): break
      // "Improvement suggestions" are improvements.
      case .aside? where nouns != nil && folded.words.last == "suggestions": break
      case .aside? where !form.looksIntoPlans || !isPlan(folded):
        // The phases of work that is done are only its chapters.
        let isDonePhase =
          isPlan(folded) && nouns != nil && StatusWords.status(in: text, marksCount: false)?.status == .fixed
        // "Sprint 3, still pending" lists what is pending.
        let isLaterPhase = isPlan(folded) && Self.isDeferred(title.title)
        if isLaterPhase { context.weight = 2 }
        let isLeftPhase = isPlan(folded) && HeadingWords.remains.first(in: folded) != nil || isLaterPhase
        if !context.isCompleted, !isDonePhase, !isLeftPhase { context.isAside = true }
      default: break
      }
    }
    if !isDocumentTitle, Self.isInOrder(title) {
      context.holdsNone = true
      return context
    }
    // "Gaps — none remaining": what is listed below was there once.
    if !isDocumentTitle, nouns == .issues || nouns == .debt, Self.noneRemains(text) {
      context.status = (.fixed, text.trimmed)
      (context.weight, context.isCompleted, context.isResolvedIssues, context.isOfProblems) = (2, true, true, true)
      return context
    }
    if saysNothing(title) || Self.isTakenBack(text) { context.isAside = true }
    if isDocumentTitle, nouns == nil && Self.isGuidance(text) || Self.tellsHow(text) {
      (context.isAside, context.isGuidance) = (true, true)
    }
    // "✅ What works": praise, not work that is done.
    if let status = title.status, status.status == .fixed, status.word == "✅", nouns == nil,
      sectionStatus(text, hasRank: rank != nil)?.status != .fixed, !context.isCompleted
    {
      context.isAside = true
      context.isPraise = true
    }
    if context.isAside {
      // "Phase 3: High priority": what speaks for itself below it has its priority.
      if let rank, isPlan(folded) { context.priority = rank }
      context.isLater = StatusWords.status(in: text, marksCount: false)?.status == .deferred
      return context
    }
    if let nouns {
      // An index of documents about debt lists documents.
      let isIndex = isDocumentTitle && folded.words.last.map(HeadingWords.indexEnds.contains) ?? false
      context.weight = isIndex ? 0 : max(context.weight, isDocumentTitle ? 1 : 2)
      if nouns != .tasks, !isIndex { context.isOfProblems = true }
      switch nouns {
      case .debt: context.kind = .debt
      case .tasks where context.kind == nil: context.kind = .task
      default: break
      }
    }
    context.isPlainGroup = !isDocumentTitle && (isPlainGroup(title) || isCatchAll(title))
    if !isDocumentTitle, context.weight >= 1, Self.countsEntries(text, isNumbered: title.isCounted) {
      (context.weight, context.isPlainGroup) = (2, true)
    }
    if !isDocumentTitle, context.weight == 1,
      isCatchAll(title)
        || folded.words.count <= 5
          && (HeadingWords.remains.starts(folded) != nil
            || context.isOfProblems && HeadingWords.remains.first(in: folded) != nil)
    {
      context.weight = 2
    }
    if let rank, !isDocumentTitle {
      context.priority = rank
      // "Critical dependencies" of a document that is about something else are no problems.
      let isWord = title.priorityMark == nil && PriorityWords.code(in: FoldedText(text)) == nil
      if context.weight > 0 || !isWord || context.isPlainGroup || title.priority != nil { context.weight = 2 }
    }
    // Below the title of a document of issues "Open" is a group of them, and where nothing else is, "Backend" is, too.
    if !isDocumentTitle, context.weight == 1, StatusWords.words.whole(folded) != nil { context.weight = 2 }
    if !isDocumentTitle, context.weight == 1, form.takesProse, HeadingWords.areas.whole(folded) != nil {
      context.weight = 2
    }
    if !isDocumentTitle, StatusWords.status(in: text, marksCount: false)?.status == .deferred { context.isLater = true }
    // "Fixed bugs" is a document of bugs that are fixed.
    let name = title.title.range(of: " - ").map { EntryTitle(text: String(title.title[..<$0])) } ?? title
    if isDocumentTitle, nouns == .issues || nouns == .tasks, isPlainGroup(name),
      let status = sectionStatus(text, hasRank: rank != nil), status.status == .fixed
    {
      context.status = status
    }
    if !isDocumentTitle, let status = sectionStatus(text, hasRank: rank != nil) {
      context.status = status
      if status.status == .fixed {
        // "Fixed in March" below "Resolved issues" lists some of these.
        let isPartOfResolved = context.isCompleted && context.isResolvedIssues
        context.isCompleted = true
        let noun = Self.nounBesideStatus(text)
        context.isResolvedIssues = isPartOfResolved || noun == .issues || noun == .debt
        if isPartOfResolved { context.isPlainGroup = true }
        // "Resolved (selected)" below "Known issues" names some of these.
        let isSolved = StatusWords.solved.whole(FoldedText(text.prefix { !"(（".contains($0) })) != nil
        let isListing = context.isOfProblems || context.weight >= 1 && isSolved
        if isListing, isSolved || rank != nil && StatusWords.solved.first(in: folded) != nil {
          (context.isResolvedIssues, context.weight, context.isPlainGroup) = (true, 2, true)
        }
      }
      // What is open elsewhere is not so here.
      if status.status != .fixed { context.isCompleted = false }
    }
    return context
  }

  /// Whether a heading names what is still to come.
  static func isAhead(_ text: FoldedText) -> Bool {
    HeadingWords.remains.first(in: text) != nil || HeadingWords.next.first(in: text) != nil
  }
}
