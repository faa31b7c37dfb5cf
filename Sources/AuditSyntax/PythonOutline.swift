/// The definitions of a Python file, found line by line without a parse, so that only those that matter need be parsed.
///
/// It knows just enough of the language to be sure where a statement begins: strings, brackets, comments and continued lines.
/// Law: the blocks of a body are disjoint and in order; whatever lies in no block belongs to the body itself.
public struct PythonOutline: Sendable {
  /// A function or class with its decorators, from the start of its first line to the start of the line after its last
  /// statement; comments between definitions belong to what is around them.
  public struct Block: Sendable {
    /// Its bytes; they begin and end at the start of a line.
    public let range: Range<Int>
    /// The 0-based lines of both ends.
    public let lines: Range<Int>
    /// The functions and classes that stand directly in its body, when it is a class; empty for a function.
    public fileprivate(set) var members: [Block]
    /// Whether its body holds a statement that is no member.
    public let hasOwnStatements: Bool
    /// The bodies of the functions in it: itself and all below, or of a class those that are in none of its members.
    public let bodies: [FunctionBody]
    /// Its number among all blocks of the file, in preorder from 0.
    public fileprivate(set) var index = 0
    /// Its statements, as indices.
    let statements: Range<Int>
    /// The first line of a class, as an index of a statement; `nil` for a function.
    let header: Int?

    /// The stretches of it that lie in none of its members.
    public var ownRanges: [Range<Int>] { PythonOutline.complement(of: members, in: range) }
  }

  /// The functions and classes at the top of the file.
  public let blocks: [Block]
  /// The bodies of the functions that are in none of the blocks.
  public let ownBodies: [FunctionBody]
  /// The number of blocks, members included.
  public let blockCount: Int
  /// The number of lines before the end of the file.
  public let lineCount: Int
  let statements: [Statement]

  /// A statement's first line.
  struct Statement: Sendable {
    let start: Int
    let line: Int
    var end: Int
    var endLine: Int
    let indent: Int
    let kind: Kind
    /// What it begins with, when it is a statement alone on its lines.
    var lead = StatementLead.any
    /// The lines between the first and the last, when it is nothing but a long text.
    var inside: LineRange?

    /// What it begins with; a clause such as `else:` goes on with the statement before it.
    enum Kind { case function, type, decorator, clause, handler, comment, other }
  }

  /// Reads a file.
  ///
  /// Linear, about 300 MB a second.
  public init(_ source: [UInt8]) {
    var statements: [Statement] = []
    statements.reserveCapacity(source.count / 32)
    lineCount = source.withUnsafeBufferPointer { source in
      var scanner = StatementScanner(source)
      while let statement = scanner.next() { statements.append(statement) }
      return scanner.line
    }
    self.statements = statements
    let body = Self.body(statements[...], indent: 0)
    ownBodies = body.ownBodies
    var blocks = body.blocks
    var count = 0
    Self.number(&blocks, &count)
    self.blocks = blocks
    blockCount = count
  }

  private static func number(_ blocks: inout [Block], _ count: inout Int) {
    for index in blocks.indices {
      blocks[index].index = count
      count += 1
      number(&blocks[index].members, &count)
    }
  }

  /// The blocks among the statements of one body.
  private static func body(
    _ statements: ArraySlice<Statement>, indent: Int
  ) -> (blocks: [Block], hasOwnStatements: Bool, ownBodies: [FunctionBody]) {
    var blocks: [Block] = []
    var ownBodies: [FunctionBody] = []
    var hasOwnStatements = false
    var index = statements.startIndex
    while index < statements.endIndex {
      let first = statements[index]
      // What is deeper belongs to a compound statement such as `if`, and stays whole with it.
      guard first.indent == indent, [.function, .type, .decorator].contains(first.kind) else {
        if first.indent == indent, first.kind != .comment { hasOwnStatements = true }
        if first.kind == .function { ownBodies.append(self.body(ofFunctionAt: index, in: statements)) }
        index += 1
        continue
      }
      var header = index
      while header < statements.endIndex,
        statements[header].kind == .comment
          || (statements[header].kind == .decorator && statements[header].indent == indent)
      {
        header += 1
      }
      guard header < statements.endIndex, statements[header].indent == indent,
        statements[header].kind == .function || statements[header].kind == .type
      else {
        hasOwnStatements = true
        for passed in index..<max(header, index + 1) where statements[passed].kind == .function {
          ownBodies.append(self.body(ofFunctionAt: passed, in: statements))
        }
        index = max(header, index + 1)
        continue
      }
      var next = header + 1
      // A comment says nothing of where a body ends; but what follows the last statement and is deeper belongs to it.
      for later in statements[next...].indices {
        if statements[later].indent > indent {
          if statements[later].kind != .comment || later == next { next = later + 1 }
        } else if statements[later].kind != .comment {
          break
        }
      }
      var members: [Block] = []
      var own = false
      var bodies: [FunctionBody] = []
      if statements[header].kind == .type, header + 1 < next {
        let inside = statements[(header + 1)..<next]
        (members, own, bodies) = body(inside, indent: inside.first { $0.kind != .comment }?.indent ?? 0)
      }
      if members.isEmpty {
        bodies = statements[header..<next].indices.filter { statements[$0].kind == .function }.map {
          body(ofFunctionAt: $0, in: statements[header..<next])
        }
      }
      let last = statements[next - 1]
      blocks.append(
        Block(
          range: first.start..<last.end, lines: first.line..<last.endLine, members: members, hasOwnStatements: own,
          bodies: bodies, statements: index..<next, header: statements[header].kind == .type ? header : nil))
      index = next
    }
    return (blocks, hasOwnStatements, ownBodies)
  }

  /// What the body of a function among some statements begins with.
  private static func body(ofFunctionAt index: Int, in statements: ArraySlice<Statement>) -> FunctionBody {
    var body = FunctionBody(ofFunctionAt: statements[index].start)
    var indent: Int?
    for inner in statements[(index + 1)...] {
      if inner.kind == .comment { continue }
      guard inner.indent > statements[index].indent, body.count <= FunctionBody.leadLimit else { break }
      if indent == nil { indent = inner.indent }
      if inner.indent == indent, inner.isMember { body.append(inner.lead) }
    }
    // A body on the line of its `def` is at least one statement.
    if body.count == 0 { body.append(.several) }
    return body
  }

  /// Finds the lines that begin a statement.
  private struct StatementScanner {
    let source: UnsafeBufferPointer<UInt8>
    var position = 0
    /// 0-based line of `position`.
    var line = 0

    init(_ source: UnsafeBufferPointer<UInt8>) {
      self.source = source
      if source.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    mutating func next() -> Statement? {
      while position < source.count {
        let lineStart = position == 3 && line == 0 ? 0 : position
        var indent = 0
        while position < source.count {
          switch source[position] {
          case 0x20: indent += 1
          case 0x09: indent = (indent / 8 + 1) * 8
          case 0x0c: indent = 0
          default:
            let byte = source[position]
            if byte == UInt8(ascii: "#") {
              var comment = Statement(
                start: lineStart, line: line, end: 0, endLine: 0, indent: indent, kind: .comment)
              skipLine()
              (comment.end, comment.endLine) = (position, line)
              return comment
            }
            if byte == 0x0a || byte == 0x0d {
              skipLine()
              indent = -1
            }
            if indent >= 0 {
              var statement = Statement(
                start: lineStart, line: line, end: 0, endLine: 0, indent: indent, kind: kind(at: position))
              let lead = lead(at: position)
              if lead == .string { statement.inside = skipText() }
              statement.lead = skipStatement() ? .several : lead
              (statement.end, statement.endLine) = (position, line)
              return statement
            }
          }
          if indent < 0 { break }
          position += 1
        }
      }
      return nil
    }

    private func kind(at position: Int) -> Statement.Kind {
      switch source[position] {
      case UInt8(ascii: "@"): .decorator
      case UInt8(ascii: "d"): has("def ", at: position) ? .function : .other
      case UInt8(ascii: "a"): has("async def ", at: position) ? .function : .other
      case UInt8(ascii: "c"): has("class ", at: position) ? .type : .other
      case UInt8(ascii: "e"), UInt8(ascii: "f"):
        hasWord("except", at: position)
          ? .handler : ["else", "elif", "finally"].contains { hasWord($0, at: position) } ? .clause : .other
      default: .other
      }
    }

    private func lead(at position: Int) -> StatementLead {
      switch source[position] {
      case UInt8(ascii: "p"): return hasWord("pass", at: position) ? .pass : .other
      case UInt8(ascii: "."): return has("...", at: position) ? .ellipsis : .other
      case UInt8(ascii: "\""), UInt8(ascii: "'"): return .string
      case UInt8(ascii: "\\"): return .any
      case UInt8(ascii: "r"):
        if hasWord("raise", at: position) { return .raise }
        if hasWord("return", at: position) { return .result }
        fallthrough
      case UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "u"), UInt8(ascii: "R"), UInt8(ascii: "B"),
        UInt8(ascii: "F"), UInt8(ascii: "U"), UInt8(ascii: "t"), UInt8(ascii: "T"):
        // At most two letters stand before the quotes of a string.
        for next in (position + 1)..<min(position + 3, source.count) {
          if source[next] == UInt8(ascii: "\"") || source[next] == UInt8(ascii: "'") { return .string }
          guard source[next].isWordByte else { return .other }
        }
        return .other
      default: return .other
      }
    }

    private func has(_ text: StaticString, at position: Int) -> Bool {
      let count = text.utf8CodeUnitCount
      guard position + count <= source.count else { return false }
      for index in 0..<count where source[position + index] != text.utf8Start[index] { return false }
      return true
    }

    private func hasWord(_ text: StaticString, at position: Int) -> Bool {
      let end = position + text.utf8CodeUnitCount
      return has(text, at: position) && (end == source.count || !source[end].isWordByte)
    }

    /// Moves past the end of a line, whatever is on it.
    private mutating func skipLine() {
      while position < source.count, source[position] != 0x0a { position += 1 }
      if position < source.count {
        position += 1
        line += 1
      }
    }

    /// Moves past a logical line: brackets, strings and backslashes may continue it over several.
    ///
    /// Returns whether it holds several statements.
    private mutating func skipStatement() -> Bool {
      var depth = 0
      var isSeveral = false
      while position < source.count {
        let byte = source[position]
        switch byte {
        case 0x0a:
          position += 1
          line += 1
          if depth <= 0 { return isSeveral }
          continue
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
        case UInt8(ascii: "#"):
          while position < source.count, source[position] != 0x0a { position += 1 }
          continue
        case UInt8(ascii: "\\"):
          // A continued line, with either line end.
          position += position + 1 < source.count && source[position + 1] == 0x0d ? 2 : 1
          if position < source.count, source[position] == 0x0a { line += 1 }
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
          skipString(quote: byte)
          continue
        case UInt8(ascii: ";"): isSeveral = true
        default: break
        }
        position += 1
      }
      return isSeveral
    }

    /// Texts with fewer bytes between their first and last line are read whole.
    private static let longText = 160

    /// Moves past the text that a statement begins with.
    ///
    /// Returns the lines between its first and its last when there is enough between them, and nothing beside it; not of texts that
    /// may hold expressions or escapes, which have nodes of their own.
    private mutating func skipText() -> LineRange? {
      let start = position
      while position < source.count, source[position].isWordByte { position += 1 }
      guard position < source.count else { return nil }
      let prefix = source[start..<position].map { $0 | 0x20 }
      let mayHoldExpressions = prefix.contains { "ft".utf8.contains($0) }
      let (firstLine, quotes, quote) = (line, position, source[position])
      skipString(quote: quote)
      guard !mayHoldExpressions, line > firstLine + 1, position - quotes >= 6,
        source[quotes..<(quotes + 3)].allSatisfy({ $0 == quote }),
        source[(position - 3)..<position].allSatisfy({ $0 == quote })
      else { return nil }
      var next = position
      while next < source.count, source[next] == 0x20 || source[next] == 0x09 || source[next] == 0x0d { next += 1 }
      guard next == source.count || source[next] == 0x0a || source[next] == UInt8(ascii: "#") else { return nil }
      var (first, last) = (quotes, position)
      while source[first] != 0x0a { first += 1 }
      while source[last - 1] != 0x0a { last -= 1 }
      guard last - first > Self.longText,
        prefix.contains(UInt8(ascii: "r")) || !source[first..<last].contains(UInt8(ascii: "\\"))
      else { return nil }
      return LineRange(bytes: (first + 1)..<last, lines: (firstLine + 1)..<line)
    }

    private mutating func skipString(quote: UInt8) {
      let isTriple =
        position + 2 < source.count && source[position + 1] == quote && source[position + 2] == quote
      position += isTriple ? 3 : 1
      while position < source.count {
        let byte = source[position]
        if byte == UInt8(ascii: "\\") {
          position += 1
          if position < source.count, source[position] == 0x0a { line += 1 }
        } else if byte == 0x0a {
          // A string on one line ends with it, closed or not.
          guard isTriple else { return }
          line += 1
        } else if byte == quote {
          if !isTriple {
            position += 1
            return
          }
          if position + 2 < source.count, source[position + 1] == quote, source[position + 2] == quote {
            position += 3
            return
          }
        }
        position += 1
      }
    }
  }
}
