import AuditModel
import AuditRegister
import AuditSource

/// Who signed what of the decisions in a register.
///
/// Every signature is looked at once.
struct SignatureBook {
  private let entries: [String: [SignedEntry]]
  private let people: PeopleDirectory

  /// Looks at the signatures of what was decided about some blockers.
  ///
  /// With a commit, the files that say whose key is whose are those of that commit.
  init(
    _ register: Register, about uids: [String], _ policy: RegisterPolicy, _ tree: SourceTree, at commit: ObjectID? = nil
  ) throws {
    let checker = try SignatureChecker(policy, tree, at: commit)
    let history = try register.decisions(about: uids)
    let hashes = Set(history.values.joined().filter(\.isSigned).map(\.pack))
    var verdicts: [String: (verdict: SignatureVerdict, key: String?)] = [:]
    let signed = try register.signedPacks(hashes)
    let whole = signed.filter { $0.pack.signatureFault == nil }
    for (signed, verdict) in zip(whole, try checker.verdicts(whole.map(\.pack))) {
      verdicts[signed.hash] = (verdict, signed.pack.signature.flatMap { PackSignature(armored: $0)?.key })
    }
    for (hash, pack) in signed where pack.signatureFault != nil {
      verdicts[hash] = (
        pack.signature == nil ? .missing : .unreadable,
        pack.signature.flatMap { PackSignature(armored: $0)?.key }
      )
    }
    people = policy.people
    entries = history.mapValues { entries in
      entries.map { entry in
        SignedEntry(
          pack: entry.pack, time: entry.time, actor: entry.actor, verdict: verdicts[entry.pack]?.verdict,
          key: verdicts[entry.pack]?.key, events: entry.events)
      }
    }
  }

  /// The book that a gate asks for: that of the blockers whose decisions have to be signed; `nil` when none have to be.
  init?(
    _ register: Register, _ blockers: [Blocker], _ gate: GatePolicy, _ policy: RegisterPolicy, _ tree: SourceTree,
    at commit: ObjectID? = nil
  ) throws {
    let priorities = gate.signedPriorities(policy.profile)
    guard !priorities.isEmpty else { return nil }
    let asked = blockers.filter { priorities.contains(min($0.priority, $0.priorityBefore ?? .p2)) }
    try self.init(register, about: asked.map(\.uid), policy, tree, at: commit)
  }

  /// What is signed of what holds for a blocker, by what had happened until a moment.
  func review(_ record: BlockerRecord, until time: Timestamp? = nil) -> SignatureReview {
    let known = entries[record.blocker.uid] ?? []
    return SignatureReview(of: record, time.map { time in known.filter { $0.time <= time } } ?? known, people)
  }

  /// The same for every blocker of a snapshot that the book is about.
  func reviews(_ snapshot: RegisterSnapshot, until time: Timestamp? = nil) -> [SignatureReview] {
    snapshot.blockers.filter { entries[$0.uid] != nil }.map { blocker in
      review(
        BlockerRecord(blocker: blocker, dossier: snapshot.dossiers[blocker.number] ?? BlockerDossier()), until: time)
    }
  }

  /// The entry of a pack, by its hash, in the life of a blocker.
  func entry(_ pack: String, of uid: String) -> SignedEntry? { entries[uid]?.first { $0.pack == pack } }
}
