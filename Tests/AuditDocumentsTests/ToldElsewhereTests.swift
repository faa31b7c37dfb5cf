import AuditModel
import Testing

@testable import AuditDocuments

/// States and priorities that stand in other places than the entries they are told of.
@Suite("What is told elsewhere")
struct ToldElsewhereTests {
  /// Two entries with ids, and something else.
  private func log(_ other: String) -> ImportedDocument {
    imported(
      """
      # Known issues

      ## Bugs

      ### BUG-1: The pump leaks at the valve
      **Where:** cellar

      ### BUG-2: The lamp flickers at night
      **Where:** stairs

      ### BUG-3: The gate does not close
      **Where:** yard

      \(other)
      """)
  }

  @Test(
    "a line that names ids behind a word for what is done closes them",
    arguments: ["## Notes\n\nFixed: BUG-1, BUG-3", "## Notes\n\n- Resolved in 2.4: BUG-1 and BUG-3"])
  func namedIDs(other: String) {
    #expect(log(other).items.map(\.status.value) == [.fixed, .open, .fixed])
  }

  @Test("a list of what was done closes the entries that it names, unless its marks say otherwise")
  func fixList() {
    let document = log(
      """
      ## Changelog

      ### Fixed (4 May)

      - ✅ BUG-1: a new seal in the pump
      - ⬜ BUG-2: the lamp waits for a part
      - ✅ BUG-3: hinges of the gate
      """)
    #expect(document.items.map(\.status.value) == [.fixed, .open, .fixed])
  }

  @Test("an id that was given out again is another entry")
  func reusedID() {
    let document = log(
      """
      ## Fixed last year

      - #1 wrong sign over an entrance
      """)
    #expect(document.items.first { $0.title.hasPrefix("The pump") }?.status.value == .open)
  }

  @Test("a table of what was executed closes the steps that its rows name")
  func executedSteps() {
    let document = imported(
      """
      # Repair plan

      ## Executed

      | Step | Outcome |
      |---|---|
      | 1.1 | New seal, no drop since |
      | 1.2 | Lamp rewired |

      ## Phase 1 — Fixes

      ### 1.1 Seal the valve of the pump
      Take the old seal out first.

      ### 1.2 Rewire the lamp on the stairs
      The wire is too thin.

      ### 1.3 Hang the gate anew
      The hinges are bent.
      """, name: "FIX_PLAN.md")
    #expect(document.items.map(\.status.value) == [.fixed, .fixed, .open])
  }

  @Test(
    "a sentence in the preface that says that all are solved closes those that say nothing else",
    arguments: [
      "All 3 bugs found in this review have been fixed.", "**All issues listed below are resolved.**",
      "Alle Fehler wurden behoben.", "Tous les problèmes ont été corrigés.", "Todos los problemas fueron corregidos.",
      "Todos os problemas foram corrigidos.", "Tutti i problemi sono stati risolti.", "Все ошибки исправлены.",
      "所有问题已修复。", "すべての問題は修正済みです。", "모든 문제가 해결됨.", "Tüm hatalar düzeltildi.", "Wszystkie błędy zostały naprawione.",
    ])
  func allSolved(sentence: String) {
    #expect(preface(sentence).items.map(\.status.value) == [.fixed, .fixed, .fixed])
  }

  @Test(
    "a wish, a condition, another report or another count closes nothing",
    arguments: [
      "All issues must be fixed before the launch.", "Once all bugs are fixed we open.",
      "All findings of the previous review were fixed.", "All 9 bugs of the cellar have been fixed.",
      "All bugs are resolved or explicitly accepted.", "Not all issues have been fixed.",
      "Все ошибки должны быть исправлены.", "所有问题需要修复。",
    ])
  func notAllSolved(sentence: String) {
    #expect(preface(sentence).items.map(\.status.value) == [.open, .open, .open])
  }

  private func preface(_ sentence: String) -> ImportedDocument {
    imported(
      """
      # Review of the house

      \(sentence)

      ## Issues

      ### Issue 1: The pump leaks at the valve
      **Severity:** High

      ### Issue 2: The lamp flickers at night
      **Severity:** High

      ### Issue 3: The gate does not close
      **Severity:** Low
      """)
  }

  @Test("a status of the whole that speaks of a rank closes the entries of that rank")
  func statusOfRank() {
    let document = imported(
      """
      # Production blockers

      **Last updated:** 2026-03-01
      **Status:** 🟢 All P0 blockers resolved

      ## P0

      ### 1. The pump leaks
      **Impact:** a wet cellar

      ## P1

      ### 2. The lamp flickers
      **Impact:** dark stairs
      """)
    #expect(document.items.map(\.status.value) == [.fixed, .open])
  }

  @Test("a document about the fixes that were made tells of what is fixed, but for what remains")
  func fixesMade() {
    let document = imported(
      """
      # Critical fixes

      This document describes the two critical fixes implemented in the house.

      ## Fix 1: The pump leaks
      **Problem:** The valve was old.

      ## Fix 2: The lamp flickers
      **Problem:** The wire was thin.
      """, name: "CRITICAL_FIXES.md")
    #expect(document.items.map(\.status.value) == [.fixed, .fixed])
  }

  @Test("a sentence closes the entries that it names by their numbers")
  func sentences() {
    let document = log(
      """
      ## Notes

      2026-05-02: bug 1 fixed with a new seal

      As of May bugs 2 and 3 are not fixed yet.

      In June BUG-2 was looked at, and issue 3 was resolved.
      """)
    #expect(document.items.map(\.status.value) == [.fixed, .open, .fixed])
  }

  @Test("done points of a rank close as many entries of it, in other words")
  func doneByRank() {
    let document = imported(
      """
      # Safety audit

      ## Findings

      ### 1.1 Valve of the pump — **HIGH**
      - **Where:** cellar

      ### 1.2 Wire of the lamp — **HIGH**
      - **Where:** stairs

      ### 1.3 Hinge of the gate — **LOW**
      - **Where:** yard

      ## Recommendations

      1. ~~**HIGH — Put a new valve in**~~ **DONE**
      2. ~~**HIGH — Draw a thicker wire**~~ **DONE**
      3. **LOW — Oil the hinge**
      """, name: "AUDIT.md")
    #expect(document.items.map(\.status.value) == [.fixed, .fixed, .open])
  }

  @Test("the order of work goes before how far an effect goes, and not before a priority")
  func orderOverImpact() {
    let document = imported(
      """
      # Known issues

      ### 1. Cellar pump
      **Impact:** Low, the house stands dry

      ### 2. Stairs lamp
      **Priority:** Low

      ## Checklist

      ### High priority
      - [ ] Repair the cellar pump
      - [ ] Look at the stairs lamp
      """)
    #expect(document.items.prefix(2).map(\.priority.value) == [.p1, .p2])
  }

  @Test("an order of work ranks the entries that have no rank")
  func orderOfWork() throws {
    let document = imported(
      """
      # Known issues

      ## Bugs

      ### 1. ❌ Wrong value of `pumpPressure`
      **Where:** cellar

      ### 2. ❌ Lamp flickers
      **Where:** stairs

      ### 3. ❌ Gate squeaks
      **Where:** yard

      ## Order

      1. **HIGH**: read pumpPressure again, the house depends on it
      2. **LOW**: look at the other gates
      """)
    #expect(document.items.map(\.priority.value) == [.p1, .p2, .p2])
  }

  @Test("points with the day first that say what was done are done")
  func datedLog() {
    let document = imported(
      """
      # Critical fixes

      ## Pump issues

      - [2025-05-02] Fixed the valve of the pump.
      - [2025-05-03] The lamp now burns all night.
      - [2025-05-04] Removed the old gate.
      """, name: "CRITICAL_FIXES.md")
    #expect(document.items.allSatisfy { $0.status.value == .fixed })
  }
}
