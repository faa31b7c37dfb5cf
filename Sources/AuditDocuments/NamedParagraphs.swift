import AuditModel

/// Entries written as paragraphs, the id in bold before a bar or dash: `**NET-07** | P2 | relay.c | Title`.
enum NamedParagraphs {
  /// A document in which such lines are headings one level below the one above them.
  ///
  /// One id in bold may refer to an entry; where three and more lines begin so, and no heading has an id, they are the entries. Names in
  /// capitals without a number, `**NET-EDIT** | …`, are ids among these.
  static func closed(_ document: MarkdownBlock) -> MarkdownBlock {
    let lines = document.children.filter { $0.kind == .paragraph }.flatMap(\.content)
    guard lines.count(where: { name($0).map(isNumbered) ?? false }) >= 3, !document.children.contains(where: isNamed)
    else { return document }
    var document = document
    var level = 0
    document.children = document.children.flatMap { block -> [MarkdownBlock] in
      if case .heading(let own) = block.kind { level = own }
      guard level < 6, block.kind == .paragraph, block.content.first.flatMap(name) != nil else { return [block] }
      return parted(block, level + 1)
    }
    return document
  }

  /// The headings of a paragraph, each with the lines below it as a paragraph of its own.
  private static func parted(_ block: MarkdownBlock, _ level: Int) -> [MarkdownBlock] {
    var blocks: [MarkdownBlock] = []
    for (index, line) in block.content.enumerated() {
      let place = min(block.span.first + index, block.span.last)
      if name(line) != nil {
        var heading = MarkdownBlock(kind: .heading(level), span: LineSpan(place, place))
        heading.content = [line]
        blocks.append(heading)
      } else if let last = blocks.last, last.kind == .paragraph {
        blocks[blocks.count - 1].content.append(line)
        blocks[blocks.count - 1].span.last = place
      } else {
        var rest = MarkdownBlock(kind: .paragraph, span: LineSpan(place, place))
        rest.content = [line]
        blocks.append(rest)
      }
    }
    return blocks
  }

  /// The id in bold that a line begins with, when a bar or dash and a title follow.
  private static func name(_ line: InlineLine) -> String? {
    guard let first = line.runs.first, first.style.contains(.strong), line.runs.count > 1 else { return nil }
    let text = first.text.filter { !"[]".contains($0) }.trimmed
    guard text.count >= 3, isNumbered(text) || isCapital(text) else { return nil }
    let rest = line.runs.dropFirst().map(\.text).joined()
    let tail = rest.trimmed
    guard let sign = tail.first, "|—–·".contains(sign) || rest.hasPrefix(" - "), tail.contains(where: \.isLetter) else {
      return nil
    }
    return text
  }

  private static func isNumbered(_ text: String) -> Bool {
    guard let id = EntryID(text) else { return false }
    return id.isNamed && id.end == text.endIndex
  }

  /// Whether a text is capitals in two parts: "NET-EDIT".
  static func isCapital(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return (2...3).contains(parts.count)
      && parts.allSatisfy { part in
        part.count >= 2 && part.allSatisfy { $0.isASCII && ($0.isUppercase || $0.isNumber) }
      }
  }

  private static func isNamed(_ block: MarkdownBlock) -> Bool {
    guard case .heading = block.kind, let line = block.content.first else { return false }
    return EntryTitle(line).id != nil
  }
}
