import AuditModel
import Testing

@Suite struct ReconciliationTests {
  typealias Spot = SampleTree.Spot

  let a = Spot(rule: "py.a", scope: "f", tokens: "x")
  let other = Spot(rule: "py.a", scope: "g", tokens: "y")

  @Test("the first scan opens one blocker per rule and component, numbered by priority, rule and component")
  func opens() {
    var tree = SampleTree()
    tree.files = [
      "web/a.py": [a, other], "api/a.py": [Spot(rule: "py.b", scope: "", tokens: "z", priority: .p1), a], "b.py": [a],
    ]
    var register = SampleRegister()
    let summary = register.record(tree.scan())
    #expect(summary.new == 5)
    #expect(summary.opened == [1, 2, 3, 4])
    #expect(
      register.snapshot.blockers.map(\.title) == [
        "Problem py.a in api", "Problem py.a in the root folder", "Problem py.a in web", "Problem py.b in api",
      ])
    #expect(register.snapshot.blockers.map(\.priority) == [.p0, .p0, .p0, .p1])
  }

  @Test("the same tree again adds nothing, and neither does another order of its findings")
  func repeats() {
    var tree = SampleTree()
    tree.files = ["a.py": [a, a, other, nil, a], "b.py": [other]]
    var register = SampleRegister()
    var shuffled = tree.scan()
    shuffled.findings.reverse()
    #expect(register.compare(shuffled).events == register.compare(tree.scan()).events)
    register.record(tree.scan())
    #expect(register.compare(tree.scan()).events.isEmpty)
    let again = register.compare(shuffled)
    #expect(again.events.isEmpty)
    #expect(again.summary.scan == nil)
    #expect(again.summary.matched == 5)
  }

  @Test(
    "another secret in the same place is one event; digests of another key are none, and missing ones are learnt once")
  func secrets() {
    var tree = SampleTree()
    tree.files = ["a.py": [a]]
    func scan(_ key: String?, _ digest: String) -> ScanResult {
      var scan = tree.scan()
      scan.findings[0].secret = key.map { SecretDigest(key: $0, digest: digest) }
      return scan
    }
    var register = SampleRegister()
    register.record(scan(nil, ""))
    #expect(register.record(scan("k", "1")).newSecrets == 0)
    #expect(register.compare(scan("k", "1")).events.isEmpty)
    #expect(register.compare(scan("other", "9")).events.isEmpty)
    #expect(register.compare(scan(nil, "")).events.isEmpty)
    tree.files = ["a.py": [nil, a]]
    let moved = register.compare(scan("other", "9")).events
    #expect(moved.contains { if case .findingsShifted = $0 { true } else { false } })
    let rotated = register.compare(scan("k", "2"))
    #expect(rotated.summary.newSecrets == 1)
    #expect(
      rotated.events.contains { if case .findingSeen(let fact) = $0 { fact.hasNewSecret == true } else { false } })
  }

  @Test("another commit with the same findings is recorded, and its sighting becomes the last one")
  func newCommit() {
    var tree = SampleTree()
    tree.files = ["a.py": [a]]
    var register = SampleRegister()
    register.record(tree.scan())
    tree.commit = 2
    #expect(register.record(tree.scan()).scan == 2)
    #expect(register.present.first?.lastSeen.commit == "c2")
    #expect(register.present.first?.firstSeen.commit == "c1")
  }

  @Test("moved lines change no identity and take one event")
  func shift() {
    var tree = SampleTree()
    tree.files = ["a.py": [a, other]]
    var register = SampleRegister()
    register.record(tree.scan())
    let ids = register.present.map(\.id)
    tree.files["a.py"]?.insert(nil, at: 0)
    let difference = register.compare(tree.scan())
    #expect(difference.events.count { $0.kind != .scanRecorded } == 1)
    #expect(register.record(tree.scan()).moved == 2)
    #expect(register.present.map(\.id) == ids)
    #expect(register.present.map(\.finding.range.startLine) == [2, 3])
    #expect(register.snapshot.blockers.count == 1)
  }

  @Test("a finding keeps its identity when its scope, its line or its file is renamed, and when only it is left")
  func identity() {
    var tree = SampleTree()
    tree.files = ["a.py": [a]]
    var register = SampleRegister()
    register.record(tree.scan())
    let id = register.present.first?.id
    tree.files = ["a.py": [Spot(rule: "py.a", scope: "renamed", tokens: "x")]]
    register.record(tree.scan())
    #expect(register.present.map(\.id) == [id])
    tree.files = ["lib/b.py": [Spot(rule: "py.a", scope: "renamed", tokens: "x")]]
    register.record(tree.scan(), renames: ["a.py": "lib/b.py"])
    #expect(register.present.map(\.id) == [id])
    #expect(register.present.first?.finding.path == RepoPath("lib/b.py"))
    tree.files = ["lib/b.py": [Spot(rule: "py.a", scope: "renamed", tokens: "rewritten")]]
    register.record(tree.scan())
    #expect(register.present.map(\.id) == [id])
    #expect(register.snapshot.findings.count == 1)
    #expect(register.blocker(1).status == .open)
  }

  @Test("an ambiguous change fails safe: the new ones are new, the old ones are missing until the scope is clean")
  func ambiguity() {
    var tree = SampleTree()
    tree.files = ["a.py": [Spot(rule: "py.a", scope: "f", tokens: "1"), Spot(rule: "py.a", scope: "f", tokens: "2")]]
    var register = SampleRegister()
    register.record(tree.scan())
    tree.files = ["a.py": [Spot(rule: "py.a", scope: "f", tokens: "3")]]
    tree.commit = 2
    let summary = register.record(tree.scan())
    #expect((summary.new, summary.gone, summary.notEvaluated) == (1, 0, 2))
    #expect(register.snapshot.findings.count { $0.missing == .ambiguous } == 2)
    #expect(register.compare(tree.scan()).events.isEmpty)
    tree.commit = 3
    #expect(register.record(tree.scan()).gone == 0)
    #expect(register.blocker(1).status == .open)
    tree.files = ["a.py": [nil]]
    tree.commit = 4
    #expect(register.record(tree.scan()).gone == 3)
    #expect(register.blocker(1).status == .fixSubmitted)
  }

  @Test("a finding that is gone claims its blocker fixed, and one that returns puts it back to work")
  func goneAndBack() {
    var tree = SampleTree()
    tree.files = ["a.py": [a]]
    var register = SampleRegister()
    register.record(tree.scan())
    tree.files = ["a.py": [nil]]
    #expect(register.record(tree.scan()).claimedFixed == [1])
    #expect(register.blocker(1).verification == .claimed)
    #expect(register.snapshot.findings.first?.detection == .absentCodeChanged)
    #expect(register.compare(tree.scan()).events.isEmpty)

    tree.files = ["a.py": [a]]
    let back = register.record(tree.scan())
    #expect((back.returned, back.reopened, back.new) == (1, [1], 0))
    #expect(register.blocker(1).status == .open)
    #expect(register.blocker(1).verification == .failed)
    #expect(register.blocker(1).regressions == 0)

    register.decide(1, .fixed, .verified)
    #expect(register.record(tree.scan()).reopened == [1])
    #expect(register.blocker(1).regressions == 1)
  }

  @Test("absence without positive evidence says why and moves nothing")
  func absences() {
    typealias Case = (name: String, change: (inout SampleTree) -> Void, detection: Detection, missing: MissingReason?)
    let cases: [Case] = [
      ("rule off", { $0.rules["py.a"] = nil }, .notEvaluated, .ruleNotRun),
      (
        "rule changed",
        {
          $0.rules["py.a"] = "2"
          $0.files["a.py"] = [nil]
        }, .absentRuleChanged, nil
      ),
      ("excluded", { $0.skipped = ["a.py"] }, .absentExcluded, nil),
      ("unreadable", { $0.failed = ["a.py"] }, .notEvaluated, .fileFailed),
      ("suppressed", { $0.files["a.py"]?[0]?.isSuppressed = true }, .absentSuppressed, nil),
      (
        "suppressed and rewritten",
        { $0.files["a.py"] = [Spot(rule: "py.a", scope: "f", tokens: "new", isSuppressed: true)] }, .absentSuppressed,
        nil
      ),
    ]
    for test in cases {
      var tree = SampleTree()
      tree.files = ["a.py": [a], "b.py": []]
      var register = SampleRegister()
      register.record(tree.scan())
      test.change(&tree)
      tree.commit = 2
      let summary = register.record(tree.scan())
      #expect(summary.gone == 0, "\(test.name)")
      #expect(register.snapshot.findings.first?.detection == test.detection, "\(test.name)")
      #expect(register.snapshot.findings.first?.missing == test.missing, "\(test.name)")
      #expect(register.snapshot.findings.first?.lastSeen.scan == 1, "\(test.name)")
      #expect(register.blocker(1).status == .open, "\(test.name)")
      #expect(register.compare(tree.scan()).events.isEmpty, "\(test.name)")
      // Removing the file is positive evidence whatever happened before.
      tree.files["a.py"] = nil
      register.record(tree.scan())
      #expect(register.snapshot.findings.first?.detection == .absentFileGone, "\(test.name)")
      #expect(register.blocker(1).status == .fixSubmitted, "\(test.name)")
    }
  }

  @Test("a file below a skipped or failed folder is not gone")
  func skippedFolder() {
    var tree = SampleTree()
    tree.files = ["lib/x/a.py": [a], "b.py": []]
    var register = SampleRegister()
    register.record(tree.scan())
    tree.files["lib/x/a.py"] = nil
    var scan = tree.scan()
    scan.coverage.skipped = [SkippedFile(path: RepoPath("lib"), reason: .submodule)]
    register.record(scan)
    #expect(register.snapshot.findings.first?.detection == .absentExcluded)
  }

  @Test("a renamed file without its finding is evidence, a renamed file that was excluded is none")
  func renamed() {
    for isExcluded in [false, true] {
      var tree = SampleTree()
      tree.files = ["a.py": [a]]
      var register = SampleRegister()
      register.record(tree.scan())
      tree.files = ["b.py": [nil]]
      if isExcluded { tree.skipped = ["b.py"] }
      register.record(tree.scan(), renames: ["a.py": "b.py"])
      let finding = register.snapshot.findings.first
      #expect(finding?.detection == (isExcluded ? .absentExcluded : .absentCodeChanged))
      #expect(finding?.finding.path == RepoPath("b.py"))
      #expect(register.compare(tree.scan()).events.isEmpty)
    }
  }

  @Test("an incomplete scan adds findings and opens blockers but marks nothing gone and moves nothing")
  func incomplete() {
    var tree = SampleTree()
    tree.files = ["a.py": [a], "b.py": [other]]
    var register = SampleRegister()
    register.record(tree.scan())
    tree.isComplete = false
    tree.files = ["c/c.py": [a]]
    let summary = register.record(tree.scan())
    #expect((summary.new, summary.gone, summary.opened) == (1, 0, [2]))
    #expect(register.present.count == 3)
    #expect(register.compare(tree.scan()).events.isEmpty)
    #expect(register.present.first?.lastSeen.scan == 1)
  }

  @Test("a scan of another branch moves nothing")
  func otherBranch() {
    var tree = SampleTree()
    tree.files = ["a.py": [a]]
    var register = SampleRegister()
    register.record(tree.scan())
    tree.files = ["a.py": []]
    #expect(register.compare(tree.scan(), movesBlockers: false).events.isEmpty)
  }

  @Test("findings of project checks go when the check decided, and stay when it could not")
  func projectChecks() {
    let rule = RuleID("project.no-tests")!
    for (outcome, expected) in [
      (CheckOutcome.absent, Detection.absentCodeChanged), (.present, .absentCodeChanged), (.unknown, .notEvaluated),
      (.notApplicable, .notEvaluated),
    ] {
      var tree = SampleTree()
      tree.files = ["a.py": []]
      tree.rules["project.no-tests"] = "1"
      tree.checks = [CheckResult(rule: rule, outcome: .present, evidence: [])]
      tree.projectFindings = [
        SampleTree.finding(
          "project.no-tests", ".", line: 1, scope: "", scopeKey: "k", lineKey: "l", text: "no tests")
      ]
      var register = SampleRegister()
      register.record(tree.scan())
      #expect(register.blocker(1).title == "Problem project.no-tests")
      tree.projectFindings = []
      tree.checks = [CheckResult(rule: rule, outcome: outcome, evidence: [])]
      register.record(tree.scan())
      #expect(register.snapshot.findings.first?.detection == expected, "\(outcome)")
    }
  }

  @Test("a finding in history only is gone when history was searched, never because its file is not in the tree")
  func history() {
    var tree = SampleTree()
    tree.files = ["a.py": []]
    tree.projectFindings = [
      SampleTree.finding("py.a", "config/.env", line: 1, scope: "", scopeKey: "k", lineKey: "l", text: "key")
    ]
    var register = SampleRegister()
    var scan = tree.scan()
    scan.coverage.history = "12 commits"
    register.record(scan)
    #expect(register.snapshot.findings.first?.isInTree == false)
    tree.projectFindings = []
    register.record(tree.scan())
    #expect(register.snapshot.findings.first?.missing == .historyNotSearched)
    scan = tree.scan()
    scan.coverage.history = "12 commits"
    register.record(scan)
    #expect(register.snapshot.findings.first?.detection == .absentCodeChanged)
  }

  @Test("a new finding joins its group's blocker, but not a duplicate or obsolete one, and widens a waiver into work")
  func joining() {
    for (status, number, after) in [
      (BlockerStatus.inProgress, 1, BlockerStatus.inProgress), (.deferred, 1, .open), (.accepted, 1, .open),
      (.falsePositive, 1, .open), (.fixed, 1, .open), (.duplicate, 2, .duplicate), (.obsolete, 2, .obsolete),
    ] {
      var tree = SampleTree()
      tree.files = ["a.py": [a]]
      var register = SampleRegister()
      register.record(tree.scan())
      register.decide(1, status, status == .fixed ? .verified : .none)
      tree.files["b.py"] = [other]
      register.record(tree.scan())
      let added = register.present.first { $0.finding.path == RepoPath("b.py") }
      #expect(added?.blocker == number, "\(status)")
      #expect(register.blocker(1).status == after, "\(status)")
    }
  }

  @Test("waived findings stay waived while they are there, and their blocker asks for verification when they go")
  func waived() {
    for status in [BlockerStatus.deferred, .accepted] {
      var tree = SampleTree()
      tree.files = ["a.py": [a]]
      var register = SampleRegister()
      register.record(tree.scan())
      register.decide(1, status)
      tree.commit = 2
      register.record(tree.scan())
      #expect(register.blocker(1).status == status)
      tree.files["a.py"] = []
      register.record(tree.scan())
      #expect(register.blocker(1).status == .fixSubmitted)
    }
  }

  @Test("a blocker's priority follows its findings up at once, and down when the configuration lowered all of them")
  func priorities() {
    var tree = SampleTree()
    tree.files = ["a.py": [Spot(rule: "py.a", scope: "f", tokens: "x", priority: .p1)]]
    var register = SampleRegister()
    register.record(tree.scan())
    tree.files["b.py"] = [other]
    register.record(tree.scan())
    #expect(register.blocker(1).priority == .p0)
    tree.files["b.py"]?[0]?.priority = .p2
    register.record(tree.scan())
    #expect(register.blocker(1).priority == .p1)
    #expect(register.compare(tree.scan()).events.isEmpty)
  }

  @Test("a blocker that a person put back to work stays there while nothing changes")
  func reopenedByHand() {
    var tree = SampleTree()
    tree.files = ["a.py": [a]]
    var register = SampleRegister()
    register.record(tree.scan())
    tree.files["a.py"] = []
    register.record(tree.scan())
    register.decide(1, .open)
    #expect(register.compare(tree.scan()).events.isEmpty)
  }

  @Test("scans whose rules, coverage, checks or commit differ leave a record, others none")
  func records() {
    var tree = SampleTree()
    tree.files = ["a.py": [a]]
    var register = SampleRegister()
    register.record(tree.scan())
    var scan = tree.scan()
    scan.revision?.branch = "other"
    #expect(register.compare(scan).events.isEmpty)
    scan.revision?.isDirty = true
    #expect(register.compare(scan).events.map(\.kind) == [.scanRecorded])
    tree.files["b.py"] = []
    #expect(register.compare(tree.scan()).events.map(\.kind) == [.scanRecorded])
    tree.files["b.py"] = nil
    tree.rules["py.c"] = "1"
    #expect(register.compare(tree.scan()).events.map(\.kind) == [.rulesRecorded, .scanRecorded])
  }
}
