/// An `except` clause of a Python file, as far as its lines tell.
public struct Handler: Sendable {
  /// The clause's first line with those that continue it; a body on the same line belongs to it.
  public let header: Range<Int>
  /// What follows, up to the statement after the clause; empty when the body stands on the line of its `except`.
  public let body: Range<Int>
  /// The statements directly in its body; none when they stand on the line of its `except`.
  let leads: FunctionBody
  /// The keywords that statements in its body begin with, at any depth.
  let words: StatementWords

  /// Whether the body stands on the line of its `except`.
  public var isInline: Bool { body.isEmpty }
}

/// Keywords that statements begin with, each of which is sure to make a node of one kind.
public struct StatementWords: OptionSet, Hashable, Sendable {
  /// A bit for each row of the table.
  public let rawValue: UInt32
  /// Wraps bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  private static let table: [(word: [UInt8], kind: String)] = [
    ("raise", "raise_statement"), ("assert", "assert_statement"), ("return", "return_statement"),
    ("for", "for_statement"), ("while", "while_statement"), ("if", "if_statement"), ("try", "try_statement"),
    ("with", "with_statement"), ("del", "delete_statement"), ("import", "import_statement"),
    ("from", "import_from_statement"), ("break", "break_statement"), ("continue", "continue_statement"),
    ("pass", "pass_statement"), ("yield", "yield"), ("await", "await"), ("def", "function_definition"),
    ("class", "class_definition"),
  ].map { (Array($0.0.utf8), $0.1) }

  /// The keyword that makes nodes of a kind; empty when no keyword is sure to.
  init(kind: String) {
    self.init(rawValue: Self.table.firstIndex { $0.kind == kind }.map { 1 << UInt32($0) } ?? 0)
  }

  /// The keyword that stands at an offset; empty when there is none.
  init(at start: Int, in source: UnsafeBufferPointer<UInt8>) {
    var end = start
    while end < source.count, source[end].isWordByte { end += 1 }
    let word = source[start..<end]
    self.init(rawValue: Self.table.firstIndex { word.elementsEqual($0.word) }.map { 1 << UInt32($0) } ?? 0)
  }
}

/// What a query asks of an `except` clause that can be answered before the file is parsed.
public struct HandlerTest: Hashable, Sendable {
  /// What its first line must hold.
  public internal(set) var header = RequiredText.anything
  /// What its body must hold.
  public internal(set) var body = RequiredText.anything
  /// What its body must look like, statement by statement.
  var shapes: Set<BodyShape> = []
  /// The keywords that no statement in its body may begin with.
  var excluded: StatementWords = []

  /// Whether every clause passes.
  var isEmpty: Bool { header == .anything && body == .anything && shapes.isEmpty && excluded.isEmpty }

  /// Both tests.
  func and(_ other: HandlerTest) -> HandlerTest {
    HandlerTest(
      header: header.and(other.header), body: body.and(other.body), shapes: shapes.union(other.shapes),
      excluded: excluded.union(other.excluded))
  }

  /// What passes either test passes this one, too.
  func or(_ other: HandlerTest) -> HandlerTest {
    HandlerTest(
      header: .some([header, other.header]), body: .some([body, other.body]),
      shapes: shapes.intersection(other.shapes), excluded: excluded.intersection(other.excluded))
  }

  /// Whether a clause passes as far as its statements tell; what its words tell is asked of `header` and `body`.
  public func admits(_ handler: Handler) -> Bool {
    handler.isInline
      || (excluded.isDisjoint(with: handler.words) && shapes.allSatisfy { $0.admits(handler.leads) })
  }
}
