import AuditModel

/// An event in words.
struct EventText {
  /// The ids of the blockers by uid.
  let names: [String: String]

  /// The event in a line; `nil` when it says nothing about a blocker.
  func phrase(_ event: RegisterEvent) -> String? {
    switch event {
    case .blockerOpened(let fact): return "opened as \(fact.priority.rawValue): \(flowed(fact.title))"
    case .blockerMoved(let fact): return phrase(fact)
    case .blockerPriorityChanged(let fact):
      let approver = fact.approver.map { ", approved by \($0.name)" } ?? ""
      return "priority \(fact.from.rawValue) → \(fact.to.rawValue)\(approver)"
    case .blockerEdited(let fact): return phrase(fact)
    case .blockerListed(let fact): return phrase(fact)
    case .blockerRelated(let fact):
      let words = "\(fact.relation.kind.phrase) \(fact.relation.targetText(names))"
      return fact.isRemoved ? "no longer \(words)" : words
    case .blockerNamed(let fact):
      guard let number = fact.number else { return "also called \(fact.alias.id) (\(fact.alias.source))" }
      return "\(fact.alias.id) → \(Blocker.id(number: number)): the number was given twice"
    case .blockerCommented(let fact): return "comment: \(flowed(fact.text))"
    case .blockerEndorsed(let fact):
      return "signs \(fact.packs.map { String($0.prefix(10)) }.joined(separator: ", "))"
    case .checkRecorded(let fact): return phrase(fact.check)
    case .checksStale(let fact): return "checks no longer count (\(fact.cause.rawValue)): \(flowed(fact.detail))"
    case .guardOverridden(let fact):
      return "override (\(fact.verb)): \(fact.guards.map(\.rawValue).joined(separator: ", "))"
    case .conflictFound(let fact):
      return
        "conflict: \(fact.ours.rawValue) on one side, \(fact.theirs.rawValue) on the other; \(fact.held.rawValue) holds"
    case .findingsRegrouped(let fact):
      return "\(counted(fact.findings.count, "finding")) moved to \(names[fact.uid] ?? "another blocker")"
    case .findingDisposed(let fact):
      let name = "finding \(fact.finding.prefix(8))"
      if let disposition = fact.disposition { return "\(name): \(disposition.phrase)" }
      return "\(name) is work again: \(fact.end?.phrase ?? "taken back")"
    case .findingAdded(let fact): return "found \(place(fact.finding))"
    case .findingSeen(let fact):
      let secret = fact.hasNewSecret == true ? " with another secret than before" : ""
      return (fact.was.isPositiveEvidenceOfAbsence ? "back \(place(fact.finding))" : "seen \(place(fact.finding))")
        + secret
    case .findingMissing(let fact):
      return "not found in \(visible(fact.path.rawValue)): \(fact.detection.phrase)"
        + (fact.reason.map { " (\($0.rawValue))" } ?? "")
    case .rulesRecorded, .scanRecorded, .findingsShifted, .baselineTaken, .documentRecorded: return nil
    }
  }

  private func place(_ finding: Finding) -> String {
    finding.path == .root ? "in the project" : "at \(visible(finding.path.rawValue)):\(finding.range.startLine)"
  }

  private func phrase(_ fact: BlockerMoved) -> String {
    var text =
      fact.from == fact.to
      ? "\(fact.to.phrase): \(fact.verification.phrase)"
      : "\(fact.from.phrase) → \(fact.to.phrase) (\(fact.verification.phrase))"
    if let cause = fact.cause.phrase { text += ": \(cause)" }
    if let fix = fact.fix { text += ", \(fix.phrase)" }
    if let regression = fact.regression { text += ", \(regression.phrase)" }
    if let waiver = fact.waiver { text += "; \(waiver.phrase)" }
    return flowed(text)
  }

  private func phrase(_ fact: BlockerEdited) -> String {
    let name = (fact.name ?? fact.field.rawValue).replacing("_", with: " ")
    switch (fact.from, fact.to) {
    case (_, nil): return "\(name) cleared"
    case (nil, let to?): return "\(name): \(flowed(to))"
    case (let from?, let to?): return "\(name): \(flowed(from)) → \(flowed(to))"
    }
  }

  private func phrase(_ fact: BlockerListed) -> String {
    var parts: [String] = []
    func add(_ what: String, _ items: [String]?) {
      if let items, !items.isEmpty { parts.append("\(what) \(items.map { flowed($0) }.joined(separator: ", "))") }
    }
    add("tagged", fact.tags)
    add("no longer tagged", fact.removedTags)
    add("place", fact.locations?.map(\.text))
    add("place removed", fact.removedLocations?.map(\.text))
    add("criterion", fact.criteria?.map { "\($0.id) \($0.text)" })
    add("criterion removed", fact.removedCriteria)
    return parts.joined(separator: "; ")
  }

  private func phrase(_ check: CheckRecord) -> String {
    let name = check.key.step.map { "step \($0.number) \($0.rawValue)" } ?? "criterion \(check.key)"
    var text = "\(name): \(check.verdict.phrase) by \(check.by.phrase)"
    if let evidence = check.evidence { text += ", \(evidence.phrase)" }
    if let note = check.note { text += ", \(note)" }
    return flowed(text)
  }
}

extension CheckVerdict {
  /// The verdict in words.
  var phrase: String { self == .notApplicable ? "not applicable" : rawValue }
}

extension BlockerMoved.Cause {
  /// The cause in words; `nil` for a decision, which the reason explains.
  var phrase: String? {
    switch self {
    case .findingsGone: "a scan no longer finds it"
    case .regression: "a scan finds it again"
    case .fixDidNotHold: "a scan still finds it"
    case .scopeGrew: "a scan finds more than was waived"
    case .scopeChanged: "the code or the rule it was dismissed on has changed"
    case .waiverExpired: "the last day of its waiver is over"
    case .unblocked: "what it waited for is done"
    case .checkFailed: "a check failed"
    case .trailer: "a commit says that it fixes it"
    case .conflict: "two branches decided differently"
    case .imported: "a document says so"
    case .decision: nil
    }
  }
}

extension Disposition {
  /// What it says, with who, why and until when.
  var phrase: String {
    var parts = ["\(kind.phrase) says \(by.name)"]
    if !approvers.isEmpty { parts.append("approved by \(approvers.map(\.name).joined(separator: ", "))") }
    if let until { parts.append("until \(until)") }
    return flowed("\(parts.joined(separator: ", ")): \(reason)")
  }
}

extension Disposition.Kind {
  /// The kind in words.
  var phrase: String { rawValue.replacing("_", with: " ") }
}

extension FindingDisposed.End {
  fileprivate var phrase: String {
    switch self {
    case .withdrawn: "taken back"
    case .changed: "the code or the rule it was decided on has changed"
    case .expired: "its last day is over"
    }
  }
}
