/// The parts of a title behind dots, bars and dashes.
extension TitleScanner {
  /// Reads `title · HIGH · team · area`, parts of which one says how urgent the entry is, or what became of it.
  mutating func readParts() {
    let parts = rest.split(separator: "·").map { $0.trimmed }
    guard parts.count >= 3, let first = parts.first, !first.isEmpty else { return }
    var isTold = false
    for part in parts.dropFirst() {
      let words = FoldedText(part)
      let isRank = Self.isRank(words)
      let ranked = isRank ? words.text : PriorityWords.words.starts(words) == nil ? "" : words.words.first ?? ""
      if effort == nil, let label = words.words.first, FieldLabels.key(label) == .effort { effort = part }
      let state = StatusWords.status(in: part, marksCount: false)
      guard isRank || !ranked.isEmpty && state != nil || StatusWords.words.starts(words) != nil else { continue }
      isTold = true
      if priority == nil, !ranked.isEmpty {
        priority = PriorityWords.rank(in: ranked, scaleStartsAtP1: scaleStartsAtP1)
      }
      if status == nil, !isRank { status = state.map { ($0.status, part) } }
    }
    if isTold { rest = first }
  }

  /// Reads `title · High · Effort M` and `title — HIGH`.
  mutating func readLastPart() {
    for bar in [" · ", " | ", " — ", " – ", " - "] {
      guard let start = rest.lastRange(of: bar) else { continue }
      let part = rest[rest.index(start, offsetBy: bar.count)...].trimmed
      let words = FoldedText(part)
      // Behind a dash only a name in capitals, or one that begins with one, is a part of its own.
      let isDash = bar != " · " && bar != " | "
      if isDash, part.first.map({ $0.isLetter && !$0.isLowercase }) != true || FieldLabels.key(part) == .effort {
        continue
      }
      guard (1...3).contains(words.words.count) else { continue }
      if let label = words.words.first, FieldLabels.key(label) == .effort {
        if effort == nil { effort = part }
      } else if let rank = PriorityWords.rank(labelled: part, scaleStartsAtP1: scaleStartsAtP1) {
        if priority == nil { priority = rank }
      } else if Self.isRank(words) || Self.isNamedPriority(words) {
        if priority == nil { priority = PriorityWords.rank(in: part, scaleStartsAtP1: scaleStartsAtP1) }
      } else {
        continue
      }
      rest = rest[..<start].trimmed
      return
    }
  }

  /// Whether a text is a word or a code for a rank, and nothing else.
  private static func isRank(_ text: FoldedText) -> Bool {
    PriorityWords.words.whole(text) != nil || text.words.count == 1 && PriorityWords.code(in: text) != nil
  }
}
