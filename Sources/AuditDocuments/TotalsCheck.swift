import AuditModel

/// Compares the counts that a document gives with what it lists.
struct TotalsCheck {
  private(set) var contradictions: [Contradiction] = []

  /// Looks at the lines outside the entries: `Critical Blockers (P0): 12`, `9 critical issues and 22 high-priority issues`.
  init(lines: [String], items: [ImportedItem]) {
    guard !items.isEmpty else { return }
    let open = items.filter { $0.kind != .debt }
    var covered = Set<Int>()
    for item in items { covered.formUnion(item.span.first...item.span.last) }
    for (index, line) in lines.enumerated() where !covered.contains(index + 1) && line.utf8.count < 400 {
      for claim in Self.claims(line) {
        let ranked = open.filter { $0.rank == claim.rank.rawValue }.count
        let byPriority = open.filter { $0.priority.value == claim.rank.priority }.count
        let stillOpen = open.filter { $0.rank == claim.rank.rawValue && $0.status.value.isOpen }.count
        guard ![ranked, byPriority, stillOpen].contains(claim.count) else { continue }
        contradictions.append(
          Contradiction(kind: .total, line: index + 1, claimed: claim.text, found: "\(ranked) listed"))
      }
    }
  }

  private struct Claim {
    var count: Int
    var rank: PriorityWords.Rank
    var text: String
  }

  private static let nouns: Set<String> = [
    "issue", "issues", "blocker", "blockers", "bug", "bugs", "problem", "problems", "items", "findings", "defects",
    "fixes",
  ]

  private static func claims(_ line: String) -> [Claim] {
    let words = FoldedText(line).words
    var claims: [Claim] = []
    // "22 high priority issues"
    for (index, word) in words.enumerated() {
      guard let count = Int(word), count < 1000, index + 2 < words.count else { continue }
      let next = words[(index + 1)..<min(index + 4, words.count)]
      guard let rank = PriorityWords.words.whole(FoldedText(words[index + 1])),
        next.dropFirst().contains(where: { nouns.contains($0) })
      else { continue }
      claims.append(Claim(count: count, rank: rank, text: ([word] + next).joined(separator: " ")))
    }
    // "**High Priority Blockers (P1):** 18"
    if claims.isEmpty, let colon = line.lastIndex(where: { $0 == ":" || $0 == "：" }) {
      let label = FoldedText(line[..<colon])
      let value = FoldedText(line[line.index(after: colon)...]).words
      guard value.count == 1, let count = value.first.flatMap({ Int($0) }),
        label.words.contains(where: { nouns.contains($0) })
      else { return [] }
      let isOther = label.words.contains { ["fixed", "resolved", "time", "week", "total"].contains($0) }
      if !isOther, let rank = PriorityWords.rank(in: label.text, scaleStartsAtP1: false)?.rank {
        claims.append(Claim(count: count, rank: rank, text: line.filter { $0 != "*" }.trimmed))
      }
    }
    return claims
  }
}
