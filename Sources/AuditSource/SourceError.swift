/// Why a target cannot be opened, or a question about its history cannot be answered.
public enum SourceError: Error, Hashable, Sendable {
  /// Nothing exists at the target path.
  case missingTarget(path: String)
  /// The target exists and cannot be read; `reason` is the system's, such as `permission denied`.
  case unreadableTarget(path: String, reason: String)
  /// The target is a FIFO, a socket or a device.
  case notAFileOrFolder(path: String)
  /// The target lies in a repository without a work tree.
  case bareRepository(path: String)
  /// The revision names no commit of the repository.
  case unknownRevision(String)
  /// libgit2 failed: what was attempted, its message, and its error code (see `git2/errors.h`).
  case git(operation: String, message: String, code: Int32)
}

extension SourceError {
  /// Whether git lacks an object that it knows of, as in a partial clone.
  public var isMissingObject: Bool {
    if case .git(_, _, Libgit2.notFound) = self { true } else { false }
  }
}

extension SourceError: CustomStringConvertible {
  /// What went wrong, with the name it is about; one sentence without a full stop.
  public var description: String {
    switch self {
    case .missingTarget(let path): "`\(path)` does not exist"
    case .unreadableTarget(let path, let reason): "`\(path)` cannot be read: \(reason)"
    case .notAFileOrFolder(let path): "`\(path)` is neither a file nor a folder"
    case .bareRepository(let path): "`\(path)` is a bare repository: it holds history and no files"
    case .unknownRevision(let name): "the repository has no revision `\(name)`"
    case .git(let operation, let message, _): "git could not \(operation): \(message)"
    }
  }

  /// What the user can do about it, in one sentence; a command stands between backticks.
  public var help: String {
    switch self {
    case .missingTarget: "Check the path, or leave it out to look at the current folder."
    case .unreadableTarget: "Give the user that runs the audit read permission (and `x` on folders)."
    case .notAFileOrFolder: "Name a folder or a regular file."
    case .bareRepository(let path): "Clone it and look at the clone: `git clone \(path) work`."
    case .unknownRevision(let name):
      "List what there is with `git log --oneline`; in a shallow clone fetch it first: `git fetch origin \(name)`."
    case .git: "See whether `git status` works in that folder; `git fsck` finds damaged objects."
    }
  }
}
