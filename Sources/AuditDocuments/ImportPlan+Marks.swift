import AuditModel

/// Entries of documents that `audit` wrote itself.
extension ImportPlan {
  mutating func add(_ item: ImportedItem, marked mark: BlockerMark) {
    guard let record = records.first(where: { $0.blocker.uid == mark.uid }) else {
      let isFree = mark.number > 0 && !records.contains { $0.blocker.number == mark.number }
      let number = isFree ? mark.number : next
      next = max(next, number + 1)
      let made = mark.events(number: number)
      events += made
      added.append(number)
      if case .blockerOpened(let opened)? = made.first { records.append(BlockerRecord(opened, in: setting)) }
      return
    }
    known += 1
    let edits = handEdits(item, mark, record)
    if !edits.isEmpty {
      events += edits
      changed.append(record.blocker.number)
    }
  }

  /// What somebody changed in the visible text: the mark says what stood there when the document was written.
  private mutating func handEdits(_ item: ImportedItem, _ mark: BlockerMark, _ record: BlockerRecord) -> [RegisterEvent]
  {
    var edits: [RegisterEvent] = []
    let blocker = record.blocker
    func refuse(_ reason: String) {
      refusals.append(Refusal(line: item.span.first, blocker: blocker.id, reason: reason))
    }
    func isCurrent(_ field: String, _ written: String?, _ now: String?) -> Bool {
      if written == now { return true }
      refuse(
        "the \(field) was changed here, and in the register too (it is \(now.map { "`\($0)`" } ?? "empty") now); write the document anew"
      )
      return false
    }
    // A title is read like any other: what the reader makes of the old one is no change.
    let written = [
      mark.title, EntryTitle(text: mark.title).title,
      EntryTitle(text: "\(Blocker.id(number: mark.number)): \(mark.title)").title,
    ]
    if !item.title.isEmpty, !written.contains(where: { FoldedText($0).words == FoldedText(item.title).words }),
      isCurrent("title", mark.title, blocker.title)
    {
      edits.append(.blockerEdited(BlockerEdited(uid: mark.uid, field: .title, from: blocker.title, to: item.title)))
    }
    if item.fields.contains(where: { $0.key == "owner" }) {
      let shown = item.owner.flatMap { FoldedText($0).words == ["nobody", "yet"] ? nil : $0 }
      if FoldedText(shown ?? "").words != FoldedText(mark.owner ?? "").words,
        isCurrent("owner", mark.owner, blocker.owner)
      {
        edits.append(.blockerEdited(BlockerEdited(uid: mark.uid, field: .owner, from: blocker.owner, to: shown)))
      }
    }
    if item.priority.reason == .field, item.priority.value != mark.priority,
      isCurrent("priority", mark.priority.rawValue, blocker.priority.rawValue)
    {
      if item.priority.value < mark.priority {
        edits.append(
          .blockerPriorityChanged(
            BlockerPriorityChanged(uid: mark.uid, from: blocker.priority, to: item.priority.value, isDecision: true)))
      } else {
        refuse(
          "a lower priority needs an approver: `audit blocker edit \(blocker.id) --priority \(item.priority.value.rawValue)`"
        )
      }
    }
    if item.status.reason == .field, let word = item.status.word,
      !FoldedText(word).words.starts(with: FoldedText(mark.status.documentWord).words)
    {
      refuse("a status is decided, not edited: `audit blocker show \(blocker.id)` says what may be done")
    }
    return edits
  }
}
