import ArgumentParser
import AuditDocuments
import AuditModel
import AuditReports
import AuditSource
import Foundation

/// The command `audit reconcile`.
struct ReconcileCommand: AuditCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile", abstract: "Test what a document says against the code.",
    discussion: """
      Examples:
        audit reconcile KNOWN_ISSUES.md
        audit reconcile docs/blockers.md --repo ../service --format json

      Every place, count and name that a machine can look for is looked for: confirmed, stale (with the commit since which), \
      moved (where to), ambiguous, count wrong, or not checkable. The exit status is 1 when something is stale, moved or wrong.
      """)

  @Argument(help: "The Markdown document.")
  var file: String

  @Option(help: "The repository it is about.")
  var repo = "."

  @Option(help: "The form of the output.") var format = ListFormat.text

  @OptionGroup var look: ConsoleOptions

  func execute() async throws -> ExitStatus {
    let document = try DocumentFile.read(file)
    let tree = try SourceTree(target: repo)
    let check = ClaimCheck(try RepositoryFacts(tree).view)
    let verdicts = check.verdicts(on: ClaimReader().claims(of: document))
    let report = ReconcileReport()
    switch format {
    case .json: look.console.write(report.json(verdicts, document: document))
    case .text: look.console.write(report.text(verdicts, document: document))
    }
    return verdicts.contains { [.stale, .moved, .countWrong].contains($0.outcome) } ? .policyNotMet : .success
  }
}

/// The files and the history of a repository, read when they are asked for.
private final class RepositoryFacts {
  private let tree: SourceTree
  private let files: [(path: String, sizeBytes: Int)]
  private let reader: FileReader
  private var versions: [String: [PathVersion]] = [:]
  private var former: [HistoricalPath]?

  init(_ tree: SourceTree) throws {
    self.tree = tree
    files = try tree.list().files.map { ($0.path.rawValue, $0.sizeBytes) }
    reader = FileReader(root: tree.root)
  }

  var view: RepositoryView {
    RepositoryView(
      files: files,
      content: { [reader] path in
        if case .bytes(let bytes) = reader.read(RepoPath(path)) { bytes } else { nil }
      },
      versions: { path in
        self.states(of: path).map { state in
          RepositoryView.Version(commit: state.commit.id.hex) {
            // A blob that a partial clone lacks is as good as none: the walk ends there.
            state.blob.flatMap { try? self.tree.repository?.bytes(of: $0) }
          }
        }
      },
      formerPaths: { end in
        self.formerPaths.filter { $0 == end || $0.hasSuffix("/" + end) || ("/" + $0).contains("/" + end + "/") }
      },
      renamed: { path in self.renamed(path) },
      formerHolders: { bytes in self.holders(of: bytes) })
  }

  private func states(of path: String) -> [PathVersion] {
    if let known = versions[path] { return known }
    // Outside git, and in a history that cannot be read, nothing is known of the past.
    let found = (try? tree.repository?.versions(of: RepoPath(path))) ?? []
    versions[path] = found
    return found
  }

  private var formerPaths: [String] {
    if former == nil {
      let all = try? tree.repository?.historicalPaths(in: .head) { _ in true }.paths.filter { !$0.isInHead }
      former = all ?? []
    }
    return (former ?? []).map(\.path.rawValue)
  }

  /// Where the content of a removed file went in the commit that removed it.
  private func renamed(_ path: String) -> String? {
    guard let repository = tree.repository, let last = states(of: path).first(where: { $0.blob != nil }) else {
      return nil
    }
    guard let renames = try? repository.renames(from: last.commit.id) else { return nil }
    return renames[RepoPath(path)]?.rawValue
  }

  private func holders(of bytes: [UInt8]) -> [String] {
    guard let repository = tree.repository, let first = bytes.first else { return [] }
    var found: [String] = []
    // What cannot be searched holds nothing that could be shown.
    _ = try? repository.forEachHistoricalBlob(in: .head, limit: 1 << 20) {
      (blob: HistoricalBlob, content: [UInt8]) throws(Never) in
      guard !found.contains(blob.path.rawValue), content.count >= bytes.count else { return }
      let isThere = content.indices.dropLast(bytes.count - 1).contains {
        content[$0] == first && content[$0..<($0 + bytes.count)].elementsEqual(bytes)
      }
      if isThere { found.append(blob.path.rawValue) }
    }
    return found.reversed()
  }
}
