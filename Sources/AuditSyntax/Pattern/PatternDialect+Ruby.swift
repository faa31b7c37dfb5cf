extension PatternDialect {
  /// Ruby.
  ///
  /// `a.b` is a member and `a.b()` a call; a name that is a statement is a call without arguments. A block is the argument of a
  /// call of the call before it. `unless` is `if` with `!`, and the last expression of a method or block is what it returns.
  static let ruby = PatternDialect(
    lowerings: [
      "program": .statements(.file), "identifier": .custom(name), "constant": .leaf(.identifier),
      "instance_variable": .leaf(.identifier), "class_variable": .leaf(.identifier),
      "global_variable": .leaf(.identifier), "operator": .leaf(.identifier), "setter": .leaf(.identifier),
      "self": .leaf(.literal), "nil": .leaf(.literal), "true": .leaf(.literal), "false": .leaf(.literal),
      "super": .leaf(.literal), "integer": .leaf(.number), "float": .leaf(.number), "rational": .leaf(.number),
      "complex": .leaf(.number),
      "string": .text, "bare_string": .text, "chained_string": .custom(joined), "character": .leaf(.string),
      "string_content": .leaf(.string), "subshell": .custom(marked), "regex": .custom(marked),
      "simple_symbol": .custom(symbol), "hash_key_symbol": .custom(symbol), "bare_symbol": .custom(symbol),
      "delimited_symbol": .custom(symbol),
      "heredoc_beginning": .custom(heredoc), "heredoc_body": .absent,
      "parenthesized_statements": .transparent, "interpolation": .custom(interpolated),
      "call": .custom(call), "argument_list": .custom(arguments), "element_reference": .expression(.subscripting),
      "scope_resolution": .expression(.member), "splat_argument": .expression(.spread),
      "block_argument": .expression(), "hash_splat_argument": .expression(),
      "pair": .custom(pair), "hash": .expression(.dictionary), "array": .expression(.array),
      "string_array": .expression(), "symbol_array": .expression(),
      "assignment": .expression(.assignment), "operator_assignment": .operation(.augmentedAssignment),
      "left_assignment_list": .expression(.tuple), "right_assignment_list": .expression(.tuple),
      "destructured_left_assignment": .expression(.tuple), "rest_assignment": .expression(.spread),
      "binary": .custom(binary), "unary": .custom(unary), "conditional": .expression(.conditional),
      "if": .custom(conditional), "unless": .custom(conditional), "elsif": .custom(conditional),
      "if_modifier": .custom(conditional), "unless_modifier": .custom(conditional),
      "while": .custom(loop), "until": .custom(loop), "while_modifier": .custom(loop), "until_modifier": .custom(loop),
      "for": .statement(), "match_pattern": .custom(matching), "case": .statement(nil, ["alternative": .alternative]),
      "when": .part(),
      "pattern": .transparent, "in": .transparent, "then": .custom(block), "else": .custom(block), "do": .custom(block),
      "body_statement": .custom(block), "block_body": .custom(block), "begin": .custom(block),
      "ensure": .custom(block), "rescue": .custom(handler), "exceptions": .transparent,
      "method": .custom(method), "singleton_method": .custom(method),
      "class": .custom(type), "module": .custom(type), "singleton_class": .custom(type),
      "method_parameters": .parameters, "lambda_parameters": .parameters, "block_parameters": .parameters,
      "optional_parameter": .part(.parameter, ["value": .fallback]),
      "keyword_parameter": .part(.parameter, ["value": .fallback]), "splat_parameter": .part(.spread),
      "hash_splat_parameter": .part(.spread), "block_parameter": .part(.spread), "forward_parameter": .part(.spread),
      "lambda": .custom(lambda), "block": .custom(lambda), "do_block": .custom(lambda),
      "return": .custom(result), "yield": .expression(), "break": .statement(), "next": .statement(),
      "redo": .statement(), "retry": .statement(), "alias": .statement(), "undef": .statement(),
      "comment": .absent, "empty_statement": .absent, "uninterpreted": .absent,
    ],
    interpolations: ["interpolation"], fragments: ["string_content", "escape_sequence", "heredoc_content"],
    frames: [
      Frame("", ""), Frame("x = {\n", "\n}"), Frame("begin\n  x\n", "\nend"), Frame("case x\n", "\nend"),
    ],
    ellipses: [
      EllipsisStyle(), EllipsisStyle(member: "**" + PatternText.ellipsis, braced: "**" + PatternText.ellipsis),
    ],
    capitalised: ["class", "module"])

  private static func kind(_ name: String, isNamed: Bool = false) -> TermKind {
    .other(Grammar.ruby.symbol(name, isNamed: isNamed) ?? 0)
  }
  private static let conjunction = kind("and")
  private static let disjunction = kind("or")
  private static let negation = kind("not")
  private static let loopKind = kind("while", isNamed: true)
  private static let symbolKind = kind("simple_symbol", isNamed: true)

  // MARK: Names and literals

  /// The nodes that hold statements.
  private static let lists: Set<String> = [
    "program", "body_statement", "block_body", "then", "else", "do", "begin", "ensure", "parenthesized_statements",
    "if_modifier", "unless_modifier",
  ]

  /// A name; as a statement it is a call.
  private static let name: Lowering.Custom = { builder, node, role in
    let record = builder.tree[node]
    guard !builder.isPattern, record.parent >= 0, record.field == 0 || builder.field(record.parent, "body") == node,
      lists.contains(builder.kind(record.parent))
    else { return builder.leaf(.identifier, role, node) }
    let index = builder.open(.call, role, .expression, node)
    builder.leaf(.identifier, .item, node)
    builder.close(builder.open(.arguments, .item, .part, node))
    builder.close(index)
  }

  /// `:a`, and `a:` as a key.
  private static let symbol: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(symbolKind, role, .expression, node, label: start..<start)
    if builder.named(node).contains(where: { builder.kind($0) == "interpolation" }) {
      builder.text(node, .item)
    } else {
      builder.name(node, builder.symbolName(node), .item)
    }
    builder.close(index)
  }

  /// Text of a kind of its own: a regular expression, a command.
  private static let marked: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(.other(builder.tree[node].symbol), role, .expression, node, label: start..<start)
    // A text in the pattern is no text of a regular expression.
    let mark = builder.terms.count
    builder.text(node, .item)
    if builder.kind(node) == "regex" { builder.makePart(from: mark) }
    builder.close(index)
  }

  /// A computed part of a text, which is not the text that stands around it.
  private static let interpolated: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(.other(builder.tree[node].symbol), role, .part, node, label: start..<start)
    for child in builder.named(node) { builder.lower(child, .item) }
    builder.close(index)
  }

  private static let joined: Lowering.Custom = { builder, node, role in
    let index = builder.open(.template, role, .expression, node)
    for child in builder.named(node) { builder.lower(child, .item) }
    builder.close(index)
  }

  /// A text that stands below the line that it is a part of.
  private static let heredoc: Lowering.Custom = { builder, node, role in
    // Several may start on one line: then their bodies follow in the same order.
    var later = 0
    var bodies: [NodeIndex] = []
    var cursor = node + 1
    let limit = min(builder.tree.nodes.count, Int(node) + 5000)
    while Int(cursor) < limit {
      let kind = builder.kind(cursor)
      if kind == "heredoc_body" {
        bodies.append(cursor)
        cursor = builder.tree[cursor].next
        continue
      }
      if !bodies.isEmpty { break }
      if kind == "heredoc_beginning" { later += 1 }
      cursor += 1
    }
    guard bodies.count > later else { return builder.leaf(.string, role, node) }
    let body = bodies[bodies.count - 1 - later]
    let mark = TermIndex(builder.terms.count)
    builder.text(body, role, label: builder.heredocText(body))
    builder.place(mark, builder.tree[node].start..<builder.tree[node].end)
  }

  /// `value => pattern`; a pattern of ours that reads so is an entry of a hash.
  private static let matching: Lowering.Custom = { builder, node, role in
    if builder.isPattern { return }
    let start = builder.tree[node].start
    let index = builder.open(.other(builder.tree[node].symbol), role, .statement, node, label: start..<start)
    for child in builder.named(node) { builder.lower(child, .item) }
    builder.close(index)
  }

  // MARK: Calls

  private static let call: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    func callee(_ builder: inout TermBuilder, _ role: TermRole) {
      let method = builder.field(node, "method")
      guard let receiver = builder.field(node, "receiver") else {
        if let method { builder.lower(method, role) }
        return
      }
      guard let method else { return builder.lower(receiver, role) }
      let index = builder.open(.member, role, .expression, node, label: start..<start)
      builder.place(index, start..<builder.tree[method].end)
      builder.lower(receiver, .item)
      builder.lower(method, .item)
      builder.close(index)
    }
    let arguments = builder.field(node, "arguments")
    let block = builder.field(node, "block")
    guard arguments != nil || block != nil else { return callee(&builder, role) }
    func plainCall(_ builder: inout TermBuilder, _ role: TermRole, end: UInt32) {
      let index = builder.open(.call, role, .expression, node, label: start..<start)
      builder.place(index, start..<end)
      callee(&builder, .item)
      if let arguments {
        // Not by the table: what holds a sign alone, without parentheses, reads as that sign.
        PatternDialect.arguments(&builder, arguments, .item)
      } else {
        builder.close(builder.open(.arguments, .item, .part, node, label: start..<start))
      }
      builder.close(index)
    }
    guard let block else { return plainCall(&builder, role, end: builder.tree[node].end) }
    let index = builder.open(.call, role, .expression, node, label: start..<start)
    let last = arguments ?? builder.field(node, "method") ?? node
    plainCall(&builder, .item, end: builder.tree[last].end)
    let list = builder.open(.arguments, .item, .part, block, label: start..<start)
    builder.lower(block, .item)
    builder.close(list)
    builder.close(index)
  }

  /// Arguments; what is said to a symbol is said by name.
  private static let arguments: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(.arguments, role, .part, node, label: start..<start)
    for child in builder.named(node) {
      guard builder.kind(child) == "pair", let key = builder.field(child, "key"),
        ["hash_key_symbol", "simple_symbol"].contains(builder.kind(key))
      else {
        builder.lower(child, .item)
        continue
      }
      let place = builder.tree[child].start
      let argument = builder.open(.keywordArgument, .item, .part, child, label: place..<place)
      builder.name(key, builder.symbolName(key), .item)
      if let value = builder.field(child, "value") {
        builder.lower(value, .item)
      } else {
        builder.name(key, builder.symbolName(key), .item)
      }
      builder.close(argument)
    }
    builder.close(index)
  }

  private static let pair: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(.pair, role, .part, node, label: start..<start)
    for child in builder.named(node) { builder.lower(child, .item) }
    builder.close(index)
  }

  // MARK: Operators

  private static let binary: Lowering.Custom = { builder, node, role in
    guard let sign = builder.field(node, "operator") else { return }
    let place = builder.tree[sign].start..<builder.tree[sign].end
    let kind: TermKind =
      switch builder.tree.text(of: sign) {
      case "&&", "and": conjunction
      case "||", "or": disjunction
      default: .binary
      }
    let index = builder.open(
      kind, role, .expression, node, label: kind == .binary ? place : place.lowerBound..<place.lowerBound)
    for name in ["left", "right"] { if let child = builder.field(node, name) { builder.lower(child, .item) } }
    builder.close(index)
  }

  private static let unary: Lowering.Custom = { builder, node, role in
    guard let sign = builder.field(node, "operator"), let operand = builder.field(node, "operand") else { return }
    let place = builder.tree[sign].start..<builder.tree[sign].end
    let isNegation = ["!", "not"].contains(builder.tree.text(of: sign))
    let index = builder.open(
      isNegation ? negation : .unary, role, .expression, node,
      label: isNegation ? place.lowerBound..<place.lowerBound : place)
    builder.lower(operand, .item)
    builder.close(index)
  }

  // MARK: Statements

  /// The condition of a node; that of `unless` and `until` is turned round.
  private static func condition(_ builder: inout TermBuilder, _ node: NodeIndex) {
    guard let condition = builder.field(node, "condition") else { return }
    guard builder.kind(node).hasPrefix("un") else { return builder.lower(condition, .item) }
    let start = builder.tree[condition].start
    let index = builder.open(negation, .item, .expression, condition, label: start..<start)
    builder.lower(condition, .item)
    builder.close(index)
  }

  /// The statements of a node in a block, or an empty block.
  private static func statements(
    _ builder: inout TermBuilder, _ nodes: [NodeIndex], _ node: NodeIndex, _ role: TermRole
  ) {
    let start = builder.tree[node].start
    let index = builder.open(.block, role, .part, node, label: start..<start)
    if let first = nodes.first, let last = nodes.last {
      builder.place(index, builder.tree[first].start..<builder.tree[last].end)
    }
    for child in nodes {
      let mark = builder.terms.count
      builder.statement(child)
      guard child == nodes.last, !builder.isPattern, builder.terms.count > mark + 1,
        builder.terms[mark].kind == .expressionStatement, builder.terms[mark + 1].kind != .assignment,
        isResult(child, builder)
      else { continue }
      builder.setKind(.returnStatement, of: mark)
    }
    builder.close(index)
  }

  /// Whether a statement is the last that a method or block runs.
  private static func isResult(_ node: NodeIndex, _ builder: TermBuilder) -> Bool {
    let tree = builder.tree
    var current = node
    for _ in 0..<64 {
      let parent = tree[current].parent
      guard parent >= 0 else { return false }
      let kind = tree.kind(of: parent)
      switch kind {
      case "method", "singleton_method", "block", "do_block", "lambda": return true
      case "body_statement", "block_body", "then", "else", "begin":
        var next = tree[current].next
        while next < tree[parent].next {
          let record = tree[next]
          if record.traits.contains(.named), !record.traits.contains(.extra),
            !["rescue", "ensure", "else", "heredoc_body"].contains(tree.kind(of: next))
          {
            return false
          }
          next = record.next
        }
      case "if", "unless", "elsif", "case", "when", "if_modifier", "unless_modifier": break
      default: return false
      }
      current = parent
    }
    return false
  }

  /// A list of statements, with what is to be done when they fail.
  private static let block: Lowering.Custom = { builder, node, role in
    let children = builder.named(node)
    let parts = children.filter { ["rescue", "ensure", "else"].contains(builder.kind($0)) }
    let body = parts.isEmpty ? children : children.filter { !parts.contains($0) }
    guard !parts.isEmpty else { return statements(&builder, body, node, role) }
    let start = builder.tree[node].start
    let isStatement = builder.kind(node) == "begin"
    let outer = isStatement ? -1 : builder.open(.block, role, .part, node, label: start..<start)
    let index = builder.open(.tryStatement, isStatement ? role : .item, .statement, node, label: start..<start)
    statements(&builder, body, node, .item)
    for part in parts {
      switch builder.kind(part) {
      case "else": statements(&builder, builder.named(part), part, .alternative)
      case "ensure": statements(&builder, builder.named(part), part, .fallback)
      default: builder.lower(part, .item)
      }
    }
    builder.close(index)
    if outer >= 0 { builder.close(outer) }
  }

  private static let conditional: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(.ifStatement, role, .statement, node, label: start..<start)
    condition(&builder, node)
    if let body = builder.field(node, "body") {
      statements(&builder, [body], body, .item)
    } else if let body = builder.field(node, "consequence") {
      block(&builder, body, .item)
    } else {
      statements(&builder, [], node, .item)
    }
    if let next = builder.field(node, "alternative") {
      if builder.kind(next) == "elsif" {
        let block = builder.open(.block, .alternative, .part, next, label: start..<start)
        builder.lower(next, .item)
        builder.close(block)
      } else {
        PatternDialect.block(&builder, next, .alternative)
      }
    }
    builder.close(index)
  }

  private static let loop: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(loopKind, role, .statement, node, label: start..<start)
    condition(&builder, node)
    if let body = builder.field(node, "body") {
      if builder.kind(body) == "do" {
        block(&builder, body, .item)
      } else {
        statements(&builder, [body], body, .item)
      }
    }
    builder.close(index)
  }

  private static let handler: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(.catchClause, role, .part, node, label: start..<start)
    for name in ["exceptions", "variable"] { if let child = builder.field(node, name) { builder.lower(child, .item) } }
    if let body = builder.field(node, "body") {
      block(&builder, body, .item)
    } else {
      statements(&builder, [], node, .item)
    }
    builder.close(index)
  }

  private static let result: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(.returnStatement, role, .statement, node, label: start..<start)
    if let list = builder.named(node).first {
      let values = builder.named(list)
      if values.count == 1 {
        builder.lower(values[0], .item)
      } else {
        let place = builder.tree[list].start
        let tuple = builder.open(.tuple, .item, .expression, list, label: place..<place)
        for value in values { builder.lower(value, .item) }
        builder.close(tuple)
      }
    }
    builder.close(index)
  }

  // MARK: Definitions

  private static func signature(_ builder: inout TermBuilder, _ node: NodeIndex) {
    let start = builder.tree[node].start
    if let parameters = builder.field(node, "parameters") {
      builder.lower(parameters, .item)
    } else {
      builder.close(builder.open(.parameters, .item, .part, node, label: start..<start))
    }
  }

  private static func body(_ builder: inout TermBuilder, _ node: NodeIndex) {
    guard let body = builder.field(node, "body") else { return statements(&builder, [], node, .item) }
    if ["body_statement", "block_body"].contains(builder.kind(body)) {
      block(&builder, body, .item)
    } else {
      statements(&builder, [body], body, .item)
    }
  }

  private static let method: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(.function, role, .statement, node, label: start..<start)
    for name in ["object", "name"] { if let child = builder.field(node, name) { builder.lower(child, .item) } }
    signature(&builder, node)
    body(&builder, node)
    builder.close(index)
  }

  /// A block or a lambda.
  private static let lambda: Lowering.Custom = { builder, node, role in
    if builder.kind(node) == "lambda", let block = builder.field(node, "body") {
      let start = builder.tree[node].start
      let index = builder.open(.lambda, role, .expression, node, label: start..<start)
      signature(&builder, node)
      body(&builder, block)
      return builder.close(index)
    }
    let start = builder.tree[node].start
    let index = builder.open(.lambda, role, .expression, node, label: start..<start)
    signature(&builder, node)
    body(&builder, node)
    builder.close(index)
  }

  private static let type: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let kind: TermKind = builder.kind(node) == "class" ? .type : .other(builder.tree[node].symbol)
    let index = builder.open(kind, role, .statement, node, label: start..<start)
    for name in ["name", "value"] { if let child = builder.field(node, name) { builder.lower(child, .item) } }
    if let superclass = builder.field(node, "superclass") {
      let list = builder.open(.supertypes, .supertypes, .part, superclass)
      for child in builder.named(superclass) { builder.lower(child, .item) }
      builder.close(list)
    }
    body(&builder, node)
    builder.close(index)
  }
}

extension TermBuilder {
  /// Makes everything lowered since a mark no expression of its own.
  fileprivate mutating func makePart(from mark: Int) {
    for index in mark..<terms.count where terms[index].kind == .string { setSort(.part, of: index) }
  }

  /// The name of a symbol, without colon and quotes.
  fileprivate func symbolName(_ node: NodeIndex) -> Range<UInt32> {
    var (start, end) = (tree[node].start, tree[node].end)
    let source = tree.source
    if start < end, source[Int(start)] == UInt8(ascii: ":") { start += 1 }
    if end - start >= 2, source[Int(start)] == source[Int(end) - 1], "\"'".utf8.contains(source[Int(start)]) {
      start += 1
      end -= 1
    }
    return start..<end
  }

  /// What a heredoc holds, without the line ends around it.
  fileprivate func heredocText(_ body: NodeIndex) -> Range<UInt32> {
    var start = Int(tree[body].start)
    var end = named(body).last { kind($0) == "heredoc_end" }.map { Int(tree[$0].start) } ?? Int(tree[body].end)
    func isSpace(_ index: Int) -> Bool { " \t\r\n".utf8.contains(tree.source[index]) }
    while start < end, isSpace(start) { start += 1 }
    while start < end, isSpace(end - 1) { end -= 1 }
    return UInt32(start)..<UInt32(end)
  }
}
