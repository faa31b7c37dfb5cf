import AuditModel

/// Plans that name their problems in a few words and then tell at length what is changed.
extension EntryJudge {
  /// The list of such a plan's problems, and the series that answer them.
  struct Brief {
    var problems: Int
    var answers: Set<Int>
  }

  /// The problems of a plan to fix something: a list right below a heading that names problems, when no problem has a heading of its own
  /// and counted headings under a later one, which names a response, speak of most of what is listed.
  func brief(_ evidence: EntryEvidence) -> Brief? {
    guard EvidenceWords.responses.first(in: FoldedText(evidence.documentTitle)) != nil else { return nil }
    func names(_ section: Section?, _ words: WordTable<Bool>) -> Bool {
      section.map { $0.level > 1 && words.first(in: FoldedText($0.title)) != nil } ?? false
    }
    let lists = all.indices.filter { index in
      let series = all[index]
      guard series.kind == .numbers || series.kind == .bullets, (2...12).contains(series.units.count),
        let heading = series.path.last, heading.children.isEmpty, names(heading, EvidenceWords.problems)
      else { return false }
      return !series.isFields && heading.content.count(where: { $0.kind == .table }) == 0
    }
    guard let problems = lists.first, lists.count == 1, let place = all[problems].units.first?.span.first else {
      return nil
    }
    let told = all[problems].units.reduce(into: Set<String>()) { $0.formUnion(EntryEvidence.content($1.text)) }
    func answers(_ section: Section?) -> Bool {
      names(section, EvidenceWords.responses) || names(section, HeadingWords.next)
    }
    guard
      !all.contains(where: { series in
        series.kind == .headings && names(series.path.last, EvidenceWords.problems) && !answers(series.path.last)
      })
    else { return nil }
    let answer = all.first { series in
      guard series.kind == .headings, let heading = series.path.last, heading.span.first > place, answers(heading)
      else {
        return false
      }
      let counted = series.units.filter(\.title.isCounted)
      let shared = series.units.count { !EntryEvidence.content($0.title.title).isDisjoint(with: told) }
      return counted.count >= 2 && counted.count == series.units.count && shared * 3 >= series.units.count * 2
    }
    guard let span = answer?.path.last?.span else { return nil }
    return Brief(
      problems: problems, answers: Set(all.indices.filter { index in all[index].path.contains { $0.span == span } }))
  }
}
