import AuditModel
@testable import AuditRegister
import AuditTestSupport
import Foundation
import Testing

extension TemporaryFolder {
  var log: String { path + (path.hasSuffix("/") ? "" : "/") + ".audit/log" }

  /// The files of the shared log, by name, with their bytes.
  func packFiles() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try LogFolder(path: log).files() { files[name] = try Data(contentsOf: URL(filePath: "\(log)/\(name)")) }
    return files
  }

  /// Adds the files of another log, as git does when it merges.
  func take(_ files: [String: Data]) throws {
    for (name, data) in files {
      let url = URL(filePath: "\(log)/\(name)")
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: url)
    }
  }

  func open(_ mode: Register.Mode = .readWrite) throws -> Register { try Register(root: url, mode: mode) }
}

@Suite struct SharingTests {
  /// A register that is shared, with a scan and a blocker that was entered by hand.
  private func shared() throws -> (folder: TemporaryFolder, uid: String) {
    let folder = try TemporaryFolder()
    var uid = ""
    do {
      let register = try folder.open()
      try register.record(sampleScan(12))
      uid = try register.add("By hand")
    }
    _ = try Register.share(root: folder.url)
    return (folder, uid)
  }

  private func clone(_ folder: TemporaryFolder) throws -> TemporaryFolder {
    let clone = try TemporaryFolder()
    try clone.take(try folder.packFiles())
    return clone
  }

  @Test("a register that is shared writes a file for each pack, and git keeps these and nothing else")
  func files() throws {
    let (folder, uid) = try shared()
    #expect(try folder.packFiles().count == 2)
    try folder.open().move(uid, to: .inProgress)
    #expect(try folder.packFiles().count == 3)
    let register = try folder.open()
    #expect(try register.packs().count == 3)
    #expect(try register.check() == [])
    #expect(try Register.share(root: folder.url).packs == 3, "once more changes nothing")
    try folder.run("git", "init", "-q")
    let listed = try folder.run("git", "ls-files", "--others", "--exclude-standard").split(separator: "\n")
    #expect(listed.count == 4 && listed.contains(".audit/.gitignore"))
    #expect(listed.filter { $0.hasPrefix(".audit/log/1970/01/") }.count == 3)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.log).count == 1, "no drafts are left")
  }

  @Test("a clone with nothing but the log has the same register, also where nothing can be written")
  func fresh() throws {
    let (folder, _) = try shared()
    let state = try folder.open().state()
    let clone = try clone(folder)
    #expect(try clone.open(.readOnly).state() == state)
    #expect(try clone.open().check() == [])
    #expect(try clone.open().record(sampleScan(12)).scan == nil, "the same tree adds nothing there either")
    let locked = try self.clone(folder)
    // Root may write anywhere: what is looked at is who makes the file.
    guard getuid() != 0 else { return }
    chmod(locked.path + "/.audit", 0o555)
    defer { chmod(locked.path + "/.audit", 0o755) }
    #expect(try locked.open(.readOnly).state() == state)
  }

  @Test("a scan that only looked again stays here, and what others get does not build on it")
  func looks() throws {
    let (folder, uid) = try shared()
    let count = try folder.packFiles().count
    try folder.open().record(sampleScan(12, commit: "c2", first: 4))
    try folder.open().record(sampleScan(12, commit: "c3", first: 4))
    #expect(try folder.packFiles().count == count)
    #expect(try folder.open().snapshot().scans.count == 3)
    try folder.open().move(uid, to: .inProgress)
    try folder.open().record(sampleScan(13, commit: "c4", first: 4))
    #expect(try folder.packFiles().count == count + 2)
    let register = try folder.open()
    #expect(try register.check() == [])
    #expect(try register.statistics().heads.count == 1)
    let clone = try clone(folder)
    let (here, there) = (try register.snapshot(), try clone.open().snapshot())
    #expect(there.findings.map(\.id).sorted() == here.findings.map(\.id).sorted())
    #expect(there.blockers.map(\.status) == here.blockers.map(\.status))
    // An export is what others get as well.
    let other = try TemporaryFolder()
    _ = try other.open().merge(register.exported)
    #expect(try other.open().state() == clone.open().state())
  }

  /// Two clones that went their own ways: what each wrote since.
  private func apart() throws -> (here: TemporaryFolder, there: TemporaryFolder, uid: String) {
    let (here, uid) = try shared()
    let there = try clone(here)
    try here.open().add("Ours", by: "Ann", at: 3_000)
    try here.open().move(uid, to: .fixed, by: "Ann", at: 3_100)
    try there.open().add("Theirs", by: "Bea", at: 3_001)
    try there.open().move(uid, to: .deferred, by: "Bea", at: 3_200)
    return (here, there, uid)
  }

  @Test("two branches give the same register and the same files, whoever merges which into which")
  func merge() throws {
    let (here, there, uid) = try apart()
    let both = try here.packFiles().merging(try there.packFiles()) { one, _ in one }
    try here.take(both)
    try there.take(both)
    let (one, other) = (try here.open(), try there.open(.readOnly))
    #expect(try one.state() == other.state())
    #expect(try here.packFiles() == there.packFiles(), "what settles the differences is the same pack")
    #expect(try here.packFiles().count == both.count + 1)
    #expect(try one.check() == [])
    let blockers = try one.snapshot().blockers
    #expect(Set(blockers.map(\.number)).count == blockers.count)
    #expect(try one.read { try $0.record(uid: uid)?.dossier.hasConflict } == true)
    #expect(blockers.first { $0.uid == uid }?.status == .deferred)
    // A clone of the merge, before anybody committed what settles it.
    let third = try TemporaryFolder()
    try third.take(both)
    #expect(try third.open().state() == one.state())
    #expect(try third.packFiles() == here.packFiles())
    // Work goes on from one head.
    try here.open().move(uid, to: .open, at: 7_000)
    #expect(try here.open().statistics().heads.count == 1)
  }

  @Test("three branches at once", arguments: [[0, 1, 2], [2, 1, 0], [1, 2, 0]])
  func three(order: [Int]) throws {
    let (first, uid) = try shared()
    let statuses: [BlockerStatus] = [.fixed, .falsePositive, .accepted]
    let clones = try (0..<3).map { index in
      let clone = try clone(first)
      try clone.open().move(uid, to: statuses[index], by: "P\(index)", at: 3_000 + Int64(index))
      try clone.open().add("New \(index)", by: "P\(index)", at: 4_000)
      return clone
    }
    let target = clones[order[0]]
    try target.take(try clones[order[1]].packFiles().merging(try clones[order[2]].packFiles()) { one, _ in one })
    let register = try target.open()
    #expect(try register.check() == [])
    let snapshot = try register.snapshot()
    #expect(snapshot.blockers.first { $0.uid == uid }?.status == .accepted, "the least closed holds")
    #expect(snapshot.blockers.map(\.number) == Array(1...5))
    let head = try register.statistics().heads
    #expect(head == ["\(head[0])"])
    let fresh = try clone(target)
    #expect(try fresh.open().state() == register.state())
  }

  @Test("a file that was altered, cut off, renamed or left out is named, and nothing changes")
  func unusable() throws {
    let (here, there, _) = try apart()
    let old = try here.packFiles()
    let new = try there.packFiles().filter { old[$0.key] == nil }.sorted { $0.key < $1.key }
    let packs = try #require(new.count == 2 ? new : nil)
    let state = try here.open().state()
    func text(_ data: Data) -> String { String(decoding: data, as: UTF8.self) }
    let broken: [(what: String, files: [String: Data])] = [
      ("altered", [packs[0].key: Data(text(packs[0].value).replacing("Theirs", with: "Others").utf8)]),
      ("cut off", [packs[0].key: packs[0].value.dropLast(40)]), ("empty", [packs[0].key: Data()]),
      ("renamed", ["1970/01/19700101T005001Z-0123456789abcdef.jsonl": packs[0].value]),
      ("parent left out", [packs[1].key: packs[1].value]),
      (
        "two in one",
        [packs[0].key: packs[0].value + packs[1].value.split(separator: 10).dropFirst().joined(separator: [10])]
      ),
      ("of a newer audit", [packs[0].key: Data(text(packs[0].value).replacing("blocker-opened", with: "x").utf8)]),
    ]
    for (what, files) in broken {
      try here.take(files)
      for mode in [Register.Mode.readWrite, .readOnly] {
        #expect("\(what)") {
          _ = try here.open(mode)
        } throws: { error in
          guard case .unusablePack(let path, let detail) = error as? RegisterError else { return false }
          return files.keys.contains { path.hasSuffix("/.audit/log/" + $0) } && !detail.isEmpty
        }
      }
      for name in files.keys { try FileManager.default.removeItem(atPath: "\(here.log)/\(name)") }
      #expect(try here.open().state() == state, "\(what)")
      #expect(try here.packFiles() == old, "\(what)")
    }
  }

  @Test("a file that is known and was altered later is found by a check")
  func alteredLater() throws {
    let (folder, _) = try shared()
    let name = try #require(try folder.packFiles().keys.max())
    try folder.take([name: Data("no pack".utf8)])
    let faults = try folder.open().check()
    #expect(faults.count == 1 && faults[0].hasPrefix("altered: ") && faults[0].contains(name))
  }

  @Test("the register follows the branch that is checked out, and decisions that disappear are kept aside")
  func checkout() throws {
    let (folder, uid) = try shared()
    let before = try folder.packFiles()
    let state = try folder.open().state()
    try folder.open().record(sampleScan(12, commit: "c2", first: 9))
    try folder.open().move(uid, to: .accepted)
    try folder.open().record(sampleScan(20, commit: "c3"))
    let after = try folder.packFiles()
    let later = try folder.open().snapshot()
    let gone = after.keys.filter { before[$0] == nil }
    for name in gone { try FileManager.default.removeItem(atPath: "\(folder.log)/\(name)") }
    #expect(try folder.open(.readOnly).state() == state)
    #expect(try folder.open().check() == [])
    let aside = try #require(try folder.open().sharedLog()).setAside
    #expect(aside.count == 1, "the decision is kept, the scan can be made again")
    #expect(aside.allSatisfy { gone.contains($0) })
    // What is decided here builds on what is here.
    try folder.take(after)
    let again = try folder.open()
    let back = try again.snapshot()
    #expect(back.blockers.map(\.uid) == later.blockers.map(\.uid))
    #expect(back.blockers.map(\.status) == later.blockers.map(\.status))
    #expect(back.findings.map(\.id) == later.findings.map(\.id))
    #expect(try again.sharedLog()?.setAside == [])
    #expect(try again.check() == [])
  }

  @Test("a log that was made before it was shared, or while the folder was away, is written by the next command")
  func waiting() throws {
    let (folder, uid) = try shared()
    try FileManager.default.moveItem(atPath: folder.log, toPath: folder.path + "/away")
    try folder.open().move(uid, to: .inProgress)
    try FileManager.default.moveItem(atPath: folder.path + "/away", toPath: folder.log)
    #expect(try folder.packFiles().count == 2)
    #expect(try folder.open(.readOnly).snapshot().blockers.last?.status == .inProgress)
    #expect(try folder.packFiles().count == 3)
  }

  @Test("a process killed again and again while it decides loses nothing that was said to be done", arguments: 1...6)
  func killed(round: Int) async throws {
    let (folder, _) = try shared()
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = folder.path as String, log = folder.log as String, round = round as Int] in
      let watcher = Thread {
        while (try? LogFolder(path: log).files().count) ?? 0 < 2 + round {}
        kill(getpid(), SIGKILL)
      }
      watcher.start()
      for index in 0... {
        let register = try Register(root: URL(filePath: path), mode: .readWrite)
        try register.add("B\(index)", at: Int64(3_000 + index))
        try Data("\(index + 1)".utf8).write(to: URL(filePath: path + "/done"), options: .atomic)
      }
    }
    // Killed before the first one was done it has said nothing.
    let done = (try? String(contentsOfFile: folder.path + "/done", encoding: .utf8)).flatMap { Int($0) } ?? 0
    let register = try folder.open()
    #expect(try register.check() == [])
    let blockers = try register.snapshot().blockers.count - 2
    #expect(blockers >= done && blockers <= done + 1)
    #expect(try register.packs().count == folder.packFiles().count)
    #expect(try clone(folder).open().state() == register.state())
  }

  @Test("many at once: every decision has its file, and each number is given once")
  func atOnce() async throws {
    let (folder, _) = try shared()
    await withTaskGroup { group in
      for index in 0..<6 {
        group.addTask { [path = folder.path] in
          await #expect(processExitsWith: .success) { [path = path as String, index = index as Int] in
            for round in 0..<3 {
              try Register(root: URL(filePath: path), mode: .readWrite)
                .add("By \(index)", by: "P\(index)", at: Int64(3_000 + round))
            }
          }
        }
      }
    }
    let register = try folder.open()
    #expect(try register.check() == [])
    #expect(try register.snapshot().blockers.map(\.number) == Array(1...20))
    #expect(try folder.packFiles().count == 20)
  }
}
