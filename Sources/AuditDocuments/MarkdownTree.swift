import AuditModel
import CCmark
import Synchronization

/// A piece of text with one look.
struct InlineRun: Hashable {
  /// The looks that matter for meaning.
  struct Style: OptionSet, Hashable {
    let rawValue: Int
    static let strong = Style(rawValue: 1)
    static let code = Style(rawValue: 2)
    static let struck = Style(rawValue: 4)
    static let emphasis = Style(rawValue: 8)
  }

  var text: String
  var style: Style
}

/// One line of a paragraph, heading or cell.
struct InlineLine: Hashable {
  var runs: [InlineRun] = []

  /// Its text without marks.
  var text: String { runs.map(\.text).joined() }
}

/// A block of a document.
struct MarkdownBlock {
  enum Kind: Hashable {
    case document, quote, paragraph, rule, html, item, other
    case heading(Int)
    case list(isOrdered: Bool)
    /// A fence or an indented block, with its text.
    case code(String)
    case table
    /// A row of a table.
    case row(isHeader: Bool)
    case cell
  }

  var kind: Kind
  /// The lines of text of a paragraph, heading or cell.
  var content: [InlineLine] = []
  var children: [MarkdownBlock] = []
  var span: LineSpan
  /// Whether a list item has a box, and whether that is ticked.
  var isTicked: Bool?
  /// The number of an item of an ordered list.
  var ordinal: Int?
  /// The raw text of a block of HTML.
  var html = ""

  /// Its text without marks; the lines are separated by line feeds.
  var text: String { content.map(\.text).joined(separator: "\n") }

  /// Whether it is a list of nothing but boxes.
  var isChecklist: Bool {
    guard case .list = kind else { return false }
    return children.allSatisfy { $0.isTicked != nil }
  }
}

/// Parses CommonMark with GitHub's tables, task lists and strikethrough.
enum MarkdownTree {
  /// Deeper nesting is not looked into: no document nests so deep, and hostile ones must not exhaust the stack.
  private static let depthLimit = 60
  private static let isRegistered = Mutex(false)

  /// The blocks of a text.
  static func parse(_ text: String) -> MarkdownBlock {
    isRegistered.withLock { done in
      if !done { cmark_gfm_core_extensions_ensure_registered() }
      done = true
    }
    let lineCount = text.utf8.count { $0 == UInt8(ascii: "\n") } + 1
    let empty = MarkdownBlock(kind: .document, span: LineSpan(1, lineCount))
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return empty }
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "tasklist"] {
      if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
    }
    var text = text
    text.withUTF8 { buffer in
      buffer.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    guard let root = cmark_parser_finish(parser) else { return empty }
    defer { cmark_node_free(root) }
    return block(root, depth: 0, lineCount: lineCount, written: writtenOrdinals(text)) ?? empty
  }

  /// The numbers that lines begin with, by line: a list counts on from its first number, whatever stands before the others.
  private static func writtenOrdinals(_ text: String) -> [Int: Int] {
    var ordinals: [Int: Int] = [:]
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let digits = line.drop { $0 == " " }.prefix { $0.isASCII && $0.isNumber }
      if (1...4).contains(digits.count), let number = Int(digits) { ordinals[index + 1] = number }
    }
    return ordinals
  }

  private static func children(_ node: OpaquePointer) -> [OpaquePointer] {
    var nodes: [OpaquePointer] = []
    var next = cmark_node_first_child(node)
    while let node = next {
      nodes.append(node)
      next = cmark_node_next(node)
    }
    return nodes
  }

  private static func block(
    _ node: OpaquePointer, depth: Int, lineCount: Int, written: [Int: Int]
  ) -> MarkdownBlock? {
    guard depth < depthLimit else { return nil }
    let first = max(1, Int(cmark_node_get_start_line(node)))
    var last = min(lineCount, max(first, Int(cmark_node_get_end_line(node))))
    let name = String(cString: cmark_node_get_type_string(node))
    var block = MarkdownBlock(kind: .other, span: LineSpan(first, last))
    switch name {
    case "document":
      block.kind = .document
      last = lineCount
    case "block_quote": block.kind = .quote
    case "list": block.kind = .list(isOrdered: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST)
    case "item", "tasklist":
      block.kind = .item
      if name == "tasklist" { block.isTicked = cmark_gfm_extensions_get_tasklist_item_checked(node) }
    case "heading": block.kind = .heading(Int(cmark_node_get_heading_level(node)))
    case "paragraph": block.kind = .paragraph
    case "thematic_break": block.kind = .rule
    case "code_block": block.kind = .code(literal(node))
    case "html_block":
      block.kind = .html
      block.html = literal(node)
    case "table": block.kind = .table
    case "table_header": block.kind = .row(isHeader: true)
    case "table_row": block.kind = .row(isHeader: false)
    case "table_cell": block.kind = .cell
    default: return nil
    }
    switch block.kind {
    case .heading, .paragraph, .cell:
      var lines = [InlineLine()]
      inlines(node, style: [], depth: depth, into: &lines)
      block.content = lines
    default:
      for (index, child) in children(node).enumerated() {
        guard var child = Self.block(child, depth: depth + 1, lineCount: lineCount, written: written) else { continue }
        if case .list(isOrdered: true) = block.kind {
          child.ordinal = written[child.span.first] ?? Int(cmark_node_get_list_start(node)) + index
        }
        block.children.append(unwrapped(child))
      }
    }
    // Boxes with another sign, "[~] half done", are boxes that are not ticked; the title tells the state.
    if block.kind == .item, block.isTicked == nil,
      let text = block.children.first(where: { $0.kind == .paragraph })?.content.first?.text, text.hasPrefix("["),
      text.dropFirst(2).hasPrefix("] "), let state = StatusWords.box(String(text.dropFirst().prefix(1))), state != .open
    {
      block.isTicked = state == .fixed
    }
    // The parser ends a list, an item or a quote where its last child ends; a few releases say one line too many.
    if let end = block.children.map(\.span.last).max(), end > block.span.last { block.span.last = end }
    return block
  }

  /// A bullet that holds nothing but one numbered point, as that point: `- 17. title`.
  private static func unwrapped(_ item: MarkdownBlock) -> MarkdownBlock {
    guard item.kind == .item, item.isTicked == nil, item.children.count == 1, let list = item.children.first,
      case .list(isOrdered: true) = list.kind, list.children.count == 1, var point = list.children.first,
      list.span.first == item.span.first
    else { return item }
    point.span = item.span
    return point
  }

  private static func literal(_ node: OpaquePointer) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }

  private static func inlines(
    _ node: OpaquePointer, style: InlineRun.Style, depth: Int, into lines: inout [InlineLine]
  ) {
    guard depth < depthLimit else { return }
    func add(_ text: String, _ style: InlineRun.Style) {
      guard !text.isEmpty else { return }
      let end = lines.count - 1
      if let last = lines[end].runs.last, last.style == style {
        lines[end].runs[lines[end].runs.count - 1].text += text
      } else {
        lines[end].runs.append(InlineRun(text: text, style: style))
      }
    }
    for child in children(node) {
      switch String(cString: cmark_node_get_type_string(child)) {
      case "text": add(literal(child), style)
      case "code": add(literal(child), style.union(.code))
      case "softbreak", "linebreak": lines.append(InlineLine())
      case "html_inline":
        if literal(child).lowercased().hasPrefix("<br") { lines.append(InlineLine()) }
      case "strong": inlines(child, style: style.union(.strong), depth: depth + 1, into: &lines)
      case "emph": inlines(child, style: style.union(.emphasis), depth: depth + 1, into: &lines)
      case "strikethrough": inlines(child, style: style.union(.struck), depth: depth + 1, into: &lines)
      default: inlines(child, style: style, depth: depth + 1, into: &lines)
      }
    }
  }
}
