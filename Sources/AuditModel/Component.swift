/// A named part of the repository and the paths that make it up.
public struct Component: Hashable, Sendable, Codable {
  /// Its name, such as `Backend`.
  public var name: String
  /// Folders or glob patterns relative to the root; a component owns a path when any of them matches.
  public var paths: [String]

  /// Creates a component.
  public init(name: String, paths: [String]) {
    self.name = name
    self.paths = paths
  }
}

/// Says which component a path belongs to.
public struct ComponentMap: Hashable, Sendable {
  /// The configured components, in order: the first that owns a path wins.
  public var components: [Component]

  /// Creates a map; without components it infers one from the first folder.
  public init(components: [Component]) { self.components = components }

  /// The component of a path: the first configured one that owns it, otherwise its first folder, otherwise `root`.
  ///
  /// Folders that only hold other parts (`src`, `packages`, `apps`, `services`, `libs`) are passed over in favour of the next one.
  public func component(of path: RepoPath) -> String {
    for component in components where component.paths.contains(where: { Glob($0).matches(path) }) {
      return component.name
    }
    let folders = path.folders
    let holders: Set<Substring> = ["src", "packages", "apps", "services", "libs"]
    if let first = folders.first, holders.contains(first), folders.count > 1 { return String(folders[1]) }
    return folders.first.map(String.init) ?? "root"
  }
}
