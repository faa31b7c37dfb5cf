import AuditModel
import Testing

@testable import AuditDocuments

/// Plans that part their tasks by phases, and groups whose points are the entries.
@Suite("Plan tasks")
struct PlanTaskTests {
  @Test("what each phase of a plan changes, point by point, are its tasks")
  func phased() {
    let document = imported(
      """
      # Weather Buoy - Remediation Plan

      ## Phase 1 - Recording

      **Files:**
      - `recorder.py`

      **Changes:**
      1. **Write both files at once (C1):** one call for both.
      2. **Pause between storms (C2):** wait for the wind.

      **Exit criteria:**
      - Two files of one length.

      ## Phase 2 - Sensors

      **Changes:**
      1. **Ask the sensor for its name:** at each start.
      2. **Refuse unknown sensors:** with a clear error.

      ## Phase 3 - Screen

      **Changes:**
      1. **Larger digits:** for the night.
      2. **Fewer colours:** two are enough.
      """)
    #expect(document.items.map(\.span.first) == [9, 10, 18, 19, 24, 25])
  }

  @Test("a plan told in prose has its milestones for entries")
  func prose() {
    let document = imported(
      """
      # Old Mill — Remediation Plan

      This plan puts the review in order.

      ## Milestone 1 — Safe stairs

      Every stair gets a rail. Loose steps are nailed down before anyone goes up.

      ## Milestone 2 — Dry cellar

      The drain is opened, and the pump runs when it rains.

      ## Milestone 3 — Working wheel

      The wheel turns at low water, too.
      """)
    #expect(document.items.map(\.span.first) == [5, 9, 13])
  }

  @Test("a phase that is put off lists what is for later")
  func later() {
    let document = imported(
      """
      # Launch Fix Plan

      ## Phase 1 — Review

      ### 1.1 Ask only the crew for the key
      Nobody else needs it.

      ### 1.2 Strip the captain's log
      It tells too much.

      ## Phase 2 — Deferred, with reasons

      | Item | Why not now |
      |---|---|
      | Smaller sails | Needs a dry dock |
      | Second log (copy) | No use with four boats |
      """)
    #expect(document.items.suffix(2).map(\.span.first) == [15, 16])
    #expect(document.items.suffix(2).allSatisfy { $0.status.value == .deferred })
  }

  @Test("points below the word for problems are the entries, and what stands above is their group")
  func nested() {
    let document = imported(
      """
      # Remediation Plan

      ## Issue Classification Matrix

      ### P0: Open doors (anyone may enter)
      * **Description**: Doors that stay open.
      * **Issues**:
        1. **North door does not close (line 4)**:
           * **Symptom**: It hangs.

      ### P1: Stale signs
      * **Description**: Signs that nobody changed.
      * **Issues**:
        1. **Tide board (line 9)**:
           * **Symptom**: Shows last week.
        2. **Bus board (line 12)**:
           * **Symptom**: Shows the winter times.
      """)
    #expect(document.items.map(\.span.first) == [8, 14, 16])
    #expect(document.items.map(\.priority.value) == [.p0, .p1, .p1])
  }

  @Test("a heading for problems below a group with a state lists the entries")
  func listed() {
    let document = imported(
      """
      # Critical Issues Tracker

      ## 🔴 Blockers for the regatta

      ### Priority 1: Speed
      **Agent:** Sail maker
      **Status:** 🔄 At it

      #### Issues:
      1. **Sail too small**
         - Current: 20
         - Needed: 30
      2. **Rope too thick**
         - Causes: Friction

      ### Priority 2: Charts
      **Agent:** Pilot
      **Status:** 🔄 At it

      #### Issues:
      1. **Chart of last year**
         - Shows: Old buoys
      2. **Chart of the wrong bay**
         - Shows: Another bay
      """)
    #expect(document.items.map(\.span.first) == [10, 13, 21, 23])
  }

  @Test("a range of ids counts the points below it, and points that say that none is left are none")
  func ranges() {
    let document = imported(
      """
      # All Issues & Fix Plan

      ## 🟡 MEDIUM PRIORITY ISSUES (2 issues)

      ### Issue #3: Bell rings twice
      - Ring it once

      ### Issue #4-6: Upkeep
      - Grease the wheel
      - Paint the rail
      - Sweep the pier

      ## 🟢 LOW PRIORITY ISSUES

      - Resolved in place; will be looked at in spring.
      """)
    #expect(document.items.map(\.span.first) == [5, 9, 10, 11])
  }

  @Test("the priority says how urgent an entry is, beside a severity, and a state in its place is none")
  func urgency() {
    let document = imported(
      """
      # Bug Tracker

      ## BUG-1: Lamp flickers
      **Severity**: Medium
      **Priority**: High
      **Status**: Open

      ## BUG-2: Bell is silent
      **Priority**: High
      **Severity**: Low
      **Status**: Open
      """)
    #expect(document.items.map(\.priority.value) == [.p1, .p1])
  }
}
