import AuditModel
import Testing

@testable import AuditDocuments

/// What a document leaves to be done, and what it tells apart.
@Suite("What is left")
struct LeftTests {
  private static func bridge(_ state: String, _ steps: String) -> String {
    """
    # Critical fixes for the bridge

    ## 1. Lock falls open in a storm
    **Status:** \(state)
    **Problem:** The bolt is too short for the hole.
    **Fix:** A longer bolt.

    ## 2. Gauge reads a metre too much
    **Status:** \(state)
    **Problem:** The float hangs on the wrong chain.
    **Fix:** Another chain.

    \(steps)
    """
  }

  @Test("when all entries are done, the numbered next steps are what is left")
  func nextSteps() {
    let document = imported(
      Self.bridge(
        "✅ Fixed",
        """
        ## Next steps
        1. **Paint the railing** before the winter
        2. **Order a second pump** for the lower basin
        3. **Write down** who keeps the keys
        """))
    #expect(document.items.map(\.title).contains("Order a second pump"))
    #expect(document.items.count == 5)
    #expect(document.items.filter { $0.status.value.isOpen }.count == 3)
  }

  @Test("beside open entries the next steps only say in which order these are worked on")
  func orderOfWork() {
    let document = imported(
      Self.bridge(
        "Open",
        """
        ## Next steps
        1. **Measure the bolt** before the winter
        2. **Order a second pump** for the lower basin
        """))
    #expect(document.items.count == 2)
  }

  @Test("steps that try and release what was done are no entries")
  func chores() {
    let document = imported(
      Self.bridge(
        "✅ Fixed",
        """
        ## Next steps
        1. Test the lock with the new bolt
        2. Restart the gauge
        3. Deploy the firmware
        """))
    #expect(document.items.count == 2)
  }

  @Test("what remains below work that is done is open")
  func remaining() {
    let document = imported(
      Self.bridge(
        "✅ Fixed",
        """
        ### Remaining safety tasks
        - A second rail on the northern side
        - Lamps for the stairs
        """))
    #expect(document.items.filter { $0.status.value == .open }.map(\.title).contains("Lamps for the stairs"))
  }

  @Test("a list whose rank leads each point lists entries with these ranks")
  func led() throws {
    let document = imported(
      """
      # Notes on the lighthouse

      ## Next steps

      1. **High priority**: Replace the cracked lens
      2. **High priority**: Seal the window of the gallery
      3. **Low priority**: Oil the hinges of the door
      """)
    #expect(document.items.count == 3)
    #expect(try document.item("Replace the cracked lens").priority.value == .p1)
    #expect(try document.item("Oil the hinges of the door").priority.value == .p2)
  }

  @Test("a name in bold and what it is rated is an entry")
  func rated() throws {
    let document = imported(
      """
      # Security audit of the ferry office

      ## 1. Doors

      ### 1.1 Back door never locks — **HIGH**
      - **Issue:** The key turns, and nothing happens.

      ### 1.2 Window has no grille — **LOW**
      - **Issue:** Anyone can climb in.

      ## 2. Libraries

      ### 2.1 Server
      - **parser:** High — reads what it should not. **Fix:** Take the new version.
      - **mailer:** Moderate — sends twice when it is slow.
      """)
    #expect(try document.item("parser").priority.value == .p1)
    #expect(try document.item("mailer").priority.value == .p2)
  }

  @Test("a rank alone in a closing remark goes before a word of the name")
  func remark() {
    #expect(PriorityWords.rank(in: "Critical parts of the dam (High Priority)", scaleStartsAtP1: false)?.rank == .high)
    #expect(
      PriorityWords.rank(in: "Critical parts of the dam (on high ground)", scaleStartsAtP1: false)?.rank == .critical)
  }

  @Test("a plan that counts its tasks on through its phases lists them")
  func phases() {
    let document = imported(
      """
      # Plan for the new signal system

      ## Option A: all at once

      ### Phase 1: Prepare
      #### 1. Take the old cable out of the duct
      It is brittle.
      #### 2. Measure the duct
      Twice.

      ### Phase 2: Build
      #### 3. Draw the new cable in
      From the north.
      #### 4. Set the boxes
      One for each lamp.

      ### Phase 3: Clean up
      #### 5. Scrap the old boxes
      They hold lead.
      """, name: "FIX_PLAN.md")
    #expect(document.items.map(\.rawID) == ["1", "2", "3", "4", "5"])
  }

  @Test("equal points of two environments, and equal numbers of two halves, stay apart")
  func parallel() {
    let document = imported(
      """
      # Known issues

      ## Backend
      ### 1. Timeout of the lock service
      **Status:** Open
      **Problem:** It waits for ever.

      ## Frontend
      ### 1. Timeout of the lock page
      **Status:** Open
      **Problem:** It gives up too soon.
      """)
    #expect(document.items.count == 2)
    let boxes = imported(
      """
      # Production blockers

      ## Open tasks for staging
      - [x] Turn on the alarm
      - [x] Change the password of the gate

      ## Open tasks for production
      - [x] Turn on the alarm
      - [ ] Change the password of the gate
      """)
    #expect(boxes.items.count + boxes.completed.count == 4)
  }

  @Test("a long account of what was confirmed does not close what its title calls partly done")
  func partly() {
    let document = imported(
      """
      # Known issues

      ## ISSUE-1: Lamps on the quay - partially done
      **Status:** Fixed and confirmed on the eastern side by two people in May, the west follows.
      **Problem:** They are dark.
      """)
    #expect(document.items.map(\.status.value) == [.inProgress])
  }

  @Test("numbered checklists of which some boxes are ticked say how things stand, in a checklist, too")
  func checklists() {
    func chapter(_ number: Int, _ name: String) -> String {
      """
      ### \(number). \(name)

      - [x] **Paint the \(name)** once
      - [ ] **Weigh the \(name)** with the new scale

      """
    }
    let chapters = ["keel", "mast", "rudder", "anchor"].enumerated().map { chapter($0 + 1, $1) }.joined(separator: "\n")
    let document = imported(
      """
      # Production readiness checklist

      ## Issues identified

      ### 1. Boat leaks
      **Problem:** Water comes in at the stern.
      **Solution:** Close the seam.

      ## Production readiness checklist

      \(chapters)
      """, name: "PRODUCTION_READINESS.md")
    #expect(document.items.count { $0.status.value == .open } == 5)
    #expect(document.items.count + document.completed.count == 9)
  }
}
