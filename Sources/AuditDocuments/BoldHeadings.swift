import AuditModel

/// Headings that are written as paragraphs in bold: `**1. Title**` or `**a) Title**` with text below it.
enum BoldHeadings {
  /// A document in which numbered paragraphs in bold, two and more below one heading, are headings one level deeper.
  ///
  /// Their numbers must rise, and a heading that has a number itself is told by them; letters part a numbered chapter. What stands in the paragraph below the bold line is a paragraph of its own then.
  static func closed(_ document: MarkdownBlock) -> MarkdownBlock {
    var document = document
    var blocks: [MarkdownBlock] = []
    var section: [MarkdownBlock] = []
    // Below a heading that is counted only letters are opened.
    var level = 0
    var isCounted = false
    // Numbers of two parts go on under several headings, of which one may have a single one.
    let least = document.children.count { parted($0) != nil } >= 3 ? 1 : 2
    for block in document.children {
      if case .heading(let own) = block.kind {
        blocks += opened(section, below: level, onlyLetters: isCounted, least: least)
        section = []
        (level, isCounted) = (own, EntryTitle(block.content.first ?? InlineLine()).isCounted)
        blocks.append(block)
      } else {
        section.append(block)
      }
    }
    document.children = blocks + opened(section, below: level, onlyLetters: isCounted, least: least)
    return document
  }

  /// The blocks right below a heading with their bold titles as headings; `least` of them have numbers of two parts, two others.
  private static func opened(
    _ blocks: [MarkdownBlock], below level: Int, onlyLetters: Bool, least: Int
  ) -> [MarkdownBlock] {
    guard level < 6 else { return blocks }
    var numbers: [Int: Int] = [:]
    for (index, block) in blocks.enumerated() {
      if let number = letter(block) ?? parted(block) ?? (onlyLetters ? nil : number(block)) { numbers[index] = number }
    }
    let rising = numbers.sorted { $0.key < $1.key }.map(\.value)
    let isParted = numbers.keys.allSatisfy { parted(blocks[$0]) != nil }
    guard rising.count >= (isParted ? least : 2),
      zip(rising, rising.dropFirst()).allSatisfy({ $0 < $1 })
    else { return blocks }
    // A number in bold with nothing below it is a point of a list.
    let told = numbers.keys.count { index in
      blocks[index].content.count > 1 || index + 1 < blocks.count && numbers[index + 1] == nil
    }
    guard told == numbers.count || told * 10 >= numbers.count * 8 && told >= 3 else { return blocks }
    return blocks.enumerated().flatMap { index, block -> [MarkdownBlock] in
      guard numbers[index] != nil, let line = block.content.first else { return [block] }
      var heading = MarkdownBlock(kind: .heading(level + 1), span: block.span)
      heading.content = [line]
      guard block.content.count > 1 else { return [heading] }
      heading.span.last = heading.span.first
      var rest = block
      rest.content.removeFirst()
      rest.span.first = min(block.span.first + 1, block.span.last)
      return [heading, rest]
    }
  }

  /// The first line of a paragraph, when all its words are in bold.
  private static func boldLine(_ block: MarkdownBlock) -> InlineLine? {
    guard block.kind == .paragraph, let line = block.content.first,
      line.runs.contains(where: { $0.style.contains(.strong) }),
      line.runs.allSatisfy({ run in
        run.style.contains(.strong) || !run.text.unicodeScalars.contains(where: FoldedText.isWord)
      })
    else { return nil }
    return line
  }

  /// The place in the alphabet of the letter that counts a bold line: `a) title`.
  private static func letter(_ block: MarkdownBlock) -> Int? {
    guard let text = boldLine(block)?.text.trimmed, text.dropFirst().hasPrefix(") "), text.last != ":",
      let letter = text.lowercased().unicodeScalars.first, ("a"..."z").contains(letter)
    else { return nil }
    return Int(letter.value) - 96
  }

  /// The number of a paragraph that begins in bold with one of two parts, `**2.1. Title**`, wherever the bold words end.
  private static func parted(_ block: MarkdownBlock) -> Int? {
    guard block.kind == .paragraph, let line = block.content.first, line.runs.first?.style.contains(.strong) == true,
      let match = line.text.prefixMatch(of: /(\d{1,2})\.(\d{1,2})[.)]? +\p{L}/), let chapter = Int(match.1),
      let part = Int(match.2)
    else { return nil }
    return chapter * 100 + part
  }

  /// The number of a paragraph whose first line is a numbered title in bold, and no label.
  private static func number(_ block: MarkdownBlock) -> Int? {
    guard let line = boldLine(block) else { return nil }
    let title = EntryTitle(line)
    guard title.id == nil, line.text.trimmed.last.map({ !":：".contains($0) }) ?? false,
      let number = title.number.flatMap({ Int($0) }), !title.title.isEmpty,
      FieldLabels.key(title.title) == nil
    else { return nil }
    return number
  }
}
