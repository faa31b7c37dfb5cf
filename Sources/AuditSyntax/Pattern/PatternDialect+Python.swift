extension PatternDialect {
  static let python = PatternDialect(
    lowerings: [
      "module": .statements(.file), "block": .statements(.block),
      "identifier": .leaf(.identifier), "true": .leaf(.literal), "false": .leaf(.literal), "none": .leaf(.literal),
      "integer": .leaf(.number), "float": .leaf(.number), "string": .text, "concatenated_string": .custom(joined),
      "ellipsis": .leaf(.literal), "type": .transparent,
      "parenthesized_expression": .transparent, "comment": .absent, "line_continuation": .absent,
      "call": .custom(call), "argument_list": .part(.arguments), "keyword_argument": .part(.keywordArgument),
      "attribute": .expression(.member), "subscript": .expression(.subscripting),
      "binary_operator": .operation(.binary), "boolean_operator": .operation(.binary),
      "comparison_operator": .operation(.binary), "not_operator": .operation(.unary),
      "unary_operator": .operation(.unary), "named_expression": .expression(.assignment),
      "assignment": .expression(.assignment, ["type": .annotation]),
      "augmented_assignment": .operation(.augmentedAssignment),
      "list": .expression(.array), "tuple": .expression(.tuple), "expression_list": .expression(.tuple),
      "pattern_list": .expression(.tuple), "tuple_pattern": .expression(.tuple), "list_pattern": .expression(.array),
      "set": .expression(.set),
      "dictionary": .expression(.dictionary), "pair": .part(.pair), "dictionary_splat": .part(.spread),
      "list_splat": .expression(.spread), "conditional_expression": .expression(.conditional),
      "await": .expression(.await),
      "lambda": .custom(lambda), "slice": .custom(slice), "parameters": .parameters, "lambda_parameters": .parameters,
      "typed_parameter": .part(.parameter, ["type": .annotation]),
      "default_parameter": .part(.parameter, ["value": .fallback]),
      "typed_default_parameter": .part(.parameter, ["type": .annotation, "value": .fallback]),
      "list_splat_pattern": .part(.spread), "dictionary_splat_pattern": .part(.spread),
      "decorated_definition": .custom(decorated), "decorator": .custom(decorator),
      "function_definition": .statement(.function, ["return_type": .result, "type_parameters": .generics]),
      "class_definition": .custom(type),
      "if_statement": .custom(conditional), "else_clause": .transparent, "finally_clause": .transparent,
      "for_statement": .statement(nil, ["alternative": .alternative]),
      "while_statement": .statement(nil, ["alternative": .alternative]),
      "try_statement": .custom(attempt), "except_clause": .custom(handler), "except_group_clause": .custom(handler),
      "with_statement": .custom(with), "with_clause": .transparent, "as_pattern_target": .transparent,
      "with_item": .transparent,
      "return_statement": .statement(.returnStatement), "raise_statement": .statement(.throwing, ["cause": .fallback]),
      "import_statement": .custom(importing), "import_from_statement": .custom(importing),
      "future_import_statement": .custom(importing),
      "delete_statement": .statement(), "assert_statement": .statement(), "pass_statement": .statement(),
      "print_statement": .statement(),
    ],
    interpolations: ["interpolation"], fragments: ["string_content"],
    frames: [
      Frame("", ""), Frame("(", ")"), Frame("try:\n  pass\n", ""), Frame("if x:\n  pass\n", ""),
      Frame("class A:\n  @x\n  ", "\n  def f(): pass"),
    ],
    ellipses: [
      EllipsisStyle(), EllipsisStyle(member: "**" + PatternText.ellipsis), EllipsisStyle(typesArguments: true),
    ])

  /// A call; a generator as the only argument is an argument.
  private static let call: Lowering.Custom = { builder, node, role in
    builder.call(node, role, list: "argument_list")
  }

  /// Strings side by side.
  private static let joined: Lowering.Custom = { builder, node, role in
    let index = builder.open(.template, role, .expression, node)
    for child in builder.named(node) { builder.lower(child, .item) }
    builder.close(index)
  }

  /// A lambda returns its expression.
  private static let lambda: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(.lambda, role, .expression, node, label: start..<start)
    if let parameters = builder.field(node, "parameters") {
      builder.lower(parameters, .item)
    } else {
      builder.close(builder.open(.parameters, .item, .part, node, label: start..<start))
    }
    if let body = builder.field(node, "body") { builder.returned(body) }
    builder.close(index)
  }

  /// From, to and step, each of which may be empty.
  private static let slice: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(.other(builder.tree[node].symbol), role, .expression, node, label: start..<start)
    var part = builder.open(.list, .item, .part, node, label: start..<start)
    for child in builder.children(node) {
      if builder.tree.text(of: child) == ":" {
        builder.close(part)
        part = builder.open(.list, .item, .part, node, label: start..<start)
      } else if builder.tree[child].traits.contains(.named) {
        builder.lower(child, .item)
      }
    }
    builder.close(part)
    builder.close(index)
  }

  private static let decorated: Lowering.Custom = { builder, node, role in
    guard let definition = builder.field(node, "definition") else { return }
    builder.decorate(
      builder.named(node).filter { builder.kind($0) == "decorator" }, from: node, definition: definition, role)
  }

  /// A decorator without arguments is one with none.
  private static let decorator: Lowering.Custom = { builder, node, role in
    guard let name = builder.named(node).first else { return }
    let start = builder.tree[node].start
    let index = builder.open(.decorator, role, .part, node, label: start..<start)
    if ["identifier", "attribute"].contains(builder.kind(name)) {
      let call = builder.open(.call, .item, .expression, name, label: start..<start)
      builder.lower(name, .item)
      builder.close(builder.open(.arguments, .item, .part, name))
      builder.close(call)
    } else {
      builder.lower(name, .item)
    }
    builder.close(index)
  }

  private static let type: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let decorators = builder.takeDecorators()
    let index = builder.open(.type, role, .statement, node, label: start..<start)
    builder.emit(decorators, index)
    for child in builder.named(node) {
      if builder.kind(child) == "argument_list" {
        let list = builder.open(.supertypes, .supertypes, .part, child)
        for type in builder.named(child) { builder.lower(type, .item) }
        builder.close(list)
      } else {
        builder.lower(child, .item)
      }
    }
    builder.close(index)
  }

  /// `elif` is an `if` in an `else`.
  private static let conditional: Lowering.Custom = { builder, node, role in
    func branch(_ builder: inout TermBuilder, _ node: NodeIndex, _ role: TermRole, _ rest: ArraySlice<NodeIndex>) {
      let start = builder.tree[node].start
      let index = builder.open(.ifStatement, role, .statement, node, label: start..<start)
      if let last = rest.last { builder.extend(index, toCover: last) }
      for name in ["condition", "consequence"] {
        if let child = builder.field(node, name) { builder.lower(child, .item) }
      }
      if let next = rest.first {
        if builder.kind(next) == "elif_clause" {
          let block = builder.open(.block, .alternative, .part, next)
          if let last = rest.last { builder.extend(block, toCover: last) }
          branch(&builder, next, .item, rest.dropFirst())
          builder.close(block)
        } else {
          builder.lower(next, .alternative)
        }
      }
      builder.close(index)
    }
    // Very long chains would cost a stack frame each; what follows them is not part of the pattern of anybody.
    branch(&builder, node, role, builder.fields(node, "alternative").prefix(200)[...])
  }

  /// `with a, b:` is a `with b:` in a `with a:`.
  private static let with: Lowering.Custom = { builder, node, role in
    let clause = builder.child(node, "with_clause")
    let items = clause.map { clause in builder.named(clause).filter { builder.kind($0) == "with_item" } } ?? []
    let (end, symbol) = (builder.tree[node].end, builder.tree[node].symbol)
    func nest(_ builder: inout TermBuilder, _ rest: ArraySlice<NodeIndex>, _ role: TermRole, from start: UInt32) {
      let index = builder.open(.other(symbol), role, .statement, node, label: start..<start)
      builder.place(index, start..<end)
      if let item = rest.first { builder.lower(item, .item) }
      if let next = rest.dropFirst().first {
        let begin = builder.tree[next].start
        let block = builder.open(.block, .item, .part, next)
        builder.place(block, begin..<end)
        nest(&builder, rest.dropFirst(), .item, from: begin)
        builder.close(block)
      } else if let body = builder.field(node, "body") {
        builder.lower(body, .item)
      }
      builder.close(index)
    }
    // Each costs a stack frame; longer ones are nobody's pattern.
    nest(&builder, items.prefix(50), role, from: builder.tree[node].start)
  }

  private static let attempt: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(.tryStatement, role, .statement, node, label: start..<start)
    for child in builder.named(node) {
      switch builder.kind(child) {
      case "else_clause": builder.wrapped(.elseClause, child, .item)
      case "finally_clause": builder.wrapped(.finallyClause, child, .item)
      case "except_clause", "except_group_clause": builder.lower(child, .modifier)
      default: builder.lower(child, .item)
      }
    }
    builder.close(index)
  }

  /// `except T as e: ...`; types and name are parts of their own.
  private static let handler: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(.catchClause, role, .part, node, label: start..<start)
    for child in builder.named(node) { builder.lower(child, .item) }
    builder.close(index)
  }

  /// A statement for each imported name: the parts of its qualified name; other name.
  private static let importing: Lowering.Custom = { builder, node, role in
    let module = builder.field(node, "module_name")
    for name in builder.named(node) where name != module {
      let start = builder.tree[node].start
      let index = builder.open(.importing, role, .statement, node, label: start..<start)
      if let module { builder.nameParts(module) }
      if builder.kind(name) == "aliased_import" {
        if let original = builder.field(name, "name") { builder.nameParts(original) }
        if let alias = builder.field(name, "alias") { builder.lower(alias, .label) }
      } else {
        builder.nameParts(name)
      }
      builder.close(index)
    }
  }
}

extension TermBuilder {
  /// The parts of a dotted name.
  fileprivate mutating func nameParts(_ node: NodeIndex) {
    if kind(node) == "dotted_name" {
      for name in named(node) { lower(name, .item) }
    } else {
      lower(node, .item)
    }
  }
}
