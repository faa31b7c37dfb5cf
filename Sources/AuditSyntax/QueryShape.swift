// What the text of a query says about its matches before it is compiled: what they bind, and how much of a file they need.

extension QueryText.Pattern {
  /// How much must be there: a pattern that speaks of what else a class or file holds needs all of it.
  var extent: PythonOutline.Extent {
    let examined = Set(
      predicates.filter { ["has", "has-directly", "match", "eq"].contains($0.name.replacing("not-", with: "")) }
        .flatMap(\.arguments).compactMap { if case .capture(let name) = $0 { name } else { nil } })
    return Self.extent(root, isRoot: true, examined)
  }

  private static func extent(
    _ element: QueryText.Element, isRoot: Bool = false, _ examined: Set<String>
  ) -> PythonOutline.Extent {
    switch element.form {
    case .anything, .token: return .function
    case .alternation(let choices): return choices.map { extent($0, isRoot: isRoot, examined) }.max() ?? .function
    case .group(let members):
      let inside = members.map { extent($0, examined) }.max() ?? .function
      // Neighbours in the body of a class or file: what stands between them must be there.
      return isRoot ? max(inside, .neighbours) : inside
    case .node(let kind, _, let children, let isAnchoredAtEnd):
      var result = children.map { extent($0, examined) }.max() ?? .function
      switch kind {
      case "module": result = .file
      case nil where !children.isEmpty: result = .file
      case "block" where isRoot && (isAnchoredAtEnd || !children.isEmpty):
        // The body of a function, or of a class: then what stands directly in it is looked at, and perhaps its members.
        result = max(result, children.contains(where: \.mayBeDefinition) ? .type : .owner)
      case "class_definition":
        let looksInside = children.contains { $0.field != "name" && $0.field != "superclasses" }
        if looksInside || !examined.isDisjoint(with: element.captures) { result = max(result, .type) }
      default: break
      }
      return result
    }
  }
}

extension QueryText.Element {
  /// Whether it may match a function or class.
  fileprivate var mayBeDefinition: Bool {
    switch form {
    case .anything: true
    case .token: false
    case .node(let kind, _, _, _):
      kind.map { ["function_definition", "class_definition", "decorated_definition"].contains($0) } ?? true
    case .alternation(let choices): choices.contains(where: \.mayBeDefinition)
    case .group(let members): members.contains(where: \.mayBeDefinition)
    }
  }

  /// The kinds of nodes that each capture in it may bind.
  var kindsByCapture: [String: Set<String?>] {
    var result: [String: Set<String?>] = [:]
    func add(_ element: QueryText.Element, _ outer: [String]) {
      let names = outer + element.captures
      switch element.form {
      case .anything: for name in names { result[name, default: []].insert(nil) }
      case .token(let token): for name in names { result[name, default: []].insert(token) }
      case .node(let kind, _, let children, _):
        for name in names { result[name, default: []].insert(kind) }
        for child in children { add(child, []) }
      case .alternation(let choices): for choice in choices { add(choice, names) }
      case .group(let members):
        for name in names { result[name, default: []].insert(nil) }
        for member in members { add(member, []) }
      }
    }
    add(self, [])
    return result
  }

  /// The captures that every match of it binds.
  var mandatoryCaptures: Set<String> {
    guard quantifier == .one || quantifier == .some else { return [] }
    let inside: Set<String> =
      switch form {
      case .anything, .token: []
      case .node(_, _, let children, _): children.reduce(into: []) { $0.formUnion($1.mandatoryCaptures) }
      case .group(let members): members.reduce(into: []) { $0.formUnion($1.mandatoryCaptures) }
      case .alternation(let choices):
        choices.dropFirst().reduce(choices.first?.mandatoryCaptures ?? []) { $0.intersection($1.mandatoryCaptures) }
      }
    return inside.union(captures)
  }
}

extension QueryPredicate {
  /// How much must be there for it to mean the same.
  var extent: PythonOutline.Extent {
    switch self {
    case .has(_, let query, _), .isMatch(_, let query): query.extent
    // The class around a match is looked at, but the match itself is in one of its members.
    case .nearest(_, let query, _): query.extent == .type ? .owner : query.extent
    case .text, .sameText, .matches, .inside, .parent, .resolves, .overridden: .function
    }
  }
}
