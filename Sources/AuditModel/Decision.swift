/// What people decide about blockers, turned into events.
///
/// Pure: who may do it and what follows is decided here; the register appends what comes out.
public struct Decision: Sendable {
  /// The rules it is decided by.
  public let policy: RegisterPolicy

  /// Creates decisions under some rules.
  public init(policy: RegisterPolicy) { self.policy = policy }

  /// The events of a transition.
  ///
  /// - Throws: `noTransition` when the status has none, `alreadyClaimed` when a fix is to be submitted twice, `guarded` when guards refuse that were not or may not be overridden,
  ///   `invalid` when guards are overridden without a reason.
  public func events(
    for request: TransitionRequest, on blocker: BlockerCase
  ) throws(DecisionRefusal) -> [RegisterEvent] {
    let known = blocker.record.blocker
    guard TransitionTable.row(request.verb, from: known.status) != nil,
      var move = known.move(request.verb, present: blocker.present)
    else {
      if request.verb == .submit, known.status == .fixSubmitted {
        let since = blocker.record.dossier.episodes.last?.submitted?.time ?? known.changed.time
        throw .alreadyClaimed(blocker: known.id, fix: blocker.record.dossier.fix, since: since)
      }
      throw .noTransition(
        blocker: known.id, verb: request.verb, status: known.status, possible: TransitionTable.verbs(from: known.status)
      )
    }
    let refusals = policy.refusals(of: request, on: blocker)
    var events: [RegisterEvent] = []
    if !refusals.isEmpty {
      guard request.isForced, refusals.allSatisfy({ $0.condition.mayBeOverridden }) else {
        let standing = request.isForced ? refusals.filter { !$0.condition.mayBeOverridden } : refusals
        throw .guarded(blocker: known.id, verb: request.verb.participle, refusals: standing)
      }
      guard request.reason?.trimmingSpaces().isEmpty == false else {
        throw .invalid(
          blocker: known.id, problem: "an override needs a reason", help: "give --reason \"why\" beside --force")
      }
      events.append(
        .guardOverridden(
          GuardOverridden(uid: known.uid, verb: request.verb.rawValue, guards: refusals.map(\.condition))))
      if request.verb == .resolve { move.verification = .overridden }
    }
    events += preparations(of: request, blocker.record)
    move.waiver = waiver(request, blocker)
    if request.verb == .submit { move.fix = request.fix }
    // The table speaks of a blocker as it is; whoever starts it owns it.
    if request.verb == .start { move.to = .inProgress }
    events.append(.blockerMoved(move))
    return events
  }

  /// What has to be on record before the move itself.
  private func preparations(of request: TransitionRequest, _ record: BlockerRecord) -> [RegisterEvent] {
    let blocker = record.blocker
    var events: [RegisterEvent] = []
    func set(_ field: BlockerField, from: String?, to: String?) {
      guard let to, from != to else { return }
      events.append(.blockerEdited(BlockerEdited(uid: blocker.uid, field: field, from: from, to: to)))
    }
    switch request.verb {
    case .start: set(.owner, from: blocker.owner, to: request.owner ?? blocker.owner ?? request.actor.name)
    case .block:
      set(.needed, from: record.dossier.texts[.needed], to: request.needed)
      set(.canHelp, from: record.dossier.texts[.canHelp], to: request.canHelp)
      for relation in request.waits where !record.dossier.relations.contains(relation) {
        events.append(.blockerRelated(BlockerRelated(uid: blocker.uid, relation: relation)))
      }
    case .duplicate:
      guard let canonical = request.canonical else { break }
      let relation = BlockerRelation(.duplicateOf, blocker: canonical.blocker.uid)
      events.append(.blockerRelated(BlockerRelated(uid: blocker.uid, relation: relation)))
      // Places and names move to the blocker that is followed.
      var places = BlockerListed(uid: canonical.blocker.uid)
      let new = record.dossier.locations.filter { !canonical.dossier.locations.contains($0) }
      if !new.isEmpty { places.locations = new }
      if !places.isEmpty { events.append(.blockerListed(places)) }
      let aliases = record.dossier.aliases + [BlockerAlias(source: "register", id: blocker.id)]
      for alias in aliases where !canonical.dossier.aliases.contains(alias) {
        events.append(.blockerNamed(BlockerNamed(uid: canonical.blocker.uid, alias: alias)))
      }
    default: break
    }
    return events
  }

  private func waiver(_ request: TransitionRequest, _ blocker: BlockerCase) -> Waiver? {
    switch request.verb {
    case .defer, .accept, .dismiss, .retire, .duplicate:
      Waiver(
        requester: request.actor, approvers: request.approvers, reason: request.reason ?? request.reality ?? "",
        mitigation: request.mitigation, until: request.until ?? reviewDay(request, blocker),
        targetRelease: request.targetRelease,
        claim: request.claim, reality: request.reality, evidence: request.evidence,
        scope: request.verb == .retire || request.verb == .duplicate ? [:] : blocker.scope)
    default: nil
    }
  }

  /// A release has no day: what waits for one is looked at again when an accepted risk of its priority would be.
  private func reviewDay(_ request: TransitionRequest, _ blocker: BlockerCase) -> CalendarDate? {
    guard request.verb == .defer else { return nil }
    return CalendarDate(request.time).adding(days: policy.acceptanceDays[blocker.record.blocker.priority] ?? 90)
  }

  // MARK: Checks

  /// The events of recording a check; a failed one sends the blocker back.
  ///
  /// - Parameters:
  ///   - check: the check; its `by` is whoever checked.
  ///   - blocker: the blocker.
  ///   - isForced: whether guards that may be overridden are.
  ///   - reason: why, with `isForced`.
  /// - Returns: the events.
  /// - Throws: `invalid` when the check does not exist, `guarded` when whoever checked may not, or a step before it is missing.
  public func events(
    recording check: CheckRecord, on blocker: BlockerCase, isForced: Bool = false, reason: String? = nil
  ) throws(DecisionRefusal) -> [RegisterEvent] {
    let known = blocker.record.blocker
    let plan = VerificationPlan(of: known, dossier: blocker.record.dossier, profile: policy.profile)
    guard let planned = plan.checks.first(where: { $0.key == check.key }) else {
      let keys = plan.checks.map(\.key.rawValue).joined(separator: ", ")
      throw .invalid(blocker: known.id, problem: "it has no check `\(check.key)`", help: "it has \(keys)")
    }
    guard known.status == .fixSubmitted || known.status == .fixed else {
      throw .invalid(
        blocker: known.id, problem: "it is \(known.status.rawValue): there is no fix to check",
        help: "`audit blocker submit \(known.id) --commit REVISION` says that there is one")
    }
    var refusals: [GuardRefusal] = []
    if planned.needsSecondPerson, check.verdict != .failed,
      let fixer = fixers(blocker.record).first(where: { policy.people.isSame($0, check.by) })
    {
      refusals.append(
        GuardRefusal(
          .fourEyes, found: "\(check.by.name) had a hand in the fix (as \(fixer.name))",
          needed: "somebody else: --by NAME, or the profile `solo` when there is nobody else"))
    }
    if let refusal = roleRefusal(planned, check.by) { refusals.append(refusal) }
    if planned.needsSecondPerson, check.verdict != .failed, let refusal = policy.unproved(check.by, known.priority) {
      refusals.append(refusal)
    }
    if check.verdict == .waived, policy.profile != .solo,
      !fixers(blocker.record).allSatisfy({ !policy.people.isSame($0, check.by) })
    {
      refusals.append(
        GuardRefusal(
          .approver, found: "\(check.by.name) had a hand in the fix and cannot waive its checks",
          needed: "--by somebody else"))
    }
    if policy.profile == .strict, check.verdict.isSettled, check.key.step != nil,
      let before = plan.checks.first(where: { $0.isMissing && $0.key.step != nil && $0.key < check.key })
    {
      refusals.append(
        GuardRefusal(
          .checksPassed, found: "\(before.key) comes before it and has not passed",
          needed: "audit verify \(known.id) --step \(before.key) --pass --evidence …"
            + policy.signOption(before, known.priority)))
    }
    var events: [RegisterEvent] = []
    if !refusals.isEmpty {
      guard isForced else { throw .guarded(blocker: known.id, verb: "checked (\(check.key))", refusals: refusals) }
      guard reason?.trimmingSpaces().isEmpty == false else {
        throw .invalid(
          blocker: known.id, problem: "an override needs a reason", help: "give --reason \"why\" beside --force")
      }
      events.append(
        .guardOverridden(
          GuardOverridden(uid: known.uid, verb: "check \(check.key)", guards: refusals.map(\.condition))))
    }
    events.append(.checkRecorded(CheckRecorded(uid: known.uid, check: check)))
    if check.verdict == .failed, let move = known.move(.reject, present: blocker.present) {
      events.append(.blockerMoved(move))
    }
    return events
  }

  private func fixers(_ record: BlockerRecord) -> [Actor] {
    record.dossier.fixers + (record.blocker.owner.map { [Actor(name: $0, source: .flag)] } ?? [])
  }

  private func roleRefusal(_ planned: PlannedCheck, _ actor: Actor) -> GuardRefusal? {
    let people = policy.people
    guard policy.profile != .solo, people.namesRoles, !planned.roles.isEmpty,
      people.roles(of: actor).isDisjoint(with: planned.roles)
    else { return nil }
    // CI may record what machines do.
    if actor.source == .ci, planned.key.step == .stagingDeploy { return nil }
    let names = Set(planned.roles.flatMap { people.names(with: $0) }).sorted()
    let words = planned.roles.map(\.rawValue).joined(separator: " or ")
    return GuardRefusal(
      .role, found: "\(actor.name) does not have the role \(words)",
      needed: names.isEmpty
        ? "a person with that role under `people:` in audit.yaml" : "--by \(names.joined(separator: " or "))")
  }

  // MARK: Priority

  /// The events of setting a priority; making a P0 or P1 less urgent needs somebody else, as every waiver does.
  ///
  /// - Throws: `guarded`.
  public func events(
    setting priority: Priority, on blocker: Blocker, by actor: Actor, approvers: [Actor], reason: String?
  ) throws(DecisionRefusal) -> [RegisterEvent] {
    guard priority != blocker.priority else { return [] }
    let other = approvers.first { policy.people.knows($0) && !policy.people.isSame($0, actor) }
    var refusals: [GuardRefusal] = []
    if priority > blocker.priority, blocker.priority != .p2 {
      if reason?.trimmingSpaces().isEmpty != false {
        refusals.append(GuardRefusal(.reason, found: "no reason is given", needed: "--reason \"why\""))
      }
      if policy.profile != .solo, other == nil, let stranger = policy.people.strangers(approvers) {
        refusals.append(GuardRefusal(.approver, found: stranger.found, needed: stranger.needed))
      } else if policy.profile != .solo, other == nil {
        refusals.append(
          GuardRefusal(
            .approver, found: "making a \(blocker.priority.rawValue) less urgent needs somebody else",
            needed: "--approver NAME, somebody other than \(actor.name)"))
      }
    }
    if priority > blocker.priority, let refusal = policy.unproved(actor, blocker.priority) { refusals.append(refusal) }
    guard refusals.isEmpty else {
      throw .guarded(blocker: blocker.id, verb: "made \(priority.rawValue)", refusals: refusals)
    }
    return [
      .blockerPriorityChanged(
        BlockerPriorityChanged(
          uid: blocker.uid, from: blocker.priority, to: priority, isDecision: true, approver: other))
    ]
  }

  // MARK: What follows

  /// The moves of other blockers that follow when blockers have changed: what waited for nothing but them can go on.
  ///
  /// - Parameters:
  ///   - waiting: the blocked ones.
  ///   - status: the status of a blocker from now on, by uid.
  /// - Returns: the events, in the order of the numbers.
  public func releases(
    _ waiting: [BlockerRecord], status: (_ uid: String) -> BlockerStatus?
  ) -> [RegisterEvent] {
    waiting.sorted { $0.blocker.number < $1.blocker.number }.compactMap { record in
      guard record.blocker.isReleased(record.dossier, status: status) else { return nil }
      return record.blocker.move(.unblocked, present: 0).map { .blockerMoved($0) }
    }
  }
}
