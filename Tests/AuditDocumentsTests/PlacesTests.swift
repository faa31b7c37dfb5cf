import AuditModel
import Testing

/// What is an entry by the place where it stands.
@Suite("Entries by their place") struct PlacesTests {
  @Test("a count goes on below a label, where CommonMark reads a paragraph")
  func countsOn() {
    let document = imported(
      """
      # Known issues

      ## Backend

      **High:**
      1. The queue is lost on restart
      2. Orders are counted twice

      **Low:**
      3. The log has no dates
      4. The page has no title

      """)
    #expect(document.items.map(\.span.first) == [6, 7, 10, 11])
    let prose = imported(
      "# Known issues\n\n## 1. The manual is wrong\n\nIt is wrong in chapter\n2. and nowhere else.\n")
    #expect(prose.items.map(\.span.first) == [3])
  }

  @Test("beside a group of open points, what other chapters tell of the system is no entry")
  func besideOpenPoints() {
    let document = imported(
      """
      # The bus of the panel

      ## How the bus works

      What is known of it rests on measurements:

      - The state of the fan goes over the bus in every frame of the master
      - Frames of others reach the clamp, and the device drops them

      ## Open issues

      | Issue | What is known |
      | --- | --- |
      | Meaning of the twelve flags | two are known |
      | Role of the second controller | unclear |
      | Restart over the service plug | not tried |

      ## Related sources

      - A forum where the frames were first described
      - Projects for newer devices, which have another bus

      """, name: "OPEN_POINTS.md")
    #expect(document.items.map(\.span.first) == [14, 15, 16])
  }

  @Test("where chapters have tables of findings, the heading over a table of one row is a chapter, too")
  func oneRow() {
    func table(_ chapter: String, _ rows: [String]) -> String {
      "### \(chapter)\n\n**Issues:**\n\n| # | Severity | Issue |\n| --- | --- | --- |\n"
        + rows.map { "| \($0) |\n" }.joined() + "\n"
    }
    let document = imported(
      "# Code review\n\n## Server\n\n"
        + table("1.1 Store", ["S1 | HIGH | Orders are lost on restart", "S2 | LOW | The log has no dates"])
        + table("1.2 Router", ["S3 | HIGH | Everybody is an administrator", "S4 | LOW | A path is told twice"])
        + table(
          "1.3 Scanner", ["S5 | HIGH | The list of networks is ignored", "S6 | LOW | A look-up for every device"])
        + table("1.4 Vendors", ["S7 | MEDIUM | Only twenty vendors are known"]), name: "CODE_REVIEW.md")
    #expect(document.items.compactMap(\.rawID) == (1...7).map { "S\($0)" })
  }
}
