/// Why a file was not looked at, on purpose.
public enum SkipReason: String, Hashable, Sendable, Codable, CaseIterable {
  /// It holds NUL bytes or is not text.
  case binary
  /// It says that a tool wrote it, or it is a lock file.
  case generated
  /// Its lines are too long to be written by hand.
  case minified
  /// It is larger than the limit.
  case tooLarge = "too-large"
  /// It lies in a folder of third-party code.
  case vendored
  /// It is a symbolic link that leaves the tree, dangles, or turns in a circle.
  case symlink
  /// It is a FIFO, socket or device.
  case notRegular = "not-a-regular-file"
  /// It is a repository inside the repository.
  case submodule
  /// The configuration or the command line excludes it.
  case excluded
  /// No rule that runs applies to its kind.
  case noRule = "no-rule-applies"
}

/// A file that was skipped, and why.
public struct SkippedFile: Hashable, Sendable, Codable {
  /// The file.
  public var path: RepoPath
  /// Why.
  public var reason: SkipReason

  /// Creates a record.
  public init(path: RepoPath, reason: SkipReason) {
    self.path = path
    self.reason = reason
  }
}

/// A file that should have been looked at and could not be, wholly or in part.
public struct FailedFile: Hashable, Sendable, Codable {
  /// The file.
  public var path: RepoPath
  /// What went wrong, in a few words such as `permission denied` or `syntax errors in 62 % of the file`.
  public var reason: String

  /// Creates a record.
  public init(path: RepoPath, reason: String) {
    self.path = path
    self.reason = reason
  }
}

/// What a scan looked at, what it did not, and why.
public struct Coverage: Hashable, Sendable, Codable {
  /// The files that were looked at without error, sorted.
  public var scanned: [RepoPath]
  /// The files that were left out on purpose, sorted.
  public var skipped: [SkippedFile]
  /// The files that could not be looked at, sorted.
  public var failed: [FailedFile]
  /// The rules that ran, sorted, each with its version.
  public var rules: [RuleID: String]
  /// Whether history was searched: `nil` when it was not asked for, otherwise a sentence such as `1,204 commits`
  /// or `not searched: shallow clone`.
  public var history: String?
  /// Bytes of the files that were looked at.
  public var scannedBytes: Int

  /// Creates a coverage record.
  public init(
    scanned: [RepoPath] = [], skipped: [SkippedFile] = [], failed: [FailedFile] = [],
    rules: [RuleID: String] = [:], history: String? = nil, scannedBytes: Int = 0
  ) {
    self.scanned = scanned
    self.skipped = skipped
    self.failed = failed
    self.rules = rules
    self.history = history
    self.scannedBytes = scannedBytes
  }
}
