import AuditModel

/// Entries in lists and checklists.
extension EntryFinder {
  mutating func readList(_ list: MarkdownBlock, _ outer: EntryContext, namedOnly: Bool) {
    guard !outer.holdsNone else { return }
    var context = outer
    let boxes = list.children.count { $0.isTicked != nil }
    readClosedIDs(list, context)
    let before = candidates.count
    readNestedGroups(list, context)
    if candidates.count > before { return }
    groups += 1
    if boxes * 2 > list.children.count {
      readChecklist(list, context)
      return
    }
    guard !FieldReader.isFieldList(list), !isLegend(list, context) else { return }
    let titles = itemTitles(list)
    if titles.allSatisfy({ $0.map { Self.isTallied($0.title.title) } ?? true }) { return }
    if titles.allSatisfy({ $0.map { !$0.isBold && Self.isNoneLeft($0.runs.map(\.text).joined()) } ?? true }) { return }
    let named = titles.count { $0?.title.id != nil }
    let bold = titles.count { $0?.isBold == true }
    var marked = titles.count { $0?.title.status != nil || $0?.title.isStruck == true || $0?.title.priority != nil }
    // "✅ search, ✅ sign-up": nothing but praise, below a heading that names no entries.
    if context.weight < 2, titles.allSatisfy({ $0?.title.status?.word == "✅" && $0?.isBold == false }) { marked = 0 }
    let isNamed = named > 0 && named * 2 >= titles.count
    // A mark of urgency before each point says that it is one, whatever the headings say.
    let isUrgent =
      titles.count >= 2 && !titles.contains { isBareSeverity($0?.title.title ?? "") }
      && titles.allSatisfy { $0?.title.priorityMark?.word.unicodeScalars.first.flatMap(Self.urgency) != nil }
      && titles.contains { ($0?.title.priorityMark?.rank).map { $0 <= .high } ?? false }
    // What has an id and stands below "Roadmap after the launch" is planned, and no restatement.
    let isPlanned = context.isAside && context.isLater && isNamed && marked == 0
    if isUrgent { context.weight = max(context.weight, 2) }
    // "**HIGH — the webhook answers twice:** …": so does a word for it before each point in bold.
    let isRanked =
      titles.count >= 2 && bold == titles.count && titles.allSatisfy { $0?.title.priority != nil }
      && titles.contains { title in
        // A scale that is explained has nothing else in bold.
        !isBareSeverity(title?.lead ?? "")
      }
    // "**High priority:** move the key", and the next one as well: a scale has each rank once.
    let isLed = areLedByRanks(titles) && titles.allSatisfy { $0?.title.priority != nil }
    // "**library:** High — what it lets in": a name and what it is rated.
    let isRated = bold == titles.count && titles.allSatisfy { $0.map(Self.isRated) ?? false }
    if isLed || isRated {
      (context.isAside, context.weight, context.isPlainGroup, context.isCertain) = (false, 2, true, true)
    }
    if isRanked, !context.isAside { (context.weight, context.isPlainGroup) = (2, true) }
    if context.isAside, !isPlanned, !(isNamed && marked > 0) { return }
    if namedOnly, !isNamed { return }
    // A mark before work that is done says it again.
    let told = titles.count { title in
      title?.title.isStruck == true || title?.title.priority != nil
        || (title?.title.status.map { $0.word.unicodeScalars.count > 2 } ?? false)
    }
    if context.isCompleted, !context.isResolvedIssues, !isNamed, told * 2 < titles.count {
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
      isNamed || context.weight >= 2 || form.takesBullets && context.weight == 1 && context.path.count <= 1
        || context.weight == 1 && (isOrdered || isMostlyBold || marked * 2 >= titles.count)
    else { return }
    for (item, found) in zip(list.children, titles) {
      guard let found, !found.title.isTemplate, !HeadingWords.saysNothing(found.title.title) else { continue }
      if isMostlyBold, !found.isBold, found.title.id == nil, found.title.status == nil { continue }
      if found.isBold, !isOrdered, FieldLabels.key(found.title.title) != nil { continue }
      let reader = FieldReader(found.rest + Array(item.children.dropFirst()))
      // "Open P0 blockers: 0" counts entries and is none.
      if found.isBold, reader.fields.isEmpty, let rest = reader.loose.first, reader.loose.count == 1,
        rest.text.contains(where: \.isNumber),
        !rest.text.contains(where: \.isLetter) || Self.isCount(FoldedText(rest.text))
      {
        continue
      }
      candidates.append(
        EntryCandidate(
          origin: .listItem, title: found.title, context: context, fields: reader.fields, loose: reader.loose,
          span: item.span,
          group: groups, isView: context.isAside && !isPlanned, titleRuns: found.runs))
    }
  }

  struct ItemTitle {
    var title: EntryTitle
    var isBold: Bool
    /// The rest of the first paragraph.
    var rest: [MarkdownBlock]
    var runs: [InlineRun]

    /// Its first words in bold.
    var lead: String? { runs.first { $0.style.contains(.strong) }?.text }
  }

  /// Whether each of some titles begins with a rank in bold, and one rank stands before several.
  private func areLedByRanks(_ titles: [ItemTitle?]) -> Bool {
    let leads = titles.compactMap { $0?.lead }
    return leads.count == titles.count && leads.allSatisfy(isBareSeverity)
      && Set(leads.map { FoldedText($0).text }).count < leads.count
  }

  /// The titles of the items of a list; a name in bold that several have tells none of them apart, and their whole line does.
  func itemTitles(_ list: MarkdownBlock) -> [ItemTitle?] {
    let titles = list.children.map { itemTitle($0) }
    var counts: [String: Int] = [:]
    for case let title? in titles where title.isBold && title.title.id == nil {
      counts[title.title.title, default: 0] += 1
    }
    // "**High:** this", "**High:** that", "**Low:** and that": the names are what the points are rated.
    let areLed = areLedByRanks(titles)
    return zip(list.children, titles).map { item, found in
      guard var found, found.isBold, found.title.id == nil else { return found }
      let name = found.lead ?? ""
      guard counts[found.title.title, default: 0] > 1 || areLed && isBareSeverity(name),
        var paragraph = item.children.first(where: { $0.kind == .paragraph }), let line = paragraph.content.first,
        line.runs.count > 1
      else { return found }
      found.title = EntryTitle(line, scaleStartsAtP1: scaleStartsAtP1)
      if isBareSeverity(name), let colon = line.text.firstIndex(where: { ":：".contains($0) }) {
        found.title = EntryTitle(
          text: String(line.text[line.text.index(after: colon)...]), scaleStartsAtP1: scaleStartsAtP1)
        found.title.priority = PriorityWords.rank(in: name, scaleStartsAtP1: scaleStartsAtP1)
      }
      paragraph.content.removeFirst()
      found.rest = paragraph.content.isEmpty ? [] : [paragraph]
      found.runs = line.runs
      return found
    }
  }

  /// Whether a point says that there is none of something, "0 open doors", or that all is done: "Resolved in code; to be tried".
  static func isNoneLeft(_ text: String) -> Bool {
    let words = FoldedText(text).words
    guard let first = words.first, words.count >= 2 else { return false }
    return first == "0"
      || StatusWords.solved.whole(FoldedText(first)) != nil && ["in", "by", "with", "and"].contains(words[1])
  }

  /// Whether what follows a name in bold begins with a rank and a dash.
  private static func isRated(_ title: ItemTitle) -> Bool {
    guard title.isBold, title.title.priority != nil, let rest = title.rest.first?.content.first?.text else {
      return false
    }
    return rating(rest) != nil
  }

  /// The rank that stands before the first dash of a text, alone.
  static func rating(_ text: String) -> PriorityWords.Rank? {
    guard let dash = text.firstIndex(where: { "—–".contains($0) }) ?? text.range(of: " - ") else {
      return nil
    }
    return PriorityWords.words.whole(FoldedText(text[..<dash]))
  }

  func itemTitle(_ item: MarkdownBlock) -> ItemTitle? {
    guard var paragraph = item.children.first(where: { $0.kind == .paragraph }), let line = paragraph.content.first
    else { return nil }
    let start = line.runs.prefix { !$0.text.unicodeScalars.contains(where: FoldedText.isWord) }
    let bold = line.runs.dropFirst(start.count).prefix { $0.style.contains(.strong) }
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
      || title.title.allSatisfy({ $0.isNumber || ".)".contains($0) })
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
    if title.priority == nil, head.text.trimmed.hasSuffix(":") || tail.trimmed.hasPrefix(":"),
      let rank = Self.rating(String(tail.drop { $0.isWhitespace || ":：".contains($0) }))
    {
      title.priority = (rank, String(tail.drop { $0.isWhitespace || ":：".contains($0) }.prefix { $0.isLetter }))
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

  mutating func readChecklist(_ list: MarkdownBlock, _ context: EntryContext) {
    guard !context.isAside, context.weight >= 1 || context.isCompleted else { return }
    for (item, title) in zip(list.children, itemTitles(list)) {
      guard let found = title, !found.title.isTemplate, !HeadingWords.saysNothing(found.title.title) else {
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
}
