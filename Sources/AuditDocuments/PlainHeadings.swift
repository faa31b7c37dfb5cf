import AuditModel

/// Headings that are written as plain lines, each right above a list: "P0 — open" over its points.
enum PlainHeadings {
  /// A document in which such lines are headings one level deeper, where two and more of three name a priority.
  static func closed(_ document: MarkdownBlock) -> MarkdownBlock {
    var document = document
    var blocks: [MarkdownBlock] = []
    var section: [MarkdownBlock] = []
    var level = 0
    for block in document.children {
      if case .heading(let own) = block.kind {
        blocks += opened(section, below: level)
        section = []
        level = own
        blocks.append(block)
      } else {
        section.append(block)
      }
    }
    document.children = blocks + opened(section, below: level)
    return document
  }

  private static func opened(_ blocks: [MarkdownBlock], below level: Int) -> [MarkdownBlock] {
    guard level < 6 else { return blocks }
    let lines = blocks.indices.filter { $0 + 1 < blocks.count && isHeading(blocks[$0], over: blocks[$0 + 1]) }
    let ranked = lines.count { index in
      blocks[index].content.first.map { PriorityWords.rank(in: $0.text, scaleStartsAtP1: false) != nil } ?? false
    }
    guard lines.count >= 3, ranked >= 2 else { return blocks }
    var blocks = blocks
    for index in lines { blocks[index].kind = .heading(level + 1) }
    return blocks
  }

  /// Whether one short line without a mark stands on the line before a list, and is no sentence and no label.
  private static func isHeading(_ block: MarkdownBlock, over next: MarkdownBlock) -> Bool {
    guard block.kind == .paragraph, case .list = next.kind, block.content.count == 1, let line = block.content.first,
      block.span.first == block.span.last, next.span.first == block.span.last + 1
    else { return false }
    let text = line.text.trimmed
    return text.count <= 60 && text.last.map { !".:：。;,!?".contains($0) } ?? false
      && line.runs.allSatisfy { !$0.style.contains(.strong) }
  }
}
