import AuditModel
import Foundation
import Testing

/// SplitMix64: the same histories on every machine.
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

extension Array {
  /// One of the elements of a list that is not empty.
  fileprivate func pick(_ random: inout SeededGenerator) -> Element { self[Int.random(in: indices, using: &random)] }
}

@Suite struct ReconciliationPropertyTests {
  private func spot(_ random: inout SeededGenerator) -> SampleTree.Spot {
    SampleTree.Spot(
      rule: ["py.a", "py.b"].pick(&random), scope: ["", "f", "g"].pick(&random),
      tokens: ["1", "2", "3"].pick(&random), isSuppressed: Int.random(in: 0..<8, using: &random) == 0,
      priority: Priority.allCases.pick(&random))
  }

  /// Changes a tree and returns the renames it made.
  private func edit(_ tree: inout SampleTree, _ random: inout SeededGenerator) -> [String: String] {
    var renames: [String: String] = [:]
    let names = ["a.py", "web/a.py", "web/b.py", "api/c.py"]
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let name = names.pick(&random)
      let count = tree.files[name]?.count ?? 0
      switch Int.random(in: 0..<12, using: &random) {
      case 0...2: tree.files[name, default: []].insert(spot(&random), at: Int.random(in: 0...count, using: &random))
      case 3, 4: if count > 0 { tree.files[name]?.remove(at: Int.random(in: 0..<count, using: &random)) }
      case 5: tree.files[name, default: []].insert(nil, at: 0)
      case 6: tree.files[name] = nil
      case 7:
        let target = names.pick(&random)
        if tree.files[target] == nil, let lines = tree.files[name], renames.isEmpty {
          tree.files[target] = lines
          tree.files[name] = nil
          renames[name] = target
        }
      case 8: tree.skipped = Bool.random(using: &random) ? [name] : []
      case 9: tree.failed = Bool.random(using: &random) ? [name] : []
      case 10: tree.rules["py.a"] = [nil, "1", "1", "2"].pick(&random)
      default: if count > 0 { tree.files[name]?[Int.random(in: 0..<count, using: &random)] = spot(&random) }
      }
    }
    renames = renames.filter { tree.files[$0.key] == nil && tree.files[$0.value] != nil }
    tree.commit += 1
    tree.isComplete = Int.random(in: 0..<6, using: &random) > 0
    return renames
  }

  @Test("random histories keep every law", arguments: UInt64(1)...150)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var tree = SampleTree()
    var register = SampleRegister()
    var numbers: [String: Int] = [:]
    for step in 0..<25 {
      let renames = edit(&tree, &random)
      let scan = tree.scan()
      let before = register.snapshot
      var shuffled = scan
      shuffled.findings.shuffle(using: &random)
      #expect(
        register.compare(shuffled, renames: renames).events == register.compare(scan, renames: renames).events,
        "seed \(seed), step \(step): order matters")
      let summary = register.record(scan, renames: renames)
      let after = register.snapshot
      let again = register.compare(scan, renames: renames)
      #expect(again.events.isEmpty, "seed \(seed), step \(step): \(again.events)")
      #expect(register.compare(scan).events.isEmpty, "seed \(seed), step \(step): without the renames")

      // Every finding has one blocker; identities and numbers are never used twice.
      #expect(Set(after.findings.map(\.id)).count == after.findings.count)
      let open = Set(after.blockers.map(\.number))
      #expect(after.findings.allSatisfy { open.contains($0.blocker) })
      for blocker in after.blockers {
        #expect(numbers[blocker.uid, default: blocker.number] == blocker.number)
        numbers[blocker.uid] = blocker.number
      }
      #expect(Set(numbers.values).count == numbers.count)

      // What the scan saw is what is present.
      let present = after.findings.filter { $0.detection == .present }.map(\.finding).sorted()
      if tree.isComplete {
        #expect(present.count == scan.findings.count, "seed \(seed), step \(step)")
      } else {
        #expect(summary.gone == 0 && summary.claimedFixed.isEmpty && summary.reopened.isEmpty)
      }
      #expect(Set(scan.findings).isSubset(of: Set(present)), "seed \(seed), step \(step)")

      // Gone rests on positive evidence.
      let versions = Dictionary(uniqueKeysWithValues: before.findings.map { ($0.id, $0) })
      for finding in after.findings where finding.detection.isPositiveEvidenceOfAbsence {
        guard let known = versions[finding.id], known.detection != finding.detection else { continue }
        let path = finding.finding.path.rawValue
        if finding.detection == .absentFileGone {
          #expect(tree.files[path] == nil, "seed \(seed), step \(step)")
        } else {
          #expect(scan.coverage.scanned.contains(finding.finding.path), "seed \(seed), step \(step)")
          #expect(scan.coverage.rules[finding.finding.rule] == known.ruleVersion, "seed \(seed), step \(step)")
        }
      }
      for blocker in after.blockers where blocker.status == .fixSubmitted || blocker.status == .fixed {
        let findings = after.findings(of: blocker)
        #expect(
          !tree.isComplete || findings.allSatisfy { $0.detection.isPositiveEvidenceOfAbsence },
          "seed \(seed), step \(step): \(blocker.id)")
      }
      if Int.random(in: 0..<4, using: &random) == 0, let blocker = after.blockers.randomElement(using: &random) {
        let status: [BlockerStatus] = [.inProgress, .accepted, .falsePositive, .duplicate, .obsolete]
        register.decide(blocker.number, status.pick(&random))
      }
    }
    var replayed = RegisterState()
    replayed.apply(register.packs)
    #expect(replayed == register.state, "seed \(seed): the log does not give the state")
    for pack in register.packs {
      let decoded = try JSONDecoder().decode(EventPack.self, from: Data(CanonicalJSON.bytes(pack)))
      #expect(decoded == pack)
      #expect(try decoded.hash() == pack.hash())
    }
  }
}
