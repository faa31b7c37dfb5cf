/// The types that a file declares its names with.
struct TypeTable {
  private let tree: TermTree
  private let imports: ImportedNames
  /// What a name is declared with: a type, or the value that it is given.
  private let declarations: [Key: TermIndex]

  private struct Key: Hashable {
    let scope: TermIndex
    let name: [UInt8]
  }

  init(_ tree: TermTree, imports: ImportedNames) {
    self.tree = tree
    self.imports = imports
    var declarations: [Key: TermIndex] = [:]
    var scopes: [TermIndex] = []
    for index in tree.terms.indices {
      let term = TermIndex(index)
      while let last = scopes.last, tree[last].next <= term { scopes.removeLast() }
      switch tree[term].kind {
      case .file, .function, .lambda, .members: scopes.append(term)
      case .variable, .parameter, .assignment:
        let items = tree.items(of: term)
        guard let name = items.first, tree[name].kind == .identifier else { continue }
        let key = Key(scope: scopes.last ?? 0, name: Array(tree.label(of: name)))
        if let type = tree.child(of: term, role: .annotation) {
          declarations[key] = type
        } else if items.count == 2, declarations[key] == nil {
          declarations[key] = items[1]
        }
      default: break
      }
    }
    self.declarations = declarations
  }

  /// Whether a term is of one of some types: by its own form, or by the declaration of its name.
  func hasType(_ term: TermIndex, _ wanted: [String]) -> Bool { hasType(term, wanted, 4) }

  /// The types of literals, in the words of the languages that have them.
  private static let texts = ["String", "str", "string", "java.lang.String"]
  private static let numbers = [
    "int", "float", "Integer", "long", "Long", "double", "Double", "number", "float64", "int64",
  ]
  private static let truths = ["bool", "boolean", "Boolean"]

  private func hasType(_ term: TermIndex, _ wanted: [String], _ depth: Int) -> Bool {
    guard depth > 0 else { return false }
    func isOne(of names: [String]) -> Bool { wanted.contains { names.contains($0) } }
    switch tree[term].kind {
    case .string, .template: return isOne(of: Self.texts)
    case .number:
      // All numbers of a script are of one type.
      if [.javascript, .typescript, .tsx].contains(tree.grammar) { return isOne(of: Self.numbers) }
      let isWhole = tree.label(of: term).allSatisfy { $0 != UInt8(ascii: ".") }
      return isOne(
        of: isWhole
          ? Self.numbers.filter { !$0.lowercased().hasPrefix("f") } : Self.numbers.filter { !$0.hasPrefix("int") })
    case .literal: return isOne(of: Self.truths) && ["true", "false"].contains(tree.text(of: term).lowercased())
    case .creation: return tree.items(of: term).first.map { isType($0, wanted) } ?? false
    case .identifier:
      return declaration(of: term).map { declared in
        tree[declared].role == .annotation ? isType(declared, wanted) : hasType(declared, wanted, depth - 1)
      } ?? false
    default: return false
    }
  }

  private func declaration(of term: TermIndex) -> TermIndex? {
    let name = Array(tree.label(of: term))
    var current = tree[term].parent
    while current >= 0 {
      if let declared = declarations[Key(scope: current, name: name)] { return declared }
      current = tree[current].parent
    }
    return nil
  }

  private func isType(_ term: TermIndex, _ wanted: [String]) -> Bool {
    let text = tree.text(of: term).filter { !$0.isWhitespace }
    let bare = text.prefix { $0 != "<" }
    let qualified =
      tree[term].kind == .identifier
      ? imports.qualified(term).map { $0.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ".") } : []
    return wanted.contains { name in
      name.hasPrefix("$") || name == text || name == bare || (name.contains("<$") && name.prefix { $0 != "<" } == bare)
        || qualified.contains(name) || bare.hasSuffix("." + name)
        || (name.contains(".") && name.hasSuffix("." + bare))
    }
  }
}
