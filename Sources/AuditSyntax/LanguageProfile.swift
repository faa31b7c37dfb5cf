/// What predicates, scopes and suppressions need to know of a language beyond its grammar: node kinds and field names, as data.
public struct LanguageProfile: Sendable {
  /// A kind of node that gives a scope its name.
  public struct Definition: Sendable {
    /// The node kind.
    public let kind: String
    /// The field, or with a leading `(` the child kind, that holds the name.
    public let name: String
    /// The kind of the value that makes it a definition, for `const f = () => …`; empty for any.
    public let valueKinds: [String]

    init(_ kind: String, _ name: String = "name", valueKinds: [String] = []) {
      self.kind = kind
      self.name = name
      self.valueKinds = valueKinds
    }
  }

  /// A kind of node that gives a name a value.
  struct Binding: Sendable {
    let kind: String
    let name: String
    let value: String
  }

  /// The kinds of functions: what an `await`, a `return` or a blocking call belongs to.
  public let functions: [String]
  /// The definitions that enclose code.
  public let definitions: [Definition]
  /// The kinds of comments.
  public let comments: [String]
  /// The kinds of leaves that hold text of some other language, which may have comments of its own.
  public var embeddedTexts: [String] = []
  /// How a constant gets its value.
  let bindings: [Binding]
  /// The kinds of plain names.
  let identifiers: [String]
  /// The kind of `object.member`, with its two fields.
  let member: (kind: String, object: String, property: String)?
  /// Whether a dotted name that no import explains may stand for itself (globals such as `localStorage`).
  let hasGlobals: Bool

  private static let scriptFunctions = [
    "function_declaration", "function_expression", "arrow_function", "method_definition",
    "generator_function_declaration", "generator_function",
  ]

  private static let script = LanguageProfile(
    functions: scriptFunctions,
    definitions: [
      Definition("class_declaration"), Definition("class"), Definition("abstract_class_declaration"),
      Definition("function_declaration"), Definition("generator_function_declaration"),
      Definition("method_definition"),
      Definition("variable_declarator", valueKinds: ["arrow_function", "function_expression", "class", "object"]),
      Definition("pair", "key", valueKinds: ["arrow_function", "function_expression", "object"]),
      Definition("public_field_definition", valueKinds: ["arrow_function", "function_expression"]),
    ],
    comments: ["comment", "html_comment"],
    bindings: [Binding(kind: "variable_declarator", name: "name", value: "value")],
    identifiers: ["identifier"],
    member: ("member_expression", "object", "property"), hasGlobals: true)

  /// The profile of a grammar.
  public static func of(_ grammar: Grammar) -> LanguageProfile {
    switch grammar {
    case .python:
      LanguageProfile(
        functions: ["function_definition", "lambda"],
        definitions: [Definition("class_definition"), Definition("function_definition")],
        comments: ["comment"],
        bindings: [Binding(kind: "assignment", name: "left", value: "right")],
        identifiers: ["identifier"], member: ("attribute", "object", "attribute"), hasGlobals: false)
    case .javascript, .typescript, .tsx: script
    case .go:
      LanguageProfile(
        functions: ["function_declaration", "method_declaration", "func_literal"],
        definitions: [
          Definition("function_declaration"), Definition("method_declaration"), Definition("type_spec"),
        ],
        comments: ["comment"],
        bindings: [
          Binding(kind: "short_var_declaration", name: "left", value: "right"),
          Binding(kind: "var_spec", name: "name", value: "value"),
          Binding(kind: "const_spec", name: "name", value: "value"),
        ],
        identifiers: ["identifier"], member: ("selector_expression", "operand", "field"), hasGlobals: false)
    case .java:
      LanguageProfile(
        functions: ["method_declaration", "constructor_declaration", "lambda_expression"],
        definitions: [
          Definition("class_declaration"), Definition("interface_declaration"), Definition("enum_declaration"),
          Definition("record_declaration"), Definition("method_declaration"), Definition("constructor_declaration"),
        ],
        comments: ["line_comment", "block_comment"],
        bindings: [Binding(kind: "variable_declarator", name: "name", value: "value")],
        identifiers: ["identifier"], member: ("field_access", "object", "field"), hasGlobals: true)
    case .ruby:
      LanguageProfile(
        functions: ["method", "singleton_method", "lambda", "block", "do_block"],
        definitions: [
          Definition("class"), Definition("module"), Definition("method"), Definition("singleton_method"),
        ],
        comments: ["comment"],
        bindings: [Binding(kind: "assignment", name: "left", value: "right")],
        identifiers: ["identifier", "constant"], member: nil, hasGlobals: true)
    case .bash:
      LanguageProfile(
        functions: ["function_definition"], definitions: [Definition("function_definition")], comments: ["comment"],
        bindings: [Binding(kind: "variable_assignment", name: "name", value: "value")],
        identifiers: ["variable_name"], member: nil, hasGlobals: true)
    case .sql:
      LanguageProfile(
        functions: [],
        definitions: [
          Definition("create_table", "(object_reference"), Definition("create_function", "(object_reference"),
          Definition("alter_table", "(object_reference"), Definition("create_policy", "(identifier"),
        ],
        comments: ["comment", "marginalia"], bindings: [], identifiers: [], member: nil, hasGlobals: true)
    case .hcl:
      LanguageProfile(
        functions: [], definitions: [Definition("block", "(string_lit")], comments: ["comment"], bindings: [],
        identifiers: [], member: nil, hasGlobals: true)
    case .json:
      LanguageProfile(
        functions: [], definitions: [Definition("pair", "key")], comments: ["comment"], bindings: [], identifiers: [],
        member: nil, hasGlobals: true)
    case .css:
      LanguageProfile(
        functions: [], definitions: [Definition("rule_set", "(selectors")], comments: ["comment"], bindings: [],
        identifiers: [], member: nil, hasGlobals: true)
    case .yaml:
      LanguageProfile(
        functions: [], definitions: [Definition("block_mapping_pair", "key"), Definition("flow_pair", "key")],
        comments: ["comment"], embeddedTexts: ["block_scalar"], bindings: [], identifiers: [], member: nil,
        hasGlobals: true)
    case .dockerfile, .html:
      LanguageProfile(
        functions: [], definitions: [], comments: ["comment"], bindings: [], identifiers: [], member: nil,
        hasGlobals: true)
    }
  }
}
