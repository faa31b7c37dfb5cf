import AuditModel
import Testing

/// A blocker with a dossier, made to measure.
private func record(
  _ status: BlockerStatus, verification: Verification? = nil, priority: Priority = .p1, owner: String? = "Ann",
  rule: RuleID? = SampleTree.rule("py.a")
) -> BlockerRecord {
  let at = Sighting(scan: 1, time: Timestamp(secondsSinceEpoch: 1_000_000), commit: "c1")
  let blocker = Blocker(
    number: 7, title: "t", rule: rule, component: "api", priority: priority, status: status,
    verification: verification ?? (status == .fixed ? .claimed : status == .fixSubmitted ? .claimed : .none),
    owner: owner, regressions: 0, opened: at, changed: at)
  var dossier = BlockerDossier()
  dossier.episodes = [Episode(opened: at)]
  if status == .fixSubmitted || status == .fixed {
    dossier.fix = FixClaim(commit: "f1", by: ann)
    dossier.episodes[0].submitted = at
  }
  return BlockerRecord(blocker: blocker, dossier: dossier)
}

private let ann = Actor(name: "Ann", email: "ann@x.org", source: .gitConfig)
private let bea = Actor(name: "Bea", email: "bea@x.org", source: .gitConfig)
private let sam = Actor(name: "Sam", source: .flag)
private let now = Timestamp(secondsSinceEpoch: 2_000_000)

private func policy(_ profile: GuardProfile = .standard, roles: Bool = true) -> RegisterPolicy {
  var policy = RegisterPolicy()
  policy.profile = profile
  if roles {
    policy.people = PeopleDirectory(people: [
      Person(name: "Ann", emails: ["ann@x.org"], roles: [.developer]),
      Person(name: "Bea", emails: ["bea@x.org"], roles: [.lead]), Person(name: "Sam", roles: [.security]),
    ])
  }
  return policy
}

/// A request that satisfies every guard that a request can satisfy.
private func request(_ verb: BlockerVerb, by actor: Actor = bea) -> TransitionRequest {
  var request = TransitionRequest(verb, by: actor, at: now, reason: "because")
  request.approvers = [ann, sam].filter { $0 != actor } + [bea].filter { $0 != actor }
  request.owner = "Ann"
  request.waits = [BlockerRelation(.blockedBy, text: "the vendor")]
  request.fix = FixClaim(commit: "f2", by: actor)
  request.mitigation = "limit"
  request.until = CalendarDate(now).adding(days: 10)
  (request.claim, request.reality, request.evidence) = ("a", "b", "c")
  var other = record(.open)
  other.blocker.uid = "other"
  request.canonical = other
  return request
}

/// A case in which everything has been checked.
private func passed(_ record: BlockerRecord) -> BlockerCase {
  var record = record
  record.dossier.checks = VerificationStep.allCases.filter { $0 != .close }.map {
    CheckRecord(key: CheckKey($0), verdict: .passed, by: sam, time: now)
  }
  return BlockerCase(
    record: record, counts: [.absentCodeChanged: 2], scope: ["f": "d"],
    lastScan: Sighting(scan: 2, time: now, commit: "c2"), scanHoldsFix: true)
}

@Suite struct TransitionTests {
  /// The table as people read it; written out a second time on purpose.
  private static let expected: [BlockerStatus: [BlockerVerb: BlockerStatus]] = [
    .open: [
      .start: .inProgress, .block: .blocked, .submit: .fixSubmitted, .defer: .deferred, .accept: .accepted,
      .dismiss: .falsePositive, .duplicate: .duplicate, .retire: .obsolete, .findingsGone: .fixSubmitted,
    ],
    .inProgress: [
      .block: .blocked, .submit: .fixSubmitted, .defer: .deferred, .accept: .accepted, .dismiss: .falsePositive,
      .duplicate: .duplicate, .retire: .obsolete, .reopen: .open, .findingsGone: .fixSubmitted,
    ],
    .blocked: [
      .start: .inProgress, .defer: .deferred, .accept: .accepted, .dismiss: .falsePositive, .duplicate: .duplicate,
      .retire: .obsolete, .reopen: .open, .findingsGone: .fixSubmitted, .unblocked: .open,
    ],
    .fixSubmitted: [.resolve: .fixed, .reject: .inProgress, .fixDidNotHold: .inProgress],
    .fixed: [.resolve: .fixed, .reject: .open, .reopen: .open, .regression: .open],
    .deferred: [.reopen: .open, .findingsGone: .fixSubmitted, .scopeGrew: .open, .waiverExpired: .open],
    .accepted: [.reopen: .open, .findingsGone: .fixSubmitted, .scopeGrew: .open, .waiverExpired: .open],
    .falsePositive: [.reopen: .open, .scopeGrew: .open, .scopeChanged: .open],
    .duplicate: [.reopen: .open],
    .obsolete: [.reopen: .open, .regression: .open],
  ]

  @Test(
    "every status and every verb: the table says where it leads, or that it does not", arguments: BlockerStatus.allCases
  )
  func table(status: BlockerStatus) throws {
    for verb in BlockerVerb.allCases {
      let to = Self.expected[status]?[verb]
      let known = record(status)
      #expect(known.blocker.move(verb, present: 0)?.to == to, "\(status) \(verb)")
      #expect(TransitionTable.rows.count { $0.verb == verb && $0.from.contains(status) } == (to == nil ? 0 : 1))
      guard verb.isByPerson else { continue }
      let actor = verb == .start ? ann : bea
      if to == nil {
        do throws(DecisionRefusal) {
          _ = try Decision(policy: policy()).events(for: request(verb, by: actor), on: passed(known))
          #expect(Bool(false), "\(status) \(verb) was not refused")
        } catch {
          // Why, where it is possible, and what is possible here.
          let text = error.description
          let isNamed = text.contains("BLOCK-007 is \(status.rawValue): it cannot be \(verb.participle)")
          #expect(isNamed && text.contains("it could be from: "), "\(text)")
          for possible in TransitionTable.verbs(from: status) { #expect(text.contains(possible.command), "\(text)") }
        }
      } else {
        let events = try Decision(policy: policy()).events(for: request(verb, by: actor), on: passed(known))
        guard case .blockerMoved(let move)? = events.last else { return #expect(Bool(false), "\(status) \(verb)") }
        #expect(move.to == to, "\(status) \(verb)")
        var after = known
        for event in events { after.apply(event, in: EventSetting(sighting: known.blocker.changed, actor: actor)) }
        #expect(after.blocker.status == to)
        #expect(after.blocker.status != .fixed || after.blocker.verification == .verified)
      }
    }
  }

  /// Takes away what one guard asks for.
  private func broken(
    _ condition: TransitionGuard, _ request: TransitionRequest, _ blocker: BlockerCase
  ) -> (
    TransitionRequest, BlockerCase
  ) {
    var (request, blocker) = (request, blocker)
    switch condition {
    case .owner: request.owner = nil; request.actor = sam
    case .waitsForSomething: request.waits = []
    case .fixNamed: request.fix = nil
    case .notYetVerified:
      blocker.record.blocker.status = .fixed
      blocker.record.blocker.verification = .verified
    case .checksPassed: blocker.record.dossier.checks.removeAll { $0.key == CheckKey(.codeReview) }
    case .criteriaPassed: blocker.record.dossier.criteria = [Criterion(id: "c1", text: "it works")]
    case .cleanScan: blocker.counts[.present] = 1
    case .fourEyes: blocker.record.dossier.fix = FixClaim(by: Actor(name: "B.", email: "BEA@x.org", source: .trailer))
    case .role: request.actor = Actor(name: "Zoe", source: .flag)
    case .reason: request.reason = " "
    case .approver: request.approvers = [request.actor]
    case .twoApprovers: blocker.record.blocker.priority = .p0; request.approvers = [ann]
    case .notP0: blocker.record.blocker.priority = .p0
    case .reviewDate: request.until = CalendarDate(now)
    case .expiry: request.until = CalendarDate(now).adding(days: 400)
    case .mitigation: request.mitigation = nil
    case .assessment: request.reality = ""
    case .canonical: request.canonical = blocker.record
    case .provedIdentity: blocker.record.blocker.priority = .p0
    }
    return (request, blocker)
  }

  @Test("every guard of every row refuses by itself when what it asks for is missing, and says what would satisfy it")
  func guards() throws {
    for row in TransitionTable.rows where row.verb.isByPerson {
      for status in row.from {
        for condition in row.guards {
          let profile: GuardProfile = condition.profiles.contains(.standard) ? .standard : .strict
          var whole = request(row.verb, by: row.verb == .start ? ann : bea)
          if profile == .strict { whole.actor.source = .signature }
          let known = passed(record(status))
          #expect(policy(profile).refusals(of: whole, on: known).isEmpty, "\(row.verb) \(status)")
          if profile == .strict { whole.actor.source = .gitConfig }
          let (request, blocker) = broken(condition, whole, known)
          let refusals = policy(profile).refusals(of: request, on: blocker)
          #expect(refusals.map(\.condition).contains(condition), "\(row.verb) \(status) \(condition)")
          for refusal in refusals { #expect(!refusal.found.isEmpty && !refusal.needed.isEmpty) }
          #expect(throws: DecisionRefusal.self) {
            try Decision(policy: policy(profile)).events(for: request, on: blocker)
          }
          var forced = request
          forced.isForced = true
          forced.reason = forced.reason?.allSatisfy(\.isWhitespace) == true ? nil : forced.reason
          let isPossible = refusals.allSatisfy(\.condition.mayBeOverridden)
          let events = try? Decision(policy: policy(profile)).events(for: forced, on: blocker)
          #expect((events != nil) == isPossible, "\(row.verb) \(condition)")
          if let events {
            guard case .guardOverridden(let override)? = events.first else { return #expect(Bool(false)) }
            #expect(override.guards.contains(condition))
          }
        }
      }
    }
  }

  @Test("one person alone is asked for evidence and for nobody else")
  func solo() throws {
    let solo = policy(.solo, roles: false)
    var accept = request(.accept, by: ann)
    accept.approvers = []
    #expect(solo.refusals(of: accept, on: passed(record(.open, priority: .p0))).isEmpty)
    let close = request(.resolve, by: ann)
    #expect(solo.refusals(of: close, on: passed(record(.fixSubmitted))).isEmpty)
    var unchecked = passed(record(.fixSubmitted))
    unchecked.record.dossier.checks = []
    #expect(solo.refusals(of: close, on: unchecked).map(\.condition) == [.checksPassed])
  }

  @Test("a person is one person under every name that .mailmap and the project know")
  func identity() {
    let people = PeopleDirectory(
      people: [Person(name: "Ann Lee", emails: ["ann@x.org"])],
      mailmap: "# names\nAnn Lee <ann@x.org> annie <old@home.org>\n<bea@x.org> <bea@laptop.local>\n")
    func actor(_ name: String, _ email: String?) -> Actor { Actor(name: name, email: email, source: .flag) }
    #expect(people.isSame(actor("annie", "old@home.org"), actor("Ann Lee", nil)))
    #expect(people.isSame(actor("ANN LEE", nil), actor("x", "Ann@X.org")))
    #expect(people.isSame(actor("B", "bea@laptop.local"), actor("Bea", "bea@x.org")))
    #expect(!people.isSame(actor("annie", "other@home.org"), actor("Ann Lee", "ann@x.org")))
    #expect(!people.isSame(actor("", nil), actor("", nil)))
    #expect(people.folded(actor("annie", "old@home.org")).name == "Ann Lee")
  }

  @Test("in the strict profile the steps are recorded in their order")
  func order() throws {
    let blocker = BlockerCase(record: record(.fixSubmitted))
    let check = CheckRecord(key: CheckKey(.automatedTests), verdict: .passed, by: bea, time: now)
    #expect(throws: Never.self) { try Decision(policy: policy()).events(recording: check, on: blocker) }
    #expect(throws: DecisionRefusal.self) {
      try Decision(policy: policy(.strict)).events(recording: check, on: blocker)
    }
  }

  @Test("who submits a fix when one is claimed already hears which, and how to replace it")
  func claimedTwice() {
    let error = #expect(throws: DecisionRefusal.self) {
      try Decision(policy: policy()).events(for: request(.submit), on: passed(record(.fixSubmitted)))
    }
    #expect(error?.description.contains("a fix is claimed already: commit f1 by Ann, on 1970-01-12") == true)
    #expect(error?.description.contains("`audit verify BLOCK-007`") == true)
    #expect(error?.description.contains("--step implemented --fail") == true)
  }

  @Test("strict: what is suggested for a P0 is signed when the step asks for it and nothing else signs it")
  func suggestedSignature() {
    var rules = policy(.strict)
    var urgent = BlockerCase(record: record(.fixSubmitted, priority: .p0))
    func suggestion() -> String? {
      rules.refusals(of: request(.resolve), on: urgent).first { $0.condition == .checksPassed }?.needed
    }
    #expect(suggestion()?.hasSuffix("--step implemented --pass --evidence …") == true)
    urgent.record.dossier.checks = [CheckRecord(key: CheckKey(.implemented), verdict: .passed, by: ann, time: now)]
    #expect(suggestion()?.hasSuffix("--step code_review --pass --evidence … --sign") == true)
    rules.signing.isDefault = true
    #expect(suggestion()?.hasSuffix("--evidence …") == true)
    rules.signing.isDefault = false
    rules.profile = .standard
    #expect(suggestion()?.hasSuffix("--evidence …") == true)
  }

  @Test("days: what is no day is refused, the last day holds, and the service level starts with each episode")
  func days() {
    #expect(CalendarDate("2024-02-29")?.description == "2024-02-29")
    for text in ["2023-02-29", "2026-13-01", "2026-1-01", "26-01-01", "2026-01-32", "", "2026-01-01 "] {
      #expect(CalendarDate(text) == nil, "\(text)")
    }
    var rules = RegisterPolicy()
    rules.serviceLevelDays = [.p1: 30]
    var blocker = record(.open).blocker
    let first = CalendarDate(blocker.opened.time)
    #expect(rules.dueDate(of: blocker) == first.adding(days: 30))
    #expect(
      !rules.isOverdue(blocker, asOf: Timestamp(secondsSinceEpoch: first.adding(days: 31).start.secondsSinceEpoch - 1)))
    #expect(rules.isOverdue(blocker, asOf: first.adding(days: 31).start))
    blocker.episodeOpened = Sighting(scan: 3, time: first.adding(days: 100).start, commit: nil)
    #expect(!rules.isOverdue(blocker, asOf: first.adding(days: 120).start))
    blocker.status = .accepted
    #expect(blocker.isWaiverExpired(asOf: now), "no last day is an expired one")
    blocker.waivedUntil = CalendarDate(now)
    #expect(!blocker.isWaiverExpired(asOf: now))
  }

  @Test(
    "a waiver warns fourteen and three days before its end, and one without a last day lapses after a period of grace")
  func waiverTerms() {
    var blocker = record(.accepted).blocker
    let today = CalendarDate(now)
    func term(_ days: Int) -> WaiverTerm? {
      blocker.waivedUntil = today.adding(days: days)
      return blocker.waiverTerm(asOf: now)
    }
    #expect(term(15) == .running(until: today.adding(days: 15)))
    #expect(term(15)?.isWarning == false)
    #expect(term(14) == .ending(until: today.adding(days: 14), daysLeft: 14))
    #expect(term(4)?.isWarning == true && term(4)?.isUrgent == false)
    #expect(term(3)?.isUrgent == true)
    #expect(term(0)?.phrase == "ends today, \(today)")
    #expect(!blocker.hasWaiverLapsed(asOf: now), "the last day counts")
    #expect(term(-1) == .over(lastDay: today.adding(days: -1)))
    #expect(blocker.hasWaiverLapsed(asOf: now))
    blocker.waivedUntil = nil
    blocker.changed.time = CalendarDate(now).adding(days: -14).start
    #expect(blocker.waiverTerm(asOf: now) == .undated(until: today))
    #expect(blocker.isWaiverExpired(asOf: now) && !blocker.hasWaiverLapsed(asOf: now))
    blocker.changed.time = CalendarDate(now).adding(days: -15).start
    #expect(blocker.hasWaiverLapsed(asOf: now))
    blocker.status = .open
    #expect(blocker.waiverTerm(asOf: now) == nil)
  }

  @Test("whoever approves is somebody the project names, when it names anybody; a release has a day to look again")
  func approvers() throws {
    var accept = request(.accept)
    accept.approvers = [Actor(name: "My cat", source: .flag)]
    let refusals = policy().refusals(of: accept, on: passed(record(.open)))
    #expect(refusals.map(\.condition) == [.approver])
    #expect(refusals.first?.found.contains("My cat is not among") == true)
    #expect(refusals.first?.needed.contains("Ann or Bea or Sam") == true)
    #expect(policy(roles: false).refusals(of: accept, on: passed(record(.open))).isEmpty)
    #expect(throws: DecisionRefusal.self) {
      try Decision(policy: policy()).events(
        setting: .p2, on: record(.open).blocker, by: bea, approvers: accept.approvers, reason: "r")
    }
    var later = request(.defer)
    later.until = nil
    later.targetRelease = "2.0"
    let events = try Decision(policy: policy()).events(for: later, on: passed(record(.open)))
    guard case .blockerMoved(let move)? = events.last else { return #expect(Bool(false)) }
    #expect(move.waiver?.until == CalendarDate(now).adding(days: 90))
  }

  @Test("what nobody may dismiss alone is not made a duplicate of something less urgent, or of what nobody follows")
  func duplicates() {
    for (status, priority) in [
      (BlockerStatus.open, Priority.p2), (.falsePositive, .p0), (.fixed, .p0), (.accepted, .p0),
    ] {
      var other = record(status, priority: priority)
      other.blocker.uid = "other"
      var duplicate = request(.duplicate)
      duplicate.canonical = other
      let refusals = policy().refusals(of: duplicate, on: passed(record(.open, priority: .p0)))
      #expect(refusals.map(\.condition) == [.canonical], "\(status) \(priority)")
    }
  }

  @Test(
    "effort: what people write, and the minutes it stands for",
    arguments: [
      ("2-3 days", 960, 1440), ("1 day + key rotation", 480, 480), ("4-8 weeks depending on phase", 9600, 19_200),
      ("30m", 30, 30), ("8h+", 480, 480), ("1.5 hours", 90, 90), ("M", 120, 960), ("2 to 4 h", 120, 240),
      ("about 3 – 5 hours", 180, 300),
    ])
  func effort(text: String, low: Int, high: Int) {
    let effort = EffortRange(text)
    #expect((effort.minimumMinutes, effort.maximumMinutes, effort.text) == (low, high, text))
  }

  @Test("effort without a number and a unit keeps its words")
  func effortWords() {
    for text in ["High", "", "12", "soon", "3 people"] { #expect(EffortRange(text).minimumMinutes == nil, "\(text)") }
  }

  @Test(
    "places: files, ranges, patterns, folders, database objects and words",
    arguments: [
      ("src/a.py", BlockerLocation.Kind.file), ("src/a.py:10-20 (keys)", .range), ("src/a.py:7", .range),
      ("src/**/*.py", .glob), ("migrations/ (23 conflicting files)", .directory), ("db:users.email", .database),
      ("All API routes", .text), ("Missing throughout", .text), (".env", .file), ("Dockerfile", .text),
    ])
  func places(text: String, kind: BlockerLocation.Kind) {
    let place = BlockerLocation(text)
    #expect(place.kind == kind)
    #expect(BlockerLocation(place.text) == place)
  }

  @Test("the trailers of a commit are those of its last paragraph")
  func trailers() {
    let message =
      "Fix it\n\nFixes: BLOCK-900 is what I said\n\nfixes: block-7, BLOCK-012\nReviewed-by: Bea <bea@x.org>\n"
    let trailers = CommitTrailers(message)
    #expect(trailers.fixes == [7, 12])
    #expect(trailers.reviewers == [Actor(name: "Bea", email: "bea@x.org", source: .trailer)])
    #expect(CommitTrailers("Fixes: BLOCK-007").fixes.isEmpty, "a subject is not a trailer")
    #expect(CommitTrailers("Revert \"x\"\n\nThis reverts commit 4f1c2aa0.\n").reverted == "4f1c2aa0")
  }
}
