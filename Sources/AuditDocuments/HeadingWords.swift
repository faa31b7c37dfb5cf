/// The words of headings; a language is added by adding its words here.
enum HeadingWords {
  /// What a heading tells about what stands below it.
  enum Role: Hashable, Sendable {
    /// A section of prose, plans or numbers: nothing in it is an entry unless it says so itself.
    case aside
    /// A template or example: nothing in it is an entry at all.
    case template
    /// Problems are listed below it.
    case issues
    /// Debt is listed below it.
    case debt
    /// Tasks are listed below it.
    case tasks
  }

  /// Headings that begin with one of these are asides, when nothing else speaks for them.
  static let asideStarts = asides.adding(NativeHeadings.asides)
  private static let asides = WordTable<Role>([
    (
      .template,
      """
      acceptance, acceptance criteria*, exit criteria*, definition of done*, abnahme, abnahmekriterien*, critères d'acceptation*, criterios de aceptación*, critérios de aceitação*, criteri di accettazione*, критерии приемки*, 受け入れ条件*, 验收标准*, 인수 조건*, checkliste zum kopieren*, zum kopieren*, copy this*, copy paste*, à copier*, para copiar*, da copiare*, template*, example*, format, issue template*, bug template*, how to add*, reporting template*, adding a new*, adding new*, how to report*, entry format, issue format
      как добавить*, как сообщить*, comment ajouter*, cómo agregar*, cómo añadir*, como adicionar*, come aggiungere*, 如何添加*, 如何新增*, 追加方法*, 추가 방법*
      vorlage*, beispiel*, modèle*, exemple*, gabarit*, plantilla*, ejemplo*, formato*, exemplo*, шаблон*, пример*, формат*, 模板*, 示例*, 格式*, 问题模板*, テンプレート*, 記入例*, 書式*, 템플릿*
      """
    ),
    (
      .aside,
      """
      phase *, week *, weeks *, day *, step *, sprint *, stage *, hour *, hours *, month *, milestone *, part *, appendix*, summary*, executive summary*, overview*, timeline*, next steps*, recommended next steps*, action plan*,
      prioritized action plan*, cross cutting concerns, related sources, related projects, further reading, verwandte quellen, verwandte projekte, weiterführende*, fuentes relacionadas, fuentes consultadas, sources consultées, fontes consultadas, fonti consultate, источники, 参考资料, 参考文献, 関連資料, implementation plan*, implementation order*, recommended order*, roadmap*, how *, contact*, support*, reference*, strengths*, whats working*, what works*, working*, success criteria*, success metrics*, metrics*, statistics*, stats*,
      risk assessment*, risk matrix*, process*, instructions*, legend*, severity levels*, severity guide*, severity definitions*, severity legend*, priority guide*, priority levels*, priority definitions*, priority legend*, priority matrix*, status definitions*, status legend*, status indicators*, status key*,
      definitions*, table of contents*, contents, toc, index of*, background*, introduction*, conclusion*, checklist*, pre launch checklist*, launch checklist*, deployment checklist*, production checklist*, do not deploy*, go/no go*, go live criteria*, testing strategy*, test plan*, testing plan*,
      verification*, deployment plan*, deployment steps*, deployment strategy*, commands*, quick start*, links*, related doc*, quick commands*, comandos*, commandes*, comandi*, befehle*, what to do now*, o que fazer agora*, qué hacer ahora*, changelog*, change log*, version history*, revision history*, document history*, lessons learned*, lessons for*, lessons from*, estimated *, total effort*, effort *, progress tracking*, progress summary*, key findings*, files modified*, files changed*,
      files created*, file references*, resources*, maintenance*, environment*, conventions*, guidelines*, about this*, about the*, purpose*, scope*, methodology*, approach*, final *, achievements*, deliverables*, stärken*, mesures de succès*, confirmed*, whats next*, what next*, next epic*, verdict*, final recommendation*, recommendations*, recommendation*, recommended actions*, recommended fix order*, priority order*, fix order*, immediate actions*, immediate next*, escalation*, blocker escalation*,
      what is needed*, whats needed*, what can be done*, motivation*, rationale*, non blocking rationale*, impact analysis*, contingency*, communication p*, dependency chain*, dependencies met*, resolution plan*, resolution order*, payoff schedule*, positive*, good practices*, best practices*, already done*, prerequisites*, expected outcome*, expected results*, test scenarios*, manual testing*, smoke test*, test login*, faq*,
      workarounds*, known workarounds*, umgehungen*, contournements*, soluciones temporales*, soluções temporárias*, обходные пути*, 临时方案*, 規避方案*, 回避策*, obejścia*, geçici çözümler*, notes*, note, key takeaways*, monitoring plan*, rollback*, current state ratings*, current status*, status summary*, issue summary*, statistics*, tracking*, review schedule*, sign off*, team*, decision*, design decision*, key decision*, quick wins*, quick reference*, debugging*, troubleshooting*, common errors*, common problems*, häufige fehler*, erreurs courantes*, erreurs fréquentes*, errores comunes*, erros comuns*, errori comuni*, частые ошибки*, 常见错误*, よくあるエラー*, 자주 발생하는 오류*, test results*, verification results*, build status*, what was*, what's been*, issue tracking*, reporting*, contributing*, update log*, glossary*, schedule*, prioritization*, priority ranking*, dependencies, dependency graph*, risk*,
      zusammenfassung*, übersicht*, überblick*, nächste schritte*, zeitplan*, vorgehen*, empfehlung*, empfohlene*, anhang*, legende*, fazit*, einleitung*, statistik*, metriken*, prozess*, hinweise*, inhalt*, ziel*, zweck*, umsetzungsplan*, maßnahmenplan*, roadmap*, phase *, woche *, schritt *, erfolgskriterien*, testplan*, checkliste*, ressourcen*, kontakt*, pflegehinweis*, priorisierung*, stärken*, aufwandsschätzung*, konvention*, definition*,
      résumé*, synthèse*, vue d'ensemble*, prochaines étapes*, étapes suivantes*, plan d'action*, plan de*, calendrier*, recommandation*, annexe*, légende*, conclusion*, statistiques*, métriques*, processus*, stratégie*, introduction*, contexte*, étape *, semaine *, critères*, objectif*, sommaire*, table des matières*, points forts*, planning*, feuille de route*, bilan*, tableau récapitulatif*, récapitulatif*, notes*,
      resumen*, próximos pasos*, siguientes pasos*, plan de*, cronograma*, recomendacion*, anexo*, leyenda*, conclusion*, métricas*, estadísticas*, proceso*, metadatos*, criterio*, política*, índice*, marco*, introducción*, fase *, semana *, paso *, objetivo*, fortalezas*, priorización*, hoja de ruta*, contacto*, notas*, referencias*, historial*, orden *, lecciones*, glosario*, checklist*, lista de verificación*,
      resumo*, próximos passos*, plano de*, recomendaç*, conclus*, índice*, introdução*, processo*, política*, etapa *, passo *, objetivo*, pontos fortes*, ação necessária*, histórico de alterações*, referências*, estatísticas*, só declarar*, critério*, como usar*, legenda*, lições*, ordem *, visão geral*, sumário*, cronograma*, contato*,
      riepilogo*, prossimi passi*, piano*, raccomandazioni*, panoramica*, conclusioni*, passi*,
      сводка*, итог*, резюме*, следующие шаги*, план*, рекомендаци*, приложение*, заключение*, статистика*, метрики*, процесс*, вывод*, содержание, содержание документа, введение*, фаза *, этап *, неделя *, шаг *, критерии*, чеклист*, чек лист*, легенда*, история изменений*, контакты*, порядок*, обзор*, методология*, дорожная карта*, что проверено*, инструкци*, дополнительные рекомендаци*, чек-лист*, проверено*, сильные стороны*, цель*, не являются*, общая информация*, оглавление*,
      总结*, 摘要*, 概述*, 概览*, 下一步*, 行动计划*, 时间表*, 路线图*, 附录*, 结论*, 统计*, 说明*, 流程*, 背景*, 更新日志*, 更新记录*, 参考*, 目录*, 优先级说明*, 优先级定义*, 图例*, 修复计划*, 实施计划*, 修复优先级*, 修复顺序*, 建议*, 优点*, 亮点*, 执行摘要*, 阶段*, 第一阶段*, 第二阶段*, 第三阶段*, 步骤*, 验收*, 检查清单*, 变更记录*, 修订记录*, 贡献*, 联系*, 目标*, 方法*, 评分*, 总体评价*, 整体评估*, 偿还计划*, 管理流程*, 总览*, 進度*, 維護*, 使用说明*, 测试策略*, 执行计划*, 風險*, 风险评估*, 推荐*, 回归*, 非问题*, 如何*,
      まとめ*, 次のステップ*, 今後の*, 計画*, スケジュール*, 推奨事項*, 付録*, 結論*, 統計*, 手順*, 背景*, 参考*, 凡例*, 目次*, ロードマップ*, はじめに*, 概要*, 対応計画*, 実施計画*, 推奨アクション*, 推奨対応順*, 優先順位*, 優先度の定義*, 優先度別*, サマリー*, 総括*, 確認済み*, 問題なし*, 分析レポート*, 結果*, 更新履歴*, 変更履歴*, 関連*, 運用*, 注意事項*, 評価*, 総合評価*, 目的*, フェーズ*, ステップ*, 使い方*, 完了条件*, チェックリスト*, 補足*, 良い点*, 進め方*, 集計*, 管理方針*, 方針*,
      요약*, 개요*, 다음 단계*, 계획*, 결론*, 통계*, 목차*, 부록*, 배경*, 로드맵*, 범례*, 참고*, 목적*, 체크리스트*, 권장*, 개선 권장*, 확인된 것*, 확인 완료*, 잘된 점*, 강점*, 검증 방법*, 검증 결과*, 실행 계획*, 일정*, 변경 이력*, 문제 없음*
      estimativa*, estimación*, estimation*, schätzung*, stima *, оценка *, tahmin*, szacunek*,
      why *, suggested *, continuous improvement*, warum *, pourquoi *, por que *, por qué *, perché *, почему *, зачем *, 为什么*, なぜ*, neden *, dlaczego *
      emergency contact*, next actions*, prevention*, convenciones*, convenções*, convenzioni*, соглашени*, 规约*, 原则*, 约定*
      что работает*, ключевые файлы*, следующий шаг*, ce qui fonctionne*, cosa funziona*, was läuft*, co dziala*, ne çalışıyor*, o que funciona*, qué funciona*, 工作正常*, 動作確認済み*,
      ergebnis*, résultat*, resultado*, risultat*, результат*, wyniki*, test sonuç*
      estado final*, estado actual*, estado atual*, estado general*, stato finale*, stato attuale*, état final*, état actuel*, endstand*, aktueller stand*, итоговое состояние*, текущее состояние*, 最终状态*, 当前状态*, 現状*, 현재 상태*, son durum*, stan końcowy*
      steps to*, steps for*, étapes de*, étapes pour*, etapas de*, etapas para*, pasos para*, passos para*, schritte zu*, schritte für*, passi per*, passi di*, шаги по*, шаги для*, kroki do*, stappen voor*
      option a, option b, option c, option d, option 1, option 2, option 3, option 4, opción *, opcion *, opção *, opcao *, opzione *, opcja *, вариант *, seçenek *
      özet*, genel bakış*, sonuç*, sonraki adımlar*, yol haritası*, uygulama planı*, zaman çizelgesi*, giriş*, amaç*, kapsam*, öneriler*, notlar*, kaynaklar*, adım *, faz *, aşama *, hafta *, test planı*, kontrol listesi*, en öncelikli*, önceliklendirme*, istatistik*, güçlü yönler*, nasıl *, iletişim*, süreç*
      podsumowanie*, przegląd*, następne kroki*, kolejne kroki*, harmonogram*, plan naprawy*, plan działania*, plan wdrożenia*, wnioski*, wprowadzenie*, cel, cele, zakres*, rekomendacje*, zalecenia*, uwagi*, statystyk*, mocne strony*, plusy*, co działa*, etap *, faza *, krok *, tydzień *, załącznik*, kryteria*, jak *, kontakt*, lista kontrolna*, ocena*, stan obecny*
      建議*, 總結*, 目錄*, 統計*, 說明*, 時間表*, 結論*, 修復計畫*, 優點*, 總覽*, 備註*
      tóm tắt*, tổng quan*, tổng kết*, kết luận*, kế hoạch*, bước tiếp theo*, hướng dẫn*, giai đoạn*, ghi chú*, phụ lục*, mục tiêu*, lộ trình*, thống kê*, điểm mạnh*, khuyến nghị*, mục lục*
      ringkasan*, kesimpulan*, langkah selanjutnya*, rencana*, pendahuluan*, rekomendasi*, kelebihan*, catatan*, daftar isi*, statistik*
      ملخص*, الملخص*, خلاصة*, الخلاصة*, مقدمة*, نظرة عامة*, الخطوات التالية*, التوصيات*, خطة*, نقاط القوة*, ملحق*, إحصائيات*, الإحصائيات*, ملاحظات*
      підсумок*, висновк*, наступні кроки*, рекомендаці*, огляд*, samenvatting*, volgende stappen*, conclusie*, overzicht*, sammanfattning*, sammenfatning*, næste skridt*, nästa steg*
      sommario*, introduzione*, obiettiv*, ambito*, note tecniche*, fase *, passo *, settimana *, criteri*, statistiche*, metriche*, punti di forza*, come *, contatti*, processo*, cronologia*, appendice*, tempistic*
      pasos *, cómo *, ventajas*, lo que funciona*, soporte*, points positifs*, solutions implémentées*, évaluation*, comment *, vorteile*, was funktioniert*, positiv*, bewertung*, gesamtbewertung*, como *, boas práticas*, métricas*, aviso*
      测试清单*, 测试步骤*, 影响范围*, 注意事项*, 技术细节*, 执行结果*, 最终验收*, 优势*, 好的方面*, 改进建议*, 后续计划*, 手動テスト*, テスト手順*, 影響範囲*
      """
    ),
  ])

  /// Headings that end with one of these are asides, when nothing else speaks for them.
  static let asideEnds: Set<String> = [
    "summary", "plan", "checklist", "process", "steps", "timeline", "template", "guide", "metrics", "statistics",
    "roadmap",
    "criteria", "assessment", "order", "matrix", "overview", "strategy", "history", "instructions", "definitions",
    "legend",
    "schedule",
    "rationale", "analysis", "plans", "recommendations", "scenarios", "protocol", "chain", "graph", "suggestions",
    "breakdown", "tools", "workaround", "workarounds", "contacts", "conventions", "principles",
    "troubleshooting", "definition", "definiciones", "definicoes", "definitionen", "definizioni", "tanimlari",
    "definicje",
    "zusammenfassung", "ubersicht", "resumen", "resumo", "сводка", "статистика", "harmonogram", "podsumowanie", "ozeti",
    "plani",
  ]

  /// Words after which a heading only says when.
  static let timePrepositions: Set<String> = [
    "after", "before", "nach", "vor", "apres", "avant", "despues", "tras", "antes", "depois", "apos", "dopo", "prima",
    "после", "перед",
  ]

  /// The same for scripts that write without spaces.
  static let asideSuffixes = [
    "建议", "計画", "计划", "总结", "步骤", "指南", "流程", "统计", "顺序", "路线图", "手順", "まとめ", "方針", "계획", "요약", "로드맵", "절차",
    "가이드", "방법", "全体像", "全貌", "サマリー", "サマリ", "内訳",
    "概要", "概述", "概览", "总览", "原则", "개요", "分布", "분포", "원칙", "기준", "레벨", "基準", "标准",
    "定義", "定义", "정의",
  ]

  /// Last words of titles of documents that tell how work is done.
  static let guidanceEnds: Set<String> = [
    "guideline", "guidelines", "standards", "conventions", "guide", "handbook", "playbook", "runbook", "template",
    "policy", "checklist", "richtlinie", "richtlinien", "leitfaden", "handbuch", "vorlage", "checkliste",
  ]

  /// First words of titles of documents that tell how something is done.
  static let guidanceStarts: Set<String> = [
    "how", "wie", "comment", "como", "come", "как", "як", "jak", "nasil", "hoe", "hur", "hvordan",
  ]

  /// The same for scripts that write without spaces.
  static let guidanceSuffixes = ["规范", "指南", "准则", "手册", "模板", "ガイド", "ガイドライン", "規約", "手順書", "テンプレート", "가이드", "지침"]

  /// Last words of titles of documents that list documents.
  static let indexEnds: Set<String> = ["index", "indice", "sommaire", "verzeichnis", "readme", "оглавление"]

  /// Headings over what is left over, point by point.
  static let leftovers = WordTable<Bool>([
    (
      true,
      """
      kleine punten, overige punten, overige, overig, diversen, kleine dingen, drobne, drobnostki, różne, pozostałe punkty, ufak tefek, küçük noktalar, diğerleri, çeşitli, дрібниці, інше, різне, дрібні зауваження, 雜項, 其他問題, 零碎*, 雑多, 細々した点, 사소한 것, 잡다한 것, 그 외
      minor points, minor items, minor things, small things, small points, smaller points, smaller items, other points, other items, other findings, miscellaneous, misc, odds and ends, various, nits, leftovers
      kleinere punkte, kleinigkeiten, weitere punkte, sonstige punkte, sonstiges, verschiedenes, kleinkram
      points mineurs, autres points, points divers, divers, puntos menores, otros puntos, varios, pontos menores, outros pontos, diversos, punti minori, altri punti, varie
      мелочи, прочее, разное, мелкие замечания, 其他, 其它, 其他问题, 小问题, その他, 軽微な点, 細かい点, 기타, diğer, diğer noktalar, drobiazgi, pozostałe, inne
      """
    )
  ])

  /// Words that say that something is not there yet.
  static let remains = WordTable<Bool>([
    (
      true,
      """
      resterend*, nog niet*, nog te*, ontbreekt, ontbrekend*, openstaand*, wat mist, brakując*, nie zrobion*, do zrobienia, jeszcze nie, zostało, kalanlar, eksikler, bekleyen*, yapılmayan*, henüz*, залишил*, залишається*, бракує, відсутн*, не зроблен*, не реалізован*, не хватает, предстоит, не доделан*, не готов*, недостающ*, manquant*, à faire, pas encore, restants, no implementad*, aún no, todavía no, por hacer, não implementad*, ainda não, por fazer, a fazer, non implementat*, non ancora, ancora da, noch zu, nicht umgesetzt*, noch nicht, 尚待*, 還沒*, 未實作*, 未實現*, 未完成*, 剩餘*, 待辦*, 未做*, 没做*, 欠缺*, 未完了*, まだ*, 積み残し*, 아직*, 남아*, 부족*
      remain*, verbleibend*, restant*, rimanent*, оставш*, pozostałe, 剩余*, pending, outstanding, missing, lacking, not yet, still open, to be done, left open
      fehlt, fehlen, offen, noch offen, verblieben*, ausstehend*, manque*, reste*, en attente, falta, faltan, pendiente*, queda, quedan, faltam, permanec*, pendente*, pendência*, fora do mvp
      mancan*, resta, restano, da fare, не хватает, отсутству*, осталось, что осталось, остались, остаются, остается, не реализован*, не сделан*, eksik*, kalan*, brakuje, pozostaj*
      缺少, 缺失, 尚未, 还没有, 未实现, 待完成, 待实现, 未実装, 残って*, 残り, 残課題, 残件, 残存, 残タスク, 不足して*, 未対応, 남은*, 누락*, 미완료, 미구현, 미해결, 遗留, 待解决, 未解决, 未完成
      """
    )
  ])

  /// Words that say that something is to come.
  static let next = WordTable<Bool>([
    (
      true,
      """
      volgend*, toekomst*, gepland*, later, voorgesteld*, kolejn*, planowan*, zaplanowan*, proponowan*, planlanan*, ileride*, önerilen*, наступн*, майбутн*, заплановано*, запропонован*, планирован*, перспектив*, предложен*, перспектив*, à venir, à terme, ultérieur*, más adelante, posterior*, futur*, mais tarde, seguinte*, in futuro, futur*, später*, mittelfristig*, langfristig*, à moyen terme, à long terme, medio plazo, largo plazo, médio prazo, longo prazo, 後續*, 后续*, 下一階段*, 長期*, 长期*, 中期*, 計劃*, 規劃*, 规划*, 中長期*, 次期*, 추후*, 장기*, 중기*, 차기*, 앞으로*
      next, upcoming, future, later, planned, geplant*, später, prévu*, planejad*, planificad*, pianificat*, запланирован*, 计划, 予定, suggested, proposed, nächste*, künftig*, zukünftig*, vorgeschlagen*, prochain*, futur*, suggér*, proposé*, próxim*, siguient*, sugerid*, propuest*, propost*,
      prossim*, suggerit*, successiv*, следующ*, будущ*, предлага*, 下一步, 未来, 将来, 建议, 今後*, 次の, 提案*, 향후*, 다음, 제안*, gelecek*, sonraki*, następn*, przyszł*
      """
    )
  ])

  /// First words of steps that try, release or watch what was done.
  static let chores = WordTable<Bool>([
    (
      true,
      """
      test, tests, testing, verify, check, run, rerun, restart, deploy, redeploy, push, commit, merge, monitor, watch, review, wait, release, launch, open, visit, go to, click, start, stop, clear, read, follow, confirm, submit, share, celebrate, user testing, gather, collect
      testen, prüfen, deployen, starten, neu starten, überwachen, tester, vérifier, déployer, lancer, redémarrer, surveiller, probar, verificar, desplegar, reiniciar, ejecutar, monitorear, testar, executar, implantar, monitorar
      testare, verificare, avviare, riavviare, проверить, запустить, перезапустить, протестировать, задеплоить, развернуть, 测试, 验证, 部署, 运行, 重启, テスト, 確認, デプロイ, 실행, 테스트, 배포, 확인, test et, dağıt
      """
    )
  ])

  /// Places where one application runs, or of which it consists: what is said of one is not said of the other.
  static let environments = WordTable<Bool>([
    (
      true,
      """
      staging, stage environment, production, prod, development, dev, local, test environment, preview, sandbox, ios, android, web, client, server, mobile, desktop, backend, frontend, front end, back end, api, app, admin, worker, website
      produktion, entwicklung, lokal, producción, producao, produção, desarrollo, desenvolvimento, produzione, sviluppo, développement, продакшен, разработка, сервер, клиент, бэкенд, фронтенд, бекенд, локально, локальна, produkcja, lokalnie, canlı ortam, yerel, sunucu, istemci, productie, lokale, 로컬, 스테이징, 프로덕션, 운영 환경, 개발 환경, 서버, 클라이언트, 백엔드, 프론트엔드, 生產, 後端, 生产, 开发, 测试环境, 前端, 后端, 本番, 開発
      """
    )
  ])

  /// Words of headings over lists of entries.
  static let issues = nouns.adding(NativeHeadings.nouns)
  private static let nouns = WordTable<Role>([
    (
      .debt,
      """
      nợ kỹ thuật, utang teknis, hutang teknis, الديون التقنية, ديون تقنية, борг*, technische schuld*, teknisk skuld, teknisk gæld, teknisk gjeld
      debt*, tech debt*, technical debt*, schulden, schuld, dette, dettes, deuda*, dívida*, dívidas, debito, долг*, 债务*, 技术债*, 債務*, 技術債*, 技術的負債*, 負債*, 부채*, teknik borç*, borç*, dług*, debiti
      """
    ),
    (
      .tasks,
      """
      任務*, 待辦*, 改進*, 優化*, 代辦*, công việc*, việc cần làm, việc còn lại, nhiệm vụ*, cải tiến*, cải thiện*, cần làm, tugas*, perbaikan*, peningkatan*, pekerjaan*,
      مهام*, المهام*, قائمة المهام, تحسينات*, التحسينات*, завдан*, покращен*, verbeterpunt*, openstaand*, opgaver, uppgifter, oppgaver, att göra, at gøre, å gjøre, förbättring*, forbedring*
      task*, todo*, to do, fixme, backlog, work not done, unfinished work, improvement*, enhancement*, aufgabe*, verbesserung*, tâche*, amélioration*, tarea*, mejora*, tarefa*, melhoria*, pendência*, pendiente*, pendente*, задач*, улучшени*, 任务*, 待办*, 改进*, 优化*, 改善*, タスク*, 今後*, 작업*, 개선사항*, 개선 사항*, 개선점*, 개선할*, görev*, yapılacak*, iyileştirme*, zadani*, zadań, usprawnieni*, ulepszeni*, do zrobienia, attività, migliorament*, da fare, open points, open items, loose ends, remaining work, left to do, still to do, offene punkte, noch offen, noch zu tun, reste à, restant à, points ouverts, points en suspens, puntos abiertos, por hacer, por desarrollar, pontos em aberto, a fazer, falta fazer, punti aperti, da sviluppare, открытые вопросы, открытые пункты, осталось, otwarte punkty, otwarte sprawy, pozostało, 后续规划, 后续工作, açık noktalar, kalan işler, 待开发, 待完成, 遗留, 残タスク, 남은 작업, work items, action items, must do, should do, nice to have, must have, should have
      """
    ),
    (
      .issues,
      """
      錯誤*, 隱患*, lỗi*, vấn đề*, sự cố*, lỗ hổng*, hạn chế*, thiếu sót*, masalah*, kendala*, kekurangan*, kerentanan*, kelemahan*,
      مشاكل*, المشاكل*, مشكل*, المشكل*, أخطاء*, الأخطاء*, ثغر*, الثغر*, عيوب*, العيوب*, نواقص*, النواقص*, помилк*, недолік*, вразлив*, обмежен*
      whats broken, what is broken, whats wrong, what is wrong, whats not working, what is not working, what doesnt work, what does not work, was nicht funktioniert, ce qui ne fonctionne pas, lo que no funciona, o que não funciona, cosa non funziona, что не работает, что сломано, 什么不工作,
      issue*, problem*, bug*, shortcoming*, drawback*, blocker*, blockers, defect*, finding*, fix, fixes, vulnerabilit*, limitation*, gap*, concern*, error*, errors, failure*, risks identified, known issues, open risk*, closed risk*, resolved risk*, known risk*, security risk*, production risk*, weakness*, deficienc*, smell*, code smell*, regression*, warning*, violation*, flaw*
      fehler*, probleme, problem*, mängel, befund*, schwachstelle*, einschränkung*, lücke*, blockierend*, anomalie*, problème*, bogue*, faille*, défaut*, vulnérabilit*, bloquant*, limite*, limitation*, correction*, erreur*
      problema*, errores, fallo*, hallazgo*, defecto*, vulnerabilidad*, limitacion*, bloqueante*, bloqueador*, incidencia*, correccion*, falha*, achado*, defeito*, limitaç*, correç*, bloqueio*, erro, erros, não bloqueadores
      problemi, difett*, bloccant*, limiti, criticità, vulnerabilità, errori, errore, lacun*, carenz*
      sorun*, hata*, eksik*, kusur*, zafiyet*, bulgu*, açıklar, kısıt*, engel*
      begränsning*, produktbegränsning*, brister, buggar, sårbarhet*, begrænsning*, begrensning*, mangler, beperking*, problemen, tekortkoming*, fouten, kwetsbaarhe*, bevinding*
      błąd*, błęd*, usterk*, wady, podatnoś*, ograniczeni*, braki, braków, bloker*, poprawk*
      проблем*, баг*, ошибк*, дефект*, недостат*, уязвимост*, ограничен*, блокер*, замечан*, недочет*
      问题*, 缺陷*, 漏洞*, 错误*, 隐患*, 限制*, 功能边界, 能力边界, 修复*, 不足*, 问题清单*, 問題*, 缺失*, 阻塞*
      課題*, 不具合*, バグ*, 既知の問題*, 制限*, 脆弱性*, エラー*, 指摘*, 欠陥*, 必須修正*, 修正*, 要対応*
      문제*, 이슈*, 버그*, 결함*, 오류*, 취약점*, 한계*, 제약*, 블로커*
      """
    ),
  ])

  /// Headings that name a part of a system and nothing else: what stands below them is the entry.
  static let areas = WordTable<Bool>([
    (
      true,
      """
      achterkant*, voorkant*, databank*, beveiliging*, prestaties*, documentatie*, architectuur*, overig*, algemeen*, infrastructuur*, toegankelijkheid*, gebruikersinterface*, testen, inne, ogólne, interfejs*, dostępnoś*, infrastruktur*, testy, kod, arka uç*, ön uç*, erişilebilirlik*, testler*, kod kalitesi*, dağıtım*, бекенд*, фронтенд*, база даних*, безпек*, продуктивніст*, документаці*, архітектур*, інфраструктур*, загальн*, інше*, інтерфейс*, интерфейс*, качество кода*, доступность*, мониторинг*, accessibilité*, performance*, qualité du code*, interface*, accesibilidad*, calidad de código*, interfaz*, acessibilidade*, qualidade de código*, interface*, accessibilità*, qualità del codice*, interfaccia*, barrierefreiheit*, codequalität*, oberfläche*, 後端*, 資料庫*, 效能*, 測試*, 文件*, 架構*, 其他*, 用户体验*, 界面*, 可访问性*, 监控*, アクセシビリティ*, コード品質*, 監視*, 데이터베이스*, 테스트*, 문서*, 아키텍처*, 기타*, 인프라*, 접근성*, 코드 품질*, 배포*, 모니터링*
      backend*, frontend*, front end*, back end*, database*, db, security*, testing*, tests*, test coverage*, performance*, ui*, ux*, ui/ux*, devops*, infrastructure*, api, apis, documentation*, docs, architecture*, general*, other*, others, misc*, mobile*, web, server*, client*, code quality*,
      accessibility*, deployment*, monitoring*, observability*, ci/cd*, integrations*, feature completeness*, data*, auth*, authentication*, core*, infra*, design*, build*, compliance*, reliability*, scalability*, dx, developer experience*, cli, legal*, operations*, ops, quality*, features*, configuration*, config
      datenbank*, sicherheit*, leistung*, dokumentation*, architektur*, allgemein*, sonstige*, infrastruktur*, base de données*, sécurité*, tests, architecture*, documentation*, général*, autre*, base de datos*, seguridad*, rendimiento*, pruebas*, documentación*, arquitectura*, otros*, infraestructura*, banco de dados*, segurança*, desempenho*, testes*, documentação*, arquitetura*, outros*, infraestrutura*
      бэкенд*, фронтенд*, база данных*, безопасност*, производительност*, тест*, документаци*, архитектур*, инфраструктур*, прочее*, общ*, 后端*, 前端*, 数据库*, 安全*, 性能*, 测试*, 文档*, 架构*, 其他*, 部署*, 代码质量*, バックエンド*, フロントエンド*, データベース*, セキュリティ*, パフォーマンス*, テスト*, ドキュメント*, アーキテクチャ*, その他*, インフラ*, 백엔드*, 프론트엔드*, 보안*, 성능*
      güvenlik*, performans*, veritabanı*, arayüz*, altyapı*, dokümantasyon*, mimari*, genel*, diğer*, kalite*, bezpieczeństw*, wydajnoś*, baza danych*, dokumentacj*, architektur*, ogóln*, inne*, sicurezza*, prestazion*, documentazion*, architettur*, generale*, altro*, altri*
      """
    )
  ])

  /// Headings over what works, as a whole.
  static let inOrder = WordTable<Bool>([
    (
      true,
      """
      implemented features, fully implemented, fully implemented features, fully implemented modules, fully implemented components, fully implemented screens, fully implemented pages, already implemented, existing features, working features, what is implemented, what exists,
      works, what works, whats working, what is working, working correctly, works correctly, working as expected, works as expected, verified correct, verified working, confirmed working, confirmed correct, correct, ok, all ok, all good, what is good, non issues, not issues, no action needed, no action required
      funktioniert, was funktioniert, funktioniert einwandfrei, funktioniert korrekt, in ordnung, alles in ordnung, korrekt, kein handlungsbedarf, keine maßnahmen nötig
      fonctionne, ce qui fonctionne, fonctionne correctement, conforme, en ordre, aucune action requise, funciona, lo que funciona, qué funciona, funciona correctamente, correcto, en orden, funcionando, o que funciona, funcionando corretamente, correto, em ordem
      funziona, cosa funziona, funziona correttamente, corretto, in ordine, werkt, wat werkt, werkt goed, in orde, działa, co działa, działa poprawnie, poprawne, çalışıyor, çalışanlar, çalışan özellikler, düzgün çalışan, sorun yok
      работает, что работает, работает корректно, корректно, в порядке, действий не требуется, працює, що працює
      正常, 工作正常, 功能正常, 运行正常, 已验证正常, 正常工作, 正常项, 无问题, 没有问题, 無問題, 正常動作, 正常に動作, 問題なし, 対応不要, 改善された点, 改善済みの点, 改善された項目, 改进的点, 改善的点, 정상, 정상 작동, 정상 동작, 문제 없음, 개선된 점
      """
    )
  ])

  /// Words that stand where an entry would and say that there is none.
  static let none = WordTable<Bool>([
    (
      true,
      """
      geen problemen, niets, geen openstaande, brak problemów, nie ma, żadne, żadnych, yok şu an, sorun yok, bulunamadı, немає проблем, не виявлено, відсутні, отсутствуют, не найдено, нет проблем, ничего, aucun problème, rien à signaler, sin problemas, sin pendientes, nada, sem pendências, sem problemas, nenhum problema, nessun problema, keine probleme, keine offenen punkte, keine bekannten, 無問題, 暫無, 沒有, 未发现, 未發現, 問題なし, 無し, ありません, 없습니다, 해당 없음, 발견되지 않음
      all resolved, all fixed, all done, all closed, alle behoben, alle erledigt, tous résolus, tout résolu, todos resueltos, todo resuelto, todos resolvidos, tudo resolvido, tutti risolti, все исправлены, все решены, все закрыты,
      全部已解决, 全部已修复, 全部已完成, 全部已解決, 全て解決済み, すべて解決済み, 全て対応済み, 모두 해결됨, 모두 해결, 모두 완료, hepsi çözüldü, wszystkie naprawione, không có, chưa có, tidak ada, belum ada, لا يوجد, لا شيء, немає, geen, inga, ingen
      none, n/a, na, empty, tbd, nothing, none yet, none currently, nothing here, keine, aucun, aucune, ninguno, ninguna, nenhum, nenhuma, nessuno, nessuna, нет, не обнаружено,
      无, 暂无, 暂无*, 無, なし, 該当なし, 現時点で該当なし*, 特になし, 없음, 현재 없음, rien, yok, bulunmuyor, brak, nic, niente, hiçbiri, vide, vide pour le moment, leer, vacío, vazio, vuoto, пусто, пока пусто, 空, boş, şimdilik boş, puste, none detected, none found, none reported, none identified, none known, none so far
      """
    )
  ])

  /// Words that take back the noun that follows.
  static let negators: Set<String> = [
    "no", "none", "keine", "keinen", "aucun", "aucune", "ninguno", "ninguna", "ningun", "nenhum", "nenhuma", "nessun",
    "нет", "sin", "没有", "暂无", "brak", "nessuna", "geen", "niets", "zadnych", "zadne", "немає", "жодних", "никаких",
    "sem", "kein", "keiner",
  ]

  /// Whether a text only says that there is nothing.
  static func saysNothing(_ text: String) -> Bool {
    let folded = FoldedText(text)
    if none.whole(folded) != nil { return true }
    let words = folded.words
    guard let first = words.first else { return true }
    guard negators.contains(first) || folded.text.hasPrefix("没有") || folded.text.hasPrefix("暂无"), words.count <= 14
    else { return false }
    return entries.first(in: FoldedText(words.prefix(4).joined(separator: " "))) != nil
      || entries.first(in: folded)?.range.lowerBound ?? 99 < 8
  }

  /// The nouns of entries in a sentence that says there are none.
  private static let entries = WordTable<Bool>([
    (
      true,
      """
      issues, issue, bugs, blockers, problems, items, findings, tasks, entries, defects, probleme, fehler, blocker, problèmes, bloquants, problemas, errores, bloqueadores, bloqueantes, bugs abertos, itens, pendências,
      pendientes, problemi, problemow, bledow, проблем, ошибок, багов, блокеров, 问题, 阻塞问题, 課題, 問題
      """
    )
  ])
}
