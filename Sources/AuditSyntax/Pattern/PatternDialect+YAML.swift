extension PatternDialect {
  static let yaml = PatternDialect(
    lowerings: [
      "stream": .part(.file), "document": .transparent, "comment": .absent, "anchor": .absent, "tag": .absent,
      "block_mapping": .expression(.dictionary), "flow_mapping": .expression(.dictionary),
      "block_mapping_pair": .custom(pair), "flow_pair": .custom(pair),
      "block_sequence": .expression(.array), "flow_sequence": .expression(.array),
      "block_sequence_item": .custom(entry),
      "plain_scalar": .custom(plain), "block_scalar": .custom(block), "alias": .custom(alias),
      "double_quote_scalar": .text, "single_quote_scalar": .text,
    ],
    prepare: YAMLPatternText.write, isAboutSinglePart: true)

  /// Key and value; a value that is left out is empty.
  ///
  /// A pair of ellipses is one of a mapping.
  private static let pair: Lowering.Custom = { builder, node, role in
    guard let key = builder.field(node, "key") else { return }
    if builder.isEllipsis(key) { return builder.lower(key, role) }
    let start = builder.tree[node].start
    let index = builder.open(.pair, role, .part, node, label: start..<start)
    builder.lower(key, .item)
    if let value = builder.field(node, "value") { builder.lower(value, .item) } else { builder.empty(node) }
    builder.close(index)
  }

  private static let entry: Lowering.Custom = { builder, node, role in
    let values = builder.named(node).filter { !["anchor", "tag"].contains(builder.kind($0)) }
    if values.isEmpty { builder.empty(node) }
    for value in values { builder.lower(value, role) }
  }

  /// A plain scalar is what it looks like: a number, a truth value, or text.
  private static let plain: Lowering.Custom = { builder, node, role in
    let text = builder.tree.bytes(of: node)
    switch text.first {
    case nil: builder.leaf(.literal, role, node)
    case let first? where "0123456789+-.".utf8.contains(first) && isNumber(text): builder.leaf(.number, role, node)
    default:
      let isWord = text.count <= 5 && words.contains(String(decoding: text, as: UTF8.self).lowercased())
      builder.leaf(isWord ? .literal : .string, role, node)
    }
  }

  private static let words: Set<String> = ["true", "false", "yes", "no", "on", "off", "null", "~"]

  private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    let bare = text.first == UInt8(ascii: "-") || text.first == UInt8(ascii: "+") ? text.dropFirst() : text
    if bare.starts(with: "0x".utf8) || bare.starts(with: "0o".utf8) { return bare.count > 2 }
    var points = 0
    for byte in bare {
      if byte == UInt8(ascii: ".") { points += 1 } else if byte < 0x30 || byte > 0x39 { return isScientific(bare) }
    }
    return points <= 1 && bare.count > points
  }

  private static func isScientific(_ text: ArraySlice<UInt8>) -> Bool {
    text.contains { $0 | 0x20 == UInt8(ascii: "e") } && Double(String(decoding: text, as: UTF8.self)) != nil
  }

  /// A block scalar without its indicator.
  private static let block: Lowering.Custom = { builder, node, role in
    let record = builder.tree[node]
    var start = Int(record.start)
    while start < record.end, !"\r\n".utf8.contains(builder.tree.source[start]) { start += 1 }
    let text = UInt32(start)..<record.end
    if builder.sign(in: text, node, role) { return }
    let index = builder.open(.string, role, .expression, node, label: text)
    builder.place(index, text)
    builder.close(index)
  }

  /// What an alias stands for, at its place.
  private static let alias: Lowering.Custom = { builder, node, role in
    let name = builder.tree.bytes(of: node).dropFirst()
    let symbol = builder.tree.grammar.symbol("anchor", isNamed: true)
    var anchor = node - 1
    while anchor >= 0, builder.tree[anchor].symbol != symbol || builder.tree.bytes(of: anchor).dropFirst() != name {
      anchor -= 1
    }
    // The node after the anchor, unless the alias stands in it.
    var target = anchor + 1
    while anchor >= 0, target < node, ["tag", "comment"].contains(builder.tree.kind(of: target)) { target += 1 }
    guard anchor >= 0, target < node, builder.tree[target].next <= node, builder.mayExpand(target) else {
      return builder.leaf(.identifier, role, node)
    }
    let mark = builder.terms.count
    builder.lower(target, role)
    guard builder.terms.count > mark else { return }
    builder.place(TermIndex(mark), builder.tree[node].start..<builder.tree[node].end)
  }
}

extension TermBuilder {
  /// A value that is not written.
  fileprivate mutating func empty(_ node: NodeIndex) {
    let end = tree[node].end
    let index = open(.string, .item, .expression, node, label: end..<end)
    place(index, end..<end)
    close(index)
  }
}

/// Writes the ellipses of a pattern so that they are YAML: an entry among entries, a pair among pairs.
enum YAMLPatternText {
  private struct Line {
    var text: Substring
    /// The column of the line's content, and of what follows each dash.
    var columns: [Int]
    /// What follows the last dash.
    var content: Substring
    var startsWithDash: Bool
    var isBlank: Bool { content.isEmpty && !startsWithDash || content.first == "#" }

    init(_ text: Substring) {
      self.text = text
      var rest = text.drop { $0 == " " }
      columns = [text.count - rest.count]
      startsWithDash = rest == "-" || rest.hasPrefix("- ")
      while rest.hasPrefix("- ") {
        rest = rest.dropFirst().drop { $0 == " " }
        columns.append(text.count - rest.count)
      }
      while rest.last?.isWhitespace == true { rest.removeLast() }
      content = rest
    }
  }

  /// A pattern with its ellipses as YAML; as many lines as before.
  static func write(_ pattern: String) -> String {
    var lines = pattern.split(separator: "\n", omittingEmptySubsequences: false).map { Line($0) }
    for index in lines.indices where lines[index].content.first == "#" { lines[index] = Line("") }
    for index in lines.indices where lines[index].content == "..." {
      let before = lines[index].text.prefix(lines[index].columns.last ?? 0)
      switch sibling(of: index, in: lines) {
      case .entry?: lines[index].text = "\(before)- ..."
      case .pair?: lines[index].text = "\(before)...: ..."
      case nil: break
      }
    }
    return lines.map { expression(in: $0.text) }.joined(separator: "\n")
  }

  /// A line whose `"=~/.../"` stands between single quotes, where a backslash is only that.
  ///
  /// What is an escape of YAML's loses one backslash; what is none, such as `\s`, would not be YAML.
  private static func expression(in line: Substring) -> Substring {
    let bytes = Array(line.utf8)
    let opening = Array("\"=~/".utf8)
    guard bytes.count > 4, let start = bytes.indices.first(where: { bytes[$0...].starts(with: opening) }) else {
      return line
    }
    var written = Array(bytes[..<start]) + [UInt8(ascii: "'")]
    var index = start + 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count {
        index += 1
        if !"\\\"/".utf8.contains(bytes[index]) { written.append(UInt8(ascii: "\\")) }
      }
      written += bytes[index] == UInt8(ascii: "'") ? Array("''".utf8) : [bytes[index]]
      index += 1
    }
    guard index < bytes.count else { return line }
    return String(decoding: written + [UInt8(ascii: "'")] + bytes[(index + 1)...], as: UTF8.self)[...]
  }

  private enum Sibling { case entry, pair }

  /// What stands beside an ellipsis in the same collection; `nil` when it is alone.
  private static func sibling(of index: Int, in lines: [Line]) -> Sibling? {
    guard let column = lines[index].columns.last else { return nil }
    for line in lines[(index + 1)...] where !line.isBlank {
      guard line.columns[0] == column else { break }
      if line.content != "..." || line.startsWithDash { return line.startsWithDash ? .entry : .pair }
    }
    // What stands before it on its own line is no sibling, but its parent.
    guard lines[index].columns.count == 1 else { return nil }
    for line in lines[..<index].reversed() where !line.isBlank {
      guard line.columns[0] <= column else { continue }
      if line.columns[0] == column {
        if line.startsWithDash { return .entry }
        if line.content != "..." { return .pair }
      } else if let nesting = line.columns.dropFirst().firstIndex(of: column) {
        return nesting < line.columns.count - 1 ? .entry : .pair
      } else {
        return nil
      }
    }
    return nil
  }
}
