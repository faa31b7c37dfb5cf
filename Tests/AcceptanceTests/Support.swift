import AuditTestSupport
import Foundation
import Testing

/// Every test runs the real binary in folders of its own.
@Suite(.serialized) enum Acceptance {}

extension TemporaryFolder {
  /// A git repository with two findings of stable rules, committed.
  static func repository() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.run("git", "init", "-q", "-b", "main")
    try folder.write(
      """
      import time


      async def poll(client):
          while not client.ready():
              time.sleep(1)


      def load(path):
          try:
              return open(path).read()
          except:
              return None

      """, to: "backend/worker.py")
    try folder.write("export const answer = 42;\n", to: "frontend/app.ts")
    try folder.commit("Start")
    return folder
  }

  /// Commits everything.
  func commit(_ message: String) throws {
    try run("git", "add", "-A")
    try run("git", "commit", "-q", "-m", message)
  }

  /// Replaces text in a file.
  func edit(_ path: String, _ old: String, _ new: String) throws {
    let text = try String(contentsOf: url.appending(path: path), encoding: .utf8)
    try write(text.replacing(old, with: new), to: path)
  }

  /// Whether something is at a path.
  func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appending(path: path).path(percentEncoded: false))
  }

  /// Writes bytes to a file.
  func write(_ bytes: [UInt8], to path: String) throws {
    try write("", to: path)
    try Data(bytes).write(to: url.appending(path: path))
  }
}

extension AuditBinary.Result {
  /// The findings of a scan's JSON as `rule path:line`.
  var places: [String] {
    findings.map { "\($0["rule"] ?? "") \($0["path"] ?? ""):\($0["startLine"] ?? "")" }
  }

  /// The findings of a scan's JSON.
  var findings: [[String: Any]] { object["findings"] as? [[String: Any]] ?? [] }

  /// The files of one kind in the coverage of a scan's JSON, as `path reason`.
  func coverage(_ kind: String) -> [String] {
    let files = (object["coverage"] as? [String: Any])?[kind] as? [[String: Any]] ?? []
    return files.map { "\($0["path"] ?? "") \($0["reason"] ?? "")" }
  }
}

/// The two rules that the tests rely on, so that a growing pack changes nothing here.
let stableRules = ["--rule", "py.bare-except", "--rule", "py.time-sleep-in-async"]
