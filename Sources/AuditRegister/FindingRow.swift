import AuditModel
import GRDB

/// A finding as columns.
enum FindingRow {
  /// The columns that `finding(_:from:texts:)` reads, in its order.
  ///
  /// - Parameters:
  ///   - content: the alias of `contents`.
  ///   - place: the alias of the table that says where the finding is now: `contents` or `findings`.
  /// - Returns: the columns, separated by commas.
  static func columns(content: String, place: String) -> String {
    let places = [
      "path", "start_line", "start_column", "end_line", "end_column", "start_byte", "end_byte", "first_line",
    ]
    let contents = [
      "rule", "priority", "message", "fix", "scope", "excerpt", "scope_key", "line_key", "github_key", "secret_key",
      "secret_digest",
    ]
    return (places.map { "\(place).\($0)" } + contents.map { "\(content).\($0)" }).joined(separator: ", ")
  }

  /// How many columns these are.
  static let columnCount = 19

  /// Reads a finding from the columns that begin at `start`.
  static func finding(_ row: Row, from start: Int, texts: TextTable) throws -> Finding {
    let rule = try texts.text(row[start + 8])
    guard let id = RuleID(rule), let priority = Priority(rawValue: row[start + 9]) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "`\(rule)` is not a rule id")
    }
    let excerpt: String? = row[start + 13]
    var finding = Finding(
      rule: id, priority: priority, path: RepoPath(try texts.text(row[start])),
      range: SourceRange(
        startLine: row[start + 1], startColumn: row[start + 2], endLine: row[start + 3], endColumn: row[start + 4],
        startByte: row[start + 5], endByte: row[start + 6]), message: try texts.text(row[start + 10]),
      fix: try texts.text(row[start + 11]),
      excerpt: Excerpt(firstLine: row[start + 7], lines: excerpt.map(lines) ?? []),
      scope: try texts.text(row[start + 12]),
      fingerprints: Fingerprints(
        scopeKey: row[start + 14], lineKey: row[start + 15], primaryLocationLineHash: row[start + 16]))
    if let key: String = row[start + 17], let digest: String = row[start + 18] {
      finding.secret = SecretDigest(key: key, digest: digest)
    }
    return finding
  }

  /// Splits at line feeds by bytes, so that a carriage return before one stays with its line.
  private static func lines(_ text: String) -> [String] {
    // The commonest excerpt has one line, which is the text itself.
    guard text.utf8.contains(UInt8(ascii: "\n")) else { return [text] }
    return text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      String(Substring($0))
    }
  }

  /// Adds a finding to `contents` and returns its row.
  static func insert(_ finding: Finding, texts: inout TextTable, to db: Database) throws -> Int {
    let excerpt = finding.excerpt.lines.isEmpty ? nil : finding.excerpt.lines.joined(separator: "\n")
    let rule = try texts.id(of: finding.rule.rawValue, in: db)
    let path = try texts.id(of: finding.path.rawValue, in: db)
    let message = try texts.id(of: finding.message, in: db)
    let fix = try texts.id(of: finding.fix, in: db)
    let scope = try texts.id(of: finding.scope, in: db)
    let range = finding.range
    try db.cachedStatement(
      sql: """
        INSERT INTO contents (rule, priority, path, start_line, start_column, end_line, end_column, start_byte, end_byte,
          message, fix, scope, first_line, excerpt, scope_key, line_key, github_key, secret_key, secret_digest)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      rule, finding.priority.rawValue, path, range.startLine, range.startColumn, range.endLine, range.endColumn,
      range.startByte, range.endByte, message, fix, scope, finding.excerpt.firstLine, excerpt,
      finding.fingerprints.scopeKey, finding.fingerprints.lineKey, finding.fingerprints.primaryLocationLineHash,
      finding.secret?.key, finding.secret?.digest,
    ])
    return Int(db.lastInsertedRowID)
  }
}
