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
    /// No fixture shows both what it reports and what it leaves alone.
    case untested
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

  /// The verdict: missing before noisy, as a rule that misses may be noisy for the same reason.
  public var outcome: Outcome {
    if !missing.isEmpty { return .missing }
    if !noisy.isEmpty { return .noisy }
    return expected == 0 || silent == 0 ? .untested : .validated
  }
}

/// Runs rules over annotated fixtures, in the way of Semgrep's rule tests.
public struct RuleTest: Sendable {
  private let rules: CompiledRules

  /// Prepares a test of rules.
  public init(_ rules: CompiledRules) { self.rules = rules }

  /// What the fixtures say about one rule.
  ///
  /// Annotations of other rules count for those alone.
  public func run(_ rule: RuleID, on fixtures: [RuleFixture]) -> RuleTestResult {
    var result = RuleTestResult(rule: rule, missing: [], noisy: [], expected: 0, silent: 0, known: 0)
    var classes: [[ClassIndex.Header]] = []
    var reports: [(RuleFixture, FileReport, Annotations)] = []
    var scan = FileScan(rules: rules, priorities: [:])
    for fixture in fixtures {
      let role = FileRole(path: fixture.path)
      let report = scan.scan(fixture.bytes, path: fixture.path, language: fixture.language, role: role)
      classes.append(report.classes)
      reports.append((fixture, report, Annotations(fixture.bytes, rule: rule.rawValue)))
    }
    let index = ClassIndex(classes)
    for (fixture, report, annotations) in reports {
      let found = Set(
        report.findings.filter { pending in
          pending.finding.rule == rule
            && pending.conditions.allSatisfy { !index.isOverridden($0.method, of: $0.className) }
        }.map(\.finding.range.startLine)
          + report.suppressionFacts.map(\.finding).filter { $0.rule == rule }.map(\.range.startLine))
      result.expected += annotations.expected.count
      result.silent += annotations.silent.count
      result.known += annotations.knownMissing.count + annotations.knownNoisy.count
      result.missing += annotations.expected.subtracting(found).sorted().map { .init(fixture: fixture.name, line: $0) }
      result.noisy += found.subtracting(annotations.expected).subtracting(annotations.knownNoisy)
        .subtracting(annotations.knownMissing).sorted().map { .init(fixture: fixture.name, line: $0) }
    }
    return result
  }
}

/// The lines that a fixture's annotations speak of: an annotation is about the next line that holds none itself.
struct Annotations {
  private(set) var expected: Set<Int> = []
  private(set) var silent: Set<Int> = []
  private(set) var knownMissing: Set<Int> = []
  private(set) var knownNoisy: Set<Int> = []

  init(_ bytes: [UInt8], rule: String) {
    var pending: [String] = []
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let text = String(decoding: line, as: UTF8.self)
      let found = Self.annotations(text)
      if found.isEmpty {
        for kind in pending { insert(kind, line: index + 1) }
        pending = []
      } else {
        pending += found.filter { $0.rules.contains(rule) }.map(\.kind)
      }
    }
  }

  private mutating func insert(_ kind: String, line: Int) {
    switch kind {
    case "ruleid": expected.insert(line)
    case "ok": silent.insert(line)
    case "todoruleid": knownMissing.insert(line)
    default: knownNoisy.insert(line)
    }
  }

  private static func annotations(_ line: String) -> [(kind: String, rules: [String])] {
    for kind in ["todoruleid", "todook", "ruleid", "ok"] {
      guard let mark = line.ranges(of: kind + ":").first else { continue }
      // `ok: true` may be code: an annotation follows the sign of a comment.
      guard let sign = line[..<mark.lowerBound].last(where: { !$0.isWhitespace }), "#/*-!;%{".contains(sign) else {
        continue
      }
      let rest = line[mark.upperBound...].drop { $0.isWhitespace }
      let names = rest.prefix { $0.isLetter || $0.isNumber || ".-_, ".contains($0) }
      let rules = names.split(separator: ",").compactMap { $0.split(separator: " ").first.map(String.init) }
      if !rules.isEmpty { return [(kind, rules)] }
    }
    return []
  }
}
