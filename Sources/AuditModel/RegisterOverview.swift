/// The blockers of a register with counts instead of findings: what lists need, read without reading a finding.
public struct RegisterOverview: Hashable, Sendable {
  /// Every blocker, by number.
  public var blockers: [Blocker]
  /// How many findings are in each state, by uid; a state without findings may be missing.
  public var counts: [String: [Detection: Int]] = [:]
  /// How many of the present ones were there when the register began, by uid.
  public var baseline: [String: Int] = [:]
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
      counts[uid, default: [:]][finding.detection, default: 0] += 1
      if finding.isBaseline, finding.detection == .present { baseline[uid, default: 0] += 1 }
    }
  }

  /// How many findings of a blocker are present.
  public func present(_ blocker: Blocker) -> Int { counts[blocker.uid]?[.present] ?? 0 }
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
  public func apply(to overview: RegisterOverview, policy: RegisterPolicy, asOf time: Timestamp) -> [Blocker] {
    let shown = overview.blockers.filter { matches($0, policy, time) }
    let sorted = shown.sorted { left, right in
      let order = compare(left, right, overview, policy)
      return order == 0 ? left.number < right.number : order < 0
    }
    return isReversed ? sorted.reversed() : sorted
  }

  private func matches(_ blocker: Blocker, _ policy: RegisterPolicy, _ time: Timestamp) -> Bool {
    if !statuses.isEmpty {
      guard statuses.contains(blocker.status) else { return false }
    } else if !showsAll, !isExpired, !isUnverified, !blocker.status.isOpen {
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
    if isUnverified {
      guard blocker.status == .fixSubmitted || blocker.status == .fixed, blocker.verification != .verified else {
        return false
      }
    }
    if let since, max(blocker.opened.time, blocker.changed.time) < since.start { return false }
    if let text, !blocker.title.lowercased().contains(text.lowercased()) { return false }
    return true
  }

  /// Negative when the left one comes first, 0 when the number decides.
  private func compare(
    _ left: Blocker, _ right: Blocker, _ overview: RegisterOverview, _ policy: RegisterPolicy
  ) -> Int {
    func rank<Value: Comparable>(_ one: Value, _ other: Value) -> Int { one < other ? -1 : one == other ? 0 : 1 }
    switch order {
    case .number: return 0
    case .priority: return rank(left.priority, right.priority)
    case .age: return rank(left.opened.time, right.opened.time)
    case .changed: return rank(right.changed.time, left.changed.time)
    case .due:
      let (one, other) = (policy.dueDate(of: left), policy.dueDate(of: right))
      guard let one, let other else { return rank(one == nil ? 1 : 0, other == nil ? 1 : 0) }
      return rank(one, other)
    case .status:
      let all = BlockerStatus.allCases
      return rank(all.firstIndex(of: left.status) ?? 0, all.firstIndex(of: right.status) ?? 0)
    case .owner:
      guard let one = left.owner, let other = right.owner else {
        return rank(left.owner == nil ? 1 : 0, right.owner == nil ? 1 : 0)
      }
      return rank(one.lowercased(), other.lowercased())
    case .component: return rank(left.component.lowercased(), right.component.lowercased())
    case .findings: return rank(overview.present(right), overview.present(left))
    }
  }
}
