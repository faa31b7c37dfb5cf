public import AuditModel
import FoundationEssentials

/// What an import of a document would do to a register: a pure function of both.
///
/// The same document a second time gives no event. An id alone never decides that two things are one: hand-kept documents give
/// old ids to new problems.
public struct ImportPlan {
  /// An id that the register knows under another title.
  public struct Conflict: Hashable, Sendable {
    /// The id in the document.
    public var rawID: String
    /// Its line.
    public var line: Int
    /// Its title there.
    public var title: String
    /// The blocker that has the id.
    public var blocker: String
    /// The title of that one.
    public var blockerTitle: String
    /// Whether only the place says that the two may be one: the entry stands where that one stood, under another title.
    public var isByPlace = false
  }

  /// A change by hand that is not taken over.
  public struct Refusal: Hashable, Sendable {
    /// The line.
    public var line: Int
    /// The blocker; `nil` for text that belongs to none.
    public var blocker: String?
    /// What was changed, why it is not taken over, and what to do instead.
    public var reason: String
  }

  /// What people decided about conflicts.
  public struct Choices: Hashable, Sendable {
    /// Ids that name new problems; `all` stands for every one.
    public var new: Set<String>
    /// Ids that name the old ones, whatever their title; `all` stands for every one.
    public var same: Set<String>
    /// Whether completed work becomes tasks that are fixed by claim.
    public var takesCompleted: Bool

    func takesAsNew(_ id: String) -> Bool { new.contains(id) || new.contains("all") }
    func takesAsSame(_ id: String) -> Bool { same.contains(id) || same.contains("all") }

    /// Creates choices.
    public init(new: Set<String> = [], same: Set<String> = [], takesCompleted: Bool = false) {
      self.new = new
      self.same = same
      self.takesCompleted = takesCompleted
    }
  }

  /// What to record; empty when there are conflicts.
  public internal(set) var events: [RegisterEvent] = []
  /// The numbers of the blockers that are new.
  public internal(set) var added: [Int] = []
  /// How many entries the register knows already.
  public internal(set) var known = 0
  /// The numbers of known blockers that are changed.
  public internal(set) var changed: [Int] = []
  /// Ids that somebody must decide about.
  public internal(set) var conflicts: [Conflict] = []
  /// Changes by hand that are not taken over.
  public internal(set) var refusals: [Refusal] = []

  let source: String
  let setting: EventSetting
  private let component: (String) -> String?
  private let choices: Choices
  var records: [BlockerRecord]
  private var used: Set<String> = []
  var next: Int
  /// Blockers that this import opens.
  private var fresh: Set<String> = []

  /// Plans an import.
  ///
  /// - Parameters:
  ///   - document: What was read.
  ///   - records: Every blocker of the register.
  ///   - nextNumber: The first number never used.
  ///   - setting: When and by whom.
  ///   - choices: What people decided about conflicts.
  ///   - component: The component of a path, when the configuration names one.
  public init(
    _ document: ImportedDocument, into records: [BlockerRecord], nextNumber: Int, setting: EventSetting,
    choices: Choices = Choices(), component: @escaping (String) -> String? = { _ in nil }
  ) {
    source = DocumentRecorded.name(of: document)
    self.records = records
    self.setting = setting
    self.component = component
    self.choices = choices
    next = nextNumber
    let here = records.filter { isOfThisDocument($0) }
    let retitled = RetitledEntries(document.items, here) { item in
      guard let id = item.rawID, id.contains(where: \.isLetter) else { return nil }
      return named(id)?.blocker.uid
    }
    for (index, item) in document.items.enumerated() { add(item, retitled.verdicts[index]) }
    if choices.takesCompleted {
      for completion in document.completed {
        var item = ImportedItem(title: completion.title, span: completion.span)
        item.kind = .task
        item.section = completion.section
        item.status = Derived(.fixed, word: "[x]", reason: .checkbox)
        add(item)
      }
    }
    refuseChanges(of: document)
    if !conflicts.isEmpty { events = [] }
  }

  /// Where the words are kept that a document used for the priority.
  static let rawPriority = "raw priority"
  /// Where the words are kept that a document used for the owner.
  static let rawOwner = "raw owner"

  private mutating func add(_ item: ImportedItem, _ verdict: RetitledEntries.Verdict? = nil) {
    if let mark = item.mark {
      // A mark that somebody broke is no mark: what people see beside it counts.
      if let mark = try? JSONDecoder().decode(BlockerMark.self, from: Data(mark.utf8)) {
        add(item, marked: mark)
        return
      }
      if item.title.isEmpty { return }
    }
    if let id = item.rawID, id.contains(where: \.isLetter), let record = named(id),
      !(choices.takesAsNew(id) && !isFromHere(record, id))
    {
      // What the document called it counts, and not what somebody calls it in the register.
      let title = isOfThisDocument(record) ? record.dossier.extra[BlockerDossier.rawTitle] : nil
      let isAlike = TitleLikeness.of(title ?? record.blocker.title, item.title) >= 0.5
      let isTold = isOfThisDocument(record) && RetitledEntries.tellsTheSame(record, as: item)
      if isAlike || isTold || choices.takesAsSame(id) {
        take(record, item)
        return
      }
      // Several documents may number their own entries alike; only this one's ids, and the register's, are meant.
      conflicts.append(
        Conflict(
          rawID: id, line: item.span.first, title: item.title, blocker: record.blocker.id,
          blockerTitle: record.blocker.title))
      return
    }
    if let record = records.first(where: { isSame($0, item) }) {
      take(record, item)
      return
    }
    if case .same(let uid)? = verdict, let record = unused(uid) {
      take(record, item)
      return
    }
    if case .unclear(let uid)? = verdict, let record = unused(uid) {
      let id = record.blocker.id
      if choices.takesAsSame(id) {
        take(record, item)
        return
      }
      guard choices.takesAsNew(id) else {
        conflicts.append(
          Conflict(
            rawID: id, line: item.span.first, title: item.title, blocker: id, blockerTitle: record.blocker.title,
            isByPlace: true))
        return
      }
      events.append(
        .blockerEdited(
          BlockerEdited(uid: uid, field: .extra, name: RetitledEntries.left, from: nil, to: item.title)))
    }
    open(item)
  }

  private func unused(_ uid: String) -> BlockerRecord? {
    used.contains(uid) ? nil : records.first { $0.blocker.uid == uid }
  }

  private mutating func take(_ record: BlockerRecord, _ item: ImportedItem) {
    let isFirst = used.insert(record.blocker.uid).inserted
    known += 1
    // An id that stands twice in a document has two titles; the first one's words count.
    if isFirst, !fresh.contains(record.blocker.uid), isOfThisDocument(record) { follow(item, record) }
  }

  private func isOfThisDocument(_ record: BlockerRecord) -> Bool {
    record.dossier.texts[.source]?.hasPrefix(source + ":") == true
  }

  /// The blocker that this document, or else the register, calls so.
  private func named(_ id: String) -> BlockerRecord? {
    let plain = FoldedText(id).words
    return records.first { $0.dossier.aliases.contains { $0.source == source && FoldedText($0.id).words == plain } }
      ?? records.first { FoldedText($0.blocker.id).words == plain && !fresh.contains($0.blocker.uid) }
  }

  private func isFromHere(_ record: BlockerRecord, _ id: String) -> Bool {
    record.dossier.aliases.contains { $0.source == source && FoldedText($0.id).words == FoldedText(id).words }
  }

  private func isSame(_ record: BlockerRecord, _ item: ImportedItem) -> Bool {
    guard !used.contains(record.blocker.uid) else { return false }
    // A title is the same in one document, or with one place in another.
    let title = isOfThisDocument(record) ? record.dossier.extra[BlockerDossier.rawTitle] : nil
    let sameWords = FoldedText(title ?? record.blocker.title).words == FoldedText(item.title).words
    if isOfThisDocument(record) {
      let section = record.dossier.extra["section"] ?? ""
      return sameWords && section == item.section.joined(separator: " > ")
    }
    if sameWords, FoldedText(item.title).words.count >= 3 { return true }
    let places = Set(record.dossier.locations.map(\.place))
    return TitleLikeness.of(record.blocker.title, item.title) >= 0.8
      && item.locations.contains { $0.path.map(places.contains) ?? false }
  }

  // MARK: New blockers

  private mutating func open(_ item: ImportedItem) {
    let number = freeNumber(for: item.rawID)
    var named: String?
    for location in item.locations where named == nil { named = location.path.flatMap { self.component($0) } }
    let component = named ?? "root"
    let uid = Blocker.uid(number: number, rule: nil, title: item.title, component: component, opened: setting.sighting)
    let criteria = item.criteria.enumerated().map { Criterion(id: "c\($0.offset + 1)", text: $0.element.text) }
    let kind = BlockerKind(rawValue: item.kind.rawValue) ?? .issue
    let opened = BlockerOpened(
      uid: uid, number: number, title: item.title, rule: nil, component: component, priority: item.priority.value,
      kind: kind == .blocker ? nil : kind, area: item.text("area").flatMap { $0.contains("\n") ? nil : $0 },
      effort: item.effort?.text,
      criteria: criteria.isEmpty ? nil : criteria)
    events.append(.blockerOpened(opened))
    addTexts(of: item, uid)
    addPlaces(of: item, uid)
    if let id = item.rawID, id.contains(where: \.isLetter) {
      events.append(.blockerNamed(BlockerNamed(uid: uid, alias: BlockerAlias(source: source, id: id))))
    }
    addStatus(of: item, uid)
    added.append(number)
    records.append(BlockerRecord(opened, in: setting))
    fresh.insert(uid)
    used.insert(uid)
  }

  /// The number that the document gives, when the register never gave it; otherwise the next one.
  private mutating func freeNumber(for id: String?) -> Int {
    if let id, id.uppercased().hasPrefix("BLOCK-"), let wanted = Blocker.number(id: id), wanted >= next,
      wanted < next + 10_000,
      !records.contains(where: { $0.blocker.number == wanted })
    {
      next = max(next, wanted + 1)
      return wanted
    }
    defer { next += 1 }
    return next
  }

  private static let homes: [String: BlockerField] = [
    "title": .summary, "summary": .summary, "description": .description, "impact": .impact, "risk": .risk,
    "currentState": .currentState,
    "target": .target, "fix": .remediation, "workaround": .workaround, "nextStep": .nextStep, "resolution": .resolution,
    "needed": .needed,
    "canHelp": .canHelp, "blocks": .blocksTrack,
  ]

  private mutating func addTexts(of item: ImportedItem, _ uid: String) {
    func set(_ field: BlockerField, _ text: String, name: String? = nil) {
      events.append(.blockerEdited(BlockerEdited(uid: uid, field: field, name: name, from: nil, to: text)))
    }
    if let owner = item.owner { set(.owner, owner) }
    if item.owner == nil, let text = item.text("owner"), !text.isEmpty { set(.ownerNote, text) }
    var filled: Set<BlockerField> = []
    var extra: [String: String] = [:]
    for field in item.fields where !field.value.trimmed.isEmpty {
      let kept: Set<String> = [
        "priority", "status", "owner", "effort", "location", "criteria", "area", "id", "blockedBy", "report",
      ]
      if let key = field.key, kept.contains(key) { continue }
      if let home = field.key.flatMap({ Self.homes[$0] }), filled.insert(home).inserted {
        set(home, field.value)
      } else {
        let name = field.label.isEmpty ? "text" : field.label
        extra[name] = extra[name].map { $0 + "\n" + field.value } ?? field.value
      }
    }
    if let word = item.priority.word, item.priority.reason == .field, let open = word.firstIndex(of: "("),
      let close = word.lastIndex(of: ")"), open < close
    {
      set(.severityNote, String(word[word.index(after: open)..<close]))
    }
    if let word = item.status.word { set(.rawStatus, word) }
    if let word = item.priority.word { extra[Self.rawPriority] = word }
    if let text = item.text("owner")?.trimmed, !text.isEmpty { extra[Self.rawOwner] = text }
    if !item.section.isEmpty { extra["section"] = item.section.joined(separator: " > ") }
    for (name, value) in extra.sorted(by: { $0.key < $1.key }) { set(.extra, value, name: name) }
    set(.source, "\(source):\(item.span.first)" + (item.span.last > item.span.first ? "-\(item.span.last)" : ""))
  }

  private mutating func addPlaces(of item: ImportedItem, _ uid: String) {
    var lists = BlockerListed(uid: uid)
    let places = item.locations.flatMap { location -> [BlockerLocation] in
      guard let path = location.path else { return [BlockerLocation(kind: .text, place: location.text)] }
      let kind: BlockerLocation.Kind = path.contains("*") ? .glob : path.hasSuffix("/") ? .directory : .file
      guard !location.lines.isEmpty else { return [BlockerLocation(kind: kind, place: path, note: location.note)] }
      return location.lines.map {
        BlockerLocation(kind: .range, place: path, startLine: $0.first, endLine: $0.last, note: location.note)
      }
    }
    if !places.isEmpty { lists.locations = places }
    if !lists.isEmpty { events.append(.blockerListed(lists)) }
    if let text = item.text("blockedBy"), !text.isEmpty {
      events.append(.blockerRelated(BlockerRelated(uid: uid, relation: BlockerRelation(.blockedBy, text: text))))
    }
    for field in item.fields where field.key == "report" && !field.value.isEmpty {
      events.append(.blockerRelated(BlockerRelated(uid: uid, relation: BlockerRelation(.reference, text: field.value))))
    }
  }

  private mutating func addStatus(of item: ImportedItem, _ uid: String) {
    let status = item.status.value
    guard status != .open else { return }
    let reason = item.status.word ?? "so it says in \(source)"
    let by = item.text("fixedBy").map { Actor(name: $0, source: .flag) } ?? setting.actor
    let isWaived = [.accepted, .deferred, .falsePositive, .obsolete, .duplicate].contains(status)
    events.append(
      .blockerMoved(
        BlockerMoved(
          uid: uid, from: .open, to: status,
          verification: status == .fixed || status == .fixSubmitted ? .claimed : .none, cause: .imported,
          present: 0, waiver: isWaived ? Waiver(requester: setting.actor, reason: reason) : nil,
          fix: status == .fixed || status == .fixSubmitted ? FixClaim(by: by) : nil)))
  }
}
