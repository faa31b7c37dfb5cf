import AuditModel

/// Words that tell more of a state, or of what became of an entry; a language is added by adding its words here.
extension StatusWords {
  /// Names of groups of problems that are solved, and not of work that is done.
  static let solved = WordTable<Bool>([
    (
      true,
      """
      resolved, fixed, solved, corrected, recently fixed, recently resolved, already fixed, behoben*, gelöst*, korrigiert*, résolu, résolus, résolues, corrigé, corrigés, corrigées,
      resuelt*, corregid*, solucionad*, resolvid*, corrigid*, risolt*, corrett*, çözüldü, çözülen*, düzeltilen*, giderilen*, naprawion*, wykonano, wykonane, zaimplementowan*, skończone, załatwion*, rozwiązany, rozwiązana, rozwiązane, rozwiązani, rozwiązano, rozwiązanych, poprawion*,
      исправлено, исправленн*, решено, решенн*, 已修复, 已解决, 已修正, 已解決, 已修復, 解決済*, 修正済*, 対応済*, 해결됨, 해결된, 수정됨, 수정된
      """
    )
  ])

  /// Words that confirm what was said before, a problem or its fix.
  static let confirms = WordTable<Bool>([
    (
      true,
      """
      verified, confirmed, tested, checked, pass, passed, verifiziert, geprüft, bestätigt, vérifié*, confirmé*, verificad*, confirmad*, verificat*, confermat*,
      проверено, подтвержден*, 已验证, 验证通过, 通过, 確認済*, 検証済*, 검증됨, 확인됨, doğrulandı, zweryfikowan*, potwierdzon*
      """
    )
  ])

  /// Labels of what is told of a fix that was made.
  static let howFixed = WordTable<Bool>([
    (
      true,
      """
      how it was fixed, how we fixed it, how it was resolved, how we resolved it, cómo se resolvió, cómo lo resolvimos, cómo se solucionó,
      como foi resolvido, como resolvemos, comment résolu, comment corrigé, wie behoben, wie gelöst, come risolto, как исправили, как решили,
      jak naprawiono, nasıl çözüldü, solution applied, fix applied, fixes applied, applied fix, applied solution, solución aplicada, corrección aplicada,
      solução aplicada, correção aplicada, solution appliquée, correction appliquée, correctif appliqué, soluzione applicata, correzione applicata,
      修正内容, 修正した内容, 対応内容, 実施した対応, 修复内容, 修复方式, 修改内容, 处理结果, 解决结果, 已做的修改, 수정 내용, 조치 내용, 처리 내용, 해결 내용,
      angewandte lösung, uygulanan çözüm, zastosowane rozwiązanie, примененное решение, action taken, actions taken, acción tomada, acciones tomadas, ação tomada, ações tomadas
      """
    )
  ])

  /// How the solution of an entry begins that is none.
  static let left = WordTable<BlockerStatus>([
    (
      .accepted,
      """
      not fixable, cannot be fixed, no fix possible, leave as is, left as is, leave it as is, keep as is, nicht behebbar, so belassen, non corrigeable, laisser tel quel,
      no corregible, dejar como está, deixar como está, manter como está, lasciare così, оставить как есть, zostawić jak jest, olduğu gibi bırak*, 无法修复, 保持现状, 維持現状, そのまま*, 현행 유지
      """
    ),
    (
      .obsolete,
      "wont fix*, no fix planned, no fix needed, no action needed, kein fix geplant, kein handlungsbedarf, aucune action requise, 无需修复, 不修复, 対応不要, 修正不要, 조치 불필요"
    ),
  ])

  /// What is said of something that was left on purpose.
  static let deliberate = WordTable<BlockerStatus>([
    (
      .accepted,
      """
      deliberate decision, deliberate choice, deliberate trade off, conscious decision, conscious choice, conscious trade off, accepted trade off, bewusste entscheidung, bewusste scope begrenzung, bewusster kompromiss,
      bewusst so, bewusst akzeptiert, choix assumé, choix délibéré, décision assumée, decisión consciente, decisão consciente, scelta consapevole, осознанное решение
      """
    ),
    (
      .deferred,
      """
      deliberately deferred, deliberately postponed, intentionally deferred, consciously deferred, bewusst zurückgestellt, bewusst verschoben, volontairement reporté, volontairement différé,
      deliberadamente aplazado, conscientemente adiado
      """
    ),
  ])

  /// Words before a status that say that little is left to do.
  static let almost = WordTable<Bool>([
    (
      true,
      """
      only, solo, sólo, nur, seulement, uniquement, apenas, somente, только, 仅, 只, のみ, sadece, yalnızca, tylko,
      mostly, almost, nearly, largely, größtenteils, weitgehend, überwiegend, presque, en grande partie, casi, quase, em grande parte,
      en gran parte, quasi, in gran parte, почти, в основном, prawie, neredeyse, büyük ölçüde, 大部分, 基本, 几乎, ほぼ, 大半, 거의, 대부분
      """
    )
  ])

  /// Words that say that something called fixed has a step to go.
  static let unfinished = WordTable<Bool>([
    (
      true,
      """
      needs testing, testing needed, tests needed, testing required, needs verification, verification needed, untested,
      awaiting*, pending, need to*, needs to*, to be deployed, not yet*, still*, remains, must be executed, prepared, partially, to verify, except for*, except that*, except in*,
      but not*, incomplete, todo
      ausstehend*, noch nicht*, muss noch*, en attente*, reste à*, pas encore*, pendiente*, falta*, aún no*, pendente*, ainda não*, aguarda*
      noch zu testen, à tester, por probar, por testar, a testar, da testare, do przetestowania, test edilmeli*, нужно проверить, 需测试, 要テスト, 테스트 필요,
      待验证, 待部署, 尚未, 仍需, 未验证, 確認待ち, まだ, 残り, ожидает*, еще не*, осталось, henüz*, jeszcze nie*
      """
    )
  ])

  /// Words that may follow a status.
  static let prepositions: Set<String> = [
    "to", "until", "till", "for", "by", "since", "as", "in", "after", "due", "bis", "auf", "für", "fur", "wegen", "a",
    "para", "por", "hasta", "ate", "pour", "jusqu", "en", "em", "al", "alla", "per", "до", "на", "из",
  ]

  /// Words beside "fixed" that say when, where or that it was found.
  static let besides: Set<String> = [
    "today", "now", "already", "found", "hoy", "ya", "encontrado", "encontrada", "y", "e", "en", "fuente", "codigo",
    "heute", "bereits", "gefunden", "und", "im", "deja", "trouve", "et", "hoje", "ja", "corrigido", "oggi", "gia",
    "trovato", "сегодня", "уже", "найдено", "bugun", "source", "code", "dans",
  ]
}
