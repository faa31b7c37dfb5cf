/// Tells regular expressions that may backtrack without end from others.
enum Backtracking {
  /// Whether an expression repeats, without a limit, a group that itself holds an unlimited repetition, and goes on after it, as
  /// `(a+)+$`: then a text that nearly matches can be cut in exponentially many ways.
  ///
  /// A heuristic in the direction of Semgrep's: it does not ask whether what the group begins with can follow its end. One pass.
  static func isCatastrophic(_ expression: ArraySlice<UInt8>) -> Bool {
    /// A group that is open: whether an unlimited repetition stands in it, and whether it gives back what it took.
    var groups: [(isRepeating: Bool, isAtomic: Bool)] = [(false, false)]
    var isCandidate = false
    var index = expression.startIndex
    let end = expression.endIndex
    while index < end {
      let byte = expression[index]
      index += 1
      // Whether what was just read can be repeated, and whether repeating it is what this is about.
      var repeatsGroup: (isRepeating: Bool, isAtomic: Bool)?
      switch byte {
      case UInt8(ascii: "\\"): index = min(index + 1, end)
      case UInt8(ascii: "["): index = classEnd(expression, index)
      case UInt8(ascii: "("):
        let isAtomic = expression[index...].starts(with: "?>".utf8)
        if index < end, expression[index] == UInt8(ascii: "?") { index += 1 }
        groups.append((false, isAtomic))
        guard groups.count < 1000 else { return false }
        continue
      case UInt8(ascii: ")"):
        guard groups.count > 1 else { continue }
        repeatsGroup = groups.removeLast()
      case UInt8(ascii: "|"): continue
      case UInt8(ascii: "/"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
        // The end of a literal of the language around it.
        if index == end { return false }
      default: break
      }
      if isCandidate { return true }
      let (isUnlimited, isPossessive, next) = quantifier(expression, index)
      index = next
      if let group = repeatsGroup {
        if isUnlimited, !isPossessive, !group.isAtomic, group.isRepeating { isCandidate = true }
        if group.isRepeating, !group.isAtomic { groups[groups.count - 1].isRepeating = true }
      }
      if isUnlimited, !isPossessive { groups[groups.count - 1].isRepeating = true }
    }
    return false
  }

  /// Where a class of characters ends.
  private static func classEnd(_ expression: ArraySlice<UInt8>, _ start: Int) -> Int {
    var index = start
    if index < expression.endIndex, expression[index] == UInt8(ascii: "^") { index += 1 }
    // A bracket that comes first is one of the characters.
    if index < expression.endIndex, expression[index] == UInt8(ascii: "]") { index += 1 }
    while index < expression.endIndex {
      if expression[index] == UInt8(ascii: "]") { return index + 1 }
      index += expression[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return expression.endIndex
  }

  /// The quantifier at an index, if there is one: whether it has no upper limit, whether it never gives back, and where it ends.
  private static func quantifier(
    _ expression: ArraySlice<UInt8>, _ start: Int
  ) -> (isUnlimited: Bool, isPossessive: Bool, end: Int) {
    guard start < expression.endIndex else { return (false, false, start) }
    var index = start + 1
    var isUnlimited = false
    switch expression[start] {
    case UInt8(ascii: "*"), UInt8(ascii: "+"): isUnlimited = true
    case UInt8(ascii: "?"): break
    case UInt8(ascii: "{"):
      guard let close = expression[start...].prefix(24).firstIndex(of: UInt8(ascii: "}")), close > start + 1,
        expression[(start + 1)..<close].allSatisfy({ $0 == UInt8(ascii: ",") || ($0 >= 0x30 && $0 <= 0x39) })
      else { return (false, false, start) }
      isUnlimited = expression[close - 1] == UInt8(ascii: ",")
      index = close + 1
    default: return (false, false, start)
    }
    guard index < expression.endIndex else { return (isUnlimited, false, index) }
    if expression[index] == UInt8(ascii: "?") { return (isUnlimited, false, index + 1) }
    if expression[index] == UInt8(ascii: "+") { return (isUnlimited, true, index + 1) }
    return (isUnlimited, false, index)
  }
}
