import AuditModel

/// Headings that name a group of entries, and none themselves.
extension EntryFinder {
  /// Whether a heading names a group: an area, a priority or the noun of what stands below.
  func isContainer(_ title: EntryTitle, _ section: Section) -> Bool {
    let folded = FoldedText(title.title)
    if folded.words.isEmpty { return true }
    if HeadingWords.areas.whole(folded) != nil { return true }
    let wordCount = folded.words.count
    if wordCount <= 4, title.number == nil, HeadingWords.areas.starts(folded) != nil,
      section.content.contains(where: { if case .list = $0.kind { true } else { $0.kind == .table } })
    {
      return true
    }
    let ranges =
      PriorityWords.words.all(in: folded).map(\.range) + HeadingWords.issues.all(in: folded).map(\.range)
      + StatusWords.words.all(in: folded).map(\.range)
    let hasNoun = HeadingWords.issues.first(in: folded) != nil
    guard !ranges.isEmpty else { return false }
    let rest = Self.words(of: folded, without: ranges).filter { $0.unicodeScalars.count > 1 }
    if hasNoun, title.number != nil { return rest.count <= 2 && ranges.count > 1 }
    if hasNoun { return rest.count <= 2 && wordCount <= 7 }
    return rest.isEmpty
  }

  /// Whether a heading is nothing but words for entries, their priorities and states.
  func isPlainGroup(_ title: EntryTitle) -> Bool {
    let folded = FoldedText(title.title)
    let ranges =
      PriorityWords.words.all(in: folded).map(\.range) + HeadingWords.issues.all(in: folded).map(\.range)
      + StatusWords.words.all(in: folded).map(\.range) + HeadingWords.areas.all(in: folded).map(\.range)
    guard !ranges.isEmpty || title.priority != nil || title.priorityMark != nil else { return false }
    let rest = Self.words(of: folded, without: ranges)
    return rest.allSatisfy { Int($0) != nil || Self.nativeFillers.contains($0) } || Self.isOfKnown(title.title)
  }

  /// Whether a heading names problems that are known, of whatever kind: "Known architectural weaknesses".
  private static func isOfKnown(_ title: String) -> Bool {
    let text = FoldedText(String(title.prefix { !"(（[".contains($0) }).trimmed)
    guard let first = text.words.first, known.contains(first), text.words.count <= 5 else { return false }
    return HeadingWords.issues.all(in: text).contains { match in
      let rest = String(String.UnicodeScalarView(text.scalars[match.range.upperBound...]))
      return match.meaning != .tasks && rest.allSatisfy { $0.isLetter }
    }
  }

  private static let known: Set<String> = [
    "known", "bekannte", "bekanntes", "bekannter", "известные", "известных", "znane", "znanych", "bilinen", "gekende",
    "bekende", "kanda", "kendte", "kjente", "відомі", "відомих", "알려진",
  ]

  /// Whether a heading is a priority and nothing else.
  func isBareSeverity(_ text: String) -> Bool {
    let folded = FoldedText(text)
    guard PriorityWords.rank(in: text, scaleStartsAtP1: false) != nil else { return false }
    // "P0 — critical before the launch": the code says what the words say again.
    let title = EntryTitle(text: text)
    if PriorityWords.code(in: folded) != nil, title.priority != nil,
      PriorityWords.words.starts(FoldedText(title.title)) != nil
    {
      return true
    }
    // "Low / observations": the severity with another name for it.
    if let slash = text.firstIndex(where: { "/／".contains($0) }), FoldedText(text[slash...]).words.count == 1,
      slash > text.startIndex, isBareSeverity(String(text[..<slash]))
    {
      return true
    }
    let rest = Self.words(of: folded, without: PriorityWords.words.all(in: folded).map(\.range))
    return rest.allSatisfy { word in
      // Each character of a script without spaces is a word.
      word.unicodeScalars.count == 1
        && (!FoldedText.isIdeograph(word.unicodeScalars[word.startIndex]) || Self.rankCharacters.contains(word))
    }
  }

  /// Characters of words for a priority, in any script that writes without spaces.
  private static let rankCharacters = Set("优先级優級順位度別别的性問題问题".map(String.init))

  /// The words that say something beside known ones: without these to the end of each, remarks in parentheses and fillers.
  static func words(of text: FoldedText, without ranges: [Range<Int>]) -> [String] {
    var scalars = text.scalars
    for range in ranges {
      for index in range { scalars[index] = " " }
      // A star stands for an ending: what is left of the word is no word.
      var index = range.upperBound
      while index < scalars.count, FoldedText.isWord(scalars[index]), !FoldedText.isIdeograph(scalars[index]) {
        scalars[index] = " "
        index += 1
      }
    }
    if let open = scalars.firstIndex(where: { $0 == "(" || $0 == "（" }) { scalars.removeSubrange(open...) }
    return FoldedText(String(String.UnicodeScalarView(scalars))).words.filter { !fillers.contains($0) }
  }

  /// Whether the words behind a dash or colon say that none of what a heading names is left: "none remaining", "nothing open".
  static func noneRemains(_ text: String) -> Bool {
    guard let mark = text.lastIndex(where: { "—–:：".contains($0) }), mark > text.startIndex else { return false }
    let tail = FoldedText(String(text[text.index(after: mark)...].filter { $0 != "*" })).words
    guard let first = tail.first, tail.count <= 6, HeadingWords.negators.contains(first) || first == "nothing" else {
      return false
    }
    let rest = FoldedText(tail.dropFirst().joined(separator: " "))
    return HeadingWords.remains.starts(rest) != nil || tail.count > 1 && ["open", "left"].contains(tail[1])
  }

  /// Whether a heading names problems, and beside them what is advised, "Known limits & recommendations", or how they are laid out,
  /// "Issue classification matrix".
  static func isBesideProblems(_ title: String, _ last: String) -> Bool {
    if last == "matrix" { return HeadingWords.issues.starts(FoldedText(title)) == .issues }
    guard advice.contains(last),
      let mark = [" & ", " and ", " und ", " et ", " y ", " e ", " i ", " и ", " / "].lazy
        .compactMap({ title.range(of: $0) }).first
    else { return false }
    let noun = HeadingWords.issues.first(in: FoldedText(title[..<mark]))?.meaning
    return noun == .issues || noun == .debt
  }

  private static let advice: Set<String> = [
    "recommendations", "suggestions", "workarounds", "empfehlungen", "recommandations", "recomendaciones",
    "recomendacoes", "raccomandazioni", "рекомендации", "zalecenia", "oneriler",
  ]

  /// Whether a title says that there is nothing: "None", "No open issues", "Relay — none".
  func saysNothing(_ title: EntryTitle) -> Bool {
    if HeadingWords.saysNothing(title.title) { return true }
    guard let dash = title.title.lastIndex(where: { "—–".contains($0) }), dash > title.title.startIndex else {
      return false
    }
    let tail = String(title.title[title.title.index(after: dash)...])
    return HeadingWords.none.whole(FoldedText(tail)) != nil
  }

  /// Whether a heading says a day and then, in two words and more, what was the matter: "[2025-04-03] Pump stops at noon".
  func isDated(_ text: String) -> Bool {
    let parts = text.drop { !$0.isNumber && !$0.isLetter }.prefix { $0.isNumber || "-./".contains($0) }
      .split(whereSeparator: { !$0.isNumber })
    let isDay = parts.count == 3 && parts.contains { $0.count == 4 } && parts.allSatisfy { $0.count <= 4 }
    return isDay && FoldedText(text).words.count { $0.contains(where: \.isLetter) } >= 2
  }

  /// Whether it names a version and nothing else: "Version 1.1.0 (planned)".
  static func isVersion(_ title: EntryTitle) -> Bool {
    let words = FoldedText(title.title).words
    guard words.contains(where: { Int($0) != nil }), let first = words.first else { return false }
    let names: Set<String> = ["version", "release", "v", "versao", "versione", "версия", "sürüm", "surum", "wersja"]
    return names.contains(first) && words.dropFirst().allSatisfy { $0.allSatisfy { $0.isNumber || $0 == "x" } }
  }

  /// Whether it is a priority and a state: "P1 — Open", "P2 — Fixed/hardened".
  static func isRankedState(_ title: EntryTitle) -> Bool {
    guard title.priority != nil, let first = title.title.split(separator: "/").first else { return false }
    return StatusWords.words.whole(FoldedText(first)) != nil
  }

  func isPlan(_ text: FoldedText) -> Bool {
    text.words.first.map(Self.plans.contains) ?? false || Self.stages.contains { text.text.trimmed.hasPrefix($0) }
  }

  /// First words of the parts of plans.
  private static let plans: Set<String> = [
    "phase", "sprint", "week", "weeks", "fase", "woche", "semana", "etapa", "semaine", "этап", "фаза", "неделя", "阶",
    "stage", "step", "etape", "settimana", "etap", "faza", "tydzien", "asama", "faz", "hafta", "тиждень", "단계", "페이즈",
    "주차", "etappe", "stap", "giai", "tahap",
  ]

  /// First words of plans in scripts that write without spaces.
  private static let stages = [
    "阶段", "階段", "フェーズ", "段階", "第一阶段", "第二阶段", "第三阶段", "第四阶段", "第五阶段", "第一階段", "第二階段", "第三階段", "1단계", "2단계",
    "3단계", "4단계", "5단계", "スプリント", "ステージ",
  ].map { FoldedText($0).text }

  /// The words of a heading before it says when: "Testing steps" of "Testing steps after the fixes".
  static func subject(_ text: FoldedText) -> FoldedText {
    let words = text.words
    let subject = words.prefix { !HeadingWords.timePrepositions.contains($0) }
    return subject.count == words.count ? text : FoldedText(subject.joined(separator: " "))
  }

  /// Whether a remark takes back what the heading could name: "Ideas for later (not bugs)".
  static func isTakenBack(_ text: String) -> Bool {
    guard let open = text.lastIndex(where: { "(（".contains($0) }), open > text.startIndex else { return false }
    let remark = FoldedText(text[open...])
    // "(not fixed)" is a state.
    guard let noun = HeadingWords.issues.first(in: remark),
      !StatusWords.words.all(in: remark).contains(where: { $0.range.overlaps(noun.range) })
    else { return false }
    let rest = remark.part(noun.range.upperBound...)
    return rest.words.count == 0 && PriorityWords.isNegated(remark, before: noun.range.lowerBound)
  }

  static let fillers: Set<String> = [
    "priority", "severity", "level", "tier", "current", "active", "known", "remaining", "items", "item", "before",
    "launch", "production", "release", "the", "and", "of", "for",
    "list", "p0", "p1", "p2", "p3", "p4", "all", "from", "in", "to", "existing", "pre", "must", "prioritat", "priorite",
    "prioridad", "prioridade", "приоритет", "priorita",
    "优先", "優先", "度", "级", "級", "impact", "risk", "risiko", "other", "minor",
    "conocidos", "conocidas", "conhecidos", "conhecidas", "bekannte", "connus", "connues", "noti", "известные", "es",
    "s", "ы", "и",
  ]

  /// Words beside the name of a group, by language: known, found, current, remaining, main, list, articles and prepositions.
  private static let nativeFillers: Set<String> = Set(
    """
    bekannter bekanntes bekannten gefundene gefundenen identifizierte erkannte festgestellte aktuelle aktuellen aktueller verbleibende bestehende
    liste ubersicht der die das des den und im in von mit fur noch hohe mittlere niedrige prioritaten schweregrad wichtigste
    trouves trouvees identifies identifiees detectes detectees constates constatees actuels actuelles restants restantes existants existantes principaux
    principales connu connue gravite severite le la les l du de d un une et en dans pour niveau
    encontrados encontradas identificados identificadas detectados detectadas actuales restantes existentes lista el los las del y con para nivel severidad gravedad
    conocido conocida otros otras por
    atuais principais conhecido conhecida o a os as do da dos das e em no na com nivel severidade gravidade outros outras
    trovati trovate identificati identificate rilevati rilevate attuali rimanenti esistenti principali noto nota note elenco il lo i gli dei delle degli della di livello gravita altri altre
    bekende gevonden huidige resterende bestaande belangrijkste lijst het een van voor met ernst prioriteit overige
    znane znanych znalezione wykryte zidentyfikowane obecne aktualne pozostale istniejace glowne lista w z na do i oraz priorytet inne
    bilinen bulunan tespit edilen belirlenen mevcut guncel kalan ana temel listesi liste ve oncelik oncelikli seviye diger
    известные известных найденные обнаруженные выявленные текущие актуальные оставшиеся существующие основные список по в на из с у другие уровень
    відомі відомих знайдені виявлені поточні актуальні наявні основні список за в у на та і й інші рівень пріоритет
    알려진 발견된 확인된 식별된 현재 남은 기존 주요 목록 리스트 전체 및 기타 우선순위 심각도
    已 知 的 之 列 表 清 单 單 发 现 發 現 存 在 当 前 當 剩 余 餘 目 其 他 与 和 及 类 類 项 項 性 本 次 各 所 有
    既 の に を と 一 覧 残 り な さ れ た い る 点 件
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// What a heading says beside the entries: `nil` for one that may hold some.
  func asideRole(_ title: EntryTitle) -> HeadingWords.Role? {
    let folded = FoldedText(title.title)
    // "Index" is a chapter, "Index missing on orders" a problem.
    if folded.words == ["index"] || folded.words == ["about"] { return .aside }
    if NativeHeadings.chapters.whole(folded) != nil { return .aside }
    if let role = HeadingWords.asideStarts.starts(folded) {
      // "templates/mail/": a place is no word.
      let isPlace = title.title.split(separator: " ").first.map { $0.contains("/") } ?? false
      return role == .template && isPlace ? nil : role
    }
    if Self.isPassed(folded) { return .aside }
    // "1. Phase": the number is not the entry's.
    let words = folded.words
    // "Architecture & Conventions" is an area of a system.
    let isArea = words.last == "conventions" && words.count > 1 && HeadingWords.areas.starts(folded) != nil
    if let last = words.last, words.count <= 5, HeadingWords.asideEnds.contains(last), !isArea {
      return Self.isBesideProblems(title.title, last) ? nil : .aside
    }
    // "Testing steps after the fixes" is about steps.
    let subject = Self.subject(folded).words
    if let last = subject.last, subject.count < words.count, HeadingWords.asideEnds.contains(last) { return .aside }
    // "Distribution (37 entries)": the remark tells more of it.
    let text = folded.text.prefix { !"(（".contains($0) }.trimmed
    if HeadingWords.asideSuffixes.contains(where: { text.hasSuffix($0) }) { return .aside }
    return nil
  }
}
