/// Matches patterns of queries at given nodes of one tree, trying every way to assign children to a pattern.
///
/// Backtracking with continuations: each step calls `then` for every way it can succeed, and stops when `then` says so.
struct QueryMatcher {
  let context: QueryContext
  var budget: MatchBudget
  private let tree: SyntaxTree
  /// The tree's nodes; valid as long as whoever made this holds them.
  private let nodes: UnsafeBufferPointer<SyntaxTree.Record>
  /// The pattern that is matched, and how it is laid out.
  private let pattern: Query.Pattern
  private let elements: UnsafePointer<QueryProgram.Element>
  private let numbers: UnsafePointer<Int32>
  private var captures: [(name: Int, node: NodeIndex)] = []
  /// How many repetitions are open; each takes a piece of the stack.
  private var runLength = 0
  private static let runLimit = 1000

  /// Receives one way to match; returns whether to stop looking for others.
  typealias Continuation = (inout QueryMatcher) -> Bool

  /// Prepares to match a pattern; `nodes` are those of the context's tree.
  init(
    context: QueryContext, nodes: UnsafeBufferPointer<SyntaxTree.Record>, pattern: Query.Pattern, budget: MatchBudget
  ) {
    self.context = context
    self.nodes = nodes
    self.budget = budget
    self.pattern = pattern
    elements = pattern.program.elements
    numbers = pattern.program.numbers
    tree = context.tree
  }

  /// Reports each distinct match of the pattern, which is of a query, with its root at a node, until the receiver says stop.
  mutating func match(of query: Query, at node: NodeIndex, report: (QueryMatch) -> Bool) {
    _ = match(0, at: node) { matcher in
      var conditions: [ProjectCondition] = []
      var isConfirmed = true
      for condition in matcher.pattern.conditions {
        if condition.needsWholeFile, matcher.context.isPart {
          isConfirmed = false
          continue
        }
        guard matcher.holds(condition.predicate, isNegated: condition.isNegated, conditions: &conditions) else {
          return false
        }
      }
      // A predicate that was cut short has decided nothing.
      if matcher.budget.isExhausted { return true }
      let capture = query.matchCapture
      let reported = capture < 0 ? node : matcher.captures.first { $0.name == capture }?.node ?? node
      return report(
        QueryMatch(
          node: reported, captures: matcher.captures, conditions: conditions, isConfirmed: isConfirmed))
    }
  }

  /// Whether some pattern of a query matches with its root at a node.
  private mutating func matches(_ query: Query, at node: NodeIndex) -> Bool {
    let symbol = nodes[Int(node)].symbol
    for pattern in query.patterns where pattern.rootSymbols?.contains(symbol) ?? true {
      var matcher = QueryMatcher(context: context, nodes: nodes, pattern: pattern, budget: budget)
      var found = false
      matcher.match(of: query, at: node) { _ in
        found = true
        return true
      }
      budget = matcher.budget
      if found { return true }
    }
    return false
  }

  /// Whether a query matches at a node or below; not inside functions below it when `isDirect`.
  private mutating func matches(_ query: Query, within node: NodeIndex, isDirect: Bool) -> Bool {
    var index = node
    let end = nodes[Int(node)].next
    while index < end {
      let record = nodes[Int(index)]
      if isDirect, index != node, record.traits.contains(.named), context.functionSymbols.contains(record.symbol) {
        index = record.next
        continue
      }
      if matches(query, at: index) { return true }
      index += 1
    }
    return false
  }

  /// Matches an element, without its quantifier and anchor, at one node.
  private mutating func match(_ element: Int32, at node: NodeIndex, then: Continuation) -> Bool {
    guard budget.spend() else { return true }
    let place = elements + Int(element)
    let record = nodes[Int(node)]
    if place.pointee.field != 0, record.field != place.pointee.field { return false }
    // What cannot match is told before anything is bound.
    if place.pointee.kind == .node {
      if place.pointee.symbol >= 0 {
        guard Int32(record.symbol) == place.pointee.symbol, !record.traits.contains(.missing) else { return false }
      } else {
        guard record.traits.contains(.named) else { return false }
      }
    }
    let bound = place.pointee.captures
    if bound.count == 0 { return matchForm(place, at: node, record, then: then) }
    let mark = captures.count
    for index in bound.first..<bound.end { captures.append((Int(numbers[Int(index)]), node)) }
    defer { captures.removeLast(captures.count - mark) }
    return matchForm(place, at: node, record, then: then)
  }

  /// Matches what an element is made of.
  private mutating func matchForm(
    _ place: UnsafePointer<QueryProgram.Element>, at node: NodeIndex, _ record: SyntaxTree.Record, then: Continuation
  ) -> Bool {
    let children = place.pointee.children
    switch place.pointee.kind {
    case .anything: return then(&self)
    case .alternation:
      for choice in children.first..<children.end where match(choice, at: node, then: then) { return true }
      return false
    case .group:
      guard record.parent >= 0 else { return false }
      return matchChildren(
        children.first, children.end, from: node, end: nodes[Int(record.parent)].next, isAnchoredAtEnd: false,
        isFirst: true
      ) { matcher, _ in
        then(&matcher)
      }
    case .node:
      let negated = place.pointee.negatedFields
      for index in negated.first..<negated.end
      where tree.child(of: node, field: UInt16(numbers[Int(index)])) != nil { return false }
      let isAnchoredAtEnd = place.pointee.isAnchoredAtEnd
      if children.count == 0, !isAnchoredAtEnd { return then(&self) }
      return matchChildren(
        children.first, children.end, from: node + 1, end: record.next, isAnchoredAtEnd: isAnchoredAtEnd,
        isFirst: false
      ) { matcher, _ in then(&matcher) }
    }
  }

  /// Matches a run of elements, from one to before another, against the siblings from a position on; siblings between them are
  /// passed over.
  ///
  /// An anchor passes over comments, and over tokens when the element it leads to is a named node.
  private mutating func matchChildren(
    _ element: Int32, _ last: Int32, from position: NodeIndex, end: NodeIndex, isAnchoredAtEnd: Bool, isFirst: Bool,
    then: (inout QueryMatcher, NodeIndex) -> Bool
  ) -> Bool {
    guard element < last else {
      if isAnchoredAtEnd {
        var rest = position
        while rest < end {
          guard budget.spend() else { return true }
          let record = nodes[Int(rest)]
          if record.traits.contains(.named), !record.traits.contains(.extra) { return false }
          rest = record.next
        }
      }
      return then(&self, position)
    }
    switch elements[Int(element)].quantifier {
    case .one:
      return matchOne(element, from: position, end: end, mustBeHere: isFirst) { matcher, next in
        matcher.matchChildren(
          element + 1, last, from: next, end: end, isAnchoredAtEnd: isAnchoredAtEnd, isFirst: false, then: then)
      }
    case .optional:
      var isMatched = false
      let stop = matchOne(element, from: position, end: end, mustBeHere: isFirst) { matcher, next in
        matcher.matchChildren(
          element + 1, last, from: next, end: end, isAnchoredAtEnd: isAnchoredAtEnd, isFirst: false
        ) { matcher, end in
          isMatched = true
          return then(&matcher, end)
        }
      }
      if stop || isMatched { return stop }
    case .many, .some:
      // Greedy: as many as there are from the first that matches, then the rest.
      var isMatched = false
      let stop = matchRun(element, from: position, end: end) { matcher, next in
        matcher.matchChildren(
          element + 1, last, from: next, end: end, isAnchoredAtEnd: isAnchoredAtEnd, isFirst: false
        ) { matcher, end in
          isMatched = true
          return then(&matcher, end)
        }
      }
      if stop || isMatched || elements[Int(element)].quantifier == .some { return stop }
    }
    return matchChildren(
      element + 1, last, from: position, end: end, isAnchoredAtEnd: isAnchoredAtEnd, isFirst: isFirst, then: then)
  }

  private mutating func matchOne(
    _ element: Int32, from position: NodeIndex, end: NodeIndex, mustBeHere: Bool,
    then: (inout QueryMatcher, NodeIndex) -> Bool
  ) -> Bool {
    let place = elements + Int(element)
    var candidate = position
    while candidate < end {
      let record = nodes[Int(candidate)]
      if place.pointee.kind == .group {
        let members = place.pointee.children
        if matchChildren(
          members.first, members.end, from: candidate, end: end, isAnchoredAtEnd: false, isFirst: true, then: then)
        {
          return true
        }
      } else if match(element, at: candidate, then: { then(&$0, record.next) }) {
        return true
      }
      if mustBeHere { return false }
      if place.pointee.isAnchored {
        let isPassable =
          record.traits.contains(.extra) || (place.pointee.isNamed && !record.traits.contains(.named))
        if !isPassable { return false }
      }
      candidate = record.next
    }
    return false
  }

  private mutating func matchRun(
    _ element: Int32, from position: NodeIndex, end: NodeIndex, then: (inout QueryMatcher, NodeIndex) -> Bool
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
    case .sameParagraph(let first, let second):
      guard let other = captures.first(where: { $0.name == second })?.node else { return true }
      return every(first, isNegated) { matcher, node in
        let (end, start) = (Int(matcher.nodes[Int(node)].end), Int(matcher.nodes[Int(other)].start))
        guard end <= start, matcher.budget.spend((start - end) / 64) else { return false }
        return !matcher.tree.source[end..<start].holdsEmptyLine
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
        matcher.matches(query, within: node, isDirect: isDirect)
      }
    case .isMatch(let capture, let query):
      return every(capture, isNegated) { matcher, node in
        if matcher.matches(query, at: node) { return true }
        let value = matcher.context.value(of: node)
        return value != node && matcher.matches(query, at: value)
      }
    case .inside(let capture, let symbols):
      return every(capture, isNegated) { matcher, node in
        matcher.firstAncestor(of: node) { symbols.contains($0) } != nil
      }
    case .parent(let capture, let symbols):
      return every(capture, isNegated) { matcher, node in
        let parent = matcher.nodes[Int(node)].parent
        return parent >= 0 && symbols.contains(matcher.nodes[Int(parent)].symbol)
      }
    case .nearest(let capture, let query, let symbols):
      return every(capture, isNegated) { matcher, node in
        guard let ancestor = matcher.nearest(node, of: symbols) else { return false }
        return matcher.matches(query, at: ancestor)
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
    case .returnsError(let capture):
      if let node = captures.first(where: { $0.name == capture })?.node {
        conditions.append(.returnsError(name: node))
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
    var current = node
    while let ancestor = firstAncestor(of: current, where: symbols.contains) {
      guard let body = tree.child(of: ancestor, field: context.bodyField) else { return ancestor }
      if body <= node, node < nodes[Int(body)].next { return ancestor }
      current = ancestor
    }
    return nil
  }

  /// The first ancestor whose kind meets a condition; a tree may be as deep as its file is long, so each costs a step.
  private mutating func firstAncestor(of node: NodeIndex, where condition: (Symbol) -> Bool) -> NodeIndex? {
    var current = nodes[Int(node)].parent
    while current >= 0, budget.spend() {
      if condition(nodes[Int(current)].symbol) { return current }
      current = nodes[Int(current)].parent
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// Whether two line ends with nothing but blanks between them are among the bytes.
  fileprivate var holdsEmptyLine: Bool {
    var isEmpty = false
    for byte in self {
      switch byte {
      case UInt8(ascii: "\n"):
        if isEmpty { return true }
        isEmpty = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): continue
      default: isEmpty = false
      }
    }
    return false
  }
}
