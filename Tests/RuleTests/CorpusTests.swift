import AuditModel
import AuditRules
import AuditSource
import Foundation
import Testing

@testable import AuditEngine

/// Laws over a folder of real code: `AUDIT_CORPUS=path swift test --filter Corpus`.
///
/// Not part of every run.
@Suite("A corpus of real code", .enabled(if: ProcessInfo.processInfo.environment["AUDIT_CORPUS"] != nil))
struct CorpusTests {
  @Test("reading parts of Python files finds what reading all of them finds")
  func partialParse() throws {
    let folder = ProcessInfo.processInfo.environment["AUDIT_CORPUS"] ?? "."
    let rules = try CompiledRules(
      Pack.catalog.rules, queries: Pack.catalog.queries, knownIDs: Set(Pack.catalog.pages.map(\.id)))
    let tree = try SourceTree(target: folder)
    let reader = FileReader(root: tree.root)
    var partial = FileScan(rules: rules, priorities: [:])
    var whole = FileScan(rules: rules, priorities: [:], parsesWholeFiles: true)
    var compared = 0
    for file in try tree.list().files {
      guard case .bytes(let bytes) = reader.read(file.path),
        LanguageTable.language(of: file.path, start: bytes.prefix(256)) == .python
      else { continue }
      func lines(_ scan: inout FileScan) -> [String] {
        scan.scan(bytes, path: file.path, language: .python, role: FileRole(path: file.path)).findings.map {
          "\($0.finding.rule):\($0.finding.range) \($0.finding.scope) \($0.finding.message) \($0.finding.fingerprints)"
        }
      }
      #expect(lines(&partial) == lines(&whole), "\(file.path)")
      compared += 1
    }
    #expect(compared > 0)
  }
}
