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
}
