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

  /// The stretches to parse so that everything that matters is there: the blocks that matter, and the file's own statements.
  ///
  /// A class is kept with its header, its own statements and the members that matter, or whole.
  ///
  /// - Parameters:
  ///   - sizeBytes: The size of the file.
  ///   - keepsOwn: Whether the statements outside all blocks matter.
  ///   - extent: How much of a block matters, given its bytes; `nil` for a block in which nothing does.
  /// - Returns: Stretches in order, or `nil` when the whole file is to be read.
  public func stretches(sizeBytes: Int, keepsOwn: Bool = true, extent: (Block) -> Extent?) -> [LineRange]? {
    let needed = blocks.map(extent)
    guard !needed.contains(.file) else { return nil }
    var gaps: [LineRange] = []
    Self.gaps(among: blocks, needed, keepsFirst: false, extent, into: &gaps)
    if !keepsOwn {
      gaps = (gaps + ownStretches(sizeBytes: sizeBytes)).sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
    }
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

  /// The stretches that lie in none of the blocks.
  private func ownStretches(sizeBytes: Int) -> [LineRange] {
    var stretches: [LineRange] = []
    var (position, line) = (0, 0)
    for block in blocks {
      if block.range.lowerBound > position {
        stretches.append(LineRange(bytes: position..<block.range.lowerBound, lines: line..<block.lines.lowerBound))
      }
      (position, line) = (block.range.upperBound, block.lines.upperBound)
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
