public import AuditModel

/// The blockers of a register as a table for a terminal.
public struct BlockerListText: Sendable {
  private let style: TerminalStyle
  private let policy: RegisterPolicy
  private let asOf: Timestamp?

  /// Creates a renderer; with `asOf` it says what is overdue or expired.
  public init(
    style: TerminalStyle = TerminalStyle(), policy: RegisterPolicy = RegisterPolicy(), asOf: Timestamp? = nil
  ) {
    self.style = style
    self.policy = policy
    self.asOf = asOf
  }

  /// The blockers in the given order, then how many are open in the whole register.
  public func render(_ blockers: [Blocker], of snapshot: RegisterSnapshot) -> String {
    render(blockers, of: RegisterOverview(snapshot))
  }

  /// The blockers in the given order, then how many are open in the whole register.
  public func render(_ blockers: [Blocker], of overview: RegisterOverview) -> String {
    let open = Priority.allCases.map { priority in
      overview.blockers.count { $0.priority == priority && $0.status.isOpen }
    }
    let totals = zip(Priority.allCases, open).map { "\($0.rawValue) \($1)" }
    let summary =
      "\(counted(open.reduce(0, +), "open blocker")) of \(grouped(overview.blockers.count)): \(totals.joined(separator: ", "))\n"
    guard overview.lastScan != nil || !overview.blockers.isEmpty else {
      return "The register is empty: nothing has been scanned yet. Type: audit scan\n"
    }
    if blockers.isEmpty { return "No blockers to list.\n\(summary)" }
    var table = TextTable(columns: ["ID", "PRIORITY", "STATUS", "OWNER", "COMPONENT", "FINDINGS", "TITLE"])
    for blocker in blockers {
      table.add(
        [
          blocker.id, blocker.priority.rawValue, status(blocker),
          TextTable.cut(flowed(blocker.owner ?? "-"), to: 20), TextTable.cut(flowed(blocker.component), to: 24),
          String(overview.present(blocker)), blocker.title,
        ], ink: blocker.status.isOpen ? blocker.priority.ink : .faint)
    }
    return table.render(style) + "\n" + summary
  }

  /// The status with what a reader must not miss.
  private func status(_ blocker: Blocker) -> String {
    var text = blocker.status.phrase
    if blocker.status == .fixed, blocker.verification != .verified { text += " (unverified)" }
    if blocker.status == .fixSubmitted, blocker.verification == .stale { text += " (stale)" }
    guard let asOf else { return text }
    if policy.isOverdue(blocker, asOf: asOf) { text += ", overdue" }
    switch blocker.waiverTerm(asOf: asOf) {
    case .ending(_, 0): text += ", ends today"
    case .ending(_, 1): text += ", ends tomorrow"
    case .ending(_, let days): text += ", ends in \(days) days"
    case .undated: text += ", no last day"
    case .over: text += blocker.waivedUntil == nil ? ", no last day, lapsed" : ", expired"
    case .running, nil: break
    }
    return text
  }
}

/// One blocker for a terminal: what it is, where, since when, what to do and how to check it.
public struct BlockerText: Sendable {
  private let style: TerminalStyle
  private let limit: Int?

  /// Creates a renderer; `limit` is how many findings are shown, `nil` shows all.
  public init(style: TerminalStyle = TerminalStyle(), limit: Int? = 20) {
    self.style = style
    self.limit = limit
  }

  /// The blocker with its findings in the register.
  public func render(
    _ blocker: Blocker, of snapshot: RegisterSnapshot, page: RulePage?, policy: RegisterPolicy? = nil,
    asOf: Timestamp? = nil, secrets: [String: SecretNote] = [:]
  ) -> String {
    let findings = snapshot.findings(of: blocker)
    let dossier = snapshot.dossier(of: blocker)
    var text = style.paint(blocker.id, blocker.priority.ink) + " " + style.paint(flowed(blocker.title), .strong) + "\n"
    func field(_ name: String, _ value: String?) {
      guard let value else { return }
      text += style.paragraph(value, first: "  " + name + String(repeating: " ", count: max(1, 14 - name.count)))
    }
    field("priority", "\(blocker.priority.rawValue), \(blocker.priority.meaning)")
    field("status", "\(blocker.status.phrase); \(blocker.verification.phrase)")
    if let term = asOf.flatMap({ blocker.waiverTerm(asOf: $0) }), term.isWarning { field("waiver", term.phrase) }
    let commands = TransitionTable.verbs(from: blocker.status).map(\.command)
    field("you may", commands.enumerated().map { $0 == 0 ? $1 : Self.short($1) }.joined(separator: ", "))
    field("owner", blocker.owner ?? "nobody yet")
    field("component", blocker.component)
    field("rule", blocker.rule?.rawValue ?? "none (entered by hand)")
    field("opened", blocker.opened.phrase)
    field("changed", blocker.changed.phrase)
    if blocker.regressions > 0 { field("came back", counted(blocker.regressions, "time")) }
    if blocker.kind != .blocker { field("kind", blocker.kind.rawValue) }
    if let policy, blocker.status.isOpen, let due = policy.dueDate(of: blocker) {
      let isLate = asOf.map { policy.isOverdue(blocker, asOf: $0) } == true
      field("due", "\(due)\(isLate ? ", overdue" : "")")
    }
    field("effort", dossier.effortText)
    text += DossierText(style: style).render(dossier, names: snapshot.names)
    for tracked in findings where tracked.detection == .present {
      guard let disposition = dossier.dispositions?[tracked.id] else { continue }
      field(
        "waived",
        "\(visible(tracked.finding.path.rawValue)):\(tracked.finding.range.startLine) (\(tracked.id)): \(disposition.phrase)"
      )
    }
    text += "\n" + findingsText(findings, present: snapshot.work(among: findings), secrets, ink: blocker.priority.ink)
    if let page {
      text += style.paragraph(page.impact, first: "  why: ", ink: .note)
      text += style.paragraph(page.fix, first: "  fix: ", ink: .good)
      for step in page.verification { text += style.paragraph(step, first: "  check: ", ink: .note) }
    }
    return text
  }

  /// A command without the words that all of them begin with.
  private static func short(_ command: String) -> String { command.replacing("audit blocker ", with: "") }

  private func findingsText(
    _ findings: [TrackedFinding], present: [TrackedFinding], _ secrets: [String: SecretNote], ink: TerminalStyle.Ink
  ) -> String {
    if findings.isEmpty { return "  No findings belong to it.\n\n" }
    var text = "  \(style.paint("Found in \(counted(present.count, "place"))", .strong))"
    let gone = Dictionary(grouping: findings.filter { $0.detection != .present }, by: \.detection)
    for detection in Detection.allCases {
      if let count = gone[detection]?.count { text += "; \(grouped(count)) \(detection.phrase)" }
    }
    text += "\n\n"
    let shown = present.prefix(limit ?? .max)
    for tracked in shown {
      let finding = tracked.finding
      let place =
        finding.path == .root
        ? "(whole project)"
        : "\(visible(finding.path.rawValue)):\(finding.range.startLine):\(finding.range.startColumn)"
      text +=
        "  " + style.paint(place, .strong)
        + style.paint(" since \(tracked.firstSeen.phrase), finding \(tracked.id.prefix(8))", .faint) + "\n"
      text += ExcerptText(style: style, ink: ink).render(finding, indentation: "  ") + "\n"
      if let phrase = secrets[tracked.id]?.phrase { text += style.paragraph(phrase, first: "  secret: ") + "\n" }
    }
    if shown.count < present.count { text += "  … and \(grouped(present.count - shown.count)) more (use --all)\n\n" }
    return text
  }
}

extension Sighting {
  /// `2026-01-21 in abc1234 (scan 3)`.
  var phrase: String { time.isoDate + (commit.map { " in \(short($0))" } ?? "") + " (scan \(scan))" }
}

extension BlockerStatus {
  /// The status in words.
  var phrase: String {
    switch self {
    case .inProgress: "in progress"
    case .fixSubmitted: "fix submitted"
    case .falsePositive: "false positive"
    case .open, .blocked, .fixed, .deferred, .accepted, .duplicate, .obsolete: rawValue
    }
  }
}

extension Verification {
  /// What the evidence shows, in words.
  var phrase: String {
    switch self {
    case .none: "no fix claimed"
    case .claimed: "fix claimed, not verified"
    case .inVerification: "verification under way"
    case .verified: "fix verified"
    case .failed: "a check of the fix failed"
    case .stale: "checked before the code changed again"
    case .overridden: "checks overridden"
    }
  }
}

extension Detection {
  /// What the last scans say, in words that follow a number of findings.
  var phrase: String {
    switch self {
    case .present: "present"
    case .absentCodeChanged: "no longer detected, the code changed"
    case .absentFileGone: "whose file is gone"
    case .absentRuleChanged: "not reported since the rule changed"
    case .absentExcluded: "in files that are now left out"
    case .absentSuppressed: "now suppressed by a comment"
    case .notEvaluated: "not looked at by the last scan"
    }
  }
}

extension SecretNote {
  /// What is so, in a clause; `nil` when there is nothing to say.
  var phrase: String? {
    var parts: [String] = []
    if let changed { parts.append("another one than before since \(changed.isoDate)") }
    if let first = places.first {
      let more = places.count > 1 ? " and \(counted(places.count - 1, "other place"))" : ""
      parts.append("the same as at \(visible(first.path.rawValue)):\(first.line) (\(first.blocker))\(more)")
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}
