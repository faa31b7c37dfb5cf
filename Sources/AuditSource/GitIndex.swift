import CLibgit2

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The entries of the git index, sorted by path bytes.
///
/// The pointers lead into memory of the index that this value keeps open.
struct GitIndex: ~Copyable {
  struct Entry {
    let path: UnsafePointer<UInt8>
    let pathCount: Int
    let raw: UnsafePointer<git_index_entry>

    var isSubmodule: Bool { raw.pointee.mode & 0o170000 == 0o160000 }
    var isRegular: Bool { raw.pointee.mode & 0o170000 == 0o100000 }
    /// Whether a merge left several versions of the path.
    var isConflict: Bool { raw.pointee.flags & UInt16(GIT_INDEX_ENTRY_STAGEMASK) != 0 }
    var blob: ObjectID { ObjectID(raw.pointee.id) }

    /// The path after its first `count` bytes.
    func rest(_ count: Int) -> UnsafeBufferPointer<UInt8> {
      UnsafeBufferPointer(start: path + count, count: pathCount - count)
    }
  }

  let entries: [Entry]
  /// When the index was written; entries as young as it prove nothing ("racily clean").
  private let written: timespec
  private let handle: GitHandle?

  /// The index of a folder outside git.
  init() {
    entries = []
    written = timespec()
    handle = nil
  }

  /// Whether there is a repository.
  var isInRepository: Bool {
    switch handle {
    case .some: true
    case .none: false
    }
  }

  init(_ repository: GitRepository) throws(SourceError) {
    let handle = try GitHandle(git_index_free, "read the index") { git_repository_index(&$0, repository.pointer) }
    // An index that changed since it was read the first time is read again; otherwise this costs one lstat.
    try Libgit2.check(git_index_read(handle.pointer, 0), "read the index")
    written =
      git_index_path(handle.pointer).flatMap { FileStatus(path: Array(String(cString: $0).utf8CString))?.modified }
      ?? timespec()
    var entries: [Entry] = []
    let count = git_index_entrycount(handle.pointer)
    entries.reserveCapacity(count)
    var isSorted = true
    for at in 0..<count {
      guard let raw = git_index_get_byindex(handle.pointer, at), let path = raw.pointee.path else { continue }
      let length = strlen(path)
      let entry = path.withMemoryRebound(to: UInt8.self, capacity: length) {
        Entry(path: $0, pathCount: length, raw: raw)
      }
      if let last = entries.last, Self.order(entry, last) < 0 { isSorted = false }
      entries.append(entry)
    }
    // With core.ignorecase libgit2 sorts without regard to case.
    if !isSorted { entries.sort { Self.order($0, $1) < 0 } }
    self.entries = entries
    self.handle = consume handle
  }

  private static func order(_ left: Entry, _ right: Entry) -> Int32 {
    let order = memcmp(left.path, right.path, min(left.pathCount, right.pathCount))
    return order != 0 ? order : Int32(clamping: left.pathCount - right.pathCount)
  }

  /// The entries below a folder.
  ///
  /// `prefix` is empty or ends with a slash. Two binary searches.
  func range(below prefix: [UInt8], in bounds: Range<Int>? = nil) -> Range<Int> {
    let bounds = bounds ?? entries.indices
    let lower = firstIndex(in: bounds) { compare($0, prefix) >= 0 }
    let upper = firstIndex(in: lower..<bounds.upperBound) { compare($0, prefix) > 0 }
    return lower..<upper
  }

  /// The order of an entry's first bytes and a prefix: 0 when the entry lies below it.
  private func compare(_ entry: Entry, _ prefix: [UInt8]) -> Int32 {
    let order = memcmp(entry.path, prefix, min(entry.pathCount, prefix.count))
    return order != 0 ? order : entry.pathCount < prefix.count ? -1 : 0
  }

  private func firstIndex(in bounds: Range<Int>, where isPast: (Entry) -> Bool) -> Int {
    var (low, high) = (bounds.lowerBound, bounds.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if isPast(entries[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The entry of a path; the first of several in a conflict.
  func entry(at path: [UInt8]) -> Entry? {
    let at = firstIndex(in: entries.indices) { compare($0, path) >= 0 }
    guard at < entries.count, entries[at].pathCount == path.count, compare(entries[at], path) == 0 else { return nil }
    return entries[at]
  }

  /// Whether a file is provably what the entry's blob was made from, without reading it.
  func provesUnchanged(_ entry: Entry, _ status: FileStatus) -> Bool {
    let raw = entry.raw.pointee
    guard entry.isRegular, !entry.isConflict, status.kind == .file,
      raw.flags_extended & UInt16(GIT_INDEX_ENTRY_INTENT_TO_ADD.rawValue) == 0,
      raw.file_size == UInt32(truncatingIfNeeded: status.size), raw.ino == UInt32(truncatingIfNeeded: status.inode),
      (raw.mode & 0o100 != 0) == (status.mode & 0o100 != 0),
      equal(raw.mtime, status.modified), equal(raw.ctime, status.changed)
    else { return false }
    return (status.modified.tv_sec, status.modified.tv_nsec) < (written.tv_sec, written.tv_nsec)
  }

  private func equal(_ left: git_index_time, _ right: timespec) -> Bool {
    left.seconds == Int32(truncatingIfNeeded: right.tv_sec) && left.nanoseconds == UInt32(right.tv_nsec)
  }
}
