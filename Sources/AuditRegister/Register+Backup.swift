public import AuditModel
public import Foundation
import GRDB

/// What a register holds, in numbers.
public struct RegisterStatistics: Hashable, Sendable {
  /// Size of the database file with its write-ahead log, in bytes.
  public var bytes: Int
  /// The number of its schema.
  public var schema: Int
  /// How many packs the log holds.
  public var packs: Int
  /// How many events, by kind.
  public var events: [RegisterEvent.Kind: Int]
  /// How many blockers, by status.
  public var blockers: [BlockerStatus: Int]
  /// How many findings, by what the last scans say.
  public var findings: [Detection: Int]
  /// How many scans are recorded.
  public var scans: Int
  /// How many findings the gate lets be because they were there when the register began; `nil` without a baseline.
  public var baseline: Int?
  /// How often a guard was overridden.
  public var overrides: Int
  /// The hashes of the packs that nobody has built on: one, unless logs were merged just now.
  public var heads: [String]
}

extension Register {
  /// What the register holds, in numbers.
  public func statistics() throws -> RegisterStatistics {
    var bytes = 0
    for suffix in ["", "-wal"] {
      var status = stat()
      if stat(path + suffix, &status) == 0 { bytes += Int(status.st_size) }
    }
    return try explaining(path) {
      try queue.read { db in
        func counts<Key: RawRepresentable<String> & Hashable>(_ sql: String) throws -> [Key: Int] {
          var counts: [Key: Int] = [:]
          for row in try Row.fetchAll(db, sql: sql) {
            if let key = Key(rawValue: row[0]) { counts[key] = row[1] }
          }
          return counts
        }
        let events: [RegisterEvent.Kind: Int] = try counts("SELECT kind, count(*) FROM events GROUP BY kind")
        return RegisterStatistics(
          bytes: bytes, schema: try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
          packs: try Int.fetchOne(db, sql: "SELECT count(*) FROM packs") ?? 0, events: events,
          blockers: try counts("SELECT status, count(*) FROM blockers GROUP BY status"),
          findings: try counts("SELECT detection, count(*) FROM findings GROUP BY detection"),
          scans: try Int.fetchOne(db, sql: "SELECT count(*) FROM scans") ?? 0,
          baseline: try RegisterReader(db).baselineAllowance(), overrides: events[.guardOverridden] ?? 0,
          heads: try EventLog.heads(db, sharedOnly: true))
      }
    }
  }

  /// Copies the register to a file while others use it; the copy appears whole or not at all.
  ///
  /// - Throws: `RegisterError.notWritable` when a file is there already, or the copy cannot be written.
  public func backup(to file: String) throws {
    guard !FileManager.default.fileExists(atPath: file) else {
      throw RegisterError.notWritable(path: file, reason: "a file is there already")
    }
    let draft = file + ".new"
    for suffix in ["", "-journal", "-wal", "-shm"] { unlink(draft + suffix) }
    defer { for suffix in ["", "-journal", "-wal", "-shm"] { unlink(draft + suffix) } }
    try explaining(file) {
      let copy = try DatabaseQueue(path: draft)
      try queue.backup(to: copy)
      // One file that needs no log beside it.
      try copy.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA journal_mode = DELETE") }
      let faults = try copy.read { db in try RegisterCheck(db).pageFaults() }
      guard faults.isEmpty else { throw RegisterError.damaged(path: path, detail: faults[0]) }
      try copy.close()
    }
    guard rename(draft, file) == 0 else {
      throw RegisterError.notWritable(path: file, reason: RegisterFile.message(errno))
    }
  }

  /// Puts a backup in the place of the register of the repository at `root`.
  ///
  /// The backup is checked first; the register that is there is moved aside, never removed.
  ///
  /// - Parameters:
  ///   - file: the backup.
  ///   - root: the root of the repository.
  ///   - time: when; part of the name that the old register gets.
  /// - Returns: where the old register is now; `nil` when there was none.
  /// - Throws: `RegisterError`; the register that is there is left as it is then.
  @discardableResult
  public static func restore(_ file: String, root: URL, at time: Timestamp) throws -> String? {
    let target = RegisterFile(root: root.path(percentEncoded: false))
    guard FileManager.default.fileExists(atPath: file) else { throw RegisterError.missing(path: file) }
    try target.makeFolder()
    return try target.locked {
      let draft = target.database + ".new"
      for suffix in ["", "-journal", "-wal", "-shm"] { unlink(draft + suffix) }
      do {
        try FileManager.default.copyItem(atPath: file, toPath: draft)
      } catch {
        throw RegisterError.notWritable(path: draft, reason: error.localizedDescription)
      }
      do {
        try prepare(draft, named: file)
      } catch {
        unlink(draft)
        throw error
      }
      let aside = target.database + ".before-" + time.iso8601.replacing(":", with: "")
      var moved: String?
      for suffix in ["", "-wal", "-shm"] where access(target.database + suffix, F_OK) == 0 {
        guard rename(target.database + suffix, aside + suffix) == 0 else {
          throw RegisterError.notWritable(path: target.database, reason: RegisterFile.message(errno))
        }
        moved = aside
      }
      guard rename(draft, target.database) == 0 else {
        throw RegisterError.notWritable(path: target.database, reason: RegisterFile.message(errno))
      }
      return moved
    }
  }

  /// Checks a copy of a backup and brings it to the present schema.
  private static func prepare(_ draft: String, named file: String) throws {
    try RegisterFile.checkHeader(draft, named: file)
    try explaining(file) {
      let queue = try DatabaseQueue(path: draft)
      let found = try queue.read { db in try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 }
      if try found > Schema.version || queue.read(Schema.migrator.hasBeenSuperseded) {
        throw RegisterError.newerSchema(path: file, found: found, supported: Schema.version)
      }
      try Schema.migrator.migrate(queue)
      try queue.writeWithoutTransaction { db in
        try db.inTransaction(.immediate) {
          try rebuild(db)
          return .commit
        }
        let faults = try RegisterCheck(db).faults()
        guard faults.isEmpty else { throw RegisterError.damaged(path: file, detail: faults.joined(separator: "\n")) }
        try db.execute(sql: "PRAGMA journal_mode = WAL")
      }
      try queue.close()
    }
    for suffix in ["-wal", "-shm"] { unlink(draft + suffix) }
  }
}
