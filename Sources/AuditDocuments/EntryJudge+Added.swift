import AuditModel

/// Entries that the rules passed over, with what the headings above say of them.
extension EntryJudge {
  /// The entries that the rules passed over, of what was taken.
  func added(_ taken: [Verdict], _ candidates: [EntryCandidate]) -> [EntryCandidate] {
    var entries: [EntryCandidate] = []
    let news = taken.filter { $0.known == nil }
    for (index, verdicts) in Dictionary(grouping: news, by: \.series).sorted(by: { $0.key < $1.key }) {
      let series = all[index]
      // What stands beside an entry of the rules stands where entries do, whatever the headings above say.
      let known = taken.lazy.filter { $0.series == index }.compactMap(\.known).first
      guard let context = context(series) ?? known.map({ candidates[$0].context }) else { continue }
      let spans = Set(verdicts.map(\.unit.span))
      if let table = series.table {
        var probe = EntryFinder(probing: finder)
        probe.readTable(table, context)
        entries += probe.candidates.filter { spans.contains($0.span) }.map { row in
          var row = row
          (row.group, row.isView) = (finder.groups + index + 1, false)
          return row
        }
        continue
      }
      for verdict in verdicts {
        var entry = verdict.unit.candidate
        guard !entry.title.isTemplate, !HeadingWords.saysNothing(entry.title.title) else { continue }
        entry.context = context
        entry.group = series.kind == .headings ? 0 : finder.groups + index + 1
        entries.append(entry)
      }
    }
    return entries
  }

  /// What the headings above a series say of what stands in it; `nil` when they say that it is no entry.
  func context(_ series: Series, evenBelowDone: Bool = false) -> EntryContext? {
    var context = EntryContext()
    for section in series.path {
      let title = EntryTitle(section.heading?.content.first ?? InlineLine(), scaleStartsAtP1: finder.scaleStartsAtP1)
      context = finder.descend(section, title, context)
      if context.holdsNone || context.isPraise || EntryFinder.isTakenBack(section.title) || finder.saysNothing(title) {
        return nil
      }
      // What stands here are entries, whatever else the heading names.
      (context.isAside, context.isGuidance) = (false, false)
      if section.level > 1,
        let rank = PriorityWords.rank(in: section.title, scaleStartsAtP1: finder.scaleStartsAtP1)
      {
        context.priority = rank
      }
    }
    if context.isCompleted, !context.isResolvedIssues, series.kind != .headings, !evenBelowDone { return nil }
    (context.weight, context.isCertain) = (2, true)
    return context
  }
}
