public import AuditModel
import CLibgit2

extension GitRepository {
  /// The revision that is checked out.
  ///
  /// `isDirty` covers the whole work tree: changes of tracked files, staged or not, and untracked files that are not
  /// ignored; our own `.audit` folder does not count. Files whose times changed are read and hashed.
  public func revision() throws(SourceError) -> Revision {
    Revision(commit: try headCommit()?.hex, branch: branch, isDirty: try isDirty())
  }

  /// The commit that is checked out; `nil` on an unborn branch.
  public func headCommit() throws(SourceError) -> ObjectID? {
    var oid = git_oid()
    let code = git_reference_name_to_id(&oid, pointer, "HEAD")
    if code == Libgit2.notFound { return nil }
    try Libgit2.check(code, "read HEAD")
    return ObjectID(oid)
  }

  /// The short name of the branch, also of an unborn one; `nil` when HEAD is detached.
  private var branch: String? {
    // A HEAD that cannot be looked up has no branch; `headCommit` reports what is wrong with it.
    guard
      let head = try? GitHandle(git_reference_free, "read HEAD", make: { git_reference_lookup(&$0, pointer, "HEAD") }),
      let target = git_reference_symbolic_target(head.pointer)
    else { return nil }
    let name = String(cString: target)
    let heads = "refs/heads/"
    return name.hasPrefix(heads) ? String(name.dropFirst(heads.count)) : name
  }

  private func isDirty() throws(SourceError) -> Bool {
    var options = git_status_options()
    git_status_options_init(&options, UInt32(GIT_STATUS_OPTIONS_VERSION))
    options.show = GIT_STATUS_SHOW_INDEX_AND_WORKDIR
    options.flags = GIT_STATUS_OPT_INCLUDE_UNTRACKED.rawValue
    let list = try GitHandle(git_status_list_free, "compare the work tree with HEAD") {
      git_status_list_new(&$0, pointer, &options)
    }
    for at in 0..<git_status_list_entrycount(list.pointer) {
      guard let entry = git_status_byindex(list.pointer, at) else { continue }
      let delta = entry.pointee.index_to_workdir ?? entry.pointee.head_to_index
      guard let path = delta?.pointee.new_file.path.map({ String(cString: $0) }) else { return true }
      // What the register writes there, and what of it somebody adds, is not what a scan looks at.
      if path != ".audit/", !path.hasPrefix(".audit/") { return true }
    }
    return false
  }

  /// Resolves what a user calls a revision, such as `main`, `v1.2`, `HEAD~3` or a commit id.
  ///
  /// - Throws: `unknownRevision` when it names no commit.
  public func commit(named name: String) throws(SourceError) -> ObjectID {
    var found: OpaquePointer?
    guard git_revparse_single(&found, pointer, name) == 0, let found else { throw .unknownRevision(name) }
    defer { git_object_free(found) }
    var peeled: OpaquePointer?
    guard git_object_peel(&peeled, found, GIT_OBJECT_COMMIT) == 0, let peeled else { throw .unknownRevision(name) }
    defer { git_object_free(peeled) }
    return ObjectID(git_object_id(peeled).pointee)
  }

  /// The tree of a commit.
  func tree(of commit: ObjectID) throws(SourceError) -> GitHandle {
    var oid = commit.oid
    let commit = try GitHandle(git_commit_free, "read commit \(commit)") { git_commit_lookup(&$0, pointer, &oid) }
    return try GitHandle(git_tree_free, "read the tree of a commit") { git_commit_tree(&$0, commit.pointer) }
  }

  /// The content of a file at a commit; `nil` when the commit has no such file, or it is larger than `limit` bytes.
  ///
  /// The bytes are as git stores them: no line end conversion, no LFS.
  public func bytes(
    of path: RepoPath, at commit: ObjectID, limit: Int = FileReader.defaultSizeLimitBytes
  )
    throws(SourceError) -> [UInt8]?
  {
    let tree = try tree(of: commit)
    var entry: OpaquePointer?
    let code = lookUp(path, in: tree.pointer, &entry)
    if code == Libgit2.notFound { return nil }
    try Libgit2.check(code, "look up a path in commit \(commit)")
    defer { git_tree_entry_free(entry) }
    guard git_tree_entry_type(entry) == GIT_OBJECT_BLOB, let id = git_tree_entry_id(entry) else { return nil }
    return try bytes(of: ObjectID(id.pointee), limit: limit)
  }

  /// The content of a blob; `nil` when it is larger than `limit` bytes, which is found out without reading it.
  public func bytes(of blob: ObjectID, limit: Int = FileReader.defaultSizeLimitBytes) throws(SourceError) -> [UInt8]? {
    guard try size(of: blob) <= limit else { return nil }
    var oid = blob.oid
    let object = try GitHandle(git_blob_free, "read blob \(blob)") { git_blob_lookup(&$0, pointer, &oid) }
    let content = UnsafeRawBufferPointer(
      start: git_blob_rawcontent(object.pointer), count: Int(git_blob_rawsize(object.pointer)))
    return Array(content)
  }

  /// The size of a blob in bytes.
  func size(of blob: ObjectID) throws(SourceError) -> Int {
    let database = try GitHandle(git_odb_free, "open the object database") { git_repository_odb(&$0, pointer) }
    var oid = blob.oid
    var size = 0
    var type = GIT_OBJECT_INVALID
    try Libgit2.check(git_odb_read_header(&size, &type, database.pointer, &oid), "read blob \(blob)")
    return size
  }
}
