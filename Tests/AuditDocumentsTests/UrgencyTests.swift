import AuditModel
import Testing

@testable import AuditDocuments

/// Points that only a mark before them calls urgent, and what the parts of a title say.
@Suite("Marks of urgency")
struct UrgencyTests {
  @Test("rows with a mark of urgency each are entries, whatever the headings say")
  func markedRows() {
    let document = imported(
      """
      # A look at the mill

      ## 1. Wheel

      | | What we saw | Where |
      |---|---|---|
      | 🔴 | The shaft is cracked | wheel house |
      | 🟠 | The paddles are loose | wheel house |
      | 🟡 | The bearings squeak | attic |

      ## 2. Signs nobody can read

      | What | Where |
      |---|---|
      | 🔴 The name of the miller is missing | door |
      | 🟠 The prices are from last year | shop |
      """)
    #expect(
      document.items.map(\.title) == [
        "The shaft is cracked", "The paddles are loose", "The bearings squeak", "The name of the miller is missing",
        "The prices are from last year",
      ])
    #expect(document.items.map(\.priority.value) == [.p0, .p1, .p2, .p0, .p1])
  }

  @Test("points with a mark of urgency each are entries, beside rows that are some")
  func markedPoints() {
    let document = imported(
      """
      # A look at the mill

      ## Wheel

      | | What we saw |
      |---|---|
      | 🔴 | The shaft is cracked |
      | 🟠 | The paddles are loose |

      ### And the rest

      - 🟠 Nobody has the key to the attic
      - 🟡 **The bell is broken.** It was cast in spring

      ### What we like

      - 🟢 The flour is fine
      - 🟢 The bags are whole
      """)
    #expect(document.items.map(\.priority.value) == [.p0, .p1, .p1, .p2])
    #expect(document.items.last?.title == "The bell is broken")
  }

  @Test("a scale explained with its marks is no list of points")
  func scale() {
    let document = imported(
      """
      # Known issues of the mill

      ## How urgent things are

      - 🔴 **High:** at once
      - 🟡 **Medium:** this month
      - 🔵 **Low:** some day

      ### The shaft is cracked 🔴
      - **Problem:** it turns with a jerk
      - **Impact:** the stones stand still
      """)
    #expect(document.items.map(\.title) == ["The shaft is cracked"])
  }

  @Test("what stands between the last dots of a title is its priority and effort")
  func parts() {
    let title = EntryTitle(text: "2.1 Two rooms with one key · High · Effort M")
    #expect(title.title == "Two rooms with one key")
    #expect(title.number == "2.1")
    #expect(title.priority?.rank == .high)
    #expect(title.effort == "Effort M")
    #expect(EntryTitle(text: "Flour · Bread").title == "Flour · Bread")
  }

  @Test("a table that names headings by numbers of two parts restates them in any words")
  func numberedRows() {
    let document = imported(
      """
      # Look 4 – the mill

      ## 1. Doors

      ### 1.1 Two rooms with one key · **High** · Effort M
      The miller has only this one.

      ### 1.2 Attic door jams · **Low** · Effort S
      It did so in winter, too.

      ## 2. Wheel

      ### 2.1 Shaft is cracked · **Medium** · Effort S
      It was so in spring.

      ## List of what to do

      | # | Finding | Severity | Effort |
      |---|---|---|---|
      | 2.1 | Shaft to be welded by the smith | Medium | S |
      | 1.1 | Have more locks made, one for each | High | M |
      | 1.2 | Plane the wood | Low | S |
      """)
    #expect(document.items.map(\.title) == ["Two rooms with one key", "Attic door jams", "Shaft is cracked"])
    #expect(document.items.map(\.priority.value) == [.p1, .p2, .p2])
  }

  @Test("what comes next is not done, though the title says that improvements were made")
  func ahead() {
    let document = imported(
      """
      # Improvements implemented - the mill

      ## Next improvements suggested

      ### High priority
      1. **A second wheel** - for the summer
      2. **A longer chute** - for the bags

      ### Low priority
      3. **A bench** - by the door
      """)
    #expect(document.items.count == 3)
    #expect(document.items.allSatisfy { $0.status.value == .open })
  }

  @Test("one of several titles that only names problems is the name of their group")
  func chapter() {
    let document = imported(
      """
      # Problems
      - The bell rings too often
          - and at night
      - The bell is too loud

      # Ideas
      ## Praise
      - Ring when the bread is done
      """)
    #expect(document.items.map(\.title) == ["The bell rings too often", "The bell is too loud"])
  }
}
