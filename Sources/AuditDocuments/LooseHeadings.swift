/// Headings without the space that CommonMark wants: `###Title`.
enum LooseHeadings {
  /// A text whose headings all have their space; its lines stay where they are.
  ///
  /// One sign may be a number or a tag; two and more before a letter or digit at the start of a line are meant as a heading. Fences
  /// are left alone.
  static func closed(_ text: String) -> String {
    guard text.contains("\n##") || text.hasPrefix("##") else { return text }
    var isFenced = false
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> Substring in
      let start = line.drop { $0 == " " }
      if start.hasPrefix("```") || start.hasPrefix("~~~") { isFenced.toggle() }
      let signs = line.prefix { $0 == "#" }
      guard !isFenced, (2...6).contains(signs.count), let next = line.dropFirst(signs.count).first,
        next.isLetter || next.isNumber
      else { return line }
      return signs + " " + line.dropFirst(signs.count)
    }
    return lines.joined(separator: "\n")
  }
}
