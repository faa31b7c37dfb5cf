import AuditModel

/// What a document holds beside what was taken.
///
/// How much evidence its entries have depends on the document: one gives each a priority, an id and fields, another only names them.
/// So what was taken says how sure its entries can be, and what is nearly as sure is taken as well.
extension EntryJudge {
  /// By how much less than of what was taken the evidence may be of a series, in its mean.
  private static let nearly = 1.5
  /// By how much less than it needs the evidence may be of one unit.
  private static let least = 4.0
  /// The same where nothing was taken.
  private static let leastAlone = 1.0

  /// What the rules took of a series of which something was taken, unless the evidence is well against it: it is of one kind.
  private func companions(of taken: [Verdict], among judged: [Verdict]) -> [Verdict] {
    let series = Set(taken.filter { $0.known != nil }.map(\.series))
    let own = Set(taken.map(\.unit.span))
    return judged.filter { verdict in
      verdict.known != nil && series.contains(verdict.series) && verdict.margin >= -Self.well
        && !own.contains { Self.overlap($0, verdict.unit.span) }
    }
  }

  /// So much evidence against something is well against it.
  private static let well = 1.0

  /// What is taken beside what was: what is of one kind with it, and what has nearly as much evidence and stands apart from all that
  /// the rules took.
  ///
  /// Where nothing was taken, it is what has the most evidence.
  /// `standing` are the places of entries that stand in no series; a plan that is brief names all its problems in one list.
  func beside(
    _ taken: [Verdict], standing: [LineSpan], among judged: [Verdict], isBrief: Bool, _ evidence: EntryEvidence
  ) -> [Verdict] {
    let companions = companions(of: taken, among: judged)
    return isBrief ? companions : companions + alike(taken + companions, standing, judged, evidence)
  }

  /// What has nearly as much evidence as what was taken, and stands apart from all that the rules took.
  private func alike(
    _ taken: [Verdict], _ standing: [LineSpan], _ judged: [Verdict], _ evidence: EntryEvidence
  ) -> [Verdict] {
    let isAlone = taken.isEmpty
    if !isAlone, taken.allSatisfy({ isNamed(all[$0.series]) }) { return [] }
    if isAlone, saysNone(judged.filter { $0.known != nil }) { return [] }
    if isAlone, EntryFinder.isGuidance(evidence.documentTitle) { return [] }
    let floor = isAlone ? -.infinity : Self.mean(taken) - Self.nearly
    let limit = isAlone ? -Self.leastAlone : -Self.least
    var spans = taken.map(\.unit.span) + standing
    if !isAlone { spans += judged.filter { $0.known != nil }.map(\.unit.span) }
    let own = Set(taken.map(\.unit.span))
    let series = Dictionary(grouping: judged.filter { !own.contains($0.unit.span) }, by: \.series).values
      .map { verdicts in (verdicts, mean: Self.mean(verdicts)) }
      .filter { verdicts, mean in mean > floor && !isBeside(all[verdicts[0].series], verdicts) }
      .sorted { ($1.mean, $0.0[0].series) < ($0.mean, $1.0[0].series) }
    var gained: [Verdict] = []
    for (verdicts, _) in series {
      let new = verdicts.filter { verdict in
        verdict.margin >= limit && (isAlone || verdict.known == nil)
          && !isAside(verdict.unit.title) && !Self.isGreen(verdict.unit.text)
          && !spans.contains { Self.overlap($0, verdict.unit.span) }
      }
      gained += new
      spans += new.map(\.unit.span)
    }
    // One thing alone is no list.
    return isAlone && gained.count < 2 ? [] : gained
  }

  /// Whether the heading right above a series is one for entries, "Open issues", that stands beside others.
  private func isNamed(_ series: Series) -> Bool {
    guard let heading = series.path.last, heading.level > 1, series.kind != .headings else { return false }
    return finder.isPlainGroup(EntryTitle(text: heading.title))
  }

  /// Whether a series says that it stands beside the entries.
  ///
  /// It is below an aside, or checks them, or its steps only try something; and a list of one thing is no list.
  private func isBeside(_ series: Series, _ verdicts: [Verdict]) -> Bool {
    series.kind != .headings && series.units.count < 2 || isOfChecks(series) || isAside(series)
      || verdicts.count(where: Self.isChore) * 2 >= verdicts.count
  }

  /// Whether a title of a word or two names something beside the entries, such as "Contact".
  private func isAside(_ title: EntryTitle) -> Bool {
    FoldedText(title.title).words.count <= 2 && finder.asideRole(title) != nil
  }

  /// Whether a text is marked as what is well: "🟢 Belt".
  private static func isGreen(_ text: String) -> Bool {
    text.unicodeScalars.first.map { "🟢💚".unicodeScalars.contains($0) } ?? false
  }
}
