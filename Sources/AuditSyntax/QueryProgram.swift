/// A pattern of a query laid out for matching: plain records in one piece of memory, so that a match counts no references.
///
/// Immutable; the memory lives as long as this.
final class QueryProgram: Sendable {
  /// What an element matches.
  enum Kind: UInt8 {
    /// A node of one kind, or any named one.
    case node
    /// Any node or token.
    case anything
    /// One of its children.
    case alternation
    /// Its children, as neighbours.
    case group
  }

  /// A run of records, or of numbers.
  struct Run {
    var first: Int32
    var count: Int32
    var end: Int32 { first + count }
  }

  /// One element of the pattern.
  struct Element {
    let kind: Kind
    let quantifier: QueryText.Quantifier
    /// Whether it must follow what is before it.
    let isAnchored: Bool
    /// Whether an anchor may pass over tokens to reach it.
    let isNamed: Bool
    /// Whether nothing named may follow its last child.
    let isAnchoredAtEnd: Bool
    /// The field it must fill; 0 for any.
    let field: UInt16
    /// The kind of its node; -1 for any named one.
    let symbol: Int32
    /// Its children, as indices of elements.
    var children = Run(first: 0, count: 0)
    /// Its captures and the fields that it must not have, as indices of numbers.
    let captures: Run
    let negatedFields: Run
  }

  /// The elements, the root first; children stand together.
  nonisolated(unsafe) let elements: UnsafePointer<Element>
  /// Captures and fields.
  nonisolated(unsafe) let numbers: UnsafePointer<Int32>

  /// Lays out a pattern.
  init(_ root: Query.Element) {
    var elements: [Element] = []
    var numbers: [Int32] = []
    func list(_ values: [Int]) -> Run {
      defer { numbers += values.map(Int32.init) }
      return Run(first: Int32(numbers.count), count: Int32(values.count))
    }
    func layOut(_ source: Query.Element) -> (element: Element, children: [Query.Element]) {
      var (kind, symbol, children, isAnchoredAtEnd) = (Kind.node, Int32(-1), [Query.Element](), false)
      var negated: [Int] = []
      switch source.form {
      case .anything: kind = .anything
      case .alternation(let choices): (kind, children) = (.alternation, choices)
      case .group(let members): (kind, children) = (.group, members)
      case .node(let ofKind, let negatedFields, let inside, let isClosed):
        symbol = ofKind.map(Int32.init) ?? -1
        (children, isAnchoredAtEnd, negated) = (inside, isClosed, negatedFields.map(Int.init))
      }
      let element = Element(
        kind: kind, quantifier: source.quantifier, isAnchored: source.isAnchored, isNamed: source.isNamed,
        isAnchoredAtEnd: isAnchoredAtEnd, field: source.field, symbol: symbol, captures: list(source.captures),
        negatedFields: list(negated))
      return (element, children)
    }
    var pending: [[Query.Element]] = []
    let first = layOut(root)
    elements.append(first.element)
    pending.append(first.children)
    var index = 0
    while index < elements.count {
      let children = pending[index].map(layOut)
      elements[index].children = Run(first: Int32(elements.count), count: Int32(children.count))
      elements += children.map(\.element)
      pending += children.map(\.children)
      index += 1
    }
    self.elements = Self.copy(elements)
    self.numbers = Self.copy(numbers)
  }

  deinit {
    elements.deallocate()
    numbers.deallocate()
  }

  private static func copy<Value>(_ values: [Value]) -> UnsafePointer<Value> {
    let memory = UnsafeMutableBufferPointer<Value>.allocate(capacity: max(1, values.count))
    _ = memory.initialize(from: values)
    guard let base = memory.baseAddress else { preconditionFailure("memory for \(values.count) values has an address") }
    return UnsafePointer(base)
  }
}
