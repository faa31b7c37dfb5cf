import AuditModel
import AuditRegister
import AuditTestSupport
import Foundation
import Testing

@Suite struct RegisterProcessTests {
  @Test("ten processes that scan the same tree at once give one scan and one set of blockers")
  func sameTreeAtOnce() async throws {
    let folder = try TemporaryFolder()
    await withTaskGroup { group in
      for _ in 0..<10 {
        group.addTask { [path = folder.path] in
          await #expect(processExitsWith: .success) { [path = path as String] in
            try Register(root: URL(filePath: path), mode: .readWrite).record(sampleScan(150))
          }
        }
      }
    }
    let register = try Register(root: folder.url, mode: .readOnly)
    let snapshot = try register.snapshot()
    #expect((snapshot.scans.count, snapshot.findings.count, snapshot.blockers.count) == (1, 150, 1))
    #expect(try register.check().isEmpty)
  }

  @Test("processes that scan different trees at once lose nothing and give no number twice")
  func differentTreesAtOnce() async throws {
    let folder = try TemporaryFolder()
    await withTaskGroup { group in
      for index in 0..<8 {
        group.addTask { [path = folder.path] in
          await #expect(processExitsWith: .success) { [path = path as String, index = index as Int] in
            let register = try Register(root: URL(filePath: path), mode: .readWrite)
            for round in 0..<3 {
              var scan = sampleScan(
                10, commit: "c\(index).\(round)", path: "src/p\(index)r\(round)", rule: "py.r\(index)")
              // An incomplete scan adds without saying that what the others saw is gone.
              scan.isComplete = false
              try register.record(scan)
            }
          }
        }
      }
    }
    let register = try Register(root: folder.url, mode: .readOnly)
    let snapshot = try register.snapshot()
    #expect((snapshot.scans.count, snapshot.findings.count, snapshot.blockers.count) == (24, 240, 24))
    #expect(snapshot.blockers.map(\.number) == Array(1...24))
    #expect(try register.check().isEmpty)
    #expect(try register.packs().map(\.clock) == Array(1...24))
  }

  @Test("a process killed while it writes leaves the register as it was or whole", arguments: [1, 100_000, 400_000])
  func killed(afterBytes size: Int) async throws {
    let folder = try TemporaryFolder()
    try Register(root: folder.url, mode: .readWrite).record(sampleScan(50))
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = folder.path as String, log = (folder.database + "-wal") as String, size = size as Int] in
      let register = try Register(root: URL(filePath: path), mode: .readWrite)
      let watcher = Thread {
        var status = stat()
        while stat(log, &status) != 0 || status.st_size < size {}
        kill(getpid(), SIGKILL)
      }
      watcher.start()
      try register.record(sampleScan(3_000, commit: "c2"))
      kill(getpid(), SIGKILL)
    }
    let register = try Register(root: folder.url, mode: .readWrite)
    let snapshot = try register.snapshot()
    #expect([1, 2].contains(snapshot.scans.count))
    #expect(snapshot.findings.count == (snapshot.scans.count == 1 ? 50 : 3_000))
    #expect(try register.check().isEmpty)
    try register.record(sampleScan(3_000, commit: "c3"))
    #expect(try register.snapshot().findings.count == 3_000)
  }

  @Test("a write that the system refuses is an error, and nothing of the transaction stays")
  func refusedWrite() async throws {
    let folder = try TemporaryFolder()
    try Register(root: folder.url, mode: .readWrite).record(sampleScan(50))
    await #expect(processExitsWith: .success) { [path = folder.path as String] in
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 600_000, rlim_max: 600_000)
      #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
      let register = try Register(root: URL(filePath: path), mode: .readWrite)
      #expect(throws: RegisterError.self) { try register.record(sampleScan(5_000, commit: "c2")) }
      #expect(try register.snapshot().findings.count == 50)
    }
    #expect(try Register(root: folder.url, mode: .readWrite).check().isEmpty)
  }
}

@Suite struct DecisionProcessTests {
  @Test("ten people who decide at once: every decision is there, each number once")
  func writers() async throws {
    let folder = try TemporaryFolder()
    try Register(root: folder.url, mode: .readWrite).record(sampleScan(20))
    await withTaskGroup { group in
      for index in 0..<10 {
        group.addTask { [path = folder.path] in
          await #expect(processExitsWith: .success) { [path = path as String, index = index as Int] in
            let register = try Register(root: URL(filePath: path), mode: .readWrite)
            for round in 0..<5 {
              let uid = try register.add("Blocker \(index).\(round)", by: "P\(index)", at: Int64(round))
              try register.move(uid, to: .inProgress, by: "P\(index)")
            }
          }
        }
      }
    }
    let register = try Register(root: folder.url, mode: .readOnly)
    #expect(try register.snapshot().blockers.map(\.number) == Array(1...51))
    #expect(try register.packs().map(\.clock) == Array(1...101))
    #expect(try register.check().isEmpty)
  }

  @Test("a process killed again and again while it decides loses nothing that was said to be done", arguments: 1...8)
  func killed(round: Int) async throws {
    let folder = try TemporaryFolder()
    try Register(root: folder.url, mode: .readWrite).record(sampleScan(20))
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.path as String, round = round as Int] in
      let register = try Register(root: URL(filePath: path), mode: .readWrite)
      let done = FileManager.default
      let log = path + "/.audit/register.db-wal"
      let watcher = Thread {
        // Somewhere in the middle of a write, each round later than the one before.
        var status = stat()
        while stat(log, &status) != 0 || status.st_size < round * 35_000 {}
        kill(getpid(), SIGKILL)
      }
      watcher.start()
      for index in 0..<100_000 {
        try register.add("Blocker \(index)", at: Int64(index))
        // What stands in this file was committed before.
        _ = done.createFile(atPath: path + "/done", contents: Data(String(index + 1).utf8))
      }
    }
    let text = FileManager.default.contents(atPath: folder.path + "/done").map { String(decoding: $0, as: UTF8.self) }
    let promised = text.flatMap { Int($0) } ?? 0
    let register = try Register(root: folder.url, mode: .readWrite)
    let byHand = try register.snapshot().blockers.count { $0.rule == nil }
    #expect(byHand >= promised && byHand <= promised + 2)
    #expect(try register.check().isEmpty)
    try register.add("After")
    #expect(try register.check().isEmpty)
  }
}
