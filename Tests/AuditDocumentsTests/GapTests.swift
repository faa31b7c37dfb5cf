import AuditModel
import Testing

/// Gap analyses, concerns and readiness checklists: what is there in part, and what is in order.
@Suite("Gaps and what is in order")
struct GapTests {
  @Test("of a table with a state and a priority for each feature, what is missing or partial is an entry")
  func gapTable() {
    let document = imported(
      """
      # Gap analysis of the ferry office

      ## Feature gaps

      | Desk | Feature | Status | Priority | Notes |
      |---|---|---|---|---|
      | Tickets | Selling at the pier | ✅ Implemented | High | Works in both offices |
      | Tickets | Printing | ✅ Implemented | High | Two printers |
      | Tickets | Refunds | ❌ Missing | High | Nobody knows how |
      | Tickets | Group fares | 🔶 Partial | Medium | Only on Sundays |
      | Boats | Winter plan | ❌ Missing | Medium | Never written |
      | Boats | Fuel log | 🔶 Partial | High | Kept on paper |
      | Boats | Life vests | ❌ Missing | High | Counted last year |
      | Crew | Holidays | 🔶 Partial | Low | In three lists |
      | Crew | Radio course | ✅ Implemented | Low | Each spring |

      **Legend:**
      - ✅ Implemented: the office has it
      - 🔶 Partial: begun and not finished
      - ❌ Missing: not there at all
      """, name: "GAP_ANALYSIS.md")
    #expect(
      document.items.map(\.title) == [
        "Refunds", "Group fares", "Winter plan", "Fuel log", "Life vests", "Holidays",
      ])
    #expect(document.items.map(\.priority.value) == [.p1, .p2, .p2, .p1, .p1, .p2])
    #expect(
      document.items.map(\.status.value) == [.open, .inProgress, .open, .inProgress, .open, .inProgress])
  }

  @Test("boxes below the points of a list are tasks, and the points part them")
  func nestedBoxes() {
    let document = imported(
      """
      # Gap analysis: mill 0.1 to 1.0

      ## Grinding

      ### Action items

      1. **Immediate (spring)**
         - [ ] Add a guard to the lower stone
         - [ ] Cover the chute of the old hopper
         - [ ] Test the brake with a full load

      2. **Later (summer)**
         - [ ] Measure the flour by weight
         - [ ] Write down every change of the stones

      ## Paper

      ### Action items

      1. **Immediate**
         - [ ] Describe the sluice and all its boards
         - [ ] Draw the shafts below the floor
      """, name: "GAP_ANALYSIS.md")
    #expect(document.items.map(\.span.first) == [8, 9, 10, 13, 14, 21, 22])
  }

  @Test("a launch checklist that is ticked in part says what is left; one that nobody has begun is a form")
  func tickedInPart() {
    func checklist(_ tick: String) -> ImportedDocument {
      imported(
        """
        # Production readiness of the bakery

        ## Known issues

        ### Critical (P0)
        - [ ] **The oven door falls open** - the hinge is worn

        ## Pre-launch checklist

        ### Power
        - [\(tick)] Second fuse built in
        - [ ] Backup for the mixer ordered
        - [ ] Night current measured

        ### Water
        - [\(tick)] Meter read and written down
        - [ ] Drain below the sink cleaned
        - [ ] Filter changed

        ### Papers
        - [\(tick)] Opening hours published
        - [ ] Allergens listed at the counter
        """, name: "PRODUCTION_READINESS.md")
    }
    #expect(checklist("x").items.count { !$0.status.value.isOpen } == 3)
    #expect(checklist("x").items.count(where: \.status.value.isOpen) == 6)
    #expect(checklist(" ").items.map(\.title) == ["The oven door falls open"])
  }

  @Test("what stands under a heading for what works is no entry, whatever fields it has")
  func inOrder() {
    let german = imported(
      """
      # Gefundene Probleme am Wehr

      ## 🔴 Kritisch

      ### Problem 1: Das Tor klemmt
      **Status:** offen
      **Beschreibung:** Es bleibt auf halber Höhe stehen.

      ## ✅ FUNKTIONIERT

      ### Pegel am Oberlauf
      **Status:** ✅ OK
      **Beschreibung:** Er zeigt richtig an.

      ### Licht am Steg
      **Status:** ✅ OK
      **Beschreibung:** Es geht bei Nacht an.
      """, name: "PROBLEME.md")
    #expect(german.items.map(\.title) == ["Das Tor klemmt"])
    let spanish = imported(
      """
      # Deuda técnica del molino

      ## Deuda pendiente

      1. **Ruedas sin grasa**: chirrían al arrancar
      2. **Planos perdidos**: nadie sabe dónde están

      ## ✅ Áreas sin deuda técnica

      1. **Canal**: ✅ limpio y medido
      2. **Tejado**: ✅ cambiado el año pasado
      """, name: "DEUDA_TECNICA.md")
    #expect(spanish.items.map(\.title) == ["Ruedas sin grasa", "Planos perdidos"])
  }

  @Test("the fields of a list of concerns are told as what they are, in every chapter")
  func concerns() throws {
    let document = imported(
      """
      # Codebase Concerns

      ## Tech Debt

      **Two clocks in one tower:**
      - Issue: `tower/clock.c` and `tower/bell.c` count the hours apart.
      - Impact: The bell rings early in winter.
      - Fix approach: One clock for both.

      ## Performance Bottlenecks

      **The stairs are walked for each reading:**
      - Problem: `tower/steps.c` climbs all steps again.
      - Cause: Nothing is remembered on the way.
      - Improvement path: Keep the last reading.

      ## Fragile Areas

      **The weights:**
      - Files: `tower/weights.c`
      - Why fragile: They hang from one rope.
      - Safe modification: Lower them first.

      ## Scaling Limits

      **One bell:**
      - Current capacity: twelve strokes.
      - Limit: It cannot ring for two quarters at once.
      - Scaling path: A second bell.

      ## Missing Critical Features

      **Night silence:** nobody has built it though everybody asks.

      **Summer time:** the keeper turns the hands by himself.

      **A spare key:** the only one is in the pocket of the keeper.
      """, name: "CONCERNS.md")
    #expect(
      document.items.map(\.title) == [
        "Two clocks in one tower", "The stairs are walked for each reading", "The weights", "One bell",
        "Night silence", "Summer time", "A spare key",
      ])
  }

  @Test("a heading that says what needs to be fixed says of nothing that it is, and Majors are P1")
  func needed() {
    let chinese = imported(
      """
      # 水闸关键修复清单

      ## 需要修复的问题

      ### 1. 闸门卡住
      **影响**: 汛期无法放水

      ### 2. 水位计读数错误
      **影响**: 无法判断是否危险
      """, name: "CRITICAL_FIXES.md")
    #expect(chinese.items.map(\.status.value) == [.open, .open])
    let plan = imported(
      """
      # Remediation plan of the cable car

      ## Phase detail

      ### Phase 1 — Critical
      - **#1 Brake:** renew the lining on both wheels.
      - **#2 Rope:** splice the worn part.

      ### Phase 2 — Valley Majors
      - **#3 Gate:** make it close by itself.
      - **#4 Lamp:** hang it where the driver sees it.

      ### Phase 3 — Minors
      - **#5 Paint:** the old name shines through.
      - **#6 Bench:** one leg is short.
      """, name: "REMEDIATION_PLAN.md")
    #expect(plan.items.map(\.priority.value) == [.p0, .p0, .p1, .p1, .p2, .p2])
  }

  @Test("below parts of a system that are rated, the gaps of each are the entries")
  func ratedParts() {
    let document = imported(
      """
      # Readiness report of the harbour

      ## Parts

      ### 1. BOATS - 70% Ready

      **Implemented:**
      - ✅ Three hulls painted
      - ✅ Oars counted

      **Gaps:**
      - ❌ No life vests for children
      - ❌ No lamp on the stern

      ### 2. PIER - 45% Ready

      **Implemented:**
      - ✅ Planks nailed down

      **Gaps:**
      - ❌ No rail on the west side
      - ❌ No steps at low tide

      ### 3. OFFICE - 55% Ready

      **Implemented:**
      - ✅ Telephone

      **Gaps:**
      - ❌ No list of berths
      - ❌ No prices written down
      """, name: "READINESS_REPORT.md")
    #expect(document.items.map(\.span.first) == [12, 13, 21, 22, 30, 31])
  }

  @Test("a log of changes closes the entry that it names behind the day, and the rank of a phase is that of its tasks")
  func logAndPhase() throws {
    let log = imported(
      """
      # Gaps before the season

      ## Gap register

      | Gap ID | Title | Severity |
      |---|---|---|
      | G1 | Close the gate at night | High |
      | G2 | Count the keys | Medium |
      | G3 | Oil the winch | Low |

      ## Changelog

      - 2026-03-02 - G3 (DONE)
        - Oiled twice.
      - 2026-03-04 - G1 (DONE)
        - A new bolt.
      """, name: "GAPS.md")
    #expect(log.items.map(\.status.value) == [.fixed, .open, .fixed])
    let plan = imported(
      """
      # PLAN NAPRAWY MOSTU

      ## FAZA 1: KRYTYCZNE NAPRAWY (Dzień 1)

      ### TASK 1.1: Naprawić pękniętą belkę (BUG-001)

      **Cel:** Belka ma trzymać.

      ### TASK 1.2: Naprawić poręcz (BUG-002)

      **Cel:** Poręcz ma stać.

      ## FAZA 2: WYGLĄD (Dzień 2)

      ### TASK 2.1: Pomalować bramę (BUG-003)

      **Cel:** Brama ma być zielona.
      """, name: "PLAN_NAPRAWY.md")
    #expect(plan.items.map(\.priority.value) == [.p0, .p0, .p2])
  }

  @Test("numbered headings that only part checklists yield to these where one beside them does")
  func partedChecklists() {
    let document = imported(
      """
      # Pre-launch issues of the tram

      ## 1. Blocking issues

      ### 1.1 Brakes fail in rain

      - [ ] **Sand box empty** after two stops
      - [x] **Brake shoe cracked** on the left

      ### 1.2 Doors, wrong on both sides

      - [x] **Step does not fold** in the depot
      - [ ] **Bell is silent** at the bridge

      ### 1.4 Yard

      - [ ] **Gate hinge**
        - Oil it first.
      - [ ] **Rail switch**
        - Wait for the frost to end.
      - [ ] **Water for the sand**
        - Ask the fire brigade.
      """, name: "PRE_LAUNCH_ISSUES.md")
    #expect(document.items.map(\.span.first) == [7, 8, 12, 13, 17, 19, 21])
  }
}
