extension PatternDialect {
  static let go = PatternDialect(
    lowerings: [
      "source_file": .statements(.file), "block": .custom(block), "statement_list": .custom(statements),
      "expression_statement": .statement(.expressionStatement), "empty_statement": .absent,
      "identifier": .leaf(.identifier), "type_identifier": .name(.identifier), "field_identifier": .leaf(.identifier),
      "package_identifier": .leaf(.identifier), "label_name": .leaf(.identifier),
      "blank_identifier": .leaf(.identifier),
      "dot": .leaf(.identifier), "true": .leaf(.identifier), "false": .leaf(.identifier), "nil": .leaf(.identifier),
      "iota": .leaf(.literal), "rune_literal": .leaf(.literal), "int_literal": .leaf(.number),
      "float_literal": .leaf(.number), "imaginary_literal": .leaf(.number),
      "interpreted_string_literal": .text, "raw_string_literal": .text, "parenthesized_expression": .transparent,
      "parenthesized_type": .transparent,
      "call_expression": .custom(call), "argument_list": .part(.arguments),
      "type_conversion_expression": .custom(conversion), "variadic_argument": .expression(.spread),
      "selector_expression": .expression(.member), "qualified_type": .part(.member),
      "index_expression": .expression(.subscripting),
      "slice_expression": .expression(nil, ["end": .fallback, "capacity": .alternative]),
      "binary_expression": .operation(.binary), "unary_expression": .operation(.unary),
      "inc_statement": .operation(.unary), "dec_statement": .operation(.unary),
      "expression_list": .custom(list), "composite_literal": .custom(composite), "literal_value": .expression(.array),
      "literal_element": .transparent, "keyed_element": .custom(keyed),
      "func_literal": .expression(.lambda, ["result": .result]),
      "assignment_statement": .custom(assignment), "short_var_declaration": .custom(definition),
      "receive_statement": .custom(definition), "var_declaration": .custom(variables),
      "const_declaration": .custom(variables), "var_spec": .custom(variables), "const_spec": .custom(variables),
      "package_clause": .statement(), "import_declaration": .custom(imports),
      "function_declaration": .statement(.function, ["result": .result, "type_parameters": .generics]),
      "method_declaration": .statement(.function, ["receiver": .annotation, "result": .result]),
      "method_elem": .statement(.function, ["result": .result]),
      "parameter_list": .part(.parameters), "parameter_declaration": .custom(parameter),
      "variadic_parameter_declaration": .custom(parameter),
      "type_declaration": .custom(types), "type_spec": .statement(.type, ["type_parameters": .generics]),
      "type_alias": .statement(), "field_declaration_list": .part(.members), "field_declaration": .custom(field),
      "if_statement": .custom(conditional), "for_statement": .statement(), "for_clause": .part(),
      "range_clause": .custom(range),
      "expression_switch_statement": .custom(selection), "type_switch_statement": .custom(selection),
      "expression_case": .custom(branch),
      "default_case": .custom(branch), "type_case": .custom(branch), "communication_case": .custom(branch),
      "return_statement": .statement(.returnStatement), "go_statement": .statement(), "defer_statement": .statement(),
      "send_statement": .expression(), "labeled_statement": .custom(labeled),
    ],
    frames: [
      Frame("", "\n"), Frame("x = T{", "}\n"), Frame("func f() {\n", "\n}\n"), Frame("type T interface {\n", "\n}\n"),
    ], declaresNames: true, constantWords: ["const"])

  private static let block: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(.block, role, .part, node, label: start..<start)
    for list in builder.named(node) { builder.lower(list, .item) }
    builder.close(index)
  }

  private static let statements: Lowering.Custom = { builder, node, role in
    for child in builder.named(node) { builder.statement(child, role) }
  }

  /// One expression as itself, several as a tuple.
  private static let list: Lowering.Custom = { builder, node, role in
    let parts = builder.named(node)
    if parts.count == 1 { return builder.lower(parts[0], role) }
    let start = builder.tree[node].start
    let index = builder.open(.tuple, role, .expression, node, label: start..<start)
    for part in parts { builder.lower(part, .item) }
    builder.close(index)
  }

  /// A call; `make` and `new` are no functions.
  private static let call: Lowering.Custom = { builder, node, role in
    guard let function = builder.field(node, "function"), let arguments = builder.field(node, "arguments") else {
      return
    }
    let isBuiltIn = ["make", "new"].contains(builder.tree.text(of: function))
    let start = builder.tree[node].start
    let index = builder.open(isBuiltIn ? .cast : .call, role, .expression, node, label: start..<start)
    builder.lower(function, .item)
    if let types = builder.field(node, "type_arguments") { builder.lower(types, .generics) }
    builder.lower(arguments, .item)
    builder.close(index)
  }

  /// What a loop goes over: its variables, then the values.
  private static let range: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(.other(builder.tree[node].symbol), role, .part, node, label: start..<start)
    if let left = builder.field(node, "left") { for name in builder.named(left) { builder.lower(name, .item) } }
    if let right = builder.field(node, "right") { builder.lower(right, .item) }
    builder.close(index)
  }

  /// `[]byte(x)` is no call of a function.
  private static let conversion: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(.cast, role, .expression, node, label: start..<start)
    if let type = builder.field(node, "type") { builder.lower(type, .item) }
    if let operand = builder.field(node, "operand") {
      let list = builder.open(.arguments, .item, .part, operand, label: start..<start)
      builder.lower(operand, .item)
      builder.close(list)
    }
    builder.close(index)
  }

  /// `T{a, k: b}`: a type, and its elements, of which the named ones may stand in any order.
  private static let composite: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(.creation, role, .expression, node, label: start..<start)
    if let type = builder.field(node, "type") { builder.lower(type, .item) }
    if let body = builder.field(node, "body") {
      let list = builder.open(.arguments, .item, .part, body, label: start..<start)
      for element in builder.named(body) { builder.lower(element, .item) }
      builder.close(list)
    }
    builder.close(index)
  }

  /// An element with a key: a field by its name, or an entry of a map.
  private static let keyed: Lowering.Custom = { builder, node, role in
    guard let key = builder.field(node, "key"), let value = builder.field(node, "value") else { return }
    let isName = builder.named(key).first.map { builder.kind($0) == "identifier" } ?? false
    let start = builder.tree[node].start
    let index = builder.open(isName ? .keywordArgument : .pair, role, .part, node, label: start..<start)
    builder.lower(key, .item)
    builder.lower(value, .item)
    builder.close(index)
  }

  /// A statement with a label; a pattern such as `Key: $X` is an element of a literal.
  private static let labeled: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let parts = builder.named(node)
    if builder.isPattern, parts.count == 2, builder.kind(parts[1]) == "expression_statement" {
      let index = builder.open(.keywordArgument, role, .part, node, label: start..<start)
      builder.lower(parts[0], .item)
      for value in builder.named(parts[1]) { builder.lower(value, .item) }
      builder.close(index)
      return
    }
    let index = builder.open(.other(builder.tree[node].symbol), role, .statement, node, label: start..<start)
    for part in parts {
      if builder.kind(part) == "label_name" { builder.lower(part, .label) } else { builder.statement(part) }
    }
    builder.close(index)
  }

  /// `a = b`, or with an operator.
  private static let assignment: Lowering.Custom = { builder, node, role in
    guard let sign = builder.field(node, "operator"), let left = builder.field(node, "left"),
      let right = builder.field(node, "right")
    else { return }
    let isPlain = builder.tree.text(of: sign) == "="
    let place = builder.tree[sign].start..<(isPlain ? builder.tree[sign].start : builder.tree[sign].end)
    let index = builder.open(isPlain ? .assignment : .augmentedAssignment, role, .expression, node, label: place)
    builder.lower(left, .item)
    builder.lower(right, .item)
    builder.close(index)
  }

  /// `a := b`; what a channel gives to a case is assigned in any case.
  private static let definition: Lowering.Custom = { builder, node, role in
    guard let right = builder.field(node, "right") else { return }
    guard let left = builder.field(node, "left") else { return builder.lower(right, role) }
    let isDefinition = builder.kind(node) == "short_var_declaration"
    let start = builder.tree[node].start
    let index = builder.open(
      isDefinition ? .variable : .assignment, role, isDefinition ? .statement : .expression, node, label: start..<start)
    if isDefinition, let sign = builder.children(node).first(where: { builder.tree.text(of: $0) == ":=" }) {
      builder.leaf(.token, .modifier, sign, sort: .part)
    }
    builder.lower(left, .item)
    builder.lower(right, .item)
    builder.close(index)
  }

  /// A statement for each declared variable or constant; several of a file's own are a block.
  private static let variables: Lowering.Custom = { builder, node, role in
    let specs = builder.named(node).flatMap { builder.kind($0).hasSuffix("list") ? builder.named($0) : [$0] }
    func names(_ spec: NodeIndex) -> [NodeIndex] {
      builder.fields(spec, "name").filter { builder.tree[$0].traits.contains(.named) }
    }
    let isBracketed = builder.named(node).contains { builder.kind($0).hasSuffix("list") }
    let isGroup = specs.count > 1 || specs.contains { names($0).count > 1 }
    let start = builder.tree[node].start
    let isOutermost = !builder.isPattern && builder.tree[node].parent == SyntaxTree.root
    let block = isGroup && isOutermost ? builder.open(.block, role, .part, node, label: start..<start) : nil
    for spec in specs {
      let names = names(spec)
      let values = builder.field(spec, "value").map { builder.named($0) } ?? []
      for (position, name) in names.enumerated() {
        let index = builder.open(
          .variable, block == nil ? role : .item, .statement, isBracketed ? spec : node, label: start..<start)
        if let word = builder.children(node).first { builder.leaf(.token, .modifier, word, sort: .part) }
        builder.lower(name, .item)
        if let type = builder.field(spec, "type") { builder.lower(type, .annotation) }
        // What returns several values gives each name one.
        if let value = names.count == values.count ? values[position] : values.first { builder.lower(value, .item) }
        builder.close(index)
      }
    }
    if let block { builder.close(block) }
  }

  /// A statement for each import: the path, and the name given to it.
  ///
  /// The statement starts where its declaration does.
  private static let imports: Lowering.Custom = { builder, node, role in
    let specs = builder.named(node).flatMap { builder.kind($0) == "import_spec_list" ? builder.named($0) : [$0] }
    let start = builder.tree[node].start
    for spec in specs {
      guard let path = builder.field(spec, "path") else { continue }
      var name = builder.field(spec, "name")
      // `...` before a path is not its name.
      if let dots = name, builder.isEllipsis(dots) {
        builder.lower(dots, role)
        name = nil
      }
      let index = builder.open(.importing, role, .statement, spec, label: start..<start)
      builder.place(index, start..<builder.tree[spec].end)
      builder.lower(path, .item)
      if let name { builder.lower(name, .label) }
      builder.close(index)
    }
  }

  /// A parameter for each name; one without a name is its type.
  private static let parameter: Lowering.Custom = { builder, node, role in
    let names = builder.fields(node, "name").filter { builder.tree[$0].traits.contains(.named) }
    let type = builder.field(node, "type")
    if names.isEmpty, let type, builder.isEllipsis(type) { return builder.lower(type, role) }
    let start = builder.tree[node].start
    func close(_ builder: inout TermBuilder, _ index: TermIndex) {
      for child in builder.children(node) where builder.tree.text(of: child) == "..." {
        builder.leaf(.token, .modifier, child, sort: .part)
      }
      if let type { builder.lower(type, .annotation) }
      builder.close(index)
    }
    for name in names {
      if builder.isEllipsis(name) {
        builder.lower(name, role)
        continue
      }
      let index = builder.open(.parameter, role, .part, names.count == 1 ? node : name, label: start..<start)
      builder.lower(name, .item)
      close(&builder, index)
    }
    if names.isEmpty {
      let index = builder.open(.parameter, role, .part, node, label: start..<start)
      close(&builder, index)
    }
  }

  private static let types: Lowering.Custom = { builder, node, role in
    let specs = builder.named(node)
    for spec in specs {
      let mark = builder.terms.count
      builder.lower(spec, role)
      if specs.count == 1, builder.terms.count > mark { builder.extend(TermIndex(mark), toCover: node) }
    }
  }

  /// A field of a structure for each name; an embedded type is a field by itself.
  private static let field: Lowering.Custom = { builder, node, role in
    let names = builder.fields(node, "name").filter { builder.tree[$0].traits.contains(.named) }
    let start = builder.tree[node].start
    for name in names.isEmpty ? [node] : names {
      let index = builder.open(.variable, role, .statement, names.count < 2 ? node : name, label: start..<start)
      if name != node { builder.lower(name, .item) }
      if let type = builder.field(node, "type") { builder.lower(type, name == node ? .item : .annotation) }
      if let tag = builder.field(node, "tag") { builder.lower(tag, .fallback) }
      builder.close(index)
    }
  }

  /// What an `if` prepares stands before it, in a block of both.
  private static let conditional: Lowering.Custom = { builder, node, role in
    builder.prepared(node, role) { builder, role in
      let start = builder.tree[node].start
      let index = builder.open(.ifStatement, role, .statement, node, label: start..<start)
      if let condition = builder.field(node, "condition") { builder.lower(condition, .item) }
      if let consequence = builder.field(node, "consequence") { builder.lower(consequence, .item) }
      if let alternative = builder.field(node, "alternative") { builder.body(alternative, .alternative) }
      builder.close(index)
    }
  }

  /// A `switch`, and what it prepares.
  private static let selection: Lowering.Custom = { builder, node, role in
    let preparation = builder.field(node, "initializer")
    builder.prepared(node, role) { builder, role in
      let start = builder.tree[node].start
      let index = builder.open(.other(builder.tree[node].symbol), role, .statement, node, label: start..<start)
      for child in builder.named(node) where child != preparation { builder.lower(child, .item) }
      builder.close(index)
    }
  }

  /// A case: what it is about, and its statements.
  private static let branch: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(.list, role, .part, node, label: start..<start)
    let statements = builder.named(node).filter { builder.kind($0) == "statement_list" }
    for child in builder.named(node) where !statements.contains(child) { builder.lower(child, .item) }
    let block = builder.open(.block, .item, .part, statements.first ?? node, label: start..<start)
    for child in statements { builder.lower(child, .item) }
    builder.close(block)
    builder.close(index)
  }
}

extension TermBuilder {
  /// A statement with its `initializer` before it, in a block of both; by itself when there is none.
  fileprivate mutating func prepared(
    _ node: NodeIndex, _ role: TermRole, _ build: (inout TermBuilder, TermRole) -> Void
  ) {
    guard let preparation = field(node, "initializer") else { return build(&self, role) }
    let start = tree[node].start
    let block = open(.block, role, .part, node, label: start..<start)
    statement(preparation)
    build(&self, .item)
    close(block)
  }
}
