import AuditModel
import Testing

@testable import AuditDocuments

/// What is done, and what is told as if it were a list of its own.
@Suite("Done work and plain headings")
struct DoneTests {
  @Test("plain lines right above lists that name priorities are headings, and a scale among them is a scale")
  func plainHeadings() {
    let document = imported(
      """
      # Bug tracker of the brewery

      Severity legend
      - P0: Blocks the brewing or spoils it
      - P1: High risk that nobody notices
      - P2: Low risk, polish

      P0 — Fixed
      - Yeast gets into the water tank
        - Fix: a valve in front of it
      - Mash is cold at the rim
        - Fix: a second probe

      P1 — Fixed / Hardened
      - Labels are optional
        - Fix: the printer may be missing

      P1 — Open
      - Weighing fails when the sack is half full
        - TODO: weigh twice

      P2 — Open/Polish
      - The lid squeaks
        - TODO: oil
      - The sign hangs low
        - TODO: a hook

      Notes
      - Small batches: at least four sacks
      """, name: "bug-tracker.md")
    #expect(document.items.map(\.span.first) == [9, 11, 15, 19, 23, 25])
    #expect(document.items.map(\.priority.value) == [.p0, .p0, .p1, .p1, .p2, .p2])
    #expect(document.items.map(\.status.value) == [.fixed, .fixed, .fixed, .open, .open, .open])
  }

  @Test("a document that tells one problem is one entry, and the steps of what was done are its own")
  func oneProblem() throws {
    let document = imported(
      """
      # Ferry Gate Fix

      ## Problem

      After the ticket is read the gate closes again instead of letting the guest aboard.

      ## Root Cause

      Two readers hold the same card, and the second one takes the first for a thief.

      ## Solution Applied

      ### 1. New order of the readers

      - The reader at the gate comes first

      ### 2. A pause

      - Half a second between the two

      ### 3. A lamp

      - Green while the gate is open
      """, name: "GATE_FIX.md")
    #expect(document.items.map(\.title) == ["Ferry Gate Fix"])
  }

  @Test("points with a mark of what is well below a heading for done work are done work, and no entries")
  func doneWithMarks() {
    let document = imported(
      """
      # Pendências da padaria

      ## P0 — antes da festa
      - [ ] **Trocar o gás** — a garrafa está quase vazia
      - [ ] **Pagar o moleiro** — a conta é de março

      ## Concluído

      ### 2025-05-04 (noite)
      - ✅ Forno limpo e a chaminé vista de cima até em baixo
      - ✅ Três sacos de farinha contados e guardados na prateleira
      - ✅ Balança acertada com o peso da câmara
      """, name: "PENDENCIAS.md")
    #expect(document.items.map(\.title) == ["Trocar o gás", "Pagar o moleiro"])
    #expect(document.completed.count == 3)
  }

  @Test("what is called future with a priority of its own is not done, though it stands below what is")
  func futureBelowDone() {
    let document = imported(
      """
      # Review of the mill

      ## Implemented improvements ✅

      ### P1 - Completed

      1. **New belt** on the big wheel
      2. **Second sieve** behind the stones

      ### P2 - Future improvements (optional)

      3. **Lift** for the sacks
      4. **Roof** over the ramp
      5. **Lamp** at the door
      """, name: "REVIEW.md")
    let open = document.items.filter { $0.status.value != .fixed }
    #expect(open.map(\.title) == ["Lift", "Roof", "Lamp"])
    #expect(open.allSatisfy { $0.priority.value == .p2 })
  }
}
