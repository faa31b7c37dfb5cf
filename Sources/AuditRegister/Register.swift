public import AuditModel
public import Foundation
import GRDB

/// The register of one repository: `.audit/register.db` below its root.
///
/// Many processes may use one register at once: a write is one transaction that waits for the others, and a process that is killed
/// leaves what was there before its transaction. Errors of every operation are `RegisterError` unless it says otherwise.
public final class Register: Sendable {
  /// What a register is opened for.
  public enum Mode: Hashable, Sendable {
    /// To read and write; the file is made when it is not there and migrated when it is old.
    case readWrite
    /// To read only; also in a folder that cannot be written to.
    case readOnly
  }

  /// Where the file is.
  public let path: String
  let queue: DatabaseQueue
  /// Where the packs lie that others get through git; `nil` when the register is not shared.
  let log: LogFolder?
  /// A copy to read in a folder where SQLite cannot make its files; removed with the register.
  let copy: URL?

  /// Opens the register of the repository at `root`.
  ///
  /// - Throws: `missing` and `olderSchema` only with `readOnly`; `notWritable` only with `readWrite`.
  public init(root: URL, mode: Mode) throws {
    let file = RegisterFile(root: root.path(percentEncoded: false))
    path = file.database
    log = file.sharedLog.exists ? file.sharedLog : nil
    switch mode {
    case .readWrite:
      try file.makeFolder()
      if !file.exists { try file.locked { if !file.exists { try Self.create(file) } } }
      try file.checkHeader()
      if let reason = file.writeRefusal { throw RegisterError.notWritable(path: path, reason: reason) }
      copy = nil
      queue = try explaining(path) { [path] in try Self.connect(path, readOnly: false) }
      try migrate(file)
      try synchronise()
    case .readOnly:
      let isWritable = access(file.folder, W_OK) == 0
      // A clone begins with nothing but the shared log.
      if log != nil, isWritable, !file.exists { _ = try Register(root: root, mode: .readWrite) }
      guard file.exists || log != nil else { throw RegisterError.missing(path: path) }
      if file.exists { try file.checkHeader() }
      // SQLite shares a write-ahead log through a file beside the database, which it cannot make there.
      copy = isWritable ? nil : try Self.copy(file)
      let source = copy.map { $0.appending(path: "register.db").path(percentEncoded: false) } ?? path
      let isCopy = copy != nil
      queue = try explaining(path) { try Self.connect(source, readOnly: !isCopy) }
      let found = try schemaVersion()
      if try found < Schema.version || hasStaleProjection() {
        throw RegisterError.olderSchema(path: path, found: found, supported: Schema.version)
      }
      if isCopy {
        try synchronise()
      } else if try !isSynchronous() {
        _ = try Register(root: root, mode: .readWrite)
      }
    }
  }

  deinit {
    // A copy that cannot be removed is in the system's temporary folder, which the system clears.
    if let copy { try? FileManager.default.removeItem(at: copy) }
  }

  /// Records a scan: reconciles it with the register inside one transaction and appends what it told that was new.
  ///
  /// A scan that told nothing new (same commit, rules, coverage and findings) adds nothing, not even itself.
  ///
  /// - Parameters:
  ///   - scan: the scan.
  ///   - time: when it ran.
  ///   - components: the parts of the repository.
  ///   - toolVersion: the version of `audit`.
  ///   - actor: who ran it.
  ///   - movesBlockers: whether the scanned branch is the one whose scans may say that something is gone.
  ///   - sources: what the repository's history says; asked before the transaction, and again inside it when another process
  ///     has recorded a scan meanwhile. Its errors are thrown on.
  /// - Returns: what it did, in numbers.
  /// - Throws: `RegisterError`, and what `sources` throw; nothing is recorded then.
  public func record(
    _ scan: ScanResult, at time: Timestamp, components: ComponentMap, toolVersion: String, actor: Actor = .tool,
    movesBlockers: Bool = true, sources: ScanSources
  ) throws -> ScanSummary {
    // Reading history takes a while: it is done before the others have to wait.
    let base = try explaining(path) { try queue.read { db in try Self.base(of: scan, in: db) } }
    let early = try sources.gather(scan, base)
    return try write { db in
      var texts = try TextTable(db)
      let state = try StateReader(db).state(texts: texts, dossiersOf: [.falsePositive, .blocked, .duplicate])
      let now = try Self.base(of: scan, in: db)
      let gathered = now == base ? early : try sources.gather(scan, now)
      let context = ScanContext(
        time: time, renames: gathered.renames, components: components, toolVersion: toolVersion,
        movesBlockers: movesBlockers, history: gathered.history)
      var reconciliation = Reconciliation(of: scan, with: state, in: context)
      let reader = RegisterReader(db)
      let contradictions = reconciliation.contradictions
      try reconciliation.explain { move in
        switch move.cause {
        case .regression, .fixDidNotHold:
          guard let record = try reader.record(uid: move.uid) else { return }
          move.regression = try sources.regression(record, contradictions[move.uid] ?? [])
        case .findingsGone: move.fix = try sources.fix(try reader.findings(of: move.uid), now.commit)
        default: break
        }
      }
      if !reconciliation.events.isEmpty {
        let isLocal = log != nil && reconciliation.events.allSatisfy(\.isLook)
        let pack = EventPack(
          clock: try EventLog.clock(db) + 1, parents: try EventLog.heads(db, sharedOnly: !isLocal), actor: actor,
          time: time, toolVersion: toolVersion, events: reconciliation.events)
        let entry = try EventLog.append(pack, isLocal: isLocal, texts: &texts, to: db)
        try Self.project([entry], texts: &texts, in: db)
      }
      return reconciliation.summary
    }
  }

  /// Everything the register holds.
  ///
  /// Linear in its size.
  public func snapshot() throws -> RegisterSnapshot { try state().snapshot }

  /// Everything the next scan is compared with.
  ///
  /// Linear in the register's size.
  public func state() throws -> RegisterState {
    try explaining(path) { try queue.read { db in try StateReader(db).state(texts: try TextTable(db)) } }
  }

  /// Every blocker, by number, without reading any finding.
  public func blockers() throws -> [Blocker] {
    try explaining(path) { try queue.read { db in try StateReader(db).blockers() } }
  }

  /// The last recorded scan; `nil` before the first.
  public func lastScan() throws -> ScanRecord? {
    try explaining(path) { try queue.read { db in try StateReader(db).lastScan() } }
  }

  /// The event log, in its order.
  ///
  /// Linear in its size.
  public func packs() throws -> [EventPack] {
    try explaining(path) {
      try queue.read { db in
        var packs: [EventPack] = []
        try EventLog.forEach(db, texts: try TextTable(db)) { packs.append($0.pack) }
        return packs
      }
    }
  }

  /// Drops the projected tables and makes them again from the log.
  public func rebuild() throws { try write { db in try Self.rebuild(db) } }

  static func rebuild(_ db: Database) throws {
    var texts = try TextTable(db)
    try Projection.clear(db)
    var projection = try Projection(db)
    try EventLog.forEach(db, texts: texts) { try projection.apply($0, texts: &texts) }
    try projection.flush()
    try db.execute(sql: "INSERT OR REPLACE INTO meta (key, value) VALUES ('projection', 'current')")
  }

  /// What is wrong with the file, in SQLite's and the log's words; empty when nothing is.
  ///
  /// Reads the whole file.
  ///
  /// Checks the pages and indexes, the foreign keys, every pack's hash, parents and clock, and that the projected tables are those
  /// that the log gives.
  ///
  /// - Parameter anchor: the hash of a pack, or its first digits, that was noted elsewhere and must be in the log.
  /// - Returns: the faults.
  /// - Throws: `RegisterError` when it cannot be read at all.
  public func check(anchor: String? = nil) throws -> [String] {
    try explaining(path) { try queue.read { db in try RegisterCheck(db).faults(anchor: anchor) } } + fileFaults()
  }

  /// What SQLite's `quick_check` finds wrong with the pages of the file; empty when nothing is.
  public func quickCheck() throws -> [String] {
    try explaining(path) { try queue.read { db in try RegisterCheck(db).pageFaults() } }
  }
}

extension Register {
  /// What a scan is compared with: the latest scan that could say what is gone, and the fixes that are claimed.
  private static func base(of scan: ScanResult, in db: Database) throws -> ScanBase {
    ScanBase(
      commit: try StateReader(db).latestAuthoritative()?.commit,
      fixes: try StateReader(db).blockers(where: "fix_commit IS NOT NULL AND status IN ('fixed', 'fix_submitted')"))
  }

  func write<Value>(_ work: (Database) throws -> Value) throws -> Value {
    var files: [String] = []
    do {
      return try write(&files, work)
    } catch {
      // What is not in the register must not come back out of the log.
      for file in files { unlink(file) }
      throw error
    }
  }

  private func write<Value>(_ files: inout [String], _ work: (Database) throws -> Value) throws -> Value {
    try explaining(path) {
      try queue.writeWithoutTransaction { db in
        var value: Value?
        try db.inTransaction(.immediate) {
          value = try work(db)
          try writeFiles(db, &files)
          return .commit
        }
        guard let value else { preconditionFailure("a transaction that ended without an error has run its work") }
        return value
      }
    }
  }

  /// Builds an empty register beside its name and moves it there whole, so that a register that is there is always complete.
  private static func create(_ file: RegisterFile) throws {
    let draft = file.database + ".new"
    for suffix in ["", "-journal", "-wal", "-shm"] where unlink(draft + suffix) != 0 && errno != ENOENT {
      throw RegisterError.notWritable(path: file.database, reason: RegisterFile.message(errno))
    }
    try explaining(file.database) {
      let queue = try DatabaseQueue(path: draft, configuration: configuration(readOnly: false))
      try requireSQLite(queue)
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
      }
      try Schema.migrator.migrate(queue)
      try queue.writeWithoutTransaction { db in
        try rebuild(db)
        try db.execute(sql: "PRAGMA journal_mode = WAL")
      }
      try queue.close()
    }
    guard rename(draft, file.database) == 0 else {
      throw RegisterError.notWritable(path: file.database, reason: RegisterFile.message(errno))
    }
  }

  private static func connect(_ path: String, readOnly: Bool) throws -> DatabaseQueue {
    let queue = try DatabaseQueue(path: path, configuration: configuration(readOnly: readOnly))
    try requireSQLite(queue)
    return queue
  }

  private static func configuration(readOnly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(Double(busySeconds))
    configuration.foreignKeysEnabled = true
    // The file itself remembers its journal mode. GRDB's `.wal` would write to it on every opening.
    configuration.prepareDatabase { db in
      // The triggers that guard the log must fire for the delete that INSERT OR REPLACE implies; a prepared file must not run
      // functions; 64 MiB of pages hold the register of a very large repository; with a write-ahead log NORMAL loses no
      // transaction to a killed process, and to a power cut at most the last.
      try db.execute(
        sql: """
          PRAGMA recursive_triggers = ON; PRAGMA trusted_schema = OFF; PRAGMA cache_size = -65536;
          PRAGMA synchronous = NORMAL
          """)
    }
    return configuration
  }

  private static func requireSQLite(_ queue: DatabaseQueue) throws {
    let found = try queue.read { db in try String.fetchOne(db, sql: "SELECT sqlite_version()") ?? "" }
    let parts = found.split(separator: ".").compactMap { Int($0) } + [0, 0, 0]
    guard (parts[0], parts[1], parts[2]) < Schema.oldestSQLite else { return }
    let (major, minor, patch) = Schema.oldestSQLite
    throw RegisterError.sqliteTooOld(found: found, needed: "\(major).\(minor).\(patch)")
  }

  /// The number of the file's schema; refuses one that this version does not know.
  private func schemaVersion() throws -> Int {
    try explaining(path) {
      try queue.read { db in
        let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        if try found > Schema.version || Schema.migrator.hasBeenSuperseded(db) {
          throw RegisterError.newerSchema(path: path, found: found, supported: Schema.version)
        }
        return found
      }
    }
  }

  private func migrate(_ file: RegisterFile) throws {
    let isOld = try schemaVersion() < Schema.version
    guard try isOld || hasStaleProjection() else { return }
    try file.locked {
      try explaining(path) { try Schema.migrator.migrate(queue) }
      // Killed in between, the tables stay marked and the next one makes them.
      if try hasStaleProjection() { try rebuild() }
    }
  }

  /// Whether a migration has left the projected tables to be made again.
  private func hasStaleProjection() throws -> Bool {
    try explaining(path) {
      try queue.read { db in
        try String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = 'projection'") == "stale"
      }
    }
  }

  /// Copies the database with its write-ahead log to a folder of its own below the system's temporary folder.
  private static func copy(_ file: RegisterFile) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "audit-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      guard file.exists else {
        try create(RegisterFile(folder: folder.path(percentEncoded: false)))
        return folder
      }
      for source in [file.database] + (file.hasPendingLog ? [file.log] : []) {
        let name = source == file.database ? "register.db" : "register.db-wal"
        try FileManager.default.copyItem(
          atPath: source, toPath: folder.appending(path: name).path(percentEncoded: false))
      }
    } catch let error where !(error is RegisterError) {
      throw RegisterError.failed(
        path: file.database, detail: "it cannot be copied to read it: \(error.localizedDescription)")
    }
    return folder
  }
}
