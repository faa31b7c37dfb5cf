import AuditModel
import Testing

@testable import AuditDocuments

/// Plans and summaries of fixes: which of what they list are entries, and in which state.
@Suite("Plans")
struct PlanShapeTests {
  @Test("a plan that names its problems briefly and tells its changes at length has the problems for entries")
  func brief() {
    let document = imported(
      """
      # Ferry Timetable Fix Plan

      ## Summary of Issues

      1. Timetable import stops at the first holiday
      2. Duplicate parsers for ferry and bus
      3. Lack of logging in the importer

      ## Proposed Changes

      ### 1. Fix the Holiday Import

      #### A. Rename the column
      The column is called `day`.

      #### B. Ask for the holiday
      Before each row.

      ### 2. Standardize the Parsers
      One for ferry and bus.

      ### 3. Add Logging to the Importer
      Each row is told.

      ## Rollout Plan

      1. The importer first
      2. Then the parser
      """)
    #expect(document.items.map(\.span.first) == [5, 6, 7])
  }

  @Test("fixes with the numbers of the problems above answer these, whatever word counts them")
  func answers() {
    let document = imported(
      """
      # Gate status

      ## ⏳ REMAINING ISSUES

      ### 1. Ring button not visible ❌
      **Problem:** The ring is hidden behind the gate.

      ### 2. Retire the old bell ⏳
      **Current:** The old bell still rings.

      ## 🎯 PRIORITY FIXES

      ### Priority 1: Show the ring button (CRITICAL)
      **Effort:** Low

      ### Priority 2: Retire the bell
      **Effort:** Low
      """)
    #expect(document.items.map(\.span.first) == [5, 8])
  }

  @Test("what comes next is all that is left, also where headings say when")
  func nextSteps() {
    let document = imported(
      """
      # Critical Fixes Summary

      ## ✅ Completed Fixes

      ### 1. Depth check ✅
      **Status**: Complete

      ### 2. Wind check ✅
      **Status**: Complete

      ## Next Steps

      ### Immediate (before the season)
      1. **Buy a second anchor** (1 day)
         - The old one is bent

      2. **Move the charts** (2 days)
         - To the new cupboard

      ### Short term
      3. **Insurance review**
         - All boats

      4. **Paint the hull**
         - Once a year
      """)
    #expect(document.items.map(\.span.first) == [5, 8, 14, 17, 21, 24])
    #expect(document.items.map(\.status.value) == [.fixed, .fixed, .open, .open, .open, .open])
  }

  @Test("a heading that says that fixes were applied closes the entry above")
  func applied() {
    let document = imported(
      """
      # Critical Fixes

      ## Issue 1: Empty logbook export

      ### Root Cause
      The page was never drawn.

      ### Fixes Applied

      #### A. Added the page
      It is drawn now.

      ## Issue 2: Export without the crew

      ### Root Cause
      Nobody asked for the crew.

      ### Fix Applied
      **File:** `crew.swift`
      """)
    #expect(document.items.map(\.status.value) == [.fixed, .fixed])
  }

  @Test("the tasks that a plan counts in its phases are entries, and not the sample points beside them")
  func phases() {
    let document = imported(
      """
      # Mooring Work Plan

      ## PHASE 1: Repair

      ### 1.1 Clean the pier
      - [ ] Sweep the planks
      - [ ] Wash the rails

      ### 1.2 Repair the north ladder
      **Status**: Two steps are left
      - [ ] Saw the steps

      ## PHASE 2: Connect

      ### 2.1 Water for berth four
      - [ ] Lay the pipe

      ### 2.2 Power for berth four
      - [ ] Lay the cable

      ## PHASE 3: Extend

      ### 3.1 New berths
      - [ ] Measure the bay

      ### 3.2 New office
      - [ ] Ask the town

      ## Today

      ### Step 1: Write down what is broken
      - [ ] Plank X: broken
      - [ ] Rail Y: loose
      """)
    #expect(document.items.compactMap(\.rawID) == ["1.1", "1.2", "2.1", "2.2", "3.1", "3.2"])
  }
}
