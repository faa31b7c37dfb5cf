import AuditModel

/// Entries that a hand-kept document still holds, under another title or in another section.
///
/// A title that somebody edited must not become a second blocker. What tells that two titles name one entry is everything else of it:
/// its text, its places, and where it stands. Where only the place speaks, somebody decides.
struct RetitledEntries {
  /// What an entry without a match is.
  enum Verdict: Equatable {
    /// The entry of this blocker.
    case same(String)
    /// It stands where the entry of this blocker stood; nothing else says whether it is the same.
    case unclear(String)
  }

  /// By place among the document's entries.
  private(set) var verdicts: [Int: Verdict] = [:]

  /// Where the title is kept of the entry that, as somebody said, took the place of this one.
  static let left = "replaced in its document by"

  /// Compares the entries of a document with the blockers that were made of it.
  ///
  /// - Parameters:
  ///   - items: The entries.
  ///   - records: The blockers of this document, in any order.
  ///   - isKnown: Whether an entry is matched by its id.
  init(_ items: [ImportedItem], _ records: [BlockerRecord], isKnown: (ImportedItem) -> String?) {
    guard !records.isEmpty else { return }
    let old = records.sorted { Self.line(of: $0) < Self.line(of: $1) }.map(Known.init)
    var matches: [Int: Int] = [:]
    var taken: Set<Int> = []
    func match(_ item: Int, _ record: Int) {
      matches[item] = record
      taken.insert(record)
    }
    let titles = items.map { FoldedText($0.title).words }
    let sections = items.map { $0.section.joined(separator: " > ") }
    let known = items.map { $0.mark == nil ? isKnown($0) : nil }
    for index in items.indices where items[index].mark == nil {
      if let uid = known[index], let record = old.firstIndex(where: { $0.record.blocker.uid == uid }) {
        if !taken.contains(record) { match(index, record) }
      } else if let record = old.indices.first(where: {
        !taken.contains($0) && old[$0].words == titles[index] && old[$0].section == sections[index]
      }) {
        match(index, record)
      }
    }
    let loose = items.indices.filter { items[$0].mark == nil && matches[$0] == nil && known[$0] == nil }
    // The same words in another section, then the same text or places: each must point at one blocker, and no other entry at it.
    for isTold in [
      { (item: Int, known: Known) in known.words == titles[item] },
      { (item: Int, known: Known) in known.section == sections[item] && known.isLike(items[item]) },
    ] {
      var found: [Int: [Int]] = [:]
      for item in loose where matches[item] == nil {
        found[item] = old.indices.filter { !taken.contains($0) && isTold(item, old[$0]) }
      }
      for (item, records) in found.sorted(by: { $0.key < $1.key }) {
        guard records.count == 1, found.values.count(where: { $0.contains(records[0]) }) == 1 else { continue }
        match(item, records[0])
        verdicts[item] = .same(old[records[0]].record.blocker.uid)
      }
    }
    for section in Set(loose.filter { matches[$0] == nil }.map { sections[$0] }).sorted() {
      let here = items.indices.filter { items[$0].mark == nil && sections[$0] == section }
      let there = old.indices.filter { old[$0].section == section }
      askByPlace(here, there, matches, taken, old)
    }
  }

  /// Pairs the entries between two known neighbours with the blockers between the same, when both are as many.
  private mutating func askByPlace(
    _ items: [Int], _ records: [Int], _ matches: [Int: Int], _ taken: Set<Int>, _ old: [Known]
  ) {
    var runs: [Int: [Int]] = [:]
    var before = -1
    for item in items {
      if let record = matches[item] { before = record } else { runs[before, default: []].append(item) }
    }
    var left: [Int: [Int]] = [:]
    before = -1
    for record in records {
      if taken.contains(record) { before = record } else { left[before, default: []].append(record) }
    }
    for (neighbour, run) in runs {
      let gone = (left[neighbour] ?? []).filter { old[$0].record.blocker.status.isOpen && !old[$0].hasLeft }
      guard gone.count == run.count else { continue }
      for (item, record) in zip(run, gone) { verdicts[item] = .unclear(old[record].record.blocker.uid) }
    }
  }

  /// The first line of a blocker in its document when it was imported.
  private static func line(of record: BlockerRecord) -> Int {
    let place = record.dossier.texts[.source]?.split(separator: ":").last ?? ""
    return Int(place.prefix { $0.isNumber }) ?? 0
  }

  /// A blocker as its document told it.
  private struct Known {
    let record: BlockerRecord
    let words: [String]
    let section: String
    let hasLeft: Bool

    init(_ record: BlockerRecord) {
      self.record = record
      words = FoldedText(record.dossier.extra[BlockerDossier.rawTitle] ?? record.blocker.title).words
      section = record.dossier.extra["section"] ?? ""
      hasLeft = record.dossier.extra[RetitledEntries.left] != nil
    }

    func isLike(_ item: ImportedItem) -> Bool {
      TitleLikeness.of(words.joined(separator: " "), item.title) >= 0.6
        || RetitledEntries.tellsTheSame(record, as: item)
    }
  }

  /// Whether the text or the places of an entry are those of a blocker, whatever their titles.
  static func tellsTheSame(_ record: BlockerRecord, as item: ImportedItem) -> Bool {
    let homes: [(String, BlockerField)] = [
      ("description", .description), ("impact", .impact), ("risk", .risk), ("currentState", .currentState),
      ("fix", .remediation), ("workaround", .workaround), ("resolution", .resolution), ("summary", .summary),
    ]
    let told = homes.compactMap { key, field -> (String, String)? in
      guard let now = item.text(key), let before = record.dossier.texts[field] else { return nil }
      return (now, before)
    }
    let equal = told.filter { FoldedText($0.0).words == FoldedText($0.1).words && $0.0.count >= 20 }
    if equal.count * 2 > told.count { return true }
    let places = Set(record.dossier.locations.map(\.text))
    let named = Set(
      item.locations.flatMap { location -> [String] in
        guard let path = location.path else { return [] }
        return location.lines.isEmpty
          ? [BlockerLocation(kind: .file, place: path, note: location.note).text]
          : location.lines.map {
            BlockerLocation(kind: .range, place: path, startLine: $0.first, endLine: $0.last, note: location.note).text
          }
      })
    // One file alone is where many problems may be.
    let isExact = named.count >= 2 || item.locations.contains { !$0.lines.isEmpty }
    return isExact && named == places && told.allSatisfy { FoldedText($0.0).words == FoldedText($0.1).words }
  }
}
