import AuditModel
import AuditRegister
import AuditTestSupport
import Foundation
import Testing

@Suite struct SharingPropertyTests {
  private let statuses: [BlockerStatus] = [
    .open, .inProgress, .blocked, .fixSubmitted, .fixed, .deferred, .accepted, .falsePositive, .obsolete,
  ]

  /// Something happens in a clone: a scan, a new blocker, a move, a word.
  private func live(_ clone: TemporaryFolder, _ name: String, _ step: Int, _ random: inout SeededGenerator) throws {
    let register = try clone.open()
    let time = Int64(10_000 + 100 * step)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: try register.add("\(name) \(step)", by: name, at: time)
    case 1:
      // What is the same as before, or moved only, stays in the clone.
      try register.record(
        sampleScan(
          Int.random(in: 5...12, using: &random), commit: "c\(step)", first: Int.random(in: 1...2, using: &random),
          rule: Bool.random(using: &random) ? "py.a" : "py.b"))
    case 2:
      try register.change(decision(name, at: time)) { reader in
        try reader.blockers().randomElement(using: &random).map {
          [.blockerCommented(BlockerCommented(uid: $0.uid, text: "\(name) at \(step)"))]
        } ?? []
      }
    default:
      let status = statuses.randomElement(using: &random) ?? .open
      guard let blocker = try register.blockers().randomElement(using: &random) else { return }
      try register.change(decision(name, at: time)) { _ in
        [
          .blockerMoved(
            BlockerMoved(
              uid: blocker.uid, from: blocker.status, to: status,
              verification: status == .fixed || status == .fixSubmitted ? .claimed : .none, cause: .decision, present: 0
            ))
        ]
      }
    }
  }

  @Test(
    "whatever three clones do and take from each other, the same packs give the same register in any order",
    arguments: UInt64(1)...12)
  func order(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let first = try TemporaryFolder()
    try first.open().record(sampleScan(8))
    _ = try Register.share(root: first.url)
    let clones = [first] + (try (0..<2).map { _ in try TemporaryFolder() })
    for clone in clones.dropFirst() { try clone.take(try first.packFiles()) }
    for step in 0..<24 {
      let index = Int.random(in: 0..<3, using: &random)
      if Int.random(in: 0..<5, using: &random) == 0 {
        let from = clones[Int.random(in: 0..<3, using: &random)]
        try clones[index].take(try from.packFiles())
      } else {
        try live(clones[index], "P\(index)", step, &random)
      }
      let numbers = try clones[index].open(.readOnly).blockers().map(\.number)
      #expect(Set(numbers).count == numbers.count, "seed \(seed), step \(step)")
    }
    let all = try clones.map { try $0.packFiles() }.reduce([:]) { $0.merging($1) { one, _ in one } }
    for clone in clones.shuffled(using: &random) { try clone.take(all) }
    let whole = try TemporaryFolder()
    try whole.take(all)
    let state = try whole.open().state()
    let files = try whole.packFiles()
    #expect(try whole.open().check() == [], "seed \(seed)")
    for clone in clones {
      let register = try clone.open()
      #expect(try register.check() == [], "seed \(seed)")
      #expect(try clone.packFiles() == files, "seed \(seed): what settles differences differs")
      // Looks that stayed in a clone count as scans there.
      let snapshot = try register.snapshot()
      #expect(snapshot.blockers.map(\.id) == state.snapshot.blockers.map(\.id), "seed \(seed)")
      #expect(snapshot.blockers.map(\.uid) == state.snapshot.blockers.map(\.uid), "seed \(seed)")
      #expect(snapshot.blockers.map(\.status) == state.snapshot.blockers.map(\.status), "seed \(seed)")
      #expect(
        snapshot.blockers.map { snapshot.dossier(of: $0).aliases }
          == state.snapshot.blockers.map { state.snapshot.dossier(of: $0).aliases }, "seed \(seed)")
      #expect(
        Dictionary(uniqueKeysWithValues: snapshot.findings.map { ($0.id, $0.detection) })
          == Dictionary(uniqueKeysWithValues: state.snapshot.findings.map { ($0.id, $0.detection) }), "seed \(seed)")
      // Without them the registers are the same.
      let other = try TemporaryFolder()
      _ = try other.open().merge(register.exported)
      #expect(try other.open().state() == state, "seed \(seed)")
    }
  }
}
