import AuditModel
import AuditRules
import AuditSource
import Foundation

@testable import AuditEngine

/// The built-in rules with their fixtures, loaded once.
enum Pack {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let catalog: RuleCatalog = {
    do { return try RuleCatalog.builtIn() } catch { fatalError("the pack does not load: \(error)") }
  }()

  /// The entries of each rule that files alone can show.
  static let searchRules: [RuleID] = catalog.pages.map(\.id).filter { id in
    catalog.rules.contains { rule in
      guard rule.page.id == id, case .search = rule.check else { return false }
      return true
    }
  }

  static func compiled(_ id: RuleID) throws -> CompiledRules {
    try CompiledRules(
      catalog.rules.filter { $0.page.id == id }, queries: catalog.queries, knownIDs: Set(catalog.pages.map(\.id)))
  }

  /// The fixtures of a rule, by path below its folder.
  static func fixtures(_ id: RuleID) -> [RuleFixture] {
    let folder = root.appending(path: "Fixtures/rules/" + id.rawValue.replacing(".", with: "/"))
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return names.sorted().compactMap { name in
      let file = folder.appending(path: name)
      guard (try? file.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true,
        let data = FileManager.default.contents(atPath: file.path)
      else { return nil }
      let path = RepoPath(name)
      return RuleFixture(
        name: name, path: path, bytes: Array(data), language: LanguageTable.language(of: path, start: data.prefix(256)))
    }
  }

  /// The lines that a rule reports in some text.
  static func lines(
    _ rules: CompiledRules, _ id: RuleID, _ bytes: [UInt8], like fixture: RuleFixture, parsesWholeFiles: Bool = false
  ) -> Set<Int> {
    var scan = FileScan(rules: rules, priorities: [:], parsesWholeFiles: parsesWholeFiles)
    let report = scan.scan(bytes, path: fixture.path, language: fixture.language, role: FileRole(path: fixture.path))
    return Set(report.findings.filter { $0.finding.rule == id }.map(\.finding.range.startLine))
  }
}
