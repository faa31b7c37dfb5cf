import AuditSyntax

/// Where in a text the matches of expressions can begin, from the places of the words that their matches contain.
struct RegexStarts: Sendable {
  /// How far before a word the matches of an expression begin, in bytes.
  private struct Lead {
    let regex: Int
    let low, high: Int
  }

  /// By expression: whether its words bound where it begins.
  private let isKnown: [Bool]
  /// By place of the prefilter: where its leads begin; they end where those of the next begin.
  private let firstLead: [Int32]
  private let leads: [Lead]

  /// Reads some expressions, whose words are atoms of a prefilter.
  init(_ regexes: [Regex], _ prefilter: Prefilter) {
    var leadsByPlace = [[Lead]](repeating: [], count: prefilter.placeCount)
    isKnown = regexes.enumerated().map { number, regex in
      var leads: [Int: Lead] = [:]
      for anchor in regex.anchors ?? [] {
        guard let atom = prefilter.index[anchor.word], prefilter.places[atom] >= 0, let high = anchor.lead.high else {
          return false
        }
        let place = Int(prefilter.places[atom])
        let known = leads[place]
        leads[place] = Lead(
          regex: number, low: min(known?.low ?? anchor.lead.low, anchor.lead.low), high: max(known?.high ?? high, high))
      }
      for (place, lead) in leads { leadsByPlace[place].append(lead) }
      return !leads.isEmpty
    }
    firstLead = leadsByPlace.reduce(into: [0]) { $0.append(($0.last ?? 0) + Int32($1.count)) }
    leads = Array(leadsByPlace.joined())
  }

  /// The stretches in which a match of each expression can begin, in order and disjoint; `nil` for anywhere.
  func ranges(_ events: UnsafeBufferPointer<Prefilter.Event>) -> [[ClosedRange<Int>]?] {
    var ranges: [[ClosedRange<Int>]] = .init(repeating: [], count: isKnown.count)
    firstLead.withUnsafeBufferPointer { firstLead in
      for event in events {
        let place = Int(event.place)
        for index in firstLead[place]..<firstLead[place + 1] {
          let lead = leads[Int(index)]
          let start = Int(event.start)
          if start >= lead.low { ranges[lead.regex].append(max(0, start - lead.high)...(start - lead.low)) }
        }
      }
    }
    return zip(ranges, isKnown).map { $1 ? Self.joined($0) : nil }
  }

  private static func joined(_ ranges: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
    var joined: [ClosedRange<Int>] = []
    // Words come about in order, and a match may begin before the match of a word before it.
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, range.lowerBound <= last.upperBound + 1 {
        joined[joined.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }
}
