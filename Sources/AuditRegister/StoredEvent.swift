import AuditModel
import Foundation

/// An event as a row: the finding it carries lies in a table of its own, so that its texts are stored once.
struct StoredEvent {
  var kind: String
  var blocker: String?
  var finding: String?
  var content: Finding?
  var payload: String

  private struct Added: Codable {
    var isInTree: Bool
  }

  private struct Seen: Codable {
    var was: Detection
    var hasNewSecret: Bool?
  }

  init(_ event: RegisterEvent) throws {
    kind = event.kind.rawValue
    switch event {
    case .rulesRecorded(let fact): payload = try CanonicalJSON.text(fact)
    case .scanRecorded(let fact): payload = try CanonicalJSON.text(fact)
    case .findingAdded(let fact):
      (finding, content) = (fact.id, fact.finding)
      payload = try CanonicalJSON.text(Added(isInTree: fact.isInTree))
    case .findingSeen(let fact):
      (finding, content) = (fact.id, fact.finding)
      payload = try CanonicalJSON.text(Seen(was: fact.was, hasNewSecret: fact.hasNewSecret))
    case .findingsShifted(let fact): payload = try CanonicalJSON.text(fact)
    case .findingMissing(let fact):
      finding = fact.id
      payload = try CanonicalJSON.text(fact)
    case .findingDisposed(let fact): payload = try CanonicalJSON.text(fact)
    case .blockerOpened(let fact): payload = try CanonicalJSON.text(fact)
    case .blockerMoved(let fact): payload = try CanonicalJSON.text(fact)
    case .blockerPriorityChanged(let fact): payload = try CanonicalJSON.text(fact)
    case .blockerEdited(let fact): payload = try CanonicalJSON.text(fact)
    case .blockerListed(let fact): payload = try CanonicalJSON.text(fact)
    case .blockerRelated(let fact): payload = try CanonicalJSON.text(fact)
    case .blockerNamed(let fact): payload = try CanonicalJSON.text(fact)
    case .blockerCommented(let fact): payload = try CanonicalJSON.text(fact)
    case .blockerEndorsed(let fact): payload = try CanonicalJSON.text(fact)
    case .checkRecorded(let fact): payload = try CanonicalJSON.text(fact)
    case .checksStale(let fact): payload = try CanonicalJSON.text(fact)
    case .guardOverridden(let fact): payload = try CanonicalJSON.text(fact)
    case .conflictFound(let fact): payload = try CanonicalJSON.text(fact)
    case .findingsRegrouped(let fact): payload = try CanonicalJSON.text(fact)
    case .baselineTaken(let fact): payload = try CanonicalJSON.text(fact)
    case .documentRecorded(let fact): payload = try CanonicalJSON.text(fact)
    }
    blocker = event.blocker
  }

  init(kind: String, blocker: String?, finding: String?, content: Finding?, payload: String) {
    self.kind = kind
    self.blocker = blocker
    self.finding = finding
    self.content = content
    self.payload = payload
  }

  /// The event of the row.
  ///
  /// - Throws: `DecodingError` when the row does not hold what its kind says.
  func event(_ decoder: JSONDecoder) throws -> RegisterEvent {
    func fact<Fact: Decodable>() throws -> Fact { try decoder.decode(Fact.self, from: Data(payload.utf8)) }
    func column<Value>(_ value: Value?, _ name: String) throws -> Value {
      if let value { return value }
      throw DecodingError.dataCorrupted(
        .init(codingPath: [], debugDescription: "a \(kind) event has no \(name)"))
    }
    guard let kind = RegisterEvent.Kind(rawValue: kind) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: [], debugDescription: "`\(kind)` is not a kind of event that this audit knows"))
    }
    switch kind {
    case .rulesRecorded: return .rulesRecorded(try fact())
    case .scanRecorded: return .scanRecorded(try fact())
    case .findingAdded:
      let added: Added = try fact()
      return .findingAdded(
        FindingAdded(
          id: try column(finding, "finding"), blocker: try column(blocker, "blocker"),
          finding: try column(content, "content"), isInTree: added.isInTree))
    case .findingSeen:
      let seen: Seen = try fact()
      return .findingSeen(
        FindingSeen(
          id: try column(finding, "finding"), was: seen.was, finding: try column(content, "content"),
          hasNewSecret: seen.hasNewSecret))
    case .findingsShifted: return .findingsShifted(try fact())
    case .findingMissing: return .findingMissing(try fact())
    case .findingDisposed: return .findingDisposed(try fact())
    case .blockerOpened: return .blockerOpened(try fact())
    case .blockerMoved: return .blockerMoved(try fact())
    case .blockerPriorityChanged: return .blockerPriorityChanged(try fact())
    case .blockerEdited: return .blockerEdited(try fact())
    case .blockerListed: return .blockerListed(try fact())
    case .blockerRelated: return .blockerRelated(try fact())
    case .blockerNamed: return .blockerNamed(try fact())
    case .blockerCommented: return .blockerCommented(try fact())
    case .blockerEndorsed: return .blockerEndorsed(try fact())
    case .checkRecorded: return .checkRecorded(try fact())
    case .checksStale: return .checksStale(try fact())
    case .guardOverridden: return .guardOverridden(try fact())
    case .conflictFound: return .conflictFound(try fact())
    case .findingsRegrouped: return .findingsRegrouped(try fact())
    case .baselineTaken: return .baselineTaken(try fact())
    case .documentRecorded: return .documentRecorded(try fact())
    }
  }
}
