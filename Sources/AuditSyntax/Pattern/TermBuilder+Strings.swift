/// Text between quotes.
extension TermBuilder {
  /// Text between quotes; with computed parts it is a template.
  mutating func text(_ node: NodeIndex, _ role: TermRole, label: Range<UInt32>? = nil) {
    let parts = named(node).filter {
      table.interpolations.contains(tree[$0].symbol) || table.fragments.contains(tree[$0].symbol)
    }
    guard parts.contains(where: { table.interpolations.contains(tree[$0].symbol) }) else {
      leaf(.string, role, node, label: label ?? content(of: node))
      return
    }
    let index = open(.template, role, .expression, node)
    for part in parts {
      if table.interpolations.contains(tree[part].symbol) {
        if case .custom? = table.entry(of: tree[part].symbol)?.shape {
          lower(part, .item)
          continue
        }
        for child in named(part) where field(part, "format_specifier") != child { lower(child, .item) }
      } else {
        fragment(part)
      }
    }
    close(index)
  }

  private mutating func fragment(_ node: NodeIndex) {
    if isPattern, tree.text(of: node) == "..." { leaf(.ellipsis, .item, node) } else { leaf(.string, .item, node) }
  }

  /// What stands between a string's quotes.
  func content(of node: NodeIndex) -> Range<UInt32> {
    let record = tree[node]
    var start = Int(record.start)
    var end = Int(record.end)
    let source = tree.source
    while start < end, source[start] | 0x20 >= UInt8(ascii: "a"), source[start] | 0x20 <= UInt8(ascii: "z") {
      start += 1
    }
    if start >= end { return record.start..<record.end }
    let quote = source[start]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") || quote == UInt8(ascii: "`") else {
      // Quotes of another form, as in `%q(a)`, are the tokens around the text.
      let tokens = children(node).filter { !tree[$0].traits.contains(.named) }
      guard tokens.count > 1, let first = tokens.first, let last = tokens.last else { return record.start..<record.end }
      return tree[first].end..<max(tree[first].end, tree[last].start)
    }
    let isTriple = end - start >= 6 && source[start + 1] == quote && source[start + 2] == quote
    let width = isTriple ? 3 : 1
    start += width
    if end - width >= start, source[end - 1] == quote { end -= width }
    return UInt32(start)..<UInt32(max(start, end))
  }
}
