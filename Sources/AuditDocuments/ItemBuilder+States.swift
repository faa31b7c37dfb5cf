import AuditModel

/// The states that the text of an entry tells without a field for them.
extension ItemBuilder {
  /// The words of a status without what is written as code in it.
  func withoutCode(_ word: String, _ candidate: EntryCandidate) -> String {
    guard let field = candidate.fields.first(where: { $0.key == .status && $0.text == word }) else { return word }
    return field.values.flatMap(\.runs).filter { !$0.style.contains(.code) }.map(\.text).joined(separator: " ")
  }

  /// What the boxes below an entry that has none itself say of it: all are ticked, or some.
  func ticked(_ candidate: EntryCandidate) -> BlockerStatus? {
    guard candidate.origin == .heading || candidate.origin == .paragraph, candidate.isTicked == nil else { return nil }
    let ticks = (candidate.loose + candidate.fields.flatMap(\.values)).compactMap(\.isTicked)
    guard ticks.contains(true) else { return nil }
    return ticks.contains(false) ? .inProgress : .fixed
  }

  /// Whether points below a label are marked as done and as not done: they tell what is, and no state of the entry.
  static func isMixed(_ field: RawField) -> Bool {
    guard field.values.count >= 2 else { return false }
    let marks = Set(
      field.values.filter(\.isItem).compactMap { value in
        value.text.trimmed.unicodeScalars.first.flatMap { StatusWords.marks[$0] }.map { $0 == .fixed }
      })
    return marks.count == 2
  }

  /// The state that the text of an entry begins with: "✅ **Done.** The pump runs again."
  func stateFirst(in text: [RawField.Value]) -> (status: BlockerStatus, word: String)? {
    if let bold = boldState(in: text) { return bold }
    guard let first = text.first, !first.isCode else { return nil }
    let sentence = first.text.trimmed.prefix { !".!:;,—–(".contains($0) }.trimmed
    let words = FoldedText(sentence)
    guard let mark = first.text.trimmed.unicodeScalars.first.flatMap({ StatusWords.marks[$0] }) else {
      // "Done, works." begins what an entry tells; "**Fixed** by the new pump" may be its first point.
      let bold = first.runs.first.flatMap { $0.style.contains(.strong) ? $0.text.trimmed : nil }
      let isSentence = !first.isItem && sentence.count < first.text.trimmed.count
      guard let head = bold ?? (isSentence ? sentence : nil), FoldedText(head).words.count <= 2,
        StatusWords.words.whole(FoldedText(head)) == .fixed,
        StatusWords.unfinished.first(in: FoldedText(first.text)) == nil
      else { return nil }
      return (.fixed, head)
    }
    guard !first.isItem, words.words.count <= 3, let word = StatusWords.words.starts(words), word == mark else {
      return nil
    }
    return (word, sentence)
  }

  /// The state that a paragraph begins with in bold, as in "**Fixed:** closed at the end"; the last one says how things stand.
  func boldState(in text: [RawField.Value]) -> (status: BlockerStatus, word: String)? {
    // Behind the end of a sentence, too: "It stalls. **Fixed** with a new belt."
    let runs = text.reversed().lazy.filter { !$0.isItem && !$0.isCode && !$0.runs.isEmpty }.flatMap { value in
      value.runs.indices.reversed().filter { index in
        value.runs[index].style.contains(.strong)
          && (index == 0 || value.runs[index - 1].text.trimmed.last.map { ".!?。".contains($0) } ?? false)
      }.map { value.runs[$0] }
    }
    // "Proposed in May. Dropped, with the owner.": each sentence may be a state.
    let parts = runs.flatMap { run in
      run.text.split(separator: ". ").reversed().map { InlineRun(text: $0.trimmed, style: run.style) }
    }
    return parts.compactMap { run in
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

  /// Whether what a title calls open is a detail of something that a resolved section lists with the day of its fix.
  func isRemark(_ state: (status: BlockerStatus, word: String), _ candidate: EntryCandidate) -> Bool {
    guard state.status == .open, state.word.count > 2, candidate.context.status?.status == .fixed else { return false }
    return candidate.fields.contains { $0.key == .fixedOn && $0.text.contains(where: \.isNumber) }
  }

  /// The state that the closing remark of a point is: "… is not switched on yet. *(Deferred.)*"
  func remarkLast(in candidate: EntryCandidate) -> (status: BlockerStatus, word: String)? {
    let ends = [candidate.loose.last { !$0.isCode }, candidate.fields.last?.values.last { !$0.isCode }]
    let texts = ends.compactMap { $0?.text.trimmed }
    for text in texts where text.hasSuffix(")") || text.hasSuffix("）") {
      guard let open = text.lastIndex(where: { "(（".contains($0) }) else { continue }
      let remark = text[text.index(after: open)...].dropLast().trimmed
      let words = FoldedText(remark.prefix { !".,;—–".contains($0) })
      guard words.words.count <= 2, let state = StatusWords.words.whole(words) else { continue }
      return (state, remark)
    }
    return nil
  }

  /// The state that a cell about the solution is, "done", or begins with: "✅ index added", "⚠️ accepted, there is no other way".
  func statusMarked(in fields: [RawField]) -> (status: BlockerStatus, word: String)? {
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
  func waitedFor(in word: String?) -> String? {
    let text = word ?? ""
    let phrases = [
      " on ", " by ", " for ", " durch ", " auf ", " par ", " por ", " da ", " от ", "requires ", "richiede ",
      "requiere ",
      "requer ", "nécessite ", "benötigt ", "braucht ", "требует ", "需要",
    ]
    for phrase in phrases {
      guard let start = text.lowercased().range(of: phrase) else { continue }
      let offset = text.lowercased().distance(from: text.lowercased().startIndex, to: start) + phrase.count
      let rest = String(text.dropFirst(offset)).trimmed
      if !rest.isEmpty { return rest }
    }
    return nil
  }

  /// Whether a field about the solution tells of one that was made: "Solution (implemented)", or every point says what was done.
  private static func isDone(_ field: RawField) -> Bool {
    guard field.key == .fix || field.key == .resolution else { return false }
    if let open = field.label.lastIndex(where: { "(（".contains($0) }) {
      let remark = field.label[field.label.index(after: open)...].prefix { !")）".contains($0) }
      if StatusWords.words.whole(FoldedText(remark)) == .fixed { return true }
    }
    let texts = field.values.filter { !$0.isCode && !$0.text.trimmed.isEmpty }
    let points = texts.contains(where: \.isItem) ? texts.filter(\.isItem) : texts
    return !points.isEmpty && points.count { PastTense.begins($0.text) } * 3 >= points.count * 2
      && StatusWords.unfinished.first(in: FoldedText(field.text)) == nil
  }

  /// That nothing is to be done for now: "Fix: not fixable, the vendor does not publish them", "deliberately deferred".
  func leftAsItIs(_ candidate: EntryCandidate) -> (status: BlockerStatus, word: String)? {
    for field in candidate.fields where field.key == .fix || field.key == .resolution {
      if let state = StatusWords.left.starts(FoldedText(field.text)) { return (state, field.text) }
    }
    for value in candidate.loose where !value.isCode {
      // What stands in brackets is about something beside it.
      let text = value.text.replacing(/[(（][^)）]*[)）]/, with: " ")
      if let found = StatusWords.deliberate.first(in: FoldedText(text)) { return (found.meaning, value.text) }
    }
    return nil
  }

  /// The version, date or commit of a fix that an entry names without calling itself fixed.
  func fixNamed(by candidate: EntryCandidate) -> String? {
    // A label such as "Corrected:" or "Done:" states it.
    if candidate.origin == .row, let done = candidate.fields.first(where: Self.isDone) { return done.label }
    for (index, field) in candidate.fields.enumerated() where candidate.origin != .row {
      let label = FoldedText(field.label)
      let isHow = StatusWords.howFixed.whole(label) != nil
      // "Fixes applied" over headings, one for each of them.
      if field.text.trimmed.isEmpty {
        if isHow, index + 1 < candidate.fields.count { return field.label }
        continue
      }
      if Self.isDone(field) { return field.label }
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
}
