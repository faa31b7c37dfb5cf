import AuditModel
import Foundation

/// A command that is run as evidence.
struct ShellCommand {
  /// What a command came to.
  struct Result {
    /// The exit status; a signal is 128 plus its number, a timeout 124.
    var status: Int
    /// How long it ran.
    var milliseconds: Int
    /// SHA-256 of everything it printed.
    var digest: String
    /// The last line it printed that is not empty; `nil` when it printed nothing.
    var tail: String?
  }

  private let command: String
  private let folder: String
  private let timeoutSeconds: Int

  init(_ command: String, in folder: String, timeoutSeconds: Int) {
    self.command = command
    self.folder = folder
    self.timeoutSeconds = timeoutSeconds
  }

  /// Runs it with `/bin/sh -c`, without input; its output goes to standard error, so that ours stays readable.
  func run() throws -> Result {
    let file = FileManager.default.temporaryDirectory.appending(path: "audit-run-\(UUID().uuidString)")
    _ = FileManager.default.createFile(atPath: file.path, contents: nil)
    defer { try? FileManager.default.removeItem(at: file) }
    let output = try FileHandle(forWritingTo: file)
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = URL(filePath: folder, directoryHint: .isDirectory)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    let start = ContinuousClock.now
    do {
      try process.run()
    } catch {
      throw Failure("`\(command)` cannot be run: \(error.localizedDescription)")
    }
    var isLate = false
    if ended.wait(timeout: .now() + .seconds(timeoutSeconds)) == .timedOut {
      isLate = true
      process.terminate()
      if ended.wait(timeout: .now() + .seconds(5)) == .timedOut {
        kill(process.processIdentifier, SIGKILL)
        ended.wait()
      }
    }
    let time = start.duration(to: .now).components
    try output.close()
    let bytes = try Data(contentsOf: file)
    Console.write(String(decoding: bytes, as: UTF8.self), to: STDERR_FILENO)
    var digest = SHA256()
    digest.update(Array(bytes))
    let status = Int(process.terminationStatus)
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    return Result(
      status: isLate ? 124 : process.terminationReason == .uncaughtSignal ? 128 + status : status,
      milliseconds: Int(time.seconds) * 1000 + Int(time.attoseconds / 1_000_000_000_000_000),
      digest: SHA256.hex(digest: digest.finalize()),
      tail: lines.last { !$0.allSatisfy(\.isWhitespace) }.map { String($0.prefix(200)) })
  }
}
