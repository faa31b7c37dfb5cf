import AuditModel
import Foundation

/// The folder `.audit/log` of a register that is shared through git: one file for each pack, never changed.
///
/// A file is `YYYY/MM/<time>-<first 16 digits of the hash>.jsonl`, so that no two branches write the same file unless they mean
/// the same pack, and git merges branches without a conflict.
struct LogFolder {
  let path: String

  /// What lies in the folder, in short: equal for equal sets of packs, whatever the order.
  ///
  /// Cheap enough for every command: names are compared, no file is opened.
  struct Digest: Equatable {
    var count = 0
    /// The sum of the hashes' first digits as numbers, which are as good as random.
    var sum: UInt64 = 0

    var text: String { "\(count) \(String(sum, radix: 16))" }

    mutating func add(_ prefix: UInt64) {
      count += 1
      sum &+= prefix
    }
  }

  static let digits = 16
  private static let ending = ".jsonl"

  /// Whether the register is shared: the folder is there.
  var exists: Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The path of a pack's file relative to the folder.
  static func name(time: Timestamp, hash: String) -> String {
    let moment = time.iso8601.filter { $0 != "-" && $0 != ":" }
    return "\(moment.prefix(4))/\(moment.dropFirst(4).prefix(2))/\(moment)-\(hash.prefix(digits))\(ending)"
  }

  /// The first digits of a hash as a number; 0 when they are none.
  static func prefix(ofHash hash: some Sequence<UInt8>) -> UInt64 {
    var value: UInt64 = 0
    for digit in hash.prefix(digits) {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt64(digit - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt64(digit - UInt8(ascii: "a") + 10)
      default: return 0
      }
    }
    return value
  }

  /// The names of the packs' files relative to the folder, sorted; files of other kinds are passed over.
  ///
  /// - Throws: `RegisterError.failed` when a folder cannot be read.
  func files() throws(RegisterError) -> [String] {
    var found: [String] = []
    try forEachFile { folder, name in found.append("\(folder)/\(String(decoding: name, as: UTF8.self))") }
    return found.sorted()
  }

  /// The digest of the folder.
  func digest() throws(RegisterError) -> Digest {
    var digest = Digest()
    try forEachFile { _, name in
      digest.add(Self.prefix(ofHash: name.dropLast(Self.ending.utf8.count).suffix(Self.digits)))
    }
    return digest
  }

  private func forEachFile(_ body: (String, UnsafeBufferPointer<UInt8>) -> Void) throws(RegisterError) {
    let ending = Array(Self.ending.utf8)
    for year in try folders("") where year.count == 4 {
      for month in try folders(year) where month.count == 2 {
        let folder = "\(year)/\(month)"
        try forEachEntry(folder) { name in
          if name.first != UInt8(ascii: "."), name.suffix(ending.count).elementsEqual(ending) { body(folder, name) }
        }
      }
    }
  }

  private func folders(_ folder: String) throws(RegisterError) -> [String] {
    var names: [String] = []
    try forEachEntry(folder) { name in
      if name.allSatisfy({ (48...57).contains($0) }) { names.append(String(decoding: name, as: UTF8.self)) }
    }
    return names
  }

  /// Five thousand names in the list of a folder cost a millisecond as bytes.
  private func forEachEntry(_ folder: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void) throws(RegisterError) {
    let full = folder.isEmpty ? path : "\(path)/\(folder)"
    guard let stream = opendir(full) else {
      if errno == ENOTDIR || errno == ENOENT { return }
      throw .failed(path: full, detail: RegisterFile.message(errno))
    }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: UInt8.self, capacity: 256) { bytes in
          body(
            UnsafeBufferPointer(
              start: bytes, count: strnlen(UnsafeRawPointer(bytes).assumingMemoryBound(to: CChar.self), 256)))
        }
      }
    }
  }

  /// The pack of a file.
  ///
  /// - Throws: `RegisterError.unusablePack` when the file does not hold the pack that its name says, whole.
  func pack(_ name: String) throws -> (pack: EventPack, hash: String) {
    let full = "\(path)/\(name)"
    guard let data = FileManager.default.contents(atPath: full) else {
      throw RegisterError.unusablePack(path: full, detail: "it cannot be read: \(RegisterFile.message(errno))")
    }
    do {
      let packs = try PackText.packs(in: data)
      guard packs.count == 1 else {
        throw RegisterError.unusablePack(path: full, detail: "it holds \(packs.count) packs instead of one")
      }
      guard Self.name(time: packs[0].pack.time, hash: packs[0].hash) == name else {
        throw RegisterError.unusablePack(
          path: full, detail: "its name should be \(Self.name(time: packs[0].pack.time, hash: packs[0].hash))")
      }
      return packs[0]
    } catch RegisterError.unusableLog(let line, let detail) {
      throw RegisterError.unusablePack(path: full, detail: "line \(line): \(detail)")
    }
  }

  /// Writes a file beside its name and moves it there whole; what is there already is the same.
  ///
  /// - Throws: `RegisterError.notWritable` or `diskFull`.
  func write(_ bytes: [UInt8], to name: String) throws(RegisterError) {
    let full = "\(path)/\(name)"
    var folder = path
    for part in ["."] + name.split(separator: "/").dropLast().map(String.init) {
      folder += "/" + part
      if mkdir(folder, 0o755) != 0, errno != EEXIST {
        throw .notWritable(path: full, reason: RegisterFile.message(errno))
      }
    }
    // A name of its own outside the log: what a process that was killed leaves behind is neither read nor committed.
    let draft = "\(path)/../pack-\(getpid())-\(UInt32.random(in: 0...(.max))).new"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .notWritable(path: full, reason: RegisterFile.message(errno)) }
    var code: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Foundation.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else {
          code = errno
          return
        }
        rest = rest.dropFirst(count)
      }
      if fsync(descriptor) != 0 { code = errno }
    }
    close(descriptor)
    if code == 0, rename(draft, full) != 0 { code = errno }
    guard code == 0 else {
      unlink(draft)
      throw code == ENOSPC ? .diskFull(path: full) : .notWritable(path: full, reason: RegisterFile.message(code))
    }
  }
}
