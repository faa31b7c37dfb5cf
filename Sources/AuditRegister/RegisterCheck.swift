import AuditModel
import GRDB

/// Looks for what is wrong with a register without changing it.
struct RegisterCheck {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// Everything that is wrong, the file's pages first: when these are broken nothing else is looked at.
  func faults(anchor: String? = nil) throws -> [String] {
    let pages = try pageFaults()
    guard pages.isEmpty else { return pages }
    return try foreignKeyFaults() + guardFaults() + logFaults() + anchorFaults(anchor)
  }

  /// The triggers that keep the log append-only, when somebody has dropped them.
  private func guardFaults() throws -> [String] {
    let known = Set(try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'"))
    return Schema.guardNames.filter { !known.contains($0) }.map {
      "the trigger \($0), which keeps the log append-only, is not there"
    }
  }

  /// A log that was written anew as a whole is consistent in itself: only a hash that was noted elsewhere tells.
  private func anchorFaults(_ anchor: String?) throws -> [String] {
    guard let anchor else { return [] }
    let known = try String.fetchAll(
      db, sql: "SELECT hash FROM packs WHERE substr(hash, 1, ?) = ?", arguments: [anchor.count, anchor])
    return known.isEmpty ? ["rewritten: the log does not hold the pack \(anchor)"] : []
  }

  func pageFaults() throws -> [String] {
    try String.fetchAll(db, sql: "PRAGMA quick_check").filter { $0 != "ok" }
  }

  private func foreignKeyFaults() throws -> [String] {
    try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
      let row: (table: String, id: Int64?, parent: String) = (row[0], row[1], row[2])
      return
        "table \(row.table), row \(row.id.map(String.init) ?? "?"): what it refers to in \(row.parent) is not there"
    }
  }

  private func numberFaults() throws -> [String] {
    try Int.fetchAll(db, sql: "SELECT number FROM blockers GROUP BY number HAVING count(*) > 1").map {
      "the number \($0) is given twice"
    }
  }

  /// Whether the counts of findings are those of the findings.
  private func areCountsRight() throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        WITH counted AS (SELECT blocker, detection, is_baseline, count(*) FROM findings GROUP BY 1, 2, 3)
        SELECT NOT EXISTS (SELECT * FROM counted EXCEPT SELECT * FROM finding_counts)
          AND NOT EXISTS (SELECT * FROM finding_counts EXCEPT SELECT * FROM counted)
        """) ?? false
  }

  private func logFaults() throws -> [String] {
    var faults: [String] = []
    var clocks: [String: Int] = [:]
    var replayed = RegisterState()
    let texts = try TextTable(db)
    var packs: [EventPack] = []
    try EventLog.forEach(db, texts: texts) { entry in
      let name = "pack \(entry.hash.prefix(12))"
      if try entry.pack.hash() != entry.hash {
        faults.append("altered: \(name): its events are not those it was written with")
      }
      if let fault = entry.pack.signatureFault { faults.append("\(name): \(fault)") }
      for parent in entry.pack.parents {
        // Packs come in the order of their clocks, so a parent that has not come is missing or has a greater clock.
        guard let clock = clocks[parent] else {
          faults.append("missing parent: \(name) builds on \(parent.prefix(12)), which is not before it")
          continue
        }
        if clock >= entry.pack.clock { faults.append("\(name): its clock does not follow its parent's") }
      }
      clocks[entry.hash] = entry.pack.clock
      packs.append(entry.pack)
    }
    faults += try numberFaults()
    replayed.apply(packs)
    if try StateReader(db).state(texts: texts) != replayed || !areCountsRight() {
      faults.append("the tables are not what the log gives; `audit register rebuild` makes them again")
    }
    return faults
  }
}
