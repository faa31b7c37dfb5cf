/// What a term is, in words that all languages share; what they do not share keeps the symbol of its grammar.
struct TermKind: RawRepresentable, Hashable, Sendable {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// A node that no table of its language speaks of.
  static func other(_ symbol: Symbol) -> TermKind { TermKind(rawValue: 256 + UInt32(symbol)) }

  /// The same kind in a text inside a file of another language, whose symbols are others.
  var embedded: TermKind { rawValue < 256 ? self : TermKind(rawValue: rawValue | 1 << 20) }

  private init(_ rawValue: UInt32) { self.rawValue = rawValue }

  // Leaves; the label is their text.
  static let identifier = TermKind(1)
  static let number = TermKind(2)
  static let literal = TermKind(3)
  static let token = TermKind(4)
  /// A string; the label is what stands between the quotes.
  static let string = TermKind(5)
  /// A string with parts that are computed; its items are those parts.
  static let template = TermKind(6)
  /// A regular expression; the label is what stands between its slashes.
  static let regex = TermKind(7)

  // Expressions.
  /// Callee, arguments.
  static let call = TermKind(10)
  static let arguments = TermKind(11)
  /// Name, value.
  static let keywordArgument = TermKind(12)
  /// Object, name.
  static let member = TermKind(13)
  static let subscripting = TermKind(14)
  /// Target, value.
  static let assignment = TermKind(15)
  /// Target, value; the label is the operator.
  static let augmentedAssignment = TermKind(16)
  /// Left, right; the label is the operator.
  static let binary = TermKind(17)
  static let unary = TermKind(18)
  static let array = TermKind(19)
  /// Pairs in any order, where more of them may stand than a pattern names.
  static let object = TermKind(20)
  /// Pairs in any order, all of them.
  static let dictionary = TermKind(21)
  /// Key, value.
  static let pair = TermKind(22)
  static let tuple = TermKind(23)
  static let lambda = TermKind(24)
  static let conditional = TermKind(25)
  /// Type, arguments, body.
  static let creation = TermKind(26)
  static let spread = TermKind(27)
  static let await = TermKind(28)
  static let cast = TermKind(29)
  static let set = TermKind(30)
  static let element = TermKind(31)

  // Statements and definitions.
  static let expressionStatement = TermKind(40)
  static let block = TermKind(41)
  static let variable = TermKind(42)
  static let function = TermKind(43)
  static let type = TermKind(44)
  /// The members of a class.
  static let members = TermKind(45)
  static let parameters = TermKind(46)
  static let parameter = TermKind(47)
  static let decorator = TermKind(48)
  static let ifStatement = TermKind(49)
  static let returnStatement = TermKind(50)
  static let importing = TermKind(51)
  static let tryStatement = TermKind(52)
  static let catchClause = TermKind(53)
  static let supertypes = TermKind(54)
  static let file = TermKind(55)
  static let list = TermKind(56)
  static let throwing = TermKind(57)
  static let elseClause = TermKind(58)
  static let finallyClause = TermKind(59)

  /// What stands between the tags of an element; a pattern says how it begins.
  static let content = TermKind(64)

  // What only patterns have.
  static let metavariable = TermKind(80)
  static let ellipsis = TermKind(81)
  static let metavariableEllipsis = TermKind(82)
  /// `<... e ...>`: its item stands somewhere inside.
  static let deep = TermKind(83)
}

/// What a term is to its parent.
enum TermRole: UInt8, Sendable {
  /// One of its parts, in order.
  case item
  /// Something a pattern may leave out: a type, a superclass, an `else`. There is at most one of a role.
  case annotation, result, supertypes, alternative, fallback, generics, name, label, body
  /// One of several that a pattern may leave out, in any order.
  case decorator, modifier

  /// Whether there may be several.
  var isSet: Bool { self == .decorator || self == .modifier }
}

/// Where a term may stand.
enum TermSort: UInt8, Sendable {
  case expression, statement
  /// A list, a name in a declaration, a clause: something that is no expression by itself.
  case part
}
