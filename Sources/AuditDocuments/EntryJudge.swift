import AuditModel

/// Weighs what the rules found, and what they passed over, against all that the document shows.
///
/// The rules know forms; a document in a form that they do not know would lose all its entries, or gain what it praises. So every series of
/// like things is looked at: what the rules took stays unless the evidence is clearly against it, and what they passed over
/// becomes an entry when the evidence is for it.
struct EntryJudge {
  /// Below this, what the rules took is dropped: headings are judged more strictly, since a document has many that are none.
  ///
  /// The limits were measured on documents that the weights had not seen: of three things that are dropped, one at most may be an entry.
  /// Points below the name of a group of entries, "Open issues", are dropped more rarely than others.
  private static func kept(_ candidate: EntryCandidate, _ kind: Series.Kind) -> Double {
    switch kind {
    case .headings: -1.9
    case .rows: -2.6
    case .boxes: candidate.context.isCertain ? -8 : -3.1
    case .bullets, .numbers:
      candidate.context.isCertain
        // What is listed as resolved among open points was one.
        ? -8 : candidate.context.isResolvedIssues ? -6 : candidate.context.isPlainGroup ? -4 : -2.9
    }
  }
  /// From this on, what the rules passed over is added.
  private static func added(_ kind: Series.Kind) -> Double {
    switch kind {
    case .headings: 0.3
    case .rows: 1.3
    case .bullets, .numbers, .boxes: 0.3
    }
  }
  /// How much of what is new in a series is judged by all that is new in it: it is alike.
  private static let shared = 0.6
  /// By how much more what is new must be for, when it stands alone or in the place of what the rules took.
  private static let surely = 1.5
  /// By how much more the evidence must be for a series than for what the rules took in its place, which is left then.
  private static let better = 2.0

  /// Below this, what the rules passed over is no entry, even where there is no other.
  private static let unlikely = -3.0

  /// So many rows with ids and priorities are a register.
  private static let registered = 8

  /// Longer documents are left to the rules: every series is compared with the others, and what is written by a program is regular.
  static let lineLimit = 5000

  let finder: EntryFinder
  let all: [Series]
  private let evidence: EntryEvidence

  init(_ root: Section, finder: EntryFinder, fileName: String, lineCount: Int) {
    self.finder = finder
    all = SeriesReader(root, finder: finder).series
    evidence = EntryEvidence(all, finder: finder, fileName: fileName, lineCount: lineCount)
  }

  /// One unit of a series with what the evidence says.
  struct Verdict {
    let series: Int
    let unit: Series.Unit
    /// The candidate of the rules that begins where it does.
    let known: Int?
    /// The sum of the evidence.
    let sum: Double
    /// By how much it is beyond what it needs.
    var margin: Double
  }

  /// The candidates that stand, in no order.
  ///
  /// Of two that stand inside each other, the one whose series is surer is taken. Summaries are left as they are.
  func settled(_ candidates: [EntryCandidate]) -> [EntryCandidate] {
    var known: [Int: Int] = [:]
    for (index, candidate) in candidates.enumerated() where !candidate.isView { known[candidate.span.first] = index }
    // Done work is told apart already, and summaries only tell more of what stands elsewhere.
    var passed = Set(finder.completed.map(\.span.first))
    if known.count >= 2 { passed.formUnion(candidates.filter(\.isView).map(\.span.first)) }
    var judged: [(mean: Double, verdicts: [Verdict])] = []
    let register = registerHeading(candidates)
    let brief = brief(evidence)
    // Points below a label such as "Issues:", which are in no series.
    let nested = candidates.filter { $0.context.isIntroduced && $0.context.isPlainGroup && !$0.isView }.map(\.span)
    for index in all.indices {
      let series = all[index]
      guard !isAnswer(index), brief?.answers.contains(index) != true else { continue }
      let remarks = register.map { isRemark(series, beside: $0) } ?? false
      var verdicts = zip(series.units, evidence.tallies(index, EvidenceWeights.of(series.kind))).compactMap {
        unit, tally -> Verdict? in
        let own = known[unit.span.first].flatMap { candidates[$0].origin == unit.candidate.origin ? $0 : nil }
        if own == nil, remarks || passed.contains(unit.span.first) || isNone(unit, series) { return nil }
        if remarks, let own, !candidates[own].context.isPlainGroup { return nil }
        if own == nil, series.kind == .headings, nested.contains(where: { Self.overlap($0, unit.span) }) { return nil }
        return Verdict(
          series: index, unit: unit, known: own, sum: tally.sum,
          margin: index == brief?.problems
            ? Self.surely : tally.sum - (own.map { Self.kept(candidates[$0], series.kind) } ?? Self.added(series.kind)))
      }
      guard !verdicts.isEmpty else { continue }
      // What the rules took of a series stands or falls together; what has an id is never dropped.
      let ruled = verdicts.filter { $0.known != nil }
      let mean = ruled.reduce(0) { $0 + $1.margin } / Double(max(1, ruled.count))
      for place in verdicts.indices where verdicts[place].known != nil {
        verdicts[place].margin = max(verdicts[place].margin, mean)
        if verdicts[place].unit.title.id != nil { verdicts[place].margin = max(verdicts[place].margin, 0) }
      }
      let new = verdicts.filter { $0.known == nil }
      let newMean = new.reduce(0) { $0 + $1.margin } / Double(max(1, new.count))
      for place in verdicts.indices where verdicts[place].known == nil {
        verdicts[place].margin += Self.shared * (newMean - verdicts[place].margin)
      }
      judged.append((verdicts.reduce(0) { $0 + $1.margin } / Double(verdicts.count), verdicts))
    }
    judged = judged.map { ($0.mean, counted(on: $0.verdicts, among: judged.flatMap(\.verdicts))) }
    judged = zip(judged, together(judged.map(\.verdicts), evidence)).map { ($0.mean, $1) }
    let all = judged.flatMap(\.verdicts)
    var ruled = all.filter { $0.known != nil && $0.margin >= 0 }
    let beaten = beaten(ruled, by: judged.map(\.verdicts))
    ruled.removeAll { $0.known.map(beaten.contains) ?? false }
    var taken: [Verdict] = []
    for (_, verdicts) in judged.sorted(by: { $0.mean > $1.mean }) {
      taken += verdicts.filter { verdict in
        verdict.margin >= 0 && !(verdict.known.map(beaten.contains) ?? false)
          && !taken.contains { Self.overlap($0.unit.span, verdict.unit.span) }
          && (verdict.known != nil
            || !ruled.contains {
              Self.overlap($0.unit.span, verdict.unit.span) && $0.margin + Self.surely > verdict.margin
            })
      }
    }
    if taken.count(where: { $0.known == nil }) == 1 {
      taken.removeAll { $0.known == nil && $0.margin < Self.surely }
    }
    // A document that would be left without any entry keeps what the rules took, or has what the evidence is least against.
    let tasks = countedTasks(evidence)
    let planned = all.filter { tasks.contains($0.series) }
    let others = taken.filter { !tasks.contains($0.series) }
    // A few points beside the counted tasks of a plan are steps of these.
    let isBeside =
      Self.isPlan(evidence.documentTitle) && others.count * 3 <= planned.count
      && others.allSatisfy { self.all[$0.series].kind != .headings && $0.unit.title.id == nil }
    if others.isEmpty || isBeside { taken = planned }
    if taken.isEmpty { taken = likeliest(all) }
    if taken.isEmpty { taken = phases(evidence, all.map(\.unit)).map { all[$0] } }
    let lines = Set(self.all.flatMap { $0.units.map(\.span.first) })
    let standing = candidates.filter { !$0.isView && !lines.contains($0.span.first) }.map(\.span)
    taken += pooled(all, beside: taken, standing: standing, evidence)
    taken += beside(taken, standing: standing, among: all, isBrief: brief != nil, evidence)
    let news = taken.filter { $0.known == nil }
    let kept = Set(taken.compactMap(\.known))
    let stay = candidates.indices.filter { index in
      let candidate = candidates[index]
      // What stands in no series, such as a list inside a list, only yields to what is new.
      if candidate.isView || !lines.contains(candidate.span.first) {
        return !news.contains { Self.overlap($0.unit.span, candidate.span) }
      }
      return kept.contains(index)
    }
    // What is dropped of lists and tables may still tell more of what stands: it restates it.
    let restating = candidates.indices.filter { index in
      !candidates[index].isView && candidates[index].group != 0 && lines.contains(candidates[index].span.first)
        && !kept.contains(index) && !news.contains { Self.overlap($0.unit.span, candidates[index].span) }
    }
    return stay.map { candidates[$0] } + added(taken, candidates)
      + (kept.isEmpty && news.isEmpty
        ? []
        : restating.map { index in
          var view = candidates[index]
          view.isView = true
          return view
        })
  }

  /// Lists that count on under several headings are one list: those of them that the evidence is not for stand with the others.
  private func counted(on verdicts: [Verdict], among all: [Verdict]) -> [Verdict] {
    guard let series = verdicts.first?.series, let chain = evidence.chains[series] else { return verdicts }
    let counted = all.filter { evidence.chains[$0.series] == chain }
    let (lists, taken) = (Set(counted.map(\.series)).count, counted.count { $0.margin >= 0 })
    switch self.all[series].kind {
    case .numbers where lists >= 4 && taken * 3 >= counted.count * 2: break
    // Headings under priorities: "1" and "2" under the first of them, "3" under the second.
    case .headings
    where lists >= 2 && taken * 2 > counted.count && counted.allSatisfy({ isBelowRank(self.all[$0.series]) }):
      break
    default: return verdicts
    }
    return verdicts.map { verdict in
      var verdict = verdict
      verdict.margin = max(verdict.margin, 0)
      return verdict
    }
  }

  private func isBelowRank(_ series: Series) -> Bool {
    series.path.last.map { PriorityWords.rank(in: $0.title, scaleStartsAtP1: finder.scaleStartsAtP1) != nil } ?? false
  }

  /// Checklists under headings side by side are one: where the evidence is for most of them, the others stand with these.
  ///
  /// Under priorities, P0 beside P1 and P2, one list is parted by them, and all stand where the evidence is for one and not much
  /// against the others.
  func ticked(_ judged: [[Verdict]]) -> [[Verdict]] {
    var lists: [[LineSpan]: [(index: Int, mean: Double, rank: PriorityWords.Rank?)]] = [:]
    for (index, verdicts) in judged.enumerated() {
      guard let series = verdicts.first.map({ all[$0.series] }), series.kind == .boxes, let heading = series.path.last
      else { continue }
      let rank = PriorityWords.rank(in: heading.title, scaleStartsAtP1: finder.scaleStartsAtP1)?.rank
      guard rank != nil || finder.asideRole(EntryTitle(text: heading.title)) == nil else { continue }
      let mean = verdicts.reduce(0) { $0 + $1.margin } / Double(verdicts.count)
      lists[series.path.dropLast().map(\.span), default: []].append((index, mean, rank))
    }
    var judged = judged
    for beside in lists.values {
      let taken = beside.count { $0.mean >= 0 }
      // A list of tasks is one, in whatever chapters it is told.
      let isTasks = finder.isOfTasks && beside.count >= 3 && taken * 3 >= beside.count
      let isOne = beside.count >= 5 && taken * 5 >= beside.count * 4 || isTasks
      let ranks = Set(beside.compactMap(\.rank))
      let isParted =
        beside.count >= 3 && ranks.count == beside.count && beside.contains { $0.mean >= 0 }
        && beside.reduce(0) { $0 + $1.mean } > -Double(beside.count)
      guard isOne || isParted else { continue }
      for list in beside {
        for place in judged[list.index].indices {
          judged[list.index][place].margin = max(judged[list.index][place].margin, 0)
        }
      }
    }
    return judged
  }

  /// Tables under headings side by side that begin with the same heads, an id first: where most stand, the others do, too.
  func tabled(_ judged: [[Verdict]]) -> [[Verdict]] {
    struct Look: Hashable {
      let above: [LineSpan]
      let heads: [String]
    }
    var tables: [Look: [Int]] = [:]
    for (index, verdicts) in judged.enumerated() {
      guard let series = verdicts.first.map({ all[$0.series] }), series.kind == .rows, series.columns.first == .id,
        series.heads.count >= 3
      else { continue }
      let look = Look(above: series.path.dropLast().map(\.span), heads: Array(series.heads.prefix(2)))
      tables[look, default: []].append(index)
    }
    var judged = judged
    for beside in tables.values where beside.count >= 3 {
      func isTaken(_ index: Int) -> Bool { judged[index].allSatisfy { $0.margin >= 0 } }
      guard beside.count(where: isTaken) * 3 >= beside.count * 2 else { continue }
      // The heading over one of them names a part of the system, as those over the others do.
      let rows = beside.flatMap { judged[$0].map(\.unit.span) }
      for index in judged.indices {
        for place in judged[index].indices where all[judged[index][place].series].kind == .headings {
          let unit = judged[index][place].unit
          guard unit.title.id == nil, rows.contains(where: { Self.stands($0, in: unit.span) }) else { continue }
          judged[index][place].margin = min(judged[index][place].margin, -1)
        }
      }
      for index in beside {
        for place in judged[index].indices where judged[index][place].known == nil || !isTaken(index) {
          judged[index][place].margin = max(judged[index][place].margin, Self.surely)
        }
      }
    }
    return judged
  }

  /// What the rules took, or, where the evidence is clearly more for other lists side by side, these.
  private func likeliest(_ verdicts: [Verdict]) -> [Verdict] {
    let ruled = verdicts.filter { $0.known != nil }
    if saysNone(ruled) { return [] }
    if ruled.isEmpty {
      let phases = statedPhases(verdicts.map(\.series))
      return verdicts.filter { phases.contains($0.series) }
    }
    struct Place: Hashable {
      let kind: Series.Kind
      let above: [LineSpan]
    }
    let places = Dictionary(grouping: verdicts.filter { $0.known == nil && all[$0.series].kind != .headings }) {
      verdict in
      Place(kind: all[verdict.series].kind, above: all[verdict.series].path.dropLast().map(\.span))
    }
    let best = places.values.filter { $0.count >= 3 }.max {
      (Self.mean($0), $1[0].unit.span) < (Self.mean($1), $0[0].unit.span)
    }
    guard let best, !ruled.isEmpty, Self.mean(best) > max(Self.unlikely, Self.mean(ruled) + Self.better) else {
      return ruled
    }
    return best
  }

  /// Whether the document says that it has no entries: under a heading for them stands that there are none, and what the rules took
  /// stands under no such heading.
  func saysNone(_ ruled: [Verdict]) -> Bool {
    func isForEntries(_ section: Section) -> Bool {
      section.level > 1 && HeadingWords.issues.first(in: FoldedText(section.title)) != nil
    }
    let isEmpty = all.contains { series in
      series.kind == .headings
        && series.units.contains { unit in
          unit.level > 1 && unit.below.isEmpty && unit.blocks.contains { $0.kind == .paragraph }
            && HeadingWords.issues.first(in: FoldedText(unit.title.title)) != nil
            && unit.blocks.allSatisfy { block in
              block.kind == .rule
                || block.kind == .paragraph && block.content.allSatisfy { HeadingWords.saysNothing($0.text) }
            }
        }
    }
    return isEmpty && !ruled.contains { all[$0.series].path.contains(where: isForEntries) }
  }

  /// The heading over a table that counts the entries of a document: every row has an id and a priority.
  private func registerHeading(_ candidates: [EntryCandidate]) -> Section? {
    let rows = candidates.filter { $0.origin == .row && !$0.isView }
    let counted = rows.filter { row in row.title.id != nil && row.fields.contains { $0.key == .priority } }
    guard counted.count >= Self.registered, counted.count * 10 >= rows.count * 9 else { return nil }
    let lines = Set(counted.map(\.span.first))
    let tables = all.filter { series in series.kind == .rows && series.units.contains { lines.contains($0.span.first) }
    }
    return tables.count == 1 ? tables[0].path.last : nil
  }

  /// Whether a list elsewhere than the register has nothing by which this tells its entries: it remarks on them.
  private func isRemark(_ series: Series, beside register: Section) -> Bool {
    guard series.kind == .bullets || series.kind == .numbers, let heading = series.path.last, heading.level > 1 else {
      return false
    }
    return heading.heading?.span != register.heading?.span
      && series.units.count { $0.title.id != nil || $0.title.priority != nil || $0.title.status != nil } * 2
        < series.units.count
  }

  /// What the rules took inside or around the units of a series that the evidence is clearly more for: points below headings that
  /// are the entries, and the other way round.
  private func beaten(_ ruled: [Verdict], by series: [[Verdict]]) -> Set<Int> {
    var beaten: Set<Int> = []
    for verdicts in series {
      let new = verdicts.filter { $0.known == nil && $0.margin >= 0 }
      guard new.count >= 2 else { continue }
      let old = ruled.filter { verdict in new.contains { Self.overlap($0.unit.span, verdict.unit.span) } }
      guard !old.contains(where: { $0.unit.title.id != nil }), !old.isEmpty,
        Self.mean(new) > Self.mean(old) + Self.better
      else {
        continue
      }
      beaten.formUnion(old.compactMap(\.known))
    }
    return beaten
  }

  /// The mean of what the evidence says of some units; 0 for none.
  static func mean(_ verdicts: [Verdict]) -> Double {
    verdicts.reduce(0) { $0 + $1.sum } / Double(max(1, verdicts.count))
  }

  static func overlap(_ left: LineSpan, _ right: LineSpan) -> Bool {
    left.first <= right.last && right.first <= left.last
  }
}
