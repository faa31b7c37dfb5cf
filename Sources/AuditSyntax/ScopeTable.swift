/// Which definitions enclose each node of a tree.
///
/// One pass over the nodes, four bytes each; then a look-up costs no walk, however deep the tree is.
public struct ScopeTable: Sendable {
  private let tree: SyntaxTree
  /// By node: the nearest definition with a name at or above it; -1 for none.
  private let owners: ContiguousArray<NodeIndex>
  /// By definition: the node that is its name.
  private let nameNodes: [NodeIndex: NodeIndex]

  /// The most names of one scope: what is around more than that many definitions is not what a reader calls the place.
  private static let depthLimit = 32

  /// Reads a tree.
  public init(_ tree: SyntaxTree) {
    let profile = LanguageProfile.of(tree.grammar)
    var definitions: [Symbol: LanguageProfile.Definition] = [:]
    for definition in profile.definitions.reversed() {
      if let symbol = tree.grammar.symbol(definition.kind, isNamed: true) { definitions[symbol] = definition }
    }
    var owners = ContiguousArray<NodeIndex>()
    owners.reserveCapacity(tree.nodes.count)
    var nameNodes: [NodeIndex: NodeIndex] = [:]
    for index in tree.nodes.indices {
      let node = NodeIndex(index)
      let record = tree[node]
      if let definition = definitions[record.symbol], let name = Self.name(of: node, as: definition, in: tree) {
        nameNodes[node] = name
        owners.append(node)
      } else {
        owners.append(record.parent < 0 ? -1 : owners[Int(record.parent)])
      }
    }
    self.tree = tree
    self.owners = owners
    self.nameNodes = nameNodes
  }

  /// The names of the definitions that enclose a node, itself included, outermost first, such as `["Client", "send"]`; of very
  /// many, the innermost.
  public func names(of node: NodeIndex) -> [String] {
    var names: [String] = []
    var owner = owners[Int(node)]
    while owner >= 0, names.count < Self.depthLimit {
      if let name = nameNodes[owner] {
        let text = tree.text(of: name)
        let isQuoted = text.count >= 2 && ["\"", "'"].contains { text.hasPrefix($0) && text.hasSuffix($0) }
        names.append(isQuoted ? String(text.dropFirst().dropLast()) : text)
      }
      let parent = tree[owner].parent
      owner = parent < 0 ? -1 : owners[Int(parent)]
    }
    return names.reversed()
  }

  private static func name(
    of node: NodeIndex, as definition: LanguageProfile.Definition, in tree: SyntaxTree
  ) -> NodeIndex? {
    if !definition.valueKinds.isEmpty {
      guard let value = tree.child(of: node, field: "value"), definition.valueKinds.contains(tree.kind(of: value))
      else { return nil }
    }
    let name =
      definition.name.hasPrefix("(")
      ? tree.children(of: node).first { tree.kind(of: $0) == definition.name.dropFirst() }
      : tree.child(of: node, field: definition.name)
    guard let name, tree[name].end - tree[name].start <= 200 else { return nil }
    return name
  }
}
