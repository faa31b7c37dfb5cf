/// Makes the rows of a gate's table.
struct GateRows {
  private let policy: GatePolicy
  private let subject: GateSubject
  /// The open blockers that count: those of the baseline do only when something new has joined them.
  private let open: [Blocker]
  private let inBaseline: [Blocker]

  init(policy: GatePolicy, subject: GateSubject) {
    self.policy = policy
    self.subject = subject
    var grown: Set<Int> = []
    for finding in subject.snapshot.findings where !finding.isBaseline && subject.snapshot.isWork(finding) {
      grown.insert(finding.blocker)
    }
    // What is parked and no longer may be is open, whether or not a scan has said so.
    let open = subject.snapshot.blockers.filter { blocker in
      blocker.status.isOpen || subject.asOf.map { blocker.hasWaiverLapsed(asOf: $0) } == true
    }
    self.open = open.filter { !$0.isBaseline || grown.contains($0.number) }
    inBaseline = open.filter { $0.isBaseline && !grown.contains($0.number) }
  }

  var all: [GateReason] {
    var rows = [scope, failures]
    if let minimum = policy.minimumCoverage { rows.append(coverage(minimum)) }
    if subject.ground.hasChecks { rows.append(undecided) }
    for priority in Priority.allCases {
      if let allowed = policy.allowedOpen[priority] { rows.append(opened(priority, allowed, in: nil)) }
    }
    for priority in Priority.allCases {
      if let allowed = policy.allowedNew[priority], let row = new(priority, allowed, in: nil) { rows.append(row) }
    }
    for priority in Priority.allCases {
      if let allowed = policy.allowedOverdue[priority] { rows.append(overdue(priority, allowed, in: nil)) }
    }
    if let allowed = policy.allowedExpiredWaivers { rows.append(expired(allowed)) }
    for priority in Priority.allCases {
      if let allowed = policy.allowedUnverified[priority] { rows.append(unverified(priority, allowed)) }
    }
    for priority in policy.signedPriorities(subject.register.profile).sorted() { rows.append(unsigned(priority)) }
    for (name, policy) in policy.components.sorted(by: { $0.key < $1.key }) {
      for priority in Priority.allCases {
        if let allowed = policy.allowedOpen[priority] { rows.append(opened(priority, allowed, in: name)) }
        if let allowed = policy.allowedNew[priority], let row = new(priority, allowed, in: name) { rows.append(row) }
        if let allowed = policy.allowedOverdue[priority] { rows.append(overdue(priority, allowed, in: name)) }
      }
    }
    return rows
  }

  /// One line for each waiver that somebody has to decide about soon, the most urgent first.
  var warnings: [String] {
    guard let asOf = subject.asOf else { return [] }
    return subject.snapshot.blockers.compactMap { blocker in
      blocker.waiverTerm(asOf: asOf).flatMap { $0.isWarning ? (blocker, $0) : nil }
    }
    .sorted { ($0.0.waiverEnd?.daysSinceEpoch ?? 0, $0.0.number) < ($1.0.waiverEnd?.daysSinceEpoch ?? 0, $1.0.number) }
    .map { blocker, term in
      "\(blocker.id) (\(blocker.priority.rawValue), \(blocker.status.rawValue)): its waiver \(term.phrase)"
        + (term.isUrgent ? "; decide now: `audit blocker reopen \(blocker.id)`, and fix or accept it anew" : "")
    }
  }

  // MARK: What was looked at

  private var scope: GateReason {
    let ground = subject.ground
    let count = ground.scannedFiles
    let files = count == 1 ? "1 file" : "\(count) files"
    let isEmpty = count == 0 || ground.ruleCount == 0
    let detail =
      ground.ruleCount == 0
      ? "no rule ran"
      : count == 0 ? "nothing was scanned" : ground.isComplete ? "" : "the scan left out a part of the scope"
    return GateReason(
      condition: "files looked at", allowed: "everything in scope", actual: files,
      verdict: !isEmpty && ground.isComplete ? .pass : .inconclusive, detail: detail,
      remedy: "scan the whole repository with every configured rule: `audit gate` without --rule, --include, --exclude")
  }

  private var failures: GateReason {
    let failed = subject.ground.failed
    let total = subject.ground.scannedFiles + failed.count
    let share = total == 0 ? 0 : Double(failed.count) / Double(total)
    return GateReason(
      condition: "files that could not be looked at", allowed: "at most \(percent(policy.allowedFailedShare)) %",
      actual: "\(failed.count) of \(total)", verdict: share > policy.allowedFailedShare ? .inconclusive : .pass,
      detail: shown(failed.map(\.path.rawValue)),
      items: failed.map { GateItem(name: $0.path.rawValue, why: $0.reason) },
      remedy: "make these files readable, or exclude them in audit.yaml")
  }

  private func coverage(_ minimum: Double) -> GateReason {
    let ground = subject.ground
    let failed = ground.failed.map { GateItem(name: $0.path.rawValue, why: $0.reason) }
    let total = ground.scannedFiles + ground.missedFiles + failed.count
    let share = total == 0 ? 0 : Double(ground.scannedFiles) / Double(total)
    return GateReason(
      condition: "share of files looked at", allowed: "at least \(percent(minimum)) %",
      actual: "\(percent(share)) % (\(ground.scannedFiles) of \(total))", verdict: share < minimum ? .fail : .pass,
      detail: shown((failed + ground.missed).map(\.name)), items: failed + ground.missed,
      remedy: "exclude less in audit.yaml, or raise max-file-size")
  }

  private var undecided: GateReason {
    let unknown = subject.ground.undecided
    return GateReason(
      condition: "undecided project checks", allowed: "at most 0", actual: String(unknown.count),
      verdict: unknown.isEmpty ? .pass : .inconclusive, detail: unknown.map(\.name).joined(separator: ", "),
      items: unknown, remedy: "see what each check lacks: `audit rules explain RULE`")
  }

  // MARK: Blockers

  private func title(_ what: String, _ component: String?) -> String {
    what + (component.map { " in \($0)" } ?? "")
  }

  private func item(_ blocker: Blocker) -> GateItem {
    var facts = [blocker.title, "\(blocker.status.rawValue) since \(blocker.changed.time.isoDate)"]
    facts.append(blocker.owner.map { "owner \($0)" } ?? "nobody owns it")
    if let due = subject.register.dueDate(of: blocker) { facts.append("due \(due)") }
    return GateItem(name: blocker.id, why: facts.joined(separator: "; "))
  }

  private func row(_ what: String, _ allowed: Int, _ blockers: [Blocker], remedy: String) -> GateReason {
    GateReason(
      condition: what, allowed: "at most \(allowed)", actual: String(blockers.count),
      verdict: blockers.count > allowed ? .fail : .pass, detail: blockers.map(\.id).joined(separator: ", "),
      items: blockers.map(item), remedy: remedy)
  }

  private func opened(_ priority: Priority, _ allowed: Int, in component: String?) -> GateReason {
    func counts(_ blocker: Blocker) -> Bool {
      blocker.priority == priority && (component == nil || blocker.component == component)
    }
    var row = row(
      title("open \(priority.rawValue) blockers", component), allowed, open.filter(counts),
      remedy: "fix and verify them (`audit verify BLOCK-…`), or let somebody accept the risk (`audit blocker accept`)")
    let left = inBaseline.count(where: counts)
    if left > 0 { row.actual += " (and \(left) in the baseline)" }
    return row
  }

  private func overdue(_ priority: Priority, _ allowed: Int, in component: String?) -> GateReason {
    let late = open.filter { blocker in
      blocker.priority == priority && (component == nil || blocker.component == component)
        && subject.asOf.map { subject.register.isOverdue(blocker, asOf: $0) } == true
    }
    return row(
      title("overdue \(priority.rawValue) blockers", component), allowed, late,
      remedy: "finish them, or agree on another day (`audit blocker edit BLOCK-… --due YYYY-MM-DD`)")
  }

  private func expired(_ allowed: Int) -> GateReason {
    let expired = subject.snapshot.blockers.filter { blocker in
      subject.asOf.map { blocker.isWaiverExpired(asOf: $0) }
        ?? (blocker.isWaiverExpired(asOf: .init(secondsSinceEpoch: 0)))
    }
    return row(
      "expired waivers", allowed, expired,
      remedy: "reopen them (`audit blocker reopen`) and fix them, or let the risk be accepted anew")
  }

  private func unverified(_ priority: Priority, _ allowed: Int) -> GateReason {
    let claims = subject.snapshot.blockers.filter {
      $0.priority == priority && $0.status == .fixed && $0.verification != .verified
    }
    return row(
      "fixed \(priority.rawValue) blockers that are not verified", allowed, claims,
      remedy: "see what each lacks: `audit verify BLOCK-…`")
  }

  /// The decisions and checks about blockers of a priority that somebody named in them has not signed.
  private func unsigned(_ priority: Priority) -> GateReason {
    let condition = "unsigned decisions about \(priority.rawValue) blockers"
    guard let reviews = subject.signatures else {
      return GateReason(
        condition: condition, allowed: "at most 0", actual: "unknown", verdict: .inconclusive,
        detail: "nobody has looked at the signatures", remedy: "`audit gate` looks at them")
    }
    let gaps = reviews.filter { $0.priority == priority }.flatMap(\.gateGaps)
    let names = gaps.reduce(into: [String]()) { if $0.last != $1.blocker { $0.append($1.blocker) } }
    let isUnknown = gaps.allSatisfy { if case .unchecked = $0.verdict { true } else { false } }
    return GateReason(
      condition: condition, allowed: "at most 0", actual: String(gaps.count),
      verdict: gaps.isEmpty ? .pass : isUnknown ? .inconclusive : .fail, detail: shown(names),
      items: gaps.map { GateItem(name: $0.blocker, why: $0.phrase) },
      remedy: "everybody named signs what they stand for, with a key that the file of signers knows: "
        + names.prefix(3).map { "`audit blocker sign \($0)`" }.joined(separator: ", ")
        + (names.count > 3 ? " and so on" : ""))
  }

  // MARK: New findings

  private func new(_ priority: Priority, _ allowed: Int, in component: String?) -> GateReason? {
    switch subject.comparison {
    case .notAsked: return nil
    case .unavailable(let since, let reason):
      return GateReason(
        condition: title("new \(priority.rawValue) findings since \(since)", component), allowed: "at most \(allowed)",
        actual: "unknown", verdict: .inconclusive, detail: reason,
        remedy: "fetch the history (`git fetch --unshallow`, or fetch-depth: 0 in CI)")
    case .compared(let since, let findings, let hidden):
      func counts(_ finding: Finding) -> Bool {
        finding.priority == priority
          && (component == nil || subject.components.component(of: finding.path) == component)
      }
      let concealed = Set(hidden)
      let new = (findings + hidden).filter(counts).sorted()
      func name(_ finding: Finding) -> String { "\(finding.path):\(finding.range.startLine) \(finding.rule)" }
      let items = new.map { finding in
        GateItem(
          name: name(finding),
          why: finding.message
            + (concealed.contains(finding) ? " (hidden by this very change, which does not excuse it)" : ""))
      }
      let names = new.map { name($0) + (concealed.contains($0) ? " (hidden by this change)" : "") }
      return GateReason(
        condition: title("new \(priority.rawValue) findings since \(since)", component), allowed: "at most \(allowed)",
        actual: String(new.count), verdict: new.count > allowed ? .fail : .pass, detail: shown(names), items: items,
        remedy: "fix them in this change; a suppression or a change of audit.yaml counts once it is on the other branch"
      )
    }
  }

  private func shown(_ names: [String]) -> String {
    let first = names.prefix(5)
    return (first + (names.count > first.count ? ["and \(names.count - first.count) more"] : [])).joined(
      separator: ", ")
  }

  /// A share in percent with at most two decimals and no trailing zeros, such as `1` or `0.25`.
  private func percent(_ share: Double) -> String {
    // Rounded down, so that 99.999 % of the files is not all of them.
    let hundredths = Int((share * 10_000 + 1e-6).rounded(.down))
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    if rest == 0 { return String(whole) }
    let digits = rest < 10 ? "0\(rest)" : String(rest)
    return "\(whole)." + (digits.hasSuffix("0") ? String(digits.dropLast()) : digits)
  }
}
