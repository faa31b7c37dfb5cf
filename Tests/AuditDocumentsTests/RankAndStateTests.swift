import AuditModel
import Testing

@testable import AuditDocuments

/// How people write ranks and states that are not one word.
@Suite("Ranks and states of several words")
struct RankAndStateTests {
  @Test(
    "the higher end of a range counts",
    arguments: [
      ("Medium–High", Priority.p1), ("High-Critical", .p0), ("Low to medium", .p2), ("Mittel bis hoch", .p1),
      ("Moyenne à haute", .p1), ("Media/Alta", .p1), ("P1–P2", .p1), ("中〜高", .p1),
    ])
  func ranges(text: String, priority: Priority) throws {
    let document = imported(
      """
      # Known issues

      ### 1. The pump leaks
      **Severity:** \(text)

      ### 2. The lamp flickers
      **Severity:** Low
      """)
    #expect(document.items.map(\.priority.value) == [priority, .p2])
  }

  @Test(
    "what something would be is not what it is",
    arguments: [
      "Low (critical if it is ever wired)", "Latent (critical when switched on)", "Niedrig (kritisch, sobald aktiv)",
    ])
  func conditions(text: String) throws {
    let document = imported(
      """
      # Known issues

      ### 1. The pump leaks
      **Severity:** \(text)

      ### 2. The lamp flickers
      **Severity:** High
      """)
    #expect(document.items.map(\.priority.value) == [.p2, .p1])
  }

  @Test("what stops a release is critical, and what was struck through holds no more")
  func stops() {
    let document = imported(
      """
      # Known issues

      ### 1. The pump leaks
      **Severity:** Build-breaking

      ### 2. The lamp flickers (known for long, but launch-blocking to my mind)
      **Where:** stairs

      ### 3. The gate squeaks
      **Severity:** ~~Critical~~ Low
      """)
    #expect(document.items.map(\.priority.value) == [.p0, .p0, .p2])
  }

  @Test("states beside marks, behind arrows and commas, and in the first words of the text")
  func states() {
    let document = imported(
      """
      # Known issues

      ## Bugs

      ### 1. Old pump — ✅ REMOVED (in May)
      **Where:** cellar

      ### 2. ~~No lock on the gate~~ → false positive, see the drawing
      **Where:** yard

      ### 3. Painting of the hall — partially done, rest blocked
      **Status:** Walls confirmed white in the light of the morning, ceiling seen by nobody

      ### 4. Lamp on the stairs
      Done, works.

      ### 5. Bell at the door
      **Proposed in June. Dropped, with the owner.**

      ### 6. Chimney
      - **Resolved** by the new roof.

      ### 7. Motor of the gate
      **Status:** Frame built, motor not connected
      """)
    #expect(
      document.items.map(\.status.value) == [
        .fixed, .falsePositive, .inProgress, .fixed, .obsolete, .fixed, .open,
      ])
  }

  @Test("a legend says what the marks of its document mean")
  func legends() {
    let points = """
      ## Bugs

      - 🟢 The pump leaks when it starts
      - 🟡 The lamp flickers at night
      - ❌ The old gate is not painted
      """
    for legend in [
      "Legend: 🟢 fixed · 🟡 in progress · ❌ won't fix", "🟢 = fixed | 🟡 = in progress | ❌ = won't fix",
      "## Legende\n\n- 🟢 behoben\n- 🟡 in Arbeit\n- ❌ abgelehnt",
      "### Обозначения\n\n| Знак | Значение |\n|---|---|\n| 🟢 | исправлено |\n| 🟡 | в работе |\n| ❌ | отклонено |",
    ] {
      let document = imported("# Known issues\n\n\(legend)\n\n\(points)")
      #expect(document.items.suffix(3).map(\.status.value) == [.fixed, .inProgress, .obsolete], "\(legend)")
    }
    #expect(Legend(["Legend: 🔴 critical, 🟡 medium, ✅ done"]) == nil)
    #expect(Legend(["- 🔴 critical", "- 🟢 the pump runs"]) == nil)
  }

  @Test("behind a rank stands what became of it, or what it was put down to")
  func behindRanks() {
    let document = imported(
      """
      # Safety audit

      ### 1. Weak lock
      **Severity:** Critical — **Fixed in May**

      ### 2. Loud bell
      **Severity:** Medium · Accepted

      ### 3. Old gate
      **Severity:** High → Low

      ### 4. Dark stairs
      **Severity:** H

      ### 5. Thin wire
      **Severity:** Low - future upkeep of the house
      """, name: "AUDIT.md")
    #expect(document.items.map(\.priority.value) == [.p0, .p2, .p2, .p1, .p2])
    #expect(document.items.map(\.status.value) == [.fixed, .accepted, .open, .open, .open])
  }

  @Test(
    "a column that asks whether something is fixed is one of states, and a bare number of the priority counts from one")
  func askedColumns() {
    let document = imported(
      """
      # Findings

      | # | Priority | Finding | Fixed? |
      |---|---|---|---|
      | 1 | 1 | Weak lock | Yes |
      | 2 | 2 | Loud bell | No |
      | 3 | 3 | Old gate | Partially |
      """)
    #expect(document.items.map(\.priority.value) == [.p0, .p1, .p2])
    #expect(document.items.map(\.status.value) == [.fixed, .open, .inProgress])
  }

  @Test("a remark or a number behind a state in a title leaves it one")
  func longerStates() {
    let document = imported(
      """
      # Problemas conocidos

      ## Prioridad alta

      1. **Cerradura débil** — En progreso (60 %)
      2. **Timbre fuerte** — Pospuesto a 2027
      3. **Puerta vieja** — Pendiente
      """)
    #expect(document.items.map(\.status.value) == [.inProgress, .deferred, .open])
  }

  @Test("what a field calls not required is gone, and a future task is for later")
  func gone() {
    let document = imported(
      """
      # Known issues

      ## Tasks

      - [ ] Paint the gate (Future task, if the old one stays)
      - [ ] Wash the stairs

      ## Bugs

      ### 1. Lamp on the stairs
      **Status:** Not required
      """)
    #expect(document.items.map(\.status.value) == [.deferred, .open, .obsolete])
  }

  @Test("what a point says of itself goes before what its heading says")
  func ownRemark() {
    let document = imported(
      """
      # Known issues

      ## Accepted risks

      - **The cellar may flood.** It has been dry for years. *(Accepted.)*
      - **The siren is not wired.** It waits for the new line. *(Deferred.)*
      """)
    #expect(document.items.map(\.status.value) == [.accepted, .deferred])
  }

  @Test("what a blocked entry requires blocks it")
  func required() {
    let document = imported(
      """
      # Problemi noti

      ### 1. La pompa perde
      **Stato:** BLOCCATO (richiede un idraulico)
      """)
    #expect(document.items.map(\.status.value) == [.blocked])
  }

  @Test("headings that call what stands below them mended, or taken as it is, in Japanese")
  func headings() {
    let document = imported(
      """
      # 改善点

      ## 直したこと

      ### 1. ポンプが漏れていた
      新しい弁に替えた。

      ### 2. 灯りがちらついていた
      線を太くした。
      """)
    #expect(document.items.map(\.status.value) == [.fixed, .fixed])
  }

  @Test("ids in capitals of any script, and a rank in brackets behind an id")
  func ids() {
    let document = imported(
      """
      # Ошибки

      ### БАГ-001: Насос течёт
      - **Файл:** a.c

      ### БАГ-002【high】Лампа мигает
      - **Файл:** b.c
      """)
    #expect(document.items.map(\.rawID) == ["БАГ-001", "БАГ-002"])
    #expect(document.items.map(\.priority.value) == [.p2, .p1])
  }
}
