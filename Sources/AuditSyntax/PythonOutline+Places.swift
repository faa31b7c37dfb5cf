// Which stretches of a Python file are read to say where some places in it are.

extension PythonOutline {
  /// The stretches to parse so that the tree says of some ranges of bytes what is around them: the functions that hold them, with the
  /// headers of their classes; of a place that is in a class but in none of its members, the members beside it; and the statements
  /// outside all definitions.
  ///
  /// In order and disjoint.
  public func stretches(around ranges: [Range<Int>], sizeBytes: Int) -> [LineRange] {
    var extents = [Extent?](repeating: nil, count: blockCount)
    var ownMatters = Set<Int>()
    for range in ranges { note(range, in: blocks, &extents, &ownMatters) }
    let kept = ownStretches.filter { stretch in ranges.contains(where: stretch.bytes.overlaps) }
    let stretches = stretches(
      sizeBytes: sizeBytes, own: .nothing, keeps: kept,
      keepsText: { text in ranges.contains(where: text.bytes.overlaps) },
      ownExtent: { ownMatters.contains($0.index) ? .all : .nothing }, extent: { extents[$0.index] })
    return stretches ?? []
  }

  /// Notes how much of some blocks is around a range.
  private func note(_ range: Range<Int>, in blocks: [Block], _ extents: inout [Extent?], _ ownMatters: inout Set<Int>) {
    for block in blocks where block.range.overlaps(range) {
      let isInside = block.range.lowerBound <= range.lowerBound && range.upperBound <= block.range.upperBound
      let inMember = block.members.contains { $0.range.overlaps(range) }
      let inOne = block.members.contains {
        $0.range.lowerBound <= range.lowerBound && range.upperBound <= $0.range.upperBound
      }
      // What reaches over an end is rare: then all of it is read.
      guard isInside, inOne || !inMember else {
        extents[block.index] = .type
        continue
      }
      extents[block.index] = max(extents[block.index] ?? .function, .function)
      if inOne {
        note(range, in: block.members, &extents, &ownMatters)
      } else if let next = block.members.firstIndex(where: { $0.range.lowerBound >= range.upperBound })
        ?? (block.members.isEmpty ? nil : block.members.count)
      {
        ownMatters.insert(block.index)
        // Where a comment belongs depends on how what is before it ends.
        for beside in [next - 1, next] where block.members.indices.contains(beside) {
          let member = block.members[beside]
          extents[member.index] = member.members.isEmpty ? max(extents[member.index] ?? .function, .function) : .type
        }
      }
    }
  }

  /// The statements outside all blocks, each with what is deeper and with the clauses that go on with it.
  private var ownStretches: [LineRange] {
    var stretches: [LineRange] = []
    var block = 0
    var index = 0
    while index < statements.count {
      let first = statements[index]
      if block < blocks.count, blocks[block].range.contains(first.start) {
        index = blocks[block].statements.upperBound
        block += 1
        continue
      }
      var last = index
      while last + 1 < statements.count, !isStart(statements[last + 1], of: block) { last += 1 }
      stretches.append(
        LineRange(bytes: first.start..<statements[last].end, lines: first.line..<statements[last].endLine))
      index = last + 1
    }
    return stretches
  }

  /// Whether a statement begins anew at the top of the file, or a block does.
  private func isStart(_ statement: Statement, of block: Int) -> Bool {
    if block < blocks.count, blocks[block].range.lowerBound == statement.start { return true }
    return statement.indent == 0 && statement.kind != .clause && statement.kind != .handler
  }
}
