import AuditModel
import AuditRegister
import AuditTestSupport
import Foundation
import Testing

@Suite struct RegisterFileTests {
  /// A folder with a small register in it.
  private func made() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try Register(root: folder.url, mode: .readWrite).record(sampleScan(300))
    return folder
  }

  private func error(_ folder: TemporaryFolder, _ mode: Register.Mode = .readWrite) -> RegisterError? {
    do {
      _ = try Register(root: folder.url, mode: mode).snapshot()
      return nil
    } catch {
      return error as? RegisterError
    }
  }

  @Test("reading where there is no register says so and makes none")
  func missing() throws {
    let folder = try TemporaryFolder()
    #expect(error(folder, .readOnly) == .missing(path: folder.database))
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: ".audit").path))
  }

  @Test("a newer schema is refused with both versions, and left as it is")
  func newerSchema() throws {
    let folder = try made()
    #expect(try folder.sql("PRAGMA user_version = 999") == "")
    let before = try folder.bytes()
    for mode in [Register.Mode.readWrite, .readOnly] {
      #expect(error(folder, mode) == .newerSchema(path: folder.database, found: 999, supported: 6))
    }
    #expect(try folder.bytes() == before)
    #expect(error(folder)?.description.contains("999") == true)
  }

  @Test("a migration that this version does not know is refused even without a higher number")
  func unknownMigration() throws {
    let folder = try made()
    #expect(try folder.sql("INSERT INTO grdb_migrations VALUES ('3: from the future')") == "")
    guard case .newerSchema = error(folder) else { return #expect(Bool(false), "it was accepted") }
  }

  @Test("another program's database and a file that is none are refused, and left as they are")
  func foreign() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "#!/bin/sh\necho this is long enough to be read as a header, if that is what it were; but it is not\n",
      to: ".audit/register.db")
    let text = try folder.bytes()
    #expect(error(folder) == .notARegister(path: folder.database, found: "not an SQLite database"))
    #expect(try folder.bytes() == text)

    try FileManager.default.removeItem(atPath: folder.database)
    #expect(try folder.sql("CREATE TABLE t (a)") == "")
    let other = try folder.bytes()
    guard case .notARegister(_, let found) = error(folder) else { return #expect(Bool(false), "it was accepted") }
    #expect(found.contains("another program"))
    #expect(try folder.bytes() == other)

    try FileManager.default.removeItem(atPath: folder.database)
    try FileManager.default.createDirectory(atPath: folder.database, withIntermediateDirectories: false)
    #expect(error(folder) == .notARegister(path: folder.database, found: "not a regular file"))
  }

  @Test("a cut-off, emptied or overwritten register is reported as damaged", arguments: [0, 40, 5_000, 40_000])
  func truncated(length: Int) throws {
    let folder = try made()
    try folder.bytes().prefix(length).write(to: URL(filePath: folder.database))
    for mode in [Register.Mode.readWrite, .readOnly] {
      guard case .damaged = error(folder, mode) else { return #expect(Bool(false), "\(length) bytes were accepted") }
    }
    #expect(try folder.bytes().count == length)
  }

  @Test("pages of noise are found by the check, and whoever meets them gets an error, never a crash")
  func noise() throws {
    for page in 1..<12 {
      let folder = try made()
      var bytes = try folder.bytes()
      let start = page * 4096
      guard start + 4096 <= bytes.count else { break }
      bytes.replaceSubrange(
        start..<(start + 4096), with: (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ page) })
      try bytes.write(to: URL(filePath: folder.database))
      do {
        let register = try Register(root: folder.url, mode: .readOnly)
        #expect(try !register.quickCheck().isEmpty, "page \(page)")
        _ = try register.snapshot()
      } catch {
        #expect(error is RegisterError, "page \(page): \(error)")
      }
    }
  }

  @Test("a creation that was interrupted starts again")
  func interruptedCreation() throws {
    let folder = try TemporaryFolder()
    try folder.write("half a database", to: ".audit/register.db.new")
    try folder.write("half a journal", to: ".audit/register.db.new-journal")
    #expect(error(folder) == nil)
  }

  @Test("a file where the folder should be is an error, not a crash")
  func folderIsAFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: ".audit")
    guard case .notWritable = error(folder) else { return #expect(Bool(false), "it was accepted") }
  }

  @Test("a folder that cannot be written can be read, also with a log that was never merged")
  func readOnlyFolder() async throws {
    let folder = try made()
    // A reader that is still there keeps the last writer from merging the log into the database.
    let reader = try Register(root: folder.url, mode: .readOnly)
    #expect(try reader.snapshot().scans.count == 1)
    try Register(root: folder.url, mode: .readWrite).record(sampleScan(300, commit: "c2"))
    let copy = try TemporaryFolder()
    try FileManager.default.createDirectory(
      at: copy.url.appending(path: ".audit"), withIntermediateDirectories: false)
    for suffix in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: folder.database + suffix, toPath: copy.database + suffix)
    }
    withExtendedLifetime(reader) {}
    try copy.run("chmod", "-R", "a-w,a+rX", ".audit")
    defer { _ = try? copy.run("chmod", "-R", "u+w", ".audit") }
    await #expect(processExitsWith: .success) { [path = copy.path as String] in
      // Root may write anywhere; nobody may not.
      if geteuid() == 0 { #expect(setuid(65_534) == 0) }
      let root = URL(filePath: path)
      let scans = try Register(root: root, mode: .readOnly).snapshot().scans
      #expect(scans.count == 2)
      #expect {
        _ = try Register(root: root, mode: .readWrite)
      } throws: { error in
        guard case .notWritable = error as? RegisterError else { return false }
        return true
      }
    }
  }
}
