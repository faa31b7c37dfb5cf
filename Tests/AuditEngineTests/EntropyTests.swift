import Testing

@testable import AuditEngine

@Suite("Random or made up") struct EntropyTests {
  /// A generator that gives the same numbers in every run.
  private struct Numbers: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var value = state
      value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
      value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
      return value ^ (value >> 31)
    }
  }

  private static let digits = "0123456789"
  private static let lower = "abcdefghijklmnopqrstuvwxyz"
  private static let letters = lower + lower.uppercased()

  static let generated: [(kind: String, alphabet: String, length: Int, share: Double)] = [
    ("hexadecimal", "0123456789abcdef", 16, 0.85), ("hexadecimal", "0123456789abcdef", 32, 0.99),
    ("hexadecimal", "0123456789ABCDEF", 64, 0.99), ("base36", lower + digits, 20, 0.93),
    ("base36", lower + digits, 32, 0.95), ("base62", letters + digits, 16, 0.92),
    ("base62", letters + digits, 24, 0.97),
    ("base62", letters + digits, 40, 0.99), ("base64", letters + digits + "+/", 44, 0.99),
    ("base64 for URLs", letters + digits + "-_", 43, 0.99), ("letters", letters, 32, 0.9),
    ("password", letters + digits + "!@#$%^&*", 12, 0.75), ("password", letters + digits + "!@#$%^&*", 20, 0.93),
    ("Django key", lower + digits + "!@#$%^&*(-_=+)", 50, 0.85),
  ]

  @Test("generated keys look random", arguments: generated)
  func generatedKeys(kind: String, alphabet: String, length: Int, share: Double) {
    var numbers = Numbers(seed: 20_260_101)
    let alphabet = Array(alphabet.utf8)
    let keys = (0..<500).map { _ in (0..<length).map { _ in alphabet.randomElement(using: &numbers) ?? 0 } }
    let found = keys.count { Entropy.looksRandom($0[...]) }
    #expect(Double(found) / Double(keys.count) >= share, "\(found) of \(keys.count)")
  }

  @Test(
    "what people write does not",
    arguments: [
      // Words, identifiers, placeholders.
      "password", "changeme", "supersecretkey", "my-super-secret-key-2024", "another-32-char-random-string",
      "dev_secret_key_must_be_32_chars!", "test-secret-key-for-testing-only-32-chars", "sk-my-openai-1st-key",
      "correct-horse-battery-staple-2024", "hash_api_key_pbkdf2", "lastfm_api_key_123", "getUserById2",
      "handleOAuth2Callback", "Ed25519Signature2018", "PBKDF2WithHmacSHA1", "MAX_RETRY_COUNT_2", "parseHTTPHeader2",
      "openai-key1,openai-key2,azure-key3", "infini_rag_flow_OS_01",
      // Passwords of people.
      "P@ssw0rd", "Passw0rd!2024", "MyStr0ng!P@ssw0rd", "SecurePass123!", "Admin_123", "summer2024", "Welcome2Company!",
      "qwerty123456", "iloveyou2", "TestPassword123!",
      // Versions, models, dates, addresses, numbers.
      "1.2.3-beta.4", "v1.27.4+k3s1", "typing-extensions==4.13.2", "claude-3-5-sonnet-20241022", "gpt-4-0125-preview",
      "gpt-4o-mini-2024-07-18", "text-embedding-3-small", "2024-01-01T00:00:00Z", "192.168.100.200", "1234567890123456",
      "00:1B:44:11:3A:B7", "2001:0db8:85a3:0000:0000:8a2e:0370:7334",
      // Paths, types, names of algorithms.
      "/usr/lib/x86_64-linux-gnu/libssl.so.3", "projects/shop/secrets/db-password-2", "application/vnd.api+json",
      "aes-256-cbc-hmac-sha256", "x86_64-unknown-linux-gnu", "arn:aws:kms:eu-west-1", "us-east-1", "com.example.app2",
      "./dist/index2.min.js",
      // Code.
      "max-w-[calc(100%-2rem)]", "^(?=.*[A-Z])(?=.*[0-9]).{8,}$", "\\x1b[31mERR\\x1b[0m", "f(x1,y2)=z3",
      // Too little.
      "", "a1B2c3", "aaaaaaaaaaaaaaaa", "abababab12121212", "has a space 8f3a9c", "0000000000000000",
    ])
  func writtenByPeople(text: String) { #expect(!Entropy.looksRandom(Array(text.utf8)[...]), "\(text)") }

  @Test(
    "keys among words do",
    arguments: [
      "django-insecure-k#9v!w4q2rwx7&ezlm8tp5n3b=6yk0c$hvj-zu+lq", "rnd_oMIm1MF7qRNH8SE4fgIiIXTsNAqM",
      "7a2f9a42-89e5-4d30-bef6-dbf31f4cbf63", "base64:4StV8PVvCLC6gkJXgGdkYdlWW0suqjb2sj0QvDHx3Hs=",
      "581ca5f9beb18fb9453cb01b0ee5a176ad859425", "PT9e0c7b41d2a8f65309b1c4e7d80a2f6153b9c8e7041d2f6a53",
      "pt_live_7041d2f6a5390e1c4b7d80a2f6153b9c",
    ])
  func keysAmongWords(text: String) { #expect(Entropy.looksRandom(Array(text.utf8)[...]), "\(text)") }
}
