import AuditModel

/// What speaks for and against the units of a document's series being its entries.
///
/// No sign decides alone. Each has a weight, measured over documents whose entries people marked, and their sum is the natural
/// logarithm of the odds.
struct EntryEvidence {
  private let finder: EntryFinder
  private let all: [Series]
  private let lineCount: Int
  private let documentTitle: String
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
  private var wells = 0
  private var warnings = 0

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
    }
  }

  /// The sums of the units of a series, by the weights of its kind.
  func tallies(_ index: Int, _ weights: [String: Double], keepsSigns: Bool = false) -> [Tally] {
    let series = all[index]
    var tally = Tally(weights, keepsSigns: keepsSigns)
    addHeadings(series, &tally)
    addShape(series, &tally)
    addShares(series, &tally)
    if series.kind == .rows { addColumns(series, &tally) }
    addDocument(series, index, &tally)
    addRestatement(series, index, &tally)
    addHome(series, &tally)
    return series.units.map { unit in
      var own = tally
      addUnit(unit, series, &own)
      return own
    }
  }

  // MARK: Headings above

  private func addHeadings(_ series: Series, _ tally: inout Tally) {
    addHeading(documentTitle, "doc.", isTitle: true, &tally)
    addHeading(fileName, "file.", isTitle: true, &tally)
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
    tally.add(prefix + "long", folded.words.count > 6)
    tally.add(prefix + "guidance", EntryFinder.isGuidance(text))
    tally.add(prefix + "tests", EvidenceWords.tests.first(in: folded) != nil)
  }

  private func isPraise(_ text: String, _ folded: FoldedText) -> Bool {
    text.contains("✅") || text.contains("🎉") || EvidenceWords.praise.first(in: folded) != nil
  }

  // MARK: The series

  private func addShape(_ series: Series, _ tally: inout Tally) {
    let count = series.units.count
    tally.add("n1", count == 1)
    tally.add("n2", count == 2)
    tally.add("n3", (3...5).contains(count))
    tally.add("n6", (6...15).contains(count))
    tally.add("n16", count >= 16)
    let depth = series.path.count
    tally.add("depth0", depth == 0)
    tally.add("depth1", depth == 1)
    tally.add("depth2", depth == 2)
    tally.add("depth3", depth >= 3)
    tally.add("introduced", series.isIntroduced)
    tally.add("fieldList", series.isFields)
    let kind: String
    switch series.kind {
    case .headings:
      tally.add("level\(series.units.first?.level ?? 0)", true)
      return
    case .bullets: kind = "bullets"
    case .numbers: kind = "numbers"
    case .boxes: kind = "boxes"
    case .rows: return
    }
    tally.add(kind, true)
    // What a heading says weighs differently for bullets, numbers and boxes.
    let title = EntryTitle(text: series.path.last { $0.level > 1 }?.title ?? "")
    let folded = FoldedText(title.title)
    let noun = HeadingWords.issues.first(in: EntryFinder.subject(folded))?.meaning
    tally.add(kind + ".problems", noun == .issues || noun == .debt)
    tally.add(kind + ".tasks", noun == .tasks)
    tally.add(kind + ".rank", PriorityWords.rank(in: title.title, scaleStartsAtP1: finder.scaleStartsAtP1) != nil)
    tally.add(kind + ".remains", HeadingWords.remains.first(in: folded) != nil)
    tally.add(kind + ".aside", finder.asideRole(title) != nil)
  }

  private func addShares(_ series: Series, _ tally: inout Tally) {
    let count = Double(series.units.count)
    func share(_ name: String, _ test: (Series.Unit) -> Bool) {
      tally.add(name, Double(series.units.count(where: test)) / count)
    }
    share("s.number") { $0.title.number != nil }
    share("s.id") { $0.title.id != nil }
    share("s.statusWord") { ($0.title.status?.word.count ?? 0) > 2 }
    share("s.statusMark") { (1...2).contains($0.title.status?.word.count ?? 0) }
    share("s.check") { $0.title.status?.word == "✅" }
    tally.add("s.allCheck", series.units.allSatisfy { $0.title.status?.word == "✅" })
    share("s.prio") { $0.title.priority != nil }
    share("s.prioMark") { $0.title.priorityMark != nil }
    share("s.bold") { $0.isBold }
    share("s.keys1") { $0.telling >= 1 }
    share("s.keys2") { $0.telling >= 2 }
    share("s.keys3") { $0.telling >= 3 }
    share("s.kPrio") { $0.keys.contains(.priority) }
    share("s.kStatus") { $0.keys.contains(.status) }
    share("s.kFix") { $0.keys.contains(.fix) || $0.keys.contains(.resolution) }
    share("s.kProblem") { !$0.keys.isDisjoint(with: [.symptom, .cause, .impact, .currentState, .risk]) }
    share("s.kPlace") { $0.keys.contains(.location) }
    share("s.kDescription") { $0.keys.contains(.description) }
    share("s.place") { $0.hasPlace }
    share("s.label") { FieldLabels.key($0.title.title) != nil }
    share("s.sharedLabel") { isShared($0.title) }
    share("s.aside") { finder.asideRole($0.title) != nil }
    share("s.plan") { finder.isPlan(FoldedText($0.title.title)) }
    share("s.trouble") { EvidenceWords.trouble.first(in: FoldedText($0.text)) != nil }
    share("s.issueNoun") { HeadingWords.issues.first(in: FoldedText($0.title.title)) != nil }
    share("s.rankWord") { PriorityWords.rank(in: $0.text, scaleStartsAtP1: finder.scaleStartsAtP1) != nil }
    share("s.area") { HeadingWords.areas.whole(FoldedText($0.title.title)) != nil }
    share("s.plainGroup") { finder.isPlainGroup($0.title) }
    share("s.short") { FoldedText($0.text).words.count <= 2 }
    share("s.long") { FoldedText($0.text).words.count >= 8 }
    share("s.body") { $0.span.last > $0.span.first }
    share("s.body5") { $0.span.last >= $0.span.first + 5 }
    share("s.below") { !$0.below.isEmpty }
    share("s.belowCounted") { $0.below.contains { EntryTitle(text: $0.title).isCounted } }
    share("s.belowLabels") { unit in
      !unit.below.isEmpty
        && unit.below.allSatisfy { section in
          let title = EntryTitle(text: section.title)
          return FieldLabels.key(title.title) != nil || isShared(title)
        }
    }
    share("s.table") { $0.blocks.contains { $0.kind == .table } }
    share("s.boxesIn") { $0.blocks.contains { $0.children.contains { $0.isTicked != nil } } }
    share("s.ticked") { $0.isTicked == true }
    let isAllTicked = series.units.allSatisfy { $0.isTicked == true }
    tally.add("s.allTicked", isAllTicked)
    tally.add("s.allTickedAudit", isAllTicked && EvidenceWords.audits.first(in: FoldedText(documentTitle)) != nil)
    share("s.warn", Self.isWarning)
    share("s.code") { $0.blocks.contains { if case .code = $0.kind { true } else { false } } }
    share("s.nothing") { HeadingWords.saysNothing($0.text) }
    share("s.question") { $0.text.contains("?") || $0.text.contains("？") }
    share("s.colonEnd") { $0.text.trimmed.last.map { ":：".contains($0) } ?? false }
    share("s.tests") { EvidenceWords.tests.first(in: FoldedText($0.title.title)) != nil }
    share("s.response") { EvidenceWords.responses.first(in: FoldedText($0.title.title)) != nil }
    share("s.digits") { $0.text.count { $0.isNumber } * 3 > $0.text.count }
  }

  private func isShared(_ title: EntryTitle) -> Bool {
    finder.sharedHeadings.contains(FoldedText(title.title).words.joined(separator: " "))
  }

  private func addColumns(_ series: Series, _ tally: inout Tally) {
    let keys = Set(series.columns.compactMap { $0 })
    for key in keys { tally.add("t." + key.rawValue, true) }
    let nouns = series.heads.compactMap { HeadingWords.issues.whole(FoldedText($0)) }
    tally.add("t.noun", nouns.contains(.issues) || nouns.contains(.debt))
    tally.add("t.task", nouns.contains(.tasks))
    tally.add("t.two", series.columns.count <= 2)
    tally.add("t.wide", series.columns.count >= 5)
    tally.add("t.firstID", series.columns.first == .id)
    tally.add("t.unknown", Double(series.columns.count { $0 == nil }) / Double(max(1, series.columns.count)))
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
  private func addHome(_ series: Series, _ tally: inout Tally) {
    guard let parent = series.path.last,
      let home = all.first(where: { $0.kind == .headings && $0.units.contains { $0.span == parent.span } })
    else { return }
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

  // MARK: The unit

  private func addUnit(_ unit: Series.Unit, _ series: Series, _ tally: inout Tally) {
    let folded = FoldedText(unit.title.title)
    let words = folded.words.count
    let role = finder.asideRole(unit.title)
    tally.add("u.number", unit.title.number != nil)
    tally.add("u.id", unit.title.id != nil)
    tally.add("u.status", (unit.title.status?.word.count ?? 0) > 2)
    tally.add("u.check", unit.title.status?.word == "✅")
    let isWarning = Self.isWarning(unit)
    tally.add("u.warn", isWarning)
    tally.add("u.warnBesideWell", isWarning && series.units.contains(where: Self.isWell))
    tally.add("u.wellBesideWarn", Self.isWell(unit) && series.units.contains(where: Self.isWarning))
    if series.kind == .headings {
      tally.add("u.warnAmongWell", isWarning && wells >= 2)
      tally.add("u.wellAmongWarn", Self.isWell(unit) && warnings >= 1)
    }
    tally.add("u.prio", unit.title.priority != nil)
    tally.add("u.prioMark", unit.title.priorityMark != nil)
    tally.add("u.keys1", unit.telling >= 1)
    tally.add("u.keys2", unit.telling >= 2)
    tally.add("u.struck", unit.title.isStruck)
    tally.add("u.aside", role == .aside)
    tally.add("u.template", role == .template)
    tally.add("u.label", FieldLabels.key(unit.title.title) != nil)
    tally.add("u.nothing", HeadingWords.saysNothing(unit.text))
    tally.add("u.trouble", EvidenceWords.trouble.first(in: FoldedText(unit.text)) != nil)
    tally.add("u.noun", HeadingWords.issues.first(in: folded) != nil)
    tally.add("u.area", HeadingWords.areas.whole(folded) != nil)
    tally.add("u.plainGroup", finder.isPlainGroup(unit.title))
    tally.add("u.severity", finder.isBareSeverity(unit.text))
    tally.add("u.rank", PriorityWords.rank(in: unit.text, scaleStartsAtP1: finder.scaleStartsAtP1) != nil)
    tally.add("u.below", !unit.below.isEmpty)
    tally.add("u.belowCounted", unit.below.contains { EntryTitle(text: $0.title).isCounted })
    tally.add(
      "u.belowKeys",
      unit.below.contains { section in
        FieldReader(section.content).fields.contains { $0.key.map(FieldLabels.telling.contains) ?? false }
      })
    tally.add("u.table", unit.blocks.contains { $0.kind == .table })
    tally.add("u.boxes", unit.blocks.contains { $0.children.contains { $0.isTicked != nil } })
    tally.add("u.short", words <= 2)
    tally.add("u.long", words >= 8)
    tally.add("u.body", unit.span.last > unit.span.first)
    tally.add("u.empty", unit.blocks.isEmpty)
    tally.add("u.bold", unit.isBold)
    tally.add("u.ticked", unit.isTicked == true)
    tally.add("u.place", unit.hasPlace)
    tally.add("u.plan", finder.isPlan(folded))
    tally.add("u.praise", EvidenceWords.praise.first(in: folded) != nil)
    tally.add("u.response", EvidenceWords.responses.first(in: folded) != nil)
    tally.add("u.tests", EvidenceWords.tests.first(in: folded) != nil)
    tally.add("u.counts", EntryFinder.countsEntries(unit.text, isNumbered: unit.title.isCounted))
    tally.add("u.first", unit.span == series.units.first?.span)
    tally.add("u.last", unit.span == series.units.last?.span)
  }

  // MARK: Marks

  /// Whether a thing is marked as being well: "✅ Search".
  private static func isWell(_ unit: Series.Unit) -> Bool {
    unit.title.status?.word == "✅" || marks(unit.text) { $0 == "✅" }
  }

  private static func isWarning(_ unit: Series.Unit) -> Bool { isWarning(unit.text) }

  /// Whether a text is marked as telling of something that is not well: "⚠️ Search".
  private static func isWarning(_ text: String) -> Bool { marks(text) { "⚠❌✗✘⛔🚫🚨".unicodeScalars.contains($0) } }

  /// Whether a mark stands before the words of a text.
  private static func marks(_ text: String, _ test: (Unicode.Scalar) -> Bool) -> Bool {
    text.unicodeScalars.prefix { !FoldedText.isWord($0) }.contains(where: test)
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
