extension Sequence where Element == String {
  /// The element with the smallest edit distance to a word, when it is near enough to be a slip of the pen; for "did you mean".
  public func nearest(to word: String) -> String? {
    let limit = Swift.max(1, word.count / 3)
    return map { ($0, $0.editDistance(to: word)) }.filter { $0.1 <= limit }.min { $0.1 < $1.1 }?.0
  }
}

extension String {
  /// The Levenshtein distance in bytes.
  ///
  /// Quadratic; for names.
  fileprivate func editDistance(to other: String) -> Int {
    let (left, right) = (Array(utf8), Array(other.utf8))
    var row = Array(0...right.count)
    for (index, byte) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let cost = byte == right[column] ? diagonal : diagonal + 1
        diagonal = row[column + 1]
        row[column + 1] = Swift.min(cost, row[column] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
