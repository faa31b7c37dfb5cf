/// What one command did to a blocker, with what there is to say about its signature.
public struct SignedEntry: Hashable, Sendable {
  /// The hash of the pack.
  public var pack: String
  /// When.
  public var time: Timestamp
  /// Who.
  public var actor: Actor
  /// What there is to say about the signature; `nil` when the pack neither has one nor says so.
  public var verdict: SignatureVerdict?
  /// The key it is signed with; `nil` without a signature that can be read.
  public var key: String?
  /// The events about the blocker.
  public var events: [RegisterEvent]

  /// Creates an entry.
  public init(
    pack: String, time: Timestamp, actor: Actor, verdict: SignatureVerdict?, key: String?, events: [RegisterEvent]
  ) {
    self.pack = pack
    self.time = time
    self.actor = actor
    self.verdict = verdict
    self.key = key
    self.events = events
  }
}

/// Who stands for the decisions and the four-eyes checks that hold for a blocker now, and which of them have signed.
///
/// Whoever an option or a commit names has said nothing themselves: they sign afterwards, with `audit blocker sign`. A signature
/// counts when it is good; what an event says of itself does not.
public struct SignatureReview: Hashable, Sendable {
  /// One person's word for one thing.
  public struct Word: Hashable, Sendable {
    /// The id of the blocker.
    public var blocker: String
    /// What was decided or checked, such as `accepted` or `code_review passed`.
    public var what: String
    /// The hash of the pack that holds it.
    public var pack: String
    /// When.
    public var time: Timestamp
    /// Whose word it is.
    public var person: Actor
    /// What there is to say about their signature; `nil` when there is none.
    public var verdict: SignatureVerdict?
    /// The key of the signature.
    public var key: String?

    /// Whether it is signed, and the signature is good.
    public var isSigned: Bool { verdict?.isGood == true }

    /// What is so, in a sentence.
    public var phrase: String {
      let words = verdict?.phrase(key: key) ?? "not signed (\(person.source.phrase))"
      return "\(what) on \(time.isoDate): \(person.name): \(words)"
    }
  }

  /// The id of the blocker.
  public let blocker: String
  /// How urgent it is, or was before a person made it less so.
  public let priority: Priority
  /// Whether nothing more is done about it: it is fixed, parked or ended.
  public let isSettled: Bool
  /// Every word that is asked for, in the order it was given.
  public let words: [Word]

  /// What the gate misses: nothing is asked for while the blocker is open, but for a lower priority.
  public var gateGaps: [Word] { words.filter { !$0.isSigned && (isSettled || $0.what.hasPrefix("priority")) } }

  /// Reviews a blocker by everything that happened to it, oldest first.
  public init(of record: BlockerRecord, _ entries: [SignedEntry], _ people: PeopleDirectory) {
    let known = record.blocker
    blocker = known.id
    priority = min(known.priority, known.priorityBefore ?? .p2)
    isSettled = !known.status.isOpen
    var found: [(entry: SignedEntry, what: String, people: [Actor])] = []
    var (move, lowered): (Int?, Int?)
    func add(_ entry: SignedEntry, _ what: String, _ people: [Actor]) { found.append((entry, what, people)) }
    for entry in entries {
      for event in entry.events {
        switch event {
        case .blockerMoved(let fact)
        where (fact.cause == .decision || fact.cause == .imported) && fact.to == known.status && !fact.to.isOpen:
          if let move { found[move].people = [] }
          move = found.count
          add(entry, fact.to.rawValue, [entry.actor] + (fact.waiver?.approvers ?? []))
        case .blockerPriorityChanged(let fact) where fact.isDecision == true:
          if let lowered { found[lowered].people = [] }
          lowered = nil
          guard fact.to > fact.from, known.priorityBefore != nil else { continue }
          lowered = found.count
          add(
            entry, "priority \(fact.from.rawValue) → \(fact.to.rawValue)",
            [entry.actor] + [fact.approver].compactMap { $0 })
        case .checkRecorded(let fact)
        where fact.check.key.step?.needsSecondPerson == true && record.dossier.checks.contains(fact.check):
          add(entry, "\(fact.check.key) \(fact.check.verdict.rawValue)", [fact.check.by])
        case .findingDisposed(let fact):
          guard let disposition = fact.disposition, record.dossier.dispositions?[fact.finding] == disposition else {
            continue
          }
          add(
            entry, "finding \(fact.finding.prefix(8)) \(disposition.kind.rawValue)",
            [disposition.by] + disposition.approvers)
        default: break
        }
      }
    }
    words = found.flatMap { thing in
      thing.people.reduce(into: [Actor]()) { all, person in
        if person.source != .tool, !all.contains(where: { people.isSame($0, person) }) { all.append(person) }
      }.map { person in
        let signature = Self.signature(of: person, for: thing.entry.pack, entries, people)
        return Word(
          blocker: known.id, what: thing.what, pack: thing.entry.pack, time: thing.entry.time, person: person,
          verdict: signature?.verdict, key: signature?.key)
      }
    }
  }

  /// The best signature of a person for a pack: of the pack itself, or of one in which they stand for it.
  private static func signature(
    of person: Actor, for pack: String, _ entries: [SignedEntry], _ people: PeopleDirectory
  ) -> SignedEntry? {
    let candidates = entries.filter { entry in
      guard entry.verdict != nil, people.isSame(entry.actor, person) else { return false }
      return entry.pack == pack
        || entry.events.contains {
          if case .blockerEndorsed(let fact) = $0 { fact.packs.contains(pack) } else { false }
        }
    }
    return candidates.first { $0.verdict?.isGood == true } ?? candidates.last
  }
}
