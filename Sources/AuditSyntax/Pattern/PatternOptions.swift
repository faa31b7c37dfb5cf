/// What a pattern may take for the same: Semgrep's `options:` as far as they are about code patterns.
public struct PatternOptions: OptionSet, Sendable {
  /// The bits.
  public let rawValue: Int
  /// Wraps bits.
  public init(rawValue: Int) { self.rawValue = rawValue }
  /// A name whose only value is a literal is that literal.
  public static let constantPropagation = PatternOptions(rawValue: 1)
  /// `x = 1` is about `var x = 1`, too.
  public static let vardefAssign = PatternOptions(rawValue: 2)
  /// An expression as a statement may stand inside another expression.
  public static let deepExpressions = PatternOptions(rawValue: 4)
  /// An ellipsis between statements reaches into the blocks among them.
  public static let deepStatements = PatternOptions(rawValue: 8)
  /// `var` is any way of declaring a variable.
  public static let letIsVar = PatternOptions(rawValue: 16)
  /// `a == b` is `b == a`.
  public static let symmetricEquality = PatternOptions(rawValue: 32)
  /// `a and b` is `b and a`.
  public static let commutativeLogic = PatternOptions(rawValue: 64)
  /// What holds unless a rule says otherwise.
  public static let standard: PatternOptions = [
    .constantPropagation, .vardefAssign, .deepExpressions, .deepStatements, .letIsVar,
  ]

  /// Whether the operands of an operator may change places.
  func mayChangePlaces(_ operation: ArraySlice<UInt8>) -> Bool {
    if isDisjoint(with: [.symmetricEquality, .commutativeLogic]) { return false }
    switch String(decoding: operation, as: UTF8.self) {
    case "==", "===", "!=", "!==", "is": return contains(.symmetricEquality)
    case "&&", "||", "and", "or": return contains(.commutativeLogic)
    default: return false
    }
  }
}
