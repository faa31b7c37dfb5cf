/// What predicates look up about one file, computed at most once.
///
/// Belongs to one worker.
public final class QueryContext {
  /// The file's tree.
  public let tree: SyntaxTree
  let profile: LanguageProfile
  private lazy var imports = ImportTable(tree: tree)
  private lazy var bindings = BindingTable(tree, profile)
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

  /// Whether the tree holds a part of the file only; then what the whole file decides is not asked.
  let isPart: Bool

  /// Prepares look-ups in a tree, or in that of a part of a file; costs nothing until a predicate asks.
  public init(tree: SyntaxTree, isPart: Bool = false, mayMatch: MatchForecast? = nil) {
    self.tree = tree
    self.isPart = isPart
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
    if bindings.binding(of: head, at: node) != nil { return [] }
    return [head + rest] + imports.wildcards.map { "\($0).\(head)\(rest)" }
  }

  /// The node that a simple constant stands for: the value of the only assignment to that name where it is visible; otherwise itself.
  func value(of node: NodeIndex) -> NodeIndex {
    var node = node
    for _ in 0..<4 {
      guard symbols.identifiers.contains(tree[node].symbol),
        case .value(let value)? = bindings.binding(of: tree.text(of: node), at: node)
      else { return node }
      node = value
    }
    return node
  }
}
