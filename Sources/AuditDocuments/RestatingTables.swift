import AuditModel

/// Tables that tell more of entries by their ids: "Fix | Test approach" behind the register of these.
enum RestatingTables {
  /// The candidates, with the rows of such tables as views of the entries they name.
  ///
  /// Every row, two and more, has an id of an entry that stands before it, and the table has neither priorities nor states.
  static func parted(_ candidates: [EntryCandidate]) -> [EntryCandidate] {
    var groups: [Int: [Int]] = [:]
    for (index, candidate) in candidates.enumerated() where candidate.origin == .row && !candidate.isView {
      groups[candidate.group, default: []].append(index)
    }
    var candidates = candidates
    for rows in groups.values where rows.count >= 2 {
      let lines = candidates[rows[0]].span.first
      let known = Set(
        candidates.filter { !$0.isView && $0.span.first < lines && $0.group != candidates[rows[0]].group }.compactMap {
          $0.title.id.map(folded)
        })
      let isRestating = rows.allSatisfy { row in
        let candidate = candidates[row]
        return candidate.title.id.map { known.contains(folded($0)) } ?? false
          && !candidate.fields.contains { $0.key == .priority || $0.key == .status }
      }
      guard isRestating else { continue }
      for row in rows { candidates[row].isView = true }
    }
    return candidates
  }

  private static func folded(_ id: String) -> String { FoldedText(id).words.joined(separator: "-") }
}
