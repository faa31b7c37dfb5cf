import AuditModel

/// Lists of boxes that are all ticked.
extension EntryJudge {
  /// The points of such lists in which nothing is an entry or known to be done: work that is completed.
  ///
  /// `told` are the places of entries, with where they are told again, and of what is known to be done.
  func ticked(beside told: [LineSpan]) -> [ImportedCompletion] {
    all.filter { series in
      series.kind == .boxes && series.units.allSatisfy { $0.isTicked == true }
        && !series.units.contains { unit in told.contains { Self.overlap($0, unit.span) } }
        && series.path.last.map { finder.asideRole(EntryTitle(text: $0.title)) != .template } ?? true
    }.flatMap { series in
      series.units.filter { !$0.title.isTemplate && !HeadingWords.saysNothing($0.title.title) }.map { unit in
        ImportedCompletion(title: unit.text, section: series.path.map(\.title), span: unit.span)
      }
    }
  }
}
