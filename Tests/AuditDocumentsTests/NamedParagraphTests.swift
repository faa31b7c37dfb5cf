import AuditModel
import Testing

@testable import AuditDocuments

/// Entries whose ids say more than their place: as paragraphs, in tables of their own, and by the letters they are made of.
@Suite("Ids")
struct NamedParagraphTests {
  @Test("ids in bold before a bar are entries, one below the other and without a number as well")
  func paragraphs() {
    let document = imported(
      """
      # Harbour Bug Tracker

      ## Open

      ### Safety — second round (2025-02-03)

      **SAF-01** | P2 | crane.swift:12 | Hook turns without a stop
      - The switch is never asked
      - Fix: ask it before each turn

      **SAF-02** | P1 | crane.swift:40 | Load is not weighed
      - Empty hooks count as full

      ### Signs

      **SIGN-03** | P3 | board.swift | Board shows the old tide

      ## Resolved

      **LAMP-EDIT** | P2 | lamp.swift | Lamp could not be edited
      **SAF-00** | P1 | quay.swift | Gate stayed open
      """)
    #expect(document.items.map(\.rawID) == ["SAF-01", "SAF-02", "SIGN-03", "LAMP-EDIT", "SAF-00"])
    #expect(document.items.map(\.priority.value) == [.p2, .p1, .p2, .p2, .p1])
    #expect(document.items.map(\.status.value) == [.open, .open, .open, .fixed, .fixed])
    #expect(document.items.map(\.span.first) == [7, 11, 16, 20, 21])
  }

  @Test("one id in bold refers to an entry")
  func reference() {
    let document = imported(
      """
      # Known issues

      ## Rudder sticks in cold water

      **Impact:** The boat turns late.

      **BUG-7** — see there for the log.
      """)
    #expect(document.items.map(\.title) == ["Rudder sticks in cold water"])
  }

  @Test("a table of ids without states tells more of the entries before it")
  func restating() {
    let document = imported(
      """
      # Remediation Plan

      ## Register

      | ID | Severity | Description | Status |
      |---|---|---|---|
      | NET-1 | High | Relay drops every tenth packet | **OPEN** – seen twice |
      | NET-2 | Low | Timer counts in local time | **FIXED in this change** – `except (Lag)` is told |
      | NET-3 | Low | Port list is typed by hand | **OPEN** – waits for the generator |

      ## How each is tested

      | Fix | Approach |
      |---|---|
      | NET-1 | Send a thousand packets and count them |
      | NET-2 | Run it in two time zones |
      | NET-3 | Compare the list with the generated one |
      """)
    #expect(document.items.map(\.rawID) == ["NET-1", "NET-2", "NET-3"])
    #expect(document.items.map(\.status.value) == [.open, .fixed, .open])
  }

  @Test("an index in other words is told again by the headings with its ids")
  func index() {
    let document = imported(
      """
      # Bug Tracker

      ## Index

      | Bug | Severity | Description | Status |
      |---|---|---|---|
      | BUG-1 | High | Two writers take one lock at once | Open |
      | BUG-2 | High | Seal is written without a temporary file | Open |
      | BUG-3 | Low | Needless copy of the map in the pilot | Open |

      ## Details

      ### BUG-1: Race between the pilots
      - **Severity**: High
      - **Status**: Open

      ### BUG-2: Half a certificate after a power cut
      - **Severity**: High
      - **Status**: Open

      ### BUG-3: Needless copy of the map
      - **Severity**: Low
      - **Status**: Open
      """)
    #expect(document.items.map(\.rawID) == ["BUG-1", "BUG-2", "BUG-3"])
  }

  @Test("letters of an id are short for a priority, and a number of two parts is one")
  func letters() {
    #expect(PriorityWords.rank(ofID: "CRIT-2") == .critical)
    #expect(PriorityWords.rank(ofID: "HIGH-007") == .high)
    #expect(PriorityWords.rank(ofID: "MED-1") == .medium)
    #expect(PriorityWords.rank(ofID: "NET-1") == nil)
    let title = EntryTitle(text: "Fix 2.4: Winch is never greased")
    #expect(title.id == "Fix 2.4")
    #expect(title.title == "Winch is never greased")
  }
}
