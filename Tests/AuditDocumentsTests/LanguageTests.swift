import AuditModel
import Testing

@testable import AuditDocuments

@Suite("Documents in many languages")
struct LanguageTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var priorities: [Priority]
    var statuses: [BlockerStatus]
    var testDescription: String { name }
  }

  @Test(
    "headings, fields, priorities and statuses",
    arguments: [
      Case(
        name: "Turkish",
        text: """
          # Eksikler
          ## Kritik eksikler
          - Yedek alınmıyor
          - Odeme iki kez yazılıyor
          ## Diğer sorunlar
          ### 1. Arama yavaş
          - **Öncelik:** Yüksek
          - **Durum:** Devam ediyor
          ### 2. Eski simgeler
          - **Öncelik:** Düşük
          - **Durum:** Düzeltildi
          ## Sonraki adımlar
          - Herkese haber ver
          """, priorities: [.p0, .p0, .p1, .p2], statuses: [.open, .open, .inProgress, .fixed]),
      Case(
        name: "Polish",
        text: """
          # Znane problemy
          ### 1. Hasła w logach
          - **Priorytet:** Krytyczny
          - **Status:** ❌ Nierozwiązany
          ### 2. Wolne wyszukiwanie
          - **Priorytet:** Wysoki
          - **Status:** W trakcie
          ### 3. Stare ikony
          - **Priorytet:** Niski
          - **Status:** ✅ Naprawione
          ## Podsumowanie
          - Wszystko opisane
          """, priorities: [.p0, .p1, .p2], statuses: [.open, .inProgress, .fixed]),
      Case(
        name: "Italian",
        text: """
          # Problemi noti
          | ID | Problema | Priorità | Stato |
          |---|---|---|---|
          | P-1 | Password in chiaro | Critica | Risolto |
          | P-2 | Ricerca lenta | Alta | In lavorazione |
          | P-3 | Icone vecchie | Bassa | Da risolvere |
          """, priorities: [.p0, .p1, .p2], statuses: [.fixed, .inProgress, .open]),
      Case(
        name: "German",
        text: """
          # Bekannte Probleme
          ## 🔴 Kritisch
          ### 1. Sicherung fehlt ✅ ERLEDIGT
          **Datei:** `db/backup.sh`
          ### 2. Kein Zeitlimit
          **Problem:** Anfragen hängen
          **Aufwand:** 2 Tage
          ## 🟡 Wichtig
          ### 3. Tests langsam ⚠️ IN ARBEIT
          **Status:** ⚠️ Teilweise umgesetzt
          ## Nächste Schritte
          1. Alles testen
          """, priorities: [.p0, .p0, .p1], statuses: [.fixed, .open, .inProgress]),
      Case(
        name: "French",
        text: """
          # Dette technique
          | ID | Problème | Priorité | Statut |
          |---|---|---|---|
          | DT-1 | Mots de passe en clair | Critique | Résolu |
          | DT-2 | Requêtes lentes | Haute | En cours |
          | DT-3 | Textes à traduire | Faible | À faire |
          """, priorities: [.p0, .p1, .p2], statuses: [.fixed, .inProgress, .open]),
      Case(
        name: "Spanish",
        text: """
          # Problemas conocidos
          ## Prioridad alta
          ### Falta cifrado
          - **Estado:** Pendiente
          - **Impacto:** Fuga de datos
          ## Prioridad baja
          ### Colores feos
          - **Estado:** Resuelto
          """, priorities: [.p1, .p2], statuses: [.open, .fixed]),
      Case(
        name: "Portuguese",
        text: """
          # Bloqueadores de produção
          ## 🔴 Críticos
          ### BLK-01 — Sem cópia de segurança
          **Impacto:** perda de dados
          ### BLK-02 — Porta aberta ✅ RESOLVIDO
          Fechada.
          ## 🟡 Médios
          ### BLK-03 — Logs grandes
          **Status:** Em andamento
          """, priorities: [.p0, .p0, .p2], statuses: [.open, .fixed, .inProgress]),
      Case(
        name: "Russian",
        text: """
          # Известные проблемы
          ## BUG-001
          **Описание:** Двойная оплата
          **Критичность:** Критический
          **Статус:** Исправлено
          ## BUG-002
          **Описание:** Медленный поиск
          **Критичность:** Низкая
          **Статус:** В работе
          """, priorities: [.p0, .p2], statuses: [.fixed, .inProgress]),
      Case(
        name: "Chinese",
        text: """
          # 已知问题
          | 编号 | 问题 | 严重程度 | 状态 |
          |---|---|---|---|
          | B1 | 密码明文存储 | 严重 | 已修复 |
          | B2 | 查询缓慢 | 高 | 处理中 |
          | B3 | 文案错误 | 低 | 待修复 |
          """, priorities: [.p0, .p1, .p2], statuses: [.fixed, .inProgress, .open]),
      Case(
        name: "Japanese",
        text: """
          # 既知の問題
          ## 🔴 最優先
          ### 1. パスワードが平文
          - **状態**: 未対応
          - **影響**: 情報漏洩
          ## 🟡 中優先度
          ### 2. 検索が遅い
          - **状態**: 対応済み
          """, priorities: [.p0, .p2], statuses: [.open, .fixed]),
      Case(
        name: "Korean",
        text: """
          # 알려진 문제
          ## 높음
          ### 1. 비밀번호 평문 저장
          - **상태**: 진행 중
          """, priorities: [.p1], statuses: [.inProgress]),
    ])
  func reads(language: Case) {
    let document = imported(language.text, name: "document.md")
    #expect(document.items.map(\.priority.value) == language.priorities)
    #expect(document.items.map(\.status.value) == language.statuses)
  }

  @Test(
    "words that take back what follows, and words that are not known, never close anything",
    arguments: [
      "Not fixed", "nicht behoben", "non résolu", "no resuelto", "не исправлено", "未修复", "未対応", "unresolved",
      "some unheard-of word",
    ])
  func negation(word: String) {
    let document = imported("# Known issues\n\n### BUG-1: One\n- **Status:** \(word)\n- **Impact:** x\n")
    #expect(document.items.map(\.status.value) == [.open])
    #expect(document.items.first?.status.word == word)
  }
}
