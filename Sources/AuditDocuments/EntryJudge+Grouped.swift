import AuditModel

/// Headings that only part the entries below them.
extension EntryJudge {
  /// What stands or falls with other series of its look, with what is below it, or by one mark.
  func together(_ judged: [[Verdict]], _ evidence: EntryEvidence) -> [[Verdict]] {
    marked(grouped(missing(tabled(ticked(judged))), evidence))
  }

  /// What stands below headings that only part it is taken in their place.
  ///
  /// They do where most of them hold one table each and all tables have the same heads, where they have no priority and most of the
  /// points below them have one, or where they hold checklists and those below a heading beside them are taken.
  private func grouped(_ judged: [[Verdict]], _ evidence: EntryEvidence) -> [[Verdict]] {
    var judged = judged
    let places = Dictionary(
      judged.enumerated().compactMap { place, verdicts in verdicts.first.map { ($0.series, place) } },
      uniquingKeysWith: { first, _ in first })
    for (index, headings) in all.enumerated()
    where headings.kind == .headings && headings.units.count >= 3
      && headings.units.allSatisfy({ $0.title.id == nil && $0.title.priority == nil && $0.below.isEmpty })
    {
      guard let place = places[index] else { continue }
      let inner = places.keys.sorted().filter { inner in
        all[inner].kind != .headings
          && headings.units.contains { unit in all[inner].path.last?.heading?.span.first == unit.span.first }
      }
      let standing = inner.filter { places[$0].map { judged[$0].allSatisfy { $0.margin >= 0 } } ?? false }
      let ticked = checklists(inner, standing: standing, below: judged[place].filter { $0.margin >= 0 })
      let rated = gaps(inner, headings)
      let parted = rated ?? likeTables(inner, evidence) ?? rankedLists(inner) ?? ticked ?? []
      guard parted.count * 3 >= headings.units.count * 2 else { continue }
      let below = parted.compactMap { places[$0] }
      let mean = Self.mean(below.flatMap { judged[$0] })
      let slightly = ticked == nil ? Self.slightly : Self.slightlyTicked
      guard rated != nil || mean > max(Self.unlikelyParted, Self.mean(judged[place]) - slightly) else { continue }
      for place in below { judged[place] = judged[place].map { Self.limited($0, atLeast: 0) } }
      judged[place] = judged[place].map { Self.limited($0, atMost: -1) }
    }
    return judged
  }

  /// The rows of a table that are all marked as missing are entries: "| Pump house | ❌ | never built |".
  ///
  /// So are those of a table of what is there and what is not that has a priority for each.
  private func missing(_ judged: [[Verdict]]) -> [[Verdict]] {
    judged.map { verdicts in
      guard let series = verdicts.first.map({ all[$0.series] }), series.kind == .rows, series.units.count >= 3 else {
        return verdicts
      }
      if series.units.allSatisfy({ $0.blocks.contains(where: Self.isMissing) }) {
        return verdicts.map { Self.limited($0, atLeast: 0) }
      }
      guard let state = series.columns.firstIndex(of: .status), series.columns.contains(.priority) else {
        return verdicts
      }
      func lacks(_ unit: Series.Unit) -> Bool {
        unit.blocks.indices.contains(state) && Self.isLacking(unit.blocks[state].text)
      }
      guard series.units.count(where: lacks) >= 5, verdicts.count * 4 >= series.units.count * 3 else { return verdicts }
      return verdicts.map { lacks($0.unit) ? Self.limited($0, atLeast: 0) : Self.limited($0, atMost: -3) }
    }
  }

  private static func isMissing(_ cell: MarkdownBlock) -> Bool {
    ["❌", "✗", "✘", "✖️", "🚫"].contains(cell.text.trimmed)
  }

  /// Whether a text begins with a mark of what is not there, or only in part.
  private static func isLacking(_ text: String) -> Bool {
    text.unicodeScalars.first.map { lacking.unicodeScalars.contains($0) } ?? false
  }

  /// Marks of what is not there, or only in part.
  private static let lacking = "❌✗✘✖🚫🔶⚠🚧"

  /// By how much less the evidence may be for what is parted than for the headings.
  private static let slightly = 2.0
  /// The same for checklists, which are tasks by their form.
  private static let slightlyTicked = 4.0

  /// Below this the evidence is against what is parted.
  private static let unlikelyParted = -3.0

  /// The tables among some series that have the same heads and whose rows have names of their own, which a form repeats.
  ///
  /// `nil` unless most are such tables. A table of files tells what was changed.
  private func likeTables(_ inner: [Int], _ evidence: EntryEvidence) -> [Int]? {
    let tables = Dictionary(
      grouping: inner.filter { all[$0].kind == .rows && all[$0].heads.count >= 2 && all[$0].columns.first != .location }
    ) {
      all[$0].heads
    }
    guard let like = tables.values.max(by: { ($0.count, $1[0]) < ($1.count, $0[0]) }), like.count * 2 > inner.count,
      !like.contains(where: { index in all[index].units.contains { evidence.recurs($0, .rows) } })
    else { return nil }
    return like
  }

  /// The lists of what the parts of a system lack, "**Gaps:**", below headings that rate these: "Boats — 70 %", "Piers (4/10)".
  private func gaps(_ inner: [Int], _ headings: Series) -> [Int]? {
    guard headings.units.count(where: { Self.isRated($0.text) }) * 3 >= headings.units.count * 2 else { return nil }
    let lists = inner.filter { index in
      guard all[index].kind == .bullets || all[index].kind == .numbers else { return false }
      if all[index].units.allSatisfy({ Self.isLacking($0.text) }) { return true }
      guard let introduction = all[index].introduction else { return false }
      let label = FoldedText(introduction.filter { !":：*".contains($0) }.trimmed)
      return label.words.count <= 4
        && (HeadingWords.issues.first(in: label) != nil || HeadingWords.remains.first(in: label) != nil)
    }
    return lists.isEmpty ? nil : lists
  }

  /// Whether a text ends with a rating: "70% Ready", "(4/10)".
  private static func isRated(_ text: String) -> Bool {
    let tail = text.suffix(24)
    return tail.firstMatch(of: /\d+ ?%|\b\d+(\.\d+)?\/10\b/) != nil
  }

  /// The lists among some series, where most of their points have a priority each, four and more.
  private func rankedLists(_ inner: [Int]) -> [Int]? {
    let lists = inner.filter { all[$0].kind != .rows }
    let points = lists.flatMap { all[$0].units }
    let ranked = points.count { $0.title.priority != nil }
    return ranked >= 4 && ranked * 5 >= points.count * 3 ? lists : nil
  }

  /// Some series, where all are checklists, and one that stands is below none of the headings that were taken.
  private func checklists(_ inner: [Int], standing: [Int], below taken: [Verdict]) -> [Int]? {
    let headings = Set(taken.map(\.unit.span.first))
    let isBeside = standing.contains { index in
      all[index].path.last?.heading.map { !headings.contains($0.span.first) } ?? true
    }
    return isBeside && inner.allSatisfy { all[$0].kind == .boxes } ? inner : nil
  }

  private static func limited(
    _ verdict: Verdict, atLeast least: Double = -.infinity, atMost most: Double = .infinity
  ) -> Verdict {
    var verdict = verdict
    verdict.margin = min(max(verdict.margin, least), most)
    return verdict
  }
}
