/// How many findings are in each state.
public struct DetectionCounts: Hashable, Sendable {
  // Thousands of these lie in an overview: none of them allocates.
  private var values = SIMD8<Int32>()

  /// Counts nothing.
  public init() {}

  /// The number of findings in a state.
  public subscript(_ detection: Detection) -> Int {
    get { Int(values[detection.place]) }
    set { values[detection.place] = Int32(clamping: newValue) }
  }
}

extension Detection {
  fileprivate var place: Int {
    switch self {
    case .present: 0
    case .absentCodeChanged: 1
    case .absentFileGone: 2
    case .absentRuleChanged: 3
    case .absentExcluded: 4
    case .absentSuppressed: 5
    case .notEvaluated: 6
    }
  }
}

/// The blockers of a register with counts instead of findings: what lists need, read without reading a finding.
public struct RegisterOverview: Hashable, Sendable {
  /// Every blocker, by number.
  public var blockers: [Blocker]
  /// How many findings are in each state, by uid; a blocker without findings may be missing.
  public var counts: [String: DetectionCounts] = [:]
  /// How many of the present ones were there when the register began, by uid.
  public var baseline: [String: Int] = [:]
  /// How many of the present ones somebody decided need not be fixed, by uid.
  public var disposed: [String: Int] = [:]
  /// The last recorded scan; `nil` before the first.
  public var lastScan: Sighting?

  /// Creates an overview without counts.
  public init(blockers: [Blocker]) { self.blockers = blockers }

  /// Counts the findings of a snapshot.
  public init(_ snapshot: RegisterSnapshot) {
    blockers = snapshot.blockers
    lastScan = snapshot.scans.last?.sighting
    let uids = Dictionary(blockers.map { ($0.number, $0.uid) }, uniquingKeysWith: { first, _ in first })
    for finding in snapshot.findings {
      guard let uid = uids[finding.blocker] else { continue }
      counts[uid, default: DetectionCounts()][finding.detection] += 1
      if finding.isBaseline, finding.detection == .present { baseline[uid, default: 0] += 1 }
      if finding.detection == .present, snapshot.disposition(of: finding) != nil { disposed[uid, default: 0] += 1 }
    }
  }

  /// How many findings of a blocker are present and have to be fixed.
  public func present(_ blocker: Blocker) -> Int {
    (counts[blocker.uid]?[.present] ?? 0) - (disposed.isEmpty ? 0 : disposed[blocker.uid] ?? 0)
  }
}

/// Which blockers a list shows, and in what order.
public struct BlockerFilter: Hashable, Sendable {
  /// What a list is ordered by.
  public enum Order: String, Hashable, Sendable, CaseIterable {
    /// Priority, then number.
    case priority
    /// Number.
    case number
    /// The oldest first.
    case age
    /// The one that is due first.
    case due
    /// What changed last comes first.
    case changed
    /// The steps of work, from open to done.
    case status
    /// The owner's name; what nobody owns comes last.
    case owner
    /// The component's name.
    case component
    /// The most findings first.
    case findings
  }

  /// Only these priorities; empty for all.
  public var priorities: Set<Priority> = []
  /// Only these statuses; empty for those of open work.
  public var statuses: Set<BlockerStatus> = []
  /// Whether what is not open work is shown as well, when no status is named.
  public var showsAll = false
  /// Only what this person owns.
  public var owner: Actor?
  /// Only what nobody owns.
  public var isUnowned = false
  /// Only these components, in any spelling of case; empty for all.
  public var components: Set<String> = []
  /// Only these rules, or categories with `.*`; empty for all.
  public var rules: [String] = []
  /// Only this area.
  public var area: String?
  /// Only these kinds; empty for all.
  public var kinds: Set<BlockerKind> = []
  /// Only open work whose last day is over.
  public var isOverdue = false
  /// Only waivers whose last day is over, or that have none.
  public var isExpired = false
  /// Only waivers that somebody has to decide about within `WaiverTerm.warningDays` days, the expired ones included.
  public var isExpiring = false
  /// Only what is fixed, or claimed to be, and not verified.
  public var isUnverified = false
  /// Only what was opened or changed on this day or later.
  public var since: CalendarDate?
  /// Only titles that hold this text, in any case.
  public var text: String?
  /// The order.
  public var order = Order.priority
  /// Whether the order is turned round.
  public var isReversed = false

  /// Creates a filter that shows open work by priority.
  public init() {}

  /// The blockers of an overview that are shown, in order.
  ///
  /// A blocker is a large value, so places are sorted and each blocker is copied once.
  public func apply(to overview: RegisterOverview, policy: RegisterPolicy, asOf time: Timestamp) -> [Blocker] {
    let all = overview.blockers
    var keys: [OrderKey] = []
    for place in all.indices where matches(all[place], policy, time) {
      keys.append(key(of: all[place], at: place, overview, policy))
    }
    keys.sort()
    return isReversed ? keys.reversed().map { all[$0.place] } : keys.map { all[$0.place] }
  }

  private func matches(_ blocker: Blocker, _ policy: RegisterPolicy, _ time: Timestamp) -> Bool {
    if !statuses.isEmpty {
      guard statuses.contains(blocker.status) else { return false }
    } else if !showsAll, !isExpired, !isExpiring, !isUnverified, !blocker.status.isOpen {
      return false
    }
    if !priorities.isEmpty, !priorities.contains(blocker.priority) { return false }
    if isUnowned, blocker.owner != nil { return false }
    if let owner {
      guard let name = blocker.owner, policy.people.isSame(Actor(name: name, source: .flag), owner) else {
        return false
      }
    }
    if !components.isEmpty, !components.contains(where: { $0.lowercased() == blocker.component.lowercased() }) {
      return false
    }
    if !rules.isEmpty {
      guard let rule = blocker.rule?.rawValue else { return false }
      guard rules.contains(where: { $0 == rule || ($0.hasSuffix(".*") && rule.hasPrefix($0.dropLast())) }) else {
        return false
      }
    }
    if let area, blocker.area?.lowercased() != area.lowercased() { return false }
    if !kinds.isEmpty, !kinds.contains(blocker.kind) { return false }
    if isOverdue, !policy.isOverdue(blocker, asOf: time) { return false }
    if isExpired, !blocker.isWaiverExpired(asOf: time) { return false }
    if isExpiring, blocker.waiverTerm(asOf: time)?.isWarning != true { return false }
    if isUnverified {
      guard blocker.status == .fixSubmitted || blocker.status == .fixed, blocker.verification != .verified else {
        return false
      }
    }
    if let since, max(blocker.opened.time, blocker.changed.time) < since.start { return false }
    if let text, !blocker.title.lowercased().contains(text.lowercased()) { return false }
    return true
  }

  /// What decides the place of a blocker: a rank, then a text, then its number.
  private struct OrderKey: Comparable {
    var rank: Int64
    var text = ""
    var number: Int
    var place: Int

    static func < (left: OrderKey, right: OrderKey) -> Bool {
      if left.rank != right.rank { return left.rank < right.rank }
      if left.text != right.text { return left.text < right.text }
      return left.number < right.number
    }
  }

  private func key(
    of blocker: Blocker, at place: Int, _ overview: RegisterOverview, _ policy: RegisterPolicy
  ) -> OrderKey {
    var key = OrderKey(rank: 0, number: blocker.number, place: place)
    switch order {
    case .number: break
    case .priority: key.rank = Int64(Priority.allCases.firstIndex(of: blocker.priority) ?? 0)
    case .age: key.rank = blocker.opened.time.secondsSinceEpoch
    case .changed: key.rank = -blocker.changed.time.secondsSinceEpoch
    case .due: key.rank = policy.dueDate(of: blocker).map { Int64($0.daysSinceEpoch) } ?? .max
    case .status: key.rank = Int64(BlockerStatus.allCases.firstIndex(of: blocker.status) ?? 0)
    case .owner:
      key.rank = blocker.owner == nil ? 1 : 0
      key.text = blocker.owner?.lowercased() ?? ""
    case .component: key.text = blocker.component.lowercased()
    case .findings: key.rank = -Int64(overview.present(blocker))
    }
    return key
  }
}
