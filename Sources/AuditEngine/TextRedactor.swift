public import AuditModel
public import AuditRules

/// Takes the secrets out of text that is kept or shown without being scanned: documents, notes.
///
/// The same rules decide as for the excerpts of findings. Safe to share; they are compiled when the first text comes.
public final class TextRedactor: Sendable {
  private let redactor: SecretRedactor

  /// Creates a redactor.
  ///
  /// - Parameter rules: Built-in rules; those that bind no secret are left out.
  public init(_ rules: [Rule]) { redactor = SecretRedactor(rules.filter(\.bindsSecret)) }

  /// A text with its secrets redacted; it has the lines it had.
  ///
  /// - Parameters:
  ///   - text: The bytes, in any encoding that has ASCII in it.
  ///   - path: Where they are from: some forms count only in some files.
  /// - Returns: The bytes, changed only where a secret stood. Linear in their number.
  public func redacted(_ text: [UInt8], path: RepoPath) -> [UInt8] {
    let finder = SecretFinder(redactor)
    let roles = Set([FileRole(path: path), .production])
    let secrets = roles.flatMap { finder.secrets(in: text, path: path, language: .text, role: $0) }
      .sorted { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
    guard !secrets.isEmpty else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var position = 0
    for secret in secrets where secret.upperBound > position {
      let start = max(position, secret.lowerBound)
      result += text[position..<start]
      // What is left of a secret that overlaps the one before has nothing more to show.
      if start == secret.lowerBound { result += Array(FindingBuilder.redacted(text[secret]).utf8) }
      result += text[start..<secret.upperBound].filter { $0 == 0x0A }
      position = secret.upperBound
    }
    return result + text[position...]
  }
}
