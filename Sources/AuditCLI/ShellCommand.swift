import AuditModel
import AuditProcess
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
    let files: TemporaryFiles
    do { files = try TemporaryFiles(["output": []]) } catch {
      throw Failure("`\(command)` cannot be run: \(error.localizedDescription)")
    }
    var child = ChildProcess("/bin/sh", ["-c", command], in: folder)
    child.output = files["output"]
    let start = ContinuousClock.now
    let exit: ChildProcess.Exit
    do { exit = try child.run(limitSeconds: Double(timeoutSeconds), graceSeconds: 5) } catch {
      throw Failure("`\(command)` cannot be run: \(error.reason)")
    }
    let time = start.duration(to: .now).components
    let bytes = try Data(contentsOf: URL(filePath: files["output"]))
    Console.write(String(decoding: bytes, as: UTF8.self), to: STDERR_FILENO)
    var digest = SHA256()
    digest.update(Array(bytes))
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    return Result(
      status: exit.isLate ? 124 : exit.status,
      milliseconds: Int(time.seconds) * 1000 + Int(time.attoseconds / 1_000_000_000_000_000),
      digest: SHA256.hex(digest: digest.finalize()),
      tail: lines.last { !$0.allSatisfy(\.isWhitespace) }.map { String($0.prefix(200)) })
  }
}
