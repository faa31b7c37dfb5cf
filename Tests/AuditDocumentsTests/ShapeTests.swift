import AuditModel
import Testing

@testable import AuditDocuments

/// What the shape of the neighbours says of a heading, an item or a row.
@Suite("Shapes of entries")
struct ShapeTests {
  @Test("under the headings of a list of problems each told point is an entry, also where one area lists its points")
  func toldPoints() {
    let document = imported(
      """
      # Known issues

      ## Before the fair

      ### The booth has no printer driver
      The driver of the old printer does not load.
      Next: ask the vendor.

      ### Only one desk was tried
      The second desk has never been connected.

      ## Seen during the rehearsal

      ### Names with an apostrophe are cut
      The badge ends at the apostrophe.

      ### The queue display flickers
      It redraws every second.

      ### Late guests are counted twice
      The counter runs again when the door opens.

      ## On the floor

      These were written down and not corrected.

      * **Uneven aisles**: the third aisle is narrower than the others.
      * **No sign at the exit**: guests ask at the desk.
      """)
    #expect(
      document.items.map(\.title) == [
        "The booth has no printer driver", "Only one desk was tried", "Names with an apostrophe are cut",
        "The queue display flickers", "Late guests are counted twice", "Uneven aisles", "No sign at the exit",
      ])
  }

  @Test("what is struck through in one list shows no other shape than the open points beside it")
  func struckBesideOpen() throws {
    let document = imported(
      """
      # Technical debt of the counter

      ## Left from the move

      - **Side menu**: still names the branches.
      - **Empty page**: says that nothing was found.

      ## Till

      - ~~**Old drawer**~~ — RESOLVED in March.
      - ~~**Second toolbar**~~ — RESOLVED in April.
      - ~~**Till page**~~ — RESOLVED in April.
      - **Guest counter**: used in one dialog only.

      ## Sprint 4 pending

      - **Floor mode**: tabs for the zones.
      - **Order mode**: two new pages.
      """)
    #expect(document.items.count == 8)
    #expect(document.items.count { $0.status.value == .fixed } == 3)
    #expect(try document.item("Floor mode").status.value == .open)
  }

  @Test("a heading without a number among numbered entries is text")
  func uncounted() {
    let document = imported(
      """
      # Known bugs

      ## Bug #1 — Wrong page opens
      ### Symptom
      The old page stays.
      ### Cause
      Two files have one name.

      ## Bug #2 — Build is stale
      ### Symptom
      The page is from yesterday.
      ### Cause
      The cache.

      ## Bug #3 — Type has no field
      ### Symptom
      The build stops.
      ### Cause
      The table has a new column.

      ## 📋 Important structure to remember
      The pages live in one folder.
      """)
    #expect(document.items.map(\.title) == ["Wrong page opens", "Build is stale", "Type has no field"])
  }

  @Test("a numbered entry may be called a template, a chapter may not")
  func templateTitles() {
    let document = imported(
      """
      # Backlog

      ## Critical gaps (high priority)

      ### 1. Template for the handover
      **Problem**: none exists.

      ### 2. Estimate sheet
      **Problem**: it is never filled in.

      ## Minor improvements

      - [ ] More examples
      - [ ] A list for data protection

      ## Template
      ### 1. Title
      **Problem**: what happens
      """)
    #expect(
      document.items.map(\.title) == [
        "Template for the handover", "Estimate sheet", "More examples", "A list for data protection",
      ])
  }

  @Test("less critical is not critical, and what is for later is not urgent because of the document's title")
  func lesser() throws {
    let less = imported(
      "# Plan\n\n## Less critical problems\n\n### 1. Two words for one thing\n**Problem:** confusing\n")
    #expect(try less.item("Two words for one thing").priority.value == .p2)
    let later = imported(
      """
      # Production blockers

      ## 1. In the code
      ### 1.1 No sign-up
      **Issue:** there is no route
      ## 2. Future improvements
      ### 2.1 Mails
      **Issue:** none are sent
      """, name: "PRODUCTION_BLOCKERS.md")
    #expect(try later.item("No sign-up").priority.value == .p0)
    #expect(try later.item("Mails").priority.value == .p2)
  }

  @Test("passed checks, tests after a fix and what is called no debt are no entries")
  func asides() {
    let document = imported(
      """
      # Review findings

      ## ✅ PASSED CHECKS
      ### 1. Colour picker (app.js:3)
      - ✅ checks for null
      - **Status**: Safe
      ### 2. Zoom
      - ✅ keeps the middle
      - **Status**: Correct

      ## Problems found
      ### Issue #1: Eyedropper without a check
      **Severity**: LOW
      ### Issue #2: Only works on pictures
      **Severity**: LOW

      ## Testing steps after the fixes
      ### Test 1: Two domains differ
      Run it twice.
      ### Test 2: The cover differs
      Look at it.

      ## Future roadmap (not debt)
      ### Future workers
      | Worker | Purpose |
      |---|---|
      | Coder | writes |

      | File | Issues | Status |
      |---|---|---|
      | app.js | None detected | ✅ |
      """)
    #expect(document.items.map(\.title) == ["Eyedropper without a check", "Only works on pictures"])
  }

  @Test("findings under praise are findings, and a cell that begins with a mark gives their state")
  func praised() throws {
    let document = imported(
      """
      # Review of the code

      # ✅ SECOND REVIEW (after the sprint)

      ## NEW findings of the second review

      | Finding | Level | Resolution |
      |---|---|---|
      | Function may be called by anyone | WARN | ✅ `REVOKE` |
      | Table without a policy | INFO | ✅ policy added |
      | Extension in the public schema | WARN | ⚠️ **Accepted** — it cannot move |

      # First review
      ## Findings
      ### 1. Logs in production
      **Fix:** a logger
      """)
    #expect(try document.item("Function may be called by anyone").status.value == .fixed)
    #expect(try document.item("Extension in the public schema").status.value == .accepted)
    #expect(document.items.count == 4)
  }

  @Test("a numbered row and the numbered section that begins with its words are one entry")
  func rowAndSection() {
    let document = imported(
      """
      # 課題

      | # | 課題 | 今の状態 |
      |---|---|---|
      | 1 | 扉の判定が壁に効かない | 未着手 |

      ## 1. 扉の判定が壁に効かない（3月、追記あり）

      壁に当たらない。
      """)
    #expect(document.items.map(\.title) == ["扉の判定が壁に効かない"])
  }

  @Test("a table that names documents is an index")
  func index() {
    let document = imported(
      """
      # TODO

      ## TODOs by area

      | Area | Location | Description |
      |---|---|---|
      | Search | `docs/search/TODO.md` | ranking, languages |
      | Reports | `reports/` | the weekly one |

      ## Low priority

      | Task | Description | Status |
      |---|---|---|
      | Guest mode | restore the check | deferred |
      """)
    #expect(document.items.map(\.title) == ["Guest mode"])
  }

  @Test("an empty group says so in many words")
  func emptyGroups() {
    let document = imported(
      """
      # Bugs à corriger

      ## 🔴 Priorité Haute
      ### 1. Le calendrier ne répond pas
      **Problème:** rien ne bouge

      ## 🟡 Priorité Moyenne
      (Vide pour le moment)

      ## 🟢 Priorité Basse
      (Vide pour le moment)
      """)
    #expect(document.items.map(\.title) == ["Le calendrier ne répond pas"])
  }

  @Test("headings side by side with one code are entries, whatever stands below them")
  func sharedCode() {
    let document = imported(
      """
      # Technical debt of the ferry

      ## High priority
      ### P0: Tickets are printed twice
      **Status:** Open
      **Effort:** 2 days

      ## Later
      ### P3: Performance monitoring
      - Measure the gate
      - Set a budget
      ### P3: Accessibility
      - Labels for the buttons
      - A larger font
      """)
    #expect(
      document.items.map(\.title) == ["Tickets are printed twice", "Performance monitoring", "Accessibility"])
  }

  @Test("a table of places below a numbered heading tells where its entry is")
  func tableOfPlaces() {
    let document = imported(
      """
      # Technical debt

      ## Problems

      ### 1. Weak types in the booking
      | File | Count | Kind of problem |
      |---|---|---|
      | `fare.ts` | 4 | any type |
      | `seat.ts` | 2 | as any |

      ### 2. One file does everything
      **Problem:** nobody finds anything
      """)
    #expect(document.items.map(\.title) == ["Weak types in the booking", "One file does everything"])
  }

  @Test("where headings are struck through when they are done, headings are what a document counts")
  func struckHeadings() {
    let document = imported(
      """
      # Tasks

      ## Urgent

      ### Pay the mooring fee
      - the account is empty
      - nobody may sail until then
      - the office opens at nine

      ## This week

      ### ~~Paint the hull~~ (done in May)
      - two coats

      ### ~~Replace the rope~~ (done)
      - twelve metres

      ### Look at the engine
      - it smokes
      - it was last seen to in spring
      """)
    #expect(
      document.items.map(\.title) == [
        "Pay the mooring fee", "Paint the hull", "Replace the rope", "Look at the engine",
      ])
    #expect(document.items.map(\.status.value) == [.open, .fixed, .fixed, .open])
  }

  @Test("bold names below the name of a group only part its boxes")
  func partedBoxes() {
    let head = (1...4).map { "### Issue #\($0): part \($0) is loose\n**Impact:** it rattles\n\n" }.joined()
    let document = imported(
      "# Technical issues\n\n" + head
        + "## Pending tasks\n\n### High priority (4 pending tasks)\n\n**Sails (2 tasks):**\n- [ ] Sew the jib\n- [ ] Wash the main\n\n"
        + "**Deck (2 tasks):**\n- [ ] Oil the winch\n- [ ] Scrub the planks\n")
    #expect(document.items.count == 8)
    #expect(document.items.suffix(4).allSatisfy { $0.priority.value == .p1 && $0.kind == .task })
  }
}
