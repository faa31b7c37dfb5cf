import AuditModel

/// Ranks that an order of work gives to entries which have none: "High: repair the pump first".
struct ToldRanks {
  private var items: [ImportedItem]
  private let own: Set<Int>
  private let scaleStartsAtP1: Bool
  private let names: [(words: Set<String>, codes: Set<String>)]

  /// `own` are the lines of the entries.
  init(_ items: [ImportedItem], own: Set<Int>, scaleStartsAtP1: Bool) {
    (self.items, self.own) = (items, own)
    self.scaleStartsAtP1 = scaleStartsAtP1
    names = items.map { (TitleLikeness.words($0.title), Self.codes($0.title)) }
  }

  /// Whether nothing but how far its effect goes, or nothing at all, gives an entry its rank.
  private static func isSilent(_ item: ImportedItem) -> Bool {
    if item.priority.reason == .assumed { return true }
    guard item.priority.reason == .field, item.text("priority") == nil, let word = item.priority.word else {
      return false
    }
    return item.text("impact") == word || item.text("risk") == word
  }

  /// The entries with the ranks.
  func settled(_ root: Section) -> [ImportedItem] {
    guard items.contains(where: Self.isSilent) else { return items }
    var told = self
    told.visit(root, nil)
    return told.items
  }

  private typealias Found = (rank: PriorityWords.Rank, word: String)

  private mutating func visit(_ section: Section, _ rank: Found?) {
    var rank = rank
    if let heading = section.heading, !own.contains(heading.span.first) {
      let isDone = ToldWords.isClosing(section.title)
      rank = isDone ? nil : PriorityWords.rank(in: section.title, scaleStartsAtP1: scaleStartsAtP1)
    }
    for block in section.content where !own.contains(block.span.first) {
      guard case .list = block.kind else { continue }
      for item in block.children where !own.contains(item.span.first) {
        guard let line = item.children.first(where: { $0.kind == .paragraph })?.content.first else { continue }
        let title = EntryTitle(line, scaleStartsAtP1: scaleStartsAtP1)
        // What is done is in no order any more.
        guard title.status?.status != .fixed, !title.isStruck, item.isTicked != true else { continue }
        guard let found = title.priority ?? title.priorityMark ?? rank, let index = entry(in: line.text) else {
          continue
        }
        items[index].priority = Derived(found.rank.priority, word: found.word, reason: .section)
        items[index].rank = found.rank.rawValue
      }
    }
    for child in section.children { visit(child, rank) }
  }

  /// The one entry that a line is about: it has all words of its title, or a name in code that only this title has.
  private func entry(in line: String) -> Int? {
    let words = TitleLikeness.words(line)
    let codes = Self.codes(line)
    let found = items.indices.filter { index in
      names[index].words.count >= 2 && names[index].words.isSubset(of: words)
        || !names[index].codes.isDisjoint(with: codes)
    }
    guard found.count == 1, let index = found.first, Self.isSilent(items[index]) else { return nil }
    return index
  }

  /// The words that are written as names in code are.
  private static func codes(_ text: String) -> Set<String> {
    Set(
      text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init).filter { word in
        guard word.count >= 6, word.allSatisfy(\.isASCII) else { return false }
        let isMixed = zip(word, word.dropFirst()).contains { $0.isLowercase && $1.isUppercase }
        return isMixed || word.dropFirst().dropLast().contains("_")
      })
  }
}
