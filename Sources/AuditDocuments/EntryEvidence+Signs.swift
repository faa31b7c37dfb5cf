import AuditModel

/// What a series, and each of its units, shows by itself.
extension EntryEvidence {
  // MARK: The series

  func addShape(_ series: Series, _ tally: inout Tally) {
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

  func addShares(_ series: Series, _ tally: inout Tally) {
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
    share("s.short") { FoldedText($0.text).length <= 2 }
    share("s.long") { FoldedText($0.text).length >= 8 }
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

  func addColumns(_ series: Series, _ tally: inout Tally) {
    let keys = Set(series.columns.compactMap { $0 })
    for key in keys { tally.add("t." + key.rawValue, true) }
    let nouns = series.heads.compactMap { HeadingWords.issues.whole(FoldedText($0)) }
    tally.add("t.noun", nouns.contains(.issues) || nouns.contains(.debt))
    tally.add("t.task", nouns.contains(.tasks))
    tally.add("t.two", series.columns.count <= 2)
    tally.add("t.wide", series.columns.count >= 5)
    tally.add("t.firstID", series.columns.first == .id)
    tally.add("t.partOf", series.units.count { Self.isPart($0, of: series.path) } * 2 > series.units.count)
    tally.add("t.unknown", Double(series.columns.count { $0 == nil }) / Double(max(1, series.columns.count)))
  }

  /// Whether a row is counted as a part of a heading above it: "2.1" below "2.", "D1" below "D)".
  private static func isPart(_ row: Series.Unit, of path: [Section]) -> Bool {
    guard let text = row.blocks.first?.text.trimmed.filter({ !"*~".contains($0) }), text.count <= 6 else {
      return false
    }
    return path.contains { heading in
      let head = heading.title.drop { !$0.isLetter && !$0.isNumber }.prefix { $0.isLetter || $0.isNumber }
      guard !head.isEmpty, head.count <= 2, text.hasPrefix(head) else { return false }
      let rest = text.dropFirst(head.count)
      return head.first?.isNumber == true ? rest.first == "." && rest.count > 1 : rest.first?.isNumber == true
    }
  }

  /// Whether a series is a form that was filled in, counts on, or says the same as others do.
  func addOrder(_ series: Series, _ index: Int, _ tally: inout Tally) {
    tally.add("s.form", forms[index])
    let isForm = forms[index] >= 0.6 && series.units.count >= 3
    tally.add("s.form3", isForm)
    tally.add("s.chain", chains[index] != nil)
    tally.add("s.restart", restarted.contains(index))
    let isOther = forms.indices.contains { $0 != index && forms[$0] >= 0.6 }
    tally.add("d.form", isOther && !isForm)
    tally.add("d.chain", !chains.isEmpty && chains[index] == nil)
    let count = Double(series.units.count)
    func share(_ name: String, _ test: (Series.Unit) -> Bool) {
      tally.add(name, Double(series.units.count(where: test)) / count)
    }
    share("s.recurs") { recurs($0, series.kind) }
    share("s.date") { Self.beginsWithDate($0.text) }
    share("s.praise") { EvidenceWords.praise.first(in: FoldedText($0.text)) != nil }
    share("s.fixedWord") { unit in
      StatusWords.words.all(in: FoldedText(unit.text)).contains { $0.meaning == .fixed }
    }
    share("s.codeOnly") { Self.isOnlyCode($0) }
    let isAudit = EvidenceWords.audits.first(in: FoldedText(documentTitle)) != nil
    let checks = series.units.count(where: Self.isWell)
    tally.add("s.wellAudit", isAudit && checks == series.units.count)
    share("s.wellPlain") { Self.isWell($0) && EvidenceWords.trouble.first(in: FoldedText($0.text)) == nil }
    let crosses = series.units.count(where: Self.isWarning)
    tally.add("s.allWarn", crosses == series.units.count)
    let isRanked =
      series.path.last.map { PriorityWords.rank(in: $0.title, scaleStartsAtP1: finder.scaleStartsAtP1) != nil } ?? false
    tally.add("s.warnRanked", isRanked && crosses * 2 > series.units.count)
  }

  /// What the sentence right above a series says of it.
  func addIntroduction(_ series: Series, _ tally: inout Tally) {
    guard let text = series.introduction else { return }
    tally.add("in.there", true)
    let label = text.filter { !":：".contains($0) }.trimmed
    let folded = FoldedText(text)
    let key = FieldLabels.key(EntryTitle(text: label).title)
    tally.add("in.label", key != nil)
    tally.add("in.telling", key.map(FieldLabels.telling.contains) ?? false)
    tally.add("in.problem", EvidenceWords.problems.first(in: folded) != nil)
    tally.add("in.issues", HeadingWords.issues.first(in: folded) != nil)
    tally.add("in.response", EvidenceWords.responses.first(in: folded) != nil)
    tally.add("in.remains", HeadingWords.remains.first(in: folded) != nil)
    tally.add("in.trouble", EvidenceWords.trouble.first(in: folded) != nil)
    tally.add("in.praise", EvidenceWords.praise.first(in: folded) != nil || text.contains("✅"))
    tally.add("in.tests", EvidenceWords.tests.first(in: folded) != nil)
    tally.add("in.rank", PriorityWords.rank(in: text, scaleStartsAtP1: finder.scaleStartsAtP1) != nil)
    tally.add("in.short", folded.length <= 3)
  }

  /// Whether a text begins with a day: "2025-03-04 — title".
  static func beginsWithDate(_ text: String) -> Bool {
    let digits = text.drop { !$0.isNumber && !$0.isLetter }.prefix { $0.isNumber || "-./年月".contains($0) }
    return digits.count { $0.isNumber } >= 6 && digits.count { !$0.isNumber } >= 2
  }

  /// Whether there is nothing but code, as in a list of files.
  private static func isOnlyCode(_ unit: Series.Unit) -> Bool {
    let runs = unit.candidate.titleRuns
    return unit.blocks.allSatisfy { $0.content.allSatisfy { $0.text.allSatisfy { !$0.isLetter } } }
      && runs.contains { $0.style.contains(.code) }
      && runs.allSatisfy { $0.style.contains(.code) || !$0.text.unicodeScalars.contains(where: FoldedText.isWord) }
  }

  // MARK: The unit

  func addUnit(_ unit: Series.Unit, _ series: Series, _ tally: inout Tally) {
    let folded = FoldedText(unit.title.title)
    let words = folded.length
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
  static func isWell(_ unit: Series.Unit) -> Bool {
    unit.title.status?.word == "✅" || marks(unit.text) { $0 == "✅" }
  }

  /// Whether a text is marked as telling of something that is well.
  static func isWell(_ text: String) -> Bool { marks(text) { $0 == "✅" } }

  static func isWarning(_ unit: Series.Unit) -> Bool { isWarning(unit.text) }

  /// Whether a text is marked as telling of something that is not well: "⚠️ Search".
  static func isWarning(_ text: String) -> Bool { marks(text) { "⚠❌✗✘⛔🚫🚨".unicodeScalars.contains($0) } }

  /// Whether a mark stands before the words of a text.
  private static func marks(_ text: String, _ test: (Unicode.Scalar) -> Bool) -> Bool {
    text.unicodeScalars.prefix { !FoldedText.isWord($0) }.contains(where: test)
  }
}
