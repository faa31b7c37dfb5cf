/// What the names of a file are bound to, by the function that binds them.
///
/// A name means what the nearest function around it binds it to, and otherwise what the file does, as in the languages themselves; so
/// what a definition means does not hang on other definitions.
struct BindingTable {
  /// What a name is bound to in one function, or in the file outside all functions.
  enum Binding {
    /// The value of the only assignment to it.
    case value(NodeIndex)
    /// A definition, a parameter, or one of several values.
    case other
  }

  /// What a kind of node has to do with names.
  private enum Role {
    case none
    case assignment(name: UInt16, value: UInt16)
    case definition
    case parameters
    case function
    /// Both of the last but one.
    case functionDefinition
  }

  /// By node: the nearest function around it, itself not included; -1 for none.
  private let functions: ContiguousArray<NodeIndex>
  /// By function, -1 for the file: its names.
  private let scopes: [NodeIndex: [String: Binding]]

  /// Functions inside one another beyond this count are not looked through.
  private static let depthLimit = 64

  /// Reads a tree.
  init(_ tree: SyntaxTree, _ profile: LanguageProfile) {
    let grammar = tree.grammar
    let roles = Self.roles(grammar, profile)
    let identifiers = Set(profile.identifiers.compactMap { grammar.symbol($0, isNamed: true) })
    let nameField = grammar.field("name") ?? 0
    func role(_ symbol: Symbol) -> Role { Int(symbol) < roles.count ? roles[Int(symbol)] : .none }
    var functions = ContiguousArray<NodeIndex>()
    functions.reserveCapacity(tree.nodes.count)
    var scopes: [NodeIndex: [String: Binding]] = [:]
    for index in tree.nodes.indices {
      let node = NodeIndex(index)
      let parent = tree[node].parent
      var scope: NodeIndex = -1
      if parent >= 0 {
        switch role(tree[parent].symbol) {
        case .function, .functionDefinition: scope = parent
        default: scope = functions[Int(parent)]
        }
      }
      functions.append(scope)
      func bind(_ name: NodeIndex, _ value: NodeIndex? = nil) {
        let text = tree.text(of: name)
        let isFirst = scopes[scope]?[text] == nil
        scopes[scope, default: [:]][text] = isFirst ? value.map(Binding.value) ?? .other : .other
      }
      switch role(tree[node].symbol) {
      case .none, .function: break
      case .assignment(let name, let value):
        if let target = tree.child(of: node, field: name) { bind(target, tree.child(of: node, field: value)) }
      case .definition, .functionDefinition:
        if let name = tree.child(of: node, field: nameField) { bind(name) }
      case .parameters:
        for child in tree.children(of: node) {
          // `a`, `a: int`, `a=1`: the name is the child or its first identifier.
          let name =
            identifiers.contains(tree[child].symbol)
            ? child : tree.children(of: child).first { identifiers.contains(tree[$0].symbol) }
          if let name { bind(name) }
        }
      }
    }
    self.functions = functions
    self.scopes = scopes
  }

  /// By symbol.
  private static func roles(_ grammar: Grammar, _ profile: LanguageProfile) -> [Role] {
    var roles: [Role] = []
    func set(_ kind: String, _ role: Role) {
      guard let symbol = grammar.symbol(kind, isNamed: true) else { return }
      let number = Int(symbol)
      while roles.count <= number { roles.append(.none) }
      if case .function = roles[number], case .definition = role {
        roles[number] = .functionDefinition
      } else {
        roles[number] = role
      }
    }
    for kind in profile.functions { set(kind, .function) }
    for definition in profile.definitions { set(definition.kind, .definition) }
    for kind in ["parameters", "formal_parameters", "parameter_list", "lambda_parameters"] { set(kind, .parameters) }
    for binding in profile.bindings {
      guard let name = grammar.field(binding.name), let value = grammar.field(binding.value) else { continue }
      set(binding.kind, .assignment(name: name, value: value))
    }
    return roles
  }

  /// What a name is bound to where it is visible from a node; `nil` when the file does not bind it.
  func binding(of name: String, at node: NodeIndex) -> Binding? {
    var scope = functions[Int(node)]
    for _ in 0..<Self.depthLimit {
      if let binding = scopes[scope]?[name] { return binding }
      if scope < 0 { return nil }
      scope = functions[Int(scope)]
    }
    return scopes[-1]?[name]
  }
}
