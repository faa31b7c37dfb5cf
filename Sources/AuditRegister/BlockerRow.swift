import AuditModel
import Foundation
import GRDB

/// A blocker as columns.
enum BlockerRow {
  private static let names = [
    "uid", "number", "title", "rule", "component", "priority", "status", "verification", "owner", "regressions",
    "opened_scan", "opened_time", "opened_commit", "changed_scan", "changed_time", "changed_commit", "kind", "area",
    "effort_minimum_minutes", "effort_maximum_minutes", "due_date", "waived_until", "episode_scan", "episode_time",
    "episode_commit", "fix_commit", "priority_before", "is_baseline",
  ]

  /// The columns that `blocker(_:)` reads, in its order.
  static let columns = names.joined(separator: ", ")

  /// Reads a blocker from the first columns of a row.
  static func blocker(_ row: Row) throws -> Blocker {
    guard let priority = Priority(rawValue: row[5]), let status = BlockerStatus(rawValue: row[6]),
      let verification = Verification(rawValue: row[7]), let kind = BlockerKind(rawValue: row[16])
    else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "blocker \(row[1] as Int) has an unknown state")
    }
    return Blocker(
      number: row[1], title: row[2], rule: (row[3] as String?).flatMap { RuleID($0) }, component: row[4],
      priority: priority, status: status, verification: verification, owner: row[8], regressions: row[9],
      opened: sighting(row, from: 10), changed: sighting(row, from: 13), uid: row[0], kind: kind, area: row[17],
      effortMinimumMinutes: row[18], effortMaximumMinutes: row[19],
      dueDate: (row[20] as String?).flatMap { CalendarDate($0) },
      waivedUntil: (row[21] as String?).flatMap { CalendarDate($0) }, episodeOpened: sighting(row, from: 22),
      fixCommit: row[25], priorityBefore: (row[26] as String?).flatMap { Priority(rawValue: $0) },
      isBaseline: row[27])
  }

  private static func sighting(_ row: Row, from start: Int) -> Sighting {
    Sighting(scan: row[start], time: Timestamp(secondsSinceEpoch: row[start + 1]), commit: row[start + 2])
  }

  /// Reads a dossier.
  static func dossier(_ text: String, _ decoder: JSONDecoder) throws -> BlockerDossier {
    text == emptyDossier ? BlockerDossier() : try decoder.decode(BlockerDossier.self, from: Data(text.utf8))
  }

  /// How a dossier with nothing in it is spelled: the commonest one need not be decoded.
  private static let emptyDossier = (try? CanonicalJSON.text(BlockerDossier())) ?? ""

  /// The record of a blocker; `nil` when there is none.
  static func fetch(_ uid: String, in db: Database) throws -> BlockerRecord? {
    let statement = try db.cachedStatement(sql: "SELECT \(columns), dossier FROM blockers WHERE uid = ?")
    guard let row = try Row.fetchOne(statement, arguments: [uid]) else { return nil }
    return BlockerRecord(blocker: try blocker(row), dossier: try dossier(row[names.count], JSONDecoder()))
  }

  static func insert(_ record: BlockerRecord, in db: Database) throws {
    let marks = (names + ["dossier"]).map { _ in "?" }.joined(separator: ", ")
    try db.cachedStatement(sql: "INSERT INTO blockers (\(columns), dossier) VALUES (\(marks))")
      .execute(arguments: StatementArguments(try values(record)))
  }

  static func update(_ record: BlockerRecord, in db: Database) throws {
    let sets = (names.dropFirst() + ["dossier"]).map { "\($0) = ?" }.joined(separator: ", ")
    try db.cachedStatement(sql: "UPDATE blockers SET \(sets) WHERE uid = ?")
      .execute(arguments: StatementArguments(try values(record).dropFirst() + [record.blocker.uid]))
  }

  private static func values(_ record: BlockerRecord) throws -> [(any DatabaseValueConvertible)?] {
    let blocker = record.blocker
    func columns(_ sighting: Sighting) -> [(any DatabaseValueConvertible)?] {
      [sighting.scan, sighting.time.secondsSinceEpoch, sighting.commit]
    }
    var values: [(any DatabaseValueConvertible)?] = [
      blocker.uid, blocker.number, blocker.title, blocker.rule?.rawValue, blocker.component, blocker.priority.rawValue,
      blocker.status.rawValue, blocker.verification.rawValue, blocker.owner, blocker.regressions,
    ]
    values += columns(blocker.opened) + columns(blocker.changed)
    values += [
      blocker.kind.rawValue, blocker.area, blocker.effortMinimumMinutes, blocker.effortMaximumMinutes,
      blocker.dueDate?.description, blocker.waivedUntil?.description,
    ]
    values += columns(blocker.episodeOpened)
    values += [
      blocker.fixCommit, blocker.priorityBefore?.rawValue, blocker.isBaseline, try CanonicalJSON.text(record.dossier),
    ]
    return values
  }
}
