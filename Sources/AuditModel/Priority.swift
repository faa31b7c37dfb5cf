/// How much a finding or blocker stands between the code and production.
///
/// Ordered by urgency: `p0 < p1 < p2`, so that sorting ascending puts the most urgent first.
public enum Priority: String, Hashable, Sendable, Comparable, Codable, CaseIterable {
  /// Blocks production.
  case p0 = "P0"
  /// Should be fixed before production.
  case p1 = "P1"
  /// Can be fixed after launch.
  case p2 = "P2"

  /// Orders by urgency, the most urgent first.
  public static func < (left: Priority, right: Priority) -> Bool { left.rawValue < right.rawValue }
}
