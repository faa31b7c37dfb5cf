import AuditModel
import Testing

@testable import AuditDocuments

/// Forms of documents that are met in every language.
@Suite("Forms met in every language")
struct NativeFormTests {
  @Test(
    "headings over lists of what is left or wrong",
    arguments: [
      "Was noch fehlt", "Baustellen", "Altlasten", "Störungen", "Ce qui manque", "Chantiers", "Points à corriger",
      "Lo que falta", "Carencias", "O que falta", "Pontos de atenção", "Ajustes necessários", "Cosa manca",
      "Segnalazioni", "Lavori in sospeso", "Доработки", "Узкие места", "Что не работает", "Техдолг", "待解决", "短板",
      "懸念事項", "今後の課題", "やること", "해야 할 일", "부족한 점", "미구현 기능",
    ])
  func nouns(_ heading: String) {
    let items = imported(
      """
      # Meridian
      A small program.
      ## \(heading)
      - The pump stalls in winter
      - The lamp flickers twice
      - The crane forgets its load
      ## API
      It is small.
      """, name: "PROJECT.md"
    ).items
    #expect(items.count == 3)
  }

  @Test(
    "chapters of decisions and of important notes list no entries",
    arguments: [
      "Bereits entschieden (damit es keiner neu verhandelt)", "Decisiones tomadas", "Wichtige Hinweise", "重要说明",
      "Notes importantes", "決定事項",
    ])
  func asides(_ heading: String) {
    let items = imported(
      """
      # Offene Punkte

      Was noch nicht geklärt ist.

      ## Technik
      - Die Pumpe steht im Winter, ein Ersatz ist noch nicht bestellt.
      - Der Kran vergisst die Last noch immer.
      - Wie der Korb gesichert wird, ist noch offen.
      ## Gelände
      - Das Tor fehlt weiterhin.
      - Kein Weg zum Keller ist beleuchtet.
      - Der Zaun ist noch nicht final festgelegt.
      ## \(heading)
      - Debian stays the base of all
      - The cellar keeps its own door
      - Stairs are painted once a year
      """, name: "OFFENE_PUNKTE.md"
    ).items
    #expect(items.count == 6)
  }

  @Test("a state in bold begins a paragraph or a sentence")
  func boldStates() {
    let items = imported(
      """
      # Bericht
      ## L1 — Die Pumpe steht
      Sie lief trocken.

      **Behoben.** Ein neues Ventil hält das Wasser.
      ## L2 — Der Kran vergisst die Last
      Er stand im Regen.

      **Behoben**, beide Seile sind neu.
      ## L3 — Der Keller hat keine Tür
      **Bewusst offen gelassen.** Die Katze braucht den Weg.
      ## L4 — Die Lampe flackert
      Sie hängt schief. **Behoben** mit einer Schelle.
      ## L5 — Das Tor klemmt
      Es ist noch **nicht** geölt.
      """
    ).items
    #expect(items.map(\.status.value) == [.fixed, .fixed, .accepted, .fixed, .open])
    #expect(items.first?.title == "Die Pumpe steht")
  }

  @Test("a state behind the rank in a heading's remark")
  func rankedStates() {
    let items = imported(
      """
      # Dette technique
      ## 1. La pompe cale (HAUTE — en cours depuis mars)
      Elle tourne à sec.
      ## 2. La grue oublie (Moyenne, reporté)
      Elle reste dehors.
      """
    ).items
    #expect(items.map(\.status.value) == [.inProgress, .deferred])
    #expect(items.map(\.priority.value) == [.p1, .p2])
  }

  @Test("a column for the fix that holds states")
  func fixColumn() {
    let items = imported(
      """
      # 改善点
      | # | 改善項目 | 優先度 | 修正 |
      |---|---|---|---|
      | 1 | ポンプが止まる | 高 | 済 |
      | 2 | ランプがちらつく | 中 | |
      | 3 | クレーンが荷を忘れる | 低 | 済 |
      """
    ).items
    #expect(items.map(\.status.value) == [.fixed, .open, .fixed])
  }

  @Test("a summary numbered as the headings restates them in other words")
  func numberedSummary() {
    let document = imported(
      """
      # Технический долг
      ## Сводка
      | # | Долг | Статус |
      |---|---|---|
      | 1 | Насос берёт воду не из того бака | закрыт |
      | 2 | Кран забывает груз | открыт |
      | 3 | Лампа: 2 из 5 мигают | частично |
      ## 1. Два бака и один насос
      Было видно в мае.
      ## 2. Кран забывает груз
      Видно каждый день.
      ## 3. Мигание ламп
      Видно ночью.
      """)
    #expect(document.items.count == 3)
    #expect(document.items.map(\.status.value) == [.fixed, .open, .inProgress])
  }

  @Test("rows behind an empty line, and rows that sum up")
  func looseTables() {
    let items = imported(
      """
      # 백로그
      | ID | 작업 | 상태 |
      |---|---|---|
      | E01 | 펌프 교체 | 진행 중 |

      | E02 | 램프 수리 | 완료 |
      | E03 | 크레인 점검 | 미해결 |
      | **합계** | 3건 | |
      """, name: "BACKLOG.md"
    ).items
    #expect(items.map(\.title) == ["펌프 교체", "램프 수리", "크레인 점검"])
    #expect(items.map(\.status.value) == [.inProgress, .fixed, .open])
  }

  @Test(
    "priorities that count from one",
    arguments: [
      ("Priorité", ":"), ("Приоритет", ":"), ("Priorität", " –"), ("Prioridad", ":"), ("优先级", "："), ("우선순위", ":"),
    ])
  func numberedPriorities(_ word: String, _ sign: String) {
    let items = imported(
      """
      # TODO
      ## \(word) 1\(sign) A
      - [ ] The pump stalls
      - [ ] The crane forgets
      ## \(word) 2\(sign) B
      - [ ] The lamp flickers
      - [ ] The door sticks
      ## \(word) 3\(sign) C
      - [x] The stairs are steep
      - [x] The gate is low
      """, name: "TODO.md"
    ).items
    #expect(items.map(\.priority.value) == [.p0, .p0, .p1, .p1, .p2, .p2])
    #expect(items.map(\.status.value) == [.open, .open, .open, .open, .fixed, .fixed])
  }

  @Test("headings of one level that all have a mark of a state")
  func markedHeadings() {
    let items = imported(
      """
      # CORRECTIONS CRITIQUES APPLIQUÉES

      ## Résumé

      **Total:** 9 corrections appliquées

      ## 1. Schéma de la pompe (pump.c)

      ### ✅ Ajout de la courroie

      ```c
      belt();
      ```

      ### ✅ Vanne - Ajout de joints

      ```c
      seal();
      ```

      ### ✅ Roue - Ajout de dents

      ```c
      teeth();
      ```

      ### ✅ Godet - Ajout du bord

      ```c
      rim();
      ```

      ### ✅ Câble - Ajout du frein

      ```c
      brake();
      ```

      ### ✅ Tambour - Ajout du toit

      ```c
      roof();
      ```

      ## 2. Grue (crane.c)

      ### ✅ Nouvel essai en charge

      **Avant:**
      ```c
      none();  // rien
      ```

      **Après:**
      ```c
      again();
      ```

      ### ✅ Départ immédiat (sans attente)

      **Avant:**
      ```c
      wait();
      ```

      **Après:**
      ```c
      go();
      ```

      ### ✅ Journal des chocs

      **Avant:**
      ```c
      quiet();
      ```

      **Après:**
      ```c
      loud();
      ```

      ## 3. Cave (cellar.c)

      ### ✅ Garde de la clé

      **Avant:**
      ```c
      lost();
      ```

      **Après:**
      ```c
      kept();
      ```

      ## 4. Porte (gate.yaml)

      ### ⚠️ À MODIFIER MANUELLEMENT

      **Commande actuelle:**
      ```yaml
      gate: open
      ```

      **Raison:** La clé est chez le gardien

      ## IMPACT DES CORRECTIONS

      ### Avant

      - ❌ La pompe cale

      ### Après

      - ✅ La pompe tourne
      """, name: "CORRECTIONS_CRITIQUES.md"
    ).items
    #expect(items.count == 11)
    #expect(items.count { $0.status.value == .fixed } == 10)
  }

  @Test("risks with a rank and a measure")
  func risks() {
    let items = imported(
      """
      # Auditoria tecnica
      ## Riscos tecnicos prioritarios
      | Prioridade | Risco | Impacto | Tratamento | Recomendação |
      |---|---|---|---|---|
      | Critica | A bomba para no inverno | Sem água | Nenhum | Trocar a correia |
      | Media | O guindaste esquece a carga | Demora | Nenhum | Anotar a carga |
      """, name: "AUDITORIA.md"
    ).items
    #expect(items.map(\.title) == ["A bomba para no inverno", "O guindaste esquece a carga"])
    #expect(items.map(\.priority.value) == [.p0, .p2])
  }

  @Test("numbers with a middle dot, and states in brackets that begin a paragraph")
  func smallSigns() {
    let items = imported(
      """
      # 課題一覧
      ## 1 · ポンプが止まる
      冬に止まる。

      **【対応済み・2026-03-01】ベルトを替えた。**
      ## 2 · クレーンが荷を忘れる
      雨の日に忘れる。
      """
    ).items
    #expect(items.map(\.title) == ["ポンプが止まる", "クレーンが荷を忘れる"])
    #expect(items.map(\.status.value) == [.fixed, .open])
  }

  @Test("questions with their answers are no entries")
  func questions() {
    let items = imported(
      """
      # Problemas conhecidos
      ## Problemas em aberto
      - A bomba para no inverno
      - O guindaste esquece a carga
      ## Validação
      **1. Você entregaria isto hoje?**
      Sim, com a bomba nova.

      **2. Existe algo que impeça a entrega?**
      Não.

      **3. Qual é o maior risco?**
      O inverno.
      """, name: "LAUNCH_READINESS.md"
    ).items
    #expect(items.count == 2)
  }

  @Test("paragraphs that begin with ids of one series in bold")
  func boldIDs() {
    let items = imported(
      """
      # Auditbericht
      ## Leck
      ### L1 — Die Pumpe steht
      Text.
      ### L2 — Der Kran vergisst
      Text.
      ### L3 — Das Tor klemmt
      Text.
      ## Hinweis
      **H1 — Die Lampe flackert.** Sie hängt schief.

      **H2 — Die Leiter ist kurz.** Sie reicht nur bis zum Fenster.

      **H3 — Der Korb hat Löcher.** Er ist alt.
      """, name: "AUDIT-2.md"
    ).items
    #expect(items.compactMap(\.rawID) == ["L1", "L2", "L3", "H1", "H2", "H3"])
  }
}
