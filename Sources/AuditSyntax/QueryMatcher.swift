/// Matches one query's patterns at given nodes, trying every way to assign children to the pattern.
///
/// Backtracking with continuations: each step calls `then` for every way it can succeed, and stops when `then` says so.
struct QueryMatcher {
  let context: QueryContext
  let query: Query
  var budget: MatchBudget
  private let tree: SyntaxTree
  private var captures: [(name: Int, node: NodeIndex)] = []
  /// How many repetitions are open; each takes a piece of the stack.
  private var runLength = 0
  private static let runLimit = 1000

  /// Receives one way to match; returns whether to stop looking for others.
  typealias Continuation = (inout QueryMatcher) -> Bool

  init(context: QueryContext, query: Query, budget: MatchBudget) {
    self.context = context
    self.query = query
    self.budget = budget
    tree = context.tree
  }

  /// Reports each distinct match of a pattern with its root at a node, until the receiver says stop.
  mutating func matchPattern(_ pattern: Query.Pattern, at node: NodeIndex, report: (QueryMatch) -> Bool) {
    _ = match(pattern.root, at: node) { matcher in
      var conditions: [ProjectCondition] = []
      for (predicate, isNegated) in pattern.predicates {
        guard matcher.holds(predicate, isNegated: isNegated, conditions: &conditions) else { return false }
      }
      // A predicate that was cut short has decided nothing.
      if matcher.budget.isExhausted { return true }
      let capture = matcher.query.matchCapture
      let reported = capture < 0 ? node : matcher.captures.first { $0.name == capture }?.node ?? node
      return report(QueryMatch(node: reported, captures: matcher.captures, conditions: conditions))
    }
  }

  /// Matches an element, without its quantifier and anchor, at one node.
  private mutating func match(_ element: Query.Element, at node: NodeIndex, then: Continuation) -> Bool {
    guard budget.spend() else { return true }
    let record = tree[node]
    if element.field != 0, record.field != element.field { return false }
    let mark = captures.count
    for capture in element.captures { captures.append((capture, node)) }
    defer { captures.removeSubrange(mark...) }
    switch element.form {
    case .anything: return then(&self)
    case .alternation(let choices):
      for choice in choices where match(choice, at: node, then: then) { return true }
      return false
    case .group(let elements):
      guard record.parent >= 0 else { return false }
      return matchChildren(
        elements[...], from: node, end: tree[record.parent].next, isAnchoredAtEnd: false, isFirst: true
      ) { matcher, _ in
        then(&matcher)
      }
    case .node(let symbol, let negatedFields, let children, let isAnchoredAtEnd):
      if let symbol {
        guard record.symbol == symbol, !record.traits.contains(.missing) else { return false }
      } else {
        guard record.traits.contains(.named) else { return false }
      }
      for field in negatedFields where tree.child(of: node, field: field) != nil { return false }
      if children.isEmpty, !isAnchoredAtEnd { return then(&self) }
      return matchChildren(
        children[...], from: node + 1, end: record.next, isAnchoredAtEnd: isAnchoredAtEnd, isFirst: false
      ) { matcher, _ in then(&matcher) }
    }
  }

  /// Matches a run of elements against the siblings from a position on; siblings between them are passed over.
  ///
  /// An anchor passes over comments, and over tokens when the element it leads to is a named node.
  private mutating func matchChildren(
    _ elements: ArraySlice<Query.Element>, from position: NodeIndex, end: NodeIndex, isAnchoredAtEnd: Bool,
    isFirst: Bool,
    then: (inout QueryMatcher, NodeIndex) -> Bool
  ) -> Bool {
    guard let element = elements.first else {
      if isAnchoredAtEnd {
        var rest = position
        while rest < end {
          guard budget.spend() else { return true }
          let traits = tree[rest].traits
          if traits.contains(.named), !traits.contains(.extra) { return false }
          rest = tree[rest].next
        }
      }
      return then(&self, position)
    }
    let rest = elements.dropFirst()
    switch element.quantifier {
    case .one:
      return matchOne(element, from: position, end: end, mustBeHere: isFirst) { matcher, next in
        matcher.matchChildren(rest, from: next, end: end, isAnchoredAtEnd: isAnchoredAtEnd, isFirst: false, then: then)
      }
    case .optional:
      var isMatched = false
      let stop = matchOne(element, from: position, end: end, mustBeHere: isFirst) { matcher, next in
        matcher.matchChildren(rest, from: next, end: end, isAnchoredAtEnd: isAnchoredAtEnd, isFirst: false) {
          matcher, end in
          isMatched = true
          return then(&matcher, end)
        }
      }
      if stop || isMatched { return stop }
    case .many, .some:
      // Greedy: as many as there are from the first that matches, then the rest.
      var isMatched = false
      let stop = matchRun(element, from: position, end: end) { matcher, next in
        matcher.matchChildren(rest, from: next, end: end, isAnchoredAtEnd: isAnchoredAtEnd, isFirst: false) {
          matcher, end in
          isMatched = true
          return then(&matcher, end)
        }
      }
      if stop || isMatched || element.quantifier == .some { return stop }
    }
    return matchChildren(rest, from: position, end: end, isAnchoredAtEnd: isAnchoredAtEnd, isFirst: isFirst, then: then)
  }

  private mutating func matchOne(
    _ element: Query.Element, from position: NodeIndex, end: NodeIndex, mustBeHere: Bool,
    then: (inout QueryMatcher, NodeIndex) -> Bool
  ) -> Bool {
    var candidate = position
    while candidate < end {
      let record = tree[candidate]
      if case .group(let members) = element.form {
        if matchChildren(
          members[...], from: candidate, end: end, isAnchoredAtEnd: false, isFirst: true, then: then)
        {
          return true
        }
      } else if match(element, at: candidate, then: { then(&$0, record.next) }) {
        return true
      }
      if mustBeHere { return false }
      if element.isAnchored {
        let isPassable =
          record.traits.contains(.extra) || (element.isNamed && !record.traits.contains(.named))
        if !isPassable { return false }
      }
      candidate = record.next
    }
    return false
  }

  private mutating func matchRun(
    _ element: Query.Element, from position: NodeIndex, end: NodeIndex,
    then: (inout QueryMatcher, NodeIndex) -> Bool
  ) -> Bool {
    runLength += 1
    defer { runLength -= 1 }
    guard runLength < Self.runLimit else {
      budget.exhaust()
      return true
    }
    return matchOne(element, from: position, end: end, mustBeHere: false) { matcher, next in
      var isLonger = false
      if next < end {
        let stop = matcher.matchRun(element, from: next, end: end) { matcher, last in
          isLonger = true
          return then(&matcher, last)
        }
        if stop { return true }
      }
      return isLonger ? false : then(&matcher, next)
    }
  }

  // MARK: Predicates

  private mutating func holds(
    _ predicate: QueryPredicate, isNegated: Bool, conditions: inout [ProjectCondition]
  ) -> Bool {
    switch predicate {
    case .text(let capture, let texts):
      return every(capture, isNegated) { matcher, node in
        let bytes = matcher.tree.bytes(of: node)
        return texts.contains { $0.count == bytes.count && $0.elementsEqual(bytes) }
      }
    case .sameText(let left, let right):
      guard let other = captures.first(where: { $0.name == right })?.node else { return true }
      return every(left, isNegated) { matcher, node in
        let (bytes, others) = (matcher.tree.bytes(of: node), matcher.tree.bytes(of: other))
        guard bytes.count == others.count, matcher.budget.spend(bytes.count / 64) else { return false }
        return bytes.elementsEqual(others)
      }
    case .matches(let capture, let text):
      return every(capture, isNegated) { matcher, node in
        let bytes = matcher.tree.bytes(of: node)
        if let mayMatch = matcher.context.mayMatch, !mayMatch(text, bytes.indices) { return false }
        guard matcher.budget.spend(bytes.count / 64), let isMatch = text.matches(bytes) else {
          matcher.budget.exhaust()
          return false
        }
        return isMatch
      }
    case .has(let capture, let query, let isDirect):
      return every(capture, isNegated) { matcher, node in
        query.matches(within: node, in: matcher.context, isDirect: isDirect, budget: &matcher.budget)
      }
    case .isMatch(let capture, let query):
      return every(capture, isNegated) { matcher, node in
        query.matches(at: node, in: matcher.context, budget: &matcher.budget)
          || query.matches(at: matcher.context.value(of: node), in: matcher.context, budget: &matcher.budget)
      }
    case .inside(let capture, let symbols):
      return every(capture, isNegated) { matcher, node in
        let tree = matcher.tree
        return matcher.firstAncestor(of: node) { symbols.contains(tree[$0].symbol) } != nil
      }
    case .parent(let capture, let symbols):
      return every(capture, isNegated) { matcher, node in
        let parent = matcher.tree[node].parent
        return parent >= 0 && symbols.contains(matcher.tree[parent].symbol)
      }
    case .nearest(let capture, let query, let symbols):
      return every(capture, isNegated) { matcher, node in
        guard let ancestor = matcher.nearest(node, of: symbols) else { return false }
        return query.matches(at: ancestor, in: matcher.context, budget: &matcher.budget)
      }
    case .resolves(let capture, let names):
      return every(capture, isNegated) { matcher, node in
        matcher.context.qualifiedNames(of: node).contains { qualified in
          names.contains { $0.hasSuffix(".*") ? qualified.hasPrefix($0.dropLast()) : qualified == $0 }
        }
      }
    case .overridden(let capture):
      if let node = captures.first(where: { $0.name == capture })?.node {
        conditions.append(.notOverridden(method: node))
      }
      return true
    }
  }

  private mutating func every(
    _ capture: Int, _ isNegated: Bool, _ condition: (inout QueryMatcher, NodeIndex) -> Bool
  ) -> Bool {
    for (name, node) in captures where name == capture {
      if condition(&self, node) == isNegated { return false }
    }
    return true
  }

  /// The nearest ancestor of some kinds whose body holds the node: a default value or a decorator belongs to what is around.
  private mutating func nearest(_ node: NodeIndex, of symbols: Set<Symbol>) -> NodeIndex? {
    firstAncestor(of: node) { [tree, context] ancestor in
      guard symbols.contains(tree[ancestor].symbol) else { return false }
      guard let body = tree.child(of: ancestor, field: context.bodyField) else { return true }
      return body <= node && node < tree[body].next
    }
  }
  /// The first ancestor for which a condition holds; a tree may be as deep as its file is long, so each costs a step.
  private mutating func firstAncestor(of node: NodeIndex, where condition: (NodeIndex) -> Bool) -> NodeIndex? {
    var current = tree[node].parent
    while current >= 0, budget.spend() {
      if condition(current) { return current }
      current = tree[current].parent
    }
    return nil
  }
}
