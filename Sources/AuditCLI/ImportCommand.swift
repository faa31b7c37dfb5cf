import ArgumentParser
import AuditDocuments
import AuditEngine
import AuditModel
import AuditRegister
import AuditReports
import AuditRules
import AuditSource
import Foundation

/// The command `audit import`.
struct ImportCommand: AuditCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take over the documents a team keeps by hand.",
    discussion: """
      Examples:
        audit import --dry-run KNOWN_ISSUES.md
        audit import --dry-run --format json PRODUCTION_BLOCKERS.md
        audit import KNOWN_ISSUES.md TECH_DEBT.md
        audit import BLOCKERS.md --new BLOCK-007
        audit import --list KNOWN_ISSUES.md

      Reads issues under headings, bold titles, tables, lists and checklists, in twelve languages, and keeps the words it read \
      each value from. What a document calls fixed is fixed by claim, never verified. Importing a document again adds nothing but \
      what somebody changed in it. An id that the register knows under another title, and a new title where an old one stood, \
      stop the import until --new or --same says what they mean. What belongs to no issue, and the work that a document lists as \
      done, is kept with it: --list shows it. Secrets that somebody wrote into a document are redacted before anything is kept or \
      shown.
      """)

  @Argument(help: "The Markdown documents.")
  var files: [String] = []

  @Flag(
    name: .customLong("list"),
    help: "Show the documents that were imported, and of those named the text and the completed work that were kept.")
  var isList = false

  @Flag(name: .customLong("dry-run"), help: "Only say what is in them; change nothing.")
  var isDryRun = false

  @Option(
    name: .customLong("new"), help: ArgumentHelp("An id that names a new problem. May be repeated.", valueName: "id"))
  var newIDs: [String] = []

  @Option(
    name: .customLong("same"),
    help: ArgumentHelp("An id that names the old problem under a new title. May be repeated.", valueName: "id"))
  var sameIDs: [String] = []

  @Flag(name: .customLong("completed"), help: "Make blockers of completed work, too: tasks that are fixed by claim.")
  var takesCompleted = false

  @OptionGroup var options: RegisterOptions
  @OptionGroup(title: "Who and why") var change: ChangeOptions
  @OptionGroup var look: ConsoleOptions

  func validate() throws {
    if files.isEmpty, !isList { throw ValidationError("name the documents to import, or give --list") }
  }

  func execute() async throws -> ExitStatus {
    guard !isList else { return try list() }
    let documents = try files.map { try DocumentFile.read($0) }
    guard !isDryRun else { return show(documents) }
    let session = try options.session()
    let context = try session.context(change)
    let components = ComponentMap(
      components: try RuleSources(
        root: session.tree.repositoryRoot, options: RuleOptions(configuration: options.config)
      ).configuration.components)
    let register = try RegisterAccess(session.tree).openForWriting()
    var status = ExitStatus.success
    for document in documents {
      var plan: ImportPlan?
      var count = 0
      _ = try register.change(context) { reader in
        let made = ImportPlan(
          document, into: try reader.records(in: Set(BlockerStatus.allCases)), nextNumber: try reader.nextNumber(),
          setting: EventSetting(
            sighting: Sighting(scan: 0, time: context.time, commit: context.commit), actor: context.actor),
          choices: ImportPlan.Choices(new: Set(newIDs), same: Set(sameIDs), takesCompleted: takesCompleted),
          component: { path in components.components.isEmpty ? nil : components.component(of: RepoPath(path)) })
        plan = made
        let text = made.conflicts.isEmpty ? ImportPlan.record(of: document, over: try reader.document(document)) : nil
        let events = made.events + (text.map { [$0] } ?? [])
        count = events.count
        return events
      }
      guard let plan else { continue }
      if !plan.conflicts.isEmpty { throw Failure(Self.text(plan.conflicts, in: document)) }
      for refusal in plan.refusals {
        let blocker = refusal.blocker.map { "\($0): " } ?? ""
        look.console.note("\(document.name):\(refusal.line): \(blocker)\(refusal.reason)")
        status = .policyNotMet
      }
      look.console.write(summary(plan, document, events: count))
    }
    return status
  }

  /// The documents that the register knows, with what it kept of those that are named.
  private func list() throws -> ExitStatus {
    let session = try options.session()
    let known = try session.open().read { try $0.documents() }
    let names = files.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    if let missing = names.first(where: { known[$0] == nil }) {
      throw Failure(
        "the register knows no document `\(missing)`\nhelp: `audit import --list` shows those that were imported")
    }
    let records = known.values.filter { names.isEmpty || names.contains($0.fact.name) }
      .sorted { $0.fact.name < $1.fact.name }
    switch change.format {
    case .json: look.console.write(DocumentList(records).json)
    case .text: look.console.write(DocumentList(records).text(withContents: !names.isEmpty))
    }
    return .success
  }

  private func show(_ documents: [ImportedDocument]) -> ExitStatus {
    switch change.format {
    case .json: look.console.write(ImportReport().json(documents))
    case .text: for document in documents { look.console.write(ImportText(style: look.console.style).render(document)) }
    }
    return .success
  }

  private func summary(_ plan: ImportPlan, _ document: ImportedDocument, events: Int) -> String {
    switch change.format {
    case .json:
      return ImportReport().json(
        added: plan.added, known: plan.known, changed: plan.changed,
        refused: plan.refusals.map { ($0.line, $0.blocker, $0.reason) },
        events: events, document: document)
    case .text:
      let numbers = plan.added.map { Blocker.id(number: $0) }
      var text = "\(document.name): \(numbers.count) new, \(plan.known) known"
      if let first = numbers.first, let last = numbers.last {
        text += numbers.count == 1 ? " (\(first))" : " (\(first) to \(last))"
      }
      if !plan.changed.isEmpty { text += ", \(plan.changed.count) changed by hand" }
      let refused = plan.refusals.count
      if refused > 0 { text += ", \(refused) change\(refused == 1 ? "" : "s") not taken over" }
      return text + "\n"
    }
  }

  private static func text(_ conflicts: [ImportPlan.Conflict], in document: ImportedDocument) -> String {
    let lines = conflicts.prefix(10).map { conflict in
      conflict.isByPlace
        ? "  \(document.name):\(conflict.line): \"\(conflict.title)\" stands where \"\(conflict.blockerTitle)\" stood (\(conflict.blocker))"
        : "  \(document.name):\(conflict.line): `\(conflict.rawID)` is \"\(conflict.title)\" here, and \"\(conflict.blockerTitle)\" in the register (\(conflict.blocker))"
    }
    let id = conflicts.first?.rawID ?? "ID"
    let what =
      conflicts.allSatisfy(\.isByPlace)
      ? "it is not clear whether entries of the document are old ones under new titles"
      : "the document gives ids to other problems than the register does"
    return "\(what); nothing was imported\n"
      + lines.joined(separator: "\n")
      + (conflicts.count > 10 ? "\n  and \(conflicts.count - 10) more" : "")
      + "\nhelp: say what each of them means: `--new \(id)` for a new problem, `--same \(id)` for the old one under a new title (`all` means every id)"
  }
}

/// A document on disk.
enum DocumentFile {
  /// Larger files are no documents that people keep by hand.
  private static let sizeLimitBytes = 8 << 20

  /// Reads a document; the secrets that somebody wrote into it are redacted before anything else sees it.
  static func read(_ path: String) throws -> ImportedDocument {
    let name = RepoPath(path.split(separator: "/").last.map(String.init) ?? path)
    let redactor = TextRedactor(try RuleCatalog.secrets().rules)
    return DocumentImporter().read(redactor.redacted(try bytes(path), path: name), name: path)
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
