import GRDB

/// How long a connection waits for another one, in seconds: longer than the first scan of a very large repository takes to record.
let busySeconds = 60

/// Runs database work and says in the register's own terms what went wrong; errors that are not the database's pass unchanged.
func explaining<Value>(_ path: String, _ work: () throws -> Value) throws -> Value {
  do {
    return try work()
  } catch let error as DatabaseError {
    throw RegisterError(error, path: path)
  } catch let error as DecodingError {
    throw RegisterError.damaged(path: path, detail: "an event cannot be read: \(error.shortDescription)")
  }
}

extension RegisterError {
  init(_ error: DatabaseError, path: String) {
    let detail = error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path, seconds: busySeconds)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path, detail: detail)
    case .SQLITE_NOTADB: self = .notARegister(path: path, found: "not an SQLite database")
    case .SQLITE_READONLY, .SQLITE_PERM: self = .notWritable(path: path, reason: detail)
    // Our own tables: a constraint that our own writes break means that they do not hold what they should.
    case .SQLITE_CONSTRAINT: self = .damaged(path: path, detail: detail)
    default: self = .failed(path: path, detail: detail)
    }
  }
}

extension DecodingError {
  /// What could not be decoded, without the value.
  fileprivate var shortDescription: String {
    switch self {
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
      .dataCorrupted(let context):
      context.debugDescription
    @unknown default: "unknown form"
    }
  }
}
