public import AuditModel
public import Foundation

extension Register {
  /// The key by which the register of the repository at `root` tells secrets apart; `nil` when there is none yet.
  ///
  /// It is `.audit/secret.key`: 32 bytes that only the user may read. It is neither backed up nor exported: elsewhere there is
  /// another, and digests of the two are not compared.
  ///
  /// - Throws: `RegisterError.unusableKey` when the file is something else, `failed` when it cannot be read.
  public static func secretKey(root: URL) throws(RegisterError) -> SecretKey? {
    try RegisterFile(root: root.path(percentEncoded: false)).secretKey()
  }

  /// The same, made when there is none.
  ///
  /// - Throws: also `notWritable`.
  public static func makeSecretKey(root: URL) throws -> SecretKey {
    let file = RegisterFile(root: root.path(percentEncoded: false))
    if let key = try file.secretKey() { return key }
    try file.makeFolder()
    return try file.locked {
      // Another process may have made it meanwhile.
      if let key = try file.secretKey() { return key }
      try file.writeSecretKey()
      guard let key = try file.secretKey() else {
        throw RegisterError.notWritable(path: file.keyPath, reason: "it was written and is not there")
      }
      return key
    }
  }
}

extension RegisterFile {
  var keyPath: String { folder + "/secret.key" }

  func secretKey() throws(RegisterError) -> SecretKey? {
    let descriptor = open(keyPath, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else {
      // Without the folder there is no key either.
      if errno == ENOENT || errno == ENOTDIR { return nil }
      if errno == ELOOP { throw .unusableKey(path: keyPath, found: "a symbolic link") }
      throw .failed(path: keyPath, detail: Self.message(errno))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .failed(path: keyPath, detail: Self.message(errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .unusableKey(path: keyPath, found: "not a regular file")
    }
    // A copy of the folder may have made it readable for others. Whoever does not own it cannot change that, and need not.
    if status.st_mode & 0o077 != 0 { _ = fchmod(descriptor, 0o600) }
    var bytes = [UInt8](repeating: 0, count: SecretKey.byteCount + 1)
    let count = read(descriptor, &bytes, bytes.count)
    guard count >= 0 else { throw .failed(path: keyPath, detail: Self.message(errno)) }
    guard let key = SecretKey(Array(bytes.prefix(count))) else {
      throw .unusableKey(
        path: keyPath,
        found: count > SecretKey.byteCount ? "longer than \(SecretKey.byteCount) bytes" : "\(count) bytes long")
    }
    return key
  }

  /// Writes a new key beside its name and moves it there whole.
  func writeSecretKey() throws(RegisterError) {
    let draft = keyPath + ".new"
    func refusal() -> RegisterError { .notWritable(path: keyPath, reason: Self.message(errno)) }
    if unlink(draft) != 0, errno != ENOENT { throw refusal() }
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw refusal() }
    let bytes = SecretKey.randomBytes()
    let isWritten = write(descriptor, bytes, bytes.count) == bytes.count && fsync(descriptor) == 0
    let failure = refusal()
    close(descriptor)
    guard isWritten else { throw failure }
    guard rename(draft, keyPath) == 0 else { throw refusal() }
  }
}
