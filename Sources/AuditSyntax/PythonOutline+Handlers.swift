// The `except` clauses of a Python file, and the values that it gives to names.

extension PythonOutline {
  /// The `except` clauses, in order.
  ///
  /// Linear in the statements of the file for clauses that are not nested.
  public func handlers(in source: UnsafeBufferPointer<UInt8>) -> [Handler] {
    statements.indices.filter { statements[$0].kind == .handler }.map { index in
      let clause = statements[index]
      var leads = FunctionBody()
      var words: StatementWords = []
      var indent: Int?
      var end = source.count
      for inner in statements[(index + 1)...] where inner.kind != .comment {
        guard inner.indent > clause.indent else {
          end = inner.start
          break
        }
        if indent == nil { indent = inner.indent }
        if inner.indent == indent, inner.isMember { leads.append(inner.lead) }
        var start = inner.start
        while start < inner.end, source[start].isBlank { start += 1 }
        words.formUnion(StatementWords(at: start, in: source))
      }
      return Handler(
        header: clause.start..<clause.end, body: clause.end..<(leads.count == 0 ? clause.end : end), leads: leads,
        words: words)
    }
  }

  /// The statement that holds an offset, when it may give a name a value that begins before the offset.
  ///
  /// Logarithmic in the statements.
  public func assignment(around offset: Int, in source: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var (low, high) = (0, statements.count)
    while low < high {
      let middle = (low + high) / 2
      if statements[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, statements[low - 1].mayAssign else { return nil }
    let statement = statements[low - 1]
    var position = statement.start
    func skip(while isWanted: (UInt8) -> Bool) {
      while position < offset, isWanted(source[position]) { position += 1 }
    }
    skip { $0.isBlank }
    let start = position
    skip { $0.isWordByte }
    guard position > start else { return nil }
    skip { $0.isBlank }
    // `=`, or the `:` before a type; the rest of a line with several statements may be anything.
    let isAssignment = position < offset && [UInt8(ascii: "="), UInt8(ascii: ":")].contains(source[position])
    return isAssignment || statement.lead == .several ? statement.start..<statement.end : nil
  }
}

extension PythonOutline {
  /// The names that the statement at an offset gives its value to: those of `a = b = value` and `a: type = value`; empty when that is
  /// not all it does.
  public func assignedNames(at start: Int, in source: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var position = start
    func skip(while isWanted: (UInt8) -> Bool) {
      while position < source.count, isWanted(source[position]) { position += 1 }
    }
    while true {
      skip { $0.isBlank }
      let name = position
      skip { $0.isWordByte }
      let end = position
      skip { $0.isBlank }
      guard end > name, position + 1 < source.count else { return names }
      switch source[position] {
      case UInt8(ascii: "=") where source[position + 1] != UInt8(ascii: "="): names.append(name..<end)
      case UInt8(ascii: ":") where names.isEmpty: return [name..<end]
      default: return names
      }
      position += 1
    }
  }
}

extension PythonOutline.Statement {
  /// Whether it is one of the statements of a body, and not a part of one.
  var isMember: Bool { ![.clause, .handler, .decorator, .comment].contains(kind) }

  /// Whether it may give a name a value.
  fileprivate var mayAssign: Bool { kind == .other && (lead == .other || lead == .several || lead == .any) }
}

extension UInt8 {
  /// Whether it is a space, a tab or a form feed.
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0c }
}
