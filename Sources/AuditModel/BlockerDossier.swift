/// What a blocker is a record of.
public enum BlockerKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// Something that stands between the code and production.
  case blocker
  /// A known issue.
  case issue
  /// Technical debt.
  case debt
  /// A piece of work.
  case task
}

/// A field of a blocker that a person may set.
///
/// The first seven are columns of every list and live in `Blocker`; the others are texts of the dossier.
public enum BlockerField: String, Hashable, Sendable, Codable, CaseIterable, CodingKeyRepresentable {
  /// `Blocker.title`.
  case title
  /// `Blocker.component`.
  case component
  /// `Blocker.kind`.
  case kind
  /// `Blocker.owner`.
  case owner
  /// `Blocker.area`.
  case area
  /// `Blocker.dueDate`, as `2026-01-31`.
  case due
  /// `Blocker.effort`, as it was written.
  case effort
  /// A second title, when a document has a heading and a title.
  case summary
  /// What the problem is.
  case description
  /// Whom or what it hurts.
  case impact
  /// What may happen.
  case risk
  /// How things are now.
  case currentState = "current_state"
  /// How they should be.
  case target
  /// What to do about it, as Markdown.
  case remediation
  /// How to live with it meanwhile.
  case workaround
  /// What is to be done next.
  case nextStep = "next_step"
  /// How it was solved.
  case resolution
  /// Why it has its priority, in a few words.
  case severityNote = "severity_note"
  /// What was said about the owner beside a name.
  case ownerNote = "owner_note"
  /// What it waits for.
  case needed
  /// Who can help.
  case canHelp = "can_help"
  /// What work it stops.
  case blocksTrack = "blocks_track"
  /// The status as a document spelled it.
  case rawStatus = "raw_status"
  /// The document it came from, with its place there.
  case source
  /// When it is planned for, such as `this week`.
  case planBucket = "plan_bucket"
  /// The release it is meant for.
  case targetRelease = "target_release"
  /// Any other field, kept under its own name.
  case extra
}

/// How one blocker depends on something.
public struct BlockerRelation: Hashable, Sendable, Codable {
  /// What the relation says.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// It waits for the target.
    case blockedBy = "blocked_by"
    /// The target is the same problem, and the one that is followed.
    case duplicateOf = "duplicate_of"
    /// The target has something to do with it.
    case related
    /// The target is a document, ticket or pull request.
    case reference
    /// The target is a rule that checks it by machine.
    case rule
  }

  /// What it says.
  public var kind: Kind
  /// The uid of the other blocker; `nil` when the target is not one.
  public var blocker: String?
  /// The target in words, an address or a rule id; `nil` when it is a blocker.
  public var text: String?

  /// A relation to another blocker.
  public init(_ kind: Kind, blocker: String) {
    self.kind = kind
    self.blocker = blocker
  }

  /// A relation to something else.
  public init(_ kind: Kind, text: String) {
    self.kind = kind
    self.text = text
  }
}

/// Another name a blocker goes by.
public struct BlockerAlias: Hashable, Sendable, Codable {
  /// Where it is called so: a document's name, or `register` for a number it once had.
  public var source: String
  /// The name, such as `ISSUE-007` or `BLOCK-017`.
  public var id: String

  /// Creates an alias.
  public init(source: String, id: String) {
    self.source = source
    self.id = id
  }
}

/// A risk accepted, a postponement or a dismissal: who, why, until when.
public struct Waiver: Hashable, Sendable, Codable {
  /// Who asked for it.
  public var requester: Actor
  /// Who approved it; empty where the profile asks for nobody else.
  public var approvers: [Actor]
  /// Why.
  public var reason: String
  /// What keeps the risk small meanwhile; accepted risks only.
  public var mitigation: String?
  /// The last day it holds; `nil` for dismissals, and for imported ones that name none, which lapse (see `WaiverTerm`).
  public var until: CalendarDate?
  /// The release it is postponed to.
  public var targetRelease: String?
  /// What had been claimed; dismissals only.
  public var claim: String?
  /// What is so instead; dismissals only.
  public var reality: String?
  /// What shows it; dismissals only.
  public var evidence: String?
  /// The findings it was decided on: a digest of the matched code and the rule's version, by finding id.
  public var scope: [String: String]

  /// Creates a waiver.
  public init(
    requester: Actor, approvers: [Actor] = [], reason: String, mitigation: String? = nil, until: CalendarDate? = nil,
    targetRelease: String? = nil, claim: String? = nil, reality: String? = nil, evidence: String? = nil,
    scope: [String: String] = [:]
  ) {
    self.requester = requester
    self.approvers = approvers
    self.reason = reason
    self.mitigation = mitigation
    self.until = until
    self.targetRelease = targetRelease
    self.claim = claim
    self.reality = reality
    self.evidence = evidence
    self.scope = scope
  }

  /// The digest under which a finding is waived: it changes with the matched code and with the rule.
  public static func digest(of finding: Finding, ruleVersion: String) -> String {
    SHA256.hex("\(finding.fingerprints.scopeKey)\0\(finding.fingerprints.lineKey)\0\(ruleVersion)", length: 16)
  }
}

/// A claim that something is fixed.
public struct FixClaim: Hashable, Sendable, Codable {
  /// Full id of the commit; `nil` when only an address, or only a scan, is known.
  public var commit: String?
  /// The address of the pull request or change.
  public var url: String?
  /// Who says so; `audit` itself when a scan no longer detects it.
  public var by: Actor
  /// Who wrote the commit, when git knows.
  public var author: Actor?
  /// How many lines of each file the commit wrote: what a later edit is told by.
  public var lines: [String: Int]?

  /// Creates a claim.
  public init(
    commit: String? = nil, url: String? = nil, by: Actor, author: Actor? = nil, lines: [String: Int]? = nil
  ) {
    self.commit = commit
    self.url = url
    self.by = by
    self.author = author
    self.lines = lines
  }
}

extension FixClaim {
  /// What is claimed, and by whom when that was not a scan, such as `commit 4f1c2aa by Ada`.
  public var phrase: String {
    let what = [commit.map { "commit \($0.prefix(7))" }, url].compactMap { $0 }.joined(separator: ", ")
    let who = author ?? by
    if what.isEmpty { return who.source == .tool ? "no longer found by a scan" : "\(who.name) names no commit" }
    return what + (who.source == .tool ? "" : " by \(who.name)")
  }
}

/// How a blocker came back.
public struct Regression: Hashable, Sendable, Codable {
  /// The commit that brought the finding back, as far as git can say.
  public var reintroducedBy: String?
  /// Who wrote that commit.
  public var reintroducer: String?
  /// The commit that had fixed it.
  public var fixedBy: String?
  /// Who had fixed it.
  public var fixer: String?

  /// Creates a record.
  public init(
    reintroducedBy: String? = nil, reintroducer: String? = nil, fixedBy: String? = nil, fixer: String? = nil
  ) {
    self.reintroducedBy = reintroducedBy
    self.reintroducer = reintroducer
    self.fixedBy = fixedBy
    self.fixer = fixer
  }
}

/// One period in which a blocker was work to do.
///
/// The service-level clock starts with each; the age of a blocker starts with the first.
public struct Episode: Hashable, Sendable, Codable {
  /// When it was opened.
  public var opened: Sighting
  /// When a fix was first submitted in it.
  public var submitted: Sighting?
  /// When it ended; `nil` while it lasts.
  public var closed: Sighting?
  /// What ended it; `nil` while it lasts.
  public var outcome: BlockerStatus?
  /// What the evidence showed when it ended.
  public var verification: Verification?
  /// What opened it; `nil` for the first.
  public var cause: BlockerMoved.Cause?
  /// How it came back, when it is a regression.
  public var regression: Regression?

  /// Creates an episode that lasts.
  public init(opened: Sighting, cause: BlockerMoved.Cause? = nil, regression: Regression? = nil) {
    self.opened = opened
    self.cause = cause
    self.regression = regression
  }
}

/// Something a person said about a blocker.
public struct BlockerComment: Hashable, Sendable, Codable {
  /// Who.
  public var by: Actor
  /// When.
  public var time: Timestamp
  /// What.
  public var text: String

  /// Creates a comment.
  public init(by: Actor, time: Timestamp, text: String) {
    self.by = by
    self.time = time
    self.text = text
  }
}

/// Everything the register keeps about a blocker beyond what a list of blockers shows.
public struct BlockerDossier: Hashable, Sendable, Codable {
  /// The name in `extra` of what a document calls a blocker that has another title by now.
  ///
  /// Without it, the title is what its document calls it. It lets a second import tell a title that changed in the document from
  /// one that changed in the register.
  public static let rawTitle = "raw title"

  /// The texts by field; the fields that `Blocker` holds are not in it.
  public var texts: [BlockerField: String] = [:]
  /// Fields that have no home of their own, by name.
  public var extra: [String: String] = [:]
  /// The effort as it was written.
  public var effortText: String?
  /// Free labels, sorted.
  public var tags: [String] = []
  /// The places people named, in the order they were named.
  public var locations: [BlockerLocation] = []
  /// What it depends on.
  public var relations: [BlockerRelation] = []
  /// What a fix must do beyond the eight steps, in order.
  public var criteria: [Criterion] = []
  /// The checks of the present attempt to fix it, in the order they were recorded; at most one for each key.
  public var checks: [CheckRecord] = []
  /// The waiver in force; the last one while it is parked or dismissed.
  public var waiver: Waiver?
  /// The last claim that it is fixed.
  public var fix: FixClaim?
  /// The periods in which it was work to do, oldest first.
  public var episodes: [Episode] = []
  /// Other names it goes by.
  public var aliases: [BlockerAlias] = []
  /// What people said, oldest first.
  public var comments: [BlockerComment] = []
  /// How often a guard was overridden.
  public var overrides = 0
  /// Two branches decided differently, and nobody has said what holds.
  public var hasConflict = false

  /// What people decided about single findings, by the finding's id; `nil` while they decided about none.
  public var dispositions: [String: Disposition]?

  /// Creates an empty dossier.
  public init() {}

  /// The present check with a key.
  public func check(_ key: CheckKey) -> CheckRecord? { checks.first { $0.key == key } }
}
