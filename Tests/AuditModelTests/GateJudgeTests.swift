import AuditModel
import Testing

@Suite struct GateJudgeTests {
  private let seen = Sighting(scan: 1, time: Timestamp(secondsSinceEpoch: 0), commit: nil)
  private let coverage = Coverage(scanned: [RepoPath("a.py")], rules: [SampleTree.rule("py.a"): "1"])

  private func blocker(_ number: Int, _ priority: Priority, _ status: BlockerStatus) -> Blocker {
    Blocker(
      number: number, title: "t", rule: nil, component: "root", priority: priority, status: status, verification: .none,
      owner: nil, regressions: 0, opened: seen, changed: seen)
  }

  private func judge(
    _ blockers: [Blocker] = [], coverage: Coverage? = nil, checks: [CheckResult] = [], isComplete: Bool = true,
    comparison: GateComparison = .notAsked
  ) -> GateDecision {
    GatePolicy.standard.judge(
      RegisterSnapshot(blockers: blockers), coverage: coverage ?? self.coverage, checks: checks, isComplete: isComplete,
      comparison: comparison)
  }

  @Test("open, claimed and blocked count; deferred, accepted, fixed and dismissed do not; the detail names them")
  func open() {
    let decision = judge([
      blocker(1, .p0, .open), blocker(2, .p0, .fixSubmitted), blocker(3, .p0, .deferred), blocker(4, .p0, .accepted),
      blocker(5, .p0, .fixed), blocker(6, .p1, .open), blocker(7, .p0, .blocked), blocker(8, .p0, .falsePositive),
    ])
    #expect(decision.verdict == .fail)
    let row = decision.reasons.first { $0.condition == "open P0 blockers" }
    #expect(row?.actual == "3")
    #expect(row?.detail == "BLOCK-001, BLOCK-002, BLOCK-007")
    #expect(!decision.reasons.contains { $0.condition.hasPrefix("new") || $0.condition.contains("P1") })
    #expect(judge([blocker(6, .p1, .open)]).verdict == .pass)
  }

  @Test("nothing scanned, no rule, a part left out and too many failures are inconclusive")
  func coverageRows() {
    #expect(judge(coverage: Coverage()).verdict == .inconclusive)
    #expect(judge(coverage: Coverage(scanned: [RepoPath("a")])).verdict == .inconclusive)
    #expect(judge(isComplete: false).verdict == .inconclusive)
    var failing = coverage
    failing.failed = [FailedFile(path: RepoPath("b.py"), reason: "denied")]
    let decision = judge(coverage: failing)
    #expect(decision.verdict == .inconclusive)
    #expect(decision.reasons.first { $0.verdict == .inconclusive }?.detail == "b.py")
    #expect(decision.reasons.first { $0.verdict == .inconclusive }?.allowed == "at most 1 %")
    #expect(judge([blocker(1, .p0, .open)], coverage: failing).verdict == .fail)
  }

  @Test("an unknown check is inconclusive and named")
  func unknownChecks() {
    let checks = [
      CheckResult(rule: RuleID("project.b")!, outcome: .unknown, evidence: [Evidence(text: "shallow")]),
      CheckResult(rule: RuleID("project.a")!, outcome: .absent, evidence: []),
    ]
    let decision = judge(checks: checks)
    #expect(decision.verdict == .inconclusive)
    #expect(decision.reasons.contains { $0.detail == "project.b" && $0.actual == "1" })
  }

  @Test("new findings are judged by priority, and not at all without a comparison")
  func new() {
    func finding(_ priority: Priority) -> Finding {
      SampleTree.finding(
        "py.a", "a.py", line: 3, scope: "", scopeKey: "", lineKey: "", text: "", priority: priority)
    }
    #expect(judge(comparison: .compared(since: "main", new: [])).verdict == .pass)
    #expect(judge(comparison: .compared(since: "main", new: [finding(.p2)])).verdict == .pass)
    let decision = judge(comparison: .compared(since: "main", new: [finding(.p1)]))
    #expect(decision.verdict == .fail)
    #expect(decision.reasons.first { $0.verdict == .fail }?.detail == "a.py:3 py.a")
    let unavailable = judge(comparison: .unavailable(since: "main", reason: "shallow clone"))
    #expect(unavailable.verdict == .inconclusive)
    #expect(unavailable.reasons.contains { $0.detail == "shallow clone" })
  }
}
