public import AuditModel
import Foundation
import GRDB

/// What a decision may look at, inside the transaction that records it.
///
/// Valid only while the closure runs that it is handed to.
public struct RegisterReader {
  private let db: Database
  private let decoder = JSONDecoder()

  init(_ db: Database) { self.db = db }

  /// The blocker that people call so: by its number, or by a name it goes by as well; `nil` when there is none.
  ///
  /// A number that another blocker has now wins over one that a blocker once had.
  public func record(named name: String) throws -> BlockerRecord? {
    if let number = Blocker.number(id: name) {
      let uid = try String.fetchOne(db, sql: "SELECT uid FROM blockers WHERE number = ?", arguments: [number])
      if let uid { return try record(uid: uid) }
    }
    let wanted = Blocker.number(id: name).map { Blocker.id(number: $0) } ?? name
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT b.uid, d.dossier FROM blockers b JOIN dossiers d ON d.uid = b.uid
        WHERE instr(lower(d.dossier), lower(?)) > 0 ORDER BY b.number
        """,
      arguments: [wanted])
    while let row = try rows.next() {
      let dossier = try BlockerRow.dossier(row[1], decoder)
      if dossier.aliases.contains(where: { $0.id.lowercased() == wanted.lowercased() }) {
        return try record(uid: row[0])
      }
    }
    return nil
  }

  /// The blocker with an identity.
  public func record(uid: String) throws -> BlockerRecord? { try BlockerRow.fetch(uid, in: db) }

  /// The blockers in some statuses, with their dossiers, by number.
  public func records(in statuses: Set<BlockerStatus>) throws -> [BlockerRecord] {
    let dossiers = try StateReader(db).dossiers(of: statuses)
    return try blockers().filter { statuses.contains($0.status) }.compactMap { blocker in
      dossiers[blocker.number].map { BlockerRecord(blocker: blocker, dossier: $0) }
    }
  }

  /// The documents that were imported, by name.
  public func documents() throws -> [String: DocumentRecord] { try StateReader(db).documents() }

  /// What the register knows of a document that was read; `nil` before it is imported.
  public func document(_ document: ImportedDocument) throws -> DocumentRecord? {
    try documents()[DocumentRecorded.name(of: document)]
  }

  /// Every blocker, by number.
  public func blockers() throws -> [Blocker] { try StateReader(db).blockers() }

  /// A blocker with what the guards of its transitions look at.
  ///
  /// Reads its present findings, and no others.
  public func blockerCase(of record: BlockerRecord) throws -> BlockerCase {
    let uid = record.blocker.uid
    var counts: [Detection: Int] = [:]
    let rows = try Row.fetchAll(
      db, sql: "SELECT detection, count(*) FROM findings WHERE blocker = ? GROUP BY detection", arguments: [uid])
    for row in rows {
      if let detection = Detection(rawValue: row[0]) { counts[detection] = row[1] }
    }
    let disposed = record.dossier.dispositions ?? [:]
    if !disposed.isEmpty {
      counts[.present] = try findings(of: uid).count { $0.detection == .present && disposed[$0.id] == nil }
    }
    return BlockerCase(
      record: record, counts: counts, scope: try scope(of: record), lastScan: try latestAuthoritative()?.sighting)
  }

  private func scope(of record: BlockerRecord) throws -> [String: String] {
    var scope: [String: String] = [:]
    for tracked in try findings(of: record.blocker.uid)
    where tracked.detection == .present && record.dossier.dispositions?[tracked.id] == nil {
      scope[tracked.id] = Waiver.digest(of: tracked.finding, ruleVersion: tracked.ruleVersion)
    }
    return scope
  }

  /// The latest scan that may say that something is gone; `nil` before the first.
  public func latestAuthoritative() throws -> ScanRecord? { try StateReader(db).latestAuthoritativeScan() }

  /// The findings of a blocker, in the order of `Finding`.
  public func findings(of uid: String) throws -> [TrackedFinding] { try StateReader(db).findings(of: uid) }

  /// What there is to say about the secrets of some findings, by id; nothing for those that hold none.
  public func secretNotes(of findings: [TrackedFinding]) throws -> [String: SecretNote] {
    var notes: [String: SecretNote] = [:]
    let changed = try db.cachedStatement(
      sql: """
        SELECT max(p.time) FROM events e JOIN packs p ON p.id = e.pack
        WHERE e.finding = ? AND e.kind = 'finding-seen' AND json_extract(e.payload, '$.hasNewSecret')
        """)
    let holding = findings.filter { $0.finding.secret != nil }
    guard !holding.isEmpty else { return [:] }
    var places: [SecretDigest: [SecretNote.Place]] = [:]
    for secret in Set(holding.compactMap(\.finding.secret)) {
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT b.number, f.id, t.text, f.start_line FROM findings f
          JOIN blockers b ON b.uid = f.blocker JOIN texts t ON t.id = f.path
          WHERE f.detection = 'present'
            AND f.content IN (SELECT id FROM contents WHERE secret_digest = ? AND secret_key = ?)
          ORDER BY t.text, f.start_line, f.id
          """, arguments: [secret.digest, secret.key])
      places[secret] = rows.map { row in
        SecretNote.Place(
          blocker: Blocker.id(number: row[0]), finding: row[1], path: RepoPath(row[2] as String), line: row[3])
      }
    }
    for tracked in holding {
      let time = try Int64.fetchOne(changed, arguments: [tracked.id])
      notes[tracked.id] = SecretNote(
        places: tracked.finding.secret.flatMap { places[$0] }?.filter { $0.finding != tracked.id } ?? [],
        changed: time.map { Timestamp(secondsSinceEpoch: $0) })
    }
    return notes
  }

  /// The ids of a blocker's findings, sorted.
  public func findingIDs(of uid: String) throws -> [String] {
    try String.fetchAll(db, sql: "SELECT id FROM findings WHERE blocker = ? ORDER BY id", arguments: [uid])
  }

  /// The number the next blocker gets.
  ///
  /// Looks at the log as well, so that no number is ever used again.
  public func nextNumber() throws -> Int {
    (try Int.fetchOne(db, sql: "SELECT max(number) FROM blockers") ?? 0) + 1
  }

  /// How many findings the gate still lets be because they were there when the register began; `nil` without a baseline.
  public func baselineAllowance() throws -> Int? {
    guard try Bool.fetchOne(db, sql: "SELECT 1 FROM events WHERE kind = 'baseline-taken' LIMIT 1") == true else {
      return nil
    }
    return try Int.fetchOne(db, sql: "SELECT count(*) FROM findings WHERE is_baseline") ?? 0
  }

  /// How many findings are present.
  public func presentFindings() throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM findings WHERE detection = 'present'") ?? 0
  }
}
