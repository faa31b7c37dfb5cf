import AuditModel
import Testing

@Suite struct SignatureTests {
  /// Made once with `ssh-keygen -Y sign -n audit@register`.
  private let armored = """
    -----BEGIN SSH SIGNATURE-----
    U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAg5qeaxnUDwMywcS1JVGXeBus8GK
    A9ryfhnzN0m3fNrY8AAAAOYXVkaXRAcmVnaXN0ZXIAAAAAAAAABnNoYTUxMgAAAFMAAAAL
    c3NoLWVkMjU1MTkAAABAbJnDrrrCqoZ232ygI1yzfcV38B+KuNAJ7hyx5iqwnVenZeh0HK
    0H4CTZpk8WYNS7i/DFKRfB68hFRmF/VmQ+BA==
    -----END SSH SIGNATURE-----

    """

  private let ann = Actor(name: "Ann", email: "ann@x.org", source: .gitConfig)
  private let people = PeopleDirectory(
    people: [Person(name: "Bea", emails: ["bea@x.org"]), Person(name: "Sam", emails: ["sam@x.org"])],
    mailmap: "Ann Lee <ann@x.org> <a@home.org>\n")

  @Test("the envelope of a signature says whose key it is and what it was made for")
  func envelope() throws {
    let signature = try #require(PackSignature(armored: armored))
    #expect(signature.namespace == PackSignature.namespace)
    #expect(signature.key == "SHA256:IxQXdZyCRJ1QJD88kJh5ZiexD4tHYqEoiZr4g/iGKEo")
    #expect(signature.keyText == "AAAAC3NzaC1lZDI1NTE5AAAAIOanmsZ1A8DMsHEtSVRl3gbrPBigPa8n4Z8zdJt3za2P")
  }

  @Test(
    "what is no envelope is none",
    arguments: [
      "", "-----BEGIN SSH SIGNATURE-----", "-----BEGIN SSH SIGNATURE-----\n-----END SSH SIGNATURE-----",
      "-----BEGIN SSH SIGNATURE-----\nU1NIU0lH\n-----END SSH SIGNATURE-----",
      "-----BEGIN SSH SIGNATURE-----\nU1NIU0lHAAAAAf////8=\n-----END SSH SIGNATURE-----",
      "-----BEGIN SSH SIGNATURE-----\nÄÖÜ\n-----END SSH SIGNATURE-----",
      "-----BEGIN PGP SIGNATURE-----\nU1NIU0lH\n-----END PGP SIGNATURE-----",
    ])
  func noEnvelope(text: String) { #expect(PackSignature(armored: text) == nil) }

  private func pack(_ actor: Actor, _ events: [RegisterEvent], signature: String? = nil) -> EventPack {
    var pack = EventPack(
      clock: 3, parents: ["p"], actor: actor, time: Timestamp(secondsSinceEpoch: 1_790_000_000), toolVersion: "1.0",
      events: events)
    pack.signature = signature
    return pack
  }

  private var signer: Actor { Actor(name: "Ann", email: "ann@x.org", source: .signature) }

  @Test("a statement covers the actor, the time, the parents and every event, and not the signature itself")
  func statement() throws {
    let comment = RegisterEvent.blockerCommented(BlockerCommented(uid: "u", text: "t"))
    let plain = pack(signer, [comment])
    var signed = plain
    signed.signature = armored
    #expect(try signed.statement() == plain.statement())
    #expect(try signed.hash() != plain.hash(), "a signature cannot be taken away unseen")
    var others = [plain, plain, plain, plain, plain]
    others[0].actor.name = "Bea"
    others[1].time = Timestamp(secondsSinceEpoch: 1)
    others[2].parents = ["q"]
    others[3].events = [.blockerCommented(BlockerCommented(uid: "v", text: "t"))]
    others[4].reason = "because"
    for other in others { #expect(try other.statement() != plain.statement()) }
  }

  @Test("a pack carries a signature exactly when it says so, and speaks for nobody else")
  func structure() {
    func check(_ by: Actor) -> RegisterEvent {
      .checkRecorded(
        CheckRecorded(
          uid: "u",
          check: CheckRecord(
            key: CheckKey(.codeReview), verdict: .passed, by: by, time: Timestamp(secondsSinceEpoch: 0))))
    }
    #expect(pack(ann, [check(ann)]).signatureFault == nil)
    #expect(pack(signer, [check(signer)], signature: armored).signatureFault == nil)
    #expect(pack(signer, [check(signer)]).signatureFault?.contains("there is no signature") == true)
    #expect(pack(ann, [check(signer)]).signatureFault?.contains("says that Ann signed") == true)
    #expect(pack(ann, [check(ann)], signature: armored).signatureFault?.contains("does not say so") == true)
    #expect(pack(signer, [check(signer)], signature: "x").signatureFault?.contains("cannot be read") == true)
    let bea = Actor(name: "Bea", source: .signature)
    #expect(pack(signer, [check(bea)], signature: armored).signatureFault?.contains("Bea signed it") == true)
  }

  @Test(
    "the names under which a file of signers may know somebody: addresses first, then names, folded by .mailmap and people"
  )
  func principals() {
    #expect(people.principals(of: Actor(name: "Bea", source: .flag)) == ["bea@x.org", "Bea"])
    #expect(
      people.principals(of: Actor(name: "A.", email: "a@home.org", source: .gitConfig))
        == ["a@home.org", "ann@x.org", "A.", "Ann Lee"])
    #expect(people.principals(of: Actor(name: "Zoe", source: .ci)) == ["Zoe"])
  }

  // MARK: Reviews

  private func record(_ priority: Priority = .p0) -> BlockerRecord {
    BlockerRecord(
      BlockerOpened(uid: "u", number: 1, title: "t", rule: nil, component: "api", priority: priority),
      in: EventSetting(
        sighting: Sighting(scan: 0, time: Timestamp(secondsSinceEpoch: 0), commit: nil), actor: .tool))
  }

  /// Applies entries to a blocker and reviews it.
  private func review(_ entries: [SignedEntry]) -> SignatureReview {
    var record = record()
    for entry in entries {
      for event in entry.events {
        record.apply(
          event,
          in: EventSetting(sighting: Sighting(scan: 0, time: entry.time, commit: nil), actor: entry.actor))
      }
    }
    return SignatureReview(of: record, entries, people)
  }

  private func entry(
    _ pack: String, _ actor: Actor, _ events: [RegisterEvent], _ verdict: SignatureVerdict? = nil
  ) -> SignedEntry {
    SignedEntry(
      pack: pack, time: Timestamp(secondsSinceEpoch: 100), actor: actor, verdict: verdict, key: nil, events: events)
  }

  private func accepted(by approvers: [Actor]) -> RegisterEvent {
    .blockerMoved(
      BlockerMoved(
        uid: "u", from: .open, to: .accepted, verification: .none, cause: .decision, present: 0,
        waiver: Waiver(
          requester: ann, approvers: approvers, reason: "beta", until: CalendarDate("2026-05-01"), scope: [:])))
  }

  private func endorsed(_ packs: String...) -> RegisterEvent {
    .blockerEndorsed(BlockerEndorsed(uid: "u", packs: packs))
  }

  @Test(
    "whoever decides and everybody they name as approving has to sign; an endorsement counts when its signature is good"
  )
  func words() {
    let bea = Actor(name: "Bea", source: .flag)
    let sam = Actor(name: "Sam", source: .flag)
    let decided = entry("p1", ann, [accepted(by: [bea, sam])])
    #expect(review([decided]).gateGaps.map(\.person.name) == ["Ann", "Bea", "Sam"])
    let good = SignatureVerdict.good(principal: "x")
    let signed = [
      decided, entry("p2", ann, [endorsed("p1")], good),
      entry("p3", Actor(name: "Bea", email: "bea@x.org", source: .signature), [endorsed("p1")], good),
      entry("p4", sam, [endorsed("p1")], .mismatch),
    ]
    let gaps = review(signed).gateGaps
    #expect(gaps.map(\.person.name) == ["Sam"])
    #expect(gaps[0].phrase.contains("does not match"))
    // Signing something else is not signing this.
    #expect(review([decided, entry("p2", ann, [endorsed("p0")], good)]).gateGaps.count == 3)
    // A signed decision needs no endorsement by its actor.
    #expect(review([entry("p1", ann, [accepted(by: [bea])], good)]).gateGaps.map(\.person.name) == ["Bea"])
  }

  @Test("only what holds now is asked for: a decision that was taken back is not")
  func current() {
    let reopened = RegisterEvent.blockerMoved(
      BlockerMoved(uid: "u", from: .accepted, to: .open, verification: .none, cause: .decision, present: 0))
    let again = accepted(by: [])
    #expect(review([entry("p1", ann, [accepted(by: [])]), entry("p2", ann, [reopened])]).words.isEmpty)
    let twice = review([
      entry("p1", ann, [accepted(by: [])]), entry("p2", ann, [reopened]), entry("p3", ann, [again]),
    ])
    #expect(twice.words.map(\.pack) == ["p3"])
  }

  @Test("a P0 that was made less urgent is still judged as one, and that decision needs signatures while it is open")
  func lowered() {
    let lowered = RegisterEvent.blockerPriorityChanged(
      BlockerPriorityChanged(
        uid: "u", from: .p0, to: .p2, isDecision: true, approver: Actor(name: "Bea", source: .flag)))
    let review = review([entry("p1", ann, [lowered])])
    #expect(review.priority == .p0)
    #expect(review.gateGaps.map(\.person.name) == ["Ann", "Bea"])
  }

  @Test("the gate's row: fail with reasons, inconclusive when nothing could be checked, absent when nobody asks")
  func gate() throws {
    let decided = review([entry("p1", ann, [accepted(by: [])])])
    var subject = GateSubject(
      recorded: RegisterSnapshot(blockers: [], findings: [], dossiers: [:]), asOf: Timestamp(secondsSinceEpoch: 0),
      register: RegisterPolicy())
    var policy = GatePolicy(allowedOpen: [:], allowedNew: [:], allowedFailedShare: 1)
    func row() -> GateReason? { policy.judge(subject).reasons.first { $0.condition.hasPrefix("unsigned") } }
    #expect(row() == nil)
    policy.signed = [.p0]
    #expect(row()?.verdict == .inconclusive)
    subject.signatures = [decided]
    let broken = try #require(row())
    #expect(broken.verdict == .fail)
    #expect(broken.items.first?.why.contains("Ann: not signed (git configuration)") == true)
    #expect(broken.remedy.contains("`audit blocker sign BLOCK-001`"))
    subject.signatures = [review([entry("p1", signer, [accepted(by: [])], .unchecked("no ssh-keygen"))])]
    #expect(row()?.verdict == .inconclusive)
    subject.signatures = [review([entry("p1", signer, [accepted(by: [])], .good(principal: "ann@x.org"))])]
    #expect(row()?.verdict == .pass)
    policy.signed = nil
    subject.register.profile = .strict
    #expect(row()?.verdict == .pass, "strict asks for it by itself")
    policy.signed = []
    #expect(row() == nil)
  }

  @Test("under strict a P0 is checked, closed and made less urgent only by those who sign; CI variables prove nothing")
  func strict() {
    var policy = RegisterPolicy()
    policy.profile = .strict
    for source in Actor.Source.allCases where source != .signature {
      let actor = Actor(name: "Bea", source: source)
      #expect(throws: DecisionRefusal.self) {
        try Decision(policy: policy).events(
          setting: .p1, on: record().blocker, by: actor, approvers: [Actor(name: "Sam", source: .flag)], reason: "r")
      }
    }
    #expect(throws: Never.self) {
      try Decision(policy: policy).events(
        setting: .p1, on: record().blocker, by: Actor(name: "Bea", source: .signature),
        approvers: [Actor(name: "Sam", source: .flag)], reason: "r")
    }
  }
}
