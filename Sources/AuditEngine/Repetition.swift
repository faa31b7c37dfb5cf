import AuditModel

extension [FileReport.PendingFinding] {
  /// These, in order of their places, less those that say again what another entry of the same rule says: both begin on one line,
  /// and one holds the other.
  ///
  /// The more urgent stays; of equals what the project need not confirm, and then what holds the other.
  func withoutRepetition() -> Self {
    var kept: Self = []
    /// Where those of the line begin.
    var start = 0
    for item in self {
      if kept.last?.finding.range.startLine != item.finding.range.startLine { start = kept.count }
      let near = Swift.max(start, kept.count - repetitionReach)..<kept.count
      if let repeated = kept[near].lastIndex(where: item.repeats) {
        kept[repeated] = item.joined(with: kept[repeated])
      } else {
        kept.append(item)
      }
    }
    return kept
  }
}

/// How many findings of a line are asked whether they hold the next one: text on one line may have thousands.
private let repetitionReach = 64

extension FileReport.PendingFinding {
  /// Whether it says what another one says that begins on the same line.
  fileprivate func repeats(_ other: Self) -> Bool {
    guard finding.rule == other.finding.rule else { return false }
    let (range, around) = (finding.range.bytes, other.finding.range.bytes)
    // One entry may well find several things in each other; several entries grade the same thing.
    return around == range || (other.entry != entry && (around.contains(range) || range.contains(around)))
  }

  /// The better of this and another one, which the worse takes the place of when the project does not confirm it.
  fileprivate func joined(with other: Self) -> Self {
    var (winner, loser) = rank < other.rank ? (self, other) : (other, self)
    if !winner.conditions.isEmpty, loser.conditions != winner.conditions {
      let rest = loser.alternatives
      loser.alternatives = []
      winner.alternatives = (winner.alternatives + [loser] + rest).sorted { $0.rank < $1.rank }
    }
    return winner
  }

  /// Takes a finding that has its fingerprints, and gives its alternatives theirs: the same where they lie in the same place.
  mutating func identify(as identified: Finding, with builder: FindingBuilder) {
    finding = identified
    for index in alternatives.indices {
      if alternatives[index].finding.range == finding.range {
        alternatives[index].finding.fingerprints = finding.fingerprints
      } else {
        var alone = [alternatives[index].finding]
        builder.identify(&alone)
        alternatives[index].finding = alone[0]
      }
    }
  }

  private var rank: (Priority, Int, Int) { (finding.priority, conditions.count, -finding.range.bytes.count) }
}

extension SourceRange {
  /// The bytes it covers.
  fileprivate var bytes: Range<Int> { startByte..<endByte }
}
