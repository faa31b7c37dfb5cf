import AuditModel
import AuditRegister
import AuditTestSupport
import Foundation
import Testing

/// What tests decide with.
func decision(_ name: String = "Ann", at time: Int64 = 2_000, reason: String? = nil) -> ChangeContext {
  ChangeContext(
    time: Timestamp(secondsSinceEpoch: time), actor: Actor(name: name, source: .flag), toolVersion: "1.0",
    reason: reason)
}

extension Register {
  /// Opens a blocker by hand.
  @discardableResult
  func add(_ title: String, by name: String = "Ann", at time: Int64 = 2_000) throws -> String {
    var uid = ""
    try change(decision(name, at: time)) { reader in
      let number = try reader.nextNumber()
      uid = SHA256.hex("\(title)\(name)\(time)", length: 16)
      return [
        .blockerOpened(
          BlockerOpened(uid: uid, number: number, title: title, rule: nil, component: "api", priority: .p1))
      ]
    }
    return uid
  }

  /// Moves a blocker without asking any guard.
  func move(_ uid: String, to status: BlockerStatus, by name: String = "Ann", at time: Int64 = 2_100) throws {
    try change(decision(name, at: time)) { reader in
      let blocker = try #require(try reader.record(uid: uid)).blocker
      return [
        .blockerMoved(
          BlockerMoved(
            uid: uid, from: blocker.status, to: status, verification: status == .fixed ? .claimed : .none,
            cause: .decision, present: 0))
      ]
    }
  }

  var exported: Data {
    get throws {
      var data = Data()
      try export { data.append(contentsOf: $0) }
      return data
    }
  }
}

@Suite struct ExchangeTests {
  @Test("an exported log makes the same register elsewhere, and importing it again does nothing")
  func roundTrip() throws {
    let (one, other) = (try TemporaryFolder(), try TemporaryFolder())
    let here = try Register(root: one.url, mode: .readWrite)
    try here.record(sampleScan(30))
    let uid = try here.add("By hand")
    try here.move(uid, to: .inProgress)
    let there = try Register(root: other.url, mode: .readWrite)
    #expect(try there.merge(here.exported).new == 3)
    #expect(try there.state() == here.state())
    #expect(try there.exported == here.exported)
    #expect(try there.check().isEmpty)
    let again = try there.merge(here.exported)
    #expect((again.packs, again.new) == (3, 0))
    #expect(try there.packs().count == 3)
    #expect(try there.record(sampleScan(30)).scan == nil, "the same tree adds nothing there either")
  }

  @Test("two branches: everything arrives, no number is given twice, and both sides agree in the end")
  func merge() throws {
    let (one, other) = (try TemporaryFolder(), try TemporaryFolder())
    let here = try Register(root: one.url, mode: .readWrite)
    try here.record(sampleScan(10))
    let shared = try here.add("Shared")
    let there = try Register(root: other.url, mode: .readWrite)
    _ = try there.merge(here.exported)
    let ours = try here.add("Ours", by: "Ann", at: 3_000)
    let theirs = try there.add("Theirs", by: "Bea", at: 3_001)
    try here.move(shared, to: .fixed, by: "Ann", at: 3_100)
    try there.move(shared, to: .deferred, by: "Bea", at: 3_200)
    try there.record(sampleScan(12, commit: "c2"))
    try here.record(sampleScan(12, commit: "c2"))

    let summary = try here.merge(there.exported)
    #expect(summary.renumbered.count == 1)
    #expect(summary.conflicts == ["BLOCK-002": .deferred], "the less closed decision holds")
    _ = try there.merge(here.exported)
    #expect(try here.check().isEmpty)
    #expect(try there.check().isEmpty)
    #expect(try here.merge(there.exported).new == 0)
    #expect(try here.state() == there.state())

    let snapshot = try here.snapshot()
    #expect(Set(snapshot.blockers.map(\.number)).count == snapshot.blockers.count)
    #expect(Set(snapshot.blockers.map(\.uid)).isSuperset(of: [shared, ours, theirs]))
    #expect(snapshot.findings.count == 12, "the same findings are the same on both sides")
    let contested = try #require(snapshot.blockers.first { $0.uid == shared })
    #expect(contested.status == .deferred)
    #expect(snapshot.dossier(of: contested).hasConflict)
    // The old number still leads to the blocker that had it there, unless another has it now.
    let renumbered = try #require(summary.renumbered.first)
    let moved = try #require(snapshot.blockers.first { $0.id == renumbered.new })
    #expect(snapshot.dossier(of: moved).aliases.map(\.id) == [renumbered.old])
    // Somebody decides again: the conflict is settled.
    try here.move(shared, to: .open, at: 7_000)
    #expect(try here.read { try $0.record(uid: shared)?.dossier.hasConflict } == false)
    #expect(try here.add("Next", at: 8_000) != "")
    #expect(try here.snapshot().blockers.map(\.number).max() == snapshot.blockers.count + 1)
  }

  @Test("a log that was altered, cut off or is none is refused with the line, and nothing is added")
  func altered() throws {
    let (one, other) = (try TemporaryFolder(), try TemporaryFolder())
    let here = try Register(root: one.url, mode: .readWrite)
    try here.record(sampleScan(5))
    try here.add("By hand")
    let log = String(decoding: try here.exported, as: UTF8.self)
    let lines = log.split(separator: "\n").map(String.init)
    let there = try Register(root: other.url, mode: .readWrite)
    let broken = [
      log.replacing("By hand", with: "By foot"),
      lines.dropLast().joined(separator: "\n"),
      ([lines[0]] + lines.suffix(2)).joined(separator: "\n"),
      lines.dropFirst().joined(separator: "\n"), "{}", "", "not json\n",
      log.replacing("\"clock\":2", with: "\"clock\":1"),
      log.replacing("blocker-opened", with: "blocker-from-the-future"),
    ]
    for text in broken {
      #expect {
        _ = try there.merge(Data(text.utf8))
      } throws: { error in
        guard case .unusableLog(_, let detail) = error as? RegisterError else { return false }
        return !detail.isEmpty
      }
    }
    #expect(try there.packs().isEmpty)
    #expect(try there.check().isEmpty)
  }

  @Test("a backup is whole while others write, and a restore keeps what was there")
  func backup() throws {
    let folder = try TemporaryFolder()
    let register = try Register(root: folder.url, mode: .readWrite)
    try register.record(sampleScan(200))
    let file = folder.path + "/copy.db"
    try register.backup(to: file)
    let state = try register.state()
    #expect(throws: RegisterError.self) { try register.backup(to: file) }
    try register.record(sampleScan(10, commit: "c2"))
    let aside = try #require(
      try Register.restore(file, root: folder.url, at: Timestamp(secondsSinceEpoch: 1_772_409_600)))
    #expect(FileManager.default.fileExists(atPath: aside))
    let restored = try Register(root: folder.url, mode: .readWrite)
    #expect(try restored.state() == state)
    #expect(try restored.check().isEmpty)
    try restored.record(sampleScan(10, commit: "c2"))

    // What is no backup is refused, and the register stays.
    try folder.write(
      "no database, but long enough to be looked at as if it were the header of one, so to speak: yes", to: "text")
    var cut = try Data(contentsOf: URL(filePath: file))
    cut.removeLast(cut.count / 2)
    try cut.write(to: folder.url.appending(path: "cut.db"))
    for name in ["text", "cut.db", "nothing"] {
      #expect(throws: RegisterError.self, "\(name)") {
        try Register.restore(folder.path + "/" + name, root: folder.url, at: Timestamp(secondsSinceEpoch: 1))
      }
    }
    #expect(try Register(root: folder.url, mode: .readOnly).snapshot().scans.count == 2)
  }

  @Test("an events table that was edited by hand is noticed, and so is a log that was written anew")
  func tampered() throws {
    let folder = try TemporaryFolder()
    let register = try Register(root: folder.url, mode: .readWrite)
    let uid = try register.add("By hand")
    try register.move(uid, to: .accepted)
    let head = try #require(try register.statistics().heads.first)
    #expect(try register.check(anchor: head).isEmpty)
    #expect(try register.check(anchor: String(repeating: "0", count: 64)).first?.hasPrefix("rewritten") == true)

    #expect(try folder.sql("UPDATE events SET payload = replace(payload, 'accepted', 'fixed')").contains("append-only"))
    #expect(try folder.sql("DROP TRIGGER events_no_update") == "")
    #expect(
      try folder.sql("UPDATE events SET payload = replace(payload, 'accepted', 'fixed') WHERE kind = 'blocker-moved'")
        == "")
    let faults = try register.check()
    #expect(faults.contains { $0.hasPrefix("altered") })
    #expect(faults.contains { $0.contains("events_no_update") })
    #expect(faults.contains { $0.contains("register rebuild") })
    #expect(try folder.sql("DROP TRIGGER packs_no_delete") == "")
  }
}
