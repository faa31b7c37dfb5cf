import AuditModel

/// Reads what stands before and behind the words of a title.
struct TitleScanner {
  var rest: String
  var id: String?
  var number: String?
  var status: (status: BlockerStatus, word: String)?
  var priority: (rank: PriorityWords.Rank, word: String)?
  var priorityMark: (rank: PriorityWords.Rank, word: String)?
  var effort: String?
  private var statusMark: (status: BlockerStatus, word: String)?
  let scaleStartsAtP1: Bool

  init(text: String, scaleStartsAtP1: Bool) {
    rest = text.split(whereSeparator: \.isNewline).joined(separator: " ").trimmed
    self.scaleStartsAtP1 = scaleStartsAtP1
  }

  mutating func readStart() {
    for _ in 0..<6 {
      let before = rest
      dropMarks()
      readBracket()
      if id == nil, number == nil {
        readRankedID()
        readID()
      }
      readLeadingWord()
      if rest == before { break }
    }
    if status == nil { status = statusMark }
  }

  private mutating func dropMarks() {
    while let scalar = rest.unicodeScalars.first {
      if let mark = StatusWords.marks[scalar], scalar != "⚠", scalar != "🔄" {
        if statusMark == nil { statusMark = (mark, String(scalar)) }
      } else if let rank = PriorityWords.marks[scalar] {
        if priorityMark == nil { priorityMark = (rank, String(scalar)) }
      } else if FoldedText.isWord(scalar) || "[(【（`\"“「#.№§/<{$@_~".unicodeScalars.contains(scalar) {
        return
      }
      rest.unicodeScalars.removeFirst()
    }
  }

  private mutating func readBracket() {
    let pairs: [Character: Character] = ["[": "]", "(": ")", "【": "】", "（": "）"]
    guard let open = rest.first, let close = pairs[open], let end = rest.firstIndex(of: close) else { return }
    let inner = rest[rest.index(after: rest.startIndex)..<end].trimmed
    let after = String(rest[rest.index(after: end)...])
    guard inner.count <= 60 else { return }
    if let state = StatusWords.box(inner), open == "[" {
      // An empty box says nothing beside what else the title says.
      if status == nil, state != .open { status = (state, "[\(inner)]") }
      rest = after
    } else if take(inner) {
      rest = after
    } else if id == nil, Self.isID(inner) {
      id = inner
      rest = after
    }
  }

  /// Whether a text is an id and nothing else, or one with the numbers of more behind it: "SEC-01/02".
  private static func isID(_ text: String) -> Bool {
    let first = text.prefix { $0 != "/" }
    guard let found = EntryID(String(first)), found.isNamed, found.end == first.endIndex else { return false }
    return text.dropFirst(first.count).allSatisfy { $0.isNumber || $0 == "/" }
  }

  /// Takes a status, priority or effort that is a text of its own; `false` when it is none.
  private mutating func take(_ text: String) -> Bool {
    // "(open → reviewed → sent)" names the states that something has.
    if text.contains("→") || text.contains("->") { return false }
    let folded = FoldedText(text)
    if isPriority(folded), folded.words.count == 2, folded.words.last == "priority",
      let found = PriorityWords.rank(in: text, scaleStartsAtP1: scaleStartsAtP1)
    {
      if priority == nil { priority = found }
      return true
    }
    // "(65% complete)": how much stands before the word.
    let said = FoldedText(text.drop { $0.isNumber || "% ~≈".contains($0) })
    if let word = StatusWords.words.starts(said), let found = StatusWords.status(in: text) {
      // "(deferred deep linking and more)" names a thing.
      let rest = said.words.dropFirst()
      let isThing = rest.count >= 2 && word == .deferred && rest.allSatisfy { $0.allSatisfy(\.isLetter) }
      let isTime = rest.first.map(Self.times.contains) ?? false
      if isThing, !isTime, let first = rest.first, !StatusWords.prepositions.contains(first) { return false }
      if status == nil { status = (found.status, text) }
      return true
    }
    // "（v2，已实现待验证）": the last part is the status.
    if let part = text.split(whereSeparator: { ",，;；、".contains($0) }).last?.trimmed, part.count < text.count,
      StatusWords.words.starts(FoldedText(part)) != nil, let found = StatusWords.status(in: part), found.status != .open
    {
      if status == nil { status = (found.status, text) }
      return true
    }
    if folded.scalars.contains(where: FoldedText.isIdeograph), folded.words.count >= 3,
      let state = FieldValues.state(text), state != .open
    {
      if status == nil { status = (state, text) }
      return true
    }
    // A word that is a state alone: "(해결)", "(解決)".
    if ["해결", "해결함", "解決", "解消", "listo", "gelost"].contains(folded.text.trimmed) {
      if status == nil { status = (.fixed, text) }
      return true
    }
    if text.contains("✅") {
      if status == nil { status = StatusWords.status(in: text).map { ($0.status, text) } }
      return status != nil
    }
    if let found = PriorityWords.rank(labelled: text, scaleStartsAtP1: scaleStartsAtP1)
      ?? (isPriority(folded) ? PriorityWords.rank(in: text, scaleStartsAtP1: scaleStartsAtP1) : nil)
    {
      if priority == nil { priority = found }
      if status == nil { status = FieldValues.behindRank(text) }
      return true
    }
    // "(obligatorio)": a word that is a rank when nothing else stands beside it.
    if let rank = FieldValues.wholeRank(folded), rank <= .high {
      if priority == nil { priority = (rank, text) }
      return true
    }
    // "(high — in progress since the second release)": a rank, and behind its sign a state.
    if let state = FieldValues.behindRank(text) {
      if priority == nil { priority = PriorityWords.rank(in: text, scaleStartsAtP1: scaleStartsAtP1) }
      if status == nil { status = state }
      return true
    }
    return false
  }

  /// What may be later, or of the future, when an entry is.
  private static let times: Set<String> = [
    "task", "work", "item", "release", "version", "phase", "sprint", "iteration", "milestone", "update", "stage",
  ]

  /// Whether a short text names a priority and little else.
  private func isPriority(_ text: FoldedText) -> Bool {
    let words = text.words
    guard words.count <= 6 else { return false }
    // "(prioridad alta)": the name of the scale may stand before the place on it.
    let named = words.count > 1 && PriorityWords.scaleNouns.contains(words[0])
    return PriorityWords.code(in: text) != nil
      || PriorityWords.words.starts(named ? FoldedText(words.dropFirst().joined(separator: " ")) : text) != nil
  }

  /// "Critical priority".
  static func isNamedPriority(_ text: FoldedText) -> Bool {
    text.words.count == 2 && ["priority", "severity"].contains(text.words[1])
      && PriorityWords.words.whole(FoldedText(text.words[0])) != nil
  }

  /// Takes the priority before an id: "Critical Issue #1: title".
  private mutating func readRankedID() {
    guard let space = rest.firstIndex(of: " "), PriorityWords.words.whole(FoldedText(rest[..<space])) != nil else {
      return
    }
    let after = rest[space...].trimmed
    guard EntryID(after)?.isNamed == true else { return }
    if priority == nil { priority = PriorityWords.rank(in: String(rest[..<space]), scaleStartsAtP1: scaleStartsAtP1) }
    rest = after
  }

  private mutating func readID() {
    guard let found = EntryID(rest) else {
      // "NET-EDIT | High | title": what stands in capitals before a bar is an id without a number.
      if let bar = rest.range(of: " | "), NamedParagraphs.isCapital(rest[..<bar].trimmed) {
        id = rest[..<bar].trimmed
        rest = rest[bar...].drop { " |".contains($0) }.trimmed
      }
      return
    }
    let raw = String(rest[rest.startIndex..<found.end]).trimmed
    if found.isNamed {
      id = raw
    } else {
      number = raw.split { !$0.isNumber && $0 != "." }.joined().split(separator: ".").joined(separator: ".")
    }
    var after = rest[found.end...]
    while let first = after.first, first.isWhitespace || ":：.)）-–—·|、,]".contains(first) { after = after.dropFirst() }
    rest = String(after)
  }

  /// Reads `CRITICAL: title` and `FIXED - title`.
  private mutating func readLeadingWord() {
    let bars = [" - ", " — ", " | "].compactMap { rest.range(of: $0) }
    let ends = bars + [rest.firstIndex { ":：".contains($0) }].compactMap(\.self)
    for end in ends.sorted() where readLeadingWord(to: end) { return }
  }

  /// Reads the words before a place when they are a priority or a status.
  private mutating func readLeadingWord(to end: String.Index) -> Bool {
    let word = rest[..<end].trimmed
    let words = FoldedText(word).words
    guard !words.isEmpty, words.count <= 4, word.count <= 28 else { return false }
    var after = rest[end...]
    while let first = after.first, first.isWhitespace || ":：-–—|".contains(first) { after = after.dropFirst() }
    guard !after.isEmpty else { return false }
    let folded = FoldedText(word)
    if PriorityWords.words.whole(folded) != nil || (PriorityWords.code(in: folded) != nil && words.count == 1) {
      if priority == nil { priority = PriorityWords.rank(in: word, scaleStartsAtP1: scaleStartsAtP1) }
      rest = String(after)
      return true
    }
    // "Fixed today: title", "Found and fixed: title".
    if words.count > 1, let match = StatusWords.words.first(in: folded), match.meaning == .fixed,
      EntryFinder.words(of: folded, without: [match.range]).allSatisfy(StatusWords.besides.contains)
    {
      if status == nil { status = (.fixed, word) }
      rest = String(after)
      return true
    }
    if let found = StatusWords.words.whole(folded), found != .open || word == word.uppercased() {
      if status == nil { status = (found, word) }
      rest = String(after)
      return true
    }
    return false
  }

  mutating func readEnd() {
    readParts()
    for _ in 0..<6 {
      let before = rest
      dropTrailingMarks()
      readTrailingBracket()
      readLastPart()
      readTail()
      if rest == before { break }
    }
    if priority == nil { priority = PriorityWords.stop(in: rest) }
  }

  private mutating func dropTrailingMarks() {
    while let scalar = rest.unicodeScalars.last {
      if let mark = StatusWords.marks[scalar], scalar != "⚠" {
        // "Endless loop fixed 🔄": the mark is an ornament.
        let isOrnament = scalar == "🔄" && StatusWords.endsFixed(rest)
        if status == nil, !isOrnament { status = (mark, String(scalar)) }
      } else if let rank = PriorityWords.marks[scalar] {
        if priorityMark == nil { priorityMark = (rank, String(scalar)) }
      } else if FoldedText.isWord(scalar)
        || !(scalar.properties.isWhitespace || scalar.properties.isEmoji || scalar == "\u{FE0F}"
          || "—–-:：".unicodeScalars.contains(scalar))
      {
        return
      } else if ("0"..."9").contains(scalar) || scalar == "#" || scalar == "*" {
        return
      }
      rest.unicodeScalars.removeLast()
    }
  }

  private mutating func readTrailingBracket() {
    let pairs: [Character: Character] = ["]": "[", ")": "(", "】": "【", "）": "（"]
    guard let close = rest.last, let open = pairs[close], let start = rest.lastIndex(of: open), start > rest.startIndex
    else {
      return
    }
    let inner = rest[rest.index(after: start)..<rest.index(before: rest.endIndex)].trimmed
    if close == "]", let state = StatusWords.box(inner) {
      // "title `[x]` ✅": the mark behind the box says it again.
      if status == nil || state != .open { status = (state, "[\(inner)]") }
      rest = rest[..<start].trimmed
      return
    }
    guard !inner.isEmpty, inner.count <= 80 else { return }
    if take(inner) {
      rest = rest[..<start].trimmed
    } else if effort == nil, let found = ImportedEffort(reading: inner), found.minimumMinutes != nil, inner.count <= 24
    {
      effort = inner
      rest = rest[..<start].trimmed
    }
  }

  /// Reads `title — ✅ RESOLVED (date)`, `title - FIXED` and `title [x] how it was checked`.
  private mutating func readTail() {
    for box in [" [x] ", " [X] ", " [~] "] where rest.utf8.contains(UInt8(ascii: "[")) {
      guard let start = rest.range(of: box), let state = StatusWords.box(String(box.dropFirst(2).prefix(1))) else {
        continue
      }
      if status == nil { status = (state, box.trimmed) }
      rest = rest[..<start].trimmed
      return
    }
    if let mark = rest.unicodeScalars.lastIndex(where: { StatusWords.marks[$0] != nil }),
      mark > rest.unicodeScalars.startIndex
    {
      let tail = String(rest.unicodeScalars[rest.unicodeScalars.index(after: mark)...])
        .filter { $0 != "\u{FE0F}" }.trimmed
      if tail.count <= 80, StatusWords.words.starts(FoldedText(tail)) != nil, let found = StatusWords.status(in: tail) {
        let isRemoved = StatusWords.marks[rest.unicodeScalars[mark]] == .fixed && StatusWords.isRemoved(tail)
        if status == nil { status = (isRemoved ? .fixed : found.status, tail) }
        rest = String(rest.unicodeScalars[..<mark]).trimmed
        return
      }
    }
    if let mark = rest.unicodeScalars.lastIndex(where: { PriorityWords.marks[$0] != nil }),
      mark > rest.unicodeScalars.startIndex
    {
      let tail = String(rest.unicodeScalars[rest.unicodeScalars.index(after: mark)...]).filter { $0 != "\u{FE0F}" }
        .trimmed
      if isPriority(FoldedText(tail)), tail.count <= 30,
        let found = PriorityWords.rank(in: tail, scaleStartsAtP1: scaleStartsAtP1)
      {
        if priority == nil { priority = found }
        rest = String(rest.unicodeScalars[..<mark]).trimmed
        return
      }
      // "title 🔴 to be fixed ✅": the word says more than the mark behind it.
      if tail.count <= 24, StatusWords.words.starts(FoldedText(tail)) != nil,
        let found = StatusWords.status(in: tail, marksCount: false)
      {
        if (status?.word.unicodeScalars.count ?? 0) <= 2 { status = (found.status, tail) }
        rest = String(rest.unicodeScalars[..<mark]).trimmed
        return
      }
    }
    // "title ⚡high priority": any sign may stand before a priority.
    if let mark = rest.unicodeScalars.lastIndex(where: {
      $0.value > 0x2000 && !FoldedText.isWord($0) && ($0.properties.isEmojiPresentation || $0 == "⚠")
    }),
      mark > rest.unicodeScalars.startIndex
    {
      let tail = String(rest.unicodeScalars[rest.unicodeScalars.index(after: mark)...]).filter { $0 != "\u{FE0F}" }
        .trimmed
      let words = FoldedText(tail)
      if tail.count <= 16, PriorityWords.words.starts(words) != nil, words.words.count <= 3,
        let found = PriorityWords.rank(in: tail, scaleStartsAtP1: scaleStartsAtP1)
      {
        if priority == nil { priority = found }
        rest = String(rest.unicodeScalars[..<mark]).trimmed
        return
      }
    }
    for dash in [" — ", " – ", " - ", " | ", " → ", " -> ", " => "] {
      guard let start = rest.lastRange(of: dash) else { continue }
      let tail = behindRank(rest[rest.index(start, offsetBy: dash.count)...].trimmed)
      // "title - STATUS: in progress": the label says what follows.
      if let colon = tail.firstIndex(where: { ":：".contains($0) }), FieldLabels.key(tail[..<colon].trimmed) == .status,
        let found = StatusWords.status(inField: tail[tail.index(after: colon)...].trimmed)
      {
        if status == nil { status = (found.status, tail[tail.index(after: colon)...].trimmed) }
        rest = rest[..<start].trimmed
        return
      }
      // "partly done, the rest waits", "→ was wrong, see C-4": what stands before the comma is the state.
      let isArrow = dash.contains("→") || dash.contains(">")
      guard let found = StatusWords.words.starts(FoldedText(tail)) ?? Self.endsFixed(tail) else { continue }
      let isPart = isArrow || found == .inProgress
      // Neither does a closing remark or a number count: "in progress (60 %)", "postponed 2027".
      let open = ")）".contains(tail.last ?? " ") ? tail.lastIndex { "(（".contains($0) } : nil
      let head = String(tail[..<(open ?? tail.endIndex)].prefix { !(isPart && ",，;；".contains($0)) })
      let said = FoldedText(head).words.filter { $0.contains { !$0.isNumber } }
      let length = isArrow ? FoldedText(said.joined(separator: " ")).length : said.count
      // "solved by the new session store": how it was done.
      let isTold = found == .fixed && said.count <= 10 && said.count > 2 && Self.ways.contains(said[1])
      guard (1...4).contains(length) || isTold else { continue }
      guard tail == tail.uppercased() || length <= 2 || isTold, found != .open || tail == tail.uppercased() else {
        continue
      }
      // What became of it says more than a remark in front.
      let isEnd = isArrow && (found == .falsePositive || found == .obsolete || found == .fixed)
      if status == nil || isEnd { status = (StatusWords.status(in: tail)?.status ?? found, tail) }
      rest = rest[..<start].trimmed
      return
    }
  }

  /// Words that join to a state how, where or when it was reached.
  private static let ways: Set<String> = [
    "by", "in", "with", "via", "through", "on", "durch", "mit", "im", "am", "par", "dans", "avec", "grace", "por",
    "con",
    "en", "com", "em", "no", "na", "nel", "nella", "nei", "nelle", "per", "tramite", "в", "через", "с", "przez", "w",
  ]

  /// What follows a rank and a slash: "High / fixed".
  private mutating func behindRank(_ tail: String) -> String {
    guard let slash = tail.range(of: " / "), isPriority(FoldedText(tail[..<slash])) else { return tail }
    let rest = tail[tail.index(slash, offsetBy: 3)...].trimmed
    guard StatusWords.words.starts(FoldedText(rest)) != nil else { return tail }
    if priority == nil { priority = PriorityWords.rank(in: String(tail[..<slash]), scaleStartsAtP1: scaleStartsAtP1) }
    return rest
  }

  /// That something is done, where a few words in Hangul end with the word for it.
  private static func endsFixed(_ tail: String) -> BlockerStatus? {
    let head = tail.prefix { !"(（".contains($0) }.trimmed
    guard let last = head.unicodeScalars.last, (0xAC00...0xD7A3).contains(last.value) else { return nil }
    return StatusWords.endsFixed(head) || FoldedText(head).words.last == "해결" ? .fixed : nil
  }
}
