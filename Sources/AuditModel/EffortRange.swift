/// How much work something is: what a person wrote, and the range of working time it stands for when it stands for one.
public struct EffortRange: Hashable, Sendable, Codable {
  /// At least so many working minutes; a day is 480, a week 2,400, a month 9,600.
  public var minimumMinutes: Int?
  /// At most so many working minutes; never less than the minimum.
  public var maximumMinutes: Int?
  /// The text as it was written, such as `2-3 days` or `1 day + key rotation`.
  public var text: String

  /// Reads a text such as `2-3 days`, `30m`, `1.5 hours`, `8h+`, `S` or `4-8 weeks depending on phase`.
  ///
  /// A text without a number and a unit keeps its words and has no range. `+` after a number means "or more": the
  /// maximum is then the minimum, the best that is known.
  public init(_ text: String) {
    self.text = text
    if let size = Effort(rawValue: text.uppercased()) {
      (minimumMinutes, maximumMinutes) = (size.minutes.lowerBound, size.minutes.upperBound)
      return
    }
    var reader = EffortReader(text)
    guard let range = reader.range() else { return }
    (minimumMinutes, maximumMinutes) = (range.lowerBound, range.upperBound)
  }

  /// The range of a size.
  public init(_ effort: Effort) { self.init(effort.rawValue) }
}

/// Reads the first range of time in a text.
private struct EffortReader {
  private let characters: [Character]
  private var at = 0

  init(_ text: String) { characters = Array(text.lowercased()) }

  mutating func range() -> ClosedRange<Int>? {
    while at < characters.count {
      guard let first = number() else {
        at += 1
        continue
      }
      var second = first
      skipSpaces()
      let mark = at
      if isSeparator() {
        skipSpaces()
        if let other = number() { second = other } else { at = mark }
      } else if at < characters.count, characters[at] == "+" {
        at += 1
      }
      skipSpaces()
      guard let minutes = unit() else { continue }
      let low = Int((first * Double(minutes)).rounded())
      let high = Int((second * Double(minutes)).rounded())
      return min(low, high)...max(low, high)
    }
    return nil
  }

  private mutating func number() -> Double? {
    let start = at
    while at < characters.count, characters[at].isASCII, characters[at].isNumber { at += 1 }
    guard at > start, at - start <= 6 else { return nil }
    if at + 1 < characters.count, characters[at] == ".", characters[at + 1].isNumber, characters[at + 1].isASCII {
      at += 1
      while at < characters.count, characters[at].isASCII, characters[at].isNumber { at += 1 }
    }
    return Double(String(characters[start..<at]))
  }

  private mutating func isSeparator() -> Bool {
    guard at < characters.count else { return false }
    if "-–—".contains(characters[at]) {
      at += 1
      return true
    }
    guard at + 1 < characters.count, characters[at] == "t", characters[at + 1] == "o" else { return false }
    at += 2
    return true
  }

  private mutating func skipSpaces() {
    while at < characters.count, characters[at] == " " { at += 1 }
  }

  private mutating func unit() -> Int? {
    let start = at
    while at < characters.count, characters[at].isLetter { at += 1 }
    switch String(characters[start..<at]) {
    case "m", "min", "mins", "minute", "minutes": return 1
    case "h", "hr", "hrs", "hour", "hours": return 60
    case "d", "day", "days": return 480
    case "w", "wk", "wks", "week", "weeks": return 2400
    case "mo", "month", "months": return 9600
    default: return nil
    }
  }
}
