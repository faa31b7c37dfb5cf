/// Matches one pattern at given terms of one file, in every way it can.
///
/// What is still to be matched is a chain of goals in an arena; a goal with one way on is a step of a loop, one with several tries
/// each and takes back what it bound. So the stack grows with the choices that are open, not with the size of a pattern or file.
struct PatternMatcher {
  let pattern: Pattern
  let tree: TermTree
  let names: NameTable
  var goals: ContiguousArray<Goal> = []
  /// Lists of terms that goals walk over.
  var lists: ContiguousArray<TermIndex> = []
  var bindings: [Binding]
  var trail: [Int] = []
  var budget = MatchBudget(steps: 0)
  var choices = 0
  var lastStatement: TermIndex = -1
  var solutions = 0

  /// How many choices may be open at once; each takes a piece of the stack.
  private static let choiceLimit = 2000
  /// How many matches one place may have.
  private static let solutionLimit = 200

  enum Binding {
    case none
    case term(TermIndex)
    /// What stands between a string's quotes.
    case content(TermIndex)
    /// Terms after one another; an empty range for none.
    case list(first: TermIndex, last: TermIndex)
    case empty(at: UInt32)
  }

  struct Goal {
    enum Kind: UInt8 {
      case node, ordered, unordered, option, finish
    }
    let kind: Kind
    /// A term of the pattern; for lists, the one whose items are matched.
    let pattern: TermIndex
    /// Which of its items is next.
    var item: Int32 = 0
    /// A term of the file, or where a list goes on.
    let first: Int32
    /// Where the list ends.
    var end: Int32 = 0
    /// Whether the list may hold more than the pattern says.
    var allowsMore = false
    /// Which elements of the list are taken.
    var taken: UInt64 = 0
    var next: Int32
  }

  init(pattern: Pattern, context: QueryContext) {
    self.pattern = pattern
    tree = context.terms
    names = context.names
    bindings = Array(repeating: .none, count: pattern.metavariables.count)
  }

  /// Reports every match with its root at a term.
  mutating func match(at term: TermIndex, budget: inout MatchBudget, report: (PatternMatch) -> Void) {
    self.budget = budget
    defer { budget = self.budget }
    solutions = 0
    switch pattern.root {
    case .node(let root):
      reset()
      let goal = add(Goal(kind: .node, pattern: root, first: term, next: -1))
      _ = solve(goal) { matcher in matcher.report(from: term, to: term, report) }
    case .sequence(let roots):
      for isDeep in [false, true] {
        if isDeep, !roots.contains(where: { pattern.tree[$0].kind == .ellipsis }) { break }
        if isDeep, !pattern.options.contains(.deepStatements) { break }
        reset()
        let start = Int32(lists.count)
        if isDeep {
          if !flatten(term) { break }
        } else {
          appendItems(of: term)
        }
        let end = Int32(lists.count)
        for first in start..<end {
          goals.removeAll(keepingCapacity: true)
          undo(to: 0)
          let begin = lists[Int(first)]
          // What follows may be deeper; a sequence starts in its own list.
          if tree[begin].parent != term { continue }
          // One that begins with an ellipsis is about the whole list.
          if first > start, let ahead = roots.first, pattern.tree[ahead].kind == .ellipsis { break }
          // The items of the sequence are those of a list that has no term of its own.
          let finish = add(Goal(kind: .finish, pattern: -1, first: term, next: -1))
          let goal = add(
            Goal(kind: .ordered, pattern: -1, first: first, end: end, allowsMore: true, next: finish))
          _ = solve(goal) { matcher in
            let last = matcher.lastStatement
            return matcher.report(from: begin, to: last >= 0 ? last : begin, report)
          }
          if self.budget.isExhausted { return }
        }
      }
    }
  }

  mutating func reset() {
    goals.removeAll(keepingCapacity: true)
    lists.removeAll(keepingCapacity: true)
    trail.removeAll(keepingCapacity: true)
    for index in bindings.indices { bindings[index] = .none }
    choices = 0
    lastStatement = -1
  }

  mutating func report(from first: TermIndex, to last: TermIndex, _ report: (PatternMatch) -> Void) -> Bool {
    solutions += 1
    let start = tree.range(of: nameOfAssigned(first) ?? first).lowerBound
    let range = start..<max(start, tree.range(of: last).upperBound)
    report(
      PatternMatch(
        range: range, node: tree[first].node, bindings: bindings.map(range(of:)), scopes: bindings.map(scope(of:))))
    return solutions >= Self.solutionLimit
  }

  /// Where a declaration in Java that an assignment matches begins: at its name, behind the annotations of other lines.
  private func nameOfAssigned(_ term: TermIndex) -> TermIndex? {
    guard tree.grammar == .java, tree[term].kind == .variable, case .node(let root) = pattern.root,
      pattern.tree[root].kind == .assignment
    else { return nil }
    return firstItem(term)
  }

  func range(of binding: Binding) -> Range<Int>? {
    switch binding {
    case .none: nil
    case .term(let term): tree.range(of: term)
    case .content(let term): Int(tree[term].labelStart)..<Int(tree[term].labelEnd)
    case .list(let first, let last): tree.range(of: first).lowerBound..<tree.range(of: last).upperBound
    case .empty(let place): Int(place)..<Int(place)
    }
  }

  /// The scope that a bound name belongs to; `nil` for what is no name of the file's own.
  func scope(of binding: Binding) -> Int32? {
    guard case .term(let term) = binding, tree[term].kind == .identifier else { return nil }
    let scope = names.scope(of: term)
    return scope >= 0 ? scope : nil
  }

  // MARK: Goals

  mutating func add(_ goal: Goal) -> Int32 {
    goals.append(goal)
    return Int32(goals.count - 1)
  }

  /// Whether a goal and those after it can be met; asks `found` for every way, until it says stop.
  mutating func solve(_ start: Int32, _ found: (inout PatternMatcher) -> Bool) -> Bool {
    var current = start
    while current >= 0 {
      guard budget.spend() else { return true }
      let goal = goals[Int(current)]
      let step: Step
      switch goal.kind {
      case .node: step = node(goal.pattern, goal.first, goal.next, found)
      case .ordered: step = ordered(goal, found)
      case .unordered: step = unordered(goal, found)
      case .option: step = option(goal, found)
      case .finish: step = .on(goal.next)
      }
      switch step {
      case .on(let next): current = next
      case .done(let isStopped): return isStopped
      }
    }
    return found(&self)
  }

  enum Step {
    /// The next goal; -1 when all are met.
    case on(Int32)
    /// There is no way on, or all have been tried.
    case done(Bool)
    static let failed = Step.done(false)
  }

  /// Tries one way, and takes back what it did.
  mutating func attempt(_ goal: Int32, _ found: (inout PatternMatcher) -> Bool) -> Bool {
    guard choices < Self.choiceLimit else {
      budget.exhaust()
      return true
    }
    choices += 1
    let (bound, listCount, goalCount) = (trail.count, lists.count, goals.count)
    let isStopped = solve(goal, found)
    choices -= 1
    undo(to: bound)
    lists.removeSubrange(listCount...)
    goals.removeSubrange(goalCount...)
    return isStopped
  }

  mutating func undo(to mark: Int) {
    while trail.count > mark { bindings[trail.removeLast()] = .none }
  }

  mutating func bind(_ name: Int?, _ binding: Binding) -> Bool {
    guard let name else { return true }
    if case .none = bindings[name] {
      bindings[name] = binding
      trail.append(name)
      return true
    }
    return isEqual(bindings[name], binding)
  }

  mutating func isEqual(_ left: Binding, _ right: Binding) -> Bool {
    if case .term(let first) = left, case .term(let second) = right {
      guard budget.spend(Int(tree[first].next - first) / 16) else { return false }
      if tree.isEqual(first, second) { return names.areSame(first, second) }
      let kinds = (tree[first].kind, tree[second].kind)
      guard kinds.0 != kinds.1, tree[first].next == first + 1, tree[second].next == second + 1 else { return false }
      return kinds.0 != .string && kinds.1 != .string && tree.hasLabel(first, like: second, of: tree)
    }
    guard let first = range(of: left), let second = range(of: right) else { return false }
    return tree.source[first].elementsEqual(tree.source[second])
  }
}
