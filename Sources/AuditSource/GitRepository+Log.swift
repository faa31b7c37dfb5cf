public import AuditModel
import CLibgit2

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A commit with what people wrote into it.
public struct CommitRecord: Hashable, Sendable {
  /// The commit.
  public var id: ObjectID
  /// When it was committed.
  public var time: Timestamp
  /// The author's name.
  public var author: String
  /// The author's address.
  public var email: String
  /// The whole message.
  public var message: String
}

extension GitRepository {
  /// The commits that HEAD reaches and `base` does not, parents before children; at most `limit`, the newest of them.
  ///
  /// Without a base, or when it is not there any more, all that HEAD reaches.
  public func log(since base: ObjectID?, limit: Int = 1000) throws(SourceError) -> [CommitRecord] {
    guard let head = try headCommit() else { return [] }
    if isShallow {
      return try CutHistory(self).commits(from: head, without: base).suffix(limit).map { id throws(SourceError) in
        try record(of: id)
      }
    }
    let walk = try GitHandle(git_revwalk_free, "walk the history") { git_revwalk_new(&$0, pointer) }
    let order = GIT_SORT_TOPOLOGICAL.rawValue | GIT_SORT_TIME.rawValue
    try Libgit2.check(git_revwalk_sorting(walk.pointer, order), "walk the history")
    try Libgit2.check(git_revwalk_push_head(walk.pointer), "walk the history")
    if let base, has(commit: base) {
      var oid = base.oid
      try Libgit2.check(git_revwalk_hide(walk.pointer, &oid), "walk the history")
    }
    var commits: [CommitRecord] = []
    var oid = git_oid()
    while commits.count < limit {
      let code = git_revwalk_next(&oid, walk.pointer)
      if code == GIT_ITEROVER.rawValue { break }
      try Libgit2.check(code, "walk the history")
      commits.append(try record(of: ObjectID(oid)))
    }
    return commits.reversed()
  }

  /// What a commit says about itself.
  ///
  /// - Throws: `git` when it is not there.
  public func record(of commit: ObjectID) throws(SourceError) -> CommitRecord {
    var oid = commit.oid
    let handle = try GitHandle(git_commit_free, "read commit \(commit)") { git_commit_lookup(&$0, pointer, &oid) }
    let author = git_commit_author(handle.pointer)?.pointee
    return CommitRecord(
      id: commit, time: Timestamp(secondsSinceEpoch: git_commit_time(handle.pointer)),
      author: author?.name.map { String(cString: $0) } ?? "", email: author?.email.map { String(cString: $0) } ?? "",
      message: git_commit_message(handle.pointer).map { String(cString: $0) } ?? "")
  }

  /// Whether a commit is there; not in a shallow clone, or after a rewritten history was cleaned up.
  public func has(commit: ObjectID) -> Bool {
    var oid = commit.oid
    var found: OpaquePointer?
    defer { git_commit_free(found) }
    return git_commit_lookup(&found, pointer, &oid) == 0
  }

  /// Whether the checked out commit is a commit or comes after it; `nil` when that cannot be told.
  public func headHolds(_ commit: ObjectID) throws(SourceError) -> Bool? {
    guard let head = try headCommit() else { return nil }
    return try holds(commit, in: head)
  }

  /// Whether a commit is another one or comes after it; `nil` when that cannot be told: one is missing, or history is cut.
  public func holds(_ ancestor: ObjectID, in descendant: ObjectID) throws(SourceError) -> Bool? {
    if ancestor == descendant { return true }
    guard has(commit: ancestor), has(commit: descendant) else { return isShallow ? nil : false }
    if isShallow { return CutHistory(self).reached(from: descendant).contains(ancestor) ? true : nil }
    var (one, other) = (descendant.oid, ancestor.oid)
    let code = git_graph_descendant_of(pointer, &one, &other)
    try Libgit2.check(code, "compare two commits")
    return code == 1
  }

  /// How many lines of each file a commit added, against its first parent; paths are relative to the repository's root.
  public func linesWritten(by commit: ObjectID) throws(SourceError) -> [String: Int] {
    let diff = try diff(of: commit)
    var lines: [String: Int] = [:]
    for at in 0..<git_diff_num_deltas(diff.pointer) {
      guard let delta = git_diff_get_delta(diff.pointer, at)?.pointee, let name = delta.new_file.path else { continue }
      var patch: OpaquePointer?
      // A binary file has no patch and no lines.
      guard git_patch_from_diff(&patch, diff.pointer, at) == 0, let patch else { continue }
      defer { git_patch_free(patch) }
      var added = 0
      if git_patch_line_stats(nil, &added, nil, patch) == 0, added > 0 { lines[String(cString: name)] = added }
    }
    return lines
  }

  /// Whether a commit changed a file, against its first parent; the path is relative to the target.
  public func changes(_ commit: ObjectID, _ path: RepoPath) throws(SourceError) -> Bool {
    let diff = try diff(of: commit, only: repositoryPath(of: path))
    return git_diff_num_deltas(diff.pointer) > 0
  }

  private func diff(of commit: ObjectID, only path: String? = nil) throws(SourceError) -> GitHandle {
    var oid = commit.oid
    let handle = try GitHandle(git_commit_free, "read commit \(commit)") { git_commit_lookup(&$0, pointer, &oid) }
    let new = try GitHandle(git_tree_free, "read the tree of a commit") { git_commit_tree(&$0, handle.pointer) }
    var parent: OpaquePointer?
    var old: OpaquePointer?
    defer {
      git_tree_free(old)
      git_commit_free(parent)
    }
    // The first commit, and one at the cut of a shallow clone, has nothing to be compared with.
    if git_commit_parent(&parent, handle.pointer, 0) == 0 { _ = git_commit_tree(&old, parent) }
    var options = git_diff_options()
    git_diff_options_init(&options, UInt32(GIT_DIFF_OPTIONS_VERSION))
    options.context_lines = 0
    options.flags |= GIT_DIFF_DISABLE_PATHSPEC_MATCH.rawValue
    func make(_ made: inout OpaquePointer?) -> Int32 {
      guard let path else { return git_diff_tree_to_tree(&made, pointer, old, new.pointer, &options) }
      let text = strdup(path)
      defer { free(text) }
      var names: [UnsafeMutablePointer<CChar>?] = [text]
      return names.withUnsafeMutableBufferPointer { buffer in
        options.pathspec = git_strarray(strings: buffer.baseAddress, count: 1)
        return git_diff_tree_to_tree(&made, pointer, old, new.pointer, &options)
      }
    }
    return try GitHandle(git_diff_free, "compare commit \(commit) with its parent", make: make)
  }

  /// Makes a repository in an empty folder in which a commit is checked out, history and index included.
  ///
  /// It borrows this one's objects, and is of use only while this one is there. This one is left alone.
  public func checkOut(_ commit: ObjectID, in folder: String) throws(SourceError) {
    let made = try GitHandle(git_repository_free, "make a repository for commit \(commit)") {
      git_repository_init(&$0, folder, 0)
    }
    let git = folder.hasSuffix("/") ? folder + ".git" : folder + "/.git"
    guard let common = git_repository_commondir(pointer).map({ String(cString: $0) }) else {
      throw Libgit2.error(-1, "find its objects")
    }
    let objects = common.hasSuffix("/") ? common + "objects" : common + "/objects"
    let isLinked = writeSmallFile(Array("\(objects)\n".utf8), to: git + "/objects/info/alternates")
    try Libgit2.check(isLinked ? 0 : -1, "borrow the objects of commit \(commit)")
    // Where the history ends in a shallow clone, it ends here.
    if let shallow = smallFile(common + "/shallow") {
      try Libgit2.check(
        writeSmallFile(shallow, to: git + "/shallow") ? 0 : -1, "say where the history of commit \(commit) ends")
    }
    let copy = try GitHandle(git_repository_free, "open the copy of commit \(commit)") {
      git_repository_open(&$0, folder)
    }
    _ = made.pointer
    var oid = commit.oid
    try Libgit2.check(git_repository_set_head_detached(copy.pointer, &oid), "check out commit \(commit)")
    var options = git_checkout_options()
    git_checkout_options_init(&options, UInt32(GIT_CHECKOUT_OPTIONS_VERSION))
    options.checkout_strategy = GIT_CHECKOUT_FORCE.rawValue | GIT_CHECKOUT_RECREATE_MISSING.rawValue
    try Libgit2.check(git_checkout_head(copy.pointer, &options), "write the files of commit \(commit)")
  }

  /// The files of a commit below the target, sorted.
  public func paths(at commit: ObjectID) throws(SourceError) -> [RepoPath] {
    var paths: [RepoPath] = []
    var walk = try HistoryWalk(self)
    try walk.visit(commit) { path, blob in if blob != nil { paths.append(path) } }
    return paths.sorted()
  }

  /// Who git says the user is: `user.name` and `user.email`.
  public var userIdentity: (name: String, email: String?)? {
    guard let name = setting("user.name") ?? setting("user.email") else { return nil }
    return (name, setting("user.email"))
  }

  /// What git's configuration says under a name such as `user.signingkey`; `nil` when it says nothing.
  public func setting(_ name: String) -> String? {
    // A configuration that cannot be read says nothing: git itself reports what is wrong with it.
    guard
      let configuration = try? GitHandle(
        git_config_free, "read its configuration", make: { git_repository_config_snapshot(&$0, pointer) })
    else { return nil }
    var value: UnsafePointer<CChar>?
    guard git_config_get_string(&value, configuration.pointer, name) == 0, let value else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// The branch that `origin` calls its own, such as `main`; `nil` when there is no remote that says.
  public var defaultBranch: String? {
    var found: OpaquePointer?
    guard git_reference_lookup(&found, pointer, "refs/remotes/origin/HEAD") == 0, let found else { return nil }
    defer { git_reference_free(found) }
    guard let target = git_reference_symbolic_target(found) else { return nil }
    let (name, start) = (String(cString: target), "refs/remotes/origin/")
    return name.hasPrefix(start) ? String(name.dropFirst(start.count)) : nil
  }

  /// The commits that a branch name stands for, here and on `origin`.
  public func tips(ofBranch name: String) -> [ObjectID] {
    ["refs/heads/\(name)", "refs/remotes/origin/\(name)"].compactMap { reference in
      var oid = git_oid()
      return git_reference_name_to_id(&oid, pointer, reference) == 0 ? ObjectID(oid) : nil
    }
  }
}

extension FileBlame {
  /// How many lines a commit wrote that are still there.
  public func lineCount(of commit: ObjectID) -> Int { count { $0 == commit } }
}
