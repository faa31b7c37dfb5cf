/// One match of a query in a tree.
public struct QueryMatch: Sendable {
  /// The node that is reported.
  public let node: NodeIndex
  /// The captured nodes, as index into the query's capture names and node, in the order of binding.
  public let captures: [(name: Int, node: NodeIndex)]
  /// What the project must still confirm.
  public let conditions: [ProjectCondition]
  /// Whether all was asked; a context of a part of a file cannot answer what the whole file decides.
  public let isConfirmed: Bool

  /// The first node bound to a capture; `nil` when there is none.
  public func first(_ name: Int) -> NodeIndex? { captures.first { $0.name == name }?.node }
}

/// Hears how long attempts to match something took, by its index.
public typealias MatchMeter = (Int, Duration) -> Void

/// How much work matching may still do in one file; shared by everything that runs there.
public struct MatchBudget {
  /// Steps left.
  ///
  /// A step is one attempt to match one node.
  public private(set) var steps: Int

  /// Allows a number of steps.
  public init(steps: Int) { self.steps = steps }

  /// Whether it has run out; from then on nothing matches, and the result is incomplete.
  public var isExhausted: Bool { steps <= 0 }

  mutating func spend(_ count: Int = 1) -> Bool {
    steps -= count
    return steps > 0
  }

  /// Ends all matching: what is left cannot be decided.
  mutating func exhaust() { steps = 0 }
}

/// Several queries of one grammar, arranged so that one walk over a tree serves all of them.
public final class QuerySet: Sendable {
  /// The queries, in the caller's order.
  public let queries: [Query]
  /// By symbol of the root node: which pattern of which query may match there.
  private let bySymbol: [Symbol: [Entry]]
  private let forAnySymbol: [Entry]

  private struct Entry: Sendable {
    let query: Int
    let pattern: Int
  }

  /// Arranges queries of one grammar.
  public init(_ queries: [Query]) {
    self.queries = queries
    var bySymbol: [Symbol: [Entry]] = [:]
    var forAnySymbol: [Entry] = []
    for (index, query) in queries.enumerated() {
      for (patternIndex, pattern) in query.patterns.enumerated() {
        let entry = Entry(query: index, pattern: patternIndex)
        if let symbols = pattern.rootSymbols {
          for symbol in symbols where symbol != .absent { bySymbol[symbol, default: []].append(entry) }
        } else {
          forAnySymbol.append(entry)
        }
      }
    }
    self.bySymbol = bySymbol
    self.forAnySymbol = forAnySymbol
  }

  /// Finds every match of the enabled queries in one walk.
  ///
  /// - Parameters:
  ///   - context: The file.
  ///   - isEnabled: Which queries count, by index.
  ///   - budget: What may still be spent.
  ///   - meter: Called with the index of a query and how long an attempt to match it took; attempts are not timed without it.
  ///   - report: Called with the index of the query and the match, in the order of the nodes.
  /// - Complexity: Linear in the nodes, plus the attempts at nodes of a pattern's root kind.
  public func matches(
    in context: QueryContext, isEnabled: [Bool], budget: inout MatchBudget, meter: MatchMeter? = nil,
    report: (Int, QueryMatch) -> Void
  ) {
    let tree = context.tree
    // What may match at any kind comes last at each.
    let anywhere = forAnySymbol.filter { isEnabled[$0.query] }
    var table = [[Entry]](repeating: anywhere, count: Int(bySymbol.keys.filter { $0 != .error }.max() ?? 0) + 1)
    var errorEntries = anywhere
    for (symbol, entries) in bySymbol {
      let enabled = entries.filter { isEnabled[$0.query] } + anywhere
      if symbol == .error { errorEntries = enabled } else { table[Int(symbol)] = enabled }
    }
    tree.nodes.withUnsafeBufferPointer { nodes in
      for index in nodes.indices {
        let symbol = Int(nodes[index].symbol)
        let entries = symbol < table.count ? table[symbol] : symbol == Int(Symbol.error) ? errorEntries : anywhere
        for entry in entries {
          let query = queries[entry.query]
          let start = meter.map { _ in ContinuousClock.now }
          var matcher = QueryMatcher(
            context: context, nodes: nodes, pattern: query.patterns[entry.pattern], budget: budget)
          matcher.match(of: query, at: NodeIndex(index)) { match in
            report(entry.query, match)
            return false
          }
          budget = matcher.budget
          if let start { meter?(entry.query, .now - start) }
          if budget.isExhausted { return }
        }
      }
    }
  }
}
