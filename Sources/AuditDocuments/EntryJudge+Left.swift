import AuditModel

/// What a document leaves to be done.
extension EntryJudge {
  /// The steps that a document names when all else in it is done: what comes next is all that is left of it.
  ///
  /// Beside open entries such steps only say in which order these are worked on.
  func left(_ items: [ImportedItem]) -> [EntryCandidate] {
    // Open steps that the rules took below such a heading are some of these.
    let isAllDone = items.allSatisfy { item in
      !item.status.value.isOpen || item.section.contains { HeadingWords.next.starts(FoldedText($0)) != nil }
    }
    guard isAllDone else { return [] }
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
        guard !isTold, !unit.title.isTemplate, unit.title.status?.status != .fixed,
          !HeadingWords.saysNothing(unit.title.title)
        else { continue }
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
    guard remains || HeadingWords.next.starts(name) != nil || isNextPart(series), !finder.isPlan(name) else {
      return false
    }
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

  /// Whether a list of bold steps stands under a heading that only says when, below one for what comes next: "Before launch" below
  /// "Next steps".
  private func isNextPart(_ series: Series) -> Bool {
    guard series.kind == .numbers, let above = series.path.dropLast().last, above.level > 1,
      HeadingWords.next.starts(FoldedText(EntryTitle(text: above.title).title)) != nil
    else { return false }
    return series.units.allSatisfy(\.isBold)
      || above.children.count >= 2
        && above.children.allSatisfy { child in
          child.children.isEmpty && child.content.allSatisfy { $0.kind == .rule || $0.kind == .list(isOrdered: true) }
        }
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

  /// Whether a document calls itself a plan.
  static func isPlan(_ title: String) -> Bool { FoldedText(title).words.contains { plans.contains($0) } }

  private static let plans: Set<String> = ["plan", "plans", "plano", "piano", "план", "plani", "roadmap"]

  /// The places of the phases of a plan that tells them in prose, three and more, each with a name of its own.
  func phases(_ evidence: EntryEvidence, _ units: [Series.Unit]) -> [Int] {
    guard Self.isPlan(evidence.documentTitle) else { return [] }
    let places = units.indices.filter { place in
      let words = FoldedText(units[place].text).words
      return units[place].level > 1 && words.count >= 4 && Int(words[1]) != nil
        && (finder.isPlan(FoldedText(units[place].text)) || words[0] == "milestone" || words[0] == "meilenstein")
    }
    return places.count >= 3 ? places : []
  }

  /// The lists of what is done in each phase of a plan, three phases and more.
  private func listed(_ evidence: EntryEvidence) -> [Int] {
    guard Self.isPlan(evidence.documentTitle) else { return [] }
    let lists = all.indices.filter { index in
      let series = all[index]
      guard series.kind != .headings, series.kind != .rows, !series.isFields, let heading = series.path.last,
        !series.units.contains(where: { ["day", "days"].contains(FoldedText($0.text).words.first ?? "") }),
        isOfPhase(series), heading.children.isEmpty
      else { return false }
      guard let label = series.introduction?.filter({ !":：*".contains($0) }).trimmed else {
        return series.kind != .bullets || heading.content.count { $0.kind != .rule } == 1
      }
      return Self.works.contains(FoldedText(label).words.last ?? "")
    }
    let phases = Set(lists.compactMap { all[$0].path.last?.span })
    return phases.count >= 3 ? lists : []
  }

  /// Last words of labels over what is done.
  private static let works: Set<String> = [
    "changes", "tasks", "task", "work", "actions", "todo", "steps", "items", "aufgaben", "anderungen", "massnahmen",
    "taches", "tareas", "cambios", "acciones", "tarefas", "acoes", "attivita", "azioni", "задачи", "изменения",
    "zadania", "gorevler", "任务", "タスク", "작업",
  ]

  /// The phases of a plan that each have a state and no tasks of their own: all that it lists.
  func statedPhases(_ series: [Int]) -> [Int] {
    Set(series).sorted().filter { index in
      let phases = all[index]
      return phases.kind == .headings && phases.units.count >= 3
        && phases.units.allSatisfy { $0.keys.contains(.status) && finder.isPlan(FoldedText($0.title.title)) }
    }
  }

  /// Whether a series stands under the heading of a phase.
  private func isOfPhase(_ series: Series) -> Bool {
    series.path.last.map { finder.isPlan(FoldedText(EntryTitle(text: $0.title).title)) } ?? false
  }

  /// The tasks that a plan counts through its phases, which are all its entries where no others are found.
  func countedTasks(_ evidence: EntryEvidence) -> Set<Int> {
    var chains: [Int: [Int]] = [:]
    var parts: [Int] = []
    for (index, series) in all.enumerated() where series.kind == .headings && isOfPhase(series) {
      if let chain = evidence.chains[index], series.units.allSatisfy({ $0.ordinal != nil }) {
        chains[chain, default: []].append(index)
      }
      if series.units.count >= 2, series.units.allSatisfy({ $0.title.number?.contains(".") == true }) {
        parts.append(index)
      }
    }
    return Set(chains.values.filter { $0.count >= 3 }.joined()).union(parts.count >= 3 ? parts : listed(evidence))
  }
}
