/// More labels of fields as people write them in their own languages, beside those of ``FieldLabels``; each counts only as a whole.
enum NativeLabels {
  static let words = WordTable<FieldLabels.Key>([
    (
      .description,
      """
      omschrijving, probleemomschrijving, probleem, toelichting, opis problemu, opis błędu, na czym polega, szczegóły, sorun açıklaması, hata açıklaması, detay, detaylar, ayrıntı, ayrıntılar, sorun, опис, опис проблеми, проблема, деталі, суть, що відбувається, 問題描述, 詳細說明, 詳細描述, 描述, 說明, beskrivning, beskrivelse, problembeskrivning
      problembeschreibung, fehlerbeschreibung, ausgangslage, sachverhalt, was ist es, was es ist, worum geht es, constat, description du problème, problème constaté, descripción del problema, incidencia, el problema, qué ocurre, o problema, descrição do problema, detalhe, o que acontece, dettaglio, errore, descrizione del problema, il problema, che cosa succede
      что не так, что происходит, описание проблемы, в чем проблема, суть проблемы, 详细描述, 问题说明, 问题详情, 具体描述, 问题内容, 缺陷描述, 問題内容, 問題の内容, 詳細説明, 問題の詳細, 問題点の詳細, 문제점, 상세 내용, 문제 설명, 현재 문제점, 상세 설명, 문제 내용, 버그 내용, 이슈 내용
      """
    ),
    (
      .priority,
      """
      prioriteit, urgentie, belang, ernstniveau, ernstgraad, risiconiveau, zwaarte, urgentieniveau, krytyczność, pilność, dotkliwość, istotność, poziom ryzyka, poziom krytyczności, priorytet naprawy, stopień, stopień ważności, poziom ważności, ciężar, aciliyet, kritiklik, kritiklik seviyesi, şiddet, önem düzeyi, önem seviyesi, risk seviyesi, risk düzeyi, öncelik seviyesi, öncelik düzeyi, derece, aciliyet seviyesi
      степень, ранг, степень тяжести, пріоритет, критичність, важливість, серйозність, рівень, терміновість, рівень ризику, рівень критичності, рівень важливості, ступінь, ступінь критичності, тяжкість, 问题等级, 危害等级, 优先度, 风险级别, 风险程度, 紧急度, 紧急级别, 問題等級, 緊急程度, 級別, 等級, 風險等級, 優先順序, 嚴重級別, 重要程度, リスクレベル, 重大性, ランク, 危険度, 対応優先度, プライオリティ, 重要度レベル, 위험 등급, 심각성, 우선 순위, 심각도 등급, 난이도/우선순위, nível de severidade, nível de gravidade, nível de criticidade, nivel de gravedad, nivel de criticidad, niveau de criticité, niveau d'urgence, livello di severità, livello di criticità, schweregrad stufe, prioritet, prioritering, allvarlighetsgrad, alvorlighet, alvorlighetsgrad
      risikostufe, einstufung, risikobewertung, dringlichkeitsstufe, niveau de priorité, niveau de gravité, niveau de risque, importancia, nivel de prioridad, nivel de riesgo, nivel de severidad, importância, nível de prioridade, nível de risco, importanza, livello di priorità, livello di gravità, livello di rischio
      степень критичности, уровень критичности, уровень важности, степень важности, уровень риска, степень риска, 影响等级, 危险等级, 优先程度, 优先级别, 严重级, 优先等级, 缺陷等级, 問題等級, 優先順位, 重大度, 緊急性, 긴급도, 등급, 레벨, 위험도, 수준, 우선도, 위험 수준
      """
    ),
    (
      .status,
      """
      lage, bearbeitungsstatus, suivi, progression, avancée, seguimiento, estado de resolución, situação atual, stato avanzamento, stato lavori, staat, voortgang, stand van zaken, huidige status, toestand, opgelost, postęp, aktualny stan, status realizacji, stan realizacji, stan prac, stan naprawy, status naprawy, durumu, son durum, ilerleme, statü, güncel durum, çözüm durumu, mevcut durum
      стадия, готовность, статус исправления, статус задачи, статус решения, стан, прогрес, поточний статус, поточний стан, готовність, стадія, статус виправлення, 是否修复, 是否完成, 是否解决, 处理结果, 完成度, 进展情况, 跟进状态, 整改状态, 整改情况, 進度, 目前狀態, 處理狀態, 修復狀態, 當前狀態, 狀況, 處理進度, 完成狀態, 対応結果, 処理状況, 対応完了, 修正ステータス, 처리 결과, 처리여부, 수정 여부, 수정 상태, 해결 상태, 반영 여부, tila, läge, fremdrift
      aktueller stand, bearbeitungsstatus, umsetzungsstand, umsetzungsstatus, statut actuel, état d'avancement, état de correction, estatus, avance, progreso, situación actual, estado de la corrección, andamento, progresso, status da correção, situazione, avanzamento, stato di avanzamento, текущее положение, этап, ход работ
      处理状态, 完成情况, 解决状态, 处理进度, 修复进度, 修复情况, 处理情况, 当前进度, 現在の状況, 進捗状況, 対応ステータス, 対応状態, 進行状況, 修正状況, 진행 상황, 진행도, 처리 상태, 진행률, 조치 상태, 진행상황, 진행상태, 처리 현황, 해결 여부, 완료 여부, 조치 여부
      """
    ),
    (
      .location,
      """
      locatie, bestand, bestanden, betrokken bestanden, waar, plaats, getroffen bestanden, plik, pliki, lokalizacja, miejsce, gdzie, pliki do zmiany, dotyczy, komponenty, dosya, dosyalar, konum, yer, nerede, etkilenen dosyalar, ilgili dosyalar, etkilenen bileşenler, файл, файли, розташування, місце, де, де знаходиться, змінені файли, компоненти, 檔案, 文件位置, 位置, 影響檔案, 相關檔案, 涉及檔案, fil, filer, plats, sted
      fundort, betroffene stellen, betroffene stelle, betroffener code, codestelle, codestellen, betrifft, wo, betroffene komponenten, zu ändernde dateien, relevante dateien, fichiers touchés, fichiers impactés, où dans le code, concerne, fichiers principaux, composants concernés
      archivos a modificar, archivos implicados, archivos clave, lugar, donde, ubicación en el código, componentes afectados, ficheros afectados, ficheiro, ficheiros, arquivos envolvidos, arquivos a alterar, arquivos relevantes, local, onde fica, componentes afetados
      file interessati, file interessato, ubicazione, file da modificare, localizzazione, componenti interessati, dove si trova, затрагивает, место в коде, где находится, файлы для изменения, затронутые компоненты, где искать, затронуто
      涉及模块, 问题位置, 发生位置, 定位, 出处, 影响模块, 相关代码, 涉及代码, 修改文件, 関連箇所, 該当コード, 問題箇所, 対象箇所, 修正箇所, 修正対象, 影響ファイル, 해당 파일, 영향 파일, 파일 위치, 발생 위치, 수정 파일, 대상 파일, 문제 지점, 코드 위치, 해당 위치, 영향받는 파일, 문제 위치, 수정 대상
      """
    ),
    (
      .cause,
      """
      oorzaak, reden, waarom, grondoorzaak, vermoedelijke oorzaak, przyczyna, przyczyna główna, powód, prawdopodobna przyczyna, dlaczego, neden, kök neden, temel neden, olası neden, sebebi, nedeni, причина, причини, корінна причина, чому, ймовірна причина, 原因分析, 根本原因, 問題原因
      fehlerursache, grundursache, wurzel, vermutete ursache, mögliche ursache, eigentliche ursache, verdacht, warum, cause probable, cause identifiée, cause principale, cause possible, pourquoi, causa probable, causa identificada, causa principal, diagnóstico, por qué, porqué, razão, causa provável, causa raiz provável, por quê, por que, motivação
      causa principale, causa probabile, ragione, perché, вероятная причина, возможная причина, основная причина, диагностика, диагноз, почему, из за чего, 产生原因, 根源, 原因说明, 可能原因, 分析, 要因, 推定原因, 原因箇所, 発生原因, 理由, 背景, 原因と背景, 원인 분석, 발생 원인, 이유, 배경, 추정 원인, 문제 원인
      """
    ),
    (
      .fix,
      """
      oplossing, aanbevolen oplossing, voorgestelde oplossing, aanbeveling, actie, maatregel, te doen, hoe op te lossen, mogelijke oplossing, rozwiązanie, naprawa, propozycja, proponowane rozwiązanie, sugerowane rozwiązanie, zalecenie, rekomendacja, działanie, jak naprawić, co zrobić, plan naprawy, çözüm önerisi, önerilen çözüm, öneri, yapılacak, yapılması gereken, düzeltme, gerekli aksiyon, aksiyon, nasıl düzeltilir, çözüm yolu, рішення, запропоноване рішення, рекомендація, виправлення, що зробити, що потрібно, як виправити, дія, план виправлення, 解決方案, 修復方案, 建議修復, 建議方案, 建議, 修正方案, 處理方式, 改善方案, lösning, løsning, åtgärd, tiltak, förslag
      korrektur, empfohlene maßnahme, behandlung, tratamento, tratamento recomendado, tratamiento, traitement, trattamento, treatment, recommended treatment, empfohlene lösung, vorgeschlagene lösung, was zu tun ist, was tun, lösungsidee, lösungsweg, behebungsvorschlag, nächste maßnahme, vorgeschlagener fix, remède, piste, pistes, proposition, correction proposée, ce qu'il faut faire, solution recommandée, action recommandée, action corrective, actions correctives, correctif proposé, comment corriger
      para resolver, acción recomendada, plan de acción, cómo resolverlo, cómo arreglarlo, cómo corregir, corrección propuesta, solución recomendada, correção sugerida, correção proposta, sugestão, sugestões, como resolver, plano de ação, solução sugerida, solução recomendada, para resolver, ação recomendada, ação sugerida, ação corretiva
      rimedio, intervento, azione richiesta, come risolvere, come correggere, azione consigliata, correzione proposta, soluzione consigliata, proposta di soluzione, suggerimento, варианты решения, предлагаемое решение, что нужно сделать, надо, надо сделать, требуется, нужно сделать, как чинить, как решить, рекомендуемое решение, предлагаемое исправление
      解决办法, 处理建议, 优化方案, 整改建议, 建议方案, 修复方法, 应对措施, 修改方案, 折中方案, 改法, 处理方式, 优化措施, 改进措施, 整改措施, 推荐方案, 处理办法, 修复措施, 対処法, 改善策, 提案, 改善アプローチ, 改善方針, 解決方法, 解決案, 修正方針案, 対処方法, 対応策, 修正提案, 改善提案, 暫定案
      해결 방안, 조치 방안, 개선안, 수정 방향, 방안, 조치 사항, 수정안, 권고, 개선 방향, 수정 방법, 해결 방향, 권고 사항, 개선 제안, 처리 방안, 조치 내용, 권장 해결책
      """
    ),
    (
      .impact,
      """
      gevolg, gevolgen, effect, invloed, impact op gebruiker, wpływ, skutek, skutki, konsekwencje, efekt, etki, sonuç, sonuçlar, sonuçları, kullanıcıya etkisi, вплив, наслідок, наслідки, ефект, 影響, 影響範圍, 後果, påverkan, konsekvens, effekt
      auswirkung auf nutzer, was das bedeutet, folgen für nutzer, portée, répercussions, incidence, efectos, afecta, repercusión, consequências, afeta, conseguenza, effetto, effetti, чем плохо, чем грозит, последствие, на что влияет, 影响分析, 实际效果, 问题影响, 造成影响, 影响说明, ユーザー影響, 影響内容, 影響度合い, リスクと影響, 파급 효과, 영향 내용, 사용자 영향
      """
    ),
    (
      .effort,
      "inspanning, geschatte tijd, tijd, omvang, schatting, nakład, nakład pracy, szacowany czas, czas, szacunek, pracochłonność, wysiłek, efor, tahmini süre, süre, tahmini efor, iş yükü, tahmini zaman, зусилля, оцінка часу, трудовитрати, складність, час, 工時, 預估工時, 預估時間, 工作量, uppskattad tid, innsats, zeitaufwand, aufwand geschätzt, umfang, coût, délai, temps nécessaire, esfuerzo requerido, tiempo requerido, esforço necessário, durata, complessità, costo, tempi, объем работ, сколько времени, 耗时, 预计耗时, 复杂度, 预估耗时, 改动量, 作業量, 難易度, 作業時間, 対応工数, 修正工数, 공수, 난이도, 예상 소요, 예상 작업 시간, 소요, 작업 시간, 예상 기간, 소요 기간"
    ),
    (
      .owner,
      "eigenaar, verantwoordelijke, toegewezen aan, właściciel, odpowiedzialny, przypisane do, wykonawca, sorumlu, atanan, sahibi, відповідальний, виконавець, призначено, 負責人, ansvarig, ansvarlig, zugewiesen an, besitzer, zugeteilt, propriétaire, en charge, attribué à, dueño, propietario, atribuído, encarregado, proprietário, proprietario, incaricato, назначено, назначен, кто делает, 指派给, 负责, 经办人, 跟进人, 責任者, オーナー, 対応者担当, 책임자, 작업자"
    ),
    (
      .workaround,
      "tijdelijke oplossing, omweg, obejście, tymczasowe rozwiązanie, geçici çözüm, ara çözüm, обхідне рішення, тимчасове рішення, обхід, 暫時解法, 臨時方案, zwischenlösung, notlösung, behelf, palliatif, parade, solución alternativa, rodeo, parche, paliativo, gambiarra, aggiramento, soluzione provvisoria, ripiego, обход, воркэраунд, костыль, 变通方法, 临时措施, 规避措施, 临时处理, 临时规避, ワークアラウンド, 一時対応, 当面の対応, 代替策, 応急処置, 임시 해결, 우회 방법, 임시 조치, 임시 방안, 우회책, 임시 대응, 대안"
    ),
    (
      .symptom,
      "symptoom, symptomen, gedrag, objaw, objawy, zachowanie, belirti, belirtiler, semptom, gözlem, davranış, симптом, симптоми, поведінка, прояв, 現象, 症狀, fehlersymptom, erscheinungsbild, manifestation, manifestación, cenário, cenario, sintomatologia, проявление, проявления, признаки, как проявляется, что видно, 问题现象, 故障现象, 具体表现, 異常, 発生事象, 現象詳細, 발생 현상, 오류 현상"
    ),
    (
      .steps,
      "stappen, reproductie, hoe te reproduceren, kroki, jak odtworzyć, kroki odtworzenia, adımlar, yeniden üretme, tekrar üretme adımları, nasıl üretilir, кроки, кроки відтворення, як відтворити, 重現步驟, reproduktionsschritte, nachstellen, étapes pour reproduire, comment reproduire, pasos, cómo reproducir, passos, como reproduzir, passi, riproduzione, come riprodurre, passaggi, passaggi per riprodurre, 复现方法, 复现方式, 重现方法, 操作步骤, 재현 절차, 재현 단계, 재현, 재현 경로"
    ),
    (
      .risk,
      "risico, ryzyko, zagrożenie, risk seviyesi notu, tehlike, riski, ризик, загроза, 風險, 潛在風險, gefahr, gefährdung, danger, peligro, perigo, pericolo, опасность, угроза, 潜在风险, 安全风险, 危険性, 리스크, 위험성"
    ),
    (
      .criteria,
      "acceptatiecriteria, verificatie, klaar wanneer, kryteria akceptacji, jak sprawdzić, weryfikacja, kabul kriteri, doğrulama adımları, критерії приймання, критерії готовності, перевірка, як перевірити, 驗收條件, 驗收標準, akzeptanzkriterium, abnahmekriterium, critère d'acceptation, critère de fin, criterio de aceptación, critério de aceitação, criterio di accettazione, критерий приемки, критерии завершения, 完成标准, 完成条件, 验收要求, 合格基準, 인수 조건, 완료 기준, 인수 기준, 수용 기준"
    ),
    (
      .blockedBy,
      "afhankelijk van, geblokkeerd door, afhankelijkheden, zależności, zależy od, blokowane przez, bağımlılık, bağımlılıklar, engelleyen, bağlı olduğu, залежності, залежить від, блокується, 依賴, 依賴項, abhängig von, hängt ab von, wartet auf, dépendance, dependência, dependencia, dipende da, bloccato da, блокируется, зависимость, что мешает, предусловия, 阻塞原因, 前置依赖, 依赖关系, 前置任务, ブロック要因, 依存先, 선행 조건, 차단 요인, 선행 작업, 의존 관계"
    ),
    (
      .fixedOn,
      "opgelost op, opgelost in, data naprawy, naprawione w, naprawiono, çözülme tarihi, çözüldüğü tarih, дата виправлення, виправлено в, закрито, 修復日期, 解決日期, erledigt in, geschlossen am, corrigé dans, fermé le, date de correction, date de clôture, fecha de cierre, cerrado el, fecha de corrección, data de conclusão, data da correção, data de fechamento, data di risoluzione, chiuso il, закрыто в, закрыто дата, 修复于, 解决于, 关闭时间, 关闭日期, 修正した日, 完了日時, 수정일, 완료일, 조치일, 종료일"
    ),
    (
      .reported,
      "gemeld op, gevonden op, datum, zgłoszono, data wykrycia, znaleziono, tespit tarihi, bildirim tarihi, bildiren, дата виявлення, виявлено, знайдено, дата, 發現日期, 提出日期, gemeldet am, entdeckt am, gefunden am, gemeldet von, erfasst am, signalé le, signalé par, découvert le, date de détection, détecté, détecté le, fecha de detección, detectado el, reportado el, encontrado, encontrado el, data de detecção, descoberto em, reportado em, encontrado em, rilevato, data di rilevamento, scoperto il, segnalato da, дата обнаружения, выявлено, кто нашел, когда найдено, 提出时间, 提出人, 发现人, 登记日期, 検出日, 報告者, 発見者, 起票日, 보고, 보고일, 발견 시점, 제보, 등록일, 보고자, 발견"
    ),
    (
      .nextStep,
      "volgende stap, nog te doen, następny krok, pozostało, do zrobienia, sonraki adım, kalan, kalan iş, наступний крок, залишилось, залишається, 下一步驟, 剩餘工作, da completare, остается, 次の一歩, 次の対応, 다음 작업, 후속 작업, 后续计划, offener rest"
    ),
  ])
}
