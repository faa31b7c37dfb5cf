import AuditModel

extension RegisterSnapshot {
  /// The ids of the blockers by uid.
  var names: [String: String] {
    Dictionary(blockers.map { ($0.uid, $0.id) }, uniquingKeysWith: { first, _ in first })
  }
}

/// What is kept about a blocker beyond a list, for a terminal.
struct DossierText {
  let style: TerminalStyle

  /// The fields that are filled; empty when none is.
  func render(_ dossier: BlockerDossier, names: [String: String]) -> String {
    var text = ""
    func field(_ name: String, _ value: String) {
      text += style.paragraph(value, first: "  " + name + String(repeating: " ", count: max(1, 14 - name.count)))
    }
    if dossier.hasConflict {
      field("conflict", "two branches decided differently; the less closed decision holds until somebody decides again")
    }
    for key in BlockerField.allCases {
      if let value = dossier.texts[key] { field(key.rawValue.replacing("_", with: " "), value) }
    }
    for (name, value) in dossier.extra.sorted(by: { $0.key < $1.key }) { field(name, value) }
    if !dossier.tags.isEmpty { field("tags", dossier.tags.joined(separator: ", ")) }
    for location in dossier.locations { field("place", "\(location.text) [\(location.kind.rawValue)]") }
    for relation in dossier.relations { field(relation.kind.phrase, relation.targetText(names)) }
    if !dossier.aliases.isEmpty {
      field("also called", dossier.aliases.map { "\($0.id) (\($0.source))" }.joined(separator: ", "))
    }
    if let waiver = dossier.waiver {
      field("waiver", waiver.phrase)
      if let claim = waiver.claim { field("claim", claim) }
      if let reality = waiver.reality { field("reality", reality) }
      if let evidence = waiver.evidence { field("evidence", evidence) }
    }
    if let fix = dossier.fix { field("fix", fix.phrase) }
    if let regression = dossier.episodes.last?.regression { field("regression", regression.phrase) }
    if dossier.overrides > 0 { field("overrides", counted(dossier.overrides, "guard override")) }
    for comment in dossier.comments.suffix(5) {
      field("comment", "\(comment.by.name), \(comment.time.isoDate): \(comment.text)")
    }
    return text
  }
}

extension BlockerRelation.Kind {
  /// The relation in words that its target follows.
  var phrase: String {
    switch self {
    case .blockedBy: "waits for"
    case .duplicateOf: "duplicate of"
    case .related: "related to"
    case .reference: "see"
    case .rule: "checked by"
    }
  }
}

extension BlockerRelation {
  /// The target by the name people use.
  func targetText(_ names: [String: String]) -> String {
    if let blocker { return names[blocker] ?? "a blocker that is not here" }
    return text ?? ""
  }
}

extension Waiver {
  /// Who, why and until when, in a sentence.
  var phrase: String {
    var parts = ["asked for by \(requester.name)"]
    if !approvers.isEmpty { parts.append("approved by \(approvers.map(\.name).joined(separator: ", "))") }
    if let until { parts.append("until \(until)") }
    if let targetRelease { parts.append("for \(targetRelease)") }
    if !reason.isEmpty { parts.append("because \(reason)") }
    if let mitigation { parts.append("meanwhile: \(mitigation)") }
    return parts.joined(separator: "; ")
  }
}

extension Regression {
  /// How it came back, in a sentence.
  var phrase: String {
    var parts: [String] = []
    if let reintroducedBy {
      parts.append("brought back by \(short(reintroducedBy))" + (reintroducer.map { " (\($0))" } ?? ""))
    }
    if let fixedBy {
      parts.append("had been fixed by \(short(fixedBy))" + (fixer.map { " (\($0))" } ?? ""))
    } else if let fixer {
      parts.append("had been fixed by \(fixer)")
    }
    return parts.isEmpty ? "git does not say which commit brought it back" : parts.joined(separator: "; ")
  }
}

extension CheckEvidence {
  /// What it is, in a phrase.
  var phrase: String {
    switch kind {
    case .commit: return "commit \(short(text))"
    case .command:
      let status = exitStatus.map { ", exit status \($0)" } ?? ""
      let time = milliseconds.map { ", \($0) ms" } ?? ""
      let at = commit.map { ", at \(short($0))\(isDirty == true ? " with uncommitted changes" : "")" } ?? ""
      return "`\(text)`\(status)\(time)\(at)" + (digest.map { ", output sha256 \($0.prefix(12))" } ?? "")
    case .trailer: return "`\(text)`" + (commit.map { " in \(short($0))" } ?? "")
    case .file: return "file \(text)" + (digest.map { ", sha256 \($0.prefix(12))" } ?? "")
    case .url, .note, .scan: return text + (kind == .url ? commit.map { " (\(short($0)))" } ?? "" : "")
    }
  }
}

extension Actor {
  /// The name, with how much it is worth.
  var phrase: String { source == .tool ? name : "\(name) (\(source.phrase))" }
}
