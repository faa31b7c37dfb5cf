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

  // MARK: Names

  /// What a name's words say when the file shows how to fill one in, holds sealed values, or is a program.
  private static let otherPurposes: Set<Substring> = [
    "example", "examples", "sample", "samples", "template", "tpl", "tmpl", "dist", "default", "defaults", "schema",
    "j2", "ejs", "erb", "hbs", "mustache", "md", "txt", "enc", "encrypted", "sealed", "vault", "age", "gpg", "asc",
    "sops",
    "py", "js", "mjs", "cjs", "ts", "rb", "go", "rs", "sh", "php", "java", "kt", "swift", "d", "json", "yaml", "yml",
    "toml",
    "html", "css", "spec",
  ]

  /// Whether a file of this name holds values for a running program: `.env`, `.env.local`, `prod.env`, `.envrc`; not
  /// `.env.example`, `.env.vault` or `env.ts`.
  public static func isEnvFile(_ path: RepoPath) -> Bool {
    let name = path.name.lowercased()
    let isNamed =
      [".env", ".envrc"].contains(name) || [".env.", ".env-", ".env_", ".envrc."].contains(where: name.hasPrefix)
      || (name.hasSuffix(".env") && name.count > 4)
    return isNamed && !words(of: name).contains(where: otherPurposes.contains)
  }

  /// Whether its name says that tests alone read it: `.env.test`, `ci.env`.
  var isForTests: Bool {
    Self.words(of: path.name.lowercased()).contains {
      ["test", "tests", "testing", "ci", "e2e", "cypress"].contains($0)
    }
  }

  private static func words(of name: String) -> [Substring] { name.split { !$0.isLetter && !$0.isNumber } }

  // MARK: Values

  /// A variable that has a value of its own.
  struct Value {
    let name: String
    /// 1-based.
    let line: Int
    let isSecret: Bool
    /// The bytes of the value in the file, with the lines below that it goes on over.
    var range: Range<Int>
  }

  /// The variables with a value of their own, in the order of the file.
  var values: [Value] {
    guard let bytes else { return [] }
    var values: [Value] = []
    var openQuote: Character?
    var isOpenValueKept = false
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      let text = String(decoding: line.prefix(4096), as: UTF8.self)
      if let quote = openQuote {
        // The rest of a value over several lines, such as a private key.
        let end = quote.asciiValue.flatMap(line.firstIndex(of:))
        if isOpenValueKept, let start = values.last?.range.lowerBound {
          values[values.count - 1].range = start..<(end ?? line.endIndex)
        }
        if end != nil { openQuote = nil }
        continue
      }
      guard let assignment = Assignment(text) else { continue }
      if assignment.isOpen { openQuote = assignment.quote }
      isOpenValueKept = !Self.isPlaceholder(assignment.value)
      guard isOpenValueKept else { continue }
      values.append(
        Value(
          name: assignment.name, line: index + 1,
          isSecret: !isForTests && Self.isSecret(name: assignment.name, value: assignment.value),
          range: Self.range(of: assignment.value, in: line)))
    }
    return values
  }

  /// The digest of its secrets: of the only one, or of all, whatever their order; `nil` when there is none.
  func secretDigest(_ key: SecretKey?) -> SecretDigest? {
    guard let key, let bytes else { return nil }
    let secrets = values.filter(\.isSecret).map { Array(bytes[$0.range]) }
    guard !secrets.isEmpty else { return nil }
    // No value of a variable has a zero byte.
    return key.digest(secrets.sorted { $0.lexicographicallyPrecedes($1) }.joined(separator: [0]))
  }

  /// Where a value stands in its line; all after the equals sign when its bytes are not those of its text.
  private static func range(of value: String, in line: ArraySlice<UInt8>) -> Range<Int> {
    let rest = line[(line.firstIndex(of: UInt8(ascii: "=")) ?? line.startIndex)...].dropFirst()
    let bytes = Array(value.utf8)
    let start = rest.indices.first { rest[$0...].starts(with: bytes) }
    return start.map { $0..<($0 + bytes.count) } ?? rest.startIndex..<rest.endIndex
  }

  /// A line that gives a variable a value.
  private struct Assignment {
    let name: String
    let value: String
    let quote: Character?
    /// Whether the quote ends on a later line.
    let isOpen: Bool

    init?(_ line: String) {
      var text = line.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
      if text.hasPrefix("export ") { text = text.dropFirst(7).drop { $0.isWhitespace } }
      guard let equals = text.firstIndex(of: "="), text.first != "#" else { return nil }
      var name = text[..<equals]
      while name.last?.isWhitespace == true { name.removeLast() }
      guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || "_.-".contains($0) }) else { return nil }
      self.name = String(name)
      var value = text[text.index(after: equals)...].drop { $0.isWhitespace }
      while let last = value.last, last.isWhitespace { value = value.dropLast() }
      if let first = value.first, "\"'`".contains(first) {
        quote = first
        let inner = value.dropFirst().prefix { $0 != first }
        isOpen = inner.endIndex == value.endIndex
        value = inner
      } else {
        quote = nil
        isOpen = false
        // `NAME=# what belongs here` has no value.
        if value.hasPrefix("#") {
          value = ""
        } else if let comment = value.ranges(of: " #").first {
          value = value[..<comment.lowerBound]
        }
        while let last = value.last, last.isWhitespace { value = value.dropLast() }
      }
      self.value = String(value)
    }
  }

  /// What a value contains that only shows where one belongs; `-` stands for every way to part words.
  private static let placeholderMarks: [String] = [
    "your-", "yourkey", "changeme", "change-me", "changethis", "change-this", "changeit", "change-it", "replace",
    "placeholder", "xxxx", "insert", "todo", "dummy", "fill-in", "goes-here", "-here", "example.com", "...",
    "redacted", "****",
  ]

  /// The values that every machine has before somebody sets one.
  private static let defaults: Set<String> = [
    "example", "secret", "password", "none", "null", "nil", "undefined", "test", "testing", "postgres", "mysql",
    "mariadb",
    "mongo", "mongodb", "redis", "rabbitmq", "root", "admin", "user", "username", "pass", "guest", "default", "dev",
    "development", "local", "localhost", "minioadmin", "minio", "changeme", "toor", "foo", "bar", "foobar", "123456",
    "12345678",
    "1234", "12345",
  ]

  /// Whether a value only shows where one belongs, or says where the real one is.
  private static func isPlaceholder(_ value: String) -> Bool {
    let lower = value.lowercased()
    let references = [
      "<", "$", "{{", "[", "op://", "vault:", "ssm:", "awssm:", "arn:aws:secretsmanager:", "encrypted:", "enc[",
      "secretref:",
    ]
    return lower.isEmpty || references.contains(where: lower.hasPrefix) || lower.allSatisfy { "x*.-_#?".contains($0) }
      || defaults.contains(lower) || isMarked(lower)
  }

  private static func isMarked(_ value: String) -> Bool {
    let words = String(value.map { " _".contains($0) ? "-" : $0 })
    return placeholderMarks.contains(where: words.contains)
  }

  /// Whether a variable holds a secret: its value has the form of one, or its name says so and the value can be one.
  private static func isSecret(name: String, value: String) -> Bool {
    if value.contains("-----BEGIN") && value.contains("PRIVATE KEY") || hasPassword(value) { return true }
    let upper = name.uppercased()
    let isPublic =
      ["NEXT_PUBLIC", "NUXT_PUBLIC", "EXPO_PUBLIC", "REACT_APP", "VITE_", "VUE_APP", "GATSBY_", "NG_APP", "PUBLIC_"]
      .contains(where: upper.hasPrefix)
      || ["PUBLIC", "PUBLISHABLE", "ANON", "SITE_KEY", "SITEKEY"].contains(where: upper.contains)
    if isPublic { return false }
    let words = upper.split { !$0.isLetter && !$0.isNumber }
    let isPassword = words.contains { $0.hasSuffix("PASS") || $0.hasSuffix("PWD") || $0.contains("PASSW") }
    // A limit, a switch, a duration: `MAX_TOKENS=4096`, `TOKEN_ROTATION=true`.
    let lower = value.lowercased()
    if ["true", "false", "yes", "no", "on", "off", "bearer", "basic"].contains(lower) { return false }
    if !isPassword, value.allSatisfy({ $0.isNumber || ".smhd".contains($0) }) { return false }
    guard let last = words.last else { return false }
    // The last word of a name says what the value is: `SECRET_NAME` is a name. The id of an AWS key is half of the key.
    if describing.contains(last) { return value.hasPrefix("AKIA") }
    if isPassword
      || [
        "SECRET", "TOKEN", "API_KEY", "APIKEY", "PRIVATE_KEY", "ACCESS_KEY", "CREDENTIAL", "SERVICE_ROLE", "AUTH_KEY",
        "ENCRYPTION_KEY", "SIGNING_KEY", "PASSPHRASE",
      ].contains(where: upper.contains)
    {
      return true
    }
    return ["KEY", "SALT", "AUTH", "WEBHOOK", "DSN", "SEED", "PEPPER", "CODE"].contains(last)
      && Entropy.looksRandom(Array(value.utf8)[...])
  }

  /// The last words of names that describe a secret and are none.
  private static let describing: Set<Substring> = [
    "URL", "URI", "TTL", "EXPIRY", "EXPIRES", "EXPIRATION", "EXPIRE", "IN", "LENGTH", "SIZE", "ALGORITHM", "ALG",
    "NAME", "ID",
    "IDS", "HEADER", "ISSUER", "AUDIENCE", "ENDPOINT", "HOST", "PORT", "USER", "USERNAME", "EMAIL", "TYPE", "PATH",
    "FILE", "DIR",
    "PREFIX", "COOKIE", "FIELD", "ENABLED", "DISABLED", "TIMEOUT", "MINUTES", "HOURS", "DAYS", "SECONDS", "LIMIT",
    "COUNT", "MAX",
    "MIN", "REGION", "VERSION", "MODE", "PROVIDER", "SCOPE", "SCOPES", "LEEWAY",
  ]

  /// Whether a value is a URL with a password that is not everybody's.
  private static func hasPassword(_ value: String) -> Bool {
    guard let scheme = value.ranges(of: "://").first else { return false }
    let authority = value[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" }
    guard let at = authority.lastIndex(of: "@"), let colon = authority[..<at].firstIndex(of: ":") else { return false }
    let user = authority[..<colon]
    let password = String(authority[authority.index(after: colon)..<at])
    return password != user && !isPlaceholder(password)
  }
}
