/// Sets of words, each of some series, found by the words they share with another set.
struct WordIndex {
  /// The series of each set.
  private(set) var owners: [Int] = []
  private var sizes: [Int] = []
  private var places: [String: [Int]] = [:]

  /// Adds a set.
  mutating func add(_ words: Set<String>, of series: Int) {
    for word in words { places[word, default: []].append(owners.count) }
    owners.append(series)
    sizes.append(words.count)
  }

  /// The series with a set that is like the given one as titles are: see ``TitleLikeness/of(_:_:)``.
  func series(like words: Set<String>) -> Set<Int> {
    found(words) { TitleLikeness.share(of: $0, left: words.count, right: $1) >= 0.5 }
  }

  /// The series with a set that has six in ten of the words.
  func series(holding words: Set<String>) -> Set<Int> {
    found(words) { shared, _ in shared * 10 >= words.count * 6 }
  }

  private func found(_ words: Set<String>, _ test: (_ shared: Int, _ size: Int) -> Bool) -> Set<Int> {
    var counts: [Int: Int] = [:]
    for word in words { for place in places[word] ?? [] { counts[place, default: 0] += 1 } }
    var series: Set<Int> = []
    for (place, shared) in counts where !series.contains(owners[place]) && test(shared, sizes[place]) {
      series.insert(owners[place])
    }
    return series
  }
}
