/// How long a parked blocker may still stay parked.
///
/// A waiver without a last day is flagged from its first day, and lapses after a period of grace: a document that was imported may
/// say that a risk is accepted, and not until when.
public enum WaiverTerm: Hashable, Sendable {
  /// It holds for more than `warningDays` days after today.
  case running(until: CalendarDate)
  /// So many days are left after today, fewer than a team needs to fix something: 0 on the last day.
  case ending(until: CalendarDate, daysLeft: Int)
  /// It names no last day, and counts until this one.
  case undated(until: CalendarDate)
  /// Its last day is over, or the period of grace is.
  case over(lastDay: CalendarDate)

  /// So many days before its end a waiver is mentioned wherever blockers are listed or judged.
  public static let warningDays = 14
  /// So many days before its end it is mentioned as urgent.
  public static let urgentDays = 3
  /// So many days a waiver counts that names no last day.
  public static let graceDays = 14

  /// Whether somebody has to decide now: it ends within `urgentDays` days, is over, or never had a last day.
  public var isUrgent: Bool {
    switch self {
    case .running: false
    case .ending(_, let days): days <= Self.urgentDays
    case .undated, .over: true
    }
  }

  /// Whether it is worth a warning.
  public var isWarning: Bool {
    if case .running = self { false } else { true }
  }

  /// What a warning says of it, such as `ends on 2026-03-20, in 3 days`.
  public var phrase: String {
    switch self {
    case .running(let until): "until \(until)"
    case .ending(let until, 0): "ends today, \(until)"
    case .ending(let until, 1): "ends tomorrow, \(until)"
    case .ending(let until, let days): "ends on \(until), in \(days) days"
    case .undated(let until): "names no last day, and counts as open after \(until)"
    case .over(let day): "ended on \(day)"
    }
  }
}

extension Blocker {
  /// The last day on which its waiver counts: its own, or the end of the period of grace; `nil` when it is not parked.
  public var waiverEnd: CalendarDate? {
    guard status == .deferred || status == .accepted else { return nil }
    return waivedUntil ?? CalendarDate(changed.time).adding(days: WaiverTerm.graceDays)
  }

  /// Whether its waiver no longer counts, so that it is open work.
  public func hasWaiverLapsed(asOf time: Timestamp) -> Bool { waiverEnd.map { CalendarDate(time) > $0 } ?? false }

  /// Whether it is parked and its last day is over, or it never had one.
  public func isWaiverExpired(asOf time: Timestamp) -> Bool {
    guard status == .deferred || status == .accepted else { return false }
    return waivedUntil.map { CalendarDate(time) > $0 } ?? true
  }

  /// How long it may still stay parked; `nil` when it is not.
  public func waiverTerm(asOf time: Timestamp) -> WaiverTerm? {
    guard let end = waiverEnd else { return nil }
    let left = end.daysSinceEpoch - CalendarDate(time).daysSinceEpoch
    if left < 0 { return .over(lastDay: end) }
    if waivedUntil == nil { return .undated(until: end) }
    return left > WaiverTerm.warningDays ? .running(until: end) : .ending(until: end, daysLeft: left)
  }
}
