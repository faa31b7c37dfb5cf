import CLibgit2

/// The set-up of libgit2, and how its results become values and errors.
enum Libgit2 {
  /// Initialises the library once in a process, with the options a reader wants.
  static let isReady: Bool = {
    guard git_libgit2_init() >= 0 else { return false }
    return audit_git_accept_any_owner() == 0 && audit_git_accept_extensions() == 0 && audit_git_trust_objects() == 0
  }()

  /// Throws libgit2's message when a result is an error.
  static func check(_ code: Int32, _ operation: String) throws(SourceError) {
    guard code < 0 else { return }
    throw error(code, operation)
  }

  /// The error of a result, with the message libgit2 left on this thread.
  static func error(_ code: Int32, _ operation: String) -> SourceError {
    let message = git_error_last()?.pointee.message.map { String(cString: $0) } ?? "error \(code)"
    return .git(operation: operation, message: message, code: code)
  }

  /// The text of a buffer that `fill` fills; `nil` when it fails, because every caller asks for something optional.
  static func text(_ fill: (inout git_buf) -> Int32) -> String? {
    var buffer = git_buf()
    defer { git_buf_dispose(&buffer) }
    guard fill(&buffer) == 0, let pointer = buffer.ptr else { return nil }
    return String(cString: pointer)
  }

  static let notFound = GIT_ENOTFOUND.rawValue
}

/// The owner of one libgit2 object: it frees the object when it goes out of scope.
struct GitHandle: ~Copyable {
  let pointer: OpaquePointer
  private let release: (OpaquePointer?) -> Void

  /// Makes an object; `operation` completes the sentence "git could not …".
  init(
    _ release: @escaping (OpaquePointer?) -> Void, _ operation: String,
    make: (inout OpaquePointer?) -> Int32
  ) throws(SourceError) {
    var made: OpaquePointer?
    let code = make(&made)
    guard code >= 0, let made else { throw Libgit2.error(code, operation) }
    pointer = made
    self.release = release
  }

  deinit { release(pointer) }
}
