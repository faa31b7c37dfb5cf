extension RegisterPolicy {
  /// What refuses a transition, in the order of the table; empty when nothing does.
  public func refusals(of request: TransitionRequest, on blocker: BlockerCase) -> [GuardRefusal] {
    guard let row = TransitionTable.row(request.verb, from: blocker.record.blocker.status) else { return [] }
    let evaluation = GuardEvaluation(policy: self, request: request, blocker: blocker)
    return row.guards.filter { $0.profiles.contains(profile) }.compactMap { evaluation.refusal($0) }
  }
}

/// One transition while its guards are looked at.
private struct GuardEvaluation {
  let policy: RegisterPolicy
  let request: TransitionRequest
  let blocker: BlockerCase

  private var record: BlockerRecord { blocker.record }
  private var people: PeopleDirectory { policy.people }
  private var priority: Priority { record.blocker.priority }

  func refusal(_ condition: TransitionGuard) -> GuardRefusal? {
    func refuse(_ found: String, _ needed: String) -> GuardRefusal {
      GuardRefusal(condition, found: found, needed: needed)
    }
    switch condition {
    case .owner: return owner.map(refuse)
    case .waitsForSomething:
      let waits = request.waits + record.dossier.relations.filter { $0.kind == .blockedBy }
      let needed = request.needed ?? record.dossier.texts[.needed]
      let canHelp = request.canHelp ?? record.dossier.texts[.canHelp]
      if !waits.isEmpty || (needed != nil && canHelp != nil) { return nil }
      return refuse(
        "it does not say what it waits for", "--on BLOCK-003, --on \"words\", or both --needed and --can-help")
    case .fixNamed:
      if request.fix?.commit != nil || request.fix?.url != nil { return nil }
      return refuse("no fix is named", "--commit REVISION or --url ADDRESS of the pull request")
    case .notYetVerified:
      guard record.blocker.status == .fixed, record.blocker.verification == .verified else { return nil }
      return refuse("its fix is verified already", "nothing")
    case .checksPassed: return missing(criteria: false).map(refuse)
    case .criteriaPassed: return missing(criteria: true).map(refuse)
    case .cleanScan: return scan.map(refuse)
    case .fourEyes: return fourEyes.map(refuse)
    case .role: return role(VerificationStep.close.roles).map(refuse)
    case .reason: return isGiven(request.reason) ? nil : refuse("no reason is given", "--reason \"why\"")
    case .approver: return approver.map(refuse)
    case .twoApprovers: return twoApprovers.map(refuse)
    case .notP0:
      return priority != .p0
        ? nil : refuse("a P0 is never deferred", "fix it, or `audit blocker accept` with two approvers")
    case .reviewDate: return reviewDate.map(refuse)
    case .expiry: return expiry.map(refuse)
    case .mitigation:
      return isGiven(request.mitigation)
        ? nil : refuse("nothing is said to keep the risk small", "--mitigation \"what limits the harm until then\"")
    case .assessment:
      if isGiven(request.claim), isGiven(request.reality), isGiven(request.evidence) { return nil }
      return refuse(
        "claim, reality and evidence are not all given",
        "--claim \"what it says\" --reality \"what is so\" --evidence \"what shows it\"")
    case .canonical: return canonical.map(refuse)
    case .provedIdentity:
      return policy.unproved(request.actor, priority)
    }
  }

  private typealias Reason = (found: String, needed: String)

  private func isGiven(_ text: String?) -> Bool { text.map { !$0.trimmingSpaces().isEmpty } ?? false }

  private var owner: Reason? {
    if request.owner != nil { return nil }
    guard let owner = record.blocker.owner else {
      return request.actor.name.isEmpty ? ("nobody owns it", "--owner NAME") : nil
    }
    if people.isSame(Actor(name: owner, source: .flag), request.actor) { return nil }
    return ("\(owner) owns it, not \(request.actor.name)", "let \(owner) start it, or give --owner NAME")
  }

  private func missing(criteria: Bool) -> Reason? {
    let plan = VerificationPlan(of: record.blocker, dossier: record.dossier, profile: policy.profile)
    let missing = plan.missing.filter { ($0.key.step == nil) == criteria }
    guard let first = missing.first else { return nil }
    let names = missing.map { check in
      check.key.rawValue + (check.record.map { $0.staleReason != nil ? " (stale)" : " (\($0.verdict.rawValue))" } ?? "")
    }
    let option = criteria ? "--criterion" : "--step"
    return (
      "\(missing.count) required \(criteria ? "criteri\(missing.count == 1 ? "on" : "a")" : "check\(missing.count == 1 ? "" : "s")") not passed: \(names.joined(separator: ", "))",
      "audit verify \(record.blocker.id) \(option) \(first.key) --pass --evidence …"
        + policy.signOption(first, priority)
    )
  }

  private var scan: Reason? {
    let counts = blocker.counts
    guard !counts.isEmpty || record.blocker.rule != nil else { return nil }
    guard let scan = blocker.lastScan else { return ("no complete scan has looked for it", "audit scan") }
    if blocker.present > 0 {
      return (
        "scan \(scan.scan) still finds it \(blocker.present) time\(blocker.present == 1 ? "" : "s")",
        "a fix, then `audit scan`"
      )
    }
    if blocker.unknown > 0 {
      return (
        "scan \(scan.scan) could not judge \(blocker.unknown) of its findings",
        "a complete scan in which its rule runs and its files are looked at"
      )
    }
    if blocker.scanHoldsFix == true { return nil }
    let submitted = record.dossier.episodes.last?.submitted?.time
    if blocker.scanHoldsFix == nil, submitted.map({ scan.time >= $0 }) ?? true { return nil }
    return ("the last complete scan did not look at a tree with the fix", "audit scan of a tree that holds the fix")
  }

  /// Whoever wrote or owns the fix.
  private var fixers: [Actor] {
    record.dossier.fixers + (record.blocker.owner.map { [Actor(name: $0, source: .flag)] } ?? [])
  }

  private var fourEyes: Reason? {
    guard let fixer = fixers.first(where: { people.isSame($0, request.actor) }) else { return nil }
    return (
      "\(request.actor.name) had a hand in the fix (as \(fixer.name))",
      "somebody else: --by NAME, or the profile `solo` when there is nobody else"
    )
  }

  private func role(_ roles: [Role]) -> Reason? {
    guard people.namesRoles, !roles.isEmpty, people.roles(of: request.actor).isDisjoint(with: roles) else { return nil }
    let names = roles.flatMap { people.names(with: $0) }
    let words = roles.map(\.rawValue).joined(separator: " or ")
    return (
      "\(request.actor.name) does not have the role \(words)",
      names.isEmpty
        ? "a person with that role under `people:` in audit.yaml"
        : "one of \(Set(names).sorted().joined(separator: ", "))"
    )
  }

  /// The approvers who are not the requester and whom the project knows, each person once.
  private var others: [Actor] {
    request.approvers.reduce(into: [Actor]()) { found, actor in
      if people.knows(actor), !people.isSame(actor, request.actor), !found.contains(where: { people.isSame($0, actor) })
      {
        found.append(actor)
      }
    }
  }

  private var approver: Reason? {
    // A dismissal of something less urgent than that needs nobody else.
    if request.verb == .dismiss, priority == .p2 { return nil }
    guard others.isEmpty else { return nil }
    if let stranger = people.strangers(request.approvers) { return stranger }
    let found =
      request.approvers.isEmpty ? "nobody approves it" : "\(request.actor.name) asks for it and cannot approve it"
    return (found, "--approver NAME, somebody other than \(request.actor.name)")
  }

  private var twoApprovers: Reason? {
    guard priority == .p0 else { return nil }
    if others.count < 2 {
      if !others.isEmpty, let stranger = people.strangers(request.approvers) { return stranger }
      return (
        "a P0 needs two approvers, and \(others.count == 1 ? "there is one" : "there is none")",
        "--approver NAME twice, one of them with the role security"
      )
    }
    if others.contains(where: { people.roles(of: $0).contains(.security) }) { return nil }
    let names = people.names(with: .security)
    return (
      "no approver has the role security",
      names.isEmpty
        ? "a person with the role security under `people:` in audit.yaml"
        : "--approver \(names.joined(separator: " or "))"
    )
  }

  private var reviewDate: Reason? {
    if let until = request.until {
      return until > CalendarDate(request.time) ? nil : ("\(until) is not in the future", "--until with a later day")
    }
    return isGiven(request.targetRelease)
      ? nil : ("it does not say until when", "--until YYYY-MM-DD, or --release NAME")
  }

  private var expiry: Reason? {
    let today = CalendarDate(request.time)
    let days = policy.acceptanceDays[priority] ?? 90
    let latest = today.adding(days: days)
    guard let until = request.until else {
      return ("it does not say until when", "--until YYYY-MM-DD, at the latest \(latest)")
    }
    if until < today { return ("\(until) is over", "--until YYYY-MM-DD, at the latest \(latest)") }
    guard until > latest else { return nil }
    return (
      "\(until) is more than \(days) days away, the most for a \(priority.rawValue)",
      "--until YYYY-MM-DD, at the latest \(latest)"
    )
  }

  private var canonical: Reason? {
    guard let canonical = request.canonical else { return ("the other blocker is not named", "--of BLOCK-003") }
    if canonical.blocker.uid == record.blocker.uid { return ("it cannot duplicate itself", "another blocker") }
    if canonical.blocker.status == .duplicate {
      return ("\(canonical.blocker.id) is a duplicate itself", "--of the blocker it duplicates")
    }
    // Otherwise what nobody may dismiss or make less urgent alone could be done by calling it something else.
    guard canonical.blocker.status.isOpen else {
      return (
        "\(canonical.blocker.id) is \(canonical.blocker.status.rawValue): nobody would follow this one",
        "--of an open blocker, or `audit blocker reopen \(canonical.blocker.id)` first"
      )
    }
    if canonical.blocker.priority > priority {
      return (
        "\(canonical.blocker.id) is a \(canonical.blocker.priority.rawValue), less urgent than this \(priority.rawValue)",
        "`audit blocker edit \(canonical.blocker.id) --priority \(priority.rawValue)` first, or the two the other way round"
      )
    }
    return nil
  }
}

extension PeopleDirectory {
  /// Why approvers do not count whom the project does not name; `nil` when it names all of them.
  func strangers(_ approvers: [Actor]) -> (found: String, needed: String)? {
    let unknown = approvers.filter { !knows($0) }.map(\.name)
    guard !unknown.isEmpty else { return nil }
    return (
      "\(unknown.joined(separator: ", ")) \(unknown.count == 1 ? "is" : "are") not among the `people:` of audit.yaml",
      "--approver \(people.map(\.name).sorted().joined(separator: " or ")), or a line for them under `people:`"
    )
  }
}

extension RegisterPolicy {
  /// What a command that records a check has to carry beside its evidence: nothing, or the option that signs it.
  func signOption(_ check: PlannedCheck, _ priority: Priority) -> String {
    profile == .strict && priority == .p0 && check.needsSecondPerson && !signing.isDefault ? " --sign" : ""
  }

  /// Why an actor may not decide about a blocker of a priority: a P0 asks for a signature under `strict`.
  func unproved(_ actor: Actor, _ priority: Priority) -> GuardRefusal? {
    guard profile == .strict, priority == .p0, !actor.source.isProved else { return nil }
    return GuardRefusal(
      .provedIdentity,
      found: "who \(actor.name) is, is only asserted (\(actor.source.phrase)), and it is a P0",
      needed: "--sign, with git's user.signingkey or --sign-key FILE; or the profile `standard`")
  }
}
