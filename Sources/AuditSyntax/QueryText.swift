/// What a query says, before it is checked against a grammar.
///
/// The language is tree-sitter's: `(kind field: (kind) @capture "token")`, `_`, `[a b]`, `(a b)` groups, `?` `*` `+`, `.` anchors,
/// `!field`, and predicates `(#name? @capture "text")`.
struct QueryText: Sendable {
  /// The patterns, any of which may match, each with the predicates inside it.
  var patterns: [Pattern]

  struct Pattern: Sendable {
    var root: Element
    var predicates: [PredicateText]
  }

  struct PredicateText: Sendable {
    var name: String
    var arguments: [Argument]
    var offset: Int
  }

  enum Argument: Sendable {
    case capture(String)
    case text(String)
  }

  /// One child of a pattern, with all that is written around it.
  struct Element: Sendable {
    var form: Form
    var field: String?
    var quantifier: Quantifier = .one
    var captures: [String] = []
    /// Whether a `.` stands before it.
    var isAnchored = false
    var offset: Int
  }

  indirect enum Form: Sendable {
    case node(kind: String?, negatedFields: [String], children: [Element], isAnchoredAtEnd: Bool)
    /// `_` without parentheses: any node, tokens included.
    case anything
    case token(String)
    case alternation([Element])
    case group([Element])
  }

  enum Quantifier: Sendable {
    case one, optional, many, some
  }
}

/// A mistake in a query, with its offset in UTF-8 bytes from the start of the query.
public struct QueryProblem: Error, Hashable, Sendable {
  /// What is wrong, in words.
  public var message: String
  /// Where, 0-based.
  public var offset: Int

  /// The unknown word it is about; empty when it is about something else.
  public var word: String
  /// The words that could have stood there, for a suggestion.
  public var known: [String]

  /// Creates a problem.
  public init(message: String, offset: Int, word: String = "", known: [String] = []) {
    self.message = message
    self.offset = offset
    self.word = word
    self.known = known
  }
}

/// Reads query text.
///
/// Recursive descent, with a depth limit because rules may come from anywhere.
struct QueryTextParser {
  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0
  private var predicates: [QueryText.PredicateText] = []
  private static let depthLimit = 200

  private init(_ text: String) { bytes = Array(text.utf8) }

  static func parse(_ text: String) throws(QueryProblem) -> QueryText {
    var parser = QueryTextParser(text)
    var patterns: [QueryText.Pattern] = []
    parser.skipSpace()
    while parser.position < parser.bytes.count {
      parser.predicates = []
      // A predicate after a pattern, at the top, belongs to the pattern before it.
      if parser.isPredicate {
        guard !patterns.isEmpty else { throw parser.problem("a predicate needs a pattern before it") }
        try parser.parsePredicate()
        patterns[patterns.count - 1].predicates += parser.predicates
      } else {
        let root = try parser.parseElement()
        guard root.quantifier == .one else { throw parser.problem("a pattern cannot be optional or repeated") }
        patterns.append(QueryText.Pattern(root: root, predicates: parser.predicates))
      }
      parser.skipSpace()
    }
    guard !patterns.isEmpty else { throw QueryProblem(message: "the query is empty", offset: 0) }
    return QueryText(patterns: patterns)
  }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func problem(_ message: String) -> QueryProblem { QueryProblem(message: message, offset: position) }

  private var isPredicate: Bool {
    guard current == UInt8(ascii: "(") else { return false }
    return position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "#")
  }

  private mutating func skipSpace() {
    while let byte = current {
      if byte == UInt8(ascii: ";") {
        while let byte = current, byte != UInt8(ascii: "\n") { position += 1 }
      } else if byte == 0x20 || (0x09...0x0d).contains(byte) {
        position += 1
      } else {
        return
      }
    }
  }

  private mutating func accept(_ character: Unicode.Scalar) -> Bool {
    guard current == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func parseName(_ what: String) throws(QueryProblem) -> String {
    let start = position
    while let byte = current, Self.isNameByte(byte) { position += 1 }
    guard position > start else { throw problem("expected \(what)") }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  private mutating func parseElement() throws(QueryProblem) -> QueryText.Element {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.depthLimit else { throw problem("the query is nested more than \(Self.depthLimit) deep") }
    let offset = position
    var element: QueryText.Element
    switch current {
    case UInt8(ascii: "(")?: element = try parseParenthesised()
    case UInt8(ascii: "[")?: element = try parseAlternation()
    case UInt8(ascii: "\"")?: element = QueryText.Element(form: .token(try parseString()), offset: offset)
    case let byte? where Self.isNameByte(byte) && byte != UInt8(ascii: "."):
      let name = try parseName("a pattern")
      guard name == "_" else {
        skipSpace()
        guard accept(":") else { throw problem("expected `:` after the field name `\(name)`") }
        skipSpace()
        element = try parseElement()
        guard element.field == nil else { throw problem("a node cannot fill two fields") }
        element.field = name
        return element
      }
      element = QueryText.Element(form: .anything, offset: offset)
    default: throw problem("expected a pattern: `(kind …)`, `\"token\"`, `[…]`, `_` or `field: …`")
    }
    try parseSuffixes(&element)
    return element
  }

  private mutating func parseSuffixes(_ element: inout QueryText.Element) throws(QueryProblem) {
    while true {
      let before = position
      skipSpace()
      switch current {
      case UInt8(ascii: "@")?:
        position += 1
        element.captures.append(try parseName("a capture name"))
      case UInt8(ascii: "?")?:
        position += 1
        element.quantifier = .optional
      case UInt8(ascii: "*")?:
        position += 1
        element.quantifier = .many
      case UInt8(ascii: "+")?:
        position += 1
        element.quantifier = .some
      default:
        position = before
        return
      }
    }
  }

  private mutating func parseParenthesised() throws(QueryProblem) -> QueryText.Element {
    let offset = position
    position += 1
    skipSpace()
    if let byte = current, Self.isNameByte(byte), byte != UInt8(ascii: ".") {
      let kind = try parseName("a node kind")
      let (children, negatedFields, isAnchoredAtEnd) = try parseChildren(until: ")")
      return QueryText.Element(
        form: .node(
          kind: kind == "_" ? nil : kind, negatedFields: negatedFields, children: children,
          isAnchoredAtEnd: isAnchoredAtEnd), offset: offset)
    }
    let (children, negatedFields, isAnchoredAtEnd) = try parseChildren(until: ")")
    guard negatedFields.isEmpty, !isAnchoredAtEnd else { throw problem("a group has neither `!field` nor a last `.`") }
    guard !children.isEmpty else { throw problem("a group cannot be empty") }
    // `((kind) @x (#eq? @x "y"))` at the top is one pattern with its predicates.
    if children.count == 1, depth == 1 { return children[0] }
    return QueryText.Element(form: .group(children), offset: offset)
  }

  private mutating func parseAlternation() throws(QueryProblem) -> QueryText.Element {
    let offset = position
    position += 1
    let (children, negatedFields, isAnchoredAtEnd) = try parseChildren(until: "]")
    guard negatedFields.isEmpty, !isAnchoredAtEnd, !children.contains(where: \.isAnchored) else {
      throw problem("an alternation has neither `!field` nor `.`")
    }
    guard !children.isEmpty else { throw problem("an alternation cannot be empty") }
    return QueryText.Element(form: .alternation(children), offset: offset)
  }

  private mutating func parseChildren(
    until close: Unicode.Scalar
  ) throws(QueryProblem) -> (children: [QueryText.Element], negatedFields: [String], isAnchoredAtEnd: Bool) {
    var children: [QueryText.Element] = []
    var negatedFields: [String] = []
    var isAnchored = false
    while true {
      skipSpace()
      if accept(close) { return (children, negatedFields, isAnchored) }
      guard current != nil else { throw problem("expected `\(close)` before the end of the query") }
      if accept(".") {
        isAnchored = true
      } else if accept("!") {
        negatedFields.append(try parseName("a field name"))
      } else if isPredicate {
        try parsePredicate()
      } else {
        var child = try parseElement()
        child.isAnchored = isAnchored
        isAnchored = false
        children.append(child)
      }
    }
  }

  private mutating func parsePredicate() throws(QueryProblem) {
    let offset = position
    position += 2
    let name = try parseName("a predicate name")
    guard accept("?") else { throw problem("expected `?` after the predicate name `\(name)`") }
    var arguments: [QueryText.Argument] = []
    while true {
      skipSpace()
      if accept(")") { break }
      switch current {
      case nil: throw problem("expected `)` before the end of the query")
      case UInt8(ascii: "@")?:
        position += 1
        arguments.append(.capture(try parseName("a capture name")))
      case UInt8(ascii: "\"")?: arguments.append(.text(try parseString()))
      default: arguments.append(.text(try parseName("a capture, a string or a word")))
      }
    }
    predicates.append(QueryText.PredicateText(name: name, arguments: arguments, offset: offset))
  }

  private mutating func parseString() throws(QueryProblem) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = current {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let escaped = current else { break }
        position += 1
        switch escaped {
        case UInt8(ascii: "n"): text.append(0x0a)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "r"): text.append(0x0d)
        case UInt8(ascii: "0"): text.append(0)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): text.append(escaped)
        // Any other pair stays as it is, so that a regular expression needs no doubled backslashes.
        default: text += [byte, escaped]
        }
      default: text.append(byte)
      }
    }
    throw problem("expected `\"` before the end of the query")
  }
}
