public import AuditModel

/// What a repository says about the claims of a document, as text or JSON.
public struct ReconcileReport: Sendable {
  /// Creates a renderer.
  public init() {}

  /// The verdicts as `audit-reconcile/1`.
  public func json(_ verdicts: [ClaimVerdict], document: ImportedDocument) -> String {
    JSONValue.object([
      ("schema", "audit-reconcile/1"),
      ("document", .object([("name", .string(document.name)), ("title", .string(document.title))])),
      (
        "counts",
        .object(
          ClaimVerdict.Outcome.allCases.map { outcome in
            (key: outcome.rawValue, value: JSONValue.integer(verdicts.count { $0.outcome == outcome }))
          })
      ),
      ("claims", .array(verdicts.map(value))),
    ]).text
  }

  private func value(_ verdict: ClaimVerdict) -> JSONValue {
    var claimed = JSONValue.null
    var kind = "none"
    var path: String?
    var lines: [LineSpan] = []
    switch verdict.claim.subject {
    case .location(let place, let spans): (kind, path, lines) = ("location", place, spans)
    case .absence(let place): (kind, path) = ("absence", place)
    case .presence: kind = "presence"
    case .missingCode: kind = "missing-code"
    case .count(let count, _):
      kind = "count"
      claimed = .integer(count.number)
    case .nothing: kind = "none"
    }
    return .object([
      ("line", .integer(verdict.claim.line)), ("entry", JSONValue(verdict.claim.entry)),
      ("text", .string(verdict.claim.text)),
      ("kind", .string(kind)), ("path", JSONValue(path)),
      ("lines", .array(lines.map { .array([.integer($0.first), .integer($0.last)]) })),
      ("outcome", .string(verdict.outcome.rawValue)), ("evidence", .string(verdict.evidence)),
      ("since", JSONValue(verdict.since)), ("claimed", claimed), ("found", verdict.found.map { .integer($0) } ?? .null),
      ("places", JSONValue(verdict.places)),
    ])
  }

  /// The verdicts for a terminal, by line, with a count of each outcome.
  public func text(_ verdicts: [ClaimVerdict], document: ImportedDocument) -> String {
    var lines = ["\(visible(document.name)): \(visible(document.title))"]
    for verdict in verdicts {
      let since = verdict.since.map { ", since \($0.prefix(10))" } ?? ""
      let entry = verdict.claim.entry.map { "\(String(flowed($0).prefix(50))): " } ?? ""
      lines.append(
        "  line \(verdict.claim.line)  \(label(verdict))  \(entry)\(String(flowed(verdict.claim.text).prefix(80)))")
      lines.append("      \(flowed(verdict.evidence))\(since)")
      if verdict.outcome == .ambiguous || verdict.outcome == .moved {
        lines += verdict.places.prefix(5).map { "      \(visible($0))" }
      }
    }
    let counts = ClaimVerdict.Outcome.allCases.map { outcome in
      "\(verdicts.count { $0.outcome == outcome }) \(outcome.rawValue.replacing("-", with: " "))"
    }
    lines.append("\(verdicts.count) claims: \(counts.joined(separator: ", "))")
    return lines.joined(separator: "\n") + "\n"
  }

  private func label(_ verdict: ClaimVerdict) -> String {
    if verdict.outcome == .countWrong, case .count(let count, _) = verdict.claim.subject, let found = verdict.found {
      return "count wrong (\(count.number) claimed, \(found) found)"
    }
    return verdict.outcome.rawValue.replacing("-", with: " ")
  }
}
