public import AuditModel

/// A file with environment variables that git knows, with its content.
public struct EnvFile: Sendable {
  /// Where it is or was.
  public var path: RepoPath
  /// Its content; `nil` when it could not be read.
  public var bytes: [UInt8]?
  /// The commit that held it last, for one that is no longer tracked; `nil` for one in the index.
  public var lastCommit: String?

  /// Creates a record.
  public init(path: RepoPath, bytes: [UInt8]?, lastCommit: String? = nil) {
    self.path = path
    self.bytes = bytes
    self.lastCommit = lastCommit
  }

  /// Whether a file of this name holds values for a running program: `.env`, `.env.local`, `prod.env`; not `.env.example`.
  public static func isEnvFile(_ path: RepoPath) -> Bool {
    let name = path.name.lowercased()
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard name == ".env" || name.hasPrefix(".env.") || (name.hasSuffix(".env") && parts.count == 2) else {
      return false
    }
    let templates: Set<Substring> = [
      "example", "examples", "sample", "samples", "template", "tpl", "tmpl", "dist", "default", "defaults", "schema",
      "j2",
      "md", "enc", "encrypted", "vault", "age", "gpg", "py", "js", "ts", "rb", "go", "sh", "d",
    ]
    let words = name.split { !$0.isLetter && !$0.isNumber }
    return !words.contains(where: templates.contains)
  }

  /// The variables with a value of their own, with their 1-based lines.
  var values: [(name: String, line: Int, isSecret: Bool)] {
    guard let bytes else { return [] }
    var values: [(String, Int, Bool)] = []
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      guard let (name, value) = Self.assignment(String(decoding: line.prefix(4096), as: UTF8.self)) else { continue }
      guard !Self.isPlaceholder(value) else { continue }
      values.append(
        (name, index + 1, Self.isSecretName(name) || value.contains("-----BEGIN") || Self.hasPassword(value)))
    }
    return values
  }

  private static func assignment(_ line: String) -> (name: String, value: String)? {
    var text = line.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if text.hasPrefix("export ") { text = text.dropFirst(7).drop { $0.isWhitespace } }
    guard let equals = text.firstIndex(of: "="), text.first != "#" else { return nil }
    let name = text[..<equals].filter { !$0.isWhitespace }
    guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || "_.-".contains($0) }) else { return nil }
    var value = text[text.index(after: equals)...].drop { $0.isWhitespace }
    while let last = value.last, last.isWhitespace { value = value.dropLast() }
    if let quote = value.first, quote == "\"" || quote == "'" {
      value = value.dropFirst().prefix { $0 != quote }
    } else if let comment = value.ranges(of: " #").first {
      value = value[..<comment.lowerBound]
    }
    return (name, String(value))
  }

  /// Whether a value only shows where one belongs.
  private static func isPlaceholder(_ value: String) -> Bool {
    let lower = value.lowercased()
    if lower.isEmpty || lower.hasPrefix("<") || lower.hasPrefix("${") || lower.hasPrefix("{{") || lower.hasPrefix("$(")
    {
      return true
    }
    if lower.allSatisfy({ "x*.-_#".contains($0) }) { return true }
    let words = [
      "your-", "your_", "yourkey", "changeme", "change-me", "change_me", "change-this", "change_this", "replace",
      "placeholder",
      "xxxx", "insert", "todo", "dummy", "fill-in", "fill_in", "goes-here", "goes_here", "-here", "_here",
      "example.com", "...",
    ]
    return words.contains(where: lower.contains)
      || ["example", "secret", "password", "none", "null", "undefined"].contains(lower)
  }

  /// Whether a variable's name says that its value is a secret.
  private static func isSecretName(_ name: String) -> Bool {
    let upper = name.uppercased()
    if ["PUBLIC", "PUBLISHABLE", "ANON", "SITE_KEY"].contains(where: upper.contains) { return false }
    if ["_URL", "_TTL", "_EXPIRY", "_EXPIRES_IN", "_LENGTH", "_ALGORITHM", "_NAME", "_ID", "_HEADER", "_ISSUER"]
      .contains(where: upper.hasSuffix)
    {
      return false
    }
    return [
      "SECRET", "PASSWORD", "PASSWD", "TOKEN", "API_KEY", "APIKEY", "PRIVATE_KEY", "ACCESS_KEY", "CREDENTIAL",
      "SERVICE_ROLE", "AUTH_KEY", "ENCRYPTION_KEY", "SIGNING_KEY",
    ]
    .contains(where: upper.contains)
  }

  /// Whether a value is a URL with a password in it.
  private static func hasPassword(_ value: String) -> Bool {
    guard let scheme = value.ranges(of: "://").first, let at = value.lastIndex(of: "@"), at > scheme.upperBound else {
      return false
    }
    let password = value[scheme.upperBound..<at].split(separator: ":", omittingEmptySubsequences: false).dropFirst()
      .joined()
    return !password.isEmpty && !["postgres", "password", "root", "user", "pass", "guest", "admin"].contains(password)
  }
}
