import AuditModel
import AuditReports

extension Awkward {
  static func sighting(_ scan: Int) -> Sighting {
    Sighting(
      scan: scan, time: Timestamp(secondsSinceEpoch: 1_768_953_600 + Int64(scan) * 86_400),
      commit: String(repeating: "\(scan)0fe", count: 10))
  }

  static func blocker(
    _ number: Int, _ title: String, _ rule: RulePage?, _ component: String, _ priority: Priority,
    _ status: BlockerStatus = .open, _ verification: Verification = .none, owner: String? = nil, regressions: Int = 0
  ) -> Blocker {
    Blocker(
      number: number, title: title, rule: rule?.id, component: component, priority: priority, status: status,
      verification: verification, owner: owner, regressions: regressions, opened: sighting(1), changed: sighting(2))
  }

  static var register: RegisterSnapshot {
    let scan = scan
    var tracked: [TrackedFinding] = []
    func track(_ finding: Finding, _ blocker: Int, _ detection: Detection = .present) {
      tracked.append(
        TrackedFinding(
          id: "f\(tracked.count + 1)", finding: finding, blocker: blocker, detection: detection, firstSeen: sighting(1),
          lastSeen: sighting(2), lastEvaluated: sighting(detection == .notEvaluated ? 1 : 2), ruleVersion: "1"))
    }
    for finding in scan.findings {
      switch finding.rule.rawValue {
      case "secrets.hardcoded-credential": track(finding, 1)
      case "py.bare-except": track(finding, 2)
      default: track(finding, 3)
      }
    }
    track(scan.suppressed[0].finding, 2, .absentSuppressed)
    track(
      finding("py.bare-except", .p1, "src/worker/gone.py", line: 8, "«except:»", message: "Bare."), 5, .absentFileGone)
    track(
      finding("py.bare-except", .p1, "src/worker/job.py", line: 8, "«except:»", message: "Bare."), 6, .absentCodeChanged
    )
    track(finding("py.bare-except", .p1, "src/locked.py", line: 8, "«except:»", message: "Bare."), 4, .notEvaluated)
    return RegisterSnapshot(
      blockers: [
        blocker(1, "Credential in | the <source> of @ada", credential, "deploy", .p0, .inProgress, owner: "@ada | ops"),
        blocker(2, bareExcept.title, bareExcept, "Backend", .p1, regressions: 2),
        blocker(3, noCI.title, noCI, "root", .p2),
        blocker(4, "Bare except in locked code", bareExcept, "Backend", .p1, .blocked),
        blocker(5, "Bare except in the worker", bareExcept, "worker", .p1, .fixed, .verified),
        blocker(6, "Bare except in jobs", bareExcept, "worker", .p0, .fixSubmitted, .claimed),
        blocker(7, "Imported as resolved", nil, "Backend", .p1, .fixed, .claimed),
        blocker(8, "Large bundles", nil, "Frontend", .p2, .deferred),
        blocker(9, "Same as BLOCK-002", nil, "Backend", .p1, .duplicate),
        blocker(10, "Test data of the vendor is wrong", nil, "Frontend", .p0, owner: nil),
      ],
      findings: tracked.sorted { $0.finding < $1.finding },
      scans: [
        ScanRecord(
          sighting: sighting(2), branch: "main", isDirty: false, isComplete: true, scannedFiles: 1204,
          skipped: [.vendored: 110, .binary: 10], failed: scan.coverage.failed,
          rules: scan.coverage.rules, suppressed: 1, toolVersion: "1.2.3")
      ])
  }

  static var decision: GateDecision {
    GateDecision(reasons: [
      GateReason(
        condition: "open P0 blockers", allowed: "at most 0", actual: "3", verdict: .fail,
        detail: "BLOCK-001, BLOCK-006, BLOCK-010"),
      GateReason(
        condition: "new P1 findings since | main", allowed: "at most 0", actual: "unknown", verdict: .inconclusive,
        detail: "the revision is not on record"),
      GateReason(condition: "failed files", allowed: "at most 1 %", actual: "0.1 %", verdict: .pass, detail: ""),
    ])
  }

  /// What led to the register, as far as reports tell it.
  static var log: ReportLog {
    func pack(_ day: Int64, _ name: String, _ reason: String?, _ events: [RegisterEvent]) -> EventPack {
      EventPack(
        clock: Int(day), parents: [], actor: Actor(name: name, source: .flag),
        time: Timestamp(secondsSinceEpoch: 1_768_953_600 + day * 86_400), toolVersion: "1.2.3", reason: reason,
        events: events)
    }
    let blockers = register.blockers
    return ReportLog(
      packs: [
        pack(
          0, "audit", nil,
          blockers.map { blocker in
            .blockerOpened(
              BlockerOpened(
                uid: blocker.uid, number: blocker.number, title: blocker.title, rule: blocker.rule,
                component: blocker.component, priority: blocker.priority))
          }),
        pack(
          1, "Eve <b>", "nobody | is here\n<script>",
          [
            .guardOverridden(
              GuardOverridden(uid: blockers[4].uid, verb: "resolve", guards: [.checksPassed, .fourEyes])),
            .blockerMoved(
              BlockerMoved(
                uid: blockers[4].uid, from: .fixSubmitted, to: .fixed, verification: .overridden, cause: .decision,
                present: 0)),
          ]),
      ], heads: ["feed0123456789abcdef"])
  }

  static var report: RegisterReport {
    var report = RegisterReport(
      snapshot: register, pages: [bareExcept.id: bareExcept, credential.id: credential, noCI.id: noCI],
      repository: "shop <b>", asOf: Timestamp(secondsSinceEpoch: 1_769_212_800),
      components: ComponentMap(components: [
        Component(name: "Frontend", paths: ["web"]), Component(name: "Backend", paths: ["src/app"]),
      ]),
      gate: decision,
      origins: [
        "f3": Origin(commit: "feedface00", time: Timestamp(secondsSinceEpoch: 1_700_000_000)),
        "f4": Origin(commit: "cafebabe00", time: Timestamp(secondsSinceEpoch: 1_600_000_000)),
      ])
    report.log = log
    report.documents = [notes]
    return report
  }

  /// A document whose text would break out of a page, and pretends to be ours.
  static var notes: DocumentRecord {
    let lines = [
      "# Old list <script>", "", "Ask @ada before the launch, see #12 | and `x`.", "", "```", "<!-- audit:end -->",
      "<!-- audit:blocker {\"uid\":\"x\"} -->", "````", "\u{202E}turned", "", "---", "", "## Critical", "",
      "| # | Problem |", "|---|---|", "| 1 | It is gone |", "</pre><img src=x onerror=alert(1)>",
    ]
    let document = ImportedDocument(
      name: "docs/OLD|`LIST`.md", title: "Old list", style: .knownIssues, items: [], completed: [], repairs: [],
      contradictions: [], unclaimed: [LineSpan(1, 16), LineSpan(18, 18)], lines: lines)
    return DocumentRecord(DocumentRecorded(document), at: Timestamp(secondsSinceEpoch: 1_768_000_000))
  }
}
