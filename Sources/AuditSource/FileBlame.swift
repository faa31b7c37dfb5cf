public import AuditModel
import CLibgit2

/// Who wrote a line, and when.
public struct LineOrigin: Hashable, Sendable {
  /// The commit that last changed the line.
  public var commit: ObjectID
  /// When it was authored.
  public var time: Timestamp
  /// The author's name, mail addresses left out; empty when the commit names none.
  public var author: String
  /// Whether the line may be older: the history of a shallow clone ends at this commit.
  public var isBoundary: Bool
}

/// The origins of all lines of one file.
///
/// Blaming reads the file's history, so keep one value per file.
public struct FileBlame: Hashable, Sendable {
  private struct Hunk: Hashable {
    var lines: Range<Int>
    var origin: LineOrigin?
  }

  /// Sorted by line, without gaps.
  private var hunks: [Hunk] = []

  /// The origin of a 1-based line.
  ///
  /// `nil` when the line is not committed or does not exist. A binary search.
  public func origin(ofLine line: Int) -> LineOrigin? {
    var (low, high) = (0, hunks.count)
    while low < high {
      let middle = (low + high) / 2
      if hunks[middle].lines.upperBound <= line { low = middle + 1 } else { high = middle }
    }
    return low < hunks.count && hunks[low].lines.contains(line) ? hunks[low].origin : nil
  }

  /// How many lines come from commits that are wanted.
  func count(_ isWanted: (ObjectID) -> Bool) -> Int {
    hunks.reduce(0) { sum, hunk in sum + (hunk.origin.map { isWanted($0.commit) } == true ? hunk.lines.count : 0) }
  }

  fileprivate init(_ blame: OpaquePointer, isShallow: Bool) {
    for at in 0..<git_blame_get_hunk_count(blame) {
      guard let hunk = git_blame_get_hunk_byindex(blame, at)?.pointee else { continue }
      var oid = hunk.final_commit_id
      let first = Int(hunk.final_start_line_number)
      var origin: LineOrigin?
      // Lines that are on disk only have the id 0.
      if git_oid_is_zero(&oid) == 0 {
        let signature = hunk.final_signature?.pointee
        origin = LineOrigin(
          commit: ObjectID(oid), time: Timestamp(secondsSinceEpoch: signature?.when.time ?? 0),
          author: signature?.name.map { String(cString: $0) } ?? "", isBoundary: isShallow && hunk.boundary != 0)
      }
      hunks.append(Hunk(lines: first..<(first + Int(hunk.lines_in_hunk)), origin: origin))
    }
  }
}

extension GitRepository {
  /// The origins of a file's lines; `nil` when HEAD's commit has no such file.
  ///
  /// With `at`, as in that commit instead. With `content`, the bytes on disk, lines count as they are there and uncommitted ones have no origin; without, as
  /// in HEAD. Costs a walk over the file's history: tens of milliseconds to seconds. Renames of the whole file are
  /// followed.
  public func blame(
    _ path: RepoPath, content: [UInt8]? = nil, at commit: ObjectID? = nil
  ) throws(SourceError) -> FileBlame? {
    guard try headCommit() != nil else { return nil }
    var options = git_blame_options()
    git_blame_options_init(&options, UInt32(GIT_BLAME_OPTIONS_VERSION))
    if let commit { options.newest_commit = commit.oid }
    var found: OpaquePointer?
    let code = git_blame_file(&found, pointer, repositoryPath(of: path), &options)
    if code == Libgit2.notFound { return nil }
    let committed = try GitHandle(git_blame_free, "blame `\(path)`") { made in
      made = found
      return code
    }
    guard let content, !content.isEmpty else { return FileBlame(committed.pointer, isShallow: isShallow) }
    let onDisk = try GitHandle(git_blame_free, "blame `\(path)`") { made in
      content.withUnsafeBytes { bytes in
        git_blame_buffer(
          &made, committed.pointer, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count)
      }
    }
    return FileBlame(onDisk.pointer, isShallow: isShallow)
  }
}
