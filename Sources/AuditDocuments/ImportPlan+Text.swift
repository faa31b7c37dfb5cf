public import AuditModel

/// What documents say beside their entries.
extension ImportPlan {
  /// The event that keeps what a document says beside its entries; `nil` when the register knows it so.
  ///
  /// A document that `audit` wrote holds what the register knows and what people added. What they added joins what is kept of the
  /// document of that name: the next one quotes it, and is no longer the place to change it.
  public static func record(of document: ImportedDocument, over known: DocumentRecord?) -> RegisterEvent? {
    var fact = DocumentRecorded(document)
    guard document.isOwn else { return fact == known?.fact ? nil : .documentRecorded(fact) }
    guard document.tellsAdded else { return nil }
    let before = known?.fact.passages ?? []
    let new = fact.passages.filter { passage in !before.contains { $0.holds(passage) } }
    guard !new.isEmpty else { return nil }
    let stays = before.filter { passage in !new.contains { $0.holds(passage) } }
    if let known { fact = known.fact } else { (fact.entries, fact.completed) = (0, []) }
    // A document quotes only so much: what is new comes first.
    fact.passages = new + stays
    return .documentRecorded(fact)
  }

  /// Says which changes of generated text are not taken over.
  mutating func refuseChanges(of document: ImportedDocument) {
    refusals += document.changed.map { span in
      Refusal(
        line: span.first, blocker: nil,
        reason:
          "this text is generated, and its change is not taken over; what is added in a paragraph of its own is kept")
    }
  }
}

extension DocumentRecorded.Passage {
  /// Whether the lines of another passage are among its own, in one stretch.
  fileprivate func holds(_ other: Self) -> Bool { "\n\(text)\n".contains("\n\(other.text)\n") }
}
