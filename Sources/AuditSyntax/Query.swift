/// A query, checked against a grammar and ready to match.
///
/// Immutable; shared by all workers.
public final class Query: Sendable {
  /// The grammar whose trees it matches.
  public let grammar: Grammar
  /// The names of its captures; a match lists nodes by index into this.
  public let captureNames: [String]
  /// What a file must contain for it to match.
  public let requiredText: RequiredText
  /// How much of a Python file must be there around a match for the query to mean the same as in the whole file.
  public let extent: PythonOutline.Extent
  /// The same, when a match need not be confirmed: without the conditions that only the whole file decides.
  public let unconfirmedExtent: PythonOutline.Extent
  /// The same as `extent` when its root is known to be no body of a class or file.
  let extentInsideStatement: PythonOutline.Extent
  /// The same around a definition, when it is asked about the class around that.
  let extentAround: PythonOutline.Extent
  /// Whether it matches classes by what they begin with.
  let isAboutHeading: Bool
  /// Whether it looks at what the class around a match begins with.
  public let looksAtHeading: Bool
  /// How much must be there for what a match reports and shows to be whole.
  public let reportedExtent: PythonOutline.Extent
  /// How far from the definition that a match is in it looks among the statements beside that.
  public let vicinity: PythonOutline.Vicinity
  /// Whether a match depends on statements of the file outside the definition it is in: imports, and the values of names.
  public let looksElsewhere: Bool
  /// What it asks of the `except` clause that it matches; `nil` when it may match something else.
  let handler: HandlerTest?
  /// The keywords that are sure to begin what it matches.
  let certainWords: StatementWords
  let patterns: [Pattern]
  /// The capture that a match reports; -1 for the pattern's root.
  let matchCapture: Int

  /// A class, because matching hands it around a lot and a reference is cheap to copy.
  final class Pattern: Sendable {
    let program: QueryProgram
    let conditions: [Condition]
    /// The kinds its root may have; `nil` for any.
    let rootSymbols: Set<Symbol>?

    init(root: Element, conditions: [Condition], rootSymbols: Set<Symbol>?) {
      program = QueryProgram(root)
      self.conditions = conditions
      self.rootSymbols = rootSymbols
    }
  }

  /// A predicate of a pattern.
  struct Condition: Sendable {
    let predicate: QueryPredicate
    let isNegated: Bool
    /// Whether it is about all of a Python file.
    let needsWholeFile: Bool
  }

  /// An element of a pattern as it was compiled.
  struct Element: Sendable {
    let form: Form
    /// The field it must fill; 0 for any.
    let field: UInt16
    let quantifier: QueryText.Quantifier
    let captures: [Int]
    let isAnchored: Bool
    /// Whether an anchor may pass over tokens to reach it.
    let isNamed: Bool
  }

  indirect enum Form: Sendable {
    /// A node of one kind, or any named node for `nil`.
    case node(Symbol?, negatedFields: [UInt16], children: [Element], isAnchoredAtEnd: Bool)
    case anything
    case alternation([Element])
    case group([Element])
  }

  /// Compiles a query.
  ///
  /// - Throws: `QueryProblem` with the place in `text`.
  public init(_ text: String, grammar: Grammar, environment: some QueryEnvironment) throws(QueryProblem) {
    let parsed = try QueryTextParser.parse(text)
    var compiler = QueryCompiler(grammar: grammar)
    var patterns: [Pattern] = []
    var required: [RequiredText] = []
    var predicateExtent = PythonOutline.Extent.function
    var partExtent = PythonOutline.Extent.function
    var looksElsewhere = false
    var looksAtHeading = false
    var vicinity = PythonOutline.Vicinity.nothing
    var certainWords: StatementWords = []
    var handlers: [HandlerTest?] = []
    for pattern in parsed.patterns {
      compiler.begin(pattern)
      let root = try compiler.element(pattern.root)
      var needs: [RequiredText] = []
      var predicates: [(predicate: QueryPredicate, isNegated: Bool, needs: RequiredText)] = []
      var extents: [PythonOutline.Extent] = []
      for predicate in pattern.predicates {
        let (compiled, isNegated, need) = try compiler.predicate(predicate, environment: environment)
        predicates.append((compiled, isNegated, need))
        needs.append(need)
        let extent = compiled.extent { [compiler] in compiler.isInsideStatement(compiler.captures[$0]) }
        extents.append(extent)
        predicateExtent = max(predicateExtent, extent)
        if extent != .file { partExtent = max(partExtent, extent) }
        if compiled.looksAtHeading { looksAtHeading = true }
        vicinity = max(
          vicinity, compiled.vicinity { [compiler] in compiler.isInsideStatement(compiler.captures[$0]) })
        if compiled.looksElsewhere(mayBeName: { [compiler] in compiler.mayBeName(compiler.captures[$0]) }) {
          looksElsewhere = true
        }
      }
      needs += [compiler.requiredText(pattern.root), compiler.requiredComments]
      if grammar == .python {
        let tests = pattern.root.handlerClauses.map { compiler.handlerTest(of: $0, predicates) }
        let around = predicates.compactMap { [compiler] in
          compiler.handlerTest(around: pattern.root, $0.predicate, isNegated: $0.isNegated)
        }
        needs += (tests + around).filter { !$0.isEmpty }.map(RequiredText.handler)
        handlers.append(pattern.root.isHandlerClause ? tests.first : nil)
        if pattern.predicates.isEmpty { certainWords.formUnion(pattern.root.certainWords) }
      }
      let ranks = predicates.map { $0.predicate.rank(isNegated: $0.isNegated) }
      let order = predicates.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
      patterns.append(
        Pattern(
          root: root,
          conditions: order.map {
            Condition(
              predicate: predicates[$0].predicate, isNegated: predicates[$0].isNegated,
              needsWholeFile: extents[$0] == .file)
          }, rootSymbols: Self.symbols(of: root)))
      required.append(.every(needs))
    }
    self.grammar = grammar
    self.patterns = patterns
    captureNames = compiler.captures
    self.looksElsewhere = looksElsewhere
    self.vicinity = parsed.patterns.map(\.root.vicinity).reduce(vicinity, max)
    self.certainWords = certainWords
    let known = handlers.compactMap { $0 }
    handler = known.count == handlers.count ? known.dropFirst().reduce(known.first) { $0?.or($1) } : nil
    let shapeExtent = parsed.patterns.map { $0.extent(isInsideStatement: false) }.max() ?? .function
    extent = max(shapeExtent, predicateExtent)
    unconfirmedExtent = max(shapeExtent, partExtent)
    extentInsideStatement = parsed.patterns.map { $0.extent(isInsideStatement: true) }.reduce(predicateExtent, max)
    extentAround = parsed.patterns.map(\.extentAround).reduce(predicateExtent, max)
    isAboutHeading = parsed.patterns.contains(where: \.isAboutHeading)
    self.looksAtHeading = looksAtHeading
    reportedExtent = parsed.patterns.map(\.reportedExtent).max() ?? .function
    matchCapture = compiler.captures.firstIndex(of: "match") ?? -1
    requiredText = .some(required)
  }

  private static func symbols(of element: Element) -> Set<Symbol>? {
    switch element.form {
    case .node(let symbol, _, _, _): return symbol.map { [$0] }
    case .anything: return nil
    case .alternation(let choices):
      var all: Set<Symbol> = []
      for choice in choices {
        guard let symbols = symbols(of: choice) else { return nil }
        all.formUnion(symbols)
      }
      return all
    // A group at the top matches a run of siblings; its root is looked for at the first of them.
    case .group(let elements): return elements.first.flatMap(symbols(of:))
    }
  }
}

extension Query {
  /// Whether some match of it awaits a decision of the whole project.
  public var hasProjectConditions: Bool {
    patterns.contains { pattern in
      pattern.conditions.contains {
        switch $0.predicate {
        case .overridden, .returnsError: true
        default: false
        }
      }
    }
  }
}
