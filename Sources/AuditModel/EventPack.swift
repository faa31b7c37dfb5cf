/// Who appended events, and how much that is worth.
public struct Actor: Hashable, Sendable, Codable {
  /// How an identity is known.
  public enum Source: String, Hashable, Sendable, Codable, CaseIterable {
    /// `audit` itself, on a scan.
    case tool
    /// Asserted: git's `user.name` and `user.email`.
    case gitConfig = "git-config"
    /// Asserted: a flag of the command.
    case flag
    /// Asserted: a commit, by its author or a trailer.
    case trailer
    /// Asserted: the environment variables of a CI system.
    case ci
    /// Proved by a signature.
    case signature

    /// Whether it is more than what somebody said: the variables of a CI system can be set by anybody.
    public var isProved: Bool { self == .signature }

    /// How it is known, in words.
    public var phrase: String {
      switch self {
      case .tool: "audit itself"
      case .gitConfig: "git configuration"
      case .flag: "option"
      case .trailer: "commit"
      case .ci: "CI environment"
      case .signature: "signed"
      }
    }
  }

  /// The name.
  public var name: String
  /// The address, if known.
  public var email: String?
  /// How it is known.
  public var source: Source

  /// Creates an actor.
  public init(name: String, email: String? = nil, source: Source) {
    self.name = name
    self.email = email
    self.source = source
  }

  /// `audit` itself.
  public static let tool = Actor(name: "audit", source: .tool)
}

/// The events of one command: the unit that is appended, hashed and one day exchanged between registers.
///
/// Packs form a directed graph through their parents' hashes. They are ordered by clock, then hash; `time` may lie and is for
/// display only. Law: the clock is greater than every parent's clock.
public struct EventPack: Hashable, Sendable, Codable {
  /// The version of this form.
  public static let form = 1

  /// The version of the form it is written in.
  public var form: Int
  /// Lamport clock: one more than the greatest clock known when it was written.
  public var clock: Int
  /// The hashes of the packs nobody had built on, sorted; empty for the first one.
  public var parents: [String]
  /// Who did it.
  public var actor: Actor
  /// When, by the clock of the machine.
  public var time: Timestamp
  /// The version of `audit`.
  public var toolVersion: String
  /// Why, in the actor's words.
  public var reason: String?
  /// Full id of the commit that was checked out; `nil` outside git, and for a scan, whose own event says it.
  public var commit: String?
  /// The actor's signature over `statement()`, as `ssh-keygen -Y sign` writes it; `nil` for a pack that nobody signed.
  ///
  /// It is part of what the hash covers, so that it can be neither taken away nor exchanged.
  public var signature: String?
  /// What happened, in order; never empty.
  public var events: [RegisterEvent]

  /// Creates a pack in the current form.
  public init(
    clock: Int, parents: [String], actor: Actor, time: Timestamp, toolVersion: String, reason: String? = nil,
    commit: String? = nil, events: [RegisterEvent]
  ) {
    self.commit = commit
    form = Self.form
    self.clock = clock
    self.parents = parents.sorted()
    self.actor = actor
    self.time = time
    self.toolVersion = toolVersion
    self.reason = reason
    self.events = events
  }

  /// The SHA-256 of the pack as lines of canonical JSON, 64 hexadecimal digits: first the head without the events, then one event
  /// a line, each line ended by a line feed.
  ///
  /// - Throws: what `CanonicalJSON` throws; never for the events of this module.
  public func hash() throws -> String {
    var head = self
    head.events = []
    var digest = SHA256()
    var line = try CanonicalJSON.bytes(head)
    line.append(UInt8(ascii: "\n"))
    digest.update(line)
    for event in events {
      line.removeAll(keepingCapacity: true)
      try CanonicalJSON.write(event, to: &line)
      line.append(UInt8(ascii: "\n"))
      digest.update(line)
    }
    return SHA256.hex(digest: digest.finalize())
  }
}
