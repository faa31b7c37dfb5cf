import AuditModel

/// What a document says that its marks mean: "Legend: 🟢 fixed, 🟡 in progress, 🔴 open".
struct Legend: Sendable {
  /// The states of marks, those of the legend before the usual ones.
  private(set) var states = StatusWords.usualMarks
  /// The ranks of marks, those of the legend before the usual ones.
  private(set) var ranks = PriorityWords.usualMarks

  /// Whether its priorities count from nought: "Priority 0", "Priority 1".
  private(set) var countsFromNought = false

  /// The legend of the document that is read; `nil` when it has none that says anything unusual.
  @TaskLocal static var current: Legend?

  /// Reads the legend of a document; `nil` when there is none, or when its marks mean what they usually do.
  init?(_ lines: [String]) {
    var isBelow = false
    var found: [Unicode.Scalar: Meaning] = [:]
    for line in lines {
      let text = line.drop { $0.isWhitespace || ">#*-_|".contains($0) }
      if Self.names.starts(FoldedText(text)) != nil, FoldedText(text).words.count <= 40 {
        let pairs = Self.pairs(in: text)
        isBelow = pairs.isEmpty && FoldedText(text).words.count <= 4
        for (mark, meaning) in pairs { found[mark] = found[mark] ?? meaning }
        continue
      }
      let pairs = Self.pairs(in: text)
      // "🟢 = fixed | 🔴 = open" needs no name.
      if isBelow || pairs.count >= 2 && text.count(where: { "=＝".contains($0) }) >= pairs.count {
        for (mark, meaning) in pairs { found[mark] = found[mark] ?? meaning }
      }
      if isBelow, pairs.isEmpty, !text.allSatisfy({ $0.isWhitespace || "|:-".contains($0) }) {
        // The head of a table stands between its heading and its rows.
        isBelow = line.trimmed.hasPrefix("|")
      }
    }
    countsFromNought = lines.contains(where: Self.namesNought)
    guard found.count >= 2 || countsFromNought else { return nil }
    var isUnusual = countsFromNought
    for (mark, meaning) in found {
      switch meaning {
      case .state(let state):
        isUnusual = isUnusual || states[mark] != state
        states[mark] = state
        ranks[mark] = nil
      case .rank(let rank):
        isUnusual = isUnusual || ranks[mark] != rank
        ranks[mark] = rank
        states[mark] = nil
      }
    }
    guard isUnusual else { return nil }
  }

  /// Whether a heading or a field names the priority 0.
  private static func namesNought(_ line: String) -> Bool {
    guard line.utf8.contains(UInt8(ascii: "0")), line.utf8.count <= 80 else { return false }
    let words = FoldedText(line).words
    return zip(words, words.dropFirst()).contains { PriorityWords.scaleNouns.contains($0) && $1 == "0" }
  }

  private enum Meaning {
    case state(BlockerStatus)
    case rank(PriorityWords.Rank)
  }

  /// The marks of a line, each with the words behind it, as far as these are states or ranks.
  private static func pairs(in text: Substring) -> [(Unicode.Scalar, Meaning)] {
    var pairs: [(Unicode.Scalar, Meaning)] = []
    var mark: Unicode.Scalar?
    var words = String.UnicodeScalarView()
    func flush() {
      defer { words.removeAll() }
      guard let mark, let meaning = meaning(String(words)) else { return }
      pairs.append((mark, meaning))
    }
    for scalar in text.unicodeScalars {
      if isMark(scalar) {
        flush()
        mark = scalar
      } else if mark != nil {
        words.append(scalar)
      }
    }
    flush()
    return pairs
  }

  /// What the words behind a mark say, up to the next sign.
  private static func meaning(_ words: String) -> Meaning? {
    let text = words.filter { $0 != "\u{FE0F}" }.drop { $0.isWhitespace || "=＝:：-–—|*`".contains($0) }
    let head = text.prefix { !",;:：|·•/，；、.(（—–".contains($0) }.filter { !"*`".contains($0) }.trimmed
    let folded = FoldedText(head)
    guard (1...4).contains(folded.length) else { return nil }
    if let rank = PriorityWords.words.whole(folded), FieldValues.state(head) == nil { return .rank(rank) }
    if let state = FieldValues.state(head) ?? StatusWords.status(in: head, marksCount: false)?.status {
      return .state(state)
    }
    if let rank = PriorityWords.rank(in: head, scaleStartsAtP1: false, marksCount: false) { return .rank(rank.rank) }
    return nil
  }

  /// Whether a character may stand for a meaning: a picture or a sign, and no arrow.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x2300 && scalar != "\u{FE0F}" && !FoldedText.isWord(scalar)
      && (scalar.properties.isEmoji || (0x2500...0x27BF).contains(scalar.value))
  }

  /// Whether a text is the name of a legend: "**Legend:**".
  static func isName(_ text: String) -> Bool {
    names.whole(FoldedText(text.trimmed.filter { !":：".contains($0) })) != nil
  }

  private static let names = WordTable<Bool>([
    (
      true,
      """
      legend, key, status values, status meanings, status codes, severity values, priority values, status legend, status key, symbols, icons, markers, legende, zeichen, zeichenerklärung, symbole, légende, symboles, leyenda, símbolos, legenda, legenda dos símbolos, simboli, легенда, обозначения, условные обозначения, значки, умовні позначення, позначення, oznaczenia, gösterim, işaretler, lejant, semboller, 图例, 圖例, 标记说明, 状态说明, 符号说明, 凡例, 記号, 범례, 기호, chú thích, keterangan, priority legend, severity legend
      """
    )
  ])
}
