/// A moment, in whole seconds since 1970-01-01T00:00:00Z.
///
/// The caller supplies the clock.
public struct Timestamp: Hashable, Sendable, Comparable, Codable {
  /// Seconds since the Unix epoch, UTC, without leap seconds.
  public var secondsSinceEpoch: Int64

  /// Creates a moment.
  public init(secondsSinceEpoch: Int64) { self.secondsSinceEpoch = secondsSinceEpoch }

  /// Decodes the number of seconds.
  public init(from decoder: any Decoder) throws {
    secondsSinceEpoch = try decoder.singleValueContainer().decode(Int64.self)
  }

  /// Encodes the number of seconds.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(secondsSinceEpoch)
  }

  /// Orders by time.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.secondsSinceEpoch < right.secondsSinceEpoch
  }

  /// The calendar date in UTC, such as `2026-01-21`.
  public var isoDate: String {
    let days = secondsSinceEpoch.flooringDivision(by: 86_400)
    // Days to civil date: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    let z = days + 719_468
    let era = z.flooringDivision(by: 146_097)
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// The moment in UTC, such as `2026-01-21T09:05:00Z`.
  public var iso8601: String {
    let second = secondsSinceEpoch - secondsSinceEpoch.flooringDivision(by: 86_400) * 86_400
    return "\(isoDate)T\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))Z"
  }

  private func padded(_ value: Int64, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension Int64 {
  fileprivate func flooringDivision(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
