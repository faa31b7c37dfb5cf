public import AuditModel

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What reading one file gave.
public enum FileContent: Hashable, Sendable {
  /// Its bytes: text in UTF-8 or in an encoding that keeps ASCII. A UTF-8 byte order mark is kept; UTF-16 and UTF-32
  /// are transcoded to UTF-8 without one. May be empty.
  case bytes([UInt8])
  /// Left out on purpose.
  case skipped(SkipReason)
  /// It could not be read; the reason in a few words, such as `permission denied`.
  case failed(String)
}

/// Reads the files of a listing.
public struct FileReader: Sendable {
  /// The folder that paths are relative to.
  public let root: String
  /// Files with more bytes on disk are `too-large`.
  public let sizeLimitBytes: Int

  /// Two mebibytes: ten times the largest files people write, and a second of parsing.
  public static let defaultSizeLimitBytes = 2 << 20

  /// Creates a reader of the files below a folder, such as `SourceTree.root`.
  public init(root: String, sizeLimitBytes: Int = defaultSizeLimitBytes) {
    self.root = root
    self.sizeLimitBytes = sizeLimitBytes
  }

  /// Reads one file.
  ///
  /// Never blocks on a FIFO and never follows a link, also when the file was replaced after it was listed.
  public func read(_ path: RepoPath) -> FileContent {
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let folder = root == "/" ? "/" : root + "/"
    var descriptor = open(folder + path.rawValue, flags)
    if descriptor < 0, errno == ENOENT, let name = path.escapedBytes {
      descriptor = open((Array(folder.utf8) + name + [0]).map(CChar.init(bitPattern:)), flags)
    }
    guard descriptor >= 0 else {
      switch errno {
      case ELOOP: return .skipped(.symlink)
      // A socket, or a device without a driver.
      case ENXIO, ENODEV: return .skipped(.notRegular)
      default: return .failed(reason(errno))
      }
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failed(reason(errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { return .skipped(.notRegular) }
    guard Int(status.st_size) <= sizeLimitBytes else { return .skipped(.tooLarge) }
    return content(of: descriptor, size: Int(status.st_size))
  }

  private func content(of descriptor: Int32, size: Int) -> FileContent {
    // One byte more than the size tells whether the file grew. Some special file systems always say 0.
    var capacity = (size == 0 ? min(4096, sizeLimitBytes) : size) + 1
    while true {
      var failure: Int32 = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        while count < capacity, let base = buffer.baseAddress {
          let got = pread(descriptor, base + count, capacity - count, off_t(count))
          if got == 0 { break }
          if got < 0 {
            if errno == EINTR { continue }
            failure = errno
            break
          }
          count += got
        }
      }
      guard failure == 0 else { return .failed(reason(failure)) }
      if bytes.count < capacity { return TextEncoding.text(bytes) }
      guard capacity <= sizeLimitBytes else { return .skipped(.tooLarge) }
      capacity = min(capacity * 2, sizeLimitBytes + 1)
    }
  }
}
