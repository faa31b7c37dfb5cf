/// What a person does in a project; decides which checks they may record.
public enum Role: String, Hashable, Sendable, Codable, CaseIterable {
  /// Writes code.
  case developer
  /// Reviews and decides.
  case lead
  /// Tests by hand.
  case qa
  /// Judges security.
  case security
  /// Deploys.
  case release
  /// Plans and reports.
  case pm
}

/// One of the eight steps from a claimed fix to a verified one.
public enum VerificationStep: String, Hashable, Sendable, Codable, CaseIterable {
  /// The fix is in the code.
  case implemented
  /// Somebody else has read it.
  case codeReview = "code_review"
  /// The automated tests pass with it.
  case automatedTests = "automated_tests"
  /// Somebody else has tried it.
  case manualQA = "manual_qa"
  /// Somebody with that role has judged its security.
  case securityReview = "security_review"
  /// It runs on staging.
  case stagingDeploy = "staging_deploy"
  /// It was seen to work there.
  case stagingVerification = "staging_verification"
  /// The blocker moves to fixed: the transition itself, never recorded as a check.
  case close

  /// Its number, 1 to 8.
  public var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

  /// What it asks for, in a phrase.
  public var title: String {
    switch self {
    case .implemented: "fix implemented"
    case .codeReview: "code review"
    case .automatedTests: "automated tests pass"
    case .manualQA: "manual QA"
    case .securityReview: "security review"
    case .stagingDeploy: "deployed to staging"
    case .stagingVerification: "verified on staging"
    case .close: "moved to fixed"
    }
  }

  /// The roles that may record it when the project names roles; empty when anybody may.
  public var roles: [Role] {
    switch self {
    case .implemented: [.developer, .lead]
    case .codeReview: [.lead]
    case .automatedTests: []
    case .manualQA: [.qa]
    case .securityReview: [.security]
    case .stagingDeploy: [.release]
    case .stagingVerification: [.qa, .lead]
    case .close: [.lead, .qa]
    }
  }

  /// Whether whoever records it must not have written the fix.
  public var needsSecondPerson: Bool {
    switch self {
    case .codeReview, .manualQA, .securityReview, .stagingVerification, .close: true
    case .implemented, .automatedTests, .stagingDeploy: false
    }
  }

  /// What shows that it passed, in words for help texts.
  public var acceptedEvidence: String {
    switch self {
    case .implemented: "the commit or pull request of the fix"
    case .codeReview: "the address of the approval, or a `Reviewed-by:` trailer"
    case .automatedTests: "the address of the CI job with its commit, or `--command COMMAND`"
    case .manualQA: "a note or a file that says what was tried"
    case .securityReview: "a note or an address"
    case .stagingDeploy: "the id or address of a deployment, with its commit"
    case .stagingVerification: "a note or an address"
    case .close: "every required check, and a complete scan that no longer finds it"
    }
  }

  /// Whether a fix of this urgency needs it.
  public func isRequired(for priority: Priority, isSecurity: Bool) -> Bool {
    switch self {
    case .implemented, .codeReview, .automatedTests, .close: true
    case .manualQA, .stagingDeploy, .stagingVerification: priority != .p2
    case .securityReview: priority == .p0 || (priority == .p1 && isSecurity)
    }
  }
}

/// What a check record is about: one of the steps, or one of the blocker's own criteria.
public struct CheckKey: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
  /// The name of the step, or the id of the criterion.
  public let rawValue: String

  /// The key of a step.
  public init(_ step: VerificationStep) { rawValue = step.rawValue }

  /// The key of a criterion.
  public init(criterion: String) { rawValue = criterion }

  /// The step; `nil` for a criterion.
  public var step: VerificationStep? { VerificationStep(rawValue: rawValue) }

  /// The key as it is written.
  public var description: String { rawValue }

  /// Decodes the name.
  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(String.self)
  }

  /// Encodes the name.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }

  /// The steps in their order, then the criteria by id.
  public static func < (left: CheckKey, right: CheckKey) -> Bool {
    func rank(_ key: CheckKey) -> Int { key.step?.number ?? 9 }
    if rank(left) != rank(right) { return rank(left) < rank(right) }
    let (one, other) = (left.rawValue, right.rawValue)
    return one.utf8.count == other.utf8.count ? one < other : one.utf8.count < other.utf8.count
  }
}

/// Something a fix of one blocker must do, from its rule, its document or a person.
public struct Criterion: Hashable, Sendable, Codable {
  /// Its name within the blocker: `c1`, `c2`, …; never used again.
  public var id: String
  /// What must hold.
  public var text: String
  /// A shell command that decides it; `nil` when a person must.
  public var command: String?

  /// Creates a criterion.
  public init(id: String, text: String, command: String? = nil) {
    self.id = id
    self.text = text
    self.command = command
  }
}

/// What a check came to.
public enum CheckVerdict: String, Hashable, Sendable, Codable, CaseIterable {
  /// It holds.
  case passed
  /// It does not.
  case failed
  /// Somebody decided that it need not hold.
  case waived
  /// It makes no sense for this blocker.
  case notApplicable = "not_applicable"

  /// Whether nothing more is needed.
  public var isSettled: Bool { self != .failed }
}

/// What a check rests on.
public struct CheckEvidence: Hashable, Sendable, Codable {
  /// What kind of evidence it is.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// A commit.
    case commit
    /// An address.
    case url
    /// Words.
    case note
    /// A file of the repository.
    case file
    /// A command that was run here.
    case command
    /// A scan.
    case scan
    /// A trailer of a commit message.
    case trailer
  }

  /// What kind it is.
  public var kind: Kind
  /// The address, the words, the command; never empty.
  public var text: String
  /// The commit it is about; `nil` when it is about none.
  public var commit: String?
  /// Whether the work tree differed from that commit; commands only.
  public var isDirty: Bool?
  /// The exit status; commands only.
  ///
  /// A signal is 128 plus its number, a timeout 124.
  public var exitStatus: Int?
  /// How long it ran; commands only.
  public var milliseconds: Int?
  /// SHA-256 of what it printed, or of the file's bytes.
  public var digest: String?

  /// Creates evidence.
  public init(
    kind: Kind, text: String, commit: String? = nil, isDirty: Bool? = nil, exitStatus: Int? = nil,
    milliseconds: Int? = nil, digest: String? = nil
  ) {
    self.kind = kind
    self.text = text
    self.commit = commit
    self.isDirty = isDirty
    self.exitStatus = exitStatus
    self.milliseconds = milliseconds
    self.digest = digest
  }
}

/// One check of a fix: what it came to, who says so, and what it rests on.
public struct CheckRecord: Hashable, Sendable, Codable {
  /// What was checked.
  public var key: CheckKey
  /// What it came to.
  public var verdict: CheckVerdict
  /// Who checked it.
  public var by: Actor
  /// When it was recorded.
  public var time: Timestamp
  /// What it rests on; `nil` for a waived check, whose reason is the note.
  public var evidence: CheckEvidence?
  /// What the checker said.
  public var note: String?
  /// Why it no longer counts; `nil` while it does.
  public var staleReason: String?

  /// Whether nothing more is needed for its key.
  public var isSettled: Bool { verdict.isSettled && staleReason == nil }

  /// Creates a record.
  public init(
    key: CheckKey, verdict: CheckVerdict, by: Actor, time: Timestamp, evidence: CheckEvidence? = nil,
    note: String? = nil, staleReason: String? = nil
  ) {
    self.key = key
    self.verdict = verdict
    self.by = by
    self.time = time
    self.evidence = evidence
    self.note = note
    self.staleReason = staleReason
  }
}
