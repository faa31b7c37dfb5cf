/// A stretch of one file, as people and machine formats name it.
///
/// Lines and columns are 1-based; a column counts Unicode code points, and the end column is one past the last character
/// (SARIF 2.1.0 `columnKind: unicodeCodePoints`). Byte offsets are 0-based and half-open.
/// Law: the end is not before the start.
public struct SourceRange: Hashable, Sendable, Codable {
  /// 1-based line of the first character.
  public var startLine: Int
  /// 1-based column of the first character, in Unicode code points.
  public var startColumn: Int
  /// 1-based line of the last character.
  public var endLine: Int
  /// 1-based column one past the last character, in Unicode code points.
  public var endColumn: Int
  /// Offset of the first byte from the start of the file.
  public var startByte: Int
  /// Offset one past the last byte from the start of the file.
  public var endByte: Int

  /// Creates a range; the caller guarantees the law.
  public init(
    startLine: Int, startColumn: Int, endLine: Int, endColumn: Int, startByte: Int, endByte: Int
  ) {
    self.startLine = startLine
    self.startColumn = startColumn
    self.endLine = endLine
    self.endColumn = endColumn
    self.startByte = startByte
    self.endByte = endByte
  }

  /// The place of a finding about a whole file or a whole project: line 1, column 1, empty.
  public static let fileStart = SourceRange(
    startLine: 1, startColumn: 1, endLine: 1, endColumn: 1, startByte: 0, endByte: 0)
}
