extension PatternDialect {
  /// HCL, the language of Terraform.
  ///
  /// Attributes and nested blocks of a block stand in any order, as do the elements of an object, and more of them may stand there
  /// than a pattern names.
  static let hcl = PatternDialect(
    lowerings: [
      "config_file": .custom(file), "body": .transparent, "block": .custom(block),
      "attribute": .custom(entry), "object_elem": .custom(entry), "one_line_block": .custom(block),
      "block_start": .absent, "block_end": .absent, "object_start": .absent, "object_end": .absent,
      "tuple_start": .absent, "tuple_end": .absent, "quoted_template_start": .absent, "quoted_template_end": .absent,
      "template_interpolation_start": .absent, "template_interpolation_end": .absent,
      "identifier": .leaf(.identifier), "numeric_lit": .leaf(.number), "bool_lit": .leaf(.literal),
      "null_lit": .leaf(.literal), "string_lit": .text, "quoted_template": .text, "heredoc_template": .custom(heredoc),
      "template_expr": .transparent, "template_literal": .leaf(.string), "literal_value": .transparent,
      "variable_expr": .transparent, "collection_value": .transparent,
      "tuple": .expression(.array), "object": .expression(.object),
      "expression": .custom(chain), "operation": .transparent, "unary_operation": .custom(operation),
      "binary_operation": .custom(operation), "conditional": .expression(.conditional),
      "function_call": .custom(call), "function_arguments": .part(.arguments), "ellipsis": .leaf(.token),
      "comment": .absent,
    ],
    interpolations: ["template_interpolation"], fragments: ["template_literal"],
    frames: [Frame("", ""), Frame("x = ", ""), Frame("x = {\n", "\n}")],
    ellipses: [
      EllipsisStyle(
        statement: "\(PatternText.ellipsis) = \(PatternText.ellipsis)",
        member: "\(PatternText.ellipsis) = \(PatternText.ellipsis)"),
      EllipsisStyle(),
    ],
    constants: values)

  private static let file: Lowering.Custom = { builder, node, role in
    let index = builder.open(.file, role, .part, node)
    for child in builder.named(node) {
      for statement in builder.kind(child) == "body" ? builder.named(child) : [child] { builder.statement(statement) }
    }
    builder.close(index)
  }

  /// A block: its type, its labels, what it holds.
  ///
  /// A block inside is a statement, so that a pattern's block may stand deeper than the pattern says.
  private static let block: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(.other(builder.tree[node].symbol), role, .expression, node, label: start..<start)
    let body = builder.child(node, "body")
    let opening = builder.child(node, "block_start")
    for child in builder.named(node) where child != body { builder.lower(child, .item) }
    let members = builder.open(.object, .item, .expression, opening ?? node, label: start..<start)
    builder.extend(members, toCover: builder.child(node, "block_end") ?? node)
    if let body { for child in builder.named(body) { builder.statement(child) } }
    builder.close(members)
    builder.close(index)
  }

  /// A name or key with its value; `=` and `:` are two things.
  private static let entry: Lowering.Custom = { builder, node, role in
    let parts = builder.named(node)
    guard let name = parts.first, !builder.isEllipsis(name) else { return builder.leaf(.ellipsis, role, node) }
    let sign = builder.children(node).first { !builder.tree[$0].traits.contains(.named) }
    let label = sign.map { builder.tree[$0].start..<builder.tree[$0].end }
    let index = builder.open(.pair, role, .statement, node, label: label)
    for part in parts { builder.lower(part, .item) }
    builder.close(index)
  }

  private static let call: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(.call, role, .expression, node, label: start..<start)
    for child in builder.named(node) { builder.lower(child, .item) }
    if builder.child(node, "function_arguments") == nil {
      builder.close(builder.open(.arguments, .item, .part, node, label: start..<start))
    }
    builder.close(index)
  }

  /// A text over several lines, from its first character on.
  private static let heredoc: Lowering.Custom = { builder, node, role in
    let parts = builder.named(node).filter { builder.kind($0).hasPrefix("template_") }
    guard let first = parts.first, let last = parts.last else {
      let start = builder.tree[node].start
      return builder.leaf(.string, role, node, label: start..<start)
    }
    if parts.allSatisfy({ builder.kind($0) == "template_literal" }) {
      return builder.leaf(.string, role, node, label: builder.tree[first].start..<builder.tree[last].end)
    }
    let start = builder.tree[node].start
    let index = builder.open(.template, role, .expression, node, label: start..<start)
    for part in parts {
      if builder.kind(part) == "template_interpolation" {
        for child in builder.named(part) { builder.lower(child, .item) }
      } else {
        builder.lower(part, .item)
      }
    }
    builder.close(index)
  }

  /// A term and what is reached from it: `a.b[0].c`.
  private static let chain: Lowering.Custom = { builder, node, role in builder.chain(builder.named(node), role) }

  /// Operands, which may be chains, and the operator between them.
  private static let operation: Lowering.Custom = { builder, node, role in
    let children = builder.children(node)
    guard let sign = children.first(where: { !builder.tree[$0].traits.contains(.named) }) else { return }
    let label = builder.tree[sign].start..<builder.tree[sign].end
    let index = builder.open(
      builder.kind(node) == "unary_operation" ? .unary : .binary, role, .expression, node, label: label)
    for operand in children.split(separator: sign) {
      builder.chain(operand.filter { builder.tree[$0].traits.contains(.named) }, .item)
    }
    builder.close(index)
  }

  /// What `var.name` and `local.name` stand for, as far as the file says.
  private static let values: @Sendable (TermTree) -> [[UInt8]: TermIndex] = { tree in
    var values: [[UInt8]: TermIndex] = [:]
    func entries(_ block: TermIndex) -> [(name: TermIndex, value: TermIndex)] {
      guard let members = tree.items(of: block).last else { return [] }
      return tree.items(of: members).compactMap { entry in
        let parts = tree.items(of: entry)
        return tree[entry].kind == .pair && parts.count == 2 ? (parts[0], parts[1]) : nil
      }
    }
    for statement in tree.items(of: 0) {
      guard let block = tree.items(of: statement).first else { continue }
      let items = tree.items(of: block)
      guard let type = items.first, tree[type].kind == .identifier else { continue }
      switch tree.labelText(of: type) {
      case "variable":
        guard items.count == 3 else { continue }
        for entry in entries(block) where tree.labelText(of: entry.name) == "default" {
          values[Array("var.".utf8) + tree.label(of: items[1])] = entry.value
        }
      case "locals":
        for entry in entries(block) { values[Array("local.".utf8) + tree.label(of: entry.name)] = entry.value }
      default: break
      }
    }
    return values
  }
}

extension TermBuilder {
  /// The first of some nodes, and what the others reach from it.
  fileprivate mutating func chain(_ nodes: [NodeIndex], _ role: TermRole) {
    // What is longer is nobody's pattern, and the stack is finite.
    let nodes = nodes.prefix(64)
    guard let last = nodes.last else { return }
    guard nodes.count > 1 else { return lower(last, role) }
    let start = tree[nodes[0]].start
    let kind: TermKind =
      switch self.kind(last) {
      case "get_attr": .member
      case "index": .subscripting
      default: .other(tree[last].symbol)
      }
    let index = open(kind, role, .expression, last, label: start..<start)
    place(index, start..<tree[last].end)
    chain(Array(nodes.dropLast()), .item)
    for part in named(last) {
      // An index is written in one of two ways.
      if self.kind(part).hasSuffix("_index") {
        for inner in named(part) { lower(inner, .item) }
      } else {
        lower(part, .item)
      }
    }
    close(index)
  }
}
