import AuditModel
import Testing

/// Lines as people write them: parts between dots, counts from nought, boxes and counts without a bullet.
@Suite("Lines and their parts")
struct LineTests {
  @Test("parts of a title between dots tell its priority and what became of it")
  func parts() {
    let document = imported(
      """
      # BLOCKERS of the observatory

      ## B1 — The dome was never turned  ·  HIGH  ·  OPS+DOME  ·  PG1
      **State:** nobody has the key.

      ## B2 — Lens without a cover  ·  CRITICAL **RESOLVED (Phase 2)**  ·  OPS
      **State:** a cover was sewn.

      ## B3 — Stairs not swept  ·  MEDIUM  ·  OPS
      **State:** since spring.
      """, name: "BLOCKERS.md")
    #expect(document.items.map(\.title) == ["The dome was never turned", "Lens without a cover", "Stairs not swept"])
    #expect(document.items.map(\.priority.value) == [.p1, .p0, .p2])
    #expect(document.items.map(\.status.value) == [.open, .fixed, .open])
  }

  @Test("priorities that count from nought are as many as those that count from one")
  func fromNought() {
    func document(_ first: Int) -> ImportedDocument {
      imported(
        """
        # Gaps of the greenhouse

        ## Priority \(first)

        - **Broken pane**: rain falls on the seedlings
        - **No lock**: everybody walks in

        ## Priority \(first + 1)

        - **Old hose**: it leaks at both ends
        - **No shade**: noon is too hot

        ## Priority \(first + 2)

        - **Paint**: the frame is grey
        - **Sign**: the name is misspelled
        """, name: "GAPS.md")
    }
    let ranks: [Priority] = [.p0, .p0, .p1, .p1, .p2, .p2]
    #expect(document(0).items.map(\.priority.value) == ranks)
    #expect(document(1).items.map(\.priority.value) == ranks)
  }

  @Test("lines that begin with a box are boxes, with or without a bullet")
  func bareBoxes() {
    let document = imported(
      """
      # 課題一覧

      [ ] 不具合 門の表示が変わっている
      [x] 不具合 塔の色が違う
      [ ] 仕様変更 鐘の音を変える
      """, name: "課題一覧.md")
    #expect(document.items.map(\.status.value) == [.open, .fixed, .open])
  }

  @Test("lines that a number and a letter count are points of a list")
  func subcounted() {
    let document = imported(
      """
      # Remediation plan of the sluice

      ## Stage 0 — Papers

      Objective: one truth before the work.

      Work:
      0a. Find the drawing of the lower gate and copy it twice.
      0b. Write down which key opens which door.
      0c. Ask the miller for the book of levels.

      ## Stage 1 — Iron

      Work:
      1a. Replace the bolt that holds the upper gate.
      1b. Straighten the rail on the bridge.

      ## Stage 2 — Wood

      Work:
      2a. Exchange the rotten board of the weir.
      2b. Tar the boat.
      """, name: "REMEDIATION_PLAN.md")
    #expect(document.items.map(\.span.first) == [8, 9, 10, 15, 16, 21, 22])
  }
}
