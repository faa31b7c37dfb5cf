import ArgumentParser
import AuditEngine
import AuditModel
import Foundation

extension RulesCommand {
  /// The command `audit rules profile`.
  struct Profile: AuditCommand {
    static let configuration = CommandConfiguration(
      abstract: "Scan a folder, and print what each entry of the rule files cost there.",
      discussion: """
        For whoever writes rules. A rule costs time where a file holds the words that it requires: it is matched there, and \
        its file is parsed, or the parts of it that may matter. What several rules have parsed is divided among them. Words that are \
        in every file make a rule slow. The times are those of all workers together.

        Examples:
          audit rules profile ../service
          audit rules profile ../service --rules tools/audit-rules --no-default-rules --limit 5
        """)
    @OptionGroup var scope: ScopeOptions
    @OptionGroup var look: ConsoleOptions
    @Option(help: "How many entries to print, the dearest first; 0 for all.") var limit = 20
    @Option(help: "The form of the output.") var format = ListFormat.text

    func validate() throws {
      guard limit >= 0 else { throw ValidationError("--limit is a number of entries, or 0 for all") }
    }

    func execute() async throws -> ExitStatus {
      let run = try ScanRun(scope)
      let costs = await run.costs(console: look.console).filter { $0.fileCount > 0 }.sorted {
        ($1.total, $0.file, $0.line) < ($0.total, $1.file, $1.line)
      }
      let shown = Array(costs.prefix(limit == 0 ? costs.count : limit))
      look.console.write(format == .json ? try Self.json(shown) : Self.text(shown, of: costs))
      return .success
    }

    private static func text(_ shown: [RuleCost], of costs: [RuleCost]) -> String {
      var rows = [["matching", "parsing", "files", "parsed", "entry"]]
      rows += shown.map { cost in
        [
          milliseconds(cost.matching), milliseconds(cost.parsing), String(cost.fileCount), String(cost.parsedCount),
          "\(cost.rule.rawValue)  \(cost.file):\(cost.line)",
        ]
      }
      let widths = (0..<4).map { column in rows.map { $0[column].count }.max() ?? 0 }
      var text = ""
      for row in rows {
        for (cell, width) in zip(row, widths) {
          text += String(repeating: " ", count: width - cell.count) + cell + "  "
        }
        text += row[4] + "\n"
      }
      let total = costs.reduce((matching: Duration.zero, parsing: Duration.zero)) {
        ($0.matching + $1.matching, $0.parsing + $1.parsing)
      }
      return text
        + "\n\(costs.count) entries: \(milliseconds(total.matching)) of matching, \(milliseconds(total.parsing)) of parsing\n"
    }

    private static func milliseconds(_ time: Duration) -> String {
      String(format: "%.1f ms", seconds(time) * 1000)
    }

    private static func seconds(_ time: Duration) -> Double {
      Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    }

    private static func json(_ costs: [RuleCost]) throws -> String {
      struct Profile: Encodable {
        struct Entry: Encodable {
          let rule, file: String
          let line, files, parsed: Int
          let matchingSeconds, parsingSeconds: Double
        }
        let schema = "audit-rule-costs/1"
        let entries: [Entry]
      }
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      let profile = Profile(
        entries: costs.map {
          Profile.Entry(
            rule: $0.rule.rawValue, file: $0.file, line: $0.line, files: $0.fileCount, parsed: $0.parsedCount,
            matchingSeconds: seconds($0.matching), parsingSeconds: seconds($0.parsing))
        })
      return String(decoding: try encoder.encode(profile), as: UTF8.self) + "\n"
    }
  }
}
