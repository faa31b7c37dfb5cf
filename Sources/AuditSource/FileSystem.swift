#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The facts of one `lstat` that a listing needs.
struct FileStatus {
  enum Kind { case file, folder, symlink, other }

  var kind: Kind
  var size: Int
  var mode: UInt32
  var inode: UInt64
  var modified: timespec
  var changed: timespec

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .symlink
      default: .other
      }
    size = Int(status.st_size)
    mode = UInt32(status.st_mode)
    inode = UInt64(status.st_ino)
    #if canImport(Darwin)
      (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
  }

  /// The status of a path, not following a link in its last part; `nil` when there is none.
  init?(path: [CChar]) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    self.init(status)
  }
}

/// An error number of the system.
struct SystemFailure: Error {
  let code: Int32
}

/// The system's word for an error number, in lower case, as reports show it.
func reason(_ code: Int32) -> String {
  switch code {
  case EACCES, EPERM: "permission denied"
  case ENOENT, ENOTDIR: "vanished while it was read"
  case EIO: "I/O error"
  case ENAMETOOLONG: "path is too long"
  case EMFILE, ENFILE: "too many open files"
  default: String(cString: strerror(code)).lowercased()
  }
}

/// The names in one folder, with what `readdir` and `lstat` say about them.
///
/// Sorted as git sorts: by bytes, a folder as if its name ended with a slash.
struct FolderContent {
  struct Entry {
    /// The name in `names`, without a slash.
    var name: Range<Int>
    var kind: FileStatus.Kind
  }

  private(set) var names: [UInt8] = []
  private(set) var entries: [Entry] = []
  /// The first error while reading names; those before it are there.
  private(set) var failure: Int32?
  private let handle: OpaquePointer?

  /// Opens a folder and reads its names.
  ///
  /// `close()` must be called.
  init(path: [CChar]) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else {
      failure = errno
      handle = nil
      return
    }
    guard let folder = fdopendir(descriptor) else {
      failure = errno
      Glibc.close(descriptor)
      handle = nil
      return
    }
    handle = folder
    while true {
      errno = 0
      guard let entry = readdir(folder) else {
        if errno != 0 { failure = errno }
        break
      }
      append(entry)
    }
    sort()
  }

  private mutating func append(_ entry: UnsafeMutablePointer<dirent>) {
    let start = names.count
    withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      names.append(contentsOf: bytes.prefix { $0 != 0 })
    }
    let name = start..<names.count
    let dot = UInt8(ascii: ".")
    if names[start] == dot, name.count == 1 || (name.count == 2 && names[start + 1] == dot) {
      names.removeSubrange(name)
      return
    }
    let kind: FileStatus.Kind =
      switch Int(entry.pointee.d_type) {
      case Int(DT_REG): .file
      case Int(DT_DIR): .folder
      case Int(DT_LNK): .symlink
      // Some file systems tell nothing here. What has no status is asked again, and reported, when it is listed.
      case Int(DT_UNKNOWN): (try? status(name).get().kind) ?? .other
      default: .other
      }
    entries.append(Entry(name: name, kind: kind))
  }

  private mutating func sort() {
    let slash = UInt8(ascii: "/")
    names.withUnsafeBufferPointer { names in
      entries.sort { left, right in
        let count = min(left.name.count, right.name.count)
        let start = (names.baseAddress, left.name.lowerBound, right.name.lowerBound)
        if let base = start.0 {
          let order = memcmp(base + start.1, base + start.2, count)
          if order != 0 { return order < 0 }
        }
        let leftNext =
          left.name.count > count ? names[left.name.lowerBound + count] : left.kind == .folder ? slash : 0
        let rightNext =
          right.name.count > count ? names[right.name.lowerBound + count] : right.kind == .folder ? slash : 0
        return leftNext < rightNext
      }
    }
  }

  /// The `lstat` of an entry; fails once the folder is closed.
  func status(_ name: Range<Int>) -> Result<FileStatus, SystemFailure> {
    guard let handle else { return .failure(SystemFailure(code: EBADF)) }
    var text = Array(names[name])
    text.append(0)
    var status = stat()
    let result = text.withUnsafeBytes { bytes in
      bytes.bindMemory(to: CChar.self).baseAddress.map { fstatat(dirfd(handle), $0, &status, AT_SYMLINK_NOFOLLOW) }
    }
    return result == 0 ? .success(FileStatus(status)) : .failure(SystemFailure(code: errno))
  }

  /// Whether there is an entry of that name.
  func contains(_ name: StaticString, kind: FileStatus.Kind? = nil) -> Bool {
    entries.contains { entry in
      entry.name.count == name.utf8CodeUnitCount
        && (kind == nil || entry.kind == kind)
        && name.withUTF8Buffer { $0.elementsEqual(names[entry.name]) }
    }
  }

  /// The name of an entry as text; bytes that are not UTF-8 are replaced.
  func text(_ entry: Entry) -> String { String(decoding: names[entry.name], as: UTF8.self) }

  /// Closes the folder; `status` fails afterwards.
  mutating func close() {
    guard let handle else { return }
    closedir(handle)
    self = FolderContent(names: names, entries: entries, failure: failure)
  }

  private init(names: [UInt8], entries: [Entry], failure: Int32?) {
    self.names = names
    self.entries = entries
    self.failure = failure
    handle = nil
  }
}

/// Reads a small file of ours or of git's, not following a link; `nil` when it cannot be read or is larger than 16 MiB.
func smallFile(_ path: String) -> [UInt8]? { smallFile(Array(path.utf8CString)) }

/// The same for a path in bytes that end with NUL.
func smallFile(_ path: [CChar]) -> [UInt8]? {
  let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= 16 << 20 else {
    return nil
  }
  // The size is only where to start: a file that grows is cut, which the next scan sees whole.
  return [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
    while count < buffer.count, let base = buffer.baseAddress {
      let got = read(descriptor, base + count, buffer.count - count)
      if got <= 0 { break }
      count += got
    }
  }
}

/// Writes a small file of git's in a folder of our own, and says whether it is whole.
func writeSmallFile(_ bytes: [UInt8], to path: String) -> Bool {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
  guard descriptor >= 0 else { return false }
  defer { close(descriptor) }
  return bytes.isEmpty || write(descriptor, bytes, bytes.count) == bytes.count
}
