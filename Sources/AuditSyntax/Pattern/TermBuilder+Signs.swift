/// The signs of patterns: metavariables and ellipses.
extension TermBuilder {
  /// Makes the term of a pattern's sign; `false` when a node is none.
  mutating func sign(_ node: NodeIndex, _ role: TermRole) -> Bool {
    guard let sign = PatternText.sign(tree.bytes(of: node), mayBeQuoted: table.quotesSigns) else {
      return deepSign(node, role)
    }
    let start = tree[node].start
    let index = TermIndex(terms.count)
    // A sign that is a statement ends before its semicolon, which may be its frame's.
    defer { place(index, start..<start + UInt32(PatternText.length(ofSign: tree.bytes(of: node)))) }
    switch sign {
    case .ellipsis: leaf(.ellipsis, role, node, label: start..<start)
    case .metavariable(let name): leaf(.metavariable, role, node, label: shift(name, start))
    case .metavariableEllipsis(let name): leaf(.metavariableEllipsis, role, node, label: shift(name, start))
    }
    return true
  }

  /// Makes the term of a name that is a part of a node's text.
  mutating func name(_ node: NodeIndex, _ range: Range<UInt32>, _ role: TermRole) {
    let index = TermIndex(terms.count)
    defer { place(index, range) }
    if isPattern {
      switch PatternText.sign(tree.source[Int(range.lowerBound)..<Int(range.upperBound)]) {
      case .ellipsis?: return leaf(.ellipsis, role, node, label: range.lowerBound..<range.lowerBound)
      case .metavariable(let name)?: return leaf(.metavariable, role, node, label: shift(name, range.lowerBound))
      case .metavariableEllipsis?, nil: break
      }
    }
    leaf(.identifier, role, node, sort: .part, label: range)
  }

  /// Whether a node of a pattern is one of its signs.
  func isSign(_ node: NodeIndex) -> Bool {
    isPattern && PatternText.sign(tree.bytes(of: node), mayBeQuoted: table.quotesSigns) != nil
  }

  /// Makes the term of a sign that is all that a part of a node holds; `false` when it is none.
  mutating func sign(in range: Range<UInt32>, _ node: NodeIndex, _ role: TermRole) -> Bool {
    var start = Int(range.lowerBound)
    while start < range.upperBound, tree.source[start] <= 0x20 { start += 1 }
    let text = tree.source[start..<Int(range.upperBound)]
    guard isPattern, case .metavariable(let name)? = PatternText.sign(text, mayBeQuoted: table.quotesSigns) else {
      return false
    }
    leaf(.metavariable, role, node, label: shift(name, UInt32(start)))
    return true
  }

  /// Whether a node of a pattern is its `...`.
  func isEllipsis(_ node: NodeIndex) -> Bool {
    guard isPattern, case .ellipsis? = PatternText.sign(tree.bytes(of: node), mayBeQuoted: table.quotesSigns) else {
      return false
    }
    return true
  }

  private func shift(_ range: Range<Int>, _ start: UInt32) -> Range<UInt32> {
    start + UInt32(range.lowerBound)..<start + UInt32(range.upperBound)
  }

  /// `<... e ...>` is written as a call.
  private mutating func deepSign(_ node: NodeIndex, _ role: TermRole) -> Bool {
    guard tree.bytes(of: node).starts(with: PatternText.deep.utf8),
      let arguments = PatternText.deepArguments(node, in: tree)
    else { return false }
    let index = open(.deep, role, .expression, node)
    for child in named(arguments) { lower(child, .item) }
    close(index)
    return true
  }
}
