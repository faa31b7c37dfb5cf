/// The key of a register by which secrets are told apart without being known.
///
/// 32 random bytes that never leave the machine. Without them nobody can try out which secret a digest is of.
public struct SecretKey: Hashable, Sendable {
  /// How many bytes a key has.
  public static let byteCount = 32

  /// The name of the key: tells digests of different keys apart, and says nothing about it.
  public let id: String
  private let inner: SHA256
  private let outer: SHA256

  /// A key of some bytes; `nil` unless there are `byteCount` of them.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count == Self.byteCount else { return nil }
    self.init(any: bytes)
  }

  /// A key of any length, as RFC 2104 has it; the vectors of RFC 4231 use such.
  init(any bytes: [UInt8]) {
    // Hashed for another purpose than secrets are, so that no digest of a secret is ever the name of a key.
    id = SHA256.hex(Array("audit secret key\0".utf8) + bytes, length: 8)
    var block = bytes
    if block.count > 64 {
      var digest = SHA256()
      digest.update(block)
      block = digest.finalize()
    }
    block += [UInt8](repeating: 0, count: 64 - block.count)
    var (inner, outer) = (SHA256(), SHA256())
    inner.update(block.map { $0 ^ 0x36 })
    outer.update(block.map { $0 ^ 0x5c })
    (self.inner, self.outer) = (inner, outer)
  }

  /// A key that nobody has had before.
  public static func random() -> SecretKey { SecretKey(any: randomBytes()) }

  /// The bytes of a key that nobody has had before.
  public static func randomBytes() -> [UInt8] {
    // The system's generator is the kernel's, and meant for keys.
    var generator = SystemRandomNumberGenerator()
    return (0..<byteCount).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }

  /// The digest of a secret: its HMAC-SHA256.
  ///
  /// - SeeAlso: RFC 2104.
  public func digest(_ secret: some Sequence<UInt8>) -> SecretDigest {
    SecretDigest(key: id, digest: SHA256.hex(digest: authenticationCode(secret)))
  }

  func authenticationCode(_ message: some Sequence<UInt8>) -> [UInt8] {
    var (inner, outer) = (inner, outer)
    inner.update(message)
    outer.update(inner.finalize())
    return outer.finalize()
  }

  /// The same key has the same name.
  public static func == (left: SecretKey, right: SecretKey) -> Bool { left.id == right.id }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// By which a secret is told from others, under one key.
///
/// Digests of two keys cannot be compared: whether they are of the same secret is not known.
public struct SecretDigest: Hashable, Sendable, Codable {
  /// The name of the key.
  public var key: String
  /// HMAC-SHA256 of the secret's bytes, 64 hexadecimal digits.
  public var digest: String

  /// Creates a digest.
  public init(key: String, digest: String) {
    self.key = key
    self.digest = digest
  }

  /// How it is shown: the name of the key and the first digits.
  public var shown: String { "\(key):\(digest.prefix(16))" }

  /// Whether it is of another secret than an earlier one; `false` also when nobody can know.
  public func isChange(of earlier: SecretDigest?) -> Bool {
    earlier.map { $0.key == key && $0.digest != digest } ?? false
  }

  /// What is to be remembered of a finding's secret when a scan says `now`.
  ///
  /// What another key said stands: clones with keys of their own see no change where there is none.
  static func remembered(_ known: SecretDigest?, now: SecretDigest?) -> SecretDigest? {
    guard let known else { return now }
    guard let now, now.key == known.key else { return known }
    return now
  }
}

/// What there is to say about the secret of a finding in a register.
public struct SecretNote: Hashable, Sendable {
  /// Another place with the same secret.
  public struct Place: Hashable, Sendable {
    /// The id of the blocker that the finding belongs to.
    public var blocker: String
    /// The finding's id.
    public var finding: String
    /// Its file.
    public var path: RepoPath
    /// Its line.
    public var line: Int

    /// Creates a place.
    public init(blocker: String, finding: String, path: RepoPath, line: Int) {
      self.blocker = blocker
      self.finding = finding
      self.path = path
      self.line = line
    }
  }

  /// The other present findings with the same secret, by path and line.
  public var places: [Place]
  /// When a scan last saw another secret there than before; `nil` when none has.
  public var changed: Timestamp?

  /// Creates a note.
  public init(places: [Place] = [], changed: Timestamp? = nil) {
    self.places = places
    self.changed = changed
  }
}
