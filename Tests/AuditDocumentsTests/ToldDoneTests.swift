import AuditModel
import Testing

/// States that an entry tells in the words of its title, of its solution or of a table about all.
@Suite("States told in words") struct ToldDoneTests {
  private func states(_ text: String) -> [BlockerStatus] {
    imported(text, name: "KNOWN_ISSUES.md").items.map(\.status.value)
  }

  private func entry(_ body: String, title: String = "1. The export is slow") -> String {
    "# Known issues\n\n## \(title)\n\n\(body)\n\n## 2. The import is slow\n\nNobody knows why.\n"
  }

  @Test(
    "what stands behind a dash in a title may say how, where or by whom it was done",
    arguments: [
      ("1. Login fails - fixed by the new session store", BlockerStatus.fixed),
      ("1. Inviti senza ciclo - risolto nei flussi sensibili", .fixed),
      ("1. Zugriff ohne Schloss - behoben durch die neue Sperre", .fixed),
      ("1. 새가 화면 밖에서 죽는다 — **구현으로 해결**", .fixed),
      ("1. Tables - fixed width columns overlap on small screens", .open),
    ])
  func titles(title: String, status: BlockerStatus) {
    #expect(states(entry("It is told here.", title: title)) == [status, .open])
  }

  @Test(
    "a solution in the past tense was made, and one that is no change leaves the entry as it is",
    arguments: [
      ("### Fixes\n\n- Updated the exporter to stream.\n- Added an index.", BlockerStatus.fixed),
      ("**Fix:** Renamed the column and updated all callers.", .fixed),
      ("### Solution (implemented)\n\nRemove the reference.", .fixed),
      ("**修正内容**: 全件を検出するように変更。", .fixed),
      ("**Fix:** Add an index.", .open), ("**Fix:** Chunked reads, or a limit.", .open),
      ("**Fix:** Added an index, still to be deployed.", .open),
      ("**Fix:** Not fixable, the vendor does not publish them.", .accepted),
      ("**Solution:** Leave as is.", .accepted), ("Compares one column only, a conscious decision.", .accepted),
      ("It reads one column only (a conscious decision of theirs).", .open),
      ("- **Mitigation status:** accepted; not urgent", .accepted),
    ])
  func solutions(body: String, status: BlockerStatus) { #expect(states(entry(body)) == [status, .open]) }

  @Test("a column of fixes in the past tense closes its rows")
  func rows() {
    let table = """
      # Bug report

      ## Bugs

      | Bug | Fix | File |
      | --- | --- | --- |
      | The page is read too early | Added a wait for the body | `page.ts` |
      | The tree is too large | Ask for what is of interest only | `tree.ts` |

      """
    #expect(states(table) == [.fixed, .open])
  }

  @Test(
    "what is planned, and nothing is said of when, is not begun",
    arguments: [("Planned", BlockerStatus.open), ("📋 Planejado", .open), ("Planned (phase 2)", .deferred)])
  func planned(word: String, status: BlockerStatus) {
    #expect(states(entry("**Status:** \(word)")) == [status, .open])
  }

  private static func tally(_ left: Int) -> String {
    """
    # Audit

    | Severity | Found | Fixed | Left |
    | --- | --: | --: | --: |
    | Critical | 2 | \(2 - left) | \(left) |
    | Low | 1 | 0 | 1 |

    ## Critical

    ### C-1: The password is compared in clear

    The comparison takes as long as it likes.

    ### C-2: Everybody is an administrator

    No role is asked for.

    ## Low

    ### L-1: A page has no title

    It has none.

    """
  }

  @Test("a table that counts all of a rank as fixed closes the entries of the rank")
  func tallies() {
    #expect(states(Self.tally(0)) == [.fixed, .fixed, .open])
    #expect(states(Self.tally(1)) == [.open, .open, .open])
    let later = Self.tally(0).replacing(
      "## Low", with: "### C-3: Found after the table was written\n\nIt is new.\n\n## Low")
    #expect(states(later) == [.open, .open, .open, .open])
  }

  @Test("lists of boxes that are all ticked are completed work where they are no entries")
  func ticked() {
    let text = """
      # Production readiness

      ## Configuration

      - [x] **Variables** set in production
      - [x] **Offline cache** enabled

      ## Rules

      - [x] Rules for storage

      """
    let document = imported(text, name: "CHECKLIST.md")
    #expect(document.items.isEmpty)
    #expect(document.completed.map(\.span.first) == [5, 6, 10])
    #expect(document.completed.first?.section.last == "Configuration")
  }
}
