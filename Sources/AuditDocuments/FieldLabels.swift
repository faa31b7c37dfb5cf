import AuditModel

/// What the labels of fields and the heads of columns mean; a language is added by adding its words here.
enum FieldLabels {
  /// What a label stands for.
  enum Key: String, Hashable, Sendable, CaseIterable {
    case id, title, summary, description, priority, status, location, impact, risk, currentState, target, fix,
      resolution
    case effort, owner, blockedBy, criteria, workaround, nextStep, fixedBy, fixedOn, reported, area, cause, notes
    case report, steps, evidence, kind, symptom, reason, example, needed, canHelp, blocks, probability, commit
    /// Known words of tables that hold no entries.
    case measure
  }

  /// Labels that say in themselves that an entry is described.
  static let telling: Set<Key> = [
    .description, .priority, .status, .location, .impact, .risk, .fix, .resolution, .effort, .cause, .workaround,
    .currentState,
    .symptom, .steps, .criteria, .blockedBy, .fixedOn, .evidence, .nextStep,
  ]

  /// The key of a label; a remark in parentheses and what follows a number are left out.
  static func key(_ label: String) -> Key? {
    var plain = FoldedText(label)
    if let open = plain.scalars.firstIndex(where: { $0 == "(" }), open > 0 {
      plain = plain.part(..<open)
    }
    let text = plain.text.trimmed
    guard text.unicodeScalars.count <= 48 else { return nil }
    // "Fixed?", "¿Resuelto?"
    if let last = text.last, "?？".contains(last),
      StatusWords.words.whole(FoldedText(text.filter { !"¿?？".contains($0) })) == .fixed
    {
      return .status
    }
    if let key = words.whole(plain) ?? NativeLabels.words.whole(plain) { return key }
    // "What broke / symptom": either word says it.
    let parts = label.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, label.contains(" / ") else { return nil }
    return parts.lazy.compactMap { words.whole(FoldedText($0)) }.first
  }

  /// The key of a column's head, which may say more than a label does: "Issue description (v1)", "Status in v2",
  /// "Fix / suggested action".
  static func column(_ head: String) -> Key? {
    if let key = key(head) { return key }
    if let part = head.split(separator: "/").first.map(String.init), part.count < head.count,
      let key = key(part.trimmed)
    {
      return key
    }
    let words = FoldedText(head).words
    guard (2...4).contains(words.count), let last = words.last, let first = words.first else { return nil }
    if ["in", "of", "at", "by", "on", "for", "im", "en", "em", "di", "du", "del", "da", "w"].contains(words[1]) {
      return self.words.whole(FoldedText(first))
    }
    return self.words.whole(FoldedText(last))
  }

  private static let words = WordTable<Key>([
    (
      .id,
      "mã, mã lỗi, stt, رقم, الرقم, المعرف, bug no, ticket id, defect id, sıra, sıra no, lp, lp., id, #, no, no., nr, nr., num, number, ref, key, code, issue id, ticket, 编号, 序号, 番号, №, номер, código, codigo, numéro, n°, nº, 编码, 번호, bug id, issue #, sl no"
    ),
    (
      .title,
      """
      o que falta, o que conferir, o que seria melhor, que falta, qué falta, what is missing, ce qui manque, was fehlt, cosa manca, tiêu đề, hạng mục, nhiệm vụ, công việc, judul, tugas, العنوان, البند, المهمة, العنصر, назва, завдання, taak, opgave, uppgift, oppgave, 標題, 任務, 事項, 待辦,
      修复问题, 修复的问题, 解决问题, 修復問題, 修正した問題, fixed issue, issue fixed, fixed bug, bug fixed, behobenes problem, problème corrigé, problema corregido, problema resuelto, problema corrigido, düzeltilen sorun, исправленная проблема,
      başlık, görev, madde, konu, tytuł, nazwa, zadanie, błąd, pozycja, titolo problema, voce, item title,
      title, name, task, item, 项, required change, change required, bug, blocker, finding, tech debt, debt, debt item, defect, gap, todo, feature, what, action item, concern, vulnerability,
      titel, aufgabe, thema, schuld, befund, mangel, maßnahme, titre, tâche, dette, point, anomalie, título, tarea, tarefa, elemento, hallazgo, deuda, achado,
      bug title, summary title, titolo, attività, заголовок, название, задача, баг, наименование, дефект, 标题, 标题名称, 任务, 事项, 缺陷, 名称, 项目, 問題點, 债务, 债务项, タイトル, 項目, 課題, タスク, 件名,
      バグ, 不具合, 内容, 제목, 항목, 작업, limitation, risk item, check, debilidad, пункт, элемент, 検出事項, 課題名, 任务名称, 待办, 功能, issue title, requirement
      """
    ),
    (
      .summary,
      "summary, short description, kurzbeschreibung, résumé, resumen, resumo, 摘要, 要約, кратко, 요약"
    ),
    (
      .description,
      """
      mô tả, chi tiết, vấn đề, lỗi, deskripsi, masalah, rincian, الوصف, المشكلة, التفاصيل, опис, omschrijving, beskrivning, beskrivelse, 描述說明, 說明,
      açıklama, detay, detaylar, sorun, hata, sorun tanımı, opis, szczegóły, dettagli, problemy, issue description, problem description,
      what is not tested, whats not tested, not tested, description, details, detail, problem, problems, issue, issues, finding details, desc, what happens, the problem, what, explanation, current implementation, context, original issue,
      beschreibung, erklärung, kontext, fehler, fehlerbild, détails, problème, problèmes, descripción, descrição, descrizione, detalle, detalles, detalhes, problema, problemas, descripcion,
      contexto, contexte, описание, проблема, суть, детали, подробности, контекст, 描述, 问题, 問題, 说明, 详情, 问题描述, 詳情, 問題描述, 具体问题, 問題點描述, 说明详情, 現象の説明,
      説明, 概要, 詳細, 問題点, 문제, 설명, 내용, 상세, 症状描述, 债务描述, 事象, descrizione problema, contesto, que es, qué es, qué pasa, o que é, cosa
      """
    ),
    (
      .priority,
      """
      mức độ, ưu tiên, độ ưu tiên, mức ưu tiên, mức độ nghiêm trọng, mức độ ưu tiên, prioritas, tingkat keparahan, keparahan, الأولوية, الخطورة, الأهمية, درجة الخطورة, مستوى الخطورة, пріоритет, критичність, prioriteit, ernst, prioritet, allvarlighetsgrad, 嚴重性, 嚴重度,
      öncelik, önem, önem derecesi, seviye, ciddiyet, priorytet, waga, ważność, poziom, livello, urgenza,
      priority, severity, level, criticality, sev, prio, risk level, impact level, severity level, priority level, urgency, importance, p, class, rating, risk rating,
      priorität, schweregrad, dringlichkeit, kritikalität, schwere, wichtigkeit, stufe, priorité, sévérité, gravité, criticité, niveau, urgence, importance,
      prioridad, severidad, gravedad, criticidad, nivel, urgencia, prioridade, severidade, gravidade, criticidade, urgência, nível, priorità, gravità, severità, criticità,
      приоритет, критичность, серьезность, серьёзность, важность, уровень, срочность, тяжесть, severity/priority, 优先级, 優先級, 严重程度, 严重性, 级别, 等级, 严重级别, 嚴重程度, 严重度, 重要性, 风险等级, 重要程度, 紧急程度,
      優先度, 重要度, 深刻度, 緊急度, レベル, 우선순위, 심각도, 중요도, 紧急度
      """
    ),
    (
      .status,
      """
      trạng thái, tình trạng, الحالة, حالة,
      durum, mevcut durum, stan, status fix,
      status, state, current status, fix status, resolution status, mitigation status, remediation status, implementation status, issue status, bug status, task status, ticket status, progress, done?, fixed?, stand, zustand, bearbeitungsstand, fortschritt, statut, état, avancement, estado, estado actual, situación, situação, status atual, estado atual,
      stato, статус, состояние, прогресс, текущий статус, 状态, 狀態, 当前状态, 进度, 完成状态, 修复状态, 状況, ステータス, 状態, 進捗, 対応状況, 상태, 진행 상태, 进展, 処理状況, 現状ステータス
      """
    ),
    (
      .location,
      """
      vị trí, tệp, tập tin, lokasi, berkas, الموقع, المواقع, الملف, الملفات, المسار, розташування, locatie, bestand, bestanden, plats, fil, filer, 檔案位置, 路徑,
      dosya, dosyalar, konum, etkilenen dosyalar, satır, plik, pliki, lokalizacja, miejsce, ścieżka, file coinvolti,
      location, locations, file, files, file location, file locations, file:line, file(s), affected files, files affected, affected file, file path, file paths, path, paths, where, related files, source, code location, code, affected area, files to modify, files to change,
      affected, affects, affected code, affected components, scope, line, lines, location(s), table, column, endpoint, endpoints, key files, files involved, impacted files, evidence location, module path, relevant files, line(s),
      datei, dateien, ort, stelle, stellen, fundstelle, betroffene dateien, betroffene datei, betroffen, pfad, fichier, fichiers, emplacement, fichiers concernés, fichier concerné, localisation, fichiers à modifier, chemin, où, lieu,
      archivo, archivos, ubicación, ruta, archivos afectados, archivo afectado, archivos involucrados, ficheros, fichero, localización, dónde, arquivo, arquivos, localização, caminho, arquivos afetados, arquivo afetado, onde, arquivo(s), posizione, dove, percorso,
      файл, файлы, расположение, место, где, затронутые файлы, путь, локация, файл(ы), 文件, 位置, 路径, 文件位置, 影响文件, 涉及文件, 相关文件, 文件路径, 代码位置, 檔案, 所在文件, 所在位置, 受影响文件, 文件/位置,
      ファイル, 場所, 影響箇所, 該当箇所, 対象ファイル, 該当ファイル, 箇所, 対象, 関連ファイル, 発生箇所, パス, 파일, 위치, 경로, 관련 파일
      """
    ),
    (
      .impact,
      """
      ảnh hưởng, tác động, dampak, التأثير, الأثر, вплив, gevolg, påverkan, påvirkning, konsekvens,
      etki, etkisi, wpływ, skutek, skutki, konsekwencje, conseguenze, 영향 범위,
      impact, effect, effects, consequence, consequences, why it matters, business impact, why it blocks, user impact, impacts, why, interest, so what, severity rationale,
      auswirkung, auswirkungen, folgen, folge, wirkung, konsequenz, effet, conséquence, conséquences, impact utilisateur, impacto, impactos, consecuencia, consecuencias, efecto, consequência, impatto, efeito, por qué importa,
      влияние, последствия, эффект, воздействие, 影响, 影响范围, 影響, 影響範囲, 后果, 影響度, 影响面, 影响程度, 业务影响, 영향, 영향도, 影響內容, 危害
      """
    ),
    (
      .risk,
      "rủi ro, risiko keamanan, المخاطر, الخطر, ризик, ryzyko, rischi, risk, risks, risiko, risiken, risque, risques, riesgo, riesgos, risco, riscos, rischio, риск, риски, 风险, 風險, リスク, 위험, rischio se ignorato"
    ),
    (
      .currentState,
      "current capacity, 当前, 现状, 当前实现, 현재 상태, 현황, stato attuale, stan obecny, current state, current, current behavior, actual behavior, actual, ist zustand, ist, aktuell, état actuel, actuel, situation actuelle, estado actual de, comportamiento actual, comportamento atual, situação atual, atual, actualmente, текущее состояние, сейчас, фактический результат, фактическое поведение, actual result, actual results, résultat obtenu, resultado actual, resultado obtenido, resultado atual, resultado obtido, risultato attuale, tatsächliches ergebnis, gerçek sonuç, rzeczywisty wynik, 实际结果, 実際の結果, 실제 결과, 现状, 当前, 當前, 現状, 現在の動作, 현재, 当前现状, 当前行为, как сейчас"
    ),
    (
      .target,
      "target, target state, desired state, goal, expected, expected behavior, soll, soll zustand, ziel, cible, objectif, objetivo, meta, esperado, comportamiento esperado, comportamento esperado, цель, ожидаемое, ожидается, ожидаемый результат, ожидаемое поведение, expected result, expected results, résultat attendu, resultado esperado, risultato atteso, erwartetes ergebnis, beklenen sonuç, oczekiwany wynik, 预期结果, 期待結果, 예상 결과, 目标, 期望, 目標, 期待される動作, 예상, attendu, comportement attendu, target version, erwartet"
    ),
    (
      .fix,
      """
      giải pháp, cách sửa, hướng xử lý, khắc phục, đề xuất, solusi, rekomendasi, perbaikan, الحل, التوصية, الإصلاح, الحل المقترح, التوصيات, рішення, виправлення, рекомендація, oplossing, aanbeveling, lösningsförslag, åtgärd, løsning, 解決方案, 修復方案, 修復建議, 建議,
      升级路径, 偿还路径, upgrade path, improvement path, scaling path, migration plan, safe modification, plan when *,
      çözüm, öneri, öneriler, düzeltme, önerilen çözüm, aksiyon, yapılması gereken, rozwiązanie, naprawa, poprawka, rekomendacja, zalecenie, zalecenia, sugerowana poprawka, propozycja, działanie, azioni, raccomandazioni, soluzione proposta, 제안, 해소 방안, 개선 방안, 수정 방안, 대책, 권장 사항,
      fix, fixes, solution, solutions, recommended fix, fix required, fix needed, action required, action, actions, remediation, recommendation, recommendations, proposed fix, required fix, suggested fix, planned fix,
      how to fix, required action, proposed solution, recommended solution, solution ready, recommended action, suggested solution, mitigation, potential fix, suggestion, payoff, required, what to do, todo, fix plan, required changes, changes, action items, proposed,
      lösung, lösungen, maßnahmen, behebung, empfehlung, empfehlungen, lösungsvorschlag, vorschlag, fix vorschlag, aktion, plan, lösungsansatz, nötig, abhilfe, solution proposée, correction, corrections, correctif, action requise, recommandation, recommandations, à faire, remédiation, résolution proposée, actions, plan d'action,
      solución, solución propuesta, corrección, acción, acciones, recomendación, recomendaciones, plan de pago, acción requerida, propuesta, remediación, mitigación, arreglo, qué hacer, solução, solução proposta, correção, correções, ação, ações, recomendação, ação necessária, proposta, plano, mitigação, como corrigir, o que fazer,
      soluzione, correzione, cosa fare, azione, raccomandazione, решение, исправление, рекомендация, рекомендации, как исправить, план, план исправления, что делать, предложение, действия, действие, план решения, меры, фикс, 解决方案, 修复方案, 建议, 修复建议, 方案, 处理, 处理方案, 修复, 改进建议, 解决方法, 建議修復, 建議, 修正建議, 優化建議, 优化建议, 改进方案, 解決方案, 行动, 修复要点, 应对, 措施, 行动项, 修改建议,
      対策, 対応, 対応案, 修正案, 推奨修正, 解決策, 対応方法, 修正方法, 推奨対応, 改善案, 対応方針, 修正内容, 推奨, 対処, 修正方針, 必要な対応, 해결, 해결방안, 해결 방법, 조치, 해결책, 권장 조치
      """
    ),
    (
      .resolution,
      """
      closure reason, reason closed, closing reason, grund der schließung, motif de clôture, motivo de cierre, motivo do fechamento, kapanma sebebi, kapanış nedeni, powód zamknięcia, причина закрытия, 关闭原因,
      action taken, actions taken, acción tomada, acciones tomadas, ação tomada, ações tomadas, mesures prises, azione intrapresa, podjęte działania, принятые меры,
      how it was fixed, how we fixed it, how it was resolved, how we resolved it, cómo se resolvió, cómo lo resolvimos, cómo se solucionó, como foi resolvido, como resolvemos,
      comment résolu, comment corrigé, wie behoben, wie gelöst, come risolto, как исправили, как решили, jak naprawiono, nasıl çözüldü,
      resolution, fix applied, fixes applied, changes applied, fix implemented, solution implemented, what was fixed, implemented fix, changes made, solution applied, behoben durch, umsetzung, résolution, solution appliquée, correction appliquée, correctif appliqué, resolución, solución aplicada, solución implementada, corrección aplicada,
      resolução, solução aplicada, solução implementada, correção aplicada, risoluzione, реализация, что сделано, сделано, исправлено, 修复内容, 解决方式, 修复方式, 解决措施, 已修复, 修复提交, 解消方法, 対応内容, 実施した対応, 修正内容済, 해결 내용, evidencia de pago
      """
    ),
    (
      .effort,
      """
      thời gian, ước tính, estimasi, waktu, الوقت, الجهد, المدة, оцінка, inschatting, uppskattning, estimat, 預估時間, 預計工時,
      süre, efor, tahmini süre, nakład, nakład pracy, szacunek, szacowany czas, tempo stimato, impegno,
      effort, estimated effort, estimate, estimated time, time, duration, fix time, eta, size, time estimate, estimated, est, est., est. effort, effort estimate, estimation, cost, hours, estimated fix time, time to fix, complexity, story points, sp, estimated hours, eta fix, time required, difficulty, estimated cost,
      aufwand, schätzung, geschätzter aufwand, dauer, geschätzte zeit, zeit, effort estimé, durée, temps estimé, temps, charge, durée estimée, estimation temps, complexité, charge estimée, esfuerzo, estimación, tiempo estimado, tiempo, esfuerzo estimado, duración, complejidad, esforço, estimativa, tempo estimado, tempo, esforço estimado, duração, prazo, complexidade, stima, sforzo, effort stimato,
      оценка, трудозатраты, время, трудоемкость, оценка времени, срок, сроки, сложность, 工时, 预计工时, 估时, 工作量, 预估时间, 预计时间, 预估工作量, 预计工作量, 预估工时, 估计时间, 修复时间, 成本, 修复成本, 难度, 工数, 見積もり, 見積, 見積工数, 想定工数, 所要時間, 推定工数, 작업량, 예상 시간, 소요 시간, 예상 공수, 預估時間, 工作量估计, 修复工作量
      """
    ),
    (
      .owner,
      "sorumlu, atanan, odpowiedzialny, właściciel, przypisany, osoba odpowiedzialna, owner, assignee, assigned to, assigned, responsible, owners, who, team, lead, owner/team, assigned team, verantwortlich, zuständig, bearbeiter, verantwortlicher, zuständigkeit, responsable, assigné à, assigné, porteur, asignado, asignado a, encargado, responsável, atribuído a, dono, assegnato, assegnato a, responsabile, ответственный, исполнитель, владелец, ответственные, 负责人, 责任人, 担当, 担当者, 处理人, 指派, 負責人, 담당자, 담당, owned by"
    ),
    (
      .blockedBy,
      "blockers, blocked by, depends on, dependencies, dependency, waiting for, waiting on, prerequisite, prerequisites, requires, abhängigkeiten, abhängigkeit, blockiert durch, dépendances, dépend de, bloqué par, dependencias, depende de, bloqueado por, bloqueos, dependências, dipendenze, зависимости, зависит от, заблокировано, 依赖, 依赖项, 前置, 前置条件, 依存, 依存関係, 前提条件, 의존성"
    ),
    (
      .criteria,
      """
      kabul kriterleri, doğrulama, kryteria akceptacji, weryfikacja, test verificati,
      fix verification, verification, acceptance criteria, definition of done, required before production, verification steps, success criteria, test plan, how to verify, done when, acceptance, checklist, verify, exit criteria, tests required, verification criteria, testing required, test, tests, validation, how to test, test cases, to verify, verification checklist, completion criteria, required for production,
      abnahmekriterien, akzeptanzkriterien, prüfung, verifikation, fertig wenn, critères d'acceptation, vérification, critères de validation, validation requise, criterios de aceptación, verificación, criterio de cierre, criterios de verificación, validación, critérios de aceitação, verificação, critério de aceite, critérios de aceite, validação, checklist para resolver, criteri di accettazione, verifica,
      критерии приемки, проверка, критерии готовности, как проверить, критерии, верификация, 验收标准, 验证, 验证方法, 验证步骤, 驗收標準, 验收条件, 测试, 验证方式, 验收, 受け入れ条件, 検証, 確認方法, 完了条件, 受入条件, 受け入れ基準, 検証方法, 확인 방법, 완료 조건, 검증
      """
    ),
    (
      .workaround,
      "geçici çözüm, obejście, soluzione temporanea, current mitigation, workaround, workarounds, temporary fix, interim, umgehung, übergangslösung, contournement, solution temporaire, solución temporal, alternativa, contorno, solução temporária, solução de contorno, alternativa temporária, обходной путь, временное решение, обходное решение, 临时方案, 变通方案, 绕过方案, 规避方案, 临时解决方案, 規避方法, 回避策, 暫定対応, 暫定対策, 임시 해결책, workaround attuale, solution de contournement, mitigación temporal"
    ),
    (
      .nextStep,
      "next step, next steps, next action, next, remaining, remaining work, nächster schritt, nächste schritte, prochaine étape, prochaines étapes, próximo paso, próximos pasos, siguiente paso, próximo passo, próximos passos, следующий шаг, следующие шаги, осталось, 下一步, 后续, 剩余, 待办事项, 次のステップ, 残作業, 다음 단계, missing, left to do"
    ),
    (
      .fixedBy,
      "fixed by, resolved by, closed by, behoben von, résolu par, corrigé par, resuelto por, resolvido por, corrigido por, исправил, 修复人, 修复者, 対応者"
    ),
    (
      .fixedOn,
      "düzeltme tarihi, çözüm tarihi, data naprawy, naprawiono w, risolto il, corretto in, risolto, resuelto, resolvido, corregido, corrigido, résolu, corrigé, behoben, gelöst, решено, 해소일, fixed on, resolved on, resolved, fixed, fixed version, version fixed, versão corrigida, versión corregida, corrigé en, version corrigée, 修正版本, date resolved, date fixed, fixed in, resolved in, closed, closed on, completed, completed on, completion date, resolution date, fix date, behoben am, gelöst am, erledigt am, behoben in, résolu le, corrigé le, date de résolution, résolu dans, resuelto el, fecha de resolución, corregido en, fecha resolución, resolvido em, corrigido em, data de resolução, concluído em, дата исправления, исправлено в, закрыто, дата решения, 修复日期, 解决时间, 修复时间点, 完成时间, 修复版本, 解决日期, 修正日, 解決日, 完了日, 対応日, 해결일"
    ),
    (
      .reported,
      "tarih, bulunma tarihi, data zgłoszenia, zgłoszono, 식별일, 작성일, reported, reported by, discovered, date, created, date reported, date discovered, found, first seen, since, opened, added, detected, identified, raised, date found, found in, discovered in, version, affected version, affected versions, introduced, last updated, updated, reporter, due, due date, deadline, target date, datum, entdeckt, gemeldet, erstellt, gefunden, date de découverte, découvert, signalé, créé, échéance, fecha, descubierto, reportado, creado, detectado, data, descoberto, reportado por, criado, identificado em, segnalato, scoperto, дата, обнаружено, создано, найдено, обнаружен, версия, 日期, 发现日期, 发现时间, 创建时间, 报告时间, 发现于, 版本, 时间, 截止日期, 日付, 発見日, 報告日, 登録日, 発生日, 期限, 날짜, 발견일, quand, wann, cuándo"
    ),
    (
      .area,
      "modül, alan, bileşen, bölüm, obszar, moduł, modulo, ambito, area, component, components, module, category, layer, subsystem, domain, areas, section, system, service, specialization, tag, tags, labels, label, package, bereich, komponente, modul, kategorie, schicht, composant, catégorie, couche, domaine, área, componente, módulo, categoría, capa, categoria, camada, módulos, sezione, раздел, компонент, модуль, категория, область, подсистема, слой, 模块, 组件, 分类, 类别, 领域, 所属模块, 模組, 包, 区域, カテゴリ, モジュール, コンポーネント, 分類, 領域, 영역, 모듈, 분류, 카테고리"
    ),
    (
      .cause,
      "nguyên nhân, penyebab, السبب, oorzaak, orsak, årsag, årsak, neden, kök neden, sebep, przyczyna, powód, diagnoza, diagnosi, why fragile, causa radice, causa root, diagnose, diagnostic, cause, root cause, causes, reason, origin, why it happens, source of issue, ursache, ursachen, grund, cause racine, raison, origine, causa, causa raíz, causa raiz, motivo, razón, origen, origem, causas, причина, первопричина, корневая причина, причины, 原因, 根因, 根本原因, 成因, 问题原因, 原因分析, 原因推定, 원인, 근본 원인"
    ),
    (
      .notes,
      "notlar, uwagi, uwaga, notatki, not, note, notes, comment, comments, remark, remarks, additional notes, lesson, lessons learned, history, background, anmerkung, anmerkungen, hinweis, hinweise, bemerkung, bemerkungen, notiz, remarque, remarques, notes complémentaires, commentaire, nota, notas, observación, observaciones, comentario, comentarios, observação, observações, obs, comentários, note aggiuntive, примечание, примечания, заметки, комментарий, 备注, 注意, 注记, 补充, 備註, 備考, 注意点, 補足, メモ, 비고, 참고"
    ),
    (
      .report,
      "report, reports, guide, documentation, docs, reference, references, related, link, links, related issues, see also, see, tracking, issue link, pr, ticket link, source doc, siehe, verweis, bericht, quelle, référence, références, voir, lien, référence, rapport, referencia, referencias, documentación, ver, relacionado, documentação, referência, relacionados, riferimenti, ссылка, ссылки, связано, отчет, источник, 参考, 相关, 链接, 关联, 来源, 相关文档, 参照, 関連, リンク, 参考資料, 출처, 참고 자료, origen h, discussion"
    ),
    (
      .steps,
      "adımlar, tekrar adımları, kroki, kroki reprodukcji, passi per riprodurre, steps to reproduce, reproduction, reproduction steps, repro, how to reproduce, reproduce, reproduzierbar, schritte, reproduktion, schritte zur reproduktion, étapes de reproduction, reproduction du bug, étapes, pasos para reproducir, reproducción, passos para reproduzir, reprodução, шаги воспроизведения, шаги для воспроизведения, шаги, воспроизведение, как воспроизвести, 复现步骤, 重现步骤, 复现, 復現步驟, 再現手順, 再現方法, 再現, 재현 방법, trigger, frequency, 触发条件"
    ),
    (
      .evidence,
      "test coverage, evidence, proof, example output, logs, error, error message, test results, results, nachweis, beleg, fehlermeldung, preuve, message d'erreur, evidencia, prueba, error message, mensaje de error, evidência, mensagem de erro, evidenza, доказательство, ошибка, подтверждение, 证据, 错误信息, 错误, 日志, 実測, 証跡, エラー, エラーメッセージ, 根拠, 증거, previous claim, reality, claim"
    ),
    (
      .kind,
      "type, kind, issue type, art, typ, nature, tipo, clase, clasificación, clasificacion, classificação, tipologia, тип, вид, 类型, 種類, 種別, タイプ, 类别类型, 유형, 종류"
    ),
    (
      .symptom,
      "belirti, belirtiler, objaw, objawy, sintomi, symptom, symptoms, observed, observation, behavior, behaviour, symptome, verhalten, beobachtung, symptôme, symptômes, comportement, observé, síntoma, síntomas, comportamiento, observado, sintoma, sintomas, comportamento, sintomo, симптом, симптомы, поведение, 症状, 现象, 表现, 問題現象, 现象描述, 現象, 挙動, 事象詳細, 증상, 현상"
    ),
    (
      .example,
      "code, current code, example, examples, before, after, snippet, code example, code snippet, beispiel, vorher, nachher, exemple, avant, après, ejemplo, antes, después, código actual, exemplo, depois, código, esempio, пример, было, стало, код, 代码, 示例, 代码示例, 修复前, 修复后, コード, コード例, 修正前, 修正後, 예시, 코드, current, fixed code"
    ),
    (.needed, "needed, what is needed, benötigt, necesario, necesita, necessário, нужно, 需要, 必要, 必要なもの"),
    (.canHelp, "can help, who can help, help, hilfe"),
    (.blocks, "blocking, blocking track, blocks, blockiert, bloque, bloquea, bloqueia, блокирует, 阻塞项, ブロック対象"),
    (
      .probability,
      "probability, likelihood, wahrscheinlichkeit, probabilité, probabilidad, probabilidade, вероятность, 概率, 可能性, 発生確率, 확률, mitigation strategy"
    ),
    (.commit, "commit, commits, pr, fix commit, hash, sha, pull request, 提交, 修复提交号, コミット, коммит"),
    (
      .measure,
      "step, steps, 步骤, schritt, étape, paso, passo, шаг, adım, krok, 단계, 手順, ステップ, metrik, değer, adet, miktar, wartość, liczba, metryka, valore, quantità, metric, value, count, total, amount, percentage, score, phase, week, day, before/after, metrik, wert, anzahl, métrique, valeur, nombre, métrica, valor, cantidad, quantidade, метрика, значение, количество, 指标, 数量, 数值, 阶段, 件数, 指標, 値, フェーズ, 수량"
    ),
  ])
}
