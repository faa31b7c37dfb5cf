import AuditModel
import Testing

@testable import AuditDocuments

/// Entries that are counted by a word, and phases that are fixes.
@Suite("Counted by a word")
struct CountedPriorityTests {
  @Test("chapters that count priorities, each told below, are entries, and codes in their titles count nothing")
  func priorities() {
    let document = imported(
      """
      # Critical Issues Fix Plan

      ## 🚨 Priority 1: Ticket desk (422 errors)

      ### Root Cause Analysis
      - The desk sends half a form

      ### Fix Implementation
      Send the whole form.

      ## 🚨 Priority 2: Map of the pier (404 errors)

      ### Root Cause Analysis
      - The map was moved

      ### Fix Implementation
      Say where it is.

      ## 🚨 Priority 3: Lamps flicker at dusk

      ### Root Cause Analysis
      - Two timers

      ### Fix Implementation
      Leave one.

      ## 📋 Timeline

      ### Week 1: Blockers
      - **Day 1-2**: Ticket desk
      - **Day 3**: Map

      ### Week 2: Rest
      - **Day 1-2**: Lamps
      - **Day 3**: Look at all

      ### Week 3: Watching
      - **Day 1-2**: Watch
      - **Day 3**: Watch more
      """)
    #expect(document.items.map(\.span.first) == [3, 11, 19])
  }

  @Test("a priority may stand before an id")
  func ranked() {
    let title = EntryTitle(text: "🔴 Critical Issue #2: Keys in the open drawer")
    #expect(title.id == "Issue #2")
    #expect(title.priority?.rank == .critical)
    #expect(title.title == "Keys in the open drawer")
  }

  @Test("a phase that tells a problem and its fix is an entry")
  func phases() {
    let document = imported(
      """
      # Critical Fixes - Harbour Office

      ## Phase 1: Names of the berths

      **Problem:** Berths have two names.

      **Fix:**
      - One name for each berth

      ## Phase 2: Keys for the crew

      **Problem:** One key opens every door.

      **Solution:** A key for each door.

      ## Emergency Troubleshooting

      1. **Read the log**: It says more.
      2. **Look at the keys**: All of them.
      """)
    #expect(document.items.map(\.span.first) == [3, 10])
  }
}
