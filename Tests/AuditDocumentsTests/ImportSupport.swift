import AuditModel
import Foundation
import Testing

@testable import AuditDocuments

/// Reads text as a document.
func imported(_ text: String, name: String = "KNOWN_ISSUES.md") -> ImportedDocument {
  DocumentImporter().read(Array(text.utf8), name: name)
}

/// Reads a document of `Fixtures/documents`.
func fixture(_ name: String) throws -> ImportedDocument {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let data = try Data(contentsOf: folder.appending(path: "Fixtures/documents/\(name)"))
  return DocumentImporter().read([UInt8](data), name: name)
}

extension ImportedDocument {
  func item(_ title: String) throws -> ImportedItem { try #require(items.first { $0.title == title }) }
  var priorities: [Priority: Int] { Dictionary(items.map { ($0.priority.value, 1) }, uniquingKeysWith: +) }
  var kinds: [ImportedKind: Int] { Dictionary(items.map { ($0.kind, 1) }, uniquingKeysWith: +) }

  /// Lines that neither an entry nor completed work nor the rest covers.
  var lostLines: [Int] {
    let spans = items.flatMap { [$0.span] + $0.repeats } + completed.map(\.span) + unclaimed
    return lines.indices.map { $0 + 1 }.filter { line in
      !lines[line - 1].allSatisfy(\.isWhitespace) && !spans.contains { $0.first <= line && line <= $0.last }
    }
  }
}

/// When, and by whom, the documents of tests are imported.
let importSetting = EventSetting(
  sighting: Sighting(scan: 0, time: Timestamp(secondsSinceEpoch: 1_770_000_000), commit: nil),
  actor: Actor(name: "Ada", source: .flag))

/// The records of a register after some events.
func records(_ events: [RegisterEvent], _ before: [BlockerRecord] = []) -> [BlockerRecord] {
  var all = before
  for event in events {
    if case .blockerOpened(let fact) = event { all.append(BlockerRecord(fact, in: importSetting)) }
    if let uid = event.blocker, let index = all.firstIndex(where: { $0.blocker.uid == uid }) {
      all[index].apply(event, in: importSetting)
    }
  }
  return all
}
