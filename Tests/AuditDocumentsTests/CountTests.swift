import AuditModel
import Testing

@testable import AuditDocuments

/// Documents that count: entries in headings, numbers in lists, boxes in plans.
@Suite("Counts of entries")
struct CountTests {
  @Test("a heading that says how many entries stand below it is a group, in a phase too")
  func countedGroups() throws {
    let document = imported(
      """
      # Issues of the ferry desk

      ## ✅ PHASE 0 - Harbour (2/2 issues)

      **Repository**: `ferry-desk`
      **Status**: ✅ 100% filed

      - [x] #1 - Rent a second ticket printer
      - [ ] #2 - Agree on the winter timetable

      ## 🎉 OPENING (2/2 issues)

      **Status**: ✅ 100% filed

      ### Quay (1 issue)
      - [ ] #3 - Paint the waiting line

      ### Deck (1 issue)
      - [x] #4 - Replace the lamp at the ramp

      ## 🎉 Filed issues

      ### ✅ Desk (4 issues)
      - **Harbour**: 2 issues (#1-2)
      - **Opening**: 2 issues (#3-4)
      """)
    #expect(document.items.map(\.rawID) == ["1", "2", "3", "4"])
    #expect(document.items.map(\.status.value) == [.fixed, .open, .open, .fixed])
  }

  @Test("a heading with the numbers from one to another is a group, one with a number is an entry")
  func ranges() {
    let document = imported(
      """
      # Technical debt

      ## 🟡 Medium (3)

      ### 1. Labels are printed twice (2 places)
      **Status**: open

      ### 2. Scale is read too early
      **Status**: open

      ### 3. Drawer opens late
      **Status**: open

      ### 4. Bell is silent
      **Status**: open

      ## 🟢 Low

      ### 5-7. Others
      - 5. No large print
      - 6. No second language
      - 7. No dark theme
      """)
    #expect(document.items.count == 7)
    #expect(document.items.last?.title == "No dark theme")
  }

  @Test("one number out of place does not part a list")
  func lateEntry() {
    let document = imported(
      """
      # Known issues of the greenhouse panel

      ## Sensors

      1. **Moisture drifts after rain**
         - Impact: beds are watered twice.
         - Fix: calibrate each night.

      2. **Light is averaged over an hour**
         - Short shade is not seen.

      ## Valves

      9. **Valve four answers late**
         - Found with the last release.

      3. **One controller for all rows**
         - A restart closes every valve.

      ## Reports

      4. **Charts begin at noon**
         - Only for the first day.

      5. **Mails are sent in one language**
      - A translation exists.
      """)
    #expect(
      document.items.map(\.title) == [
        "Moisture drifts after rain", "Light is averaged over an hour", "Valve four answers late",
        "One controller for all rows", "Charts begin at noon", "Mails are sent in one language",
      ])
  }

  @Test("boxes that a plan numbers are its tasks, with the priority of their phase")
  func numberedBoxes() {
    let document = imported(
      """
      # Corrections à faire

      ## 🔴 PHASE 1 : CAISSE (CRITIQUE - 2h)

      ### ✅ Checklist

      - [ ] **1.1** - Changer le code du tiroir (10 min)
      - [ ] **1.2** - Compter les rouleaux (5 min)

      ## 🟡 PHASE 2 : VITRINE (IMPORTANT - 3h)

      ### ✅ Checklist

      - [ ] **2.1** - Nettoyer la vitre (1h)
      - [x] **2.2** - Remplacer l'ampoule (2h)

      ## 🔴 POINTS À IMPLÉMENTER

      ### 1. Le reçu n'est pas gardé
      **Problème** : rien n'est écrit.
      **Solution** : écrire une ligne.

      ### 2. Le total est faux
      **Problème** : la remise compte deux fois.
      **Solution** : la compter une fois.
      """)
    #expect(document.items.map(\.priority.value) == [.p0, .p0, .p1, .p1, .p0, .p0])
    #expect(document.items.map(\.status.value) == [.open, .open, .open, .fixed, .open, .open])
  }

  @Test("a number makes a heading an entry among numbered ones, whatever its first word")
  func firstWords() {
    let document = imported(
      """
      # Known issues

      ### 1. Login page blinks on every key
      **Impact**: hard to read.

      ### 2. Stats page shows the sums of last year
      It reads the wrong table.

      ### 3. Export stops at the first empty name
      **Impact**: half a file.

      ### 4. Upload forgets the folder after a while
      **Impact**: files in the wrong place.

      ## Stats

      - 4 entries
      """)
    #expect(document.items.map(\.rawID) == ["1", "2", "3", "4"])
  }

  @Test("fields behind the last rule are the document's")
  func closingFields() {
    let document = imported(
      """
      # Critical fixes

      ## 🔴 CRITICAL ISSUE #1: The till opens by itself

      **Risk:** Money is lost

      ---

      ## 🔴 CRITICAL ISSUE #2: The till does not close

      **Risk:** Money is lost

      ---

      ## Whom to call at night

      1. **Desk:** the number on the door
      2. **Owner:** the number in the drawer

      ---

      **Priority:** CRITICAL
      **Estimated Fix Time:** 2-4 hours
      """)
    #expect(document.items.count == 2)
    #expect(document.lostLines.isEmpty)
  }

  @Test("nothing that is done is not done")
  func negatedStates() throws {
    func status(_ text: String) -> BlockerStatus? { StatusWords.status(inField: text)?.status }
    #expect(status("No signature check implemented") == .open)
    #expect(status("Keine Prüfung umgesetzt") == .open)
    #expect(status("No longer an issue") == .fixed)
    #expect(status("Todo corregido") == .fixed)
    #expect(status("TODO, not fixed") == .open)
    #expect(status("reporter now prints all sums") == nil)
    #expect(status("Points à implémenter") != .fixed)
    #expect(status("Implémentée") == .fixed)
  }

  @Test("a table of a scale's words is no list of entries")
  func scale() {
    let document = imported(
      """
      # Debt

      ### TD-1: Loose cable
      **Status:** Open

      ### TD-2: Loose lid
      **Status:** Open

      ## Our system

      ### Classification

      | Priority | Severity | Hold | Effort | Action |
      |---|---|---|---|---|
      | **P0** | Critical | Blocking | small | at once |
      | **P1** | High | Blocking | large | workaround |
      | **P2** | Medium | Partial | any | debt |
      | **P3** | Low | None | any | log |
      """)
    #expect(document.items.map(\.rawID) == ["TD-1", "TD-2"])
  }
}
