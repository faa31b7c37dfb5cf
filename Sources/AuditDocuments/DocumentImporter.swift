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
    let lines = repaired.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return Legend.$current.withValue(Legend(lines)) { read(repaired, lines, bytes, name: name) }
  }

  /// The entries of a document whose marks mean what its legend says.
  private func read(_ repaired: RepairedText, _ lines: [String], _ bytes: [UInt8], name: String) -> ImportedDocument {
    let tree = MarkdownTree.meant(repaired.text)
    let root = Section.outline(of: tree)
    let facts = DocumentFacts(root, name: name, text: repaired.text)

    func trimmed(_ span: LineSpan) -> LineSpan {
      var last = min(span.last, lines.count)
      while last > span.first, lines[last - 1].allSatisfy(\.isWhitespace) { last -= 1 }
      return LineSpan(span.first, last)
    }
    let finder = Self.finder(root, facts)
    let canonical = TaskSummary.canonical(finder.candidates)
    var candidates = Coherence.kept(canonical)
    var judge: EntryJudge?
    let handwork = AddedText(lines, bytes: bytes)
    let marks = DocumentMarks(lines, isGenerated: handwork?.isGenerated)
    // A plan's own summary, and the marks of this tool, say themselves what the entries are.
    if lines.count <= EntryJudge.lineLimit, canonical.count == finder.candidates.count, marks.entries.isEmpty,
      marks.derived.isEmpty
    {
      let weighing = EntryJudge(root, finder: finder, fileName: facts.nameWords, lineCount: lines.count)
      candidates = weighing.settled(candidates)
      judge = weighing
    }
    // What a review found in order is no entry.
    if [facts.title ?? "", facts.nameWords].contains(where: { EvidenceWords.audits.first(in: FoldedText($0)) != nil }) {
      candidates.removeAll { candidate in
        candidate.fields.contains {
          $0.key == .status && EvidenceWords.secure.whole(FoldedText($0.text)) != nil
        }
      }
    }
    if let notes = ReleaseNotes(title: facts.title, fileName: facts.nameWords) {
      candidates.removeAll { !notes.lists($0) }
    }
    candidates = RestatingTables.parted(candidates.sorted { $0.span < $1.span })
    var builder = ItemBuilder(
      scaleStartsAtP1: facts.scaleStartsAtP1, documentPriority: facts.priority, documentKind: facts.kind)
    var merger = ItemMerger()
    for candidate in candidates.sorted(by: { $0.span < $1.span }) where !candidate.isView {
      merger.add(builder.item(candidate), candidate)
    }
    merger.mergeViews()
    let views = candidates.filter(\.isView)
    let told = views.map { (group: $0.group, item: builder.item($0)) }
    let alone = merger.groupsAlone(told)
    let restating = merger.groupsRestating(told)
    let numbered = merger.numbered(told)
    for candidate in views {
      if let index = numbered[candidate.span] {
        merger.add(view: builder.item(candidate), to: index)
        continue
      }
      merger.add(
        view: builder.item(candidate),
        mayStandAlone: merger.items.isEmpty || merger.isFromViews || alone.contains(candidate.group),
        restates: restating.contains(candidate.group))
    }
    for step in judge?.left(merger.items) ?? [] { merger.add(builder.item(step), step) }
    var items = marks.entries(merger.items)
    if marks.entries.isEmpty, marks.derived.isEmpty, handwork == nil {
      items = ToldElsewhere.settled(items, in: root, scaleStartsAtP1: facts.scaleStartsAtP1)
    }
    for index in items.indices {
      items[index].span = trimmed(items[index].span)
      items[index].repeats = items[index].repeats.map(trimmed)
    }
    items.sort { $0.span < $1.span }
    let taken = items.flatMap { [$0.span] + $0.repeats } + finder.completed.map(\.span)
    let completed = (finder.completed + (judge?.ticked(beside: taken) ?? [])).map {
      ImportedCompletion(title: $0.title, section: $0.section, span: trimmed($0.span))
    }.sorted { $0.span < $1.span }
    let style = facts.style(items, completed)
    var contradictions = builder.contradictions + merger.contradictions
    contradictions += TotalsCheck(lines: lines, items: items).contradictions
    contradictions.sort { ($0.line, $0.kind.rawValue, $0.claimed) < ($1.line, $1.kind.rawValue, $1.claimed) }
    let settled = handwork?.settled(items)
    var document = ImportedDocument(
      name: name, title: facts.title ?? name, style: style, items: items, completed: completed,
      repairs: repaired.repairs,
      contradictions: contradictions, unclaimed: settled?.kept ?? Self.unclaimed(lines, items, completed), lines: lines)
    document.isOwn = handwork != nil || !marks.derived.isEmpty || items.contains { $0.mark != nil }
    document.tellsAdded = handwork != nil
    document.changed = settled?.changed ?? []
    return document
  }

  /// What a document holds, read once more when the first reading shows how it writes its entries.
  static func finder(_ root: Section, _ facts: DocumentFacts) -> EntryFinder {
    func read(_ form: DocumentForm) -> EntryFinder {
      EntryFinder(root, scaleStartsAtP1: facts.scaleStartsAtP1, form: form, hint: facts.nameWords)
    }
    var finder = read(DocumentForm())
    let levels = DocumentForm.levels(finder.headings)
    let counted = DocumentForm.counted(finder.headings)
    if !levels.isEmpty || !counted.isEmpty {
      finder = read(DocumentForm(entryLevels: levels, countedLevels: counted))
    }
    var entries: Int { finder.candidates.count { !$0.isView } }
    // What is told under most headings of a list of problems is its entries, whatever else it lists.
    let prose = finder.headings.values.reduce(0) { $0 + $1.others }
    if entries >= 2, prose >= 4, prose >= entries * 2 {
      let wider = read(DocumentForm(takesProse: true))
      if wider.candidates.count > finder.candidates.count { finder = wider }
    }
    let wider = [
      DocumentForm(looksIntoPlans: true), DocumentForm(takesProse: true), DocumentForm(takesBullets: true),
    ]
    for form in wider where entries < (form.takesBullets ? 1 : 2) {
      let wider = read(form)
      if wider.candidates.count > finder.candidates.count { finder = wider }
    }
    return finder
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
