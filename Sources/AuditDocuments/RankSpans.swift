/// What stands between and behind the words for ranks.
enum RankSpans {
  /// Whether only the sign or word of a range stands between two ranks: "Medium–High", "low to medium".
  static func isRange(_ text: FoldedText, from start: Int, to end: Int) -> Bool {
    guard start <= end, end - start <= 6 else { return false }
    // The word may go on beyond what was looked for: "mittel*" of "mittlere".
    var first = start
    while first < end, FoldedText.isWord(text.scalars[first]), !FoldedText.isIdeograph(text.scalars[first]) {
      first += 1
    }
    let between = String(String.UnicodeScalarView(text.scalars[first..<end])).trimmed
    return ["", "–", "—", "/", "~", "〜", "～", "..", "to", "bis", "a", "à", "до", "至", "到", "から"].contains(between)
  }

  /// Whether a rank is one that something would have: "critical if wired", "kritisch, sobald aktiv".
  static func isConditional(_ text: FoldedText, _ range: Range<Int>) -> Bool {
    let tail = text.part(range.upperBound...)
    // The rest of the word itself is none.
    let goesOn = range.upperBound < text.scalars.count && FoldedText.isWord(text.scalars[range.upperBound])
    return tail.words.dropFirst(goesOn ? 1 : 0).first.map(conditions.contains) ?? false
  }

  private static let conditions: Set<String> = [
    "if", "when", "once", "unless", "wenn", "falls", "sobald", "si", "se", "quando", "cuando", "lorsque", "quand",
    "если", "когда", "при", "якщо", "коли", "jesli", "gdy", "eger", "als", "zodra",
  ]
}
