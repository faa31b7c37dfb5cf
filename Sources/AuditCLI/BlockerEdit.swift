import ArgumentParser
import AuditModel
import AuditRegister
import AuditReports

/// The texts of a blocker that commands set.
struct FieldOptions: ParsableArguments {
  @Option(help: "What the problem is.") var description: String?
  @Option(help: "Whom or what it hurts.") var impact: String?
  @Option(help: "What may happen.") var risk: String?
  @Option(name: .customLong("current-state"), help: "How things are now.") var currentState: String?
  @Option(help: "How they should be.") var target: String?
  @Option(help: "What to do about it.") var remediation: String?
  @Option(help: "How to live with it meanwhile.") var workaround: String?
  @Option(name: .customLong("next-step"), help: "What is to be done next.") var nextStep: String?
  @Option(help: "How it was solved.") var resolution: String?
  @Option(name: .customLong("severity-note"), help: "Why it has its priority, in a few words.") var severityNote:
    String?
  @Option(name: .customLong("plan"), help: "When it is planned for, such as `this week`.") var planBucket: String?
  @Option(help: "The release it is meant for.") var release: String?
  @Option(help: "The part of production readiness it belongs to, such as security.") var area: String?
  @Option(help: "How much work it is, such as `2-3 days`, `30m` or `M`.") var effort: String?
  @Option(
    help: ArgumentHelp("The last day on which it is in time; empty for the service level.", valueName: "yyyy-mm-dd"))
  var due: String?
  @Option(help: "A label. May be repeated.") var tag: [String] = []
  @Option(
    help: "A place: `src/a.py:10-20 (note)`, `src/**/*.py`, `migrations/`, `db:users.email`, or words. May be repeated."
  )
  var location: [String] = []
  @Option(help: "Something a fix must do. May be repeated.") var criterion: [String] = []
  @Option(help: "The command that decides the criterion of the same position. May be repeated.") var command: [String] =
    []
  @Option(help: ArgumentHelp("Any other field. May be repeated.", valueName: "name=value")) var field: [String] = []

  /// The fields that are given, with their values; an empty value clears.
  var values: [(BlockerField, String)] {
    let given: [(BlockerField, String?)] = [
      (.description, description), (.impact, impact), (.risk, risk), (.currentState, currentState), (.target, target),
      (.remediation, remediation), (.workaround, workaround), (.nextStep, nextStep), (.resolution, resolution),
      (.severityNote, severityNote), (.planBucket, planBucket), (.targetRelease, release), (.area, area),
      (.effort, effort), (.due, due),
    ]
    return given.compactMap { field, value in value.map { (field, $0) } }
  }

  func validate() throws {
    if let due, !due.isEmpty, CalendarDate(due) == nil {
      throw ValidationError("--due must be a date such as 2026-01-31")
    }
    if command.count > criterion.count { throw ValidationError("every --command belongs to a --criterion") }
    for text in field where !text.dropFirst().contains("=") {
      throw ValidationError("--field must be NAME=VALUE, not `\(text)`")
    }
  }

  /// The events that set them.
  func events(on record: BlockerRecord) -> [RegisterEvent] {
    let uid = record.blocker.uid
    var events: [RegisterEvent] = values.compactMap { field, value in
      FieldEdit(field, value).event(on: record)
    }
    for text in field {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let from = record.dossier.extra[parts[0]]
      let to = parts[1].isEmpty ? nil : parts[1]
      if from != to {
        events.append(.blockerEdited(BlockerEdited(uid: uid, field: .extra, name: parts[0], from: from, to: to)))
      }
    }
    var lists = BlockerListed(uid: uid)
    let tags = Set(tag).subtracting(record.dossier.tags).sorted()
    if !tags.isEmpty { lists.tags = tags }
    let places = location.map { BlockerLocation($0) }.filter { !record.dossier.locations.contains($0) }
    if !places.isEmpty { lists.locations = places }
    let criteria = newCriteria(record)
    if !criteria.isEmpty { lists.criteria = criteria }
    if !lists.isEmpty { events.append(.blockerListed(lists)) }
    return events
  }

  private func newCriteria(_ record: BlockerRecord) -> [Criterion] {
    var next = (record.dossier.criteria.compactMap { Int($0.id.dropFirst()) }.max() ?? 0) + 1
    return criterion.enumerated().compactMap { index, text in
      let command = index < command.count && !command[index].isEmpty ? command[index] : nil
      if let known = record.dossier.criteria.first(where: { $0.text == text || $0.id == text }) {
        // Naming one that is there gives it its command.
        return known.command == command ? nil : Criterion(id: known.id, text: known.text, command: command)
      }
      defer { next += 1 }
      return Criterion(id: "c\(next)", text: text, command: command)
    }
  }
}

/// One field set to a value.
struct FieldEdit {
  let field: BlockerField
  let value: String?

  init(_ field: BlockerField, _ value: String) {
    self.field = field
    self.value = value.isEmpty ? nil : value
  }

  /// The event; `nil` when nothing changes.
  func event(on record: BlockerRecord) -> RegisterEvent? {
    let blocker = record.blocker
    let from: String? =
      switch field {
      case .title: blocker.title
      case .component: blocker.component
      case .kind: blocker.kind.rawValue
      case .owner: blocker.owner
      case .area: blocker.area
      case .due: blocker.dueDate?.description
      case .effort: record.dossier.effortText
      default: record.dossier.texts[field]
      }
    guard from != value else { return nil }
    return .blockerEdited(BlockerEdited(uid: blocker.uid, field: field, from: from, to: value))
  }
}

extension BlockerCommand {
  /// The command `audit blocker add`.
  struct Add: AuditCommand {
    static let configuration = CommandConfiguration(
      abstract: "Enter a blocker that no scan finds.",
      discussion: """
        Example:
          audit blocker add "No backups of the database" --priority P0 --component Database --effort "1-2 days" \\
            --location db:production --criterion "A restore was tried" --command "scripts/try-restore.sh"
        """)
    @Argument(help: "What is to be fixed, in a short phrase.") var title: String
    @Option(help: "How urgent it is.") var priority: Priority
    @Option(help: "The part of the repository.") var component = "root"
    @Option(help: "What it is.") var kind = BlockerKind
      .blocker
    @Option(help: "Who fixes it.") var owner: String?
    @OptionGroup(title: "What is known") var fields: FieldOptions
    @OptionGroup var options: RegisterOptions
    @OptionGroup(title: "Who and why") var change: ChangeOptions
    @OptionGroup var look: ConsoleOptions

    func validate() throws {
      if title.allSatisfy(\.isWhitespace) { throw ValidationError("a blocker needs a title") }
      try fields.validate()
    }

    func execute() async throws -> ExitStatus {
      let session = try options.session()
      let context = try session.context(change)
      let register = try RegisterAccess(session.tree).openForWriting()
      var uid = ""
      let events = try register.change(context) { reader in
        let number = try reader.nextNumber()
        let sighting = Sighting(scan: 0, time: context.time, commit: context.commit)
        uid = Blocker.uid(number: number, rule: nil, title: title, component: component, opened: sighting)
        let opened = BlockerOpened(
          uid: uid, number: number, title: title, rule: nil, component: component, priority: priority,
          kind: kind == .blocker ? nil : kind)
        let record = BlockerRecord(opened, in: EventSetting(sighting: sighting, actor: context.actor))
        var events: [RegisterEvent] = [.blockerOpened(opened)] + fields.events(on: record)
        if let owner { events += [FieldEdit(.owner, owner).event(on: record)].compactMap { $0 } }
        return events
      }
      try session.show(uid, events, change, look, in: register)
      return .success
    }
  }

  /// The command `audit blocker edit`.
  struct Edit: AuditCommand {
    static let configuration = CommandConfiguration(
      abstract: "Change what a blocker says.",
      discussion: """
        An empty value clears a field. Making a P0 or P1 less urgent needs a reason and somebody else's approval.

        Examples:
          audit blocker edit BLOCK-007 --due 2026-03-01 --effort "2 days" --tag launch
          audit blocker edit BLOCK-007 --priority P1 --reason "only in the demo" --approver Bea
          audit blocker edit BLOCK-007 --criterion c1 --command "make test"
        """)
    @Argument(help: "The blocker, such as BLOCK-007 or 7.") var id: String
    @Option(help: "What is to be fixed, in a short phrase.") var title: String?
    @Option(help: "How urgent it is.") var priority: Priority?
    @Option(help: "The part of the repository.") var component: String?
    @Option(help: "What it is.") var kind: BlockerKind?
    @Option(help: "Who approves a lower priority. May be repeated.") var approver: [String] = []
    @Option(name: .customLong("remove-tag"), help: "A label to take away. May be repeated.") var removedTags: [String] =
      []
    @Option(name: .customLong("remove-location"), help: "A place to take away. May be repeated.") var removedPlaces:
      [String] = []
    @Option(name: .customLong("remove-criterion"), help: "The id of a criterion to take away. May be repeated.")
    var removedCriteria: [String] = []
    @OptionGroup(title: "What is known") var fields: FieldOptions
    @OptionGroup var options: RegisterOptions
    @OptionGroup(title: "Who and why") var change: ChangeOptions
    @OptionGroup var look: ConsoleOptions

    func validate() throws {
      try fields.validate()
      let lists = [
        approver, removedTags, removedPlaces, removedCriteria, fields.tag, fields.location, fields.criterion,
      ]
      if title == nil, priority == nil, component == nil, kind == nil, fields.values.isEmpty, fields.field.isEmpty,
        lists.allSatisfy(\.isEmpty)
      {
        throw ValidationError("say what changes, such as --title, --priority or --impact")
      }
    }

    func execute() async throws -> ExitStatus {
      let session = try options.session()
      let actor = try session.actor(change)
      let approvers = try Identity.actors(approver, session.policy.people)
      return try session.decide(id, change, look) { record, _ in
        var events: [RegisterEvent] = []
        let heads: [(BlockerField, String?)] = [(.title, title), (.component, component), (.kind, kind?.rawValue)]
        for case (let field, let value?) in heads where !value.isEmpty {
          events += [FieldEdit(field, value).event(on: record)].compactMap { $0 }
        }
        events += fields.events(on: record)
        var lists = BlockerListed(uid: record.blocker.uid)
        if !removedTags.isEmpty { lists.removedTags = removedTags }
        if !removedPlaces.isEmpty { lists.removedLocations = removedPlaces.map { BlockerLocation($0) } }
        if !removedCriteria.isEmpty {
          let known = record.dossier.criteria.map(\.id)
          for id in removedCriteria where !known.contains(id) {
            throw Failure(
              "\(record.blocker.id) has no criterion `\(id)`\nhelp: it has \(known.joined(separator: ", "))")
          }
          lists.removedCriteria = removedCriteria
        }
        if !lists.isEmpty { events.append(.blockerListed(lists)) }
        if let priority {
          events += try Decision(policy: session.policy).events(
            setting: priority, on: record.blocker, by: actor, approvers: approvers, reason: change.reason)
        }
        return events
      }
    }
  }

  /// The command `audit blocker assign`.
  struct Assign: AuditCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say who fixes a blocker, or that nobody does.",
      discussion: """
        Examples:
          audit blocker assign BLOCK-007 Ada
          audit blocker assign BLOCK-007 none
        """)
    @Argument(help: "The blocker, such as BLOCK-007 or 7.") var id: String
    @Argument(help: "The person; `none` for nobody.") var owner: String
    @Option(help: "What there is to say about it beside a name.") var note: String?
    @OptionGroup var options: RegisterOptions
    @OptionGroup(title: "Who and why") var change: ChangeOptions
    @OptionGroup var look: ConsoleOptions

    func execute() async throws -> ExitStatus {
      let session = try options.session()
      var name = ""
      if owner.lowercased() != "none" { name = try Identity.actors([owner], session.policy.people).first?.name ?? "" }
      return try session.decide(id, change, look) { record, _ in
        var events = [FieldEdit(.owner, name).event(on: record)]
        if let note { events.append(FieldEdit(.ownerNote, note).event(on: record)) }
        return events.compactMap { $0 }
      }
    }
  }

  /// The command `audit blocker comment`.
  struct CommentOn: AuditCommand {
    static let configuration = CommandConfiguration(
      commandName: "comment", abstract: "Say something about a blocker.",
      discussion: """
        Example:
          audit blocker comment BLOCK-007 "the vendor answers on Monday"
        """)
    @Argument(help: "The blocker, such as BLOCK-007 or 7.") var id: String
    @Argument(help: "What to say.") var text: String
    @OptionGroup var options: RegisterOptions
    @OptionGroup(title: "Who and why") var change: ChangeOptions
    @OptionGroup var look: ConsoleOptions

    func validate() throws {
      if text.allSatisfy(\.isWhitespace) { throw ValidationError("a comment needs words") }
    }

    func execute() async throws -> ExitStatus {
      try options.session().decide(id, change, look) { record, _ in
        [.blockerCommented(BlockerCommented(uid: record.blocker.uid, text: text))]
      }
    }
  }

  /// The command `audit blocker link`.
  struct Link: AuditCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say what a blocker waits for, has to do with, or is checked by.",
      discussion: """
        Examples:
          audit blocker link BLOCK-007 --blocked-by BLOCK-003
          audit blocker link BLOCK-007 --reference https://tracker.example.com/42
          audit blocker link BLOCK-017 --rule py.bare-except      scans look for it from now on
          audit blocker link BLOCK-007 --alias ISSUE-12
          audit blocker link BLOCK-007 --blocked-by BLOCK-003 --remove
        """)
    @Argument(help: "The blocker, such as BLOCK-007 or 7.") var id: String
    @Option(name: .customLong("blocked-by"), help: "A blocker it waits for, or words. May be repeated.") var blockedBy:
      [String] = []
    @Option(help: "A blocker it has to do with, or words. May be repeated.") var related: [String] = []
    @Option(help: "A document, ticket or pull request. May be repeated.") var reference: [String] = []
    @Option(help: "A rule that checks it, for a blocker that was entered by hand.") var rule: String?
    @Option(help: "Another name it goes by. May be repeated.") var alias: [String] = []
    @Flag(help: "End the relation instead.") var remove = false
    @OptionGroup var options: RegisterOptions
    @OptionGroup(title: "Who and why") var change: ChangeOptions
    @OptionGroup var look: ConsoleOptions

    func validate() throws {
      if blockedBy.isEmpty, related.isEmpty, reference.isEmpty, rule == nil, alias.isEmpty {
        throw ValidationError("say what it is linked to: --blocked-by, --related, --reference, --rule or --alias")
      }
    }

    func execute() async throws -> ExitStatus {
      let session = try options.session()
      return try session.decide(id, change, look) { record, reader in
        let uid = record.blocker.uid
        var relations = try blockedBy.map { try Self.relation(.blockedBy, $0, record, reader) }
        relations += try related.map { try Self.relation(.related, $0, record, reader) }
        relations += reference.map { BlockerRelation(.reference, text: $0) }
        if let rule {
          guard RuleID(rule) != nil else {
            throw Failure("`\(rule)` is not the id of a rule\nhelp: `audit rules list`")
          }
          if record.blocker.rule != nil, !remove {
            throw Failure("\(record.blocker.id) is checked by \(record.blocker.rule?.rawValue ?? "") already")
          }
          relations.append(BlockerRelation(.rule, text: rule))
        }
        var events: [RegisterEvent] = []
        for relation in relations where record.dossier.relations.contains(relation) == remove {
          events.append(.blockerRelated(BlockerRelated(uid: uid, relation: relation, isRemoved: remove)))
        }
        for name in alias where !remove {
          let alias = BlockerAlias(source: "by hand", id: name)
          guard !record.dossier.aliases.contains(alias) else { continue }
          events.append(.blockerNamed(BlockerNamed(uid: uid, alias: alias)))
        }
        return events
      }
    }

    /// A relation to the blocker that a text names, or to the text itself.
    static func relation(
      _ kind: BlockerRelation.Kind, _ text: String, _ record: BlockerRecord, _ reader: RegisterReader
    ) throws -> BlockerRelation {
      guard text.uppercased().hasPrefix("BLOCK-") || Int(text) != nil else { return BlockerRelation(kind, text: text) }
      guard let other = try reader.record(named: text) else {
        throw Failure("there is no blocker \(text)\nhelp: `audit blocker list --all` prints them")
      }
      guard other.blocker.uid != record.blocker.uid else {
        throw Failure("\(record.blocker.id) cannot be related to itself")
      }
      return BlockerRelation(kind, blocker: other.blocker.uid)
    }
  }
}
