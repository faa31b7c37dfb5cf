import AuditModel

/// The entries of blockers in a Markdown document: a row of a table, a line of a list, and the details.
struct BlockerEntries {
  private let report: RegisterReport
  private let locationLimit: Int
  private let findings: [Int: [TrackedFinding]]

  init(_ report: RegisterReport, locationLimit: Int) {
    self.report = report
    self.locationLimit = locationLimit
    findings = Dictionary(grouping: report.snapshot.findings, by: \.blocker)
  }

  // MARK: Table

  func row(_ blocker: Blocker) -> [String: Any] {
    let page = blocker.rule.flatMap { report.pages[$0] }
    func cell(_ text: String?) -> String { text.map { MarkdownText.inline($0, in: .cell) } ?? "not recorded" }
    let present = present(blocker)
    let texts = report.snapshot.dossier(of: blocker).texts
    // What people recorded wins over what the rule says of every such blocker.
    var fix = [cell(texts[.remediation] ?? present.first?.finding.fix ?? page?.fix)]
    if let workaround = texts[.workaround] { fix.append("Workaround: \(cell(workaround))") }
    if let next = texts[.nextStep] { fix.append("Next step: \(cell(next))") }
    var impact = [cell(texts[.impact] ?? page?.impact)]
    if let risk = texts[.risk] { impact.append("Risk: \(cell(risk))") }
    return [
      "id": blocker.id,
      "anchor": blocker.anchor,
      "issue": MarkdownText.inline(blocker.title, in: .cell),
      "count": grouped(present.count),
      "location": locations(blocker, limit: locationLimit, in: .cell).joined(separator: "<br>"),
      "impact": impact.joined(separator: "<br>"),
      "fix": fix.joined(separator: "<br>"),
      "owner": cell(blocker.owner ?? "nobody yet"),
      "status": blocker.status.phrase,
      "firstSeen": firstSeen(blocker.opened),
    ]
  }

  private func firstSeen(_ sighting: Sighting) -> String {
    sighting.time.isoDate + (sighting.commit.map { " " + MarkdownText.code(short($0)) } ?? "")
  }

  private func present(_ blocker: Blocker) -> [TrackedFinding] {
    report.snapshot.work(among: findings[blocker.number] ?? [])
  }

  /// The count, then links to the first places.
  private func locations(_ blocker: Blocker, limit: Int, in place: MarkdownText.Place) -> [String] {
    let present = present(blocker)
    guard !present.isEmpty else {
      let named = report.snapshot.dossier(of: blocker).locations
      guard !named.isEmpty else {
        return [(findings[blocker.number] ?? []).isEmpty ? "no place recorded" : evidence(blocker)]
      }
      let more = named.count > limit ? ["and \(grouped(named.count - limit)) more"] : []
      return named.prefix(limit).map { $0.markdown(in: place) } + more
    }
    let files = Set(present.map(\.finding.path)).count
    var lines = present.count > 1 ? ["\(grouped(present.count)) in \(counted(files, "file")):"] : []
    lines += present.prefix(limit).map { link($0.finding) }
    if present.count > limit { lines.append("and \(grouped(present.count - limit)) more") }
    return lines
  }

  private func link(_ finding: Finding) -> String {
    MarkdownText.link(finding.path, line: finding.path == .root ? nil : finding.range.startLine)
  }

  /// The comment that reads back as the blocker.
  private func mark(_ blocker: Blocker) -> String {
    BlockerMark(BlockerRecord(blocker: blocker, dossier: report.snapshot.dossier(of: blocker))).comment
  }

  // MARK: Lists

  /// The lines of blockers that are not open work any more, or not only.
  func completed(_ blockers: [Blocker]) -> [[String: Any]] {
    blockers.map { blocker in
      // What is parked says who let it be, why, and how long that still holds.
      let term = blocker.waiverTerm(asOf: report.asOf).flatMap { $0.isWarning ? "**\($0.phrase)**" : nil }
      let waiver = report.snapshot.dossier(of: blocker).waiver.map { MarkdownText.inline($0.phrase) }
      let terms = [waiver, term].compactMap { $0 }.joined(separator: "; ")
      return [
        "id": blocker.id,
        "mark": mark(blocker),
        "waiver": terms.isEmpty ? "" : "; \(terms)",
        "issue": MarkdownText.inline(blocker.title),
        "priority": blocker.priority.rawValue,
        "component": MarkdownText.inline(blocker.component),
        "status": blocker.status.phrase,
        "verification": blocker.verification.phrase,
        "changed": firstSeen(blocker.changed),
        "evidence": evidence(blocker),
      ]
    }
  }

  /// What the scans say about a blocker, so that a claim and its evidence stand side by side.
  private func evidence(_ blocker: Blocker) -> String {
    let all = findings[blocker.number] ?? []
    guard !all.isEmpty else { return "no scan can tell: it has no findings" }
    let parts = Detection.allCases.compactMap { detection -> String? in
      let count = all.count { $0.detection == detection }
      return count > 0 ? "\(counted(count, "finding")) \(detection.phrase)" : nil
    }
    return parts.joined(separator: "; ")
  }

  // MARK: Details

  func details(_ blocker: Blocker) -> [String: Any] {
    let page = blocker.rule.flatMap { report.pages[$0] }
    let present = present(blocker)
    let places = present.prefix(locationLimit * 4).map { tracked in
      let finding = tracked.finding
      let scope = finding.scope.isEmpty ? "" : " in \(MarkdownText.code(finding.scope))"
      let origin = report.origins[tracked.id].map {
        " (line from \($0.time.isoDate) \(MarkdownText.code(short($0.commit))))"
      }
      return link(finding) + scope + (origin ?? "")
    }
    let more = present.count - places.count
    let origins = present.compactMap { report.origins[$0.id] }
    let oldest = origins.min { ($0.time, $0.commit) < ($1.time, $1.commit) }
    return [
      "id": blocker.id,
      "mark": mark(blocker),
      "anchor": blocker.anchor,
      "issue": MarkdownText.inline(blocker.title),
      "facts": facts(blocker, oldest: oldest),
      "hasMessage": present.first != nil,
      "message": present.first.map { MarkdownText.line($0.finding.message) } ?? "",
      "hasExcerpt": present.first?.finding.excerpt.lines.isEmpty == false,
      "excerpt": present.first.map { excerpt($0.finding) } ?? "",
      "hasPlaces": !places.isEmpty,
      "places": Array(places),
      "hasMore": more > 0,
      "more": grouped(more),
      "texts": texts(blocker, page, present.first?.finding),
      "hasSteps": page?.verification.isEmpty == false,
      "steps": (page?.verification ?? []).map { MarkdownText.line($0) },
      "hasReferences": page?.references.contains { MarkdownText.autolink($0) != nil } == true,
      "references": (page?.references ?? []).compactMap(MarkdownText.autolink).joined(separator: ", "),
    ]
  }

  /// What people or documents recorded, and what the rule says where they recorded nothing; one paragraph each.
  private func texts(_ blocker: Blocker, _ page: RulePage?, _ finding: Finding?) -> [[String: Any]] {
    let texts = report.snapshot.dossier(of: blocker).texts
    let fields: [(String, BlockerField, String?)] = [
      ("Title", .summary, nil), ("Description", .description, nil), ("Current state", .currentState, nil),
      ("Target", .target, nil), ("Impact", .impact, page?.impact), ("Risk", .risk, nil),
      ("Recommended fix", .remediation, finding?.fix ?? page?.fix), ("Workaround", .workaround, nil),
      ("Next step", .nextStep, nil), ("Resolution", .resolution, nil), ("Needed", .needed, nil),
      ("Can help", .canHelp, nil),
    ]
    return fields.compactMap { name, field, other in
      guard let text = texts[field] ?? other, !text.allSatisfy(\.isWhitespace) else { return nil }
      return ["name": name, "text": MarkdownText.inline(text)]
    }
  }

  private func facts(_ blocker: Blocker, oldest: Origin?) -> [String] {
    var facts = [
      "**Priority** \(blocker.priority.rawValue)",
      "**Component** \(MarkdownText.inline(blocker.component))",
      "**Status** \(blocker.status.phrase), \(blocker.verification.phrase)",
      "**Owner** \(MarkdownText.inline(blocker.owner ?? "nobody yet"))",
      "**Rule** \(blocker.rule.map { MarkdownText.code($0.rawValue) } ?? "none, entered by hand")",
      "**First seen** \(firstSeen(blocker.opened))",
    ]
    if let oldest {
      facts.append("**In the code since** \(oldest.time.isoDate) \(MarkdownText.code(short(oldest.commit)))")
    }
    let waived = (findings[blocker.number] ?? []).filter { $0.detection == .present }.compactMap { tracked in
      report.snapshot.disposition(of: tracked).map {
        "**Waived finding** \(link(tracked.finding)): \(MarkdownText.inline($0.phrase))"
      }
    }
    facts += waived
    if blocker.regressions > 0 { facts.append("**Came back** \(counted(blocker.regressions, "time"))") }
    return facts
  }

  private func excerpt(_ finding: Finding) -> String {
    MarkdownText.block(finding.excerpt.lines, language: fenceLanguage(finding.path))
  }
}

/// The name that GitHub's highlighter knows a file's language by; empty when it is none of ours.
private func fenceLanguage(_ path: RepoPath) -> String {
  switch path.fileExtension {
  case "py", "pyi": "python"
  case "js", "jsx", "mjs", "cjs": "javascript"
  case "ts", "tsx", "mts", "cts": "typescript"
  case "rb": "ruby"
  case "sh", "bash": "bash"
  case "yml", "yaml": "yaml"
  case "tf", "hcl": "hcl"
  case "go", "java", "sql", "json", "html", "css": path.fileExtension
  default: path.name.hasPrefix("Dockerfile") ? "dockerfile" : ""
  }
}
