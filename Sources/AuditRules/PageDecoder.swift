import AuditModel
import Yams

/// Decodes the page of a rule: what a reader is told, and the parts of the metadata that decide.
extension RuleFileDecoder {
  /// The priorities that Semgrep's words stand for.
  private static let severities: [String: Priority] = [
    "CRITICAL": .p0, "HIGH": .p0, "ERROR": .p0, "MEDIUM": .p1, "WARNING": .p1, "LOW": .p2, "INFO": .p2,
  ]

  /// Everything in a rule that decides what it finds, as one text; the catalog turns it into a digest.
  private static func canonicalCheck(_ keys: [String: Node], _ metadata: [String: Node]) -> String {
    func text(_ node: Node) -> String {
      switch node {
      case .scalar(let scalar): scalar.string
      case .mapping(let mapping):
        "{" + mapping.map { "\(text($0.key)):\(text($0.value))" }.joined(separator: "\u{1}") + "}"
      case .sequence(let sequence): "[" + sequence.map(text).joined(separator: "\u{1}") + "]"
      case .alias: ""
      }
    }
    let deciding = keys.filter {
      !["id", "message", "severity", "metadata", "min-version", "max-version"].contains($0.key)
    }
    .merging(metadata.filter { decidingMetadata.contains($0.key) }) { first, _ in first }
    return deciding.sorted { $0.key < $1.key }.map { "\($0.key)=\(text($0.value))" }.joined(separator: "\u{2}")
  }

  /// The keys of the metadata that decide what a rule finds.
  private static let decidingMetadata: Set<String> = [
    "absent-means", "applies-to", "opt-in", "unless-npm-packages", "in-history",
  ]
  private static let metadataKeys: Set<String> = decidingMetadata.union([
    "title", "priority", "area", "effort", "impact", "fix", "verification", "cwe", "references", "confidence",
  ])

  mutating func page(
    _ id: RuleID, _ keys: [String: Node], _ node: Node
  ) -> (page: RulePage, roles: Set<FileRole>, isOptIn: Bool)? {
    guard let message = keys["message"].flatMap({ reader.string($0, "`message`") }), !message.isEmpty else {
      reader.report(node, "rule `\(id)` needs a `message`")
      return nil
    }
    let severity = keys["severity"].flatMap { reader.string($0, "`severity`") }
    var priority = severity.flatMap { Self.severities[$0] }
    if let severity, priority == nil {
      reader.report(keys["severity"], "the severity is `\(severity)`", help: "one of ERROR, WARNING, INFO")
    }
    // Rules of other packs carry metadata of their own, which is theirs; ours is read strictly.
    let metadata: [String: Node]
    if let given = keys["metadata"] {
      if file.isPack {
        metadata = reader.mapping(given, of: "`metadata`", keys: Self.metadataKeys) ?? [:]
      } else {
        metadata = Dictionary(
          (given.mapping ?? [:]).compactMap { key, value in key.scalar.map { ($0.string, value) } },
          uniquingKeysWith: { first, _ in first })
      }
    } else {
      metadata = [:]
    }
    func text(_ key: String) -> String? { metadata[key]?.scalar?.string.trimmed }
    func list(_ key: String) -> [String] {
      guard let value = metadata[key] else { return [] }
      if let text = value.scalar?.string { return [text.trimmed] }
      return (value.sequence.map(Array.init) ?? []).compactMap { $0.scalar?.string.trimmed }
    }
    if file.isPack {
      let needed = ["title", "priority", "area", "effort", "impact", "fix", "verification", "confidence"]
      let missing = needed.filter { metadata[$0] == nil }
      if !missing.isEmpty, inherited(id) == nil {
        reader.report(node, "the page of rule `\(id)` lacks `\(missing.joined(separator: "`, `"))`")
      }
    }
    if let value = metadata["priority"] { priority = reader.choice(value, "`priority`") ?? priority }
    guard let priority else {
      reader.report(node, "rule `\(id)` needs a `severity` or `metadata.priority`")
      return nil
    }
    var effort = Effort.medium
    if let value = metadata["effort"], file.isPack { effort = reader.choice(value, "`effort`") ?? effort }
    var confidence = Confidence.medium
    if let value = metadata["confidence"] {
      confidence =
        file.isPack
        ? reader.choice(value, "`confidence`") ?? confidence
        : value.scalar.flatMap { Confidence(rawValue: $0.string.lowercased()) } ?? confidence
    }
    var roles: Set<FileRole> =
      file.isPack ? [.production, .script, .migration, .configuration] : Set(FileRole.allCases)
    if let value = metadata["applies-to"] {
      roles = []
      for item in reader.strings(value, "`applies-to`") {
        if item == "all" {
          roles.formUnion(FileRole.allCases)
        } else if let role = FileRole(rawValue: item) {
          roles.insert(role)
        } else {
          reader.report(
            value, "`applies-to` names `\(item)`",
            help: "one of all, \(FileRole.allCases.map(\.rawValue).joined(separator: ", "))")
        }
      }
    }
    let first = inherited(id)
    let page = RulePage(
      id: id, title: text("title") ?? first?.title ?? id.rawValue, message: message.trimmed, priority: priority,
      area: text("area") ?? first?.area ?? text("category") ?? id.category, effort: first?.effort ?? effort,
      impact: text("impact") ?? first?.impact ?? "", fix: text("fix") ?? first?.fix ?? "",
      verification: list("verification").isEmpty ? first?.verification ?? [] : list("verification"),
      cwe: list("cwe").isEmpty ? first?.cwe ?? [] : list("cwe"),
      references: list("references").isEmpty ? first?.references ?? [] : list("references"),
      confidence: metadata["confidence"] == nil ? first?.confidence ?? confidence : confidence,
      languages: keys["languages"]?.sequence.map { $0.compactMap { $0.scalar?.string } } ?? [],
      version: Self.canonicalCheck(keys, metadata))
    return (page, roles, text("opt-in") == "true")
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    while let first = text.first, first.isWhitespace { text = text.dropFirst() }
    // A folded block scalar ends with a newline and may hold single ones; a page is one paragraph a field.
    return String(text)
  }
}
