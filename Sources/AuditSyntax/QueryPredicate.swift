/// Decides whether some bytes match a regular expression.
///
/// Implemented outside, so that this module needs no regex library.
public protocol TextMatcher: AnyObject, Sendable {
  /// Its number among the matchers of its environment, from 0.
  var number: Int { get }
  /// Whether the expression matches somewhere in the bytes; `nil` when that takes too long to say.
  func matches(_ bytes: ArraySlice<UInt8>) -> Bool?
  /// What a text must contain to match.
  var requiredText: RequiredText { get }
}

/// What a query needs from its surroundings when it is compiled.
public protocol QueryEnvironment {
  /// Compiles a regular expression of a `#match?` predicate.
  func matcher(for regex: String) throws(QueryProblem) -> any TextMatcher
  /// The query that `#has?`, `#is?` or `#nearest?` names, for the same grammar.
  func query(named name: String) throws(QueryProblem) -> Query
}

/// A condition that only the whole project can decide; the match stands if it holds.
public enum ProjectCondition: Hashable, Sendable {
  /// No class of the project that derives from the enclosing class defines a method of the captured name.
  case notOverridden(method: NodeIndex)
  /// Every Go function and method of the project with the captured name ends its results with an `error`, and there is one.
  case returnsError(name: NodeIndex)
}

/// A compiled predicate over captures.
///
/// A predicate about a capture that the match did not bind holds.
enum QueryPredicate: Sendable {
  /// `#eq?`, `#any-of?`: the node's text is one of these.
  case text(capture: Int, anyOf: Set<[UInt8]>)
  /// `#eq? @a @b`: both have the same text.
  case sameText(Int, Int)
  /// `#same-paragraph? @a @b`: the second stands below the first, and no empty line between them.
  case sameParagraph(Int, Int)
  /// `#match?`: the node's text matches.
  case matches(capture: Int, any TextMatcher)
  /// `#has?`: the query matches somewhere in the node; `#has-directly?`: and not inside a function of its own.
  case has(capture: Int, Query, isDirect: Bool)
  /// `#is?`: the node, or the constant it names, is a match of the query.
  case isMatch(capture: Int, Query)
  /// `#inside?`: an ancestor is of one of these kinds.
  case inside(capture: Int, Set<Symbol>)
  /// `#parent?`: the parent is of one of these kinds.
  case parent(capture: Int, Set<Symbol>)
  /// `#nearest?`: the nearest ancestor of these kinds whose body holds the node is a match of the query.
  case nearest(capture: Int, Query, Set<Symbol>)
  /// `#resolves?`: the name stands for one of these qualified names; a last `.*` stands for any member.
  case resolves(capture: Int, [String])
  /// `#overridden?`: some class of the project that derives from the enclosing one defines a method of this name.
  case overridden(capture: Int)
  /// `#returns-error?`: every function and method of the Go project with this name ends its results with an `error`.
  case returnsError(capture: Int)

  /// How much it costs to ask, as a rank: what is cheap is asked first.
  func rank(isNegated: Bool) -> Int {
    switch self {
    case .text, .sameText, .sameParagraph, .inside, .parent: 0
    // A text without the words of an expression fails it at once; one that must not match has to be searched.
    case .matches: isNegated ? 2 : 1
    case .resolves: 2
    case .has, .isMatch, .nearest, .overridden, .returnsError: 3
    }
  }

  /// The predicates by name, each with how it is written, for error messages and documentation.
  static let usage: [String: String] = [
    "eq": "(#eq? @capture \"text\") or (#eq? @a @b)",
    "same-paragraph": "(#same-paragraph? @a @b)",
    "any-of": "(#any-of? @capture \"text\" …)",
    "match": "(#match? @capture \"regex\")",
    "has": "(#has? @capture query-name)",
    "has-directly": "(#has-directly? @capture query-name)",
    "is": "(#is? @capture query-name)",
    "inside": "(#inside? @capture node_kind …)",
    "parent": "(#parent? @capture node_kind …)",
    "nearest": "(#nearest? @capture query-name node_kind …)",
    "resolves": "(#resolves? @capture qualified.name …)",
    "overridden": "(#not-overridden? @method-name)",
    "returns-error": "(#returns-error? @function-name)",
  ]
}
