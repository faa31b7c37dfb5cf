import AuditModel

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// One walk over a target that lists its files in the order of git.
///
/// Each folder's names and the stretch of the sorted index below it are merged, so a file costs one `lstat` and a
/// tracked file no look at ignore rules. Links are never followed.
struct TreeWalk: ~Copyable {
  /// The root of the work tree, or the target outside git; without a slash at the end.
  private let root: [CChar]
  /// How many bytes of a path lead from the root to the target.
  private let prefixCount: Int
  private let options: ListingOptions
  private let notice: (RepoPath) -> Void
  private let index: GitIndex
  private var ignores: IgnoreStack
  private(set) var listing = SourceListing()
  /// The folder that is looked at, relative to `root`; empty or with a slash at the end.
  private var path: [UInt8]
  private let slash = UInt8(ascii: "/")

  /// Prepares the walk below `prefix`; `ignores` are the rules that apply in that folder from above.
  init(
    root: String, prefix: String, options: ListingOptions, index: consuming GitIndex, ignores: IgnoreStack,
    notice: @escaping (RepoPath) -> Void
  ) {
    self.notice = notice
    self.root = (root == "/" ? "/" : root + "/").utf8.map(CChar.init(bitPattern:))
    path = Array(prefix.utf8)
    prefixCount = path.count
    self.options = options
    self.index = index
    self.ignores = ignores
  }

  /// Walks the target; `isIgnored` when git ignores it and only the tracked files in it count.
  mutating func run(isIgnored: Bool) -> SourceListing {
    let range = index.range(below: path)
    walk(parent: nil, name: "", tracked: range, isIgnored: isIgnored)
    listing.skipped.sort { $0.path < $1.path }
    listing.failed.sort { $0.path < $1.path }
    return listing
  }

  /// Lists one file of the target's folder, whatever ignores it.
  mutating func run(only name: String) -> SourceListing {
    path.append(contentsOf: name.utf8)
    if let status = FileStatus(path: absolutePath()) {
      list(status: status, entry: index.entry(at: path))
    }
    return listing
  }

  // MARK: Folders

  private mutating func walk(parent: String?, name: String, tracked: Range<Int>, isIgnored: Bool) {
    let isTarget = path.count == prefixCount
    var folder = FolderContent(path: absolutePath())
    if let failure = folder.failure { fail(isTarget ? nil : path.count - 1, reason(failure)) }
    defer { folder.close() }
    if !isTarget {
      if index.isInRepository, tracked.isEmpty, folder.contains(".git") { return skip(path.count - 1, .submodule) }
      if !options.includesVendored, isVendored(folder, parent: parent, name: name, tracked: tracked) {
        return skip(path.count - 1, .vendored)
      }
    }
    let hasIgnoreFile = !isIgnored && folder.contains(".gitignore", kind: .file)
    if hasIgnoreFile { ignores.push(smallFile(absolutePath(".gitignore")) ?? [], baseCount: path.count) }
    let found = merge(folder, tracked: tracked, isIgnored: isIgnored)
    // Folders may lie deep: none stays open while the ones below it are read.
    folder.close()
    let pathCount = path.count
    for item in found {
      path.append(contentsOf: item.name)
      switch item.status {
      case .some(let status): list(status: status, entry: item.entry)
      case nil: enter(parent: name, item, isIgnored: isIgnored)
      }
      path.removeSubrange(pathCount...)
    }
    if hasIgnoreFile { ignores.pop() }
  }

  /// A name of a folder that is not simply left out: a file with its status, or a folder without.
  private struct Item {
    var name: ArraySlice<UInt8>
    var status: FileStatus?
    var entry: GitIndex.Entry?
    var tracked: Range<Int> = 0..<0
  }

  /// Walks along the names of a folder and the index entries below it, both in git's order.
  private mutating func merge(_ folder: borrowing FolderContent, tracked: Range<Int>, isIgnored: Bool) -> [Item] {
    var items: [Item] = []
    items.reserveCapacity(folder.entries.count)
    var cursor = tracked.lowerBound
    var submodules: Set<ArraySlice<UInt8>> = []
    for entry in folder.entries {
      let name = folder.names[entry.name]
      let isFolder = entry.kind == .folder
      if isOurs(name, isFolder: isFolder) { continue }
      var match: GitIndex.Entry?
      while cursor < tracked.upperBound {
        let candidate = index.entries[cursor]
        let order = compare(candidate.rest(path.count), name, isFolder: isFolder)
        if order > 0 { break }
        if order == 0 {
          match = candidate
          break
        }
        // A submodule stands in the index like a file, before names such as `sub-x`; its folder comes after them.
        if candidate.isSubmodule { submodules.insert(Array(candidate.rest(path.count))[...]) }
        cursor += 1
      }
      if isFolder {
        let count = path.count
        path.append(contentsOf: name)
        path.append(slash)
        let below = match == nil ? 0..<0 : index.range(below: path, in: cursor..<tracked.upperBound)
        path.removeLast()
        cursor = max(cursor, below.upperBound)
        if submodules.contains(name) {
          skip(path.count, .submodule)
        } else if !below.isEmpty || !(isIgnored || ignores.ignores(path, nameStart: count, isFolder: true)) {
          items.append(Item(name: name, tracked: below))
        }
        path.removeSubrange(count...)
      } else {
        if match == nil, isIgnored || isIgnoredFile(name) { continue }
        switch folder.status(entry.name) {
        case .success(let status): items.append(Item(name: name, status: status, entry: match))
        case .failure(let failure) where failure.code == ENOENT: break
        case .failure(let failure):
          let count = path.count
          path.append(contentsOf: name)
          fail(path.count, reason(failure.code))
          path.removeSubrange(count...)
        }
      }
    }
    return items
  }

  private mutating func enter(parent: String, _ item: Item, isIgnored: Bool) {
    let nameStart = path.count - item.name.count
    let name = String(decoding: item.name, as: UTF8.self)
    if !options.includesVendored, VendoredFolders.isVendored(name: name) { return skip(path.count, .vendored) }
    if !options.filters.isEmpty, isExcludedFolder { return skip(path.count, .excluded) }
    let isIgnoredBelow =
      isIgnored || (!item.tracked.isEmpty && ignores.ignores(path, nameStart: nameStart, isFolder: true))
    path.append(slash)
    walk(parent: nameStart == prefixCount ? nil : parent, name: name, tracked: item.tracked, isIgnored: isIgnoredBelow)
  }

  private func isVendored(_ folder: FolderContent, parent: String?, name: String, tracked: Range<Int>) -> Bool {
    let base = root + path.map(CChar.init(bitPattern:))
    let hasTracked: Bool? = index.entries.isEmpty ? nil : !tracked.isEmpty
    return VendoredFolders.isVendored(
      VendoredFolders.Folder(
        name: name, parent: parent, content: folder, isTracked: hasTracked,
        exists: { FileStatus(path: base + $0.utf8.map(CChar.init(bitPattern:)) + [0]) != nil }))
  }

  /// Version control's own folders and ours, which no listing mentions.
  private func isOurs(_ name: ArraySlice<UInt8>, isFolder: Bool) -> Bool {
    guard name.first == UInt8(ascii: ".") else { return false }
    // In a linked work tree `.git` is a file.
    guard isFolder else { return name.elementsEqual(".git".utf8) }
    return [".git", ".audit", ".hg", ".svn", ".jj", ".bzr"].contains { name.elementsEqual($0.utf8) }
  }

  // MARK: Files

  private mutating func isIgnoredFile(_ name: ArraySlice<UInt8>) -> Bool {
    let count = path.count
    path.append(contentsOf: name)
    defer { path.removeSubrange(count...) }
    return ignores.ignores(path, nameStart: count, isFolder: false)
  }

  /// Lists what `path` names, which is not a folder.
  private mutating func list(status: FileStatus, entry: GitIndex.Entry?) {
    switch status.kind {
    case .symlink: return skip(path.count, .symlink)
    case .other: return skip(path.count, .notRegular)
    case .folder: return
    case .file: break
    }
    let path = RepoPath(bytes: path[prefixCount...])
    if !options.filters.isEmpty, !passes(path) {
      listing.skipped.append(SkippedFile(path: path, reason: .excluded))
      return
    }
    let blob = entry.flatMap { $0.isConflict || !$0.isRegular ? nil : $0.blob }
    var isUnchanged = false
    if let entry { isUnchanged = index.provesUnchanged(entry, status) }
    notice(path)
    listing.files.append(
      SourceFile(
        path: path, sizeBytes: status.size, isTracked: entry != nil, blob: blob, isUnchanged: isUnchanged))
  }

  // MARK: Filters

  private func subject(_ filter: PathFilter, _ path: RepoPath) -> RepoPath {
    guard filter.isRelativeToRepository, prefixCount > 0 else { return path }
    return RepoPath(String(decoding: self.path[..<prefixCount], as: UTF8.self) + path.rawValue)
  }

  private func passes(_ path: RepoPath) -> Bool {
    options.filters.allSatisfy { filter in
      let subject = subject(filter, path)
      return !filter.excludes.contains { $0.matches(subject) }
        && (filter.includes.isEmpty || filter.includes.contains { $0.matches(subject) })
    }
  }

  private var isExcludedFolder: Bool {
    let folder = RepoPath(bytes: path[prefixCount...])
    return options.filters.contains { filter in
      let subject = subject(filter, folder)
      return filter.excludes.contains { $0.matches(subject) }
    }
  }

  // MARK: Records

  private mutating func skip(_ count: Int, _ reason: SkipReason) {
    listing.skipped.append(SkippedFile(path: RepoPath(bytes: path[prefixCount..<count]), reason: reason))
  }

  /// Records a failure of the first `count` bytes of `path`; of the target itself for `nil`.
  private mutating func fail(_ count: Int?, _ reason: String) {
    let place = count.map { RepoPath(bytes: path[prefixCount..<$0]) } ?? .root
    listing.failed.append(FailedFile(path: place, reason: reason))
  }

  /// Where `path` lies, as bytes, because a name need not be UTF-8; `name` is added to it.
  private func absolutePath(_ name: String = "") -> [CChar] {
    root + (path + name.utf8 + [0]).map(CChar.init(bitPattern:))
  }

  /// The order of an index entry's path in this folder and a name; 0 when it is that file or lies in that folder.
  private func compare(_ rest: UnsafeBufferPointer<UInt8>, _ name: ArraySlice<UInt8>, isFolder: Bool) -> Int {
    var at = 0
    for byte in name {
      guard at < rest.count else { return -1 }
      if rest[at] != byte { return Int(rest[at]) - Int(byte) }
      at += 1
    }
    guard isFolder else { return rest.count - at }
    return at < rest.count ? Int(rest[at]) - Int(slash) : -1
  }
}
