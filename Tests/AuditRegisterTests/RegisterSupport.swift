import AuditModel
import AuditRegister
import AuditTestSupport
import Foundation

/// A scan with `count` findings in one file per hundred, from line `first`.
func sampleScan(
  _ count: Int, commit: String = "c1", first: Int = 1, path: String = "src/api", rule: String = "py.a",
  lines: [String] = ["x\r", "", "y"]
) -> ScanResult {
  guard let id = RuleID(rule) else { preconditionFailure("`\(rule)` is not a rule id") }
  let files = stride(from: 0, to: max(count, 1), by: 100).map { RepoPath("\(path)/f\($0).py") }
  let findings = (0..<count).map { index in
    Finding(
      rule: id, priority: index.isMultiple(of: 2) ? .p0 : .p1, path: files[index / 100],
      range: SourceRange(
        startLine: first + index % 100, startColumn: 1, endLine: first + index % 100, endColumn: 9,
        startByte: index % 100 * 10, endByte: index % 100 * 10 + 8),
      message: "`\"\(index)\"` is wrong\nhere\u{1}", fix: "Do not.",
      excerpt: Excerpt(firstLine: first + index % 100, lines: index == 0 ? [] : lines), scope: "C.f",
      fingerprints: Fingerprints(scopeKey: "s\(index)", lineKey: "l\(index)", primaryLocationLineHash: "h:1"))
  }
  return ScanResult(
    repository: "sample", revision: Revision(commit: commit, branch: "main", isDirty: false),
    findings: findings.sorted(), suppressed: [], checks: [], coverage: Coverage(scanned: files, rules: [id: "1"]),
    rules: [], isComplete: true)
}

extension Register {
  /// Records a scan with the test's defaults.
  @discardableResult
  func record(_ scan: ScanResult, renames: [RepoPath: RepoPath] = [:]) throws -> ScanSummary {
    try record(
      scan, at: Timestamp(secondsSinceEpoch: 1_000), components: ComponentMap(components: []), toolVersion: "1.0",
      sources: ScanSources(renames: { _ in renames }))
  }
}

extension TemporaryFolder {
  var database: String { path + (path.hasSuffix("/") ? "" : "/") + ".audit/register.db" }

  /// Runs SQL on the register from outside, without any of its connection settings; returns SQLite's error, if any.
  func sql(_ statement: String) throws -> String {
    let script = """
      import sqlite3, sys
      connection = sqlite3.connect(sys.argv[1])
      try:
          for row in connection.execute(sys.argv[2]): pass
          connection.commit()
      except sqlite3.Error as error:
          print(error, end="")
      connection.close()
      """
    return try run("python3", "-c", script, database, statement)
  }

  func bytes() throws -> Data { try Data(contentsOf: URL(filePath: database)) }
}
