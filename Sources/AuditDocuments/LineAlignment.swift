/// Pairs the lines that a document had with those it has now, in order.
///
/// Lines that are unique on both sides pair first, then what lies between them. Takes about linear time: large stretches without
/// such a line are paired greedily.
struct LineAlignment {
  /// By place among the new lines, the place of the old one; `nil` for a line that is new.
  private(set) var matches: [Int?]
  private let old: [UInt32]
  private let new: [UInt32]
  /// Up to so many pairs, the longest common subsequence is looked for.
  private static let exactLimit = 1 << 20

  init(_ old: [UInt32], _ new: [UInt32]) {
    (self.old, self.new) = (old, new)
    matches = Array(repeating: nil, count: new.count)
    var open = [(0..<old.count, 0..<new.count)]
    while let (left, right) = open.popLast() { open += align(left, right) }
  }

  /// Pairs what it can and gives the stretches that are left.
  private mutating func align(_ left: Range<Int>, _ right: Range<Int>) -> [(Range<Int>, Range<Int>)] {
    var (left, right) = (left, right)
    while let first = left.first, let other = right.first, old[first] == new[other] {
      matches[other] = first
      (left, right) = (left.dropFirst(), right.dropFirst())
    }
    while let last = left.last, let other = right.last, old[last] == new[other] {
      matches[other] = last
      (left, right) = (left.dropLast(), right.dropLast())
    }
    guard !left.isEmpty, !right.isEmpty else { return [] }
    let anchors = anchors(left, right)
    guard !anchors.isEmpty else {
      if left.count * right.count <= Self.exactLimit { alignExactly(left, right) } else { alignGreedily(left, right) }
      return []
    }
    var rest: [(Range<Int>, Range<Int>)] = []
    var (start, otherStart) = (left.lowerBound, right.lowerBound)
    for (index, other) in anchors {
      matches[other] = index
      rest.append((start..<index, otherStart..<other))
      (start, otherStart) = (index + 1, other + 1)
    }
    rest.append((start..<left.upperBound, otherStart..<right.upperBound))
    return rest
  }

  /// The longest rising sequence of lines that are unique on both sides.
  private func anchors(_ left: Range<Int>, _ right: Range<Int>) -> [(Int, Int)] {
    func unique(_ range: Range<Int>, _ digests: [UInt32]) -> [UInt32: Int] {
      var places: [UInt32: Int] = [:]
      for index in range { places[digests[index]] = places[digests[index]] == nil ? index : -1 }
      return places
    }
    let (ours, theirs) = (unique(left, old), unique(right, new))
    var pairs: [(Int, Int)] = []
    for other in right {
      if theirs[new[other]] == other, let index = ours[new[other]], index >= 0 { pairs.append((index, other)) }
    }
    // Patience sorting: the tops of the piles, and for each pair the one below it.
    var tops: [Int] = []
    var below = [Int?](repeating: nil, count: pairs.count)
    for index in pairs.indices {
      var (low, high) = (0, tops.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[tops[middle]].0 < pairs[index].0 { low = middle + 1 } else { high = middle }
      }
      below[index] = low > 0 ? tops[low - 1] : nil
      if low == tops.count { tops.append(index) } else { tops[low] = index }
    }
    var chain: [(Int, Int)] = []
    var next = tops.last
    while let index = next {
      chain.append(pairs[index])
      next = below[index]
    }
    return chain.reversed()
  }

  private mutating func alignExactly(_ left: Range<Int>, _ right: Range<Int>) {
    let width = right.count + 1
    var lengths = [Int32](repeating: 0, count: (left.count + 1) * width)
    for row in stride(from: left.count - 1, through: 0, by: -1) {
      for column in stride(from: right.count - 1, through: 0, by: -1) {
        lengths[row * width + column] =
          old[left.lowerBound + row] == new[right.lowerBound + column]
          ? lengths[(row + 1) * width + column + 1] + 1
          : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
      }
    }
    var (row, column) = (0, 0)
    while row < left.count, column < right.count {
      if old[left.lowerBound + row] == new[right.lowerBound + column] {
        matches[right.lowerBound + column] = left.lowerBound + row
        (row, column) = (row + 1, column + 1)
      } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
  }

  private mutating func alignGreedily(_ left: Range<Int>, _ right: Range<Int>) {
    var places: [UInt32: [Int]] = [:]
    for index in left.reversed() { places[old[index], default: []].append(index) }
    var next = left.lowerBound
    for other in right {
      while let place = places[new[other]]?.last, place < next { places[new[other]]?.removeLast() }
      guard let place = places[new[other]]?.last else { continue }
      matches[other] = place
      next = place + 1
    }
  }

  // MARK: Which of two equal lines is new

  /// Moves what is new to where it begins and ends between lines that `isApart` tells, when it may as well be there.
  ///
  /// - Parameter isApart: Whether nothing stands right before the line at a place, and right behind that at another.
  mutating func settle(_ isApart: (Int, Int) -> Bool) {
    var start = 0
    while start < new.count {
      guard matches[start] == nil else {
        start += 1
        continue
      }
      var end = start
      while end + 1 < new.count, matches[end + 1] == nil { end += 1 }
      if !isApart(start, end) { slide(start, end, isApart) }
      start = end + 1
    }
  }

  private mutating func slide(_ start: Int, _ end: Int, _ isApart: (Int, Int) -> Bool) {
    var steps = 0
    while start - steps > 0, matches[start - steps - 1] != nil, new[start - steps - 1] == new[end - steps] {
      steps += 1
      guard isApart(start - steps, end - steps) else { continue }
      for step in 0..<steps { matches.swapAt(start - step - 1, end - step) }
      return
    }
    steps = 0
    while end + steps + 1 < new.count, matches[end + steps + 1] != nil, new[end + steps + 1] == new[start + steps] {
      steps += 1
      guard isApart(start + steps, end + steps) else { continue }
      for step in 0..<steps { matches.swapAt(end + step + 1, start + step) }
      return
    }
  }
}
