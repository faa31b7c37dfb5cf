// What a query says of `except` clauses before it is compiled.

extension QueryText.Element {
  /// The `except` clauses that every match of it holds.
  var handlerClauses: [QueryText.Element] {
    guard quantifier == .one || quantifier == .some else { return [] }
    if isHandlerClause { return [self] }
    switch form {
    case .node(_, _, let children, _), .group(let children): return children.flatMap(\.handlerClauses)
    case .anything, .token, .alternation: return []
    }
  }

  /// Whether it matches an `except` clause, and nothing else.
  var isHandlerClause: Bool { if case .node("except_clause", _, _, _) = form { true } else { false } }

  /// The keywords that are sure to begin what it matches: a statement that begins with one of them is a match.
  var certainWords: StatementWords {
    switch form {
    case .node(let kind?, let negatedFields, let children, false) where negatedFields.isEmpty && children.isEmpty:
      StatementWords(kind: kind)
    case .alternation(let choices): choices.reduce(into: []) { $0.formUnion($1.certainWords) }
    case .node, .anything, .token, .group: []
    }
  }

  /// The parts of an `except` clause that captures lie in.
  fileprivate var handlerParts: [String: HandlerPart] {
    guard case .node(_, _, let children, _) = form else { return [:] }
    var parts = Dictionary(captures.map { ($0, HandlerPart.clause) }) { first, _ in first }
    for child in children {
      let part = child.handlerPart
      for name in child.placesByCapture.keys { parts[name] = part }
      if part == .inBody { for name in child.captures { parts[name] = .body } }
    }
    return parts
  }

  /// The part of an `except` clause that a child of it lies in.
  fileprivate var handlerPart: HandlerPart {
    switch form {
    case .node("block", _, _, _): .inBody
    case .token: .header
    default: field == "value" ? .header : .unknown
    }
  }
}

private enum HandlerPart { case clause, header, body, inBody, unknown }

extension QueryCompiler {
  /// What a pattern asks of an `except` clause in it, its predicates included.
  func handlerTest(
    of clause: QueryText.Element, _ predicates: [(predicate: QueryPredicate, isNegated: Bool, needs: RequiredText)]
  ) -> HandlerTest {
    guard case .node(_, _, let children, _) = clause.form else { return HandlerTest() }
    var test = HandlerTest()
    for child in children where child.quantifier == .one || child.quantifier == .some {
      switch child.handlerPart {
      case .header: test.header = test.header.and(requiredText(child))
      case .inBody:
        test.body = test.body.and(requiredText(child))
        if let shape = Self.shape(ofBlock: child) { test.shapes.insert(shape) }
      case .clause, .body, .unknown: break
      }
    }
    test.header = .every([test.header] + neighbours(children))
    let parts = clause.handlerParts
    for (predicate, isNegated, needs) in predicates {
      guard let name = predicate.examinedCapture.map({ captures[$0] }), mandatory.contains(name),
        let part = parts[name]
      else { continue }
      if isNegated {
        if case .has(_, let query, isDirect: false) = predicate, part == .clause || part == .body {
          test.excluded.formUnion(query.certainWords)
        }
        continue
      }
      switch part {
      case .clause: if case .isMatch(_, let query) = predicate, let other = query.handler { test = test.and(other) }
      case .header: test.header = test.header.and(needs)
      case .body, .inBody: test.body = test.body.and(needs)
      case .unknown: break
      }
    }
    return test
  }

  /// What a pattern asks of the `except` clause that a predicate finds around it; `nil` when it finds none.
  func handlerTest(around root: QueryText.Element, _ predicate: QueryPredicate, isNegated: Bool) -> HandlerTest? {
    guard !isNegated, case .nearest(let capture, let query, _) = predicate, root.captures.contains(captures[capture]),
      var test = query.handler
    else { return nil }
    test.body = test.body.and(requiredText(root))
    return test
  }
}

extension QueryPredicate {
  /// The capture whose node, and what is in it, a predicate looks at; `nil` when it looks around it.
  fileprivate var examinedCapture: Int? {
    switch self {
    case .text(let capture, _), .matches(let capture, _), .has(let capture, _, _), .isMatch(let capture, _): capture
    case .sameText, .sameParagraph, .inside, .parent, .nearest, .resolves, .overridden, .returnsError: nil
    }
  }
}
