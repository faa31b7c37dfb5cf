import AuditModel

/// Finds the list of tasks that a plan sums itself up in.
enum TaskSummary {
  /// The entries of a plan's own summary, when it has one; everything it says elsewhere explains these.
  static func canonical(_ candidates: [EntryCandidate]) -> [EntryCandidate] {
    let summary = candidates.filter { candidate in
      guard candidate.origin == .row || candidate.origin == .listItem || candidate.origin == .checkbox else {
        return false
      }
      return candidate.context.path.contains { isSummary(FoldedText($0)) } && candidate.context.priority != nil
    }
    let tiers = Set(summary.compactMap { $0.context.priority?.rank })
    return summary.count >= 5 && tiers.count >= 2 ? summary : candidates
  }

  private static func isSummary(_ heading: FoldedText) -> Bool {
    let words = Set(heading.words)
    let order: Set<String> = [
      "prioritized", "prioritised", "priority", "priorisierte", "priorisees", "priorizadas", "priorizado",
    ]
    let nouns: Set<String> = ["task", "tasks", "work", "items", "backlog", "aufgaben", "taches", "tareas", "tarefas"]
    return !words.isDisjoint(with: order) && !words.isDisjoint(with: nouns)
  }
}

/// Leaves out what only stands near entries, in documents whose entries have a clear shape.
enum Coherence {
  /// The candidates without those that nothing but the document's title speaks for, when enough others speak for themselves.
  static func kept(_ candidates: [EntryCandidate]) -> [EntryCandidate] {
    let strong = candidates.filter { !$0.isView && isStrong($0) }
    let formed = strong.count { $0.origin == .heading || $0.origin == .row }
    // Items of a list that are marked as done show no other shape than the items beside them.
    let isOneShape =
      strong.allSatisfy { $0.origin == .listItem } && strong.contains { $0.context.weight < 2 }
    guard strong.count >= 3 && !isOneShape || formed >= 2 else { return candidates }
    let headings = strong.filter { $0.origin == .heading || $0.origin == .row }
    let named = headings.filter { $0.origin == .heading && $0.title.id != nil }.count
    let numbered = headings.filter { $0.origin == .heading && ($0.title.id != nil || $0.title.number != nil) }.count
    let isNumbered = numbered >= 4 && numbered * 10 >= headings.count * 6
    let isNamed = named >= 4 && named * 10 >= headings.count * 6
    let isChecklist = strong.allSatisfy { $0.origin == .checkbox }
    let isHeaded = numbered >= 2 && numbered * 10 >= headings.count * 8
    // Paragraphs that begin with ids of one series, "**H1 — title.** text", are entries beside headings.
    let counted = Dictionary(
      grouping: candidates.filter { $0.origin == .paragraph && $0.title.id != nil }, by: { $0.context.path })
    let isSeries = Set(
      counted.values.filter { $0.count >= 2 && Set($0.map { letters($0.title.id) }).count == 1 }.joined().map(\.span))
    let ids = Set(strong.compactMap { $0.title.id?.uppercased() }.filter { $0.count >= 4 })
    // A checklist of which no box is like any heading or row restates nothing; neither do titled points below a priority or a
    // heading that names tasks.
    let boxes = Dictionary(
      grouping: candidates.filter { candidate in
        let isTitled = candidate.titleRuns.contains { $0.style.contains(.strong) }
        let isRanked =
          candidate.origin == .listItem && isTitled
          && (candidate.context.priority != nil || candidate.context.kind == .task)
        return candidate.context.weight >= 2 && (candidate.origin == .checkbox || isRanked)
      }, by: \.group)
    let isNew = Set(
      boxes.filter { _, boxes in
        boxes.allSatisfy { box in
          !headings.contains { TitleLikeness.of($0.title.title, box.title.title) >= 0.3 }
        }
      }.keys)
    return candidates.filter { candidate in
      if candidate.isView { return true }
      if isSeries.contains(candidate.span) { return true }
      guard isStrong(candidate) || isChecklist && candidate.origin == .checkbox else { return false }
      // A line that begins with the ids of others refers to them.
      if candidate.title.id == nil, ids.contains(where: { candidate.title.title.uppercased().hasPrefix($0) }) {
        return false
      }
      // Among entries with ids a mere number is a chapter.
      if isNamed, candidate.origin == .heading, candidate.title.id == nil, candidate.context.weight < 2,
        candidate.fields.isEmpty
      {
        return false
      }
      // Among numbered headings a bare bullet restates or explains.
      guard isNumbered || isHeaded, candidate.origin != .heading, candidate.origin != .row, candidate.title.id == nil
      else { return true }
      return candidate.context.weight >= 2 && !candidate.context.isUnderBold
        && (candidate.context.isPlainGroup || !candidate.fields.isEmpty || isNew.contains(candidate.group))
    }
  }

  /// What an id has before its number.
  private static func letters(_ id: String?) -> String { String((id ?? "").prefix { !$0.isNumber }) }

  private static func isStrong(_ candidate: EntryCandidate) -> Bool {
    let keys = Set(candidate.fields.compactMap(\.key))
    if candidate.context.weight >= 2, !candidate.context.isUnderBold { return true }
    if candidate.title.isStruck || candidate.isLikeOthers { return true }
    if candidate.title.id != nil {
      return candidate.origin == .heading || candidate.origin == .row || !keys.isDisjoint(with: FieldLabels.telling)
        || candidate.title.status != nil || candidate.origin == .listItem && candidate.context.weight >= 1
    }
    switch candidate.origin {
    case .heading:
      return candidate.title.number != nil || candidate.title.status != nil || candidate.title.priority != nil
        || keys.intersection(FieldLabels.telling).count >= 2
    case .row: return keys.contains(.priority) || candidate.isHeaded
    case .paragraph where keys.intersection(FieldLabels.telling).count >= 2: return true
    case .listItem, .paragraph:
      // A mark alone says "good" or "bad" of whatever is listed.
      return (candidate.title.status?.word.unicodeScalars.count ?? 0) > 2 || candidate.context.weight >= 2
        || keys.contains(.priority)
    case .checkbox: return candidate.context.weight >= 2
    }
  }
}
