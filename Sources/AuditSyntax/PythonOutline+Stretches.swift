// Which stretches of a Python file are read when only some of its definitions matter.

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

  static func complement(of blocks: [Block], in range: Range<Int>) -> [Range<Int>] {
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

  /// How far from a definition, among the statements beside it, something is looked for.
  public enum Vicinity: Comparable, Sendable {
    /// Nowhere.
    case nothing
    /// In what stands directly before or after it.
    case adjacent
    /// Anywhere in the body that it is in.
    case anywhere
  }

  /// How much of the statements of a body that are in none of its members must be read.
  public enum OwnExtent: Comparable, Sendable {
    /// Nothing.
    case nothing
    /// What may bind a name: all but comments and texts.
    case bindings
    /// All of them.
    case all
  }

  /// The stretches to parse so that everything that matters is there: the blocks that matter, and the file's own statements.
  ///
  /// A class is kept with its header, its own statements and the members that matter, or whole.
  ///
  /// - Parameters:
  ///   - sizeBytes: The size of the file.
  ///   - own: How much of the statements outside all blocks matters, and at least of those of each class.
  ///   - kept: Stretches outside all blocks that matter in any case, in order and disjoint.
  ///   - keepsText: Whether the lines inside a long text matter, which are left out otherwise.
  ///   - keepsAround: Whether all statements directly before and after a block of the file matter.
  ///   - keepsHeading: Whether it matters what the class around a block, or the class itself, begins with.
  ///   - ownExtent: How much of a class's own statements matters, where it has members that are read.
  ///   - extent: How much of a block matters, given its bytes; `nil` for a block in which nothing does.
  /// - Returns: Stretches in order, or `nil` when the whole file is to be read.
  public func stretches(
    sizeBytes: Int, own: OwnExtent = .all, keeps kept: [LineRange] = [],
    keepsText: (LineRange) -> Bool = { _ in false },
    keepsAround: (Block) -> Bool = { _ in false }, keepsHeading: (Block) -> Bool = { _ in false },
    ownExtent: (Block) -> OwnExtent = { _ in .all }, extent: (Block) -> Extent?
  ) -> [LineRange]? {
    let needed = blocks.map(extent)
    guard !needed.contains(.file) else { return nil }
    var gaps: [LineRange] = []
    self.gaps(among: blocks, needed, keepsFirst: false, keepsHeading, ownExtent, extent, into: &gaps)
    // The text of a node is what stands between its ends, read or not.
    gaps += statements.lazy.compactMap(\.inside).filter { !keepsText($0) }
    let end = (offset: sizeBytes, line: lineCount)
    var ownGaps: [LineRange] = []
    addOwnGaps(of: statements.indices, among: blocks, from: (0, 0), to: end, own, keepsAround, into: &ownGaps)
    gaps += ownGaps.without(kept)
    gaps.sort { $0.bytes.lowerBound < $1.bytes.lowerBound }
    var stretches: [LineRange] = []
    var (position, line) = (0, 0)
    for gap in gaps where gap.bytes.lowerBound >= position {
      if gap.bytes.lowerBound > position {
        stretches.append(LineRange(bytes: position..<gap.bytes.lowerBound, lines: line..<gap.lines.lowerBound))
      }
      (position, line) = (gap.bytes.upperBound, gap.lines.upperBound)
    }
    if position < sizeBytes { stretches.append(LineRange(bytes: position..<sizeBytes, lines: line..<lineCount)) }
    return stretches
  }

  /// Adds what can be left out of the statements of a body that are in none of its blocks.
  private func addOwnGaps(
    of body: Range<Int>, among blocks: [Block], from start: (offset: Int, line: Int), to end: (offset: Int, line: Int),
    _ own: OwnExtent, _ keepsAround: (Block) -> Bool, into gaps: inout [LineRange]
  ) {
    /// Whether what stands before a block, or after the last one, is kept because of its neighbours.
    func isKept(before index: Int) -> Bool {
      (index > 0 && keepsAround(blocks[index - 1])) || (index < blocks.count && keepsAround(blocks[index]))
    }
    func add(_ start: (offset: Int, line: Int), _ end: (offset: Int, line: Int)) {
      guard end.offset > start.offset else { return }
      gaps.append(LineRange(bytes: start.offset..<end.offset, lines: start.line..<end.line))
    }
    switch own {
    case .all: return
    case .nothing:
      var position = start
      for (index, block) in blocks.enumerated() {
        if !isKept(before: index) { add(position, (block.range.lowerBound, block.lines.lowerBound)) }
        position = (block.range.upperBound, block.lines.upperBound)
      }
      if !isKept(before: blocks.count) { add(position, end) }
    case .bindings:
      let indent = body.first { statements[$0].kind != .comment }.map { statements[$0].indent } ?? 0
      var block = 0
      for index in body {
        let statement = statements[index]
        while block < blocks.count, blocks[block].range.upperBound <= statement.start { block += 1 }
        if block < blocks.count, blocks[block].range.contains(statement.start) { continue }
        // What is deeper may be all that a compound statement holds.
        let isText = statement.kind == .comment || (statement.indent == indent && statement.lead == .string)
        guard isText, !isKept(before: block) else { continue }
        add((statement.start, statement.line), (statement.end, statement.endLine))
      }
    }
  }

  /// Whether the first statement of a class is a definition.
  private func beginsWithMember(_ block: Block) -> Bool {
    guard let header = block.header, let member = block.members.first else { return false }
    return statements[(header + 1)..<member.statements.lowerBound].allSatisfy { $0.kind == .comment }
  }

  /// Adds what can be left out of a body.
  private func gaps(
    among blocks: [Block], _ needed: [Extent?], keepsFirst: Bool, _ keepsHeading: (Block) -> Bool,
    _ ownExtent: (Block) -> OwnExtent, _ extent: (Block) -> Extent?, into gaps: inout [LineRange]
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
        let looksAtHeading =
          keepsHeading(block) || zip(block.members, inside).contains { $1 != nil && keepsHeading($0) }
        let beginsWithMember = looksAtHeading && beginsWithMember(block)
        self.gaps(
          among: block.members, inside, keepsFirst: isBare || beginsWithMember, keepsHeading, ownExtent, extent,
          into: &gaps)
        guard let header = block.header, inside.contains(where: { $0 != nil }) else { continue }
        let isAround = inside.contains { $0.map { $0 >= .neighbours } ?? false }
        var first = header + 1
        var start = (offset: statements[header].end, line: statements[header].endLine)
        if looksAtHeading, let member = block.members.first {
          first = member.statements.lowerBound
          start = (member.range.lowerBound, member.lines.lowerBound)
        }
        addOwnGaps(
          of: first..<block.statements.upperBound, among: block.members, from: start,
          to: (block.range.upperBound, block.lines.upperBound), isAround ? .all : ownExtent(block), { _ in false },
          into: &gaps)
      }
    }
  }
}
