import AuditModel
import AuditRules
import Testing

@testable import AuditEngine

@Suite("Redacting text that is kept")
struct TextRedactorTests {
  private let redactor = TextRedactor((try? RuleCatalog.secrets())?.rules ?? [])
  // Put together here, so that no file holds it.
  private static let key = "AKIA" + "Q3EGRZ7WNXL5TFVD"

  private func redacted(_ text: String, path: String = "KNOWN_ISSUES.md") -> String {
    let bytes = redactor.redacted(Array(text.utf8), path: RepoPath(path))
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("secrets go, everything else stays, in prose, tables and code")
  func forms() {
    #expect(redacted("The key \(Self.key), twice: \(Self.key).") == "The key AKIA[redacted], twice: AKIA[redacted].")
    #expect(redacted("| key | `\(Self.key)` |\r\n") == "| key | `AKIA[redacted]` |\r\n")
    #expect(redacted("no secret, only größe 👩‍👧\n") == "no secret, only größe 👩‍👧\n")
    #expect(redacted("") == "")
  }

  @Test("a text keeps its lines, also where a secret has several")
  func lines() {
    let body = (0..<6).map { line in String(repeating: "Q3EGRZ7WNXL5TFVDab+/", count: 3) + "\(line)" }
    let text =
      "before\n-----BEGIN " + "RSA PRIVATE KEY-----\n" + body.joined(separator: "\n") + "\n-----END "
      + "RSA PRIVATE KEY-----\nafter\n"
    let result = redacted(text)
    #expect(!result.contains("Q3EGRZ7WNXL5TFVDab"))
    #expect(result.split(separator: "\n", omittingEmptySubsequences: false).count == 11)
    #expect(result.hasPrefix("before\n") && result.hasSuffix("after\n"))
  }

  @Test("bytes that are no text pass")
  func noText() {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x00, 0x41]
    #expect(redactor.redacted(bytes, path: RepoPath("a.md")) == bytes)
  }
}
