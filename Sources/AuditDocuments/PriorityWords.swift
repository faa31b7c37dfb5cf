import AuditModel

/// The words of priorities; a language is added by adding its words here.
enum PriorityWords {
  /// Four ranks, since medium must stay above low although both are P2.
  enum Rank: Int, Hashable, Sendable, Comparable {
    case critical, high, medium, low

    var priority: Priority {
      switch self {
      case .critical: .p0
      case .high: .p1
      case .medium, .low: .p2
      }
    }

    static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
  }

  /// Words of every language.
  static let words = WordTable<Rank>([
    (
      .critical,
      """
      critical*, blocker*, blocking, blocks *, must fix, must do, must have, must add, must be fixed, showstopper*, urgent, immediate*, emergency, highest,
      launch blocker*, severe, fatal, sev0, sev 0, s0, mandatory, required before*
      kritisch*, blockierend*, sofort*, dringend*, höchste, schwerwiegend*, sehr hoch, sehr hohe, sehr hoher
      absolute priority, absolute priorität, priorité absolue, prioridad absoluta, prioridade absoluta, priorità assoluta, абсолютный приоритет,
      critique*, bloquant*, urgent*, urgence*, immédiat*, très haute, très haut, très élevé, très élevée, priorité maximale
      crític*, critico*, critica*, bloqueante*, bloqueador*, bloqueio*, urgente*, impede*, impiden*, muy alta, muy alto, muito alta, muito alto, prioridad máxima, prioridade máxima
      bloccant*, critici, critiche, molto alta, molto alto, priorità massima
      严重, 嚴重, 关键, 關鍵, 致命, 紧急, 緊急, 阻塞, 阻断, 最高, 极高, 必须修复, 高危, 必修, 阻碍, 非常高
      最高優先*, 非常に高い, 致命的, 重大, クリティカル, 必須, ブロッカー, 最優先, 至急, 深刻
      критич*, блокер*, блокиру*, срочн*, немедленн*, крит, очень высок*, наивысш*, аварийн*
      심각, 치명, 긴급, 필수, 매우 높음, 매우 중요, 최우선
      nghiêm trọng, khẩn cấp, kritis, kritikal, mendesak, حرج*, الحرجة, حاسم*, عاجل*, العاجلة, خطير*, терміново, блокуюч*, kritiek*, kritisk*
      zeer hoog, zeer hoge, zeer urgent, hoogste, extreem hoog, blokkerend*, blokkerende, blocker*, bloker*, bardzo wysok*, najwyższ*, extrem hoch, extrem hohe, en yüksek, bloklayıcı*, дуже висок*, найвищ*, 极其严重, 極高, 極めて高い, 가장 높음, 가장 높은
      kritik*, acil*, engelleyici*, çok yüksek, krytyczn*, pilne, pilny, pilna, blokując*, natychmiast*
      """
    ),
    (
      .high,
      """
      high, higher, major, majors, important, should fix, should do, should have, sev1, sev 1, serious, significant
      hoch, hohe, hoher, hohen, hohes, wichtig*
      élevé*, haut, haute, hauts, hautes, majeur*, important*, fort, forte
      alta, alto, altas, altos, mayor, mayores, importante*, maior, maiores, grave, graves, alti, alte
      高, 重要, 主要, 较高, 较重, 較高, 中高, 较严重, 較嚴重, 偏高
      ハイ, 大
      высок*, важн*, серьезн*, значительн*
      높음, 높은, 중요
      cao, quan trọng, tinggi, penting, عالي*, العالية, مرتفع*, مهم, مهمة جدا, висок*, важлив*, серйозн*, hoog, hoge, belangrijk*, ernstig*, viktig*, vigtig*
      yüksek*, önemli*, ciddi*, wysok*, ważn*, istotn*, poważn*, elevat*
      """
    ),
    (
      .medium,
      """
      medium, moderate, med, normal, mid, average
      mittel*, mäßig
      moyen*, modéré*, modere*
      media, medio, medias, medios, moderad*, média, médio, médias, médios, medi
      中, 中等, 一般, 普通, 中级
      ミディアム, 通常
      средн*, умеренн*, обычн*
      중간, 보통
      trung bình, sedang, menengah, متوسط*, المتوسطة, середн*, gemiddeld*, medel*, middels
      orta, orta *, średni*, umiarkowan*, medie
      """
    ),
    (
      .low,
      """
      low, lower, lowest, minor, minors, trivial, cosmetic, nice to have, could have, optional, post mvp, post launch, can fix post launch,
      non blocking, non critical, info, informational, nit, not blocking, not critical, nonblocking
      niedrig*, gering*, kosmetisch*, nice-to-have
      faible*, bas, basse, basses, mineur*, optionnel*, non bloquant*, cosmétique*
      baja, bajo, bajas, bajos, menor, menores, opcional*, no bloqueante*, no crític*, não bloqueador*, não crític*, baixa, baixo,
      baixas, baixos, não blockers, no bloqueantes
      bassa, basso, basse, bassi, opzional*, minore, minori
      低, 轻微, 輕微, 次要, 较低, 可选, 轻度, 低级, 优化项
      ロー, 軽微, 低め, 任意, 将来, 公開後, リリース後
      низк*, незначит*, косметич*, тривиальн*, минор*, необязат*, некритич*, не блокир*, не критич*
      낮음, 낮은, 선택, 경미
      thấp, rendah, منخفض*, المنخفضة, низьк*, laag
      düşük*, isteğe bağlı, opsiyonel*, kozmetik*, nisk*, drobn*, opcjonaln*, kosmetyczn*
      """
    ),
  ])

  /// What stops a release or a build, said in a remark about an entry: "launch-blocking for us", "breaks the build".
  static let stops = WordTable<Rank>([
    (
      .critical,
      """
      launch blocking, release blocking, ship blocking, deploy blocking, deployment blocking, production blocking, merge blocking, go live blocking, build breaking, breaks the build, blocks the release, blocks release, blocks launch, blocks the launch,
      releasekritisch, blockiert das release, bloque la sortie, bloque la mise en production, bloquea el lanzamiento, bloquea la salida a producción, bloqueia o lançamento, blocca il rilascio, блокирует релиз, блокирует запуск, 阻塞上线, 阻塞发布, リリースを止める, 출시 차단
      """
    )
  ])

  /// The rank of a remark that says that the entry stops a release: "title (known for long, but launch-blocking)".
  static func stop(in title: String) -> (rank: Rank, word: String)? {
    guard let open = title.firstIndex(where: { "(（".contains($0) }), open > title.startIndex else { return nil }
    let remark = FoldedText(title[open...].prefix { !")）".contains($0) })
    guard let found = stops.first(in: remark), !isNegated(remark, before: found.range.lowerBound) else { return nil }
    return (found.meaning, remark.text.dropFirst().trimmed)
  }

  /// Codes such as P1; the number is its place on the scale.
  static func code(in text: FoldedText) -> Int? {
    let scalars = text.scalars
    for index in scalars.indices.dropLast() where scalars[index] == "p" && ("0"..."5").contains(scalars[index + 1]) {
      let before = index > 0 ? scalars[index - 1] : " "
      let after = index + 2 < scalars.count ? scalars[index + 2] : " "
      guard !FoldedText.isWord(before) || FoldedText.isIdeograph(before) else { continue }
      guard !FoldedText.isWord(after) || FoldedText.isIdeograph(after) else { continue }
      return Int(scalars[index + 1].value - 48)
    }
    return nil
  }

  /// Marks, as the document that is read explains them; a word beats them.
  static var marks: [Unicode.Scalar: Rank] { Legend.current?.ranks ?? usualMarks }

  /// Marks and what they mean where nothing explains them.
  static let usualMarks: [Unicode.Scalar: Rank] = [
    "🔴": .critical, "🚨": .critical, "🔥": .critical, "⛔": .critical, "🛑": .critical, "‼": .critical,
    "🟠": .high, "⭐": .high, "🔶": .high,
    "🟡": .medium, "🟢": .low, "🔵": .low, "⚪": .low,
  ]

  /// The words that name the scale and not a place on it; they are taken out before looking.
  private static let scale = WordTable<Bool>([
    (
      true,
      """
      重要说明, 重要提示, 重要提醒, 重要注意, 重要信息, 重要な注意, 重要な補足, 중요 참고, wichtige hinweise, wichtiger hinweis, notes importantes, note importante, remarques importantes, remarque importante, notas importantes, nota importante, observações importantes, observación importante, note importanti, important note, important notes, important information, важная информация, важные примечания, важное примечание,
      严重程度, 严重性, 严重级别, 嚴重程度, 优先级, 優先級, 優先度, 重要度, 深刻度, 重要性, 严重度, criticality, criticité, criticidad,
      criticidade, criticità, kritikalität, критичность, 심각도, 중요도, kritiklik, önem derecesi, krytyczność, ważność
      """
    )
  ])

  /// A text without the words that name the scale: what is left of "优先级：高" is the value, and a bare label names no rank.
  static func withoutScale(_ text: FoldedText) -> FoldedText {
    let names = scale.all(in: text)
    guard !names.isEmpty else { return text }
    var scalars = text.scalars
    for match in names { for index in match.range { scalars[index] = " " } }
    return FoldedText(String(String.UnicodeScalarView(scalars)))
  }

  /// The rank a text names, with the words it was read from.
  ///
  /// A code beats a word when the document's scale starts at P0; a word beats a mark.
  static func rank(in text: String, scaleStartsAtP1: Bool, marksCount: Bool = true) -> (rank: Rank, word: String)? {
    if let remark = remark(in: text) { return remark }
    let folded = withoutScale(FoldedText(text))
    let named = words.all(in: folded).filter { match in
      !isNegated(folded, before: match.range.lowerBound) && !isSize(folded, match.range)
    }
    // "Low (critical if it is ever wired)": what would be is not what is.
    let word = upper(named.first { !RankSpans.isConditional(folded, $0.range) } ?? named.first, of: named, in: folded)
    if let code = code(in: folded) {
      let rank = Rank(rawValue: min(code, 3)) ?? .low
      if scaleStartsAtP1, let word { return (word.meaning, text.trimmed) }
      return (rank, "P\(code)")
    }
    if let word {
      return (word.meaning, String(String.UnicodeScalarView(folded.scalars[word.range])))
    }
    if let rank = numbered(in: FoldedText(text)) { return rank }
    if let found = stops.first(in: folded) { return (found.meaning, text.trimmed) }
    if let rank = FieldValues.wholeRank(folded), rank <= .high { return (rank, text.trimmed) }
    guard marksCount else { return nil }
    let marks = marks
    for scalar in text.unicodeScalars {
      if let rank = marks[scalar] { return (rank, String(scalar)) }
    }
    return nil
  }

  /// The higher end of a range that a word begins: "Medium–High".
  private static func upper(
    _ word: WordTable<Rank>.Match?, of named: [WordTable<Rank>.Match], in text: FoldedText
  ) -> WordTable<Rank>.Match? {
    guard let word, let next = named.first(where: { $0.range.lowerBound >= word.range.upperBound }),
      next.meaning < word.meaning, RankSpans.isRange(text, from: word.range.upperBound, to: next.range.lowerBound),
      !RankSpans.isConditional(text, next.range)
    else { return word }
    return next
  }

  /// Whether a label is for how urgent something is, and not for how bad.
  static func isPriority(_ label: String) -> Bool {
    let words = FoldedText(label)
    let names = [
      "prio", "urgen", "dringlich", "приоритет", "срочн", "пріоритет", "терміновіст", "pilnosc", "aciliyet", "优先", "優先",
      "우선", "oncelik",
    ]
    return names.contains { words.text.trimmed.hasPrefix($0) }
  }

  /// The rank that the letters of an id are short for: "CRIT-2", "HIGH-007", "MED-3".
  static func rank(ofID id: String) -> Rank? {
    switch id.prefix(while: \.isLetter).uppercased() {
    case "CRIT", "CRITICAL": .critical
    case "HIGH": .high
    case "MED", "MEDIUM": .medium
    case "LOW": .low
    default: nil
    }
  }

  /// The rank that a text gives behind its label: "Severity: High".
  static func rank(labelled text: String, scaleStartsAtP1: Bool) -> (rank: Rank, word: String)? {
    guard let colon = text.firstIndex(where: { ":：".contains($0) }),
      FieldLabels.key(text[..<colon].trimmed) == .priority
    else { return nil }
    return rank(in: text[text.index(after: colon)...].trimmed, scaleStartsAtP1: scaleStartsAtP1)
  }

  /// The rank of "Priority 2", which counts from one unless the document has a "Priority 0", in any language.
  private static func numbered(in text: FoldedText) -> (rank: Rank, word: String)? {
    let first = Legend.current?.countsFromNought == true ? 0 : 1
    for (index, noun) in zip(text.words.indices, text.words) where index + 1 < text.words.count {
      guard scaleNouns.contains(noun), let number = Int(text.words[index + 1]), (0...5).contains(number) else {
        continue
      }
      return (Rank(rawValue: min(max(number - first, 0), 3)) ?? .low, "\(noun) \(number)")
    }
    for noun in ["优先级", "優先級", "優先度", "優先順位", "우선순위"] {
      guard let found = text.text.range(of: noun),
        let digit = text.text[found...].dropFirst(noun.count).first(where: { $0 != " " }),
        let number = digit.wholeNumberValue, (0...5).contains(number)
      else { continue }
      return (Rank(rawValue: min(max(number - first, 0), 3)) ?? .low, "\(noun)\(number)")
    }
    return nil
  }

  /// The rank that a closing remark gives and nothing else, "(High priority)": it is the field, and words before it are the name.
  private static func remark(in text: String) -> (rank: Rank, word: String)? {
    let text = text.trimmed
    guard let end = text.last, ")）]】".contains(end), let open = text.lastIndex(where: { "(（[【".contains($0) }),
      open > text.startIndex
    else { return nil }
    let words = withoutScale(FoldedText(text[text.index(after: open)...].dropLast())).words
      .filter { !scaleNouns.contains($0) }
    // "Medium priority (nice to have)" has its rank before the remark, and nothing else there.
    let head = FoldedText(String(text[..<open]))
    let named = head.words.filter { !scaleNouns.contains($0) && Self.words.whole(FoldedText($0)) == nil }
    guard named.contains(where: { $0.count > 1 && $0.first?.isLetter == true }) else { return nil }
    let remark = FoldedText(words.joined(separator: " "))
    return (Self.words.whole(remark) ?? FieldValues.wholeRank(remark)).map { ($0, remark.text) }
  }

  /// Words for the scale that may stand beside a place on it.
  static let scaleNouns: Set<String> = [
    "priority", "prio", "severity", "prioritat", "priorite", "prioridad", "prioridade", "priorita", "приоритет",
    "oncelik", "priorytet", "prioriteit", "пріоритет", "gravite", "gravedad", "gravidade", "gravita", "severidad",
    "severidade", "severite", "ernst", "критичность", "критичність", "приоритета", "우선순위", "심각도", "중요도",
  ]

  /// The rank of a score of ten, "8/10" or "CVSS 9.8", by the bands of the Common Vulnerability Scoring System.
  static func rank(ofScore text: String) -> Rank? {
    let words = text.split { $0.isWhitespace || "()[]:".contains($0) }.map { $0.replacing(",", with: ".") }
    let isNamed = words.contains { $0.lowercased().hasPrefix("cvss") }
    for word in words {
      let parts = word.split(separator: "/", omittingEmptySubsequences: false)
      guard let score = parts.first.flatMap({ Double($0) }), (0...10).contains(score),
        parts.count == 2 ? parts[1] == "10" : parts.count == 1 && isNamed
      else { continue }
      return score >= 9 ? .critical : score >= 7 ? .high : score >= 4 ? .medium : .low
    }
    return nil
  }

  /// Whether a word says how large something is and not how urgent: "major features", "major version".
  private static func isSize(_ text: FoldedText, _ range: Range<Int>) -> Bool {
    guard String(String.UnicodeScalarView(text.scalars[range])) == "major" else { return false }
    let next = text.part(range.upperBound...).words.first ?? ""
    return ["feature", "features", "version", "release", "upgrade", "milestone", "milestones", "refactor"].contains(
      next)
  }

  private static let negations: Set<String> = [
    "non", "not", "no", "zero", "nicht", "nao", "не", "pas", "kein", "keine", "sin", "sem", "less", "weniger", "moins",
    "menos", "meno", "менее", "mniej", "nie", "niet", "geen", "inte", "ikke", "degil",
  ]

  /// Whether the word before a place takes back what follows.
  static func isNegated(_ text: FoldedText, before index: Int) -> Bool {
    if index > 0, ["未", "不", "非", "没", "無"].contains(text.scalars[index - 1]) { return true }
    let before = text.part(..<index).words
    return before.last.map { negations.contains($0) } ?? false
  }
}
