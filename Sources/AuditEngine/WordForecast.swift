import AuditSyntax

/// Says of expressions, from the words of a file and their places, where they cannot match.
///
/// Belongs to one worker and one file.
final class WordForecast {
  private let plan: LanguagePlan
  private let hits: [Bool]
  private let events: UnsafeBufferPointer<Prefilter.Event>
  /// The bytes that were asked about last, and which words stand in them.
  private var range = 0..<0
  private var bits: [UInt64]
  private var isEmpty = true

  /// `hits` and `events` are what the plan's prefilter found; they stay valid as long as it is asked.
  init(_ plan: LanguagePlan, hits: [Bool], events: UnsafeBufferPointer<Prefilter.Event>) {
    self.plan = plan
    self.hits = hits
    self.events = events
    bits = [UInt64](repeating: 0, count: plan.prefilter.wordCount)
  }

  /// Whether an expression may match in some bytes of the file.
  func mayMatch(_ matcher: any TextMatcher, in range: Range<Int>) -> Bool {
    let number = matcher.number
    guard number < plan.forecastNumbers.count else { return true }
    let forecast = Int(plan.forecastNumbers[number])
    guard forecast >= 0 else { return true }
    look(at: range)
    guard !isEmpty else { return false }
    return hits.withUnsafeBufferPointer { hits in
      plan.prefilter.places.withUnsafeBufferPointer { places in
        guard let hits = hits.baseAddress else { return true }
        var evidence = FileEvidence(hits: hits)
        evidence.places = places.baseAddress
        evidence.localCount = plan.prefilter.localCount
        var holds = true
        evidence.withStretch(bits) { holds = plan.forecasts.holds(forecast, &$0) }
        return holds
      }
    }
  }

  /// Which words with a place begin in some bytes of the file, as bits.
  func words(in range: Range<Int>) -> [UInt64] {
    look(at: range)
    return bits
  }

  /// Notes the words that begin in a range.
  private func look(at range: Range<Int>) {
    guard range != self.range else { return }
    self.range = range
    if !isEmpty { for index in bits.indices { bits[index] = 0 } }
    isEmpty = true
    var index = events.index(near: range.lowerBound)
    while index < events.count, Int(events[index].start) < range.upperBound + Prefilter.disorder {
      let event = events[index]
      if range.contains(Int(event.start)), event.place < plan.prefilter.localCount {
        bits[Int(event.place) >> 6] |= 1 << UInt64(event.place & 63)
        isEmpty = false
      }
      index += 1
    }
  }
}
