/// How like two titles are.
enum TitleLikeness {
  private static let fillers: Set<String> = [
    "the", "a", "an", "of", "for", "in", "on", "to", "and", "with", "not", "no", "is", "are", "add", "fix", "implement",
    "missing", "der", "die", "das", "und", "de", "la", "le", "el", "les", "des", "du", "do", "da", "e", "y", "et", "в",
    "и", "на", "с",
  ]

  /// The share of the words that both have, of the shorter title's words weighted with the longer's: 0 for none, 1 for all.
  static func of(_ left: String, _ right: String) -> Double {
    let (first, second) = (words(left), words(right))
    return share(of: first.intersection(second).count, left: first.count, right: second.count)
  }

  /// The likeness of two titles of which only is known how many words each has, and how many both.
  static func share(of shared: Int, left: Int, right: Int) -> Double {
    guard shared > 0 else { return 0 }
    let small = min(left, right)
    let all = Double(left + right - shared)
    // One word in common is an accident unless it is all there is.
    if shared < 2, small > 1 { return Double(shared) / all }
    return (Double(shared) / Double(small) + Double(shared) / all) / 2
  }

  /// The share of the shorter title's words that the longer one has.
  static func share(_ left: String, _ right: String) -> Double {
    func plain(_ text: String) -> String {
      text.last == ")" ? String(text[..<(text.lastIndex(of: "(") ?? text.endIndex)]) : text
    }
    let (first, second) = (words(plain(left)), words(plain(right)))
    guard !first.isEmpty, !second.isEmpty else { return 0 }
    return Double(first.intersection(second).count) / Double(min(first.count, second.count))
  }

  /// Whether one title begins with the other, which says enough to be told apart.
  static func begins(_ left: String, _ right: String) -> Bool {
    let (first, second) = (FoldedText(left).scalars, FoldedText(right).scalars)
    return min(first.count, second.count) >= 8 && (first.starts(with: second) || second.starts(with: first))
  }

  /// The words of a title that carry meaning, or all of them when none does.
  static func words(_ text: String) -> Set<String> {
    let all = FoldedText(text).words
    let plain = Set(
      all.filter { !fillers.contains($0) }.map { $0.count > 4 && $0.hasSuffix("s") ? String($0.dropLast()) : $0 })
    return plain.isEmpty ? Set(all) : plain
  }
}
