public import AuditModel

/// A file that git tracks, whether or not it is on disk.
public struct TrackedPath: Hashable, Sendable {
  /// The file.
  public var path: RepoPath
  /// The blob in the index; `nil` while a merge left several versions.
  public var blob: ObjectID?
  /// The size of that blob in bytes; `nil` without one, or when it is missing from a partial clone.
  public var sizeBytes: Int?
  /// Whether git's ignore rules match the file all the same: somebody added it with force, or before the rule.
  public var isIgnored: Bool

  /// Creates a record.
  public init(path: RepoPath, blob: ObjectID?, sizeBytes: Int?, isIgnored: Bool) {
    self.path = path
    self.blob = blob
    self.sizeBytes = sizeBytes
    self.isIgnored = isIgnored
  }
}

extension GitRepository {
  /// The tracked files of the target that `isWanted` says yes to, sorted, deleted ones and vendored ones included.
  ///
  /// One pass over the index; each match costs a look at the object database and at the ignore files above it.
  /// Submodules are no files.
  public func trackedPaths(matching isWanted: (RepoPath) -> Bool) throws(SourceError) -> [TrackedPath] {
    let index = try GitIndex(self)
    var found: [TrackedPath] = []
    for at in index.range(below: Array(prefix.utf8)) {
      let entry = index.entries[at]
      guard !entry.isSubmodule else { continue }
      let path = RepoPath(bytes: entry.rest(prefix.utf8.count))
      guard found.last?.path != path, isWanted(path) else { continue }
      let blob = entry.isConflict ? nil : entry.blob
      // A blob that a partial clone lacks has no size here; the path counts all the same.
      var size: Int?
      if let blob { size = try? self.size(of: blob) }
      found.append(TrackedPath(path: path, blob: blob, sizeBytes: size, isIgnored: ignores(path)))
    }
    return found
  }
}
