import ArgumentParser
import AuditModel
import AuditRegister
import AuditReports
import AuditRules
import AuditSource
import Foundation

/// Which register a command is about, and by which rules.
struct RegisterOptions: ParsableArguments {
  @Option(help: "The repository whose register is meant.") var repo = "."

  @Option(help: "The configuration file; by default audit.yaml at the root of the repository.")
  var config: String?

  /// The register with the rules it is kept by.
  func session() throws -> RegisterSession { try RegisterSession(repo: repo, config: config) }
}

/// Who changes a register, and why.
struct ChangeOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Who does it; by default git's user.name.", valueName: "name"))
  var by: String?

  @Option(help: "Why, in a sentence; kept in the history.") var reason: String?

  @Flag(help: "Pass over guards that may be overridden. Needs --reason, and is counted in every report.")
  var force = false

  @Flag(
    inversion: .prefixedNo,
    help: "Sign it with your SSH key, or do not; by default as `register.sign` in audit.yaml says.")
  var sign: Bool?

  @Option(
    name: .customLong("sign-key"),
    help: ArgumentHelp("The key to sign with; by default git's user.signingkey. Implies --sign.", valueName: "file"))
  var signKey: String?

  @Option(help: "The form of the output.") var format = ListFormat.text

  /// Whether the command signs what it records.
  func signs(_ policy: RegisterPolicy) -> Bool { sign ?? (signKey != nil || policy.signing.isDefault) }
}

/// One command's work with a register.
struct RegisterSession {
  let tree: SourceTree
  let policy: RegisterPolicy

  init(repo: String, config: String? = nil) throws {
    tree = try SourceTree(target: repo)
    var policy = try RuleSources.registerPolicy(root: tree.repositoryRoot, named: config)
    policy.people = Self.directory(policy.people, root: tree.repositoryRoot)
    self.policy = policy
  }

  /// The people of the configuration with git's `.mailmap`.
  static func directory(_ people: PeopleDirectory, root: String) -> PeopleDirectory {
    // A repository without the file has no other names for anybody.
    let mailmap = (try? String(contentsOfFile: root + "/.mailmap", encoding: .utf8)) ?? ""
    return PeopleDirectory(people: people.people, mailmap: mailmap)
  }

  /// The same as they were at a commit, if there is one.
  static func directory(
    _ people: PeopleDirectory, _ tree: SourceTree, at commit: ObjectID?
  ) throws -> PeopleDirectory {
    guard let commit, let repository = tree.repository else { return directory(people, root: tree.repositoryRoot) }
    let bytes = try repository.bytes(of: RepoPath(".mailmap"), at: commit) ?? []
    return PeopleDirectory(people: people.people, mailmap: String(decoding: bytes, as: UTF8.self))
  }

  /// The register, for reading.
  func open() throws -> Register { try RegisterAccess(tree).open() }

  func actor(_ flag: String?) throws -> Actor { try Identity.actor(named: flag, in: tree, policy.people) }

  /// Who runs a command; by a signature when it is going to be signed.
  func actor(_ options: ChangeOptions) throws -> Actor {
    var actor = try actor(options.by)
    if options.signs(policy) { actor.source = .signature }
    return actor
  }

  func context(_ options: ChangeOptions) throws -> ChangeContext {
    let actor = try actor(options)
    let signer = try options.signs(policy) ? Signer(key: options.signKey, policy, tree) : nil
    return ChangeContext(
      time: .now, actor: actor, toolVersion: auditVersion, reason: options.reason, commit: headCommit,
      sign: signer.map { signer in { @Sendable pack in try signer.sign(pack) } })
  }

  /// The commit that is checked out.
  var headCommit: String? {
    // A repository whose HEAD cannot be read has no commit to name; what reads it for its own sake reports that.
    (try? tree.repository?.headCommit())?.hex
  }

  /// The full id of what a user calls a commit, when git knows it; otherwise the text, if it looks like one.
  func commit(named name: String) throws -> (id: String, object: ObjectID?) {
    if let repository = tree.repository {
      let object = try repository.commit(named: name)
      return (object.hex, object)
    }
    guard (7...64).contains(name.count), name.allSatisfy(\.isHexDigit) else {
      throw Failure("`\(name)` is not a commit, and this is not a git repository\nhelp: give its hexadecimal id")
    }
    return (name.lowercased(), nil)
  }

  /// The blocker that an argument means.
  func record(_ id: String, _ reader: RegisterReader) throws -> BlockerRecord {
    guard let record = try reader.record(named: id) else {
      if Blocker.number(id: id) == nil {
        throw Failure("`\(id)` is not the id of a blocker\nhelp: write it as BLOCK-007 or 7")
      }
      throw Failure(
        "there is no blocker \(Blocker.number(id: id).map { Blocker.id(number: $0) } ?? id)\n"
          + "help: `audit blocker list --all` prints them")
    }
    return record
  }

  /// A blocker with what guards look at, git's word on its fix included.
  func blockerCase(_ record: BlockerRecord, _ reader: RegisterReader) throws -> BlockerCase {
    var blocker = try reader.blockerCase(of: record)
    guard let scanned = blocker.lastScan?.commit else { return blocker }
    if let fix = record.dossier.fix?.commit {
      guard let repository = tree.repository, let one = ObjectID(hex: fix), let other = ObjectID(hex: scanned) else {
        return blocker
      }
      blocker.scanHoldsFix = try repository.holds(one, in: other)
    } else if scanned == headCommit {
      blocker.scanHoldsFix = true
    }
    return blocker
  }

  /// Records a decision about a blocker and prints what came of it.
  func decide(
    _ id: String, _ options: ChangeOptions, _ look: ConsoleOptions,
    _ decide: (BlockerRecord, RegisterReader) throws -> [RegisterEvent]
  ) throws -> ExitStatus {
    let register = try writable()
    var uid = ""
    let events = try register.change(try context(options)) { reader in
      let record = try record(id, reader)
      uid = record.blocker.uid
      return try decide(record, reader)
    }
    try show(uid, events, options, look, in: register)
    return .success
  }

  /// The register, for writing; it must be there.
  func writable() throws -> Register {
    _ = try open()
    return try RegisterAccess(tree).openForWriting()
  }

  /// Prints a blocker after a change.
  func show(
    _ uid: String, _ events: [RegisterEvent], _ options: ChangeOptions, _ look: ConsoleOptions, in register: Register
  ) throws {
    let (record, names) = try register.read { reader in
      (
        try reader.record(uid: uid),
        Dictionary(try reader.blockers().map { ($0.uid, $0.id) }, uniquingKeysWith: { first, _ in first })
      )
    }
    guard let record else { return }
    switch options.format {
    case .text:
      let lines = HistoryText.lines(events, names: names)
      look.console.write(
        (lines.isEmpty ? ["\(record.blocker.id): nothing to change"] : lines).joined(separator: "\n") + "\n")
    case .json:
      look.console.write(
        JSONReport(tool: auditIdentity).render(
          change: record.blocker, dossier: record.dossier, events: events, names: names))
    }
  }

  /// Records a transition and prints what came of it.
  func transition(
    _ id: String, _ verb: BlockerVerb, _ options: ChangeOptions, _ look: ConsoleOptions,
    _ fill: (inout TransitionRequest, RegisterReader) throws -> Void = { _, _ in }
  ) throws -> ExitStatus {
    let actor = try actor(options)
    let time = Timestamp.now
    return try decide(id, options, look) { record, reader in
      var request = TransitionRequest(verb, by: actor, at: time, reason: options.reason)
      request.isForced = options.force
      try fill(&request, reader)
      var events = try Decision(policy: policy).events(for: request, on: try blockerCase(record, reader))
      // The findings of a duplicate belong to the blocker that is followed.
      if verb == .duplicate, let canonical = request.canonical {
        let findings = try reader.findingIDs(of: record.blocker.uid)
        if !findings.isEmpty {
          let uid = canonical.blocker.uid
          events.insert(
            contentsOf: [.findingsRegrouped(FindingsRegrouped(uid: uid, findings: findings))]
              + record.dispositions(of: findings, to: uid), at: events.count - 1)
        }
      }
      return events
    }
  }
}
