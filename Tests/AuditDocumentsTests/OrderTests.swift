import AuditModel
import Testing

@testable import AuditDocuments

/// Entries that show by their order and by the form they were filled in after.
@Suite("Order and form")
struct OrderTests {
  @Test("numbered titles in bold, with text below them, are entries")
  func boldTitles() {
    let document = imported(
      """
      # Известные проблемы маяка

      ## Приоритет 1

      **1. Лампа гаснет ночью**
      Проверка: смотритель видит темноту.
      - Причина не найдена

      **2. Журнал не сохраняется**
      Проверка: после перезапуска пусто.

      **3. Сирена молчит**

      Никто не слышит её в туман.

      ## Инструменты

      Отвёртка и фонарь.
      """)
    #expect(document.items.map(\.title) == ["Лампа гаснет ночью", "Журнал не сохраняется", "Сирена молчит"])
    #expect(document.items.first?.span.first == 5)
  }

  @Test("numbered titles in bold below a numbered entry tell of it")
  func boldSteps() {
    let document = imported(
      """
      # Known issues

      ## 1. The mill stops
      **Symptom:** no flour
      **Cause:** the belt slips

      **1. First try**
      New belt.

      **2. Second try**
      Old belt, turned.

      ## 2. The door creaks
      **Symptom:** noise
      **Cause:** no oil
      """)
    #expect(document.items.map(\.title) == ["The mill stops", "The door creaks"])
  }

  @Test("a heading of the first level with an id is an entry beside other chapters")
  func chapterWithID() {
    let document = imported(
      """
      # Bugs of the ferry

      Kept until they are fixed.

      ## Survey of May

      Only one is left.

      # BUG-017 · 🟡 Medium — The bell rings twice at each stop

      **Files:** `bell.c`

      ## What happens

      It rings, and again.

      **Effect:** people get off too late.
      **Reproduction:** stop the ferry.

      ## Way out

      Ring once.
      """)
    #expect(document.items.contains { $0.rawID == "BUG-017" && $0.priority.value == .p2 })
    #expect(!document.items.contains { $0.title == "What happens" || $0.title == "Way out" })
  }

  @Test("headings that were filled in after one form are entries, in whatever words")
  func form() {
    let document = imported(
      """
      # ERRORES — diario del barco

      Aquí queda lo que salió mal.

      ---

      ### 2024-02-01 — La bomba no arrancaba con frío
      - **Qué queríamos:** vaciar la sentina.
      - **Qué falló / síntoma:** la bomba zumbaba sin girar.
      - **Causa raíz:** grasa vieja en el eje.
      - **Cómo lo resolvimos:** grasa nueva y un manguito.
      - **Aprendizaje:** revisar en otoño.

      ### 2024-02-09 — El radar mostraba la costa al revés
      - **Qué queríamos:** entrar de noche.
      - **Qué falló / síntoma:** la imagen giraba sola.
      - **Causa raíz:** cable cruzado.
      - **Cómo lo resolvimos:** cambiar el cable.
      - **Aprendizaje:** marcar los cables.

      ### 2024-03-15 — La luz de popa se apagaba sola
      - **Qué queríamos:** navegar con niebla.
      - **Qué falló / síntoma:** no es un fallo de la lámpara, se iba la corriente.
      - **Causa raíz:** fusible flojo.
      - **Cómo lo resolvimos:** fusible nuevo.
      - **Aprendizaje:** llevar repuestos.
      """)
    #expect(document.items.map(\.span.first) == [7, 14, 21])
    #expect(document.items.allSatisfy { $0.status.value == .fixed })
  }

  @Test("points marked as done and as not done say nothing of the whole")
  func mixedMarks() {
    let document = imported(
      """
      # Technical debt

      ## Low priority

      ### 1. Replace the wooden gears
      **Current status:**
      - ✅ They turn
      - ✅ They are quiet
      - ❌ They swell in the rain
      **Fix:** brass
      """)
    #expect(document.items.map(\.status.value) == [.open])
  }

  @Test("what is done is told below headings with the day of it")
  func doneInSections() {
    let document = imported(
      """
      # Deuda técnica del molino

      ## Alta prioridad

      ### 1. Cambiar el eje
      **Impacto:** el grano se quema
      **Estado:** pendiente

      ### 2. Pintar las aspas
      **Impacto:** la madera se pudre
      **Estado:** pendiente

      ## ✅ Completado (2024)

      ### Arreglar el tejado
      **Resuelto:** 2024-01-05
      **Acción tomada:** tejas nuevas

      ### Limpiar el canal
      **Resuelto:** 2024-02-06
      **Acción tomada:** barro fuera
      """)
    #expect(
      document.items.map(\.title) == ["Cambiar el eje", "Pintar las aspas", "Arreglar el tejado", "Limpiar el canal"])
    #expect(document.items.map(\.status.value) == [.open, .open, .fixed, .fixed])
  }

  @Test("labels with two names have the meaning of the one that is known")
  func doubleLabels() {
    #expect(FieldLabels.key("What broke / symptom") == .symptom)
    #expect(FieldLabels.key("either/or") == nil)
  }

  @Test("days before titles are seen")
  func days() {
    #expect(EntryEvidence.beginsWithDate("2025-03-04 — the bridge"))
    #expect(EntryEvidence.beginsWithDate("[04.03.2025] the bridge"))
    #expect(!EntryEvidence.beginsWithDate("3. the bridge"))
    #expect(!EntryEvidence.beginsWithDate("bridge 2025-03-04"))
  }

  @Test("entries are found by what they are called as by looking at each of them")
  func index() {
    let document = imported(
      """
      # Known issues

      ## BUG-1: The pump drips
      **Status:** Open

      ## BUG-2: The valve sticks when it is cold
      **Status:** Open

      ## Summary

      | ID | Issue | Status |
      |----|-------|--------|
      | BUG-1 | Pump drips | Fixed |
      | BUG-2 | Valve sticks in the cold | Open |
      """)
    #expect(document.items.compactMap(\.rawID) == ["BUG-1", "BUG-2"])
    #expect(document.items.first?.status.value == .open)
    #expect(document.contradictions.contains { $0.kind == .status })
  }

  @Test("text is found by its bytes where it stands as a whole")
  func positions() {
    #expect("a — b — c".lastRange(of: " — ").map { "a — b — c"[$0...] == " — c" } == true)
    #expect("a — b — c".range(of: " — ").map { "a — b — c"[$0...] == " — b — c" } == true)
    #expect("abc".range(of: " - ") == nil)
    #expect("a - b".lastRange(of: " — ") == nil)
  }
}

/// What is known of groups by their names, and of entries by what is told of their fixes.
@Suite("Names of groups")
struct GroupNameTests {
  @Test("numbered names of problems over titled points are groups")
  func numberedGroups() {
    let document = imported(
      """
      # Lacunas e riscos do farol

      O que falta antes da inauguração.

      ## 1. Lacunas da torre

      - **Escada sem corrimão**: quem sobe à noite pode cair.
      - **Lâmpada fraca**: os barcos só a veem de perto.

      ## 2. Riscos do cais

      - **Falta de boias**: a maré leva os barcos soltos.
      - **Corda velha**: parte com vento forte.
      - **Guarda sozinho**: ninguém o substitui.
      """)
    #expect(document.items.count == 5)
    #expect(!document.items.contains { $0.title.contains("torre") || $0.title.contains("cais") })
  }

  @Test("what is resolved in a document of problems is problems, whatever its heading says besides")
  func resolved() {
    let document = imported(
      """
      # Known issues

      ## Open

      ### K-01: The oven smokes
      **Severity:** High

      ### K-02: The dough sticks
      **Severity:** Low

      ## Resolved (some of them)

      - **The clock was late.** It is wound every day now.
      - **The door jammed.** The hinge is new.
      """)
    #expect(document.items.count == 4)
    #expect(document.items.suffix(2).allSatisfy { $0.status.value == .fixed })
    #expect(document.completed.isEmpty)
  }

  @Test("a solution that was applied closes an entry, one that is proposed does not")
  func applied() {
    let document = imported(
      """
      # Errores del taller

      ## 1. La sierra vibra
      **Síntoma:** corta torcido
      **Causa raíz:** el disco está suelto
      **Solución aplicada:** apretar el disco

      ## 2. La lijadora calienta
      **Síntoma:** huele a quemado
      **Causa raíz:** polvo
      **Solución propuesta:** limpiar cada semana
      """)
    #expect(document.items.map(\.status.value) == [.fixed, .open])
  }

  @Test("corrections that were made are done, also where no word for done stands alone")
  func made() {
    let document = imported(
      """
      # Relatório de auditoria do moinho

      ## Principais correções realizadas

      ### 1. Eixo sem graxa
      **Severidade:** Alta
      **Problema:** o eixo queimava

      ### 2. Telhado com goteira
      **Severidade:** Média
      **Problema:** a farinha molhava
      """)
    #expect(document.items.map(\.status.value) == [.fixed, .fixed])
  }

  @Test("a heading that says how something is names no entry")
  func states() {
    let document = imported(
      """
      # Known issues

      ## 1. The bell is cracked
      **Impact:** nobody hears it
      **Priority:** High

      ## Tower

      ### ✅ Status: in use
      - **Place:** the hill
      - **Keeper:** one

      ## 2. The rope is short
      **Impact:** it cannot be rung from below
      **Priority:** Low
      """)
    #expect(document.items.map(\.title) == ["The bell is cracked", "The rope is short"])
  }
}

/// Lists whose points say themselves how urgent they are.
@Suite("Ranked points")
struct RankedPointTests {
  @Test("a word for its urgency before each bold point makes a list of entries")
  func ranked() {
    let document = imported(
      """
      # Backlog of the lighthouse

      ## Keeper's room

      ### 1. The stove smokes
      **Where:** the room
      **Risk:** the keeper coughs

      ### 2. The stairs creak
      **Where:** the tower
      **Risk:** one may fall

      ## Second visit

      ### Lamp room — before the winter
      These were found later.
      - **CRITICAL — flame on `lamp.c`:** it goes out when the wind turns.
      - **HIGH — oil `pump`:** it drips on the floor.
      - **MEDIUM:** clean the glass twice a week.
      """)
    let ranked = document.items.suffix(3)
    #expect(document.items.count == 5)
    #expect(ranked.map(\.priority.value) == [.p0, .p1, .p2])
    #expect(ranked.first?.title.hasPrefix("flame on") == true)
  }

  @Test("a scale that is explained holds no entries")
  func scale() {
    let document = imported(
      """
      # Known issues

      ## How we count

      - **Critical:** the light is out
      - **High:** the light is weak
      - **Low:** the paint is off

      ## Open

      ### 1. The fog horn is silent
      **Impact:** ships come too near
      **Priority:** High

      ### 2. The flag is torn
      **Impact:** it looks bad
      **Priority:** Low
      """)
    #expect(document.items.map(\.title) == ["The fog horn is silent", "The flag is torn"])
  }

  @Test("a priority before a dash is read where a colon ends the title")
  func dashAndColon() {
    let title = EntryTitle(text: "HIGH — the answer comes twice:")
    #expect(title.priority?.rank == .high)
    #expect(EntryTitle(text: "Login: high — and dry").priority == nil)
  }

  @Test("names of problems are known in Swedish and Dutch")
  func northern() {
    #expect(HeadingWords.issues.first(in: FoldedText("Kända begränsningar"))?.meaning == .issues)
    #expect(HeadingWords.issues.first(in: FoldedText("Bekende problemen"))?.meaning == .issues)
  }
}
