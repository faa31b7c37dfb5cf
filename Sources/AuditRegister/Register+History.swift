public import AuditModel
import Foundation
import GRDB

/// What one command or scan did to one blocker.
public struct HistoryEntry: Hashable, Sendable {
  /// The hash of the pack.
  public var pack: String
  /// When.
  public var time: Timestamp
  /// Who.
  public var actor: Actor
  /// Why.
  public var reason: String?
  /// The commit that was checked out, or that the scan looked at.
  public var commit: String?
  /// The number of the scan; `nil` for a decision.
  public var scan: Int?
  /// Whether the pack carries a signature, or says that it does.
  public var isSigned: Bool
  /// The events about the blocker and its findings, in order.
  public var events: [RegisterEvent]
}

extension Register {
  /// Everything that happened to a blocker and to the findings it has now, oldest first.
  ///
  /// Findings that only moved to other lines are left out. Linear in what happened to it.
  public func history(of uid: String) throws -> [HistoryEntry] {
    try explaining(path) {
      try queue.read { db in
        let texts = try TextTable(db)
        let rows = try Row.fetchAll(
          db,
          sql: """
            SELECT e.pack, e.kind, e.blocker, e.finding, e.payload, e.content,
              \(FindingRow.columns(content: "c", place: "c"))
            FROM events e JOIN packs p ON p.id = e.pack LEFT JOIN contents c ON c.id = e.content
            WHERE e.blocker = ?1 OR e.finding IN (SELECT id FROM findings WHERE blocker = ?1)
            ORDER BY p.clock, p.hash, e.ordinal
            """, arguments: [uid])
        let decoder = JSONDecoder()
        var entries: [HistoryEntry] = []
        var last: Int?
        for row in rows {
          let pack: Int = row[0]
          if pack != last { entries.append(try Self.entry(ofPack: pack, in: db, decoder)) }
          last = pack
          let content: Int? = row[5]
          let stored = StoredEvent(
            kind: row[1], blocker: row[2], finding: row[3],
            content: content == nil ? nil : try FindingRow.finding(row, from: 6, texts: texts), payload: row[4])
          entries[entries.count - 1].events.append(try stored.event(decoder))
        }
        return entries
      }
    }
  }

  /// The decisions and checks about some blockers, oldest first, by uid; their findings are left out.
  public func decisions(about uids: [String]) throws -> [String: [HistoryEntry]] {
    try explaining(path) {
      try queue.read { db in
        let decoder = JSONDecoder()
        var heads: [Int: HistoryEntry] = [:]
        var found: [String: [HistoryEntry]] = [:]
        for uid in uids {
          var last: Int?
          var entries: [HistoryEntry] = []
          let rows = try Row.fetchAll(
            db,
            sql: """
              SELECT e.pack, e.kind, e.blocker, e.finding, e.payload FROM events e JOIN packs p ON p.id = e.pack
              WHERE e.blocker = ? AND e.content IS NULL ORDER BY p.clock, p.hash, e.ordinal
              """, arguments: [uid])
          for row in rows {
            let pack: Int = row[0]
            if pack != last {
              let head = try heads[pack] ?? Self.entry(ofPack: pack, in: db, decoder)
              heads[pack] = head
              entries.append(head)
            }
            last = pack
            let stored = StoredEvent(kind: row[1], blocker: row[2], finding: row[3], content: nil, payload: row[4])
            entries[entries.count - 1].events.append(try stored.event(decoder))
          }
          found[uid] = entries
        }
        return found
      }
    }
  }

  /// The packs that carry a signature or say that they do, by hash, in the order of the log; with `hashes`, those among them.
  public func signedPacks(_ hashes: Set<String>? = nil) throws -> [(hash: String, pack: EventPack)] {
    if hashes?.isEmpty == true { return [] }
    return try explaining(path) {
      try queue.read { db in
        var found: [(hash: String, pack: EventPack)] = []
        // What says of itself that it is signed, and is not, is as much of interest.
        let condition = "(signature IS NOT NULL OR json_extract(actor, '$.source') = 'signature')"
        try EventLog.forEach(db, texts: try TextTable(db), where: condition) { entry in
          if hashes?.contains(entry.hash) ?? true { found.append((entry.hash, entry.pack)) }
        }
        return found
      }
    }
  }

  private static func entry(ofPack id: Int, in db: Database, _ decoder: JSONDecoder) throws -> HistoryEntry {
    let row = try Row.fetchOne(
      db, sql: "SELECT hash, time, actor, reason, commit_id, signature IS NOT NULL FROM packs WHERE id = ?",
      arguments: [id])
    guard let row else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "pack \(id) is not there") }
    let actor = try decoder.decode(Actor.self, from: Data((row[2] as String).utf8))
    var entry = HistoryEntry(
      pack: row[0], time: Timestamp(secondsSinceEpoch: row[1]), actor: actor, reason: row[3], commit: row[4], scan: nil,
      isSigned: row[5] || actor.source == .signature, events: [])
    let scan = try String.fetchOne(
      db, sql: "SELECT payload FROM events WHERE pack = ? AND kind = 'scan-recorded'", arguments: [id])
    if let scan {
      let fact = try decoder.decode(ScanRecorded.self, from: Data(scan.utf8))
      entry.scan = fact.scan
      entry.commit = fact.commit
    }
    return entry
  }
}
