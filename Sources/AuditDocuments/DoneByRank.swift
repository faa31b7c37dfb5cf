import AuditModel

/// A list that restates the entries of a rank in other words, every point of it done.
struct DoneByRank {
  private let items: [ImportedItem]
  private let own: Set<Int>
  private let scaleStartsAtP1: Bool

  /// `own` are the lines of the entries.
  init(_ items: [ImportedItem], own: Set<Int>, scaleStartsAtP1: Bool) {
    (self.items, self.own) = (items, own)
    self.scaleStartsAtP1 = scaleStartsAtP1
  }

  /// The entries, closed where a list has as many done points of a rank as there are entries of it, and no other point of it.
  ///
  /// "~~HIGH — require a strong secret~~ done": half of the points have a word of one of the entries.
  func settled(_ root: Section) -> [ImportedItem] {
    var items = items
    for block in root.blocks {
      guard case .list = block.kind, block.children.count >= 3, !own.contains(block.span.first) else { continue }
      for (rank, points) in Dictionary(grouping: block.children.compactMap(point), by: \.rank) where points.count >= 2 {
        let meant = items.indices.filter { items[$0].rank == rank.rawValue && items[$0].priority.reason != .assumed }
        guard meant.count == points.count, points.allSatisfy(\.isDone),
          meant.allSatisfy({ items[$0].isAssumedOpen }),
          points.count(where: { point in meant.contains { ToldWords.isAbout(items[$0].title, point.title) } }) * 2
            >= points.count
        else { continue }
        for index in meant { items[index].close(points[0].title, reason: .section) }
      }
    }
    return items
  }

  /// The rank and state of a point, and what it says.
  private func point(_ item: MarkdownBlock) -> (rank: PriorityWords.Rank, isDone: Bool, title: String)? {
    guard let line = item.children.first(where: { $0.kind == .paragraph })?.content.first else { return nil }
    let title = EntryTitle(line, scaleStartsAtP1: scaleStartsAtP1)
    guard let rank = title.priority?.rank ?? title.priorityMark?.rank else { return nil }
    let isStruck = line.runs.first { !$0.text.trimmed.isEmpty }?.style.contains(.struck) ?? false
    return (rank, isStruck || title.isStruck || item.isTicked == true || title.status?.status == .fixed, title.title)
  }
}
