import AuditModel
import Foundation
import GRDB

/// Reads the projection back as values.
struct StateReader {
  private let db: Database
  private let decoder = JSONDecoder()

  init(_ db: Database) { self.db = db }

  /// The whole state; findings in the order of a snapshot.
  func state(texts: TextTable) throws -> RegisterState {
    let ruleSets = try ruleSets()
    let facts = try scanFacts()
    let scans = facts.map { ScanRecord($0.fact, at: $0.time, rules: ruleSets[$0.fact.rules] ?? [:]) }
    let blockers = try blockers()
    let numbers = Dictionary(blockers.map { ($0.uid, $0.number) }, uniquingKeysWith: { first, _ in first })
    let latest = facts.last { $0.fact.isAuthoritative }?.fact
    let findings = try findings(scans: scans, latest: latest?.scan ?? 0, numbers: numbers, texts: texts)
    return RegisterState(
      snapshot: RegisterSnapshot(blockers: blockers, findings: findings, scans: scans), ruleSets: ruleSets,
      latestAuthoritative: latest)
  }

  /// The latest scan that could say what is gone.
  func latestAuthoritative() throws -> ScanRecorded? {
    let fact = try String.fetchOne(
      db, sql: "SELECT fact FROM scans WHERE is_authoritative ORDER BY number DESC LIMIT 1")
    return try fact.map { try decoder.decode(ScanRecorded.self, from: Data($0.utf8)) }
  }

  /// The last recorded scan.
  func lastScan() throws -> ScanRecord? {
    guard let row = try Row.fetchOne(db, sql: "SELECT time, fact FROM scans ORDER BY number DESC LIMIT 1") else {
      return nil
    }
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
  func blockers() throws -> [Blocker] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT uid, number, title, rule, component, priority, status, verification, owner, regressions,
          opened_scan, opened_time, opened_commit, changed_scan, changed_time, changed_commit
        FROM blockers ORDER BY number
        """)
    return try rows.map { row in
      guard let priority = Priority(rawValue: row[5]), let status = BlockerStatus(rawValue: row[6]),
        let verification = Verification(rawValue: row[7])
      else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "blocker \(row[1] as Int) has an unknown state")
      }
      return Blocker(
        number: row[1], title: row[2], rule: (row[3] as String?).flatMap { RuleID($0) }, component: row[4],
        priority: priority, status: status, verification: verification, owner: row[8], regressions: row[9],
        opened: sighting(row, from: 10), changed: sighting(row, from: 13), uid: row[0])
    }
  }

  private func sighting(_ row: Row, from start: Int) -> Sighting {
    Sighting(
      scan: row[start], time: Timestamp(secondsSinceEpoch: row[start + 1]), commit: row[start + 2])
  }

  private func findings(
    scans: [ScanRecord], latest: Int, numbers: [String: Int], texts: TextTable
  ) throws -> [TrackedFinding] {
    let known = Dictionary(scans.map { ($0.sighting.scan, $0) }, uniquingKeysWith: { first, _ in first })
    func sighting(_ scan: Int) throws -> Sighting {
      if let record = known[scan] { return record.sighting }
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "scan \(scan) is not there")
    }
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT f.id, f.blocker, f.detection, f.missing, f.is_in_tree, f.first_seen_scan, f.last_seen_scan,
          f.last_evaluated_scan, \(FindingRow.columns(content: "c", place: "f"))
        FROM findings f JOIN contents c ON c.id = f.content
        """)
    var findings: [TrackedFinding] = []
    while let row = try rows.next() {
      let finding = try FindingRow.finding(row, from: 8, texts: texts)
      guard let detection = Detection(rawValue: row[2]), let number = numbers[row[1]] else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "finding \(row[0] as String) has an unknown state")
      }
      let isPresent = detection == .present
      let seen = isPresent ? max(row[6], latest) : row[6]
      findings.append(
        TrackedFinding(
          id: row[0], finding: finding, blocker: number, detection: detection, firstSeen: try sighting(row[5]),
          lastSeen: try sighting(seen), lastEvaluated: try sighting(isPresent ? seen : row[7]),
          ruleVersion: known[seen]?.rules[finding.rule] ?? "",
          missing: (row[3] as String?).flatMap { MissingReason(rawValue: $0) }, isInTree: row[4]))
    }
    return findings.sorted(by: TrackedFinding.inOrder)
  }
}
