import AuditModel

/// What a document leaves to be done.
extension EntryJudge {
  /// The steps that a document names when all else in it is done: what comes next is all that is left of it.
  ///
  /// Beside open entries such steps only say in which order these are worked on.
  func left(_ items: [ImportedItem]) -> [EntryCandidate] {
    guard items.allSatisfy({ !$0.status.value.isOpen }) else { return [] }
    let entries = Set(items.map(\.span.first))
    var steps: [EntryCandidate] = []
    for (index, series) in all.enumerated() where isLeft(series) {
      // What an entry lists in its own words is part of it.
      if let heading = series.path.last?.heading, entries.contains(heading.span.first) { continue }
      guard let context = leftContext(series) else { continue }
      for unit in series.units {
        let isTold = items.contains { item in
          item.span.first == unit.span.first || TitleLikeness.of(item.title, unit.title.title) >= Self.told
        }
        guard !isTold, !unit.title.isTemplate, !HeadingWords.saysNothing(unit.title.title) else { continue }
        var entry = unit.candidate
        entry.context = context
        entry.group = series.kind == .headings ? 0 : finder.groups + all.count + index + 1
        steps.append(entry)
      }
    }
    return steps
  }

  /// From this on, a step is an entry told again.
  private static let told = 0.6

  /// Whether a series lists what comes next, one step after the other, or what remains.
  private func isLeft(_ series: Series) -> Bool {
    guard series.units.count >= 2, series.introduction == nil, let heading = series.path.last, heading.level > 1 else {
      return false
    }
    let name = FoldedText(EntryTitle(text: heading.title).title)
    let remains = HeadingWords.remains.starts(name) != nil
    guard remains || HeadingWords.next.starts(name) != nil, !finder.isPlan(name) else { return false }
    switch series.kind {
    case .numbers: break
    case .boxes: if series.units.contains(where: { $0.isTicked == true }) { return false }
    case .bullets: if !remains { return false }
    case .headings: if !series.units.allSatisfy(Self.isRanked) { return false }
    case .rows: return false
    }
    // Steps that try, release or watch what was done belong to it.
    let chores = series.units.count { HeadingWords.chores.starts(FoldedText($0.title.title)) != nil }
    return chores * 2 < series.units.count
  }

  /// Whether a heading has a number or a priority, or is counted by its second word: "Priority 1: Paging".
  private static func isRanked(_ unit: Series.Unit) -> Bool {
    let words = FoldedText(unit.text).words
    return unit.title.isCounted || unit.title.priority != nil || words.count > 2 && Int(words[1]) != nil
  }

  private func leftContext(_ series: Series) -> EntryContext? {
    guard var context = context(series, evenBelowDone: true) else { return nil }
    (context.status, context.isCompleted, context.isResolvedIssues) = (nil, false, false)
    if context.kind == nil { context.kind = .task }
    return context
  }

  /// The phases of a plan that each have a state and no tasks of their own: all that it lists.
  func statedPhases(_ series: [Int]) -> [Int] {
    Set(series).sorted().filter { index in
      let phases = all[index]
      return phases.kind == .headings && phases.units.count >= 3
        && phases.units.allSatisfy { $0.keys.contains(.status) && finder.isPlan(FoldedText($0.title.title)) }
    }
  }

  /// The tasks that a plan counts through its phases, which are all its entries where no others are found.
  func countedTasks(_ evidence: EntryEvidence) -> Set<Int> {
    var chains: [Int: [Int]] = [:]
    for (index, series) in all.enumerated() where series.kind == .headings {
      guard let chain = evidence.chains[index], let heading = series.path.last,
        finder.isPlan(FoldedText(EntryTitle(text: heading.title).title)),
        series.units.allSatisfy({ $0.ordinal != nil })
      else { continue }
      chains[chain, default: []].append(index)
    }
    return Set(chains.values.filter { $0.count >= 3 }.joined())
  }
}
