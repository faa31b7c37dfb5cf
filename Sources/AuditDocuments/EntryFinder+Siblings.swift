import AuditModel

/// What sections side by side say of each other.
extension EntryFinder {
  /// Whether sections side by side are the steps of a scale, "P0 - now", "P1 - soon", with a numbered list below each.
  func isTier(_ title: EntryTitle, _ section: Section) -> Bool {
    guard title.id == nil, title.number == nil, title.priority?.word.hasPrefix("P") == true else { return false }
    let codes = section.children.compactMap { child in
      EntryTitle(text: child.title, scaleStartsAtP1: scaleStartsAtP1).priority?.word
    }
    return codes.count >= 2 && codes.count == section.children.count && Set(codes).count == codes.count
      && codes.allSatisfy { $0.count == 2 && $0.hasPrefix("P") }
      && section.children.allSatisfy { child in
        guard child.children.isEmpty, case .list(isOrdered: true)? = child.content.first?.kind else { return false }
        return child.content.dropFirst().allSatisfy { $0.kind == .rule }
      }
  }

  /// Whether two and more sections side by side have the same code, "P2: a" and "P2: b": a group would have it once.
  func sharesCode(_ title: EntryTitle, _ section: Section) -> Bool {
    func code(_ title: EntryTitle) -> String? {
      guard let word = title.priority?.word, word.count == 2, word.hasPrefix("P"), !title.title.isEmpty else {
        return nil
      }
      return word
    }
    guard let own = code(title), asideRole(title) == nil else { return false }
    let alike = section.children.map { EntryTitle(text: $0.title, scaleStartsAtP1: scaleStartsAtP1) }.filter {
      code($0) == own
    }
    return alike.count >= 2 && !alike.allSatisfy { HeadingWords.areas.whole(FoldedText($0.title)) != nil }
  }

  /// Whether sections side by side only list, three points and more each: areas with their points.
  func onlyList(_ sections: [Section], atLeast least: Int) -> Bool {
    let told = sections.filter { asideRole(EntryTitle(text: $0.title)) == nil }
    let lists = told.filter(\.isBareList)
    guard told.count >= least, !told.contains(where: { EntryTitle(text: $0.title).isCounted }) else { return false }
    // Beside boxes bullets are something else, and beside what was corrected a list tells what changed.
    let isMixed = told.contains { area in
      sectionStatus(area.title, hasRank: false)?.status == .fixed
        || area.content.contains { $0.children.contains { $0.isTicked != nil } }
    }
    if isMixed {
      return told.allSatisfy { $0.isBareList && ($0.content.first { $0.kind != .rule }?.children.count ?? 0) >= 3 }
    }
    return lists.count * 10 >= told.count * 7
      && lists.reduce(0) { $0 + ($1.content.first { $0.kind != .rule }?.children.count ?? 0) } * 2 >= lists.count * 3
  }

  /// Whether most sections side by side hold a checklist of long points and little else: the points are what is to be done.
  func onlyTick(_ sections: [Section]) -> Bool {
    let told = sections.filter { !$0.content.isEmpty && $0.children.isEmpty }
    return told.count >= 3 && told.count(where: \.isLongChecklist) * 10 >= told.count * 6
  }

  /// Whether numbered sections side by side, three and more, are groups: most have nothing of their own but headings that are no labels.
  func onlyGroup(_ sections: [Section]) -> Bool {
    let numbered = sections.filter { EntryTitle(text: $0.title).number != nil }
    let bare = numbered.filter { isBareGroup($0, EntryTitle(text: $0.title)) }
    return bare.count >= 3 && bare.count * 2 > numbered.count
  }

  /// Whether a numbered section has nothing of its own but unnumbered headings that are no labels, some of which are described.
  func isBareGroup(_ section: Section, _ title: EntryTitle) -> Bool {
    guard title.number != nil, title.id == nil, !title.isStruck, !section.children.isEmpty,
      section.content.allSatisfy({ $0.kind == .rule })
    else { return false }
    return section.children.allSatisfy { child in
      let title = EntryTitle(child.heading?.content.first ?? InlineLine())
      return FieldLabels.key(title.title) == nil && asideRole(title) == nil && !title.isCounted
        && !sharedHeadings.contains(FoldedText(title.title).words.joined(separator: " "))
        && !FieldReader(child.content).fields.isEmpty
    }
  }

  /// Whether a numbered section is a chapter: "2." over "2.1".
  static func holdsParts(_ section: Section) -> Bool {
    guard let number = EntryTitle(text: section.title).number, !number.isEmpty else { return false }
    return section.children.contains { EntryTitle(text: $0.title).number?.hasPrefix(number + ".") == true }
  }

  /// Whether a heading has neither a number, as those beside it, nor anything else that an entry has.
  func isUncounted(_ section: Section, _ title: EntryTitle) -> Bool {
    !title.isCounted && !title.isStruck && (title.status?.word.unicodeScalars.count ?? 0) <= 2
      && HeadingLook(section, title, shared: sharedHeadings).keys.isEmpty
  }

  /// Whether the sections side by side are groups of entries: what seven in ten of those with a list are, all are.
  func areLists(_ groups: [(section: Section, context: EntryContext)]) -> Bool {
    let lists = groups.filter { $0.section.hasList && !$0.context.isAside && !$0.context.isCompleted }
    let named = lists.count { $0.context.weight >= 2 }
    // Where the sections side by side hold told entries, one with a list instead holds listed ones.
    if form.takesProse, groups.count(where: { !$0.section.children.isEmpty && !$0.context.isAside }) >= 2 {
      return true
    }
    return named >= 3 && named < lists.count && named * 10 >= lists.count * 7
  }

  /// Whether sections side by side are what is well, "✅ What runs", and what is not, "⚠️ What needs work", each told once.
  func isContrast(_ sections: [Section]) -> Bool {
    let marks = sections.map { $0.title.trimmed.unicodeScalars.first }
    return marks.count(where: { $0 == "✅" }) == 1 && (1...2).contains(sections.count(where: Self.isWarned))
  }

  /// Whether a heading begins with the mark of what is not well.
  static func isWarned(_ section: Section) -> Bool {
    section.title.trimmed.unicodeScalars.first.map { "⚠❌✗✘".unicodeScalars.contains($0) } ?? false
  }

  /// The context below a heading that names what is not well, wherever it stands.
  func warned(_ section: Section, _ title: EntryTitle, _ context: EntryContext) -> EntryContext {
    var outer = context
    if !context.isGuidance { (outer.isAside, outer.isPraise) = (false, false) }
    var below = descend(section, title, outer)
    guard !below.holdsNone, !below.isAside else { return descend(section, title, context) }
    (below.weight, below.isOfProblems) = (2, true)
    return below
  }
}
