public import AuditModel
import CLibgit2

/// What happened to a path between two states.
public enum PathChange: Hashable, Sendable {
  /// It is new; untracked files count.
  case added
  /// Its content, its mode or its type changed.
  case modified
  /// It is gone.
  case deleted
  /// It was at another path before, with much the same content.
  case renamed(from: RepoPath)
}

/// What a commit is compared with.
public enum ComparisonTarget: Hashable, Sendable {
  /// The files on disk, untracked ones that are not ignored included.
  case workTree
  /// The commit that is checked out.
  case head
}

extension GitRepository {
  /// The renames from a commit to now: old path to new path, as `git diff -M` sees them (half of the content alike).
  ///
  /// Reads the changed files; at most 1,000 candidates on each side are compared.
  public func renames(
    from commit: ObjectID, to target: ComparisonTarget = .workTree
  ) throws(SourceError) -> [RepoPath: RepoPath] {
    var renames: [RepoPath: RepoPath] = [:]
    for (path, change) in try changes(since: commit, to: target) {
      if case .renamed(let old) = change { renames[old] = path }
    }
    return renames
  }

  /// The paths of the target that differ from a commit, each with what happened to it.
  ///
  /// A file that came from outside the target is `added`, one that went there is `deleted`.
  public func changes(
    since commit: ObjectID, to target: ComparisonTarget = .workTree
  ) throws(SourceError) -> [RepoPath: PathChange] {
    let old = try tree(of: commit)
    var options = git_diff_options()
    git_diff_options_init(&options, UInt32(GIT_DIFF_OPTIONS_VERSION))
    options.flags =
      GIT_DIFF_INCLUDE_UNTRACKED.rawValue | GIT_DIFF_RECURSE_UNTRACKED_DIRS.rawValue
      | GIT_DIFF_INCLUDE_TYPECHANGE.rawValue | GIT_DIFF_SKIP_BINARY_CHECK.rawValue
    let diff: GitHandle
    switch target {
    case .workTree:
      diff = try GitHandle(git_diff_free, "compare the work tree with commit \(commit)") {
        git_diff_tree_to_workdir_with_index(&$0, pointer, old.pointer, &options)
      }
    case .head:
      guard let head = try headCommit() else { return [:] }
      let new = try tree(of: head)
      diff = try GitHandle(git_diff_free, "compare two commits") {
        git_diff_tree_to_tree(&$0, pointer, old.pointer, new.pointer, &options)
      }
    }
    var similarity = git_diff_find_options()
    git_diff_find_options_init(&similarity, UInt32(GIT_DIFF_FIND_OPTIONS_VERSION))
    similarity.flags = GIT_DIFF_FIND_RENAMES.rawValue | GIT_DIFF_FIND_FOR_UNTRACKED.rawValue
    try Libgit2.check(git_diff_find_similar(diff.pointer, &similarity), "find renames")
    var changes: [RepoPath: PathChange] = [:]
    for at in 0..<git_diff_num_deltas(diff.pointer) {
      guard let delta = git_diff_get_delta(diff.pointer, at)?.pointee else { continue }
      let before = path(fromRepository: delta.old_file.path)
      let after = path(fromRepository: delta.new_file.path)
      switch delta.status {
      case GIT_DELTA_ADDED, GIT_DELTA_UNTRACKED, GIT_DELTA_COPIED:
        if let after { changes[after] = .added }
      case GIT_DELTA_DELETED:
        if let before { changes[before] = .deleted }
      case GIT_DELTA_RENAMED:
        if let after { changes[after] = before.map { .renamed(from: $0) } ?? .added }
        if after == nil, let before { changes[before] = .deleted }
      case GIT_DELTA_MODIFIED, GIT_DELTA_TYPECHANGE, GIT_DELTA_CONFLICTED, GIT_DELTA_UNREADABLE:
        if let path = after ?? before { changes[path] = .modified }
      default: break
      }
    }
    return changes
  }

  /// The paths of the target that differ between a revision and the work tree, sorted: what a gate counts as new since
  /// then.
  ///
  /// Both names of a rename are in it, and so are deleted paths.
  ///
  /// - Throws: `unknownRevision` when the name is no revision.
  public func changedPaths(since revision: String) throws(SourceError) -> [RepoPath] {
    var paths: Set<RepoPath> = []
    for (path, change) in try changes(since: commit(named: revision)) {
      paths.insert(path)
      if case .renamed(let old) = change { paths.insert(old) }
    }
    return paths.sorted()
  }
}
