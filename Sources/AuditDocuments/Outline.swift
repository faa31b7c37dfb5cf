import AuditModel

/// Lists that are one list, parted by headings.
struct CountedLists {
  /// The lines they begin at.
  var lines: Set<Int>
  /// The levels of the headings above them.
  var levels: Set<Int>
}

/// A heading with what stands below it, up to the next heading of its level or above.
struct Section {
  /// The heading; `nil` for what stands before the first one.
  var heading: MarkdownBlock?
  /// Its level, 0 for the document.
  var level: Int
  /// The blocks before the first heading below it.
  var content: [MarkdownBlock] = []
  var children: [Section] = []
  /// Its lines, without rules and blank lines at the end.
  var span: LineSpan

  /// The words of its heading.
  var title: String { heading?.text ?? "" }

  /// Everything below the heading in the order of the document, headings included.
  var blocks: [MarkdownBlock] { content + children.flatMap { ($0.heading.map { [$0] } ?? []) + $0.blocks } }

  /// The words of headings that stand under two or more others: a form that was filled in again and again.
  ///
  /// They have no numbers and hold no further headings. Names of groups are none of them.
  var sharedHeadings: Set<String> {
    var counts: [String: Int] = [:]
    func count(_ section: Section) {
      var own: Set<String> = []
      for child in section.children {
        let title = EntryTitle(child.heading?.content.first ?? InlineLine())
        let words = FoldedText(title.title)
        if child.level > 2, !words.words.isEmpty, child.children.isEmpty, title.id == nil, title.number == nil,
          title.priorityMark == nil,
          PriorityWords.words.first(in: words) == nil, HeadingWords.issues.whole(words) == nil,
          HeadingWords.areas.whole(words) == nil
        {
          own.insert(words.words.joined(separator: " "))
        }
        count(child)
      }
      for title in own { counts[title, default: 0] += 1 }
    }
    count(self)
    return Set(counts.filter { $0.value > 1 }.keys)
  }

  /// How many headings below it have an id or a number and are no labels, nor the steps of what was done.
  var countedHeadings: Int {
    children.reduce(0) { count, child in
      let title = EntryTitle(text: child.title)
      let key = FieldLabels.key(title.title)
      if !title.isCounted, key == .fix || key == .resolution { return count }
      return count + (title.isCounted && FieldLabels.key(title.title) == nil ? 1 : 0) + child.countedHeadings
    }
  }

  /// The ordered lists that count on under one heading after the other, three or more of them.
  ///
  /// Such a document has one list, and its headings only part it.
  var countedLists: CountedLists {
    var chains: [[(line: Int, heading: Int, level: Int)]] = []
    var next = -1
    func collect(_ section: Section) {
      for block in section.content {
        guard case .list(isOrdered: true) = block.kind, let first = block.children.first?.ordinal else { continue }
        let ordinals = Set(block.children.compactMap(\.ordinal))
        // One number out of place, as a late entry has, does not end the count.
        if !ordinals.contains(next) || chains.isEmpty {
          chains.append([])
          next = first
        }
        chains[chains.count - 1].append((block.span.first, section.span.first, section.level))
        while ordinals.contains(next) { next += 1 }
      }
      section.children.forEach(collect)
    }
    collect(self)
    var sections: [Int: Int] = [:]
    func count(_ section: Section) {
      sections[section.level, default: 0] += 1
      section.children.forEach(count)
    }
    count(self)
    // Lists under a few headings among many count steps.
    let counted = chains.filter { chain in
      let headings = Set(chain.map(\.heading)).count
      return headings >= 3 && headings * 2 >= sections[chain[0].level] ?? 0
    }.joined()
    return CountedLists(lines: Set(counted.map(\.line)), levels: Set(counted.map(\.level)))
  }

  /// Whether lists of boxes stand below it, and beside them nothing but paragraphs.
  var isChecklist: Bool {
    children.isEmpty && content.contains { $0.children.contains { $0.isTicked != nil } }
      && content.allSatisfy { block in
        block.isChecklist || block.kind == .paragraph || block.kind == .rule
      }
  }

  /// Whether it holds boxes, most with a bold title or a long sentence, and beside them at most two paragraphs without a label.
  var isLongChecklist: Bool {
    guard children.isEmpty, !content.isEmpty else { return false }
    var boxes: [MarkdownBlock] = []
    var paragraphs = 0
    for block in content {
      switch block.kind {
      case .list:
        guard block.children.allSatisfy({ $0.isTicked != nil }) else { return false }
        boxes += block.children
      case .paragraph: paragraphs += 1
      case .rule: break
      default: return false
      }
    }
    let others = content.filter { $0.kind == .paragraph }
    let long = boxes.count { ($0.children.first?.text ?? "").trimmed.count >= 80 }
    return !boxes.isEmpty && long * 3 >= boxes.count * 2 && paragraphs <= 2 && FieldReader(others).fields.isEmpty
  }

  /// Whether one list of points, two in three of them sentences, is what stands below its heading.
  ///
  /// A closing remark may follow it.
  var isBareList: Bool {
    let blocks = content.filter { $0.kind != .rule }
    guard children.isEmpty, let list = blocks.first, case .list = list.kind, !list.children.isEmpty,
      blocks.count == 1 || blocks.count == 2 && blocks[1].kind == .paragraph, !FieldReader.isFieldList(list)
    else { return false }
    return list.children.count { ($0.children.first?.text ?? "").trimmed.count >= 40 } * 3 >= list.children.count * 2
  }

  /// Whether boxes below it have numbers of two parts, all of one list.
  var numbersItsBoxes: Bool {
    blocks.contains { block in
      guard case .list = block.kind, block.children.count >= 2 else { return false }
      return block.children.allSatisfy { item in
        let line = item.children.first { $0.kind == .paragraph }?.content.first?.text ?? ""
        return item.isTicked != nil && EntryTitle(text: line).number?.contains(".") == true
      }
    }
  }

  /// Whether most of what is left to do stands below it: four and more numbered headings over nothing but boxes.
  var countsChecklists: Bool {
    children.count >= 4
      && children.allSatisfy { child in
        let blocks = child.content.filter { $0.kind != .rule }
        return EntryTitle(text: child.title).number != nil && !blocks.isEmpty && blocks.allSatisfy(\.isChecklist)
      }
  }

  /// The same, where some boxes are ticked and others are not: it says how things stand, and not how they are done.
  var countsState: Bool {
    guard countsChecklists else { return false }
    let ticks = children.flatMap { $0.content.flatMap { $0.children.compactMap(\.isTicked) } }
    return ticks.contains(true) && ticks.contains(false)
  }

  /// Whether some boxes below it are ticked and others are not, two and more each.
  var isPartlyTicked: Bool {
    let ticks = blocks.flatMap { $0.children.compactMap(\.isTicked) }
    return ticks.count { $0 } >= 2 && ticks.count { !$0 } >= 2
  }

  /// Whether a list stands right below its heading.
  var hasList: Bool { content.contains { if case .list = $0.kind { true } else { false } } }

  /// Whether boxes stand right below its heading, and none of them is ticked.
  var hasOnlyEmptyBoxes: Bool {
    let ticks = content.flatMap { block -> [Bool] in
      guard case .list = block.kind else { return [] }
      return block.children.compactMap(\.isTicked)
    }
    return !ticks.isEmpty && !ticks.contains(true)
  }

  /// Orders the blocks of a document by its headings.
  static func outline(of document: MarkdownBlock) -> Section {
    var stack = [Section(heading: nil, level: 0, span: document.span)]
    let last = document.children.count - document.closingFields
    func close(to level: Int) {
      while stack.count > 1, let last = stack.last, last.level >= level {
        stack.removeLast()
        stack[stack.count - 1].children.append(last)
        stack[stack.count - 1].span.last = max(stack[stack.count - 1].span.last, last.span.last)
      }
    }
    for block in document.children[..<last] {
      if case .heading(let level) = block.kind {
        close(to: level)
        stack.append(Section(heading: block, level: level, span: block.span))
      } else {
        stack[stack.count - 1].content.append(block)
        if block.kind != .rule, stack.count > 1 { stack[stack.count - 1].span.last = block.span.last }
      }
    }
    close(to: 1)
    return stack[0]
  }
}

extension MarkdownBlock {
  /// How many blocks at the end of a document are fields of the document, and not of its last chapter.
  ///
  /// They stand behind a rule, as the chapters before them do, and are labels with their values, two and more.
  fileprivate var closingFields: Int {
    guard let rule = children.lastIndex(where: { $0.kind == .rule }), children.count(where: { $0.kind == .rule }) >= 2
    else { return 0 }
    let closing = children[(rule + 1)...]
    let lines = closing.flatMap(\.content)
    guard closing.allSatisfy({ $0.kind == .paragraph }), lines.count >= 2,
      lines.allSatisfy({ LabelSplit.split($0).first?.label != nil })
    else { return 0 }
    return closing.count
  }
}
