import AuditSyntax

/// An inline comment that suppresses findings: `audit: ignore[rule-id, other-id] reason`.
struct Suppression {
  /// The ids in the brackets, as written.
  let rules: [String]
  /// The reason; empty when there is none.
  let reason: String
  /// 1-based line of the comment.
  let line: Int
  /// The bytes from the mark to the end of the reason.
  let range: Range<Int>
  /// The 1-based line whose findings it covers.
  let coveredLine: Int

  /// Whether it covers a finding of a rule that starts on a line.
  func covers(_ rule: String, line: Int) -> Bool {
    (line == coveredLine || line == self.line)
      && rules.contains { $0 == rule || ($0.hasSuffix(".*") && rule.hasPrefix($0.dropLast())) }
  }

  /// The suppressions of a file, in order.
  ///
  /// The file's syntax tree tells comments from strings; without one, what stands before the mark on its line decides.
  static func all(in source: [UInt8], lines: LineTable, tree: SyntaxTree?) -> [Suppression] {
    let mark = Array(CompiledRules.suppressionMark.utf8)
    var found: [Suppression] = []
    for line in 1...max(1, lines.count) {
      let range = lines.bytes(ofLine: line)
      guard range.count >= mark.count, let start = range.first(where: { source[$0...].starts(with: mark) }),
        let close = source[start..<range.upperBound].firstIndex(of: UInt8(ascii: "]"))
      else { continue }
      guard let comment = comment(around: start, line: range, source: source, tree: tree) else { continue }
      let names = String(decoding: source[(start + mark.count)..<close], as: UTF8.self)
        .split(separator: ",").map { String($0.filter { !$0.isWhitespace }) }.filter { !$0.isEmpty }
      // Braces around a comment are JSX's way to write one between tags.
      let isAlone = source[range.lowerBound..<max(range.lowerBound, comment.lowerBound)].allSatisfy {
        $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: "{")
      }
      let lastLine = lines.line(at: max(start, min(comment.upperBound, source.count) - 1))
      found.append(
        Suppression(
          rules: names, reason: reason(source[(close + 1)..<range.upperBound]), line: line,
          range: start..<range.upperBound, coveredLine: isAlone ? lastLine + 1 : line))
    }
    return stacked(found)
  }

  /// Comments on lines of their own, one below the other, all cover the line after the last.
  private static func stacked(_ found: [Suppression]) -> [Suppression] {
    var result = found
    for index in result.indices.reversed().dropFirst() where result[index].coveredLine == result[index + 1].line {
      guard result[index + 1].coveredLine > result[index + 1].line else { continue }
      let this = result[index]
      result[index] = Suppression(
        rules: this.rules, reason: this.reason, line: this.line, range: this.range,
        coveredLine: result[index + 1].coveredLine)
    }
    return result
  }

  /// The comment that holds the mark, as far as it is known; `nil` when the mark is not in a comment.
  private static func comment(
    around mark: Int, line: Range<Int>, source: [UInt8], tree: SyntaxTree?
  ) -> Range<Int>? {
    if let tree {
      let profile = LanguageProfile.of(tree.grammar)
      let comments = profile.comments
      var node = tree.smallestNode(covering: mark..<(mark + 1))
      let isEmbedded = profile.embeddedTexts.contains(tree.kind(of: node))
      // A comment is a leaf, or has few nodes in it: there is no need to climb to the root of a deep tree.
      for _ in 0..<8 where node >= 0 {
        if comments.contains(tree.kind(of: node)) { return Int(tree[node].start)..<Int(tree[node].end) }
        node = tree[node].parent
      }
      // A script in a value has comments that the tree knows nothing of.
      if !isEmbedded { return nil }
    }
    // Only white space and the comment's own signs may stand between its leader and the mark.
    let before = source[line.lowerBound..<mark]
    let signs = before.reversed().prefix { "#/*-<!;%{ \t".utf8.contains($0) }
    let start = mark - signs.count
    let text = String(decoding: source[start..<mark], as: UTF8.self).filter { !$0.isWhitespace }
    let leaders = ["#", "//", "/*", "*", "--", "<!--", ";", "%", "{#", "{/*", "{{!--"]
    guard leaders.contains(text) || text.hasSuffix("#") else { return nil }
    // `a# b` is a value; so is what stands between quotes.
    let leader = source[start..<mark].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? start
    let isApart = leader == line.lowerBound || source[leader - 1] == 0x20 || source[leader - 1] == 0x09
    guard isApart || !text.hasSuffix("#") else { return nil }
    for quote in "\"'".utf8 {
      let isOpen = source[line.lowerBound..<leader].count { $0 == quote } % 2 == 1
      if isOpen, source[mark..<line.upperBound].contains(quote) { return nil }
    }
    return start..<line.upperBound
  }

  private static func reason(_ bytes: ArraySlice<UInt8>) -> String {
    var text = String(decoding: bytes, as: UTF8.self)[...]
    for end in ["*/}", "*/", "-->", "--}}", "#}"] {
      if let found = text.range(of: end) { text = text[..<found.lowerBound] }
    }
    while let first = text.first, first.isWhitespace || ":-—–".contains(first) { text = text.dropFirst() }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return String(text)
  }
}

extension Substring {
  /// The first occurrence of some text.
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
