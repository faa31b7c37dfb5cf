/// What a Python statement begins with, as far as its first word tells.
public struct StatementLead: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt8
  /// Wraps bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  /// `pass`.
  public static let pass = StatementLead(rawValue: 1)
  /// `...`.
  public static let ellipsis = StatementLead(rawValue: 2)
  /// A string, with or without a prefix.
  public static let string = StatementLead(rawValue: 4)
  /// `return`.
  public static let result = StatementLead(rawValue: 8)
  /// `raise`.
  public static let raise = StatementLead(rawValue: 16)
  /// Something that is none of these.
  public static let other = StatementLead(rawValue: 32)
  /// More than one statement, of any kinds.
  public static let several = StatementLead(rawValue: 128)
  /// One statement of any kind.
  public static let any = StatementLead(rawValue: 63)

  /// What a node of a kind in the body of a function begins with.
  init(statement kind: String?) {
    switch kind {
    case "pass_statement": self = .pass
    case "ellipsis": self = .ellipsis
    case "string": self = .string
    case "return_statement": self = .result
    case "raise_statement": self = .raise
    default: self = .any
    }
  }
}

/// The first statements in the body of a Python function.
public struct FunctionBody: Hashable, Sendable {
  /// How many statements are known by their leads; longer bodies are not told apart.
  static let leadLimit = 7
  /// What the first statements begin with, and how many there are.
  public private(set) var leads = Leads()
  /// The number of statements, at most one more than are known.
  var count: Int { Int(leads.count) }
  /// Where the line with `def` or `async def` begins, if it is that of a function.
  public let start: Int

  /// What the statements of a body begin with.
  public struct Leads: Hashable, Sendable {
    /// A byte for each statement, the first in the lowest.
    fileprivate var bytes: UInt64 = 0
    /// The number of statements, at most one more than are known.
    fileprivate var count: UInt8 = 0
  }

  init(ofFunctionAt start: Int = 0) { self.start = start }

  mutating func append(_ lead: StatementLead) {
    if count < Self.leadLimit { leads.bytes |= UInt64(lead.rawValue) << (8 * UInt64(count)) }
    leads.count = min(leads.count + 1, UInt8(Self.leadLimit) + 1)
  }

  subscript(index: Int) -> StatementLead {
    StatementLead(rawValue: UInt8(truncatingIfNeeded: leads.bytes >> (8 * UInt64(index))))
  }
}

/// What a query asks of a Python function that can be answered before the file is parsed.
public struct FunctionTest: Hashable, Sendable {
  /// What its body must look like; `nil` for any.
  let shape: BodyShape?
  /// What its name must be.
  let name: TextTest

  /// Whether a function with some body may pass, whatever its name is.
  public func admits(_ function: FunctionBody) -> Bool { shape?.admits(function) ?? true }

  /// Whether a function with some name may pass, whatever its body is.
  public func admits(name: ArraySlice<UInt8>, mayMatch: QueryContext.MatchForecast) -> Bool {
    self.name.passes(name, mayMatch: mayMatch)
  }
}

extension FunctionBody {
  /// The name of the function; `nil` when it is not where people write it.
  public func name(in source: [UInt8]) -> ArraySlice<UInt8>? {
    func words(from start: Int) -> (word: ArraySlice<UInt8>, end: Int) {
      let word = source[start...].drop { $0 == 0x20 || $0 == 0x09 }.prefix { $0.isWordByte || $0 >= 0x80 }
      return (word, word.endIndex)
    }
    var (word, end) = words(from: start)
    if word.elementsEqual("async".utf8) { (word, end) = words(from: end) }
    guard word.elementsEqual("def".utf8) else { return nil }
    let name = words(from: end).word
    return name.isEmpty ? nil : name
  }
}

/// The body of a function as a pattern writes it, statement by statement from the first to the last.
public struct BodyShape: Hashable, Sendable {
  /// One statement of it.
  struct Element: Hashable, Sendable {
    let leads: StatementLead
    let isOptional: Bool
    var isRepeated = false
  }

  let elements: [Element]

  /// Whether a body may be of this shape.
  ///
  /// Linear in the number of statements for the shapes that people write.
  public func admits(_ body: FunctionBody) -> Bool {
    guard elements.count <= FunctionBody.leadLimit else { return true }
    return admits(body, from: 0, element: 0)
  }

  private func admits(_ body: FunctionBody, from statement: Int, element: Int) -> Bool {
    if statement == body.count { return elements[element...].allSatisfy(\.isOptional) }
    guard statement < body.count, element < elements.count else { return false }
    // What is not known may be anything.
    if statement >= FunctionBody.leadLimit { return true }
    let lead = body[statement]
    // Several statements on a line may be any of those that are left.
    if lead == .several { return true }
    if !lead.isDisjoint(with: elements[element].leads) {
      if admits(body, from: statement + 1, element: element + 1) { return true }
      if elements[element].isRepeated, repeats(body, from: statement + 1, element: element) { return true }
    }
    return elements[element].isOptional && admits(body, from: statement, element: element + 1)
  }

  /// Whether the rest of a body may begin with more of an element.
  private func repeats(_ body: FunctionBody, from statement: Int, element: Int) -> Bool {
    if statement == body.count { return elements[(element + 1)...].allSatisfy(\.isOptional) }
    return admits(body, from: statement, element: element)
  }
}
