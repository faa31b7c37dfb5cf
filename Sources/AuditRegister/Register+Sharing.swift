import AuditModel
public import Foundation
import GRDB

/// What a shared log consists of, and what of it is not where it should be.
public struct SharedLog: Hashable, Sendable {
  /// The folder.
  public var path: String
  /// How many packs it holds.
  public var packs: Int
  /// Their size in bytes.
  public var bytes: Int
  /// The files of decisions that were in the folder once and are not there now, kept beside it; relative to the folder.
  public var setAside: [String]
}

extension Register {
  /// Shares the register of the repository at `root` through git: makes `.audit/log` and writes every pack there.
  ///
  /// From then on each command writes what it records to a file of its own there, and what git brings from elsewhere is taken over
  /// when a register is opened. Doing it again changes nothing.
  ///
  /// - Throws: `RegisterError`.
  public static func share(root: URL) throws -> SharedLog {
    let file = RegisterFile(root: root.path(percentEncoded: false))
    try file.shareLog()
    if mkdir(file.sharedLog.path, 0o755) != 0, errno != EEXIST {
      throw RegisterError.notWritable(path: file.sharedLog.path, reason: RegisterFile.message(errno))
    }
    let register = try Register(root: root, mode: .readWrite)
    guard let shared = try register.sharedLog() else {
      throw RegisterError.notWritable(path: file.sharedLog.path, reason: "it is not a folder")
    }
    return shared
  }

  /// What lies in the shared log; `nil` when the register is not shared.
  public func sharedLog() throws -> SharedLog? {
    guard let log else { return nil }
    let files = try log.files()
    var bytes = 0
    for name in files {
      var status = stat()
      if stat("\(log.path)/\(name)", &status) == 0 { bytes += Int(status.st_size) }
    }
    return SharedLog(path: log.path, packs: files.count, bytes: bytes, setAside: try aside(of: log).files())
  }

  /// Where the files of decisions go that disappear from the log.
  private func aside(of log: LogFolder) -> LogFolder { LogFolder(path: log.path + "/../aside") }

  /// Whether the files of the log are those that were there at the end of the last command.
  func isSynchronous() throws -> Bool {
    guard let log else { return true }
    return try explaining(path) {
      let digest = try log.digest().text
      return try queue.read { db in try Self.knownDigest(db) == digest }
    }
  }

  /// Brings the register up to the files of its log, and these up to the register.
  ///
  /// No file is opened when it is so already.
  func synchronise() throws {
    guard let log, try !isSynchronous() else { return }
    try write { db in
      // Under the lock of the database: whoever writes a file holds it until the file is on record.
      let files = try log.files()
      let known = try Self.fileNames(db)
      let present = Set(files)
      let lost = known.filter { $0.value.isOnFile && !present.contains($0.key) }
      let new = try files.filter { known[$0] == nil }.map { try log.pack($0) }
      let isForgotten = try !lost.isEmpty && forget(Set(lost.values.map(\.hash)), of: log, in: db)
      _ = try Self.adopt(new, in: db, mustRebuild: isForgotten)
      for name in files { try Self.note(known[name]?.hash ?? "", in: db) }
      for (_, hash) in new { try Self.note(hash, in: db) }
      try requireParents(log, in: db)
      let aside = aside(of: log)
      for name in try aside.files() where present.contains(name) { unlink("\(aside.path)/\(name)") }
    }
  }

  /// Writes the packs that have no file yet; part of every transaction that writes.
  ///
  /// Adds to `written` the files, to be taken away again when the transaction comes to nothing.
  func writeFiles(_ db: Database, _ written: inout [String]) throws {
    guard let log, copy == nil else { return }
    let waiting = try String.fetchAll(
      db, sql: "SELECT hash FROM packs WHERE NOT is_local AND hash NOT IN (SELECT hash FROM pack_files)")
    if !waiting.isEmpty {
      let texts = try TextTable(db)
      let condition = "NOT is_local AND hash NOT IN (SELECT hash FROM pack_files)"
      var names: [(name: String, hash: String)] = []
      try EventLog.forEach(db, texts: texts, where: condition) { entry in
        let name = LogFolder.name(time: entry.pack.time, hash: entry.hash)
        try log.write(try PackText.file(entry.pack, hash: entry.hash), to: name)
        written.append("\(log.path)/\(name)")
        names.append((name, entry.hash))
      }
      for (_, hash) in names { try Self.note(hash, in: db) }
    }
    var digest = LogFolder.Digest()
    for hash in try String.fetchAll(db, sql: "SELECT hash FROM pack_files") {
      digest.add(LogFolder.prefix(ofHash: hash.utf8))
    }
    if try Self.knownDigest(db) != digest.text {
      try db.execute(sql: "INSERT OR REPLACE INTO meta (key, value) VALUES ('files', ?)", arguments: [digest.text])
    }
  }

  /// What is wrong with the files of the log: each is read.
  func fileFaults() throws -> [String] {
    guard let log else { return [] }
    return try log.files().compactMap { name in
      do {
        _ = try log.pack(name)
        return nil
      } catch RegisterError.unusablePack(let path, let detail) {
        return "altered: \(path): \(detail); `git checkout -- \(path)` brings it back as it was committed"
      }
    }
  }

  private static func knownDigest(_ db: Database) throws -> String? {
    try String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = 'files'")
  }

  private static func note(_ hash: String, in db: Database) throws {
    guard !hash.isEmpty else { return }
    try db.cachedStatement(sql: "INSERT INTO pack_files (hash) VALUES (?) ON CONFLICT DO NOTHING")
      .execute(arguments: [hash])
  }

  /// The packs that have a file or will get one, by its name.
  private static func fileNames(_ db: Database) throws -> [String: (hash: String, isOnFile: Bool)] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT p.hash, p.time, f.hash IS NOT NULL FROM packs p LEFT JOIN pack_files f ON f.hash = p.hash
        WHERE NOT p.is_local
        """)
    var names: [String: (hash: String, isOnFile: Bool)] = [:]
    for row in rows {
      names[LogFolder.name(time: Timestamp(secondsSinceEpoch: row[1]), hash: row[0])] = (row[0], row[2])
    }
    return names
  }

  /// Every pack must build on packs that are here, whoever checked out what.
  private func requireParents(_ log: LogFolder, in db: Database) throws {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT p.hash, p.time, pp.parent, p.hash IN (SELECT hash FROM pack_files) FROM pack_parents pp JOIN packs p ON p.id = pp.pack
        WHERE NOT EXISTS (SELECT 1 FROM packs q WHERE q.hash = pp.parent AND q.clock < p.clock)
        ORDER BY p.clock, p.hash LIMIT 1
        """)
    guard let row else { return }
    let name = LogFolder.name(time: Timestamp(secondsSinceEpoch: row[1]), hash: row[0])
    let parent = (row[2] as String).prefix(LogFolder.digits)
    throw RegisterError.unusablePack(
      path: "\(log.path)/\(name)",
      detail: "it builds on the pack \(parent), and no file *-\(parent).jsonl before it is in the log"
        + (row[3]
          ? "" : "; it was recorded while another branch was checked out, and is written when that one is again"))
  }

  /// Takes packs out of the register whose files are no longer in the log: another branch is checked out, which does not know
  /// them, or somebody took them away.
  ///
  /// The log of a shared register is what lies in the folder; the database follows it. What people decided is kept beside the
  /// folder, where git does not look; a scan can be made again.
  private func forget(_ hashes: Set<String>, of log: LogFolder, in db: Database) throws -> Bool {
    let aside = aside(of: log)
    let texts = try TextTable(db)
    var ids: [Int64] = []
    var keep: [(String, [UInt8])] = []
    for row in try Row.fetchAll(db, sql: "SELECT id, hash, is_local FROM packs") where row[2] || hashes.contains(row[1])
    {
      ids.append(row[0])
    }
    let list = ids.map(String.init).joined(separator: ", ")
    let isScan = "EXISTS (SELECT 1 FROM events WHERE pack = packs.id AND kind = 'scan-recorded')"
    try EventLog.forEach(db, texts: texts, where: "id IN (\(list)) AND NOT is_local AND NOT \(isScan)") { entry in
      keep.append(
        (
          LogFolder.name(time: entry.pack.time, hash: entry.hash),
          try PackText.file(entry.pack, hash: entry.hash)
        ))
    }
    if !keep.isEmpty, copy == nil {
      if mkdir(aside.path, 0o755) != 0, errno != EEXIST {
        throw RegisterError.notWritable(path: aside.path, reason: RegisterFile.message(errno))
      }
      for (name, bytes) in keep { try aside.write(bytes, to: name) }
    }
    try Projection.clear(db)
    try Schema.withoutGuards(db) {
      try db.execute(
        sql: """
          CREATE INDEX events_by_content ON events (content);
          CREATE INDEX findings_by_content ON findings (content);
          CREATE TEMP TABLE gone AS SELECT content FROM events WHERE pack IN (\(list)) AND content IS NOT NULL;
          DELETE FROM events WHERE pack IN (\(list));
          DELETE FROM contents WHERE id IN (SELECT content FROM gone);
          DELETE FROM pack_parents WHERE pack IN (\(list));
          DELETE FROM pack_files WHERE hash IN (SELECT hash FROM packs WHERE id IN (\(list)));
          DELETE FROM packs WHERE id IN (\(list));
          DROP TABLE gone;
          DROP INDEX events_by_content;
          DROP INDEX findings_by_content
          """)
    }
    return true
  }
}
