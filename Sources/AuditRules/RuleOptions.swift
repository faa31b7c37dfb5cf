import Yams

/// The `options:` of a rule: Semgrep's switches for how its patterns match.
///
/// What they say is checked strictly; those that only matter to searches that do not exist here (`taint_...`, `interfile`) are
/// accepted and change nothing.
public struct RuleOptions: Hashable, Sendable {
  /// A switch that the matcher honours.
  public enum Flag: String, CaseIterable, Sendable {
    case acMatching = "ac_matching"
    case arrowIsFunction = "arrow_is_function"
    case commutativeBoolop = "commutative_boolop"
    case constantPropagation = "constant_propagation"
    case decoratorsOrderMatters = "decorators_order_matters"
    case genericCaseless = "generic_caseless"
    case goDeeperExpr = "go_deeper_expr"
    case goDeeperStmt = "go_deeper_stmt"
    case implicitDeepExprstmt = "implicit_deep_exprstmt"
    case implicitReturn = "implicit_return"
    case letIsVar = "let_is_var"
    case symmetricEq = "symmetric_eq"
    case vardefAssign = "vardef_assign"
  }

  /// The comments that generic mode takes for white space.
  public enum CommentStyle: String, CaseIterable, Sendable { case c, cpp, shell }

  /// The switches that are set, on or off.
  public var flags: [Flag: Bool] = [:]
  /// Which comments generic mode takes for white space.
  public var genericCommentStyle: CommentStyle?
  /// How many lines an ellipsis may go on in generic mode.
  public var genericEllipsisMaxSpan: Int?

  /// Semgrep's defaults.
  public init() {}

  private enum Kind { case flag, number, text([String]), texts }

  private static let others: [String: Kind] = [
    "generic_comment_style": .text(CommentStyle.allCases.map(\.rawValue)), "generic_ellipsis_max_span": .number,
    "generic_engine": .text(["spacegrep", "aliengrep"]), "generic_multiline": .flag, "generic_extra_braces": .texts,
    "generic_extra_word_characters": .texts,
    "attr_expr": .flag, "commutative_compop": .flag, "cpp_parsing_pref": .text(["as_fundef", "as_vardef_with_ctor"]),
    "flddef_assign": .flag, "implicit_ellipsis": .flag, "interfile": .flag, "max_match_per_file": .number,
    "symbolic_propagation": .flag, "taint_assume_safe_booleans": .flag, "taint_assume_safe_comparisons": .flag,
    "taint_assume_safe_functions": .flag, "taint_assume_safe_indexes": .flag, "taint_assume_safe_numbers": .flag,
    "taint_focus_on": .text(["source", "sink"]), "taint_intrafile": .flag, "taint_match_on": .text(["source", "sink"]),
    "taint_only_propagate_through_assignments": .flag, "taint_unify_mvars": .flag, "timeout": .number,
    "dynamic_timeout": .flag, "unify_ids_strictly": .flag, "xml_attrs_implicit_ellipsis": .flag,
    "xml_children_ordered": .flag, "xml_singleton_loose_matching": .flag,
  ]

  /// The switches that the matcher cannot change.
  private static let fixed: [String: Bool] = [
    "arrow_is_function": true, "implicit_return": true, "decorators_order_matters": false,
  ]

  /// The names of all options, sorted.
  static let names: [String] = (Flag.allCases.map(\.rawValue) + others.keys).sorted()

  /// Reads the options of a rule, reporting what is wrong with them.
  static func decode(_ node: Node, _ reader: inout YAMLReader) -> RuleOptions {
    var options = RuleOptions()
    guard let keys = reader.mapping(node, of: "`options`", keys: Set(names)) else { return options }
    for (name, value) in keys.sorted(by: { $0.key < $1.key }) {
      let text = value.scalar?.string ?? ""
      switch others[name] ?? .flag {
      case .flag:
        guard let flag = ["true": true, "false": false][text.lowercased()] else {
          reader.report(value, "`\(name)` must be `true` or `false`")
          continue
        }
        if let known = Flag(rawValue: name) { options.flags[known] = flag }
        // Left as they are they would change what the rule finds.
        if fixed[name].map({ $0 != flag }) == true {
          reader.report(value, "`\(name): \(flag)` is not supported", help: "leave it out: it is \(!flag) then")
        }
      case .number:
        guard let number = Int(text), number >= 0 else {
          reader.report(value, "`\(name)` must be a whole number, 0 or more")
          continue
        }
        if name == "generic_ellipsis_max_span" { options.genericEllipsisMaxSpan = number }
      case .text(let choices):
        guard choices.contains(text) else {
          reader.report(value, "`\(name)` must be one of \(choices.joined(separator: ", "))")
          continue
        }
        if name == "generic_comment_style" { options.genericCommentStyle = CommentStyle(rawValue: text) }
        if text == "aliengrep" {
          reader.report(value, "`generic_engine: aliengrep` is not supported", help: "generic patterns are spacegrep's")
        }
      case .texts: _ = reader.strings(value, "`\(name)`")
      }
    }
    return options
  }
}
