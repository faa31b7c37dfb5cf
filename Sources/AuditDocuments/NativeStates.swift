import AuditModel

/// More states as people write them in a field or a cell that holds nothing else, beside those of ``FieldValues``; each counts only
/// as the whole value.
enum NativeStates {
  /// The state that a value is: by its words, and by its ending where a language marks what was done by it.
  static func state(_ value: FoldedText) -> BlockerStatus? {
    if let state = words.whole(value) { return state }
    // What a known word says is not for the ending to say.
    return StatusWords.words.first(in: value) == nil ? ending(value) : nil
  }

  /// What the ending of a value says: "設定済み", "移行しました", "已接入", "배포됨", "uyarlandı", "поправлено", "naprawiono".
  private static func ending(_ value: FoldedText) -> BlockerStatus? {
    let words = value.words
    let letters = value.text.filter { $0.isLetter || $0.isNumber }
    guard (2...12).contains(letters.count), let last = words.last, let first = letters.first else { return nil }
    if value.scalars.contains(where: FoldedText.isIdeograph) {
      if undone.contains(where: { letters.hasPrefix($0) }) { return nil }
      if first == "已", letters.count <= 8 { return .fixed }
      return ["済", "済み", "しました", "されました", "完了", "了完", "完成", "完毕", "完畢"].contains { letters.hasSuffix($0) }
        ? .fixed : nil
    }
    let endings = endings.first { $0.contains(where: { last.hasSuffix($0) }) }
    guard endings != nil, words.count <= 2, last.count >= 5 || letters.unicodeScalars.contains(where: Self.isHangul)
    else { return nil }
    if words.count == 2, doubts.contains(words[0]) { return nil }
    return undone.contains(where: { letters.hasPrefix($0) }) ? nil : .fixed
  }

  private static func isHangul(_ scalar: Unicode.Scalar) -> Bool { (0xAC00...0xD7A3).contains(scalar.value) }

  private static let endings: [[String]] = [
    ["완료", "완료됨", "됨", "했음", "하였음", "되었음", "했습니다", "되었습니다"].map { FoldedText($0).text },
    ["ildi", "uldu", "ndi", "ndu", "irildi"],
    ["ено", "ано", "ито", "ыто", "ято", "уто", "ены", "аны"],
    ["iono", "ione", "ano", "ane", "ieto", "iete", "yte", "yto"],
  ]

  /// First words that take back half of what follows, or all.
  private static let doubts: Set<String> = [
    "не", "nie", "kismen", "kısmen", "частично", "частково", "czesciowo", "еще", "jeszcze", "henuz", "почти", "prawie",
    "일부", "부분", "미",
  ]

  /// Beginnings of values that are no work that was done.
  private static let undone: [String] = [
    "未", "没", "部分", "一部", "半", "不", "非", "已知", "已确证", "已人工", "已实测", "已核实", "已查明", "已确认", "已確認", "已验证", "已驗證", "已复现",
    "已登记", "已记录", "已定位", "已发现",
    "已分配", "已受理", "已创建", "已打开", "已评估", "미", "부분", "일부", "확인됨", "보고됨", "재현됨", "발견됨", "식별됨", "등록됨", "접수됨", "할당됨", "요청됨",
    "обнаруж", "найден", "выявлен", "подтвержд", "замечен", "воспроизвед", "заявлен", "назначен", "создан", "виявлен",
    "знайден", "підтвердж", "відтворен", "призначен", "nie", "znan", "niezn", "potwierdz", "zgloszon", "zgłoszon",
    "znalezion", "wykryt", "oczekiw", "wymagan", "przypisan", "zidentyfik", "tespit", "bulundu", "bildiril", "acildi",
    "açıldı", "dogruland", "doğruland", "atandi", "atandı", "istendi", "gozlen", "gözlen", "basland", "başland",
  ].map { FoldedText($0).text }

  private static let words = WordTable<BlockerStatus>([
    (
      .fixed,
      """
      durchgeführt*, angepasst*, ergänzt*, eingebaut*, eingeführt*, ersetzt*, entfernt*, überarbeitet*, hinzugefügt*, aktiviert*, bestanden, funktioniert, funktioniert jetzt, gemacht, live, ausgerollt*, nachgezogen*, gelöscht*, migriert*, abgehakt, in ordnung, okay, passt, umgestellt*, bereitgestellt*
      deployed, gemerged, gemergt, released, produktiv, eingespielt*, optimiert*, refactored, erstellt*, verbessert*, aktualisiert*, konfiguriert*, eingerichtet*, integriert*, geklärt*, vorhanden, ist drin, ist da, steht, im einsatz, ausgeliefert*, veröffentlicht*, abgesichert*, vereinheitlicht*, ja
      en place, mis en place, mise en place, mises en place, ajouté, ajoutée, ajoutés, ajoutées, supprimé, supprimée, supprimés, supprimées, réalisé, réalisée, réalisés, réalisées, effectué, effectuée, effectués, effectuées, en production, en prod, opérationnel*, fonctionnel*, intégré, intégrée, migré, migrée, remplacé, remplacée
      complet, complète, complété, complétée, complétés, fini, finie, finis, bouclé, bouclée, mergé, mergée, fusionné, fusionnée, nettoyé, nettoyée, optimisé, optimisée, créé, créée, créés, mis à jour, mise à jour, refactorisé, refactorisée, sécurisé, sécurisée, automatisé, configuré, configurée, publié, publiée, fonctionne, c'est fait, déjà fait, déjà en place, oui
      realizad*, desplegad*, en producción, en prod, agregad*, añadid*, migrad*, funcionando, funciona, operativ*, lograd*, entregad*, ejecutad*, validad*, integrad*, limpiad*, mitigad*, cread*, actualizad*, configurad*, optimizad*, refactorizad*, publicad*, activad*, fusionad*, completo, completa, cubiert*, ya hecho, ya implementad*, instalad*, sí
      em produção, em prod, no ar, removid*, adicionad*, mergead*, tratad*, executad*, criad*, atualizad*, otimizad*, refatorad*, ativad*, coberto, coberta, deployad*, já feito, já implementad*, incluíd*, operacional, cumprid*, efetuad*, publicad*, sim, consolidad*, padronizad*
      rilasciat*, in produzione, eseguit*, aggiunt*, rimoss*, migrat*, funzionante, funziona, attivo e funzionante, effettuat*, integrat*, validat*, fixat*, mitigat*, creat*, aggiornat*, configurat*, ottimizzat*, pubblicat*, attivat*, distribuit*, operativ*, completi, complete, già fatto, realizzat*, sì
      gedaan, klaar, gerepareerd*, verholpen, geïmplementeerd*, afgehandeld*, gesloten, uitgevoerd*, toegevoegd*, verwijderd*, doorgevoerd*, compleet, hersteld*, aangepast*, afgesloten*, opgeleverd*, verwerkt*, ingevoerd*, gefixt, gefikst, gebouwd*, gemaakt, in productie, werkt, bijgewerkt*, vervangen, gemigreerd*, geïntegreerd*, ingebouwd*, uitgerold, akkoord
      wykonan*, dodan*, zaimplementowan*, załatwion*, działa, zmigrowan*, skończon*, ogarnięt*, wprowadzon*, zaktualizowan*, wyczyszczon*, zastąpion*, uruchomion*, skonfigurowan*, zintegrowan*, opublikowan*, zoptymalizowan*, zrefaktoryzowan*, spełnion*, wyeliminowan*, zlikwidowan*, zmergowan*, na produkcji, ok, tak, gotowy, gotowa
      tamam, hazır, çalışıyor, kapalı, tamamlanmış, düzeltilmiş, entegre edildi, yayında, aktif edildi, optimize edildi, canlıda, tamamen çözüldü, implemente edildi, refactor edildi, evet, halledildi, sorun giderildi, aşıldı
      работает, починил, исправил, поправил, сделал, сделали, исправили, пофиксил, пофиксили, пофикшен*, в проде, на проде, в продакшене, добавлен*, обновлен*, настроен*, задеплоен*, развернут*, отработан*, улажен*, переведен*, разрешен*, мигрирован*, учтен*, переписан*, заменен*, подключен*, вылечен*, убран*, оптимизирован*, доработан*, готовы, смержено, да
      закрит*, усунен*, усунут*, додан*, видален*, впроваджен*, працює, налаштован*, оновлен*, полагоджен*, готово, готовий, готова, замінен*, підключен*, розв'язан*, вилучен*, розгорнут*, оптимізован*, перероблен*, так
      通过, 已通过, 修好了, 彻底解决, 完全解决, 全部解决, 全部完成, 可用, 正常, 做完了, 完工, 通過, 完全解決, 全部解決, 修好, 可以, ✔
      OK, 完, 解決しました, 不具合解消, 改修済み, はい
      정상, 정상화, 정상 동작, 통과, 머지됨, 예, 배포
      löst, fixad, klar, klart, avslutad, genomförd, åtgärdat, implementerad, utført, ferdig, løst, gjort, fullført, rettet, lukket, afsluttet, gennemført, fikset
      """
    ),
    (
      .inProgress,
      """
      im gange, teilerledigt, teils, zur hälfte, am laufen, dran, wird geprüft, in vorbereitung, begonnen
      en progression, amorcé, amorcée, bien avancé, bien avancée, en train, en préparation, en cours d'étude
      en trabajo, avanzado, avanzada, trabajándose, en preparación, en implementación, en correción, en corrección
      sendo feito, sendo feita, em implementação, em preparação, fazendo, em trabalho
      in esecuzione, in progresso, cominciato, cominciata, in fase di sviluppo, in fase di implementazione, in preparazione, si sta lavorando
      bezig, mee bezig, in uitvoering, gestart, in behandeling, in ontwikkeling, in bewerking, lopend, onderhanden, begonnen, loopt, in voorbereiding, wordt aan gewerkt, onder handen, in onderzoek, wordt onderzocht
      rozpoczęt*, zaczęt*, w realizacji, w przygotowaniu, trwa, w budowie, w pracy, robi się, w trakcie prac, w analizie, analizowan*, w trakcie realizacji
      başladı, üzerinde çalışılıyor, çalışılıyor, geliştiriliyor, başlandı, geliştirme aşamasında, işlemde, devam etmekte, düzeltiliyor, yarım, yarıda, sürmekte, hazırlanıyor, kısmen yapıldı, kısmen tamamlandı, kısmen çözüldü, kısmen düzeltildi, devam
      идет, в ходе, разрабатывается, на стадии разработки, ведется работа, решается, дорабатывается, в деле, пишется, начали, чинится, готовится
      у роботі, в процесі, у процесі, розпочато, почато, в розробці, у розробці, виконується, триває, розробляється, досліджується, виправляється, наполовину
      推进中, 改造中, 半成品, 定位中, 研究中, 制作中, 编写中, 完善中, 調研中, 调研中, 實作中, 優化中, 開發中, 修改中, 做到一半, 迁移中
      開発中, 改善中, 仕掛中, 仕掛かり中, 半分完了, 着手中, 執筆中, 移行中, 改修中, 検討・実装中
      개선 중, 일부, 부분 구현, 일부 구현, 부분 적용, 부분 수정, 부분 반영, 일부 적용, 일부 반영, 일부 수정, 마이그레이션 중, 준비 중, 도입 중
      pågår, pågående, påbörjad, i gang, påbegynt, under arbeid, i gang med
      """
    ),
    (
      .fixSubmitted,
      """
      bereit zum test, bereit für test, test offen, wird getestet, warten auf review
      en cours de test, à recetter, prêt à tester, en attente de revue, à relire
      listo para probar, listo para pruebas, en prueba, a verificar
      pronto para testar, pronto para teste, em teste, a conferir
      in fase di test, pronto per il test, in prova
      te testen, te controleren, wordt getest, klaar voor test, wacht op review, te reviewen, ter controle, in test, in review
      do sprawdzenia, do przetestowania, testowan*, czeka na testy, w testowaniu, do akceptacji, na review, sprawdzan*
      test bekliyor, doğrulanacak, test aşamasında, kontrol ediliyor, test edilecek, kontrol edilecek, onayda, gözden geçiriliyor
      нужно проверить, проверяется, проверить, на приемке, ждет ревью, тестировать, на согласовании
      на перевірці, тестується, на рев'ю, потребує перевірки, очікує перевірки, на тестуванні, перевірити
      评审中, 待评审, 复测中, 灰度中, 待驗證, 待測試, 測試中, 驗證中, 待上線, 待部署, 待審核, 審核中
      要検証, 要テスト, 検証待ち, 動作確認中
      테스트 필요, 검수 중, 확인중
      """
    ),
    (
      .deferred,
      """
      nach launch, nach mvp, nach dem mvp, nicht jetzt, nach go live, v2, phase 2, eingefroren, geparkt
      mis en attente, après le lancement, après mvp, gelé, gelée, repoussé à plus tard, en suspens
      previsto, prevista, más tarde, después, luego, tras el lanzamiento
      em pausa, pós mvp, depois, previsto, prevista, após o lançamento, engavetado, postergado
      previsto, prevista, dopo il lancio, dopo mvp, accantonato, accantonata, congelata, poi
      gepland, in de wacht, verschoven, toekomst, toekomstig, geparkeerd, on hold, later, voor later, niet nu, bevroren, na mvp, na lancering
      później, przełożon*, na później, wstrzyman*, przyszłość, odroczon*, zawieszon*, po mvp, w przyszłości, na przyszłość, zamrożon*, nie teraz, w planach, w planie
      ileride, planlanıyor, daha sonra, askıda, gelecekte, beklemeye alındı, mvp sonrası, sonra, askıya alındı, donduruldu, gelecek sürüm, planlanan, durduruldu
      планируется, после релиза, после mvp, в план, после запуска, на потом, отложили, в будущем
      пізніше, на майбутнє, у планах, в планах, призупинено, планується, заморожено, перенесено, після релізу, згодом, на паузі
      后续迭代, 二期, 以后再说, 择期, 下期, 三期, 待定期, 以后处理, 下阶段, 計劃中, 規劃中, 後續處理, 暫不處理, 下一版, 後續, 延後處理, 已延期, 已推迟, 已搁置, 已暂停, 已挂起, 已排期, 已计划
      将来検討, 次回対応, 後日対応, 一時停止, 凍結, 優先度下げ, 中長期, 将来課題
      향후, 계획 중, 추후 개선, 후순위, 추후 예정, 향후 예정, 추후 대응, 추후 처리, 보류됨, 연기됨
      uppskjuten, senare, planerad, udsat, planlagt, utsatt
      """
    ),
    (
      .accepted,
      """
      absicht, bewusste entscheidung, mit absicht, akzeptabel, tolerierbar
      intentionnel, intentionnelle, choix assumé, acceptable, risque accepté
      aceptable, decisión consciente, decisión de diseño, a propósito
      aceitável, por decisão, decisão consciente, decisão de design, de propósito
      per scelta, scelta consapevole, di proposito
      geaccepteerd*, bewust, bewuste keuze, aanvaard*, met opzet, risico geaccepteerd, acceptabel
      zamierzon*, celowe, celowo, świadoma decyzja, akceptowan*, ryzyko zaakceptowane, tak ma być
      bilinçli tercih, kabul edilebilir, tasarım gereği, bilinçli, bilerek, kasıtlı, risk kabul edildi
      осознанное решение, принятый риск, риск принят, так и задумано, специально
      прийнято, прийнятий ризик, прийнятно, навмисно, так задумано, свідоме рішення
      按设计, 有意设计, 可容忍, 刻意为之, 设计决定, 設計如此, 預期行為, 可接受, 接受風險, 保留现状
      受け入れ, 意図した動作, 想定内, 容認, 意図どおり, リスク許容
      설계상 의도, 의도적, 의도한 동작, 허용 가능, 의도된 것
      accepterat, akseptert, accepteret
      """
    ),
    (
      .obsolete,
      """
      nicht relevant, wird nicht gemacht, nicht geplant, zurückgezogen, nicht mehr nötig, nicht nötig, unnötig, nicht erforderlich, weggefallen
      non pertinent, non pertinente, plus nécessaire, pas nécessaire, inutile, retiré du périmètre
      no procede, no es necesario, ya no es necesario, innecesario, no necesario, fuera del alcance
      não vai ser feito, removido do escopo, não fazer, não é mais necessário, não necessário, desnecessário
      non verrà fatto, fuori scope, respinto, respinta, non si fa, non più necessario, non necessario
      afgewezen, vervallen, niet van toepassing, nvt, n.v.t., geannuleerd, verouderd, buiten scope, wordt niet opgelost, afgevallen, niet nodig, niet meer nodig, geschrapt
      anulowan*, nie dotyczy, nie będzie naprawione, porzucon*, zaniechan*, niepotrzebne, nieistotne, zrezygnowano, nd
      reddedildi, geçersiz, yapılmayacak, vazgeçildi, iptal, gerek yok, gerekmiyor, gereksiz, artık gerekmiyor, uygulanamaz
      не будем делать, снято с плана, вне скоупа, не нужно, не нужен, отменили, не актуален, отпало
      відхилено, скасовано, не буде виправлено, не потрібно, неактуально, не актуально, поза межами
      拒绝, 已拒绝, 已取消, 已废弃, 已放弃, 已作废, 已过时, 不修復, 不處理, 已廢棄, 不適用, 無需處理, 無需修復, 已拒絕, 撤销, 已撤销
      非対応, 範囲外, スコープ外, 該当なし, 不採用, 廃案, 対応見送り
      대응 안 함, 기각, 불가, 필요 없음, 해당없음
      inte aktuell, avvist, afvist, avvisad
      """
    ),
    (
      .falsePositive,
      """
      falscher alarm, fausse alarme, geen bug, vals alarm, fałszywy alarm, to nie błąd, nie jest błędem, hatalı tespit, hata değil, yanlış alarm, хибне спрацювання, не баг, не помилка, 非缺陷, 誤報, 非問題, 誤報告
      """
    ),
    (
      .blocked,
      """
      geblokkeerd*, wacht op*, wachten op*, fermo, ferma, engelli, bloklandı, заблоковано, чекає на відповідь, 卡住, 被阻擋, 停滞, 막힘, 차단, 블로킹, gesperrt, czeka na*
      """
    ),
    (
      .open,
      """
      bekannt, reproduzierbar, ungetestet, ungeprüft, ungeklärt, nicht gestartet, nicht vorhanden, todo, nein, unklar, unbekannt
      inexistant, inexistante, absent, absente, connu, connue, non testé, non testée, inconnu, non
      inexistente, conocido, conocida, detectado, detectada, encontrado, desconocido, sin probar, no existe, no
      inexistente, ausente, conhecido, conhecida, detectado, detectada, reportado, não existe, não testado, não
      assente, noto, nota, rilevato, sconosciuto, non esiste, non testato, no
      te doen, nog te doen, ontbreekt, niet gestart, nieuw, nog niet gedaan, nog open, niet begonnen, nog niet begonnen, bevestigd, ontbrekend, niet geïmplementeerd, niet opgelost, bekend, wachtend, onbekend, nee
      nowe, nowy, nie rozpoczęto, nie zaczęte, oczekuje, oczekując*, do wykonania, do wdrożenia, aktywn*, potwierdzon*, do poprawy, pozostało, znan*, brak, nie zrobion*, nie wykonan*, nie zaczęto, zgłoszon*, do ustalenia, nie
      yeni, başlanmadı, başlamadı, tamamlanmadı, düzeltilmedi, devam eden sorun, yapılacak, uygulanmadı, hala açık, aktif, doğrulandı, tespit edildi, gerekli, planlanmadı, belirsiz, hayır
      известно, известна, воспроизводится, подтверждено, подтвержден, подтверждена, обнаружено, висит, неизвестно, ждет, не проверено, не трогали, не взято
      нова, новий, очікує, потрібно зробити, не розпочато, не зроблено, потребує виправлення, відсутнє, відсутня, активна, не виконано, відомо, підтверджено, не реалізовано, зробити, ні
      待启动, 待接入, 待执行, 待改, 待做, 待修改, 未动, 未修, 可复现, 仍存在, 需修复, 需要修复, 需改进, 未上线, 未关闭, 已确认, 已复现, 已知, 待改善, 待優化, 需修復, 待實作, 已確認, 未實作, 待排期修复
      未テスト, 未整備, 再現あり, 発生中, 不足, 要改善, 未作成, 未決, 要追加
      재현됨, 확인됨, 보고됨, 발견됨, 개선 필요, 구현 필요, 추가 필요, 보완 필요, 미시작, 미정, 아니오
      öppen, inte påbörjad, åben, ikke startet, åpen, ny
      """
    ),
  ])
}
