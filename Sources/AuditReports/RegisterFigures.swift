import AuditModel

/// The numbers of a register that documents show: each is derived, none is stored.
struct RegisterFigures {
  let blockers: [Blocker]
  private let dossiers: [Int: BlockerDossier]
  private let asOf: Timestamp

  init(_ snapshot: RegisterSnapshot, asOf: Timestamp) {
    blockers = snapshot.blockers.sorted { ($0.priority, $0.number) < ($1.priority, $1.number) }
    dossiers = snapshot.dossiers
    self.asOf = asOf
  }

  /// The blockers that count as work before production.
  var open: [Blocker] { blockers.filter(\.status.isOpen) }

  func open(_ priority: Priority) -> Int { open.count { $0.priority == priority } }

  // MARK: Readiness

  /// What a blocker weighs: a P0 as much as three P1 and a bit, a P1 as three P2.
  static func weight(_ priority: Priority) -> Int {
    switch priority {
    case .p0: 10
    case .p1: 3
    case .p2: 1
    }
  }

  /// A share in percent with the sums it comes from.
  struct Readiness {
    var closed: Int
    var total: Int

    /// Rounded down, so that 100 means everything; 100 when there is nothing.
    var percent: Int { total == 0 ? 100 : closed * 100 / total }
    var formula: String { "\(closed) of \(total) points closed; a P0 weighs 10, a P1 3, a P2 1" }
  }

  /// The weight of what is closed, of the weight of all.
  static func readiness(_ blockers: [Blocker]) -> Readiness {
    let total = blockers.reduce(0) { $0 + weight($1.priority) }
    let left = blockers.filter(\.status.isOpen).reduce(0) { $0 + weight($1.priority) }
    return Readiness(closed: total - left, total: total)
  }

  /// A letter for the worst that is open: A nothing, B a P2, C a P1, D a P0, E more than two of them.
  static func grade(_ blockers: [Blocker]) -> String {
    let open = blockers.filter(\.status.isOpen)
    let urgent = open.count { $0.priority == .p0 }
    if urgent > 2 { return "E" }
    if urgent > 0 { return "D" }
    if open.contains(where: { $0.priority == .p1 }) { return "C" }
    return open.isEmpty ? "A" : "B"
  }

  static let gradeMeaning = "A: nothing is open; B: P2 only; C: a P1; D: a P0; E: more than two P0"

  /// The word for the worst open priority.
  static func riskLevel(_ blockers: [Blocker]) -> String {
    switch blockers.filter(\.status.isOpen).map(\.priority).min() {
    case .p0: "HIGH"
    case .p1: "MEDIUM"
    case .p2: "LOW"
    case nil: "none open"
    }
  }

  // MARK: Effort

  /// The sum of the efforts of some blockers, and how many name none.
  struct Work {
    var minimumMinutes = 0
    var maximumMinutes = 0
    var withoutEffort = 0

    var phrase: String {
      let days = maximumMinutes == 0 ? "no effort is recorded" : Self.days(minimumMinutes, maximumMinutes)
      return withoutEffort == 0 ? days : days + ", and \(counted(withoutEffort, "blocker")) without an estimate"
    }

    /// Days of 8 hours, in halves below ten.
    private static func days(_ low: Int, _ high: Int) -> String {
      func number(_ minutes: Int) -> String {
        let halves = (minutes + 239) / 240
        return halves >= 20 || halves % 2 == 0 ? String((halves + 1) / 2) : "\(halves / 2).5"
      }
      let (first, last) = (number(low), number(high))
      return (first == last ? first : "\(first)-\(last)") + (last == "1" ? " day" : " days")
    }
  }

  static func work(_ blockers: [Blocker]) -> Work {
    blockers.reduce(into: Work()) { work, blocker in
      guard let low = blocker.effortMinimumMinutes else {
        work.withoutEffort += 1
        return
      }
      work.minimumMinutes += low
      work.maximumMinutes += max(low, blocker.effortMaximumMinutes ?? low)
    }
  }

  // MARK: Time to fix

  /// How long fixes took, per period of being open.
  func fixTime(_ priority: Priority) -> String {
    let days = blockers.filter { $0.priority == priority }.flatMap { dossiers[$0.number]?.episodes ?? [] }
      .filter { $0.outcome == .fixed }
      .compactMap { episode in
        episode.closed.map { Int(($0.time.secondsSinceEpoch - episode.opened.time.secondsSinceEpoch) / 8_640) }
      }
      .sorted()
    guard !days.isEmpty else { return "TBD (n = 0)" }
    let middle = days.count / 2
    let median = days.count % 2 == 1 ? days[middle] : (days[middle - 1] + days[middle]) / 2
    let mean = days.reduce(0, +) / days.count
    func tenths(_ number: Int) -> String { "\(number / 10).\(number % 10)" }
    return "mean \(tenths(mean)) days, median \(tenths(median)) days (n = \(days.count))"
  }

  /// How many were fixed in the days before the date of the document.
  func fixed(inDays days: Int) -> Int {
    let start = asOf.secondsSinceEpoch - Int64(days) * 86_400
    return blockers.count { $0.status == .fixed && $0.changed.time.secondsSinceEpoch >= start }
  }

  func ageDays(_ blocker: Blocker) -> Int {
    max(0, Int((asOf.secondsSinceEpoch - blocker.opened.time.secondsSinceEpoch) / 86_400))
  }
}
