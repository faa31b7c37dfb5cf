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

  /// Records a scan and says in a line what it changed.
  func record(_ result: ScanResult, _ configuration: Configuration) throws -> String {
    Self.text(try record(result, configuration, in: Register(root: root, mode: .readWrite)))
  }

  /// What the register holds after a scan; with `isKept` false, after that scan alone, and nothing is written to the repository.
  func snapshot(after result: ScanResult, _ configuration: Configuration, isKept: Bool) throws -> RegisterSnapshot {
    if isKept {
      let register = try Register(root: root, mode: .readWrite)
      _ = try record(result, configuration, in: register)
      return try register.snapshot()
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "audit-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // The system clears its temporary folder; what is left there after a failure harms nobody.
    defer { try? FileManager.default.removeItem(at: folder) }
    let register = try Register(root: folder, mode: .readWrite)
    _ = try record(result, configuration, in: register)
    return try register.snapshot()
  }

  private func record(_ result: ScanResult, _ configuration: Configuration, in register: Register) throws -> ScanSummary
  {
    try register.record(
      result.relative(to: tree.prefix), at: Timestamp.now,
      components: ComponentMap(components: configuration.components),
      toolVersion: auditVersion, renamesFrom: renames)
  }

  private func renames(since commit: String) throws -> [RepoPath: RepoPath] {
    guard let repository = tree.repository, let id = ObjectID(hex: commit) else { return [:] }
    do {
      return try repository.renames(from: id)
    } catch SourceError.git {
      // The commit is not there: a shallow clone, or a history that was rewritten. Without renames matching is only stricter.
      return [:]
    }
  }

  private static func text(_ summary: ScanSummary) -> String {
    guard summary.scan != nil else { return "register: nothing new since the last scan" }
    var parts = ["\(summary.new) new", "\(summary.matched + summary.moved) known"]
    if summary.returned > 0 { parts.append("\(summary.returned) back") }
    if summary.gone > 0 { parts.append("\(summary.gone) gone") }
    if summary.notEvaluated > 0 { parts.append("\(summary.notEvaluated) not judged by this scan") }
    var text = "register: \(parts.joined(separator: ", "))"
    func list(_ numbers: [Int]) -> String {
      let shown = numbers.prefix(5).map { Blocker.id(number: $0) }.joined(separator: ", ")
      return numbers.count > 5 ? "\(shown) and \(numbers.count - 5) more" : shown
    }
    if !summary.opened.isEmpty { text += "; opened \(list(summary.opened))" }
    if !summary.reopened.isEmpty { text += "; reopened \(list(summary.reopened))" }
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
  /// The result with its paths relative to the root of the repository, as the register keeps them.
  fileprivate func relative(to prefix: String) -> ScanResult {
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
