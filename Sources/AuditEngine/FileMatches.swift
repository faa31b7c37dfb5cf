import AuditSyntax

/// What the queries and patterns of some entries matched in one file.
struct FileMatches {
  /// By query, pattern and generic pattern of the plan.
  private(set) var queries: [[Hit]]
  private(set) var patterns: [[Hit]]
  var generics: [[Hit]] = []
  /// The queries that were asked.
  private var isAsked: [Bool]
  /// The patterns that came to no end.
  private(set) var endless: Set<Int> = []
  /// Whether the file cost more steps than it may.
  var isCutShort = false
  /// What was looked up in the tree.
  private(set) var context: QueryContext?
  private let plan: LanguagePlan

  /// Nothing matched yet.
  init(_ plan: LanguagePlan) {
    self.plan = plan
    queries = .init(repeating: [], count: plan.querySet.queries.count)
    isAsked = .init(repeating: false, count: plan.querySet.queries.count)
    patterns = .init(repeating: [], count: plan.patternSet.patterns.count)
  }

  /// Matches the queries and patterns of some entries in a tree; no pattern may spend more than a share of the budget.
  ///
  /// - Returns: Whether every match is confirmed: in a part of a file some may not be, and then the whole of it has to be asked.
  mutating func match(
    _ entries: [LanguagePlan.Entry], in context: QueryContext, _ budget: inout MatchBudget, share: Int,
    _ meter: RuleMeter?
  ) -> Bool {
    self.context = context
    guard matchQueries(entries, \.queries, in: context, &budget, meter) else { return false }
    // Where nothing is found there is nothing to take away: most files need no second walk.
    let finding = entries.filter { entry in
      !entry.denyingQueries.isEmpty && entry.formula.mayFind { !queries[$0].isEmpty }
    }
    guard finding.isEmpty || matchQueries(finding, \.denyingQueries, in: context, &budget, meter) else {
      return false
    }
    let (isEnabled, owners) = enabled(entries, \.patterns, count: patterns.count)
    endless = plan.patternSet.matches(
      in: context, isEnabled: isEnabled, budget: &budget, share: share,
      meter: meter.map { meter in { meter.addMatching($1, of: owners[$0]) } }
    ) {
      patterns[$0].append(Hit($1, of: plan.patternSet.patterns[$0]))
    }
    return true
  }

  private mutating func matchQueries(
    _ entries: [LanguagePlan.Entry], _ wanted: (LanguagePlan.Entry) -> [Int], in context: QueryContext,
    _ budget: inout MatchBudget, _ meter: RuleMeter?
  ) -> Bool {
    var (isEnabled, owners) = enabled(entries, wanted, count: queries.count)
    // What takes away from one entry another may find with.
    for query in isEnabled.indices where isEnabled[query] {
      isEnabled[query] = !isAsked[query]
      isAsked[query] = true
    }
    var isConfirmed = true
    plan.querySet.matches(
      in: context, isEnabled: isEnabled, budget: &budget,
      meter: meter.map { meter in { meter.addMatching($1, of: owners[$0]) } }
    ) { query, match in
      queries[query].append(Hit(match, of: plan.querySet.queries[query], in: context.tree))
      if !match.isConfirmed { isConfirmed = false }
    }
    return isConfirmed
  }

  /// Which queries or patterns count, and the rules that they are of.
  private func enabled(
    _ entries: [LanguagePlan.Entry], _ wanted: (LanguagePlan.Entry) -> [Int], count: Int
  ) -> (isEnabled: [Bool], owners: [Int]) {
    var isEnabled = [Bool](repeating: false, count: count)
    var owners = [Int](repeating: -1, count: count)
    for entry in entries {
      for index in wanted(entry) { (isEnabled[index], owners[index]) = (true, entry.rule) }
    }
    return (isEnabled, owners)
  }
}
