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
    public let members: [Block]
    /// Whether its body holds a statement that is no member.
    public let hasOwnStatements: Bool
    /// The number of statements in the shortest body of a function in it, itself and all below included.
    public let shortestBody: Int

    /// The stretches of it that lie in none of its members.
    public var ownRanges: [Range<Int>] { PythonOutline.complement(of: members, in: range) }
  }

  /// The functions and classes at the top of the file.
  public let blocks: [Block]
  /// The number of lines before the end of the file.
  public let lineCount: Int

  /// A statement's first line.
  private struct Statement {
    let start: Int
    let line: Int
    var end: Int
    var endLine: Int
    let indent: Int
    let kind: Kind

    /// What it begins with; a clause such as `else:` goes on with the statement before it.
    enum Kind { case function, type, decorator, clause, comment, other }
  }

  /// Reads a file.
  ///
  /// Linear, about 300 MB a second.
  public init(_ source: [UInt8]) {
    var scanner = StatementScanner(source)
    var statements: [Statement] = []
    while let statement = scanner.next() { statements.append(statement) }
    lineCount = scanner.line
    blocks = Self.body(statements[...], indent: 0).blocks
  }

  /// The blocks among the statements of one body.
  private static func body(
    _ statements: ArraySlice<Statement>, indent: Int
  ) -> (blocks: [Block], hasOwnStatements: Bool) {
    var blocks: [Block] = []
    var hasOwnStatements = false
    var index = statements.startIndex
    while index < statements.endIndex {
      let first = statements[index]
      // What is deeper belongs to a compound statement such as `if`, and stays whole with it.
      guard first.indent == indent, [.function, .type, .decorator].contains(first.kind) else {
        if first.indent == indent, first.kind != .comment { hasOwnStatements = true }
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
      if statements[header].kind == .type, header + 1 < next {
        let inside = statements[(header + 1)..<next]
        (members, own) = body(inside, indent: inside.first { $0.kind != .comment }?.indent ?? 0)
      }
      let last = statements[next - 1]
      blocks.append(
        Block(
          range: first.start..<last.end, lines: first.line..<last.endLine, members: members, hasOwnStatements: own,
          shortestBody: shortestBody(statements[header..<next])))
      index = next
    }
    return (blocks, hasOwnStatements)
  }

  /// The number of statements directly in the body of the shortest function among some statements.
  private static func shortestBody(_ statements: ArraySlice<Statement>) -> Int {
    var shortest = Int.max
    for (index, statement) in zip(statements.indices, statements) where statement.kind == .function {
      var count = 0
      var indent: Int?
      for inner in statements[(index + 1)...] {
        if inner.kind == .comment { continue }
        guard inner.indent > statement.indent, count < shortest else { break }
        if indent == nil { indent = inner.indent }
        if inner.indent == indent, inner.kind != .clause, inner.kind != .decorator { count += 1 }
      }
      // A body on the line of its `def` is at least one statement.
      shortest = min(shortest, max(count, 1))
    }
    return shortest
  }

  /// Finds the lines that begin a statement.
  private struct StatementScanner {
    let source: [UInt8]
    var position = 0
    /// 0-based line of `position`.
    var line = 0

    init(_ source: [UInt8]) {
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
              skipStatement()
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

    private static let clauses = ["else", "elif", "except", "finally"]

    private func kind(at position: Int) -> Statement.Kind {
      let rest = source[position...]
      if rest.first == UInt8(ascii: "@") { return .decorator }
      if rest.starts(with: "def ".utf8) || rest.starts(with: "async def ".utf8) { return .function }
      if rest.starts(with: "class ".utf8) { return .type }
      let word = rest.prefix { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
      return Self.clauses.contains { word.elementsEqual($0.utf8) } ? .clause : .other
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
    private mutating func skipStatement() {
      var depth = 0
      while position < source.count {
        let byte = source[position]
        switch byte {
        case 0x0a:
          position += 1
          line += 1
          if depth <= 0 { return }
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
        default: break
        }
        position += 1
      }
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

/// A stretch of whole lines.
public struct LineRange: Hashable, Sendable {
  /// Its bytes; both ends are starts of lines, or the end of the file.
  public let bytes: Range<Int>
  /// The 0-based lines of both ends.
  public let lines: Range<Int>

  /// Creates a range.
  public init(bytes: Range<Int>, lines: Range<Int>) {
    self.bytes = bytes
    self.lines = lines
  }
}

extension PythonOutline {
  /// The stretches of a file that lie in none of its blocks.
  public func ownRanges(sizeBytes: Int) -> [Range<Int>] { Self.complement(of: blocks, in: 0..<sizeBytes) }

  fileprivate static func complement(of blocks: [Block], in range: Range<Int>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var position = range.lowerBound
    for block in blocks {
      if block.range.lowerBound > position { ranges.append(position..<block.range.lowerBound) }
      position = block.range.upperBound
    }
    if position < range.upperBound { ranges.append(position..<range.upperBound) }
    return ranges
  }

  /// How much of a file must be read around a place.
  public enum Extent: Comparable, Sendable {
    /// The function it is in.
    case function
    /// That, and the definitions before and after it.
    case neighbours
    /// The function, and all of the class that it is a member of.
    case owner
    /// The outermost class it is in.
    case type
    /// The whole file.
    case file
  }

  /// The stretches to parse so that everything that matters is there: the file's own statements, and the blocks that matter.
  ///
  /// A class is kept with its header, its own statements and the members that matter, or whole.
  ///
  /// - Parameters:
  ///   - sizeBytes: The size of the file.
  ///   - extent: How much of a block matters, given its bytes; `nil` for a block in which nothing does.
  /// - Returns: Stretches in order, or `nil` when the whole file is to be read.
  public func stretches(sizeBytes: Int, extent: (Block) -> Extent?) -> [LineRange]? {
    let needed = blocks.map(extent)
    guard !needed.contains(.file) else { return nil }
    var gaps: [LineRange] = []
    Self.gaps(among: blocks, needed, keepsFirst: false, extent, into: &gaps)
    var stretches: [LineRange] = []
    var (position, line) = (0, 0)
    for gap in gaps {
      if gap.bytes.lowerBound > position {
        stretches.append(LineRange(bytes: position..<gap.bytes.lowerBound, lines: line..<gap.lines.lowerBound))
      }
      (position, line) = (gap.bytes.upperBound, gap.lines.upperBound)
    }
    if position < sizeBytes { stretches.append(LineRange(bytes: position..<sizeBytes, lines: line..<lineCount)) }
    return stretches
  }

  /// Adds what can be left out of a body.
  private static func gaps(
    among blocks: [Block], _ needed: [Extent?], keepsFirst: Bool, _ extent: (Block) -> Extent?,
    into gaps: inout [LineRange]
  ) {
    for (index, block) in blocks.enumerated() {
      let around = [index - 1, index + 1].filter(blocks.indices.contains).compactMap { needed[$0] }
      switch needed[index] {
      case nil:
        if !around.contains(where: { $0 >= .neighbours }), !(index == 0 && keepsFirst) {
          gaps.append(LineRange(bytes: block.range, lines: block.lines))
        }
      case .type?, .file?: break
      case .function?, .neighbours?, .owner?:
        let inside = block.members.map { extent($0) }
        if inside.contains(where: { $0.map { $0 >= .owner } ?? false }) { continue }
        // A class without anything in its body would not parse.
        let isBare = !block.hasOwnStatements && inside.allSatisfy { $0 == nil }
        Self.gaps(among: block.members, inside, keepsFirst: isBare, extent, into: &gaps)
      }
    }
  }
}
