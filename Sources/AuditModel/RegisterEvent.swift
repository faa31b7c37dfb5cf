/// One append-only fact in the life of a register.
///
/// Its state is a fold over these.
///
/// Events name blockers by `uid` and findings by `id`, never by number, so that logs of two branches can be merged. They carry no
/// actor, time or reason: the pack they lie in does. A new kind of fact is a new case; a new field of an old one is optional.
public enum RegisterEvent: Hashable, Sendable {
  /// A set of rules ran for the first time.
  case rulesRecorded(RulesRecorded)
  /// A scan told something new; every event of a scan's pack after it belongs to this scan.
  case scanRecorded(ScanRecorded)
  /// A finding was seen for the first time.
  case findingAdded(FindingAdded)
  /// A known finding was seen with other words, in another file or scope, or again after it had been absent.
  case findingSeen(FindingSeen)
  /// Known findings were seen unchanged at other lines.
  case findingsShifted([FindingShift])
  /// A known finding was not seen.
  case findingMissing(FindingMissing)
  /// Somebody decided about a single finding, or that no longer holds.
  case findingDisposed(FindingDisposed)
  /// An obligation was opened.
  case blockerOpened(BlockerOpened)
  /// Its status or verification changed.
  case blockerMoved(BlockerMoved)
  /// Its priority followed its findings, or a person set it.
  case blockerPriorityChanged(BlockerPriorityChanged)
  /// A person set a field.
  case blockerEdited(BlockerEdited)
  /// Labels, places or criteria were added or taken away.
  case blockerListed(BlockerListed)
  /// It was related to something, or no longer is.
  case blockerRelated(BlockerRelated)
  /// It got another name, or another number.
  case blockerNamed(BlockerNamed)
  /// Somebody said something about it.
  case blockerCommented(BlockerCommented)
  /// Somebody signed decisions and checks that name them.
  case blockerEndorsed(BlockerEndorsed)
  /// A check of its fix was recorded.
  case checkRecorded(CheckRecorded)
  /// Checks of its fix no longer count.
  case checksStale(ChecksStale)
  /// A guard was overridden.
  case guardOverridden(GuardOverridden)
  /// Two branches decided differently.
  case conflictFound(ConflictFound)
  /// Findings were given to another blocker.
  case findingsRegrouped(FindingsRegrouped)
  /// What is present now was taken as the baseline.
  case baselineTaken(BaselineTaken)
  /// A document was imported: what it says beside its entries.
  case documentRecorded(DocumentRecorded)
}

/// The rules of a scan with their versions, recorded once per set.
public struct RulesRecorded: Hashable, Sendable, Codable {
  /// The digest under which scans refer to the set.
  public var digest: String
  /// Version by rule id.
  public var rules: [String: String]

  /// Records a set under the digest of its canonical spelling.
  public init(rules: [RuleID: String]) {
    let spelled = Dictionary(rules.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first })
    let lines = spelled.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)\n" }
    self.rules = spelled
    digest = SHA256.hex(lines.joined(), length: 32)
  }
}

/// What a scan looked at, in short.
public struct ScanRecorded: Hashable, Sendable, Codable {
  /// Its number in this register, from 1.
  public var scan: Int
  /// Full commit id; `nil` outside git.
  public var commit: String?
  /// Short branch name; `nil` when detached or outside git.
  public var branch: String?
  /// Whether the working tree differed from the commit.
  public var isDirty: Bool
  /// Whether everything in scope was looked at.
  public var isComplete: Bool
  /// Whether it may say that something is gone and move blockers: complete, and of the branch that counts.
  ///
  /// Every finding that is still present after an authoritative scan was seen by it.
  public var isAuthoritative: Bool
  /// How many files were looked at.
  public var scannedFiles: Int
  /// How many files were skipped, by reason.
  public var skipped: [String: Int]
  /// The files that could not be looked at.
  public var failed: [FailedFile]
  /// The digest of the set of rules.
  public var rules: String
  /// The digest of every path looked at, skipped and failed.
  public var coverage: String
  /// The outcome of every project check, by rule id.
  public var checks: [String: CheckOutcome]
  /// How many findings were suppressed inline.
  public var suppressed: Int
  /// The version of `audit`.
  public var toolVersion: String

  /// Whether another scan looked at the same commit with the same rules, coverage, checks and suppressions.
  ///
  /// Its number, its branch's name and the tool's version do not matter: they change nothing that the register says.
  public func sawTheSame(as other: ScanRecorded) -> Bool {
    var left = self
    left.scan = other.scan
    left.branch = other.branch
    left.toolVersion = other.toolVersion
    return left == other
  }
}

/// A finding's first sighting.
public struct FindingAdded: Hashable, Sendable, Codable {
  /// Its opaque id.
  public var id: String
  /// The uid of the blocker it belongs to.
  public var blocker: String
  /// The finding.
  public var finding: Finding
  /// Whether it lies in a file of the tree, and not in history only.
  public var isInTree: Bool

  /// Creates the fact.
  public init(id: String, blocker: String, finding: Finding, isInTree: Bool) {
    self.id = id
    self.blocker = blocker
    self.finding = finding
    self.isInTree = isInTree
  }
}

/// A further sighting of a finding that changed something other than its lines.
public struct FindingSeen: Hashable, Sendable, Codable {
  /// Its opaque id.
  public var id: String
  /// What the register said about it before.
  public var was: Detection
  /// The finding as it is now.
  public var finding: Finding
  /// Whether it holds another secret than before, as far as the key of the scan can tell.
  public var hasNewSecret: Bool?

  /// Creates the fact.
  public init(id: String, was: Detection, finding: Finding, hasNewSecret: Bool? = nil) {
    self.hasNewSecret = hasNewSecret
    self.id = id
    self.was = was
    self.finding = finding
  }
}

/// A further sighting of a finding that changed nothing but its lines.
public struct FindingShift: Hashable, Sendable, Codable {
  /// Its opaque id.
  public var id: String
  /// Where it is now.
  public var range: SourceRange
  /// The 1-based number of the excerpt's first line now.
  public var firstLine: Int

  /// Creates the fact.
  public init(id: String, range: SourceRange, firstLine: Int) {
    self.id = id
    self.range = range
    self.firstLine = firstLine
  }
}

/// An absence, with what it rests on.
public struct FindingMissing: Hashable, Sendable, Codable {
  /// The finding's opaque id.
  public var id: String
  /// What the scan says about it; never `present`.
  public var detection: Detection
  /// Why it is not known; only with `notEvaluated`.
  public var reason: MissingReason?
  /// The file it would be in now; differs from where it was seen when the file was renamed.
  public var path: RepoPath
  /// What logs of the first schema also say, and the fold derives; kept so that their hashes still hold.
  public var lastSeen: Int?
  /// The same for the last scan that could have seen it.
  public var lastEvaluated: Int?

  /// Whether the scan could have seen it.
  public var wasEvaluated: Bool { detection != .notEvaluated && detection != .absentExcluded }

  /// Creates the fact.
  public init(id: String, detection: Detection, reason: MissingReason?, path: RepoPath) {
    self.id = id
    self.detection = detection
    self.reason = reason
    self.path = path
  }
}

/// A blocker's opening facts.
public struct BlockerOpened: Hashable, Sendable, Codable {
  /// Its identity.
  public var uid: String
  /// The number it is given.
  public var number: Int
  /// What is to be fixed.
  public var title: String
  /// The rule whose findings it groups; `nil` for one entered by hand.
  public var rule: RuleID?
  /// The part of the repository.
  public var component: String
  /// How urgent it is.
  public var priority: Priority
  /// What it is a record of; `nil` for a blocker.
  public var kind: BlockerKind?
  /// The part of production readiness it belongs to.
  public var area: String?
  /// How much work it is, as it was written.
  public var effort: String?
  /// What a fix must do.
  public var criteria: [Criterion]?

  /// Creates the fact.
  public init(
    uid: String, number: Int, title: String, rule: RuleID?, component: String, priority: Priority,
    kind: BlockerKind? = nil, area: String? = nil, effort: String? = nil, criteria: [Criterion]? = nil
  ) {
    self.kind = kind
    self.area = area
    self.effort = effort
    self.criteria = criteria
    self.uid = uid
    self.number = number
    self.title = title
    self.rule = rule
    self.component = component
    self.priority = priority
  }
}

/// A change of a blocker's status or verification.
public struct BlockerMoved: Hashable, Sendable, Codable {
  /// What made a blocker move.
  public enum Cause: String, Hashable, Sendable, Codable, CaseIterable {
    /// A scan proved every one of its findings gone.
    case findingsGone = "findings-gone"
    /// A scan saw a finding of a fixed blocker: one more regression.
    case regression
    /// A scan saw a finding of a blocker whose fix was submitted.
    case fixDidNotHold = "fix-did-not-hold"
    /// A scan saw findings that were not there when the blocker was waived.
    case scopeGrew = "scope-grew"
    /// The code or the rule that a dismissal was decided on has changed.
    case scopeChanged = "scope-changed"
    /// The last day of a waiver is over.
    case waiverExpired = "waiver-expired"
    /// Everything it waited for is done.
    case unblocked
    /// A check of the fix failed.
    case checkFailed = "check-failed"
    /// A commit says that it fixes it.
    case trailer
    /// Two branches decided differently: the less closed decision holds until a person settles it.
    case conflict
    /// A document says so.
    case imported
    /// Somebody decided it.
    case decision
  }

  /// The blocker's identity.
  public var uid: String
  /// Its status before.
  public var from: BlockerStatus
  /// Its status from now on.
  public var to: BlockerStatus
  /// Its verification from now on.
  public var verification: Verification
  /// What made it move.
  public var cause: Cause
  /// How many of its findings are present now.
  public var present: Int
  /// The waiver it is parked or dismissed with.
  public var waiver: Waiver?
  /// The fix that is claimed.
  public var fix: FixClaim?
  /// How it came back.
  public var regression: Regression?

  /// Creates the fact.
  public init(
    uid: String, from: BlockerStatus, to: BlockerStatus, verification: Verification, cause: Cause, present: Int,
    waiver: Waiver? = nil, fix: FixClaim? = nil, regression: Regression? = nil
  ) {
    self.waiver = waiver
    self.fix = fix
    self.regression = regression
    self.uid = uid
    self.from = from
    self.to = to
    self.verification = verification
    self.cause = cause
    self.present = present
  }
}

/// A change of a blocker's priority.
public struct BlockerPriorityChanged: Hashable, Sendable, Codable {
  /// The blocker's identity.
  public var uid: String
  /// Its priority before.
  public var from: Priority
  /// Its priority from now on.
  public var to: Priority
  /// Whether a person set it, so that scans leave it alone unless something more urgent than before turns up.
  public var isDecision: Bool?
  /// Who approved a less urgent one.
  public var approver: Actor?

  /// Creates the fact.
  public init(uid: String, from: Priority, to: Priority, isDecision: Bool? = nil, approver: Actor? = nil) {
    self.isDecision = isDecision
    self.approver = approver
    self.uid = uid
    self.from = from
    self.to = to
  }
}
