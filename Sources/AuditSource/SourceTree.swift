public import AuditModel

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A target that is looked at: a folder with everything below it, or one file.
///
/// Every path of its API is relative to the target folder (for a file: the folder it lies in), also inside a
/// repository; `prefix` leads from the repository's root to the target. Only folder names below the target decide what
/// is vendored, so a `site-packages` folder that is named as the target is looked at. Not thread-safe, because
/// `repository` is not: list once, then hand the values to workers.
public final class SourceTree {
  /// The folder that paths are relative to, absolute, without links and without a slash at the end (unless it is `/`).
  public let root: String
  /// The only file to look at, when the target is a file.
  public let onlyFile: RepoPath?
  /// The repository the target belongs to; `nil` outside git, and when the target is a folder that git ignores as a
  /// whole.
  public let repository: GitRepository?

  /// The last part of the target's path, for headings.
  public var name: String { onlyFile?.name ?? RepoPath(root).name }
  /// The root of the work tree, where audit.yaml and the register live; `root` outside git.
  public var repositoryRoot: String { repository?.root ?? root }
  /// `root` relative to `repositoryRoot`: empty, or with a slash at the end, such as `backend/`.
  public var prefix: String { repository?.prefix ?? "" }

  /// A path as the register and audit.yaml know it: relative to `repositoryRoot`.
  public func repositoryPath(of path: RepoPath) -> RepoPath {
    guard let repository, !prefix.isEmpty else { return path }
    return RepoPath(repository.repositoryPath(of: path))
  }

  /// Opens a target.
  ///
  /// A link given as the target is followed.
  ///
  /// - Throws: `missingTarget`, `unreadableTarget`, `notAFileOrFolder`, `bareRepository`, or `git` when a repository is
  ///   there and libgit2 cannot open it.
  public init(target: String) throws(SourceError) {
    var status = stat()
    guard stat(target, &status) == 0, let resolved = realpath(target, nil) else {
      let code = errno
      throw [ENOENT, ENOTDIR].contains(code)
        ? .missingTarget(path: target) : .unreadableTarget(path: target, reason: reason(code))
    }
    let path = String(cString: resolved)
    free(resolved)
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      root = path
      onlyFile = nil
      guard access(path, R_OK | X_OK) == 0 else { throw .unreadableTarget(path: target, reason: reason(errno)) }
    case S_IFREG:
      let file = RepoPath(path)
      let folder = String(path.utf8.dropLast(file.name.utf8.count + 1)) ?? ""
      root = folder.isEmpty ? "/" : folder
      onlyFile = RepoPath(file.name)
      guard access(path, R_OK) == 0 else { throw .unreadableTarget(path: target, reason: reason(errno)) }
    default:
      throw .notAFileOrFolder(path: target)
    }
    let repository = try GitRepository(discoverFrom: root, target: target)
    guard let repository, !repository.prefix.isEmpty, onlyFile == nil else {
      self.repository = repository
      return
    }
    let index = try GitIndex(repository)
    let isOutside = index.range(below: Array(repository.prefix.utf8)).isEmpty && repository.ignores(folder: .root)
    self.repository = isOutside ? nil : repository
  }

  /// Lists the files of the target.
  ///
  /// One walk: an `lstat` for each file, no content is read or hashed. `notice` hears of each file as it is found.
  ///
  /// - Throws: `git` when the index cannot be read. Folders that cannot be read are in the listing's `failed`.
  public func list(
    _ options: ListingOptions = ListingOptions(), notice: @escaping (RepoPath) -> Void = { _ in }
  ) throws(SourceError) -> SourceListing {
    guard let repository else {
      var walk = TreeWalk(
        root: root, prefix: "", options: options, index: GitIndex(), ignores: IgnoreStack(), notice: notice)
      return onlyFile.map { walk.run(only: $0.name) } ?? walk.run(isIgnored: false)
    }
    let index = try GitIndex(repository)
    let above = repository.ignoresAbove(folder: repository.prefix)
    var walk = TreeWalk(
      root: repository.root, prefix: repository.prefix, options: options, index: index, ignores: above.stack,
      notice: notice)
    return onlyFile.map { walk.run(only: $0.name) } ?? walk.run(isIgnored: above.isIgnored)
  }
}

extension GitRepository {
  /// The ignore files that apply in a folder from above it, and whether one of them ignores it.
  func ignoresAbove(folder: String) -> (stack: IgnoreStack, isIgnored: Bool) {
    var stack = globalIgnores()
    var path: [UInt8] = []
    for part in folder.utf8.split(separator: UInt8(ascii: "/")) {
      // The `.gitignore` of the folder itself is not above it.
      let content = smallFile(root + "/" + String(decoding: path, as: UTF8.self) + ".gitignore")
      if let content { stack.push(content, baseCount: path.count) }
      let nameStart = path.count
      path.append(contentsOf: part)
      if stack.ignores(path, nameStart: nameStart, isFolder: true) { return (stack, true) }
      path.append(UInt8(ascii: "/"))
    }
    return (stack, false)
  }

  /// Whether git's rules ignore a folder; what is tracked in it does not count.
  func ignores(folder: RepoPath) -> Bool { ignoresAbove(folder: repositoryPath(of: folder)).isIgnored }

  /// Whether git's rules ignore a file, or would if it were not tracked.
  ///
  /// Reads the ignore files above it.
  public func ignores(_ file: RepoPath) -> Bool {
    let path = Array(repositoryPath(of: file).utf8)
    let nameStart = (path.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1
    let folder = String(decoding: path[..<nameStart], as: UTF8.self)
    var (stack, isIgnored) = ignoresAbove(folder: folder)
    if isIgnored { return true }
    if let content = smallFile(root + "/" + folder + ".gitignore") { stack.push(content, baseCount: nameStart) }
    return stack.ignores(path, nameStart: nameStart, isFolder: false)
  }
}
