import CTreeSitter

/// Why a text could not be parsed.
public enum ParseFailure: Error, Hashable, Sendable {
  /// The built-in grammar is of a version that the library cannot run.
  case incompatibleGrammar(Grammar)
  /// Parsing took longer than allowed.
  case timedOut
  /// The text is longer than 4 GiB.
  case tooLarge
  /// The reader gave up at a line (1-based) of text that is not of its language, such as a template of YAML.
  case refused(line: Int, reason: String)
}

/// Reads text with any of the grammars.
///
/// Each worker makes its own: a parser is not shared, so parsing needs no lock.
public struct SyntaxParser: ~Copyable {
  private let handle: OpaquePointer

  /// Makes a parser.
  public init() { handle = ts_parser_new() }

  deinit { ts_parser_delete(handle) }

  /// Parses a text.
  ///
  /// Text that a tree-sitter grammar cannot read becomes error nodes, not an error; text that is not YAML is refused.
  ///
  /// - Parameters:
  ///   - source: The whole text; places in the tree are places in it.
  ///   - grammar: The grammar to read it with.
  ///   - stretches: What to read of it, in order; everything when `nil`, and always of YAML.
  ///   - timeoutSeconds: How long it may take; a safeguard against hostile input, not a guarantee to the millisecond.
  /// - Returns: The tree; its places are places in the whole text.
  /// - Throws: `ParseFailure`.
  /// - Complexity: Linear for usual text, about 9 MB a second; 24 bytes a node.
  public mutating func parse(
    _ source: [UInt8], as grammar: Grammar, only stretches: [LineRange]? = nil, timeoutSeconds: Double = 10
  ) throws(ParseFailure) -> SyntaxTree {
    guard source.count < UInt32.max else { throw .tooLarge }
    guard case .treeSitter(let language) = grammar.vocabulary else {
      return try YAMLTreeBuilder.tree(of: source, timeoutSeconds: timeoutSeconds)
    }
    guard ts_parser_set_language(handle, language) else { throw .incompatibleGrammar(grammar) }
    let ranges = (stretches ?? []).map { stretch in
      TSRange(
        start_point: TSPoint(row: UInt32(stretch.lines.lowerBound), column: 0),
        end_point: TSPoint(row: UInt32(stretch.lines.upperBound), column: 0),
        start_byte: UInt32(stretch.bytes.lowerBound), end_byte: UInt32(stretch.bytes.upperBound))
    }
    // No ranges means everything; ranges that are not in order would be refused, and everything read instead.
    ts_parser_set_included_ranges(handle, ranges, UInt32(ranges.count))
    let tree = source.withUnsafeBufferPointer { buffer in
      Self.parse(handle, buffer, until: ContinuousClock.now + .seconds(timeoutSeconds))
    }
    guard let tree else {
      ts_parser_reset(handle)
      throw .timedOut
    }
    defer { ts_tree_delete(tree) }
    return Self.flatten(tree, source: source, grammar: grammar)
  }

  private static func parse(
    _ handle: OpaquePointer, _ buffer: UnsafeBufferPointer<UInt8>, until deadline: ContinuousClock.Instant
  ) -> OpaquePointer? {
    // Both payloads live on this frame for the length of the call; the callbacks capture nothing.
    withUnsafePointer(to: buffer) { text in
      withUnsafePointer(to: deadline) { deadline in
        let input = TSInput(
          payload: UnsafeMutableRawPointer(mutating: UnsafeRawPointer(text)),
          read: { payload, offset, _, count in
            let text = payload?.load(as: UnsafeBufferPointer<UInt8>.self)
            guard let text, let base = text.baseAddress, offset < text.count else {
              count?.pointee = 0
              return nil
            }
            count?.pointee = UInt32(text.count) - offset
            return UnsafeRawPointer(base + Int(offset)).assumingMemoryBound(to: CChar.self)
          },
          encoding: TSInputEncodingUTF8, decode: nil)
        let options = TSParseOptions(
          payload: UnsafeMutableRawPointer(mutating: UnsafeRawPointer(deadline)),
          progress_callback: { state in
            guard let payload = state?.pointee.payload else { return false }
            return ContinuousClock.now > payload.load(as: ContinuousClock.Instant.self)
          })
        return ts_parser_parse_with_options(handle, nil, input, options)
      }
    }
  }

  private static func flatten(_ tree: OpaquePointer, source: [UInt8], grammar: Grammar) -> SyntaxTree {
    var nodes = ContiguousArray<SyntaxTree.Record>()
    // Exactly: growing by doubling would hold a large tree three times.
    nodes.reserveCapacity(Int(ts_node_descendant_count(ts_tree_root_node(tree))))
    var errorBytes = 0
    var cursor = ts_tree_cursor_new(ts_tree_root_node(tree))
    defer { ts_tree_cursor_delete(&cursor) }
    var parent: NodeIndex = -1
    var errorDepth = 0
    walk: while true {
      let node = ts_tree_cursor_current_node(&cursor)
      let symbol = ts_node_symbol(node)
      let (start, end) = (ts_node_start_byte(node), ts_node_end_byte(node))
      var traits: SyntaxTree.Traits = []
      if ts_node_is_named(node) { traits.insert(.named) }
      if ts_node_is_extra(node) { traits.insert(.extra) }
      if ts_node_is_missing(node) { traits.insert(.missing) }
      if symbol == .error, errorDepth == 0 { errorBytes += Int(end - start) }
      let index = NodeIndex(nodes.count)
      nodes.append(
        SyntaxTree.Record(
          symbol: symbol, field: ts_tree_cursor_current_field_id(&cursor), start: start, end: end, parent: parent,
          next: index + 1, traits: traits))
      if ts_tree_cursor_goto_first_child(&cursor) {
        if symbol == .error { errorDepth += 1 }
        parent = index
        continue
      }
      while !ts_tree_cursor_goto_next_sibling(&cursor) {
        guard parent >= 0 else { break walk }
        nodes[Int(parent)].next = NodeIndex(nodes.count)
        if nodes[Int(parent)].symbol == .error { errorDepth -= 1 }
        parent = nodes[Int(parent)].parent
        _ = ts_tree_cursor_goto_parent(&cursor)
      }
    }
    return SyntaxTree(grammar: grammar, source: source, nodes: nodes, errorBytes: errorBytes)
  }
}
