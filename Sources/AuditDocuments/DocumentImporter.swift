public import AuditModel

/// Reads a document that a team keeps by hand.
///
/// The same bytes always give the same value. Any bytes are read; what cannot be understood is kept as line ranges.
public struct DocumentImporter: Sendable {
  /// Creates an importer.
  public init() {}

  /// The entries of a document.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: Its name; it is the title of a document without one, and a name such as `BLOCKERS.md` speaks like a title.
  /// - Returns: The document as read.
  public func read(_ bytes: [UInt8], name: String) -> ImportedDocument {
    let repaired = RepairedText(bytes)
    let tree = MarkdownTree.parse(repaired.text)
    let root = Section.outline(of: tree)
    let lines = repaired.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let facts = DocumentFacts(root, name: name, text: repaired.text)

    func trimmed(_ span: LineSpan) -> LineSpan {
      var last = min(span.last, lines.count)
      while last > span.first, lines[last - 1].allSatisfy(\.isWhitespace) { last -= 1 }
      return LineSpan(span.first, last)
    }
    var finder = EntryFinder(root, scaleStartsAtP1: facts.scaleStartsAtP1, looksIntoPlans: false, hint: facts.nameWords)
    if finder.candidates.filter({ !$0.isView }).count < 2 {
      let wider = EntryFinder(root, scaleStartsAtP1: facts.scaleStartsAtP1, looksIntoPlans: true, hint: facts.nameWords)
      if wider.candidates.count > finder.candidates.count { finder = wider }
    }
    let candidates = Coherence.kept(TaskSummary.canonical(finder.candidates))
    var builder = ItemBuilder(
      scaleStartsAtP1: facts.scaleStartsAtP1, documentPriority: facts.priority, documentKind: facts.kind)
    var merger = ItemMerger()
    for candidate in candidates.sorted(by: { $0.span < $1.span }) where !candidate.isView {
      merger.add(builder.item(candidate), candidate)
    }
    merger.mergeViews()
    let views = candidates.filter(\.isView)
    for candidate in views {
      merger.add(view: builder.item(candidate), mayStandAlone: merger.items.isEmpty || merger.isFromViews)
    }
    var items = DocumentMarks(lines).entries(merger.items)
    for index in items.indices {
      items[index].span = trimmed(items[index].span)
      items[index].repeats = items[index].repeats.map(trimmed)
    }
    items.sort { $0.span < $1.span }
    let completed = finder.completed.map {
      ImportedCompletion(title: $0.title, section: $0.section, span: trimmed($0.span))
    }
    let style = facts.style(items, completed)
    var contradictions = builder.contradictions + merger.contradictions
    contradictions += TotalsCheck(lines: lines, items: items).contradictions
    contradictions.sort { ($0.line, $0.kind.rawValue, $0.claimed) < ($1.line, $1.kind.rawValue, $1.claimed) }
    return ImportedDocument(
      name: name, title: facts.title ?? name, style: style, items: items, completed: completed,
      repairs: repaired.repairs,
      contradictions: contradictions, unclaimed: Self.unclaimed(lines, items, completed), lines: lines)
  }

  /// The lines that no entry and no completed work covers.
  private static func unclaimed(
    _ lines: [String], _ items: [ImportedItem], _ completed: [ImportedCompletion]
  ) -> [LineSpan] {
    var isClaimed = [Bool](repeating: false, count: lines.count + 2)
    for span in items.flatMap({ [$0.span] + $0.repeats }) + completed.map(\.span) {
      for line in span.first...min(span.last, lines.count) { isClaimed[line] = true }
    }
    var spans: [LineSpan] = []
    var first: Int?
    var last = 0
    for (index, text) in lines.enumerated() {
      let line = index + 1
      if isClaimed[line] {
        if let start = first { spans.append(LineSpan(start, last)) }
        first = nil
      } else if !text.allSatisfy(\.isWhitespace) {
        if first == nil { first = line }
        last = line
      }
    }
    if let start = first { spans.append(LineSpan(start, last)) }
    return spans
  }
}

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
    let speaking = FoldedText((heading?.title ?? "") + " " + nameWords)
    let blockers = WordTable<Bool>([
      (
        true,
        "blocker*, blockers, launch blocker*, bloqueador*, bloqueante*, bloquant*, блокер*, 阻塞*, ブロッカー*, critical fix*, critical issue*, critical bug*, showstopper*, correções críticas, problemas críticos, критическ*, 严重问题, 致命"
      )
    ])
    if let match = blockers.first(in: speaking), !FoldedText(heading?.title ?? "").text.contains("known issues") {
      priority = (.critical, String(String.UnicodeScalarView(speaking.scalars[match.range])))
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

/// Finds the list of tasks that a plan sums itself up in.
enum TaskSummary {
  /// The entries of a plan's own summary, when it has one; everything it says elsewhere explains these.
  static func canonical(_ candidates: [EntryCandidate]) -> [EntryCandidate] {
    let summary = candidates.filter { candidate in
      guard candidate.origin == .row || candidate.origin == .listItem || candidate.origin == .checkbox else {
        return false
      }
      return candidate.context.path.contains { isSummary(FoldedText($0)) } && candidate.context.priority != nil
    }
    let tiers = Set(summary.compactMap { $0.context.priority?.rank })
    return summary.count >= 5 && tiers.count >= 2 ? summary : candidates
  }

  private static func isSummary(_ heading: FoldedText) -> Bool {
    let words = Set(heading.words)
    let order: Set<String> = [
      "prioritized", "prioritised", "priority", "priorisierte", "priorisees", "priorizadas", "priorizado",
    ]
    let nouns: Set<String> = ["task", "tasks", "work", "items", "backlog", "aufgaben", "taches", "tareas", "tarefas"]
    return !words.isDisjoint(with: order) && !words.isDisjoint(with: nouns)
  }
}

/// Leaves out what only stands near entries, in documents whose entries have a clear shape.
enum Coherence {
  /// The candidates without those that nothing but the document's title speaks for, when enough others speak for themselves.
  static func kept(_ candidates: [EntryCandidate]) -> [EntryCandidate] {
    let strong = candidates.filter { !$0.isView && isStrong($0) }
    guard strong.count >= 3 else { return candidates }
    let headings = strong.filter { $0.origin == .heading || $0.origin == .row }
    let named = headings.filter { $0.origin == .heading && $0.title.id != nil }.count
    let numbered = headings.filter { $0.origin == .heading && ($0.title.id != nil || $0.title.number != nil) }.count
    let isNumbered = numbered >= 4 && numbered * 10 >= headings.count * 6
    let isNamed = named >= 4 && named * 10 >= headings.count * 6
    let ids = Set(strong.compactMap { $0.title.id?.uppercased() }.filter { $0.count >= 4 })
    return candidates.filter { candidate in
      if candidate.isView { return true }
      guard isStrong(candidate) else { return false }
      // A line that begins with the ids of others refers to them.
      if candidate.title.id == nil, ids.contains(where: { candidate.title.title.uppercased().hasPrefix($0) }) {
        return false
      }
      // Among entries with ids a mere number is a chapter.
      if isNamed, candidate.origin == .heading, candidate.title.id == nil, candidate.context.weight < 2,
        candidate.fields.isEmpty
      {
        return false
      }
      // Among numbered headings a bare bullet restates or explains.
      guard isNumbered, candidate.origin != .heading, candidate.origin != .row, candidate.title.id == nil else {
        return true
      }
      return candidate.context.weight >= 2 && !candidate.context.isUnderBold
    }
  }

  private static func isStrong(_ candidate: EntryCandidate) -> Bool {
    let keys = Set(candidate.fields.compactMap(\.key))
    if candidate.context.weight >= 2, !candidate.context.isUnderBold { return true }
    if candidate.title.isStruck || candidate.isTicked != nil { return true }
    if candidate.title.id != nil {
      return candidate.origin == .heading || candidate.origin == .row || !keys.isDisjoint(with: FieldLabels.telling)
        || candidate.title.status != nil || candidate.origin == .listItem && candidate.context.weight >= 1
    }
    switch candidate.origin {
    case .heading:
      return candidate.title.number != nil || candidate.title.status != nil
        || keys.intersection(FieldLabels.telling).count >= 2
    case .row: return keys.contains(.priority) || candidate.isHeaded
    case .listItem, .paragraph:
      return candidate.title.status != nil || candidate.context.weight >= 2 || keys.contains(.priority)
    case .checkbox: return true
    }
  }
}
