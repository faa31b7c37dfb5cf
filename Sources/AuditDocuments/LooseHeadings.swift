/// Ids without a sign behind them: `C1 title`, `C2 title`, `M1 title`.
enum ShortIDs {
  /// A document whose headings have their sign where letters and numbers count them.
  ///
  /// A letter and a number can be a machine or a model; in three headings that count from one they are ids.
  static func closed(_ document: MarkdownBlock) -> MarkdownBlock {
    var series: [String: [Int]] = [:]
    for block in document.children {
      if case .heading = block.kind, let (letters, number, _) = id(block) {
        series[letters, default: []].append(number)
      }
    }
    // Priorities end at four; what counts from one to five and on is a running number.
    let counted = series.filter { $0.value == Array(1...$0.value.count) && ($0.key != "P" || $0.value.count >= 5) }
    guard counted.values.map(\.count).reduce(0, +) >= 3 else { return document }
    var document = document
    for index in document.children.indices {
      guard case .heading = document.children[index].kind, let (letters, number, rest) = id(document.children[index]),
        counted[letters] != nil
      else { continue }
      document.children[index].content[0].runs[0].text =
        letters == "P" ? "\(number). \(rest)" : "\(letters)\(number): \(rest)"
    }
    return document
  }

  private static func id(_ heading: MarkdownBlock) -> (letters: String, number: Int, rest: String)? {
    guard let text = heading.content.first?.runs.first?.text else { return nil }
    let letters = text.prefix { $0.isASCII && $0.isUppercase }
    let digits = text.dropFirst(letters.count).prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(letters.count + digits.count)
    guard (1...3).contains(letters.count), (1...3).contains(digits.count), rest.first == " ",
      let number = Int(digits)
    else { return nil }
    return (String(letters), number, String(rest.drop(while: \.isWhitespace)))
  }
}

/// Headings as they are meant, where CommonMark reads them otherwise.
enum LooseHeadings {
  /// A text whose headings all have their space, and whose rules are rules; its lines stay where they are.
  ///
  /// `###Title` lacks the space that CommonMark wants. One sign may be a number or a tag; two and more before a letter or digit at the
  /// start of a line are meant as a heading. `---` right below a line of text makes that line a heading; where headings are written
  /// with signs it is meant as a rule. Fences are left alone.
  static func closed(_ text: String) -> String {
    guard text.hasPrefix("#") || text.contains("\n#") else { return text }
    var isFenced = false
    var before: Substring = ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> Substring in
      defer { before = line }
      let start = line.drop { $0 == " " }
      if start.hasPrefix("```") || start.hasPrefix("~~~") { isFenced.toggle() }
      guard !isFenced else { return line }
      if line.count >= 3, line.allSatisfy({ $0 == "-" }), !before.allSatisfy(\.isWhitespace), !before.contains("|") {
        return Substring(String(repeating: "*", count: line.count))
      }
      let signs = line.prefix { $0 == "#" }
      guard (2...6).contains(signs.count), let next = line.dropFirst(signs.count).first, next.isLetter || next.isNumber
      else { return line }
      return signs + " " + line.dropFirst(signs.count)
    }
    return lines.joined(separator: "\n")
  }
}

extension MarkdownTree {
  /// The blocks of a text with its headings as they are meant.
  static func meant(_ text: String) -> MarkdownBlock {
    let document = LooseTables.withoutEmptyRows(
      parse(LooseTables.closed(LooseLists.closed(LooseHeadings.closed(text)))))
    let named = NamedParagraphs.closed(
      LabelledParagraphs.closed(CountedPriorities.closed(PlainHeadings.closed(document))))
    return RecordHeadings.closed(ShortIDs.closed(BoldHeadings.closed(named)))
  }
}
