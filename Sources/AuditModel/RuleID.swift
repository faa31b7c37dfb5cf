/// The identity of a rule: its path under `Rules/` with dots, such as `py.bare-except`.
///
/// Law: lower-case ASCII letters, digits, `-`, `_` and dots between non-empty parts (Semgrep's id grammar).
public struct RuleID: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
  /// The id as written in rule files, reports and suppressions.
  public let rawValue: String

  /// Creates an id, or returns `nil` when `rawValue` breaks the grammar.
  public init?(_ rawValue: String) {
    guard !rawValue.isEmpty else { return nil }
    var previousWasDot = true
    for byte in rawValue.utf8 {
      switch byte {
      case UInt8(ascii: "."):
        guard !previousWasDot else { return nil }
        previousWasDot = true
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        previousWasDot = false
      default:
        return nil
      }
    }
    guard !previousWasDot else { return nil }
    self.rawValue = rawValue
  }

  /// Decodes an id from a single string.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let id = RuleID(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "`\(text)` is not a rule id")
    }
    self = id
  }

  /// Encodes the id as a single string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }

  /// The id as written.
  public var description: String { rawValue }

  /// The part before the first dot, such as `py` or `secrets`; the whole id when it has none.
  public var category: String { String(rawValue.prefix { $0 != "." }) }

  /// Orders ids by their bytes.
  public static func < (left: RuleID, right: RuleID) -> Bool { left.rawValue < right.rawValue }
}
