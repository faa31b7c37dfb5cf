import AuditModel

/// What speaks for and against the units of a document's series being its entries.
///
/// No sign decides alone. Each has a weight, measured over documents whose entries people marked, and their sum is the natural
/// logarithm of the odds.
struct EntryEvidence {
  let finder: EntryFinder
  private let all: [Series]
  private let lineCount: Int
  let documentTitle: String
  private let fileName: String
  /// The words of every unit's title.
  private var titles = WordIndex()
  /// The words of all that stands under each heading.
  private var bodies = WordIndex()
  private var described = 0
  private var named = 0
  private var numbered = 0
  private var rows = 0
  private var boxes = 0
  /// Headings with a mark of what is well, and with one of what is not.
  private(set) var wells = 0
  private(set) var warnings = 0
  /// What the document's own title and its file's name say, for every series alike.
  private var documentSigns: [Tally.Sign] = []
  /// By a series: how many of its units are filled in after one form, from 0 to 1.
  private(set) var forms: [Double] = []
  /// By a series that counts on where another ends, or is counted on from: the first series of its count.
  private(set) var chains: [Int: Int] = [:]
  /// The series that begin to count again.
  private(set) var restarted: Set<Int> = []
  /// How many series of a kind have a unit of a name.
  private var nameCounts: [Series.Kind: [String: Int]] = [:]
  /// By a heading: the series that it is one of.
  private var homes: [LineSpan: Int] = [:]
  /// By such a series: what it says for what stands under its headings.
  private var homeSigns: [Int: [Tally.Sign]] = [:]

  init(_ all: [Series], finder: EntryFinder, fileName: String, lineCount: Int) {
    (self.all, self.finder, self.fileName, self.lineCount) = (all, finder, fileName, lineCount)
    let first = all.first?.path.first
    documentTitle =
      (first?.level == 1 ? first?.title : nil) ?? all.first { $0.kind == .headings }?.units.first?.text ?? ""
    for (index, series) in all.enumerated() {
      for unit in series.units {
        titles.add(TitleLikeness.words(Self.name(unit, series)), of: index)
        guard series.kind == .headings else { continue }
        let words = Self.body(unit)
        if words.count < 400 { bodies.add(words, of: index) }
        if unit.telling >= 2 { described += 1 }
        if unit.title.id != nil { named += 1 }
        if unit.title.number != nil { numbered += 1 }
        if Self.isWell(unit) { wells += 1 }
        if Self.isWarning(unit) { warnings += 1 }
      }
      if series.kind == .boxes { boxes += series.units.count }
      if series.kind == .rows, series.columns.contains(.priority) || series.columns.contains(.status) {
        rows += series.units.count
      }
      if series.kind == .headings {
        for unit in series.units where homes[unit.span] == nil { homes[unit.span] = index }
      }
    }
    forms = all.map(Self.form)
    for series in all {
      for name in Set(series.units.map(\.name)) { nameCounts[series.kind, default: [:]][name, default: 0] += 1 }
    }
    findChains()
    documentSigns = Tally.signs { tally in
      addHeading(documentTitle, "doc.", isTitle: true, &tally)
      addHeading(fileName, "file.", isTitle: true, &tally)
      // Neither the title nor the file's name says that anything is wrong, or to be done, or was looked at.
      let speaks = tally.signs?.contains { sign in
        let word = sign.name.drop { $0 != "." }.dropFirst()
        return ["problem", "issues", "debt", "tasks", "audit", "remains", "rank", "response"].contains(word)
      }
      tally.add("g.none", speaks != true)
    }
    for home in Set(all.compactMap { $0.path.last.flatMap { homes[$0.span] } }) {
      homeSigns[home] = Tally.signs {
        addHome(all[home], &$0)
        $0.add("h.form", forms[home])
        $0.add("h.chain", chains[home] != nil)
        $0.add("h.wells", all[home].units.contains(where: Self.isWell))
      }
    }
  }

  // MARK: Forms and counts

  /// The labels that at least half of the units of a series have, and two of them.
  static func commonLabels(_ series: Series) -> Set<String> {
    var counts: [String: Int] = [:]
    for unit in series.units { for label in unit.labels { counts[label, default: 0] += 1 } }
    return Set(counts.filter { $0.value >= 2 && $0.value * 2 >= series.units.count }.keys)
  }

  /// How many units of a series have two and more of the labels that most of them have: it is a form, in whatever language.
  private static func form(_ series: Series) -> Double {
    guard series.kind != .rows, series.units.count >= 2 else { return 0 }
    let common = commonLabels(series)
    guard common.count >= 2 else { return 0 }
    return Double(series.units.count { $0.labels.intersection(common).count >= 2 }) / Double(series.units.count)
  }

  /// Finds the series of one kind and depth that count on, "1, 2" and "3, 4", and those that begin with one again.
  private mutating func findChains() {
    struct Look: Hashable {
      let kind: Series.Kind
      let level: Int
    }
    var ends: [Look: (series: Int, last: Int)] = [:]
    for (index, series) in all.enumerated() where series.kind != .rows && series.kind != .bullets {
      let numbers = series.units.compactMap(\.ordinal)
      guard let first = numbers.first, let last = numbers.last, numbers.count * 10 >= series.units.count * 8 else {
        continue
      }
      let look = Look(kind: series.kind, level: series.units.first?.level ?? 0)
      if let end = ends[look] {
        if first == end.last + 1, first > 1 {
          let start = chains[end.series] ?? end.series
          (chains[end.series], chains[index]) = (start, start)
        }
        if first == 1 { restarted.formUnion([end.series, index]) }
      }
      ends[look] = (index, last)
    }
  }

  /// Whether three and more series of its kind have a unit that is called like this one.
  func recurs(_ unit: Series.Unit, _ kind: Series.Kind) -> Bool {
    !unit.name.isEmpty && (nameCounts[kind]?[unit.name] ?? 0) >= 3
  }

  /// The sums of the units of a series, by the weights of its kind.
  func tallies(_ index: Int, _ weights: [String: Double], keepsSigns: Bool = false) -> [Tally] {
    let series = all[index]
    var tally = Tally(weights, keepsSigns: keepsSigns)
    addHeadings(series, &tally)
    addShape(series, &tally)
    addShares(series, &tally)
    if series.kind == .rows { addColumns(series, &tally) }
    addOrder(series, index, &tally)
    addIntroduction(series, &tally)
    addDocument(series, index, &tally)
    addRestatement(series, index, &tally)
    if let parent = series.path.last, let home = homes[parent.span] {
      tally.add(homeSigns[home] ?? [])
      // "✅ What works" beside "❌ What is missing".
      let beside = all[home].units.filter { $0.span != parent.span }
      let isWell = Self.isWell(parent.title)
      tally.add("up.warnBesideWell", Self.isWarning(parent.title) && beside.contains(where: Self.isWell))
      tally.add("up.wellBesideWarn", isWell && beside.contains(where: Self.isWarning))
      tally.add("up.well", isWell)
    }
    return series.units.map { unit in
      var own = tally
      addUnit(unit, series, &own)
      own.add("u.recurs", recurs(unit, series.kind))
      return own
    }
  }

  // MARK: Headings above

  private func addHeadings(_ series: Series, _ tally: inout Tally) {
    tally.add(documentSigns)
    let parent = series.path.last
    let isTitle = parent.map { $0.level == 1 } ?? true
    tally.add("up.isTitle", isTitle)
    if let parent, !isTitle {
      addHeading(parent.title, "up.", isTitle: false, &tally)
      let keys = Set(FieldReader(parent.content).fields.compactMap(\.key)).intersection(FieldLabels.telling)
      tally.add("up.keys1", !keys.isEmpty)
      tally.add("up.keys2", keys.count >= 2)
    }
    let above = series.path.dropLast().filter { $0.level > 1 }.map(\.title).joined(separator: " / ")
    if !above.isEmpty {
      tally.add("hasAbove", true)
      addHeading(above, "above.", isTitle: false, &tally)
      // "High priority" below "Known issues".
      let isRanked =
        parent.map { PriorityWords.rank(in: $0.title, scaleStartsAtP1: finder.scaleStartsAtP1) != nil } ?? false
      let isOfProblems = EvidenceWords.problems.first(in: FoldedText(above)) != nil
      tally.add("rankOfProblems", isRanked && isOfProblems)
      // "3. Security" below "High priority", with points.
      let isArea =
        parent.map { HeadingWords.areas.starts(FoldedText(EntryTitle(text: $0.title).title)) != nil } ?? false
      let isBelowRank = series.path.dropLast().last.map { $0.level > 1 && finder.isBareSeverity($0.title) } ?? false
      tally.add("areaOfRank", isArea && isBelowRank)
      tally.add("belowRank", isBelowRank)
    }
  }

  private func addHeading(_ text: String, _ prefix: String, isTitle: Bool, _ tally: inout Tally) {
    let title = EntryTitle(text: text, scaleStartsAtP1: finder.scaleStartsAtP1)
    let folded = FoldedText(title.title)
    let noun =
      HeadingWords.issues.first(in: EntryFinder.subject(folded))?.meaning
      ?? (isTitle ? HeadingWords.issues.first(in: FoldedText(text))?.meaning : nil)
    let rank = PriorityWords.rank(in: text, scaleStartsAtP1: finder.scaleStartsAtP1)
    let status = StatusWords.status(in: text, marksCount: false)?.status
    let role = finder.asideRole(title)
    tally.add(prefix + "problem", EvidenceWords.problems.first(in: folded) != nil)
    tally.add(prefix + "issues", noun == .issues)
    tally.add(prefix + "debt", noun == .debt)
    tally.add(prefix + "tasks", noun == .tasks)
    tally.add(prefix + "response", EvidenceWords.responses.first(in: folded) != nil)
    tally.add(prefix + "audit", EvidenceWords.audits.first(in: folded) != nil)
    tally.add(prefix + "rank", rank != nil)
    tally.add(prefix + "rankHigh", rank.map { $0.rank <= .high } ?? false)
    tally.add(prefix + "fixed", status == .fixed)
    tally.add(prefix + "deferred", status == .deferred)
    tally.add(prefix + "otherStatus", status.map { $0 != .fixed && $0 != .deferred } ?? false)
    tally.add(prefix + "aside", role == .aside)
    tally.add(prefix + "template", role == .template)
    tally.add(prefix + "plan", finder.isPlan(folded))
    tally.add(prefix + "praise", isPraise(text, folded))
    tally.add(prefix + "remains", HeadingWords.remains.first(in: folded) != nil)
    tally.add(prefix + "next", HeadingWords.next.first(in: folded) != nil)
    tally.add(prefix + "area", HeadingWords.areas.whole(folded) != nil)
    tally.add(prefix + "areaStart", HeadingWords.areas.starts(folded) != nil)
    tally.add(prefix + "counts", EntryFinder.countsEntries(text, isNumbered: title.isCounted))
    tally.add(prefix + "plainGroup", finder.isPlainGroup(title))
    tally.add(prefix + "catchAll", finder.isCatchAll(title))
    tally.add(prefix + "nothing", finder.saysNothing(title))
    tally.add(prefix + "numbered", title.number != nil)
    tally.add(prefix + "id", title.id != nil)
    tally.add(prefix + "label", FieldLabels.key(title.title) != nil)
    tally.add(prefix + "trouble", EvidenceWords.trouble.first(in: folded) != nil)
    tally.add(prefix + "warn", Self.isWarning(text))
    tally.add(prefix + "long", folded.length > 6)
    tally.add(prefix + "guidance", EntryFinder.isGuidance(text))
    tally.add(prefix + "tests", EvidenceWords.tests.first(in: folded) != nil)
  }

  private func isPraise(_ text: String, _ folded: FoldedText) -> Bool {
    text.contains("✅") || text.contains("🎉") || EvidenceWords.praise.first(in: folded) != nil
  }

  // MARK: The document

  private func addDocument(_ series: Series, _ index: Int, _ tally: inout Tally) {
    let isHeadings = series.kind == .headings
    let isDescribed = series.units.count { $0.telling >= 2 } * 2 > series.units.count
    tally.add("d.described", described >= 2 && !(isHeadings && isDescribed))
    tally.add("d.named", named >= 2 && !(isHeadings && series.units.contains { $0.title.id != nil }))
    tally.add("d.numbered", numbered >= 4 && !(isHeadings && series.units.contains { $0.title.number != nil }))
    tally.add("d.rows", rows >= 3 && series.kind != .rows)
    tally.add("d.boxes", boxes >= 4 && series.kind != .boxes)
    tally.add("d.plain", described == 0 && named == 0 && numbered == 0)
    let alike = all.indices.count {
      $0 != index && all[$0].kind == series.kind && all[$0].path.count == series.path.count
    }
    tally.add("alike0", alike == 0)
    tally.add("alike1", alike == 1)
    tally.add("alike2", (2...4).contains(alike))
    tally.add("alike5", alike >= 5)
    let position = Double(series.units.first?.span.first ?? 1) / Double(max(1, lineCount))
    tally.add("position", position)
    tally.add("early", position < 0.15)
    tally.add("late", position > 0.75)
    let covered = series.units.reduce(0) { $0 + $1.span.last - $1.span.first + 1 }
    tally.add("covered", Double(covered) / Double(max(1, lineCount)))
  }

  /// What of a series the document says elsewhere, too: as titles, or in the text under other headings.
  private func addRestatement(_ series: Series, _ index: Int, _ tally: inout Tally) {
    var (before, after, body, earlier) = (0.0, 0.0, 0.0, 0.0)
    for unit in series.units {
      let name = Self.name(unit, series)
      let like = titles.series(like: TitleLikeness.words(name))
      if like.contains(where: { $0 < index }) { before += 1 }
      if like.contains(where: { $0 > index }) { after += 1 }
      let content = Self.content(name)
      guard content.count >= 2 else { continue }
      let known = bodies.series(holding: content).filter { $0 != index && !stands(series, in: $0) }
      if !known.isEmpty { body += 1 }
      if known.contains(where: { $0 < index }) { earlier += 1 }
    }
    let count = Double(series.units.count)
    tally.add("r.before", before / count)
    tally.add("r.after", after / count)
    tally.add("r.body", body / count)
    tally.add("r.earlier", earlier / count)
    tally.add("r.before6", before >= 0.6 * count)
    tally.add("r.body6", body >= 0.6 * count)
    // Fixes that are numbered as the problems above them.
    let numbers = Set(series.units.compactMap(\.title.number))
    let isNumberedAgain =
      numbers.count >= 2
      && all[..<index].contains { other in
        other.kind == .headings && numbers.isSubset(of: other.units.compactMap(\.title.number))
      }
    tally.add("r.numbers", isNumberedAgain)
    let isAnswer = series.path.last.map { EvidenceWords.responses.first(in: FoldedText($0.title)) != nil } ?? false
    tally.add("r.answer", isAnswer && bodies.owners.contains { $0 < index && all[$0].units.count >= 2 })
  }

  private func stands(_ series: Series, in other: Int) -> Bool {
    all[other].units.contains { unit in series.path.contains { $0.span == unit.span } }
  }

  /// What the headings beside the one above a series look like.
  private func addHome(_ home: Series, _ tally: inout Tally) {
    let count = Double(home.units.count)
    func share(_ name: String, _ test: (Series.Unit) -> Bool) {
      tally.add(name, Double(home.units.count(where: test)) / count)
    }
    share("h.number") { $0.title.number != nil }
    share("h.id") { $0.title.id != nil }
    share("h.keys1") { $0.telling >= 1 }
    share("h.keys2") { $0.telling >= 2 }
    share("h.aside") { finder.asideRole($0.title) != nil }
    share("h.trouble") { EvidenceWords.trouble.first(in: FoldedText($0.text)) != nil }
    share("h.prio") { $0.title.priority != nil || $0.title.priorityMark != nil }
    share("h.rank") { PriorityWords.rank(in: $0.text, scaleStartsAtP1: finder.scaleStartsAtP1) != nil }
    share("h.plainGroup") { finder.isPlainGroup($0.title) }
    share("h.noun") { HeadingWords.issues.first(in: FoldedText($0.title.title)) != nil }
    share("h.lists") { $0.blocks.contains { if case .list = $0.kind { true } else { false } } }
    share("h.bare") { unit in
      unit.blocks.count == 1 && unit.blocks.contains { if case .list = $0.kind { true } else { false } }
    }
    tally.add("h.n3", home.units.count >= 3)
  }

  // MARK: Words

  private static func name(_ unit: Series.Unit, _ series: Series) -> String {
    series.kind == .rows ? unit.text : unit.title.title
  }

  /// The words that carry meaning, cut to six letters so that endings do not matter.
  static func content(_ text: String) -> Set<String> {
    Set(
      FoldedText(text).words.filter { word in
        word.count >= 4 || word.unicodeScalars.first.map(FoldedText.isIdeograph) ?? false
      }.map { String($0.prefix(6)) })
  }

  /// The same of all that stands under a heading.
  static func body(_ unit: Series.Unit) -> Set<String> {
    var words = content(unit.text)
    func collect(_ block: MarkdownBlock) {
      for line in block.content { words.formUnion(content(line.text)) }
      block.children.forEach(collect)
    }
    unit.blocks.forEach(collect)
    return words
  }
}
