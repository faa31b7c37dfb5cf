/// The constants of a file: names whose value where they are used is a literal.
///
/// A name is a constant at a place when the assignment before it in the same or an enclosing block gives a literal, or when it
/// is assigned once in all. What branches and loops assign counts as unknown, unless all that is ever assigned is text.
struct ConstantTable {
  let tree: TermTree
  private let bindings: [Key: [Binding]]
  /// The words that make a declaration's name a constant; empty when none are needed.
  private let words: [String]
  /// The values of dotted names, where the language has rules for them.
  private let dotted: [[UInt8]: TermIndex]

  private struct Key: Hashable {
    let scope: TermIndex
    let name: [UInt8]
  }

  private struct Binding {
    /// The term that assigns.
    let place: TermIndex
    /// What is assigned; `nil` when it is not known.
    let value: TermIndex?
  }

  init(_ tree: TermTree) {
    self.tree = tree
    var bindings: [Key: [Binding]] = [:]
    let declared = PatternDialect.of(tree.grammar).declaresNames ? Self.declaredNames(of: tree) : nil
    func bind(_ target: TermIndex?, _ value: TermIndex?, at place: TermIndex, _ scopes: [TermIndex]) {
      guard let target else { return }
      if tree[target].kind == .tuple || tree[target].kind == .array {
        for item in tree.items(of: target) { bind(item, nil, at: place, scopes) }
      }
      if declared != nil, let name = Self.memberName(target, in: tree) {
        // What is assigned to `this.x` or `A.x` is a member of the class, if it has one.
        let key = scopes.last { tree[$0].kind == .members }.map { Key(scope: $0, name: name) }
        if let key, declared?.contains(key) == true {
          bindings[key, default: []].append(Binding(place: place, value: nil))
        }
        return
      }
      guard tree[target].kind == .identifier else { return }
      let name = Array(tree.label(of: target))
      var scope = scopes.last ?? 0
      if let declared { scope = scopes.last { declared.contains(Key(scope: $0, name: name)) } ?? 0 }
      bindings[Key(scope: scope, name: name), default: []].append(Binding(place: place, value: value))
    }
    Self.walk(tree) { term, scopes in
      switch tree[term].kind {
      case .assignment, .variable:
        let items = tree.items(of: term)
        bind(items.first, items.count == 2 ? items[1] : nil, at: term, scopes)
      case .augmentedAssignment, .parameter: bind(tree.items(of: term).first, nil, at: term, scopes)
      case .unary:
        let label = tree.labelText(of: term)
        // Whoever has its address may change it.
        if label == "++" || label == "--" || label == "&" { bind(tree.items(of: term).first, nil, at: term, scopes) }
      default: break
      }
    }
    self.bindings = bindings
    words = PatternDialect.of(tree.grammar).constantWords
    dotted = PatternDialect.of(tree.grammar).constants?(tree) ?? [:]
  }

  /// The name of a member of `this` or of something named.
  private static func memberName(_ term: TermIndex, in tree: TermTree) -> [UInt8]? {
    guard tree[term].kind == .member else { return nil }
    let items = tree.items(of: term)
    guard items.count == 2, [.literal, .identifier].contains(tree[items[0]].kind), tree[items[1]].kind == .identifier
    else { return nil }
    return Array(tree.label(of: items[1]))
  }

  /// Visits every term with the scopes around it, from the outermost.
  private static func walk(_ tree: TermTree, _ visit: (TermIndex, [TermIndex]) -> Void) {
    var scopes: [TermIndex] = []
    for index in tree.terms.indices {
      let term = TermIndex(index)
      while let last = scopes.last, tree[last].next <= term { scopes.removeLast() }
      if isScope(tree[term].kind) { scopes.append(term) }
      visit(term, scopes)
    }
  }

  /// The names that are declared, as variables or parameters, with their scopes.
  private static func declaredNames(of tree: TermTree) -> Set<Key> {
    var names: Set<Key> = []
    walk(tree) { term, scopes in
      guard tree[term].kind == .variable || tree[term].kind == .parameter, let target = tree.items(of: term).first
      else {
        return
      }
      for name in tree[target].kind == .tuple ? tree.items(of: target) : [target]
      where tree[name].kind == .identifier {
        names.insert(Key(scope: scopes.last ?? 0, name: Array(tree.label(of: name))))
      }
    }
    return names
  }

  private static func isScope(_ kind: TermKind) -> Bool {
    kind == .file || kind == .function || kind == .lambda || kind == .members || kind == .type
  }

  /// The assignments that a name may have its value from, and whether its use is in the scope of these.
  private func bindings(of term: TermIndex) -> (bindings: [Binding], isLocal: Bool) {
    let name = Array(tree.label(of: term))
    var current = tree[term].parent
    var function: TermIndex?
    while current >= 0 {
      let kind = tree[current].kind
      // The names of a class are not those of its methods, except where members are declared apart.
      if Self.isScope(kind), function == nil || kind != .type, let found = bindings[Key(scope: current, name: name)] {
        guard let function else { return (found, true) }
        // What the function itself assigns to a name of its surroundings is what it has there.
        let own = found.filter { encloses(function, $0.place) }
        return own.isEmpty ? (found, false) : (own, true)
      }
      // A function within an expression is made where it stands, with the values of that place.
      if function == nil, kind == .function || (kind == .lambda && words.isEmpty) || kind == .members {
        function = current
      }
      current = tree[current].parent
    }
    return ([], false)
  }

  /// The function, class or file that a name belongs to; -1 when nothing in the file assigns it.
  func scope(of term: TermIndex) -> TermIndex {
    let name = Array(tree.label(of: term))
    var current = tree[term].parent
    while current >= 0 {
      if Self.isScope(tree[current].kind), bindings[Key(scope: current, name: name)] != nil { return current }
      current = tree[current].parent
    }
    return -1
  }

  /// The literal that a name stands for where it is used; `nil` when that is not known.
  func value(of term: TermIndex) -> TermIndex? { assigned(to: term).flatMap { isLiteral($0) ? $0 : nil } }

  /// What a name was last given where it is used; `nil` when that is not known.
  func assigned(to term: TermIndex) -> TermIndex? {
    var (found, isLocal): ([Binding], Bool)
    if tree[term].kind == .identifier {
      (found, isLocal) = bindings(of: term)
    } else if let value = dotted[Array(tree.source[tree.range(of: term)])], !dotted.isEmpty {
      return value
    } else {
      (found, isLocal) = (ownMember(term), false)
    }
    guard let last = isLocal ? found.last(where: { tree[$0.place].next <= term }) : found.first, let value = last.value
    else { return nil }
    if !isLocal, !isConstant(last.place) { return nil }
    if found.count == 1 { return value }
    guard isLocal else { return nil }
    // The last assignment decides when nothing branches between it and the use, and no loop brings back another.
    return encloses(block(of: last.place), term) && !isLooped(term, found) ? value : nil
  }

  /// The assignments of the member that `this.x` is.
  private func ownMember(_ term: TermIndex) -> [Binding] {
    guard !words.isEmpty, let name = Self.memberName(term, in: tree), tree.labelText(of: term + 1) == "this" else {
      return []
    }
    var current = tree[term].parent
    while current >= 0, tree[current].kind != .members { current = tree[current].parent }
    return bindings[Key(scope: current, name: name)] ?? []
  }

  /// Whether a declaration makes a constant of its name for the functions around whose code it stands.
  private func isConstant(_ declaration: TermIndex) -> Bool {
    words.isEmpty
      || tree.children(of: declaration).contains {
        tree[$0].role == .modifier && words.contains(tree.labelText(of: $0))
      }
  }

  /// Whether an expression is text: a literal, a name that only text is assigned to, or a sum of such.
  func isText(_ term: TermIndex, depth: Int = 8) -> Bool {
    guard depth > 0 else { return false }
    switch tree[term].kind {
    case .string: return true
    case .template: return tree.items(of: term).allSatisfy { isText($0, depth: depth - 1) }
    case .member: return value(of: term).map { isText($0, depth: depth - 1) } ?? false
    case .identifier:
      if let value = value(of: term), isText(value, depth: depth - 1) { return true }
      let (found, isLocal) = bindings(of: term)
      let before = isLocal && !isLooped(term, found) ? found.filter { tree[$0.place].next <= term } : found
      return !before.isEmpty && (isLocal || isConstant(before[0].place))
        && before.allSatisfy { $0.value.map { isText($0, depth: depth - 1) } ?? false }
    case .binary:
      return tree.labelText(of: term) == "+" && tree.items(of: term).allSatisfy { isText($0, depth: depth - 1) }
    default: return false
    }
  }

  private func block(of term: TermIndex) -> TermIndex {
    var current = tree[term].parent
    while current > 0, tree[current].kind != .block, tree[current].kind != .file, tree[current].kind != .members {
      current = tree[current].parent
    }
    return max(current, 0)
  }

  private func encloses(_ outer: TermIndex, _ term: TermIndex) -> Bool { outer <= term && term < tree[outer].next }

  /// Whether a use stands in a loop that also assigns.
  private func isLooped(_ term: TermIndex, _ found: [Binding]) -> Bool {
    var current = tree[term].parent
    while current >= 0, !Self.isScope(tree[current].kind) {
      if tree[current].sort == .statement, tree[current].kind.rawValue >= 256,
        found.contains(where: { encloses(current, $0.place) && $0.place > term })
      {
        return true
      }
      current = tree[current].parent
    }
    return false
  }

  private func isLiteral(_ term: TermIndex) -> Bool {
    switch tree[term].kind {
    case .string, .number, .literal, .regex: true
    case .unary: tree.items(of: term).first.map { tree[$0].kind == .number } ?? false
    default: false
    }
  }
}
