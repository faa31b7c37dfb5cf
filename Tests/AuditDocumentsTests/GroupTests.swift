import AuditModel
import Testing

@testable import AuditDocuments

/// Entries that something other than a heading of their group announces, and documents that hold none.
@Suite("Groups of entries")
struct GroupTests {
  @Test("described points below the name of a group in a list are entries, its neighbours are not")
  func nested() {
    let document = imported(
      """
      # Audit of the shop

      ## 1. Layout
      - **Framework**: a common one.

      ## 2. Access
      **State: fair**
      - **Strong points**:
          - Sessions end after a day.
      - **Open problems (critical)**:
          - **Key in the code**:
              * *Where*: `mail.py`
          - **Open search**:
              * *Where*: `search.py`
      """, name: "audit.md")
    #expect(document.items.map(\.title) == ["Key in the code", "Open search"])
    #expect(document.items.allSatisfy { $0.priority.value == .p0 })
  }

  @Test("bare bullets below a label are symptoms of their entry")
  func symptoms() {
    let document = imported(
      """
      # Known issues

      ### 1. Mails are late
      - **Problems seen**:
          - the queue is long
          - one worker only
      - **Fix**: a second worker

      ### 2. Search is slow
      - **Fix**: an index
      """)
    #expect(document.items.map(\.title) == ["Mails are late", "Search is slow"])
  }

  @Test("what sentences call pending is entries, where a document of debt has no others")
  func introduced() {
    let document = imported(
      """
      # Technical debt of the kiosk

      ## Printing later

      Printing covers receipts and labels. Still missing:

      - reprint of a receipt;
      - labels in two columns;

      ## Customer area

      Customers can change their name. Remain outside of this cycle:

      - change of the mail address;
      - an export of all orders.
      """)
    #expect(
      document.items.map(\.title).map { $0.prefix(12) } == [
        "reprint of a", "labels in tw", "change of th", "an export of",
      ])
    #expect(document.items.allSatisfy { $0.kind == .debt })
  }

  @Test("P1 to P5 count, P0 to P3 rate")
  func running() {
    let counted = imported(
      """
      # Problem list

      ## P1 Scores are too low

      Text.

      ## P2 Skills are merged

      Text.

      ## P3 Extras vanish

      Text.

      ## P4 Lines are cut

      Text.

      ## P5 Projects do not count

      Text.
      """)
    #expect(counted.items.count == 5)
    #expect(counted.items.allSatisfy { $0.priority.value == .p2 })
    let rated = imported(
      """
      # Problem list

      ## P0 Critical

      - Prices are wrong

      ## P1 High

      - Search is slow
      """)
    #expect(rated.items.map(\.title) == ["Prices are wrong", "Search is slow"])
    #expect(rated.items.map(\.priority.value) == [.p0, .p1])
  }

  @Test("the points of a chapter of minor points are entries beside numbered headings")
  func leftovers() {
    let document = imported(
      """
      # Open points

      ## 1. The camera loses pictures

      After a restart.

      ## 2. Prices are rounded twice

      In two places.

      ## 3. Minor points

      - **The log is never read**, as nothing runs there.
      - **Two rows without a name** from the spring.
      """)
    #expect(
      document.items.map(\.title) == [
        "The camera loses pictures", "Prices are rounded twice", "The log is never read", "Two rows without a name",
      ])
  }

  @Test("a closing list of what was fixed gives the entries their state")
  func closed() {
    let document = imported(
      """
      # Review of the receiver

      ### Critical

      #### C1 State is lost when a client leaves

      - Risk: stale clients

      ### Important

      #### I1 A second start binds twice

      - Risk: double events

      #### I2 Unknown symbols pass

      - Risk: wrong data

      ## Outcome

      - Result: done
      - Fixed:
        - `C1` rollback
        - `I1` bound once
      """)
    #expect(document.items.map(\.status.value) == [.fixed, .fixed, .open])
  }

  @Test("guidance and an index of documents hold no entries")
  func guidance() {
    let guide = imported(
      """
      # Code review guidelines

      ## Common problems

      #### 1. Missing checks

      ```
      // Problem
      ```

      #### 2. Races

      ```
      // Problem
      ```
      """, name: "review.md")
    #expect(guide.items.isEmpty)
    let index = imported(
      """
      # Tech debt index

      ## Why it was postponed

      - **Speed:** the first version had to ship.
      - **Doubt:** some rules were not clear.

      ## Files

      | File | Focus |
      |---|---|
      | [player.md](./player.md) | Timing of the player |
      | [backend.md](./backend.md) | Limits of the service |
      """, name: "README.md")
    #expect(index.items.isEmpty)
  }

  @Test("how much of an area is done makes no entry; a word beats the mark behind it")
  func progress() {
    let document = imported(
      """
      # Gaps of the backend

      ## ✅ Ready (80% complete)

      ### 1. **Sign-in** (100%)
      - password and token

      ### 2. **Orders** (90%)
      - all but one kind

      ## Missing endpoints

      ### 3. No cancelling 🔴 to be fixed ✅

      **Reason:** needed in an emergency
      """)
    #expect(document.items.map(\.title) == ["No cancelling"])
    #expect(document.items.first?.status.value == .open)
  }

  @Test("boxes below one of several described entries are what is to be done about it")
  func boxes() {
    let document = imported(
      """
      # Site issues

      ## Critical issues

      ### 1. Fees are missing
      **Current:** monthly fees only
      **Required:** both fees

      ### 2. Wrong partners
      **Current:** five partners
      **Required:** two partners

      ### 3. Missing pages
      - [ ] questions
      - [ ] prices

      ### 4. Menu is flat
      **Current:** flat
      **Required:** nested

      ### 5. No stories
      **Issue:** nothing is told
      """)
    #expect(
      document.items.map(\.title) == [
        "Fees are missing", "Wrong partners", "Missing pages", "Menu is flat", "No stories",
      ])
  }
}

/// One list in several chapters, and work that is done.
@Suite("Chapters of one list")
struct ChapterTests {
  @Test("a list that counts on from chapter to chapter is one list, and the chapters are none")
  func counted() {
    let document = imported(
      """
      # Improvements of the office

      ## 0. Already there

      - One entry for all.

      ## 1. This week

      1. ~~**Check after the upload**~~ — done.
      2. **Set the key** on the server.

      ## 2. Then

      3. **Fill the search** over night.

      ## 3. Before the launch

      4. **History of drafts** — only here so far.
      5. **A real purchase** from end to end.
      """)
    #expect(
      document.items.map(\.title) == [
        "Check after the upload", "Set the key", "Fill the search", "History of drafts", "A real purchase",
      ])
    #expect(document.items.first?.status.value == .fixed)
  }

  @Test("steps that are parted by code are no chapters")
  func steps() {
    let document = imported(
      """
      # Known issues

      ### 1. Index is missing

      1. Stop

      ```
      stop
      ```

      2. Build

      ```
      build
      ```

      3. Start

      ### 2. Search fails

      1. Stop
      """)
    #expect(document.items.map(\.title) == ["Index is missing", "Search fails"])
  }

  @Test("what was corrected in a version is done work; what remains is not")
  func corrected() {
    let document = imported(
      """
      # Known issues and gates

      ## Corrected in 2.1

      - Merging checks its output first.
      - Saving keeps the old file.

      ## Known limitations

      - No signing with certificates.

      ## Remaining release gates

      1. Run the list on a clean machine.
      2. Pack the sources.
      """)
    #expect(document.completed.count == 2)
    #expect(
      document.items.map(\.title) == [
        "No signing with certificates.", "Run the list on a clean machine.", "Pack the sources.",
      ])
  }

  @Test("an arrow leads to the state of a point")
  func arrow() throws {
    let document = imported(
      """
      # Audit, checked again

      ## Findings

      1. **Anyone reads media** -> **RESOLVED**
         Proof: the controller asks for a token.

      2. **Old packages** -> **OPEN**
         Some are left.
      """)
    #expect(document.items.map(\.status.value) == [.fixed, .open])
  }

  @Test("rows that say what to change, where and why are entries")
  func changes() {
    let document = imported(
      """
      # Fix plan of the manual

      | Path | When | Required Change | Reason |
      | --- | --- | --- | --- |
      | `README.md:32` | Phase 1 | Mark the file as planned | It is not there |
      | `docs/start.md:54` | Phase 2 | Replace the reference | It was moved |
      """)
    #expect(document.items.map(\.title) == ["Mark the file as planned", "Replace the reference"])
  }

  @Test("a resolved heading stays one entry, whatever was done; a legend is none")
  func resolved() {
    let document = imported(
      """
      # Debt of the portal

      ## Priorities

      - 🔴 **P0** — stops the release
      - 🟠 **P1** — slows it
      - 🟡 **P2** — can wait

      ## ✅ RESOLVED — Addresses in mails

      **Version:** 3.1
      **What was resolved:**
      - the planner used the wrong address
      - the report used none

      ## 🟠 P1: Old settings of the build

      **Remaining files:**

      - `a.properties`
      - `b.properties`

      ## 2. Inventory

      ### 🏚️ A. Doubled stores
      - **Problem:** two stores write the same
      - **Impact:** they differ

      ### 🔠 B. Words in the code
      - **Problem:** states are words
      - **Risk:** a slip of the pen
      """)
    #expect(
      document.items.map(\.title) == [
        "Addresses in mails", "Old settings of the build", "Doubled stores", "Words in the code",
      ])
    #expect(document.items.prefix(2).map(\.status.value) == [.fixed, .open])
  }

  @Test("a title that begins with TODO names a list; rows that say how it is and how it could be are entries")
  func titles() {
    let list = imported(
      """
      # TODO: run it on other machines

      - [ ] Sign in
      - [ ] Set the variables
      """, name: "plan.md")
    #expect(list.items.count == 2)
    let table = imported(
      """
      # debt: known simplifications

      | 项 | 当前 | 升级路径 |
      |----|----|----|
      | 单模块 | 四个包 | 人多时拆分 |
      | 会话 | 仅令牌 | 需要时引入 |
      """, name: "debt.md")
    #expect(table.items.map(\.title) == ["单模块", "会话"])
  }
}
