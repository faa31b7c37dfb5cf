import AuditSyntax

/// Where in a text the matches of an expression can begin, from the places of the words that its matches contain.
struct RegexStarts: Sendable {
  /// By place of the prefilter: the fewest and the most bytes between the start of a match and that word; no bytes at all, not even
  /// none, for words of other expressions.
  private let leads: [ClosedRange<Int16>?]

  /// `nil` when nothing bounds where matches begin.
  init?(_ regex: Regex, index: [RequiredText: Int], prefilter: Prefilter) {
    guard let anchors = regex.anchors, !anchors.isEmpty else { return nil }
    var leads = [ClosedRange<Int16>?](repeating: nil, count: prefilter.placeCount)
    for anchor in anchors {
      guard let atom = index[anchor.word], prefilter.places[atom] >= 0, let high = anchor.lead.high else { return nil }
      let lead = Int16(anchor.lead.low)...Int16(high)
      let place = Int(prefilter.places[atom])
      leads[place] =
        leads[place].map { min($0.lowerBound, lead.lowerBound)...max($0.upperBound, lead.upperBound) } ?? lead
    }
    self.leads = leads
  }

  /// The stretches in which a match can begin, in order and disjoint.
  func ranges(_ events: UnsafeBufferPointer<Prefilter.Event>) -> [ClosedRange<Int>] {
    var ranges: [ClosedRange<Int>] = []
    leads.withUnsafeBufferPointer { leads in
      for event in events {
        guard let lead = leads[Int(event.place)] else { continue }
        let start = Int(event.start)
        guard start >= Int(lead.lowerBound) else { continue }
        ranges.append(max(0, start - Int(lead.upperBound))...(start - Int(lead.lowerBound)))
      }
    }
    // Words come about in order, and a match may begin before the match of a word before it.
    ranges.sort { $0.lowerBound < $1.lowerBound }
    var joined: [ClosedRange<Int>] = []
    for range in ranges {
      if let last = joined.last, range.lowerBound <= last.upperBound + 1 {
        joined[joined.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }
}
