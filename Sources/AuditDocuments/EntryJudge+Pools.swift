import AuditModel

/// Series of one look over a whole document, which stand or fall together.
///
/// One list or one chapter of a plan says little for itself. All of them together, set against what else was found, say what the
/// document consists of.
extension EntryJudge {
  /// What a document of tasks consists of beside what was taken: its open checklists, the counted headings of a plan, its titled points.
  ///
  /// Entries that stand in no series count by their places.
  func pooled(
    _ judged: [Verdict], beside taken: [Verdict], standing: [LineSpan], _ evidence: EntryEvidence
  ) -> [Verdict] {
    var gained = openLists(judged, taken, standing)
    if gained.isEmpty { gained = countedChapters(judged, taken, taken.map(\.unit.span) + standing, evidence) }
    gained += siblings(judged, taken + gained)
    return gained + titledLists(judged, taken + gained, standing)
  }

  /// The open checklists of a document, three and more: what is not ticked is to be done, unless its heading names checks.
  ///
  /// Of a checklist that was taken in part all is.
  private func openLists(_ judged: [Verdict], _ taken: [Verdict], _ standing: [LineSpan]) -> [Verdict] {
    let known = Set(taken.map(\.unit.span))
    let lists = pool(judged, taken, standing) { $0.kind == .boxes }
    let left = lists.filter { list in list.contains { !known.contains($0.unit.span) } }
    let isPartlyTicked = left.allSatisfy { list in
      list.first.map { all[$0.series].path.contains { $0.level > 1 && $0.isPartlyTicked } } ?? false
    }
    return isLikely(left, isPartlyTicked ? Self.unlikelyList : Self.unlikelyBoxes)
      ? left.joined().filter { !known.contains($0.unit.span) } : []
  }

  /// The lists of a document whose points have titles in bold, three and more, of which none was taken.
  private func titledLists(_ judged: [Verdict], _ taken: [Verdict], _ standing: [LineSpan]) -> [Verdict] {
    let ruled = Set(taken.map(\.series))
    let lists = pool(judged, taken, standing) { series in
      (series.kind == .bullets || series.kind == .numbers)
        && series.units.count(where: \.isBold) * 2 >= series.units.count
    }
    let left = lists.filter { list in list.first.map { !ruled.contains($0.series) } ?? false }
    return isLikely(left, Self.unlikelyPoints) ? Array(left.joined()) : []
  }

  /// The lists of some kind that stand apart from all that was taken elsewhere, and that the evidence is not much against.
  private func pool(
    _ judged: [Verdict], _ taken: [Verdict], _ standing: [LineSpan], of kind: (Series) -> Bool
  ) -> [[Verdict]] {
    let lists = Dictionary(grouping: judged.filter { kind(all[$0.series]) }, by: \.series).filter { index, verdicts in
      guard let first = all[index].units.first, let last = all[index].units.last else { return false }
      let whole = LineSpan(first.span.first, last.span.last)
      return !isOfChecks(all[index]) && Self.mean(verdicts) >= Self.unlikelyList
        && !standing.contains { Self.overlap($0, whole) }
        && !taken.contains { $0.series != index && Self.overlap($0.unit.span, whole) }
    }
    return lists.sorted { $0.key < $1.key }.map(\.value)
  }

  private func isLikely(_ lists: [[Verdict]], _ limit: Double) -> Bool {
    let units = Array(lists.joined())
    return lists.count >= 3 && units.count >= 6 && Self.mean(units) >= limit
  }

  /// The counted headings of a plan, as in "Day 3: Wires", on the level where the evidence is most for them.
  ///
  /// They are its tasks when there are more of them than of what was taken elsewhere, and this is not sure.
  private func countedChapters(
    _ judged: [Verdict], _ taken: [Verdict], _ spans: [LineSpan], _ evidence: EntryEvidence
  ) -> [Verdict] {
    let title = FoldedText(evidence.documentTitle)
    guard
      Self.isPlan(evidence.documentTitle) || EvidenceWords.responses.first(in: title) != nil
        || HeadingWords.issues.first(in: title)?.meaning == .tasks
    else { return [] }
    guard Self.mean(taken) < Self.sure else { return [] }
    let ruled = Set(taken.map(\.series))
    let chapters = judged.filter { verdict in
      let series = all[verdict.series]
      return series.kind == .headings && verdict.unit.level > 1 && !ruled.contains(verdict.series)
        && series.units.count(where: Self.isCounted) * 2 > series.units.count && !isOfChecks(series)
        && !series.units.allSatisfy { Self.choices.starts(FoldedText($0.text)) != nil }
    }
    let crossed = Set(
      chapters.filter { chapter in spans.contains { Self.overlap($0, chapter.unit.span) } }.map(\.series))
    let levels = Dictionary(grouping: chapters.filter { !crossed.contains($0.series) }, by: \.unit.level)
    let pools = levels.values.filter { pool in
      pool.count >= 4 && pool.count >= spans.count && Self.mean(pool) >= Self.unlikelyChapters
        && pool.count(where: Self.isChore) * 2 < pool.count
    }
    guard let best = pools.max(by: { Self.mean($0) < Self.mean($1) }) else { return [] }
    return withNamesakes(best, among: chapters.filter { !crossed.contains($0.series) })
  }

  /// Some counted headings of a plan and those that are counted by the same word on other levels: "Step 3.1" and "Step 4.1".
  ///
  /// What holds others of them parts these.
  private func withNamesakes(_ pool: [Verdict], among chapters: [Verdict]) -> [Verdict] {
    let words = Dictionary(grouping: pool.compactMap { Self.counter($0.unit) }) { $0 }.filter { $0.value.count >= 3 }
      .keys
    let series = Set(pool.map(\.series))
    let others = chapters.filter { chapter in
      !series.contains(chapter.series) && Self.counter(chapter.unit).map(words.contains) ?? false
    }
    let all = pool + others
    return all.filter { one in
      !all.contains { one.unit.span.first < $0.unit.span.first && $0.unit.span.first <= one.unit.span.last }
    }
  }

  /// Headings that are all counted, "1." or "A.", on a level where half of such headings were taken, three and more.
  private func siblings(_ judged: [Verdict], _ taken: [Verdict]) -> [Verdict] {
    let known = Set(taken.map(\.unit.span))
    let headings = judged.filter { verdict in
      let series = all[verdict.series]
      return series.kind == .headings && verdict.unit.level > 1
        && series.units.allSatisfy { $0.title.isCounted || Self.isLettered($0.text) }
    }
    return Dictionary(grouping: headings, by: \.unit.level).sorted { $0.key < $1.key }.flatMap {
      _, level -> [Verdict] in
      let own = level.filter { known.contains($0.unit.span) }
      let rest = level.filter { verdict in
        !known.contains(verdict.unit.span) && !isOfChecks(all[verdict.series]) && !isAside(all[verdict.series])
      }
      guard own.count >= 3, own.count * 2 >= level.count, Set(level.map(\.series)).count >= 2,
        Self.mean(rest) >= Self.unlikelySiblings
      else { return [] }
      return rest.filter { verdict in !taken.contains { Self.overlap($0.unit.span, verdict.unit.span) } }
    }
  }

  /// Whether a heading begins with one letter that counts, as in "B: Wires" and "b) Wires".
  private static func isLettered(_ text: String) -> Bool {
    let start = text.drop { !$0.isLetter }.prefix(3)
    guard start.count == 3, let letter = start.first, start.last == " " else { return false }
    let sign = start[start.index(after: start.startIndex)]
    return ("A"..."H").contains(letter) && ".):".contains(sign) || ("a"..."z").contains(letter) && sign == ")"
  }

  /// The word that counts a heading: "step" of "Step 2: Wires".
  private static func counter(_ unit: Series.Unit) -> String? {
    let words = FoldedText(unit.text).words
    return words.count > 1 && words[1].first?.isNumber == true && words[0].first?.isNumber == false ? words[0] : nil
  }

  /// Below these means of the evidence a list, all of them, and the chapters of a plan are not what it consists of.
  private static let unlikelyList = -2.4
  private static let unlikelyBoxes = -2.0
  private static let unlikelyPoints = -1.6
  private static let unlikelyChapters = -5.5
  private static let unlikelySiblings = -2.5
  /// From this mean on, what was taken is what a plan consists of.
  private static let sure = 2.0

  /// Whether a step of a plan only tries, starts or watches something: "Step 2: Restart the pump".
  static func isChore(_ verdict: Verdict) -> Bool {
    let title = verdict.unit.title.title
    let step = title.firstIndex { ":：".contains($0) }.map { title[title.index(after: $0)...] } ?? title[...]
    return HeadingWords.chores.starts(FoldedText(step)) != nil
  }

  /// Whether a heading has a number, its own or behind its first word, as in "Step 2: Wires".
  private static func isCounted(_ unit: Series.Unit) -> Bool {
    unit.title.isCounted || beginsWithNumber(unit.text)
  }

  /// Whether the first or second word of a heading begins with a digit: "Step 2: Wires".
  private static func beginsWithNumber(_ text: String) -> Bool {
    FoldedText(text).words.prefix(2).contains { $0.first?.isNumber == true }
  }

  /// Whether a heading above a series names how it is known that all is done, or what is only told beside it.
  ///
  /// "Phase 4: Testing" is work like that of the phases before it.
  func isOfChecks(_ series: Series) -> Bool {
    series.path.contains { section in
      let heading = EntryTitle(text: section.title)
      let title = FoldedText(heading.title.prefix { !"(（".contains($0) })
      // "Phase 4: Testing", "1.3 Monitoring".
      let isPhase =
        title.words.count > 2 && Int(title.words[1]) != nil || heading.number?.contains(".") == true
      guard section.level > 1, !isPhase, Self.checks.first(in: title) != nil else { return false }
      // A checklist that is ticked in part says how things stand.
      return series.kind != .boxes || !section.isPartlyTicked
    }
  }

  /// Whether the heading above a series, which is no phase of a plan, names something beside the entries.
  func isAside(_ series: Series) -> Bool {
    guard let heading = series.path.last, heading.level > 1 else { return false }
    return !Self.beginsWithNumber(heading.title) && finder.asideRole(EntryTitle(text: heading.title)) != nil
  }

  /// Ways of which one is to be chosen: all of them are no plan.
  private static let choices = WordTable<Bool>([
    (
      true,
      """
      option *, alternative *, approach *, variant *, opción *, opcion *, opção *, opcao *, opzione *, opcja *, optie *, variante *, alternativa *, ansatz *, вариант *, варіант *, seçenek *, 方案*, 选项*, 選択肢*, 案*, 방안 *, 옵션 *
      """
    )
  ])

  private static let checks = WordTable<Bool>([
    (
      true,
      """
      test, tests, testing, verif*, validat*, metric*, criteria, criterion, success, definition of done, kpi, kpis, target*, goal*, monitor*, acceptance, rollback, post deploy*, pre deploy*, checklist, prevent*, sign off, template*, quality gate*, expected, outcome*
      troubleshooting, timeline, schedule, appendix, summary, faq, support, contact, resources, reference*, risk, risks, command*, prerequisite*
      prüf*, kriterien, erfolg*, ziele, zeitplan, anhang, zusammenfassung, risiken, vorlage, abnahme*, essais, vérif*, critères, objectifs, calendrier, annexe, résumé, risques, modèle, prueba*, verific*, criterio*, éxito, objetivo*, cronograma, anexo, resumen, riesgo*, plantilla
      teste, testes, critério*, sucesso, resumo, risco*, collaudo, criteri, obiettiv*, riepilogo, rischi, allegato, тест*, провер*, критери*, цел*, метрик*, риск*, приложение, сводка, kryteria, cele, ryzyk*, załącznik, podsumowanie, kriter*, hedef*, risk*, özet
      测试*, 验证*, 指标*, 标准*, 目标*, 验收*, 回滚*, 风险*, 附录*, 总结*, 时间表*, テスト*, 検証*, 指標*, 基準*, 目標*, 付録*, まとめ*, リスク*, 테스트*, 검증*, 지표*, 기준*, 목표*, 위험*, 부록*, 요약*
      """
    )
  ])
}
