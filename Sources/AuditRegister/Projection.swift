import AuditModel
import GRDB

/// The tables that follow from the log, changed event by event as `RegisterState` folds them.
struct Projection {
  private let db: Database
  /// The scan that the events of the current pack belong to, or the last one before it.
  private var current = Sighting(scan: 0, time: Timestamp(secondsSinceEpoch: 0), commit: nil)

  init(_ db: Database) { self.db = db }

  /// Empties every projected table.
  static func clear(_ db: Database) throws {
    for table in ["findings", "blockers", "scans", "rule_sets"] { try db.execute(sql: "DELETE FROM \(table)") }
  }

  /// Applies one pack.
  mutating func apply(_ entry: EventLog.Entry, texts: inout TextTable) throws {
    let last = try Row.fetchOne(db, sql: "SELECT number, commit_id FROM scans ORDER BY number DESC LIMIT 1")
    current = Sighting(scan: last?[0] ?? 0, time: entry.pack.time, commit: last?[1])
    for (event, content) in zip(entry.pack.events, entry.contents) {
      try apply(event, content: content, texts: &texts)
    }
  }

  private mutating func apply(_ event: RegisterEvent, content: Int?, texts: inout TextTable) throws {
    switch event {
    case .rulesRecorded(let fact):
      try execute(
        "INSERT INTO rule_sets (digest, rules) VALUES (?, ?) ON CONFLICT (digest) DO NOTHING",
        [fact.digest, try CanonicalJSON.text(fact.rules)])
    case .scanRecorded(let fact):
      current = Sighting(scan: fact.scan, time: current.time, commit: fact.commit)
      try execute(
        """
        INSERT INTO scans (number, time, commit_id, is_complete, is_authoritative, rules, fact)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        [
          fact.scan, current.time.secondsSinceEpoch, fact.commit, fact.isComplete, fact.isAuthoritative, fact.rules,
          try CanonicalJSON.text(fact),
        ])
    case .findingAdded(let fact): try add(fact, content: content, texts: &texts)
    case .findingSeen(let fact):
      let (place, values) = try columns(of: fact.finding, texts: &texts)
      try execute(
        """
        UPDATE findings SET detection = 'present', missing = NULL, last_seen_scan = ?, last_evaluated_scan = ?,
          content = ?, \(place.map { "\($0) = ?" }.joined(separator: ", "))
        WHERE id = ?
        """, [current.scan, current.scan, content] + values + [fact.id])
    case .findingsShifted(let shifts): for shift in shifts { try apply(shift) }
    case .findingMissing(let fact):
      let path = try texts.id(of: fact.path.rawValue, in: db)
      try execute(
        """
        UPDATE findings SET detection = ?, missing = ?, path = ?, last_seen_scan = ?, last_evaluated_scan = ?
        WHERE id = ?
        """,
        [fact.detection.rawValue, fact.reason?.rawValue, path, fact.lastSeen, fact.lastEvaluated, fact.id])
    case .blockerOpened(let fact): try open(fact)
    case .blockerMoved(let fact):
      try execute(
        """
        UPDATE blockers SET status = ?, verification = ?, regressions = regressions + ?, changed_scan = ?,
          changed_time = ?, changed_commit = ?
        WHERE uid = ?
        """,
        [
          fact.to.rawValue, fact.verification.rawValue, fact.cause == .regression ? 1 : 0, current.scan,
          current.time.secondsSinceEpoch, current.commit, fact.uid,
        ])
    case .blockerPriorityChanged(let fact):
      try execute("UPDATE blockers SET priority = ? WHERE uid = ?", [fact.to.rawValue, fact.uid])
    }
  }

  private func add(_ fact: FindingAdded, content: Int?, texts: inout TextTable) throws {
    let (place, values) = try columns(of: fact.finding, texts: &texts)
    try execute(
      """
      INSERT INTO findings (id, content, blocker, detection, is_in_tree, first_seen_scan, last_seen_scan,
        last_evaluated_scan, \(place.joined(separator: ", ")))
      VALUES (?, ?, ?, 'present', ?, ?, ?, ?, \(place.map { _ in "?" }.joined(separator: ", ")))
      """,
      [fact.id, content, fact.blocker, fact.isInTree, current.scan, current.scan, current.scan] + values)
  }

  private func apply(_ shift: FindingShift) throws {
    let range = shift.range
    try execute(
      """
      UPDATE findings SET detection = 'present', missing = NULL, last_seen_scan = ?, last_evaluated_scan = ?,
        start_line = ?, start_column = ?, end_line = ?, end_column = ?, start_byte = ?, end_byte = ?, first_line = ?
      WHERE id = ?
      """,
      [
        current.scan, current.scan, range.startLine, range.startColumn, range.endLine, range.endColumn,
        range.startByte, range.endByte, shift.firstLine, shift.id,
      ])
  }

  private func open(_ fact: BlockerOpened) throws {
    try execute(
      """
      INSERT INTO blockers (uid, number, title, rule, component, priority, status, verification, regressions,
        opened_scan, opened_time, opened_commit, changed_scan, changed_time, changed_commit)
      VALUES (?, ?, ?, ?, ?, ?, 'open', 'none', 0, ?, ?, ?, ?, ?, ?)
      """,
      [
        fact.uid, fact.number, fact.title, fact.rule?.rawValue, fact.component, fact.priority.rawValue, current.scan,
        current.time.secondsSinceEpoch, current.commit, current.scan, current.time.secondsSinceEpoch, current.commit,
      ])
  }

  /// Where a finding is, as columns of `findings`.
  private func columns(
    of finding: Finding, texts: inout TextTable
  ) throws -> (names: [String], values: [(any DatabaseValueConvertible)?]) {
    let range = finding.range
    return (
      ["path", "start_line", "start_column", "end_line", "end_column", "start_byte", "end_byte", "first_line"],
      [
        try texts.id(of: finding.path.rawValue, in: db), range.startLine, range.startColumn, range.endLine,
        range.endColumn, range.startByte, range.endByte, finding.excerpt.firstLine,
      ]
    )
  }

  private func execute(_ sql: String, _ values: [(any DatabaseValueConvertible)?]) throws {
    try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
  }
}
