import AuditModel
import Testing

@testable import AuditReports

/// The figures of the weekly report and of the risk table.
@Suite("Figures of a period") struct WeeklyTests {
  private func at(_ day: Int) -> Sighting {
    Sighting(scan: day, time: Timestamp(secondsSinceEpoch: Int64(day) * 86_400), commit: nil)
  }

  private func blocker(
    _ number: Int, _ priority: Priority = .p1, _ component: String = "c", status: BlockerStatus = .open
  ) -> Blocker {
    Blocker(
      number: number, title: "t", rule: nil, component: component, priority: priority, status: status,
      verification: .none, owner: nil, regressions: 0, opened: at(1), changed: at(1))
  }

  private func episode(
    _ opened: Int, _ closed: Int? = nil, submitted: Int? = nil, _ outcome: BlockerStatus = .fixed
  ) -> Episode {
    var episode = Episode(opened: at(opened))
    episode.closed = closed.map(at)
    episode.submitted = submitted.map(at)
    if closed != nil {
      episode.outcome = outcome
      episode.verification = .verified
    }
    return episode
  }

  private func dossier(_ episodes: Episode...) -> BlockerDossier {
    var dossier = BlockerDossier()
    dossier.episodes = episodes
    return dossier
  }

  @Test(
    "every row of the table balances, for each priority and component, and the rows add up to all", arguments: 1...40)
  func balance(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var blockers: [Blocker] = []
    var dossiers: [Int: BlockerDossier] = [:]
    for number in 1...30 {
      var dossier = BlockerDossier()
      var day = random(20)
      for _ in 0...random(3) {
        let end = day + random(9)
        let outcome = [BlockerStatus.fixed, .accepted, .deferred, .falsePositive, .duplicate, .obsolete][random(6)]
        dossier.episodes.append(episode(day, random(4) == 0 ? nil : end, outcome))
        if dossier.episodes.last?.closed == nil { break }
        day = end + random(4)
      }
      dossiers[number] = dossier
      blockers.append(blocker(number, Priority.allCases[random(3)], ["a", "b", "c"][random(3)]))
    }
    func delta(_ members: [Blocker]) -> PeriodDelta {
      PeriodDelta(members, dossiers, since: at(8).time, until: at(15).time)
    }
    let all = delta(blockers)
    for groups in [
      Dictionary(grouping: blockers) { $0.priority.rawValue }, Dictionary(grouping: blockers, by: \.component),
    ] {
      let rows = groups.values.map { delta($0) }
      #expect(rows.allSatisfy { $0.isBalanced })
      let columns: [KeyPath<PeriodDelta, Int>] = [
        \.atStart, \.new, \.reopened, \.verified, \.claimed, \.parked, \.dismissed, \.atEnd,
      ]
      for column in columns {
        let sum = rows.reduce(0) { $0 + $1[keyPath: column] }
        #expect(sum == all[keyPath: column], "seed \(seed)")
      }
    }
    // What is open at the end is what is open at the start of the next week.
    let next = PeriodDelta(blockers, dossiers, since: at(15).time, until: at(22).time)
    #expect(next.atStart == all.atEnd, "seed \(seed)")
  }

  @Test("a fix counts in the week it was made, is late by its own period, and stays late after it was made")
  func serviceLevel() {
    var policy = RegisterPolicy()
    policy.serviceLevelDays = [.p1: 10]
    let blockers = (1...5).map { blocker($0) }
    let dossiers = [
      1: dossier(episode(1, 41), episode(45, 50)),  // came back, and was in time the second time
      2: dossier(episode(30, 48)),  // 8 days late
      3: dossier(episode(20)),  // open, 33 days late
      4: dossier(episode(46, 46)),  // imported as fixed: nobody knows
      5: dossier(episode(30, 47, .accepted)),  // parked: no fix
    ]
    let level = ServiceLevel(blockers, dossiers, policy: policy, since: at(44).time, until: at(64).time)
    #expect(level.phrase == "50% (1 of 2 fixes were in time)")
    #expect(level.breaches.map(\.blocker.number) == [3, 2])
    #expect(level.breaches.map(\.daysOver) == [33, 8])
    #expect(level.breaches[1].fixed == CalendarDate(at(48).time))
    let week = ServiceLevel(blockers, dossiers, policy: policy, since: at(40).time, until: at(42).time)
    #expect(week.phrase == "0% (0 of 1 fixes were in time)")
    #expect(ServiceLevel([], [:], policy: policy, since: at(1).time, until: at(2).time).phrase == "nothing was fixed")
  }

  @Test("times to fix: mean, median and n, in two parts, without what was imported")
  func durations() {
    let spans = Durations.ofFixes([
      episode(0, 10, submitted: 4), episode(0, 2, submitted: 1), episode(3, 3), episode(5, nil, submitted: 8),
      episode(0, 9, submitted: 2, .deferred),
    ])
    #expect(spans.submitted.phrase == "mean 2.5 days, median 2.5 days (n = 4)")
    #expect(spans.verified.phrase == "mean 3.5 days, median 3.5 days (n = 2)")
    #expect(spans.whole.phrase == "mean 6.0 days, median 6.0 days (n = 2)")
    #expect(Durations([]).phrase == "TBD (n = 0)")
  }

  @Test("risks follow from priority, places and returns; a document's own words stand")
  func risks() {
    var known = blocker(1, .p1)
    func risk(_ places: Int, _ extra: [String: String] = [:]) -> Risk {
      var dossier = BlockerDossier()
      dossier.extra = extra
      return Risk(known, dossier, places: places)
    }
    #expect((risk(1).probability, risk(1).impact, risk(1).score) == (.low, .medium, 2))
    #expect(risk(2).probability == .medium && risk(10).probability == .high)
    known.regressions = 1
    #expect(risk(0).probability == .high)
    let own = risk(0, ["Probability": "Low (staging only)"])
    #expect(own.probability == .low && own.probabilityText == "Low (staging only)" && own.score == 2)
  }

  @Test("rules that no longer run, more exclusions and findings nobody can judge come before the numbers")
  func coverage() throws {
    func scan(_ day: Int, _ rules: [String], excluded: Int = 0) -> ScanRecord {
      ScanRecord(
        sighting: at(day), branch: "main", isDirty: false, isComplete: true, scannedFiles: 9,
        skipped: excluded > 0 ? [.excluded: excluded] : [:], failed: [],
        rules: Dictionary(uniqueKeysWithValues: rules.compactMap { RuleID($0) }.map { ($0, "1") }), suppressed: 0,
        toolVersion: "1")
    }
    func look(_ scans: ScanRecord...) -> WeeklyCoverage {
      WeeklyCoverage(RegisterSnapshot(scans: scans), since: at(10).time, until: at(17).time)
    }
    #expect(!look(scan(5, ["a.b"]), scan(12, ["a.b"])).isChanged)
    let gone = look(scan(5, ["a.b", "a.c"]), scan(12, ["a.b"]))
    let names = gone.lines.contains { $0.contains("1 rule no longer run") && $0.contains("a.c") }
    #expect(gone.isChanged && names)
    let less = look(scan(5, ["a.b"]), scan(12, ["a.b"], excluded: 3))
    let counts = less.lines.contains { $0.contains("0 before, 3 now") }
    #expect(less.isChanged && counts)
    // What came after the period does not count.
    #expect(!look(scan(5, ["a.b"]), scan(12, ["a.b"]), scan(20, [])).isChanged)
    #expect(look().lines.first?.contains("No scan is on record") == true)
  }
}
