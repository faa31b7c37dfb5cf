/// Text made comparable: lower case, Latin accents gone, hyphens and underscores as spaces, apostrophes gone.
struct FoldedText: Hashable {
  let scalars: [Unicode.Scalar]

  init(_ text: some StringProtocol) {
    var output: [Unicode.Scalar] = []
    for scalar in text.lowercased().unicodeScalars {
      // "d'amélioration", "l'accès", "dell'utente" are two words, "don't" is one.
      if scalar == "'" || scalar == "\u{2019}", Self.isElided(output) { output.append(" ") }
      switch scalar {
      case "-", "_", "\t", "\n", "\u{A0}", "\u{2010}", "\u{2011}":
        output.append(" ")
      case "'", "\u{2019}", "`", "\u{FE0F}", "\u{200D}": break
      case _ where (0x300...0x36F).contains(scalar.value): break
      case "ё": output.append("е")
      case _ where (0xC0...0x17F).contains(scalar.value): output.append(Self.plain[scalar] ?? scalar)
      // Full-width forms of ASCII.
      case _ where (0xFF01...0xFF5E).contains(scalar.value):
        if let plain = Unicode.Scalar(scalar.value - 0xFEE0) {
          output.append(contentsOf: String(plain).lowercased().unicodeScalars)
        }
      default: output.append(scalar)
      }
    }
    scalars = output
  }

  /// A stretch of it, by places in ``scalars``, as a text of its own.
  func part(_ range: some RangeExpression<Int>) -> FoldedText {
    FoldedText(String(String.UnicodeScalarView(scalars[range])))
  }

  /// Whether the last word is an article or preposition of a Romance language that has lost its vowel.
  private static func isElided(_ text: [Unicode.Scalar]) -> Bool {
    let word = text.suffix(6).reversed().prefix { isWord($0) }.reversed()
    guard !word.isEmpty else { return false }
    return elided.contains(String(String.UnicodeScalarView(word)))
  }

  private static let elided: Set<String> = [
    "l", "d", "qu", "j", "n", "m", "c", "dell", "all", "nell", "dall", "sull", "un", "quest",
  ]

  /// The text.
  var text: String { String(String.UnicodeScalarView(scalars)) }

  /// The words: runs of letters and digits; each ideograph is a word.
  var words: [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    func flush() {
      if !word.isEmpty { words.append(String(word)) }
      word.removeAll()
    }
    for scalar in scalars {
      if Self.isIdeograph(scalar) {
        flush()
        words.append(String(scalar))
      } else if Self.isWord(scalar) {
        word.append(scalar)
      } else {
        flush()
      }
    }
    flush()
    return words
  }

  private static let plain: [Unicode.Scalar: Unicode.Scalar] = {
    let groups: [(Unicode.Scalar, String)] = [
      ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđ"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("i", "ìíîïĩīĭįı"),
      ("n", "ñńņň"), ("o", "òóôõöøōŏő"), ("r", "ŕŗř"), ("s", "śŝşš"), ("t", "ţťŧ"), ("u", "ùúûüũūŭůűų"),
      ("y", "ýÿŷ"), ("z", "źżž"), ("l", "ĺļľŀł"),
    ]
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (plain, accented) in groups {
      for scalar in accented.unicodeScalars { table[scalar] = plain }
    }
    return table
  }()

  /// About how many words it has: where no spaces part them, two ideographs or three kana are one.
  var length: Int {
    var (count, ideographs, kana) = (0, 0, 0)
    for word in words {
      guard word.unicodeScalars.count == 1, let scalar = word.unicodeScalars.first, Self.isIdeograph(scalar) else {
        count += 1
        continue
      }
      if (0x3040...0x30FF).contains(scalar.value) { kana += 1 } else { ideographs += 1 }
    }
    return count + (ideographs + 1) / 2 + (kana + 2) / 3
  }

  /// Whether a character can be inside a word.
  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // The scripts that documents are written in, without the look into the table of properties.
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2C1, 0x400...0x481, 0x4E00...0x9FEF,
      0xAC00...0xD7A3:
      true
    case 0...0xA9: false
    default: scalar.properties.isAlphabetic
    }
  }

  /// Whether a character is of a script that writes without spaces.
  static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3005, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF: true
    default: false
    }
  }
}

/// A word or phrase to look for; a star at its end stands for any ending.
struct Phrase: Hashable {
  let scalars: [Unicode.Scalar]
  let isPrefix: Bool

  init(_ text: some StringProtocol) {
    isPrefix = text.hasSuffix("*")
    scalars = FoldedText(isPrefix ? String(text.dropLast()) : String(text)).scalars
  }

  /// Whether it stands at a place of a text.
  func matches(_ text: [Unicode.Scalar], at start: Int) -> Bool {
    let end = start + scalars.count
    guard end <= text.count, !scalars.isEmpty, text[start..<end].elementsEqual(scalars) else { return false }
    let before = start > 0 ? text[start - 1] : " "
    let after = end < text.count ? text[end] : " "
    if FoldedText.isIdeograph(scalars[0]) || (0xAC00...0xD7A3).contains(scalars[0].value) {
      // One ideograph is part of too many words: it counts alone, or before a word for priority.
      guard scalars.count == 1, !isPrefix, FoldedText.isIdeograph(scalars[0]) else { return true }
      let mayFollow: Set<Unicode.Scalar> = ["优", "優", "先", "风", "風", "级", "級", "危", "度", "い"]
      let mayPrecede: Set<Unicode.Scalar> = ["为", "為", "是", "级", "級", "度", "最", "较"]
      return (!FoldedText.isIdeograph(after) || mayFollow.contains(after))
        && (!FoldedText.isIdeograph(before) || mayPrecede.contains(before))
    }
    if FoldedText.isWord(scalars[0]), FoldedText.isWord(before), !FoldedText.isIdeograph(before) { return false }
    if let last = scalars.last, FoldedText.isWord(last), !isPrefix, FoldedText.isWord(after),
      !FoldedText.isIdeograph(after)
    {
      return false
    }
    return true
  }
}

/// Phrases with what they mean.
struct WordTable<Meaning: Sendable & Hashable>: Sendable {
  /// A phrase that was found.
  struct Match {
    let meaning: Meaning
    /// Where, in characters of the folded text.
    let range: Range<Int>
  }

  private struct Entry {
    let phrase: Phrase
    let meaning: Meaning
  }

  /// The phrases by their first character.
  private let entries: [Unicode.Scalar: [Entry]]

  /// Reads phrases separated by commas or line ends for each meaning.
  init(_ table: [(Meaning, String)]) {
    var entries: [Unicode.Scalar: [Entry]] = [:]
    for (meaning, phrases) in table {
      for word in phrases.split(whereSeparator: { $0 == "," || $0.isNewline }) {
        let phrase = Phrase(word.trimmed)
        if let first = phrase.scalars.first {
          entries[first, default: []].append(Entry(phrase: phrase, meaning: meaning))
        }
      }
    }
    self.entries = entries
  }

  private init(entries: [Unicode.Scalar: [Entry]]) { self.entries = entries }

  /// The table with more phrases behind its own.
  func adding(_ table: [(Meaning, String)]) -> WordTable {
    WordTable(entries: entries.merging(WordTable(table).entries) { $0 + $1 })
  }

  /// Every phrase in a text, longest first at each place, none inside another.
  func all(in text: FoldedText) -> [Match] {
    var matches: [Match] = []
    var index = 0
    while index < text.scalars.count {
      if let found = longest(in: text.scalars, at: index) {
        matches.append(found)
        index = found.range.upperBound
      } else {
        index += 1
      }
    }
    return matches
  }

  /// The longest phrase at a place of a text, the first of those that are as long.
  private func longest(in text: [Unicode.Scalar], at index: Int) -> Match? {
    // No phrase begins inside a word.
    if index > 0, Self.isPlainLetter(text[index]), Self.isPlainLetter(text[index - 1]) { return nil }
    guard let entries = entries[text[index]] else { return nil }
    var best: Entry?
    for entry in entries
    where entry.phrase.scalars.count > best?.phrase.scalars.count ?? 0 && entry.phrase.matches(text, at: index) {
      best = entry
    }
    return best.map { Match(meaning: $0.meaning, range: index..<(index + $0.phrase.scalars.count)) }
  }

  private static func isPlainLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39, 0x400...0x481: true
    default: false
    }
  }

  /// The first phrase in a text.
  func first(in text: FoldedText) -> Match? {
    text.scalars.indices.lazy.compactMap { longest(in: text.scalars, at: $0) }.first
  }

  /// The meaning of a phrase that is the whole text, but for white space and punctuation.
  func whole(_ text: FoldedText) -> Meaning? {
    var scalars = text.scalars[...]
    while let first = scalars.first, !FoldedText.isWord(first), first != "#", first != "№" { scalars.removeFirst() }
    while let last = scalars.last, !FoldedText.isWord(last), last != "#", last != "№" { scalars.removeLast() }
    guard let first = scalars.first else { return nil }
    let all = Array(scalars)
    return (entries[first] ?? []).first { entry in
      guard entry.phrase.matches(all, at: 0) else { return false }
      // A star stands for an ending of the word, not for more words.
      let rest = all[entry.phrase.scalars.count...]
      return rest.isEmpty || entry.phrase.isPrefix && rest.allSatisfy { FoldedText.isWord($0) }
    }?.meaning
  }

  /// Whether a phrase starts the text.
  func starts(_ text: FoldedText) -> Meaning? {
    guard let start = text.scalars.firstIndex(where: { FoldedText.isWord($0) }) else { return nil }
    // A phrase that begins with a sign may take the word's place.
    var index = 0
    while index <= start {
      guard let found = longest(in: text.scalars, at: index) else {
        index += 1
        continue
      }
      if index == start { return found.meaning }
      index = found.range.upperBound
    }
    return nil
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmed: String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return String(rest)
  }
}
