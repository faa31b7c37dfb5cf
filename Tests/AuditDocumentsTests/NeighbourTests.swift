import AuditModel
import Testing

@testable import AuditDocuments

/// What stands beside a heading or a row, and what that says of it.
@Suite("Neighbours")
struct NeighbourTests {
  @Test("sections that hold little but long boxes are chapters, numbered or not, and the boxes are entries")
  func chaptersOfBoxes() {
    let document = imported(
      """
      # Open points for the harbour master

      ## 1. Move of the crane (one night) - done in May

      - [x] **The old foot is gone** and the hole in the quay was filled with concrete on the same day.
      - [x] **The new foot stands**, was measured twice, and carries what the plan says it has to carry.

      ## 2. Tide table

      What is left needs a look by you.

      - [ ] **Compare the first spring tide** with the gauge at the lock, and write both numbers down here.
      - [x] **The import runs at night** now, which was seen in the log on three days one after another.

      ## 3. Lamps

      - [ ] **Lamp seven** is dark on some nights; look at the relay first, since the bulb is from this year.
      """)
    #expect(document.items.count == 5)
    #expect(document.items.map(\.status.value) == [.fixed, .fixed, .open, .fixed, .open])
  }

  @Test("areas with a few sentences each list their points, though one chapter beside them tells a story")
  func areas() {
    let document = imported(
      """
      # Open points

      ## Hardware
      - The reference model of the pump has not been chosen, two makers are left.
      - There is no modem to try the alarm with, one has to be bought before May.

      ## Voice
      - It is not decided whether the siren speaks, or only howls as it does now.

      ## Office
      - The sign at the door is a draft, Mara works on the one that will hang there.
      - The keys are not counted, nobody knows how many of them are still around.

      ## 13 May: the siren was silent
      On the thirteenth the siren made no sound at noon. A cable had been cut.
      """)
    #expect(document.items.filter { $0.section.last != "Open points" }.count >= 5)
    #expect(!document.items.contains { ["Hardware", "Voice", "Office"].contains($0.title) })
  }

  @Test("rows with a number and a bold theme are entries, whatever the other columns are called")
  func themes() {
    let document = imported(
      """
      # Offene Punkte des Hafens

      ## Noch zu klären (Vorgabe aktiv)

      | # | Thema | Frage | Vorgabe |
      |---|---|---|---|
      | 1 | **Liegegeld** | Je Tag oder je Nacht? | je Tag |
      | 2 | **Schlüssel** | Wer hat den zweiten? | niemand |
      """)
    #expect(document.items.map(\.title) == ["Liegegeld", "Schlüssel"])
  }

  @Test("a row that only names the module of an id belongs to the heading with that id")
  func modules() throws {
    let document = imported(
      """
      # Bug tracker

      ## Index
      | Bug ID | Module | Status | Severity |
      |---|---|---|---|
      | DOCK-001 | Berths | ✅ FIXED | CRITICAL |
      | DOCK-002 | Tides | ✅ FIXED | HIGH |

      ## Bugs

      ### DOCK-001: Form loses the draught
      **Status:** ✅ FIXED

      ### DOCK-002: Table is a day behind
      **Status:** ✅ FIXED

      ### DOCK-002 Fixed (6 May)
      The table was seen to be right.
      """)
    #expect(document.items.map(\.title) == ["Form loses the draught", "Table is a day behind"])
    #expect(document.items.map(\.priority.value) == [.p0, .p1])
  }

  @Test("points with a priority of their own are the entries below a numbered heading")
  func ranked() {
    let document = imported(
      """
      # Technical debt

      ## 6. What we track

      ### 6.1 Forms and labels

      - [P1] The form speaks in a pop-up
        - Location: `src/form.ts:12`
        - Impact: nobody can read on
      - [P2] The label is not bound
        - Location: `src/label.ts`
        - Impact: readers skip it
      """)
    #expect(document.items.map(\.title) == ["The form speaks in a pop-up", "The label is not bound"])
    #expect(document.items.map(\.priority.value) == [.p1, .p2])
  }

  @Test("a heading with a mark and a fix of its own keeps the table below it; done is not about")
  func marked() throws {
    let document = imported(
      """
      # Bugs of the shop

      ## P0 - Critical

      ### ✅ DONE — About page shows a made-up rating
      - **Fix:** the rating is gone

      ### 🔴 Number of another shop behind the button
      - **Impact:** people call strangers
      - **Fix:** take ours

      ## P1 - Important

      ### 🟠 Two notes without a form
      | File | Note |
      |---|---|
      | `out.ts` | Send the photos |
      | `car.ts` | Show the days |

      **Fix:** give each a form
      """)
    #expect(
      document.items.map(\.title) == [
        "About page shows a made-up rating", "Number of another shop behind the button", "Two notes without a form",
      ])
    #expect(document.items.map(\.status.value) == [.fixed, .open, .open])
  }

  @Test("a text that begins with its state says it, and a heading that says when is no entry")
  func stateFirst() throws {
    let document = imported(
      """
      # Pendientes

      ## Otros pendientes

      ### 1. Espacio en el muelle
      ✅ **Completado.** Se liberaron dos plazas.

      ### 2. Grúa
      La grúa no tiene luz.

      ## Before the next high tide
      1. **Check the rope**: it is the old one
      """)
    #expect(try document.item("Espacio en el muelle").status.value == .fixed)
    #expect(try document.item("Grúa").status.value == .open)
    #expect(!document.items.contains { $0.title.hasPrefix("Before") })
  }

  @Test("a title that says its improvements are made makes all of them done")
  func madeImprovements() {
    let document = imported(
      """
      # Miglioramenti implementati - pompa.py

      ## 1. Avvio più rapido
      ### Prima
      Nove secondi.
      ### Dopo
      Due secondi.

      ## 2. Meno rumore
      ### Prima
      Forte.
      ### Dopo
      Piano.
      """)
    #expect(document.items.map(\.status.value) == [.fixed, .fixed])
  }
}
