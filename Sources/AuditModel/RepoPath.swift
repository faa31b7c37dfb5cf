/// A path relative to the root of the scanned tree, with `/` between its parts and without a leading `./`.
///
/// The root itself is `.`. Paths order by their UTF-8 bytes, as git orders them. A path may hold any character but NUL, newlines
/// included: a renderer escapes it.
public struct RepoPath: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
  /// The path as text.
  public let rawValue: String

  /// The root of the scanned tree.
  public static let root = RepoPath(".")

  /// Wraps a path that is already relative and normalised.
  public init(_ rawValue: String) { self.rawValue = rawValue }

  /// Decodes a path from a single string.
  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(String.self)
  }

  /// Encodes the path as a single string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }

  /// The path as text.
  public var description: String { rawValue }

  /// The last part, such as `engine.py`.
  public var name: String {
    guard let slash = rawValue.utf8.lastIndex(of: UInt8(ascii: "/")) else { return rawValue }
    return String(rawValue[rawValue.utf8.index(after: slash)...])
  }

  /// The folders above the last part, outermost first; empty for a file in the root.
  public var folders: [Substring] { rawValue.split(separator: "/").dropLast() }

  /// The text after the last dot of the name, lower-cased and without the dot; empty when there is none.
  public var fileExtension: String {
    let name = name
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return "" }
    return name[name.utf8.index(after: dot)...].lowercased()
  }

  /// Orders by UTF-8 bytes.
  public static func < (left: RepoPath, right: RepoPath) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }
}
