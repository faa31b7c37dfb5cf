public import AuditModel

/// One entry of a rule file, decoded.
///
/// Several entries of one file may share an id: each looks at other languages, or grades another kind of evidence with a
/// priority and message of its own. Everything else of their page is the first entry's.
public struct Rule: Sendable {
  /// What a reader is told.
  public var page: RulePage
  /// How it decides.
  public var check: Check
  /// Which paths it looks at.
  public var paths: RulePaths
  /// The roles of files it looks at.
  public var roles: Set<FileRole>
  /// Whether it runs only when asked for by `--rule`, `audit.yaml` or `--history`.
  public var isOptIn: Bool
  /// Where it starts.
  public var place: LocatedText
  /// What a match is to be replaced by: `fix:`; names of metavariables stand for what they are bound to.
  public var replacement: String?
  /// How a match is to be rewritten: `fix-regex:`.
  public var rewrite: Rewrite?
  /// How its patterns match: `options:`.
  public var options = RuleOptions()
  /// Whether what it finds still matters when only history holds it: `in-history:`.
  public var mattersInHistory = true
  /// The npm packages that a project does not have where it reports: `unless-npm-packages:`.
  public var missingPackages: [PackageRequirement] = []

  /// A replacement of what an expression finds in a match.
  public struct Rewrite: Hashable, Sendable {
    /// The expression.
    public var regex: LocatedText
    /// The new text, with `\1` and `\g<name>` for groups.
    public var replacement: String
    /// How often; every time for 0.
    public var count: Int
  }

  /// How a rule decides.
  public enum Check: Sendable {
    /// A search in each file of some languages.
    case search(Formula, languages: Set<RuleLanguage>)
    /// A fact about the project.
    case fact(FactRequest)
  }
}

/// A language as rule files name it.
public enum RuleLanguage: String, CaseIterable, Hashable, Sendable {
  case python, javascript, typescript, go, java, ruby, bash, sql, dockerfile, hcl, yaml, json, html, css
  /// Any text file, searched by regular expressions.
  case regex
  /// Any text file.
  case generic

  /// Other names that Semgrep's users write.
  static let aliases: [String: RuleLanguage] = [
    "py": .python, "python3": .python, "js": .javascript, "jsx": .javascript, "ts": .typescript, "tsx": .typescript,
    "golang": .go, "rb": .ruby, "sh": .bash, "terraform": .hcl, "tf": .hcl, "docker": .dockerfile, "none": .regex,
  ]

  /// The languages, by every name they have, that Semgrep's rules are written for and that no rule runs in here.
  static let foreign: Set<String> = [
    "apex", "c", "c#", "c++", "cairo", "circom", "clojure", "cpp", "csharp", "dart", "elixir", "ex", "gosu", "hack",
    "jsonnet", "julia", "kotlin", "kt", "lisp", "lua", "move_on_aptos", "move_on_sui", "ocaml", "php", "powershell",
    "promql", "proto", "proto3", "protobuf", "ql", "r", "rust", "scala", "scheme", "sol", "solidity", "swift", "vue",
    "xml",
  ]

  /// The language that a rule file means by a name; `nil` when it is not supported.
  public static func named(_ name: String) -> RuleLanguage? { RuleLanguage(rawValue: name) ?? aliases[name] }

  /// The files it covers; `nil` for every text file.
  public var files: Set<LanguageID>? {
    switch self {
    case .python: [.python]
    case .javascript: [.javascript, .jsx]
    case .typescript: [.typescript, .tsx]
    case .go: [.go]
    case .java: [.java]
    case .ruby: [.ruby]
    case .bash: [.bash]
    case .sql: [.sql]
    case .dockerfile: [.dockerfile]
    case .hcl: [.hcl]
    case .yaml: [.yaml]
    case .json: [.json]
    case .html: [.html]
    case .css: [.css]
    case .regex, .generic: nil
    }
  }
}

extension RulePage {
  /// The languages that the rule names and does not run in, as written: it runs in the others alone.
  public var otherLanguages: [String] { languages.filter { RuleLanguage.named($0) == nil } }
}

/// What a search rule looks for: Semgrep's operators over queries and regular expressions.
public indirect enum Formula: Sendable {
  /// `pattern:` — code with metavariables and ellipses.
  case pattern(LocatedText)
  /// `query:` — a tree-sitter query.
  case query(LocatedText)
  /// `pattern-regex:`
  case regex(LocatedText)
  /// `patterns:` — every part; negations and conditions filter what the positive parts find.
  case all([Formula])
  /// `pattern-either:`
  case any([Formula])
  /// `pattern-not:`, `pattern-not-regex:` — not inside a match of this.
  case not(Formula)
  /// `pattern-inside:`
  case inside(Formula)
  /// `pattern-not-inside:`
  case notInside(Formula)
  /// `metavariable-regex:` — the text bound to a name matches from its start.
  case metavariableRegex(name: String, LocatedText)
  /// `metavariable-pattern:` — what is bound to a name matches a formula, perhaps read as another language.
  case metavariablePattern(name: String, Formula, language: RuleLanguage?, LocatedText)
  /// `metavariable-comparison:` — an expression over what is bound to names holds.
  case metavariableComparison(name: String?, expression: LocatedText, base: Int?, strips: Bool)
  /// `metavariable-type:` — what is bound to a name is of one of some types.
  case metavariableType(name: String, types: [String])
  /// `metavariable-analysis:` — an analyzer says yes to the text bound to a name.
  case metavariableAnalysis(name: String, Analyzer)
  /// `focus-metavariable:` — report where the name is bound.
  case focus([String])
}

/// What `metavariable-analysis` can ask of a text.
public enum Analyzer: String, CaseIterable, Sendable {
  /// Whether it looks random.
  case entropy
  /// Whether it is a regular expression that may backtrack without end.
  case redos
}

extension Formula {
  /// The formula with its code patterns read as regular expressions.
  var ofExpressions: Formula {
    switch self {
    case .pattern(let text): .regex(text)
    case .all(let parts): .all(parts.map(\.ofExpressions))
    case .any(let parts): .any(parts.map(\.ofExpressions))
    case .not(let part): .not(part.ofExpressions)
    case .inside(let part): .inside(part.ofExpressions)
    case .notInside(let part): .notInside(part.ofExpressions)
    default: self
    }
  }
}

/// The paths a rule looks at: `paths.include` and `paths.exclude`.
public struct RulePaths: Hashable, Sendable {
  /// When not empty, one of these must cover the path.
  public var include: [Glob]
  /// None of these may cover it.
  public var exclude: [Glob]

  /// Every path.
  public static let everywhere = RulePaths(include: [], exclude: [])

  /// Whether the rule looks at a path.
  public func allows(_ path: RepoPath) -> Bool {
    (include.isEmpty || include.contains { $0.matches(path) }) && !exclude.contains { $0.matches(path) }
  }
}

/// A question about the whole project.
public struct FactRequest: Hashable, Sendable {
  /// The fact's name, such as `git.env-files`; the engine says whether it knows it.
  public var name: LocatedText
  /// Whether the absence of the fact is the problem, or its presence.
  public var isProblemWhenAbsent: Bool
}

/// A query that rules refer to by name.
public struct NamedQuery: Sendable {
  /// The name.
  public var name: String
  /// The languages it is written for.
  public var languages: Set<RuleLanguage>
  /// The query.
  public var query: LocatedText
}
