import AuditModel
import Testing

@testable import AuditDocuments

/// Priorities and states by how they are worded and marked.
@Suite("Wording")
struct WordingTests {
  @Test("a priority behind its label ends a title")
  func labelled() {
    let title = EntryTitle(text: "**Rope may tear** - SEVERITY: HIGH")
    #expect(title.priority?.rank == .high)
    #expect(EntryTitle(text: "Rope may tear (Severity: Low)").priority?.rank == .low)
  }

  @Test("a risk that begins with its rank is the entry's priority, and a phase gives its own to what it holds")
  func risk() {
    let document = imported(
      """
      # Implementation Plan: Critical Bug Fixes

      ## Phase 1: Critical Fixes

      ### Fix 1.1: Remove the default key
      **File:** `key.swift`
      **Risk:** HIGH - Anyone can open the shed

      ### Fix 1.2: Close the shed at night
      **File:** `shed.swift`
      **Risk:** CRITICAL - It stays open

      ## Phase 2: High Priority Fixes

      ### Fix 2.1: Count the oars
      **File:** `oars.swift`

      ### Fix 2.2: Paint the oars
      **File:** `oars.swift`
      """)
    #expect(document.items.map(\.rawID) == ["Fix 1.1", "Fix 1.2", "Fix 2.1", "Fix 2.2"])
    #expect(document.items.map(\.priority.value) == [.p1, .p0, .p1, .p1])
  }

  @Test("a sign that warns before a word that is no state leaves an entry open")
  func warning() {
    #expect(StatusWords.status(inField: "⚠️ Observed")?.status == .open)
    #expect(StatusWords.status(inField: "⚠️ Partial")?.status == .inProgress)
    #expect(StatusWords.status(inField: "⚠️")?.status == .inProgress)
  }

  @Test("a turning arrow behind a word for done is an ornament")
  func ornament() {
    #expect(EntryTitle(text: "Endless loop fixed 🔄").status == nil)
    #expect(EntryTitle(text: "Endless loop 🔄").status?.status == .inProgress)
  }

  @Test("names in bold below blockers with a priority are entries, whatever heads their table")
  func table() {
    let document = imported(
      """
      # Production Blockers

      ## 2. Key Blockers (P0 before launch)

      | External Service | Needed Account | Fallback |
      |---|---|---|
      | **Tide service** | Tide key | Old tables |
      | **Weather mail** | Mail key | None so far |
      """)
    #expect(document.items.map(\.title) == ["Tide service", "Weather mail"])
    #expect(document.items.allSatisfy { $0.priority.value == .p0 })
  }

  @Test("limits beside recommendations are entries, and minor issues with a mark are a group of these")
  func groups() {
    let document = imported(
      """
      # Readiness Assessment

      ## Issues Fixed Since the Last Report

      ### Critical Issues ✅
      1. **Mast light** - VERIFIED ✅
         - Burns all night
         - **Status:** Ready
      2. **Bilge pump** - VERIFIED ✅
         - **Status:** Ready

      ### Minor Issues ✅
      1. Flag colour - RESOLVED ✅
      2. Rope length - RESOLVED ✅
      3. Horn volume - **ENHANCED** ✅
         - Twice as loud
         - **Status:** Ready

      ## Known Limitations & Recommendations

      ### Radio Mesh
      - **Current Status:** Sends, and nobody listens
      - **Limitation:** Not tried at sea
      - **Recommendation:** Try it before the season

      ### Sea Charts
      - **Current Status:** Two bays are there
      - **Limitation:** Only two bays
      - **Recommendation:** Add more
      """)
    #expect(document.items.map(\.span.first) == [6, 9, 13, 14, 15, 21, 26])
    #expect(document.items.prefix(5).allSatisfy { $0.status.value == .fixed })
    #expect(document.items.suffix(2).allSatisfy { $0.status.value == .open })
  }
}
