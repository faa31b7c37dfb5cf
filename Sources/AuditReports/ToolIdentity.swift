/// The program that writes a report, for formats that name it.
public struct ToolIdentity: Hashable, Sendable {
  /// Its name.
  public var name: String
  /// Its version, such as `1.2.0`.
  public var version: String
  /// Where to read about it; must be an absolute URI.
  public var home: String?

  /// Creates an identity.
  public init(name: String = "audit", version: String, home: String? = nil) {
    self.name = name
    self.version = version
    self.home = home
  }
}
