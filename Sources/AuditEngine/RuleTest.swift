public import AuditModel
import AuditRules
import AuditSyntax

/// A fixture: annotated source that shows what a rule must and must not report.
public struct RuleFixture: Sendable {
  /// Its name for messages.
  public var name: String
  /// Its path as the rule sees it, relative to the rule's fixture folder: a `tests/` in it makes it test code.
  public var path: RepoPath
  /// Its bytes.
  public var bytes: [UInt8]
  /// Its language.
  public var language: LanguageID

  /// Creates a fixture.
  public init(name: String, path: RepoPath, bytes: [UInt8], language: LanguageID) {
    self.name = name
    self.path = path
    self.bytes = bytes
    self.language = language
  }
}

/// What the fixtures of one rule say about it.
public struct RuleTestResult: Hashable, Sendable {
  /// A line of a fixture.
  public struct Line: Hashable, Sendable, Codable {
    /// The fixture's name.
    public var fixture: String
    /// 1-based.
    public var line: Int
  }

  /// The outcome, in the words of ast-grep's rule tests.
  public enum Outcome: String, Hashable, Sendable, Codable {
    /// It reports every marked line and nothing else.
    case validated
    /// It does not report a line it must report.
    case missing
    /// It reports a line it must not report.
    case noisy
    /// No fixture shows what it reports and what it leaves alone.
    case untested
    /// It cannot be used here, so it was not run.
    case unsupported
  }

  /// The rule.
  public var rule: RuleID
  /// The lines marked `ruleid` that it does not report.
  public var missing: [Line]
  /// The lines that it reports and that are not marked `ruleid`.
  public var noisy: [Line]
  /// How many lines are marked `ruleid`.
  public var expected: Int
  /// How many lines are marked `ok`.
  public var silent: Int
  /// How many known gaps are marked `todoruleid` or `todook`.
  public var known: Int
  /// The fixtures that could not be searched in full, each with the reason, and messages with an open metavariable.
  public var failures: [String] = []

  /// Whether the fixtures must show both; in Semgrep's layout either is enough.
  public var needsBoth = true

  /// The verdict: missing before noisy, as a rule that misses may be noisy for the same reason.
  public var outcome: Outcome {
    if !missing.isEmpty { return .missing }
    if !noisy.isEmpty { return .noisy }
    let isTested = needsBoth ? expected > 0 && silent > 0 : expected + silent + known > 0
    return isTested ? .validated : .untested
  }
}

/// Runs rules over annotated fixtures, in the way of Semgrep's rule tests.
public struct RuleTest: Sendable {
  private let rules: CompiledRules
  private let package: PackageLookup

  /// Prepares a test of rules; `package` knows the packages of the projects that fixtures belong to.
  public init(_ rules: CompiledRules, package: @escaping PackageLookup = { _, _ in nil }) {
    self.rules = rules
    self.package = package
  }

  /// What the fixtures say about one rule.
  ///
  /// Annotations of other rules count for those alone.
  public func run(_ rule: RuleID, on fixtures: [RuleFixture]) -> RuleTestResult {
    var result = RuleTestResult(rule: rule, missing: [], noisy: [], expected: 0, silent: 0, known: 0)
    var reports: [(RuleFixture, FileReport)] = []
    var scan = FileScan(rules: rules, priorities: [:])
    for fixture in fixtures {
      let role = FileRole(path: fixture.path)
      let report = scan.scan(fixture.bytes, path: fixture.path, language: fixture.language, role: role)
      result.failures += report.failure.map { ["\(fixture.name): \($0)"] } ?? []
      reports.append((fixture, report))
    }
    let index = ProjectIndex(reports.map(\.1), package: package)
    for (fixture, report) in reports {
      let found = Set(
        report.findings.filter { $0.finding.rule == rule }.compactMap {
          $0.standing(where: index.holds)?.range.startLine
        }
          + report.suppressionFacts.map(\.finding).filter { $0.rule == rule }.map(\.range.startLine))
      result.failures += unbound(in: report, of: rule).map { "\(fixture.name):\($0)" }
      let annotations = Annotations(fixture.bytes, rule: rule.rawValue, found: found)
      result.expected += annotations.expected.count
      result.silent += annotations.silent.count
      result.known += annotations.knownMissing.count + annotations.knownNoisy.count
      result.missing += annotations.expected.subtracting(found).sorted().map { .init(fixture: fixture.name, line: $0) }
      result.noisy += found.subtracting(annotations.expected).subtracting(annotations.knownNoisy)
        .subtracting(annotations.knownMissing).sorted().map { .init(fixture: fixture.name, line: $0) }
    }
    return result
  }

  /// Where a message shows the name of a metavariable instead of what it stands for, as `line: name`.
  private func unbound(in report: FileReport, of rule: RuleID) -> [String] {
    report.findings.compactMap { pending in
      guard pending.finding.rule == rule else { return nil }
      let template = rules.rules[pending.entry].page.message
      let name = template.matches(of: /\$[A-Z][A-Z0-9_]*/).map(\.output).first { pending.finding.message.contains($0) }
      return name.map { "\(pending.finding.range.startLine): the message says `\($0)`, which nothing stands for here" }
    }
  }
}
