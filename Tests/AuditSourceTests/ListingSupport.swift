import AuditModel
import AuditSource
import AuditTestSupport
import Foundation

extension TemporaryFolder {
  /// Makes the folder a repository with a first commit of everything in it.
  func commitAll(_ message: String = "state") throws {
    if !FileManager.default.fileExists(atPath: path + "/.git") { try run("git", "init", "-q", "-b", "main") }
    try run("git", "add", "-A")
    try run("git", "commit", "-q", "--allow-empty", "-m", message)
  }

  /// Makes a repository without a commit.
  func initialise() throws { try run("git", "init", "-q", "-b", "main") }

  /// Lists the folder, or one below it.
  func list(_ target: String = "", _ options: ListingOptions = ListingOptions()) throws -> SourceListing {
    try SourceTree(target: path + "/" + target).list(options)
  }
}

extension SourceListing {
  /// The listed paths as text.
  var paths: [String] { files.map(\.path.rawValue) }
  /// `path: reason` of what was skipped.
  var skips: [String] { skipped.map { "\($0.path): \($0.reason.rawValue)" } }
  /// `path: reason` of what failed.
  var failures: [String] { failed.map { "\($0.path): \($0.reason)" } }
}
