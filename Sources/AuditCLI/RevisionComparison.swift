import AuditEngine
import AuditModel
import AuditSource

/// Finds out which findings are new since a revision, by scanning the changed files as they were then.
struct RevisionComparison {
  private let run: ScanRun

  init(_ run: ScanRun) { self.run = run }

  /// The findings of a result that the revision did not have.
  ///
  /// A finding was there when the file at the same path, or at the path it was renamed from, had one of the same rule with
  /// the same scope key or line key; each old finding explains one new finding.
  ///
  /// - Throws: `SourceError.unknownRevision` when the name is no revision.
  func compare(_ result: ScanResult, since name: String) async throws -> GateComparison {
    guard let repository = run.tree.repository else {
      return .unavailable(since: name, reason: "not a git repository")
    }
    guard let commit = try commit(named: name, in: repository) else {
      return .unavailable(since: name, reason: "\(name) is not in this shallow clone")
    }
    let changes = try repository.changes(since: commit)
    let touched = Set(result.findings.map(\.path)).filter { changes[$0] != nil }.sorted()
    var old: [RepoPath: [UInt8]] = [:]
    for path in touched {
      var before = path
      if case .renamed(let from)? = changes[path] { before = from }
      old[path] = try repository.bytes(of: before, at: commit)
    }
    let contents = old
    let items = contents.keys.sorted().map { ScanItem(path: $0, sizeBytes: contents[$0]?.count ?? 0) }
    let before = await run.scanner.scan(items) { item in
      contents[item.path].map { ScanRun.loaded($0, path: item.path) } ?? .failed("not there")
    }
    return .compared(
      since: name, new: Self.new(result.findings.filter { changes[$0.path] != nil }, before: before.findings))
  }

  /// The commit; `nil` when a shallow clone does not reach it.
  private func commit(named name: String, in repository: GitRepository) throws -> ObjectID? {
    do {
      return try repository.commit(named: name)
    } catch {
      if case .unknownRevision = error, repository.isShallow { return nil }
      throw error
    }
  }

  /// The findings that no earlier one explains.
  static func new(_ findings: [Finding], before: [Finding]) -> [Finding] {
    var rest = before
    func take(_ finding: Finding, _ key: KeyPath<Fingerprints, String>) -> Bool {
      guard
        let index = rest.firstIndex(where: {
          $0.rule == finding.rule && $0.path == finding.path
            && $0.fingerprints[keyPath: key] == finding.fingerprints[keyPath: key]
        })
      else { return false }
      rest.remove(at: index)
      return true
    }
    let unmatched = findings.filter { !take($0, \.scopeKey) }
    return unmatched.filter { !take($0, \.lineKey) }
  }
}
