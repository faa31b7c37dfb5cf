/// What a project check found out about the fact it asks for.
public enum CheckOutcome: String, Hashable, Sendable, Codable, CaseIterable {
  /// The fact holds; the evidence says where.
  case present
  /// The fact does not hold; everything that could show it was looked at.
  case absent
  /// The question makes no sense for this repository.
  case notApplicable = "not-applicable"
  /// It could not be decided. Never counts as a pass.
  case unknown
}

/// One piece of evidence for a check's outcome.
public struct Evidence: Hashable, Sendable, Codable {
  /// The file it is about, if any.
  public var path: RepoPath?
  /// 1-based line, if any.
  public var line: Int?
  /// What was seen, redacted.
  public var text: String

  /// Creates a piece of evidence.
  public init(path: RepoPath? = nil, line: Int? = nil, text: String) {
    self.path = path
    self.line = line
    self.text = text
  }
}

/// The answer of one project check.
public struct CheckResult: Hashable, Sendable, Codable {
  /// The rule that asked.
  public var rule: RuleID
  /// The answer.
  public var outcome: CheckOutcome
  /// Why: never empty for `unknown`.
  public var evidence: [Evidence]

  /// Creates an answer.
  public init(rule: RuleID, outcome: CheckOutcome, evidence: [Evidence]) {
    self.rule = rule
    self.outcome = outcome
    self.evidence = evidence
  }
}
