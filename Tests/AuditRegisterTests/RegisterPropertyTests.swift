import AuditModel
import AuditRegister
import AuditTestSupport
import Foundation
import Testing

/// SplitMix64: the same lives on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}

@Suite struct RegisterPropertyTests {
  private let people = ["Ann", "Bea", "Quin", "Sam"].map { Actor(name: $0, source: .flag) }
  private let day: Int64 = 86_400

  /// Something a person does, as the commands do it; refusals are part of life.
  private func decide(
    _ register: Register, _ random: inout SeededGenerator, at time: Timestamp
  ) throws {
    let actor = people.randomElement(using: &random) ?? .tool
    let context = ChangeContext(time: time, actor: actor, toolVersion: "1", reason: "r")
    var picked = random
    let policy = RegisterPolicy()
    do {
      try register.change(context) { reader in
        let all = try reader.blockers()
        guard let blocker = all.randomElement(using: &picked), let record = try reader.record(uid: blocker.uid) else {
          return []
        }
        let known = try reader.blockerCase(of: record)
        switch Int.random(in: 0..<13, using: &picked) {
        case 0:
          let number = try reader.nextNumber()
          return [
            .blockerOpened(
              BlockerOpened(
                uid: "hand\(number)", number: number, title: "By hand", rule: nil, component: "x", priority: .p1,
                effort: "2-3 days", criteria: [Criterion(id: "c1", text: "it works")]))
          ]
        case 1:
          let field =
            BlockerField.allCases.filter { $0 != .kind && $0 != .due }.randomElement(using: &picked) ?? .impact
          return [
            .blockerEdited(
              BlockerEdited(uid: blocker.uid, field: field, name: field == .extra ? "n" : nil, from: nil, to: "4-5 h"))
          ]
        case 2:
          var lists = BlockerListed(uid: blocker.uid)
          lists.tags = ["t\(Int.random(in: 0..<3, using: &picked))"]
          lists.removedTags = ["t\(Int.random(in: 0..<3, using: &picked))"]
          lists.locations = [BlockerLocation("src/a.py:\(Int.random(in: 1..<9, using: &picked))")]
          return [.blockerListed(lists)]
        case 3:
          let steps = VerificationStep.allCases.filter { $0 != .close }
          let check = CheckRecord(
            key: CheckKey(steps.randomElement(using: &picked) ?? .codeReview),
            verdict: CheckVerdict.allCases.randomElement(using: &picked) ?? .passed, by: actor, time: time)
          return try Decision(policy: policy).events(recording: check, on: known, isForced: true, reason: "r")
        case 4:
          guard let other = all.randomElement(using: &picked), other.uid != blocker.uid else { return [] }
          let ids = try reader.findingIDs(of: blocker.uid)
          guard !ids.isEmpty else { return [] }
          return [.findingsRegrouped(FindingsRegrouped(uid: other.uid, findings: Array(ids.prefix(2))))]
        case 5:
          guard try reader.baselineAllowance() == nil else { return [] }
          return [.baselineTaken(BaselineTaken(findings: try reader.presentFindings()))]
        case 6:
          let present = try reader.findings(of: blocker.uid).filter { $0.detection == .present }
          guard let finding = present.randomElement(using: &picked) else { return [] }
          if record.dossier.dispositions?[finding.id] != nil {
            return [.findingDisposed(FindingDisposed(uid: blocker.uid, finding: finding.id, end: .withdrawn))]
          }
          var request = Decision.FindingRequest(
            Disposition.Kind.allCases.randomElement(using: &picked) ?? .testOnly, by: actor, at: time, reason: "r")
          request.approvers = people
          request.until = CalendarDate(time).adding(days: 2)
          return try Decision(policy: policy).events(for: request, about: [finding], of: blocker)
        default:
          let verb = BlockerVerb.allCases.filter(\.isByPerson).randomElement(using: &picked) ?? .start
          var request = TransitionRequest(verb, by: actor, at: time, reason: "r")
          request.isForced = true
          request.approvers = people
          request.waits = all.randomElement(using: &picked).map { [BlockerRelation(.blockedBy, blocker: $0.uid)] } ?? []
          request.fix = FixClaim(commit: "f\(time.secondsSinceEpoch)", by: actor)
          request.mitigation = "m"
          request.until = CalendarDate(time).adding(days: 3)
          (request.claim, request.reality, request.evidence) = ("a", "b", "c")
          request.canonical = try all.randomElement(using: &picked).flatMap { try reader.record(uid: $0.uid) }
          return try Decision(policy: policy).events(for: request, on: known)
        }
      }
    } catch is DecisionRefusal {
      return
    }
  }

  @Test(
    "random lives of scans and decisions keep every invariant, in the tables and in the log", arguments: UInt64(1)...25)
  func lives(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    let register = try Register(root: folder.url, mode: .readWrite)
    var time: Int64 = 1_772_409_600
    for step in 0..<30 {
      time += Int64.random(in: 1...day, using: &random)
      if step == 0 || Int.random(in: 0..<3, using: &random) == 0 {
        var scan = sampleScan(
          Int.random(in: 0...25, using: &random), commit: "c\(step)", first: Int.random(in: 1...3, using: &random),
          path: Bool.random(using: &random) ? "src/api" : "src/web",
          rule: Bool.random(using: &random) ? "py.a" : "py.b",
          lines: ["v\(Int.random(in: 0..<3, using: &random))"])
        scan.isComplete = Int.random(in: 0..<5, using: &random) > 0
        func record() throws -> ScanSummary {
          try register.record(
            scan, at: Timestamp(secondsSinceEpoch: time), components: ComponentMap(components: []), toolVersion: "1",
            sources: ScanSources(history: { base in
              FixHistory(
                trailers: [FixTrailer(commit: "t\(step)", author: people[0], fixes: [1, 2], reviewers: [people[1]])],
                stale: base.fixes.prefix(1).map { ChecksStale(uid: $0.uid, cause: .edited, detail: "d") })
            }))
        }
        _ = try record()
        let packs = try register.packs().count
        _ = try record()
        #expect(try register.packs().count == packs, "seed \(seed), step \(step): the same tree added events")
      } else {
        try decide(register, &random, at: Timestamp(secondsSinceEpoch: time))
      }
      let snapshot = try register.snapshot()
      for blocker in snapshot.blockers {
        let dossier = snapshot.dossier(of: blocker)
        let name = "seed \(seed), step \(step), \(blocker.id)"
        #expect(
          blocker.status != .fixed || [.verified, .overridden, .claimed, .stale].contains(blocker.verification),
          "\(name)")
        #expect((dossier.episodes.last?.closed == nil) == blocker.status.isOpen, "\(name)")
        #expect(blocker.waivedUntil == nil || blocker.status == .deferred || blocker.status == .accepted, "\(name)")
        #expect(Set(dossier.checks.map(\.key)).count == dossier.checks.count, "\(name)")
        #expect(!blocker.isBaseline || blocker.status.isOpen, "\(name)")
        #expect(blocker.episodeOpened == dossier.episodes.last?.opened, "\(name)")
        #expect(dossier.dispositions?.isEmpty != true, "\(name)")
      }
      #expect(Set(snapshot.blockers.map(\.number)).count == snapshot.blockers.count)
      let overview = try register.overview()
      let derived = RegisterOverview(snapshot)
      #expect(overview.counts.filter { $0.value != DetectionCounts() } == derived.counts, "seed \(seed), step \(step)")
      #expect(overview.disposed == derived.disposed && overview.baseline == derived.baseline)
      #expect(
        snapshot.findings.allSatisfy { !$0.isBaseline || !$0.detection.isPositiveEvidenceOfAbsence })
    }
    #expect(try register.check() == [], "seed \(seed)")
    let state = try register.state()
    try register.rebuild()
    #expect(try register.state() == state, "seed \(seed): rebuilt differently")
    let other = try TemporaryFolder()
    let copy = try Register(root: other.url, mode: .readWrite)
    _ = try copy.merge(register.exported)
    #expect(try copy.state() == state, "seed \(seed): the exported log gives another register")
  }
}
