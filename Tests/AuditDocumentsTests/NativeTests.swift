import AuditModel
import Testing

@testable import AuditDocuments

/// What people write in their own languages where a field or a cell holds nothing else.
@Suite("Words of fields in nine languages")
struct NativeTests {
  struct Words: Sendable, CustomTestStringConvertible {
    var language: String
    var critical: [String]
    var high: [String]
    var low: [String]
    var open: [String]
    var inProgress: [String]
    var fixed: [String]
    var submitted: [String]
    var deferred: [String]
    var accepted: [String]
    var obsolete: [String]
    var labels: [String: FieldLabels.Key]
    var testDescription: String { language }
  }

  static let languages: [Words] = [
    Words(
      language: "German", critical: ["Kritisch", "Sehr hoch", "Muss", "Höchste Priorität", "Dringend"],
      high: ["Hoch", "Wichtig", "Soll", "Erheblich"], low: ["Niedrig", "Gering", "Kann", "Nebensächlich"],
      open: ["Offen", "Ausstehend", "Ungelöst", "Noch nicht behoben", "Wieder geöffnet"],
      inProgress: ["In Arbeit", "In Umsetzung", "Läuft", "Teilweise behoben", "Wird bearbeitet"],
      fixed: ["Behoben", "Erledigt", "Gefixt", "Beseitigt", "Repariert"],
      submitted: ["Zu testen", "In Abnahme", "Wartet auf Test", "Test ausstehend"],
      deferred: ["Zurückgestellt", "Vertagt", "Auf Eis", "Ruht"],
      accepted: ["Akzeptiert", "In Kauf genommen", "So gewollt"],
      obsolete: ["Hinfällig", "Abgelehnt", "Wird nicht behoben", "Entfällt"],
      labels: [
        "Schweregrad": .priority, "Betroffene Stellen": .location, "Vermutete Ursache": .cause,
        "Empfohlene Maßnahme": .fix, "Zeitaufwand": .effort, "Zugewiesen an": .owner, "Notlösung": .workaround,
        "Aktueller Stand": .status,
      ]),
    Words(
      language: "French", critical: ["Critique", "Bloquant", "Très élevée", "Indispensable"],
      high: ["Haute", "Élevée", "Majeur", "Sérieux"], low: ["Faible", "Mineure", "Souhaitable", "Facultatif"],
      open: ["Ouvert", "À faire", "Pas encore fait", "Non traité", "Rouvert"],
      inProgress: ["En cours", "Commencé", "En traitement", "Partiel"],
      fixed: ["Résolu", "Traité", "Réparé", "Clôturé", "Livré"],
      submitted: ["À tester", "En recette", "En attente de validation"],
      deferred: ["Reporté", "Plus tard", "En pause", "Suspendu"],
      accepted: ["Accepté", "Par conception", "Volontaire"],
      obsolete: ["Abandonné", "Sans objet", "Rejeté", "Ne sera pas corrigé"],
      labels: [
        "Niveau de gravité": .priority, "Fichiers touchés": .location, "Cause probable": .cause,
        "Correction proposée": .fix, "Constat": .description, "En charge": .owner, "Étapes pour reproduire": .steps,
      ]),
    Words(
      language: "Spanish", critical: ["Crítica", "Muy alta", "Obligatorio", "Inmediata"],
      high: ["Alta", "Grave", "Elevada", "Severa"], low: ["Baja", "Leve", "Deseable", "Cosmético"],
      open: ["Abierto", "Pendiente", "Activo", "Aún no", "Sin hacer"],
      inProgress: ["En curso", "En marcha", "A medias", "Iniciado"],
      fixed: ["Resuelto", "Listo", "Lista", "Subsanado", "Cumplido"],
      submitted: ["En revisión", "Pendiente de verificar", "Por probar", "Por validar"],
      deferred: ["Aplazado", "Más adelante", "En pausa", "Suspendido"],
      accepted: ["Aceptado", "Por diseño", "Intencional"], obsolete: ["Descartado", "No aplica", "Rechazado"],
      labels: [
        "Importancia": .priority, "Estatus": .status, "Archivos a modificar": .location, "Por qué": .cause,
        "Cómo resolverlo": .fix, "Afecta": .impact, "Pasos": .steps, "Solución alternativa": .workaround,
      ]),
    Words(
      language: "Portuguese", critical: ["Crítico", "Muito alta", "Impeditivo", "Imediata"],
      high: ["Alta", "Elevada", "Séria"], low: ["Baixa", "Desejável", "Leve", "Não bloqueante"],
      open: ["Aberto", "Em aberto", "Pendente", "Ativo", "Ainda não resolvido"],
      inProgress: ["Em andamento", "Fazendo", "Em execução", "Iniciado"],
      fixed: ["Corrigido", "Pronto", "Encerrado", "Ajustado", "Consertado"],
      submitted: ["Aguardando validação", "Em homologação", "A testar"],
      deferred: ["Adiado", "Para depois", "Em espera", "Agendado"], accepted: ["Aceito", "Assumido", "Intencional"],
      obsolete: ["Descartado", "Fora do escopo", "Não será corrigido", "Não se aplica"],
      labels: [
        "Importância": .priority, "Andamento": .status, "Onde fica": .location, "Causa provável": .cause,
        "Como resolver": .fix, "Dependência": .blockedBy, "Encarregado": .owner, "Passos": .steps,
      ]),
    Words(
      language: "Italian", critical: ["Critico", "Molto alta", "Indispensabile", "Massima"],
      high: ["Alta", "Grave", "Elevata"], low: ["Bassa", "Lieve", "Trascurabile", "Facoltativo"],
      open: ["Aperto", "Da fare", "Da sistemare", "Attivo"], inProgress: ["In corso", "Avviato", "In sviluppo"],
      fixed: ["Risolto", "Pronto", "Concluso", "Fatta", "Sanato"],
      submitted: ["Da verificare", "Da testare", "In collaudo"],
      deferred: ["Rinviato", "Posticipato", "Più avanti", "Sospeso"], accepted: ["Accettato", "Voluto", "Tollerato"],
      obsolete: ["Scartato", "Rifiutato", "Non verrà corretto", "Non applicabile"],
      labels: [
        "Importanza": .priority, "Avanzamento": .status, "File interessati": .location, "Causa principale": .cause,
        "Rimedio": .fix, "Conseguenza": .impact, "Durata": .effort, "Incaricato": .owner,
      ]),
    Words(
      language: "Russian", critical: ["Критический", "Наивысший", "Очень высокий", "Срочно"],
      high: ["Высокий", "Существенный", "Важно"], low: ["Низкий", "Косметический", "Желательно", "Мелкий"],
      open: ["Открыто", "Новый", "Не закрыто", "В очереди", "Ещё не исправлено"],
      inProgress: ["В работе", "Исправляется", "В разработке", "Делается"],
      fixed: ["Исправлено", "Снято", "Починено", "Погашен", "Внедрено"],
      submitted: ["На проверке", "Ждёт деплоя", "Требует проверки"],
      deferred: ["Отложено", "В бэклоге", "На паузе", "Потом"], accepted: ["Принято", "Так задумано", "Намеренно"],
      obsolete: ["Неактуально", "Не применимо", "Не будем", "Отклонено"],
      labels: [
        "Степень критичности": .priority, "Место в коде": .location, "Вероятная причина": .cause,
        "Предлагаемое решение": .fix, "Чем грозит": .impact, "Костыль": .workaround, "Признаки": .symptom,
      ]),
    Words(
      language: "Chinese", critical: ["严重", "非常高", "必须", "立即"], high: ["高", "重要", "急"],
      low: ["低", "建议", "不紧急", "提示"], open: ["未修复", "待跟进", "未关闭", "待整改"],
      inProgress: ["进行中", "排查中", "正在修复", "实施中"], fixed: ["已修复", "已改", "已合并", "搞定", "已整改"],
      submitted: ["待验证", "待复测", "测试中", "待验收"], deferred: ["暂缓", "后续版本", "挂起", "远期"],
      accepted: ["已接受", "已知限制", "符合预期"], obsolete: ["不修复", "无需处理", "已过时"],
      labels: [
        "风险等级": .priority, "处理状态": .status, "问题位置": .location, "产生原因": .cause, "解决办法": .fix,
        "整改建议": .fix, "问题说明": .description, "预计耗时": .effort, "临时措施": .workaround,
      ]),
    Words(
      language: "Japanese", critical: ["緊急", "非常に高い", "即時"], high: ["高", "やや高"],
      low: ["低", "余裕があれば", "些細"], open: ["未対応", "残", "これから", "要修正"],
      inProgress: ["対応中", "着手済み", "継続対応"], fixed: ["解決", "解消", "済み", "対処済み", "終了"],
      submitted: ["確認待ち", "リリース待ち", "確認中"], deferred: ["保留", "将来対応", "ペンディング"],
      accepted: ["仕様", "意図的", "許容"], obsolete: ["対応不要", "取り下げ", "中止"],
      labels: [
        "優先順位": .priority, "進捗状況": .status, "問題箇所": .location, "発生原因": .cause, "対処法": .fix,
        "改善策": .fix, "作業量": .effort, "応急処置": .workaround,
      ]),
    Words(
      language: "Korean", critical: ["긴급", "매우 높음", "최우선", "즉시"], high: ["높음", "상", "주요"],
      low: ["낮음", "하", "사소"], open: ["미해결", "아직", "조치 필요", "할 일"],
      inProgress: ["진행 중", "수정 중", "일부 해결", "분석 중"], fixed: ["해결", "종료", "닫힘", "적용됨", "수정함"],
      submitted: ["검증 대기", "확인 필요", "테스트 중"], deferred: ["보류", "추후", "나중에", "다음 버전"],
      accepted: ["수용", "의도된 동작", "감수"], obsolete: ["취소", "불필요", "해당 없음"],
      labels: [
        "위험도": .priority, "처리 상태": .status, "발생 위치": .location, "발생 원인": .cause, "조치 방안": .fix,
        "개선안": .fix, "난이도": .effort, "우회 방법": .workaround,
      ]),
  ]

  /// The entries of a document in which each has one field.
  private func entries(_ label: String, _ words: [String]) -> [ImportedItem] {
    let names = ["pump", "valve", "motor", "lamp", "gear", "hinge", "crane", "ladder"]
    let text = words.enumerated().map { index, word in
      "## ISSUE-\(index + 1): The \(names[index % names.count]) stalls\n\n- **\(label):** \(word)\n- **Impact:** none yet\n"
    }
    return imported("# Known issues\n\n" + text.joined(separator: "\n")).items
  }

  @Test("priorities", arguments: languages)
  func priorities(_ words: Words) {
    #expect(entries("Priority", words.critical).map(\.priority.value) == words.critical.map { _ in .p0 })
    #expect(entries("Priority", words.high).map(\.priority.value) == words.high.map { _ in .p1 })
    let low = entries("Priority", words.low)
    #expect(low.map(\.priority.value) == words.low.map { _ in .p2 })
    #expect(low.allSatisfy { $0.priority.reason == .field })
  }

  @Test("states", arguments: languages)
  func states(_ words: Words) {
    let states: [(BlockerStatus, [String])] = [
      (.open, words.open), (.inProgress, words.inProgress), (.fixed, words.fixed), (.fixSubmitted, words.submitted),
      (.deferred, words.deferred), (.accepted, words.accepted), (.obsolete, words.obsolete),
    ]
    for (state, words) in states {
      let read = zip(words, entries("Status", words)).filter { $1.status.value != state }
      #expect(read.isEmpty, "\(read.map { "\($0): \($1.status.value)" })")
    }
  }

  @Test("labels", arguments: languages)
  func labels(_ words: Words) {
    let wrong = words.labels.filter { FieldLabels.key($0.key) != $0.value }
    #expect(wrong.isEmpty)
  }

  @Test(
    "what is a state alone is none in a sentence",
    arguments: [
      "La lista no se carga", "Pronto soccorso: link rotto", "解決すべき課題", "해결해야 할 버튼", "보류지 중복 코드",
      "Ruhtemperatur falsch", "仕様書が古い", "L'apertura non funziona correttamente",
    ])
  func sentences(_ title: String) {
    let items = imported("# Known issues\n\n## ISSUE-1: \(title)\n\n- **Impact:** none yet\n").items
    #expect(items.map(\.status.value) == [.open])
  }

  @Test("word stems take no other words along")
  func stems() {
    #expect(StatusWords.status(in: "ACTIVAT")?.status != .open)
    #expect(StatusWords.status(in: "apertura")?.status == nil)
    #expect(StatusWords.status(in: "funziona correttamente")?.status == nil)
    #expect(StatusWords.status(in: "解消すべき負債")?.status == nil)
    #expect(StatusWords.status(in: "コードの重要な仕様")?.status == nil)
    #expect(StatusWords.status(in: "Activo")?.status == .open)
  }
}
