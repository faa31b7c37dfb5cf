/// More words of headings as people write them in their own languages, beside those of ``HeadingWords``.
enum NativeHeadings {
  /// Words of headings over lists of entries.
  static let nouns: [(HeadingWords.Role, String)] = [
    (
      .tasks,
      """
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
    (
      .tasks,
      "今後の課題*, 今後の対応*, 今後の改善*, 今後のタスク*, 今後の作業*"
    ),
  ]

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
