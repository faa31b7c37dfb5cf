/// What people decided about a blocker.
public enum BlockerStatus: String, Hashable, Sendable, Codable, CaseIterable {
  /// To do.
  case open
  /// Its owner works on it.
  case inProgress = "in_progress"
  /// It waits for something.
  case blocked
  /// A fix is there, not yet verified.
  case fixSubmitted = "fix_submitted"
  /// The fix holds.
  case fixed
  /// Postponed until a date.
  case deferred
  /// The risk is accepted until a date.
  case accepted
  /// The assessment was wrong.
  case falsePositive = "false_positive"
  /// Another blocker is the same problem.
  case duplicate
  /// What it was about is gone.
  case obsolete

  /// Whether it still counts as work before production.
  public var isOpen: Bool {
    switch self {
    case .open, .inProgress, .blocked, .fixSubmitted: true
    case .fixed, .deferred, .accepted, .falsePositive, .duplicate, .obsolete: false
    }
  }
}

/// What the evidence shows about a blocker's fix.
public enum Verification: String, Hashable, Sendable, Codable, CaseIterable {
  /// No fix is claimed.
  case none
  /// A fix is claimed, or the finding is no longer detected; nobody has checked it.
  case claimed
  /// Some checks have passed.
  case inVerification = "in_verification"
  /// Every required check has passed.
  case verified
  /// A check has failed.
  case failed
  /// The checked code has changed since, or the fix has left the history.
  case stale
  /// Somebody overrode the checks.
  case overridden
}

/// What the last scans say about one finding.
///
/// Machine-owned.
public enum Detection: String, Hashable, Sendable, Codable, CaseIterable {
  /// It is there.
  case present
  /// The rule ran over the file, in the same version, and it is not there.
  case absentCodeChanged = "absent_code_changed"
  /// The file is gone and was not renamed.
  case absentFileGone = "absent_file_gone"
  /// It is not there, but the rule itself changed.
  case absentRuleChanged = "absent_rule_changed"
  /// It is not there because the file is now excluded or skipped.
  case absentExcluded = "absent_excluded"
  /// It is not there because an inline suppression covers it.
  case absentSuppressed = "absent_suppressed"
  /// The rule did not run, the file could not be read, or the identity was ambiguous.
  case notEvaluated = "not_evaluated"

  /// Whether this is positive evidence that the problem is gone.
  public var isPositiveEvidenceOfAbsence: Bool {
    switch self {
    case .absentCodeChanged, .absentFileGone: true
    case .present, .absentRuleChanged, .absentExcluded, .absentSuppressed, .notEvaluated: false
    }
  }
}

/// Why it is not known whether a finding is still there.
public enum MissingReason: String, Hashable, Sendable, Codable, CaseIterable {
  /// Its rule did not run.
  case ruleNotRun = "rule-not-run"
  /// Its file could not be read or parsed.
  case fileFailed = "file-failed"
  /// Its project check could not decide, or the question no longer makes sense for the repository.
  case checkUndecided = "check-undecided"
  /// Several findings of the same scope changed at once, so that nobody can say which of them it became.
  case ambiguous
  /// It was found in history, and this scan did not search history.
  case historyNotSearched = "history-not-searched"
}
