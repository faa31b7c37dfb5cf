extension Sequence where Element == String {
  /// The element with the smallest edit distance to a word, when it is near enough to be a slip of the pen; for "did you mean".
  public func nearest(to word: String) -> String? {
    let limit = Swift.max(1, word.count / 3)
    return map { ($0, $0.editDistance(to: word)) }.filter { $0.1 <= limit }.min { $0.1 < $1.1 }?.0
  }
}

extension String {
  /// How many bytes are wrong, missing, too many or exchanged with their neighbour (optimal string alignment).
  ///
  /// Quadratic; for names.
  fileprivate func editDistance(to other: String) -> Int {
    let (left, right) = (Array(utf8), Array(other.utf8))
    var before: [Int] = []
    var above = Array(0...right.count)
    for index in left.indices {
      var row = [index + 1]
      for column in right.indices {
        let cost = left[index] == right[column] ? above[column] : above[column] + 1
        var best = Swift.min(cost, above[column + 1] + 1, row[column] + 1)
        if index > 0, column > 0, left[index] == right[column - 1], left[index - 1] == right[column] {
          best = Swift.min(best, before[column - 1] + 1)
        }
        row.append(best)
      }
      (before, above) = (above, row)
    }
    return above[right.count]
  }
}
