import AuditModel
import Testing

@testable import AuditDocuments

/// What a review found in order, and the parts of titles and lists that tell entries apart.
@Suite("Reviews and parts of titles")
struct FoundInOrderTests {
  @Test("a severity behind a dash is the priority, and what was found in order there is no entry")
  func behindTheDash() {
    let document = imported(
      """
      # Safety audit of the swing bridge

      ## 1. Locks

      ### 1.1 Bolt opens in frost — **HIGH**

      - **Where:** `north/bolt`
      - **Issue:** The bolt slips out below minus ten degrees.
      - **Fix:** A second bolt.

      ### 1.2 Key under the mat — MEDIUM

      - **Where:** `south/door`
      - **Issue:** Everybody knows where it lies.
      - **Fix:** A box with a code.

      ### 1.3 Rust — **NONE FOUND**

      - **Where:** All hinges were looked at.
      - **Note:** They are painted each spring.

      ### 1.4 Watch at night — **GOOD**

      - **Where:** `tower`
      - **Note:** Two people, and a bell.
      """, name: "SAFETY_AUDIT.md")
    #expect(document.items.map(\.title) == ["Bolt opens in frost", "Key under the mat"])
    #expect(document.items.map(\.priority.value) == [.p1, .p2])
  }

  @Test("findings whose state is that they are secure are none; those that were fixed are")
  func secure() {
    let document = imported(
      """
      # Security Audit Report

      ## Findings

      ### 1. Open hatch

      #### Status: ✅ FIXED

      The hatch had no bolt. It has one now.

      ### 2. Loose plank

      #### Status: ✅ SECURE

      Every plank was stepped on, and none gives way.

      ### 3. Dark stairs

      #### Status: ✅ SECURE

      The lamp burns day and night.
      """, name: "SECURITY_AUDIT.md")
    #expect(document.items.map(\.title) == ["Open hatch"])
    #expect(document.items.first?.status.value == .fixed)
  }

  @Test("numbered steps below a numbered issue with a state and a priority are its own")
  func stepsOfAnIssue() {
    let document = imported(
      """
      # Issue log of the mill

      ## Issue #1: Wheel stands still

      **Severity:** High
      **Status:** ✅ **RESOLVED**

      **Root Cause:**
      - No fat on the axle

      **Solution Implemented:**

      ### 1. Grease the axle

      With fat, not with oil.

      ### 2. Alternative: a new axle

      From the smith.

      ### 3. Alternative: a new wheel

      **Verification:**

      Turn it by hand.

      **Updated Status:**
      - ✅ The wheel turns

      ---

      ## Issue #2: Sluice leaks (RESOLVED)

      ---

      ### Issue #2: Sluice leaks (RESOLVED)

      **Severity:** Critical
      **Status:** ✅ Resolved

      Water ran below the gate.
      """, name: "ISSUE_LOG.md")
    #expect(document.items.map(\.title) == ["Wheel stands still", "Sluice leaks"])
    #expect(document.items.map(\.status.value) == [.fixed, .fixed])
  }

  @Test("points of one list that begin with the same name in bold are told apart by their whole line")
  func sameName() {
    let document = imported(
      """
      # TODO of the boathouse

      ## Yard
      - [x] **Ramp:** Lay the planks on the lower half
      - [ ] **Ramp:** Nail the planks on the upper half
      - [ ] **Ramp:** Paint a white line
      - [ ] **Crane:** Oil the chain
      """, name: "TODO.md")
    #expect(document.items.count == 4)
    #expect(document.items.map(\.status.value) == [.fixed, .open, .open, .open])
    #expect(document.items[2].title.contains("white line"))
    #expect(document.items[3].title == "Crane")
  }

  @Test("how many findings there are is no finding, a version is no entry, and what was decided is told")
  func noFindings() {
    let document = imported(
      """
      # Known issues of the ferry

      ## Overall: critical

      - **7 critical**
      - **3 high**
      - **4 low issues**

      ## Current issues

      ### 1. Ramp is stuck
      - **Status**: Open
      - **Impact**: No car gets off

      ### 2. Horn is quiet
      - **Status**: Open
      - **Impact**: Nobody hears it in fog

      ## Upcoming fixes

      ### Version 1.1.0 (Planned)
      1. A louder horn
      2. A second ramp

      ## Design decisions

      ### 1. One deck
      - Cars and people share it, since the quay has one height
      ### 2. No roof
      - The wind would lift it, as it did on the old boat
      """)
    #expect(document.items.map(\.title) == ["Ramp is stuck", "Horn is quiet"])
  }

  @Test("categories of a review that comply are no findings, though they have ids")
  func compliant() {
    let document = imported(
      """
      # Audit report of the dam

      ## Detailed findings

      ### D01 - Gates ⚠️

      **Status**: Partial Compliance
      **Risk**: HIGH

      **Remaining work**:
      - Close the second gate by motor

      ### D02 - Walls ✅

      **Status**: Compliant
      **Risk**: LOW

      ### D03 - Gauges ✅

      **Status**: Compliant
      **Risk**: LOW
      """, name: "AUDIT_REPORT.md")
    #expect(document.items.map(\.title) == ["Gates"])
    #expect(document.items.first?.status.value == .inProgress)
  }

  @Test("checklists under P0, P1, P2 and P3 are one list that is parted")
  func tiers() {
    let rows = ["Gas", "Water", "Power"].map { name in
      """
      ### \(name)
      | Part | Today | Before the opening |
      |------|-------|--------------------|
      | \(name) meter | ❌ none | buy one |
      | \(name) plan | ⚠️ old | draw it again |
      """
    }
    let document = imported(
      """
      # Opening of the market hall

      ## 1. House

      \(rows.joined(separator: "\n\n"))

      ## By priority

      ### P0 - must (no opening without)
      1. [ ] Meter for gas
      2. [ ] Meter for water

      ### P1 - very important (first week)
      1. [ ] Plan of the pipes
      2. [ ] Plan of the wires

      ### P2 - important (first month)
      1. [ ] Meter for power
      2. [ ] Labels

      ### P3 - recommended (first year)
      1. [ ] Flags
      2. [ ] A song
      """, name: "LAUNCH_CHECKLIST.md")
    let boxes = document.items.filter { $0.section.contains("By priority") }
    #expect(boxes.map(\.priority.value) == [.p0, .p0, .p1, .p1, .p2, .p2, .p2, .p2])
  }
}
