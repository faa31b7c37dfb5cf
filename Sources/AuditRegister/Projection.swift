import AuditModel
import GRDB

/// The tables that follow from the log, changed event by event as `RegisterState` folds them.
struct Projection {
  private let db: Database
  /// The scan that the events of the current pack belong to, or the last one before it.
  private var current = Sighting(scan: 0, time: Timestamp(secondsSinceEpoch: 0), commit: nil)
  /// The last authoritative scan, and the one before it while a scan is applied.
  private var authoritative = 0
  private var previous = 0
  private var actor = Actor.tool
  /// The blockers that events have touched, and those whose rows are behind.
  private var records: [String: BlockerRecord] = [:]
  private var changed: Set<String> = []
  private var hasChangedFindings = false

  init(_ db: Database) throws {
    self.db = db
    authoritative = try Int.fetchOne(db, sql: "SELECT max(number) FROM scans WHERE is_authoritative") ?? 0
    previous = authoritative
    let last = try Row.fetchOne(db, sql: "SELECT number, time, commit_id FROM scans ORDER BY number DESC LIMIT 1")
    if let last {
      current = Sighting(scan: last[0], time: Timestamp(secondsSinceEpoch: last[1]), commit: last[2])
    }
  }

  /// Empties every projected table.
  static func clear(_ db: Database) throws {
    for table in ["findings", "finding_counts", "dossiers", "blockers", "scans", "rule_sets", "documents"] {
      try db.execute(sql: "DELETE FROM \(table)")
    }
  }

  /// Applies one pack; the rows of blockers follow with `flush`.
  mutating func apply(_ entry: EventLog.Entry, texts: inout TextTable) throws {
    current = Sighting(scan: current.scan, time: entry.pack.time, commit: current.commit)
    actor = entry.pack.actor
    for (event, content) in zip(entry.pack.events, entry.contents) {
      try apply(event, content: content, texts: &texts)
    }
  }

  /// Writes the blockers that have changed, and how many findings each has.
  mutating func flush() throws {
    if hasChangedFindings { try Self.countFindings(db) }
    hasChangedFindings = false
    for uid in changed.sorted() {
      if let record = records[uid] { try BlockerRow.update(record, in: db) }
    }
    changed = []
  }

  private static func countFindings(_ db: Database) throws {
    try db.execute(
      sql: """
        DELETE FROM finding_counts;
        INSERT INTO finding_counts SELECT blocker, detection, is_baseline, count(*) FROM findings GROUP BY 1, 2, 3
        """)
  }

  private mutating func apply(_ event: RegisterEvent, content: Int?, texts: inout TextTable) throws {
    switch event {
    case .findingAdded, .findingSeen, .findingMissing, .findingsShifted, .findingsRegrouped, .baselineTaken:
      hasChangedFindings = true
    default: break
    }
    switch event {
    case .rulesRecorded(let fact):
      try execute(
        "INSERT INTO rule_sets (digest, rules) VALUES (?, ?) ON CONFLICT (digest) DO NOTHING",
        [fact.digest, try CanonicalJSON.text(fact.rules)])
    case .scanRecorded(let fact):
      // A scan takes the next number: in a merged log its own may be taken.
      var fact = fact
      fact.scan = current.scan + 1
      previous = authoritative
      if fact.isAuthoritative { authoritative = fact.scan }
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
    case .findingSeen(let fact): try see(fact.id, fact.finding, content: content, texts: &texts)
    case .findingsShifted(let shifts): for shift in shifts { try apply(shift) }
    case .findingMissing(let fact): try miss(fact, texts: &texts)
    case .findingsRegrouped(let fact):
      for id in fact.findings { try execute("UPDATE findings SET blocker = ? WHERE id = ?", [fact.uid, id]) }
    case .baselineTaken:
      try execute("UPDATE findings SET is_baseline = 1 WHERE detection = 'present'", [])
      for uid in try String.fetchAll(db, sql: "SELECT uid FROM blockers") { try apply(event, to: uid) }
    case .documentRecorded(let fact):
      try execute(
        """
        INSERT INTO documents (name, time, fact) VALUES (?, ?, ?)
        ON CONFLICT (name) DO UPDATE SET time = excluded.time, fact = excluded.fact
        """, [fact.name, current.time.secondsSinceEpoch, try CanonicalJSON.text(fact)])
    case .blockerOpened(let fact):
      guard try record(fact.uid) == nil else { return }
      let record = BlockerRecord(fact, in: EventSetting(sighting: current, actor: actor))
      try BlockerRow.insert(record, in: db)
      records[fact.uid] = record
    default:
      if let uid = event.blocker { try apply(event, to: uid) }
    }
  }

  private mutating func apply(_ event: RegisterEvent, to uid: String) throws {
    guard var record = try record(uid) else { return }
    record.apply(event, in: EventSetting(sighting: current, actor: actor))
    records[uid] = record
    changed.insert(uid)
  }

  private mutating func record(_ uid: String) throws -> BlockerRecord? {
    if let known = records[uid] { return known }
    let record = try BlockerRow.fetch(uid, in: db)
    records[uid] = record
    return record
  }

  private func see(_ id: String, _ finding: Finding, content: Int?, texts: inout TextTable) throws {
    let (place, values) = try columns(of: finding, texts: &texts)
    try execute(
      """
      UPDATE findings SET detection = 'present', missing = NULL, last_seen_scan = ?, last_evaluated_scan = ?,
        content = ?, \(place.map { "\($0) = ?" }.joined(separator: ", "))
      WHERE id = ?
      """, [current.scan, current.scan, content] + values + [id])
  }

  /// While it was present every authoritative scan saw it.
  private func miss(_ fact: FindingMissing, texts: inout TextTable) throws {
    let path = try texts.id(of: fact.path.rawValue, in: db)
    let isGone = fact.detection.isPositiveEvidenceOfAbsence
    try execute(
      """
      UPDATE findings SET
        last_seen_scan = CASE detection WHEN 'present' THEN max(last_seen_scan, ?1) ELSE last_seen_scan END,
        last_evaluated_scan = CASE WHEN ?2 THEN ?3
          WHEN detection = 'present' THEN max(last_seen_scan, ?1) ELSE last_evaluated_scan END,
        detection = ?4, missing = ?5, path = ?6, is_baseline = CASE WHEN ?7 THEN 0 ELSE is_baseline END
      WHERE id = ?8
      """,
      [
        previous, fact.wasEvaluated, current.scan, fact.detection.rawValue, fact.reason?.rawValue, path, isGone,
        fact.id,
      ])
  }

  private mutating func add(_ fact: FindingAdded, content: Int?, texts: inout TextTable) throws {
    // Two registers that saw the same finding name it alike.
    if try Bool.fetchOne(db, sql: "SELECT 1 FROM findings WHERE id = ?", arguments: [fact.id]) == true {
      return try see(fact.id, fact.finding, content: content, texts: &texts)
    }
    guard try record(fact.blocker) != nil else { return }
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
