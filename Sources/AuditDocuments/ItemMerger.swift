import AuditModel

/// Puts together what a document says about one entry in several places.
struct ItemMerger {
  private(set) var items: [ImportedItem] = []
  private(set) var contradictions: [Contradiction] = []
  /// Nothing but summaries named entries.
  private(set) var isFromViews = false
  private var groups: [Int] = []
  private var origins: [EntryCandidate.Origin] = []
  /// The entries by what they are called.
  private var titles = TitleIndex()

  /// Adds an entry, or merges it with the one it repeats.
  mutating func add(_ item: ImportedItem, _ candidate: EntryCandidate) {
    if let index = titles.titled(like: item).first(where: { Self.repeats(items[$0], item) }) {
      merge(item, into: index)
      return
    }
    if let index = onlyNamed(item.title) {
      merge(item, into: index)
      return
    }
    if let id = Self.namedID(item), let index = titles.first(named: id) {
      // One id with two titles: a row or item that only restates, or a real conflict.
      if TitleLikeness.of(items[index].title, item.title) >= 0.5 || candidate.origin == .listItem
        || origins[index] == .listItem || namesLess(item.title, candidate.origin)
        || candidate.origin == .row && origins[index] == .row && candidate.group != groups[index]
          && TitleLikeness.of(items[index].title, item.title) > 0
      {
        merge(item, into: index)
        return
      }
      // The row came first, and says less than the heading.
      if namesLess(items[index].title, origins[index]) {
        (items[index].title, items[index].section) = (item.title, item.section)
        (items[index].span, origins[index], groups[index]) = (item.span, candidate.origin, candidate.group)
        titles.add(items[index], at: index)
        merge(item, into: index)
        return
      }
      contradictions.append(
        Contradiction(
          kind: .id, line: items[index].span.first, otherLine: item.span.first,
          claimed: "\(item.rawID ?? ""): \(items[index].title)",
          found: item.title))
    }
    if let number = item.rawID, Self.namedID(item) == nil, candidate.group == 0 || candidate.origin == .row,
      let index = titles.having(rawID: number).first(where: {
        items[$0].rawID == number && (items[$0].section != item.section || origins[$0] != candidate.origin)
          && (origins[$0] == .heading || origins[$0] == .row && candidate.origin == .heading)
          && !Self.areParallel(items[$0].section, item.section)
      }),
      // Two headings with a word in common are two entries of two counts.
      TitleLikeness.share(items[index].title, item.title) > 0.5
        || (origins[index] != .heading || candidate.origin != .heading)
          && TitleLikeness.share(items[index].title, item.title) >= 0.5
        || TitleLikeness.begins(items[index].title, item.title)
    {
      // One number, and most of the shorter title: the same entry in another order.
      merge(item, into: index)
      return
    }
    titles.add(item, at: items.count)
    items.append(item)
    groups.append(candidate.group)
    origins.append(candidate.origin)
  }

  /// The entry whose id, behind a day, is all that a title says: "2026-03-02 - G10".
  private func onlyNamed(_ title: String) -> Int? {
    guard let name = DatedLog.behindDay(title), name.count <= 12, name.contains(where: \.isNumber) else { return nil }
    return items.firstIndex { $0.rawID == name }
  }

  /// Merges tables and lists that restate what other places describe.
  ///
  /// Six in ten of their titles must be those of other entries. Debt that restates an issue is only reported.
  mutating func mergeViews() {
    for unit in units() {
      let rows = items.indices.filter { unit.contains(groups[$0]) }
      var targets: [Int: Int] = [:]
      for row in rows {
        let others = titles.like(items[row]).filter {
          (!unit.contains(groups[$0]) && origins[$0] != .row || groups[$0] == 0)
            && !Self.areParallel(items[$0].section, items[row].section)
        }
        let best = others.map { ($0, likeness(items[row], items[$0])) }.max { $0.1 < $1.1 }
        if let best, best.1 >= (unit.count > 1 ? 0.5 : 0.6), !targets.values.contains(best.0) { targets[row] = best.0 }
      }
      if rows.contains(where: { items[$0].kind == .debt }), items.contains(where: { $0.kind != .debt }) {
        continue
      }
      if let numbered = byNumber(rows) { targets = numbered }
      // What has an id or its place for a number, and was told again by its heading, restates, too.
      let told = Set(
        rows.enumerated().filter { place, row in
          targets[row] == nil && !items[row].repeats.isEmpty
            && (Self.namedID(items[row]) != nil || origins[row] == .row && number(items[row]) == place + 1)
        }.map(\.element))
      guard rows.count >= 2, (targets.count + told.count) * 10 >= rows.count * 6 else { continue }
      // A list that numbers the entries as their headings do restates all of them, in whatever words.
      let numbers = Dictionary(
        items.indices.filter { groups[$0] == 0 }.compactMap { index in number(items[index]).map { ($0, index) } },
        uniquingKeysWith: { first, _ in first })
      if targets.allSatisfy({ row, target in number(items[target]) == rows.firstIndex(of: row).map { $0 + 1 } }) {
        for (place, row) in rows.enumerated() where targets[row] == nil && !told.contains(row) {
          if let target = numbers[place + 1], !targets.values.contains(target) {
            targets[row] = target
          }
        }
      }
      for row in rows {
        guard let target = targets[row] else { continue }
        merge(items[row], into: target)
      }
      remove(Set(targets.keys).union(otherWords(rows.filter { !told.contains($0) }, targets)))
    }
    reportDuplicates()
  }

  /// The headings that the rows of a table name by numbers of two parts, "2.1", when nine in ten rows do; one is like its row.
  private mutating func byNumber(_ rows: [Int]) -> [Int: Int]? {
    guard rows.count >= 2, rows.allSatisfy({ origins[$0] == .row }) else { return nil }
    var headings: [String: Int] = [:]
    for index in items.indices where origins[index] == .heading {
      guard let number = items[index].rawID, headings.updateValue(index, forKey: number) == nil else { return nil }
    }
    var targets: [Int: Int] = [:]
    for row in rows { targets[row] = items[row].rawID.flatMap { headings[$0] } }
    guard targets.count * 10 >= rows.count * 9, Set(targets.values).count == targets.count,
      targets.keys.count(where: { items[$0].rawID?.contains(".") == true }) * 2 >= rows.count,
      targets.contains(where: { likeness(items[$0], items[$1]) > 0 })
        || headings.values.contains(where: { !items[$0].repeats.isEmpty })
    else { return nil }
    return targets
  }

  private mutating func remove(_ gone: Set<Int>) {
    items = items.indices.filter { !gone.contains($0) }.map { items[$0] }
    groups = groups.indices.filter { !gone.contains($0) }.map { groups[$0] }
    origins = origins.indices.filter { !gone.contains($0) }.map { origins[$0] }
    titles = TitleIndex(items, keepingWordsOf: titles)
  }

  /// The tables and lists that may restate others; lists under headings side by side are one: "P0", "P1" and "P2" of an order of work.
  private func units() -> [Set<Int>] {
    var units: [(key: [String], groups: Set<Int>)] = []
    for index in items.indices where groups[index] != 0 {
      let (group, path) = (groups[index], items[index].section)
      if units.contains(where: { $0.groups.contains(group) }) { continue }
      let isList = origins[index] == .listItem || origins[index] == .checkbox
      let key = isList && path.count >= 3 ? Array(path.dropLast()) : []
      if !key.isEmpty, let known = units.firstIndex(where: { $0.key == key }) {
        units[known].groups.insert(group)
      } else {
        units.append((key, [group]))
      }
    }
    return units.map(\.groups)
  }

  /// The rows that restate entries in other words: what is left of a table or list behind entries with headings, most of which it
  /// names, and of which enough are left.
  private func otherWords(_ rows: [Int], _ targets: [Int: Int]) -> [Int] {
    let left = rows.filter { targets[$0] == nil }
    let headings = items.indices.filter { groups[$0] == 0 && origins[$0] == .heading }
    guard rows.count >= 3, targets.values.allSatisfy(headings.contains), let first = rows.first,
      headings.allSatisfy({ items[$0].span < items[first].span }),
      left.count <= headings.count - targets.count, left.allSatisfy({ Self.namedID(items[$0]) == nil })
    else { return [] }
    return left
  }

  /// Adds what a summary says of an entry; an entry that stands only there is kept when there is no other list.
  ///
  /// A line that is like an entry by chance, in a list that restates no others, must not close it.
  mutating func add(view item: ImportedItem, mayStandAlone: Bool, restates: Bool = true) {
    var item = item
    if !restates, item.status.value == .fixed, item.status.reason == .title {
      item.status = Derived(.open, reason: .assumed)
      (item.verification, item.isCalledResolved) = (.none, false)
    }
    let best = titles.like(item).map { ($0, likeness(items[$0], item)) }.max { $0.1 < $1.1 }
    if let best, best.1 >= 0.6 || Self.namedID(item) != nil && Self.namedID(item) == Self.namedID(items[best.0]) {
      merge(item, into: best.0)
    } else if mayStandAlone, item.title != item.rawID {
      isFromViews = true
      titles.add(item, at: items.count)
      items.append(item)
      groups.append(0)
      origins.append(.row)
    }
  }

  /// The summaries that sum up nothing: their rows have ids, no other entry has one, and none is like any of them.
  mutating func groupsAlone(_ views: [(group: Int, item: ImportedItem)]) -> Set<Int> {
    guard items.allSatisfy({ Self.namedID($0) == nil }) else { return [] }
    var alone: Set<Int> = []
    for (group, rows) in Dictionary(grouping: views, by: \.group) where rows.count >= 3 {
      let isAlone = rows.allSatisfy { row in
        Self.namedID(row.item) != nil && row.item.title != row.item.rawID
          && !titles.like(row.item).contains { likeness(items[$0], row.item) >= 0.5 }
      }
      if isAlone { alone.insert(group) }
    }
    return alone
  }

  /// The entry with a heading that has the number of each line of a summary, by the line, for summaries that number all their lines
  /// as the headings are numbered, in whatever words: one line in three is like its heading.
  mutating func numbered(_ views: [(group: Int, item: ImportedItem)]) -> [LineSpan: Int] {
    var headings: [String: Int] = [:]
    for index in items.indices where origins[index] == .heading && Self.namedID(items[index]) == nil {
      guard let number = items[index].rawID else { continue }
      if headings.updateValue(index, forKey: number) != nil { return [:] }
    }
    var found: [LineSpan: Int] = [:]
    for rows in Dictionary(grouping: views, by: \.group).values where rows.count >= 3 {
      let targets = rows.compactMap { $0.item.rawID.flatMap { headings[$0] } }
      guard targets.count == rows.count, Set(targets).count == rows.count else { continue }
      let alike = zip(rows, targets).count { likeness($0.item, items[$1]) >= 0.5 }
      if alike * 3 >= rows.count { for (row, target) in zip(rows, targets) { found[row.item.span] = target } }
    }
    return found
  }

  /// Adds what a summary says of the entry that it names by its number.
  mutating func add(view item: ImportedItem, to index: Int) { merge(item, into: index) }

  /// The summaries most of whose lines are like an entry, or have an id.
  mutating func groupsRestating(_ views: [(group: Int, item: ImportedItem)]) -> Set<Int> {
    var restating: Set<Int> = []
    for (group, rows) in Dictionary(grouping: views, by: \.group) {
      let known = rows.count { row in
        Self.namedID(row.item) != nil || titles.like(row.item).contains { likeness(items[$0], row.item) >= 0.6 }
      }
      if known * 2 > rows.count { restating.insert(group) }
    }
    return restating
  }

  /// Whether a title says of an entry that has an id only where it belongs, or that it is done.
  private func namesLess(_ title: String, _ origin: EntryCandidate.Origin) -> Bool {
    let words = FoldedText(title)
    if origin == .row, words.words.count <= 2 { return true }
    return words.words.count <= 4 && StatusWords.words.starts(words) != nil
  }

  /// An id that is more than a number, made comparable.
  static func namedID(_ item: ImportedItem) -> String? {
    guard let id = item.rawID, id.contains(where: \.isLetter) else { return nil }
    return FoldedText(id).words.joined(separator: "-")
  }

  /// The number that an entry has in its series, or alone.
  private func number(_ item: ImportedItem) -> Int? {
    guard let id = item.rawID else { return nil }
    return Int(String(id.reversed().prefix { $0.isNumber }.reversed()))
  }

  private mutating func likeness(_ left: ImportedItem, _ right: ImportedItem) -> Double {
    if let id = Self.namedID(left), id == Self.namedID(right) { return 1 }
    let isIdeographic = FoldedText(left.title).scalars.contains(where: FoldedText.isIdeograph)
    if isIdeographic, TitleLikeness.begins(left.title, right.title) { return 0.8 }
    return titles.likeness(left, right)
  }

  /// Whether two entries are the same one told twice: one title, and no two ids.
  private static func repeats(_ left: ImportedItem, _ right: ImportedItem) -> Bool {
    let first = FoldedText(title(left, referringTo: right)).words
    let second = FoldedText(title(right, referringTo: left)).words
    // Scripts without spaces tell a title and the same with a word behind it apart only by their beginning.
    let isLonger =
      left.isCalledResolved && right.isCalledResolved && TitleLikeness.begins(left.title, right.title)
      && FoldedText(left.title).scalars.contains(where: FoldedText.isIdeograph)
    guard first == second || isLonger, !first.isEmpty, !areParallel(left.section, right.section) else { return false }
    // Two numbers in one table or list are two entries.
    if let one = left.rawID, let other = right.rawID, one != other, left.section == right.section { return false }
    let ids = [left.rawID, right.rawID].compactMap { $0 }.filter { $0.contains(where: \.isLetter) }
    guard Set(ids.map { FoldedText($0).words }).count < 2 || ids.count < 2 else { return false }
    // The same words in two parts of a document may be two problems; said twice of resolved work, or in a table, they are one.
    return left.isCalledResolved && right.isCalledResolved || !ids.isEmpty || left.section == right.section
  }

  /// Whether two parts side by side are about two environments or two halves of the application: what one lists is not the other's.
  private static func areParallel(_ left: [String], _ right: [String]) -> Bool {
    guard left.count == right.count, let place = zip(left, right).enumerated().first(where: { $1.0 != $1.1 })?.offset
    else { return false }
    func name(_ path: [String]) -> String? {
      let text = FoldedText(path[place])
      return HeadingWords.environments.first(in: text).map {
        String(String.UnicodeScalarView(text.scalars[$0.range]))
      }
    }
    guard let first = name(left), let second = name(right) else { return false }
    return first != second
  }

  /// The title of an entry without "(#6)", where that is the number of the other one.
  private static func title(_ item: ImportedItem, referringTo other: ImportedItem) -> String {
    guard let number = other.rawID, item.title.hasSuffix("(#\(number))") else { return item.title }
    return String(item.title.dropLast(number.count + 3))
  }

  private mutating func merge(_ item: ImportedItem, into index: Int) {
    let old = items[index]
    if item.status.reason != .assumed, old.status.reason != .assumed, item.status.value != old.status.value {
      contradictions.append(
        Contradiction(
          kind: .status, line: old.span.first, otherLine: item.span.first,
          claimed: old.status.word ?? old.status.value.rawValue,
          found: item.status.word ?? item.status.value.rawValue))
      // The less closed one wins: a document must not close a problem by half. "Verified" of what is fixed is the fix.
      let confirms = old.status.value == .fixed && StatusWords.confirms.whole(FoldedText(item.status.word ?? "")) != nil
      if item.status.value.isOpen, !old.status.value.isOpen, !confirms {
        items[index].status = item.status
        items[index].verification = item.verification
      }
    } else if old.status.reason == .assumed, item.status.reason != .assumed {
      items[index].status = item.status
      items[index].verification = item.verification
      items[index].isCalledResolved = item.isCalledResolved
    }
    let rank: [ImportReason: Int] = [.assumed: 0, .document: 1, .section: 2]
    let (oldTrust, newTrust) = (rank[old.priority.reason] ?? 3, rank[item.priority.reason] ?? 3)
    // What the entry's own place says goes before what a summary says of it elsewhere.
    let isOwn = old.priority.reason == .section && item.section != old.section
    if isOwn, newTrust == 3, item.priority.value != old.priority.value {
      contradictions.append(
        Contradiction(
          kind: .priority, line: old.span.first, otherLine: item.span.first, claimed: old.priority.word ?? "",
          found: item.priority.word ?? ""))
    } else if newTrust > oldTrust {
      items[index].priority = item.priority
      items[index].rank = item.rank
    } else if newTrust == 3, oldTrust == 3, item.priority.value != old.priority.value {
      contradictions.append(
        Contradiction(
          kind: .priority, line: old.span.first, otherLine: item.span.first, claimed: old.priority.word ?? "",
          found: item.priority.word ?? ""))
    }
    if items[index].rawID == nil || items[index].rawID?.contains(where: \.isLetter) == false,
      item.rawID?.contains(where: \.isLetter) == true
    {
      items[index].rawID = item.rawID
      titles.addID(of: items[index], at: index)
    }
    items[index].owner = old.owner ?? item.owner
    items[index].effort = old.effort ?? item.effort
    if old.locations.isEmpty { items[index].locations = item.locations }
    if old.criteria.isEmpty { items[index].criteria = item.criteria }
    items[index].fields += item.fields.filter { field in
      !old.fields.contains { $0.key == field.key && $0.value == field.value }
    }
    items[index].repeats.append(item.span)
  }

  /// Reports debt rows, and resolved work, that look like another entry.
  private mutating func reportDuplicates() {
    var reported: [String: [Int]] = [:]
    let hasDebt = items.contains { $0.kind == .debt } && items.contains { $0.kind != .debt }
    for index in items.indices {
      let item = items[index]
      let report = Self.report(item)
      var others = Set(report.flatMap { reported[$0] } ?? [])
      if let report { reported[report, default: []].append(index) }
      if hasDebt {
        for other in titles.like(item)
        where other < index && (items[other].kind == .debt) != (item.kind == .debt)
          && titles.likeness(items[other], item) >= 0.5
        {
          others.insert(other)
        }
      }
      for other in others.sorted() {
        contradictions.append(
          Contradiction(
            kind: .likelyDuplicate, line: items[other].span.first, otherLine: item.span.first,
            claimed: items[other].title, found: item.title))
      }
    }
  }

  /// The report and the day that resolved work names.
  private static func report(_ item: ImportedItem) -> String? {
    guard item.isCalledResolved, let report = item.text("report"), let day = item.text("fixedOn") else { return nil }
    return report + "\u{0}" + day
  }
}
