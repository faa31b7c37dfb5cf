extension PatternDialect {
  static let java = PatternDialect(
    lowerings: [
      "program": .statements(.file), "block": .statements(.block), "constructor_body": .statements(.block),
      "expression_statement": .statement(.expressionStatement),
      "identifier": .leaf(.identifier), "type_identifier": .name(.identifier), "integral_type": .name(.identifier),
      "floating_point_type": .name(.identifier), "boolean_type": .name(.identifier), "void_type": .name(.identifier),
      "this": .leaf(.literal), "super": .leaf(.literal), "true": .leaf(.literal), "false": .leaf(.literal),
      "null_literal": .leaf(.literal), "character_literal": .leaf(.literal), "decimal_integer_literal": .leaf(.number),
      "hex_integer_literal": .leaf(.number), "octal_integer_literal": .leaf(.number),
      "binary_integer_literal": .leaf(.number), "decimal_floating_point_literal": .leaf(.number),
      "hex_floating_point_literal": .leaf(.number), "string_literal": .text, "dimensions": .leaf(.token),
      "parenthesized_expression": .transparent,
      "method_invocation": .custom(call), "explicit_constructor_invocation": .custom(delegation),
      "argument_list": .part(.arguments), "object_creation_expression": .custom(creation),
      "field_access": .expression(.member), "scoped_identifier": .expression(.member),
      "scoped_type_identifier": .part(.member), "array_access": .expression(.subscripting),
      "array_creation_expression": .custom(arrayCreation), "array_initializer": .expression(.array),
      "binary_expression": .operation(.binary), "unary_expression": .operation(.unary),
      "update_expression": .operation(.unary), "assignment_expression": .custom(assignment),
      "ternary_expression": .expression(.conditional), "cast_expression": .expression(.cast),
      "instanceof_expression": .expression(), "lambda_expression": .custom(lambda),
      "inferred_parameters": .parameters, "method_reference": .custom(reference), "class_literal": .expression(),
      "generic_type": .custom(generic), "type_arguments": .part(.list), "type_list": .transparent,
      "array_type": .expression(), "annotated_type": .transparent, "wildcard": .expression(),
      "local_variable_declaration": .custom(variables), "field_declaration": .custom(variables),
      "constant_declaration": .custom(variables),
      "modifiers": .custom(modifiers), "annotation": .custom(annotation), "marker_annotation": .custom(annotation),
      "annotation_argument_list": .part(.arguments), "element_value_pair": .custom(named),
      "element_value_array_initializer": .expression(.array),
      "formal_parameters": .part(.parameters),
      "formal_parameter": .part(.parameter, ["type": .annotation]), "spread_parameter": .custom(spread),
      "catch_formal_parameter": .custom(caught), "receiver_parameter": .absent,
      "method_declaration": .custom(method), "constructor_declaration": .custom(method),
      "compact_constructor_declaration": .custom(method),
      "class_declaration": .custom(type), "interface_declaration": .custom(type), "enum_declaration": .custom(type),
      "record_declaration": .custom(type), "annotation_type_declaration": .custom(type),
      "class_body": .part(.members), "interface_body": .part(.members), "enum_body": .part(.members),
      "enum_body_declarations": .transparent, "annotation_type_body": .part(.members),
      "enum_constant": .statement(), "static_initializer": .statement(),
      "if_statement": .statement(.ifStatement, ["alternative": .alternative], bodies: ["consequence", "alternative"]),
      "for_statement": .custom(loop), "enhanced_for_statement": .custom(iteration),
      "while_statement": .statement(nil, [:], bodies: ["body"]), "do_statement": .statement(nil, [:], bodies: ["body"]),
      "try_statement": .custom(attempt), "try_with_resources_statement": .custom(attempt),
      "resource_specification": .part(.list), "resource": .custom(resource), "catch_clause": .part(.catchClause),
      "finally_clause": .transparent, "return_statement": .statement(.returnStatement),
      "throw_statement": .statement(.throwing), "switch_expression": .statement(), "switch_block": .part(.list),
      "switch_block_statement_group": .custom(branch), "switch_rule": .custom(branch),
      "import_declaration": .custom(importing), "package_declaration": .statement(),
      "yield_statement": .statement(), "labeled_statement": .statement(), "asterisk": .leaf(.token),
    ],
    fragments: ["string_fragment", "escape_sequence"],
    frames: [
      Frame("", ""), Frame("", ";"), Frame("class A { ", " }"), Frame("class A { void f() { ", " } }"),
      Frame("class A { ", " int x; }"), Frame("class A { void f() { try { } ", " } }"), Frame("interface A { ", " }"),
      Frame("class A { A() { ", " } }"), Frame("class A { A() { ", "; } }"),
    ],
    ellipses: [
      javaStyle,
      EllipsisStyle(
        statement: javaStyle.statement, parameter: javaStyle.parameter,
        annotation: PatternText.ellipsis + " = " + PatternText.ellipsis, hasInitializers: true),
      // The constants of an enumeration.
      EllipsisStyle(parameter: javaStyle.parameter, hasInitializers: true),
    ], declaresNames: true, constantWords: ["final", "private"])

  private static let javaStyle = EllipsisStyle(
    statement: PatternText.ellipsisType + " " + PatternText.ellipsis + ";",
    parameter: PatternText.ellipsisType + " ", hasInitializers: true)

  /// A call; its callee is a name, or a member of an object.
  private static let call: Lowering.Custom = { builder, node, role in
    guard let name = builder.field(node, "name"), let arguments = builder.field(node, "arguments") else { return }
    let start = builder.tree[node].start
    let index = builder.open(.call, role, .expression, node, label: start..<start)
    if let object = builder.field(node, "object") {
      let member = builder.open(.member, .item, .expression, node, label: start..<start)
      builder.place(member, start..<builder.tree[name].end)
      builder.lower(object, .item)
      builder.lower(name, .item)
      builder.close(member)
    } else {
      builder.lower(name, .item)
    }
    if let types = builder.field(node, "type_arguments") { builder.lower(types, .generics) }
    builder.lower(arguments, .item)
    builder.close(index)
  }

  /// `a::b`; a constructor's name is `new`.
  private static let reference: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(.other(builder.tree[node].symbol), role, .expression, node, label: start..<start)
    for child in builder.children(node) where builder.tree.text(of: child) != "::" {
      if builder.tree[child].traits.contains(.named) {
        builder.lower(child, .item)
      } else {
        builder.leaf(.identifier, .item, child, sort: .part)
      }
    }
    builder.close(index)
  }

  /// `super(...);` and `this(...);`.
  private static let delegation: Lowering.Custom = { builder, node, role in
    guard let name = builder.field(node, "constructor"), let arguments = builder.field(node, "arguments") else {
      return
    }
    let start = builder.tree[node].start
    let index = builder.open(.call, role, .expression, node, label: start..<start)
    builder.lower(name, .item)
    builder.lower(arguments, .item)
    builder.close(index)
  }

  private static let creation: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(.creation, role, .expression, node, label: start..<start)
    if let type = builder.field(node, "type") { builder.lower(type, .item) }
    if let arguments = builder.field(node, "arguments") { builder.lower(arguments, .item) }
    if let body = builder.child(node, "class_body") { builder.lower(body, .item) }
    builder.close(index)
  }

  /// `new T[n]` and `new T[] {...}`: a type with its dimensions, and what decides the size.
  private static let arrayCreation: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(.creation, role, .expression, node, label: start..<start)
    if let element = builder.field(node, "type") {
      let type = builder.open(.array, .item, .part, element)
      builder.lower(element, .item)
      builder.close(type)
    }
    let list = builder.open(.arguments, .item, .part, node, label: start..<start)
    if let value = builder.field(node, "value") {
      builder.lower(value, .item)
    } else {
      for dimension in builder.fields(node, "dimensions") {
        for length in builder.named(dimension) { builder.lower(length, .item) }
      }
    }
    builder.close(list)
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

  private static let lambda: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(.lambda, role, .expression, node, label: start..<start)
    if let parameters = builder.field(node, "parameters") {
      if builder.kind(parameters) == "identifier" {
        let list = builder.open(.parameters, .item, .part, parameters)
        builder.parameter(parameters)
        builder.close(list)
      } else {
        builder.lower(parameters, .item)
      }
    }
    if let body = builder.field(node, "body") { builder.body(body, .item) }
    builder.close(index)
  }

  /// A type with its arguments, which a pattern may leave out.
  private static let generic: Lowering.Custom = { builder, node, role in
    guard let base = builder.named(node).first else { return }
    let index = TermIndex(builder.terms.count)
    builder.lower(base, role)
    guard Int(index) < builder.terms.count, let arguments = builder.child(node, "type_arguments") else { return }
    builder.append(to: index, toCover: node) { $0.lower(arguments, .generics) }
  }

  /// A statement for each declared variable.
  private static let variables: Lowering.Custom = { builder, node, role in
    let declarators = builder.fields(node, "declarator")
    for declarator in declarators {
      let start = builder.tree[node].start
      let index = builder.open(
        .variable, role, .statement, declarators.count == 1 ? node : declarator, label: start..<start)
      if let modifiers = builder.child(node, "modifiers") { builder.lower(modifiers, .item) }
      if let name = builder.field(declarator, "name") { builder.lower(name, .item) }
      if let type = builder.field(node, "type") { builder.lower(type, .annotation) }
      if let value = builder.field(declarator, "value") { builder.lower(value, .item) }
      builder.close(index)
    }
  }

  /// Annotations and words before a declaration, in any order.
  private static let modifiers: Lowering.Custom = { builder, node, _ in
    for child in builder.children(node) {
      if builder.kind(child).hasSuffix("annotation") {
        builder.lower(child, .decorator)
      } else if !builder.tree[child].traits.contains(.extra) {
        builder.leaf(.token, .modifier, child, sort: .part)
      }
    }
  }

  private static let annotation: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(.decorator, role, .part, node, label: start..<start)
    if let name = builder.field(node, "name") { builder.lower(name, .item) }
    if let arguments = builder.field(node, "arguments") {
      builder.lower(arguments, .item)
    } else {
      builder.close(builder.open(.arguments, .item, .part, node, label: start..<start))
    }
    builder.close(index)
  }

  /// A named argument of an annotation; an ellipsis among named ones is written as one.
  private static let named: Lowering.Custom = { builder, node, role in
    guard let key = builder.field(node, "key"), let value = builder.field(node, "value") else { return }
    if builder.isEllipsis(key) { return builder.lower(key, role) }
    let start = builder.tree[node].start
    let index = builder.open(.keywordArgument, role, .part, node, label: start..<start)
    builder.lower(key, .item)
    builder.lower(value, .item)
    builder.close(index)
  }

  /// `T... name`.
  private static let spread: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(.parameter, role, .part, node, label: start..<start)
    for child in builder.named(node) {
      switch builder.kind(child) {
      case "variable_declarator": if let name = builder.field(child, "name") { builder.lower(name, .item) }
      case "modifiers": builder.lower(child, .item)
      default: builder.lower(child, .annotation)
      }
    }
    builder.leaf(.token, .item, node, sort: .part, label: start..<start)
    builder.close(index)
  }

  /// `T | U name` of a `catch`.
  private static let caught: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(.parameter, role, .part, node, label: start..<start)
    if let name = builder.field(node, "name") { builder.lower(name, .item) }
    if let types = builder.child(node, "catch_type") {
      for type in builder.named(types) { builder.lower(type, .annotation) }
    }
    builder.close(index)
  }

  private static let method: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(.function, role, .statement, node, label: start..<start)
    if let modifiers = builder.child(node, "modifiers") { builder.lower(modifiers, .item) }
    if let type = builder.field(node, "type") { builder.lower(type, .result) }
    if let generics = builder.field(node, "type_parameters") { builder.lower(generics, .generics) }
    if let name = builder.field(node, "name") { builder.lower(name, .item) }
    if let parameters = builder.field(node, "parameters") { builder.lower(parameters, .item) }
    if let throwing = builder.child(node, "throws") {
      let list = builder.open(.supertypes, .fallback, .part, throwing, label: start..<start)
      for type in builder.named(throwing) { builder.lower(type, .item) }
      builder.close(list)
    }
    if let body = builder.field(node, "body") { builder.lower(body, .item) }
    builder.close(index)
  }

  /// A class, interface or other type: its label says which.
  private static let type: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let word = builder.children(node).first { !builder.tree[$0].traits.contains(.named) }
    let label = word.map { builder.tree[$0].start..<builder.tree[$0].end } ?? start..<start
    let index = builder.open(.type, role, .statement, node, label: label)
    for child in builder.named(node) {
      switch builder.kind(child) {
      case "superclass", "extends_interfaces", "super_interfaces", "permits":
        let role: TermRole
        switch builder.kind(child) {
        case "super_interfaces": role = .annotation
        case "permits": role = .fallback
        default: role = .supertypes
        }
        let list = builder.open(.supertypes, role, .part, child)
        for type in builder.named(child) { builder.lower(type, .item) }
        builder.close(list)
      case "type_parameters": builder.lower(child, .generics)
      default: builder.lower(child, .item)
      }
    }
    builder.close(index)
  }

  /// `for (a; b; c) ...`; what it declares is no statement of its own.
  private static let loop: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(.other(builder.tree[node].symbol), role, .statement, node, label: start..<start)
    for child in builder.named(node) {
      if builder.kind(child) == "local_variable_declaration" {
        for declarator in builder.fields(child, "declarator") {
          let variable = builder.open(.parameter, .item, .part, declarator, label: start..<start)
          if let name = builder.field(declarator, "name") { builder.lower(name, .item) }
          if let type = builder.field(child, "type") { builder.lower(type, .annotation) }
          if let value = builder.field(declarator, "value") { builder.lower(value, .item) }
          builder.close(variable)
        }
      } else if child == builder.field(node, "body") {
        builder.body(child, .item)
      } else {
        builder.lower(child, .item)
      }
    }
    builder.close(index)
  }

  /// `for (T x : xs) ...`: the variable, what it takes its values from, the body.
  private static let iteration: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(.other(builder.tree[node].symbol), role, .statement, node, label: start..<start)
    if let name = builder.field(node, "name") {
      let variable = builder.open(.parameter, .item, .part, name)
      builder.lower(name, .item)
      if let type = builder.field(node, "type") { builder.lower(type, .annotation) }
      builder.close(variable)
    }
    if let value = builder.field(node, "value") { builder.lower(value, .item) }
    if let body = builder.field(node, "body") { builder.body(body, .item) }
    builder.close(index)
  }

  private static let attempt: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(.tryStatement, role, .statement, node, label: start..<start)
    for child in builder.named(node) {
      switch builder.kind(child) {
      case "finally_clause": builder.wrapped(.finallyClause, child, .item)
      case "catch_clause": builder.lower(child, .modifier)
      case "resource_specification": builder.lower(child, .label)
      default: builder.lower(child, .item)
      }
    }
    builder.close(index)
  }

  /// A resource of a `try`: a variable, or a name.
  private static let resource: Lowering.Custom = { builder, node, role in
    guard let name = builder.field(node, "name") else {
      for child in builder.named(node) { builder.lower(child, role) }
      return
    }
    let start = builder.tree[node].start
    let index = builder.open(.variable, role, .statement, node, label: start..<start)
    builder.lower(name, .item)
    if let type = builder.field(node, "type") { builder.lower(type, .annotation) }
    if let value = builder.field(node, "value") { builder.lower(value, .item) }
    builder.close(index)
  }

  /// A case and its statements.
  private static let branch: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(.list, role, .part, node, label: start..<start)
    let labels = builder.named(node).filter { builder.kind($0) == "switch_label" }
    for label in labels { builder.lower(label, .item) }
    let block = builder.open(.block, .item, .part, node, label: start..<start)
    for child in builder.named(node) where !labels.contains(child) { builder.statement(child) }
    builder.close(block)
    builder.close(index)
  }

  /// An import of a name; one of everything in a package, with an asterisk, is another thing.
  private static let importing: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let kind: TermKind = builder.child(node, "asterisk") == nil ? .importing : .other(builder.tree[node].symbol)
    let index = builder.open(kind, role, .statement, node, label: start..<start)
    for child in builder.children(node) {
      if builder.kind(child) == "scoped_identifier" {
        builder.nameParts(child)
      } else if builder.tree[child].traits.contains(.named) {
        builder.lower(child, .item)
      } else if builder.tree.text(of: child) == "static" {
        builder.leaf(.token, .modifier, child, sort: .part)
      }
    }
    builder.close(index)
  }
}

extension TermBuilder {
  /// The parts of a dotted name.
  fileprivate mutating func nameParts(_ node: NodeIndex) {
    var parts: [NodeIndex] = []
    var scope = node
    while kind(scope) == "scoped_identifier", let name = field(scope, "name"), let outer = field(scope, "scope") {
      parts.append(name)
      scope = outer
    }
    for part in [scope] + parts.reversed() { lower(part, .item) }
  }
}
