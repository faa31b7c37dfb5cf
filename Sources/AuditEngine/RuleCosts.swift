public import AuditModel
import AuditRules

/// What one entry of a rule file cost in a scan, for whoever writes rules.
public struct RuleCost: Sendable {
  /// The rule.
  public var rule: RuleID
  /// The rule file, and the line in it, 1-based, where the entry begins; many entries may share an id.
  public var file: String
  /// See `file`.
  public var line: Int
  /// How many files hold what the entry requires, so that it was matched there.
  public var fileCount = 0
  /// How many of them were parsed for it, alone or with others.
  public var parsedCount = 0
  /// Its share of the time of parsing: what several entries ask for is divided among them.
  public var parsing = Duration.zero
  /// The time of matching.
  public var matching = Duration.zero

  /// The sum of both.
  public var total: Duration { parsing + matching }
}

/// Adds up what the rules cost, by their index; belongs to one worker.
final class RuleMeter {
  private(set) var costs: [RuleCost]

  init(_ rules: [Rule]) {
    costs = rules.map { RuleCost(rule: $0.page.id, file: $0.place.file, line: $0.place.line) }
  }

  /// Counts a file for the entries that are matched there.
  func addFile(_ entries: [LanguagePlan.Entry]) {
    for entry in entries { costs[entry.rule].fileCount += 1 }
  }

  /// Divides the time of parsing a file among those who asked for it.
  func addParsing(_ time: Duration, for entries: [LanguagePlan.Entry]) {
    for entry in entries {
      costs[entry.rule].parsing += time / entries.count
      costs[entry.rule].parsedCount += 1
    }
  }

  /// Adds a time of matching.
  func addMatching(_ time: Duration, of rule: Int) { costs[rule].matching += time }
}

extension [RuleCost] {
  /// Adds what another worker measured with the same rules.
  static func + (left: Self, right: Self) -> Self {
    if left.isEmpty { return right }
    return zip(left, right).map { cost, other in
      var cost = cost
      cost.fileCount += other.fileCount
      cost.parsedCount += other.parsedCount
      cost.parsing += other.parsing
      cost.matching += other.matching
      return cost
    }
  }
}
