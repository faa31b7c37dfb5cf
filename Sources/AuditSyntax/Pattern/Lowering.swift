/// How one kind of syntax node becomes a term.
struct Lowering: Sendable {
  /// Builds the term of a node by hand, where a table cannot say it.
  typealias Custom = @Sendable (inout TermBuilder, NodeIndex, TermRole) -> Void

  enum Shape: Sendable {
    /// A term with the node's named children as its parts, and the tokens that not every node of the kind has.
    case plain(TermKind?)
    /// A term without parts, told from others by its text.
    case leaf(TermKind)
    /// A term whose operator is its label.
    case operation(TermKind)
    /// The children in place of the node.
    case transparent
    /// Nothing.
    case absent
    /// A list of statements.
    case statements(TermKind)
    /// A list whose plain names become parameters.
    case parameters
    /// Text between quotes, with computed parts or without.
    case text
    case custom(Custom)
  }

  var shape: Shape
  var sort: TermSort
  /// The roles of the children that fill fields; the others are items.
  var roles: [String: TermRole]
  /// The fields whose single statements are blocks of one statement.
  var bodies: Set<String>
  /// Whether a node whose whole text is a sign of a pattern is built like any other of its kind.
  var readsSigns = false

  private init(_ shape: Shape, _ sort: TermSort, _ roles: [String: TermRole] = [:], bodies: Set<String> = []) {
    self.shape = shape
    self.sort = sort
    self.roles = roles
    self.bodies = bodies
  }

  static func expression(_ kind: TermKind? = nil, _ roles: [String: TermRole] = [:]) -> Lowering {
    Lowering(.plain(kind), .expression, roles)
  }
  static func statement(
    _ kind: TermKind? = nil, _ roles: [String: TermRole] = [:], bodies: Set<String> = []
  ) -> Lowering {
    Lowering(.plain(kind), .statement, roles, bodies: bodies)
  }
  static func part(_ kind: TermKind? = nil, _ roles: [String: TermRole] = [:], bodies: Set<String> = []) -> Lowering {
    Lowering(.plain(kind), .part, roles, bodies: bodies)
  }
  static func leaf(_ kind: TermKind) -> Lowering { Lowering(.leaf(kind), .expression) }
  /// A name that is no expression, such as that of a type.
  static func name(_ kind: TermKind) -> Lowering { Lowering(.leaf(kind), .part) }
  static func operation(_ kind: TermKind, _ roles: [String: TermRole] = [:]) -> Lowering {
    Lowering(.operation(kind), .expression, roles)
  }
  static func statements(_ kind: TermKind, readsSigns: Bool = false) -> Lowering {
    var lowering = Lowering(.statements(kind), .part)
    lowering.readsSigns = readsSigns
    return lowering
  }
  static func custom(_ build: @escaping Custom, readsSigns: Bool = false) -> Lowering {
    var lowering = Lowering(.custom(build), .part)
    lowering.readsSigns = readsSigns
    return lowering
  }
  static let transparent = Lowering(.transparent, .part)
  static let absent = Lowering(.absent, .part)
  static let parameters = Lowering(.parameters, .part)
  static let text = Lowering(.text, .expression)
}

/// The lowerings of one grammar, ready to look up.
struct LoweringTable: Sendable {
  struct Entry: Sendable {
    let shape: Lowering.Shape
    let sort: TermSort
    /// By field id.
    let roles: [UInt16: TermRole]
    let bodies: Set<UInt16>
    /// The words that every node of the kind contains, so that they tell nothing.
    let words: Set<String>
    let readsSigns: Bool
  }

  private let entries: [Entry]
  /// The kinds of computed parts of strings.
  let interpolations: Set<Symbol>
  let fragments: Set<Symbol>
  /// Whether signs may be strings.
  let quotesSigns: Bool

  func entry(of symbol: Symbol) -> Entry? { Int(symbol) < entries.count ? entries[Int(symbol)] : nil }

  init(_ grammar: Grammar) {
    let dialect = PatternDialect.of(grammar)
    let symbols = grammar.nodeKinds.flatMap { name in grammar.symbol(name, isNamed: true).map { [($0, name)] } ?? [] }
    var entries: [Symbol: Entry] = [:]
    for (symbol, name) in symbols {
      let lowering = dialect.lowerings[name] ?? Self.guess(name)
      var roles: [UInt16: TermRole] = [:]
      for (field, role) in lowering.roles { if let id = grammar.field(field) { roles[id] = role } }
      entries[symbol] = Entry(
        shape: lowering.shape, sort: lowering.sort, roles: roles,
        bodies: Set(lowering.bodies.compactMap(grammar.field)), words: Set(grammar.requiredWords(of: name)),
        readsSigns: lowering.readsSigns)
    }
    let fallback = Entry(shape: .plain(nil), sort: .expression, roles: [:], bodies: [], words: [], readsSigns: false)
    self.entries = (0...Int(entries.keys.max() ?? 0)).map { entries[Symbol($0)] ?? fallback }
    interpolations = Set(dialect.interpolations.compactMap { grammar.symbol($0, isNamed: true) })
    quotesSigns = dialect.quotesSigns
    fragments = Set(dialect.fragments.compactMap { grammar.symbol($0, isNamed: true) })
  }

  /// What the name of a kind says of it.
  private static func guess(_ name: String) -> Lowering {
    if name.hasSuffix("comment") { return .absent }
    if name.hasSuffix("statement") || name.hasSuffix("declaration") || name.hasSuffix("definition") {
      return .statement()
    }
    if name.hasSuffix("clause") || name.hasSuffix("list") || name.hasSuffix("body") { return .part() }
    return .expression()
  }

  static func of(_ grammar: Grammar) -> LoweringTable {
    switch grammar {
    case .python: python
    case .javascript: javascript
    case .typescript: typescript
    case .tsx: tsx
    case .go: go
    case .java: java
    case .ruby: ruby
    case .bash: bash
    case .dockerfile: dockerfile
    case .hcl: hcl
    case .json: json
    case .sql: sql
    case .html: html
    case .css: css
    case .yaml: yaml
    }
  }
  private static let python = LoweringTable(.python)
  private static let javascript = LoweringTable(.javascript)
  private static let typescript = LoweringTable(.typescript)
  private static let tsx = LoweringTable(.tsx)
  private static let go = LoweringTable(.go)
  private static let java = LoweringTable(.java)
  private static let ruby = LoweringTable(.ruby)
  private static let bash = LoweringTable(.bash)
  private static let dockerfile = LoweringTable(.dockerfile)
  private static let hcl = LoweringTable(.hcl)
  private static let json = LoweringTable(.json)
  private static let sql = LoweringTable(.sql)
  private static let html = LoweringTable(.html)
  private static let css = LoweringTable(.css)
  private static let yaml = LoweringTable(.yaml)
}
