import AuditModel

/// Tables that count by rank what was found and what is fixed, and have nothing left of a rank.
///
/// "| Critical | 9 found | 9 fixed | 0 left |" closes the critical entries that say nothing of it themselves.
struct TalliedFixes {
  private let items: [ImportedItem]
  private let own: Set<Int>

  /// `own` are the lines of the entries.
  init(_ items: [ImportedItem], own: Set<Int>) { (self.items, self.own) = (items, own) }

  /// The entries, closed where a table says so and none of the rank is said to be open.
  func settled(_ root: Section) -> [ImportedItem] {
    var items = items
    guard items.contains(where: \.isAssumedOpen) else { return items }
    for rank in closedRanks(root) {
      let meant = items.indices.filter { items[$0].rank == rank.rawValue && items[$0].priority.reason != .assumed }
      // More entries than it counts: they came after the table.
      guard meant.count <= rank.count,
        !meant.contains(where: { items[$0].status.reason != .assumed && items[$0].status.value.isOpen })
      else { continue }
      for index in meant where items[index].isAssumedOpen { items[index].close(rank.word, reason: .section) }
    }
    return items
  }

  private func closedRanks(_ section: Section) -> Set<Rank> {
    let tables = section.content.filter { $0.kind == .table && !own.contains($0.span.first) }
    return Set(tables.flatMap(closedRanks) + section.children.flatMap(closedRanks))
  }

  /// A rank with the word that a table has for it, and how many of it are fixed.
  private struct Rank: Hashable {
    let rawValue: Int
    let word: String
    let count: Int
  }

  private func closedRanks(_ table: MarkdownBlock) -> Set<Rank> {
    let rows = table.children.map { row in row.children.map { $0.text.trimmed } }
    guard let heads = rows.first, heads.count >= 3,
      let fixed = heads.indices.dropFirst().first(where: { ToldWords.isClosing(heads[$0]) })
    else { return [] }
    let left = heads.indices.dropFirst().first { $0 != fixed && Self.isLeft(heads[$0]) }
    let found = heads.indices.dropFirst().first { $0 != fixed && $0 != left }
    return rows.dropFirst().reduce(into: []) { ranks, row in
      guard row.count == heads.count, let count = Int(row[fixed]), count > 0,
        let rank = PriorityWords.rank(in: row[0], scaleStartsAtP1: false)?.rank
      else { return }
      let isAll = found.map { Int(row[$0]) == count } ?? true && left.map { Int(row[$0]) == 0 } ?? true
      if isAll { ranks.insert(Rank(rawValue: rank.rawValue, word: row[0], count: count)) }
    }
  }

  private static func isLeft(_ head: String) -> Bool {
    StatusWords.status(in: head, marksCount: false)?.status == .open
      || HeadingWords.remains.first(in: FoldedText(head)) != nil
  }
}
