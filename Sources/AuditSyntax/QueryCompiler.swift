/// Turns query text into elements of one grammar.
struct QueryCompiler {
  let grammar: Grammar
  var captures: [String] = []
  /// The captures that every match of the pattern binds.
  var mandatory: Set<String> = []
  /// The nodes that each capture of the pattern may bind.
  var places: [String: Set<CapturePlace>] = [:]
  /// The captures that stand beside the definition that the pattern is about, outside it.
  var outside: Set<String> = []
  /// What the predicates so far ask of the text that a capture binds: a comment, or the name of a function.
  private var textTests: [(capture: String, part: TextTest.Part)] = []

  init(grammar: Grammar) { self.grammar = grammar }

  /// Gets ready for another pattern of the same query.
  mutating func begin(_ pattern: QueryText.Pattern) {
    mandatory = pattern.root.mandatoryCaptures
    places = pattern.root.placesByCapture
    outside = grammar == .python ? pattern.root.capturesOutside : []
    textTests = []
  }

  /// What the predicates of the pattern ask of comments.
  var requiredComments: RequiredText {
    let names = Set(textTests.lazy.filter { !$0.part.isNegated }.map(\.capture)).filter { isAlways($0, .comment) }
    return .every(
      names.sorted().map { name in
        let test = RequiredText.comment(textTest(name))
        return outside.contains(name) ? .elsewhere(test) : test
      })
  }

  private func textTest(_ capture: String) -> TextTest {
    TextTest(textTests.filter { $0.capture == capture }.map(\.part))
  }

  /// What an outline tells the text of.
  private enum OutlinedText { case comment, functionName }

  /// Whether a capture binds nothing else.
  private func isAlways(_ capture: String, _ text: OutlinedText) -> Bool {
    places[capture]?.allSatisfy { place in
      switch text {
      case .comment: place.kind == "comment"
      case .functionName: place.kind == "identifier" && place.parent == "function_definition"
      }
    } ?? false
  }

  mutating func capture(_ name: String) -> Int {
    if let index = captures.firstIndex(of: name) { return index }
    captures.append(name)
    return captures.count - 1
  }

  mutating func element(_ text: QueryText.Element) throws(QueryProblem) -> Query.Element {
    let form: Query.Form
    var isNamed = true
    switch text.form {
    case .node(let kind, let negated, let children, let isAnchoredAtEnd):
      var fields: [UInt16] = []
      for name in negated { fields.append(try field(name, at: text.offset)) }
      form = .node(
        try kind.map { kind throws(QueryProblem) in try symbol(kind, at: text.offset) }, negatedFields: fields,
        children: try elements(children), isAnchoredAtEnd: isAnchoredAtEnd)
    case .anything:
      form = .anything
      isNamed = false
    case .token(let token):
      guard let symbol = grammar.symbol(token, isNamed: false) ?? absent(token, isNamed: false) else {
        throw QueryProblem(message: "the \(grammar.rawValue) grammar has no token \"\(token)\"", offset: text.offset)
      }
      form = .node(symbol, negatedFields: [], children: [], isAnchoredAtEnd: false)
      isNamed = false
    case .alternation(let choices):
      let compiled = try elements(choices)
      form = .alternation(compiled)
      isNamed = compiled.allSatisfy(\.isNamed)
    case .group(let members):
      let compiled = try elements(members)
      form = .group(compiled)
      isNamed = compiled.first?.isNamed ?? true
    }
    let ids = text.captures.map { capture($0) }
    return Query.Element(
      form: form, field: try text.field.map { name throws(QueryProblem) in try field(name, at: text.offset) } ?? 0,
      quantifier: text.quantifier, captures: ids, isAnchored: text.isAnchored, isNamed: isNamed)
  }

  private mutating func elements(_ texts: [QueryText.Element]) throws(QueryProblem) -> [Query.Element] {
    var elements: [Query.Element] = []
    for text in texts { elements.append(try element(text)) }
    return elements
  }

  private func symbol(_ kind: String, at offset: Int) throws(QueryProblem) -> Symbol {
    if kind == "ERROR" { return .error }
    if let symbol = grammar.symbol(kind, isNamed: true), !grammar.isSupertype(symbol) { return symbol }
    if let symbol = absent(kind, isNamed: true) { return symbol }
    throw QueryProblem(
      message: "the \(grammar.rawValue) grammar has no node kind `\(kind)`", offset: offset, word: kind,
      known: grammar.nodeKinds)
  }

  /// What stands for a kind that only another dialect has, as only JSX has elements; `nil` for what none has.
  private func absent(_ kind: String, isNamed: Bool) -> Symbol? {
    grammar.symbol(kind, isNamed: isNamed) == nil
      && grammar.hasDialect { $0.symbol(kind, isNamed: isNamed) != nil } ? .absent : nil
  }

  private func field(_ name: String, at offset: Int) throws(QueryProblem) -> UInt16 {
    guard let id = grammar.field(name) else {
      // No node fills it.
      if grammar.hasDialect(where: { $0.field(name) != nil }) { return .max }
      throw QueryProblem(message: "the \(grammar.rawValue) grammar has no field `\(name)`", offset: offset)
    }
    return id
  }

  // MARK: Required text

  func requiredText(_ text: QueryText.Element) -> RequiredText {
    guard text.quantifier == .one || text.quantifier == .some else { return .anything }
    switch text.form {
    case .node(let kind, _, let children, _):
      if let kind, absent(kind, isNamed: true) != nil { return .nothing }
      let words = kind.map { grammar.requiredWords(of: $0).map(RequiredText.literal) } ?? []
      let shape = kind == "function_definition" && grammar == .python ? function(children) : .anything
      return .every(words + children.map(requiredText) + neighbours(children) + [shape])
    case .anything: return .anything
    case .token(let token):
      if absent(token, isNamed: false) != nil { return .nothing }
      // Short signs are everywhere; only words and long ones tell files apart.
      let isWord = token.utf8.count > 1 && token.utf8.allSatisfy(\.isWordByte)
      return isWord || token.utf8.count > 2 ? .literal(token) : .anything
    case .alternation(let choices): return .some(choices.map(requiredText))
    case .group(let members):
      // Definitions are told apart before the parse: what stands beside one lies outside it.
      guard grammar == .python, members.contains(where: \.mayBeDefinition) else {
        return .every(members.map(requiredText))
      }
      return .some(
        members.indices.filter { members[$0].mayBeDefinition }.map { chosen in
          .every(
            members.indices.map { index in
              index == chosen ? requiredText(members[index]) : .elsewhere(requiredText(members[index]))
            })
        })
    }
  }

  /// A body written out from its first statement to its last says what its statements begin with; predicates say what its name is.
  private func function(_ children: [QueryText.Element]) -> RequiredText {
    func child(_ field: String) -> QueryText.Element? {
      children.first { $0.field == field && $0.quantifier == .one }
    }
    let names = child("name")?.captures.filter { isAlways($0, .functionName) } ?? []
    let name = TextTest(textTests.filter { names.contains($0.capture) }.map(\.part))
    let shape = child("body").flatMap(Self.shape(ofBlock:))
    return shape == nil && !name.isPositive ? .anything : .function(FunctionTest(shape: shape, name: name))
  }

  /// What a block written out from its first statement to its last says; `nil` when something may stand between them.
  static func shape(ofBlock block: QueryText.Element) -> BodyShape? {
    guard case .node("block", _, let statements, isAnchoredAtEnd: true) = block.form,
      statements.allSatisfy(\.isAnchored)
    else { return nil }
    return BodyShape(
      elements: statements.map {
        BodyShape.Element(
          leads: $0.leads, isOptional: $0.quantifier == .optional || $0.quantifier == .many,
          isRepeated: $0.quantifier == .some || $0.quantifier == .many)
      })
  }

  /// Tokens that must follow one another, such as `except` and `:`: far rarer than the words alone.
  func neighbours(_ children: [QueryText.Element]) -> [RequiredText] {
    zip(children, children.dropFirst()).compactMap { left, right in
      guard right.isAnchored, left.quantifier == .one, right.quantifier == .one, case .token(let first) = left.form,
        case .token(let second) = right.form
      else { return nil }
      // White space and continued lines may stand between them; a comment ends the line, which tokens of a statement do not.
      return .neighbours(first, second)
    }
    .filter { _ in grammar == .python }
  }

  // MARK: Predicates

  mutating func predicate(
    _ text: QueryText.PredicateText, environment: some QueryEnvironment
  ) throws(QueryProblem) -> (QueryPredicate, isNegated: Bool, needs: RequiredText) {
    let isNegated = text.name.hasPrefix("not-")
    let name = isNegated ? String(text.name.dropFirst(4)) : text.name
    guard let usage = QueryPredicate.usage[name] else {
      throw QueryProblem(
        message: "there is no predicate `#\(text.name)?`", offset: text.offset, word: name,
        known: QueryPredicate.usage.keys.sorted())
    }
    let misuse = QueryProblem(message: "`#\(text.name)?` is written \(usage)", offset: text.offset)
    guard case .capture(let captureName)? = text.arguments.first else { throw misuse }
    guard let capture = captures.firstIndex(of: captureName) else {
      throw QueryProblem(message: "`#\(text.name)?` names @\(captureName), which no node captures", offset: text.offset)
    }
    var words: [String] = []
    for argument in text.arguments.dropFirst() {
      if case .text(let word) = argument { words.append(word) }
    }
    let counts = !isNegated && mandatory.contains(captureName)
    func needs(_ required: RequiredText) -> RequiredText {
      counts ? outside.contains(captureName) ? .elsewhere(required) : required : .anything
    }
    if name == "eq" || name == "same-paragraph", text.arguments.count == 2, case .capture(let other) = text.arguments[1]
    {
      guard let other = captures.firstIndex(of: other) else { throw misuse }
      return (name == "eq" ? .sameText(capture, other) : .sameParagraph(capture, other), isNegated, .anything)
    }
    guard words.count == text.arguments.count - 1 else { throw misuse }
    switch name {
    case "eq", "any-of":
      guard name == "eq" ? words.count == 1 : !words.isEmpty else { throw misuse }
      return (
        .text(capture: capture, anyOf: Set(words.map { Array($0.utf8) })), isNegated,
        needs(.some(words.map(RequiredText.literal)))
      )
    case "match":
      guard words.count == 1 else { throw misuse }
      let matcher: any TextMatcher
      do { matcher = try environment.matcher(for: words[0]) } catch {
        throw QueryProblem(message: error.message, offset: text.offset)
      }
      let isOutlined = isAlways(captureName, .comment) && mandatory.contains(captureName)
      if grammar == .python, isOutlined || isAlways(captureName, .functionName) {
        textTests.append((captureName, TextTest.Part(pattern: words[0], matcher: matcher, isNegated: isNegated)))
      }
      return (.matches(capture: capture, matcher), isNegated, needs(matcher.requiredText))
    case "has", "has-directly", "is":
      guard words.count == 1 else { throw misuse }
      let query = try named(words[0], at: text.offset, environment)
      return (
        name == "is"
          ? .isMatch(capture: capture, query) : .has(capture: capture, query, isDirect: name == "has-directly"),
        isNegated, needs(name == "is" && mayBeName(captureName) ? .named(query.requiredText) : query.requiredText)
      )
    case "inside", "parent":
      let symbols = try symbols(words, at: text.offset, misuse)
      let kinds = words.filter { absent($0, isNamed: true) == nil }
      let needed = needs(
        .elsewhere(.some(kinds.map { .every(grammar.requiredWords(of: $0).map(RequiredText.literal)) })))
      return (
        name == "inside" ? .inside(capture: capture, symbols) : .parent(capture: capture, symbols), isNegated, needed
      )
    case "nearest":
      guard let first = words.first else { throw misuse }
      let query = try named(first, at: text.offset, environment)
      return (
        .nearest(capture: capture, query, try symbols(Array(words.dropFirst()), at: text.offset, misuse)), isNegated,
        // A class may be around the definition that is looked at, and a file is; a function is that definition.
        needs(
          words.contains("class_definition") || words.contains("module")
            ? .elsewhere(query.requiredText) : query.requiredText)
      )
    case "resolves":
      guard !words.isEmpty else { throw misuse }
      let needed = words.map(Self.required(qualifiedName:))
      return (.resolves(capture: capture, words), isNegated, needs(.some(needed)))
    case "returns-error":
      guard words.isEmpty, !isNegated, grammar == .go else { throw misuse }
      return (.returnsError(capture: capture), isNegated, .anything)
    case "same-paragraph": throw misuse
    default:
      guard words.isEmpty, isNegated else { throw misuse }
      return (.overridden(capture: capture), isNegated, .anything)
    }
  }

  /// Whether a capture may bind a name, whose value stands elsewhere.
  func mayBeName(_ capture: String) -> Bool {
    let names = LanguageProfile.of(grammar).identifiers
    return places[capture]?.contains { place in place.kind.map(names.contains) ?? true } ?? true
  }

  /// Whether what a capture binds lies in a statement, and is not itself the body of a class or file.
  func isInsideStatement(_ capture: String) -> Bool {
    places[capture]?.allSatisfy { place in
      guard let kind = place.kind else { return false }
      switch kind {
      case "class_definition", "decorated_definition", "module": return false
      case "block": return place.parent.map { $0 != "class_definition" } ?? false
      default: return true
      }
    } ?? false
  }

  /// What resolving to a name requires: its parts are in the file, and the last one where it is used, unless it has an alias.
  private static func required(qualifiedName name: String) -> RequiredText {
    let parts = name.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "_" }).map(String.init)
    let file = RequiredText.elsewhere(.every(parts.filter { $0.utf8.count > 1 }.map(RequiredText.literal)))
    guard let last = parts.last, last.utf8.count > 1, !name.hasSuffix("*") else { return file }
    return file.and(.some([.literal(last), .elsewhere(.neighbours(last, "as"))]))
  }

  private func symbols(
    _ kinds: [String], at offset: Int, _ misuse: QueryProblem
  ) throws(QueryProblem) -> Set<Symbol> {
    guard !kinds.isEmpty else { throw misuse }
    var symbols: Set<Symbol> = []
    for kind in kinds { symbols.insert(try symbol(kind, at: offset)) }
    return symbols
  }

  private func named(
    _ name: String, at offset: Int, _ environment: some QueryEnvironment
  ) throws(QueryProblem) -> Query {
    do { return try environment.query(named: name) } catch {
      throw QueryProblem(message: error.message, offset: offset, word: error.word, known: error.known)
    }
  }
}

extension UInt8 {
  /// Whether it is an ASCII letter, digit or underscore.
  @inlinable public var isWordByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
