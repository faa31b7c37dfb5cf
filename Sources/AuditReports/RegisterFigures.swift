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
    Durations.ofFixes(blockers.filter { $0.priority == priority }.flatMap { dossiers[$0.number]?.episodes ?? [] })
      .whole.phrase
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

/// How likely it is that an open blocker does harm, and how much: what a risk table shows.
///
/// Documents that carry their own words keep them; otherwise both follow from the register by a rule a reader can redo.
struct Risk {
  /// Three steps, from little to much.
  enum Level: Int, Comparable {
    case low = 1, medium, high

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }

    var word: String {
      switch self {
      case .low: "Low"
      case .medium: "Medium"
      case .high: "High"
      }
    }
  }

  let probability: Level
  let impact: Level
  /// The words of a document, where it has some.
  let probabilityText: String
  let impactText: String

  /// The product, 1 to 9.
  var score: Int { probability.rawValue * impact.rawValue }

  static let formula =
    "Impact: P0 high, P1 medium, P2 low. Probability: high when it came back before or has 10 places or more, medium with 2 to 9 "
    + "places, low with one or none; 1 to 3 each, and their product. Where a document names its own, these stand instead."

  init(_ blocker: Blocker, _ dossier: BlockerDossier, places: Int) {
    func own(_ names: String...) -> String? {
      dossier.extra.first { entry in names.contains(entry.key.lowercased()) }?.value
    }
    func level(_ text: String?) -> Level? {
      guard let word = text?.lowercased() else { return nil }
      if word.contains("high") || word.contains("critical") { return .high }
      if word.contains("medium") || word.contains("moderate") { return .medium }
      return word.contains("low") ? .low : nil
    }
    let said = (probability: own("probability", "likelihood"), impact: own("risk impact", "severity of impact"))
    let all = places + dossier.locations.count
    let derived: Level = blocker.regressions > 0 || all >= 10 ? .high : all >= 2 ? .medium : .low
    probability = level(said.probability) ?? derived
    switch blocker.priority {
    case .p0: impact = level(said.impact) ?? .high
    case .p1: impact = level(said.impact) ?? .medium
    case .p2: impact = level(said.impact) ?? .low
    }
    probabilityText = said.probability ?? probability.word
    impactText = said.impact ?? impact.word
  }
}
