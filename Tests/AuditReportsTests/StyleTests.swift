import AuditModel
import Foundation
import Testing

@testable import AuditReports

@Suite("Document styles")
struct StyleTests {
  private static let hostile = [
    "<script>alert(1)</script>", "a | b", "`tick` ``` fence", "line\nfeed", "\u{202E}left to right", "](javascript:x)",
    "=1+1", "\"quoted\", cell", "{{mustache}} {{{raw}}}",
    "</style><img src=x onerror=alert(1)>", "--><b>", "' onmouseover='x",
  ]

  private func report(_ title: String) -> RegisterReport {
    let sighting = Sighting(scan: 1, time: Timestamp(secondsSinceEpoch: 1_770_000_000), commit: nil)
    let blocker = Blocker(
      number: 1, title: title, rule: nil, component: title, priority: .p0, status: .open, verification: .none,
      owner: title, regressions: 0,
      opened: sighting, changed: sighting)
    return RegisterReport(
      snapshot: RegisterSnapshot(blockers: [blocker]), pages: [:], repository: title,
      asOf: Timestamp(secondsSinceEpoch: 1_770_100_000))
  }

  @Test("a hostile title stays text in HTML", arguments: hostile)
  func html(title: String) throws {
    let page = HTMLReport(report(title)).render()
    let plain = HTMLReport(report("plain")).render()
    func tags(_ text: String) -> [String] {
      text.matches(of: #/<[a-zA-Z\/!][^>]*>/#).map { String($0.0.prefix { $0 != " " && $0 != ">" }) }
    }
    #expect(tags(page) == tags(plain))
    #expect(!page.contains("\u{202E}"))
    #expect(page.components(separatedBy: "<script").count == 2)
    #expect(!page.contains("http://") && !page.contains("https://") && !page.contains("url("))
  }

  @Test("a hostile title stays text in the tables", arguments: hostile)
  func tables(title: String) throws {
    let tables = BlockerTables(report(title))
    #expect(tables.csv.components(separatedBy: "\r\n").count == 3)
    #expect(!tables.csv.contains(",=") && !tables.csv.contains("\r\n="))
    #expect(
      tables.junit.components(separatedBy: "<").count
        == BlockerTables(report("plain")).junit.components(separatedBy: "<").count)
    #expect(try JSONSerialization.jsonObject(with: Data(tables.gitLab.utf8)) is [[String: Any]])
  }

  @Test("a hostile title opens no markup in Markdown", arguments: hostile)
  func markdown(title: String) throws {
    for style in DocumentStyle.allCases where style != .knownIssues {
      let text = try StyleReport(style).render(report(title))
      #expect(!text.contains("<script") && !text.contains("<img") && !text.contains("<b>"))
      #expect(text.components(separatedBy: "\n### BLOCK-001").count <= 2)
    }
  }

  private func episode(
    _ opened: Int, _ closed: Int?, _ outcome: BlockerStatus? = nil, _ verification: Verification? = nil
  ) -> Episode {
    func at(_ day: Int) -> Sighting {
      Sighting(scan: day, time: Timestamp(secondsSinceEpoch: Int64(day) * 86_400), commit: nil)
    }
    var episode = Episode(opened: at(opened))
    episode.closed = closed.map(at)
    episode.outcome = outcome
    episode.verification = verification
    return episode
  }

  @Test("the weekly table balances for any life of any blocker")
  func balance() throws {
    var generator = SplitMix(state: 20_260_301)
    for _ in 0..<200 {
      var blockers: [Blocker] = []
      var dossiers: [Int: BlockerDossier] = [:]
      for number in 1...12 {
        var dossier = BlockerDossier()
        var day = Int(generator.next() % 20)
        for _ in 0..<(1 + generator.next() % 3) {
          let end = day + Int(generator.next() % 10)
          let isOpen = generator.next() % 4 == 0
          let outcome: BlockerStatus = [.fixed, .accepted, .deferred, .falsePositive][Int(generator.next() % 4)]
          dossier.episodes.append(
            isOpen ? episode(day, nil) : episode(day, end, outcome, generator.next() % 2 == 0 ? .verified : .claimed))
          if isOpen { break }
          day = end + Int(generator.next() % 5)
        }
        dossiers[number] = dossier
        let sighting = dossier.episodes[0].opened
        blockers.append(
          Blocker(
            number: number, title: "t", rule: nil, component: "c", priority: .p1, status: .open, verification: .none,
            owner: nil, regressions: 0,
            opened: sighting, changed: sighting))
      }
      let delta = PeriodDelta(
        blockers, dossiers, since: Timestamp(secondsSinceEpoch: 10 * 86_400),
        until: Timestamp(secondsSinceEpoch: 17 * 86_400))
      #expect(delta.isBalanced)
    }
  }

  @Test("readiness, grade and effort are what the formula says")
  func figures() {
    func blocker(_ number: Int, _ priority: Priority, _ status: BlockerStatus, _ effort: Int?) -> Blocker {
      let sighting = Sighting(scan: 1, time: Timestamp(secondsSinceEpoch: 0), commit: nil)
      return Blocker(
        number: number, title: "t", rule: nil, component: "c", priority: priority, status: status, verification: .none,
        owner: nil, regressions: 0,
        opened: sighting, changed: sighting, effortMinimumMinutes: effort, effortMaximumMinutes: effort.map { $0 * 2 })
    }
    let all = [blocker(1, .p0, .fixed, nil), blocker(2, .p1, .open, 480), blocker(3, .p2, .open, nil)]
    #expect(RegisterFigures.readiness(all).percent == 71)
    #expect(RegisterFigures.grade(all) == "C")
    #expect(RegisterFigures.work(all.filter(\.status.isOpen)).phrase == "1-2 days, and 1 blocker without an estimate")
    #expect(RegisterFigures.readiness([]).percent == 100)
    #expect(RegisterFigures.grade([]) == "A")
  }
}

/// A small generator with a seed.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
