/// The node kinds of YAML, named after tree-sitter-yaml's, without its wrappers `block_node` and `flow_node`.
enum YAMLKind: String, CaseIterable {
  case stream, document
  case blockMapping = "block_mapping"
  case blockMappingPair = "block_mapping_pair"
  case flowMapping = "flow_mapping"
  case flowPair = "flow_pair"
  case blockSequence = "block_sequence"
  case blockSequenceItem = "block_sequence_item"
  case flowSequence = "flow_sequence"
  case plainScalar = "plain_scalar"
  case doubleQuoteScalar = "double_quote_scalar"
  case singleQuoteScalar = "single_quote_scalar"
  case blockScalar = "block_scalar"
  case anchor, tag, alias, comment

  static let table = KindTable(kinds: allCases.map(\.rawValue), fields: ["key", "value"])
  static let symbols = allCases.enumerated().reduce(into: [YAMLKind: Symbol]()) {
    $0[$1.element] = Symbol($1.offset + 1)
  }

  enum Field: UInt16 { case none, key, value }
}

/// Builds the syntax tree of a YAML text from libyaml's events.
///
/// Events say where scalars and collections are. Dashes, question marks, colons, anchors, tags and comments lie between them and
/// are read from the bytes there. A block collection ends with its last descendant, not where libyaml notices that it is over.
///
/// An empty value has no node; a pair without one ends with its colon. An anchor or a tag stands before its node, as its sibling.
struct YAMLTreeBuilder {
  /// How deep collections may be nested.
  ///
  /// As in libyaml's newer versions, whose own limit it is.
  private static let depthLimit = 1000
  private let source: UnsafeBufferPointer<UInt8>
  private var nodes: ContiguousArray<SyntaxTree.Record> = []
  private var frames: [Frame] = []
  /// Everything before it is in the tree.
  private var cursor = 0

  /// A container that is still open.
  private struct Frame {
    enum Form { case document, blockMapping, flowMapping, singlePair, blockSequence, flowSequence }
    let form: Form
    /// Its node; for a pair that stands alone in a flow sequence, the sequence.
    let node: NodeIndex
    let isInFlow: Bool
    /// The pair or item that is open in it.
    var entry: NodeIndex?
    /// Whether the open pair has got its key.
    var hasKey = false
  }

  private init(_ source: UnsafeBufferPointer<UInt8>) { self.source = source }

  /// The tree of a text.
  ///
  /// - Throws: `ParseFailure`: YAML that libyaml refuses, or that is nested deeper than 1,000 collections.
  static func tree(of source: [UInt8], timeoutSeconds: Double) throws(ParseFailure) -> SyntaxTree {
    let deadline = ContinuousClock.now + .seconds(timeoutSeconds)
    let outcome = source.withUnsafeBufferPointer { buffer -> Result<ContiguousArray<SyntaxTree.Record>, ParseFailure> in
      var builder = YAMLTreeBuilder(buffer)
      do throws(ParseFailure) {
        try builder.build(until: deadline)
        return .success(builder.nodes)
      } catch {
        return .failure(error)
      }
    }
    return SyntaxTree(grammar: .yaml, source: source, nodes: try outcome.get(), errorBytes: 0)
  }

  private mutating func build(until deadline: ContinuousClock.Instant) throws(ParseFailure) {
    var events = YAMLEventReader(source)
    let stream = open(.stream, at: 0, in: -1)
    var count = 0
    while let event = try events.next() {
      count += 1
      if count % 1024 == 0, ContinuousClock.now > deadline { throw .timedOut }
      if frames.count > Self.depthLimit {
        let line = source.prefix(event.start).count { $0 == UInt8(ascii: "\n") } + 1
        throw .refused(line: line, reason: "collections are nested more than \(Self.depthLimit) deep")
      }
      switch event.form {
      case .streamStart: break
      case .streamEnd: passAll(to: source.count, in: stream)
      case .documentStart:
        passAll(to: event.start, in: stream)
        frames.append(
          Frame(form: .document, node: open(.document, at: max(cursor, event.start), in: stream), isInFlow: false))
        // Directives and the three dashes; nothing for a document without them.
        if event.end > event.start, source[event.start] == UInt8(ascii: "-") || source[event.start] == UInt8(ascii: "%")
        {
          passAll(to: event.end, in: frames[0].node)
          nodes[Int(frames[0].node)].end = UInt32(cursor)
        }
      case .documentEnd(let isExplicit):
        let document = frames.removeLast().node
        if isExplicit {
          passAll(to: event.end, in: document)
          nodes[Int(document)].end = UInt32(cursor)
        }
        close(document)
      case .alias: leaf(event, .alias)
      case .scalar(let kind, let isEmpty): leaf(event, isEmpty ? nil : kind)
      case .sequenceStart(let isFlow):
        begin(event, isFlow ? .flowSequence : .blockSequence, isFlow ? .flowSequence : .blockSequence, isFlow: isFlow)
      case .mappingStart(let isFlow):
        if isFlow, isSinglePair(event) {
          passAll(to: event.start, in: frames[frames.count - 1].node)
          frames.append(Frame(form: .singlePair, node: frames[frames.count - 1].node, isInFlow: true))
        } else {
          begin(event, isFlow ? .flowMapping : .blockMapping, isFlow ? .flowMapping : .blockMapping, isFlow: isFlow)
        }
      case .sequenceEnd, .mappingEnd: end(event)
      }
    }
    nodes[0].end = UInt32(source.count)
    close(stream)
  }

  /// `[a: b]`: a mapping whose braces are left out begins with its key, or with a question mark.
  private func isSinglePair(_ event: YAMLEvent) -> Bool {
    event.propertyCount == 0
      && (event.start == event.end || (event.start < source.count && source[event.start] == UInt8(ascii: "?")))
  }

  // MARK: Events

  private mutating func begin(_ event: YAMLEvent, _ kind: YAMLKind, _ form: Frame.Form, isFlow: Bool) {
    let (parent, field) = enter(event, isEmpty: false)
    properties(of: event, in: parent)
    passBlank(to: source.count, in: parent)
    let isInFlow = isFlow || (frames.last?.isInFlow ?? false)
    let node = open(kind, at: cursor, field: field, in: parent)
    if isFlow {
      cursor = min(cursor + 1, source.count)
      nodes[Int(node)].end = UInt32(cursor)
    }
    frames.append(Frame(form: form, node: node, isInFlow: isInFlow))
  }

  private mutating func end(_ event: YAMLEvent) {
    let frame = frames.removeLast()
    // A pair whose key had no value; libyaml says so with an empty scalar, so this is for safety.
    if let entry = frame.entry { close(entry) }
    switch frame.form {
    case .flowMapping, .flowSequence:
      passAll(to: event.end, in: frame.node)
      nodes[Int(frame.node)].end = UInt32(max(Int(nodes[Int(frame.node)].end), cursor))
      close(frame.node)
      leave()
    case .singlePair: break
    case .blockMapping, .blockSequence, .document:
      close(frame.node)
      leave()
    }
  }

  /// A node without children; `nil` stands for an empty value, which has no node.
  private mutating func leaf(_ event: YAMLEvent, _ kind: YAMLKind?) {
    let (parent, field) = enter(event, isEmpty: kind == nil && event.propertyCount == 0)
    properties(of: event, in: parent)
    if let kind {
      passBlank(to: event.end, in: parent)
      var end = event.end
      if kind == .blockScalar {
        while end > cursor + 1, source[end - 1].isBlank { end -= 1 }
      }
      let node = open(kind, at: cursor, field: field, in: parent)
      cursor = max(cursor, end)
      nodes[Int(node)].end = UInt32(cursor)
      close(node)
    }
    leave(isEmpty: kind == nil)
  }

  /// Opens the pair or item that a node is the first part of, and passes over what stands before the node.
  private mutating func enter(_ event: YAMLEvent, isEmpty: Bool) -> (parent: NodeIndex, field: YAMLKind.Field) {
    let last = frames.count - 1
    let frame = frames[last]
    switch frame.form {
    case .document, .flowSequence:
      if !isEmpty { passAll(to: event.start, in: frame.node) }
      return (frame.node, .none)
    case .blockSequence:
      let item = openEntry(.blockSequenceItem, event, isEmpty: isEmpty)
      return (item, .none)
    case .blockMapping, .flowMapping, .singlePair:
      if let pair = frame.entry, frame.hasKey {
        if !isEmpty { passAll(to: event.start, in: pair) }
        return (pair, .value)
      }
      return (openEntry(frame.form == .blockMapping ? .blockMappingPair : .flowPair, event, isEmpty: isEmpty), .key)
    }
  }

  private mutating func openEntry(_ kind: YAMLKind, _ event: YAMLEvent, isEmpty: Bool) -> NodeIndex {
    let last = frames.count - 1
    let limit = isEmpty ? source.count : max(event.start, cursor)
    passBlank(to: limit, in: frames[last].node)
    let entry = open(kind, at: cursor, in: frames[last].node)
    frames[last].entry = entry
    if isEmpty {
      // The dash or question mark is all there is; of a key that is not there, not even that.
      if cursor < source.count, source[cursor] == UInt8(ascii: "-") || source[cursor] == UInt8(ascii: "?") {
        cursor += 1
      }
    } else {
      passAll(to: event.start, in: entry)
    }
    nodes[Int(entry)].end = UInt32(cursor)
    return entry
  }

  /// Closes what the node just read completes: an item, or a pair after its value.
  private mutating func leave(isEmpty: Bool = false) {
    guard let last = frames.indices.last, let entry = frames[last].entry else { return }
    let isComplete: Bool
    switch frames[last].form {
    case .document, .flowSequence: return
    case .blockSequence: isComplete = true
    case .blockMapping, .flowMapping, .singlePair:
      isComplete = frames[last].hasKey
      frames[last].hasKey.toggle()
      if isComplete, isEmpty { passColon(in: entry) }
    }
    guard isComplete else { return }
    close(entry)
    frames[last].entry = nil
  }

  /// A pair without a value ends with its colon, when there is one.
  private mutating func passColon(in pair: NodeIndex) {
    var offset = cursor
    while offset < source.count, source[offset].isBlank { offset += 1 }
    guard offset < source.count, source[offset] == UInt8(ascii: ":") else { return }
    cursor = offset + 1
    nodes[Int(pair)].end = UInt32(cursor)
  }

  /// The anchor and the tag before a node, in either order.
  private mutating func properties(of event: YAMLEvent, in parent: NodeIndex) {
    let isInFlow = frames.last?.isInFlow ?? false
    for _ in 0..<event.propertyCount {
      passBlank(to: event.end, in: parent)
      guard cursor < source.count else { return }
      let isAnchor = source[cursor] == UInt8(ascii: "&")
      guard isAnchor || source[cursor] == UInt8(ascii: "!") else { return }
      let node = open(isAnchor ? .anchor : .tag, at: cursor, in: parent)
      cursor += 1
      while cursor < source.count, !source[cursor].isBlank, !isInFlow || !",[]{}".utf8.contains(source[cursor]) {
        cursor += 1
      }
      nodes[Int(node)].end = UInt32(cursor)
      close(node)
    }
  }

  // MARK: Between nodes

  /// Passes over white space, commas and comments; stops at anything else.
  private mutating func passBlank(to limit: Int, in parent: NodeIndex) {
    while cursor < limit {
      if source[cursor] == UInt8(ascii: "#") {
        comment(in: parent)
      } else if source[cursor].isBlank || source[cursor] == UInt8(ascii: ",") {
        cursor += 1
      } else if cursor == 0, source.prefix(3).elementsEqual([0xEF, 0xBB, 0xBF]) {
        cursor = 3
      } else {
        return
      }
    }
  }

  /// Passes over everything, taking comments into the tree.
  private mutating func passAll(to limit: Int, in parent: NodeIndex) {
    while cursor < limit {
      switch source[cursor] {
      case UInt8(ascii: "#"): comment(in: parent)
      case UInt8(ascii: "%"): while cursor < limit, source[cursor] != UInt8(ascii: "\n") { cursor += 1 }
      default: cursor += 1
      }
    }
  }

  private mutating func comment(in parent: NodeIndex) {
    let node = open(.comment, at: cursor, in: parent, traits: [.named, .extra])
    while cursor < source.count, source[cursor] != UInt8(ascii: "\n"), source[cursor] != UInt8(ascii: "\r") {
      cursor += 1
    }
    nodes[Int(node)].end = UInt32(cursor)
    close(node)
  }

  // MARK: Nodes

  private mutating func open(
    _ kind: YAMLKind, at start: Int, field: YAMLKind.Field = .none, in parent: NodeIndex,
    traits: SyntaxTree.Traits = .named
  ) -> NodeIndex {
    nodes.append(
      SyntaxTree.Record(
        symbol: YAMLKind.symbols[kind] ?? .error, field: field.rawValue, start: UInt32(start), end: UInt32(start),
        parent: parent, next: 0, traits: traits))
    return NodeIndex(nodes.count - 1)
  }

  /// Ends a node after its last descendant, and its parent not before it.
  private mutating func close(_ node: NodeIndex) {
    nodes[Int(node)].next = NodeIndex(nodes.count)
    let parent = nodes[Int(node)].parent
    if parent >= 0 { nodes[Int(parent)].end = max(nodes[Int(parent)].end, nodes[Int(node)].end) }
  }
}

extension UInt8 {
  /// Whether it is a space, a tab or the end of a line.
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}
