import AuditModel

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

  /// Whether a list stands right below its heading.
  var hasList: Bool { content.contains { if case .list = $0.kind { true } else { false } } }

  /// Orders the blocks of a document by its headings.
  static func outline(of document: MarkdownBlock) -> Section {
    var stack = [Section(heading: nil, level: 0, span: document.span)]
    func close(to level: Int) {
      while stack.count > 1, let last = stack.last, last.level >= level {
        stack.removeLast()
        stack[stack.count - 1].children.append(last)
        stack[stack.count - 1].span.last = max(stack[stack.count - 1].span.last, last.span.last)
      }
    }
    for block in document.children {
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
