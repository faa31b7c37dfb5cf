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
  public var isoDate: String { spelled(withTime: false) }

  /// The moment in UTC, such as `2026-01-21T09:05:00Z`.
  public var iso8601: String { spelled(withTime: true) }

  private var civilDate: (year: Int64, month: Int64, day: Int64) {
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
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// Written as bytes: a list of thousands of blockers holds thousands of moments, and half its time went into joining digits.
  private func spelled(withTime: Bool) -> String {
    let (year, month, day) = civilDate
    let second = secondsSinceEpoch - secondsSinceEpoch.flooringDivision(by: 86_400) * 86_400
    // A year has four digits at least; a sign and more digits come as they are.
    let head = (0...9999).contains(year) ? "" : Self.padded(year)
    return head
      + String(unsafeUninitializedCapacity: 20) { buffer in
        var count = 0
        func put(_ byte: UInt8) {
          buffer[count] = byte
          count += 1
        }
        func put(_ value: Int64) {
          put(UInt8(ascii: "0") + UInt8(value / 10))
          put(UInt8(ascii: "0") + UInt8(value % 10))
        }
        if head.isEmpty {
          put(year / 100)
          put(year % 100)
        }
        put(UInt8(ascii: "-"))
        put(month)
        put(UInt8(ascii: "-"))
        put(day)
        guard withTime else { return count }
        put(UInt8(ascii: "T"))
        put(second / 3600)
        put(UInt8(ascii: ":"))
        put(second / 60 % 60)
        put(UInt8(ascii: ":"))
        put(second % 60)
        put(UInt8(ascii: "Z"))
        return count
      }
  }

  private static func padded(_ year: Int64) -> String {
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension Int64 {
  fileprivate func flooringDivision(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
