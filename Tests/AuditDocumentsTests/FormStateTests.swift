import AuditModel
import Testing

@testable import AuditDocuments

/// What is an entry by what is said of its state and of its kind.
@Suite("The state of what a document lists")
struct FormStateTests {
  @Test("in a document of boxes every box is an entry, also under headings that name no group")
  func boxes() {
    let document = imported(
      "# Pendientes\n\n## Bloqueantes\n- [ ] Quitar datos falsos\n- [ ] Probar en la red\n- [ ] Conectar la firma\n\n## Entrega\n- [ ] Grabar el video\n",
      name: "PENDIENTES.md")
    #expect(document.items.map(\.priority.value) == [.p0, .p0, .p0, .p2])
  }

  @Test("a column called problem is enough below a priority; resolved rows need the day of their fix only")
  func rows() {
    let document = imported(
      """
      # 課題一覧

      ## 優先度：中

      | # | 課題 | 次の一歩 |
      |---|---|---|
      | 3 | 辞書が古い | 調べる |
      | 4 | 記号が不明 | 聞く |
      """, name: "a.md")
    #expect(document.items.map(\.rawID) == ["3", "4"])
    let resolved = imported(
      "# Debt register\n\n## Resolved items\n\n| Item | Location | Resolved date | Resolution |\n|---|---|---|---|\n| Two copies of a rule | `a.ts` | 2025-01-27 | Deleted one |\n",
      name: "TECH_DEBT.md")
    #expect(resolved.items.map(\.status.value) == [.fixed])
  }

  @Test("what is critical and no problem is none; what works is none; a long status counts by its first words")
  func noEntries() {
    let document = imported(
      "# Technical report\n\n## Top 2 critical dependencies\n\n### 1. The database\n**Role:** keeps all\n\n### 2. The frame\n**Role:** shows all\n",
      name: "REPORT.md")
    #expect(document.items.isEmpty)
    let praise = imported(
      "# Problems\n\n## 🔴 Active\n\n### 1. Colours are lost\n**Symptom:** after a restart\n\n## ✅ The good side\n- ✅ Loading\n- ✅ Saving\n",
      name: "PROBLEMS.md")
    #expect(praise.items.map(\.title) == ["Colours are lost"])
    let status = imported(
      "# Known issues\n\n### 1. Memory is lost\n**Status:** This one is looked at separately and will be taken up once the login is fixed\n"
    )
    #expect(status.items.map(\.status.value) == [.open])
  }

  @Test("a rule right below a line of text is a rule where headings have signs")
  func rules() {
    let document = imported(
      "# Debt\n\n## Bugs\nNo bugs known\n---\n\n## Rules are written twice\n**Fix:** Keep one\n", name: "DEBT.md")
    #expect(document.items.map(\.title) == ["Rules are written twice"])
    #expect(LooseHeadings.closed("Title\n---\ntext") == "Title\n---\ntext")
    #expect(LooseHeadings.closed("# A\n| a |\n---\n") == "# A\n| a |\n---\n")
  }

  @Test("a form whose every line is a heading is one entry each; what a server answers is no state")
  func headedForms() {
    func form(_ id: String, _ title: String, _ priority: String) -> String {
      "## Bug ID: \(id)\n\n## Title: \(title)\n\n## Priority: \(priority)\n\n## Steps to reproduce\n1. Ask for it\n\n"
        + "## Actual result\n- Status: `200 OK`\n\n"
    }
    let document = imported(
      form("001", "A wrong page is found", "High") + form("002", "A page is late", "Low"), name: "reports.md")
    #expect(document.items.map(\.title) == ["A wrong page is found", "A page is late"])
    #expect(document.items.map(\.rawID) == ["001", "002"])
    #expect(document.items.map(\.priority.value) == [.p1, .p2])
    #expect(document.items.map(\.status.value) == [.open, .open])
    #expect(document.items.map(\.span.first) == [1, 13])
  }

  @Test("a title over counted entries is none itself, whatever labels stand below it")
  func labelledTitle() {
    let document = imported(
      """
      # Deuda técnica - Molino

      ## Contexto
      Lo que queda.

      ## Estado actual
      Fase 1 cerrada.

      ## Deuda abierta (prioridad alta)

      ### 1) Pagos sin registro
      - **Estado:** Cerrada.

      ### 2) Fuentes lentas
      - **Estado:** Pendiente.

      ### 3) Textos fijos
      - **Estado:** Pendiente.

      ## Notas
      Nada más.
      """, name: "deuda.md")
    #expect(document.items.map(\.title) == ["Pagos sin registro", "Fuentes lentas", "Textos fijos"])
    #expect(document.items.map(\.status.value) == [.fixed, .open, .open])
  }

  @Test("what is left to do is tasks; a numbered area over boxes is their group")
  func leftToDo() {
    let document = imported(
      """
      # Boutique, préparation

      ## Reste à développer (20 %)

      ### 1. Paiement
      - [ ] Clés réelles
      - [ ] Essais

      ### 2. Vitrine
      - [ ] Photos
      - [ ] Prix
      """, name: "etat.md")
    #expect(document.items.map(\.title) == ["Clés réelles", "Essais", "Photos", "Prix"])
    let points = imported(
      "# Offene Punkte\n\n## 1. Der Speicher läuft voll\nSeit Mai.\n\n## 2. Die Uhr geht vor\nUm eine Minute.\n",
      name: "punkte.md")
    #expect(points.items.map(\.title) == ["Der Speicher läuft voll", "Die Uhr geht vor"])
  }

  @Test("a summary of entries that stand nowhere else holds them; workarounds are none")
  func lonelySummary() {
    let document = imported(
      """
      # Bugs encontrados

      ## Resumo

      | ID | Severidade | Descrição |
      |---|---|---|
      | [BUG-1](b/1.md) | Alta | A busca vazia devolve tudo |
      | [BUG-2](b/2.md) | Média | O total de páginas é menor |
      | [BUG-3](b/3.md) | Crítica | A assinatura nunca é lida |

      ## Observações que não são bugs

      1. **O limite aceita -1**
         Ninguém responde 400.
      2. **A rota errada fala em texto**
         As outras falam em JSON.
      """, name: "bugs.md")
    #expect(document.items.compactMap(\.rawID).prefix(3) == ["BUG-1", "BUG-2", "BUG-3"])
    #expect(document.items.prefix(3).map(\.priority.value) == [.p1, .p2, .p0])
    let around = imported(
      "# Known issues\n\n## Active issues\n\n### The login fails\n**Priority:** HIGH\n\n## Workarounds\n\n### For the login\n1. Log in here\n2. Copy the key\n"
    )
    #expect(around.items.map(\.title) == ["The login fails"])
  }

  @Test("the column called issue has the titles, however long the description is")
  func issueColumn() {
    let document = imported(
      """
      # Known issues

      ## High priority

      | Issue | Location | Description |
      |---|---|---|
      | Key in the address | `a.ts:1` | It is left in the logs of every server on the way |
      | Old cipher | `b.ts:1` | Nobody has looked at it since the first release |
      """)
    #expect(document.items.map(\.title) == ["Key in the address", "Old cipher"])
  }

  @Test("a paragraph behind a field of a few words tells of the entry, and is not what the field says")
  func paragraphBehindField() throws {
    let document = imported(
      """
      # Known issues

      ## Prices round down
      **Priority**: High

      The total loses a cent.

      ## Slow search

      - **Severity:** Critical

        It takes nine seconds.
      - **Status:** In progress

      Mara looks at it.

      ## No receipt
      **Description:**

      The printer stays silent.

      The drawer opens.
      """)
    let price = try document.item("Prices round down")
    #expect(price.priority == Derived(.p1, word: "High", reason: .field))
    #expect(price.text("description") == "The total loses a cent.")
    let search = try document.item("Slow search")
    #expect(search.priority.word == "Critical")
    #expect(search.status.word == "In progress")
    #expect(search.text("description") == "It takes nine seconds.\nMara looks at it.")
    #expect(
      try document.item("No receipt").text("description") == "The printer stays silent.\nThe drawer opens.")
  }

  @Test("mostly done is not done, states with arrows are none, and a scale's name is no rank")
  func nearlyDone() throws {
    let document = imported(
      """
      # Analisi criticità del molo

      ### 1. Scale rotte
      **Stato:** quasi completato

      ### 2. Luci spente
      **Stato:** da implementare

      ## Attività

      - [x] Flusso degli stati (open → reviewed → sent)
      """)
    #expect(try document.item("Scale rotte").status.value == .inProgress)
    #expect(try document.item("Luci spente").status.value == .open)
    #expect(document.items.allSatisfy { $0.priority.value == .p2 })
    #expect(document.items.last?.status.value == .fixed)
  }

  @Test("a row that is struck through is done, also where its cell goes on behind the bold title")
  func struckRow() throws {
    let document = imported(
      """
      # Technical debt

      ## High (maintenance)

      | # | Issue | File |
      |---|-------|------|
      | ~~H1~~ | ~~**Two clocks** — one is left.~~ | |
      | H2 | **Old map** — it is from last year. | `map.ts` |
      """)
    #expect(try document.item("Two clocks").status.value == .fixed)
    #expect(try document.item("Old map").status.value == .open)
  }

  @Test("low priority behind a title is a priority, and a roadmap for later has what has an id")
  func laterWithIDs() throws {
    let document = imported(
      """
      # Debt of the quay

      ### [ROPE-1] Ropes are old (Low Priority)
      **Fix:** buy new ones

      ## Completed
      - `[DONE] [LAMP-1/2]` Lamps at the gate

      ## Roadmap (post-MVP)
      - [ROAD-1] A second gate
      - [ROAD-2] A third crane
      """)
    #expect(try document.item("Ropes are old").status.value == .open)
    #expect(document.items.map(\.rawID) == ["ROPE-1", "LAMP-1/2", "ROAD-1", "ROAD-2"])
  }

  @Test("plain bullets below the title of a list of problems are its entries, where nothing else is")
  func bareBullets() {
    #expect(
      imported("# Known issues\n\n- The bell does not ring\n- The stairs are wet\n").items.map(\.title) == [
        "The bell does not ring", "The stairs are wet",
      ])
    #expect(imported("# Review fixes\n\nWhat was added:\n\n- A bell\n- A rail\n").items.isEmpty)
  }
}
