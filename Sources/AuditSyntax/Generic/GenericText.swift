/// How text of no particular language is read and matched: Semgrep's options of the generic mode.
public struct GenericOptions: Hashable, Sendable {
  /// Which comments of a file count as white space.
  public enum Comments: String, CaseIterable, Sendable {
    /// `/* ... */`
    case c
    /// `/* ... */` and `//`.
    case cpp
    /// `#`
    case shell
  }

  /// Which comments count as white space; none when `nil`.
  public var comments: Comments?
  /// How many lines `...` may go on.
  public var ellipsisLines = 10
  /// Whether ASCII letters match in either case.
  public var ignoresCase = false

  /// Semgrep's defaults.
  public init() {}
}

/// A text as words, punctuation and other bytes, nested by indentation and by the brackets of a line.
///
/// One flat array of tokens; what is nested is a range of them. Linear in the text.
public struct GenericText: Sendable {
  enum Kind: UInt8 { case word, punctuation, byte }

  struct Token {
    var start: UInt32
    var end: UInt32
    /// 0-based.
    var line: UInt32
    var kind: Kind
    /// Where the innermost list around it ends, as a token's index.
    var listEnd: Int32 = 0
    /// The first list that opens at it, as an index into the lists.
    var lists: Int32 = 0
  }

  /// A nested stretch of tokens.
  struct List {
    var start: Int32
    var end: Int32
  }

  let source: [UInt8]
  let tokens: [Token]
  /// The lists by their first token, the outer ones first.
  let lists: [List]

  /// Reads a text.
  public init(_ source: [UInt8], comments: GenericOptions.Comments? = nil) {
    var reader = GenericReader(source: source, comments: comments)
    reader.read()
    self.source = source
    (tokens, lists) = reader.nested()
  }

  /// The lists that open at a token.
  func lists(at token: Int) -> ArraySlice<List> {
    guard token < tokens.count else { return [] }
    let first = Int(tokens[token].lists)
    let last = token + 1 < tokens.count ? Int(tokens[token + 1].lists) : lists.count
    return lists[first..<last]
  }
}

/// Splits a text into tokens and finds what is nested.
struct GenericReader {
  let source: [UInt8]
  let comments: GenericOptions.Comments?
  private var tokens: [GenericText.Token] = []
  private var lists: [GenericText.List] = []
  /// The columns of the blocks that are open, and the tokens they start at.
  private var blocks: [(column: Int, start: Int)] = [(0, 0)]
  /// The brackets of the current line that are open.
  private var brackets: [(closing: UInt8, token: Int)] = []

  /// How many open brackets of a line are kept.
  private static let bracketLimit = 100

  init(source: [UInt8], comments: GenericOptions.Comments?) {
    self.source = source
    self.comments = comments
  }

  mutating func read() {
    var index = 0
    var line: UInt32 = 0
    var lineStart = 0
    var isFirst = true
    while index < source.count {
      let byte = source[index]
      if byte == UInt8(ascii: "\n") {
        line += 1
        index += 1
        lineStart = index
        isFirst = true
        brackets.removeAll(keepingCapacity: true)
        continue
      }
      if byte <= 0x20 {
        index += 1
        continue
      }
      if let end = comment(at: index) {
        while index < end {
          if source[index] == UInt8(ascii: "\n") {
            line += 1
            lineStart = index + 1
            isFirst = true
            brackets.removeAll(keepingCapacity: true)
          }
          index += 1
        }
        continue
      }
      if isFirst {
        indent(to: index - lineStart)
        isFirst = false
      }
      let start = index
      index += 1
      let kind: GenericText.Kind
      if Self.isWord(byte) {
        while index < source.count, Self.isWord(source[index]) { index += 1 }
        kind = .word
      } else if byte < 0x7f {
        kind = .punctuation
        bracket(byte)
      } else {
        kind = .byte
      }
      tokens.append(GenericText.Token(start: UInt32(start), end: UInt32(index), line: line, kind: kind))
    }
    while let block = blocks.popLast() { close(block.start) }
  }

  static func isWord(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7a)
  }

  /// Where a comment that starts at an index ends.
  private func comment(at index: Int) -> Int? {
    guard let comments else { return nil }
    func toLineEnd() -> Int { source[index...].firstIndex(of: UInt8(ascii: "\n")) ?? source.count }
    if comments == .shell { return source[index] == UInt8(ascii: "#") ? toLineEnd() : nil }
    guard source[index] == UInt8(ascii: "/"), index + 1 < source.count else { return nil }
    if comments == .cpp, source[index + 1] == UInt8(ascii: "/") { return toLineEnd() }
    guard source[index + 1] == UInt8(ascii: "*") else { return nil }
    var end = index + 2
    while end + 1 < source.count, source[end] != UInt8(ascii: "*") || source[end + 1] != UInt8(ascii: "/") { end += 1 }
    return min(end + 2, source.count)
  }

  private mutating func indent(to column: Int) {
    while let last = blocks.last, last.column > column {
      close(last.start)
      blocks.removeLast()
    }
    if let last = blocks.last, last.column < column { blocks.append((column, tokens.count)) }
  }

  private mutating func bracket(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "("): brackets.append((UInt8(ascii: ")"), tokens.count))
    case UInt8(ascii: "["): brackets.append((UInt8(ascii: "]"), tokens.count))
    case UInt8(ascii: "{"): brackets.append((UInt8(ascii: "}"), tokens.count))
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      guard let open = brackets.lastIndex(where: { $0.closing == byte }) else { return }
      close(brackets[open].token + 1)
      brackets.removeSubrange(open...)
    default: break
    }
    if brackets.count > Self.bracketLimit { brackets.removeFirst() }
  }

  private mutating func close(_ start: Int) {
    if start < tokens.count { lists.append(GenericText.List(start: Int32(start), end: Int32(tokens.count))) }
  }

  /// The tokens with the lists that they are in, and the lists in order.
  ///
  /// The outermost list is the text itself and is not among them.
  mutating func nested() -> ([GenericText.Token], [GenericText.List]) {
    // The whole text is closed last, and is a list of its own only to the tokens in it.
    if lists.last.map({ $0.start == 0 && $0.end == tokens.count }) == true { lists.removeLast() }
    lists.sort { ($0.start, $1.end) < ($1.start, $0.end) }
    var open: [Int32] = [Int32(tokens.count)]
    var next = 0
    for index in tokens.indices {
      while open.count > 1, let end = open.last, end <= index { open.removeLast() }
      tokens[index].lists = Int32(next)
      while next < lists.count, lists[next].start == index {
        open.append(lists[next].end)
        next += 1
      }
      tokens[index].listEnd = open[open.count - 1]
    }
    return (tokens, lists)
  }
}
