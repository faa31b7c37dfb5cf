import AuditModel

/// Entries that a plan counts by the order in which they are worked on: `Priority 1: title`, `Priority 2: title`.
enum CountedPriorities {
  /// A document in which such headings have numbers.
  ///
  /// "Priority 1: Security" over a list is a group. Where headings of one level count from one, and each is told below by headings or
  /// fields of its own, they are what is counted.
  static func closed(_ document: MarkdownBlock) -> MarkdownBlock {
    var levels: [Int: [(index: Int, number: Int)]] = [:]
    for (index, block) in document.children.enumerated() {
      guard case .heading(let level) = block.kind, let number = count(block)?.number else { continue }
      levels[level, default: []].append((index, number))
    }
    var document = document
    for (level, counted) in levels {
      guard counted.count >= 3, counted.map(\.number) == Array(1...counted.count),
        counted.allSatisfy({ isTold(document.children, after: $0.index, level) })
      else { continue }
      for (index, number) in counted {
        guard let rest = count(document.children[index])?.rest else { continue }
        document.children[index].content[0].runs = [InlineRun(text: "\(number). \(rest)", style: [])]
      }
    }
    return document
  }

  /// The number behind the word, and the title, which is no name of a priority.
  private static func count(_ block: MarkdownBlock) -> (number: Int, rest: String)? {
    guard let text = block.content.first?.text, let colon = text.firstIndex(where: { ":：".contains($0) }) else {
      return nil
    }
    let words = FoldedText(text[..<colon]).words
    let rest = text[text.index(after: colon)...].trimmed
    guard words.count == 2, words[0] == "priority", let number = Int(words[1]), FoldedText(rest).words.count >= 2,
      PriorityWords.words.starts(FoldedText(rest)) == nil
    else { return nil }
    return (number, rest)
  }

  /// Whether a deeper heading or a field stands below a heading.
  private static func isTold(_ blocks: [MarkdownBlock], after index: Int, _ level: Int) -> Bool {
    let below = blocks[(index + 1)...].prefix { block in
      if case .heading(let own) = block.kind { own > level } else { true }
    }
    let heads = below.filter { if case .heading = $0.kind { true } else { false } }
    // "Issues:" below it names what is the entry.
    if heads.contains(where: { HeadingWords.issues.whole(FoldedText(EntryTitle(text: $0.text).title)) != nil }) {
      return false
    }
    return !heads.isEmpty || !FieldReader(below.filter { $0.kind == .paragraph }).fields.isEmpty
  }
}
