/// Evidence of a finding's identity across revisions.
///
/// Never holds a line number, and never the path.
///
/// Both keys are versioned hexadecimal digests; a change of the algorithm changes the version. The path is compared beside them
/// (identity is rule, path and key), so that a finding in a renamed file is found again by the same key under the new path.
public struct Fingerprints: Hashable, Sendable, Codable {
  /// Digest of rule, enclosing scope, normalised matched tokens, and ordinal among the equal ones of the file.
  public var scopeKey: String
  /// Digest of rule, line text without white space, and ordinal among the equal ones of the file.
  public var lineKey: String
  /// GitHub's `primaryLocationLineHash`, for SARIF only; empty when there is no line.
  public var primaryLocationLineHash: String

  /// The names under which machine formats carry the two keys.
  public static let scopeKeyName = "scopeKey/v1"
  /// The name under which machine formats carry the line key.
  public static let lineKeyName = "lineKey/v1"

  /// Creates fingerprints.
  public init(scopeKey: String, lineKey: String, primaryLocationLineHash: String = "") {
    self.scopeKey = scopeKey
    self.lineKey = lineKey
    self.primaryLocationLineHash = primaryLocationLineHash
  }
}

/// The source lines a finding is shown with; secrets are already redacted in it.
public struct Excerpt: Hashable, Sendable, Codable {
  /// 1-based number of the first line.
  public var firstLine: Int
  /// The lines without their line ends; long ones are cut, never more than a few.
  ///
  /// May be empty (a whole-project finding).
  public var lines: [String]

  /// Creates an excerpt.
  public init(firstLine: Int, lines: [String]) {
    self.firstLine = firstLine
    self.lines = lines
  }
}

/// One rule, one place, one revision.
public struct Finding: Hashable, Sendable, Codable {
  /// The rule that reports it.
  public var rule: RuleID
  /// The priority after configuration.
  public var priority: Priority
  /// The file, or `.` for a finding about the whole project.
  public var path: RepoPath
  /// Where in the file.
  public var range: SourceRange
  /// What is wrong here, in one or two sentences; metavariables are filled in.
  public var message: String
  /// What to do about it.
  public var fix: String
  /// The lines around it, redacted.
  public var excerpt: Excerpt
  /// The enclosing definition, such as `Class.method`, a YAML key path or an SQL object; empty at the top of a file.
  public var scope: String
  /// Identity across revisions.
  public var fingerprints: Fingerprints
  /// What its rule says that its text should be replaced by; `nil` when the rule says nothing, and for what the register keeps.
  public var edit: SuggestedEdit?
  /// By which the secret that it is about is told from others; `nil` when it is about none.
  ///
  /// Not part of its identity.
  public var secret: SecretDigest?

  /// Creates a finding.
  public init(
    rule: RuleID, priority: Priority, path: RepoPath, range: SourceRange, message: String,
    fix: String, excerpt: Excerpt, scope: String, fingerprints: Fingerprints, edit: SuggestedEdit? = nil
  ) {
    self.rule = rule
    self.priority = priority
    self.path = path
    self.range = range
    self.message = message
    self.fix = fix
    self.excerpt = excerpt
    self.scope = scope
    self.fingerprints = fingerprints
    self.edit = edit
  }
}

extension Finding: Comparable {
  /// Orders by path, start, rule and end: the order of every scan result.
  public static func < (left: Finding, right: Finding) -> Bool {
    if left.path != right.path { return left.path < right.path }
    if left.range.startByte != right.range.startByte { return left.range.startByte < right.range.startByte }
    if left.rule != right.rule { return left.rule < right.rule }
    if left.range.endByte != right.range.endByte { return left.range.endByte < right.range.endByte }
    return left.message < right.message
  }
}

/// A finding that an inline comment suppresses, with the reason given there.
public struct SuppressedFinding: Hashable, Sendable, Codable {
  /// The finding as it would have been reported.
  public var finding: Finding
  /// The reason written in the comment; never empty.
  public var reason: String
  /// 1-based line of the comment.
  public var line: Int

  /// Creates a suppressed finding.
  public init(finding: Finding, reason: String, line: Int) {
    self.finding = finding
    self.reason = reason
    self.line = line
  }
}
