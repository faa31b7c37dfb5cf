/// An id at the start of a text: `BLOCK-001`, `US-021-001`, `ISSUE #1`, `P0.1`, `M2:`, `3.`, `1.2`, `#7`.
struct EntryID {
  /// Whether it names a series, and is not a number only.
  let isNamed: Bool
  /// Where it ends.
  let end: String.Index

  /// Words that are numbered but do not name an entry.
  private static let notIDs: Set<String> = [
    "phase", "week", "weeks", "step", "day", "sprint", "stage", "part", "chapter", "section", "v", "version",
    "priority", "level", "tier",
    "month", "q", "hour", "hours", "milestone", "round", "wave", "batch", "iteration", "next", "http", "utf", "es",
    "sha", "python", "node", "next.js",
    "adr", "rfc", "pep", "iso", "oauth", "ipv", "web", "vue", "react", "angular", "java", "php", "swift",
    "fase", "etapa",
    "semana", "paso", "passo", "woche", "faza", "etap", "krok", "tydzień", "aşama", "adım", "hafta", "stap", "étapa",
    "settimana", "тиждень", "крок", "阶段", "階段", "フェーズ", "ステップ", "스프린트", "페이즈",
    "schritt", "semaine", "étape", "фаза", "этап", "неделя", "шаг", "track", "option", "s3", "ec2",
  ]

  /// Words that name a series also without a separator behind the number.
  private static let series: Set<String> = [
    "bug", "issue", "td", "task", "block", "blk", "fix", "debt", "sec", "问题", "課題", "問題", "缺陷",
  ]

  /// Reads an id; `nil` when the text starts with none.
  init?(_ text: String) {
    let characters = Array(text)
    var index = 0
    func isDigit(_ offset: Int) -> Bool {
      offset < characters.count && characters[offset].isASCII && characters[offset].isNumber
    }
    func isLetter(_ offset: Int) -> Bool { offset < characters.count && characters[offset].isLetter }
    func isLatin(_ offset: Int) -> Bool { isLetter(offset) && characters[offset].isASCII }
    func place(_ offset: Int) -> String.Index { text.index(text.startIndex, offsetBy: offset) }
    func digits(_ start: Int) -> Int {
      var end = start
      while isDigit(end) { end += 1 }
      return end
    }
    guard let first = characters.first else { return nil }
    // `#7`, `№ 7`
    if first == "#" || first == "№" {
      var start = 1
      while start < characters.count, characters[start] == " " { start += 1 }
      let end = digits(start)
      guard end > start, end - start <= 5 else { return nil }
      self.init(isNamed: false, end: place(end))
      return
    }
    // `3.`, `1.2`, `3)`, `3、`, `3 -`
    if isDigit(0) {
      index = digits(0)
      guard index <= 3 else { return nil }
      var dotted = false
      while index + 1 < characters.count, characters[index] == ".", isDigit(index + 1) {
        dotted = true
        index = digits(index + 1)
      }
      guard index < characters.count else { return nil }
      // `3b.`: what was put in behind the third.
      if "abcdef".contains(characters[index]), index + 2 < characters.count, ".)".contains(characters[index + 1]),
        characters[index + 2] == " "
      {
        self.init(isNamed: false, end: place(index + 2))
        return
      }
      if ".):、）：．".contains(characters[index]) {
        self.init(isNamed: false, end: place(index + 1))
        return
      }
      guard
        dotted || characters[index...].starts(with: [" ", "-", " "])
          || characters[index...].starts(with: [" ", "—", " "]) || characters[index...].starts(with: [" ", "·", " "]),
        characters[index] == " "
      else { return nil }
      self.init(isNamed: false, end: place(index))
      return
    }
    guard isLetter(0) else { return nil }
    // `A. title`, `a) title`: a letter for a number.
    if characters.count > 3, characters[0].isASCII,
      characters[0].isUppercase && characters[1] == "." || characters[1] == ")", characters[2] == " "
    {
      self.init(isNamed: false, end: place(2))
      return
    }
    // A word, then perhaps more of them, and a number: `BLOCK-001`, `US-021-001`, `H-ALTA-01`, `ISSUE #1`, `Blocker 3`.
    var parts: [String] = []
    var word = ""
    while index < characters.count, isLetter(index) {
      // A series of ideographs is a word for itself: 问题1.
      word.append(characters[index])
      index += 1
    }
    guard word.count <= 14 else { return nil }
    parts.append(word)
    let lower = word.lowercased()
    if isDigit(index) {
      // `V2-1` counts in a second list, `V2.1` is a version.
      let counts = word == "V" && digits(index) < characters.count && characters[digits(index)] == "-"
      guard counts || !Self.notIDs.contains(lower) else { return nil }
      var end = digits(index)
      if index - word.count == 0, word.count > 8 { return nil }
      while end + 1 < characters.count, characters[end] == "." || characters[end] == "-", isDigit(end + 1) {
        end = digits(end + 1)
      }
      guard end - index <= 7 else { return nil }
      // `B2a` is an id, `K8s` and `D3js` are words.
      if end < characters.count, isLatin(end) {
        guard "abcdef".contains(characters[end]), end + 1 >= characters.count || !isLetter(end + 1) else { return nil }
        end += 1
      }
      let isCompound = characters[index..<end].contains { $0 == "-" || $0 == "." }
      // A bare `P1` is a priority.
      if lower == "p", end - index == 1, !text[place(end)...].hasPrefix(".") { return nil }
      let isFirstUpper = word.first?.isUppercase == true || FoldedText.isIdeograph(word.unicodeScalars.first ?? "a")
      guard isFirstUpper, end == characters.count || " :：.)]-–—·|、,".contains(characters[end]) else { return nil }
      // `M2 title` could be a machine; a short prefix needs a separator behind it.
      if end < characters.count, characters[end] == " " {
        let next = end + 1 < characters.count ? characters[end + 1] : " "
        guard
          "-–—:·|".contains(next) || isCompound || Self.series.contains(lower) || characters.count - end < 3
            || lower.hasPrefix("p")
        else {
          return nil
        }
      }
      self.init(isNamed: true, end: place(end))
      return
    }
    guard index < characters.count else { return nil }
    if "-_–".contains(characters[index]) {
      // Letters and digits in groups; the last group must be digits, or `XXX` in a template.
      // In other scripts capitals tell a series, "БАГ-7", from a word, "Ошибка-7".
      let isSeries = word.unicodeScalars.allSatisfy(\.isASCII) || word != lower && word == word.uppercased()
      guard word.count <= 12, isSeries, !Self.notIDs.contains(lower) else { return nil }
      var end: Int?
      var cursor = index
      var groups = 0
      while cursor < characters.count, "-_–".contains(characters[cursor]), groups < 5 {
        var group = cursor + 1
        while group < characters.count,
          isLatin(group) || isDigit(group) || characters[group] == "." && isDigit(group + 1)
        { group += 1 }
        guard group > cursor + 1 else { break }
        let text = String(characters[(cursor + 1)..<group])
        let hasDigit = text.contains(where: \.isNumber)
        if hasDigit || text == "XXX" || text == "NNN" { end = group }
        if !hasDigit, text != text.uppercased() { break }
        cursor = group
        groups += 1
      }
      guard let end,
        word.first?.isUppercase == true || word == lower && end < characters.count && ":：".contains(characters[end])
      else { return nil }
      guard end == characters.count || " :：.)]-–—·|、,~【（".contains(characters[end]) else { return nil }
      self.init(isNamed: true, end: place(end))
      return
    }
    // `ISSUE #1`, `Blocker 3:`, `Проблема 1.`
    guard " #№".contains(characters[index]), !Self.notIDs.contains(lower) else { return nil }
    guard HeadingWords.issues.whole(FoldedText(word)) != nil || lower == "item" || lower == "td" || lower == "priority"
    else { return nil }
    while index < characters.count, " #№".contains(characters[index]) { index += 1 }
    var end = digits(index)
    guard end > index, end - index <= 4 else { return nil }
    // `Fix 2.1`
    while end + 1 < characters.count, characters[end] == ".", isDigit(end + 1) { end = digits(end + 1) }
    // `Issues #21-22` counts several.
    if end + 1 < characters.count, "-–".contains(characters[end]), isDigit(end + 1) { return nil }
    guard end == characters.count || " :：.)]-–—·|".contains(characters[end]) else { return nil }
    self.init(isNamed: true, end: place(end))
  }

  /// The ids of a text that is nothing but several of them: `BUG-3, BUG-4`, `Bug 6/7`; `nil` when it is something else.
  static func several(_ text: String) -> [String]? {
    let parts = text.split(whereSeparator: { "/,、，&+".contains($0) }).map(\.trimmed)
    guard parts.count > 1, parts.count <= 8, let first = parts.first, let head = EntryID(first),
      head.end == first.endIndex, head.isNamed
    else { return nil }
    let series = first.prefix { !$0.isNumber }
    var ids = [first]
    for part in parts.dropFirst() {
      if !part.isEmpty, part.count <= 4, part.allSatisfy(\.isNumber) {
        ids.append(series + part)
      } else if let id = EntryID(part), id.end == part.endIndex, id.isNamed {
        ids.append(part)
      } else {
        return nil
      }
    }
    return ids
  }

  private init(isNamed: Bool, end: String.Index) {
    self.isNamed = isNamed
    self.end = end
  }
}
