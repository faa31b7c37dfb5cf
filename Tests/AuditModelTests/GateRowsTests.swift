import AuditModel
import Testing

/// Deadlines, waivers, unverified fixes, coverage, components and the baseline in the gate.
@Suite struct GateRowsTests {
  private let day: Int64 = 86_400
  private let start = Timestamp(secondsSinceEpoch: 1_772_409_600)

  private func blocker(
    _ number: Int, _ status: BlockerStatus = .open, _ priority: Priority = .p0,
    verification: Verification = .none, component: String = "Backend"
  ) -> Blocker {
    let at = Sighting(scan: 1, time: start, commit: "c")
    return Blocker(
      number: number, title: "t\(number)", rule: nil, component: component, priority: priority, status: status,
      verification: verification, owner: nil, regressions: 0, opened: at, changed: at)
  }

  private func judge(
    _ policy: GatePolicy, _ blockers: [Blocker], findings: [TrackedFinding] = [], coverage: Coverage? = nil,
    comparison: GateComparison = .notAsked, days: Int64 = 0
  ) -> GateDecision {
    let looked = Coverage(scanned: [RepoPath("backend/a.py")], rules: [SampleTree.rule("py.a"): "1"])
    return policy.judge(
      GateSubject(
        snapshot: RegisterSnapshot(blockers: blockers, findings: findings), coverage: coverage ?? looked, checks: [],
        isComplete: true, comparison: comparison,
        asOf: Timestamp(secondsSinceEpoch: start.secondsSinceEpoch + days * day),
        components: ComponentMap(components: [Component(name: "Backend", paths: ["backend/"])])))
  }

  private var empty: GatePolicy { GatePolicy(allowedOpen: [:], allowedNew: [:], allowedFailedShare: 0.01) }

  private func verdicts(_ decision: GateDecision) -> [String: GateVerdict] {
    Dictionary(decision.reasons.map { ($0.condition, $0.verdict) }, uniquingKeysWith: { first, _ in first })
  }

  @Test("overdue counts from the day after the last one, by the service level or a date of its own")
  func overdue() {
    var policy = empty
    policy.allowedOverdue = [.p0: 0]
    #expect(judge(policy, [blocker(1)], days: 7).verdict == .pass)
    #expect(judge(policy, [blocker(1)], days: 8).verdict == .fail)
    var own = blocker(2)
    own.dueDate = CalendarDate(start).adding(days: 20)
    #expect(judge(policy, [own], days: 20).verdict == .pass)
    #expect(judge(policy, [own], days: 21).verdict == .fail)
    #expect(judge(policy, [blocker(3, .fixed, verification: .verified)], days: 99).verdict == .pass)
  }

  @Test("a waiver holds through its last day, and one without a day is expired")
  func waivers() {
    var policy = empty
    policy.allowedExpiredWaivers = 0
    var accepted = blocker(1, .accepted)
    accepted.waivedUntil = CalendarDate(start).adding(days: 3)
    #expect(judge(policy, [accepted], days: 3).verdict == .pass)
    let late = judge(policy, [accepted], days: 4)
    #expect(late.verdict == .fail)
    #expect(late.reasons.last?.items.map(\.name) == ["BLOCK-001"])
    #expect(late.reasons.last?.remedy.contains("reopen") == true)
    accepted.waivedUntil = nil
    #expect(judge(policy, [accepted]).verdict == .fail)
  }

  @Test(
    "fixed is not verified: claimed, stale and overridden fixes count when the policy asks",
    arguments: Verification.allCases)
  func unverified(verification: Verification) {
    var policy = empty
    policy.allowedUnverified = [.p0: 0]
    let decision = judge(policy, [blocker(1, .fixed, verification: verification)])
    #expect(decision.verdict == (verification == .verified ? .pass : .fail))
  }

  @Test("files that are left out count against the coverage, files that are nobody's code do not")
  func coverage() {
    var policy = empty
    policy.minimumCoverage = 0.75
    var coverage = Coverage(
      scanned: (0..<3).map { RepoPath("a\($0).py") },
      skipped: [
        SkippedFile(path: RepoPath("b.bin"), reason: .binary), SkippedFile(path: RepoPath("c.py"), reason: .excluded),
      ],
      rules: [SampleTree.rule("py.a"): "1"])
    #expect(judge(policy, [], coverage: coverage).verdict == .pass)
    coverage.skipped.append(SkippedFile(path: RepoPath("d.py"), reason: .tooLarge))
    let decision = judge(policy, [], coverage: coverage)
    #expect(decision.verdict == .fail)
    #expect(decision.reasons.first { $0.verdict == .fail }?.actual == "60 % (3 of 5)")
  }

  @Test("a component keeps to its own numbers")
  func components() {
    var policy = empty
    var backend = ComponentGatePolicy()
    backend.allowedOpen = [.p1: 0]
    backend.allowedNew = [.p2: 0]
    policy.components = ["Backend": backend]
    let elsewhere = blocker(1, .open, .p1, component: "Frontend")
    #expect(judge(policy, [elsewhere]).verdict == .pass)
    #expect(verdicts(judge(policy, [elsewhere, blocker(2, .open, .p1)]))["open P1 blockers in Backend"] == .fail)
    func finding(_ path: String) -> Finding {
      SampleTree.finding("py.a", path, line: 1, scope: "", scopeKey: path, lineKey: path, text: "x", priority: .p2)
    }
    let new = GateComparison.compared(since: "main", new: [finding("frontend/a.ts")])
    #expect(judge(policy, [], comparison: new).verdict == .pass)
    let hidden = GateComparison.compared(since: "main", new: [], hidden: [finding("backend/a.py")])
    let decision = judge(policy, [], comparison: hidden)
    #expect(decision.verdict == .fail)
    #expect(decision.reasons.last?.detail.contains("hidden by this change") == true)
  }

  @Test("a blocker of the baseline counts as soon as a finding joins it that is not of the baseline")
  func baseline() {
    var policy = empty
    policy.allowedOpen = [.p0: 0]
    var old = blocker(1)
    old.isBaseline = true
    let at = old.opened
    func tracked(_ id: String, isBaseline: Bool, _ detection: Detection = .present) -> TrackedFinding {
      TrackedFinding(
        id: id,
        finding: SampleTree.finding("py.a", "a.py", line: 1, scope: "", scopeKey: id, lineKey: id, text: "x"),
        blocker: 1,
        detection: detection, firstSeen: at, lastSeen: at, lastEvaluated: at, ruleVersion: "1", isBaseline: isBaseline)
    }
    let known = tracked("a", isBaseline: true)
    #expect(judge(policy, [old], findings: [known]).verdict == .pass)
    #expect(judge(policy, [old], findings: [known, tracked("b", isBaseline: false)]).verdict == .fail)
    #expect(
      judge(policy, [old], findings: [known, tracked("b", isBaseline: false, .absentCodeChanged)]).verdict == .pass)
    #expect(judge(policy, [blocker(1)], findings: [known]).verdict == .fail)
  }
}
