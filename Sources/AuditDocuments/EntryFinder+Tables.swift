import AuditModel

/// Entries in tables.
extension EntryFinder {
  mutating func readTable(_ table: MarkdownBlock, _ outer: EntryContext) {
    var context = outer
    guard let header = table.children.first, header.kind == .row(isHeader: true) else { return }
    let rows = Array(table.children.dropFirst())
    guard !rows.isEmpty else { return }
    let labels = header.children.map { $0.text.trimmed }
    var keys = labels.map { FieldLabels.column($0) }
    // "Issue" heads the titles in a table, though it describes an entry elsewhere.
    func column(_ key: FieldLabels.Key) -> Int? { keys.firstIndex { $0 == key } }
    let firstCells = rows.map {
      EntryTitle(text: $0.children.first?.text.trimmed ?? "", scaleStartsAtP1: scaleStartsAtP1)
    }
    let idLike = rows.count { row in
      let text = row.children.first?.text.trimmed.filter { $0 != "*" && $0 != "~" } ?? ""
      if Int(text) != nil { return true }
      guard let id = EntryID(text) else { return false }
      return id.end == text.endIndex
    }
    var idColumn = column(.id)
    if idColumn == nil, idLike * 10 >= rows.count * 6 { idColumn = 0 }
    if let idColumn { keys[idColumn] = .id }
    // "Lane" over P0, P1 and P2.
    for index in keys.indices where keys[index] == nil && index != idColumn && isCodes(index, rows) {
      keys[index] = .priority
    }
    // "Fix" over "done".
    if !keys.contains(.status), let column = keys.indices.first(where: { isStates($0, keys, rows) }) {
      keys[column] = .status
    }
    let marked = markedColumn(rows)
    if let marked, keys[marked] == nil, labels[marked].isEmpty { keys[marked] = .priority }
    if !context.isCertain {
      if keys.first == .measure, !keys.contains(.priority) { return }
      if keys.contains(.probability) || keys.filter({ $0 == .measure }).count * 2 > keys.count { return }
    }
    if isLegend(keys, rows, isAside: context.isAside) || Self.isMet(keys, rows) { return }
    // "Item" over ids and nothing else: another column tells what they are.
    if idColumn == nil, let item = column(.title), keys.count > 1, rows.allSatisfy({ isOnlyID($0, at: item) }) {
      (idColumn, keys[item]) = (item, .id)
    }
    let named =
      column(.title) ?? telling(keys.indices.filter { keys[$0] == .description }, rows) ?? column(.symptom)
      ?? column(.summary)
    let tells = keys.contains(.priority) || keys.contains(.status)
    // "Priority | Risk | Impact | Measure": a risk with a rank and what is done about it.
    let risk = keys.contains(.priority) && keys.contains(.fix) && !keys.contains(.probability) ? column(.risk) : nil
    let isInked = context.weight >= 2 && keys.first == .some(nil) && rows.allSatisfy { Self.startsInBold($0, at: 0) }
    // "Limitation | Explanation" in a document of limitations.
    let firstNoun = HeadingWords.issues.whole(FoldedText(labels[0]))
    let isExplained =
      context.weight >= 1 && !context.isAside && labels.count >= 2 && idColumn == nil
      && (firstNoun == .issues || firstNoun == .debt) && averageLength(0, rows) >= 8
    // Names in bold below "Blockers (P0)", whatever the heads of the columns are.
    let isRanked =
      context.weight >= 2 && !context.isAside && context.priority != nil && context.isOfProblems && !context.isCompleted
      && !tells && idColumn == nil && rows.count >= 2 && (keys.first == .some(nil) || keys.first == .area)
      && rows.allSatisfy { Self.startsInBold($0, at: 0) }
    let guessed =
      unknownTitle(keys, idColumn, rows)
      ?? (isInked || isRanked || marked == 0 || isExplained ? 0 : nil)
      ?? (context.isCertain ? keys.indices.filter { $0 != idColumn && keys[$0] == nil }.first : nil)
    guard let titleColumn = named ?? risk.flatMap({ averageLength($0, rows) >= 10 ? $0 : nil }) ?? guessed else {
      if let idColumn, tells { readStates(rows, idColumn, labels, keys, context) }
      return
    }
    let informing: Set<FieldLabels.Key> = [
      .priority, .status, .location, .impact, .fix, .effort, .description, .owner, .cause, .currentState, .target,
      .risk, .resolution, .workaround, .area, .kind, .fixedOn,
      .evidence, .blockedBy, .symptom, .criteria, .reported, .notes, .nextStep, .commit,
    ]
    let informingCount = keys.indices.count {
      $0 != titleColumn && $0 != idColumn && keys[$0].map(informing.contains) == true
    }
    let ids = firstCells.count { $0.id != nil }
    let isNamed = idColumn != nil && (ids * 2 >= rows.count || idLike * 2 >= rows.count)
    // "Problem | Cause | Fixed in": the head itself says that the rows are entries.
    let noun = HeadingWords.issues.whole(FoldedText(labels[titleColumn]))
    let isNoun = noun == .issues || noun == .debt || risk == titleColumn
    // "Screen | State | Issues" with a "none" among the issues is a look at every part of a system.
    let isOverview =
      isNoun && titleColumn > 0 && idColumn == nil && keys[0] == nil
      && rows.contains { row in
        titleColumn < row.children.count && Self.beginsWithNone(row.children[titleColumn].text.trimmed)
      }
    let isMarked = marked != nil && (marked == titleColumn || keys[marked ?? 0] == .priority)
    let isEntries =
      context.isCertain
      || !isOverview && (!context.isAside || context.isPraise && isNoun && informingCount >= 1)
        && (isNamed
          && (context.weight >= 1 && (informingCount >= 1 || ids * 2 >= rows.count) || informingCount >= 1 && tells)
          || context.weight >= 2 && (informingCount >= 1 || isNoun)
          || context.weight >= 1 && named != nil && idColumn != nil
            && rows.allSatisfy { Self.startsInBold($0, at: titleColumn) }
          || isNoun && tells && informingCount >= 2
          || isExplained && titleColumn == 0
          || isRanked && titleColumn == 0
          || named != nil && context.weight >= 2 && context.status?.status == .deferred
          || context.isCompleted && context.weight >= 1 && (keys.contains(.fixedOn) || keys.contains(.resolution))
          || context.weight == 1 && named != nil && idColumn == nil && !tells && informingCount >= 2
            && (keys.contains(.location) || keys.contains(.currentState))
          || context.weight == 1 && (tells || isNoun && (informingCount >= 1 || idColumn != nil))
          || isMarked)
    let isView = !isEntries && (isNamed || context.weight >= 1) && tells
    guard isEntries || isView, !isIndex(rows, keys) else { return }
    if isMarked { context.weight = max(context.weight, 2) }
    groups += 1
    for row in rows where titleColumn < row.children.count && !Self.isTotal(row) {
      let cell = row.children[titleColumn]
      if let ids = EntryID.several(cell.text.trimmed) {
        for id in ids { addState(row, id, at: titleColumn, labels, keys, context) }
        continue
      }
      var title = EntryTitle(InlineLine(runs: cell.content.flatMap(\.runs)), scaleStartsAtP1: scaleStartsAtP1)
      var struck = false
      if let idColumn, idColumn != titleColumn, idColumn < row.children.count {
        let raw = row.children[idColumn].text.trimmed
        let read = EntryTitle(InlineLine(runs: row.children[idColumn].content.flatMap(\.runs)))
        struck = read.isStruck
        if let id = read.id {
          title.id = id
        } else if !raw.isEmpty, Int(raw.filter(\.isNumber)) != nil, raw.count <= 5 {
          title.number = raw
        } else if !raw.isEmpty, raw.count <= 20,
          raw.contains(where: \.isNumber) || raw.contains("-") && raw.contains(where: \.isLetter) && !raw.contains(" ")
        {
          title.id = raw
        }
      }
      title.isStruck = title.isStruck || struck
      let plain = cell.text.trimmed
      if plain.allSatisfy({ "-–—. ".contains($0) }) { continue }
      // `**Title:** and what it is about` in one cell.
      var more: [RawField] = []
      if let line = cell.content.first, let first = line.runs.first, first.style.contains(.strong), line.runs.count > 1,
        keys[titleColumn] == .description,
        first.text.count >= 4
      {
        let rest = cell.content.flatMap(\.runs).dropFirst()
        let whole = title
        title = EntryTitle(text: first.text, scaleStartsAtP1: scaleStartsAtP1)
        title.id = title.id ?? whole.id
        title.isStruck = whole.isStruck
        while let last = title.title.last, ":：.".contains(last) { title.title.removeLast() }
        more = [
          RawField(
            label: labels[titleColumn], key: .description, values: [RawField.Value(runs: Array(rest))],
            line: row.span.first)
        ]
      }
      if plain.isEmpty || plain == "-" || plain == "—" || plain == "..." || HeadingWords.saysNothing(plain)
        || title.isTemplate
      {
        continue
      }
      var fields = more
      for (index, other) in row.children.enumerated()
      where index != titleColumn && index != idColumn && index < labels.count {
        let runs = other.content.flatMap { $0.runs + [InlineRun(text: " ", style: [])] }
        fields.append(
          RawField(
            label: labels[index], key: keys[index],
            values: other.text.trimmed.isEmpty ? [] : [RawField.Value(runs: runs.dropLast())], line: row.span.first))
      }
      candidates.append(
        EntryCandidate(
          origin: .row, title: title, context: context, fields: fields, span: row.span, group: groups, isView: isView,
          isHeaded: isNoun,
          titleRuns: cell.content.flatMap(\.runs)))
    }
  }

  /// The column in which every cell begins with a mark of how urgent the row is, and some mark is urgent.
  private func markedColumn(_ rows: [MarkdownBlock]) -> Int? {
    guard rows.count >= 2 else { return nil }
    return rows[0].children.indices.prefix(2).first { column in
      let ranks = rows.map { row in
        column < row.children.count ? row.children[column].text.trimmed.unicodeScalars.first.flatMap(Self.urgency) : nil
      }
      return ranks.allSatisfy { $0 != nil } && ranks.contains { $0 == .critical || $0 == .high }
    }
  }

  /// Whether a column about what is done holds states and nothing else, of which one is done.
  private func isStates(
    _ column: Int, _ keys: [FieldLabels.Key?], _ rows: [MarkdownBlock]
  ) -> Bool {
    guard let key = keys[column] else { return areWords(column, rows) }
    guard [.fix, .resolution, .fixedOn].contains(key) else { return false }
    let cells = rows.compactMap { column < $0.children.count ? $0.children[column].text.trimmed : nil }
      .filter { !$0.isEmpty }
    let states = cells.map { cell in
      StatusWords.words.whole(FoldedText(cell)) ?? FieldValues.state(cell)
        ?? (cell.count <= 2 ? cell.unicodeScalars.first.flatMap { StatusWords.marks[$0] } : nil)
    }
    return !cells.isEmpty && states.allSatisfy { $0 != nil } && states.contains(.fixed)
  }

  /// Whether the cells of a column that nothing is known of are words for states, of which one is done.
  private func areWords(_ column: Int, _ rows: [MarkdownBlock]) -> Bool {
    let cells = rows.compactMap { column < $0.children.count ? $0.children[column].text.trimmed : nil }
    let states = cells.filter { !$0.isEmpty }.map { StatusWords.words.whole(FoldedText($0)) }
    return states.count >= 2 && states.allSatisfy { $0 != nil } && states.contains(.fixed)
  }

  /// Whether a row sums up the others.
  private static func isTotal(_ row: MarkdownBlock) -> Bool {
    row.children.prefix(2).contains { totals.whole(FoldedText($0.text)) != nil }
  }

  private static let totals = WordTable<Bool>([
    (
      true,
      """
      total, totals, grand total, overall total, sum, gesamt, summe, insgesamt, total général, somme, totales, suma, total general, total geral, soma, totale, somma, totale generale, итого, всего, сумма, 总计, 合计, 总数, 小计, 總計, 合計, 総計, 計, 합계, 총계, 전체 합계, toplam, razem, suma, łącznie
      """
    )
  ])

  /// Whether every cell of a column is a code such as P1.
  private func isCodes(_ column: Int, _ rows: [MarkdownBlock]) -> Bool {
    rows.count >= 2
      && rows.allSatisfy { row in
        guard column < row.children.count else { return false }
        let text = row.children[column].text.trimmed
        return text.count == 2 && text.first == "P" && text.last?.isNumber == true
      }
  }

  /// How urgent a mark says something is; the mark of what is well says nothing.
  static func urgency(_ mark: Unicode.Scalar) -> PriorityWords.Rank? {
    mark == "🟢" || mark == "⭐" || mark == "🔥" ? nil : PriorityWords.marks[mark]
  }

  /// Whether the words before the first dash or comma say that there is nothing.
  private static func beginsWithNone(_ text: String) -> Bool {
    let head = text.prefix { !"-–—,;.(（，。".contains($0) }.trimmed
    return !head.isEmpty && HeadingWords.none.whole(FoldedText(head)) != nil
  }

  /// The first column whose text is as long as a title, or else the one with the longest.
  private func telling(_ columns: [Int], _ rows: [MarkdownBlock]) -> Int? {
    columns.first { averageLength($0, rows) >= 10 } ?? columns.max { averageLength($0, rows) < averageLength($1, rows) }
  }

  /// How long the text of a column is on average, code left out, in characters.
  private func averageLength(_ column: Int, _ rows: [MarkdownBlock]) -> Int {
    rows.reduce(0) { sum, row in
      guard column < row.children.count else { return sum }
      let words = row.children[column].content.flatMap(\.runs).filter { !$0.style.contains(.code) }
      return sum + min(words.reduce(0) { $0 + $1.text.count }, 120)
    } / max(1, rows.count)
  }

  /// Whether a cell of a row holds an id and nothing else: `AUTH-03`, `[AUTH-03]`.
  private func isOnlyID(_ row: MarkdownBlock, at column: Int) -> Bool {
    guard column < row.children.count else { return false }
    let text = row.children[column].text.filter { !"[]*~ ".contains($0) }
    return EntryID(text).map { $0.isNamed && $0.end == text.endIndex } ?? false
  }

  /// Whether a cell of a row, the first one unless told otherwise, begins in bold, as a title does.
  private static func startsInBold(_ row: MarkdownBlock, at column: Int) -> Bool {
    column < row.children.count && row.children[column].content.first?.runs.first?.style.contains(.strong) ?? false
  }

  /// Whether a table names documents and what they are about, and nothing else of any of them.
  private func isIndex(_ rows: [MarkdownBlock], _ keys: [FieldLabels.Key?]) -> Bool {
    guard let place = keys.firstIndex(of: .location),
      keys.allSatisfy({ $0 == nil || [.location, .description, .title, .area, .kind, .notes, .id].contains($0) })
    else { return false }
    let places = rows.compactMap { place < $0.children.count ? $0.children[place].text.trimmed : nil }
    return places.allSatisfy { $0.hasSuffix(".md") || $0.hasSuffix("/") }
  }

  /// Whether the rows explain the words of a scale: "Critical | Data loss".
  ///
  /// Under a heading for prose, such as "Severity guide", they may have more than one column of meanings.
  func isLegend(_ keys: [FieldLabels.Key?], _ rows: [MarkdownBlock], isAside: Bool) -> Bool {
    guard (2...6).contains(rows.count), keys.count <= 5,
      let scale = keys.firstIndex(where: { $0 == .priority || $0 == .status })
    else { return false }
    var words: Set<String> = []
    for row in rows where scale < row.children.count {
      let text = row.children[scale].text.trimmed
      guard isBareSeverity(text) || StatusWords.words.whole(FoldedText(text)) != nil else { return false }
      words.insert(FoldedText(text).text)
    }
    // Each word once, and nothing beside it but a mark and its meaning.
    let others = keys.indices.filter { $0 != scale }
    let texts = others.filter { column in
      rows.contains { column < $0.children.count && $0.children[column].text.contains(where: \.isLetter) }
    }
    let telling: Set<FieldLabels.Key> = [
      .title, .id, .location, .effort, .owner, .fix, .status, .priority, .fixedOn, .impact,
    ]
    // Two columns of the scale's words explain each other.
    let isScale = keys.count(where: { $0 == .priority }) >= 2 && !keys.contains(.title) && !keys.contains(.id)
    if isScale, words.count == rows.count, rows.count >= 3 { return true }
    let naming: Set<FieldLabels.Key> = [.title, .id, .location, .effort, .owner, .fixedOn]
    if isAside, words.count == rows.count, rows.count >= 3, keys.count(where: { $0.map(naming.contains) ?? false }) == 0
    {
      return true
    }
    return words.count == rows.count && rows.count >= 3 && texts.count == 1
      && !others.contains { keys[$0].map(telling.contains) ?? false }
  }

  /// Whether a table checks requirements, all of which are met: a state of every row says so.
  static func isMet(_ keys: [FieldLabels.Key?], _ rows: [MarkdownBlock]) -> Bool {
    rows.count >= 3 && !keys.contains(.priority)
      && keys.indices.contains { column in
        keys[column] == .status
          && rows.allSatisfy { row in
            column < row.children.count && EvidenceWords.met.whole(FoldedText(row.children[column].text)) != nil
          }
      }
  }

  /// A table that gives nothing but ids with their states: it tells more of entries that stand elsewhere.
  private mutating func readStates(
    _ rows: [MarkdownBlock], _ idColumn: Int, _ labels: [String], _ keys: [FieldLabels.Key?], _ context: EntryContext
  ) {
    groups += 1
    for row in rows where idColumn < row.children.count {
      let text = row.children[idColumn].text.trimmed
      let ids = EntryID.several(text) ?? EntryTitle(text: text).id.map { [$0] } ?? []
      for id in ids { addState(row, id, at: idColumn, labels, keys, context) }
    }
  }

  private mutating func addState(
    _ row: MarkdownBlock, _ id: String, at column: Int, _ labels: [String], _ keys: [FieldLabels.Key?],
    _ context: EntryContext
  ) {
    var title = EntryTitle(text: "")
    title.id = id
    let fields = row.children.indices.filter { $0 != column && $0 < labels.count }.map { index in
      RawField(
        label: labels[index], key: keys[index],
        values: [RawField.Value(runs: row.children[index].content.flatMap(\.runs))], line: row.span.first)
    }
    candidates.append(
      EntryCandidate(
        origin: .row, title: title, context: context, fields: fields, span: row.span, group: groups, isView: true))
  }

  /// The column that holds the titles when no head says so: the one with the longest text among those that mean little else.
  func unknownTitle(_ keys: [FieldLabels.Key?], _ idColumn: Int?, _ rows: [MarkdownBlock]) -> Int? {
    guard idColumn != nil || keys.contains(.priority) || keys.contains(.status) else { return nil }
    func length(_ column: Int) -> Int { averageLength(column, rows) }
    func isCode(_ column: Int) -> Bool {
      let codes = rows.count { row in
        column < row.children.count
          && EntryID(row.children[column].text.trimmed)?.end == row.children[column].text.trimmed.endIndex
      }
      return codes * 2 > rows.count
    }
    let usable = keys.indices.filter { $0 != idColumn && !isCode($0) }
    if let best = usable.filter({ keys[$0] == nil }).max(by: { length($0) < length($1) }), length(best) >= 4 {
      return best
    }
    return usable.filter {
      [.area, .kind, .fix, .notes, .cause, .impact, .evidence, .resolution, .steps].contains(keys[$0])
    }
    .max { length($0) < length($1) }
  }
}
