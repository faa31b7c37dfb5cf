extension RegisterEvent: Codable {
  /// The kind of an event, as logs and tables spell it.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// `rulesRecorded`.
    case rulesRecorded = "rules-recorded"
    /// `scanRecorded`.
    case scanRecorded = "scan-recorded"
    /// `findingAdded`.
    case findingAdded = "finding-added"
    /// `findingSeen`.
    case findingSeen = "finding-seen"
    /// `findingsShifted`.
    case findingsShifted = "findings-shifted"
    /// `findingMissing`.
    case findingMissing = "finding-missing"
    /// `findingDisposed`.
    case findingDisposed = "finding-disposed"
    /// `blockerOpened`.
    case blockerOpened = "blocker-opened"
    /// `blockerMoved`.
    case blockerMoved = "blocker-moved"
    /// `blockerPriorityChanged`.
    case blockerPriorityChanged = "blocker-priority-changed"
    /// `blockerEdited`.
    case blockerEdited = "blocker-edited"
    /// `blockerListed`.
    case blockerListed = "blocker-listed"
    /// `blockerRelated`.
    case blockerRelated = "blocker-related"
    /// `blockerNamed`.
    case blockerNamed = "blocker-named"
    /// `blockerCommented`.
    case blockerCommented = "blocker-commented"
    /// `blockerEndorsed`.
    case blockerEndorsed = "blocker-endorsed"
    /// `checkRecorded`.
    case checkRecorded = "check-recorded"
    /// `checksStale`.
    case checksStale = "checks-stale"
    /// `guardOverridden`.
    case guardOverridden = "guard-overridden"
    /// `conflictFound`.
    case conflictFound = "conflict-found"
    /// `findingsRegrouped`.
    case findingsRegrouped = "findings-regrouped"
    /// `baselineTaken`.
    case baselineTaken = "baseline-taken"
    /// `documentRecorded`.
    case documentRecorded = "document-recorded"
  }

  /// What kind of fact it is.
  public var kind: Kind {
    switch self {
    case .rulesRecorded: .rulesRecorded
    case .scanRecorded: .scanRecorded
    case .findingAdded: .findingAdded
    case .findingSeen: .findingSeen
    case .findingsShifted: .findingsShifted
    case .findingMissing: .findingMissing
    case .findingDisposed: .findingDisposed
    case .blockerOpened: .blockerOpened
    case .blockerMoved: .blockerMoved
    case .blockerPriorityChanged: .blockerPriorityChanged
    case .blockerEdited: .blockerEdited
    case .blockerListed: .blockerListed
    case .blockerRelated: .blockerRelated
    case .blockerNamed: .blockerNamed
    case .blockerCommented: .blockerCommented
    case .blockerEndorsed: .blockerEndorsed
    case .checkRecorded: .checkRecorded
    case .checksStale: .checksStale
    case .guardOverridden: .guardOverridden
    case .conflictFound: .conflictFound
    case .findingsRegrouped: .findingsRegrouped
    case .baselineTaken: .baselineTaken
    case .documentRecorded: .documentRecorded
    }
  }

  private enum Key: String, CodingKey {
    case kind
    case fact
  }

  /// Encodes as `{"fact": …, "kind": …}`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(kind, forKey: .kind)
    switch self {
    case .rulesRecorded(let fact): try container.encode(fact, forKey: .fact)
    case .scanRecorded(let fact): try container.encode(fact, forKey: .fact)
    case .findingAdded(let fact): try container.encode(fact, forKey: .fact)
    case .findingSeen(let fact): try container.encode(fact, forKey: .fact)
    case .findingsShifted(let fact): try container.encode(fact, forKey: .fact)
    case .findingMissing(let fact): try container.encode(fact, forKey: .fact)
    case .findingDisposed(let fact): try container.encode(fact, forKey: .fact)
    case .blockerOpened(let fact): try container.encode(fact, forKey: .fact)
    case .blockerMoved(let fact): try container.encode(fact, forKey: .fact)
    case .blockerPriorityChanged(let fact): try container.encode(fact, forKey: .fact)
    case .blockerEdited(let fact): try container.encode(fact, forKey: .fact)
    case .blockerListed(let fact): try container.encode(fact, forKey: .fact)
    case .blockerRelated(let fact): try container.encode(fact, forKey: .fact)
    case .blockerNamed(let fact): try container.encode(fact, forKey: .fact)
    case .blockerCommented(let fact): try container.encode(fact, forKey: .fact)
    case .blockerEndorsed(let fact): try container.encode(fact, forKey: .fact)
    case .checkRecorded(let fact): try container.encode(fact, forKey: .fact)
    case .checksStale(let fact): try container.encode(fact, forKey: .fact)
    case .guardOverridden(let fact): try container.encode(fact, forKey: .fact)
    case .conflictFound(let fact): try container.encode(fact, forKey: .fact)
    case .findingsRegrouped(let fact): try container.encode(fact, forKey: .fact)
    case .baselineTaken(let fact): try container.encode(fact, forKey: .fact)
    case .documentRecorded(let fact): try container.encode(fact, forKey: .fact)
    }
  }

  /// Decodes what `encode` wrote; an unknown kind is an error, because a log with it comes from a newer version.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    func fact<Fact: Decodable>() throws -> Fact { try container.decode(Fact.self, forKey: .fact) }
    self =
      switch try container.decode(Kind.self, forKey: .kind) {
      case .rulesRecorded: .rulesRecorded(try fact())
      case .scanRecorded: .scanRecorded(try fact())
      case .findingAdded: .findingAdded(try fact())
      case .findingSeen: .findingSeen(try fact())
      case .findingsShifted: .findingsShifted(try fact())
      case .findingMissing: .findingMissing(try fact())
      case .findingDisposed: .findingDisposed(try fact())
      case .blockerOpened: .blockerOpened(try fact())
      case .blockerMoved: .blockerMoved(try fact())
      case .blockerPriorityChanged: .blockerPriorityChanged(try fact())
      case .blockerEdited: .blockerEdited(try fact())
      case .blockerListed: .blockerListed(try fact())
      case .blockerRelated: .blockerRelated(try fact())
      case .blockerNamed: .blockerNamed(try fact())
      case .blockerCommented: .blockerCommented(try fact())
      case .blockerEndorsed: .blockerEndorsed(try fact())
      case .checkRecorded: .checkRecorded(try fact())
      case .checksStale: .checksStale(try fact())
      case .guardOverridden: .guardOverridden(try fact())
      case .conflictFound: .conflictFound(try fact())
      case .findingsRegrouped: .findingsRegrouped(try fact())
      case .baselineTaken: .baselineTaken(try fact())
      case .documentRecorded: .documentRecorded(try fact())
      }
  }
}

extension RegisterEvent {
  /// Whether it says only that a scan looked again, and on which lines it saw what was there before.
  public var isLook: Bool {
    switch self {
    case .scanRecorded, .findingsShifted: true
    default: false
    }
  }
}
