/// More words of headings as people write them in their own languages, beside those of ``HeadingWords``.
enum NativeHeadings {
  /// Words of headings over lists of entries.
  static let nouns: [(HeadingWords.Role, String)] = [
    (
      .tasks,
      """
      zu beheben, zu tun, fehlend, fehlende funktion*, fehlende feature*, optimierungspotenzial*, handlungsbedarf*, was zu tun ist, nachzuarbeiten, ausbaustufe*, offene arbeiten
      fonctionnalités manquantes, points d'attention, améliorations proposées, évolutions proposées, évolutions à prévoir, travaux à faire, actions à mener, à revoir, à finir, à terminer
      funcionalidades faltantes, funcionalidades que faltan, faltantes, por resolver, acciones pendientes, a mejorar, por mejorar, por terminar, tareas por hacer
      faltando, funcionalidades pendentes, ações pendentes, a melhorar, por resolver, a concluir, itens pendentes, itens faltantes
      funzionalità mancanti, attività rimanenti, da rivedere, da terminare, da finire, azioni pendenti, cose da fare
      te doen, nog te doen, takenlijst, open taken, resterende taken, open punten, openstaande*, verbeteringen, verbeterpunt*, actiepunt*, actielijst, wat ontbreekt, nog open, ontbrekend*, restpunten, resterend*, aandachtspunt*, te verbeteren, nog niet gedaan, wensenlijst
      brakujące*, otwarte kwestie, zaległości*, co zostało, co trzeba zrobić, czego brakuje, do dokończenia, pozostałe prac*, propozycje ulepszeń, propozycje usprawnień, niezrobione, nieukończone
      açık konular, yapılması gereken*, düzeltilecek*, düzeltilmesi gereken*, bekleyen iş*, bekleyen görev*, eklenecek*, geliştirilecek*, iyileştirilecek*, tamamlanacak*, yapılacak*, kalan görev*, eksik özellik*
      недостающ*, что исправить, что доделать, что нужно доделать, что улучшить, к исправлению, к доработке, планируемые улучшения, планируемые доработки, хвосты, отсутству*, нереализованн*, нужно доделать, надо доделать, предложения по улучшению
      потрібно зробити, що залишилось, що залишилося, відкриті питання, залишилось зробити, залишилося зробити, доопрацюванн*, виправити, не зроблено, не реалізовано, відсутн*, що зробити, що виправити, що доробити, доробити, задач*, наступні завдання
      增强建议*, 功能增强*, 增強建議*, 功能建议*, 未完成*, 待解決*, 待開發*, 待完善*, 待處理*, 待修復*, 待優化*, 尚待*, 待改善*, 改善建議*, 優化建議*, 補強*
      개선, 개선 로드맵*, 개선 계획*, 要修正*, 要対応*, 残っている作業*, 未完了*, 積み残し*, 宿題*, 해결 필요*, 수정 필요*, 보완 필요*, 추가 필요*, 구현 필요*, 누락 기능*, 누락된*, 해결할*, 개선할*, 고칠*
      zu erledigen, baustelle*, restpunkt*, restarbeit*, was fehlt, was noch fehlt, was noch zu tun, offene fragen, offene frage, noch ausstehend*, nacharbeit*, anstehende arbeiten
      à faire, a faire, chantier*, ce qui manque, ce qu'il manque, ce qui reste, reste à faire, questions ouvertes, points à corriger, points à traiter, points à améliorer, à corriger, à améliorer, travaux restants
      lo que falta, qué falta, falta por hacer, asuntos pendientes, cuestiones abiertas, preguntas abiertas, puntos a mejorar, por corregir, trabajo pendiente, ajustes necesarios
      o que falta, falta por fazer, ajustes necessários, ajustes pendentes, questões abertas, questões em aberto, pontos a melhorar, pontos de melhoria, a corrigir, trabalho pendente
      cosa manca, lavori in sospeso, questioni aperte, domande aperte, da sistemare, da correggere, da completare, correzioni necessarie, lavoro rimanente
      доработк*, доделк*, недоделк*, что сделать, что нужно сделать, что осталось, что не сделано, что доделать, нужно сделать, надо сделать, сделать, предстоит сделать, незавершенн*
      待解决*, 待处理*, 待改进*, 待修复*, 待完善*, 待跟进*, 未完成*, 需要做的*, やること*, やるべきこと*, 今後の課題*, 今後の対応*, 今後の改善*, 今後のタスク*, 残件*, 対応予定*, 未対応*, 未実装*
      할 일*, 해야 할 일*, 남은 일*, 남은 과제*, 향후 과제*, 보완 사항*, 보완사항*, 개선 필요*, 개선 과제*, 개선 항목*, 기술 개선*, 추가 작업*, 미완료 작업*
      """
    ),
    (
      .issues,
      """
      points de blocage, blocages, point faible, points faibles, puntos débiles, punto débil, pontos fracos, ponto fraco, punti deboli, schwachpunkt*, schwäche*, knelpunt*, blokkade*, gebrek*, zwakke punten, zwakke plekken, wat niet werkt, bekende fouten, risico's
      luki, luka, niedociągnięci*, słabe punkty, słabe strony, bugi, co nie działa, niespójności, zagrożenia, sınırlama*, zayıf nokta*, zayıf yön*, aksaklık*, arıza*, çalışmayan*, tutarsızlık*, неполадк*, слабк*, що не працює, зауваженн*, прогалин*, невідповідност*, збої, ризик*
      風險點*, 风险点*, 알려진 제한*, 약점*, 취약한*, 불일치*, 弱い点*, 不備*, 不整合*, 欠落*
      störung*, fehlfunktion*, unstimmigkeit*, sicherheitslücke*, was nicht funktioniert, kritikpunkt*, incident*, dysfonctionnement*, manques, manquements, lacunes, ce qui ne fonctionne pas, ce qui ne marche pas, points de vigilance
      carencia*, lo que no funciona, qué no funciona, puntos de atención, debilidades, inconsistencia*, pontos de atenção, o que não funciona, fragilidade*, lacuna*, inconsistência*
      limitazion*, segnalazion*, mancanz*, cosa non funziona, debolezz*, incongruenz*, malfunzionament*, что не работает, узкие места, узкое место, слабые места, неисправност*, несоответстви*, сбои, пробелы
      短板*, 痛点*, 薄弱*, 待解决问题*, 懸念*, 弱点*, 未解決*, 障害一覧*, 부족한 점*, 부족한 부분*, 미흡*, 제한 사항*, 제한사항*, 미구현*, 미해결*, 아쉬운 점*, 우려 사항*
      """
    ),
    (
      .debt,
      "altlast*, techdebt, tech schulden, dette tech, deuda tecnica, débito*, debito tecnico, техдолг*, тех долг*, 技术欠债*, 기술부채*"
    ),
  ]

  /// Headings that begin with one of these are asides, unless a longer phrase says otherwise.
  static let asides: [(HeadingWords.Role, String)] = [
    (.aside, toldPhrases),
    (.aside, otherPhrases),
    (
      .tasks,
      "今後の課題*, 今後の対応*, 今後の改善*, 今後のタスク*, 今後の作業*"
    ),
  ]

  /// Headings that are a chapter of prose or numbers when they are nothing but this: longer ones may be entries.
  static let chapters = WordTable<Bool>([
    (
      true,
      """
      installation, changed files, modified files, useful commands, project structure, file structure, directory structure, tech stack, remarks, context, glossary, goals, table of contents
      installation, geänderte dateien, neue dateien, dateistruktur, projektstruktur, verzeichnisstruktur, nützliche befehle, anmerkungen, anmerkung, methodik, umfang, abnahmekriterien, referenzen, kontext, glossar, test-checkliste, hintergrund, verlauf, einordnung, technologie-stack, tech-stack
      fichiers modifiés, fichiers créés, structure du projet, commandes utiles, remarques, méthodologie, périmètre, bonnes pratiques, historique, tests à effectuer, ressources, glossaire, pile technique
      instalación, archivos modificados, archivos creados, estructura del proyecto, comandos útiles, observaciones, metodología, alcance, buenas prácticas, recursos, contexto, pruebas realizadas
      instalação, arquivos modificados, arquivos criados, estrutura do projeto, comandos úteis, observações, metodologia, escopo, boas práticas, histórico, recursos, contexto
      installazione, file modificati, file creati, struttura del progetto, comandi utili, osservazioni, metodologia, contesto, storico, risorse, buone pratiche, riferimenti, cronologia
      installatie, gewijzigde bestanden, aangepaste bestanden, projectstructuur, handige commando's, opmerkingen, methodologie, achtergrond, geschiedenis, referenties, bronnen, doelen, doel, context, wat werkt, al gedaan, reeds gedaan, sterke punten, aanbevelingen, succescriteria, tijdlijn, planning, overzicht, bijlagen, legenda
      instalacja, zmienione pliki, zmodyfikowane pliki, struktura projektu, przydatne komendy, przydatne polecenia, kontekst, odniesienia, historia, historia zmian, wstęp, notatki, notatka, metodologia, zasoby, tło, legenda, architektura systemu
      kurulum, gereksinimler, değiştirilen dosyalar, proje yapısı, dosya yapısı, faydalı komutlar, açıklamalar, metodoloji, bağlam, geçmiş, hedefler, hedef, ekler, çalışanlar, çalışan özellikler, başarı kriterleri, test kontrol listesi, değişiklik geçmişi, referanslar, yöntem, arka plan
      установка, требования к системе, измененные файлы, структура проекта, полезные команды, примечания, примечание, заметки, заметка, контекст, ссылки, история, цели, область, график, файлы, фон, словарь, полезные ссылки, для справки, справка
      встановлення, змінені файли, структура проєкту, структура проекту, корисні команди, примітки, примітка, нотатки, контекст, посилання, історія, історія змін, цілі, мета, вступ, графік, методологія, критерії успіху, що працює, вже зроблено, що зроблено, сильні сторони, довідка, легенда
      备注, 成功标准, 正常功能, 修改的文件, 修改文件, 新增文件, 常用命令, 安装, 项目结构, 目录结构, 文件结构, 部署步骤, 历史, 范围, 范围说明, 架构, 技术栈, 術語, 术语, 備註, 安裝, 專案結構, 歷史
      備考, 成功基準, 動作確認済み, 強み, 変更ファイル, 変更したファイル, コマンド, インストール, 受け入れ基準, 構成, メモ, 範囲, 履歴, 目標, 用語, 用語集, 注意点, 技術スタック, 環境
      before, after, vorher, nachher, avant, après, antes, después, depois, prima, dopo, voor, na, przed, po, önce, sonra, до, после, після, 修复前, 修复后, 修復前, 修復後, 修正前, 修正後, 改善前, 改善後, 変更前, 変更後, 수정 전, 수정 후, 변경 전, 변경 후, 이전, 이후
      verification, prüfung, verifikation, vérification, vérifications, verificación, verificação, verifica, verificatie, weryfikacja, doğrulama, проверка, перевірка, 验证, 驗證, 検証, 검증, 검증 항목, 확인 사항
      비고, 정상 동작, 변경된 파일, 변경 파일, 수정된 파일, 범위, 이력, 유용한 명령어, 명령어, 목표, 설치, 구조, 프로젝트 구조, 주의사항, 주의 사항, 메모, 참고 자료, 용어, 기술 스택
      """
    )
  ])

  private static let otherPhrases =
    """
    방안 *, 옵션 *, 방법 1*, 방법 2*, 방법 3*, 方案 *, 方案一*, 方案二*, 方案三*, 方案1*, 方案2*, 方案3*, 方案a*, 方案b*, 选项*, オプション*, 選択肢*, 案1*, 案2*, 案a*, 案b*, optie *, варіант *, variante 1*, variante 2*, variante a*, variante b*
    volgende stappen*, aanbevolen*, toelichting*, testplan*, samengevat*, uitgangspunten*, наступні кроки*, план дій*, додаток*, етап *, фаза *, тиждень *, крок *, як *, чому *, потрібно знати*, stap *, hoe *, waarom *, çalışma planı*, eylem planı*, test adımları*, plan testów*, plan pracy*, kolejność*, jak uruchomić*
    """

  /// What is told and never to be done: decisions, important notes, methods and what a review looked at.
  static let told = WordTable<Bool>([(true, toldPhrases)])

  private static let toldPhrases =
    """
    bereits entschieden*, entschieden*, entscheidungen*, getroffene entscheidungen*, already decided*, decided*, déjà décidé*, décidé*, décisions*, ya decidido*, decidido*, decisiones*, já decidido*, decisões*, già deciso*, decisioni*, принятые решения*, уже решили*, 已决定*, 已确定*, 决策*, 決定事項*, 決定済*, 결정 사항*, 결정된*
    wichtige hinweise*, wichtiger hinweis*, notes importantes*, note importante*, remarques importantes*, remarque importante*, notas importantes*, nota importante*, observações importantes*, observación importante*, note importanti*, important note*, important information*, важная информация*, важные примечания*, важное примечание*
    重要说明*, 重要提示*, 重要提醒*, 重要注意*, 重要信息*, 评估方法*, 评审方法*, 检查方法*, 审计方法*, 重要な注意*, 重要な補足*, 評価方法*, 調査方法*, 중요 참고*, 평가 방법*, 조사 방법*
    was geprüft*, was nicht geprüft*, geprüft und in ordnung*, ce qui a été vérifié*, ce qui a été contrôlé*, lo que se revisó*, qué se revisó*, o que foi verificado*, o que foi revisado*, cosa è stato verificato*, 已核查*, 已检查*, 確認した項目*
    """
}
