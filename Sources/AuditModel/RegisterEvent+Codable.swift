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
    /// `blockerOpened`.
    case blockerOpened = "blocker-opened"
    /// `blockerMoved`.
    case blockerMoved = "blocker-moved"
    /// `blockerPriorityChanged`.
    case blockerPriorityChanged = "blocker-priority-changed"
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
    case .blockerOpened: .blockerOpened
    case .blockerMoved: .blockerMoved
    case .blockerPriorityChanged: .blockerPriorityChanged
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
    case .blockerOpened(let fact): try container.encode(fact, forKey: .fact)
    case .blockerMoved(let fact): try container.encode(fact, forKey: .fact)
    case .blockerPriorityChanged(let fact): try container.encode(fact, forKey: .fact)
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
      case .blockerOpened: .blockerOpened(try fact())
      case .blockerMoved: .blockerMoved(try fact())
      case .blockerPriorityChanged: .blockerPriorityChanged(try fact())
      }
  }
}
