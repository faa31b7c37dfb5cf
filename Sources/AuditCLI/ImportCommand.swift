import ArgumentParser
import AuditDocuments
import AuditModel
import AuditReports
import Foundation

/// The command `audit import`.
struct ImportCommand: AuditCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read the documents a team keeps by hand.",
    discussion: """
      Examples:
        audit import --dry-run KNOWN_ISSUES.md
        audit import --dry-run --format json PRODUCTION_BLOCKERS.md
      """)

  @Argument(help: "The Markdown documents.")
  var files: [String]

  @Flag(name: .customLong("dry-run"), help: "Only say what is in them; change nothing.")
  var isDryRun = false

  @Option(help: "text or json.") var format = ListFormat.text

  @OptionGroup var look: ConsoleOptions

  func execute() async throws -> ExitStatus {
    let documents = try files.map { try DocumentFile.read($0) }
    switch format {
    case .json: look.console.write(ImportReport().json(documents))
    case .text: for document in documents { look.console.write(ImportText(style: look.console.style).render(document)) }
    }
    return .success
  }
}

/// A document on disk.
enum DocumentFile {
  /// Larger files are no documents that people keep by hand.
  private static let sizeLimitBytes = 8 << 20

  /// Reads a document.
  static func read(_ path: String) throws -> ImportedDocument {
    DocumentImporter().read(try bytes(path), name: path)
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure("the document `\(path)` cannot be read\nhelp: check its name and permissions", status: .incomplete)
    }
    guard data.count <= sizeLimitBytes else {
      throw Failure(
        "the document `\(path)` has \(data.count) bytes; at most \(sizeLimitBytes) are read\nhelp: name a Markdown document"
      )
    }
    return [UInt8](data)
  }
}
