import AuditEngine
import AuditRules
import Foundation

/// What a test of a folder of rules prints.
struct RuleSuiteReport {
  let results: [RuleSuite.Result]
  let otherFiles: [LoadProblem]

  /// How many rules of one language came out how.
  private struct Tally: Encodable {
    var language: String
    var rules = 0
    var passed = 0
    var failed = 0
    var untested = 0
    var unsupported = 0

    /// The share of the rules with fixtures that can be used.
    var share: Double { passed + failed == 0 ? 0 : Double(passed) / Double(passed + failed) }

    init(_ language: String, _ results: some Sequence<RuleSuite.Result>) {
      self.language = language
      for result in results {
        rules += 1
        switch result.outcome {
        case .validated: passed += 1
        case .missing, .noisy: failed += 1
        case .untested: untested += 1
        case .unsupported: unsupported += 1
        }
      }
    }
  }

  private var total: Tally { Tally("total", results) }

  private var tallies: [Tally] {
    Dictionary(grouping: results, by: \.language).map { Tally($0.key, $0.value) }
      .sorted { ($1.rules, $0.language) < ($0.rules, $1.language) }
  }

  /// The reasons why rules cannot be used, the most frequent first.
  private var reasons: [(reason: String, count: Int)] {
    Dictionary(grouping: results.filter { $0.outcome == .unsupported }, by: \.reason).map { ($0.key, $0.value.count) }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }

  /// A line for each rule, the lines that are wrong below it.
  func text() -> String {
    var text = ""
    for result in results {
      guard let test = result.test else {
        text += "Unsupported  \(result.rule)  \(result.reason)\n"
        for problem in result.problems { text += "    \(problem.file):\(problem.line)  \(problem.message)\n" }
        continue
      }
      switch test.outcome {
      case .validated:
        let known = test.known > 0 ? ", \(test.known) known gaps" : ""
        let others = result.otherLanguages.isEmpty ? "" : ", not in \(result.otherLanguages.joined(separator: ", "))"
        text += "Validated  \(result.rule)  (\(test.expected) reported, \(test.silent) left alone\(known)\(others))\n"
      case .untested, .unsupported:
        let need = test.needsBoth ? "both are" : "one is"
        text +=
          "Untested   \(result.rule)  (\(test.expected) `ruleid` and \(test.silent) `ok` annotations: \(need) needed)\n"
      case .missing, .noisy:
        text += "\(test.outcome == .missing ? "Missing    " : "Noisy      ")\(result.rule)\n"
        for line in test.missing { text += "    missing  \(line.fixture):\(line.line)\n" }
        for line in test.noisy { text += "    noisy    \(line.fixture):\(line.line)\n" }
      }
      for failure in test.failures { text += "    failed   \(failure)\n" }
    }
    return text + summary
  }

  /// A row for each language, then the reasons.
  func table() -> String {
    func row(_ cells: [String]) -> String {
      let first = cells[0].padding(toLength: 16, withPad: " ", startingAt: 0)
      return first + cells.dropFirst().map { String(repeating: " ", count: max(1, 12 - $0.count)) + $0 }.joined() + "\n"
    }
    func row(_ tally: Tally) -> String {
      let share = tally.passed + tally.failed == 0 ? "-" : "\(Self.tenths(tally.share * 100)) %"
      return row(
        [tally.language]
          + [tally.rules, tally.passed, tally.failed, tally.untested, tally.unsupported].map(String.init) + [share])
    }
    var text = row(["language", "rules", "passed", "failed", "untested", "unsupported", "passed of"])
    for tally in tallies { text += row(tally) }
    text += row(total)
    if !reasons.isEmpty {
      text += "\nunsupported because\n"
      for (reason, count) in reasons {
        text += String(repeating: " ", count: max(0, 6 - "\(count)".count)) + "\(count)  \(reason)\n"
      }
    }
    return text + summary
  }

  private var summary: String {
    let total = total
    let other = otherFiles.isEmpty ? "" : "; \(Set(otherFiles.map(\.file)).count) YAML files hold no rules"
    let untested = total.untested > 0 ? ", \(total.untested) untested" : ""
    let unsupported = total.unsupported > 0 ? ", \(total.unsupported) unsupported" : ""
    return "\n\(total.passed) passed, \(total.failed) failed\(untested)\(unsupported)\(other)\n"
  }

  private static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded(.down))
    return "\(tenths / 10).\(tenths % 10)"
  }

  private struct Summary: Encodable {
    struct Entry: Encodable {
      let rule: String
      let file: String
      let language: String
      let outcome: RuleTestResult.Outcome
      let expected: Int
      let silent: Int
      let known: Int
      let missing: [RuleTestResult.Line]
      let noisy: [RuleTestResult.Line]
      let failures: [String]
      let reason: String?
    }
    struct Reason: Encodable {
      let reason: String
      let rules: Int
    }
    let schema = "audit-rules-test/2"
    let passed: Int
    let failed: Int
    let untested: Int
    let unsupported: Int
    let languages: [Tally]
    let reasons: [Reason]
    let rules: [Entry]
  }

  /// Everything, for programs.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let total = total
    let summary = Summary(
      passed: total.passed, failed: total.failed, untested: total.untested, unsupported: total.unsupported,
      languages: tallies, reasons: reasons.map { Summary.Reason(reason: $0.reason, rules: $0.count) },
      rules: results.map { result in
        Summary.Entry(
          rule: result.rule, file: result.file, language: result.language, outcome: result.outcome,
          expected: result.test?.expected ?? 0, silent: result.test?.silent ?? 0, known: result.test?.known ?? 0,
          missing: result.test?.missing ?? [], noisy: result.test?.noisy ?? [], failures: result.test?.failures ?? [],
          reason: result.outcome == .unsupported ? result.reason : nil)
      })
    return String(decoding: try encoder.encode(summary), as: UTF8.self) + "\n"
  }
}
