/// The parts of a term: in order, in any order, and those that a pattern may leave out.
extension PatternMatcher {
  mutating func appendItems(of term: TermIndex) {
    var cursor = term + 1
    let end = tree[term].next
    while cursor < end {
      if tree[cursor].role == .item { lists.append(cursor) }
      cursor = tree[cursor].next
    }
  }

  /// The goals for a term's parts.
  mutating func parts(_ asked: TermIndex, _ term: TermIndex, _ next: Int32) -> Int32 {
    let node = pattern.nodes[Int(asked)]
    var goal = next
    for option in node.options.reversed() { goal = add(Goal(kind: .option, pattern: option, first: term, next: goal)) }
    let kind = pattern.tree[asked].kind
    if node.items.isEmpty, node.options.isEmpty, tree[term].next == term + 1 { return goal }
    let first = Int32(lists.count)
    appendItems(of: term)
    let end = Int32(lists.count)
    switch kind {
    case .object, .members, .supertypes:
      return add(Goal(kind: .unordered, pattern: asked, first: first, end: end, allowsMore: true, next: goal))
    case .dictionary, .set:
      return add(
        Goal(kind: .unordered, pattern: asked, first: first, end: end, allowsMore: node.hasEllipsis, next: goal))
    case .arguments: return arguments(asked, node, first, end, goal)
    default:
      return add(
        Goal(
          kind: .ordered, pattern: asked, first: first, end: end,
          allowsMore: kind == .importing || kind == .content || isAnyText(asked),
          next: goal))
    }
  }

  /// Whether a pattern is `"..." "..."`: text that is put together of any parts.
  func isAnyText(_ asked: TermIndex) -> Bool {
    guard pattern.tree[asked].kind == .template else { return false }
    return pattern.nodes[Int(asked)].items.allSatisfy {
      if case .anyText = pattern.nodes[Int($0)].form { true } else { false }
    }
  }

  /// Positional arguments in order, named ones in any.
  mutating func arguments(
    _ asked: TermIndex, _ node: Pattern.Node, _ first: Int32, _ end: Int32, _ next: Int32
  )
    -> Int32
  {
    let isNamed: (TermIndex) -> Bool = { [tree] in tree[$0].kind == .keywordArgument }
    guard
      lists[Int(first)..<Int(end)].contains(where: isNamed)
        || node.items.contains(where: { pattern.tree[$0].kind == .keywordArgument })
    else { return add(Goal(kind: .ordered, pattern: asked, first: first, end: end, next: next)) }
    let elements = Array(lists[Int(first)..<Int(end)])
    let start = Int32(lists.count)
    lists += elements.filter { !isNamed($0) }
    let middle = Int32(lists.count)
    lists += elements.filter(isNamed)
    let last = Int32(lists.count)
    let named = add(
      Goal(kind: .unordered, pattern: asked, first: middle, end: last, allowsMore: node.hasEllipsis, next: next))
    return add(Goal(kind: .ordered, pattern: asked, first: start, end: middle, next: named))
  }

  func items(of asked: TermIndex) -> [TermIndex] {
    if asked >= 0 { return pattern.nodes[Int(asked)].items }
    guard case .sequence(let roots) = pattern.root else { return [] }
    return roots
  }

  /// The items of a pattern against a list in order.
  mutating func ordered(_ goal: Goal, _ found: (inout PatternMatcher) -> Bool) -> Step {
    let items = self.items(of: goal.pattern)
    let isArguments = goal.pattern >= 0 && pattern.tree[goal.pattern].kind == .arguments
    var item = Int(goal.item)
    while isArguments, item < items.count, pattern.tree[items[item]].kind == .keywordArgument { item += 1 }
    guard item < items.count else {
      if goal.pattern < 0 { lastStatement = goal.first > 0 ? lists[Int(goal.first) - 1] : -1 }
      return goal.first == goal.end || goal.allowsMore ? .on(goal.next) : .failed
    }
    func rest(from first: Int32, _ matcher: inout PatternMatcher) -> Int32 {
      matcher.add(
        Goal(
          kind: .ordered, pattern: goal.pattern, item: Int32(item + 1), first: first, end: goal.end,
          allowsMore: goal.allowsMore, next: goal.next))
    }
    let isLast = !items[(item + 1)...].contains { !(isArguments && pattern.tree[$0].kind == .keywordArgument) }
    switch pattern.nodes[Int(items[item])].form {
    case .ellipsis:
      if isLast {
        if goal.pattern < 0, goal.end > 0 { lastStatement = lists[Int(goal.end) - 1] }
        return goal.pattern < 0 ? .on(goal.next) : .on(rest(from: goal.end, &self))
      }
      for first in goal.first...goal.end where attempt(rest(from: first, &self), found) || budget.isExhausted {
        return .done(true)
      }
      return .failed
    case .metavariableEllipsis(let name):
      for first in (isLast && !goal.allowsMore ? goal.end : goal.first)...goal.end {
        let mark = trail.count
        let binding: Binding
        if first > goal.first {
          binding = .list(first: lists[Int(goal.first)], last: lists[Int(first) - 1])
        } else {
          binding = .empty(
            at: goal.first < goal.end
              ? tree[lists[Int(goal.first)]].start : goal.first > 0 ? tree[lists[Int(goal.first) - 1]].end : 0)
        }
        if bind(name, binding), attempt(rest(from: first, &self), found) || budget.isExhausted { return .done(true) }
        undo(to: mark)
      }
      return .failed
    default:
      guard goal.first < goal.end else { return .failed }
      let following = rest(from: goal.first + 1, &self)
      let element = lists[Int(goal.first)]
      return .on(add(Goal(kind: .node, pattern: items[item], first: element, next: following)))
    }
  }

  /// The items of a pattern against a list in any order.
  mutating func unordered(_ goal: Goal, _ found: (inout PatternMatcher) -> Bool) -> Step {
    let items = self.items(of: goal.pattern)
    let isArguments = pattern.tree[goal.pattern].kind == .arguments
    func isPassed(_ item: TermIndex) -> Bool {
      switch pattern.nodes[Int(item)].form {
      case .ellipsis, .metavariableEllipsis: true
      default: isArguments && pattern.tree[item].kind != .keywordArgument
      }
    }
    var item = Int(goal.item)
    while item < items.count, isPassed(items[item]) { item += 1 }
    guard item < items.count else {
      if goal.allowsMore { return .on(goal.next) }
      let wanted = items.count { !isPassed($0) }
      return wanted == Int(goal.end - goal.first) ? .on(goal.next) : .failed
    }
    for first in goal.first..<goal.end {
      let bit: UInt64 = first - goal.first < 64 ? 1 << UInt64(first - goal.first) : 0
      if goal.taken & bit != 0 { continue }
      let rest = add(
        Goal(
          kind: .unordered, pattern: goal.pattern, item: Int32(item + 1), first: goal.first, end: goal.end,
          allowsMore: goal.allowsMore, taken: goal.taken | bit, next: goal.next))
      let attemptGoal = add(Goal(kind: .node, pattern: items[item], first: lists[Int(first)], next: rest))
      if attempt(attemptGoal, found) || budget.isExhausted { return .done(true) }
    }
    return .failed
  }

  /// A part that patterns may leave out: some part of the same role must match.
  mutating func option(_ goal: Goal, _ found: (inout PatternMatcher) -> Bool) -> Step {
    let wanted = pattern.tree[goal.pattern]
    if case .ellipsis = pattern.nodes[Int(goal.pattern)].form { return .on(goal.next) }
    var cursor = goal.first + 1
    let end = tree[goal.first].next
    while cursor < end {
      let given = tree[cursor]
      if given.role == wanted.role {
        if wanted.kind == .token, given.kind == .token {
          if isLabelEqual(wanted, given) || isAnyVariable(goal.pattern, cursor) { return .on(goal.next) }
        } else if attempt(add(Goal(kind: .node, pattern: goal.pattern, first: cursor, next: goal.next)), found) {
          return .done(true)
        }
      }
      cursor = given.next
    }
    let node = pattern.nodes[Int(goal.pattern)]
    switch (wanted.role, node.form) {
    // `class A(...)` is also about a class without any, `function $F() {}` about one without a name.
    case (.supertypes, _) where node.hasEllipsis && node.items.count == 1: return .on(goal.next)
    case (.name, .metavariable): return .on(goal.next)
    default: return .failed
    }
  }

  /// `var` is any way of declaring a variable.
  func isAnyVariable(_ asked: TermIndex, _ term: TermIndex) -> Bool {
    guard pattern.options.contains(.letIsVar), pattern.tree[pattern.tree[asked].parent].kind == .variable else {
      return false
    }
    let label = tree.labelText(of: term)
    return pattern.tree.labelText(of: asked) == "var" && (label == "let" || label == "const")
  }

  /// Appends a list's statements with those of the blocks inside them; says whether there are any inside.
  @discardableResult
  mutating func flatten(_ term: TermIndex) -> Bool {
    let start = lists.count
    var count = 0
    for cursor in term + 1..<tree[term].next {
      let record = tree[cursor]
      guard record.role == .item, record.parent >= 0 else { continue }
      if record.parent == term {
        count += 1
        lists.append(cursor)
      } else if record.sort == .statement,
        tree[record.parent].kind == .block || tree[record.parent].kind == .members
      {
        lists.append(cursor)
      }
    }
    return lists.count - start > count
  }
}
