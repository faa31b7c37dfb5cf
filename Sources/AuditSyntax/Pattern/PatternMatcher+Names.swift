/// Imported names.
extension PatternMatcher {
  /// A name or chain by what its head was imported as.
  mutating func imported(
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
    // Anything may come from a module of which all is imported: only a pattern that names the module means it.
    var root = asked
    while pattern.tree[root].kind == .member, let first = pattern.nodes[Int(root)].items.first { root = first }
    var namesModule = true
    if case .metavariable = pattern.nodes[Int(root)].form { namesModule = false }
    for parts in names.qualified(head, mayGuess: namesModule) {
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
  mutating func matchChain(
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
}
