/// A pattern of Semgrep's generic mode: words and punctuation with metavariables and ellipses, over text of any kind.
///
/// White space only separates. A pattern that starts inside of brackets or an indented block does not match beyond its end; what the
/// pattern indents must be a whole indented block of the text. Immutable; shared by all workers.
public final class GenericPattern: Sendable {
  /// The names of its metavariables, without `$`; a match lists what they are bound to by index into this.
  public let metavariables: [String]
  /// What a file must contain for it to match.
  public let requiredText: RequiredText
  /// How text is read and matched.
  public let options: GenericOptions
  let steps: [Step]
  /// Whether some name occurs twice, so that whether the rest matches depends on what is bound before.
  let hasRepeatedNames: Bool

  enum Step: Hashable, Sendable {
    case token(GenericText.Kind, [UInt8])
    /// One word.
    case word(Int?)
    /// Anything, for so many lines.
    case ellipsis(Int?, lines: Int)
    /// The start and the end of an indented block.
    case open, close
  }

  /// Reads a pattern.
  ///
  /// - Throws: `QueryProblem` with the place in `text` when it is empty or too long.
  public init(_ text: String, options: GenericOptions = GenericOptions()) throws(QueryProblem) {
    var compiler = GenericPatternCompiler(text: GenericText(Array(text.utf8)), options: options)
    try compiler.compile()
    metavariables = compiler.names
    steps = compiler.steps
    hasRepeatedNames = compiler.hasRepeatedNames
    self.options = options
    var words: [String] = []
    for case .token(.word, let bytes) in steps { words.append(String(decoding: bytes, as: UTF8.self)) }
    requiredText = .every(words.map { options.ignoresCase ? .anyCase($0) : .fragment($0) })
  }
}

struct GenericPatternCompiler {
  let text: GenericText
  let options: GenericOptions
  private(set) var names: [String] = []
  private(set) var steps: [GenericPattern.Step] = []
  private(set) var hasRepeatedNames = false

  /// Patterns are written by hand; a longer one is a mistake, and each ellipsis takes a piece of the stack.
  private static let stepLimit = 5_000
  private static let ellipsisLimit = 200

  init(text: GenericText, options: GenericOptions) {
    self.text = text
    self.options = options
  }

  mutating func compile() throws(QueryProblem) {
    guard !text.tokens.isEmpty else { throw QueryProblem(message: "the pattern is empty", offset: 0) }
    var ends: [Int32] = []
    var index = 0
    while index < text.tokens.count {
      while let end = ends.last, end <= index {
        steps.append(.close)
        ends.removeLast()
      }
      // Brackets are part of the pattern's text; only indentation is structure.
      for list in text.lists(at: index) where isBlock(list) {
        steps.append(.open)
        ends.append(list.end)
      }
      index = next(index)
      guard steps.count <= Self.stepLimit else {
        throw QueryProblem(
          message: "the pattern has more than \(Self.stepLimit) words", offset: Int(text.tokens[index - 1].start))
      }
    }
    for _ in ends { steps.append(.close) }
    let ellipses = steps.count { if case .ellipsis = $0 { true } else { false } }
    guard ellipses <= Self.ellipsisLimit else {
      throw QueryProblem(message: "the pattern has more than \(Self.ellipsisLimit) ellipses", offset: 0)
    }
  }

  /// Whether a list is an indented block: its first token is the first of a line.
  private func isBlock(_ list: GenericText.List) -> Bool {
    let first = Int(list.start)
    return first == 0 || text.tokens[first - 1].line < text.tokens[first].line
  }

  private func isPunctuation(_ index: Int, _ byte: Character) -> Bool {
    index < text.tokens.count && text.tokens[index].kind == .punctuation
      && text.source[Int(text.tokens[index].start)] == byte.asciiValue
  }

  private func touches(_ index: Int) -> Bool {
    index < text.tokens.count && text.tokens[index].start == text.tokens[index - 1].end
  }

  private func isEllipsis(_ index: Int) -> Bool {
    isPunctuation(index, ".") && isPunctuation(index + 1, ".") && touches(index + 1) && isPunctuation(index + 2, ".")
      && touches(index + 2)
  }

  /// Adds the step that starts at a token.
  ///
  /// - Returns: the first token after it.
  private mutating func next(_ index: Int) -> Int {
    if isEllipsis(index) {
      ellipsis(nil)
      return index + 3
    }
    if isPunctuation(index, "$") {
      if touches(index + 1), let name = name(index + 1) {
        steps.append(.word(self.index(of: name)))
        return index + 2
      }
      if touches(index + 1), isEllipsis(index + 1), touches(index + 4), let name = name(index + 4) {
        ellipsis(self.index(of: "..." + name))
        return index + 5
      }
    }
    let token = text.tokens[index]
    var bytes = Array(text.source[Int(token.start)..<Int(token.end)])
    if options.ignoresCase { bytes = bytes.map(\.lowercased) }
    steps.append(.token(token.kind, bytes))
    return index + 1
  }

  private mutating func ellipsis(_ name: Int?) {
    // Several after one another are one that goes on for longer.
    if name == nil, case .ellipsis(nil, let lines)? = steps.last {
      steps[steps.count - 1] = .ellipsis(nil, lines: min(lines + options.ellipsisLines, 1 << 20))
    } else {
      steps.append(.ellipsis(name, lines: options.ellipsisLines))
    }
  }

  private func name(_ index: Int) -> String? {
    guard index < text.tokens.count, text.tokens[index].kind == .word else { return nil }
    let bytes = text.source[Int(text.tokens[index].start)..<Int(text.tokens[index].end)]
    guard let first = bytes.first, first == UInt8(ascii: "_") || (first >= 0x41 && first <= 0x5a),
      !bytes.contains(where: { $0 >= 0x61 && $0 <= 0x7a })
    else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func index(of name: String) -> Int? {
    if name == "_" || name == "..._" { return nil }
    if let index = names.firstIndex(of: name) {
      hasRepeatedNames = true
      return index
    }
    names.append(name)
    return names.count - 1
  }
}

extension UInt8 {
  /// An ASCII letter in lower case; any other byte as it is.
  var lowercased: UInt8 { self >= 0x41 && self <= 0x5a ? self | 0x20 : self }
}
