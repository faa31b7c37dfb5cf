import AuditModel
import AuditRegister
import AuditTestSupport
import Foundation
import Synchronization
import Testing

@Suite struct SigningTests {
  /// An envelope without a signature in it, which is all that the register looks at.
  private static let envelope = """
    -----BEGIN SSH SIGNATURE-----
    U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAg5qeaxnUDwMywcS1JVGXeBus8GK
    A9ryfhnzN0m3fNrY8AAAAOYXVkaXRAcmVnaXN0ZXI=
    -----END SSH SIGNATURE-----

    """

  private func signed(
    _ sign: @escaping @Sendable (EventPack) throws -> String = { _ in Self.envelope }
  ) -> ChangeContext {
    ChangeContext(
      time: Timestamp(secondsSinceEpoch: 3_000), actor: Actor(name: "Ann", source: .signature), toolVersion: "1.0",
      sign: sign)
  }

  private func comment(_ uid: String) -> (RegisterReader) throws -> [RegisterEvent] {
    { _ in [.blockerCommented(BlockerCommented(uid: uid, text: "x"))] }
  }

  @Test("a signature lies in the log, survives a rebuild, a backup and an exchange, and is part of the hash")
  func stored() throws {
    let (one, two) = (try TemporaryFolder(), try TemporaryFolder())
    let here = try Register(root: one.url, mode: .readWrite)
    let uid = try here.add("a")
    let statements = Mutex<[String]>([])
    try here.change(
      signed { pack in
        statements.withLock { $0.append((try? pack.statement()) ?? "") }
        return Self.envelope
      }, comment(uid))
    let pack = try #require(try here.signedPacks().first)
    #expect(pack.pack.signature == Self.envelope)
    #expect(try pack.pack.statement() == statements.withLock { $0.last })
    #expect(try pack.pack.hash() == pack.hash)
    try here.rebuild()
    #expect(try here.check().isEmpty)
    let there = try Register(root: two.url, mode: .readWrite)
    _ = try there.merge(here.exported)
    #expect(try there.signedPacks().map(\.hash) == [pack.hash])
    #expect(try there.check().isEmpty)
    #expect(try here.history(of: uid).map(\.isSigned) == [false, true])
  }

  @Test("a change that others overtake while it is signed is decided and signed anew, and given up in the end")
  func overtaken() throws {
    let folder = try TemporaryFolder()
    let register = try Register(root: folder.url, mode: .readWrite)
    let other = try Register(root: folder.url, mode: .readWrite)
    let uid = try register.add("a")
    let attempts = Mutex(0)
    try register.change(
      signed { _ in
        let attempt = attempts.withLock {
          $0 += 1; return $0
        }
        if attempt < 3 { _ = try other.add("b\(attempt)", at: Int64(attempt)) }
        return Self.envelope
      }, comment(uid))
    #expect(attempts.withLock { $0 } == 3)
    #expect(try register.check().isEmpty)
    let before = try register.packs().count
    #expect {
      try register.change(
        signed { _ in
          let attempt = attempts.withLock {
            $0 += 1; return $0
          }
          _ = try other.add("c\(attempt)", at: Int64(attempt))
          return Self.envelope
        }, comment(uid))
    } throws: { error in
      guard case .overtaken(_, let attempts) = error as? RegisterError else { return false }
      return attempts == 5
    }
    #expect(try register.packs().count == before + 5, "what others did is there, and nothing else")
  }

  @Test("a signature that is refused records nothing")
  func refused() throws {
    struct NoKey: Error {}
    let folder = try TemporaryFolder()
    let register = try Register(root: folder.url, mode: .readWrite)
    let uid = try register.add("a")
    let before = try register.packs().count
    #expect(throws: NoKey.self) { try register.change(signed { _ in throw NoKey() }, comment(uid)) }
    #expect(try register.packs().count == before)
  }

  @Test("what says of itself that it is signed and is not is a fault, here and on import")
  func claimed() throws {
    let (one, two) = (try TemporaryFolder(), try TemporaryFolder())
    let register = try Register(root: one.url, mode: .readWrite)
    let uid = try register.add("a")
    var context = signed()
    context.sign = nil
    try register.change(context, comment(uid))
    #expect(try register.check().contains { $0.contains("Ann signed it, and there is no signature") })
    let there = try Register(root: two.url, mode: .readWrite)
    #expect {
      _ = try there.merge(register.exported)
    } throws: { error in
      guard case .unusableLog(_, let detail) = error as? RegisterError else { return false }
      return detail.contains("there is no signature")
    }
    #expect(try there.packs().isEmpty)
  }

  @Test(
    "what an import's check finds wrong with a new signed pack stops it; packs that are here already are not asked about"
  )
  func checked() throws {
    let (one, two) = (try TemporaryFolder(), try TemporaryFolder())
    let here = try Register(root: one.url, mode: .readWrite)
    let uid = try here.add("a")
    try here.change(signed(), comment(uid))
    let there = try Register(root: two.url, mode: .readWrite)
    #expect(throws: RegisterError.self) {
      _ = try there.merge(here.exported) { packs in packs.map { "not \($0.actor.name)'s" } }
    }
    _ = try there.merge(here.exported)
    _ = try there.merge(here.exported) { packs in packs.map { _ in "asked again" } }
  }
}
