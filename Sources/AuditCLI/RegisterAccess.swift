import AuditModel
import AuditRegister
import AuditRules
import AuditSource
import Foundation

/// The register of a target's repository, as commands use it.
struct RegisterAccess {
  let tree: SourceTree

  init(_ tree: SourceTree) { self.tree = tree }

  private var root: URL { URL(filePath: tree.repositoryRoot, directoryHint: .isDirectory) }

  /// The register, for reading.
  func open() throws -> Register { try Register(root: root, mode: .readOnly) }

  /// The register, for writing; made when it is not there.
  func openForWriting() throws -> Register { try Register(root: root, mode: .readWrite) }

  /// The key by which secrets are told apart; `nil` when there is none yet.
  func secretKey() throws -> SecretKey? { try Register.secretKey(root: root) }

  /// The same, made when there is none; `nil` where nothing can be written: what would be recorded there fails by itself.
  func makeSecretKey() throws -> SecretKey? {
    do { return try Register.makeSecretKey(root: root) } catch RegisterError.notWritable { return nil }
  }

  /// Why a scan may not be recorded; `nil` when it may.
  ///
  /// The register follows one branch: what a feature branch holds is judged by the gate and not remembered.
  func refusal(of result: ScanResult, _ policy: RegisterPolicy) -> String? {
    guard let repository = tree.repository, let revision = result.revision, let commit = revision.commit,
      let branch = policy.branch ?? repository.defaultBranch, revision.branch != branch
    else { return nil }
    // CI checks out a commit, not a branch.
    if revision.branch == nil, repository.tips(ofBranch: branch).contains(where: { $0.hex == commit }) { return nil }
    let here = revision.branch.map { "on \($0)" } ?? "of a commit that is not the tip of a branch"
    return "this scan is \(here), and the register follows \(branch)"
  }

  /// Records a scan and says in a line what it changed.
  func record(_ result: ScanResult, _ configuration: Configuration) throws -> String {
    if let refusal = refusal(of: result, configuration.register) {
      return "register: not recorded: \(refusal) (`register.branch` in audit.yaml)"
    }
    return Self.text(try record(result, configuration, in: openForWriting()))
  }

  /// What a snapshot after a scan is made from.
  enum Ground {
    /// The register, which keeps the scan when it may.
    case register
    /// The scan alone.
    case nothing
  }

  /// What the register holds after a scan.
  ///
  /// A scan that may not be recorded is judged with a copy of the register, so that waivers count.
  ///
  /// `look` may read the register that the snapshot is of.
  func snapshot(
    after result: ScanResult, _ configuration: Configuration, on ground: Ground,
    _ look: (Register, RegisterSnapshot) throws -> Void
  ) throws -> RegisterSnapshot {
    func snapshot(_ register: Register) throws -> RegisterSnapshot {
      let snapshot = try register.snapshot()
      try look(register, snapshot)
      return snapshot
    }
    let isForeign = refusal(of: result, configuration.register) != nil
    if ground == .register, !isForeign {
      let register = try openForWriting()
      _ = try record(result, configuration, in: register)
      return try snapshot(register)
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "audit-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // The system clears its temporary folder; what is left there after a failure harms nobody.
    defer { try? FileManager.default.removeItem(at: folder) }
    if ground == .register, let known = try existing() {
      let copy = folder.appending(path: ".audit")
      try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
      try known.backup(to: copy.appending(path: "register.db").path(percentEncoded: false))
    }
    let register = try Register(root: folder, mode: .readWrite)
    _ = try record(result, configuration, in: register)
    return try snapshot(register)
  }

  private func existing() throws -> Register? {
    do { return try open() } catch RegisterError.missing { return nil }
  }

  /// Records a scan in a register.
  func record(_ result: ScanResult, _ configuration: Configuration, in register: Register) throws -> ScanSummary {
    let people = RegisterSession.directory(configuration.register.people, root: tree.repositoryRoot)
    return try register.record(
      result.relative(to: tree.prefix), at: Timestamp.now,
      components: ComponentMap(components: configuration.components),
      toolVersion: auditVersion, sources: RepositoryHistory(tree, people).sources)
  }

  static func text(_ summary: ScanSummary) -> String {
    guard summary.scan != nil else { return "register: nothing new since the last scan" }
    var parts = ["\(summary.new) new", "\(summary.matched + summary.moved) known"]
    if summary.returned > 0 { parts.append("\(summary.returned) back") }
    if summary.newSecrets > 0 { parts.append("\(summary.newSecrets) with another secret than before") }
    if summary.gone > 0 { parts.append("\(summary.gone) gone") }
    if summary.notEvaluated > 0 { parts.append("\(summary.notEvaluated) not judged by this scan") }
    var text = "register: \(parts.joined(separator: ", "))"
    func list(_ numbers: [Int]) -> String {
      let shown = numbers.prefix(5).map { Blocker.id(number: $0) }.joined(separator: ", ")
      return numbers.count > 5 ? "\(shown) and \(numbers.count - 5) more" : shown
    }
    if !summary.opened.isEmpty { text += "; opened \(list(summary.opened))" }
    if !summary.reopened.isEmpty { text += "; reopened \(list(summary.reopened))" }
    if !summary.stale.isEmpty { text += "; checks no longer count: \(list(summary.stale))" }
    if !summary.claimedFixed.isEmpty { text += "; no longer found: \(list(summary.claimedFixed))" }
    return text + " (`audit blocker list` shows them)"
  }
}

extension Timestamp {
  /// The moment of the call, or of `SOURCE_DATE_EPOCH` when that is set, so that outputs can be reproduced.
  static var now: Timestamp {
    if let fixed = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap({ Int64($0) }) {
      return Timestamp(secondsSinceEpoch: fixed)
    }
    return Timestamp(secondsSinceEpoch: Int64(Date().timeIntervalSince1970))
  }
}

extension ScanResult {
  /// The result with its paths relative to the root of the repository, as the register, GitHub and readers of SARIF know them.
  func relative(to prefix: String) -> ScanResult {
    guard !prefix.isEmpty else { return self }
    func moved(_ path: RepoPath) -> RepoPath { path == .root ? path : RepoPath(prefix + path.rawValue) }
    var result = self
    for index in result.findings.indices { result.findings[index].path = moved(result.findings[index].path) }
    for index in result.suppressed.indices {
      result.suppressed[index].finding.path = moved(result.suppressed[index].finding.path)
    }
    result.coverage.scanned = coverage.scanned.map(moved)
    result.coverage.skipped = coverage.skipped.map { SkippedFile(path: moved($0.path), reason: $0.reason) }
    result.coverage.failed = coverage.failed.map { FailedFile(path: moved($0.path), reason: $0.reason) }
    return result
  }
}
