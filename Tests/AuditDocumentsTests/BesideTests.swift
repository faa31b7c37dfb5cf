import AuditModel
import Testing

/// What a document holds beside what was surely taken of it.
@Suite("Beside the sure entries")
struct BesideTests {
  @Test("tasks of the same look below other names are entries as well; a verdict and thanks are not")
  func tasks() {
    let document = imported(
      """
      # Lighthouse work plan

      State of the tower after the storm.

      ## Next

      ### Stage 1.1 — Carry the new lens through the lantern room
      The old one is cracked on its seaward side.
      - Measure the frame

      ### Stage 2 — Wire the fog horn to the night clock
      It sounds at noon only.
      - Lay the cable first, then ask for the clock
      - Expect rust at the joint

      ### Stage 3 — Paint both galleries
      The lower one flakes.
      - Begin with the north side

      ## Thanks

      - To the keepers of the harbour
      """, name: "WORKPLAN.md")
    #expect(document.items.map(\.span.first) == [7, 11, 16])
  }

  @Test("groups that count their entries anew tell different entries, whatever they are called")
  func decimals() {
    func entry(_ number: String, _ title: String) -> String {
      "#### \(number) \(title)\n**Location:** the cellar\n\n**Issue:** It was seen twice this year and nobody wrote it down.\n"
    }
    let document = imported(
      """
      # Technical debt of the brewery

      ## Open debt

      ### 1. Error handling (medium priority)

      \(entry("1.1", "Alarms without a sender"))
      \(entry("1.2", "Alarms nobody hears"))
      ### 2. Performance optimizations (low priority)

      \(entry("2.1", "Slow pumps in the morning"))
      \(entry("2.2", "No store for the readings"))
      ### 3. Documentation (medium priority)

      \(entry("3.1", "Missing plans of the pipes"))
      \(entry("3.2", "Missing names of the valves"))
      """, name: "TECHNICAL_DEBT.md")
    #expect(document.items.map(\.title).count == 6)
    #expect(document.items.map(\.priority.value) == [.p2, .p2, .p2, .p2, .p2, .p2])
  }

  @Test("what checks the entries, is marked as well, or stands below a word such as contact is none")
  func asides() {
    let document = imported(
      """
      # Known issues

      ## Clock of the tower stops in frost

      It must be wound by hand then.

      ## Bell rope slips off its wheel

      Somebody climbs up each time.

      ## Contact

      Ask the sexton.

      ## Acceptance

      - The clock runs for a week
      - The bell rings at noon
      """)
    #expect(document.items.map(\.span.first) == [3, 7])
  }

  @Test("headings that hold one table each, all of the same heads, part the rows; tables of changed files are none")
  func tables() {
    func chapter(_ number: Int, _ name: String, _ rows: [(String, String)]) -> String {
      "## \(number). \(name)\n\n| Part | Remark |\n|---|---|\n"
        + rows.map { "| **\($0.0)** | \($0.1) |" }.joined(separator: "\n") + "\n"
    }
    let document = imported(
      """
      # What the ferry lacks

      \(chapter(1, "Deck", [("Benches", "There are none; people stand for an hour."), ("Rain cover", "It is missing.")]))
      \(chapter(2, "Engine room", [("Gauge", "No gauge shows the oil."), ("Light", "There is no light.")]))
      \(chapter(3, "Kiosk", [("Card reader", "Cards are not taken."), ("Stove", "It does not heat.")]))
      """, name: "MISSING.md")
    #expect(document.items.count == 6)
    #expect(document.items.first?.title == "Benches")
  }

  @Test("points with a priority each are the entries, and the counted headings above them their areas")
  func ranked() {
    let document = imported(
      """
      # Review of the mill

      ## Findings by area

      ### 1. Wheel
      - **Cracked shaft (High):** It was seen in May.
      - **Loose paddles (Medium):** Two of nine.

      ### 2. Stones
      - **Worn grooves (Low):** They are cut once a year.
      - **Missing guard (High):** Nothing keeps hands away.

      ### 3. Loft
      - **Broken hoist (Medium):** The rope has slipped.
      """, name: "REVIEW.md")
    #expect(document.items.map(\.span.first) == [6, 7, 10, 11, 14])
    #expect(document.items.map(\.priority.value) == [.p1, .p2, .p2, .p1, .p2])
  }

  @Test("rows that are all marked as missing are entries")
  func missing() {
    let document = imported(
      """
      # State of the harbour

      ## What stands

      | Part | State |
      |---|---|
      | North quay | ✅ |
      | Crane | ✅ |
      | Rails | ✅ |

      ## What was only drawn

      | Part | State | Remark |
      |---|---|---|
      | South quay | ❌ | Nothing but a rope |
      | Cold store | ❌ | There is no roof |
      | Signal mast | ❌ | It lies in the yard |
      """, name: "STATE.md")
    #expect(document.items.map(\.span.first) == [15, 16, 17])
  }

  @Test("counted headings of a guide to fixes stand together, though only the first is described")
  func companions() {
    let document = imported(
      """
      # Critical Fixes - Implementation Guide

      ## 1. Fix broken `sluice.toml` of the mill (CRITICAL)

      **File:** `sluice.toml`
      **Problem:** it fails at night

      **Current Issues:**
      - Wood is old
      - Bolts are loose

      ```bash
      sluice open
      ```

      ## 2. Create way round

      ```bash
      sluice open
      ```

      ## 3. Update gauge

      ```bash
      sluice open
      ```

      ### Option A: a new one

      Buy it.

      ### Option B: a used one

      Find it.

      ## 4. Verify winch

      ```bash
      sluice open
      ```

      ### Step 1: Look at the drum

      Now.

      ### Step 2: Turn it

      Once.

      ## 5. Test ropes

      ```bash
      sluice open
      ```

      ## Verification Checklist

      After applying all fixes:
      - [ ] sluice mended
      - [ ] gauge new
      """, name: "CRITICAL_FIXES.md")
    #expect(document.items.map(\.rawID) == ["1", "2", "3", "4", "5"])
  }
}
