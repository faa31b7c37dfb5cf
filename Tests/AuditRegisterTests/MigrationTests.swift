import AuditModel
import AuditRegister
import AuditTestSupport
import Foundation
import Testing

@Suite struct MigrationTests {
  /// Takes a register back to the first schema: its tables as they were, its log as it is.
  private func makeOld(_ folder: TemporaryFolder) throws {
    let statements = [
      "DROP TABLE findings", "DROP TABLE dossiers", "DROP TABLE blockers", "DROP TABLE meta",
      "DROP TABLE documents", "DROP TABLE finding_counts", "DROP TABLE pack_files",
      "ALTER TABLE packs DROP COLUMN is_local",
      "DROP INDEX events_by_finding",
      "ALTER TABLE packs DROP COLUMN commit_id", "ALTER TABLE packs DROP COLUMN signature",
      "DROP INDEX contents_by_secret", "ALTER TABLE contents DROP COLUMN secret_digest",
      "ALTER TABLE contents DROP COLUMN secret_key",
      """
      CREATE TABLE blockers (uid TEXT PRIMARY KEY, number INTEGER NOT NULL UNIQUE, title TEXT NOT NULL, rule TEXT,
        component TEXT NOT NULL, priority TEXT NOT NULL, status TEXT NOT NULL, verification TEXT NOT NULL, owner TEXT,
        regressions INTEGER NOT NULL, opened_scan INTEGER NOT NULL, opened_time INTEGER NOT NULL, opened_commit TEXT,
        changed_scan INTEGER NOT NULL, changed_time INTEGER NOT NULL, changed_commit TEXT) STRICT
      """,
      """
      CREATE TABLE findings (id TEXT PRIMARY KEY, content INTEGER NOT NULL REFERENCES contents (id),
        blocker TEXT NOT NULL REFERENCES blockers (uid), detection TEXT NOT NULL) STRICT
      """,
      "DELETE FROM grdb_migrations WHERE identifier NOT LIKE '1:%'", "PRAGMA user_version = 1",
    ]
    for statement in statements {
      let error = try folder.sql(statement)
      #expect(error == "", "\(statement)")
    }
  }

  @Test("a register of the first schema is brought up, and its log gives the tables")
  func first() throws {
    let folder = try TemporaryFolder()
    let state: RegisterState
    do {
      let register = try Register(root: folder.url, mode: .readWrite)
      try register.record(sampleScan(40))
      try register.record(sampleScan(30, commit: "c2"))
      state = try register.state()
    }
    try makeOld(folder)
    #expect {
      _ = try Register(root: folder.url, mode: .readOnly)
    } throws: { error in
      guard case .olderSchema(_, let found, let supported) = error as? RegisterError else { return false }
      return (found, supported) == (1, 6)
    }
    let register = try Register(root: folder.url, mode: .readWrite)
    #expect(try register.state() == state)
    #expect(try register.check().isEmpty)
    try register.record(sampleScan(31, commit: "c3"))
    #expect(try Register(root: folder.url, mode: .readOnly).check().isEmpty)
  }

  @Test("a migration that was killed before the tables were made again is finished by the next one")
  func interrupted() throws {
    let folder = try TemporaryFolder()
    let state: RegisterState
    do {
      let register = try Register(root: folder.url, mode: .readWrite)
      try register.record(sampleScan(40))
      state = try register.state()
    }
    for statement in [
      "DELETE FROM findings", "DELETE FROM dossiers", "DELETE FROM blockers", "DELETE FROM scans",
      "UPDATE meta SET value = 'stale' WHERE key = 'projection'",
    ] {
      #expect(try folder.sql(statement) == "")
    }
    #expect(throws: RegisterError.self) { try Register(root: folder.url, mode: .readOnly) }
    #expect(try Register(root: folder.url, mode: .readWrite).state() == state)
    #expect(try Register(root: folder.url, mode: .readOnly).state() == state)
  }

  @Test("ten processes that open an old register at once bring it up once")
  func atOnce() async throws {
    let folder = try TemporaryFolder()
    let count: Int
    do {
      let register = try Register(root: folder.url, mode: .readWrite)
      try register.record(sampleScan(40))
      count = try register.packs().count
    }
    try makeOld(folder)
    await withTaskGroup { group in
      for index in 0..<10 {
        group.addTask { [path = folder.path] in
          await #expect(processExitsWith: .success) { [path = path as String, index = index as Int] in
            let register = try Register(root: URL(filePath: path), mode: .readWrite)
            try register.add("By \(index)", by: "P\(index)", at: Int64(index))
          }
        }
      }
    }
    let register = try Register(root: folder.url, mode: .readOnly)
    #expect(try register.check().isEmpty)
    #expect(try register.packs().count == count + 10)
    #expect(try register.snapshot().blockers.map(\.number) == Array(1...11))
  }
}
