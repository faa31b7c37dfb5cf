/// One match of a pattern in a file.
public struct PatternMatch: Sendable {
  /// The bytes it covers.
  public let range: Range<Int>
  /// The syntax node at its start.
  public let node: NodeIndex
  /// What the metavariables are bound to, by index into the pattern's; `nil` for those that this match does not bind.
  public let bindings: [Range<Int>?]
  /// Where the names that the metavariables are bound to are declared, as a number; `nil` for what is no name.
  ///
  /// Names that read the same and are declared in two places are two names.
  public let scopes: [Int32?]
}

/// Several patterns of one grammar, arranged so that one walk over a file's terms serves all of them.
public final class PatternSet: Sendable {
  /// The patterns, in the caller's order.
  public let patterns: [Pattern]
  private let byKind: [TermKind: [Int]]
  private let expressions: [Int]
  private let statements: [Int]
  private let lists: [Int]

  /// Arranges patterns of one grammar.
  public init(_ patterns: [Pattern]) {
    self.patterns = patterns
    var byKind: [TermKind: [Int]] = [:]
    var (expressions, statements, lists): ([Int], [Int], [Int]) = ([], [], [])
    for (index, pattern) in patterns.enumerated() {
      switch pattern.rootKinds {
      case .kinds(let kinds): for kind in kinds { byKind[kind, default: []].append(index) }
      case .expressions: expressions.append(index)
      case .statements: statements.append(index)
      case .lists: lists.append(index)
      }
    }
    self.byKind = byKind
    self.expressions = expressions
    self.statements = statements
    self.lists = lists
  }

  /// Finds every match of the enabled patterns in one walk.
  ///
  /// - Parameters:
  ///   - context: The file.
  ///   - isEnabled: Which patterns count, by index.
  ///   - budget: What may still be spent.
  ///   - share: What one pattern may spend of it, in steps; then it ends, and the others go on.
  ///   - meter: Called with the index of a pattern and how long an attempt to match it took; attempts are not timed without it.
  ///   - report: Called with the index of the pattern and the match, in the order of the terms.
  /// - Returns: The patterns that had no steps left, whose matches are incomplete.
  /// - Complexity: Linear in the terms, plus the attempts at terms of a pattern's root kind.
  public func matches(
    in context: QueryContext, isEnabled: [Bool], budget: inout MatchBudget, share: Int,
    meter: MatchMeter? = nil, report: (Int, PatternMatch) -> Void
  ) -> Set<Int> {
    guard isEnabled.contains(true) else { return [] }
    let tree = context.terms
    let byKind = self.byKind.mapValues { $0.filter { isEnabled[$0] } }.filter { !$0.value.isEmpty }
    let expressions = self.expressions.filter { isEnabled[$0] }
    let statements = self.statements.filter { isEnabled[$0] }
    let lists = self.lists.filter { isEnabled[$0] }
    var matchers: [Int: PatternMatcher] = [:]
    for index in byKind.values.joined() + expressions + statements + lists where matchers[index] == nil {
      matchers[index] = PatternMatcher(pattern: patterns[index], context: context)
    }
    var left = [Int](repeating: share, count: patterns.count)
    var exhausted: Set<Int> = []
    func attempt(_ index: Int, at term: TermIndex) {
      let steps = min(left[index], budget.steps)
      guard steps > 0 else { return }
      var own = MatchBudget(steps: steps)
      let start = meter.map { _ in ContinuousClock.now }
      matchers[index]?.match(at: term, budget: &own) { report(index, $0) }
      if let start { meter?(index, .now - start) }
      left[index] -= steps - own.steps
      _ = budget.spend(steps - own.steps)
      if own.isExhausted { exhausted.insert(index) }
    }
    for index in tree.terms.indices {
      let term = TermIndex(index)
      let record = tree.terms[index]
      if let entries = byKind[record.kind] {
        for entry in entries where !record.isName || patterns[entry].matchesNames { attempt(entry, at: term) }
      }
      if record.sort == .expression { for entry in expressions { attempt(entry, at: term) } }
      if record.sort == .statement { for entry in statements { attempt(entry, at: term) } }
      if !lists.isEmpty, record.kind == .block || record.kind == .file || record.kind == .members {
        for entry in lists { attempt(entry, at: term) }
      }
      if budget.isExhausted { break }
    }
    return exhausted
  }
}
