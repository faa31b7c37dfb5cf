import AuditModel
import GRDB

/// Looks for what is wrong with a register without changing it.
struct RegisterCheck {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// Everything that is wrong, the file's pages first: when these are broken nothing else is looked at.
  func faults() throws -> [String] {
    let pages = try pageFaults()
    guard pages.isEmpty else { return pages }
    return try foreignKeyFaults() + logFaults()
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

  private func logFaults() throws -> [String] {
    var faults: [String] = []
    var clocks: [String: Int] = [:]
    var replayed = RegisterState()
    let texts = try TextTable(db)
    var packs: [EventPack] = []
    try EventLog.forEach(db, texts: texts) { entry in
      let name = "pack \(entry.hash.prefix(12))"
      if try entry.pack.hash() != entry.hash { faults.append("\(name): its events are not those it was written with") }
      for parent in entry.pack.parents {
        // Packs come in the order of their clocks, so a parent that has not come is missing or has a greater clock.
        guard let clock = clocks[parent] else {
          faults.append("\(name): its parent \(parent.prefix(12)) is not before it")
          continue
        }
        if clock >= entry.pack.clock { faults.append("\(name): its clock does not follow its parent's") }
      }
      clocks[entry.hash] = entry.pack.clock
      packs.append(entry.pack)
    }
    replayed.apply(packs)
    if try StateReader(db).state(texts: texts) != replayed {
      faults.append("the tables are not what the log gives; `audit register rebuild` makes them again")
    }
    return faults
  }
}
