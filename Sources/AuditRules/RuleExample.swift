public import AuditModel

/// Code that shows what a rule reports and what it leaves alone, taken from the fixtures that prove it.
public struct RuleExample: Hashable, Sendable {
  /// A passage that is reported.
  public let bad: String?
  /// A like passage that is not.
  public let good: String?

  /// The example of a built-in rule; both passages are `nil` when it has no plain fixture.
  public init(of rule: RuleID) {
    let folder = rule.rawValue.replacing(".", with: "/") + "/"
    func passage(_ name: String, _ mark: String) -> String? {
      embeddedFixtures.lazy.map { ($0.path.description, $0.text.description) }
        .filter { $0.0.hasPrefix(folder + name + ".") }
        .compactMap { Self.passage($0.1, mark: "\(mark): \(rule)") }.first
    }
    bad = passage("bad", "ruleid")
    good = passage("good", "ok")
  }

  /// The paragraph around the first line with a mark, without the lines that hold marks; at most so many lines.
  static func passage(_ text: String, mark: String, limit: Int = 14) -> String? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let marked = lines.firstIndex(where: { $0.contains(mark) }) else { return nil }
    func isBlank(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) }
    let start = lines[..<marked].lastIndex(where: isBlank).map { $0 + 1 } ?? 0
    let end = lines[marked...].firstIndex(where: isBlank) ?? lines.count
    let first = max(start, marked - limit / 2)
    let shown = lines[first..<min(end, first + limit)].filter { !$0.contains("ruleid: ") && !$0.contains("ok: ") }
    let indent = shown.filter { !isBlank($0) }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    return shown.map { String($0.dropFirst(indent)) }.joined(separator: "\n")
  }
}
