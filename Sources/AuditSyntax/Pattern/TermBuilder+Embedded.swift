/// Texts of other languages inside a file.
extension TermBuilder {
  /// Says that a text cannot be what the pattern means.
  mutating func refuse() { hasEmbeddedErrors = true }

  /// Makes the term of a node whose text is of another language: of its one statement, or of a block of them.
  ///
  /// `text` has the length of the node, so that places in it are places in the file.
  mutating func embed(_ text: [UInt8], as grammar: Grammar, _ node: NodeIndex, _ role: TermRole) {
    let reader = self.reader ?? EmbeddedReader()
    self.reader = reader
    let inner: SyntaxTree
    do throws(ParseFailure) {
      inner = try reader.parser.parse(text, as: grammar, timeoutSeconds: 1)
    } catch {
      hasEmbeddedErrors = true
      return leaf(.token, role, node)
    }
    if inner.firstError != nil { hasEmbeddedErrors = true }
    var builder = TermBuilder(tree: inner, table: .of(grammar), isPattern: isPattern)
    builder.depth = depth
    builder.lower(SyntaxTree.root, .item)
    guard let first = builder.terms.first else { return leaf(.token, role, node) }
    let isSingle = first.kind == .file && builder.terms.count > 1 && builder.terms[1].next == first.next
    let (base, offset) = (TermIndex(terms.count), tree[node].start)
    let skipped: TermIndex = isSingle ? 1 : 0
    for (index, term) in builder.terms.enumerated().dropFirst(Int(skipped)) {
      var term = term
      if index == skipped {
        term.parent = parent
        term.role = role
        if term.kind == .file { term.kind = .block }
      } else {
        term.parent += base - skipped
      }
      term.next += base - skipped
      term.start += offset
      term.end += offset
      term.labelStart += offset
      term.labelEnd += offset
      term.kind = term.kind.embedded
      term.node = node
      terms.append(term)
    }
  }
}
