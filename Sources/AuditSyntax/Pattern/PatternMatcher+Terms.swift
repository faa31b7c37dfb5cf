/// One term of a pattern against one of a file, and the ways in which different terms say the same.
extension PatternMatcher {
  mutating func node(
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
      // With the option for it a name is also the name that it was assigned, which another pattern may be about.
      guard given.kind == .identifier, pattern.options.contains(.symbolicPropagation),
        let value = names.assigned(to: term), tree[value].kind == .identifier
      else { return bind(name, .term(term)) ? .on(next) : .failed }
      let bound = trail.count
      if bind(name, .term(term)), attempt(next, found) || budget.isExhausted { return .done(true) }
      undo(to: bound)
      return .on(add(Goal(kind: .node, pattern: asked, first: value, next: next)))
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
        return matcher.matches(tree.value(of: value)) == true ? .on(next) : .failed
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
  mutating func block(
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
  mutating func exchanged(
    _ asked: TermIndex, _ term: TermIndex, _ next: Int32, _ found: (inout PatternMatcher) -> Bool
  ) -> Step {
    let (wanted, given) = (pattern.nodes[Int(asked)].items, tree.items(of: term))
    guard wanted.count == 2, given.count == 2 else { return .on(parts(asked, term, next)) }
    if attempt(parts(asked, term, next), found) || budget.isExhausted { return .done(true) }
    let second = add(Goal(kind: .node, pattern: wanted[1], first: given[0], next: next))
    return .on(add(Goal(kind: .node, pattern: wanted[0], first: given[1], next: second)))
  }

  func isLabelEqual(_ wanted: Term, _ given: Term) -> Bool {
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
  mutating func equivalent(
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
  func isStatedExpression(_ term: Term) -> Bool {
    term.sort == .expression || [.expressionStatement, .variable, .returnStatement].contains(term.kind)
  }

  /// An expression somewhere in a statement or expression, outside the blocks and functions that it holds.
  mutating func inside(
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
  mutating func constant(_ term: TermIndex) -> TermIndex? {
    guard pattern.options.contains(.constantPropagation),
      tree[term].kind == .identifier || tree[term].kind == .member
    else { return nil }
    return names.constant(term)
  }

  /// The value of an expression that is no literal itself.
  mutating func folded(_ term: TermIndex) -> ConstantValue? {
    guard pattern.options.contains(.constantPropagation) else { return nil }
    switch tree[term].kind {
    case .identifier, .member, .binary, .unary: return budget.spend(4) ? names.folded(term) : nil
    default: return nil
    }
  }

  func literal(_ asked: TermIndex) -> ConstantValue? {
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

  func firstItem(_ term: TermIndex) -> TermIndex? {
    var cursor = term + 1
    while cursor < tree[term].next {
      if tree[cursor].role == .item { return cursor }
      cursor = tree[cursor].next
    }
    return nil
  }

  /// Whether a metavariable's declared type fits: a literal's own, or that of the declaration of a name.
  func hasType(_ term: TermIndex, _ types: [String]) -> Bool {
    names.hasType(term, types)
  }
}
