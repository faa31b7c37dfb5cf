import AuditModel

/// One blocker as the templates of the document styles show it; all text is Markdown already.
struct StyleEntry {
  private let blocker: Blocker
  private let dossier: BlockerDossier
  private let findings: [TrackedFinding]
  private let page: RulePage?
  private let report: RegisterReport
  private let figures: RegisterFigures

  init(_ blocker: Blocker, _ report: RegisterReport, _ figures: RegisterFigures, _ findings: [TrackedFinding]) {
    self.blocker = blocker
    self.report = report
    self.figures = figures
    self.findings = report.snapshot.work(among: findings)
    dossier = report.snapshot.dossier(of: blocker)
    page = blocker.rule.flatMap { report.pages[$0] }
  }

  /// What a template may name.
  var values: [String: Any] {
    var values: [String: Any] = [
      "id": blocker.id, "anchor": blocker.anchor,
      "mark": BlockerMark(BlockerRecord(blocker: blocker, dossier: dossier)).comment,
      "title": MarkdownText.inline(blocker.title), "titleCell": MarkdownText.inline(blocker.title, in: .cell),
      "priority": blocker.priority.rawValue, "priorityWord": blocker.priority.word, "meaning": blocker.priority.meaning,
      "kind": blocker.kind.rawValue, "component": MarkdownText.inline(blocker.component),
      "componentCell": MarkdownText.inline(blocker.component, in: .cell),
      "status": status, "verification": blocker.verification.phrase,
      "owner": MarkdownText.inline(blocker.owner ?? "nobody yet"),
      "ownerCell": MarkdownText.inline(blocker.owner ?? "nobody yet", in: .cell),
      "hasOwner": blocker.owner != nil,
      "opened": blocker.opened.time.isoDate, "changed": blocker.changed.time.isoDate,
      "age": "\(figures.ageDays(blocker))",
      "isOpen": blocker.status.isOpen, "isResolved": blocker.status == .fixed, "isP0": blocker.priority == .p0,
      "number": String(blocker.number), "dueDate": blocker.dueDate?.description ?? "",
      "locations": locations(in: .paragraph).map { ["text": $0] }, "hasLocations": !locations(in: .paragraph).isEmpty,
      "locationCell": locations(in: .cell).prefix(3).joined(separator: ", "),
      "criteria": criteria, "hasCriteria": !criteria.isEmpty,
      "excerpt": excerpt, "hasExcerpt": !excerpt.isEmpty,
    ]
    put("area", blocker.area, &values)
    put("effort", dossier.effortText ?? effortOfRule, &values)
    let texts: [(String, BlockerField, String?)] = [
      ("summary", .summary, nil), ("description", .description, findings.first?.finding.message),
      ("impact", .impact, page?.impact), ("risk", .risk, nil),
      ("currentState", .currentState, nil), ("target", .target, nil),
      ("fix", .remediation, findings.first?.finding.fix ?? page?.fix),
      ("workaround", .workaround, nil), ("nextStep", .nextStep, nil), ("resolution", .resolution, nil),
      ("needed", .needed, nil),
      ("canHelp", .canHelp, nil),
    ]
    for (name, field, other) in texts { put(name, dossier.texts[field] ?? other, &values) }
    let waits = dossier.relations.filter { $0.kind == .blockedBy }.compactMap { relation in
      relation.text ?? relation.blocker.flatMap { uid in report.snapshot.blockers.first { $0.uid == uid }?.id }
    }
    put("blockers", waits.isEmpty ? nil : waits.joined(separator: "; "), &values)
    put("fixCommit", blocker.fixCommit.map(short), &values)
    put("waivedUntil", blocker.waivedUntil?.description, &values)
    put("reason", dossier.waiver?.reason, &values)
    return values
  }

  private func put(_ name: String, _ text: String?, _ values: inout [String: Any]) {
    let shown = text.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    values[name] = shown.map { MarkdownText.inline($0) } ?? ""
    values[name + "Cell"] = shown.map { MarkdownText.inline($0, in: .cell) } ?? "not recorded"
    values["has" + name.prefix(1).uppercased() + name.dropFirst()] = shown != nil
  }

  private var status: String {
    blocker.status.documentWord
      + (blocker.status == .fixed && blocker.verification != .verified ? " (not verified)" : "")
  }

  private var effortOfRule: String? { nil }

  private func locations(in place: MarkdownText.Place) -> [String] {
    let found = findings.prefix(6).map { tracked in
      MarkdownText.link(
        tracked.finding.path, line: tracked.finding.path == .root ? nil : tracked.finding.range.startLine)
    }
    let more = findings.count > 6 ? ["and \(grouped(findings.count - 6)) more"] : []
    return found + more + dossier.locations.map { $0.markdown(in: place) }
  }

  private var criteria: [[String: Any]] {
    dossier.criteria.map { criterion in
      let isDone = dossier.check(CheckKey(criterion: criterion.id))?.verdict == .passed
      return ["text": MarkdownText.line(criterion.text), "tick": isDone ? "x" : " "]
    }
      + (dossier.criteria.isEmpty
        ? (page?.verification ?? []).map { ["text": MarkdownText.line($0), "tick": " "] } : [])
  }

  private var excerpt: String {
    guard let first = findings.first, !first.finding.excerpt.lines.isEmpty else { return "" }
    return MarkdownText.block(first.finding.excerpt.lines, language: "")
  }
}

extension BlockerLocation {
  /// The place as Markdown: code, unless it is words.
  func markdown(in place: MarkdownText.Place) -> String {
    let spot =
      kind == .text
      ? MarkdownText.inline(self.place, in: place) : MarkdownText.code(text.prefixBeforeNote(note), in: place)
    return spot + (note.map { " (\(MarkdownText.inline($0, in: place)))" } ?? "")
  }
}

extension String {
  /// A location's text without its note.
  fileprivate func prefixBeforeNote(_ note: String?) -> String {
    guard let note, hasSuffix(" (\(note))") else { return self }
    return String(dropLast(note.count + 3))
  }
}
