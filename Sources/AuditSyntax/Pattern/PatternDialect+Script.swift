extension PatternDialect {
  /// JavaScript and TypeScript, with JSX.
  static let script = PatternDialect(
    lowerings: [
      "program": .statements(.file), "statement_block": .statements(.block), "empty_statement": .absent,
      "expression_statement": .statement(.expressionStatement),
      "identifier": .leaf(.identifier), "property_identifier": .leaf(.identifier),
      "private_property_identifier": .leaf(.identifier), "statement_identifier": .leaf(.identifier),
      "type_identifier": .leaf(.identifier), "predefined_type": .leaf(.identifier), "this": .leaf(.literal),
      "super": .leaf(.literal), "true": .leaf(.literal), "false": .leaf(.literal), "null": .leaf(.literal),
      "undefined": .leaf(.literal), "number": .leaf(.number), "regex": .custom(regex),
      "string": .text, "template_string": .text, "parenthesized_expression": .custom(grouped),
      "call_expression": .custom(call), "arguments": .part(.arguments), "new_expression": .custom(creation),
      "member_expression": .expression(.member), "nested_identifier": .expression(.member),
      "nested_type_identifier": .expression(.member), "optional_chain": .absent,
      "subscript_expression": .expression(.subscripting),
      "binary_expression": .operation(.binary), "unary_expression": .operation(.unary),
      "update_expression": .operation(.unary), "assignment_expression": .expression(.assignment),
      "augmented_assignment_expression": .operation(.augmentedAssignment),
      "ternary_expression": .expression(.conditional), "await_expression": .expression(.await),
      "array": .expression(.array), "array_pattern": .expression(.array),
      "object": .expression(.object), "object_pattern": .expression(.object), "pair": .part(.pair),
      "pair_pattern": .part(.pair), "computed_property_name": .transparent,
      "shorthand_property_identifier": .custom(shorthand),
      "shorthand_property_identifier_pattern": .custom(shorthand),
      "object_assignment_pattern": .part(.pair), "spread_element": .expression(.spread),
      "rest_pattern": .expression(.spread),
      "assignment_pattern": .part(.parameter, ["right": .fallback]),
      "arrow_function": .custom(lambda), "function_expression": .custom(lambda), "generator_function": .custom(lambda),
      "function_declaration": .statement(.function, ["return_type": .result, "type_parameters": .generics]),
      "generator_function_declaration": .statement(.function, ["return_type": .result, "type_parameters": .generics]),
      "method_definition": .statement(.function, ["return_type": .result, "type_parameters": .generics]),
      "formal_parameters": .parameters,
      "required_parameter": .part(.parameter, ["type": .annotation, "value": .fallback]),
      "optional_parameter": .part(.parameter, ["type": .annotation, "value": .fallback]),
      "accessibility_modifier": .custom(modifier), "override_modifier": .custom(modifier),
      "type_annotation": .transparent, "non_null_expression": .transparent, "satisfies_expression": .expression(.cast),
      "as_expression": .expression(.cast),
      "lexical_declaration": .custom(variables), "variable_declaration": .custom(variables),
      "class_declaration": .custom(type), "class": .custom(type), "abstract_class_declaration": .custom(type),
      "class_body": .part(.members), "interface_body": .part(.members), "decorator": .part(.decorator),
      "public_field_definition": .statement(.variable, ["type": .annotation]),
      "field_definition": .statement(.variable),
      "if_statement": .statement(.ifStatement, ["alternative": .alternative], bodies: ["consequence"]),
      "else_clause": .custom(alternative),
      "for_statement": .statement(nil, [:], bodies: ["body"]),
      "for_in_statement": .statement(nil, [:], bodies: ["body"]),
      "while_statement": .statement(nil, [:], bodies: ["body"]),
      "do_statement": .statement(nil, [:], bodies: ["body"]),
      "try_statement": .statement(.tryStatement, ["handler": .modifier]), "catch_clause": .part(.catchClause),
      "finally_clause": .part(.finallyClause),
      "return_statement": .statement(.returnStatement), "throw_statement": .statement(.throwing),
      "switch_case": .custom(branch), "switch_default": .custom(branch), "switch_body": .part(.list),
      "export_statement": .custom(exporting), "import_statement": .custom(importing),
      "jsx_element": .custom(element), "jsx_self_closing_element": .custom(element), "jsx_expression": .transparent,
      "jsx_attribute": .part(.pair), "jsx_text": .custom(markup), "jsx_namespace_name": .leaf(.identifier),
      "html_character_reference": .absent, "sequence_expression": .expression(.tuple),
      "yield_expression": .expression(),
    ],
    interpolations: ["template_substitution"], fragments: ["string_fragment", "escape_sequence"],
    frames: [
      Frame("", ""), Frame("(", ")"), Frame("class A { ", " }"), Frame("async function f() { ", " }"),
      Frame("x = ", ""),
      Frame("try {} ", ""), Frame("if (x) {} ", ""), Frame("switch (x) { ", " }"),
    ],
    pairFrame: Frame("({ ", " })"),
    ellipses: [
      EllipsisStyle(), EllipsisStyle(statement: PatternText.ellipsis + ";"),
      EllipsisStyle(
        statement: PatternText.ellipsis + ";", argument: PatternText.ellipsis + ";" + PatternText.ellipsis + ";"),
    ])

  /// A call; a template after a tag is its argument.
  private static let call: Lowering.Custom = { builder, node, role in
    builder.call(node, role, list: "arguments")
  }

  /// Parentheses mean nothing; an element begins with those around it.
  private static let grouped: Lowering.Custom = { builder, node, role in
    let mark = builder.terms.count
    for child in builder.named(node) { builder.lower(child, role) }
    guard builder.terms.count > mark, builder.terms[mark].kind == .element else { return }
    builder.extend(TermIndex(mark), toCover: node)
  }

  private static let creation: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(.creation, role, .expression, node, label: start..<start)
    if let type = builder.field(node, "constructor") { builder.lower(type, .item) }
    if let arguments = builder.field(node, "arguments") {
      builder.lower(arguments, .item)
    } else {
      builder.close(builder.open(.arguments, .item, .part, node))
    }
    builder.close(index)
  }

  /// `{a}` is `{a: a}`.
  private static let shorthand: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(.pair, role, .part, node, label: start..<start)
    builder.leaf(.identifier, .item, node)
    builder.leaf(.identifier, .item, node)
    builder.close(index)
  }

  private static let regex: Lowering.Custom = { builder, node, role in
    let pattern = builder.field(node, "pattern") ?? node
    builder.leaf(.regex, role, node, label: builder.tree[pattern].start..<builder.tree[pattern].end)
  }

  private static let modifier: Lowering.Custom = { builder, node, _ in
    builder.leaf(.token, .modifier, node, sort: .part)
  }

  /// An arrow with an expression returns it.
  private static let lambda: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(.lambda, role, .expression, node, label: start..<start)
    for child in builder.children(node) where builder.tree.text(of: child) == "async" {
      builder.leaf(.token, .modifier, child, sort: .part)
    }
    if let name = builder.field(node, "name") { builder.lower(name, .name) }
    if let parameters = builder.field(node, "parameters") {
      builder.lower(parameters, .item)
    } else if let parameter = builder.field(node, "parameter") {
      let list = builder.open(.parameters, .item, .part, parameter)
      builder.parameter(parameter)
      builder.close(list)
    }
    if let type = builder.field(node, "return_type") { builder.lower(type, .result) }
    if let body = builder.field(node, "body") {
      if builder.kind(body) == "statement_block" {
        builder.lower(body, .item)
      } else if builder.isEllipsis(body) {
        builder.body(body, .item)
      } else {
        builder.returned(body)
      }
    }
    builder.close(index)
  }

  /// A statement for each declared variable.
  private static let variables: Lowering.Custom = { builder, node, role in
    let declarators = builder.named(node).filter { builder.kind($0) == "variable_declarator" }
    for declarator in declarators {
      let start = builder.tree[node].start
      let index = builder.open(
        .variable, role, .statement, declarators.count == 1 ? node : declarator, label: start..<start)
      for child in builder.children(node) {
        let text = builder.tree.text(of: child)
        if text == "var" || text == "let" || text == "const" { builder.leaf(.token, .modifier, child, sort: .part) }
      }
      if let name = builder.field(declarator, "name") { builder.lower(name, .item) }
      if let type = builder.field(declarator, "type") { builder.lower(type, .annotation) }
      if let value = builder.field(declarator, "value") { builder.lower(value, .item) }
      builder.close(index)
    }
  }

  private static let type: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let decorators = builder.takeDecorators()
    let index = builder.open(
      .type, role, builder.kind(node) == "class" ? .expression : .statement, node, label: start..<start)
    builder.emit(decorators, index)
    for child in builder.named(node) {
      switch builder.kind(child) {
      case "class_heritage":
        let list = builder.open(.supertypes, .supertypes, .part, child)
        for type in builder.named(child) {
          if builder.kind(type).hasSuffix("clause") {
            for inner in builder.named(type) { builder.lower(inner, .item) }
          } else {
            builder.lower(type, .item)
          }
        }
        builder.close(list)
      case "type_parameters": builder.lower(child, .generics)
      case "decorator": builder.lower(child, .decorator)
      default: builder.lower(child, .item)
      }
    }
    builder.close(index)
  }

  private static let alternative: Lowering.Custom = { builder, node, role in
    for child in builder.named(node) { builder.body(child, role) }
  }

  /// A case and its statements.
  private static let branch: Lowering.Custom = { builder, node, role in
    let start = builder.tree[node].start
    let index = builder.open(.list, role, .part, node, label: start..<start)
    let value = builder.field(node, "value")
    if let value { builder.lower(value, .item) }
    let block = builder.open(.block, .item, .part, node, label: start..<start)
    for child in builder.named(node) where child != value { builder.statement(child) }
    builder.close(block)
    builder.close(index)
  }

  /// What is exported stands for itself.
  private static let exporting: Lowering.Custom = { builder, node, role in
    let decorators = builder.named(node).filter { builder.kind($0) == "decorator" }
    guard let definition = builder.field(node, "declaration") ?? builder.field(node, "value") else {
      let start = builder.tree[node].start
      let index = builder.open(.other(builder.tree[node].symbol), role, .statement, node, label: start..<start)
      for child in builder.named(node) { builder.lower(child, .item) }
      builder.close(index)
      return
    }
    if decorators.isEmpty {
      builder.statement(definition, role)
    } else {
      builder.decorate(decorators, from: decorators[0], definition: definition, role)
    }
  }

  /// A statement for each imported name: module, and how it is named; other name.
  private static let importing: Lowering.Custom = { builder, node, role in
    guard let source = builder.field(node, "source") else { return }
    let start = builder.tree[node].start
    var entries: [(how: String, name: NodeIndex?, local: NodeIndex?)] = []
    for clause in builder.named(node) where clause != source {
      for part in builder.kind(clause) == "import_clause" ? builder.named(clause) : [clause] {
        switch builder.kind(part) {
        case "namespace_import": entries.append(("*", builder.named(part).first, nil))
        case "named_imports":
          for name in builder.named(part) where builder.kind(name) == "import_specifier" {
            guard let original = builder.field(name, "name") else { continue }
            entries.append(("{", original, builder.field(name, "alias")))
          }
        case "identifier": entries.append(("default", part, nil))
        default: break
        }
      }
    }
    if entries.isEmpty { entries = [("", nil, nil)] }
    for entry in entries {
      let index = builder.open(.importing, role, .statement, node, label: start..<start)
      builder.lower(source, .item)
      if let name = entry.name {
        // `import a` is `import {default as a}`.
        let form = builder.open(entry.how == "*" ? .spread : .pair, .item, .part, name)
        if entry.how == "default" {
          let place = builder.tree[name].start
          builder.leaf(.token, .modifier, name, sort: .part, label: place..<place)
        }
        builder.lower(name, .item)
        builder.close(form)
        if let local = entry.local { builder.lower(local, .label) }
      }
      builder.close(index)
    }
  }

  /// An element: name, then attributes in any order, then what it holds.
  private static let element: Lowering.Custom = { builder, node, role in
    let opening = builder.field(node, "open_tag") ?? node
    let start = builder.tree[node].start
    let index = builder.open(.element, role, .expression, node, label: start..<start)
    if let name = builder.field(opening, "name") { builder.lower(name, .item) }
    let attributes = builder.open(.object, .item, .part, opening, label: start..<start)
    for attribute in builder.fields(opening, "attribute") { builder.lower(attribute, .item) }
    builder.close(attributes)
    // An element that closes itself is about any content.
    if opening != node {
      let content = builder.open(.content, .body, .part, node, label: start..<start)
      for child in builder.named(node)
      where child != opening && builder.tree.grammar.name(ofField: builder.tree[child].field) == nil {
        if builder.kind(child) == "jsx_expression" {
          builder.wrapped(.list, child, .item)
        } else {
          builder.lower(child, .item)
        }
      }
      builder.close(content)
    }
    builder.close(index)
  }

  /// Text between elements, unless it is only space around a line end.
  private static let markup: Lowering.Custom = { builder, node, role in
    let text = builder.tree.text(of: node)
    guard text.contains(where: { !$0.isWhitespace }) || !text.contains(where: \.isNewline) else { return }
    builder.leaf(.string, role, node)
  }
}
