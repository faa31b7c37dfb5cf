/// A package that a project may depend on, perhaps from some version on, as rule files name it: `express >=5`.
public struct PackageRequirement: Hashable, Sendable {
  /// The package's name in its registry.
  public let name: String
  /// The parts of the lowest version that is meant; empty for every version.
  public let lowest: [Int]

  /// Reads a name, and `>=` with a version when there is one; `nil` for everything else.
  public init?(_ text: String) {
    let words = text.split(separator: " ")
    guard let name = words.first, !name.contains(">") else { return nil }
    let rest = words.dropFirst().joined()
    guard !rest.isEmpty else {
      self.name = String(name)
      lowest = []
      return
    }
    guard rest.hasPrefix(">="), let version = Self.version(rest.dropFirst(2)) else { return nil }
    self.name = String(name)
    lowest = version
  }

  /// Whether every version that a manifest allows is meant, as far as its text tells.
  ///
  /// `latest`, `*`, an address or a folder names no version: then only a requirement without one is met.
  public func isMet(by specification: some StringProtocol) -> Bool {
    guard !lowest.isEmpty else { return true }
    var rest = Substring(specification)
    // `npm:name@^5` gives a package another name.
    if rest.hasPrefix("npm:"), let at = rest.lastIndex(of: "@") { rest = rest[rest.index(after: at)...] }
    let alternatives = rest.split(separator: "|")
    return !alternatives.isEmpty
      && alternatives.allSatisfy { alternative in
        let text = alternative.drop { " ^~=v>".contains($0) }
        guard let version = Self.version(text.prefix { !" ,<".contains($0) }) else { return false }
        return !version.lexicographicallyPrecedes(lowest)
      }
  }

  /// The numbers a version begins with, such as 5 and 1 of `5.1.x-beta`; `nil` when it begins with none.
  private static func version(_ text: Substring) -> [Int]? {
    var parts: [Int] = []
    for part in text.drop(while: { $0 == " " }).split(separator: ".") {
      guard let number = Int(part.prefix { $0.isASCII && $0.isNumber }) else { break }
      parts.append(number)
    }
    return parts.isEmpty ? nil : parts
  }
}
