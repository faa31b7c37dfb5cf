import Foundation

/// The folder `.audit` below a repository's root and the files of the register in it.
struct RegisterFile {
  let folder: String
  var database: String { folder + "/register.db" }
  var log: String { database + "-wal" }
  var sharedLog: LogFolder { LogFolder(path: folder + "/log") }

  init(folder: String) { self.folder = folder }

  init(root: String) { folder = root.count > 1 && root.hasSuffix("/") ? "\(root).audit" : "\(root)/.audit" }

  var exists: Bool { FileManager.default.fileExists(atPath: database) }

  /// What git is told about a folder that it ignores as a whole, and about one whose log it is to keep.
  private static let ignoresAll = "*\n"
  private static let ignoresAllButLog =
    "# What is here is this clone's own, but for the log of the register.\n/*\n!/.gitignore\n!/log/\n"

  /// Has git keep the log and ignore the rest; a `.gitignore` that somebody wrote is left as it is.
  func shareLog() throws(RegisterError) {
    try makeFolder()
    let path = folder + "/.gitignore"
    guard FileManager.default.contents(atPath: path) == Data(Self.ignoresAll.utf8) else { return }
    do {
      try Data(Self.ignoresAllButLog.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw .notWritable(path: path, reason: error.localizedDescription)
    }
  }

  /// Makes the folder and the `.gitignore` by which it ignores itself.
  func makeFolder() throws(RegisterError) {
    if mkdir(folder, 0o755) != 0, errno != EEXIST {
      throw .notWritable(path: database, reason: "\(folder) cannot be made: \(Self.message(errno))")
    }
    // O_EXCL writes neither over a file that is there nor through a symbolic link.
    let descriptor = open(folder + "/.gitignore", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      if errno == EEXIST { return }
      throw .notWritable(path: database, reason: "\(folder) cannot be written: \(Self.message(errno))")
    }
    defer { close(descriptor) }
    let text = Array(Self.ignoresAll.utf8)
    guard write(descriptor, text, text.count) == text.count else {
      throw .notWritable(path: database, reason: "\(folder)/.gitignore cannot be written: \(Self.message(errno))")
    }
  }

  /// Why the folder cannot be written to; `nil` when it can.
  var writeRefusal: String? {
    for path in [folder, database] where access(path, W_OK) != 0 && errno != ENOENT {
      return "\(path): \(Self.message(errno))"
    }
    return nil
  }

  /// Runs work that only one process may do at a time; the system drops the lock if the process dies.
  func locked<Value>(_ work: () throws -> Value) throws -> Value {
    let descriptor = open(folder + "/register.lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else {
      throw RegisterError.notWritable(path: database, reason: "\(folder)/register.lock: \(Self.message(errno))")
    }
    defer { close(descriptor) }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else {
        throw RegisterError.notWritable(path: database, reason: "\(folder)/register.lock: \(Self.message(errno))")
      }
    }
    return try work()
  }

  /// Looks at the first bytes of the file and refuses what is not a register, before SQLite touches it.
  ///
  /// Offsets are those of the SQLite file format: magic 0..<16, page size 16, page count 28, application id 68.
  func checkHeader() throws(RegisterError) { try Self.checkHeader(database, named: database) }

  /// The same for any file; messages call it `name`.
  static func checkHeader(_ database: String, named name: String) throws(RegisterError) {
    var status = stat()
    guard stat(database, &status) == 0 else { throw .missing(path: name) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notARegister(path: name, found: "not a regular file") }
    let descriptor = open(database, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .failed(path: name, detail: Self.message(errno)) }
    defer { close(descriptor) }
    var header = [UInt8](repeating: 0, count: 100)
    let count = read(descriptor, &header, header.count)
    // A register is built beside its name and moved there whole, so an empty or short one has lost its contents.
    guard count != 0 else { throw .damaged(path: name, detail: "the file is empty") }
    guard header.prefix(max(0, count)).starts(with: Array("SQLite format 3\0".utf8).prefix(max(1, count))) else {
      throw .notARegister(path: name, found: "not an SQLite database")
    }
    guard count == header.count else { throw .damaged(path: name, detail: "the file ends after \(count) bytes") }
    func number(at offset: Int, bytes: Int) -> Int {
      header[offset..<(offset + bytes)].reduce(0) { $0 << 8 | Int($1) }
    }
    let application = number(at: 68, bytes: 4)
    guard application == Schema.applicationID else {
      let hex = String(application, radix: 16)
      throw .notARegister(
        path: name, found: "the SQLite database of another program (application id 0x\(hex))")
    }
    let pageSize = number(at: 16, bytes: 2) == 1 ? 65_536 : number(at: 16, bytes: 2)
    let expected = number(at: 28, bytes: 4) * pageSize
    // With a write-ahead log the missing pages may be in there. The log is looked at before the size: another process that merges
    // it writes every page before it takes the log away.
    guard !hasPendingLog(database) else { return }
    guard fstat(descriptor, &status) == 0 else { throw .failed(path: name, detail: Self.message(errno)) }
    if status.st_size < expected {
      throw .damaged(path: name, detail: "the file is cut off: \(status.st_size) of \(expected) bytes")
    }
  }

  /// Whether a write-ahead log with contents lies beside the database.
  var hasPendingLog: Bool { Self.hasPendingLog(database) }

  private static func hasPendingLog(_ database: String) -> Bool {
    var status = stat()
    return stat(database + "-wal", &status) == 0 && status.st_size > 0
  }

  static func message(_ code: Int32) -> String { String(cString: strerror(code)) }
}
