import AuditModel
import Testing

@testable import AuditDocuments

@Suite("Entries of a hand-kept document under new titles")
struct RetitledTests {
  private func plan(
    _ text: String, _ records: [BlockerRecord] = [], _ choices: ImportPlan.Choices = .init()
  ) -> ImportPlan {
    ImportPlan(
      imported(text), into: records, nextNumber: records.count + 1, setting: importSetting, choices: choices)
  }

  private func document(_ titles: String..., body: String = "The queue is read by one worker only.") -> String {
    "# Known issues\n\n## Open issues\n"
      + titles.map { "\n### \($0)\n**Description:** \(body) \($0.count)\n" }.joined()
  }

  @Test("a title that was edited is followed where the text is the same, once")
  func sameText() throws {
    let first = "# Known issues\n\n### 1. Mails late\n**Impact:** Guests get their tickets after the show began.\n"
    let second = first.replacing("Mails late", with: "Tickets reach nobody in time")
    let before = records(plan(first).events)
    let read = plan(second, before)
    #expect(read.added.isEmpty && read.changed == [1] && read.conflicts.isEmpty)
    let after = records(read.events, before)
    #expect(after.map(\.blocker.title) == ["Tickets reach nobody in time"])
    #expect(plan(second, after).events.isEmpty)
  }

  @Test("the same places are enough when they are exact, one file is not")
  func samePlaces() {
    func text(_ title: String, _ place: String) -> String {
      "# Known issues\n\n### 1. \(title)\n**File:** `\(place)`\n"
    }
    let exact = records(plan(text("Mails late", "src/mail.py:20-25")).events)
    #expect(plan(text("Wrong queue", "src/mail.py:20-25"), exact).changed == [1])
    let file = records(plan(text("Mails late", "src/mail.py")).events)
    #expect(plan(text("Wrong queue", "src/mail.py"), file).conflicts.map(\.isByPlace) == [true])
  }

  @Test("where only the place speaks, somebody decides: the old one, or a new one, for good")
  func samePlace() throws {
    func list(_ titles: String...) -> String {
      "# Known issues\n\n## Open issues\n\n" + titles.map { "- \($0)\n" }.joined()
    }
    let before = records(plan(list("Mails come late", "Search is slow", "Login loops")).events)
    let edited = list("Mails come late", "The index is never rebuilt", "Login loops")
    let asked = plan(edited, before)
    #expect(asked.events.isEmpty)
    #expect(asked.conflicts.map(\.rawID) == ["BLOCK-002"])
    #expect(asked.conflicts.map(\.line) == [6])
    let same = records(plan(edited, before, .init(same: ["BLOCK-002"])).events, before)
    #expect(same.map(\.blocker.title) == ["Mails come late", "The index is never rebuilt", "Login loops"])
    #expect(plan(edited, same).events.isEmpty)
    let new = plan(edited, before, .init(new: ["BLOCK-002"]))
    #expect(new.added == [4])
    let after = records(new.events, before)
    #expect(plan(edited, after).events.isEmpty)
    // The one that left is not asked about again.
    let later = list("Mails come late", "The index is never rebuilt", "Pages are cached twice", "Login loops")
    #expect(plan(later, after).conflicts.isEmpty)
    #expect(plan(later, after).added == [5])
  }

  @Test("an entry that is only new, or only gone, asks nothing")
  func newAndGone() {
    func list(_ titles: String...) -> String {
      "# Known issues\n\n## Open issues\n\n" + titles.map { "- \($0)\n" }.joined()
    }
    let before = records(plan(list("Mails come late", "Search is slow")).events)
    let more = plan(list("Mails come late", "Login loops", "Search is slow"), before)
    #expect(more.conflicts.isEmpty && more.added == [3])
    #expect(plan(list("Search is slow"), before).events.isEmpty)
    // Gone at one end, new at the other: two things.
    let other = plan(list("Search is slow", "Login loops"), before)
    #expect(other.conflicts.isEmpty && other.added == [3])
  }

  @Test("an entry that moved to another section is the same, and its section's status is followed")
  func moved() {
    let before = records(
      plan("# Known issues\n\n## Open issues\n\n### Mails come late\nOne worker.\n\n### Search is slow\nNo index.\n")
        .events)
    let read = plan(
      "# Known issues\n\n## Open issues\n\n### Search is slow\nNo index.\n\n## Resolved issues\n\n### Mails come late\nOne worker.\n",
      before)
    #expect(read.added.isEmpty)
    #expect(records(read.events, before).map(\.blocker.status) == [.fixed, .open])
  }

  @Test("a title that the register changed is not taken back, and one that both changed is reported")
  func bothSides() {
    let first = document("ISSUE-1: Mails come late")
    var before = records(plan(first).events)
    let uid = before[0].blocker.uid
    before = records(
      [.blockerEdited(BlockerEdited(uid: uid, field: .title, from: "Mails come late", to: "Mail queue stalls"))], before
    )
    #expect(plan(first, before).events.isEmpty && plan(first, before).conflicts.isEmpty)
    let both = plan(document("ISSUE-1: Mails come very late"), before)
    #expect(both.refusals.count == 1 && both.refusals[0].reason.contains("in the register too"))
    #expect(both.added.isEmpty)
  }

  @Test("an id under another title asks, unless its text is the same")
  func idWithText() {
    func text(_ title: String, _ impact: String) -> String {
      "# Known issues\n\n### ISSUE-7: \(title)\n**Impact:** \(impact)\n"
    }
    let before = records(plan(text("Mails come late", "Guests get their tickets after the show began.")).events)
    let same = plan(text("Queue has one worker", "Guests get their tickets after the show began."), before)
    #expect(same.conflicts.isEmpty && same.changed == [1])
    let other = plan(text("Wrong total on the bill", "Every third bill is off by a cent, guests complain."), before)
    #expect(other.conflicts.map(\.isByPlace) == [false])
  }
}
