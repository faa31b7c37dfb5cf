import AuditModel

/// What a document says about itself as a whole.
struct DocumentFacts {
  let title: String?
  let nameWords: String
  /// P1 is its highest code.
  let scaleStartsAtP1: Bool
  /// The priority of an entry that names none.
  let priority: (rank: PriorityWords.Rank, word: String)?
  let kind: ImportedKind?
  private let text: FoldedText

  init(_ root: Section, name: String, text: String) {
    var heading = root.children.first { $0.level == 1 } ?? root.children.first
    if let first = heading, HeadingWords.issues.first(in: FoldedText(first.title)) == nil, first.level == 1 {
      heading =
        root.children.first { $0.level == 1 && HeadingWords.issues.first(in: FoldedText($0.title)) != nil } ?? first
    }
    title = (root.children.first { $0.level == 1 } ?? root.children.first).map { $0.title.trimmed }.flatMap {
      $0.isEmpty ? nil : $0
    }
    var base = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? name
    if let dot = base.lastIndex(of: "."), dot > base.startIndex { base = String(base[..<dot]) }
    nameWords = base.replacing("_", with: " ").replacing("-", with: " ")
    let folded = FoldedText(text)
    self.text = folded
    var codes: Set<Int> = []
    var rest = folded.scalars[...]
    while let index = rest.firstIndex(of: "p"), index + 1 < folded.scalars.count {
      let next = folded.scalars[index + 1]
      if ("0"..."4").contains(next), index == 0 || !FoldedText.isWord(folded.scalars[index - 1]),
        index + 2 >= folded.scalars.count || !FoldedText.isWord(folded.scalars[index + 2])
          || FoldedText.isIdeograph(folded.scalars[index + 2])
      {
        codes.insert(Int(next.value) - 48)
      }
      rest = rest[(index + 1)...]
    }
    scaleStartsAtP1 = !codes.contains(0) && codes.contains(1) && codes.contains(2)
    let speaking = PriorityWords.withoutScale(FoldedText((heading?.title ?? "") + " " + nameWords))
    let blockers = WordTable<Bool>([
      (
        true,
        "blocker*, blockers, launch blocker*, bloqueador*, bloqueante*, bloquant*, блокер*, 阻塞*, ブロッカー*, critical fix*, critical issue*, critical bug*, showstopper*, correções críticas, problemas críticos, критическ*, 严重问题, 致命"
      )
    ])
    let ranks = PriorityWords.words.all(in: speaking)
    let isCritical = !ranks.isEmpty && ranks.allSatisfy { $0.meaning == .critical }
    if FoldedText(heading?.title ?? "").text.contains("known issues") {
      priority = nil
    } else if let match = blockers.first(in: speaking)?.range ?? (isCritical ? ranks.first?.range : nil) {
      priority = (.critical, String(String.UnicodeScalarView(speaking.scalars[match])))
    } else {
      priority = nil
    }
    let words = FoldedText(heading?.title ?? nameWords)
    if blockers.first(in: words) != nil, !words.text.contains("issue"),
      words.text.contains("block") || words.text.contains("bloque") || words.text.contains("блокер")
    {
      kind = .blocker
    } else if HeadingWords.issues.first(in: words)?.meaning == .debt {
      kind = .debt
    } else {
      kind = nil
    }
  }

  /// The kind of document it comes closest to.
  func style(_ items: [ImportedItem], _ completed: [ImportedCompletion]) -> DocumentStyle {
    let words = FoldedText((title ?? "") + " " + nameWords).text
    func has(_ phrases: String...) -> Bool { phrases.contains { words.contains($0) } }
    if has(
      "work plan", "implementation plan", "roadmap", "action plan", "arbeitsplan", "plan de travail", "plan de trabajo",
      "plano de trabalho", "план работ", "工作计划", "作業計画")
    {
      return .workPlan
    }
    if has("critical fix", "critical issue", "critical bug", "fixes required") { return .criticalFixes }
    if has("production blocker", "release blocker", "launch blocker", "deployment blocker", "bloqueador", "блокер") {
      return .productionBlockers
    }
    let named = items.count { $0.rawID?.contains(where: \.isLetter) == true }
    let debt = items.count { $0.kind == .debt }
    if has("log", "tracker", "register", "backlog")
      || (named * 2 > items.count && (debt > 0 || items.contains { $0.isCalledResolved }))
    {
      return .issueLog
    }
    if has("blocker") { return .productionBlockers }
    return .knownIssues
  }
}
