import AuditModel
import AuditRegister
import AuditTestSupport
import Foundation
import Testing

@Suite struct RegisterTests {
  @Test("a register is made with a folder that ignores itself, and reads back what was recorded")
  func roundTrip() throws {
    let folder = try TemporaryFolder()
    let scan = sampleScan(250)
    let summary = try Register(root: folder.url, mode: .readWrite).record(scan)
    #expect(summary.new == 250)
    #expect(try String(contentsOf: folder.url.appending(path: ".audit/.gitignore"), encoding: .utf8) == "*\n")

    let register = try Register(root: folder.url, mode: .readOnly)
    let snapshot = try register.snapshot()
    #expect(snapshot.findings.map(\.finding) == scan.findings)
    #expect(snapshot.blockers.map(\.id) == ["BLOCK-001"])
    #expect(snapshot.blockers.first?.component == "api")
    #expect(try register.lastScan() == snapshot.scans.last)
    #expect(snapshot.scans.first?.rules == scan.coverage.rules)
    #expect(try register.quickCheck().isEmpty)
  }

  @Test("the same tree again changes no byte")
  func repeats() throws {
    let folder = try TemporaryFolder()
    try Register(root: folder.url, mode: .readWrite).record(sampleScan(20))
    let before = try folder.bytes()
    let summary = try Register(root: folder.url, mode: .readWrite).record(sampleScan(20))
    #expect(summary.scan == nil)
    #expect(summary.matched == 20)
    #expect(try folder.bytes() == before)
  }

  @Test("the log gives the tables: replayed in memory, and rebuilt in the file")
  func rebuild() throws {
    let folder = try TemporaryFolder()
    let register = try Register(root: folder.url, mode: .readWrite)
    try register.record(sampleScan(150))
    try register.record(sampleScan(120, commit: "c2", first: 4))
    var failing = sampleScan(0, commit: "c3")
    failing.coverage.failed = [FailedFile(path: RepoPath("src/api/f0.py"), reason: "denied")]
    failing.coverage.scanned = []
    try register.record(failing)
    try register.record(
      sampleScan(120, commit: "c4", path: "src/web", lines: ["z"]),
      renames: [
        RepoPath("src/api/f0.py"): RepoPath("src/web/f0.py"), RepoPath("src/api/f100.py"): RepoPath("src/web/f100.py"),
      ])
    let state = try register.state()
    #expect(state.snapshot.findings.count == 150)
    #expect(state.snapshot.findings.count { $0.detection == .present } == 120)
    var replayed = RegisterState()
    replayed.apply(try register.packs())
    #expect(replayed == state)
    #expect(try register.check().isEmpty)

    #expect(try folder.sql("UPDATE findings SET detection = 'absent_excluded'") == "")
    #expect(try register.check().count == 1)
    try register.rebuild()
    #expect(try register.state() == state)
    #expect(try register.check().isEmpty)
  }

  @Test("renames are asked for from the latest commit, and only when the tree differs from it")
  func renames() throws {
    let folder = try TemporaryFolder()
    let register = try Register(root: folder.url, mode: .readWrite)
    var asked: [String] = []
    for commit in ["c1", "c1", "c2"] {
      _ = try register.record(
        sampleScan(3, commit: commit), at: Timestamp(secondsSinceEpoch: 5), components: ComponentMap(components: []),
        toolVersion: "1",
        sources: ScanSources(renames: {
          asked.append($0)
          return [:]
        }))
    }
    #expect(asked == ["c1"])
    #expect(throws: CancellationError.self) {
      try register.record(
        sampleScan(3, commit: "c3"), at: Timestamp(secondsSinceEpoch: 5), components: ComponentMap(components: []),
        toolVersion: "1", sources: ScanSources(renames: { _ in throw CancellationError() }))
    }
  }

  @Test(
    "the log is append-only from any connection",
    arguments: ["events", "packs", "contents", "texts", "pack_parents"])
  func appendOnly(table: String) throws {
    let folder = try TemporaryFolder()
    let register = try Register(root: folder.url, mode: .readWrite)
    try register.record(sampleScan(2))
    try register.record(sampleScan(1, commit: "c2"))
    let column = table == "pack_parents" ? "pack" : "id"
    for statement in [
      "UPDATE \(table) SET \(column) = \(column)", "DELETE FROM \(table)",
      "INSERT OR REPLACE INTO \(table) SELECT * FROM \(table)", "REPLACE INTO \(table) SELECT * FROM \(table) LIMIT 1",
    ] {
      #expect(try folder.sql(statement) == "\(table) is append-only", "\(statement)")
    }
    #expect(try register.check().isEmpty)
  }

  @Test("a change of the log behind the register's back is noticed")
  func tampering() throws {
    let folder = try TemporaryFolder()
    let register = try Register(root: folder.url, mode: .readWrite)
    try register.record(sampleScan(2))
    #expect(try folder.sql("DROP TRIGGER events_no_update") == "")
    #expect(
      try folder.sql("UPDATE events SET payload = replace(payload, 'P0', 'P2') WHERE kind = 'blocker-opened'") == "")
    let faults = try register.check()
    #expect(faults.contains { $0.contains("not those it was written with") })
    #expect(try folder.sql("UPDATE events SET kind = 'from-the-future' WHERE kind = 'blocker-opened'") == "")
    #expect {
      try register.check()
    } throws: { error in
      guard case .damaged(_, let detail) = error as? RegisterError else { return false }
      return detail.contains("from-the-future")
    }
  }

  @Test("impossible states are refused by the tables")
  func constraints() throws {
    let folder = try TemporaryFolder()
    try Register(root: folder.url, mode: .readWrite).record(sampleScan(2))
    for statement in [
      "UPDATE blockers SET status = 'fixed'", "UPDATE blockers SET status = 'done'",
      "UPDATE blockers SET priority = 'P9'", "UPDATE findings SET detection = 'not_evaluated'",
      "UPDATE findings SET missing = 'ambiguous'", "UPDATE blockers SET number = 'x'",
    ] {
      #expect(try !folder.sql(statement).isEmpty, "\(statement)")
    }
  }
}
