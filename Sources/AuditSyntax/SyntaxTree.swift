/// The index of a node in its tree's preorder, from 0 for the root.
public typealias NodeIndex = Int32

/// A file's syntax tree as one flat array in preorder.
///
/// Law: a node's descendants are exactly the nodes between its index and its `next`; a child's bytes lie inside its parent's.
public final class SyntaxTree: Sendable {
  /// One node.
  public struct Record: Sendable {
    /// Its kind.
    public let symbol: Symbol
    /// The field it fills in its parent; 0 for none.
    public let field: UInt16
    /// Offset of its first byte.
    public let start: UInt32
    /// Offset one past its last byte.
    public internal(set) var end: UInt32
    /// Its parent; -1 for the root.
    public let parent: NodeIndex
    /// The index after its last descendant.
    public internal(set) var next: NodeIndex
    /// What else is known of it.
    public let traits: Traits
  }

  /// Facts about a node.
  public struct Traits: OptionSet, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// Wraps bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// It has a name in the grammar, unlike a token such as `(`.
    public static let named = Traits(rawValue: 1)
    /// It may stand anywhere: a comment.
    public static let extra = Traits(rawValue: 2)
    /// The parser made it up.
    public static let missing = Traits(rawValue: 4)
  }

  /// The grammar that read it.
  public let grammar: Grammar
  /// The bytes it was read from.
  public let source: [UInt8]
  /// The nodes, the root first.
  ///
  /// Never empty.
  public let nodes: ContiguousArray<Record>
  /// How many bytes lie in stretches that the grammar could not read.
  public let errorBytes: Int

  init(grammar: Grammar, source: [UInt8], nodes: ContiguousArray<Record>, errorBytes: Int) {
    self.grammar = grammar
    self.source = source
    self.nodes = nodes
    self.errorBytes = errorBytes
  }

  /// The root's index.
  public static let root: NodeIndex = 0

  /// The node at an index.
  @inline(__always)
  public subscript(node: NodeIndex) -> Record { nodes[Int(node)] }

  /// The name of a node's kind.
  public func kind(of node: NodeIndex) -> String { grammar.name(of: self[node].symbol) }

  /// A node's bytes.
  public func bytes(of node: NodeIndex) -> ArraySlice<UInt8> {
    let record = self[node]
    return source[Int(record.start)..<Int(record.end)]
  }

  /// A node's text; bytes that are not UTF-8 become U+FFFD.
  public func text(of node: NodeIndex) -> String { String(decoding: bytes(of: node), as: UTF8.self) }

  /// A node's children, in order, with the comments and tokens.
  public func children(of node: NodeIndex) -> Children { Children(tree: self, parent: node) }

  /// A node's first child that fills a field; `nil` when there is none.
  public func child(of node: NodeIndex, field: UInt16) -> NodeIndex? {
    field == 0 ? nil : children(of: node).first { self[$0].field == field }
  }

  /// A node's first child that fills a named field; `nil` when there is none.
  public func child(of node: NodeIndex, field name: String) -> NodeIndex? {
    grammar.field(name).flatMap { child(of: node, field: $0) }
  }

  /// A node's ancestors, the nearest first.
  public func ancestors(of node: NodeIndex) -> some Sequence<NodeIndex> {
    sequence(state: node) { current in
      let parent = self[current].parent
      guard parent >= 0 else { return nil }
      current = parent
      return parent
    }
  }

  /// The smallest node that covers a byte range.
  ///
  /// Logarithmic in the nodes, however wide the tree is, plus the ancestors that end before the range does.
  public func smallestNode(covering range: Range<Int>) -> NodeIndex {
    // The last node that starts at or before the range is at or below the one sought.
    var node = max(Self.root, firstNode(from: range.lowerBound + 1) - 1)
    while self[node].parent >= 0, Int(self[node].end) < range.upperBound { node = self[node].parent }
    return node
  }

  /// The first node in preorder that starts at an offset or after it; `nodes.count` when none does.
  ///
  /// Logarithmic.
  public func firstNode(from offset: Int) -> NodeIndex {
    // Starts never fall in preorder.
    var low = 0
    var high = nodes.count
    while low < high {
      let middle = (low + high) / 2
      if Int(nodes[middle].start) < offset { low = middle + 1 } else { high = middle }
    }
    return NodeIndex(low)
  }

  /// The children of one node.
  public struct Children: Sequence, IteratorProtocol {
    private let tree: SyntaxTree
    private var cursor: NodeIndex
    private let end: NodeIndex

    init(tree: SyntaxTree, parent: NodeIndex) {
      self.tree = tree
      cursor = parent + 1
      end = tree[parent].next
    }

    /// The next child.
    public mutating func next() -> NodeIndex? {
      guard cursor < end else { return nil }
      defer { cursor = tree[cursor].next }
      return cursor
    }
  }
}
