import GRDB

/// The texts of a register by id and back, for one transaction.
///
/// A hundred thousand findings share a few hundred rules, messages and paths: each is read once and shared by all of them.
struct TextTable {
  private var texts: [Int: String] = [:]
  private var ids: [String: Int] = [:]

  /// Reads every text.
  init(_ db: Database) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT id, text FROM texts")
    while let row = try rows.next() {
      let text: String = row[1]
      texts[row[0]] = text
      ids[text] = row[0]
    }
  }

  /// The text with an id.
  func text(_ id: Int) throws -> String {
    if let text = texts[id] { return text }
    throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "text \(id) is not there")
  }

  /// The id of a text, which is added when it is new.
  mutating func id(of text: String, in db: Database) throws -> Int {
    if let id = ids[text] { return id }
    try db.cachedStatement(sql: "INSERT INTO texts (text) VALUES (?)").execute(arguments: [text])
    let id = Int(db.lastInsertedRowID)
    texts[id] = text
    ids[text] = id
    return id
  }
}
