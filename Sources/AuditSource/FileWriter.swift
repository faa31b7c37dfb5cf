public import AuditModel

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Why a file was not replaced.
public enum WriteFailure: Error, Hashable, Sendable {
  /// It is not the text that was read before: somebody has changed it, or it is in another encoding than UTF-8.
  case changed
  /// It is a link or no regular file.
  case notRegular
  /// The system refused; the reason in a few words, such as `permission denied`.
  case refused(String)
}

/// Replaces files of a tree as a whole: a reader sees the old text or the new one, never a part.
public struct FileWriter: Sendable {
  /// The folder that paths are relative to.
  public let root: String

  /// Creates a writer of the files below a folder, such as `SourceTree.root`.
  public init(root: String) { self.root = root }

  /// Replaces a file's text by what `edit` makes of it.
  ///
  /// The new text is written beside the file and takes its name in one step; permissions stay, links are not followed.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - digest: The SHA-256 digest of the text that it must still have.
  ///   - edit: Makes the new text.
  /// - Throws: `WriteFailure`; then the file is as it was.
  public func replace(_ path: RepoPath, digest: String, edit: ([UInt8]) -> [UInt8]) throws(WriteFailure) {
    let name = root == "/" ? "/" + path.rawValue : root + "/" + path.rawValue
    let descriptor = open(name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw errno == ELOOP ? .notRegular : .refused(reason(errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .refused(reason(errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegular }
    let old = try text(of: descriptor)
    guard SHA256.hex(old) == digest else { throw .changed }
    let new = edit(old)
    guard new != old else { return }
    let temporary = name + ".audit-\(getpid()).tmp"
    try save(new, to: temporary, like: status)
    var current = stat()
    // Somebody may have written to it meanwhile.
    guard lstat(name, &current) == 0, current.st_ino == status.st_ino, current.st_size == status.st_size,
      current.st_mtim.tv_sec == status.st_mtim.tv_sec, current.st_mtim.tv_nsec == status.st_mtim.tv_nsec
    else {
      unlink(temporary)
      throw .changed
    }
    guard rename(temporary, name) == 0 else {
      let code = errno
      unlink(temporary)
      throw .refused(reason(code))
    }
  }

  private func text(of descriptor: Int32) throws(WriteFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw .refused(reason(errno))
      }
      bytes += chunk[..<count]
    }
  }

  /// Writes a new file with another's permissions and, where allowed, its owner.
  private func save(_ bytes: [UInt8], to name: String, like status: stat) throws(WriteFailure) {
    let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .refused(reason(errno)) }
    var failure: Int32 = 0
    var done = 0
    while done < bytes.count, failure == 0 {
      let count = bytes[done...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 { done += count } else if errno != EINTR { failure = errno }
    }
    // Only root may give a file away; then the owner stays the one who edits, as with any editor.
    _ = fchown(descriptor, status.st_uid, status.st_gid)
    if failure == 0, fchmod(descriptor, status.st_mode & 0o7777) != 0 { failure = errno }
    if failure == 0, fsync(descriptor) != 0 { failure = errno }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    guard failure == 0 else {
      unlink(name)
      throw .refused(reason(failure))
    }
  }
}
