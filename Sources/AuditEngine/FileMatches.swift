import AuditSyntax

/// What the queries and patterns of some entries matched in one file.
struct FileMatches {
  /// By query, pattern and generic pattern of the plan.
  private(set) var queries: [[Hit]]
  private(set) var patterns: [[Hit]]
  var generics: [[Hit]] = []
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
    patterns = .init(repeating: [], count: plan.patternSet.patterns.count)
  }

  /// Matches the queries and patterns of some entries in a tree; no pattern may spend more than a share of the budget.
  ///
  /// - Returns: Whether every match is confirmed: in a part of a file some may not be, and then the whole of it has to be asked.
  mutating func match(
    _ entries: [LanguagePlan.Entry], in context: QueryContext, _ budget: inout MatchBudget, share: Int
  ) -> Bool {
    self.context = context
    guard match(entries.map(\.queries), in: context, &budget) else { return false }
    // Where nothing is found there is nothing to take away: most files need no second walk.
    let finding = entries.filter { entry in
      !entry.denyingQueries.isEmpty && entry.formula.mayFind { !queries[$0].isEmpty }
    }
    guard finding.isEmpty || match(finding.map(\.denyingQueries), in: context, &budget) else { return false }
    var isEnabled = [Bool](repeating: false, count: patterns.count)
    for entry in entries { for pattern in entry.patterns { isEnabled[pattern] = true } }
    endless = plan.patternSet.matches(in: context, isEnabled: isEnabled, budget: &budget, share: share) {
      patterns[$0].append(Hit($1, of: plan.patternSet.patterns[$0]))
    }
    return true
  }

  private mutating func match(_ wanted: [[Int]], in context: QueryContext, _ budget: inout MatchBudget) -> Bool {
    var isEnabled = [Bool](repeating: false, count: queries.count)
    for query in wanted.joined() { isEnabled[query] = true }
    var isConfirmed = true
    plan.querySet.matches(in: context, isEnabled: isEnabled, budget: &budget) { query, match in
      queries[query].append(Hit(match, of: plan.querySet.queries[query], in: context.tree))
      if !match.isConfirmed { isConfirmed = false }
    }
    return isConfirmed
  }
}
