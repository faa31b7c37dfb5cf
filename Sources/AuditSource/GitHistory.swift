public import AuditModel
import CLibgit2

/// Which commits a search of history starts from.
public enum HistoryScope: Hashable, Sendable, CaseIterable {
  /// What HEAD reaches.
  case head
  /// What HEAD and the local branches reach.
  case branches
  /// What HEAD and every reference reaches: remote branches, tags and stashes included.
  case allReferences
}

/// A commit as reports name it.
public struct CommitSummary: Hashable, Sendable {
  /// The commit.
  public var id: ObjectID
  /// When it was committed (not authored).
  public var time: Timestamp

  /// Creates a summary.
  public init(id: ObjectID, time: Timestamp) {
    self.id = id
    self.time = time
  }
}

/// A file that some commit holds.
public struct HistoricalPath: Hashable, Sendable {
  /// The file.
  public var path: RepoPath
  /// The oldest commit that holds it.
  public var first: CommitSummary
  /// The newest commit that holds it.
  public var last: CommitSummary
  /// Whether HEAD's commit holds it; otherwise it was deleted, or lives on another branch.
  public var isInHead: Bool

  /// Creates a record.
  public init(path: RepoPath, first: CommitSummary, last: CommitSummary, isInHead: Bool) {
    self.path = path
    self.first = first
    self.last = last
    self.isInHead = isInHead
  }
}

/// A distinct content some commit holds.
public struct HistoricalBlob: Hashable, Sendable {
  /// The content's id.
  public var blob: ObjectID
  /// One path it had: the first in the oldest commit that holds it.
  public var path: RepoPath
  /// The oldest commit that holds it.
  public var introducedBy: CommitSummary
}

/// How far a search of history went.
public enum HistoryReach: Hashable, Sendable {
  /// All commits in scope, so many.
  case complete(commits: Int)
  /// Nothing was searched, because the clone is shallow: what is older than its cut cannot be seen.
  case shallow
  /// Nothing was searched, because there is no commit.
  case unborn
  /// All commits, but so many objects are missing, as in a partial clone.
  case partial(commits: Int, missingObjects: Int)

  /// A sentence for `Coverage.history`.
  public var sentence: String {
    switch self {
    case .complete(let commits): counted(commits, "commit")
    case .shallow: "not searched: shallow clone"
    case .unborn: "not searched: no commits"
    case .partial(let commits, let missing): "\(counted(commits, "commit")), \(counted(missing, "object")) missing"
    }
  }

  /// A number with a comma between thousands, and its noun.
  private func counted(_ number: Int, _ noun: String) -> String {
    var digits = String(number)
    var at = digits.count - 3
    while at > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: at))
      at -= 3
    }
    return "\(digits) \(noun)\(number == 1 ? "" : "s")"
  }
}

extension GitRepository {
  /// The files of the target that commits hold or held and `isWanted` says yes to, sorted.
  ///
  /// Every commit in scope counts, merges included. Costs two passes that read each distinct tree once; unchanged
  /// folders are skipped by their id. In a shallow clone nothing is searched and the reach says so.
  public func historicalPaths(
    in scope: HistoryScope = .branches, matching isWanted: (RepoPath) -> Bool
  ) throws(SourceError) -> (paths: [HistoricalPath], reach: HistoryReach) {
    guard !isShallow else { return ([], .shallow) }
    let commits = try commits(in: scope)
    guard !commits.isEmpty else { return ([], .unborn) }
    var first: [RepoPath: CommitSummary] = [:]
    var oldestFirst = try HistoryWalk(self)
    for commit in commits {
      try oldestFirst.visit(commit.id) { path, _ in
        if first[path] == nil, isWanted(path) { first[path] = commit }
      }
    }
    let reach = oldestFirst.reach(commits: commits.count)
    guard !first.isEmpty else { return ([], reach) }
    var last: [RepoPath: CommitSummary] = [:]
    var newestFirst = try HistoryWalk(self)
    for commit in commits.reversed() where last.count < first.count {
      try newestFirst.visit(commit.id) { path, _ in
        if first[path] != nil, last[path] == nil { last[path] = commit }
      }
    }
    let current = try held(first.keys.sorted(), by: headCommit())
    let paths = first.keys.sorted().compactMap { path in
      guard let start = first[path], let end = last[path] else { return HistoricalPath?.none }
      return HistoricalPath(path: path, first: start, last: end, isInHead: current.contains(path))
    }
    return (paths, reach)
  }

  /// Hands over the content of each distinct blob below the target that any commit in scope holds, oldest commit first.
  ///
  /// `isWanted` is asked for each path a blob has, before anything is read; the first wanted path is the one reported.
  /// Blobs over `limit` bytes and links are left out. `body` may throw to stop.
  @discardableResult
  public func forEachHistoricalBlob<Failure: Error>(
    in scope: HistoryScope = .branches, limit: Int = FileReader.defaultSizeLimitBytes,
    matching isWanted: (RepoPath, ObjectID) -> Bool = { _, _ in true },
    _ body: (HistoricalBlob, [UInt8]) throws(Failure) -> Void
  ) throws -> HistoryReach {
    guard !isShallow else { return .shallow }
    let commits = try commits(in: scope)
    guard !commits.isEmpty else { return .unborn }
    var seen: Set<ObjectID> = []
    var walk = try HistoryWalk(self)
    var missing = 0
    for commit in commits {
      var found: [HistoricalBlob] = []
      try walk.visit(commit.id) { path, blob in
        guard let blob, !seen.contains(blob), isWanted(path, blob) else { return }
        seen.insert(blob)
        found.append(HistoricalBlob(blob: blob, path: path, introducedBy: commit))
      }
      for item in found {
        do {
          if let bytes = try bytes(of: item.blob, limit: limit) { try body(item, bytes) }
        } catch let error as SourceError where error.isMissingObject {
          missing += 1
        }
      }
    }
    return walk.reach(commits: commits.count, missing: missing)
  }

  /// Those of the paths that a commit holds.
  private func held(_ paths: [RepoPath], by commit: ObjectID?) throws(SourceError) -> Set<RepoPath> {
    guard let commit else { return [] }
    let tree = try tree(of: commit)
    var held: Set<RepoPath> = []
    for path in paths {
      var entry: OpaquePointer?
      if lookUp(path, in: tree.pointer, &entry) == 0 { held.insert(path) }
      git_tree_entry_free(entry)
    }
    return held
  }

  /// The commits in scope, parents before children.
  func commits(in scope: HistoryScope) throws(SourceError) -> [CommitSummary] {
    let walk = try GitHandle(git_revwalk_free, "walk the history") { git_revwalk_new(&$0, pointer) }
    let order = GIT_SORT_TOPOLOGICAL.rawValue | GIT_SORT_TIME.rawValue | GIT_SORT_REVERSE.rawValue
    try Libgit2.check(git_revwalk_sorting(walk.pointer, order), "walk the history")
    if try headCommit() != nil { try Libgit2.check(git_revwalk_push_head(walk.pointer), "walk the history") }
    switch scope {
    case .head: break
    case .branches: try Libgit2.check(git_revwalk_push_glob(walk.pointer, "refs/heads/*"), "walk the branches")
    case .allReferences: try Libgit2.check(git_revwalk_push_glob(walk.pointer, "refs/*"), "walk the references")
    }
    var commits: [CommitSummary] = []
    var oid = git_oid()
    while true {
      let code = git_revwalk_next(&oid, walk.pointer)
      if code == GIT_ITEROVER.rawValue { return commits }
      try Libgit2.check(code, "walk the history")
      let commit = try GitHandle(git_commit_free, "read a commit") { git_commit_lookup(&$0, pointer, &oid) }
      let time = Timestamp(secondsSinceEpoch: git_commit_time(commit.pointer))
      commits.append(CommitSummary(id: ObjectID(oid), time: time))
    }
  }
}
