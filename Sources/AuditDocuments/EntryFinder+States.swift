import AuditModel

/// The states that headings give to what stands below them.
extension EntryFinder {
  /// Words of statuses that in a heading only mean a time.
  static let softStatuses = WordTable<Bool>([
    (
      true,
      """
      future, later, planned, backlog, low priority, lower priority, scheduled, post mvp, geplant*, später, planifi*, prévu*, planejad*, planificad*, futuro, programad*, pianificat*,
      запланирован*, позже, 计划*, 已计划, 规划中, 予定, 計画中, ok, passed, 完成, 后续,
      à vérifier, à valider, a verificar, por verificar, da verificare, zu prüfen, to be verified, do weryfikacji
      """
    )
  ])

  func sectionStatus(_ text: String, hasRank: Bool) -> (status: BlockerStatus, word: String)? {
    let whole = FieldLabels.key(text) == nil ? FieldValues.state(text).map { ($0, text.trimmed) } : nil
    guard let found = StatusWords.status(in: text, marksCount: false) ?? whole, found.status != .open,
      found.status != .blocked, !Self.isDemand(text)
    else { return nil }
    let isSoft = Self.softStatuses.whole(FoldedText(found.word)) != nil
    switch found.status {
    case .deferred, .inProgress, .fixSubmitted: return hasRank || isSoft ? nil : found
    default: return isSoft ? nil : found
    }
  }

  /// Whether a heading says what to complete, "Phase 3: Complete the forms", and not that it is complete.
  private static func isDemand(_ text: String) -> Bool {
    let title = EntryTitle(text: text).title
    let start = title.firstIndex { ":：".contains($0) }.map { title[title.index(after: $0)...] } ?? title[...]
    let part = start.prefix { !"(（—–✅".contains($0) }.trimmed
    let words = FoldedText(part).words
    guard words.count >= 2, words[0] == "complete", part.dropFirst(9).first?.isLetter == true else { return false }
    let rest = FoldedText(words.dropFirst().joined(separator: " "))
    return HeadingWords.issues.first(in: rest) == nil && !["and", "features", "items", "work"].contains(words[1])
  }

  /// Whether a heading says behind a dash that what stands below it is for later: "Phase 4 — deferred".
  static func isDeferred(_ title: String) -> Bool {
    guard let dash = title.lastIndex(where: { "—–:：(（".contains($0) }), dash > title.startIndex else { return false }
    return StatusWords.words.starts(FoldedText(title[title.index(after: dash)...])) == .deferred
  }

  /// What is listed below a heading with a status: "Corrected in 2.1" names no corrections.
  static func nounBesideStatus(_ text: String) -> HeadingWords.Role? {
    let folded = FoldedText(text)
    var scalars = folded.scalars
    for match in StatusWords.words.all(in: folded) where match.meaning == .fixed {
      var index = match.range.lowerBound
      while index < scalars.count, index < match.range.upperBound || FoldedText.isWord(scalars[index]),
        index < match.range.upperBound || !FoldedText.isIdeograph(scalars[index])
      {
        scalars[index] = " "
        index += 1
      }
    }
    return HeadingWords.issues.first(in: FoldedText(String(String.UnicodeScalarView(scalars))))?.meaning
  }

  /// Whether headings side by side are questions, three and most of them: a list of answers.
  static func areQuestions(_ titles: [String]) -> Bool {
    let asking = titles.count { title in
      title.contains("? ") || title.trimmed.last.map { "?？".contains($0) } ?? false
    }
    return asking >= 3 && asking * 2 > titles.count
  }

  /// Whether a title is of something that a review found in order: "PASS: keys are checked".
  static func isPassed(_ title: FoldedText) -> Bool {
    title.text.hasPrefix("pass:") || title.text.hasPrefix("passed:")
  }

  /// Whether a heading names what is in order: "✅ What works", "Verified correct", "Areas without debt".
  static func isInOrder(_ title: EntryTitle) -> Bool {
    let text = FoldedText(title.title.prefix { !"(（:：".contains($0) })
    if HeadingWords.inOrder.whole(text) != nil { return true }
    guard let noun = HeadingWords.issues.all(in: text).last else { return false }
    let before = text.part(..<noun.range.lowerBound).words
    return before.count >= 2 && before.suffix(1).contains { without.contains($0) }
  }

  private static let without: Set<String> = [
    "without", "ohne", "sans", "sin", "sem", "senza", "без", "bez", "zonder", "utan", "uden",
  ]

  /// Whether what stands behind the last dash of a title says that a review found nothing: "Locks — none found", "Locks — GOOD".
  static func isWell(_ title: String) -> Bool {
    guard let dash = title.lastIndex(where: { "—–".contains($0) }), dash > title.startIndex else { return false }
    let tail = FoldedText(title[title.index(after: dash)...])
    return HeadingWords.none.whole(tail) != nil || EvidenceWords.secure.whole(tail) != nil
  }
}
