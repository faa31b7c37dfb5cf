/// The revision a scan looked at.
public struct Revision: Hashable, Sendable, Codable {
  /// Full hexadecimal commit id; `nil` outside git and on an unborn branch.
  public var commit: String?
  /// Short branch name; `nil` when detached or outside git.
  public var branch: String?
  /// Whether the working tree differs from the commit.
  public var isDirty: Bool

  /// Creates a revision.
  public init(commit: String?, branch: String?, isDirty: Bool) {
    self.commit = commit
    self.branch = branch
    self.isDirty = isDirty
  }
}

/// Everything one scan found out.
///
/// The same tree, rules and options give an equal value for any number of workers.
public struct ScanResult: Hashable, Sendable {
  /// The name of the scanned tree, for headings: the last part of its path, never the whole path.
  public var repository: String
  /// The revision; `nil` outside git.
  public var revision: Revision?
  /// What was found, in the order of `Finding`.
  public var findings: [Finding]
  /// What inline comments suppress, in the same order.
  public var suppressed: [SuppressedFinding]
  /// The answers of the project checks, sorted by rule.
  public var checks: [CheckResult]
  /// What was looked at.
  public var coverage: Coverage
  /// The pages of the rules that ran, sorted by id.
  public var rules: [RulePage]
  /// Whether everything in scope was looked at: no path filter, no rule selection by flag, no timeout.
  ///
  /// Only a complete scan may move a blocker.
  public var isComplete: Bool

  /// Creates a result.
  public init(
    repository: String, revision: Revision?, findings: [Finding], suppressed: [SuppressedFinding],
    checks: [CheckResult], coverage: Coverage, rules: [RulePage], isComplete: Bool
  ) {
    self.repository = repository
    self.revision = revision
    self.findings = findings
    self.suppressed = suppressed
    self.checks = checks
    self.coverage = coverage
    self.rules = rules
    self.isComplete = isComplete
  }
}
