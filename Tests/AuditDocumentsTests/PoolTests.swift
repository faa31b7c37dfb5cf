import AuditModel
import Testing

@testable import AuditDocuments

/// Series of one look that are judged together, over the whole document.
@Suite("Pools of series")
struct PoolTests {
  @Test("the open checklists of a roadmap are its tasks, those that check them are not")
  func checklists() {
    let document = imported(
      """
      # Ferry Kiosk Roadmap

      ## 📋 Phase 1: Selling

      ### **Counter**
      - [ ] Ticket scanner bridge
      - [ ] Season pass lookup
      - [ ] Receipt layout

      ### **Cash drawer**
      - [ ] Drawer protocol
      - [ ] Evening balance

      ## 📋 Phase 2: Boarding

      ### **Gates**
      - [ ] Gate controller link
      - [ ] Group boarding

      ### **Displays**
      - [ ] Departure board feed
      - [ ] Two languages

      ## 📊 Success criteria
      - [ ] Queue below five minutes
      - [ ] Every gate opens in a second
      """)
    #expect(document.items.map(\.span.first) == [6, 7, 8, 11, 12, 17, 18, 21, 22])
  }

  @Test("a plan that counts its days consists of these, not of a few risks")
  func days() {
    let document = imported(
      """
      # Harbour Crane - Recovery Plan

      ## Strategy

      One crane at a time.

      ## Day by day

      ### Day 1: Clear the yard
      **Goal**: room for the lift

      Everything that is not bolted down goes.

      ### Day 2: Strip the gearbox
      **Goal**: see the teeth

      1. **Drain the oil**
         - into drums

      ### Day 3: New bearings
      **Goal**: a quiet shaft

      Press them in cold.

      ### Day 4: First lift
      **Goal**: one tonne

      Lift the test weight, and write down what the gauge says.
      """)
    #expect(document.items.map(\.span.first) == [9, 14, 20, 25])
  }

  @Test("paragraphs that begin with one label are entries where several stand under a heading")
  func labelled() {
    let document = imported(
      """
      # Known Issues - Lighthouse

      ### Lamp
      **Issue**: The lamp turns too fast in the cold
      - **Workaround**: Turn the dial back by one

      **Issue**: No spare bulb is on board
      - **Workaround**: Bring one

      ### Horn
      **Issue**: The horn is not heard on the north side
      - **Workaround**: Ring the bell

      **Issue**: The compressor leaks
      - **Workaround**: Fill it twice a day
      """)
    #expect(document.items.map(\.span.first) == [4, 7, 11, 14])
    #expect(document.items.first?.title == "The lamp turns too fast in the cold")
  }

  @Test("one labelled paragraph under each heading tells of the heading")
  func labelledOnce() {
    let document = imported(
      """
      # Known Issues - Lighthouse

      ### Lamp turns too fast
      **Issue**: The dial slips in the cold

      ### No spare bulb
      **Issue**: The box is empty

      ### Horn not heard
      **Issue**: The bell is louder

      ### Compressor leaks
      **Issue**: The seal is worn
      """)
    #expect(document.items.map(\.span.first) == [3, 6, 9, 12])
  }

  @Test("what was fixed at several times below resolved issues is all of these")
  func resolvedParts() {
    let document = imported(
      """
      # Launch Blockers - Ferry Kiosk

      ## 🔴 Critical

      ### 1. Gate does not open
      - **Location**: `gate.swift:12`
      - **Impact**: Nobody gets on board

      ## ✅ RESOLVED ISSUES (for reference)

      ### Recently fixed (2025-07-20)
      - ✅ **Scanner crash** - reads the code twice
      - ✅ **Wrong fare** - rounds up

      ### Previously fixed
      - ✅ **Dark display** - new cable
      - ✅ **Lost receipts** - prints a copy
      """)
    #expect(document.items.map(\.span.first) == [5, 12, 13, 16, 17])
    #expect(document.items.dropFirst().allSatisfy { $0.status.value == .fixed })
  }

  @Test("a priority is told by its name behind the title, and the highest is the first")
  func priorities() {
    let document = imported(
      """
      # Known issues

      ### 1. Gate.swift - CRITICAL PRIORITY
      **Impact:** Nobody gets on board

      ### 2. Display stays dark
      **Impact:** Nobody sees the time
      **Priority:** Highest

      ### 3. Old switch still there ✅ FIXED
      **Impact:** Confusing
      **Status:** All of the old switches were removed
      """)
    #expect(document.items.map(\.priority.value) == [.p0, .p0, .p2])
    #expect(document.items.last?.status.value == .fixed)
  }

  @Test("steps that are counted by one word are of one list, whatever their level")
  func namesakes() {
    let document = imported(
      """
      # Ferry Kiosk - Implementation Plan

      ## Overview

      How the kiosk is built, step by step.

      ## Printing

      ### Step 1: Receipt layout
      Two columns for the night boats.

      ### Step 2: Paper sensor
      Tells the crew before it is empty.

      ### Step 3: Queue of prints
      Nothing is lost when the lid is open.

      ### Step 4: Second printer
      Both print the same.

      ## Boarding

      ### Gates

      #### Step 5: Gate controller
      Opens for groups.

      #### Step 6: Group tickets
      One code for all of them.
      """)
    #expect(document.items.map(\.span.first) == [9, 12, 15, 18, 25, 28])
  }

  @Test("titled points below a heading for tasks stand beside entries with ids")
  func requested() {
    let document = imported(
      """
      # Ferry Kiosk - Bug Tracking & Issue Log

      ## ✅ Fixed Issues

      ### BUG-001: Scanner reads twice
      - **Fixed**: 2025-11-16
      - **Severity**: High

      ### BUG-002: Wrong fare
      - **Fixed**: 2025-11-16
      - **Severity**: High

      ## 🎯 Enhancement Requests

      ### From User Feedback (2025-11-16)
      1. **Card design** - Apply the new card to all the other pages
      2. **Occupancy** - Better numbers for the last three months

      ### From the crew
      1. **Shared parts** - One library for the kiosks of all the piers
      2. **Night colours** - Less blue on the displays after ten
      """)
    #expect(document.items.map(\.span.first) == [5, 9, 16, 17, 20, 21])
  }

  @Test("what is broken now is listed below a heading that says so")
  func broken() {
    let document = imported(
      """
      # Fix Plan: Restore the ferry schedule

      ## Root cause analysis

      ### What works
      - **Scanner**: reads all codes

      ### What's broken now
      1. **Fares are not cached** - read at every stop
         - Costs 5 s each

      2. **Passenger count is wrong** - 215 > 115
         - Nobody knows why

      3. **No test of the whole trip**
         - Nobody notices when it gets slower
      """)
    #expect(document.items.map(\.span.first) == [9, 12, 15])
  }

  @Test("the titled points of each version of a roadmap are its tasks, its criteria are not")
  func versions() {
    let document = imported(
      """
      # Ferry Kiosk Roadmap

      ## 📋 v0.4.0 — Printing (spring)

      ### Features
      - **Receipt layout** — Two columns for the night boats
      - **Paper sensor** — Tells the crew before it is empty
      - **Queue of prints** — Nothing is lost when the lid is open

      **Release criteria:**
      - A receipt in two seconds

      ## 📋 v0.5.0 — Boarding (summer)

      ### Features
      - **Gate controller** — Opens for groups
      - **Group tickets** — One code for all of them
      - **Season passes** — Read from the card

      ## 🎯 v1.0.0 — The whole pier (winter)

      ### Features
      - **Second language** — On every display
      - **Offline mode** — For days without a network
      - **Lost and found** — A list at the counter
      """)
    #expect(document.items.map(\.span.first) == [6, 7, 8, 16, 17, 18, 23, 24, 25])
  }

  @Test("steps that only start and try things are no tasks")
  func chores() {
    let document = imported(
      """
      # Pump recovery plan

      The pump stopped in the night.

      ## What happened

      The valve was half open.

      ## What to do in the morning

      ### Step 1: Stop the pump
      ```bash
      pump stop
      ```

      ### Step 2: Clear the valve
      ```bash
      valve clear
      ```

      ### Step 3: Restart the pump
      ```bash
      pump start
      ```

      ### Step 4: Check the gauge
      It shows two bars.
      """)
    #expect(!document.items.contains { $0.title.hasPrefix("Step") })
  }

  @Test("lettered headings of every phase stand together")
  func lettered() {
    let document = imported(
      """
      # Lighthouse: Implementation Roadmap

      ## 1. Phase 1: In the tower

      ### A. Lamp & lens detection (optics)
      **Objective:** See a broken lens before the night.

      ### B. Battery predictor
      **Objective:** Warn before the lamp goes dark.

      ## 2. Phase 2: On the pier

      ### A. Dynamic fog score
      **Objective:** Give every hour a number.

      ### B. Calls for help
      **Objective:** Tell the crew where to go.

      ## 3. Phase 3: Advanced improvements

      ### A. Horn without power
      **Objective:** A horn that is turned by hand.

      ### B. Listening to the sea
      **Objective:** Hear a ship that is not seen.

      ### C. Crowd predictor
      **Objective:** Close the pier before it is full.
      """)
    #expect(document.items.map(\.span.first) == [5, 8, 13, 16, 21, 24, 27])
  }
}

extension PoolTests {
  @Test("counted steps of how to look at a problem are no problems beside those")
  func stepsBeside() {
    let problems = (1...4).map { "### \($0). The lamp \($0) flickers\n**Symptom**: It goes dark.\n" }
    let steps = (1...3).map { "### \($0). Look into log \($0)\n- Open the box\n" }
    let document = imported(
      "# Known problems\n\n## Common problems\n\n" + problems.joined(separator: "\n") + "\n## Steps for debugging\n\n"
        + steps.joined(separator: "\n"))
    #expect(document.items.count == 4)
  }

  @Test("ways of which one is to be chosen are no tasks of a plan")
  func choices() {
    let ways = (1...4).map { "### Option \($0): A lamp of kind \($0)\nIt has its price.\n" }
    let document = imported("# Improvement plan\n\n## Options\n\n" + ways.joined(separator: "\n"))
    #expect(document.items.isEmpty)
  }
}
