import AuditModel
import Testing

@testable import AuditDocuments

/// Documents that count their entries in one place and remark on them in others.
@Suite("Registers and what stands beside them")
struct RegisterTests {
  /// A table with so many rows, each with an id and a severity, and a list of remarks below it.
  private func register(rows: Int, heading: String) -> String {
    let table = (1...rows).map { "| K\($0) | Pump \($0) leaks when it is cold | High | `pump\($0).c:4` |" }
    return """
      # Debt of the water works

      ## Findings

      | ID | Description | Severity | File |
      |---|---|---|---|
      \(table.joined(separator: "\n"))

      ## \(heading)

      - **Two valves in a row** — one of them is a spare, and it is meant so.
      - **The tank has no lid** — rain is let in on purpose.
      - **Pipes are of copper** — cheap ones burst in the first winter.
      """
  }

  @Test("beside a register, points without ids, priorities and states are remarks")
  func remarks() {
    let document = imported(register(rows: 9, heading: "Looks odd and is right"), name: "TECH_DEBT_AUDIT.md")
    #expect(document.items.compactMap(\.rawID) == (1...9).map { "K\($0)" })
    #expect(document.items.count == 9)
  }

  @Test("points below the name of a group are entries beside a register, too")
  func groups() {
    let document = imported(register(rows: 9, heading: "Open issues"), name: "TECH_DEBT_AUDIT.md")
    #expect(document.items.count == 12)
  }

  @Test("what is listed below a heading that says that none remains was there once")
  func noneRemains() {
    let document = imported(
      """
      # Gaps of the signal box

      ## 2. Gaps — **none remaining in the plan**

      | # | Former gap | Resolution |
      |---|---|---|
      | A | Lamps on the north side | Mounted on both poles |
      | B | Key of the lever room | Kept by the guard |
      | C | Bell of track four | Rings with the others |
      """, name: "GAPS.md")
    #expect(document.items.map(\.status.value) == [.fixed, .fixed, .fixed])
    #expect(EntryFinder.noneRemains("Gaps — nothing open"))
    #expect(!EntryFinder.noneRemains("Gaps — none of them is small"))
    #expect(!EntryFinder.noneRemains("Remaining gaps"))
  }

  @Test("what needs work is listed beside what runs well")
  func contrast() {
    let text = """
      # Look at the ferry

      ## Results of the look

      ### ✅ What runs well

      - Engine
      - Rudder

      ### ⚠️ What wants care

      #### 1. Life vests (critical)
      Twelve of forty have no whistle.

      #### 2. Ramp (low)
      The paint comes off.
      """
    #expect(imported(text, name: "FERRY.md").items.map(\.title) == ["Life vests", "Ramp"])
    #expect(imported(text, name: "FERRY.md").items.map(\.priority.value) == [.p0, .p2])
  }

  @Test("issues and recommendations are issues")
  func recommendations() {
    let document = imported(
      """
      # The mill

      ## 7. Issues & recommendations

      ### Repaired during the visit

      | Issue | Status | Solution |
      |---|---|---|
      | Belt slips | ✅ FIXED | Tightened it |
      | Stone is dull | ✅ FIXED | Dressed it |
      | Door sticks | ✅ FIXED | Planed it |
      """, name: "VISIT.md")
    #expect(document.items.map(\.title) == ["Belt slips", "Stone is dull", "Door sticks"])
    #expect(document.items.allSatisfy { $0.status.value == .fixed })
  }
}

/// What boxes, scores and labels say of an entry.
@Suite("The state and the score of an entry")
struct TickedEntryTests {
  @Test("an entry whose boxes are all ticked is done, one with some of them is under way, and none says nothing")
  func ticked() {
    let document = imported(
      """
      # Tasks of the lock

      ## Task 1 – Grease the gate
      **Problem:** It screams.

      - [x] Grease bought
      - [x] Gate greased

      ## Task 2 – Paint the rail
      **Problem:** It rusts.

      - [x] Paint bought
      - [ ] Rail painted

      ## Task 3 – Change the rope
      **Problem:** It is thin.

      - [ ] Rope bought
      """, name: "ISSUES.md")
    #expect(document.items.map(\.status.value) == [.fixed, .inProgress, .open])
    #expect(document.items.map(\.verification) == [.claimed, .none, .none])
  }

  @Test("a score of ten is a priority; a word beside it is stronger")
  func scores() {
    #expect(PriorityWords.rank(ofScore: "10/10") == .critical)
    #expect(PriorityWords.rank(ofScore: "8/10") == .high)
    #expect(PriorityWords.rank(ofScore: "6,5/10") == .medium)
    #expect(PriorityWords.rank(ofScore: "CVSS: 3.1") == .low)
    #expect(PriorityWords.rank(ofScore: "3.1") == nil)
    #expect(PriorityWords.rank(ofScore: "11/10") == nil)
    #expect(PriorityWords.rank(ofScore: "2/5") == nil)
    let document = imported(
      "# Issues\n\n## 1. A\n**Priority:** 8/10\n**Problem:** b\n\n## 2. C\n**Priority:** 3/10 (critical)\n**Problem:** d\n"
    )
    #expect(document.items.map(\.priority.value) == [.p1, .p0])
  }

  @Test("a label for the solution is none for what is solved")
  func solution() {
    let document = imported(
      """
      # Znane problemy

      ### 1. Winda staje między piętrami
      **Problem:** Nie rusza po burzy.

      **Rozwiązanie:** Wymienić bezpiecznik.

      ### 2. Drzwi nie domykają się
      **Problem:** Wieje zimno.

      **Status:** Rozwiązany
      """)
    #expect(document.items.map(\.status.value) == [.open, .fixed])
  }
}
