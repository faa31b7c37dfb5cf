/// Somebody who works on the project, from `people:` in `audit.yaml`.
public struct Person: Hashable, Sendable, Codable {
  /// The name.
  public var name: String
  /// The addresses; the first is the one that is shown.
  public var emails: [String]
  /// What they may do.
  public var roles: [Role]

  /// Creates a person.
  public init(name: String, emails: [String] = [], roles: [Role] = []) {
    self.name = name
    self.emails = emails
    self.roles = roles
  }
}

/// Who is who: the people of a project and git's `.mailmap`.
///
/// Identities are asserted, so doubt counts as sameness: two actors are one person as soon as their names or addresses,
/// after folding, have anything in common.
public struct PeopleDirectory: Hashable, Sendable {
  /// The people with roles.
  public var people: [Person]
  private var mailmap: [MailmapEntry]

  /// Creates a directory; `mailmap` is the text of `.mailmap`.
  public init(people: [Person] = [], mailmap: String = "") {
    self.people = people
    self.mailmap = mailmap.split(whereSeparator: \.isNewline).compactMap { MailmapEntry(String($0)) }
  }

  /// Whether the project says who has which role.
  public var namesRoles: Bool { people.contains { !$0.roles.isEmpty } }

  /// Whether two actors may be the same person.
  public func isSame(_ left: Actor, _ right: Actor) -> Bool { !keys(left).isDisjoint(with: keys(right)) }

  /// The roles of an actor; empty for a stranger.
  public func roles(of actor: Actor) -> Set<Role> {
    let keys = keys(actor)
    return Set(people.filter { !Self.keys($0).isDisjoint(with: keys) }.flatMap(\.roles))
  }

  /// Whether an actor is one of the people the project names; everybody is, when it names nobody.
  public func knows(_ actor: Actor) -> Bool {
    people.isEmpty || people.contains { !Self.keys($0).isDisjoint(with: keys(actor)) }
  }

  /// The people with a role, by name.
  public func names(with role: Role) -> [String] { people.filter { $0.roles.contains(role) }.map(\.name).sorted() }

  /// The actor as the project calls them: the configured name, otherwise that of `.mailmap`.
  public func folded(_ actor: Actor) -> Actor {
    var actor = actor
    let keys = keys(actor)
    if let person = people.first(where: { !Self.keys($0).isDisjoint(with: keys) }) {
      actor.name = person.name
      actor.email = person.emails.first ?? actor.email
    } else if let entry = mailmap.first(where: { $0.matches(actor) }) {
      actor.name = entry.properName ?? actor.name
      actor.email = entry.properEmail
    }
    return actor
  }

  /// The names under which a file of signers may know an actor: addresses first.
  public func principals(of actor: Actor) -> [String] {
    var names = [actor.email].compactMap { $0 } + [actor.name]
    for entry in mailmap where entry.matches(actor) {
      names += [entry.properEmail] + [entry.properName].compactMap { $0 }
    }
    let known = keys(actor)
    for person in people where !Self.keys(person).isDisjoint(with: known) { names += person.emails + [person.name] }
    var seen: Set<String> = []
    return names.map { $0.trimmingSpaces() }.filter { !$0.isEmpty && seen.insert($0).inserted }
      .sorted { $0.contains("@") && !$1.contains("@") }
  }

  /// Everything that an actor is known by, in lower case.
  private func keys(_ actor: Actor) -> Set<String> {
    var keys = Self.keys(names: [actor.name], emails: actor.email.map { [$0] } ?? [])
    for entry in mailmap where entry.matches(actor) {
      keys.formUnion(Self.keys(names: entry.properName.map { [$0] } ?? [], emails: [entry.properEmail]))
    }
    for person in people where !Self.keys(person).isDisjoint(with: keys) { keys.formUnion(Self.keys(person)) }
    return keys
  }

  private static func keys(_ person: Person) -> Set<String> { keys(names: [person.name], emails: person.emails) }

  private static func keys(names: [String], emails: [String]) -> Set<String> {
    Set((names + emails).map { $0.trimmingSpaces().lowercased() }.filter { !$0.isEmpty })
  }
}

/// A line of `.mailmap`: `Proper Name <proper@x> Commit Name <commit@x>`, where the names and the second address may lack.
private struct MailmapEntry: Hashable {
  var properName: String?
  var properEmail: String
  var commitName: String?
  var commitEmail: String

  init?(_ line: String) {
    let text = line.prefix { $0 != "#" }
    var rest = Substring(text)
    var parts: [(name: String, email: String)] = []
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      parts.append((rest[..<open].trimmingSpaces(), rest[rest.index(after: open)..<close].trimmingSpaces()))
      rest = rest[rest.index(after: close)...]
    }
    guard let first = parts.first, !first.email.isEmpty else { return nil }
    properName = first.name.isEmpty ? nil : first.name
    properEmail = first.email
    commitEmail = parts.count > 1 ? parts[1].email : first.email
    commitName = parts.count > 1 && !parts[1].name.isEmpty ? parts[1].name : nil
  }

  func matches(_ actor: Actor) -> Bool {
    guard let email = actor.email, email.lowercased() == commitEmail.lowercased() else { return false }
    return commitName.map { $0.lowercased() == actor.name.lowercased() } ?? true
  }
}

/// How strictly the register guards its transitions.
public enum GuardProfile: String, Hashable, Sendable, Codable, CaseIterable {
  /// One person: nobody else is asked for, evidence still is.
  case solo
  /// Four eyes, with asserted identities.
  case standard
  /// Four eyes, the steps in their order, and proved identities for a P0.
  case strict
}

/// How a project signs what people decide, and whose keys it knows; paths are relative to the root of the repository.
public struct SigningPolicy: Hashable, Sendable {
  /// The file that says whose key is whose, in the form of `ssh-keygen`; `nil` leaves it to git's configuration.
  public var allowedSigners: String?
  /// The file of keys that no longer count; `nil` leaves it to git's configuration.
  public var revokedSigners: String?
  /// The key to sign with; `nil` leaves it to git's configuration.
  public var key: String?
  /// Whether commands sign without being told to.
  public var isDefault = false

  /// Says nothing.
  public init() {}
}

/// The rules of a register, from `audit.yaml`.
public struct RegisterPolicy: Hashable, Sendable {
  /// How strictly transitions are guarded.
  public var profile = GuardProfile.standard
  /// Who is who.
  public var people = PeopleDirectory()
  /// How many days a blocker of each priority may take, from the start of its episode.
  public var serviceLevelDays: [Priority: Int] = [.p0: 7, .p1: 30, .p2: 90]
  /// The longest an accepted risk of each priority may last, in days.
  public var acceptanceDays: [Priority: Int] = [.p0: 30, .p1: 90, .p2: 180]
  /// The branch whose scans may move blockers; `nil` when nobody said.
  public var branch: String?
  /// How identities are signed and checked.
  public var signing = SigningPolicy()

  /// The rules of a project that says nothing.
  public init() {}

  /// The last day on which a blocker is in time: its own due date, or the service level counted from its episode's start.
  ///
  /// `nil` when neither is known.
  public func dueDate(of blocker: Blocker) -> CalendarDate? {
    if let due = blocker.dueDate { return due }
    return serviceLevelDays[blocker.priority].map { CalendarDate(blocker.episodeOpened.time).adding(days: $0) }
  }

  /// Whether a blocker is open work and its last day is over.
  public func isOverdue(_ blocker: Blocker, asOf time: Timestamp) -> Bool {
    guard blocker.status.isOpen, let due = dueDate(of: blocker) else { return false }
    return CalendarDate(time) > due
  }
}
