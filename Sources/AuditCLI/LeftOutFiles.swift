import AuditEngine
import AuditModel
import AuditRules
import AuditSource

/// Looks into files that a scan left out and that the change under review is the reason for: it says that a tool wrote them, makes
/// them too large or too dense to read, or moves them among the code of others.
///
/// What the revision already left out, a lock file, and what a change brings along from elsewhere (minified, vendored) stays left
/// out. A new file that calls itself generated is looked at: its header is part of the change.
struct LeftOutFiles {
  private let run: ScanRun
  private let changes: [RepoPath: PathChange]
  private let commit: ObjectID
  /// What is scanned here although it is larger than the scan's own limit.
  private static let limitBytes = 16 << 20

  init(_ run: ScanRun, changes: [RepoPath: PathChange], since commit: ObjectID) {
    self.run = run
    self.changes = changes
    self.commit = commit
  }

  /// The findings in these files that the revision did not have, suppressed ones included.
  func findings(_ result: ScanResult) async throws -> [Finding] {
    guard let repository = run.tree.repository else { return [] }
    let skipped = Dictionary(
      result.coverage.skipped.map { ($0.path, $0.reason) }, uniquingKeysWith: { first, _ in first })
    let limit = run.options.maxFileSize ?? run.sources.configuration.maxFileSizeBytes
    var now: [RepoPath: [UInt8]] = [:]
    var then: [RepoPath: [UInt8]] = [:]
    for (path, change) in changes where change != .deleted {
      guard let (place, reason) = path.selfAndFolders.lazy.compactMap({ p in skipped[p].map { (p, $0) } }).first else {
        continue
      }
      let known = try before(path, change, in: repository)
      guard isExcuse(reason, at: place, path, known, limit: limit) else { continue }
      let reader = FileReader(root: run.tree.root, sizeLimitBytes: Self.limitBytes)
      guard case .bytes(let bytes) = reader.read(path) else { continue }
      now[path] = bytes
      then[path] = known?.bytes
    }
    guard !now.isEmpty else { return [] }
    let after = await scan(now)
    let earlier = await scan(then)
    return RevisionComparison.new(after, before: earlier)
  }

  private typealias Version = (path: RepoPath, bytes: [UInt8])

  /// The file as the revision had it.
  private func before(_ path: RepoPath, _ change: PathChange, in repository: GitRepository) throws -> Version? {
    var old = path
    switch change {
    case .renamed(let from): old = from
    case .added: return nil
    case .modified, .deleted: break
    }
    return try repository.bytes(of: old, at: commit).map { (old, $0) }
  }

  /// Whether it is this change that makes the scan leave a file out.
  private func isExcuse(
    _ reason: SkipReason, at place: RepoPath, _ path: RepoPath, _ before: Version?, limit: Int
  ) -> Bool {
    var wasRead = false
    if let before, before.bytes.count <= limit, case .text = ScanRun.loaded(before.bytes, path: before.path) {
      wasRead = true
    }
    switch reason {
    case .generated: return !ContentKind.isLockFile(path) && (before == nil || wasRead)
    case .minified, .tooLarge: return wasRead
    case .vendored:
      guard wasRead, let before else { return false }
      // It is the content of the file that says so, which was another.
      if place == path { return true }
      // The folder is new as one of others' code, or the file was not in it.
      func has(_ change: PathChange, _ markers: [StaticString]) -> Bool {
        markers.contains { changes[RepoPath("\(place)/\($0)")] == change }
      }
      let isMarked = has(.added, ContentKind.vendoredMarkers) || has(.deleted, ContentKind.ownMarkers)
      return isMarked || (before.path != path && !before.path.selfAndFolders.contains(place))
    case .binary, .symlink, .notRegular, .submodule, .excluded, .noRule: return false
    }
  }

  /// The findings in some texts, whatever these say of themselves.
  private func scan(_ texts: [RepoPath: [UInt8]]) async -> [Finding] {
    let items = texts.keys.sorted().map { ScanItem(path: $0, sizeBytes: texts[$0]?.count ?? 0) }
    let found = await run.scanner.scan(items) { item in
      texts[item.path].map { bytes in
        .text(bytes, LanguageTable.language(of: item.path, start: bytes.prefix(256)), FileRole(path: item.path))
      } ?? .failed("not there")
    }
    return found.findings + found.suppressed.map(\.finding)
  }
}

extension RepoPath {
  /// The path, then every folder above it, the nearest first.
  fileprivate var selfAndFolders: [RepoPath] {
    var paths: [RepoPath] = []
    var rest = rawValue[...]
    while !rest.isEmpty {
      paths.append(RepoPath(String(rest)))
      rest = rest.lastIndex(of: "/").map { rest[..<$0] } ?? ""
    }
    return paths
  }
}
