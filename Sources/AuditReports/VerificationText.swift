public import AuditModel

/// How far the verification of a fix is, for a terminal.
public struct VerificationText: Sendable {
  private let style: TerminalStyle

  /// Creates a renderer.
  public init(style: TerminalStyle = TerminalStyle()) { self.style = style }

  /// The steps and criteria with what is known about each, then what is missing and what to type next.
  ///
  /// - Parameters:
  ///   - blocker: the blocker.
  ///   - dossier: what is kept about it.
  ///   - policy: the rules of the register.
  ///   - refusals: why it cannot be closed yet; empty when it can.
  /// - Returns: the text.
  public func render(
    _ blocker: Blocker, _ dossier: BlockerDossier, policy: RegisterPolicy, refusals: [GuardRefusal]
  ) -> String {
    let plan = VerificationPlan(of: blocker, dossier: dossier, profile: policy.profile)
    var text = style.paint(blocker.id, blocker.priority.ink) + " " + style.paint(flowed(blocker.title), .strong) + "\n"
    text += style.paragraph(
      "\(blocker.status.phrase); \(blocker.verification.phrase); profile \(policy.profile.rawValue)", first: "  ")
    if let fix = dossier.fix { text += style.paragraph("fix: \(fix.phrase)", first: "  ") }
    text += "\n"
    var table = TextTable(columns: ["#", "STATE", "ROLE", "BY", "KNOWN BY", "CHECK"])
    for check in plan.checks {
      let number = check.key.step.map { String($0.number) } ?? check.key.rawValue
      let name = check.key.step == nil ? check.title : check.key.rawValue
      table.add(
        [
          number, state(check), check.roles.map(\.rawValue).joined(separator: "/"),
          check.record.map { "\($0.by.name) \($0.time.isoDate)" } ?? "",
          check.record.map { $0.by.source.phrase } ?? "", name,
        ], ink: ink(check))
    }
    text += table.render(style) + "\n"
    for check in plan.checks {
      guard let known = evidence(check) else { continue }
      text += style.paragraph(known, first: "  \(check.key): ", ink: ink(check))
    }
    if plan.checks.contains(where: { evidence($0) != nil }) { text += "\n" }
    return text + next(blocker, plan, refusals, policy)
  }

  private func state(_ check: PlannedCheck) -> String {
    guard let record = check.record else { return check.isRequired ? "missing" : "optional" }
    return record.staleReason != nil ? "stale" : record.verdict.phrase
  }

  private func ink(_ check: PlannedCheck) -> TerminalStyle.Ink {
    if check.record?.isSettled == true { return .good }
    return check.record != nil ? .critical : check.isRequired ? .warning : .faint
  }

  /// What is known about a check, or what would show it; `nil` for an optional one nobody has looked at.
  private func evidence(_ check: PlannedCheck) -> String? {
    guard let record = check.record else {
      guard check.isRequired else { return nil }
      return check.command.map { "needs --run of `\($0)`" }
        ?? "needs " + (check.key.step?.acceptedEvidence ?? "a note, or what shows it")
    }
    let parts = [record.staleReason.map { "stale: \($0)" }, record.evidence?.phrase, record.note].compactMap { $0 }
    return parts.isEmpty ? record.verdict.phrase : parts.joined(separator: "; ")
  }

  private func next(
    _ blocker: Blocker, _ plan: VerificationPlan, _ refusals: [GuardRefusal], _ policy: RegisterPolicy
  ) -> String {
    switch blocker.status {
    case .fixed where blocker.verification == .verified: return "The fix is verified.\n"
    case .fixed, .fixSubmitted: break
    default:
      return style.paragraph(
        "No fix is claimed. The owner types: audit blocker submit \(blocker.id) --commit REVISION")
    }
    if refusals.isEmpty {
      return "Every required check has passed. Somebody who did not write the fix types: "
        + "audit verify \(blocker.id) --close\n"
    }
    var text = "It cannot be closed yet:\n"
    for refusal in refusals {
      text += style.paragraph(refusal.found, first: "  \(refusal.condition.rawValue): ", ink: .warning)
      text += style.paragraph(refusal.needed, first: "    type: ", ink: .good)
    }
    return text
  }
}

/// What happened to a blocker, for a terminal.
public struct HistoryText: Sendable {
  /// What one command or scan did.
  public struct Entry: Sendable {
    /// When.
    public var time: Timestamp
    /// Who.
    public var actor: Actor
    /// Why.
    public var reason: String?
    /// The commit it was about.
    public var commit: String?
    /// The number of the scan; `nil` for a decision.
    public var scan: Int?
    /// The hash of the pack in the log.
    public var pack: String
    /// What happened.
    public var events: [RegisterEvent]
    /// What there is to say about its signature; `nil` when it has none.
    public var verdict: SignatureVerdict?
    /// The key it is signed with.
    public var key: String?

    /// Creates an entry.
    public init(
      time: Timestamp, actor: Actor, reason: String?, commit: String?, scan: Int?, pack: String,
      events: [RegisterEvent], verdict: SignatureVerdict? = nil, key: String? = nil
    ) {
      self.verdict = verdict
      self.key = key
      self.time = time
      self.actor = actor
      self.reason = reason
      self.commit = commit
      self.scan = scan
      self.pack = pack
      self.events = events
    }
  }

  private let style: TerminalStyle
  private let limit: Int?

  /// Creates a renderer; `limit` is how many findings of one scan are shown, `nil` shows all.
  public init(style: TerminalStyle = TerminalStyle(), limit: Int? = 5) {
    self.style = style
    self.limit = limit
  }

  /// The entries, oldest first.
  public func render(_ entries: [Entry], of blocker: Blocker, names: [String: String]) -> String {
    let words = EventText(names: names)
    var text = style.paint(blocker.id, blocker.priority.ink) + " " + style.paint(flowed(blocker.title), .strong) + "\n"
    for entry in entries {
      var head = "\(entry.time.iso8601)  \(entry.actor.phrase)"
      if let scan = entry.scan { head += "  scan \(scan)" }
      if let commit = entry.commit { head += " at \(short(commit))" }
      text += "\n" + style.paint(visible(head), .strong) + style.paint("  \(entry.pack.prefix(10))", .faint) + "\n"
      if let verdict = entry.verdict {
        text += style.paragraph(
          visible(verdict.phrase(key: entry.key)), first: "  ", ink: verdict.isGood ? .good : .critical)
      }
      if let reason = entry.reason { text += style.paragraph("“\(reason)”", first: "  ") }
      let findings = entry.events.filter(\.isAboutFinding)
      for event in entry.events where !event.isAboutFinding {
        if let phrase = words.phrase(event) { text += style.paragraph(phrase, first: "  ") }
      }
      for event in findings.prefix(limit ?? .max) {
        if let phrase = words.phrase(event) { text += style.paragraph(phrase, first: "  ") }
      }
      if let limit, findings.count > limit { text += "  … and \(grouped(findings.count - limit)) more findings\n" }
    }
    return text
  }

  /// The events in a line each, for what a command has just done.
  public static func lines(_ events: [RegisterEvent], names: [String: String]) -> [String] {
    let words = EventText(names: names)
    return events.compactMap { event in
      guard !event.isAboutFinding, let phrase = words.phrase(event) else { return nil }
      return event.blocker.flatMap { names[$0] }.map { "\($0): \(phrase)" } ?? phrase
    }
  }
}

extension RegisterEvent {
  /// Whether it is about a finding rather than about its blocker.
  fileprivate var isAboutFinding: Bool {
    switch self {
    case .findingAdded, .findingSeen, .findingMissing: true
    default: false
    }
  }
}
