/// A field that a person set.
public struct BlockerEdited: Hashable, Sendable, Codable {
  /// The blocker's identity.
  public var uid: String
  /// Which field.
  public var field: BlockerField
  /// The name of the field, only with `extra`.
  public var name: String?
  /// The text before; `nil` when it was empty.
  public var from: String?
  /// The text from now on; `nil` empties it.
  public var to: String?

  /// Creates the fact.
  public init(uid: String, field: BlockerField, name: String? = nil, from: String?, to: String?) {
    self.uid = uid
    self.field = field
    self.name = name
    self.from = from
    self.to = to
  }
}

/// What was added to a blocker's lists and taken from them.
public struct BlockerListed: Hashable, Sendable, Codable {
  /// The blocker's identity.
  public var uid: String
  /// Labels that were added.
  public var tags: [String]?
  /// Labels that were taken away.
  public var removedTags: [String]?
  /// Places that were added.
  public var locations: [BlockerLocation]?
  /// Places that were taken away.
  public var removedLocations: [BlockerLocation]?
  /// Criteria that were added, or changed under their ids.
  public var criteria: [Criterion]?
  /// The ids of criteria that were taken away.
  public var removedCriteria: [String]?

  /// Creates an empty change.
  public init(uid: String) { self.uid = uid }

  /// Whether nothing was added or taken.
  public var isEmpty: Bool { self == BlockerListed(uid: uid) }
}

/// A relation that was made or ended.
public struct BlockerRelated: Hashable, Sendable, Codable {
  /// The blocker's identity.
  public var uid: String
  /// The relation.
  public var relation: BlockerRelation
  /// Whether it ended.
  public var isRemoved: Bool

  /// Creates the fact.
  public init(uid: String, relation: BlockerRelation, isRemoved: Bool = false) {
    self.uid = uid
    self.relation = relation
    self.isRemoved = isRemoved
  }
}

/// Another name for a blocker, or another number.
public struct BlockerNamed: Hashable, Sendable, Codable {
  /// The blocker's identity.
  public var uid: String
  /// The name it goes by as well; with a new number, the old one.
  public var alias: BlockerAlias
  /// The number from now on, when two registers had given the old one twice.
  public var number: Int?

  /// Creates the fact.
  public init(uid: String, alias: BlockerAlias, number: Int? = nil) {
    self.uid = uid
    self.alias = alias
    self.number = number
  }
}

/// Something that was said.
public struct BlockerCommented: Hashable, Sendable, Codable {
  /// The blocker's identity.
  public var uid: String
  /// The words; never empty.
  public var text: String

  /// Creates the fact.
  public init(uid: String, text: String) {
    self.uid = uid
    self.text = text
  }
}

/// Decisions and checks that the actor of the pack stands for; it means something in a pack that they signed.
public struct BlockerEndorsed: Hashable, Sendable, Codable {
  /// The blocker's identity.
  public var uid: String
  /// The hashes of the packs that hold them, sorted.
  public var packs: [String]

  /// Creates the fact.
  public init(uid: String, packs: [String]) {
    self.uid = uid
    self.packs = packs.sorted()
  }
}

/// A check of a fix.
public struct CheckRecorded: Hashable, Sendable, Codable {
  /// The blocker's identity.
  public var uid: String
  /// The check.
  public var check: CheckRecord

  /// Creates the fact.
  public init(uid: String, check: CheckRecord) {
    self.uid = uid
    self.check = check
  }
}

/// Checks that no longer count.
public struct ChecksStale: Hashable, Sendable, Codable {
  /// Why evidence goes stale.
  public enum Cause: String, Hashable, Sendable, Codable, CaseIterable {
    /// A commit reverts the fix.
    case reverted
    /// The commit of the fix is no longer in the history of the branch.
    case left = "left-history"
    /// Lines that the fix wrote were changed afterwards.
    case edited
    /// Its findings can no longer be looked for: the rule, the configuration or a suppression changed.
    case notEvaluated = "not-evaluated"
  }

  /// The blocker's identity.
  public var uid: String
  /// Why.
  public var cause: Cause
  /// What happened, in words, such as `commit 4f1c2aa reverts it`.
  public var detail: String
  /// The commit that made it so, when one did.
  public var commit: String?

  /// Creates the fact.
  public init(uid: String, cause: Cause, detail: String, commit: String? = nil) {
    self.uid = uid
    self.cause = cause
    self.detail = detail
    self.commit = commit
  }
}

/// Guards that somebody overrode.
public struct GuardOverridden: Hashable, Sendable, Codable {
  /// The blocker's identity.
  public var uid: String
  /// What was done in spite of them.
  public var verb: String
  /// The guards.
  public var guards: [TransitionGuard]

  /// Creates the fact.
  public init(uid: String, verb: String, guards: [TransitionGuard]) {
    self.uid = uid
    self.verb = verb
    self.guards = guards
  }
}

/// Two decisions about one blocker, made without knowing of each other.
public struct ConflictFound: Hashable, Sendable, Codable {
  /// The blocker's identity.
  public var uid: String
  /// The status here.
  public var ours: BlockerStatus
  /// The status there.
  public var theirs: BlockerStatus
  /// The one that holds until a person settles it: the less closed one.
  public var held: BlockerStatus

  /// Creates the fact.
  public init(uid: String, ours: BlockerStatus, theirs: BlockerStatus, held: BlockerStatus) {
    self.uid = uid
    self.ours = ours
    self.theirs = theirs
    self.held = held
  }
}

/// Findings that changed their blocker.
public struct FindingsRegrouped: Hashable, Sendable, Codable {
  /// The uid of the blocker they belong to now.
  public var uid: String
  /// The ids of the findings, sorted.
  public var findings: [String]

  /// Creates the fact.
  public init(uid: String, findings: [String]) {
    self.uid = uid
    self.findings = findings.sorted()
  }
}

/// The moment from which the gate looks at new findings only.
public struct BaselineTaken: Hashable, Sendable, Codable {
  /// How many findings were present: the allowance, which only shrinks.
  public var findings: Int

  /// Creates the fact.
  public init(findings: Int) { self.findings = findings }
}
