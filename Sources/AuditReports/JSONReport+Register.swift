public import AuditModel

extension JSONReport {
  /// What a command did, as `audit-change/1`: the blocker as it is now, and every event in words.
  public func render(
    change blocker: Blocker, dossier: BlockerDossier, events: [RegisterEvent], names: [String: String]
  ) -> String {
    document(
      "audit-change/1",
      [
        ("blocker", .object(blockerMembers(blocker, counts: DetectionCounts()).filter { $0.key != "findingCounts" })),
        ("dossier", json(dossier, names: names)),
        ("events", .array(events.map { json($0, names: names) })),
      ])
  }

  /// How far a verification is, as `audit-verification/1`.
  ///
  /// - Parameters:
  ///   - blocker: the blocker.
  ///   - dossier: what is kept about it.
  ///   - policy: the rules of the register.
  ///   - refusals: why it cannot be closed yet.
  ///   - rescan: what its rule says now: the tree it was run on, what it finds there, and why it could not be run.
  /// - Returns: the JSON text.
  public func render(
    verification blocker: Blocker, dossier: BlockerDossier, policy: RegisterPolicy, refusals: [GuardRefusal],
    rescan: (tree: String, findings: [Finding], problem: String?)? = nil
  ) -> String {
    let plan = VerificationPlan(of: blocker, dossier: dossier, profile: policy.profile)
    return document(
      "audit-verification/1",
      [
        ("id", .string(blocker.id)), ("status", .string(blocker.status.rawValue)),
        ("verification", .string(blocker.verification.rawValue)),
        ("profile", .string(policy.profile.rawValue)),
        ("closable", .bool(refusals.isEmpty && blocker.status == .fixSubmitted)),
        (
          "checks",
          .array(
            plan.checks.map { check in
              [
                "key": .string(check.key.rawValue), "title": .string(check.title),
                "required": .bool(check.isRequired), "missing": .bool(check.isMissing),
                "secondPerson": .bool(check.needsSecondPerson), "roles": JSONValue(check.roles.map(\.rawValue)),
                "command": JSONValue(check.command), "record": check.record.map(json) ?? .null,
              ]
            })
        ),
        ("refusals", .array(refusals.map(json))),
        (
          "rescan",
          rescan.map { rescan in
            [
              "tree": .string(rescan.tree), "problem": JSONValue(rescan.problem),
              "findings": .array(
                rescan.findings.map { finding in
                  ["path": .string(finding.path.rawValue), "startLine": .integer(finding.range.startLine)]
                }),
            ]
          } ?? .null
        ),
      ])
  }

  /// What happened to a blocker, as `audit-history/1`.
  public func render(history entries: [HistoryText.Entry], of blocker: Blocker, names: [String: String]) -> String {
    document(
      "audit-history/1",
      [
        ("id", .string(blocker.id)),
        (
          "entries",
          .array(
            entries.map { entry in
              [
                "pack": .string(entry.pack), "time": .string(entry.time.iso8601), "actor": json(entry.actor),
                "signature": json(entry.verdict, key: entry.key),
                "reason": JSONValue(entry.reason), "commit": JSONValue(entry.commit),
                "scan": entry.scan.map { .integer($0) } ?? .null,
                "events": .array(entry.events.map { json($0, names: names) }),
              ]
            })
        ),
      ])
  }

  /// Who signed what of the decisions about a blocker, as `audit-signatures/1`.
  public func render(signatures review: SignatureReview) -> String {
    document(
      "audit-signatures/1",
      [
        ("id", .string(review.blocker)),
        (
          "words",
          .array(
            review.words.map { word in
              [
                "what": .string(word.what), "pack": .string(word.pack), "time": .string(word.time.iso8601),
                "person": json(word.person), "signed": .bool(word.isSigned),
                "signature": json(word.verdict, key: word.key),
              ]
            })
        ),
      ])
  }

  /// Named values of a command that reports about the register itself, as `audit-register/1`.
  ///
  /// Values are texts, whole numbers and lists of texts; `nil` is null.
  public func render(register command: String, _ members: [(key: String, value: RegisterFact)]) -> String {
    document(
      "audit-register/1", [("command", .string(command))] + members.map { ($0.key, $0.value.json) })
  }
}

/// A value in a report about the register itself.
public indirect enum RegisterFact: Sendable {
  /// A text; `nil` when it is not known.
  case text(String?)
  /// A number; `nil` when it is not known.
  case number(Int?)
  /// Yes or no.
  case flag(Bool)
  /// Texts.
  case list([String])
  /// Numbers by name, in order.
  case counts([(name: String, count: Int)])

  fileprivate var json: JSONValue {
    switch self {
    case .text(let text): JSONValue(text)
    case .number(let number): number.map { .integer($0) } ?? .null
    case .flag(let flag): .bool(flag)
    case .list(let texts): JSONValue(texts)
    case .counts(let counts): .object(counts.map { ($0.name, .integer($0.count)) })
    }
  }
}

private func json(_ event: RegisterEvent, names: [String: String]) -> JSONValue {
  [
    "kind": .string(event.kind.rawValue), "blocker": JSONValue(event.blocker.flatMap { names[$0] }),
    "text": JSONValue(EventText(names: names).phrase(event)),
  ]
}

private func json(_ refusal: GuardRefusal) -> JSONValue {
  [
    "guard": .string(refusal.condition.rawValue), "found": .string(refusal.found), "needed": .string(refusal.needed),
  ]
}

private func json(_ actor: Actor) -> JSONValue {
  ["name": .string(actor.name), "email": JSONValue(actor.email), "source": .string(actor.source.rawValue)]
}

private func json(_ verdict: SignatureVerdict?, key: String?) -> JSONValue {
  verdict.map { verdict in
    ["good": .bool(verdict.isGood), "key": JSONValue(key), "text": .string(verdict.phrase(key: key))]
  } ?? .null
}

private func json(_ check: CheckRecord) -> JSONValue {
  [
    "key": .string(check.key.rawValue), "verdict": .string(check.verdict.rawValue), "by": json(check.by),
    "time": .string(check.time.iso8601), "note": JSONValue(check.note), "stale": JSONValue(check.staleReason),
    "evidence": check.evidence.map { evidence in
      [
        "kind": .string(evidence.kind.rawValue), "text": .string(evidence.text), "commit": JSONValue(evidence.commit),
        "dirty": evidence.isDirty.map { .bool($0) } ?? .null,
        "exitStatus": evidence.exitStatus.map { .integer($0) } ?? .null,
        "milliseconds": evidence.milliseconds.map { .integer($0) } ?? .null, "digest": JSONValue(evidence.digest),
      ]
    } ?? .null,
  ]
}

private func json(_ waiver: Waiver) -> JSONValue {
  [
    "requester": json(waiver.requester), "approvers": .array(waiver.approvers.map(json)),
    "reason": .string(waiver.reason), "mitigation": JSONValue(waiver.mitigation),
    "until": JSONValue(waiver.until?.description), "targetRelease": JSONValue(waiver.targetRelease),
    "claim": JSONValue(waiver.claim), "reality": JSONValue(waiver.reality), "evidence": JSONValue(waiver.evidence),
    "findings": .integer(waiver.scope.count),
  ]
}

private func json(_ regression: Regression) -> JSONValue {
  [
    "reintroducedBy": JSONValue(regression.reintroducedBy), "reintroducer": JSONValue(regression.reintroducer),
    "fixedBy": JSONValue(regression.fixedBy), "fixer": JSONValue(regression.fixer),
  ]
}

/// Everything about a blocker beyond its line in a list.
func json(_ dossier: BlockerDossier, names: [String: String]) -> JSONValue {
  [
    "texts": .object(
      BlockerField.allCases.compactMap { field in dossier.texts[field].map { (field.rawValue, .string($0)) } }),
    "extra": .object(dossier.extra.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }),
    "effort": JSONValue(dossier.effortText),
    "tags": JSONValue(dossier.tags),
    "locations": .array(
      dossier.locations.map { location in
        [
          "kind": .string(location.kind.rawValue), "place": .string(location.place),
          "startLine": location.startLine.map { .integer($0) } ?? .null,
          "endLine": location.endLine.map { .integer($0) } ?? .null, "note": JSONValue(location.note),
        ]
      }),
    "relations": .array(
      dossier.relations.map { relation in
        [
          "kind": .string(relation.kind.rawValue), "blocker": JSONValue(relation.blocker.flatMap { names[$0] }),
          "text": JSONValue(relation.text),
        ]
      }),
    "criteria": .array(
      dossier.criteria.map { criterion in
        ["id": .string(criterion.id), "text": .string(criterion.text), "command": JSONValue(criterion.command)]
      }),
    "checks": .array(dossier.checks.map(json)),
    "waiver": dossier.waiver.map(json) ?? .null,
    "fix": dossier.fix.map { fix in
      [
        "commit": JSONValue(fix.commit), "url": JSONValue(fix.url), "by": json(fix.by),
        "author": fix.author.map(json) ?? .null,
      ]
    } ?? .null,
    "episodes": .array(
      dossier.episodes.map { episode in
        [
          "opened": json(episode.opened), "submitted": json(episode.submitted), "closed": json(episode.closed),
          "outcome": JSONValue(episode.outcome?.rawValue), "verification": JSONValue(episode.verification?.rawValue),
          "cause": JSONValue(episode.cause?.rawValue), "regression": episode.regression.map(json) ?? .null,
        ]
      }),
    "aliases": .array(dossier.aliases.map { ["source": .string($0.source), "id": .string($0.id)] }),
    "comments": .array(
      dossier.comments.map { comment in
        ["by": json(comment.by), "time": .string(comment.time.iso8601), "text": .string(comment.text)]
      }),
    "overrides": .integer(dossier.overrides),
    "conflict": .bool(dossier.hasConflict),
  ]
}
