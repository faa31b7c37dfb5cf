/// Lists as they are meant, where CommonMark reads plain lines.
enum LooseLists {
  /// Signs that people and word processors put before the points of a list.
  private static let bullets: Set<Character> = ["•", "◦", "‣", "▪", "▫", "∙", "·"]
  /// Words that programmers put before what is to be done.
  private static let markers = ["TODO", "FIXME", "BUG", "HACK", "XXX"]

  /// A text whose points all have a sign that CommonMark knows; its lines stay where they are.
  ///
  /// A sign alone may be anything: two lines, one after the other or with an empty line between, must have it. Fences are left alone.
  static func closed(_ text: String) -> String {
    var isFenced = false
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let points = lines.map { line -> Point? in
      let start = line.drop { $0 == " " }
      if start.hasPrefix("```") || start.hasPrefix("~~~") { isFenced.toggle() }
      return isFenced ? nil : Point(line)
    }
    let told = points.indices.filter { index in lines[index].contains { !$0.isWhitespace } }
    var closed = lines
    for (place, index) in told.enumerated() {
      guard let point = points[index] else { continue }
      let beside = [place - 1, place + 1].filter(told.indices.contains).compactMap { points[told[$0]]?.sign }
      if beside.contains(point.sign) { closed[index] = Substring(point.text) }
    }
    for index in told where points[index] == nil && lines.indices.contains(index - 1) {
      // "6." right below a label goes on with a count, and CommonMark lets only "1." follow a paragraph.
      guard let (number, sign) = count(lines[index]), number > 1, isLabel(lines[index - 1]),
        let next = lines[(index + 1)...].prefix(4).lazy.compactMap(count).first, next.number == number + 1
      else { continue }
      closed[index] = "1" + lines[index][sign...]
    }
    return closed.joined(separator: "\n")
  }

  /// The number that counts a line, as "6) Title" does, and where the sign behind it is.
  private static func count(_ line: Substring) -> (number: Int, sign: Substring.Index)? {
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line[digits.endIndex...]
    guard (1...3).contains(digits.count), let number = Int(digits), rest.first.map({ ".)".contains($0) }) == true,
      rest.dropFirst().first == " "
    else { return nil }
    return (number, rest.startIndex)
  }

  /// Whether a line is a label in bold, or ends with a colon.
  private static func isLabel(_ line: Substring) -> Bool {
    let text = String(line).trimmed
    return text.hasPrefix("**") && (text.hasSuffix("**") || text.hasSuffix(":**"))
      || text.last.map { ":：".contains($0) } == true && count(line) == nil
  }

  /// A line that begins with a sign, and how CommonMark writes it.
  private struct Point {
    let sign: String
    let text: String

    /// Whether brackets hold a state in capitals, "[FIXED]", "[PARTIAL, see below]".
    private static func isState(_ text: Substring) -> Bool {
      let first = text.prefix { $0.isLetter || $0 == " " }.trimmed
      return first.count >= 3 && first == first.uppercased() && first != first.lowercased()
        && StatusWords.words.whole(FoldedText(first)) != nil
    }

    /// Whether a number and a letter count a line, as in "2b) Title".
    private static func isSubcounted(_ text: Substring) -> Bool {
      let digits = text.prefix { $0.isASCII && $0.isNumber }
      let rest = text[digits.endIndex...]
      return (1...2).contains(digits.count) && rest.first.map { ("a"..."z").contains($0) } == true
        && rest.dropFirst().first.map { ".)".contains($0) } == true && rest.dropFirst(2).first == " "
    }

    init?(_ line: Substring) {
      let indent = line.prefix { $0 == " " || $0 == "\t" }
      let rest = line.dropFirst(indent.count)
      if let first = rest.first, bullets.contains(first), rest.dropFirst().first?.isWhitespace == true {
        (sign, text) = (String(first), indent + "-" + rest.dropFirst())
      } else if let first = rest.first, "☐☑☒".contains(first), rest.dropFirst().first?.isWhitespace == true {
        (sign, text) = ("☐", indent + (first == "☐" ? "- [ ]" : "- [x]") + rest.dropFirst())
      } else if indent.isEmpty, ["[ ] ", "[x] ", "[X] "].contains(where: { rest.hasPrefix($0) }) {
        (sign, text) = ("☐", "- " + rest)
      } else if indent.isEmpty, Self.isSubcounted(rest) {
        (sign, text) = ("1a", "- " + rest)
      } else if indent.isEmpty, rest.first == "[", let close = rest.firstIndex(of: "]"),
        !["(", ":", "["].contains(rest[rest.index(after: close)...].first),
        Self.isState(rest[rest.index(after: rest.startIndex)..<close])
      {
        (sign, text) = ("[]", "- " + rest)
      } else if indent.isEmpty, let word = markers.first(where: { rest.hasPrefix($0) }),
        let sign = rest.dropFirst(word.count).first(where: { !$0.isWhitespace }), ":：-".contains(sign)
      {
        (self.sign, text) = (word, "- " + rest)
      } else {
        return nil
      }
    }
  }
}
