import AuditModel
import CLibgit2

/// Visits the files of one commit after another, each pair of folder and tree once.
///
/// A commit that changes one file differs from its parent in the trees above that file only; all others were visited
/// before and are passed over by their id. A diff of neighbours would read both sides of every change.
struct HistoryWalk: ~Copyable {
  private struct Visit: Hashable {
    let tree: ObjectID
    let folder: Int
  }

  private struct FolderName: Hashable {
    let parent: Int
    let name: [UInt8]
  }

  private let repository: GitRepository
  private let database: GitHandle
  private var visited: Set<Visit> = []
  private var visitedRoots: Set<ObjectID> = []
  /// A number for each folder path, so that a visit is hashed without its path.
  private var folders: [FolderName: Int] = [:]
  private var missing = 0

  init(_ repository: GitRepository) throws(SourceError) {
    self.repository = repository
    database = try GitHandle(git_odb_free, "open the object database") {
      git_repository_odb(&$0, repository.pointer)
    }
  }

  /// How far the walk went.
  func reach(commits: Int, missing more: Int = 0) -> HistoryReach {
    missing + more == 0 ? .complete(commits: commits) : .partial(commits: commits, missingObjects: missing + more)
  }

  /// Calls `body` for the files of a commit whose folder was not visited with the same content before.
  ///
  /// Links have no blob.
  mutating func visit(_ commit: ObjectID, body: (RepoPath, ObjectID?) -> Void) throws(SourceError) {
    guard let root = try root(of: commit), visitedRoots.insert(root).inserted else { return }
    try visit(root, folder: 0, path: [], body: body)
  }

  /// The tree of the target folder in a commit; `nil` when the commit has no such folder.
  private func root(of commit: ObjectID) throws(SourceError) -> ObjectID? {
    let tree = try repository.tree(of: commit)
    guard !repository.prefix.isEmpty else { return git_tree_id(tree.pointer).map { ObjectID($0.pointee) } }
    var entry: OpaquePointer?
    let code = git_tree_entry_bypath(&entry, tree.pointer, String(repository.prefix.dropLast()))
    if code == Libgit2.notFound { return nil }
    try Libgit2.check(code, "look up the target in commit \(commit)")
    defer { git_tree_entry_free(entry) }
    guard git_tree_entry_type(entry) == GIT_OBJECT_TREE else { return nil }
    return git_tree_entry_id(entry).map { ObjectID($0.pointee) }
  }

  private mutating func visit(
    _ tree: ObjectID, folder: Int, path: [UInt8], body: (RepoPath, ObjectID?) -> Void
  ) throws(SourceError) {
    for child in try children(of: tree, path: path, body: body) {
      let name = FolderName(parent: folder, name: child.name)
      let number = folders[name] ?? folders.count + 1
      folders[name] = number
      guard visited.insert(Visit(tree: child.tree, folder: number)).inserted else { continue }
      try visit(child.tree, folder: number, path: path + child.name + [UInt8(ascii: "/")], body: body)
    }
  }

  /// Reports the files of a tree and returns its folders.
  private mutating func children(
    of tree: ObjectID, path: [UInt8], body: (RepoPath, ObjectID?) -> Void
  ) throws(SourceError) -> [(name: [UInt8], tree: ObjectID)] {
    var oid = tree.oid
    var object: OpaquePointer?
    let code = git_odb_read(&object, database.pointer, &oid)
    if code == Libgit2.notFound {
      missing += 1
      return []
    }
    try Libgit2.check(code, "read tree \(tree)")
    defer { git_odb_object_free(object) }
    guard git_odb_object_type(object) == GIT_OBJECT_TREE else { return [] }
    var folders: [(name: [UInt8], tree: ObjectID)] = []
    let bytes = UnsafeRawBufferPointer(start: git_odb_object_data(object), count: git_odb_object_size(object))
    var entries = TreeEntries(bytes)
    while let entry = entries.next() {
      switch entry.mode {
      case 0o040000: folders.append((entry.name, entry.id))
      // A submodule is no file of this repository.
      case 0o160000: break
      default:
        let path = RepoPath(bytes: path + entry.name)
        body(path, entry.mode == 0o120000 ? nil : entry.id)
      }
    }
    return folders
  }
}

/// The entries of a tree object: octal mode, space, name, NUL, 20 bytes of id.
///
/// Ends at the first one that is cut.
private struct TreeEntries {
  struct Entry {
    var mode: UInt32
    var name: [UInt8]
    var id: ObjectID
  }

  private let bytes: UnsafeRawBufferPointer
  private var at = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  mutating func next() -> Entry? {
    var mode: UInt32 = 0
    while at < bytes.count, bytes[at] != 32 {
      mode = mode << 3 | UInt32(bytes[at] & 7)
      at += 1
    }
    let start = at + 1
    guard start < bytes.count, let end = bytes[start...].firstIndex(of: 0), end + 20 < bytes.count else { return nil }
    var oid = git_oid()
    withUnsafeMutableBytes(of: &oid) {
      $0.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[(end + 1)...(end + 20)]))
    }
    at = end + 21
    return Entry(mode: mode, name: Array(bytes[start..<end]), id: ObjectID(oid))
  }
}
