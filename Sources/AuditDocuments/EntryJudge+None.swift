import AuditModel

/// What says of itself, or by its place, that it is no entry.
extension EntryJudge {
  /// Whether a unit that the rules passed over says itself that it is no entry, whatever stands around it.
  func isNone(_ unit: Series.Unit, _ series: Series) -> Bool {
    if unit.level == 1, !finder.hasChapters { return true }
    // So do rows that are all marked as well, where neither a heading nor the table's head names problems.
    let names = series.heads + series.path.map(\.title)
    if series.kind == .rows, series.units.count >= 3,
      series.units.allSatisfy({ $0.blocks.contains(where: Self.isWell) }),
      !names.contains(where: { EvidenceWords.problems.first(in: FoldedText($0)) != nil })
    {
      return true
    }
    // Boxes that are all ticked tell what was checked.
    if series.units.allSatisfy({ $0.isTicked == true }), !isBesideOpenBoxes(series) { return true }
    if EntryFinder.isPassed(FoldedText(unit.title.title)) || EntryFinder.isWell(unit.title.title) || isScale(series) {
      return true
    }
    if series.units.allSatisfy({ EntryFinder.isTallied($0.title.title) }) { return true }
    if let introduction = series.introduction, Legend.isName(introduction) { return true }
    // "**Acceptance:** …" among other points in bold says when they are done.
    if series.kind == .bullets, unit.isBold, FieldLabels.key(unit.name) == .criteria { return true }
    if series.kind != .headings, series.units.allSatisfy({ !$0.isBold && EntryFinder.isNoneLeft($0.text) }) {
      return true
    }
    // What was decided is told, and not to be done.
    if let last = series.path.last.flatMap({ FoldedText($0.title).words.last }), Self.decisions.contains(last) {
      return true
    }
    if let heading = series.path.last, heading.level > 1,
      NativeHeadings.told.starts(FoldedText(EntryTitle(text: heading.title).title)) != nil
    {
      return true
    }
    guard series.kind == .headings else { return false }
    // What is asked is answered below it, unless a heading names what is open.
    if unit.title.id == nil, EntryFinder.areQuestions(series.units.map(\.text)),
      !series.path.contains(where: { $0.level > 1 && HeadingWords.issues.first(in: FoldedText($0.title)) != nil })
    {
      return true
    }
    if finder.isPlainGroup(unit.title) || finder.isCatchAll(unit.title) || finder.isBareSeverity(unit.text) {
      return true
    }
    let counted = series.units.count(where: \.title.isCounted)
    return counted >= 3 && counted * 2 > series.units.count && !unit.title.isCounted && unit.telling == 0
  }

  /// Headings of one level that have a mark of a state, "✅ Belt", all but a few, are of one kind, whatever stands below them.
  ///
  /// Where the rules took three of them and one in five, the others stand with these.
  func marked(_ judged: [[Verdict]]) -> [[Verdict]] {
    let headings = judged.flatMap { $0 }.filter { all[$0.series].kind == .headings }
    func isMarked(_ verdict: Verdict) -> Bool {
      verdict.unit.title.status != nil && verdict.unit.title.id == nil && verdict.unit.below.isEmpty
    }
    let levels = Dictionary(grouping: headings, by: \.unit.level).filter { _, verdicts in
      let own = verdicts.filter(isMarked)
      let taken = own.count { $0.known != nil && $0.margin >= 0 }
      return own.count >= 5 && own.count * 4 >= verdicts.count * 3 && taken >= 3 && taken * 5 >= own.count
    }
    guard !levels.isEmpty else { return judged }
    let kind = levels.values.flatMap { $0.filter(isMarked) }
    return judged.map { verdicts in
      verdicts.map { verdict in
        guard all[verdict.series].kind == .headings else { return verdict }
        var verdict = verdict
        if levels[verdict.unit.level] != nil, isMarked(verdict) {
          verdict.margin = max(verdict.margin, 0)
        } else if verdict.unit.title.id == nil, verdict.unit.title.status == nil,
          kind.contains(where: { Self.stands($0.unit.span, in: verdict.unit.span) })
        {
          // The heading above several of them parts them.
          verdict.margin = min(verdict.margin, -1)
        }
        return verdict
      }
    }
  }

  static func stands(_ inner: LineSpan, in outer: LineSpan) -> Bool {
    outer.first < inner.first && inner.last <= outer.last
  }

  /// Whether a checklist under a priority stands beside one under another that has an open box: these are done.
  private func isBesideOpenBoxes(_ series: Series) -> Bool {
    func isRanked(_ section: Section) -> Bool {
      PriorityWords.rank(in: section.title, scaleStartsAtP1: finder.scaleStartsAtP1) != nil
    }
    guard let own = series.path.last, isRanked(own) else { return false }
    return all.contains { other in
      other.kind == .boxes && other.path.dropLast().map(\.span) == series.path.dropLast().map(\.span)
        && other.path.last.map { $0.span != own.span && isRanked($0) } ?? false
        && other.units.contains { $0.isTicked == false }
    }
  }

  private static let decisions: Set<String> = [
    "decisions", "entscheidungen", "decisiones", "decisoes", "decisioni", "beslissingen", "decyzje", "kararlar", "决策",
    "決定事項",
  ]

  private static func isWell(_ cell: MarkdownBlock) -> Bool {
    cell.text.trimmed.unicodeScalars.first.map { "✓✔✅".unicodeScalars.contains($0) } ?? false
  }

  /// Whether points explain priorities, each once, and have nothing else in bold.
  private func isScale(_ series: Series) -> Bool {
    guard (2...6).contains(series.units.count), series.kind == .bullets || series.kind == .numbers else { return false }
    let words = series.units.compactMap { unit in
      unit.candidate.titleRuns.first { $0.style.contains(.strong) }.map(\.text).flatMap {
        finder.isBareSeverity($0) ? FoldedText($0).text : nil
      }
    }
    return words.count == series.units.count && Set(words).count == words.count
  }

  /// The second word of a heading that is counted by it: "Priority 2: move the switch".
  private static func ordinal(_ text: String) -> String? {
    let words = FoldedText(text.prefix { !":：—–-".contains($0) }).words
    return words.count == 2 && Int(words[1]) != nil ? words[1] : nil
  }

  /// Whether headings are numbered as those of a list of problems before them, under a heading that names what is done about these.
  func isAnswer(_ index: Int) -> Bool {
    // "FIX #2" and "ISSUE-002" are both a second one.
    func numbers(_ series: Series) -> Set<String> {
      Set(
        series.units.compactMap { unit in
          // "2.1" and "3.1" are not one, though both are the first of theirs.
          if let number = unit.title.number, number.contains(".") { return number }
          return (unit.title.number ?? unit.title.id ?? Self.ordinal(unit.text)).flatMap {
            Int(String($0.reversed().prefix(while: \.isNumber).reversed())).map(String.init)
          }
        })
    }
    func heading(_ series: Series) -> FoldedText { FoldedText(series.path.last { $0.level > 1 }?.title ?? "") }
    let series = all[index]
    let own = numbers(series)
    guard series.kind == .headings, own.count >= 2, own.count == series.units.count,
      EvidenceWords.responses.first(in: heading(series)) != nil,
      EvidenceWords.problems.first(in: heading(series)) == nil
    else { return false }
    return all[..<index].contains { other in
      guard other.kind == .headings, EvidenceWords.problems.first(in: heading(other)) != nil,
        own.isSubset(of: numbers(other))
      else { return false }
      let told = other.units.reduce(into: Set<String>()) { $0.formUnion(EntryEvidence.body($1)) }
      let shared = series.units.count { !EntryEvidence.content($0.title.title).isDisjoint(with: told) }
      return shared * 2 > series.units.count
    }
  }
}
