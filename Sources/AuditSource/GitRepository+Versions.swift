public import AuditModel
import CLibgit2

/// A state of a path in history.
public struct PathVersion: Hashable, Sendable {
  /// The commit that made it so.
  public var commit: CommitSummary
  /// The content then; `nil` when the commit removed the file.
  public var blob: ObjectID?

  /// Creates a version.
  public init(commit: CommitSummary, blob: ObjectID?) {
    self.commit = commit
    self.blob = blob
  }
}

extension GitRepository {
  /// The states a path went through on its way to HEAD, the newest first.
  ///
  /// At a merge the way leads to the parent that the state came from, so that a change is told of its own commit.
  ///
  /// Empty in a shallow clone and for a path that was never there. Looks the path up in each commit: linear in the length of
  /// the history.
  public func versions(of path: RepoPath) throws(SourceError) -> [PathVersion] {
    guard !isShallow, let head = try headCommit() else { return [] }
    var versions: [PathVersion] = []
    var next: ObjectID? = head
    // Newest to oldest: the commit that made a state is the last one on the way that still has it.
    var newer: PathVersion?
    while let id = next {
      var oid = id.oid
      let commit = try GitHandle(git_commit_free, "read commit \(id)") { git_commit_lookup(&$0, pointer, &oid) }
      let summary = CommitSummary(id: id, time: Timestamp(secondsSinceEpoch: git_commit_time(commit.pointer)))
      let state = PathVersion(commit: summary, blob: try blob(of: path, in: commit))
      if let seen = newer, seen.blob != state.blob { versions.append(seen) }
      newer = state
      next = try origin(of: state.blob, at: path, in: commit)
    }
    if let newer, newer.blob != nil { versions.append(newer) }
    return versions
  }

  /// The parent that has the path in a state, the first one when none or all do.
  private func origin(
    of blob: ObjectID?, at path: RepoPath, in commit: borrowing GitHandle
  ) throws(SourceError) -> ObjectID? {
    let count = git_commit_parentcount(commit.pointer)
    var first: ObjectID?
    for index in 0..<count {
      guard let id = git_commit_parent_id(commit.pointer, index).map({ ObjectID($0.pointee) }) else { continue }
      if first == nil { first = id }
      guard count > 1 else { break }
      var oid = id.oid
      let parent = try GitHandle(git_commit_free, "read commit \(id)") { git_commit_lookup(&$0, pointer, &oid) }
      if try self.blob(of: path, in: parent) == blob { return id }
    }
    return first
  }

  private func blob(of path: RepoPath, in commit: borrowing GitHandle) throws(SourceError) -> ObjectID? {
    let tree = try GitHandle(git_tree_free, "read the tree of a commit") { git_commit_tree(&$0, commit.pointer) }
    var entry: OpaquePointer?
    let code = lookUp(path, in: tree.pointer, &entry)
    if code == Libgit2.notFound { return nil }
    try Libgit2.check(code, "look up a path in a commit")
    defer { git_tree_entry_free(entry) }
    guard git_tree_entry_type(entry) == GIT_OBJECT_BLOB else { return nil }
    return git_tree_entry_id(entry).map { ObjectID($0.pointee) }
  }
}
