public import ArgumentParser
public import AuditModel
import AuditSource
import Foundation

/// Who runs a command, as far as it is known.
enum Identity {
  /// The actor of a command: a flag, the CI system, git's environment, or git's configuration, in this order.
  ///
  /// Identities are asserted, and the record says by what.
  ///
  /// - Throws: `Failure` when nobody says who it is.
  static func actor(named flag: String?, in tree: SourceTree, _ people: PeopleDirectory) throws -> Actor {
    if let flag {
      guard let actor = Actor(signature: flag, source: .flag) else {
        throw Failure(
          "--by names nobody\nhelp: write --by \"Ada Lovelace\", or --by \"Ada Lovelace <ada@example.com>\"")
      }
      return people.folded(actor)
    }
    let environment = ProcessInfo.processInfo.environment
    func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    if value("GITHUB_ACTIONS") == "true", let name = value("GITHUB_ACTOR") {
      return people.folded(Actor(name: name, source: .ci))
    }
    if value("GITLAB_CI") != nil, let name = value("GITLAB_USER_NAME") ?? value("GITLAB_USER_LOGIN") {
      return people.folded(Actor(name: name, email: value("GITLAB_USER_EMAIL"), source: .ci))
    }
    if let name = value("GIT_AUTHOR_NAME") {
      return people.folded(Actor(name: name, email: value("GIT_AUTHOR_EMAIL"), source: .gitConfig))
    }
    if let user = tree.repository?.userIdentity {
      return people.folded(Actor(name: user.name, email: user.email, source: .gitConfig))
    }
    throw Failure(
      "nobody says who you are\nhelp: `git config user.name \"Your Name\"`, or --by \"Your Name\"")
  }

  /// The people that flags name.
  static func actors(_ flags: [String], _ people: PeopleDirectory) throws -> [Actor] {
    try flags.map { flag in
      guard let actor = Actor(signature: flag, source: .flag) else {
        throw Failure("`\(flag)` names nobody\nhelp: write a name, or \"Name <mail@example.com>\"")
      }
      return people.folded(actor)
    }
  }
}

/// A date on the command line.
extension CalendarDate: ExpressibleByArgument {
  /// Reads `2026-01-31`.
  public init?(argument: String) { self.init(argument) }
}

extension BlockerStatus: ExpressibleByArgument {
  /// Reads a status as it is stored; `-` is as good as `_`.
  public init?(argument: String) { self.init(rawValue: argument.lowercased().replacing("-", with: "_")) }
}

extension BlockerKind: ExpressibleByArgument {}
extension GuardProfile: ExpressibleByArgument {}
extension BlockerFilter.Order: ExpressibleByArgument {}
