/// What the names of a file stand for: what is imported, constants, declared types.
///
/// Belongs to one worker; each part is read from the file when it is first asked for.
final class NameTable {
  private let tree: TermTree
  private let imports: ImportedNames
  private lazy var constants = ConstantTable(tree)
  private lazy var types = TypeTable(tree, imports: imports)

  init(_ tree: TermTree, imports: ImportTable) {
    self.tree = tree
    self.imports = ImportedNames(tree, imports: imports)
  }

  /// The qualified names of an imported name where it is used, as their parts; empty for a name that is not imported.
  func qualified(_ term: TermIndex, mayGuess: Bool = true) -> [[[UInt8]]] {
    imports.qualified(term, mayGuess: mayGuess)
  }

  /// The literal that a name stands for where it is used; `nil` when that is not known.
  func constant(_ term: TermIndex) -> TermIndex? { constants.value(of: term) }

  /// The function, class or file that declares a name; -1 when nothing in the file does.
  func scope(of term: TermIndex) -> TermIndex { constants.scope(of: term) }

  /// Whether the names in two terms that read the same are the same: those of two functions are not.
  func areSame(_ left: TermIndex, _ right: TermIndex) -> Bool {
    left == right
      || (0..<tree[left].next - left).allSatisfy { offset in
        tree[left + offset].kind != .identifier || tree[left + offset].isName
          || constants.scope(of: left + offset) == constants.scope(of: right + offset)
      }
  }

  /// The value of an expression of constants; `nil` when that is not known.
  func folded(_ term: TermIndex) -> ConstantValue? { constants.folded(term) }

  /// The expression that a name is given before its use; `nil` when that is not known.
  func assigned(to term: TermIndex) -> TermIndex? { constants.assigned(to: term) }

  /// Whether an expression is text that the file alone decides.
  func isText(_ term: TermIndex) -> Bool { constants.isText(term) }

  /// Whether an expression is of one of some types, as far as the file says.
  func hasType(_ term: TermIndex, _ wanted: [String]) -> Bool { types.hasType(term, wanted) }
}

/// What imported names stand for.
struct ImportedNames {
  private let tree: TermTree
  /// By local name: where it is imported, in order, and as what; only those that are called something else there.
  private let names: [[UInt8]: [(offset: Int, parts: [[UInt8]])]]
  /// By first byte: whether some imported name starts so; most names are told apart by it.
  private var mayBeImported = [Bool](repeating: false, count: 256)
  /// The modules of which everything is imported.
  private let wildcards: [[[UInt8]]]

  init(_ tree: TermTree, imports: ImportTable) {
    self.tree = tree
    var names: [[UInt8]: [(offset: Int, parts: [[UInt8]])]] = [:]
    for (local, places) in imports.places {
      guard places.contains(where: { $0.qualified != local }), let first = local.utf8.first else { continue }
      names[Array(local.utf8)] = places.map { place in
        (place.offset, place.qualified == local ? [] : Self.parts(place.qualified, tree.grammar))
      }
      mayBeImported[Int(first)] = true
    }
    self.names = names
    wildcards = imports.wildcards.map { Self.parts($0, tree.grammar) }
  }

  private static func parts(_ name: String, _ grammar: Grammar) -> [[UInt8]] {
    let parts = name.split(whereSeparator: { $0 == "." || $0 == "/" }).map { Array($0.utf8) }
    // Go's packages go by the last part of their path.
    return grammar == .go ? parts.suffix(1) : parts
  }

  /// The qualified names of a name by the last import before it; with `mayGuess` also those that it has if it comes from a module of
  /// which everything is imported.
  func qualified(_ term: TermIndex, mayGuess: Bool = true) -> [[[UInt8]]] {
    let label = tree.label(of: term)
    guard let first = label.first, mayBeImported[Int(first)], let places = names[Array(label)] else {
      return wildcards.isEmpty || !mayGuess ? [] : wildcards.map { $0 + [Array(label)] }
    }
    let offset = Int(tree[term].start)
    guard let last = places.last(where: { $0.offset <= offset }), !last.parts.isEmpty else { return [] }
    return [last.parts]
  }
}
