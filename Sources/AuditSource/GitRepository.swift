public import AuditModel
import CLibgit2

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The repository a target lies in, open for reading.
///
/// Paths in its API are relative to the target; files outside the target are not reported. Nothing is ever written. Not
/// thread-safe: use one value from one thread at a time, because libgit2 objects share caches without locks.
public final class GitRepository {
  /// The root of the work tree, absolute, without a slash at the end.
  public let root: String
  /// The target relative to `root`: empty, or with a slash at the end, such as `backend/`.
  public let prefix: String
  private let handle: GitHandle

  var pointer: OpaquePointer { handle.pointer }

  /// Finds the repository of a folder; `nil` when there is none, or when the folder is no part of its work tree.
  ///
  /// - Parameters:
  ///   - folder: absolute and without links.
  ///   - target: the path as the user wrote it, for errors.
  /// - Throws: `bareRepository`, or `git` when libgit2 cannot open what it found.
  init?(discoverFrom folder: String, target: String) throws(SourceError) {
    guard Libgit2.isReady else { throw Libgit2.error(-1, "start") }
    var found: OpaquePointer?
    let code = git_repository_open_ext(&found, folder, 0, nil)
    if code == Libgit2.notFound { return nil }
    let handle = try GitHandle(git_repository_free, "open the repository of `\(target)`") { made in
      made = found
      return code
    }
    guard git_repository_is_bare(handle.pointer) == 0, let workTree = git_repository_workdir(handle.pointer),
      let resolved = realpath(workTree, nil)
    else { throw .bareRepository(path: target) }
    root = String(cString: resolved)
    free(resolved)
    self.handle = handle
    if folder == root {
      prefix = ""
    } else {
      let base = root == "/" ? root : root + "/"
      guard folder.utf8.starts(with: base.utf8) else { return nil }
      prefix = (String(folder.utf8.dropFirst(base.utf8.count)) ?? "") + "/"
      // The files in `.git` are git's own, not files of the work tree.
      guard !prefix.split(separator: "/").contains(".git") else { return nil }
    }
  }

  /// Whether history was cut when the repository was cloned.
  public var isShallow: Bool { git_repository_is_shallow(pointer) == 1 }

  /// The path relative to the root of the repository.
  public func repositoryPath(of path: RepoPath) -> String {
    path == .root ? String(prefix.dropLast()) : prefix + path.rawValue
  }

  /// The path relative to the target; `nil` when it lies outside the target.
  public func path(fromRepository path: String) -> RepoPath? {
    guard path.utf8.starts(with: prefix.utf8) else { return nil }
    return RepoPath(String(path.utf8.dropFirst(prefix.utf8.count)) ?? "")
  }

  /// The same for bytes as git has them.
  func path(fromRepository path: UnsafePointer<CChar>?) -> RepoPath? {
    guard let path else { return nil }
    if let text = String(validatingCString: path) { return self.path(fromRepository: text) }
    let bytes = UnsafeBufferPointer(start: path, count: strlen(path)).map { UInt8(bitPattern: $0) }
    return bytes.starts(with: prefix.utf8) ? RepoPath(bytes: bytes.dropFirst(prefix.utf8.count)) : nil
  }

  /// The ignore files that apply to the whole work tree, the weakest first.
  func globalIgnores() -> IgnoreStack {
    var contents: [[UInt8]] = []
    var ignoresCase: Int32 = 0
    if let configuration = try? GitHandle(
      git_config_free, "read its configuration",
      make: {
        git_repository_config_snapshot(&$0, pointer)
      })
    {
      // A configuration that libgit2 cannot read leaves git's defaults in force.
      _ = git_config_get_bool(&ignoresCase, configuration.pointer, "core.ignorecase")
      let excludesFile =
        Libgit2.text { git_config_get_path(&$0, configuration.pointer, "core.excludesfile") }
        ?? Libgit2.text { audit_git_search_path(GIT_CONFIG_LEVEL_XDG, &$0) }
        .map { "\($0.split(separator: ":").first ?? "")/ignore" }
      if let excludesFile, let content = smallFile(excludesFile) { contents.append(content) }
    }
    if let info = Libgit2.text({ git_repository_item_path(&$0, pointer, GIT_REPOSITORY_ITEM_INFO) }),
      let content = smallFile(info + "/exclude")
    {
      contents.append(content)
    }
    return IgnoreStack(global: contents, ignoresCase: ignoresCase != 0)
  }
}
