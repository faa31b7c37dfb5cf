import Testing

@testable import AuditModel

@Suite struct SecretKeyTests {
  /// Keys, messages and codes of RFC 4231, all but the one that is cut short.
  @Test(
    "HMAC-SHA256 gives what RFC 4231 says",
    arguments: [
      (
        [UInt8](repeating: 0x0b, count: 20), Array("Hi There".utf8),
        "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
      ),
      (
        Array("Jefe".utf8), Array("what do ya want for nothing?".utf8),
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
      ),
      (
        [UInt8](repeating: 0xaa, count: 20), [UInt8](repeating: 0xdd, count: 50),
        "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
      ),
      (
        Array(1...25), [UInt8](repeating: 0xcd, count: 50),
        "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"
      ),
      (
        [UInt8](repeating: 0xaa, count: 131), Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
      ),
      (
        [UInt8](repeating: 0xaa, count: 131),
        Array(
          ("This is a test using a larger than block-size key and a larger than block-size data. "
            + "The key needs to be hashed before being used by the HMAC algorithm.").utf8),
        "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"
      ),
    ])
  func vectors(key: [UInt8], message: [UInt8], code: String) {
    #expect(SHA256.hex(digest: SecretKey(any: key).authenticationCode(message)) == code)
  }

  @Test("a key has 32 bytes and a name that is its own")
  func keys() throws {
    #expect(SecretKey([]) == nil)
    #expect(SecretKey([UInt8](repeating: 1, count: 33)) == nil)
    let one = try #require(SecretKey([UInt8](repeating: 1, count: 32)))
    let two = try #require(SecretKey([UInt8](repeating: 2, count: 32)))
    #expect(one.id != two.id && one.id.count == 8)
    #expect(one.digest("secret".utf8) != two.digest("secret".utf8))
    #expect(!one.digest("".utf8).digest.hasPrefix(one.id))
    #expect(Set((0..<8).map { _ in SecretKey.random() }).count == 8)
  }

  @Test("digests of two keys are not compared: what is known stands, and nothing is a change")
  func remembered() {
    let (a, b) = (SecretDigest(key: "a", digest: "1"), SecretDigest(key: "a", digest: "2"))
    let other = SecretDigest(key: "b", digest: "2")
    #expect(b.isChange(of: a) && !a.isChange(of: a) && !other.isChange(of: a) && !a.isChange(of: nil))
    #expect(SecretDigest.remembered(a, now: b) == b)
    #expect(SecretDigest.remembered(a, now: other) == a)
    #expect(SecretDigest.remembered(a, now: nil) == a)
    #expect(SecretDigest.remembered(nil, now: other) == other)
  }
}
