// What the text of a query says about its matches before it is compiled: what they bind, and how much of a file they need.

/// Where a captured node stands in a pattern.
struct CapturePlace: Hashable {
  /// Its kind; `nil` for any.
  let kind: String?
  /// The kind of its parent; `nil` when the pattern does not say.
  let parent: String?
}

extension QueryText.Pattern {
  /// How much must be there: a pattern that speaks of what else a class or file holds needs all of it.
  ///
  /// `isInsideStatement` when its root is known to be no body of a class or file.
  func extent(isInsideStatement: Bool) -> PythonOutline.Extent {
    Self.extent(root, isRoot: true, isInsideStatement: isInsideStatement, examined)
  }

  /// The captures of which predicates look at the text or at what is in them.
  private var examined: Set<String> {
    Set(
      predicates.filter { ["has", "has-directly", "match", "eq"].contains($0.name.replacing("not-", with: "")) }
        .flatMap(\.arguments).compactMap { if case .capture(let name) = $0 { name } else { nil } })
  }

  /// How much must be there around a definition for the same to be true of the class around that.
  var extentAround: PythonOutline.Extent {
    if isAboutHeading { return .function }
    let extent = extent(isInsideStatement: false)
    return extent == .type ? .owner : extent
  }

  /// Whether it matches classes by what they begin with: a first statement that is no definition.
  var isAboutHeading: Bool {
    guard case .node("class_definition", _, let children, _) = root.form, examined.isDisjoint(with: root.captures)
    else { return false }
    let bodies = children.filter { $0.field != "name" && $0.field != "superclasses" }
    return !bodies.isEmpty
      && bodies.allSatisfy { body in
        guard body.field == "body", body.captures.isEmpty, body.quantifier == .one,
          case .node("block", _, let statements, isAnchoredAtEnd: false) = body.form, statements.count == 1
        else { return false }
        return statements[0].isAnchored && statements[0].quantifier == .one && !statements[0].mayBeDefinition
      }
  }

  /// How much must be there for what it reports and shows to be whole: a class is not, without its members.
  var reportedExtent: PythonOutline.Extent {
    func extent(_ element: QueryText.Element, isReported: Bool) -> PythonOutline.Extent {
      let isReported = isReported || element.captures.contains { $0 == "match" || $0.first?.isUppercase == true }
      switch element.form {
      case .anything: return isReported ? .file : .function
      case .token: return .function
      case .alternation(let members), .group(let members):
        return members.map { extent($0, isReported: isReported) }.max() ?? .function
      case .node(let kind, _, let children, _):
        let inside = children.map { extent($0, isReported: false) }.max() ?? .function
        guard isReported else { return inside }
        switch kind {
        case "module": return .file
        case "class_definition", "decorated_definition", "block": return max(inside, .type)
        default: return inside
        }
      }
    }
    let isNamed = root.placesByCapture.keys.contains("match")
    if case .node(nil, _, _, _) = root.form, !isNamed || root.captures.contains("match") { return .file }
    return extent(root, isReported: !isNamed)
  }

  private static func extent(
    _ element: QueryText.Element, isRoot: Bool = false, isInsideStatement: Bool = false, _ examined: Set<String>
  ) -> PythonOutline.Extent {
    switch element.form {
    case .anything, .token: return .function
    case .alternation(let choices):
      return choices.map { extent($0, isRoot: isRoot, isInsideStatement: isInsideStatement, examined) }.max()
        ?? .function
    case .group(let members):
      let inside = members.map { extent($0, examined) }.max() ?? .function
      // Neighbours in the body of a class or file: what stands between them must be there.
      return isRoot ? max(inside, .neighbours) : inside
    case .node(let kind, _, let children, let isAnchoredAtEnd):
      var result = children.map { extent($0, examined) }.max() ?? .function
      switch kind {
      case "module": result = .file
      case nil where !children.isEmpty: result = .file
      case "block" where isRoot && !isInsideStatement && (isAnchoredAtEnd || !children.isEmpty):
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
  /// How far from a definition the root of a pattern looks among the statements beside that.
  var vicinity: PythonOutline.Vicinity {
    switch form {
    case .group(let members):
      members.count < 2 ? .nothing : members.dropFirst().allSatisfy(\.isAnchored) ? .adjacent : .anywhere
    case .alternation(let choices): choices.map(\.vicinity).max() ?? .nothing
    case .node, .anything, .token: .nothing
    }
  }

  /// What the statement that it matches begins with.
  var leads: StatementLead {
    switch form {
    case .node(let kind, _, _, _): StatementLead(statement: kind)
    case .alternation(let choices): choices.reduce(into: []) { $0.formUnion($1.leads) }
    case .anything, .token, .group: .any
    }
  }

  /// The captures in a run of siblings that are not in a definition, when some of the siblings may be definitions.
  var capturesOutside: Set<String> {
    guard case .group(let members) = form, members.contains(where: \.mayBeDefinition) else { return [] }
    return members.filter { !$0.mayBeDefinition }.reduce(into: []) { $0.formUnion($1.placesByCapture.keys) }
  }

  /// Whether it may match a function or class.
  var mayBeDefinition: Bool {
    switch form {
    case .anything: true
    case .token: false
    case .node(let kind, _, _, _):
      kind.map { ["function_definition", "class_definition", "decorated_definition"].contains($0) } ?? true
    case .alternation(let choices): choices.contains(where: \.mayBeDefinition)
    case .group(let members): members.contains(where: \.mayBeDefinition)
    }
  }

  /// The nodes that each capture in it may bind.
  var placesByCapture: [String: Set<CapturePlace>] {
    var result: [String: Set<CapturePlace>] = [:]
    func add(_ element: QueryText.Element, in parent: String?, _ outer: [String]) {
      let names = outer + element.captures
      func note(_ kind: String?) {
        for name in names { result[name, default: []].insert(CapturePlace(kind: kind, parent: parent)) }
      }
      switch element.form {
      case .anything: note(nil)
      case .token(let token): note(token)
      case .node(let kind, _, let children, _):
        note(kind)
        for child in children { add(child, in: kind, []) }
      case .alternation(let choices): for choice in choices { add(choice, in: parent, names) }
      case .group(let members):
        note(nil)
        for member in members { add(member, in: parent, []) }
      }
    }
    add(self, in: nil, [])
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
  /// How much must be there for it to mean the same; `isInsideStatement` says where the node of a capture lies.
  func extent(isInsideStatement: (Int) -> Bool) -> PythonOutline.Extent {
    switch self {
    case .has(let capture, let query, _), .isMatch(let capture, let query):
      isInsideStatement(capture) ? query.extentInsideStatement : query.extent
    // The class around a match is looked at, but the match itself is in one of its members.
    case .nearest(_, let query, _): query.extentAround
    case .text, .sameText, .sameParagraph, .matches, .inside, .parent, .resolves, .overridden, .returnsError: .function
    }
  }

  /// How far from a definition it looks among the statements beside that.
  func vicinity(isInsideStatement: (Int) -> Bool) -> PythonOutline.Vicinity {
    switch self {
    case .has(let capture, let query, _), .isMatch(let capture, let query):
      isInsideStatement(capture) ? .nothing : query.vicinity
    case .nearest(_, let query, _): query.vicinity
    case .text, .sameText, .sameParagraph, .matches, .inside, .parent, .resolves, .overridden, .returnsError: .nothing
    }
  }

  /// Whether it looks at what the class around a match begins with.
  var looksAtHeading: Bool {
    switch self {
    case .has(_, let query, _), .isMatch(_, let query): query.looksAtHeading
    case .nearest(_, let query, _): query.isAboutHeading || query.looksAtHeading
    case .text, .sameText, .sameParagraph, .matches, .inside, .parent, .resolves, .overridden, .returnsError: false
    }
  }

  /// Whether it looks at what other statements of the file say: imports, and the values of names.
  func looksElsewhere(mayBeName: (Int) -> Bool) -> Bool {
    switch self {
    case .resolves: true
    case .has(_, let query, _), .nearest(_, let query, _): query.looksElsewhere
    case .isMatch(let capture, let query): mayBeName(capture) || query.looksElsewhere
    case .text, .sameText, .sameParagraph, .matches, .inside, .parent, .overridden, .returnsError: false
    }
  }
}
