import AuditModel

/// Entries found by their titles, without a look at every pair of them.
///
/// What it finds is what may be meant: who asks compares the few that are found. Titles and ids may be added, and are never taken back.
struct TitleIndex {
  private var byTitle: [[String]: [Int]] = [:]
  private var byStart: [[Unicode.Scalar]: [Int]] = [:]
  private var byWord: [String: [Int]] = [:]
  private var byID: [String: [Int]] = [:]
  private var byRawID: [String: [Int]] = [:]
  /// The words that carry meaning, by title: most titles are looked at more than once.
  private var wordsOfTitle: [String: Set<String>] = [:]

  /// As many characters as two titles share at least of which one begins with the other.
  private static let startLength = 8

  init() {}

  init(_ items: [ImportedItem], keepingWordsOf other: TitleIndex) {
    wordsOfTitle = other.wordsOfTitle
    for (index, item) in items.enumerated() { add(item, at: index) }
  }

  /// Adds an entry, or what an entry is called now.
  mutating func add(_ item: ImportedItem, at index: Int) {
    for title in Self.titles(item) { byTitle[FoldedText(title).words, default: []].append(index) }
    if let start = Self.start(item) { byStart[start, default: []].append(index) }
    for word in words(item.title) { byWord[word, default: []].append(index) }
    addID(of: item, at: index)
  }

  /// Adds the id that an entry has now.
  mutating func addID(of item: ImportedItem, at index: Int) {
    if let id = item.rawID { byRawID[id, default: []].append(index) }
    if let id = ItemMerger.namedID(item) { byID[id, default: []].append(index) }
  }

  /// The entries that may have the title of an entry, or a title that one of the two begins with.
  func titled(like item: ImportedItem) -> [Int] {
    var found: Set<Int> = []
    for title in Self.titles(item) { found.formUnion(byTitle[FoldedText(title).words] ?? []) }
    if let start = Self.start(item) { found.formUnion(byStart[start] ?? []) }
    return found.sorted()
  }

  /// The first entry that may have a name for an id.
  func first(named id: String) -> Int? { byID[id]?.min() }

  /// The entries that may have an id or number as it is written.
  func having(rawID: String) -> [Int] { Set(byRawID[rawID] ?? []).sorted() }

  /// The entries whose likeness with an entry may be more than none: a word, the id or the beginning of the title is the same.
  mutating func like(_ item: ImportedItem) -> [Int] {
    var found: Set<Int> = []
    for word in words(item.title) { found.formUnion(byWord[word] ?? []) }
    if let id = ItemMerger.namedID(item) { found.formUnion(byID[id] ?? []) }
    if let start = Self.start(item) { found.formUnion(byStart[start] ?? []) }
    return found.sorted()
  }

  /// See ``TitleLikeness/of(_:_:)``.
  mutating func likeness(_ left: ImportedItem, _ right: ImportedItem) -> Double {
    let (first, second) = (words(left.title), words(right.title))
    let (small, large) = first.count <= second.count ? (first, second) : (second, first)
    return TitleLikeness.share(of: small.count(where: large.contains), left: first.count, right: second.count)
  }

  private mutating func words(_ title: String) -> Set<String> {
    if let known = wordsOfTitle[title] { return known }
    let words = TitleLikeness.words(title)
    wordsOfTitle[title] = words
    return words
  }

  /// The title of an entry, and the title without "(#6)", which names another one.
  private static func titles(_ item: ImportedItem) -> [String] {
    guard item.title.last == ")", let open = item.title.lastIndex(of: "("), item.title[open...].hasPrefix("(#") else {
      return [item.title]
    }
    return [item.title, String(item.title[..<open])]
  }

  private static func start(_ item: ImportedItem) -> [Unicode.Scalar]? {
    let scalars = FoldedText(item.title).scalars
    return scalars.count >= startLength ? Array(scalars.prefix(startLength)) : nil
  }
}
