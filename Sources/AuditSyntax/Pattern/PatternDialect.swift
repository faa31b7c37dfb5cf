/// What patterns need to know of a language: how its syntax nodes become terms, and how a pattern's own signs are written so that
/// its grammar can read them.
struct PatternDialect: Sendable {
  /// By node kind.
  var lowerings: [String: Lowering]
  /// The node kinds of computed parts of strings.
  var interpolations: [String] = []
  /// The node kinds of the plain parts of strings.
  var fragments: [String] = []
  /// What is put around a pattern that its grammar cannot read by itself, in the order of trying.
  var frames: [Frame] = [Frame("", "")]
  /// What is put around an entry of an object; `nil` where entries stand by themselves.
  var pairFrame: Frame?
  /// How `...` may be written, in the order of trying.
  var ellipses: [EllipsisStyle] = [EllipsisStyle()]
  /// The words after which a name must start with a capital.
  var capitalised: Set<String> = []
  /// The values that dotted names stand for by rules of the language, by the name's text; `nil` where it has no such rules.
  var constants: (@Sendable (TermTree) -> [[UInt8]: TermIndex])?
  /// Rewrites a pattern before its signs are written, where they cannot stand as they are.
  var prepare: (@Sendable (String) -> String)?
  /// Whether a pattern of a single pair or entry is about that, wherever it stands, and not about what holds it.
  var isAboutSinglePart = false
  /// Whether names must be strings.
  var quotesSigns = false

  /// Whether names are declared, so that an assignment to one makes no new name.
  var declaresNames = false
  /// The words of which a declaration has one when its name is a constant in the functions inside; empty for any declaration.
  var constantWords: [String] = []

  struct Frame: Sendable {
    let before: String
    let after: String
    init(_ before: String, _ after: String) {
      self.before = before
      self.after = after
    }
  }

  /// How `...` is written in each surrounding.
  struct EllipsisStyle: Sendable {
    /// Between statements.
    var statement = PatternText.ellipsis
    /// In parentheses and brackets.
    var argument = PatternText.ellipsis
    /// In braces after `,` or `{` and before `,` or `}`.
    var member = PatternText.ellipsis
    /// Alone in braces; `nil` for what stands between statements.
    var braced: String?
    /// What stands before a name alone, or an ellipsis, among parameters; empty where a name is a parameter by itself.
    var parameter = ""
    /// Among the arguments of an annotation.
    var annotation = PatternText.ellipsis
    /// Whether braces after `=`, `]`, `(` or `,` hold values, not statements.
    var hasInitializers = false
    /// Whether `$X: T` in parentheses is a metavariable with its type, where the language has no such arguments.
    var typesArguments = false
    /// After `=` and `:`.
    var value = PatternText.ellipsis
    /// Whether a metavariable after `=` stands in braces, as in the attributes of an element.
    var bracesValues = false
    /// Between commas outside brackets.
    var listed = PatternText.ellipsis
  }

  static func of(_ grammar: Grammar) -> PatternDialect {
    switch grammar {
    case .python: python
    case .javascript, .typescript, .tsx: script
    case .go: go
    case .java: java
    case .hcl: hcl
    case .ruby: ruby
    case .yaml: yaml
    case .json: json
    case .bash, .dockerfile, .sql, .html, .css: PatternDialect(lowerings: [:])
    }
  }
}
