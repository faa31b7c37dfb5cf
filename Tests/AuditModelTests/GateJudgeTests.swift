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

  @Test("what the register holds is judged as the scan was that it remembers, and without a scan nothing is certain")
  func recorded() {
    var tree = SampleTree()
    tree.files["api/a.py"] = [.init(rule: "py.a", scope: "f", tokens: "1")]
    tree.skipped = ["api/b.py"]
    tree.files["api/b.py"] = [nil]
    tree.checks = [CheckResult(rule: SampleTree.rule("project.b"), outcome: .unknown, evidence: [])]
    let scan = tree.scan()
    var register = SampleRegister()
    register.record(scan)
    var policy = GatePolicy.standard
    policy.minimumCoverage = 0.9
    let asOf = Timestamp(secondsSinceEpoch: 1_060)
    func judge(_ snapshot: RegisterSnapshot) -> GateDecision {
      policy.judge(GateSubject(recorded: snapshot, asOf: asOf, register: RegisterPolicy()))
    }
    let fresh = policy.judge(
      GateSubject(
        snapshot: register.snapshot, coverage: scan.coverage, checks: scan.checks, isComplete: true,
        comparison: .notAsked, asOf: asOf))
    let recorded = judge(register.snapshot)
    #expect(recorded.verdict == .fail && fresh.verdict == .fail)
    #expect(recorded.reasons.map(\.condition) == fresh.reasons.map(\.condition))
    #expect(recorded.reasons.map(\.actual) == fresh.reasons.map(\.actual))
    #expect(recorded.reasons.map(\.verdict) == fresh.reasons.map(\.verdict))
    // A share that was demanded is not there; without one nothing is known.
    #expect(judge(RegisterSnapshot()).verdict == .fail)
    policy = .standard
    #expect(judge(RegisterSnapshot()).verdict == .inconclusive)
    #expect(judge(RegisterSnapshot(blockers: [blocker(1, .p0, .open)])).verdict == .fail)
  }

  @Test("a waiver that has lapsed is open work, whether or not a scan has said so; before that it warns")
  func lapsed() {
    var parked = blocker(1, .p0, .accepted)
    parked.waivedUntil = CalendarDate(daysSinceEpoch: 10)
    func judge(_ day: Int64) -> GateDecision {
      GatePolicy.standard.judge(
        GateSubject(
          recorded: RegisterSnapshot(blockers: [parked]), asOf: Timestamp(secondsSinceEpoch: day * 86_400 + 5),
          register: RegisterPolicy()))
    }
    func open(_ day: Int64) -> String? { judge(day).reasons.first { $0.condition == "open P0 blockers" }?.actual }
    #expect(open(10) == "0" && open(11) == "1")
    #expect(judge(-5).warnings.isEmpty)
    #expect(judge(0).warnings.first?.contains("in 10 days") == true)
    #expect(judge(0).warnings.first?.contains("decide now") == false)
    #expect(judge(8).warnings.first?.contains("decide now") == true)
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
