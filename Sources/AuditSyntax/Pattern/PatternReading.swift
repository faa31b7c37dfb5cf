/// A pattern's text as terms, in the first of its dialect's ways of reading that the grammar accepts.
struct PatternReading {
  let tree: TermTree
  let root: Pattern.Root
  /// The types that metavariables are declared with.
  let types: [String: [String]]

  static func read(_ text: String, grammar: Grammar) throws(QueryProblem) -> PatternReading {
    var text = text
    while text.last?.isNewline == true || text.last == " " { text.removeLast() }
    let lead = text.prefix { $0.isNewline }.count
    text.removeFirst(lead)
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw QueryProblem(message: "the pattern is empty", offset: 0)
    }
    let dialect = PatternDialect.of(grammar)
    if let prepare = dialect.prepare { text = prepare(text) }
    var parser = SyntaxParser()
    var best: Int?
    // `key: value` is an entry of an object before it is anything else.
    let isPair = dialect.pairFrame != nil && text.isPair
    for frame in (isPair ? [dialect.pairFrame].compactMap { $0 } : []) + dialect.frames {
      for style in dialect.ellipses {
        let written = PatternText.write(text, dialect, style)
        let before = Array(frame.before.utf8)
        let source = before + written.text + Array(frame.after.utf8)
        let tree: SyntaxTree
        do throws(ParseFailure) {
          tree = try parser.parse(source, as: grammar)
        } catch {
          guard case .refused(let line, _) = error else {
            throw QueryProblem(message: "the pattern cannot be read: it is too long or too deep", offset: 0)
          }
          let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
          best = max(best ?? 0, lines.prefix(line - 1).reduce(0) { $0 + $1.count + 1 })
          continue
        }
        if let error = tree.firstError {
          best = max(best ?? 0, min(text.utf8.count, max(0, Int(tree[error].start) - before.count)))
          continue
        }
        // A declaration holds its semicolon, which may be the frame's.
        let end = before.count + written.text.count + (frame.after.hasPrefix(";") ? 1 : 0)
        let range = UInt32(before.count)..<UInt32(end)
        let terms = TermBuilder.terms(of: tree, isPattern: true)
        guard let root = root(of: terms, in: range, text, dialect) else { continue }
        var types: [String: [String]] = [:]
        for typed in written.typed {
          types[typed.name] = typed.type.split(separator: "|").map { $0.filter { !$0.isWhitespace } }
        }
        return PatternReading(tree: terms, root: root, types: types)
      }
    }
    throw QueryProblem(message: "the pattern is not \(grammar.rawValue) code", offset: best ?? 0)
  }

  /// The outermost terms that lie inside the pattern's own text.
  private static func root(
    of tree: TermTree, in range: Range<UInt32>, _ text: String, _ dialect: PatternDialect
  ) -> Pattern.Root? {
    var roots: [TermIndex] = []
    var index: TermIndex = 0
    while Int(index) < tree.terms.count {
      let term = tree[index]
      let isList = term.kind == .file || (term.kind == .block && term.parent >= 0 && tree[term.parent].kind == .file)
      if range.lowerBound <= term.start, term.end <= range.upperBound, !(isList && term.sort == .part) {
        roots.append(index)
        index = term.next
      } else {
        index += 1
      }
    }
    guard let first = roots.first else { return nil }
    guard roots.count == 1 else { return tree[first].kind == .pair ? nil : .sequence(roots) }
    if dialect.isAboutSinglePart, tree[first].kind == .dictionary || tree[first].kind == .array {
      let items = tree.items(of: first)
      if items.count == 1, tree[items[0]].kind != .ellipsis { return .node(items[0]) }
    }
    // An expression matches wherever it stands; with its semicolon it is a statement.
    if tree[first].kind == .expressionStatement, text.last != ";", let inner = tree.items(of: first).first {
      return .node(inner)
    }
    return .node(first)
  }
}

extension String {
  /// Whether the text starts as `key: value` does.
  fileprivate var isPair: Bool {
    var rest = self[...].drop { $0.isWhitespace }
    if let quote = rest.first, quote == "\"" || quote == "'" {
      rest = rest.dropFirst()
      guard let end = rest.firstIndex(of: quote) else { return false }
      rest = rest[rest.index(after: end)...]
    } else {
      let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "$" }
      guard !name.isEmpty, !["default", "case"].contains(name) else { return false }
      rest = rest[name.endIndex...]
    }
    rest = rest.drop { $0 == " " }
    return rest.first == ":" && rest.dropFirst().first != ":"
  }
}

extension SyntaxTree {
  /// The first node that the grammar could not read, or made up; `nil` when there is none.
  var firstError: NodeIndex? {
    for index in nodes.indices where nodes[index].symbol == .error || nodes[index].traits.contains(.missing) {
      return NodeIndex(index)
    }
    return nil
  }
}
