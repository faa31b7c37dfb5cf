/// A place a blocker is about, as a person or a document named it.
///
/// The places that scans find are findings; these stand beside them.
public struct BlockerLocation: Hashable, Sendable, Codable {
  /// What kind of place it is.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// A whole file.
    case file
    /// Lines of a file.
    case range
    /// A pattern of paths.
    case glob
    /// A folder.
    case directory
    /// A table, column, policy or another object of a database.
    case database
    /// Words that name no place a tool could open, such as `All API routes`.
    case text
  }

  /// What kind of place it is.
  public var kind: Kind
  /// The path, pattern, object or words; never empty.
  public var place: String
  /// The first line, 1-based; only with `range`.
  public var startLine: Int?
  /// The last line; only with `range`.
  public var endLine: Int?
  /// What was said about it, such as `23 conflicting files`.
  public var note: String?

  /// Creates a location.
  public init(kind: Kind, place: String, startLine: Int? = nil, endLine: Int? = nil, note: String? = nil) {
    self.kind = kind
    self.place = place
    self.startLine = startLine
    self.endLine = endLine
    self.note = note
  }

  /// Reads what a person types: `src/a.py`, `src/a.py:10`, `src/a.py:10-20 (why)`, `src/**/*.py`, `migrations/`,
  /// `db:users.email`, or words.
  ///
  /// A text with spaces and no slash is words.
  public init(_ text: String) {
    var rest = text.trimmingSpaces()
    var note: String?
    if rest.hasSuffix(")"), let open = rest.lastIndex(of: "("), open > rest.startIndex {
      note = String(rest[rest.index(after: open)...].dropLast())
      rest = rest[..<open].trimmingSpaces()
    }
    self.note = note
    if rest.hasPrefix("db:") {
      (kind, place) = (.database, String(rest.dropFirst(3)))
      return
    }
    if let colon = rest.lastIndex(of: ":"), let lines = Self.lines(rest[rest.index(after: colon)...]) {
      (kind, place) = (.range, String(rest[..<colon]))
      (startLine, endLine) = (lines.lowerBound, lines.upperBound)
      return
    }
    place = rest
    if rest.contains(" ") && !rest.contains("/") || rest.isEmpty {
      kind = .text
    } else if rest.contains("*") {
      kind = .glob
    } else if rest.hasSuffix("/") {
      kind = .directory
    } else if rest.contains("/") || rest.dropLast().contains(".") {
      kind = .file
    } else {
      kind = .text
    }
  }

  private static func lines(_ text: Substring) -> ClosedRange<Int>? {
    let parts = text.split(whereSeparator: { $0 == "-" || $0 == "–" })
    guard !parts.isEmpty, parts.count <= 2, let first = Int(parts[0]), let last = Int(parts[parts.count - 1]),
      first > 0, last >= first
    else { return nil }
    return first...last
  }

  /// The location as a person would type it.
  public var text: String {
    var text = kind == .database ? "db:\(place)" : place
    if let startLine { text += ":\(startLine)" + (endLine.map { $0 > startLine ? "-\($0)" : "" } ?? "") }
    return text + (note.map { " (\($0))" } ?? "")
  }
}

extension StringProtocol {
  /// The text without the spaces and tabs around it.
  func trimmingSpaces() -> String {
    var text = Substring(self)
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
