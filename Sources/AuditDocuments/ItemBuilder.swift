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
      if let found = FieldValues.rank(field.text) ?? rank(field.text)?.rank ?? PriorityWords.rank(ofScore: field.text) {
        choices.append((found, field.text, .field))
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
      if let found = StatusWords.status(inField: raw.text, marksCount: marks) { field = (found.status, raw.text) }
    }
    // A column for priorities that says "done" says so.
    for raw in candidate.fields where raw.key == .priority && field == nil {
      if PriorityWords.rank(in: raw.text, scaleStartsAtP1: scaleStartsAtP1, marksCount: false) == nil,
        let found = StatusWords.status(in: raw.text, marksCount: false), found.status == .fixed
      {
        field = (found.status, raw.text)
      }
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
      item.status = Derived(.fixed, word: candidate.title.status?.word, reason: .struckThrough)
    } else if let found = candidate.title.status {
      item.status = Derived(found.status, word: found.word, reason: .title)
    } else if candidate.isTicked == false, let found = candidate.context.status, Self.parked.contains(found.status) {
      // Below "Deferred" an empty box is deferred.
      item.status = Derived(found.status, word: found.word, reason: .section)
    } else if let isTicked = candidate.isTicked {
      item.status = Derived(isTicked ? .fixed : .open, word: isTicked ? "[x]" : "[ ]", reason: .checkbox)
    } else if let found = candidate.context.status {
      item.status = Derived(found.status, word: found.word, reason: .section)
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

  /// The words of a status without what is written as code in it.
  private func withoutCode(_ word: String, _ candidate: EntryCandidate) -> String {
    guard let field = candidate.fields.first(where: { $0.key == .status && $0.text == word }) else { return word }
    return field.values.flatMap(\.runs).filter { !$0.style.contains(.code) }.map(\.text).joined(separator: " ")
  }

  /// The states of a section that an empty box below it leaves as they are.
  private static let parked: Set<BlockerStatus> = [.deferred, .accepted, .obsolete]

  /// What the boxes below an entry that has none itself say of it: all are ticked, or some.
  private func ticked(_ candidate: EntryCandidate) -> BlockerStatus? {
    guard candidate.origin == .heading || candidate.origin == .paragraph, candidate.isTicked == nil else { return nil }
    let ticks = (candidate.loose + candidate.fields.flatMap(\.values)).compactMap(\.isTicked)
    guard ticks.contains(true) else { return nil }
    return ticks.contains(false) ? .inProgress : .fixed
  }

  /// Whether points below a label are marked as done and as not done: they tell what is, and no state of the entry.
  private static func isMixed(_ field: RawField) -> Bool {
    guard field.values.count >= 2 else { return false }
    let marks = Set(
      field.values.filter(\.isItem).compactMap { value in
        value.text.trimmed.unicodeScalars.first.flatMap { StatusWords.marks[$0] }.map { $0 == .fixed }
      })
    return marks.count == 2
  }

  /// The state that the text of an entry begins with: "✅ **Done.** The pump runs again."
  private func stateFirst(in text: [RawField.Value]) -> (status: BlockerStatus, word: String)? {
    if let bold = boldState(in: text) { return bold }
    guard let first = text.first, !first.isItem, !first.isCode,
      let mark = first.text.trimmed.unicodeScalars.first.flatMap({ StatusWords.marks[$0] })
    else { return nil }
    let sentence = first.text.trimmed.prefix { !".!:;,—–(".contains($0) }.trimmed
    let words = FoldedText(sentence)
    guard words.words.count <= 3, let word = StatusWords.words.starts(words), word == mark else { return nil }
    return (word, sentence)
  }

  /// The state that a paragraph begins with in bold, as in "**Fixed:** closed at the end"; the last one says how things stand.
  private func boldState(in text: [RawField.Value]) -> (status: BlockerStatus, word: String)? {
    // Behind the end of a sentence, too: "It stalls. **Fixed** with a new belt."
    let runs = text.reversed().lazy.filter { !$0.isItem && !$0.isCode && !$0.runs.isEmpty }.flatMap { value in
      value.runs.indices.reversed().filter { index in
        value.runs[index].style.contains(.strong)
          && (index == 0 || value.runs[index - 1].text.trimmed.last.map { ".!?。".contains($0) } ?? false)
      }.map { value.runs[$0] }
    }
    return runs.compactMap { run in
      // "【Fixed・2026-03-01】 and how it was": the brackets hold the state.
      let text = run.text.trimmed.drop { "【[".contains($0) }
      let head = text.prefix { !".,:;—–(・】]".contains($0) }
      let words = FoldedText(head)
      let named = words.words.filter { $0.contains { !$0.isNumber } }
      let isShort =
        (1...2).contains(named.count) || FoldedText.isIdeograph(words.scalars.first ?? " ") && named.count <= 6
      guard let state = FieldValues.state(String(head)) ?? (isShort ? StatusWords.words.starts(words) : nil),
        state != .open, state != .blocked, StatusWords.unfinished.first(in: words) == nil
      else { return nil }
      return (state, run.text.trimmed)
    }.first
  }

  /// The state that a cell about the solution is, "done", or begins with: "✅ index added", "⚠️ accepted, there is no other way".
  private func statusMarked(in fields: [RawField]) -> (status: BlockerStatus, word: String)? {
    for field in fields where field.key == .fix || field.key == .resolution {
      if StatusWords.words.whole(FoldedText(field.text)) == .fixed { return (.fixed, field.text) }
    }
    // "Planned for: **done after v1.1**": the bold words are a state.
    for field in fields where field.key == nil || field.key == .target || field.key == .fixedOn {
      guard let start = field.values.first?.runs.first, start.style.contains(.strong), start.text.count <= 40,
        StatusWords.status(inField: start.text, marksCount: false)?.status == .fixed
      else { continue }
      return (.fixed, field.text)
    }
    for field in fields where field.key == .resolution || field.key == .fix || field.key == .notes {
      let text = field.text.trimmed
      guard let mark = text.unicodeScalars.first.flatMap({ StatusWords.marks[$0] }) else { continue }
      if let word = StatusWords.words.starts(FoldedText(text)) { return (word, text) }
      if mark == .fixed { return (mark, text) }
    }
    return nil
  }

  /// What a status says that it waits for: "blocked on the new server", "waiting for legal".
  private func waitedFor(in word: String?) -> String? {
    let text = word ?? ""
    for phrase in [" on ", " by ", " for ", " durch ", " auf ", " par ", " por ", " da ", " от "] {
      guard let start = text.lowercased().range(of: phrase) else { continue }
      let offset = text.lowercased().distance(from: text.lowercased().startIndex, to: start) + phrase.count
      let rest = String(text.dropFirst(offset)).trimmed
      if !rest.isEmpty { return rest }
    }
    return nil
  }

  /// The version, date or commit of a fix that an entry names without calling itself fixed.
  private func fixNamed(by candidate: EntryCandidate) -> String? {
    // A label such as "Corrected:" or "Done:" states it.
    for (index, field) in candidate.fields.enumerated() where candidate.origin != .row {
      let label = FoldedText(field.label)
      let isHow = StatusWords.howFixed.whole(label) != nil
      // "Fixes applied" over headings, one for each of them.
      if field.text.trimmed.isEmpty {
        if isHow, index + 1 < candidate.fields.count { return field.label }
        continue
      }
      // "Resolution" and "to resolve" are one word in some scripts.
      if FieldLabels.key(field.label) == .fix, !isHow { continue }
      if StatusWords.words.whole(label) == .fixed || isHow,
        StatusWords.unfinished.first(in: FoldedText(field.text)) == nil
      {
        return field.label
      }
    }
    for field in candidate.fields where field.key == .fixedOn || field.key == .commit && candidate.origin == .row {
      let text = field.text.trimmed
      guard field.values.count == 1, text.contains(where: \.isNumber), HeadingWords.none.whole(FoldedText(text)) == nil,
        StatusWords.status(in: text).map({ $0.status == .fixed }) ?? true
      else { continue }
      return text
    }
    return nil
  }

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
