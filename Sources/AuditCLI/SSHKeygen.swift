import Foundation

/// Runs `ssh-keygen`, which signs and checks what is signed: keys, agents, hardware and revocation lists are its trade.
struct SSHKeygen: Sendable {
  /// What a run came to.
  struct Outcome {
    /// The exit status; a signal is 128 plus its number.
    var status: Int
    /// What it printed.
    var output: String
    /// What it complained of.
    var errors: String

    /// Its last complaint, without the name of a temporary file.
    var complaint: String {
      errors.split(whereSeparator: \.isNewline).map(String.init).last { !$0.allSatisfy(\.isWhitespace) } ?? ""
    }
  }

  /// Why there is no outcome.
  enum Problem: Error {
    /// The program is not there.
    case notInstalled
    /// It could not be run; why.
    case failed(String)
  }

  /// `POSIX_SPAWN_SETSID`, which glibc shows only to GNU sources: a process in a session of its own has no terminal to ask at.
  #if canImport(Darwin)
    private static let newSession = Int16(0x400)
  #else
    private static let newSession = Int16(0x80)
  #endif

  /// Runs it with some bytes on standard input.
  ///
  /// It may ask for a passphrase when somebody sits at the terminal; otherwise it has none, so that it cannot wait for an answer.
  /// `Process` would put it into a group of its own, and what asks at the terminal from the background is stopped for ever.
  func run(_ arguments: [String], input: [UInt8], mayAsk: Bool = false) throws(Problem) -> Outcome {
    let files: TemporaryFiles
    do { files = try TemporaryFiles(["input": input, "output": [], "errors": []]) } catch {
      throw .failed(error.localizedDescription)
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, files["input"], O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, files["output"], O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, files["errors"], O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    let isAtTerminal = mayAsk && isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1
    if !isAtTerminal { posix_spawnattr_setflags(&attributes, Self.newSession) }
    var words = (["ssh-keygen"] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    let code = posix_spawnp(&child, "ssh-keygen", &actions, &attributes, &words, environ)
    guard code == 0 else {
      throw code == ENOENT ? .notInstalled : .failed(String(cString: strerror(code)))
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) == -1 {
      guard errno == EINTR else { throw .failed(String(cString: strerror(errno))) }
    }
    let signal = status & 0x7f
    return Outcome(
      status: Int(signal == 0 ? status >> 8 & 0xff : 128 + signal), output: files.text("output"),
      errors: files.text("errors").replacing(files.folder, with: ""))
  }
}

/// Files of one command in a folder of their own, which only the user can read; they go when this goes.
final class TemporaryFiles: Sendable {
  let folder: String

  init(_ contents: [String: [UInt8]]) throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "audit-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: url, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    folder = url.path(percentEncoded: false)
    for (name, bytes) in contents { try Data(bytes).write(to: url.appending(path: name)) }
  }

  // The system clears its temporary folder; what is left there after a failure harms nobody.
  deinit { try? FileManager.default.removeItem(atPath: folder) }

  subscript(name: String) -> String { "\(folder)/\(name)" }

  func text(_ name: String) -> String {
    String(decoding: FileManager.default.contents(atPath: self[name]) ?? Data(), as: UTF8.self)
  }
}
