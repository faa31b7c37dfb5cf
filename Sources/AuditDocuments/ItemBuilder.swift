import AuditModel

/// Makes an entry of what was found.
struct ItemBuilder {
  let scaleStartsAtP1: Bool
  /// The priority that the document's title gives.
  let documentPriority: (rank: PriorityWords.Rank, word: String)?
  let documentKind: ImportedKind?
  private(set) var contradictions: [Contradiction] = []

  init(
    scaleStartsAtP1: Bool, documentPriority: (rank: PriorityWords.Rank, word: String)?, documentKind: ImportedKind?
  ) {
    self.scaleStartsAtP1 = scaleStartsAtP1
    self.documentPriority = documentPriority
    self.documentKind = documentKind
  }

  /// The entry of a candidate.
  mutating func item(_ candidate: EntryCandidate) -> ImportedItem {
    var item = ImportedItem(title: candidate.title.title.trimmed, span: candidate.span)
    item.rawID = candidate.title.id ?? candidate.title.number
    item.section = candidate.context.path
    item.kind = kind(candidate)
    item.fields = candidate.fields.map { ImportedField(label: $0.label, key: $0.key?.rawValue, value: $0.text) }
    let loose = candidate.loose.map { ($0.isItem ? "- " : "") + $0.text.trimmed }.joined(separator: "\n").trimmed
    if !loose.isEmpty {
      item.fields.append(
        ImportedField(label: "", key: item.text("description") == nil ? "description" : nil, value: loose))
    }
    if item.title.isEmpty {
      // A heading that is an id only: what the entry calls itself, or says first.
      let words = ["title", "summary", "description", "symptom", "area"].lazy.compactMap { item.text($0) }.first
      item.title = words?.split(whereSeparator: \.isNewline).first.map(String.init)?.trimmed ?? candidate.title.id ?? ""
    }
    setPriority(of: &item, candidate)
    setStatus(of: &item, candidate)
    if let owner = item.text("owner")?.trimmed, !isNobody(owner) { item.owner = owner }
    if let text = item.text("effort") ?? candidate.title.effort { item.effort = ImportedEffort(reading: text) }
    setLocations(of: &item, candidate)
    for field in candidate.fields where field.key == .criteria {
      item.criteria += field.values.filter { !$0.isCode }.map {
        ImportedCriterion(text: $0.text.trimmed, isDone: $0.isTicked ?? false)
      }
    }
    for value in candidate.loose + candidate.fields.filter({ $0.key != .criteria }).flatMap(\.values)
    where value.isTicked != nil {
      item.criteria.append(ImportedCriterion(text: value.text.trimmed, isDone: value.isTicked ?? false))
    }
    return item
  }

  private func kind(_ candidate: EntryCandidate) -> ImportedKind {
    if candidate.context.kind == .debt { return .debt }
    let id = candidate.title.id?.uppercased() ?? ""
    if id.hasPrefix("TD") || id.hasPrefix("DEBT") || id.hasPrefix("DT") { return .debt }
    if id.hasPrefix("BLOCK") || id.hasPrefix("BLK") || id.hasPrefix("PB") { return .blocker }
    if candidate.origin == .checkbox || candidate.context.kind == .task { return .task }
    return documentKind ?? .issue
  }

  private func isNobody(_ owner: String) -> Bool {
    let folded = FoldedText(owner)
    let nobody = WordTable<Bool>([
      (
        true,
        """
        not assigned*, unassigned*, nobody, none, tbd, n/a, open, nicht zugewiesen*, offen, non assigné*, sin asignar*, no asignado*, não atribuído*, não definido*, не назначен*, 未分配*, 待定, 未定, 未割当*, なし, 无, -
        """
      )
    ])
    return nobody.starts(folded) != nil || folded.words.isEmpty
  }

  // MARK: Priority
  private mutating func setPriority(of item: inout ImportedItem, _ candidate: EntryCandidate) {
    func rank(_ text: String) -> (rank: PriorityWords.Rank, word: String)? {
      PriorityWords.rank(in: text, scaleStartsAtP1: scaleStartsAtP1)
    }
    var choices: [(rank: PriorityWords.Rank, word: String, reason: ImportReason)] = []
    // "Severity: Medium" beside "Priority: High": the second is how urgent it is.
    let fields = candidate.fields.filter { $0.key == .priority }
    for field in fields.filter({ PriorityWords.isPriority($0.label) }) + fields {
      // "🟢 done" says how far it is.
      let isState =
        PriorityWords.rank(in: field.text, scaleStartsAtP1: scaleStartsAtP1, marksCount: false) == nil
        && StatusWords.status(in: field.text, marksCount: false)?.status == .fixed
      if isState { continue }
      let text = field.held
      // "Priority: 2" counts from one, as "Priority 2" does.
      if PriorityWords.isPriority(field.label), let number = Int(text.trimmed), (1...4).contains(number),
        let rank = PriorityWords.Rank(rawValue: number - 1)
      {
        choices.append((rank, text, .field))
        continue
      }
      if let found = FieldValues.rank(text) ?? rank(text)?.rank ?? PriorityWords.rank(ofScore: text) {
        choices.append((found, text, .field))
      }
    }
    for field in candidate.fields
    where field.key == .status && FoldedText(field.text).words.count <= 6
      && StatusWords.status(in: field.text, marksCount: false) == nil
    {
      if let found = PriorityWords.rank(in: field.text, scaleStartsAtP1: scaleStartsAtP1, marksCount: false) {
        choices.append((found.rank, field.text, .field))
      }
    }
    if let id = candidate.title.id, let code = PriorityWords.code(in: FoldedText(id)) {
      choices.append((PriorityWords.Rank(rawValue: min(code, 3)) ?? .low, id, .id))
    }
    if let id = candidate.title.id, let rank = PriorityWords.rank(ofID: id) { choices.append((rank, id, .id)) }
    if let found = candidate.title.priority { choices.append((found.rank, found.word, .title)) }
    if let found = candidate.title.priorityMark { choices.append((found.rank, found.word, .title)) }
    // "Risk: HIGH - orders are lost on restart"
    for field in candidate.fields where field.key == .risk || field.key == .impact {
      if let found = EntryFinder.rating(field.text) { choices.append((found, field.text, .field)) }
    }
    if let found = candidate.context.priority { choices.append((found.rank, found.word, .section)) }
    for field in candidate.fields where field.key == .impact || field.key == .risk {
      if FoldedText(field.text).words.count <= 2, let found = rank(field.text) {
        choices.append((found.rank, field.text, .field))
      }
    }
    if let found = documentPriority, !candidate.context.isLater { choices.append((found.rank, found.word, .document)) }
    guard let choice = choices.first else { return }
    item.rank = choice.rank.rawValue
    item.priority = Derived(choice.rank.priority, word: choice.word, reason: choice.reason)
    if choice.reason == .field, let section = candidate.context.priority, section.rank.priority != choice.rank.priority
    {
      contradictions.append(
        Contradiction(
          kind: .priority, line: candidate.span.first, claimed: "\(choice.word) (field)",
          found: "\(section.word) (heading above)"))
    }
  }

  // MARK: Status

  private mutating func setStatus(of item: inout ImportedItem, _ candidate: EntryCandidate) {
    var field: (status: BlockerStatus, word: String)?
    // "Progress:" over a list tells of steps; a word behind its label tells of the entry.
    let states = candidate.fields.filter { $0.key == .status && !StatusWords.isResponse($0.text) }
    for raw in states.filter({ $0.values.count == 1 }) + states.filter({ $0.values.count != 1 }) where field == nil {
      if raw.text.unicodeScalars.count(where: { StatusWords.marks[$0] != nil }) > 1 && raw.text.contains("[") {
        continue
      }
      if Self.isMixed(raw) { continue }
      let marks = PriorityWords.rank(in: raw.text, scaleStartsAtP1: scaleStartsAtP1, marksCount: false) == nil
      if let found = StatusWords.status(inField: raw.held, marksCount: marks) { field = (found.status, raw.text) }
    }
    // A column for priorities that says "done" says so.
    for raw in candidate.fields where raw.key == .priority && field == nil {
      if PriorityWords.rank(in: raw.text, scaleStartsAtP1: scaleStartsAtP1, marksCount: false) == nil,
        let found = StatusWords.status(in: raw.text, marksCount: false), found.status == .fixed
      {
        field = (found.status, raw.text)
      }
    }
    // "Critical — fixed in 1.4", "High (resolved)": behind the rank stands what became of it.
    for raw in candidate.fields where raw.key == .priority && field == nil {
      guard let found = FieldValues.behindRank(raw.text) else { continue }
      // "Low - future upkeep" says why it is low.
      if found.status != .deferred || StatusWords.words.whole(FoldedText(found.word)) != nil { field = found }
    }
    // "High → fixed in 2.1": behind the arrow stands what became of it.
    for raw in candidate.fields where raw.key == .priority && field == nil {
      let parts = raw.text.replacing("->", with: "→").split(separator: "→", omittingEmptySubsequences: false)
      guard parts.count >= 2, let tail = parts.last.map({ String($0).trimmed }),
        let found = StatusWords.status(inField: tail, marksCount: false),
        found.status == .fixed || found.status == .inProgress
      else { continue }
      field = (found.status, tail)
    }
    let calledResolved =
      candidate.title.isStruck || candidate.title.status?.status == .fixed || candidate.isTicked == true
      || candidate.context.isCompleted
    item.isCalledResolved = calledResolved || field?.status == .fixed
    // A long account that begins with what was confirmed takes nothing back of "partially done" in the title.
    if let found = field, found.status == .fixed, let title = candidate.title.status, title.status == .inProgress,
      title.word.count > 2, FoldedText(found.word).words.count > 6
    {
      note(.resolvedButNotDone, candidate, claimed: "resolved", found: title.word)
      field = (title.status, title.word)
    }
    // A long account that names some word of an open state somewhere leaves "partially done" as it is.
    if let found = field, found.status == .open, let title = candidate.title.status, title.status == .inProgress,
      title.word.count > 2, FoldedText(found.word).words.count > 6,
      StatusWords.words.starts(FoldedText(found.word)) == nil
    {
      field = (title.status, title.word)
    }
    if let found = field, candidate.title.isFixed(over: found) { field = candidate.title.status }
    if var found = field {
      let words = FoldedText(found.word)
      if found.status == .fixed,
        StatusWords.unfinished.first(in: FoldedText(withoutCode(found.word, candidate))) != nil
          || StatusWords.almost.starts(words) != nil
      {
        note(.resolvedButNotDone, candidate, claimed: "resolved", found: found.word)
        found.status = StatusWords.almost.starts(FoldedText(found.word)) == nil ? .fixSubmitted : .inProgress
      } else if calledResolved, found.status != .fixed, found.status.isOpen {
        note(.resolvedButNotDone, candidate, claimed: calledWord(candidate), found: found.word)
      }
      item.status = Derived(found.status, word: found.word, reason: .field)
    } else if candidate.title.isStruck {
      // "~~No lock~~ → was wrong": what is struck is gone, for the reason that stands behind it.
      let reason = candidate.title.status.map(\.status).flatMap { Self.endings.contains($0) ? $0 : nil }
      item.status = Derived(reason ?? .fixed, word: candidate.title.status?.word, reason: .struckThrough)
    } else if let found = candidate.title.status, !isRemark(found, candidate) {
      item.status = Derived(found.status, word: found.word, reason: .title)
    } else if candidate.isTicked == false, let found = candidate.context.status, Self.parked.contains(found.status) {
      // Below "Deferred" an empty box is deferred.
      item.status = Derived(found.status, word: found.word, reason: .section)
    } else if let isTicked = candidate.isTicked {
      item.status = Derived(isTicked ? .fixed : .open, word: isTicked ? "[x]" : "[ ]", reason: .checkbox)
    } else if let found = candidate.context.status {
      let own = candidate.origin == .listItem ? remarkLast(in: candidate) : nil
      let (status, word) = own ?? found
      item.status = Derived(status, word: word, reason: own == nil ? .section : .field)
    }
    if item.status.reason == .assumed,
      let raw = candidate.fields.first(where: {
        $0.key == .status && !$0.text.isEmpty && !StatusWords.isResponse($0.text)
      })
    {
      // Words that are not known must never close anything.
      item.status = Derived(.open, word: raw.text, reason: .field)
    }
    if item.status.reason == .assumed, candidate.origin == .row, let found = statusMarked(in: candidate.fields) {
      item.status = Derived(found.status, word: found.word, reason: .field)
      item.isCalledResolved = found.status == .fixed
    }
    if item.status.reason == .assumed, let found = stateFirst(in: candidate.loose) {
      item.status = Derived(found.status, word: found.word, reason: .field)
      item.isCalledResolved = found.status == .fixed
    }
    if item.status.reason == .assumed, let word = fixNamed(by: candidate) {
      item.status = Derived(.fixed, word: word, reason: .field)
      item.isCalledResolved = true
    }
    if item.status.reason == .assumed, let found = leftAsItIs(candidate) {
      item.status = Derived(found.status, word: found.word, reason: .field)
    }
    if item.status.reason == .assumed, let found = ticked(candidate) {
      item.status = Derived(found, word: found == .fixed ? "[x]" : nil, reason: .checkbox)
      item.isCalledResolved = found == .fixed
    }
    if item.status.value == .blocked, item.text("blockedBy") == nil, let named = waitedFor(in: item.status.word) {
      item.fields.append(ImportedField(label: "blocked by", key: "blockedBy", value: named))
    }
    let waitsFor = item.text("blockedBy").map { !HeadingWords.saysNothing($0) } ?? false
    if item.status.value == .blocked, !waitsFor { item.status.value = .open }
    if item.status.value == .open, waitsFor,
      item.status.word.map({ StatusWords.status(in: $0)?.status == .blocked }) == true
    {
      item.status.value = .blocked
    }
    if item.status.word?.lowercased().contains("pending deployment") == true {
      item.status.value = waitsFor ? .blocked : .fixSubmitted
    }
    item.verification =
      switch item.status.value {
      case .fixed: .claimed
      case .fixSubmitted: .inVerification
      default: .none
      }
  }

  /// The states without a fix that end an entry.
  private static let endings: Set<BlockerStatus> = [.obsolete, .falsePositive, .duplicate]

  /// The states of a section that an empty box below it leaves as they are.
  private static let parked: Set<BlockerStatus> = [.deferred, .accepted, .obsolete]

  private func calledWord(_ candidate: EntryCandidate) -> String {
    if candidate.title.isStruck { return "struck through" }
    return candidate.title.status?.word ?? candidate.context.status?.word ?? "[x]"
  }

  private mutating func note(_ kind: Contradiction.Kind, _ candidate: EntryCandidate, claimed: String, found: String) {
    contradictions.append(Contradiction(kind: kind, line: candidate.span.first, claimed: claimed, found: found))
  }

  // MARK: Places

  private func setLocations(of item: inout ImportedItem, _ candidate: EntryCandidate) {
    var seen: Set<ImportedLocation> = []
    func add(_ locations: [ImportedLocation]) {
      for location in locations
      where !item.locations.contains(where: { $0.path != nil && $0.path == location.path && $0.lines == location.lines }
      ) {
        if seen.insert(location).inserted { item.locations.append(location) }
      }
    }
    for field in candidate.fields where field.key == .location { add(LocationReader.locations(in: field)) }
    guard item.locations.isEmpty else { return }
    // No field of places: those named in code elsewhere in the entry.
    add(LocationReader.paths(in: candidate.titleRuns.filter { $0.style.contains(.code) }))
    for field in candidate.fields
    where field.key != .fix && field.key != .criteria && field.key != .report && field.key != .resolution {
      for value in field.values where !value.isCode {
        add(LocationReader.paths(in: value.runs.filter { $0.style.contains(.code) }))
      }
    }
    for value in candidate.loose where !value.isCode { add(LocationReader.paths(in: value.runs)) }
  }
}
