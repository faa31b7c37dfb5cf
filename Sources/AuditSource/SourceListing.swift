public import AuditModel

/// One file to look at.
public struct SourceFile: Hashable, Sendable {
  /// The file, relative to the target.
  public var path: RepoPath
  /// Its size on disk in bytes.
  public var sizeBytes: Int
  /// Whether git tracks it; `false` outside git.
  public var isTracked: Bool
  /// The blob the index has for it; `nil` when untracked, in conflict, or outside git.
  public var blob: ObjectID?
  /// Whether the index proves, by size, times and inode, that the file on disk still is what `blob` was made from.
  ///
  /// `false` is no proof of a change. Only then may results be kept under the blob's id, together with `sizeBytes`: a
  /// filter (line ends, LFS) can make different files from one blob, and those differ in size.
  public var isUnchanged: Bool

  /// Creates an entry.
  public init(path: RepoPath, sizeBytes: Int, isTracked: Bool, blob: ObjectID?, isUnchanged: Bool) {
    self.path = path
    self.sizeBytes = sizeBytes
    self.isTracked = isTracked
    self.blob = blob
    self.isUnchanged = isUnchanged
  }
}

/// What a target holds: the files to look at, and the ones that are left out, each with its reason.
///
/// The three lists are sorted by the bytes of their paths, and no path is in two of them. A folder that is left out as
/// a whole is one entry of `skipped`. Files that git ignores are in none of them.
public struct SourceListing: Hashable, Sendable {
  /// The files to look at.
  public var files: [SourceFile]
  /// Files and folders left out on purpose.
  public var skipped: [SkippedFile]
  /// Files and folders that should be looked at and cannot be.
  public var failed: [FailedFile]

  /// Creates a listing.
  public init(files: [SourceFile] = [], skipped: [SkippedFile] = [], failed: [FailedFile] = []) {
    self.files = files
    self.skipped = skipped
    self.failed = failed
  }
}

/// Path patterns that choose files.
public struct PathFilter: Hashable, Sendable {
  /// When not empty, only paths that one of them covers are looked at.
  public var includes: [Glob]
  /// Paths that one of them covers are left out; they win over `includes`.
  public var excludes: [Glob]
  /// Whether the patterns are relative to the root of the repository (as in audit.yaml) instead of the target (as on
  /// the command line).
  ///
  /// Without a repository it makes no difference.
  public var isRelativeToRepository: Bool

  /// Creates a filter.
  public init(includes: [Glob] = [], excludes: [Glob] = [], isRelativeToRepository: Bool = false) {
    self.includes = includes
    self.excludes = excludes
    self.isRelativeToRepository = isRelativeToRepository
  }
}

/// What to list.
public struct ListingOptions: Hashable, Sendable {
  /// Every one of them must let a path pass.
  public var filters: [PathFilter]
  /// Whether folders of third-party code and of build products are looked at, too.
  public var includesVendored: Bool

  /// Creates options.
  public init(filters: [PathFilter] = [], includesVendored: Bool = false) {
    self.filters = filters
    self.includesVendored = includesVendored
  }

  /// Whether a file of history would be listed, as far as its path tells.
  ///
  /// The prefix is the path of the target in its repository: empty, or with a slash at its end.
  public func allows(_ path: RepoPath, below prefix: String) -> Bool {
    (includesVendored || !path.folders.contains { VendoredFolders.isVendored(name: String($0)) })
      && filters.allSatisfy { filter in
        let subject = filter.isRelativeToRepository ? RepoPath(prefix + path.rawValue) : path
        return !filter.excludes.contains { $0.matches(subject) }
          && (filter.includes.isEmpty || filter.includes.contains { $0.matches(subject) })
      }
  }
}
