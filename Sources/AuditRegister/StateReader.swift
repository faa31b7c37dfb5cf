import AuditModel
import Foundation
import GRDB

/// Reads the projection back as values.
struct StateReader {
  private let db: Database
  private let decoder = JSONDecoder()

  init(_ db: Database) { self.db = db }

  /// The state; findings in the order of a snapshot.
  ///
  /// - Parameters:
  ///   - texts: the texts of the register.
  ///   - statuses: the statuses of the blockers whose dossiers are read as well; all of them by default.
  /// - Returns: the state.
  /// - Throws: `DatabaseError` and `DecodingError`.
  func state(
    texts: TextTable, dossiersOf statuses: Set<BlockerStatus> = Set(BlockerStatus.allCases)
  ) throws -> RegisterState {
    let ruleSets = try ruleSets()
    let facts = try scanFacts()
    let scans = facts.map { ScanRecord($0.fact, at: $0.time, rules: ruleSets[$0.fact.rules] ?? [:]) }
    let blockers = try blockers()
    let numbers = Dictionary(blockers.map { ($0.uid, $0.number) }, uniquingKeysWith: { first, _ in first })
    let latest = facts.last { $0.fact.isAuthoritative }?.fact
    let findings = try findings(scans: scans, latest: latest?.scan ?? 0, numbers: numbers, texts: texts)
    return RegisterState(
      snapshot: RegisterSnapshot(
        blockers: blockers, findings: findings, scans: scans, dossiers: try dossiers(of: statuses)),
      ruleSets: ruleSets, latestAuthoritative: latest, documents: try documents())
  }

  /// The documents that were imported, by name.
  func documents() throws -> [String: DocumentRecord] {
    var documents: [String: DocumentRecord] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT name, time, fact FROM documents") {
      let fact = try decoder.decode(DocumentRecorded.self, from: Data((row[2] as String).utf8))
      documents[row[0]] = DocumentRecord(fact, at: Timestamp(secondsSinceEpoch: row[1]))
    }
    return documents
  }

  /// The dossiers of the blockers in some statuses, and of those with decisions about single findings, by number.
  func dossiers(of statuses: Set<BlockerStatus>) throws -> [Int: BlockerDossier] {
    let names = statuses.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
    var dossiers: [Int: BlockerDossier] = [:]
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT b.number, d.dossier FROM blockers b JOIN dossiers d ON d.uid = b.uid
        WHERE b.status IN (\(names)) OR \(Self.hasDispositions)
        """)
    while let row = try rows.next() { dossiers[row[0]] = try BlockerRow.dossier(row[1], decoder) }
    return dossiers
  }

  /// Whether a dossier holds decisions about single findings; a text that says the same costs only a look at it.
  ///
  /// The index `dossiers_with_dispositions` has it as its condition.
  static let hasDispositions = "instr(d.dossier, '\"dispositions\":{') > 0"

  /// By uid how many present findings somebody decided need not be fixed.
  func disposedCounts() throws -> [String: Int] {
    var counts: [String: Int] = [:]
    let rows = try Row.fetchAll(db, sql: "SELECT uid, dossier FROM dossiers d WHERE \(Self.hasDispositions)")
    guard !rows.isEmpty else { return [:] }
    for row in rows {
      let uid: String = row[0]
      for id in (try BlockerRow.dossier(row[1], decoder).dispositions ?? [:]).keys {
        let isPresent = try Bool.fetchOne(
          db, sql: "SELECT 1 FROM findings WHERE id = ? AND blocker = ? AND detection = 'present'",
          arguments: [id, uid])
        if isPresent == true { counts[uid, default: 0] += 1 }
      }
    }
    return counts
  }

  /// The latest scan that could say what is gone.
  func latestAuthoritative() throws -> ScanRecorded? {
    let fact = try String.fetchOne(
      db, sql: "SELECT fact FROM scans WHERE is_authoritative ORDER BY number DESC LIMIT 1")
    return try fact.map { try decoder.decode(ScanRecorded.self, from: Data($0.utf8)) }
  }

  /// The latest scan that could say what is gone, as the register remembers it.
  func latestAuthoritativeScan() throws -> ScanRecord? {
    try scan("SELECT time, fact FROM scans WHERE is_authoritative ORDER BY number DESC LIMIT 1")
  }

  /// The last recorded scan.
  func lastScan() throws -> ScanRecord? { try scan("SELECT time, fact FROM scans ORDER BY number DESC LIMIT 1") }

  private func scan(_ sql: String) throws -> ScanRecord? {
    guard let row = try Row.fetchOne(db, sql: sql) else { return nil }
    let fact = try decoder.decode(ScanRecorded.self, from: Data((row[1] as String).utf8))
    return ScanRecord(
      fact, at: Timestamp(secondsSinceEpoch: row[0]), rules: try ruleSets()[fact.rules] ?? [:])
  }

  private func ruleSets() throws -> [String: [RuleID: String]] {
    var sets: [String: [RuleID: String]] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT digest, rules FROM rule_sets") {
      let rules = try decoder.decode([String: String].self, from: Data((row[1] as String).utf8))
      sets[row[0]] = Dictionary(
        rules.compactMap { entry in RuleID(entry.key).map { ($0, entry.value) } },
        uniquingKeysWith: { first, _ in first })
    }
    return sets
  }

  private func scanFacts() throws -> [(fact: ScanRecorded, time: Timestamp)] {
    try Row.fetchAll(db, sql: "SELECT time, fact FROM scans ORDER BY number").map { row in
      (
        try decoder.decode(ScanRecorded.self, from: Data((row[1] as String).utf8)),
        Timestamp(secondsSinceEpoch: row[0])
      )
    }
  }

  /// Every blocker, by number.
  ///
  /// With `condition`, an SQL expression over the columns of `blockers`, only those it is true of.
  func blockers(where condition: String? = nil) throws -> [Blocker] {
    var blockers: [Blocker] = []
    if condition == nil { blockers.reserveCapacity(try rowCount("blockers")) }
    // In the order in which they lie in the file, which is nearly always that of their numbers: SQLite would look each up through
    // the index, and sort copies of whole rows.
    let rows = try Row.fetchCursor(
      db, sql: "SELECT \(BlockerRow.columns) FROM blockers\(condition.map { " WHERE \($0)" } ?? "")")
    // A row of a cursor is read in place; `fetchAll` would copy every value first.
    while let row = try rows.next() { blockers.append(try BlockerRow.blocker(row)) }
    func isBefore(_ left: Blocker, _ right: Blocker) -> Bool { (left.number, left.uid) < (right.number, right.uid) }
    if zip(blockers, blockers.dropFirst()).contains(where: { isBefore($1, $0) }) { blockers.sort(by: isBefore) }
    return blockers
  }

  /// The findings of one blocker, in the order of a snapshot.
  func findings(of uid: String) throws -> [TrackedFinding] {
    let ruleSets = try ruleSets()
    let facts = try scanFacts()
    let number = try Int.fetchOne(db, sql: "SELECT number FROM blockers WHERE uid = ?", arguments: [uid]) ?? 0
    return try findings(
      scans: facts.map { ScanRecord($0.fact, at: $0.time, rules: ruleSets[$0.fact.rules] ?? [:]) },
      latest: facts.last { $0.fact.isAuthoritative }?.fact.scan ?? 0, numbers: [uid: number],
      texts: try TextTable(db), only: uid)
  }

  private func findings(
    scans: [ScanRecord], latest: Int, numbers: [String: Int], texts: TextTable, only uid: String? = nil
  ) throws -> [TrackedFinding] {
    let known = Dictionary(scans.map { ($0.sighting.scan, $0.sighting) }, uniquingKeysWith: { first, _ in first })
    let rules = Dictionary(scans.map { ($0.sighting.scan, $0.rules) }, uniquingKeysWith: { first, _ in first })
    func sighting(_ scan: Int) throws -> Sighting {
      if let sighting = known[scan] { return sighting }
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "scan \(scan) is not there")
    }
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT f.id, f.blocker, f.detection, f.missing, f.is_in_tree, f.first_seen_scan, f.last_seen_scan,
          f.last_evaluated_scan, f.is_baseline, \(FindingRow.columns(content: "c", place: "f"))
        FROM findings f JOIN contents c ON c.id = f.content\(uid == nil ? "" : " WHERE f.blocker = ?")
        """, arguments: uid.map { [$0] } ?? [])
    var findings: [TrackedFinding] = []
    if uid == nil { findings.reserveCapacity(try rowCount("findings")) }
    while let row = try rows.next() {
      let finding = try FindingRow.finding(row, from: 9, texts: texts)
      guard let detection = Detection(rawValue: row[2]), let number = numbers[row[1]] else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "finding \(row[0] as String) has an unknown state")
      }
      let isPresent = detection == .present
      let seen = isPresent ? max(row[6], latest) : row[6]
      findings.append(
        TrackedFinding(
          id: row[0], finding: finding, blocker: number, detection: detection, firstSeen: try sighting(row[5]),
          lastSeen: try sighting(seen), lastEvaluated: try sighting(isPresent ? seen : row[7]),
          ruleVersion: rules[seen]?[finding.rule] ?? "",
          missing: (row[3] as String?).flatMap { MissingReason(rawValue: $0) }, isInTree: row[4],
          isBaseline: row[8]))
    }
    // They lie in the file in the order of the scans that added them, each sorted: often that is the order already.
    let isSorted = findings.withUnsafeBufferPointer { findings in
      findings.indices.dropFirst().allSatisfy { TrackedFinding.inOrder(findings[$0 - 1], findings[$0]) }
    }
    if !isSorted { findings.sort(by: TrackedFinding.inOrder) }
    return findings
  }

  /// How many rows a table has at most, as far as its last row tells: a capacity to reserve.
  private func rowCount(_ table: String) throws -> Int {
    min(1_000_000, try Int.fetchOne(db, sql: "SELECT max(rowid) FROM \(table)") ?? 0)
  }
}
