/// How sure a rule is of what it reports.
public enum Confidence: String, Hashable, Sendable, Codable, CaseIterable {
  /// Nearly every report is a true one.
  case high
  /// Most reports are true ones.
  case medium
  /// A hint to look at.
  case low
}

/// How much work a fix usually is: T-shirt sizes that reports turn into ranges.
public enum Effort: String, Hashable, Sendable, Codable, CaseIterable {
  /// Up to two hours.
  case small = "S"
  /// Two hours to two days.
  case medium = "M"
  /// Two to ten days.
  case large = "L"

  /// The range in working minutes (a day is 480 minutes).
  public var minutes: ClosedRange<Int> {
    switch self {
    case .small: 15...120
    case .medium: 120...960
    case .large: 960...4800
    }
  }
}

/// What a reader is told about a rule: its page, without the check itself.
public struct RulePage: Hashable, Sendable, Codable {
  /// The rule's id.
  public var id: RuleID
  /// A short noun phrase, such as "Blocking sleep in async code".
  public var title: String
  /// What each of its findings says unless the finding has words of its own.
  public var message: String
  /// The default priority.
  public var priority: Priority
  /// The part of production readiness it belongs to, such as `security` or `error-handling`.
  public var area: String
  /// How much work one fix usually is.
  public var effort: Effort
  /// Why it hurts in production.
  public var impact: String
  /// What to do about it.
  public var fix: String
  /// How to check that a fix holds, one step each; never empty for a rule of the pack.
  public var verification: [String]
  /// CWE ids such as `CWE-798`.
  public var cwe: [String]
  /// Links to authorities.
  public var references: [String]
  /// How sure it is.
  public var confidence: Confidence
  /// The languages it looks at, in Semgrep's names.
  public var languages: [String]
  /// The digest of everything in the rule that decides what it finds; it changes when the rule does.
  public var version: String

  /// Creates a page.
  public init(
    id: RuleID, title: String, message: String, priority: Priority, area: String, effort: Effort,
    impact: String, fix: String, verification: [String], cwe: [String], references: [String],
    confidence: Confidence, languages: [String], version: String
  ) {
    self.id = id
    self.title = title
    self.message = message
    self.priority = priority
    self.area = area
    self.effort = effort
    self.impact = impact
    self.fix = fix
    self.verification = verification
    self.cwe = cwe
    self.references = references
    self.confidence = confidence
    self.languages = languages
    self.version = version
  }
}
