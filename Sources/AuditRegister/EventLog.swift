import AuditModel
import Foundation
import GRDB

/// The append-only tables: packs, their parents, events and the findings these carry.
struct EventLog {
  /// A pack as it lies in the log.
  struct Entry {
    var pack: EventPack
    var hash: String
    /// Per event the row of the finding that it carries.
    var contents: [Int?]
  }

  /// The hashes of the packs that nobody has built on, sorted.
  ///
  /// With `sharedOnly`, as if those that stay in this clone were not there: what others get must not build on them.
  static func heads(_ db: Database, sharedOnly: Bool) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT hash FROM packs p WHERE \(sharedOnly ? "NOT is_local AND" : "") NOT EXISTS (
          SELECT 1 FROM pack_parents pp JOIN packs c ON c.id = pp.pack
          WHERE pp.parent = p.hash\(sharedOnly ? " AND NOT c.is_local" : ""))
        ORDER BY hash
        """)
  }

  /// The clock of every pack, by hash.
  static func clocks(_ db: Database) throws -> [String: Int] {
    var clocks: [String: Int] = [:]
    let rows = try Row.fetchCursor(db, sql: "SELECT hash, clock FROM packs")
    while let row = try rows.next() { clocks[row[0]] = row[1] }
    return clocks
  }

  /// The greatest clock; 0 in an empty log.
  static func clock(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT max(clock) FROM packs") ?? 0
  }

  /// Appends a pack and returns it as it lies in the log; one that is local stays in this clone.
  static func append(
    _ pack: EventPack, isLocal: Bool = false, texts: inout TextTable, to db: Database
  ) throws -> Entry {
    let hash = try pack.hash()
    try db.execute(
      sql: """
        INSERT INTO packs (hash, form, clock, time, actor, tool_version, reason, commit_id, signature, is_local)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        hash, pack.form, pack.clock, pack.time.secondsSinceEpoch, try CanonicalJSON.text(pack.actor), pack.toolVersion,
        pack.reason, pack.commit, pack.signature, isLocal,
      ])
    let id = db.lastInsertedRowID
    // Until it has its file the shared log is not what the register says of it.
    if !isLocal { try db.execute(sql: "DELETE FROM meta WHERE key = 'files'") }
    for parent in pack.parents {
      try db.execute(sql: "INSERT INTO pack_parents (pack, parent) VALUES (?, ?)", arguments: [id, parent])
    }
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO events (pack, ordinal, kind, blocker, finding, content, payload) VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    var contents: [Int?] = []
    contents.reserveCapacity(pack.events.count)
    for (ordinal, event) in pack.events.enumerated() {
      let stored = try StoredEvent(event)
      let content = try stored.content.map { try FindingRow.insert($0, texts: &texts, to: db) }
      try insert.execute(
        arguments: [id, ordinal, stored.kind, stored.blocker, stored.finding, content, stored.payload])
      contents.append(content)
    }
    return Entry(pack: pack, hash: hash, contents: contents)
  }

  /// Calls `body` with every pack in the order of the log: by clock, then hash.
  ///
  /// With `condition`, an SQL expression over the columns of `packs`, only with those it is true of.
  static func forEach(
    _ db: Database, texts: TextTable, where condition: String = "true", _ body: (Entry) throws -> Void
  ) throws {
    let decoder = JSONDecoder()
    let packs = try Row.fetchAll(
      db,
      sql: """
        SELECT id, hash, form, clock, time, actor, tool_version, reason, commit_id, signature FROM packs
        WHERE \(condition) ORDER BY clock, hash
        """)
    for row in packs {
      let id: Int = row[0]
      let actor: String = row[5]
      var pack = EventPack(
        clock: row[3],
        parents: try String.fetchAll(db, sql: "SELECT parent FROM pack_parents WHERE pack = ?", arguments: [id]),
        actor: try decoder.decode(Actor.self, from: Data(actor.utf8)), time: Timestamp(secondsSinceEpoch: row[4]),
        toolVersion: row[6], reason: row[7], commit: row[8], events: [])
      pack.form = row[2]
      pack.signature = row[9]
      var contents: [Int?] = []
      let events = try Row.fetchCursor(
        db,
        sql: """
          SELECT e.kind, e.blocker, e.finding, e.payload, e.content, \(FindingRow.columns(content: "c", place: "c"))
          FROM events e LEFT JOIN contents c ON c.id = e.content WHERE e.pack = ? ORDER BY e.ordinal
          """, arguments: [id])
      while let event = try events.next() {
        let content: Int? = event[4]
        let stored = StoredEvent(
          kind: event[0], blocker: event[1], finding: event[2],
          content: content == nil ? nil : try FindingRow.finding(event, from: 5, texts: texts), payload: event[3])
        pack.events.append(try stored.event(decoder))
        contents.append(content)
      }
      try body(Entry(pack: pack, hash: row[1], contents: contents))
    }
  }
}
