public import AuditModel

/// The machine formats of the product's own: one object each, named by its `schema`, always with the same keys in the same order.
///
/// A key whose value is not known is `null`, never missing; a later version may add keys, so readers must ignore unknown ones.
public struct JSONReport: Sendable {
  private let tool: ToolIdentity

  /// Creates a renderer that names the program that writes.
  public init(tool: ToolIdentity) { self.tool = tool }

  /// A scan, as `audit-scan/1`.
  ///
  /// Findings with the same number under `secret` hold the same secret; digests are not shown, so that two clones write the same.
  public func render(_ result: ScanResult) -> String {
    var secrets: [SecretDigest: Int] = [:]
    for finding in result.findings + result.suppressed.map(\.finding) {
      if let secret = finding.secret, secrets[secret] == nil { secrets[secret] = secrets.count + 1 }
    }
    func secret(_ finding: Finding) -> [(key: String, value: JSONValue)] {
      [("secret", finding.secret.flatMap { secrets[$0] }.map { .integer($0) } ?? .null)]
    }
    return document(
      "audit-scan/1",
      [
        ("repository", .string(result.repository)),
        ("revision", json(result.revision)),
        ("complete", .bool(result.isComplete)),
        (
          "findings",
          .array(
            titled(result.findings, result.rules).map {
              .object(findingMembers($0.finding, title: $0.title) + secret($0.finding))
            })
        ),
        (
          "suppressed",
          .array(
            result.suppressed.map {
              .object(
                findingMembers($0.finding, title: nil) + secret($0.finding) + [
                  ("reason", .string($0.reason)), ("commentLine", .integer($0.line)),
                ])
            })
        ),
        ("checks", .array(result.checks.map(json))),
        ("coverage", json(result.coverage)),
        ("rules", .array(result.rules.map(json))),
      ])
  }

  /// The blockers of a register with their derived counts, as `audit-blockers/1`.
  ///
  /// - Parameters:
  ///   - blockers: Those to list, in the order to list them in.
  ///   - snapshot: The register they are from.
  ///   - policy: The rules it is kept by.
  ///   - asOf: When; `nil` leaves out what depends on the day.
  /// - Returns: The JSON text.
  public func render(
    blockers: [Blocker], of snapshot: RegisterSnapshot, policy: RegisterPolicy = RegisterPolicy(),
    asOf: Timestamp? = nil
  ) -> String {
    render(blockers: blockers, of: RegisterOverview(snapshot), policy: policy, asOf: asOf)
  }

  /// The same without reading findings.
  ///
  /// With `asOf` it says by which day each is due, whether that is over, and how long its waiver still lasts.
  public func render(
    blockers: [Blocker], of overview: RegisterOverview, policy: RegisterPolicy = RegisterPolicy(),
    asOf: Timestamp? = nil
  ) -> String {
    document(
      "audit-blockers/1",
      [
        ("lastScan", json(overview.lastScan)),
        ("count", .integer(blockers.count)),
        (
          "blockers",
          .elements(count: blockers.count) { index in
            let blocker = blockers[index]
            return .object(
              blockerMembers(blocker, counts: overview.counts[blocker.uid] ?? DetectionCounts())
                + terms(of: blocker, policy, asOf: asOf))
          }
        ),
      ])
  }

  /// One blocker with all findings ever followed for it, as `audit-blocker/1`.
  public func render(
    blocker: Blocker, of snapshot: RegisterSnapshot, page: RulePage?, secrets: [String: SecretNote] = [:]
  ) -> String {
    let findings = snapshot.findings(of: blocker)
    return document(
      "audit-blocker/1",
      [
        ("lastScan", json(snapshot.scans.last?.sighting)),
        (
          "blocker",
          .object(blockerMembers(blocker, counts: RegisterOverview(snapshot).counts[blocker.uid] ?? DetectionCounts()))
        ),
        ("dossier", json(snapshot.dossier(of: blocker), names: snapshot.names)),
        ("findings", .array(findings.map { json($0, snapshot.disposition(of: $0), secrets[$0.id]) })),
        ("ruleDetails", page.map(json) ?? .null),
      ])
  }

  /// The gate's decision, as `audit-gate/1`.
  public func render(_ decision: GateDecision) -> String {
    document(
      "audit-gate/1",
      [
        ("verdict", .string(decision.verdict.rawValue)),
        (
          "reasons",
          .array(
            decision.reasons.map { reason in
              [
                "condition": .string(reason.condition), "allowed": .string(reason.allowed),
                "actual": .string(reason.actual), "verdict": .string(reason.verdict.rawValue),
                "detail": .string(reason.detail), "remedy": .string(reason.remedy),
                "items": .array(reason.items.map { ["name": .string($0.name), "why": .string($0.why)] }),
              ]
            })
        ),
        ("notes", JSONValue(decision.notes)),
        ("warnings", JSONValue(decision.warnings)),
      ])
  }

  /// Rule pages in the given order, as `audit-rules/1`.
  public func render(rules: [RulePage]) -> String {
    document("audit-rules/1", [("count", .integer(rules.count)), ("rules", .array(rules.map(json)))])
  }

  func document(_ schema: String, _ members: [(key: String, value: JSONValue)]) -> String {
    let tool: JSONValue = ["name": .string(tool.name), "version": .string(tool.version)]
    return JSONValue.object([("schema", .string(schema)), ("tool", tool)] + members).text
  }
}

/// The findings with the titles of their rules.
private func titled(_ findings: [Finding], _ pages: [RulePage]) -> [(finding: Finding, title: String?)] {
  let titles = Dictionary(pages.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
  return findings.map { ($0, titles[$0.rule]) }
}

private func findingMembers(_ finding: Finding, title: String?) -> [(key: String, value: JSONValue)] {
  let range = finding.range
  var fingerprints: [(key: String, value: JSONValue)] = [
    (Fingerprints.scopeKeyName, .string(finding.fingerprints.scopeKey)),
    (Fingerprints.lineKeyName, .string(finding.fingerprints.lineKey)),
  ]
  if !finding.fingerprints.primaryLocationLineHash.isEmpty {
    fingerprints.append(("primaryLocationLineHash", .string(finding.fingerprints.primaryLocationLineHash)))
  }
  let edit: [(key: String, value: JSONValue)] =
    finding.edit?.replacement.map { [("replacement", .string($0))] } ?? []
  return [
    ("rule", .string(finding.rule.rawValue)),
    ("priority", .string(finding.priority.rawValue)),
    ("title", JSONValue(title)),
    ("path", .string(finding.path.rawValue)),
    ("startLine", .integer(range.startLine)),
    ("startColumn", .integer(range.startColumn)),
    ("endLine", .integer(range.endLine)),
    ("endColumn", .integer(range.endColumn)),
    ("message", .string(finding.message)),
    ("fix", .string(finding.fix)),
    ("scope", .string(finding.scope)),
    ("fingerprints", .object(fingerprints)),
    (
      "excerpt",
      ["firstLine": .integer(finding.excerpt.firstLine), "lines": JSONValue(finding.excerpt.lines)]
    ),
  ] + edit
}

private func json(_ revision: Revision?) -> JSONValue {
  guard let revision else { return .null }
  return [
    "commit": JSONValue(revision.commit), "branch": JSONValue(revision.branch), "dirty": .bool(revision.isDirty),
  ]
}

private func json(_ check: CheckResult) -> JSONValue {
  [
    "rule": .string(check.rule.rawValue),
    "outcome": .string(check.outcome.rawValue),
    "evidence": .array(
      check.evidence.map { evidence in
        [
          "path": JSONValue(evidence.path?.rawValue), "line": evidence.line.map { .integer($0) } ?? .null,
          "text": .string(evidence.text),
        ]
      }),
  ]
}

private func json(_ coverage: Coverage) -> JSONValue {
  [
    "scanned": .integer(coverage.scanned.count),
    "scannedBytes": .integer(coverage.scannedBytes),
    "skipped": .array(
      coverage.skipped.map { ["path": .string($0.path.rawValue), "reason": .string($0.reason.rawValue)] }),
    "failed": .array(coverage.failed.map { ["path": .string($0.path.rawValue), "reason": .string($0.reason)] }),
    "rules": .array(
      coverage.rules.sorted { $0.key < $1.key }.map { rule, version in
        ["id": .string(rule.rawValue), "version": .string(version)]
      }),
    "history": JSONValue(coverage.history),
  ]
}

private func json(_ page: RulePage) -> JSONValue {
  [
    "id": .string(page.id.rawValue),
    "title": .string(page.title),
    "message": .string(page.message),
    "priority": .string(page.priority.rawValue),
    "area": .string(page.area),
    "effort": .string(page.effort.rawValue),
    "confidence": .string(page.confidence.rawValue),
    "languages": JSONValue(page.languages),
    "impact": .string(page.impact),
    "fix": .string(page.fix),
    "verification": JSONValue(page.verification),
    "cwe": JSONValue(page.cwe),
    "references": JSONValue(page.references),
    "version": .string(page.version),
  ]
}

private func effort(_ blocker: Blocker) -> JSONValue {
  guard let low = blocker.effortMinimumMinutes, let high = blocker.effortMaximumMinutes else { return .null }
  return ["minimum": .integer(low), "maximum": .integer(high)]
}

func json(_ sighting: Sighting?) -> JSONValue {
  guard let sighting else { return .null }
  return [
    "scan": .integer(sighting.scan), "time": .string(sighting.time.iso8601), "commit": JSONValue(sighting.commit),
  ]
}

func blockerMembers(_ blocker: Blocker, counts: DetectionCounts) -> [(key: String, value: JSONValue)] {
  [
    ("id", .string(blocker.id)),
    ("number", .integer(blocker.number)),
    ("title", .string(blocker.title)),
    ("rule", JSONValue(blocker.rule?.rawValue)),
    ("component", .string(blocker.component)),
    ("priority", .string(blocker.priority.rawValue)),
    ("status", .string(blocker.status.rawValue)),
    ("open", .bool(blocker.status.isOpen)),
    ("verification", .string(blocker.verification.rawValue)),
    ("owner", JSONValue(blocker.owner)),
    ("regressions", .integer(blocker.regressions)),
    ("opened", json(blocker.opened)),
    ("changed", json(blocker.changed)),
    ("kind", .string(blocker.kind.rawValue)),
    ("area", JSONValue(blocker.area)),
    ("effortMinutes", effort(blocker)),
    ("due", JSONValue(blocker.dueDate?.description)),
    ("waivedUntil", JSONValue(blocker.waivedUntil?.description)),
    ("episodeOpened", json(blocker.episodeOpened)),
    ("fixCommit", JSONValue(blocker.fixCommit)),
    ("baseline", .bool(blocker.isBaseline)),
    (
      "findingCounts",
      .object(
        Detection.allCases.map { detection in
          (detection.rawValue, .integer(counts[detection]))
        })
    ),
  ]
}

private func json(_ secret: SecretDigest?, _ note: SecretNote?) -> JSONValue {
  secret.map { secret in
    [
      "digest": .string(secret.shown), "changed": JSONValue(note?.changed?.iso8601),
      "sameAs": .array(
        (note?.places ?? []).map { place in
          [
            "blocker": .string(place.blocker), "finding": .string(place.finding), "path": .string(place.path.rawValue),
            "line": .integer(place.line),
          ]
        }),
    ]
  } ?? .null
}

private func json(_ tracked: TrackedFinding, _ disposition: Disposition?, _ note: SecretNote?) -> JSONValue {
  let decided: JSONValue =
    disposition.map { decided in
      [
        "kind": .string(decided.kind.rawValue), "reason": .string(decided.reason), "by": .string(decided.by.name),
        "approvers": JSONValue(decided.approvers.map(\.name)), "until": JSONValue(decided.until?.description),
      ]
    } ?? .null
  return .object(
    [
      ("id", .string(tracked.id)), ("detection", .string(tracked.detection.rawValue)),
      ("firstSeen", json(tracked.firstSeen)), ("lastSeen", json(tracked.lastSeen)),
      ("lastEvaluated", json(tracked.lastEvaluated)), ("ruleVersion", .string(tracked.ruleVersion)),
      ("disposition", decided), ("secret", json(tracked.finding.secret, note)),
    ] + findingMembers(tracked.finding, title: nil))
}

/// By when a blocker has to be done, and how long it may stay parked.
private func terms(
  of blocker: Blocker, _ policy: RegisterPolicy, asOf: Timestamp?
) -> [(key: String, value: JSONValue)] {
  guard let asOf else { return [("dueBy", .null), ("overdue", .null), ("waiver", .null)] }
  let dueBy = blocker.status.isOpen ? policy.dueDate(of: blocker) : nil
  return [
    ("dueBy", JSONValue(dueBy?.description)),
    ("overdue", .bool(dueBy.map { CalendarDate(asOf) > $0 } ?? false)),
    (
      "waiver",
      blocker.waiverTerm(asOf: asOf).map { term in
        [
          "term": .string(term.name), "counts": .bool(!blocker.hasWaiverLapsed(asOf: asOf)),
          "lastDay": JSONValue(blocker.waiverEnd?.description),
          "daysLeft": .integer((blocker.waiverEnd?.daysSinceEpoch ?? 0) - CalendarDate(asOf).daysSinceEpoch),
          "urgent": .bool(term.isUrgent), "text": .string(term.phrase),
        ]
      } ?? .null
    ),
  ]
}

extension WaiverTerm {
  /// Its name in machine formats.
  fileprivate var name: String {
    switch self {
    case .running: "running"
    case .ending: "ending"
    case .undated: "undated"
    case .over: "over"
    }
  }
}
