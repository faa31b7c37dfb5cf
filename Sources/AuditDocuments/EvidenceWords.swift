/// Words that speak for or against entries; a language is added by adding its words here.
enum EvidenceWords {
  /// Names of what is listed.
  static let problems = WordTable<Bool>([
    (
      true,
      """
      mängelliste, störung*, kritikpunkt*, anomalie*, dysfonctionnement*, carencia*, debilidad*, errores, bug*, falta*, fallas, inconsistenc*, lacuna*, falhas, erro*, bloqueador*, anomali*, mancanz*, problem*, knelpunt*, gebrek*, fout*, risico*, schuld*, ograniczen*, niedociągnięci*, luk*, bled*, kısıt*, sınırlama*, açıkları, aksaklık*, arıza*, engel*, неполадк*, сбои, сбой, пробел*, слабые места, недоработк*, проблем*, баг*, блокер*, борг*, ризик*, прогалин*, зауважен*, 問題*, 漏洞*, 限制*, 不足*, 債務*, 技術債*, 風險*, 痛点*, 短板*, 弱点*, 懸念*, 障害*, エラー*, 미흡*, 약점*, 제한*, 제약*, 누락*
      錯誤*, 隱患*, lỗi*, vấn đề*, lỗ hổng*, hạn chế*, thiếu sót*, masalah*, kendala*, kekurangan*, kerentanan*, مشاكل*, المشاكل*, مشكل*, المشكل*, أخطاء*, الأخطاء*, ثغر*, الثغر*, عيوب*, النواقص*, помилк*, недолік*, вразлив*,
      issue*, problem*, bug, bugs, blocker*, defect*, finding*, vulnerabilit*, limitation*, gap, gaps, concern*, error, errors, failure*, weakness*, risk, risks, violation*, flaw*, missing, debt
      risiken, risques, riesgo*, risco*, rischi, риск*, ryzyk*, riskler, 위험*
      begränsning*, brist*, buggar, sårbarhet*, begrænsning*, begrensning*, mangler, beperking*, problemen, tekortkoming*, fouten, kwetsbaarhe*, bevinding*
      fehler*, probleme, mängel, befund*, schwachstelle*, einschränkung*, lücke*, schulden, offene*
      problème*, faille*, défaut*, vulnérabilit*, bloquant*, limite*, dette*, manqu*, erreur*
      problema*, fallo*, hallazgo*, defecto*, vulnerabilidad*, limitacion*, bloqueante*, incidencia*, deuda*, falha*, achado*, limitaç*, dívida*, pendência*, pendente*, pendiente*
      problemi, difett*, bloccant*, limiti, criticità, vulnerabilità, lacun*, carenz*, debito
      sorun*, hata*, eksik*, zafiyet*, bulgu*, borç*, błęd*, błąd*, usterk*, wady, podatnoś*, brak*, dług*
      проблем*, баг*, ошибк*, дефект*, недостат*, уязвимост*, ограничен*, блокер*, замечан*, долг*
      问题*, 缺陷*, 漏洞*, 错误*, 隐患*, 限制*, 债务*, 不足, 缺失*, 問題*, 課題*, 不具合*, バグ*, 制限*, 脆弱性*, 指摘*, 欠陥*, 負債*, リスク*, 风险*, 風險*, 문제*, 이슈*, 버그*, 결함*, 오류*, 취약점*, 한계*, 부채*
      """
    )
  ])

  /// What is done about it.
  static let responses = WordTable<Bool>([
    (
      true,
      """
      aanbeveling*, oplossing*, maatregel*, actie*, herstel*, napraw*, rozwiąz*, działani*, akcj*, önlem*, aksiyon*, adımlar*, iyileştirme*, рішення*, заход*, дії, пріоритет*, покращен*, меры*, улучшен*, план действ*, mejoras*, melhoria*, amélioration*, miglioramento*, verbesserung*, abhilfe*, 改进*, 改進*, 優化*, 优化*, 方案*, 修正*, 改善*, 対処*, 개선*, 방안*, 대책*, 제안*
      sửa*, giải pháp*, đề xuất*, khuyến nghị*, solusi*, perbaikan*, rekomendasi*, الحل*, الإصلاح*, التوصيات*, توصيات*, рішен*, виправлен*, 建議*, 解決*, 優先*,
      fix, fixes, fixing, solution*, remediation*, resolution*, correct, corrected, implement*, action, actions, recommend*, required changes, mitigation*, improvement*, to do, todo, priority, priorities, next
      behebung*, lösung*, maßnahme*, korrektur*, empfehlung*, solutions, correctif*, correction*, action*, mesure*, recommandation*, priorité*, solucion*, correccion*, accion*, acciones, medida*, recomend*, prioridad*
      solução, soluções, correç*, ação, ações, prioridade*, soluzion*, correzion*, azion*, priorit*, çözüm*, düzeltme*, öneri*, eylem*, öncelik*, rozwiązan*, popraw*, działan*, zalecen*, priorytet*
      решени*, исправлени*, действи*, рекоменд*, приоритет*, 修复*, 修復*, 解决*, 建议*, 措施*, 优先*, 修正*, 対策*, 対応*, 推奨*, 優先*, 수정*, 해결*, 조치*, 권장*, 우선*
      """
    )
  ])

  /// Names of documents that look at everything, good and bad.
  static let audits = WordTable<Bool>([
    (
      true,
      """
      beoordeling*, controle*, analyse*, verslag*, evaluatie*, ocena*, przeglad*, sprawozdan*, değerlendirme*, analiz*, gözden geçirme*, аналіз*, аудит*, ревізі*, перевірк*, проверк*, оценк*, évaluation*, bilan*, évaluation*, evaluación*, diagnóstico*, avaliação*, diagnóstico*, valutazion*, verifica*, begutachtung*, bestandsaufnahme*, bewertung*, 評估*, 评估*, 分析*, 檢查*, 检查*, 検査*, 調査*, 診断*, 점검*, 진단*, 평가*, 검토*
      đánh giá*, báo cáo*, kiểm tra*, laporan*, tinjauan*, تقرير*, مراجعة*, تدقيق*, звіт*, огляд*, 審計*, 審查*, 報告*, 稽核*,
      audit*, review*, analysis, report, assessment, analyse*, bericht*, prüfung*, rapport*, revue, informe*, auditoría*, análisis, revisión*, relatório*, auditoria*, análise*, revisão*, analisi, rapporto, revisione, inceleme*, rapor*, denetim*, analiza, raport*, przegląd*, audyt*, аудит*, анализ*, отчет*, обзор*, ревью, 审计*, 审查*, 分析*, 报告*, 評価*, 監査*, レビュー*, 報告*, 감사*, 분석*, 보고*, 리뷰*
      """
    )
  ])

  /// What is said of what is well.
  static let praise = WordTable<Bool>([
    (
      true,
      """
      goed, werkt*, sterke punten, voordelen, correct*, positief, in orde, dobrze, działają*, zalety, pozytywn*, iyi, başarılı, avantaj*, artılar, olumlu, güçlü yönler, добре, працює*, переваги, сильні, позитивн*, хорошо, плюсы, положительн*, достоинства, réussi*, bien, points positifs, bueno, bien, fortaleza*, positiv*, bom, boas, acertos, pontos positivos, buono, bene, punti positivi, vantaggio, hervorragend, gelungen*, bewährt*, 好的, 做得好, 優點, 亮點, 正面, 完善, 問題なし, 優れ*, 잘된, 양호, 우수, 좋은 점
      good, strengths, correct, working, works, passed, positive, well done, no issues, verified, already, achieved, benefits, advantages, features, highlights
      gut, stärken, positiv*, funktioniert*, korrekt, vorteile, points forts, points positifs, fonctionne*, correct*, avantages, fortalezas, funciona*, correcto*, ventajas, pontos fortes, correto*, vantagens, punti di forza, corrett*, vantaggi, benefici, güçlü, doğru, çalışan, mocne strony, działa*, poprawn*
      сильные, работает, корректн*, преимущества, 优点, 亮点, 正确, 正常, 优势, 良い点, 正常, 강점, 정상, 장점
      """
    )
  ])

  /// What a review says of what it found in order.
  static let secure = WordTable<Bool>([
    (
      true,
      """
      secure, safe, good, pass, passed, not vulnerable, not affected, no issue, no issues, no issues found, no action needed, no action required, compliant, production ready no gaps, no gaps, sicher, unbedenklich, in ordnung, sécurisé, sûr, conforme
      seguro, segura, correcto, conforme, sicuro, sicura, безопасно, защищено, без замечаний, 安全, 无问题, 問題なし, 안전, 문제 없음, güvenli, bezpieczne
      """
    )
  ])

  /// What is said of a requirement that was looked at, and of no problem that was solved.
  static let met = WordTable<Bool>([
    (
      true,
      """
      satisfied, met, pass, passed, passes, passing, covered, compliant, conforms, conformant, fulfilled, in place, healthy, erfüllt, bestanden, konform, satisfait, satisfaite, conforme, respecté, respectée
      cumple, cumplido, cumplida, satisfecho, satisfecha, conforme, atendido, atendida, atende, cumprido, cumprida, soddisfatto, soddisfatta, соответствует, выполняется, удовлетворен*
      满足, 符合, 达标, 通过, 滿足, 通過, 適合, 合格, 충족, 통과, 적합, karşılanıyor, uygun, sağlandı, spełnione, spełniony, zgodne
      """
    )
  ])

  /// Chapters of how things are tested, run and summed up.
  static let tests = WordTable<Bool>([
    (
      true,
      """
      test*, testen, controle*, verificatie*, samenvatting*, overzicht*, conclusie*, bestanden*, testy*, weryfikacj*, podsumowani*, wnioski*, pliki*, testler*, doğrulama*, özet*, dosyalar*, durum*, тестуванн*, перевірк*, підсум*, висновк*, файл*, résumé*, conclusion*, fichiers*, état*, resumen*, conclusi*, archivos*, estado*, resumo*, conclus*, arquivos*, riepilog*, conclusion*, file*, zusammenfassung*, übersicht*, dateien*, fazit*, итог*, вывод*, файл*, сводк*, 測試*, 驗證*, 總結*, 步骤*, 步驟*, 結論*, 结论*, 部署*, 手順*, 概要*, まとめ*, 配布*, 결론*, 배포*, 단계*, 개요*
      test case*, testing, tests, test, verify, verification, how to, steps, usage, example*, setup, deployment, deploy, guide, checklist, rollback, commands, timeline, schedule, metrics, statistics, summary, conclusion, overview, architecture, status, before, after, impact, files, notes, contact
      prueba*, pruebas, teste, testes, testen, prüfung, essai*, vérification, verifica*, collaudo, test*, тест*, проверк*, 测试*, 验证*, テスト*, 検証*, 테스트*, 검증*, 总结*, 概要*, 状态*, 文件*, 요약*, 상태*, 파일*
      """
    )
  ])

  /// Words that a problem is told with.
  static let trouble = WordTable<Bool>([
    (
      true,
      """
      verkeerd*, kapot*, mislukt*, fout*, verouderd*, onvolledig*, ongeldig*, crasht*, traag*, dubbel*, zonder, nooit, werkt niet, slechts, nog
      kaputt, bricht, stürzt, verliert, verloren, hängt, fehlschl*, schlägt fehl, ungültig*, unsicher*, ungetestet*, doppelt*, leer*, inkonsistent*, unklar*, hartkodiert*, hardcodiert*, unzureichend*, ignoriert*, unbenutzt*, blockiert*, abstürz*
      échoue*, plante*, cassé*, perdu*, perd*, doublon*, dupliqué*, incohéren*, vulnérab*, insuffisan*, instable*, jamais, encore, en dur, ignoré*, invalide*, bloque*, inutilisé*, fuite*, invisible*, impossible
      nunca, falla*, pierde*, inválid*, lento*, lenta*, insegur*, inconsistente*, bloquea*, hardcode*, todavía, aún, ausente*, no se, sólo, insuficiente*, expuest*, imposible
      nunca, perde*, inválid*, lento*, lenta*, insegur*, inconsistente*, bloqueia*, trava*, só, ainda, quebra*, exposto*, exposta*, insuficiente*, vazi*, desatualizad*, impossível
      mai, perde*, fallisce*, rott*, lent*, insicur*, inconsisten*, bloccat*, solo, ancora, vuot*, doppi*, obsolet*, scadut*, impossibile, espost*
      nigdy, zepsut*, pust*, tylko, wolno, wolny, powoln*, zduplikowan*, błędn*, niespójn*, gubi*, traci, zawiesza*, wywala*, niebezpieczn*, niezabezpieczon*, pomija*, ignoruje*, jeszcze
      hatalı, çalışmıyor, açılmıyor, boş, eskimiş, yavaş, kayıp, tutarsız*, kırık, sadece, hiçbir, çöküyor, kayboluyor, güvensiz*, yetersiz*, olmuyor, edilmiyor, yapılmıyor, edilemiyor, görünmüyor, gelmiyor, henüz, tekrar eden
      не работает, никогда, теряет*, медленн*, неверн*, зависа*, ломает*, сбрасыва*, утечк*, небезопас*, незащищ*, захардкожен*, хардкод*, лишь, нельзя, невозможно, неполн*, конфликт*, дубли
      не, ні, без, лише, тільки, ніколи, порожн*, повільн*, застаріл*, зламан*, втрача*, дублю*, невірн*, неможливо, помилк*, небезпечн*, неповн*, конфлікт*
      不會, 不能, 無法, 錯, 過期, 重複, 異常, 崩潰, 遺失, 丟失, 丢失, 缺乏, 尚未, 硬編碼, 仍, 弱, 冗余, 不一致, 不完整, 风险, 卡顿, 慢, 超时, 阻塞
      不足, 不整合, 遅, 落ち, 止ま, 固ま, 動かない, できません, 未設定, ハードコード, 不正, クラッシュ, 消え, ずれ, 不明, 脆弱, 重い
      느림, 느린, 깨짐, 깨지, 유실, 손실, 충돌, 하드코딩, 불일치, 부족, 비어, 중단, 멈춤, 노출, 취약, 지연, 미흡
      missing, no, not, never, without, fail*, broken, breaks, break, wrong, incorrect*, error*, crash*, leak*, lack*, insecure, exposed, exposure, hardcoded, hard coded, duplicate*, unused, outdated, slow, stale, inconsisten*, unhandled, untested, empty, undefined, invalid, unsafe, deprecated, cannot, cant, doesnt, isnt, arent, dont, wont, didnt, wasnt, bug, bugs, issue, issues, problem*, vulnerab*, insufficient, incomplete, unclear, unprotected, dead, race, overflow, infinite, stuck, ignored, silently, only, too, still, mismatch, conflict*, placeholder*, mock*, stub*, unauthenticated, unvalidated, weak, corrupt*, lost, loses, bypass, injection, xss, csrf, limited, todo, absent, misleading, drift, regress*
      không, chưa, thiếu, lỗi, hỏng, tidak, belum, tanpa, gagal, hilang, salah, لا, بدون, غير, مفقود*, فشل, خطأ, مكشوف*, немає, відсутн*, помилк*, неправильн*, 無, 錯誤, 缺失, 過時
      ej, inte, ingen, inga, saknas, saknar, endast, ikke, mangler, niet, geen, ontbreekt, ontbreken, alleen
      fehlt, fehlen*, fehler*, nicht, kein*, ohne, falsch*, veraltet*, unvollständig*, defekt*, langsam*, nur, noch
      pas, manqu*, absen*, sans, erreur*, aucun*, non, incorrect*, incomplet*, obsolète*, faux, lent*, seulement
      falta*, sin, no, error*, incorrect*, incomplet*, obsolet*, rot*, vacío*, duplicad*, não, sem, falha*, erro*, incorret*, quebrad*, ausen*, nenhum*, apenas, solo
      manca*, non, senza, errore, errori, incomplet*, obsolet*, duplicat*, nessun*, assen*
      eksik*, yok, değil, hata*, yanlış, bozuk, olmayan, brak*, nie, błąd*, błęd*, niepoprawn*, bez, zły, nieaktual*
      нет, не, без, ошибк*, отсутств*, неправильн*, некорректн*, устарел*, сломан*, падает, дублир*, пуст*, только
      缺, 缺少, 缺失, 无, 未, 不, 没有, 沒有, 错误, 错, 失败, 失敗, 重复, 过时, 无法, 漏, 泄, 异常, 崩溃, 硬编码, 仅, 只
      ない, 未, 不, エラー, 失敗, 欠, 重複, 古い, なし, できない, されない, しない, 壊, 漏れ, のみ
      없, 미, 않, 오류, 누락, 실패, 불, 못, 중복, 안, 에러, 부재, 만
      """
    )
  ])
}
