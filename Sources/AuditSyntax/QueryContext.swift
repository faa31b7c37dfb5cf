/// What predicates look up about one file, computed at most once.
///
/// Belongs to one worker.
public final class QueryContext {
  /// The file's tree.
  public let tree: SyntaxTree
  let profile: LanguageProfile
  private lazy var imports = ImportTable(tree: tree)
  private lazy var constants = Self.constants(of: tree, profile: profile)
  private lazy var symbols = MemberSymbols(grammar: tree.grammar, profile: profile)
  lazy var functionSymbols = Set(profile.functions.compactMap { tree.grammar.symbol($0, isNamed: true) })
  /// The file as patterns see it.
  private(set) lazy var terms = TermBuilder.terms(of: tree)
  private(set) lazy var names = NameTable(terms, imports: imports)
  /// The terms of each range: a name and the expression that is nothing else share one.
  private lazy var termsByRange = Dictionary(grouping: terms.terms.indices.map { TermIndex($0) }) {
    terms.range(of: $0)
  }
  private(set) lazy var bodyField = tree.grammar.field("body") ?? 0

  /// Whether an expression may match in some bytes of the file, by what is known of its words.
  let mayMatch: MatchForecast?

  /// Whether an expression may match in some bytes of a file: an answer that costs less than the search; no is certain.
  public typealias MatchForecast = (any TextMatcher, Range<Int>) -> Bool

  /// Prepares look-ups in a tree; costs nothing until a predicate asks.
  public init(tree: SyntaxTree, mayMatch: MatchForecast? = nil) {
    self.tree = tree
    self.mayMatch = mayMatch
    profile = LanguageProfile.of(tree.grammar)
  }

  /// Whether the expression at some bytes is of one of some types, as far as the file says.
  public func hasType(_ range: Range<Int>, _ types: [String]) -> Bool {
    termsByRange[range, default: []].contains { names.hasType($0, types) }
  }

  private struct MemberSymbols {
    let identifiers: Set<Symbol>
    let member: Symbol?
    let object: UInt16
    let property: UInt16

    init(grammar: Grammar, profile: LanguageProfile) {
      identifiers = Set(profile.identifiers.compactMap { grammar.symbol($0, isNamed: true) })
      member = profile.member.flatMap { grammar.symbol($0.kind, isNamed: true) }
      object = profile.member.flatMap { grammar.field($0.object) } ?? 0
      property = profile.member.flatMap { grammar.field($0.property) } ?? 0
    }
  }

  /// A name or a chain such as `a.b.c` as its parts; `nil` for anything else.
  private func dottedName(_ node: NodeIndex) -> [String]? {
    var parts: [String] = []
    var node = node
    while true {
      let symbol = tree[node].symbol
      if symbols.identifiers.contains(symbol) {
        parts.append(tree.text(of: node))
        return parts.reversed()
      }
      guard symbol == symbols.member, parts.count < 32, let object = tree.child(of: node, field: symbols.object),
        let property = tree.child(of: node, field: symbols.property)
      else { return nil }
      parts.append(tree.text(of: property))
      node = object
    }
  }

  /// The qualified names that a name or chain may stand for, through the file's imports; empty when it is something local.
  func qualifiedNames(of node: NodeIndex) -> [String] {
    guard let parts = dottedName(node), let head = parts.first else { return [] }
    let rest = parts.dropFirst().map { "." + $0 }.joined()
    if let imported = imports.names[head] { return imported.map { $0 + rest } }
    if parts.count > 1, !profile.hasGlobals { return [] }
    if constants.bound.contains(head) { return [] }
    return [head + rest] + imports.wildcards.map { "\($0).\(head)\(rest)" }
  }

  /// The node that a simple constant stands for: the value of the only assignment to that name in the file; otherwise itself.
  func value(of node: NodeIndex) -> NodeIndex {
    var node = node
    for _ in 0..<4 {
      guard symbols.identifiers.contains(tree[node].symbol), let value = constants.values[tree.text(of: node)] else {
        return node
      }
      node = value
    }
    return node
  }

  /// The values of names that are assigned exactly once, and every name that the file binds.
  private static func constants(
    of tree: SyntaxTree, profile: LanguageProfile
  ) -> (values: [String: NodeIndex], bound: Set<String>) {
    var values: [String: NodeIndex] = [:]
    var bound: Set<String> = []
    let grammar = tree.grammar
    let bindings = profile.bindings.compactMap { binding -> (symbol: Symbol, name: UInt16, value: UInt16)? in
      guard let symbol = grammar.symbol(binding.kind, isNamed: true), let name = grammar.field(binding.name),
        let value = grammar.field(binding.value)
      else { return nil }
      return (symbol, name, value)
    }
    let definitions = profile.definitions.compactMap { grammar.symbol($0.kind, isNamed: true) }
    let parameters = Set(
      ["parameters", "formal_parameters", "parameter_list", "lambda_parameters"].compactMap {
        grammar.symbol($0, isNamed: true)
      })
    let identifiers = Set(profile.identifiers.compactMap { grammar.symbol($0, isNamed: true) })
    for index in tree.nodes.indices {
      let node = NodeIndex(index)
      let symbol = tree[node].symbol
      if let binding = bindings.first(where: { $0.symbol == symbol }) {
        guard let target = tree.child(of: node, field: binding.name) else { continue }
        let name = tree.text(of: target)
        if bound.insert(name).inserted {
          values[name] = tree.child(of: node, field: binding.value)
        } else {
          values[name] = nil
        }
      } else if definitions.contains(symbol), let name = tree.child(of: node, field: "name") {
        bound.insert(tree.text(of: name))
      } else if parameters.contains(symbol) {
        for child in tree.children(of: node) {
          // `a`, `a: int`, `a=1`: the name is the child or its first identifier.
          let name =
            identifiers.contains(tree[child].symbol)
            ? child : tree.children(of: child).first { identifiers.contains(tree[$0].symbol) }
          guard let name else { continue }
          let text = tree.text(of: name)
          bound.insert(text)
          values[text] = nil
        }
      }
    }
    return (values, bound)
  }
}
