import AuditModel

/// The words of statuses; a language is added by adding its words here.
enum StatusWords {
  /// Words of every language.
  static let words = WordTable<BlockerStatus>([
    (
      .fixed,
      """
      resolved, fixed, done, complete, completed, closed, implemented, corrected, solved, shipped, mitigated, finished, merged, verified fixed,
      no longer an issue, addressed, remediated, eliminated, passed, ok, fixes applied, fixes made, corrections made, corrections applied, fix log, fix history,
      durchgeführte korrekturen, corrections effectuées, corrections appliquées, correctifs appliqués, correcciones realizadas, correcciones aplicadas,
      arreglos realizados, correções realizadas, correções aplicadas, correções efetuadas, correzioni effettuate, correzioni applicate,
      выполненные исправления, внесенные исправления, yapılan düzeltmeler, wprowadzone poprawki, bugfix log, bugfix history,
      hata düzeltme günlüğü, hata düzeltme kaydı, düzeltme günlüğü, çözülen hatalar, dziennik poprawek, rejestr poprawek, журнал исправлений, лог исправлений, история исправлений, журнал виправлень, історія виправлень, behebungsprotokoll, korrekturprotokoll, bugfix protokoll,
      journal des corrections, journal de corrections, historique des corrections, registro de correcciones, historial de correcciones, registro de correções, histórico de correções, registro correzioni, storico correzioni, bug 修复记录, 修正ログ, 수정 이력, 수정 로그, 수정 내역, 버그 수정 이력
      erledigt*, behoben*, gelöst*, abgeschlossen*, fertig, fertiggestellt*, geschlossen*, umgesetzt*, implementiert*, korrigiert*, vollständig, gefixt*, beseitigt*, repariert*, nachgebessert*
      résolu, résolue, résolus, résolues, corrigé, corrigée, corrigés, corrigées, terminé, terminée, terminés, terminées, fait, faite, faits, fermé, fermée, fermés, fermées, implémenté, implémentée, implémentés, implémentées, clos, réglé, réglée, réglés, réglées, achevé, achevée, achevés, achevées, implementee*, réparé, réparée, réparés, réparées, finalisé, finalisée, finalisés, finalisées, soldé, soldée, clôturé, clôturée, clôturés, clôturées, éliminé, éliminée
      resuelt*, corregid*, completad*, cerrad*, hecho, hecha, pagad*, solucionad*, terminad*, implementad*, finalizad*, arreglad*, saldad*, reparad*, subsanad*
      resolvid*, corrigid*, concluíd*, fechad*, feito, feita, completo, completa, quitad*, encerrad*, sanado, sanada, sanados, sanadas, consertad*, arrumad*
      risolt*, completat*, corretto, corretta, corretti, corrette, chiuso, chiusa, chiusi, chiuse, fatto, fatta, sistemato, sistemata, sistemati, sistemate, sanato, sanata, implementato, implementata, implementati, implementate
      çözüldü, düzeltildi, tamamlandı, giderildi, kapatıldı, yapıldı, bitti, uygulandı, halledildi, onarıldı, tamamlanmış, düzeltilmiş, çözülmüş, eklendi, kapatılan*, kapanan*, çözülen*, düzeltilen*, giderilen*, tamamlanan*
      naprawion*, wykonano, wykonane, zaimplementowan*, skończone, załatwion*, rozwiązany, rozwiązana, rozwiązane, rozwiązani, rozwiązano, rozwiązanych, zakończon*, ukończon*, zamknięt*, wdrożon*, zrobion*, gotowe, poprawion*, usunięt*, zrealizowan*
      已修复, 已解决, 已完成, 已关闭, 已闭合, 已闭环, 已实现, 已处理, 已修正, 已優化, 已优化, 修复完成, 已解決, 已修復, 完成, 已上线, 已消除, 已落地, 已合并, 已整改, 已移除, 已清除, 关闭, 修复的, 修復的, 解决的, 解決的, 修正的, 修复记录, 修复历史, 修复日志, 修復紀錄
      解決済*, 修正済*, 対応済*, 完了, 直したこと, 直したもの, 直した点, 直した箇所, 直しました, 直し済*, 修正したこと, 解決したこと, 対応したこと, 改善したこと, 実装済*, クローズ, 解消済*, 解消した, 解消しました, 反映済*, 改善済*, 対処済*, リリース済*, 済, 修正完了, 対応完了, 修正した, 修正された, 解決した, 修正履歴, 対応履歴, 修正記録
      исправлено, исправлена, исправлен, исправлены, исправленн*, решено, решена, решен, решены, решенн*, закрыт, закрыто, закрыта, закрыты, готово, готов, выполнено, выполнена, выполнен, выполнены, завершено, завершена, завершен, завершены, устранено, устранена, устранен, устранены, сделано, реализован*, пофикшен*, починен*, доделан*, внедрено, погашен*, фикс
      已處理, 已關閉, 已實現, 已實作, 已上線, 已排除
      đã sửa, đã xong, hoàn thành, đã hoàn thành, đã giải quyết, đã khắc phục, đã fix, đã xử lý, xong
      selesai, sudah diperbaiki, sudah selesai, telah diperbaiki, diperbaiki, teratasi, sudah ditangani, beres
      تم, تم الحل, تم الإصلاح, تم إصلاح*, مكتمل*, منجز*, محلول*, مغلق*, تم التنفيذ, تم الانتهاء
      виправлено, виправлений, виправлена, виправлене, виправлені, виправлених, вирішено, вирішен*, зроблено, виконан*, завершено, реалізован*, закрито, закритий, закриті, усунено, усунут*, впроваджен*, полагоджен*
      opgelost*, afgerond*, voltooid*, verholpen, geïmplementeerd*, afgehandeld*, gerepareerd*, doorgevoerd*, gereed, fikset, åtgärdad*, färdig*
      해결됨, 완료, 해결함, 수정됨, 해결 완료, 수정 완료, 조치 완료, 반영 완료, 구현 완료, 개선 완료, 해결된, 수정된, 해결했, 수정했, 해소됨, 해소 완료, 고침, 고쳤음, 수정함, 반영함, 반영됨, 처리됨, 처리함
      """
    ),
    (
      .inProgress,
      """
      in progress, wip, partial, partially, partly, ongoing, investigating, under investigation, started, working on*, in work, underway, fixing,
      in development, active development, in flight
      in arbeit, in bearbeitung, in umsetzung, in entwicklung, in klärung, teilweise, teils, zum teil, teilerledigt*, laufend, angefangen, begonnen
      en cours, partiel*, en développement, en traitement, en chantier
      en progreso, en curso, en proceso, parcial*, en desarrollo, trabajando
      em andamento, em progresso, em curso, em desenvolvimento, sendo feito, sendo feita, sendo corrigid*
      in corso, parzial*, in lavorazione, in analisi, en analyse, en análisis, en investigación, em análise, em investigação, investigando, in klärung, in untersuchung, wird untersucht, in indagine
      araştırılıyor, devam ediyor, devam eden, yapılıyor, kısmen, kısmi, inceleniyor, sürüyor
      w toku, w trakcie, częściow*
      进行中, 处理中, 部分, 修复中, 实施中, 排查中, 正在修复, 正在处理, 開發中, 开发中, 調查中, 调查中, 進行中, 跟进中
      対応中, 作業中, 調査中, 一部, 部分的, 半分, 開発中, 改善中, 着手中, 実装中, 修正中
      в работе, в процессе, в разработке, принято в работу, принят в работу, взято в работу, исправляется, выполняется, частичн*, начат*, исследу*
      處理中, 修復中
      đang làm, đang xử lý, đang sửa, đang thực hiện, một phần, sedang dikerjakan, dalam proses, sebagian
      قيد التنفيذ, قيد العمل, جاري*, جزئي*, в роботі, частково, у роботі, в процесі, у процесі, в розробці, nog bezig, in uitvoering, in behandeling, mee bezig, gedeeltelijk, deels, delvis
      진행 중, 진행중, 수정 중, 개발 중, 처리 중, 구현 중, 부분 해결, 일부 해결, 부분적, 부분 완료, 일부 완료, 조사 중, 작업 중, 확인 중
      """
    ),
    (
      .fixSubmitted,
      """
      ready to deploy, ready for deploy*, migration ready, migration prepared, awaiting execution, awaiting deployment, staging ready, fix submitted,
      in review, pending review, under review, in testing, needs verification, pending verification, awaiting verification, to be verified,
      ready for testing, ready for review, fix pending deployment, needs testing, unverified, fixed pending*, awaiting review, fix ready
      im review, in prüfung, im test, zu prüfen, bereit zum deployment
      en revue, en test, en cours de test, en cours de validation, à vérifier, à valider, prêt à déployer
      en revisión, en pruebas, por verificar, listo para desplegar, em revisão, em teste, em testes, a verificar, pronto para deploy
      待验证, 待测试, 待部署, 待审核, 已修复待验证, 待发布, 待上线, 验证中
      確認待ち, レビュー中, 検証待ち, テスト中, 検証中, デプロイ待ち, レビュー待ち
      готово к деплою, готово к релизу, на проверке, на ревью, тестируется, ожидает проверки, на тестировании
      검토 중, 검증 대기, 배포 대기
      test ediliyor, onay bekliyor, incelemede, doğrulama bekliyor
      do weryfikacji, w testach, w przeglądzie, in revisione, in test, da verificare
      """
    ),
    (
      .blocked,
      """
      blocked, waiting for, waiting on, pending deployment, blocked by, on hold
      blockiert*, wartet auf
      bloqué, bloquée, bloqués, en attente de
      bloquead*, esperando, aguardando
      bloccat*, in attesa di
      受阻, 被阻塞, 等待, 阻塞中
      ブロック中, 待ち
      заблокирован*, ожидает от
      engellendi, bloke, zablokowan*, 차단됨
      """
    ),
    (
      .accepted,
      """
      accepted, accepted risk, risk accepted, acceptable, by design, accept, intentional*, works as designed, working as designed, expected behavior, expected behaviour, known limitation, tolerated
      akzeptiert*, hingenommen
      accepté, acceptée, acceptés, acceptées, toléré, tolérée, tolérés, tolérées, assumé, assumée, assumés, assumées
      aceptad*, aceito, aceita, aceitos, aceitas, comportamento intencional, asumid*
      accettat*
      已接受, 接受风险, 可接受, 接受, 设计如此
      許容, 受容, 仕様通り, 仕様どおり, 割り切り, 割切り, 仕様として受け入れ*
      принят*, приемлем*
      kabul edildi, kabul edilen*, zaakceptowan*, akceptowaln*, 수용됨, 고치지 않음, 고치지 않는다, 수정하지 않음, 수정 안 함
      """
    ),
    (
      .deferred,
      """
      deferred, postponed, planned, post mvp, backlog, to be fixed later, skipped, lower priority, later, parked, scheduled, future, low priority, snoozed
      zurückgestellt*, verschoben*, geplant*, aufgeschoben*, vertagt*, später
      reporté, reportée, reportés, reportées, différé, différée, différés, différées, planifié, planifiée, planifiés, planifiées, prévu*, repoussé, repoussée, repoussés, repoussées
      diferid*, aplazad*, pospuest*, planificad*, postergad*, adiad*, planejad*, futuro, programad*
      rimandat*, pianificat*, rinviat*
      延后, 推迟, 暂缓, 计划, 已计划, 延期, 搁置, 後回し, 排期, 计划中, 规划中, 暂不
      保留中, 見送り, 予定, 先送り, 計画中
      отложен*, запланирован*, позже
      보류, 연기됨, 예정
      ertelenen*, ertelenmiş*, sonraya kalan*
      延後, 暫緩, 擱置, hoãn, tạm hoãn, để sau, ditunda, مؤجل*, відкладен*, заплановано, uitgesteld*, uppskjut*, udskudt*
      ertelendi, planlandı, sonraya bırakıldı, odłożon*, zaplanowan*, planowan*
      """
    ),
    (
      .obsolete,
      """
      wont fix, wontfix, will not fix, wont do, wont implement, wont resolve, will not implement, out of scope, obsolete, rejected, not planned, cancelled, canceled, abandoned, deprecated, removed, superseded, no longer relevant
      verworfen*, obsolet*, entfällt, abgelehnt*, hinfällig, wird nicht behoben, wird nicht umgesetzt, überholt*, dépassé*, superad*, superat*
      abandonné, abandonnée, abandonnés, abandonnées, obsolète*, hors périmètre, annulé, annulée, annulés, annulées
      descartad*, obsolet*, desestimad*, no se corregir*, não será corrigid*, fuera de alcance, fora do escopo, fora de escopo, cancelad*
      abbandonat*, non verrà corrett*, non verrà fatt*, non verrà risolt*, nie będzie*, не буде виправ*, не буде реаліз*, não vai ser*, no se va a*, wordt niet opgelost, yapılmayacak*, scartato, scartata
      will not do, not doing, not to do, nicht übernehmen, nicht umsetzen, bewusst nicht, wird nicht gemacht, ne pas faire, à ne pas faire, ne sera pas fait, no hacer, no se hará, no aplicar, não fazer, não aplicar, não será feit*, non fare, da non fare, niet doen, wordt niet gedaan, nie robić, nie robimy, не делать, не делаем, не робити, не робимо, 不采纳, 不采用, やらないこと, 하지 않을 것
      不修复, 已废弃, 不予, 废弃, 取消, 不处理, 不做
      対応しない, 却下, 廃止, 対象外
      iptal edildi, kapsam dışı, odrzucon*, nieaktualn*, poza zakresem, annullat*
      отклонен*, не будет исправ*, не будет реализ*, не будем исправ*, не исправляем, отменен*, неактуальн*, не актуальн*
      """
    ),
    (
      .falsePositive,
      """
      false positive, not a bug, non issue, not an issue, no issue, non issues, invalid
      kein fehler, fehlalarm, faux positif, 已推翻, 误判, 已证伪, 誤判, falso positivo, falso positiva, 误报, 誤検知, 誤検出, ложн*, не баг
      """
    ),
    (.duplicate, "duplicate*, duplikat*, doublon*, duplicad*, 重复, 重複, дублик*, 중복됨"),
    (
      .open,
      """
      open, todo, to do, be fixed, be resolved, be completed, be implemented, be done, be closed, be addressed, being fixed, if fixed, when fixed, not yet*, pending, new, active, identified, confirmed, unresolved, not started, not fixed, not implemented, not done, missing, broken,
      assigned, known fix available, ready for implementation, blocking, unfixed, needs*, not resolved, reopened, incomplete, not addressed, failing,
      not configured, required, to be fixed, still present, outstanding, verified, reported, triage*, not complete, undone
      ready to implement, ready for development, готово к внедрению, готов к внедрению, готово к реализации, bereit zur umsetzung, prêt à implémenter, listo para implementar, pronto para implementar, pronto da implementare,
      to implement, da implementare, da completare, da correggere, por implementar, por corregir, a implementar, a corrigir, zu implementieren, à implémenter, требует исправлен*, do naprawy, do zrobienia
      offen, offene, offener, offenes, offenen, neu, ausstehend*, ungelöst*, unerledigt*, unbehoben*, wieder geöffnet, nicht gelöst, nicht umgesetzt, nicht erledigt, nicht behoben, nicht begonnen, unbearbeitet, zu erledigen, fehlt
      ouvert, ouverte, ouverts, ouvertes, à faire, a faire, non résolu*, nouveau, nouvelle, non corrigé, non corrigée, non corrigés, non corrigées, à corriger, en attente, non commencé, non commencée, non démarré, non démarrée, non traité, non traitée, pas fait, pas commencé, pas corrigé, manquant*, actif, active, rouvert, rouverte, toujours ouvert, toujours présent
      abiert*, pendiente*, nuev*, sin resolver, por hacer, sin empezar, no resuelt*, identificad*, activo, activa, activos, activas, no iniciad*, no implementad*
      aberto, aberta, abertos, abertas, em aberto, pendente*, novo, nova, novos, novas, a fazer, não resolvid*, não iniciad*, por fazer, ativo, ativa, ativos, ativas, não implementad*, não corrigid*, não concluíd*, não feito, não feita
      aperto, aperta, aperti, aperte, da fare, in sospeso, non risolt*
      未修复, 未解决, 待修, 待修复, 待讨论, 待核实, 待验证, 待处理, 待办, 打开, 开放, 新建, 未完成, 未开始, 待解决, 待定, 未处理, 待实现, 未实现, 待开始, 存在, 活跃, 待优化, 待确认, 待补充, 待完成
      未対応, 未解決, 未修正, 未着手, オープン, 未実装, 未完了, 要対応, 検討中, 対応必要, 対応予定なし
      открыт*, не исправлен*, не решен*, новый, новая, новое, новые, ожидает, переоткрыт*, не начат*, не сделано, активно, активна, активен, активный, активная, не реализован*, не устранен*, не закрыт*, не завершен*, не готов*, не делал*, нерешен*, требует*, не выполнен*, нерешен*
      미해결, 열림, 대기, 미완료, 미구현, 미조치, 신규
      未修復, 待修復, 未處理, 待處理, 未解決, 待確認, 未開始
      chưa*, chưa sửa, chưa làm, chưa xong, chưa hoàn thành, cần làm, cần sửa, đang chờ, belum*, belum selesai, belum diperbaiki, terbuka
      مفتوح*, معلق*, لم يتم*, غير مكتمل*, غير محلول*, مطلوب*, відкрит*, не виправлен*, не вирішен*, niet opgelost, niet begonnen, niet gestart, nog niet*, openstaand*, потребує виправ*, потребує реаліз*, niezrobion*, niewykonan*, niezaimplementowan*, nieukończon*, niezakończon*
      açık, yapılmadı, çözülmedi, bekliyor, beklemede, eksik*, yok, otwart*, nierozwiązan*, nienaprawion*, do zrobienia, do poprawy, da risolvere, mancant*
      """
    ),
  ])

  /// Marks, as the document that is read explains them; a word beats them.
  static var marks: [Unicode.Scalar: BlockerStatus] { Legend.current?.states ?? usualMarks }

  /// Marks and what they mean where nothing explains them.
  static let usualMarks: [Unicode.Scalar: BlockerStatus] = [
    "✅": .fixed, "✔": .fixed, "☑": .fixed, "🎉": .fixed, "❌": .open, "✗": .open, "✘": .open, "🚧": .inProgress,
    "🔄": .inProgress,
    "⏳": .open, "⬜": .open, "☐": .open, "🔲": .open, "🔳": .open, "⏸": .deferred, "⚠": .inProgress,
  ]

  /// The state that the sign between the brackets of a box stands for; `nil` when it is none.
  static func box(_ sign: String) -> BlockerStatus? {
    switch sign {
    case "": .open
    case "x", "X", "✓", "✔", "✅": .fixed
    case "~", "/", "🔄", "⏳": .inProgress
    case ">": .deferred
    default: nil
    }
  }

  /// Whether a field holds what a server answers, "200 OK", and not how far an entry is.
  static func isResponse(_ text: String) -> Bool {
    guard let first = FoldedText(text).words.first, first.count == 3, let code = Int(first) else { return false }
    return (100...599).contains(code)
  }

  /// Whether a text calls something removed: beside the mark of what is done, a fix, and no end without one.
  static func isRemoved(_ text: String) -> Bool {
    FoldedText(text).words.first == "removed"
  }

  /// Whether the last word of a text says that something is done.
  static func endsFixed(_ text: String) -> Bool {
    FoldedText(text).words.last.map { words.whole(FoldedText($0)) == .fixed } ?? false
  }

  /// First words that say that there is none of what follows.
  private static let nothing = HeadingWords.negators.union(["kein", "keiner", "keines", "sem", "sans", "без", "nulla"])

  /// The status that a field gives: a word anywhere in a short text, and one at the start of a long one.
  ///
  /// "Will be looked at after the login is fixed" is not fixed.
  static func status(inField text: String, marksCount: Bool = true) -> (status: BlockerStatus, word: String)? {
    let words = FoldedText(text).words
    // "Planned", and nothing of when: it is not begun.
    if words.count == 1, planned.whole(FoldedText(words[0])) != nil { return (.open, text.trimmed) }
    if let state = FieldValues.state(text) { return (state, text.trimmed) }
    let isLong = words.count > 10 && !FoldedText(text).scalars.contains { FoldedText.isIdeograph($0) }
    // "No check implemented": what is done is nothing.
    let head = FoldedText(text.prefix { !".,;:—–(".contains($0) })
    if let first = head.words.first, nothing.contains(first), let match = self.words.first(in: head),
      match.meaning == .fixed, match.range.lowerBound > 0
    {
      return (.open, text.trimmed)
    }
    if isHalf(text) { return (.open, text.trimmed) }
    guard isLong else {
      let found = status(in: text, marksCount: marksCount)
      // "⚠️ Observed": the sign warns, and the word is no state.
      if found?.word == "⚠", words.contains(where: { $0.contains(where: \.isLetter) }) { return (.open, text.trimmed) }
      return found
    }
    let start = text.split(whereSeparator: \.isWhitespace).prefix(5).joined(separator: " ")
    return status(in: start, marksCount: marksCount)
  }

  private static let planned = WordTable<Bool>([
    (
      true,
      """
      planned, geplant, planifié, planifiée, prévu, prévue, planificado, planificada, planejado, planejada, pianificato, pianificata,
      запланировано, 计划, 计划中, 予定, 예정, planlandı, zaplanowane
      """
    )
  ])

  /// Whether a text says that one thing is done, and behind a comma that another is not: "frame built, motor not connected".
  private static func isHalf(_ text: String) -> Bool {
    let parts = text.split { ",;，；".contains($0) }.map(String.init)
    guard parts.count == 2, let first = parts.first, let last = parts.last else { return false }
    let (head, tail) = (FoldedText(first), FoldedText(last))
    guard let done = words.first(in: head), done.meaning == .fixed, done.range.lowerBound > 0, tail.words.count <= 6
    else { return false }
    return tail.words.contains { halves.contains($0) }
  }

  /// Words that take back what stands in the same clause.
  private static let halves: Set<String> = [
    "not", "missing", "nicht", "fehlt", "fehlen", "pas", "manque", "no", "falta", "faltan", "nao", "non", "manca",
    "не", "нет", "brak", "nie", "niet", "ontbreekt",
  ]

  /// The status a text names; a word that is taken back ("not fixed") names an open one.
  static func status(in text: String, marksCount: Bool = true) -> (status: BlockerStatus, word: String)? {
    let folded = FoldedText(text)
    var matches = words.all(in: folded)[...]
    // "Todo corregido" says that all is done; the English word stands alone or in capitals.
    if matches.count > 1, let first = matches.first,
      String(String.UnicodeScalarView(folded.scalars[first.range])) == "todo",
      !text.contains("TODO")
    {
      matches = matches.dropFirst()
    }
    if let match = matches.first {
      let word = String(String.UnicodeScalarView(folded.scalars[match.range]))
      if match.meaning != .open, PriorityWords.isNegated(folded, before: match.range.lowerBound) {
        return (.open, text.trimmed)
      }
      if match.meaning == .fixed, isDemanded(folded, match.range) { return (.open, text.trimmed) }
      if match.meaning == .fixed, let share = share(folded, match.range), share < 100 {
        return (share == 0 ? .open : .inProgress, text.trimmed)
      }
      // "Duplicate blocks were joined" tells of duplicates.
      if match.meaning == .duplicate, folded.words.count > 2, !text.contains("#"), !text.contains(where: \.isNumber) {
        return matches.dropFirst().first.map { ($0.meaning, text.trimmed) }
      }
      return (match.meaning, word)
    }
    guard marksCount else { return nil }
    let marks = marks
    for scalar in text.unicodeScalars {
      if let status = marks[scalar] { return (status, String(scalar)) }
    }
    return nil
  }

  /// How much of it a text says is done, in percent, right before or behind the word for that: "85% complete", "done (60 %)".
  private static func share(_ text: FoldedText, _ range: Range<Int>) -> Int? {
    var end = range.upperBound
    while end < text.scalars.count, FoldedText.isWord(text.scalars[end]), !FoldedText.isIdeograph(text.scalars[end]) {
      end += 1
    }
    func words(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(text.scalars[range])) }
    let before = words(max(0, range.lowerBound - 6)..<range.lowerBound)
    let behind = words(end..<min(text.scalars.count, end + 8))
    let match = before.firstMatch(of: /(\d+) ?% ?$/) ?? behind.firstMatch(of: /^ ?[(:：（-]? ?(\d+) ?%/)
    return match.flatMap { Int($0.1) }
  }

  /// Whether a word for work that is done says what has to be done: "muss behoben werden", "deve ser corrigido", "需要修复的".
  private static func isDemanded(_ text: FoldedText, _ range: Range<Int>) -> Bool {
    func words(_ range: Range<Int>) -> [String] {
      text.part(range).words
    }
    var end = range.upperBound
    while end < text.scalars.count, FoldedText.isWord(text.scalars[end]) { end += 1 }
    if words(end..<text.scalars.count).first == "werden" { return true }
    if range.lowerBound > 0, "需要待应應该該须須".unicodeScalars.contains(text.scalars[range.lowerBound - 1]) { return true }
    return ["ser", "essere", "etre", "быть"].contains(words(0..<range.lowerBound).last ?? "")
  }
}
