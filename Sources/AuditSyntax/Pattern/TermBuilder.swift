/// Makes the term tree of a syntax tree.
struct TermBuilder {
  let tree: SyntaxTree
  let table: LoweringTable
  /// The part of the source that is a pattern, where its signs mean what they mean; empty for a file.
  let isPattern: Bool
  var terms: ContiguousArray<Term> = []
  /// The index of the term whose parts are being made; -1 outside.
  var parent: TermIndex = -1
  var depth = 0
  /// The decorators that belong to the next definition, and where they start.
  private var decorators: (nodes: [NodeIndex], start: UInt32)?

  /// How many nodes may still be lowered at the place of another.
  private var expansions = 50_000

  /// What is nested deeper is one opaque token: nobody's pattern reaches there, and the stack is finite.
  private static let depthLimit = 600

  /// Lowers a tree.
  static func terms(of tree: SyntaxTree, isPattern: Bool = false) -> TermTree {
    var builder = TermBuilder(tree: tree, table: .of(tree.grammar), isPattern: isPattern)
    builder.terms.reserveCapacity(tree.nodes.count / 2)
    builder.lower(SyntaxTree.root, .item)
    if builder.terms.isEmpty { builder.close(builder.open(.file, .item, .part, SyntaxTree.root)) }
    return TermTree(
      source: tree.source, terms: builder.terms, grammar: tree.grammar, hasErrors: builder.hasEmbeddedErrors)
  }

  /// Whether some text of another language could not be read.
  var hasEmbeddedErrors = false
  var reader: EmbeddedReader?

  /// A parser that the texts of one file share.
  final class EmbeddedReader {
    var parser = SyntaxParser(memoryLimitBytes: 32 << 20)
  }

  init(tree: SyntaxTree, table: LoweringTable, isPattern: Bool) {
    self.tree = tree
    self.table = table
    self.isPattern = isPattern
  }

  // MARK: Making terms

  /// Starts a term; everything lowered until it is closed is a part of it.
  mutating func open(
    _ kind: TermKind, _ role: TermRole, _ sort: TermSort, _ node: NodeIndex, label: Range<UInt32>? = nil
  ) -> TermIndex {
    let record = tree[node]
    let index = TermIndex(terms.count)
    terms.append(
      Term(
        kind: kind, role: role, sort: sort, start: record.start, end: record.end,
        labelStart: label?.lowerBound ?? record.start,
        labelEnd: label?.upperBound ?? record.start, parent: parent, next: index + 1, node: node))
    parent = index
    depth += 1
    return index
  }

  mutating func close(_ index: TermIndex) {
    terms[Int(index)].next = TermIndex(terms.count)
    parent = terms[Int(index)].parent
    depth -= 1
    // A name that is declared, or belongs to what stands before it, is no expression.
    switch terms[Int(index)].kind {
    case .member: makePart(ofItem: 1, index)
    case .keywordArgument, .parameter, .function, .type: makePart(ofItem: 0, index)
    // A variable without a value is declared; one with a value is assigned, too.
    case .variable: if item(1, of: index) == nil { makePart(ofItem: 0, index) }
    case .importing: for inner in Int(index) + 1..<terms.count { terms[inner].sort = .part }
    default: break
    }
  }

  /// A part of the term that was just made, by its place among the items; `nil` when there are fewer.
  private func item(_ number: Int, of index: TermIndex) -> Int? {
    var cursor = Int(index) + 1
    var passed = 0
    while cursor < terms.count {
      if terms[cursor].role == .item {
        if passed == number { return cursor }
        passed += 1
      }
      cursor = Int(terms[cursor].next)
    }
    return nil
  }

  private mutating func makePart(ofItem number: Int, _ index: TermIndex) {
    if let item = item(number, of: index), terms[item].kind == .identifier { terms[item].sort = .part }
  }

  mutating func setKind(_ kind: TermKind, of index: Int) { terms[index].kind = kind }
  mutating func setSort(_ sort: TermSort, of index: Int) { terms[index].sort = sort }

  /// Makes a term without parts.
  mutating func leaf(
    _ kind: TermKind, _ role: TermRole, _ node: NodeIndex, sort: TermSort = .expression, label: Range<UInt32>? = nil
  ) {
    let record = tree[node]
    close(open(kind, role, sort, node, label: label ?? record.start..<record.end))
  }

  /// Adds parts to the term that was made last.
  mutating func append(to index: TermIndex, toCover node: NodeIndex, _ build: (inout TermBuilder) -> Void) {
    let outer = parent
    parent = index
    build(&self)
    parent = outer
    terms[Int(index)].next = TermIndex(terms.count)
    extend(index, toCover: node)
  }

  /// Widens a term's place.
  mutating func extend(_ index: TermIndex, toCover node: NodeIndex) {
    terms[Int(index)].start = min(terms[Int(index)].start, tree[node].start)
    terms[Int(index)].end = max(terms[Int(index)].end, tree[node].end)
  }

  /// Sets a term's place.
  mutating func place(_ index: TermIndex, _ range: Range<UInt32>) {
    terms[Int(index)].start = range.lowerBound
    terms[Int(index)].end = range.upperBound
  }

  // MARK: Reading nodes

  func kind(_ node: NodeIndex) -> String { tree.kind(of: node) }
  func field(_ node: NodeIndex, _ name: String) -> NodeIndex? { tree.child(of: node, field: name) }
  func children(_ node: NodeIndex) -> [NodeIndex] { Array(tree.children(of: node)) }
  func named(_ node: NodeIndex) -> [NodeIndex] {
    tree.children(of: node).filter { tree[$0].traits.contains(.named) && !tree[$0].traits.contains(.extra) }
  }
  func child(_ node: NodeIndex, _ kind: String) -> NodeIndex? { named(node).first { self.kind($0) == kind } }
  func fields(_ node: NodeIndex, _ name: String) -> [NodeIndex] {
    guard let id = tree.grammar.field(name) else { return [] }
    return children(node).filter { tree[$0].field == id }
  }

  // MARK: Lowering

  /// Whether a node may be lowered once more, at another place; so much and no more of a file is repeated.
  mutating func mayExpand(_ node: NodeIndex) -> Bool {
    guard depth < Self.depthLimit else { return false }
    expansions -= Int(tree[node].next - node)
    return expansions >= 0
  }

  mutating func lower(_ node: NodeIndex, _ role: TermRole) {
    let record = tree[node]
    if record.traits.contains(.extra), record.symbol != .error { return }
    if isPattern, table.entry(of: record.symbol)?.readsSigns != true, sign(node, role) { return }
    guard depth < Self.depthLimit else {
      leaf(.token, role, node)
      return
    }
    guard record.traits.contains(.named), let entry = table.entry(of: record.symbol) else {
      if record.symbol == .error {
        plain(node, .other(record.symbol), .part, role, nil)
      } else {
        leaf(.token, role, node, sort: .part)
      }
      return
    }
    switch entry.shape {
    case .absent: break
    case .transparent: for child in named(node) { lower(child, role) }
    case .leaf(let kind): leaf(kind, role, node, sort: entry.sort)
    case .plain(let kind): plain(node, kind ?? .other(record.symbol), entry.sort, role, entry)
    case .operation(let kind): operation(node, kind, role, entry)
    case .statements(let kind): statements(node, kind, role)
    case .parameters:
      let index = open(.parameters, role, .part, node)
      for child in named(node) { parameter(child) }
      close(index)
    case .text: text(node, role)
    case .custom(let build): build(&self, node, role)
    }
  }

  private mutating func plain(
    _ node: NodeIndex, _ kind: TermKind, _ sort: TermSort, _ role: TermRole, _ entry: LoweringTable.Entry?
  ) {
    let start = tree[node].start
    let decorators = takeDecorators(sort)
    let index = open(kind, role, sort, node, label: start..<start)
    emit(decorators, index)
    var isLeaf = true
    for child in tree.children(of: node) {
      let record = tree[child]
      if record.traits.contains(.extra) { continue }
      isLeaf = false
      let childRole = entry?.roles[record.field] ?? .item
      if record.traits.contains(.named) {
        if entry?.bodies.contains(record.field) == true { body(child, childRole) } else { lower(child, childRole) }
      } else if let entry, tells(child, entry) {
        leaf(.token, .modifier, child, sort: .part)
      }
    }
    if isLeaf {
      terms[Int(index)].labelStart = tree[node].start
      terms[Int(index)].labelEnd = tree[node].end
    }
    close(index)
  }

  /// Whether a token tells something: it is a word or an operator that not every node of the kind has.
  private func tells(_ token: NodeIndex, _ entry: LoweringTable.Entry) -> Bool {
    let bytes = tree.bytes(of: token)
    guard let first = bytes.first else { return false }
    if ",;:.()[]{}=\"'`@?".utf8.contains(first) { return false }
    let text = String(decoding: bytes, as: UTF8.self)
    return text != "=>" && text != "->" && !entry.words.contains(text)
  }

  private mutating func operation(_ node: NodeIndex, _ kind: TermKind, _ role: TermRole, _ entry: LoweringTable.Entry) {
    var label: Range<UInt32>?
    for child in tree.children(of: node) where !tree[child].traits.contains(.named) {
      let bytes = tree.bytes(of: child)
      if bytes.count == 1, let first = bytes.first, "(),;".utf8.contains(first) { continue }
      label = (label?.lowerBound ?? tree[child].start)..<tree[child].end
    }
    let index = open(kind, role, entry.sort, node, label: label)
    for child in named(node) { lower(child, entry.roles[tree[child].field] ?? .item) }
    close(index)
  }

  /// Makes a list of statements; an expression among them becomes a statement.
  mutating func statements(_ node: NodeIndex, _ kind: TermKind, _ role: TermRole) {
    let index = open(kind, role, .part, node)
    for child in named(node) { statement(child) }
    close(index)
  }

  /// Lowers a node as a statement.
  mutating func statement(_ node: NodeIndex, _ role: TermRole = .item) {
    let mark = terms.count
    lower(node, role)
    guard terms.count > mark, terms[mark].sort == .expression else { return }
    guard terms[mark].kind != .ellipsis, terms[mark].kind != .metavariable, terms[mark].kind != .metavariableEllipsis
    else { return }
    wrap(from: mark, as: .expressionStatement, .statement)
  }

  /// Puts everything made since a mark into a term of its own.
  mutating func wrap(from mark: Int, as kind: TermKind, _ sort: TermSort) {
    let first = terms[mark]
    let outer = TermIndex(mark)
    for index in mark..<terms.count {
      terms[index].next += 1
      if index == mark || terms[index].parent == first.parent {
        terms[index].parent = outer
      } else {
        terms[index].parent += 1
      }
    }
    var wrapper = first
    wrapper.kind = kind
    wrapper.sort = sort
    wrapper.labelStart = first.start
    wrapper.labelEnd = first.start
    wrapper.end = terms[terms.count - 1].end > first.end ? terms[terms.count - 1].end : first.end
    terms[mark].role = .item
    terms.insert(wrapper, at: mark)
    terms[mark].next = TermIndex(terms.count)
  }

  /// Makes a term of one kind around what a node lowers to.
  mutating func wrapped(_ kind: TermKind, _ node: NodeIndex, _ role: TermRole) {
    let start = tree[node].start
    let index = open(kind, role, .part, node, label: start..<start)
    for child in named(node) { lower(child, .item) }
    close(index)
  }

  /// Lowers a call; what stands in place of a list of arguments, whose kind is given, is its only argument.
  mutating func call(_ node: NodeIndex, _ role: TermRole, list kind: String) {
    guard let function = field(node, "function"), let arguments = field(node, "arguments") else { return }
    let start = tree[node].start
    let index = open(.call, role, .expression, node, label: start..<start)
    lower(function, .item)
    if self.kind(arguments) == kind {
      lower(arguments, .item)
    } else {
      let list = open(.arguments, .item, .part, arguments)
      lower(arguments, .item)
      close(list)
    }
    close(index)
  }

  /// Lowers a body: a block as it is, a single statement as a block of one.
  mutating func body(_ node: NodeIndex, _ role: TermRole) {
    let mark = terms.count
    statement(node, role)
    guard terms.count > mark, terms[mark].kind != .block else { return }
    // `if (x) ...` is about any body, as `if (x) { ... }` is.
    wrap(from: mark, as: .block, .part)
  }

  /// Lowers the expression of a function that returns it as the block that says so.
  mutating func returned(_ node: NodeIndex) {
    let place = tree[node].start
    let block = open(.block, .item, .part, node, label: place..<place)
    let result = open(.returnStatement, .item, .statement, node, label: place..<place)
    lower(node, .item)
    close(result)
    close(block)
  }

  /// Lowers one parameter; a plain name is a parameter too.
  mutating func parameter(_ node: NodeIndex) {
    let mark = terms.count
    lower(node, .item)
    guard terms.count > mark else { return }
    if terms[mark].kind == .identifier || terms[mark].kind == .metavariable {
      wrap(from: mark, as: .parameter, .part)
    }
  }

  /// Keeps decorators for the definition that follows.
  mutating func decorate(_ nodes: [NodeIndex], from node: NodeIndex, definition: NodeIndex, _ role: TermRole) {
    decorators = (nodes, tree[node].start)
    lower(definition, role)
    decorators = nil
  }

  private mutating func takeDecorators(_ sort: TermSort) -> (nodes: [NodeIndex], start: UInt32)? {
    sort == .statement ? takeDecorators() : nil
  }

  /// The decorators of the definition that is being made; they belong to it alone.
  mutating func takeDecorators() -> (nodes: [NodeIndex], start: UInt32)? {
    defer { decorators = nil }
    return decorators
  }

  mutating func emit(_ decorators: (nodes: [NodeIndex], start: UInt32)?, _ index: TermIndex) {
    guard let decorators else { return }
    terms[Int(index)].start = min(terms[Int(index)].start, decorators.start)
    for node in decorators.nodes { lower(node, .decorator) }
  }
}
