import AuditModel

/// What a document says of its entries in other places than theirs.
///
/// "Fixed: #1, #2", a list of what was done that names them, "all nine problems are solved" in the preface, and an order of work that
/// ranks them. It is told of entries that say nothing of it themselves.
struct ToldElsewhere {
  private(set) var items: [ImportedItem]
  /// The lines of the entries.
  private let own: Set<Int>
  /// The entries by their ids.
  private var byID: [String: Int] = [:]
  /// The entries by their numbers, when no two have the same.
  private var byNumber: [String: Int] = [:]

  /// The entries with what is told of them elsewhere.
  static func settled(_ items: [ImportedItem], in root: Section, scaleStartsAtP1: Bool) -> [ImportedItem] {
    var told = ToldElsewhere(items)
    told.visit(root, isDone: false)
    told.items = DatedLog.settled(told.items)
    told.items = ToldOfAll(told.items, own: told.own).settled(root)
    told.items = TalliedFixes(told.items, own: told.own).settled(root)
    told.items = DoneByRank(told.items, own: told.own, scaleStartsAtP1: scaleStartsAtP1).settled(root)
    told.items = ToldRanks(told.items, own: told.own, scaleStartsAtP1: scaleStartsAtP1).settled(root)
    return told.items
  }

  private init(_ items: [ImportedItem]) {
    self.items = items
    own = Set(items.flatMap { Array($0.span.first...$0.span.last) })
    var twice: Set<String> = []
    for (index, item) in items.enumerated() {
      if let id = ItemMerger.namedID(item), byID.updateValue(index, forKey: id) != nil { twice.insert(id) }
      if let number = Self.number(item.rawID), byNumber.updateValue(index, forKey: number) != nil {
        twice.insert(number)
      }
    }
    for name in twice {
      byID[name] = nil
      byNumber[name] = nil
    }
  }

  /// The number in an id: "4" of "BUG-004", "2.1" of "2.1".
  private static func number(_ id: String?) -> String? {
    let digits = (id ?? "").reversed().prefix { $0.isNumber || $0 == "." }.reversed()
    let parts = String(digits).split(separator: ".").compactMap { Int($0) }
    return parts.isEmpty ? nil : parts.map(String.init).joined(separator: ".")
  }

  // MARK: Places

  private mutating func visit(_ section: Section, isDone: Bool) {
    var isDone = isDone
    if section.level > 1, let heading = section.heading, !own.contains(heading.span.first) {
      isDone = ToldWords.isClosing(section.title) || isDone && !ToldWords.isLeft(section.title)
    }
    read(section.content, isDone: isDone)
    for child in section.children { visit(child, isDone: isDone) }
  }

  private mutating func read(_ blocks: [MarkdownBlock], isDone: Bool) {
    var lead: String?
    for block in blocks where !own.contains(block.span.first) {
      switch block.kind {
      case .paragraph:
        for line in block.content where !readLine(line.text, isDone: nil) { readSentence(line.text) }
        lead = block.content.last?.text
      case .quote: read(block.children, isDone: isDone)
      case .list:
        readList(block, isDone: ToldWords.lead(lead) ?? isDone)
        lead = nil
      case .table:
        readTable(block, isDone: ToldWords.lead(lead) ?? isDone)
        lead = nil
      default: lead = nil
      }
    }
  }

  private mutating func readList(_ list: MarkdownBlock, isDone: Bool) {
    for item in list.children where !own.contains(item.span.first) {
      guard let paragraph = item.children.first(where: { $0.kind == .paragraph }), let line = paragraph.content.first
      else { continue }
      if readLine(line.text, isDone: nil) { continue }
      if item.isTicked != false { readSentence(line.text) }
      let title = EntryTitle(line)
      let state = item.isTicked.map { $0 ? BlockerStatus.fixed : .open } ?? title.status?.status
      let isFixed = title.isStruck || (state.map { $0 == .fixed } ?? isDone)
      if isFixed { readLine(line.text, isDone: true) }
      let below = item.children.filter { if case .list = $0.kind { true } else { false } }
      for list in below { readList(list, isDone: ToldWords.lead(line.text) ?? (isFixed && isDone)) }
    }
  }

  /// Reads a table of what was done whose rows name entries and nothing else.
  private mutating func readTable(_ table: MarkdownBlock, isDone: Bool) {
    let rows = table.children.filter { $0.kind != .row(isHeader: true) }
    let named = rows.compactMap { $0.children.first.flatMap { entry(named: $0.text) } }
    guard isDone, named.count >= 2, named.count == rows.count, Set(named).count == rows.count else { return }
    for (row, index) in zip(rows, named) {
      let isOpen = row.children.dropFirst().contains { cell in
        StatusWords.status(in: cell.text).map { $0.status.isOpen } ?? false && FoldedText(cell.text).words.count <= 3
      }
      if !isOpen { close(index, row.children.map(\.text).joined(separator: " | ")) }
    }
  }

  /// Reads a sentence about entries by their numbers: "2026-05-02: findings 5 and 6 fixed", "BUG-4 was fixed in 2.1".
  private mutating func readSentence(_ text: String) {
    let folded = FoldedText(text)
    guard folded.length <= 24, !ToldWords.isDoubtful(folded) else { return }
    // "2026-05-02 - BUG-4 (DONE)" begins with the day.
    let told = DatedLog.behindDay(text) ?? text
    if let (index, rest) = entry(first: told),
      ToldWords.isFixed(FoldedText(rest)) || rest.count <= 16 && StatusWords.words.whole(FoldedText(rest)) == .fixed
    {
      close(index, text)
      return
    }
    let words = folded.words
    for (place, word) in words.enumerated() where HeadingWords.issues.whole(FoldedText(word)) != nil {
      let named = words[(place + 1)...].prefix { Int($0) != nil || ToldWords.joins.contains($0) }
      let numbers = named.compactMap { Int($0).flatMap { byNumber[String($0)] } }
      let isAll = numbers.count == named.count { Int($0) != nil }
      guard isAll, !numbers.isEmpty else { continue }
      let rest = words[(place + 1 + named.count)...].joined(separator: " ")
      if ToldWords.isFixed(FoldedText(rest)) { for index in numbers { close(index, text) } }
    }
  }

  /// Reads a line that names an entry first, or says of some by their names that they are done.
  @discardableResult
  private mutating func readLine(_ text: String, isDone: Bool?) -> Bool {
    guard isDone == true else {
      guard let colon = text.firstIndex(where: { ":：".contains($0) }), ToldWords.isClosing(String(text[..<colon]))
      else { return false }
      let named = Self.parts(text[text.index(after: colon)...]).map { entry(named: $0) }
      guard !named.isEmpty, !named.contains(nil) else { return false }
      for index in named.compactMap(\.self) { close(index, text) }
      return true
    }
    let parts = Self.parts(text[...]).map { entry(named: $0) }
    if !parts.isEmpty, !parts.contains(nil) {
      for index in parts.compactMap(\.self) { close(index, text) }
      return true
    }
    guard let (index, rest) = entry(first: text), ToldWords.isAbout(items[index].title, rest) else { return false }
    close(index, text)
    return true
  }

  /// The names that a list in a line is made of.
  private static func parts(_ text: Substring) -> [String] {
    let joined = [" and ", " und ", " et ", " y ", " e ", " и ", "和", "及"].reduce(String(text)) {
      $0.replacing($1, with: ",")
    }
    return joined.split { ",;、，；/&+".contains($0) }.map { $0.trimmed }.map {
      $0.last == "." || $0.last == "。" ? String($0.dropLast()) : $0
    }
  }

  // MARK: Names

  /// The entry whose id or number a text is.
  private func entry(named text: String) -> Int? {
    let words = FoldedText(text).words
    guard !words.isEmpty, words.count <= 4 else { return nil }
    if let index = byID[words.joined(separator: "-")] { return index }
    let digits = text.trimmed.drop { !$0.isNumber }
    let head = text.trimmed.prefix { !$0.isNumber }
    let isNumber = head.isEmpty || head.hasSuffix("#") || HeadingWords.issues.whole(FoldedText(head.trimmed)) != nil
    guard isNumber, digits.allSatisfy({ $0.isNumber || $0 == "." }) else { return nil }
    return Self.number(String(digits)).flatMap { byNumber[$0] }
  }

  /// The entry that a text names in front, and what it says of it.
  private func entry(first text: String) -> (Int, String)? {
    let title = EntryTitle(text: text)
    if let id = title.id, let index = byID[FoldedText(id).words.joined(separator: "-")] { return (index, title.title) }
    let plain = text.drop { !$0.isLetter && !$0.isNumber && $0 != "#" }
    // "G3 (DONE)": an id of one letter, as it stands in a table.
    let word = plain.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
    if word.contains(where: \.isLetter), word.contains(where: \.isNumber) {
      let named = items.indices.filter { items[$0].rawID == String(word) }
      if named.count == 1 { return (named[0], String(plain[word.endIndex...]).trimmed) }
    }
    guard let sign = plain.firstIndex(of: "#"), FoldedText(plain[..<sign]).words.count <= 2 else { return nil }
    let digits = plain[plain.index(after: sign)...].prefix { $0.isNumber }
    guard let index = Self.number(String(digits)).flatMap({ byNumber[$0] }) else { return nil }
    return (index, String(plain[digits.endIndex...]))
  }

  private mutating func close(_ index: Int, _ word: String) {
    guard items[index].isAssumedOpen else { return }
    items[index].close(word.trimmed, reason: .section)
  }
}

extension ImportedItem {
  /// Whether nothing says what became of it, so that it counts as open.
  var isAssumedOpen: Bool { status.reason == .assumed && status.value == .open }

  /// Calls an entry fixed on the word of the document.
  mutating func close(_ word: String, reason: ImportReason) {
    status = Derived(.fixed, word: word, reason: reason)
    (verification, isCalledResolved) = (.claimed, true)
  }
}

/// Words that say of others what became of them.
enum ToldWords {
  /// Whether a heading or the words before a colon say that what follows is done.
  static func isClosing(_ text: String) -> Bool {
    let plain = text.prefix { !"(（".contains($0) }.trimmed
    let words = FoldedText(plain)
    guard (1...7).contains(words.length), !isLeft(text) else { return false }
    if executed.first(in: words) != nil, !words.words.contains("not") { return true }
    return StatusWords.status(in: plain, marksCount: false)?.status == .fixed
  }

  /// Whether a heading says that what stands below it is to be done.
  static func isLeft(_ text: String) -> Bool {
    let words = FoldedText(text)
    if EntryFinder.isAhead(words) || StatusWords.unfinished.first(in: words) != nil { return true }
    return StatusWords.status(in: text, marksCount: false).map { $0.status != .fixed } ?? false
  }

  /// Words between the numbers of several entries.
  static let joins: Set<String> = ["and", "und", "et", "y", "e", "и", "ve", "i", "en", "och", "og"]

  /// Whether a sentence wishes, supposes or takes back what it says.
  static func isDoubtful(_ text: FoldedText) -> Bool {
    AllFixed.doubts.first(in: text) != nil || text.text.contains("?")
  }

  /// Whether a text begins with a word for what is done, or with the verb before it.
  static func isFixed(_ text: FoldedText) -> Bool {
    let verbs: Set<String> = [
      "is", "was", "are", "were", "has", "have", "been", "now", "wurde", "wurden", "ist", "sind", "est", "sont", "a",
      "ete", "ont", "fue", "fueron", "foi", "foram", "e", "stato", "stati", "sono", "было", "были",
    ]
    let rest = text.words.drop { verbs.contains($0) }.prefix(2).joined(separator: " ")
    let said = FoldedText(rest)
    guard let match = StatusWords.words.first(in: said), match.meaning == .fixed else { return false }
    return match.range.lowerBound <= 1
  }

  /// What a line before a list says of it; `nil` when it says nothing.
  static func lead(_ text: String?) -> Bool? {
    guard let text = text?.trimmed, !text.isEmpty else { return nil }
    let head = text.prefix { !":：".contains($0) }
    guard head.count < text.count || FoldedText(text).length <= 5 else { return nil }
    if isClosing(String(head)) { return true }
    return isLeft(String(head)) ? false : nil
  }

  /// Whether what is said of an id is about an entry: a word of it, or two characters where no spaces part words.
  static func isAbout(_ title: String, _ text: String) -> Bool {
    let (first, second) = (pieces(title), pieces(text))
    return second.isEmpty || !first.isDisjoint(with: second)
  }

  private static func pieces(_ text: String) -> Set<String> {
    var pieces: Set<String> = []
    var previous: String?
    for word in FoldedText(text).words {
      let isSign = word.unicodeScalars.first.map(FoldedText.isIdeograph) ?? false
      if isSign, let previous { pieces.insert(previous + word) }
      if !isSign, word.count >= 3 { pieces.insert(word) }
      previous = isSign ? word : nil
    }
    return pieces
  }

  private static let executed = WordTable<Bool>([
    (
      true,
      "executed, fixes shipped, what was done, what was fixed, what we fixed, ausgeführt*, exécuté*, ejecutad*, executad*, eseguit*, выполненн*, 已执行, 実施済*, 対応内容, durchgeführt*, wykonan*, gerçekleştirilen*, uitgevoerd*"
    )
  ])
}
