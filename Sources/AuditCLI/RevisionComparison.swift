import AuditEngine
import AuditModel
import AuditRules
import AuditSource
import Foundation

/// Finds out which findings are new since a revision, by scanning the changed files as they were then.
struct RevisionComparison {
  private let run: ScanRun

  init(_ run: ScanRun) { self.run = run }

  /// The findings of a result that the revision did not have.
  ///
  /// A finding was there when the file at the same path, or at the path it was renamed from, had one of the same rule with
  /// the same scope key or line key; each old finding explains one new finding. What only history holds was there when the
  /// history of the revision held it.
  ///
  /// - Throws: `SourceError.unknownRevision` when the name is no revision.
  func compare(
    _ result: ScanResult, _ facts: RepositoryFacts, since name: String
  ) async throws -> GateComparison {
    // A whole commit id leaves no room for what is said of it.
    let isID = name.utf8.count == 40 && name.allSatisfy(\.isHexDigit)
    let shown = isID ? String(name.prefix(10)) : name
    guard let repository = run.tree.repository else {
      return .unavailable(since: shown, reason: "not a git repository")
    }
    guard let commit = try commit(named: name, in: repository) else {
      return .unavailable(since: shown, reason: "not in this shallow clone")
    }
    let changes = try repository.changes(since: commit)
    let suppressed = result.suppressed.map(\.finding)
    let touched = Set((result.findings + suppressed).map(\.path)).filter { changes[$0] != nil }.sorted()
    var old: [RepoPath: [UInt8]] = [:]
    var envFiles: [EnvFile] = []
    for path in touched {
      var before = path
      if case .renamed(let from)? = changes[path] { before = from }
      old[path] = try repository.bytes(of: before, at: commit)
      // What was a template by its name held no values until now.
      if EnvFile.isEnvFile(path), EnvFile.isEnvFile(before), let bytes = old[path] {
        envFiles.append(EnvFile(path: path, bytes: bytes))
      }
    }
    let contents = old
    let items = contents.keys.sorted().map { ScanItem(path: $0, sizeBytes: contents[$0]?.count ?? 0) }
    let before = await run.scanner.scan(items, wholeProject: false) { item in
      contents[item.path].map { ScanRun.loaded($0, path: item.path) } ?? .failed("not there")
    }
    let then = self.facts(envFiles, try history(facts, at: commit, in: repository), in: result)
    let known = before.findings + before.suppressed.map(\.finding) + then.findings + then.suppressed.map(\.finding)
    let historical = Set(run.sources.catalog.rules.filter(\.isAboutHistory).map(\.page.id))
    // What only history holds has no file that could have changed.
    func mayBeNew(_ finding: Finding) -> Bool {
      changes[finding.path] != nil || historical.contains(finding.rule)
    }
    let leftOut = try await LeftOutFiles(run, changes: changes, since: commit).findings(result)
    return .compared(
      since: shown, new: Self.new(result.findings.filter(mayBeNew), before: before.findings + then.findings),
      hidden: Self.new(suppressed.filter(mayBeNew), before: known) + leftOut)
  }

  /// What the facts of the repository said at the revision.
  ///
  /// What was less urgent then does not explain what is found now: the file has got a secret since.
  private func facts(_ files: [EnvFile], _ history: RepositoryFacts, in result: ScanResult) -> FactAnswers {
    var facts = history
    facts.trackedEnvFiles = files
    var answers = run.rules.judge(facts, priorities: run.sources.configuration.priorities)
    answers.findings.removeAll { old in
      result.findings.contains { $0.rule == old.rule && $0.path == old.path && $0.priority < old.priority }
    }
    return answers
  }

  /// Of what history holds now, what it or the files of a commit held then.
  private func history(
    _ facts: RepositoryFacts, at commit: ObjectID, in repository: GitRepository
  ) throws -> RepositoryFacts {
    func held(_ hex: String?) throws -> Bool {
      guard let id = hex.flatMap({ ObjectID(hex: $0) }) else { return false }
      return try repository.holds(id, in: commit) == true
    }
    var then = RepositoryFacts(trackedEnvFiles: nil, historicalEnvFiles: nil)
    then.historicalSecrets = try facts.historicalSecrets?.filter { try held($0.commit) }
    then.historicalEnvFiles = try facts.historicalEnvFiles?.compactMap { file in
      if try held(file.lastCommit) { return file }
      let bytes = try repository.bytes(of: file.path, at: commit)
      return bytes.map { EnvFile(path: file.path, bytes: $0, lastCommit: file.lastCommit) }
    }
    return then
  }

  /// The revision as the source of configuration, when the configuration or the team's own rules differ between it and the work
  /// tree; otherwise `nil`.
  func changesConfiguration(since name: String, _ scope: ScopeOptions) throws -> ConfigurationCommit? {
    guard let repository = try SourceTree(target: run.tree.repositoryRoot).repository,
      let commit = try commit(named: name, in: repository)
    else { return nil }
    var then = ConfigurationCommit(repository: repository, commit: commit)
    if let config = scope.config {
      // A file that lies elsewhere is not part of the change.
      guard let path = then.relative(config) else { return nil }
      then.file = path
    }
    let changes = try repository.changes(since: commit)
    let texts = [
      try then.configurationText(),
      // A configuration that is gone says nothing.
      (try? String(contentsOfFile: repository.root + "/" + then.file.rawValue, encoding: .utf8)) ?? "",
    ]
    let paths = try texts.flatMap { try Configuration.rulePaths(in: $0, file: then.file.rawValue) }
    let roots = Set(paths + scope.ruleFiles.compactMap { then.relative($0)?.rawValue })
      .map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    let isTouched = changes.keys.contains { path in
      let name = path.rawValue
      return path == then.file || roots.contains { name == $0 || name.hasPrefix($0 + "/") }
    }
    return isTouched || texts[0] != texts[1] ? then : nil
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
  ///
  /// Linear.
  static func new(_ findings: [Finding], before: [Finding]) -> [Finding] {
    let explained = unexplained(findings, by: before, \.scopeKey)
    return unexplained(explained.findings, by: explained.rest, \.lineKey).findings
  }

  /// The findings for which there is no earlier one with the same key, and the earlier ones that explain none.
  private static func unexplained(
    _ findings: [Finding], by before: [Finding], _ key: KeyPath<Fingerprints, String>
  ) -> (findings: [Finding], rest: [Finding]) {
    struct Identity: Hashable {
      let rule: RuleID
      let path: RepoPath
      let key: String
    }
    func identity(_ finding: Finding) -> Identity {
      Identity(rule: finding.rule, path: finding.path, key: finding.fingerprints[keyPath: key])
    }
    var earlier: [Identity: Int] = [:]
    for finding in before { earlier[identity(finding), default: 0] += 1 }
    var used: [Identity: Int] = [:]
    let left = findings.filter { finding in
      let identity = identity(finding)
      guard let count = earlier[identity], count > 0 else { return true }
      earlier[identity] = count - 1
      used[identity, default: 0] += 1
      return false
    }
    let rest = before.filter { finding in
      let identity = identity(finding)
      guard let count = used[identity], count > 0 else { return true }
      used[identity] = count - 1
      return false
    }
    return (left, rest)
  }
}
