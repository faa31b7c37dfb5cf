import CSyntaxTree
import CTreeSitter

/// Why a text could not be parsed.
public enum ParseFailure: Error, Hashable, Sendable {
  /// The built-in grammar is of a version that the library cannot run.
  case incompatibleGrammar(Grammar)
  /// Parsing took longer than allowed.
  case timedOut
  /// Parsing took more memory than one file may have.
  case tooMuchMemory
  /// The text is longer than 4 GiB.
  case tooLarge
  /// The reader gave up at a line (1-based) of text that is not of its language, such as a template of YAML.
  case refused(line: Int, reason: String)
}

/// Reads text with any of the grammars.
///
/// Each worker makes its own: a parser is not shared, so parsing needs no lock. What it allocates for a parse is gone when the tree
/// has been copied.
public struct SyntaxParser: ~Copyable {
  /// The memory of its parses; `nil` when the system has no address space for it, and then memory is not bounded.
  private let arena: OpaquePointer?
  private let memoryLimitBytes: Int

  /// How much memory one parse may take unless told otherwise: about three times what code of two megabytes takes.
  public static let defaultMemoryLimitBytes = 128 << 20

  /// Makes a parser of which one parse may take so much memory.
  public init(memoryLimitBytes: Int = Self.defaultMemoryLimitBytes) {
    arena = audit_arena_new(memoryLimitBytes)
    self.memoryLimitBytes = memoryLimitBytes
  }

  deinit { audit_arena_delete(arena) }

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
    var tree = try read(source, as: grammar, only: stretches, timeoutSeconds: timeoutSeconds)
    var text = source
    for _ in 0..<Self.repairRounds {
      let (misread, sign) = tree.misreadSigns
      let places = misread.filter { text[$0] != sign }
      if places.isEmpty { break }
      for place in places { text[place] = sign }
      let next = try read(text, as: grammar, only: stretches, timeoutSeconds: timeoutSeconds)
      // A guess that makes more of the text unreadable was wrong.
      guard next.errorBytes <= tree.errorBytes else { break }
      tree = SyntaxTree(grammar: grammar, source: source, nodes: next.nodes, errorBytes: next.errorBytes)
    }
    return tree
  }

  /// How often a text is read again: each time may show places that were hidden in others.
  private static let repairRounds = 4

  private mutating func read(
    _ source: [UInt8], as grammar: Grammar, only stretches: [LineRange]?, timeoutSeconds: Double
  ) throws(ParseFailure) -> SyntaxTree {
    guard source.count < UInt32.max else { throw .tooLarge }
    guard case .treeSitter(let language) = grammar.vocabulary else {
      return try YAMLTreeBuilder.tree(of: source, timeoutSeconds: timeoutSeconds)
    }
    if let arena { audit_arena_begin(arena) }
    defer { if let arena { audit_arena_end(arena) } }
    let handle = ts_parser_new()
    // Before the arena ends: a scanner may hold memory of its own.
    defer { ts_parser_delete(handle) }
    guard ts_parser_set_language(handle, language) else { throw .incompatibleGrammar(grammar) }
    let ranges = (stretches ?? []).map { stretch in
      TSRange(
        start_point: TSPoint(row: UInt32(stretch.lines.lowerBound), column: 0),
        end_point: TSPoint(row: UInt32(stretch.lines.upperBound), column: 0),
        start_byte: UInt32(stretch.bytes.lowerBound), end_byte: UInt32(stretch.bytes.upperBound))
    }
    // No ranges means everything; ranges that are not in order would be refused, and everything read instead.
    ts_parser_set_included_ranges(handle, ranges, UInt32(ranges.count))
    let tree = try source.withUnsafeBufferPointer { buffer throws(ParseFailure) in
      var watch = Watch(text: buffer, arena: arena, deadline: ContinuousClock.now + .seconds(timeoutSeconds))
      return try Self.parse(handle, &watch)
    }
    // An arena forgets the tree faster than the library takes it apart.
    defer { if arena == nil { ts_tree_delete(tree) } }
    guard let flat = Self.flatten(tree, source: source, grammar: grammar, memoryLimitBytes: memoryLimitBytes) else {
      throw .tooMuchMemory
    }
    return flat
  }

  /// What the callbacks of a parse work on.
  private struct Watch {
    let text: UnsafeBufferPointer<UInt8>
    let arena: OpaquePointer?
    var deadline: ContinuousClock.Instant
    var failure = ParseFailure.timedOut

    /// Whether the parse has to be ended.
    mutating func isOver() -> Bool {
      let now = ContinuousClock.now
      if let arena, audit_arena_is_exceeded(arena) {
        failure = .tooMuchMemory
        return true
      }
      if now > deadline { return true }
      // A large parse may have waited for another one: that is not its own time.
      let waited = now.duration(to: ContinuousClock.now)
      if waited > .milliseconds(10) { deadline += waited }
      return false
    }
  }

  private static func parse(_ handle: OpaquePointer?, _ watch: inout Watch) throws(ParseFailure) -> OpaquePointer {
    // The payload lives on the caller's frame for the length of the call; the callbacks capture nothing.
    let tree = withUnsafeMutablePointer(to: &watch) { watch in
      let input = TSInput(
        payload: UnsafeMutableRawPointer(watch),
        read: { payload, offset, _, count in
          let text = payload?.assumingMemoryBound(to: Watch.self).pointee.text
          guard let text, let base = text.baseAddress, offset < text.count else {
            count?.pointee = 0
            return nil
          }
          count?.pointee = UInt32(text.count) - offset
          return UnsafeRawPointer(base + Int(offset)).assumingMemoryBound(to: CChar.self)
        },
        encoding: TSInputEncodingUTF8, decode: nil)
      let options = TSParseOptions(
        payload: UnsafeMutableRawPointer(watch),
        progress_callback: { state in
          state?.pointee.payload?.assumingMemoryBound(to: Watch.self).pointee.isOver() ?? false
        })
      return ts_parser_parse_with_options(handle, nil, input, options)
    }
    guard let tree else { throw watch.failure }
    return tree
  }

  /// Copies a tree; `nil` when the copy would take more memory than a parse may.
  private static func flatten(
    _ tree: OpaquePointer, source: [UInt8], grammar: Grammar, memoryLimitBytes: Int
  ) -> SyntaxTree? {
    let count = Int(ts_node_descendant_count(ts_tree_root_node(tree)))
    guard count <= memoryLimitBytes / MemoryLayout<SyntaxTree.Record>.stride else { return nil }
    precondition(
      MemoryLayout<SyntaxTree.Record>.stride == MemoryLayout<AuditNode>.stride, "a record has the layout of a node")
    var errorBytes = 0
    let nodes = ContiguousArray<SyntaxTree.Record>(unsafeUninitializedCapacity: count) { buffer, initialized in
      let raw = UnsafeMutableRawBufferPointer(buffer)
      guard let base = raw.baseAddress?.assumingMemoryBound(to: AuditNode.self) else { return }
      initialized = audit_flatten(tree, base, count, &errorBytes)
    }
    return SyntaxTree(grammar: grammar, source: source, nodes: nodes, errorBytes: errorBytes)
  }
}

extension SyntaxTree {
  /// The bytes that the grammar misread, and the one in whose place it reads the text as it is meant.
  fileprivate var misreadSigns: (places: [Int], sign: UInt8) {
    switch grammar {
    case .bash: (joinedLines, UInt8(ascii: ";"))
    case .javascript, .tsx: (bareAmpersands, UInt8(ascii: "|"))
    default: ([], 0)
    }
  }
}
