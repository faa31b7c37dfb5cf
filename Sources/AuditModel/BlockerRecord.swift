/// When and by whom events were appended.
public struct EventSetting: Hashable, Sendable {
  /// The scan they belong to, or the last one before them; its time is that of the pack.
  public var sighting: Sighting
  /// Who appended them.
  public var actor: Actor

  /// Creates a setting.
  public init(sighting: Sighting, actor: Actor) {
    self.sighting = sighting
    self.actor = actor
  }
}

/// A blocker with everything that is kept about it, while events are applied to it.
///
/// This is the only fold over the life of a blocker: the register's tables and the state in memory both use it.
public struct BlockerRecord: Hashable, Sendable {
  /// What a list shows.
  public var blocker: Blocker
  /// Everything else.
  public var dossier: BlockerDossier

  /// Creates a record.
  public init(blocker: Blocker, dossier: BlockerDossier) {
    self.blocker = blocker
    self.dossier = dossier
  }

  /// The record of a blocker that has just been opened.
  public init(_ fact: BlockerOpened, in setting: EventSetting) {
    let effort = fact.effort.map { EffortRange($0) }
    blocker = Blocker(
      number: fact.number, title: fact.title, rule: fact.rule, component: fact.component, priority: fact.priority,
      status: .open, verification: .none, owner: nil, regressions: 0, opened: setting.sighting,
      changed: setting.sighting, uid: fact.uid, kind: fact.kind ?? .blocker, area: fact.area,
      effortMinimumMinutes: effort?.minimumMinutes, effortMaximumMinutes: effort?.maximumMinutes)
    dossier = BlockerDossier()
    dossier.effortText = fact.effort
    dossier.criteria = fact.criteria ?? []
    dossier.episodes = [Episode(opened: setting.sighting)]
  }

  /// Applies one event about this blocker; events of other kinds change nothing.
  public mutating func apply(_ event: RegisterEvent, in setting: EventSetting) {
    switch event {
    case .blockerMoved(let fact): apply(fact, in: setting)
    case .blockerPriorityChanged(let fact): apply(fact)
    case .blockerEdited(let fact): apply(fact)
    case .blockerListed(let fact): apply(fact)
    case .blockerRelated(let fact):
      dossier.relations.removeAll { $0 == fact.relation }
      if !fact.isRemoved { dossier.relations.append(fact.relation) }
      // A rule makes a blocker that was entered by hand one that scans look for.
      if fact.relation.kind == .rule, !fact.isRemoved, let rule = fact.relation.text { blocker.rule = RuleID(rule) }
    case .blockerNamed(let fact):
      if !dossier.aliases.contains(fact.alias) { dossier.aliases.append(fact.alias) }
      if let number = fact.number { blocker.number = number }
    case .blockerCommented(let fact):
      dossier.comments.append(BlockerComment(by: setting.actor, time: setting.sighting.time, text: fact.text))
    case .checkRecorded(let fact): apply(fact)
    case .checksStale(let fact):
      for index in dossier.checks.indices { dossier.checks[index].staleReason = fact.detail }
      if blocker.status == .fixed || blocker.status == .fixSubmitted { blocker.verification = .stale }
    case .guardOverridden: dossier.overrides += 1
    case .conflictFound: dossier.hasConflict = true
    case .findingDisposed(let fact):
      var all = dossier.dispositions ?? [:]
      all[fact.finding] = fact.disposition
      dossier.dispositions = all.isEmpty ? nil : all
    case .baselineTaken: blocker.isBaseline = blocker.status.isOpen
    case .rulesRecorded, .scanRecorded, .findingAdded, .findingSeen, .findingsShifted, .findingMissing, .blockerOpened,
      .findingsRegrouped, .documentRecorded, .blockerEndorsed:
      break
    }
  }

  // MARK: Status

  private mutating func apply(_ fact: BlockerMoved, in setting: EventSetting) {
    let now = setting.sighting
    let wasOpen = blocker.status.isOpen
    blocker.status = fact.to
    blocker.verification = fact.verification
    blocker.changed = now
    if fact.cause == .regression { blocker.regressions += 1 }
    if fact.cause != .conflict { dossier.hasConflict = false }
    // The baseline only shrinks: what was closed, and what comes back, is judged like everything else.
    if !fact.to.isOpen || !wasOpen { blocker.isBaseline = false }
    if !wasOpen, fact.to.isOpen {
      dossier.episodes.append(Episode(opened: now, cause: fact.cause, regression: fact.regression))
      blocker.episodeOpened = now
    }
    switch fact.to {
    case .fixSubmitted: submit(fact, at: now, by: setting.actor)
    case .deferred, .accepted, .falsePositive, .duplicate, .obsolete:
      dossier.waiver = fact.waiver
      blocker.waivedUntil = fact.to == .deferred || fact.to == .accepted ? fact.waiver?.until : nil
    case .fixed:
      clearWaiver()
      // An imported fix brings its claim along.
      if let fix = fact.fix { claim(fix, at: now) }
    case .open, .inProgress, .blocked:
      clearWaiver()
      // What failed stays to be seen until the next attempt.
      if fact.cause != .checkFailed, fact.cause != .fixDidNotHold {
        dossier.checks = []
        dossier.fix = nil
        blocker.fixCommit = nil
      }
    }
    if wasOpen || fact.from == .fixed, !fact.to.isOpen, let last = dossier.episodes.indices.last {
      if dossier.episodes[last].closed == nil { dossier.episodes[last].closed = now }
      dossier.episodes[last].outcome = fact.to
      dossier.episodes[last].verification = fact.verification
    }
  }

  private mutating func clearWaiver() {
    dossier.waiver = nil
    blocker.waivedUntil = nil
  }

  /// A new attempt: what was checked before was another fix.
  private mutating func submit(_ fact: BlockerMoved, at now: Sighting, by actor: Actor) {
    clearWaiver()
    claim(fact.fix ?? FixClaim(by: actor), at: now)
    if let last = dossier.episodes.indices.last, dossier.episodes[last].submitted == nil {
      dossier.episodes[last].submitted = now
    }
  }

  private mutating func claim(_ fix: FixClaim, at now: Sighting) {
    let evidence: CheckEvidence
    if let commit = fix.commit {
      evidence = CheckEvidence(kind: .commit, text: commit, commit: commit)
    } else if let url = fix.url {
      evidence = CheckEvidence(kind: .url, text: url)
    } else {
      evidence = CheckEvidence(kind: .scan, text: "scan \(now.scan) no longer finds it", commit: now.commit)
    }
    dossier.fix = fix
    blocker.fixCommit = fix.commit
    dossier.checks = [
      CheckRecord(
        key: CheckKey(.implemented), verdict: .passed, by: fix.author ?? fix.by, time: now.time, evidence: evidence)
    ]
  }

  // MARK: Checks

  private mutating func apply(_ fact: CheckRecorded) {
    let check = fact.check
    dossier.checks.removeAll { $0.key == check.key }
    // What was built on a failed step has to be done again.
    if check.verdict == .failed, check.key.step != nil {
      dossier.checks.removeAll { $0.key.step != nil && $0.key > check.key }
    }
    dossier.checks.append(check)
    // A commit that turns up after the claim is the fix.
    if check.key == CheckKey(.implemented), check.verdict == .passed, let commit = check.evidence?.commit {
      dossier.fix?.commit = commit
      dossier.fix?.author = check.by
      if dossier.fix != nil { blocker.fixCommit = commit }
    }
    if blocker.status == .fixSubmitted { blocker.verification = dossier.verificationUnderWay }
  }

  // MARK: Fields

  private mutating func apply(_ fact: BlockerPriorityChanged) {
    blocker.priorityBefore = fact.isDecision == true ? blocker.priorityBefore ?? fact.from : nil
    blocker.priority = fact.to
  }

  private mutating func apply(_ fact: BlockerEdited) {
    let text = fact.to
    switch fact.field {
    case .title:
      // A document goes on calling it what it did.
      if dossier.texts[.source] != nil, dossier.extra[BlockerDossier.rawTitle] == nil {
        dossier.extra[BlockerDossier.rawTitle] = blocker.title
      }
      blocker.title = text ?? blocker.title
    case .component: blocker.component = text ?? blocker.component
    case .kind: blocker.kind = text.flatMap { BlockerKind(rawValue: $0) } ?? blocker.kind
    case .owner: blocker.owner = text
    case .area: blocker.area = text
    case .due: blocker.dueDate = text.flatMap { CalendarDate($0) }
    case .effort:
      let effort = text.map { EffortRange($0) }
      dossier.effortText = text
      blocker.effortMinimumMinutes = effort?.minimumMinutes
      blocker.effortMaximumMinutes = effort?.maximumMinutes
    case .extra: if let name = fact.name { dossier.extra[name] = text }
    case .summary, .description, .impact, .risk, .currentState, .target, .remediation, .workaround, .nextStep,
      .resolution, .severityNote, .ownerNote, .needed, .canHelp, .blocksTrack, .rawStatus, .source, .planBucket,
      .targetRelease:
      dossier.texts[fact.field] = text
    }
  }

  private mutating func apply(_ fact: BlockerListed) {
    dossier.tags = Set(dossier.tags).union(fact.tags ?? []).subtracting(fact.removedTags ?? []).sorted()
    dossier.locations.removeAll { (fact.removedLocations ?? []).contains($0) }
    for location in fact.locations ?? [] where !dossier.locations.contains(location) {
      dossier.locations.append(location)
    }
    dossier.criteria.removeAll { (fact.removedCriteria ?? []).contains($0.id) }
    dossier.checks.removeAll { (fact.removedCriteria ?? []).contains($0.key.rawValue) }
    for criterion in fact.criteria ?? [] {
      if let index = dossier.criteria.firstIndex(where: { $0.id == criterion.id }) {
        dossier.criteria[index] = criterion
      } else {
        dossier.criteria.append(criterion)
      }
    }
  }
}

extension BlockerDossier {
  /// What the present checks show about a fix that is submitted.
  public var verificationUnderWay: Verification {
    if checks.contains(where: { $0.verdict == .failed }) { return .failed }
    if checks.contains(where: { $0.staleReason != nil }) { return .stale }
    return checks.contains { $0.key != CheckKey(.implemented) } ? .inVerification : .claimed
  }

  /// Whoever had a hand in the fix: the author of the commit and whoever submitted it, `audit` itself left out.
  public var fixers: [Actor] {
    guard let fix else { return [] }
    return [fix.by, fix.author].compactMap { $0 }.filter { $0.source != .tool }
  }
}

extension RegisterEvent {
  /// The uid of the blocker it is about; `nil` for events about scans and findings.
  public var blocker: String? {
    switch self {
    case .blockerOpened(let fact): fact.uid
    case .blockerMoved(let fact): fact.uid
    case .blockerPriorityChanged(let fact): fact.uid
    case .blockerEdited(let fact): fact.uid
    case .blockerListed(let fact): fact.uid
    case .blockerRelated(let fact): fact.uid
    case .blockerNamed(let fact): fact.uid
    case .blockerCommented(let fact): fact.uid
    case .blockerEndorsed(let fact): fact.uid
    case .checkRecorded(let fact): fact.uid
    case .checksStale(let fact): fact.uid
    case .guardOverridden(let fact): fact.uid
    case .conflictFound(let fact): fact.uid
    case .findingsRegrouped(let fact): fact.uid
    case .findingDisposed(let fact): fact.uid
    case .findingAdded(let fact): fact.blocker
    case .rulesRecorded, .scanRecorded, .findingSeen, .findingsShifted, .findingMissing, .baselineTaken,
      .documentRecorded:
      nil
    }
  }
}
