/// One node of a term tree.
struct Term: Sendable {
  var kind: TermKind
  var role: TermRole
  var sort: TermSort
  /// The bytes of the whole term.
  var start: UInt32
  var end: UInt32
  /// The bytes that tell it from others of its kind: a name, an operator, what a string holds; empty for none.
  var labelStart: UInt32
  var labelEnd: UInt32
  var parent: TermIndex
  /// The index after its last descendant.
  var next: TermIndex
  /// The syntax node that it was made from.
  var node: NodeIndex
}

extension Term {
  /// Whether it is a name that is no expression by itself, such as the one a definition gives.
  var isName: Bool { sort == .part && (kind == .identifier || kind == .member || kind == .string) }
}

/// The index of a term in its tree's preorder, from 0 for the root.
typealias TermIndex = Int32

/// A file as the patterns see it: what languages have in common under common names, without what never matters.
///
/// Parentheses, punctuation and comments are gone; statements of one name each stand for declarations of several; strings are
/// what they hold. One flat array in preorder, like the syntax tree that it is made from.
final class TermTree: Sendable {
  let source: [UInt8]
  let terms: ContiguousArray<Term>
  let grammar: Grammar
  /// Whether a text of another language inside could not be read.
  let hasErrors: Bool

  init(source: [UInt8], terms: ContiguousArray<Term>, grammar: Grammar, hasErrors: Bool = false) {
    self.source = source
    self.terms = terms
    self.grammar = grammar
    self.hasErrors = hasErrors
  }

  @inline(__always)
  subscript(term: TermIndex) -> Term { terms[Int(term)] }

  func label(of term: TermIndex) -> ArraySlice<UInt8> {
    source[Int(self[term].labelStart)..<Int(self[term].labelEnd)]
  }

  func labelText(of term: TermIndex) -> String { String(decoding: label(of: term), as: UTF8.self) }

  func range(of term: TermIndex) -> Range<Int> { Int(self[term].start)..<Int(self[term].end) }

  func text(of term: TermIndex) -> String { String(decoding: source[range(of: term)], as: UTF8.self) }

  /// A term's parts, in order.
  func children(of term: TermIndex) -> [TermIndex] {
    var children: [TermIndex] = []
    var cursor = term + 1
    let end = self[term].next
    while cursor < end {
      children.append(cursor)
      cursor = self[cursor].next
    }
    return children
  }

  func child(of term: TermIndex, role: TermRole) -> TermIndex? {
    var cursor = term + 1
    let end = self[term].next
    while cursor < end {
      if self[cursor].role == role { return cursor }
      cursor = self[cursor].next
    }
    return nil
  }

  /// The parts that are not optional.
  func items(of term: TermIndex) -> [TermIndex] { children(of: term).filter { self[$0].role == .item } }

  /// Whether two labels, possibly of different trees, are the same text.
  func hasLabel(_ term: TermIndex, like other: TermIndex, of tree: TermTree) -> Bool {
    let (mine, theirs) = (self[term], tree[other])
    let count = Int(mine.labelEnd - mine.labelStart)
    guard count == Int(theirs.labelEnd - theirs.labelStart) else { return false }
    return source.withUnsafeBufferPointer { left in
      tree.source.withUnsafeBufferPointer { right in
        for offset in 0..<count
        where left[Int(mine.labelStart) + offset] != right[Int(theirs.labelStart) + offset] { return false }
        return true
      }
    }
  }

  /// Whether two terms of this tree say the same.
  func isEqual(_ left: TermIndex, _ right: TermIndex) -> Bool {
    if left == right { return true }
    let count = self[left].next - left
    guard count == self[right].next - right else { return false }
    for offset in 0..<count {
      let (first, second) = (self[left + offset], self[right + offset])
      guard first.kind == second.kind, first.next - left == second.next - right,
        hasLabel(left + offset, like: right + offset, of: self)
      else { return false }
    }
    return true
  }

  /// An indented listing, for people who write tables and tests.
  func dump(from root: TermIndex = 0) -> String {
    var lines: [String] = []
    func visit(_ term: TermIndex, _ depth: Int) {
      let record = self[term]
      let kind =
        record.kind.rawValue < 256
        ? "#\(record.kind.rawValue)" : grammar.name(of: Symbol(truncatingIfNeeded: record.kind.rawValue - 256))
      lines.append(
        String(repeating: "  ", count: depth) + "\(kind) \(record.role) \(record.sort) '\(labelText(of: term))'")
      for child in children(of: term) { visit(child, depth + 1) }
    }
    visit(root, 0)
    return lines.joined(separator: "\n")
  }
}
