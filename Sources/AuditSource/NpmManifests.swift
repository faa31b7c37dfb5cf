public import AuditModel
import Foundation
import Synchronization

/// The `package.json` files of a project, each read when it is asked for the first time.
public final class NpmManifests: Sendable {
  private let read: @Sendable (RepoPath) -> [UInt8]?
  /// What the manifest of a folder names, by the folder's path.
  private let known = Mutex<[Substring: [String: String]]>([:])

  /// Prepares to look manifests up; `read` gives the bytes of a file, or `nil` where there is none.
  public init(read: @escaping @Sendable (RepoPath) -> [UInt8]?) { self.read = read }

  /// The versions of a package that the project of a file asks for, as its manifest writes them.
  ///
  /// The nearest manifest that names the package counts; `nil` when none does. Manifests that cannot be read name nothing.
  public func specification(of package: String, for path: RepoPath) -> String? {
    var folder = path.rawValue[...]
    while !folder.isEmpty {
      folder = folder.lastIndex(of: "/").map { folder[..<$0] } ?? ""
      if let found = packages(in: folder)[package] { return found }
    }
    return nil
  }

  private func packages(in folder: Substring) -> [String: String] {
    known.withLock { known in
      if let packages = known[folder] { return packages }
      let packages = read(RepoPath(folder.isEmpty ? "package.json" : "\(folder)/package.json")).map(Self.packages)
      known[folder] = packages ?? [:]
      return packages ?? [:]
    }
  }

  private static func packages(in manifest: [UInt8]) -> [String: String] {
    guard let object = try? JSONSerialization.jsonObject(with: Data(manifest)) as? [String: Any] else { return [:] }
    let sections = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"]
    return sections.reduce(into: [:]) { packages, section in
      for case (let name, let version as String) in object[section] as? [String: Any] ?? [:]
      where packages[name] == nil { packages[name] = version }
    }
  }
}
