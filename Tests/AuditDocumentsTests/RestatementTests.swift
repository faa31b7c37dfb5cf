import AuditModel
import Testing

@testable import AuditDocuments

/// Lists and tables that say once more, in few words, what headings have told.
@Suite("Restatements")
struct RestatementTests {
  private let told = """
    # Findings in the harbour office

    ### 1. Tide table is a day behind
    - **Problem**: the import starts at noon
    - **Fix**: start it at night

    ### 2. Berth form loses the draught
    - **Problem**: the field is not bound
    - **Fix**: bind it

    ### 3. Crane log has no clock
    - **Problem**: lines have no time
    - **Fix**: write the time

    ### 4. Pilot list is not sorted
    - **Problem**: boats come in any order
    - **Fix**: sort by arrival


    """

  @Test("an order of work in several tiers is one list: what it says in other words is no new entry")
  func tiers() {
    let document = imported(
      told + """
        ## Order of the repairs

        ### P0 - must be repaired at once
        1. Tide table behind
        2. Berth form draught

        ### P1 - soon
        3. Clock for the cranes
        4. Pilot list sorted
        """)
    #expect(
      document.items.map(\.title) == [
        "Tide table is a day behind", "Berth form loses the draught", "Crane log has no clock",
        "Pilot list is not sorted",
      ])
    #expect(document.items.first?.priority.value == .p0)
  }

  @Test("fixes that are numbered as the problems above them are no further problems")
  func answers() {
    let problems = """
      # Findings and fixes of the lock gates

      ## Critical issues found

      ### ISSUE #1: The gate never tells the bridge
      **Location:** `bridge.py` lines 11-15
      **Impact:** the bridge stays down

      ### ISSUE #2: No limit for the pump
      **Location:** all pumps
      **Impact:** the pump runs dry


      """
    let titles = ["The gate never tells the bridge", "No limit for the pump"]
    let answered = imported(
      problems + """
        ## Fixes to implement

        ### FIX #1: Tell the bridge (CRITICAL)
        **File:** `bridge.py`

        ### FIX #2: Add a limit for the pump
        **File:** `pump.py`
        """)
    #expect(answered.items.map(\.title) == titles)
    let more = imported(
      problems + """
        ## High issues found

        ### ISSUE #3: The bell of the bridge is silent
        **Location:** `bell.py`
        **Impact:** boats do not hear it

        ### ISSUE #4: A pump counts twice
        **Location:** `pump.py`
        **Impact:** the sum is wrong
        """)
    #expect(more.items.count == 4)
  }

  @Test("a list that names none of the entries has entries of its own")
  func ownList() {
    let document = imported(
      told + "## Open problems\n\n- The gate does not close\n- The light at the quay is out\n- No rope at the pier\n")
    #expect(document.items.count == 7)
  }

  @Test("a title that refers to the number of an entry with its words is that entry")
  func reference() throws {
    let document = imported(
      told + "## Resolved findings\n\n### R1. ✅ Crane log has no clock (#3)\n**Resolved**: the time is written\n")
    #expect(document.items.count == 4)
    #expect(try document.item("Crane log has no clock").status.value == .fixed)
  }

  @Test("a look at every part of a system, with none among its problems, lists no entries")
  func overview() {
    let document = imported(
      told + """
        ## Where the rooms stand

        | Room | Status | Problems |
        |---|---|---|
        | Office | ✅ 100% | None - all works |
        | Crane | ❌ 40% | Old log |
        | Quay | ❌ 70% | Dark at night |
        """)
    #expect(document.items.count == 4)
  }

  @Test("what has to be done is not done", arguments: ["muss sofort behoben werden", "deve ser corrigido já"])
  func demanded(words: String) {
    #expect(StatusWords.status(in: words)?.status == .open)
    let document = imported("# Fehler\n\n## Kritisch (\(words))\n\n- Die Uhr geht nach\n- Das Tor klemmt\n")
    #expect(document.items.map(\.status.value) == [.open, .open])
    #expect(document.completed.isEmpty)
  }
}
