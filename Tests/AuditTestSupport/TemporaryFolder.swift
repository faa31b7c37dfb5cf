import AuditProcess
public import Foundation

/// A folder of one test's own, removed when the value goes away.
public final class TemporaryFolder: Sendable {
  /// Where it is.
  public let url: URL

  /// Makes an empty folder below the system's temporary folder.
  public init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "audit-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    // A folder that cannot be removed fails no test; the system clears its temporary folder.
    try? FileManager.default.removeItem(at: url)
  }

  /// The folder's path.
  public var path: String { url.path(percentEncoded: false) }

  /// Writes a file, making the folders above it.
  public func write(_ text: String, to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Runs a command in the folder and returns what it printed on standard output; throws when its status is not 0.
  @discardableResult
  public func run(_ arguments: String...) throws -> String {
    var environment = ProcessInfo.processInfo.environment
    environment["GIT_CONFIG_GLOBAL"] = "/dev/null"
    for name in ["AUTHOR", "COMMITTER"] {
      environment["GIT_\(name)_NAME"] = "Ada"
      environment["GIT_\(name)_EMAIL"] = "ada@example.com"
      environment["GIT_\(name)_DATE"] = environment["GIT_\(name)_DATE"] ?? "2026-01-01T00:00:00Z"
    }
    let scratch = try TemporaryFolder()
    try scratch.write("", to: "output")
    var child = ChildProcess("/usr/bin/env", arguments, in: path)
    child.environment = environment
    (child.output, child.errors) = (scratch.path + "/output", "/dev/null")
    let exit = try child.run()
    guard exit.status == 0 else {
      throw CommandFailed(command: arguments.joined(separator: " "), status: Int32(exit.status))
    }
    return String(decoding: try Data(contentsOf: scratch.url.appending(path: "output")), as: UTF8.self)
  }
}

/// A command of a test's preparation that ended with a status other than 0.
public struct CommandFailed: Error {
  /// What was run.
  public let command: String
  /// Its exit status.
  public let status: Int32
}
