/// What a file must contain for a check to have any chance in it: a monotone formula over words and regular expressions.
///
/// It decides which files are parsed. Law: when it is false for a file, the check finds nothing there.
public indirect enum RequiredText: Hashable, Sendable {
  /// Nothing is required.
  case anything
  /// Nothing can match.
  case nothing
  /// A run of text. Where it begins or ends with a letter, digit or underscore it stands at a word's edge.
  case literal(String)
  /// A run of text anywhere, inside words too.
  case fragment(String)
  /// The same, directly after a byte of one set, and before one of another.
  case between(ByteSet, String, ByteSet)
  /// A run of text anywhere, in upper or lower case (ASCII).
  case anyCase(String)
  /// Two tokens with nothing but white space or continued lines between them.
  case neighbours(String, String)
  /// A Python function with a body of this shape; a text alone cannot say, an outline can.
  case function(BodyShape)
  /// A Python `except` clause that passes a test; an outline can say, as for functions.
  case handler(HandlerTest)
  /// A comment that passes a test; the text of a comment is known without a parse.
  case comment(CommentTest)
  /// The same anywhere in the file; what is not marked so stands in the definition around the match.
  case elsewhere(RequiredText)
  /// The same here, or in values that the file gives to names.
  case named(RequiredText)
  /// Every part.
  case all([RequiredText])
  /// At least one part.
  case any([RequiredText])

  /// Requires both; flattened and simplified.
  public func and(_ other: RequiredText) -> RequiredText { Self.every([self, other]) }

  /// Requires every part; flattened, without repetitions.
  public static func every(_ parts: [RequiredText]) -> RequiredText {
    var flat: [RequiredText] = []
    for part in parts {
      switch part {
      case .anything: continue
      case .nothing: return .nothing
      case .all(let inner): for part in inner where !flat.contains(part) { flat.append(part) }
      default: if !flat.contains(part) { flat.append(part) }
      }
    }
    return flat.isEmpty ? .anything : flat.count == 1 ? flat[0] : .all(flat)
  }

  /// Requires one of the parts; flattened, without repetitions.
  public static func some(_ parts: [RequiredText]) -> RequiredText {
    var flat: [RequiredText] = []
    for part in parts {
      switch part {
      case .anything: return .anything
      case .nothing: continue
      case .any(let inner): for part in inner where !flat.contains(part) { flat.append(part) }
      default: if !flat.contains(part) { flat.append(part) }
      }
    }
    return flat.isEmpty ? .nothing : flat.count == 1 ? flat[0] : .any(flat)
  }
}

/// A set of bytes.
public struct ByteSet: Hashable, Sendable {
  @usableFromInline var bits: SIMD4<UInt64>

  /// No byte.
  public static let none = ByteSet(bits: .zero)
  /// Every byte, or the edge of the text.
  public static let anything = ByteSet(bits: .init(repeating: .max))
  /// The bytes that are part of a character outside ASCII.
  public static let beyondASCII = ByteSet(bits: [0, 0, .max, .max])

  private init(bits: SIMD4<UInt64>) { self.bits = bits }

  /// The bytes of some ranges of ASCII.
  public init(_ ranges: ClosedRange<UInt8>...) {
    self = .none
    for range in ranges { for byte in range { insert(byte) } }
  }

  /// Adds a byte.
  public mutating func insert(_ byte: UInt8) { bits[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }

  /// Whether a byte is in it.
  @inlinable
  public func contains(_ byte: UInt8) -> Bool { bits[Int(byte >> 6)] >> UInt64(byte & 63) & 1 != 0 }

  /// The bytes of both.
  public func union(_ other: ByteSet) -> ByteSet { ByteSet(bits: bits | other.bits) }

  /// The bytes that are not in it.
  public var complement: ByteSet { ByteSet(bits: ~bits) }
}
