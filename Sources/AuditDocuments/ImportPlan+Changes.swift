import AuditModel

/// What changed in a hand-kept document since it was imported last.
extension ImportPlan {
  /// Takes over what somebody changed in an entry that the register knows, or says why it does not.
  ///
  /// The words that stood there are kept with the blocker. A change is taken over while the register still holds what these words
  /// meant; where somebody decided otherwise meanwhile, the document is behind, and that is reported.
  mutating func follow(_ item: ImportedItem, _ record: BlockerRecord) {
    let before = events.count
    followTitle(item, record)
    followStatus(item, record)
    followPriority(item, record)
    followOwner(item, record)
    if events.count > before { changed.append(record.blocker.number) }
  }

  private mutating func refuse(_ item: ImportedItem, _ record: BlockerRecord, _ reason: String) {
    refusals.append(Refusal(line: item.span.first, blocker: record.blocker.id, reason: reason))
  }

  /// Whether two places say the same words; one that says nothing says nothing new.
  private func isSame(_ now: String?, as before: String?) -> Bool {
    FoldedText(now ?? "").words == FoldedText(before ?? "").words
  }

  private mutating func keep(_ field: BlockerField, _ text: String?, name: String? = nil, of record: BlockerRecord) {
    let old = name.map { record.dossier.extra[$0] } ?? record.dossier.texts[field]
    events.append(
      .blockerEdited(BlockerEdited(uid: record.blocker.uid, field: field, name: name, from: old, to: text)))
  }

  private mutating func followTitle(_ item: ImportedItem, _ record: BlockerRecord) {
    let blocker = record.blocker
    let section = item.section.joined(separator: " > ")
    if !section.isEmpty, section != record.dossier.extra["section"] {
      keep(.extra, section, name: "section", of: record)
    }
    let old = record.dossier.extra[BlockerDossier.rawTitle] ?? blocker.title
    guard !isSame(item.title, as: old) else { return }
    guard isSame(blocker.title, as: old) || isSame(item.title, as: blocker.title) else {
      refuse(
        item, record,
        "the title was changed to `\(item.title)` here, and in the register too (it is `\(blocker.title)` now)")
      return
    }
    keep(.extra, item.title, name: BlockerDossier.rawTitle, of: record)
    guard !isSame(item.title, as: blocker.title) else { return }
    events.append(
      .blockerEdited(BlockerEdited(uid: blocker.uid, field: .title, from: blocker.title, to: item.title)))
  }

  private mutating func followStatus(_ item: ImportedItem, _ record: BlockerRecord) {
    let old = record.dossier.texts[.rawStatus]
    let (blocker, status) = (record.blocker, item.status.value)
    guard !isSame(item.status.word, as: old) else { return }
    guard status != blocker.status else {
      keep(.rawStatus, item.status.word, of: record)
      return
    }
    let word = item.status.word.map { "`\($0)`" } ?? "nothing"
    guard Self.meanings(of: old).contains(blocker.status) else {
      refuse(
        item, record,
        "the status was changed to \(word) here, and in the register too (it is \(blocker.status.documentWord) now)")
      return
    }
    let isWaiver = [.accepted, .deferred, .falsePositive, .duplicate, .obsolete].contains(status)
    guard !isWaiver else {
      refuse(
        item, record,
        "the status was changed to \(word) here; that is decided, not edited: `audit blocker show \(blocker.id)` says what may be done"
      )
      return
    }
    let isDone = status == .fixed || status == .fixSubmitted
    let by = item.text("fixedBy").map { Actor(name: $0, source: .flag) } ?? setting.actor
    events.append(
      .blockerMoved(
        BlockerMoved(
          uid: blocker.uid, from: blocker.status, to: status, verification: isDone ? .claimed : .none, cause: .imported,
          present: 0, fix: isDone ? FixClaim(by: by) : nil)))
    keep(.rawStatus, item.status.word, of: record)
  }

  /// The statuses that an import may have given a blocker for these words.
  private static func meanings(of word: String?) -> Set<BlockerStatus> {
    guard let word, let found = StatusWords.status(in: word) else { return [.open, .fixed, .fixSubmitted] }
    switch found.status {
    case .fixed: return [.fixed, .fixSubmitted]
    case .blocked: return [.blocked, .open]
    default: return [found.status]
    }
  }

  private mutating func followPriority(_ item: ImportedItem, _ record: BlockerRecord) {
    let old = record.dossier.extra[Self.rawPriority]
    let (blocker, priority) = (record.blocker, item.priority.value)
    guard let word = item.priority.word, !isSame(word, as: old) else { return }
    guard priority != blocker.priority else {
      keep(.extra, word, name: Self.rawPriority, of: record)
      return
    }
    let meant = old.flatMap { PriorityWords.rank(in: $0, scaleStartsAtP1: false)?.rank.priority } ?? .p2
    guard meant == blocker.priority else {
      refuse(
        item, record,
        "the priority was changed to `\(word)` here, and in the register too (it is \(blocker.priority.rawValue) now)")
      return
    }
    guard priority < blocker.priority else {
      refuse(
        item, record,
        "a lower priority (`\(word)`) needs an approver: `audit blocker edit \(blocker.id) --priority \(priority.rawValue)`"
      )
      return
    }
    events.append(
      .blockerPriorityChanged(
        BlockerPriorityChanged(uid: blocker.uid, from: blocker.priority, to: priority, isDecision: true)))
    keep(.extra, word, name: Self.rawPriority, of: record)
  }

  private mutating func followOwner(_ item: ImportedItem, _ record: BlockerRecord) {
    let text = item.text("owner")?.trimmed
    let old = record.dossier.extra[Self.rawOwner]
    let blocker = record.blocker
    guard let text, !isSame(text, as: old) else { return }
    guard item.owner != blocker.owner else {
      keep(.extra, text, name: Self.rawOwner, of: record)
      return
    }
    guard blocker.owner == nil || isSame(blocker.owner, as: old) else {
      refuse(
        item, record,
        "the owner was changed to `\(text)` here, and in the register too (it is `\(blocker.owner ?? "")` now)")
      return
    }
    events.append(
      .blockerEdited(BlockerEdited(uid: blocker.uid, field: .owner, from: blocker.owner, to: item.owner)))
    keep(.extra, text, name: Self.rawOwner, of: record)
  }
}
