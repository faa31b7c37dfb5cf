import AuditModel

/// Entries written as paragraphs that each begin with the same label in bold: `**Issue**: the bell rings twice`.
enum LabelledParagraphs {
  /// A document in which such lines are headings one level below the one above them.
  ///
  /// Under a heading of its own "Issue:" tells of the entry that the heading is. Where it stands twice and more under most of the headings
  /// that have it, each of them begins an entry.
  static func closed(_ document: MarkdownBlock) -> MarkdownBlock {
    var counts: [Int: Int] = [:]
    var heading = 0
    var isHelp = false
    var entries: Set<LineSpan> = []
    for (index, block) in document.children.enumerated() {
      if case .heading = block.kind {
        heading = index
        isHelp = help.first(in: FoldedText(block.text)) != nil
      }
      guard !isHelp, isEntry(block) else { continue }
      counts[heading, default: 0] += 1
      entries.insert(block.span)
    }
    let repeated = counts.values.count { $0 >= 2 }
    guard counts.values.reduce(0, +) >= 4, repeated >= 1, repeated * 2 > counts.count else { return document }
    var document = document
    var level = 0
    document.children = document.children.flatMap { block -> [MarkdownBlock] in
      if case .heading(let own) = block.kind { level = own }
      guard level > 0, level < 6, entries.contains(block.span), let line = block.content.first else { return [block] }
      var title = MarkdownBlock(kind: .heading(level + 1), span: LineSpan(block.span.first, block.span.first))
      title.content = [rest(of: line)]
      guard block.content.count > 1 else { return [title] }
      var body = block
      body.content.removeFirst()
      body.span.first = min(block.span.first + 1, block.span.last)
      return [title, body]
    }
    return document
  }

  /// Headings over what users may run into.
  private static let help = WordTable<Bool>([
    (
      true,
      """
      solution*, troubleshoot*, faq, common problem*, common issue*, lösung*, fehlerbehebung, solución, soluciones, solução, soluções, soluzion*, dépannage, problemi comuni, решени*, 解决*, 排查*, 解決*, 해결*
      """
    )
  ])

  private static func isEntry(_ block: MarkdownBlock) -> Bool {
    guard block.kind == .paragraph, let line = block.content.first, let first = line.runs.first,
      first.style.contains(.strong), line.runs.count > 1
    else { return false }
    let label = first.text.filter { !":：".contains($0) }.trimmed
    let isClosed =
      first.text.contains { ":：".contains($0) }
      || line.runs[1].text.trimmed.first.map { ":：".contains($0) } == true
    let noun = HeadingWords.issues.whole(FoldedText(label))
    return isClosed && (noun == .issues || noun == .debt) && rest(of: line).text.contains(where: \.isLetter)
  }

  /// What stands behind the label.
  private static func rest(of line: InlineLine) -> InlineLine {
    var runs = Array(line.runs.dropFirst())
    if let next = runs.first {
      runs[0].text = String(next.text.drop { $0.isWhitespace || ":：".contains($0) })
    }
    return InlineLine(runs: runs)
  }
}
