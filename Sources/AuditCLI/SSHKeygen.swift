import AuditProcess
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

  /// Runs it with some bytes on standard input.
  ///
  /// It may ask for a passphrase when somebody sits at the terminal; otherwise it has none, so that it cannot wait for an answer.
  /// In a group of its own it would ask from the background, and be stopped for ever.
  func run(_ arguments: [String], input: [UInt8], mayAsk: Bool = false) throws(Problem) -> Outcome {
    let files: TemporaryFiles
    do { files = try TemporaryFiles(["input": input, "output": [], "errors": []]) } catch {
      throw .failed(error.localizedDescription)
    }
    var child = ChildProcess("ssh-keygen", arguments)
    (child.input, child.output, child.errors) = (files["input"], files["output"], files["errors"])
    child.terminal = mayAsk && isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 ? .shared : .none
    let exit: ChildProcess.Exit
    do { exit = try child.run() } catch {
      throw error.code == ENOENT ? .notInstalled : .failed(error.reason)
    }
    return Outcome(
      status: exit.status, output: files.text("output"), errors: files.text("errors").replacing(files.folder, with: ""))
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
