/// What the names of a file stand for: what is imported, and constants.
///
/// Belongs to one worker.
final class NameTable {
  private let tree: TermTree
  private let imports: [[UInt8]: [[[UInt8]]]]
  /// By first byte: whether some imported name starts so; most names are told apart by it.
  private var mayBeImported = [Bool](repeating: false, count: 256)
  private let wildcards: [[[UInt8]]]

  init(_ tree: TermTree, imports table: ImportTable) {
    self.tree = tree
    var imports: [[UInt8]: [[[UInt8]]]] = [:]
    for (local, qualified) in table.names {
      let others = qualified.filter { $0 != local }.map(Self.parts)
      guard !others.isEmpty, let first = local.utf8.first else { continue }
      imports[Array(local.utf8)] = others
      mayBeImported[Int(first)] = true
    }
    self.imports = imports
    wildcards = table.wildcards.map(Self.parts)
    hasDottedConstants = PatternDialect.of(tree.grammar).constants != nil
  }

  private static func parts(_ name: String) -> [[UInt8]] {
    name.split(whereSeparator: { $0 == "." || $0 == "/" }).map { Array($0.utf8) }
  }

  /// The qualified names of an imported name, as their parts; empty for a name that is not imported.
  func qualified(_ term: TermIndex) -> [[[UInt8]]] {
    let label = tree.label(of: term)
    guard let first = label.first, mayBeImported[Int(first)] else { return [] }
    return imports[Array(label)] ?? []
  }

  /// The modules whose names are all imported.
  var modules: [[[UInt8]]] { wildcards }

  // MARK: Constants

  private struct Key: Hashable {
    let scope: TermIndex
    let name: [UInt8]
  }

  private enum Value {
    case constant(TermIndex)
    case unknown
  }

  private lazy var values = collect()
  private lazy var dotted = PatternDialect.of(tree.grammar).constants?(tree) ?? [:]
  private let hasDottedConstants: Bool

  /// The literal that a name stands for where it is used; `nil` when it is no constant.
  func constant(_ term: TermIndex) -> TermIndex? {
    guard tree[term].kind == .identifier else {
      guard hasDottedConstants, let value = dotted[Array(tree.source[tree.range(of: term)])], isLiteral(value) else {
        return nil
      }
      return value
    }
    let name = Array(tree.label(of: term))
    var current = tree[term].parent
    while current >= 0 {
      let kind = tree[current].kind
      if kind == .function || kind == .lambda || kind == .members || kind == .file {
        switch values[Key(scope: current, name: name)] {
        case .constant(let value)?: return value < term || kind != .function ? value : nil
        case .unknown?: return nil
        case nil: break
        }
      }
      current = tree[current].parent
    }
    return nil
  }

  private func collect() -> [Key: Value] {
    var values: [Key: Value] = [:]
    var scopes: [TermIndex] = []
    func bind(_ target: TermIndex, _ value: TermIndex?) {
      guard tree[target].kind == .identifier else { return }
      let key = Key(scope: scopes.last ?? 0, name: Array(tree.label(of: target)))
      guard values[key] == nil, let value, isLiteral(value) else {
        values[key] = .unknown
        return
      }
      values[key] = .constant(value)
    }
    for index in tree.terms.indices {
      let term = TermIndex(index)
      let record = tree[term]
      while let last = scopes.last, tree[last].next <= term { scopes.removeLast() }
      switch record.kind {
      case .file, .function, .lambda, .members: scopes.append(term)
      case .assignment, .variable:
        let items = tree.items(of: term)
        if let target = items.first { bind(target, items.count == 2 ? items[1] : nil) }
      case .augmentedAssignment: if let target = tree.items(of: term).first { bind(target, nil) }
      case .parameter: if let target = tree.items(of: term).first { bind(target, nil) }
      case .unary:
        if tree.labelText(of: term) == "++" || tree.labelText(of: term) == "--",
          let target = tree.items(of: term).first
        {
          bind(target, nil)
        }
      default: break
      }
    }
    return values
  }

  private func isLiteral(_ term: TermIndex) -> Bool {
    switch tree[term].kind {
    case .string, .number, .literal: true
    case .unary: tree.items(of: term).first.map { tree[$0].kind == .number } ?? false
    default: false
    }
  }

  // MARK: Types

  private lazy var types = collectTypes()

  /// The types that names are declared with, by scope and name.
  private func collectTypes() -> [Key: TermIndex] {
    var types: [Key: TermIndex] = [:]
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
          types[key] = type
        } else if items.count == 2, types[key] == nil {
          types[key] = items[1]
        }
      default: break
      }
    }
    return types
  }

  /// Whether a term is of one of some types, as far as the file says: by its own form, or by the declaration of its name.
  func hasType(_ term: TermIndex, _ wanted: [String]) -> Bool { hasType(term, wanted, 4) }

  private func hasType(_ term: TermIndex, _ wanted: [String], _ depth: Int) -> Bool {
    guard depth > 0 else { return false }
    func isNamed(_ names: String...) -> Bool { wanted.contains { names.contains($0) } }
    switch tree[term].kind {
    case .string, .template: return isNamed("String", "str", "string", "java.lang.String")
    case .number:
      return isNamed("int", "float", "Integer", "long", "Long", "double", "Double", "number", "float64", "int64")
    case .literal:
      return isNamed("bool", "boolean", "Boolean") && ["true", "false", "True", "False"].contains(tree.text(of: term))
    case .creation: return tree.items(of: term).first.map { isType($0, wanted) } ?? false
    case .identifier:
      let name = Array(tree.label(of: term))
      var current = tree[term].parent
      while current >= 0 {
        let kind = tree[current].kind
        if kind == .function || kind == .lambda || kind == .members || kind == .file,
          let type = types[Key(scope: current, name: name)]
        {
          return tree[type].role == .annotation ? isType(type, wanted) : hasType(type, wanted, depth - 1)
        }
        current = tree[current].parent
      }
      return false
    default: return false
    }
  }

  private func isType(_ term: TermIndex, _ wanted: [String]) -> Bool {
    let text = tree.text(of: term).filter { !$0.isWhitespace }
    let bare = text.prefix { $0 != "<" }
    let qualified =
      tree[term].kind == .identifier
      ? self.qualified(term).map { $0.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ".") } : []
    return wanted.contains { name in
      name.hasPrefix("$") || name == text || name == bare || qualified.contains(name) || bare.hasSuffix("." + name)
        || (name.contains(".") && name.hasSuffix("." + bare))
    }
  }
}
