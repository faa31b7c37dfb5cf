extension PatternDialect {
  /// Bash and other shells.
  ///
  /// A command is a call whose name is the first of its words, so that `...` may stand before it; redirections say nothing.
  /// `$x` and `${x}` are the same, and so are `a`, `"a"` and `'a'`.
  static let bash = PatternDialect(
    lowerings: [
      "program": .statements(.file, readsSigns: true), "command": .custom(command, readsSigns: true),
      "declaration_command": .custom(declaration), "unset_command": .custom(keyworded),
      "variable_assignments": .transparent, "variable_assignment": .custom(assignment),
      "variable_name": .leaf(.identifier), "special_variable_name": .leaf(.identifier),
      "array": .expression(.array), "subscript": .expression(.subscripting),
      "word": .leaf(.string), "number": .leaf(.string), "raw_string": .text, "ansi_c_string": .text,
      "test_operator": .leaf(.string), "extglob_pattern": .leaf(.string), "regex": .leaf(.string),
      "string": .custom(quoted), "string_content": .leaf(.string), "translated_string": .transparent,
      "concatenation": .expression(), "simple_expansion": .custom(expansion), "expansion": .custom(expansion),
      "command_substitution": .custom(substitution), "process_substitution": .custom(substitution),
      "redirected_statement": .custom(redirected), "list": .custom(list), "pipeline": .custom(pipeline),
      "negated_command": .expression(), "subshell": .custom(group), "compound_statement": .custom(group),
      "test_command": .expression(), "unary_expression": .operation(.unary), "binary_expression": .operation(.binary),
      "parenthesized_expression": .transparent,
      "if_statement": .custom(conditional), "elif_clause": .custom(conditional), "else_clause": .custom(group),
      "for_statement": .custom(loop), "c_style_for_statement": .statement(), "while_statement": .custom(loop),
      "do_group": .custom(group), "case_statement": .statement(), "case_item": .part(),
      "function_definition": .custom(function), "comment": .absent,
    ],
    fragments: ["string_content"], isAboutSingleWord: true, hasSpread: false, quotesHoldCode: true)

  private static func kind(_ name: String) -> TermKind { .other(Grammar.bash.symbol(name, isNamed: true) ?? 0) }
  private static let quotedKind = kind("string")
  private static let expansionKind = kind("simple_expansion")
  private static let substitutionKind = kind("command_substitution")

  // MARK: Commands

  /// The words of a command; what is assigned for it alone says nothing.
  private static let command: Lowering.Custom = { builder, node, role in
    let words = builder.named(node).compactMap { word -> NodeIndex? in
      let kind = builder.kind(word)
      if kind == "variable_assignment" || kind.hasSuffix("_redirect") { return nil }
      return kind == "command_name" ? builder.named(word).first : word
    }
    guard let first = words.first else {
      for child in builder.named(node) where builder.kind(child) == "variable_assignment" { builder.lower(child, role) }
      return
    }
    // `...` alone is any command.
    if words.count == 1, builder.isEllipsis(first) {
      return builder.leaf(.ellipsis, role, node)
    }
    if words.count == 1, builder.isEllipsisVariable(first) {
      return builder.lower(first, role)
    }
    let start = builder.tree[node].start
    let index = builder.open(.call, role, .expression, node, label: start..<start)
    for word in words { builder.lower(word, .item) }
    builder.close(index)
  }

  /// `export a=b` is the assignment.
  private static let declaration: Lowering.Custom = { builder, node, role in
    let assignments = builder.named(node).filter { builder.kind($0) == "variable_assignment" }
    guard assignments.isEmpty else {
      for assignment in assignments { builder.lower(assignment, role) }
      return
    }
    keyworded(&builder, node, role)
  }

  /// A command whose name is a word of the language.
  private static let keyworded: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(.other(builder.tree[node].symbol), role, .expression, node, label: start..<start)
    if let word = builder.children(node).first { builder.leaf(.string, .item, word) }
    for child in builder.named(node) { builder.lower(child, .item) }
    builder.close(index)
  }

  private static let assignment: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(.assignment, role, .expression, node, label: start..<start)
    if let name = builder.field(node, "name") { builder.lower(name, .item) }
    if let value = builder.field(node, "value") {
      builder.lower(value, .item)
    } else {
      let end = builder.tree[node].end
      let mark = TermIndex(builder.terms.count)
      builder.leaf(.string, .item, node, label: end..<end)
      builder.place(mark, end..<end)
    }
    builder.close(index)
  }

  private static let redirected: Lowering.Custom = { builder, node, role in
    guard let body = builder.field(node, "body") else { return }
    builder.lower(body, role)
  }

  // MARK: Words

  /// Text in double quotes: with computed parts it is not what it is without quotes.
  private static let quoted: Lowering.Custom = { builder, node, role in
    let parts = builder.named(node)
    let content = builder.content(of: node)
    let isPlain = parts.allSatisfy { builder.kind($0) == "string_content" }
    let isSign = isPlain && builder.isSign(content)
    if isPlain, !isSign { return builder.leaf(.string, role, node, label: content) }
    let start = builder.tree[node].start
    let index = builder.open(quotedKind, role, .expression, node, label: start..<start)
    if isSign {
      builder.name(node, content, .item)
    } else {
      for part in parts { builder.lower(part, .item) }
    }
    builder.close(index)
  }

  private static let expansion: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(expansionKind, role, .expression, node, label: start..<start)
    // What is done with the value, as in `${x:-y}`, a pattern may leave out.
    for (number, child) in builder.named(node).enumerated() { builder.lower(child, number == 0 ? .item : .fallback) }
    builder.close(index)
  }

  /// `$(a)` and `` `a` `` are the same; `<(a)` and `>(a)` are not.
  private static let substitution: Lowering.Custom = { builder, node, role in
    let tokens = builder.children(node).filter { !builder.tree[$0].traits.contains(.named) }
    let isProcess = builder.kind(node) == "process_substitution"
    let start = builder.tree[node].start
    let label = isProcess ? tokens.first.map { builder.tree[$0].start..<builder.tree[$0].end } : nil
    let index = builder.open(
      isProcess ? .other(builder.tree[node].symbol) : substitutionKind, role, .expression, node,
      label: label ?? start..<start)
    let statements = builder.named(node)
    if statements.count == 1 {
      builder.lower(statements[0], .item)
    } else {
      builder.block(statements, node, .item)
    }
    builder.close(index)
  }

  // MARK: Lists and compound commands

  private static let list: Lowering.Custom = { builder, node, role in
    let operands = builder.named(node)
    guard operands.count == 2,
      let sign = builder.children(node).first(where: { !builder.tree[$0].traits.contains(.named) })
    else { return builder.block(operands, node, role) }
    let index = builder.open(
      .binary, role, .expression, node, label: builder.tree[sign].start..<builder.tree[sign].end)
    for operand in operands { builder.lower(operand, .item) }
    builder.close(index)
  }

  /// `a | b | c` is `(a | b) | c`.
  private static let pipeline: Lowering.Custom = { builder, node, role in
    let children = builder.children(node)
    func build(_ builder: inout TermBuilder, _ children: ArraySlice<NodeIndex>, _ role: TermRole) {
      guard let last = children.last else { return }
      guard let bar = children.lastIndex(where: { !builder.tree[$0].traits.contains(.named) }),
        bar > children.startIndex
      else { return builder.lower(last, role) }
      let start = builder.tree[node].start
      let sign = builder.tree[children[bar]]
      let index = builder.open(.binary, role, .expression, node, label: sign.start..<sign.end)
      builder.place(index, start..<builder.tree[last].end)
      build(&builder, children[..<bar], .item)
      for operand in children[(bar + 1)...] { builder.lower(operand, .item) }
      builder.close(index)
    }
    // What is longer is nobody's pattern, and the stack is finite.
    build(&builder, children.prefix(200)[...], role)
  }

  /// Statements in braces, parentheses or between words.
  private static let group: Lowering.Custom = { builder, node, role in
    builder.block(builder.named(node), node, role)
  }

  private static let function: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(.function, role, .statement, node, label: start..<start)
    if let name = builder.field(node, "name") {
      builder.name(name, builder.tree[name].start..<builder.tree[name].end, .item)
    }
    if let body = builder.field(node, "body") { builder.lower(body, .item) }
    builder.close(index)
  }

  private static let conditional: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(.ifStatement, role, .statement, node, label: start..<start)
    let parts = builder.named(node)
    let clauses = parts.filter { ["elif_clause", "else_clause"].contains(builder.kind($0)) }
    var conditions = builder.fields(node, "condition").filter { builder.tree[$0].traits.contains(.named) }
    if conditions.isEmpty { conditions = Array(parts.prefix(1)) }
    for condition in conditions { builder.lower(condition, .item) }
    builder.block(parts.filter { !clauses.contains($0) && !conditions.contains($0) }, node, .item)
    for clause in clauses { builder.lower(clause, .item) }
    builder.close(index)
  }

  /// A loop; the words that it goes over are a list.
  private static let loop: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(.other(builder.tree[node].symbol), role, .statement, node, label: start..<start)
    if let name = builder.field(node, "variable") { builder.lower(name, .item) }
    let values = builder.fields(node, "value")
    if let first = values.first {
      let list = builder.open(.list, .item, .part, first)
      for value in values { builder.lower(value, .item) }
      builder.close(list)
    }
    for condition in builder.fields(node, "condition") where builder.tree[condition].traits.contains(.named) {
      builder.lower(condition, .item)
    }
    if let body = builder.field(node, "body") { builder.lower(body, .item) }
    builder.close(index)
  }
}

extension TermBuilder {
  /// Statements as a block.
  fileprivate mutating func block(_ statements: [NodeIndex], _ node: NodeIndex, _ role: TermRole) {
    let start = tree[node].start
    let index = open(.block, role, .part, node, label: start..<start)
    for child in statements { statement(child) }
    close(index)
  }

  /// Whether a part of a pattern's text is one of its signs.
  fileprivate func isSign(_ range: Range<UInt32>) -> Bool {
    isPattern && PatternText.sign(tree.source[Int(range.lowerBound)..<Int(range.upperBound)]) != nil
  }

  /// Whether a node of a pattern is a metavariable for several terms.
  fileprivate func isEllipsisVariable(_ node: NodeIndex) -> Bool {
    guard isPattern, case .metavariableEllipsis? = PatternText.sign(tree.bytes(of: node)) else { return false }
    return true
  }
}
