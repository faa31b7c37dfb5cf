/// Matches one pattern at given terms of one file, in every way it can.
///
/// What is still to be matched is a chain of goals in an arena; a goal with one way on is a step of a loop, one with several tries
/// each and takes back what it bound. So the stack grows with the choices that are open, not with the size of a pattern or file.
struct PatternMatcher {
  private let pattern: Pattern
  private let tree: TermTree
  private let names: NameTable
  private var goals: ContiguousArray<Goal> = []
  /// Lists of terms that goals walk over.
  private var lists: ContiguousArray<TermIndex> = []
  private var bindings: [Binding]
  private var trail: [Int] = []
  private var budget = MatchBudget(steps: 0)
  private var choices = 0
  private var lastStatement: TermIndex = -1
  private var solutions = 0

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

  private struct Goal {
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

  private mutating func reset() {
    goals.removeAll(keepingCapacity: true)
    lists.removeAll(keepingCapacity: true)
    trail.removeAll(keepingCapacity: true)
    for index in bindings.indices { bindings[index] = .none }
    choices = 0
    lastStatement = -1
  }

  private mutating func report(from first: TermIndex, to last: TermIndex, _ report: (PatternMatch) -> Void) -> Bool {
    solutions += 1
    let range =
      tree.range(of: first).lowerBound..<max(tree.range(of: first).lowerBound, tree.range(of: last).upperBound)
    report(
      PatternMatch(
        range: range, node: tree[first].node, bindings: bindings.map(range(of:)), scopes: bindings.map(scope(of:))))
    return solutions >= Self.solutionLimit
  }

  private func range(of binding: Binding) -> Range<Int>? {
    switch binding {
    case .none: nil
    case .term(let term): tree.range(of: term)
    case .content(let term): Int(tree[term].labelStart)..<Int(tree[term].labelEnd)
    case .list(let first, let last): tree.range(of: first).lowerBound..<tree.range(of: last).upperBound
    case .empty(let place): Int(place)..<Int(place)
    }
  }

  /// The scope that a bound name belongs to; `nil` for what is no name of the file's own.
  private func scope(of binding: Binding) -> Int32? {
    guard case .term(let term) = binding, tree[term].kind == .identifier else { return nil }
    let scope = names.scope(of: term)
    return scope >= 0 ? scope : nil
  }

  // MARK: Goals

  private mutating func add(_ goal: Goal) -> Int32 {
    goals.append(goal)
    return Int32(goals.count - 1)
  }

  /// Whether a goal and those after it can be met; asks `found` for every way, until it says stop.
  private mutating func solve(_ start: Int32, _ found: (inout PatternMatcher) -> Bool) -> Bool {
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

  private enum Step {
    /// The next goal; -1 when all are met.
    case on(Int32)
    /// There is no way on, or all have been tried.
    case done(Bool)
    static let failed = Step.done(false)
  }

  /// Tries one way, and takes back what it did.
  private mutating func attempt(_ goal: Int32, _ found: (inout PatternMatcher) -> Bool) -> Bool {
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

  private mutating func undo(to mark: Int) {
    while trail.count > mark { bindings[trail.removeLast()] = .none }
  }

  private mutating func bind(_ name: Int?, _ binding: Binding) -> Bool {
    guard let name else { return true }
    if case .none = bindings[name] {
      bindings[name] = binding
      trail.append(name)
      return true
    }
    return isEqual(bindings[name], binding)
  }

  private mutating func isEqual(_ left: Binding, _ right: Binding) -> Bool {
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

  // MARK: One term

  private mutating func node(
    _ asked: TermIndex, _ term: TermIndex, _ next: Int32, _ found: (inout PatternMatcher) -> Bool
  )
    -> Step
  {
    let (wanted, given) = (pattern.tree[asked], tree[term])
    switch pattern.nodes[Int(asked)].form {
    case .metavariable(let name, let types):
      // Among the content of an element a name stands for text.
      if given.kind != .string, wanted.parent >= 0, pattern.tree[wanted.parent].kind == .content { return .failed }
      if let types, !hasType(term, types) { return .failed }
      return bind(name, .term(term)) ? .on(next) : .failed
    case .ellipsis, .metavariableEllipsis: return .on(next)
    case .deep(let inner):
      return inside(inner, term, next, found)
    case .anyText where wanted.kind == .regex: return given.kind == .regex ? .on(next) : .failed
    case .anyText: return names.isText(term) ? .on(next) : .failed
    case .anyTemplate:
      guard given.kind == .template || given.kind == .string else { return .failed }
      let first = tree.source[Int(given.start)]
      return first | 0x20 == UInt8(ascii: "f") || first == UInt8(ascii: "`") ? .on(next) : .failed
    case .textLike(let matcher):
      if let value = given.kind == .string ? term : constant(term), tree[value].kind == .string {
        return matcher.matches(tree.label(of: value)) == true ? .on(next) : .failed
      }
      guard case .text(let text)? = folded(term), matcher.matches(text[...]) == true else { return .failed }
      return .on(next)
    case .textBound(let name):
      if let value = given.kind == wanted.kind ? term : constant(term), tree[value].kind == wanted.kind {
        return bind(name, .content(value)) ? .on(next) : .failed
      }
      guard wanted.kind == .string, case .text? = folded(term) else { return .failed }
      return bind(name, .term(term)) ? .on(next) : .failed
    case .chain(let object):
      if attempt(add(Goal(kind: .node, pattern: object, first: term, next: next)), found) { return .done(true) }
      guard given.kind == .call || given.kind == .member || given.kind == .subscripting, let inner = firstItem(term)
      else { return .failed }
      return .on(add(Goal(kind: .node, pattern: asked, first: inner, next: next)))
    case .same: break
    }
    if wanted.kind == .expressionStatement, given.sort != .part, let inner = pattern.nodes[Int(asked)].items.first {
      guard isStatedExpression(given) || pattern.tree[inner].kind == .deep else { return .failed }
      return inside(inner, term, next, found)
    }
    if wanted.kind == given.kind, isLabelEqual(wanted, given) {
      if wanted.kind == .block { return block(asked, term, next, found) }
      if wanted.kind == .binary, pattern.options.mayChangePlaces(pattern.tree.label(of: asked)) {
        return exchanged(asked, term, next, found)
      }
      guard wanted.kind == .member else { return .on(parts(asked, term, next)) }
      // A chain that does not match as it stands may do so by what it was imported as.
      if attempt(parts(asked, term, next), found) { return .done(true) }
    }
    return equivalent(asked, term, wanted, given, next, found)
  }

  /// A block of statements: as they stand, and where an ellipsis says so, with those of the blocks inside.
  private mutating func block(
    _ asked: TermIndex, _ term: TermIndex, _ next: Int32, _ found: (inout PatternMatcher) -> Bool
  ) -> Step {
    let wanted = pattern.nodes[Int(asked)]
    // A metavariable for a body is all of it; between braces it is one statement.
    if wanted.items.count == 1, pattern.tree.source[Int(pattern.tree[asked].start)] != UInt8(ascii: "{"),
      case .metavariable(let name, nil) = pattern.nodes[Int(wanted.items[0])].form
    {
      let items = tree.items(of: term)
      return bind(name, .term(items.count == 1 ? items[0] : term)) ? .on(next) : .failed
    }
    guard wanted.hasEllipsis, wanted.items.count > 1, pattern.options.contains(.deepStatements) else {
      return .on(parts(asked, term, next))
    }
    if attempt(parts(asked, term, next), found) || budget.isExhausted { return .done(true) }
    let first = Int32(lists.count)
    // Among statements at any depth those after the last one that is asked for do not matter.
    flatten(term)
    return .on(
      add(
        Goal(kind: .ordered, pattern: asked, first: first, end: Int32(lists.count), allowsMore: true, next: next)))
  }

  /// An operator whose operands may stand in either order.
  private mutating func exchanged(
    _ asked: TermIndex, _ term: TermIndex, _ next: Int32, _ found: (inout PatternMatcher) -> Bool
  ) -> Step {
    let (wanted, given) = (pattern.nodes[Int(asked)].items, tree.items(of: term))
    guard wanted.count == 2, given.count == 2 else { return .on(parts(asked, term, next)) }
    if attempt(parts(asked, term, next), found) || budget.isExhausted { return .done(true) }
    let second = add(Goal(kind: .node, pattern: wanted[1], first: given[0], next: next))
    return .on(add(Goal(kind: .node, pattern: wanted[0], first: given[1], next: second)))
  }

  private func isLabelEqual(_ wanted: Term, _ given: Term) -> Bool {
    let count = Int(wanted.labelEnd - wanted.labelStart)
    guard count == Int(given.labelEnd - given.labelStart) else { return false }
    if count == 0 { return true }
    return pattern.tree.source.withUnsafeBufferPointer { left in
      tree.source.withUnsafeBufferPointer { right in
        for offset in 0..<count
        where left[Int(wanted.labelStart) + offset] != right[Int(given.labelStart) + offset] { return false }
        return true
      }
    }
  }

  /// The ways in which terms of different kinds say the same.
  private mutating func equivalent(
    _ asked: TermIndex, _ term: TermIndex, _ wanted: Term, _ given: Term, _ next: Int32,
    _ found: (inout PatternMatcher) -> Bool
  ) -> Step {
    switch (wanted.kind, given.kind) {
    case (.identifier, .identifier), (.member, .identifier), (.member, .member):
      let step = imported(asked, term, next, found)
      guard case .done(false) = step, given.kind == .identifier, pattern.options.contains(.symbolicPropagation),
        let value = names.assigned(to: term)
      else { return step }
      return .on(add(Goal(kind: .node, pattern: asked, first: value, next: next)))
    case (_, .identifier) where wanted.sort == .expression && pattern.options.contains(.symbolicPropagation):
      guard let value = names.assigned(to: term) else { return .failed }
      return .on(add(Goal(kind: .node, pattern: asked, first: value, next: next)))
    // `{...}` is any set or dictionary.
    case (.set, .dictionary):
      guard pattern.nodes[Int(asked)].hasEllipsis, pattern.nodes[Int(asked)].items.count == 1 else { return .failed }
      return .on(next)
    case (.importing, .call):
      let items = pattern.nodes[Int(asked)].items
      guard items.count == 1, pattern.tree[items[0]].kind == .string, pattern.nodes[Int(asked)].options.isEmpty,
        let callee = firstItem(term), tree.labelText(of: callee) == "require",
        let module = tree.children(of: term).last.flatMap({ tree.items(of: $0).first })
      else { return .failed }
      return .on(add(Goal(kind: .node, pattern: items[0], first: module, next: next)))
    case (.assignment, .variable):
      guard pattern.options.contains(.vardefAssign), tree.items(of: term).count == 2 else { return .failed }
      return .on(parts(asked, term, next))
    case (.string, _), (.number, _), (.literal, _):
      if let value = constant(term) {
        return .on(add(Goal(kind: .node, pattern: asked, first: value, next: next)))
      }
      guard let value = folded(term), value == literal(asked) else { return .failed }
      return .on(next)
    default: return .failed
    }
  }

  /// Whether a statement says something by an expression of its own; what others begin with, such as a condition, is no statement.
  private func isStatedExpression(_ term: Term) -> Bool {
    term.sort == .expression || [.expressionStatement, .variable, .returnStatement].contains(term.kind)
  }

  /// An expression somewhere in a statement or expression, outside the blocks and functions that it holds.
  private mutating func inside(
    _ asked: TermIndex, _ term: TermIndex, _ next: Int32, _ found: (inout PatternMatcher) -> Bool
  ) -> Step {
    var candidate = term
    let end = tree[term].next
    while candidate < end {
      let record = tree[candidate]
      if record.kind == .block || record.kind == .members, candidate != term {
        candidate = record.next
        continue
      }
      if record.sort == .expression || record.kind == .variable {
        let goal = add(Goal(kind: .node, pattern: asked, first: candidate, next: next))
        if attempt(goal, found) || budget.isExhausted { return .done(true) }
      }
      // The expression itself, unless those inside count too.
      if !pattern.options.contains(.deepExpressions), record.sort == .expression { return .failed }
      candidate = record.kind == .lambda ? record.next : candidate + 1
    }
    return .failed
  }

  /// What a name stands for: a literal, or with the option for it any expression.
  private mutating func constant(_ term: TermIndex) -> TermIndex? {
    guard pattern.options.contains(.constantPropagation),
      tree[term].kind == .identifier || tree[term].kind == .member
    else { return nil }
    return names.constant(term)
  }

  /// The value of an expression that is no literal itself.
  private mutating func folded(_ term: TermIndex) -> ConstantValue? {
    guard pattern.options.contains(.constantPropagation) else { return nil }
    switch tree[term].kind {
    case .identifier, .member, .binary, .unary: return budget.spend(4) ? names.folded(term) : nil
    default: return nil
    }
  }

  private func literal(_ asked: TermIndex) -> ConstantValue? {
    let label = pattern.tree.label(of: asked)
    switch pattern.tree[asked].kind {
    case .string: return .text(Array(label))
    case .number: return Int(String(decoding: label, as: UTF8.self)).map(ConstantValue.number)
    default:
      switch String(decoding: label, as: UTF8.self) {
      case "true", "True": return .truth(true)
      case "false", "False": return .truth(false)
      default: return nil
      }
    }
  }

  private func firstItem(_ term: TermIndex) -> TermIndex? {
    var cursor = term + 1
    while cursor < tree[term].next {
      if tree[cursor].role == .item { return cursor }
      cursor = tree[cursor].next
    }
    return nil
  }

  /// Whether a metavariable's declared type fits: a literal's own, or that of the declaration of a name.
  private func hasType(_ term: TermIndex, _ types: [String]) -> Bool {
    names.hasType(term, types)
  }

  // MARK: Imported names

  /// A name or chain by what its head was imported as.
  private mutating func imported(
    _ asked: TermIndex, _ term: TermIndex, _ next: Int32, _ found: (inout PatternMatcher) -> Bool
  ) -> Step {
    var tail: [TermIndex] = []
    var head = term
    while tree[head].kind == .member {
      let items = tree.items(of: head)
      guard items.count == 2, tail.count < 32 else { return .failed }
      tail.append(items[1])
      head = items[0]
    }
    guard tree[head].kind == .identifier else { return .failed }
    for parts in names.qualified(head) {
      let mark = trail.count
      if matchChain(asked, parts[...], tail.reversed()[...], head) {
        guard attempt(next, found) else {
          undo(to: mark)
          continue
        }
        return .done(true)
      }
      undo(to: mark)
    }
    return .failed
  }

  /// Matches a chain of names against qualified parts and the names that follow the imported one.
  private mutating func matchChain(
    _ asked: TermIndex, _ parts: ArraySlice<[UInt8]>, _ tail: ArraySlice<TermIndex>, _ head: TermIndex
  ) -> Bool {
    let (pattern, tree) = (self.pattern, self.tree)
    let node = pattern.nodes[Int(asked)]
    switch node.form {
    case .metavariable(let name, let types):
      guard types == nil else { return false }
      return bind(name, .term(tail.last ?? head))
    case .same: break
    default: return false
    }
    func matches(_ name: TermIndex, _ matcher: inout PatternMatcher) -> Bool {
      if case .metavariable(let index, _) = pattern.nodes[Int(name)].form {
        return matcher.bind(index, .term(tail.last ?? head))
      }
      let label = pattern.tree.label(of: name)
      guard pattern.tree[name].kind == .identifier else { return false }
      if let last = tail.last { return label.elementsEqual(tree.label(of: last)) }
      return parts.last.map(label.elementsEqual) ?? false
    }
    switch pattern.tree[asked].kind {
    case .identifier:
      return tail.count + parts.count == 1 && matches(asked, &self)
    case .member:
      guard node.items.count == 2, tail.count + parts.count > 1, matches(node.items[1], &self) else { return false }
      return tail.isEmpty
        ? matchChain(node.items[0], parts.dropLast(), tail, head)
        : matchChain(node.items[0], parts, tail.dropLast(), head)
    default: return false
    }
  }

  // MARK: The parts of a term

  private mutating func appendItems(of term: TermIndex) {
    var cursor = term + 1
    let end = tree[term].next
    while cursor < end {
      if tree[cursor].role == .item { lists.append(cursor) }
      cursor = tree[cursor].next
    }
  }

  /// The goals for a term's parts.
  private mutating func parts(_ asked: TermIndex, _ term: TermIndex, _ next: Int32) -> Int32 {
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
  private func isAnyText(_ asked: TermIndex) -> Bool {
    guard pattern.tree[asked].kind == .template else { return false }
    return pattern.nodes[Int(asked)].items.allSatisfy {
      if case .anyText = pattern.nodes[Int($0)].form { true } else { false }
    }
  }

  /// Positional arguments in order, named ones in any.
  private mutating func arguments(
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

  private func items(of asked: TermIndex) -> [TermIndex] {
    if asked >= 0 { return pattern.nodes[Int(asked)].items }
    guard case .sequence(let roots) = pattern.root else { return [] }
    return roots
  }

  /// The items of a pattern against a list in order.
  private mutating func ordered(_ goal: Goal, _ found: (inout PatternMatcher) -> Bool) -> Step {
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
  private mutating func unordered(_ goal: Goal, _ found: (inout PatternMatcher) -> Bool) -> Step {
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
  private mutating func option(_ goal: Goal, _ found: (inout PatternMatcher) -> Bool) -> Step {
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
  private func isAnyVariable(_ asked: TermIndex, _ term: TermIndex) -> Bool {
    guard pattern.options.contains(.letIsVar), pattern.tree[pattern.tree[asked].parent].kind == .variable else {
      return false
    }
    let label = tree.labelText(of: term)
    return pattern.tree.labelText(of: asked) == "var" && (label == "let" || label == "const")
  }

  /// Appends a list's statements with those of the blocks inside them; says whether there are any inside.
  @discardableResult
  private mutating func flatten(_ term: TermIndex) -> Bool {
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
