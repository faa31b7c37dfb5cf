import AuditProcess
public import Foundation

/// The built `audit`, run as its users run it: a process of its own.
public struct AuditBinary: Sendable {
  /// Where it is.
  public let url: URL

  /// What a run came to.
  public struct Result: Sendable {
    /// The exit status; 128 and the signal's number when a signal ended it.
    public let status: Int32
    /// The bytes on standard output.
    public let output: Data
    /// The text on standard error.
    public let errors: String

    /// Standard output as text; bytes that are not UTF-8 become U+FFFD.
    public var text: String { String(decoding: output, as: UTF8.self) }
    /// Standard output as one JSON object; empty when it is none.
    public var object: [String: Any] {
      // A run that printed no JSON has no members, which the expectations then show.
      (try? JSONSerialization.jsonObject(with: output)) as? [String: Any] ?? [:]
    }
  }

  /// It ran longer than it may: a hang is a failure.
  public struct TookTooLong: Error {
    /// What was run.
    public let command: String
  }

  /// There is no `audit` beside the tests.
  public struct NotBuilt: Error {
    /// Where it was looked for.
    public let folders: [String]
  }

  /// Finds the executable that was built together with the running tests.
  ///
  /// - Throws: `NotBuilt`.
  public init() throws {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let process = URL(filePath: CommandLine.arguments.first ?? "").standardizedFileURL
    var folders = [process.deletingLastPathComponent(), Bundle.main.bundleURL]
    folders += Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent() }
    folders.append(package.appending(path: ".build/debug"))
    let manager = FileManager.default
    let found = folders.map { $0.appending(path: "audit") }.first { file in
      var isFolder: ObjCBool = false
      return manager.fileExists(atPath: file.path(percentEncoded: false), isDirectory: &isFolder)
        && !isFolder.boolValue && manager.isExecutableFile(atPath: file.path(percentEncoded: false))
    }
    guard let found else { throw NotBuilt(folders: folders.map { $0.path(percentEncoded: false) }) }
    url = found
  }

  /// Runs it in a folder.
  ///
  /// `environment` is what it sees besides a `PATH`, a home of its own and a time zone, nothing of the caller's; after
  /// `limitSeconds` it is killed.
  ///
  /// - Throws: `TookTooLong`.
  public func run(
    _ arguments: [String], in folder: TemporaryFolder, environment: [String: String] = [:],
    limitSeconds: Double = 180
  ) throws -> Result {
    try Self.run(url, arguments, in: folder, environment: environment, limitSeconds: limitSeconds)
  }

  /// Runs a line of shell in a folder; `$AUDIT` is the executable.
  ///
  /// - Throws: `TookTooLong`.
  public func shell(
    _ script: String, in folder: TemporaryFolder, environment: [String: String] = [:], limitSeconds: Double = 180
  ) throws -> Result {
    let path = url.path(percentEncoded: false)
    return try Self.run(
      URL(filePath: "/bin/bash"), ["-c", script], in: folder,
      environment: environment.merging(["AUDIT": path]) { first, _ in first }, limitSeconds: limitSeconds)
  }

  private static func run(
    _ executable: URL, _ arguments: [String], in folder: TemporaryFolder, environment: [String: String],
    limitSeconds: Double
  ) throws -> Result {
    let standard = [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": "/nonexistent", "TZ": "UTC", "GIT_CONFIG_GLOBAL": "/dev/null",
      "GIT_AUTHOR_NAME": "Ada", "GIT_AUTHOR_EMAIL": "ada@example.com", "GIT_COMMITTER_NAME": "Ada",
      "GIT_COMMITTER_EMAIL": "ada@example.com",
    ]
    // Files, not pipes: a full pipe that nobody empties would look like a hang.
    let scratch = try TemporaryFolder()
    try scratch.write("", to: "output")
    try scratch.write("", to: "errors")
    var child = ChildProcess(executable.path(percentEncoded: false), arguments, in: folder.path)
    child.environment = standard.merging(environment) { _, given in given }
    (child.output, child.errors) = (scratch.path + "/output", scratch.path + "/errors")
    let exit = try child.run(limitSeconds: limitSeconds)
    guard !exit.isLate else {
      throw TookTooLong(command: ([executable.lastPathComponent] + arguments).joined(separator: " "))
    }
    return Result(
      status: Int32(exit.status), output: try Data(contentsOf: scratch.url.appending(path: "output")),
      errors: String(decoding: try Data(contentsOf: scratch.url.appending(path: "errors")), as: UTF8.self))
  }
}
