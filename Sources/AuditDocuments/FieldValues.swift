import AuditModel

/// Words that are a state or a priority where a field or a cell holds nothing else; a language is added by adding its words here.
///
/// In a sentence or a heading most of them mean something else, "lista", "终了", "ruht", so they count only as the whole value.
enum FieldValues {
  /// The state that a value is, read up to its first sign: "Zu testen (T-12)", "à tester, voir plus bas".
  static func state(_ text: String) -> BlockerStatus? {
    let head = head(text)
    guard let state = states.whole(head) ?? NativeStates.state(head) else { return nil }
    // "Deployed, not verified": what is not done is said behind it.
    if state == .fixed, let sign = text.trimmed.firstIndex(where: { ",;，；".contains($0) }),
      let rest = StatusWords.status(in: text.trimmed[sign...].dropFirst().trimmed, marksCount: false)?.status,
      [.open, .inProgress, .fixSubmitted].contains(rest)
    {
      return rest
    }
    return state
  }

  /// The rank that a value is, read up to its first sign.
  static func rank(_ text: String) -> PriorityWords.Rank? {
    // "High → Low": what it was put down to.
    let arrows = text.replacing("->", with: "→").split(separator: "→").map { String($0).trimmed }
    if arrows.count >= 2, let last = arrows.last, let first = arrows.first, isRank(first), isRank(last) {
      return rank(last) ?? PriorityWords.rank(in: last, scaleStartsAtP1: false)?.rank
    }
    switch text.trimmed {
    case "H", "HI": return .high
    case "M", "MED": return .medium
    case "L", "LO": return .low
    case "C", "CRIT": return .critical
    default: return ranks.whole(head(text))
    }
  }

  private static func isRank(_ text: String) -> Bool {
    let words = FoldedText(text)
    return ranks.whole(words) != nil || PriorityWords.words.whole(words) != nil
      || words.words.count == 1 && PriorityWords.code(in: words) != nil
  }

  /// The state that stands behind a rank and a dash or comma: "(high — in progress)".
  static func behindRank(_ text: String) -> (status: BlockerStatus, word: String)? {
    let dash = text.range(of: " - ").map { text.index(after: $0) }
    guard let end = dash ?? text.firstIndex(where: { "—–,;/|，、；·(（".contains($0) }) else { return nil }
    let rank = FoldedText(text[..<end])
    let tail = text[text.index(after: end)...].trimmed
    guard PriorityWords.words.whole(rank) != nil || PriorityWords.code(in: rank) != nil,
      let word = StatusWords.words.starts(FoldedText(tail)) ?? state(tail), word != .open
    else { return nil }
    // "Low (future work)" says why.
    if word == .deferred, "(（".contains(text[end]) { return nil }
    return (word, tail)
  }

  /// What stands before the first sign, or before the day or version that follows the words: "Zrobione 2025-03-04".
  private static func head(_ text: String) -> FoldedText {
    let start = text.trimmed.prefix { !".,;:—–(（，。；：、→".contains($0) }
    guard let digit = start.firstIndex(where: \.isNumber), start[..<digit].contains(where: \.isLetter),
      start[..<digit].last?.isWhitespace == true
    else { return FoldedText(start) }
    return FoldedText(start[..<digit].trimmed)
  }

  /// The rank that a value is and nothing else.
  static func wholeRank(_ text: FoldedText) -> PriorityWords.Rank? { ranks.whole(text) }

  private static let states = WordTable<BlockerStatus>([
    (
      .fixed,
      """
      yes, ja, oui, sí, sim, sì, да, так, tak, evet, はい, 예, yes fixed,
      gefixed, ist erledigt, bereits behoben, bereinigt
      traité, traitée, traités, traitées, livré, livrée, validé, validée, close, appliqué, appliquée, déployé, déployée, ok
      listo, lista, listos, listas, cumplido, cumplida, aplicado, aplicada, eliminado, eliminada, atendido, atendida, concluido, concluida, ya está
      pronto, pronta, entregue, aplicado, aplicada, ajustado, ajustada, eliminado, eliminada, feitas, feitos
      fatti, fatte, finito, finita, terminato, terminata, pronto, concluso, conclusa, applicato, applicata, ultimato, eliminato, eliminata, ok
      снят, снято, снята, удалено, удален, удалена, внедрено, внедрен, применено, погашен, погашено, готова, ок
      已改, 已修, 已改进, 已补充, 已更新, 已删除, 已清理, 已替换, 已添加, 已支持, 已移除, 搞定, 已搞定, 解决, 修复, 是, 有
      済み, 終了, 修正, 改善済み, 対処済み, 削除済み, 導入済み, 追加済み, 解決, 解消, 対応, 済
      해결, 종료, 닫힘, 해소, 해결함, 수정함, 적용됨, 구현됨, 삭제됨, 제거됨, 개선됨, 반영됨, 처리됨, 반영, 적용, 처리, 됨
      """
    ),
    (
      .inProgress,
      """
      läuft, in umsetzung, wird bearbeitet, in analyse, in entwicklung, wird gerade behoben, wird behoben, wird umgesetzt, angefangen, halb fertig, zum teil
      commencé, commencée, entamé, entamée, démarré, démarrée, en traitement, en investigation, à moitié, en chantier
      empezado, empezada, en marcha, iniciado, iniciada, a medias, en ejecución, comenzado, comenzada, haciendo
      fazendo, iniciado, iniciada, em execução, começado, começada, em correção, pela metade, andamento
      in sviluppo, iniziato, iniziata, in fase di correzione, avviato, avviata, in elaborazione, a metà
      делается, выполняется, исправляется, в разработке, идет работа, разбираемся, на рассмотрении, изучается, делаем, чиним, взято в работу, наполовину
      正在处理, 正在修复, 正在进行, 实施中, 排查中, 分析中, 已开始, 改进中, 优化中, 重构中, 整改中, 做了一半
      着手済み, 着手, 継続対応, 対応着手, 検討着手, 途中, 継続中, 進行
      수정 중, 개발 중, 처리 중, 분석 중, 구현 중, 조치 중, 부분 해결, 일부 해결, 적용 중, 착수, 진행, 검토 및 진행
      """
    ),
    (
      .fixSubmitted,
      """
      zu testen, wartet auf test, wartet auf abnahme, zur prüfung, test ausstehend, in abnahme, bereit zum testen, noch zu testen
      à tester, en validation, en recette, en attente de validation, en attente de test, en cours de validation, en attente de déploiement, à déployer
      pendiente de verificación, pendiente de verificar, por probar, en validación, pendiente de prueba, pendiente de pruebas, por validar, pendiente de validar, pendiente de desplegar, pendiente de despliegue, por desplegar
      em validação, aguardando validação, aguardando teste, aguardando testes, aguardando deploy, a testar, pendente de teste, em homologação, a validar, aguardando revisão
      da testare, in verifica, da validare, in attesa di verifica, in attesa di test, in collaudo, da rilasciare
      ждет проверки, требует проверки, нужна проверка, ожидает деплоя, ждет деплоя, к проверке, ждет теста, требует тестирования, ждет релиза, на приемке
      测试中, 待复测, 待回归, 待确认修复, 审核中, 待验收, 已提交, 待合并, 回归中
      リリース待ち, 反映待ち, 動作確認待ち, 確認中, マージ待ち, 要動作確認
      테스트 중, 리뷰 중, 테스트 대기, 확인 대기, 검증 중, 검증 필요, 확인 필요, 시험 대기, 사용자 시험 대기, 머지 대기, 리뷰 대기
      """
    ),
    (
      .deferred,
      """
      vertagt, pausiert, auf eis, ruht, auf eis gelegt, irgendwann, nach dem release, in der warteschlange
      plus tard, mis de côté, en pause, remis à plus tard, ajourné, ajournée, suspendu, suspendue, à terme, un jour
      más adelante, en pausa, postpuesto, postpuesta, suspendido, suspendida, para después, a futuro, congelado, congelada
      pausado, pausada, em espera, mais tarde, para depois, agendado, agendada, suspenso, suspensa, planeado, planeada, no futuro, congelado
      posticipato, posticipata, in pausa, più avanti, sospeso, sospesa, programmato, programmata, differito, differita, in futuro, congelato
      перенесено, перенесен, на паузе, приостановлено, приостановлен, в бэклоге, бэклог, потом, на будущее, в планах, заморожено, когда нибудь, не сейчас
      后续处理, 后续, 后续版本, 以后, 挂起, 暂停, 远期, 下一版本, 下个版本, 长期, 待排期, 缓办, 后期
      保留, 将来対応, 今後対応, 次期対応, ペンディング, 中断, 次フェーズ, 次回, 将来, 今後, 後日
      추후, 나중에, 추후 진행, 추후 작업, 추후 검토, 계획, 계획됨, 다음 버전, 장기, 중단, 연기, 보류 중, 차기, 장기 과제, 일시 중단
      """
    ),
    (
      .accepted,
      """
      in kauf genommen, bewusst so, so gewollt, beabsichtigt, toleriert, gewollt, bewusst offen, bewusst offen gelassen
      volontaire, par conception, comportement voulu, voulu, comportement attendu
      tolerado, tolerada, por diseño, intencional, intencionado, intencionada, comportamiento esperado
      aceite, tolerado, tolerada, por design, intencional, assumido, assumida, comportamento esperado, proposital
      tollerato, tollerata, voluto, voluta, per progetto, intenzionale, accettabile, comportamento previsto
      так задумано, намеренно, осознанно, допустимо, приняли как есть, принимаем, оставляем, оставлено намеренно, сознательно
      已知限制, 有意为之, 预期行为, 符合预期, 保持现状, 维持现状, 忽略
      意図的, 仕様, 意図通り, 現状維持, 許容範囲, 仕様どおり
      수용, 의도된 동작, 의도된 설계, 허용, 위험 수용, 감수, 의도됨, 현행 유지
      """
    ),
    (
      .obsolete,
      """
      dropped, discarded, stale, scrapped, not required, no longer required, not needed, no longer needed, not necessary, not applicable, no longer applicable, nicht mehr nötig, nicht erforderlich, nicht nötig, pas nécessaire, plus nécessaire, no es necesario, no necesario, ya no es necesario, não é necessário, não necessário, non necessario, non più necessario,
      hinfällig, abgelehnt, wird nicht behoben, nicht mehr relevant, abgebrochen, storniert, gestrichen, bewusst verworfen, nicht zutreffend, gegenstandslos
      ne sera pas corrigé, rejeté, rejetée, refusé, refusée, sans objet, caduc, caduque, non retenu, non retenue, écarté, écartée, non applicable
      no se corregirá, no se hará, no aplica, rechazado, rechazada, ya no aplica, anulado, anulada, desestimado, desestimada, abandonado, abandonada
      não será corrigido, não será feito, não se aplica, rejeitado, rejeitada, fora do escopo, abandonado, abandonada, não aplicável
      scartato, scartata, fuori ambito, non verrà corretto, non sarà corretto, rifiutato, rifiutata, non più rilevante, non applicabile
      устарело, вне области, снят с рассмотрения, снято с рассмотрения, не будем, не применимо, неприменимо, не требуется, вне рамок, отказались
      无需修复, 无需处理, 已作废, 不再需要, 已放弃, 已过时, 不适用, 无需, 作废, 放弃
      不要, 対応不要, 取り下げ, 中止, 修正しない, キャンセル, 対応せず, 該当せず
      취소, 폐기, 제외, 해당 없음, 수정 안 함, 범위 외, 반려, 불필요, 철회, 진행 안 함, 취소됨, 폐기됨
      """
    ),
    (
      .falsePositive,
      """
      falsch positiv, kein bug, pas un bug, non reproductible, fausse alerte, no es un bug, no es un error, falsa alarma, não é bug, não é um bug, alarme falso, non è un bug, falso allarme
      не ошибка, ложная тревога, 非问题, 不是问题, 不是bug, 非bug, 不是缺陷, 不具合ではない, 問題なし, バグではない, 오탐, 버그 아님, 문제 없음
      """
    ),
    (.duplicate, "중복, 重复, 重複, doppelt, en double, doppio"),
    (
      .open,
      """
      pas encore fait, pas encore commencé, pas encore corrigé, noch nicht behoben, noch nicht gelöst, noch nicht erledigt, noch nicht umgesetzt, aún no resuelto, aún no, todavía no, ainda não, ainda não resolvido, ancora no, non ancora risolto, еще не исправлено, еще не сделано, еще не решено
      alle noch offen, wartet, в очереди, к выполнению, сделать, нужно сделать, актуально, есть, в планах нет, отсутствует
      否, 无, 没有, 待跟进, 待改进, 待排查, 待整改, 待优化, 待重构, 未做, 未改
      未, 残, 残課題, なし, これから, 要修正, 要検討, 未確認, 起票, 未対処, 未反映
      해결 필요, 수정 필요, 조치 필요, 예정 아님, 남음, 없음, 할 일, 진행 전, 시작 전, 대기 중, 아직, 미진행, 미수정, 미반영, 미적용, 미착수, 미처리
      """
    ),
  ])

  private static let ranks = WordTable<PriorityWords.Rank>([
    (
      .critical,
      """
      akut, lebenswichtig, bloqueur, bloqueurs, bloquea*, impide lanzar, bloqueia*, impede o lançamento, blocca*, direct, spoed, moet, acuut, blokkerend, verplicht, obowiązkow*, blokuje*, hemen, zorunlu, bloklayıcı, şart, высший, высшая, неотложно, блокирует*, негайно, обов'язков*, максимальн*, необхідно, 必做, 立刻, 马上, 立即修复, 嚴重, 極高, 即対応, 今すぐ, 至急対応, 最上位, 절대, 당장
      muss, höchst, zwingend, unbedingt, katastrophal, gravierend, höchste priorität, sehr dringend
      maximale, maximal, indispensable, obligatoire, vitale, vital, impératif, impérative, prioritaire
      inmediata, inmediato, máxima, máximo, obligatorio, obligatoria, imprescindible, emergencia, impostergable
      imediata, imediato, máxima, máximo, obrigatório, obrigatória, impeditivo, impeditiva, emergencial, altíssima, altíssimo, imprescindível
      massima, massimo, obbligatorio, obbligatoria, indispensabile, emergenza, immediata, immediato
      наивысший, наивысшая, максимальный, максимальная, обязательно, авария, аварийный, авральный, сейчас
      必须, 立即, 危急, 特急, 非常高, 很高, 特高, 极严重, 灾难, 崩溃
      非常に高い, 即時, 最重要, 最大, 致命, 特大, 超高
      최우선, 최상, 즉시, 최고, 크리티컬, 블로커, 최우선순위, 시급
      """
    ),
    (
      .high,
      """
      groß, grosse, große, prioritario, prioritaria, prioritarios, grave, graves, gravi, ernstig, belangrijk, groot, aanzienlijk, duż*, znacząc*, büyük, majör, большие, знач*, суттєв*, серйозн*, велик*, 偏高, 较大, 較大, 高め, 高位, 고, 중상, 큰
      soll, erheblich, ernst, schwer, existenziell, bedeutend, stark, sérieux, sérieuse, fort, forte, elevada, elevado, seria, serio, severa, severo, significativa, significativo, fuerte
      séria, sério, significativa, maggiore, maggiori, seria, serio, significativo, elevata, elevato, существенный, существенная, большой, большая, сильный
      急, 较急, 较高, 比较重要, 较严重, やや高, やや高い, 大, 상, 하이, 주요, 상위, 매우, 큼
      """
    ),
    (
      .medium,
      """
      normale, moderata, moderato, modérément, нормальный, нормальная, 중, 中位, 中程度, 中低, 中高, 일반, 중위, 어느 정도
      """
    ),
    (
      .low,
      """
      latent, dormant, theoretical, theoretisch, théorique, teórico, teórica, latente, teorico, teorica, теоретический,
      kann, leicht, unkritisch, nicht kritisch, nebensächlich, irgendwann, klein, sehr niedrig, sehr gering, schwach
      secondaire, facultatif, facultative, souhaitable, confort, bonus, non critique, petit, très faible, très basse
      cosmético, cosmética, leve, leves, deseable, secundaria, secundario, trivial, muy baja, muy bajo, estético, estética, pequeño
      desejável, não bloqueante, secundária, secundário, muito baixa, muito baixo, estético, pequeno, pequena
      cosmetico, cosmetica, lieve, lievi, facoltativo, facoltativa, non bloccante, trascurabile, secondaria, secondario, estetico, estetica, non critico, non critica, molto bassa
      косметический, косметическая, опционально, опциональный, тривиальный, желательно, мелкий, мелкая, малый, малая, мелочь, по желанию
      提示, 建议, 优化, 不紧急, 很低, 小, 锦上添花, 微小, 体验, 余裕があれば, できれば, 些細, 小さい, 非常に低い, 하, 사소, 미미, 여유, 하위, 매우 낮음, 작음
      """
    ),
  ])
}
