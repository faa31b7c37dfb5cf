import AuditModel
import Testing

@testable import AuditDocuments

@Suite("Importing a hand-kept document again after somebody changed it")
struct ImportChangesTests {
  private func document(_ fields: String) -> ImportedDocument {
    imported("# Known issues\n\nText before.\n\n### ISSUE-004: Exports stop at midnight\n\n\(fields)\n")
  }

  private func plan(_ document: ImportedDocument, _ records: [BlockerRecord] = []) -> ImportPlan {
    ImportPlan(document, into: records, nextNumber: records.count + 1, setting: importSetting)
  }

  private let first = "- **Status:** Open\n- **Priority:** High\n- **Owner:** Bea"

  @Test("changed words become events, once")
  func followed() throws {
    let before = records(plan(document(first)).events)
    #expect(plan(document(first), before).events.isEmpty)
    let changed = document("- **Status:** Resolved (May)\n- **Priority:** Critical\n- **Owner:** Carl")
    let read = plan(changed, before)
    #expect(read.changed == [1] && read.refusals.isEmpty && read.added.isEmpty)
    let after = records(read.events, before)
    let blocker = try #require(after.first?.blocker)
    #expect((blocker.status, blocker.verification) == (.fixed, .claimed))
    #expect(blocker.priority == .p0)
    #expect(blocker.owner == "Carl")
    #expect(plan(changed, after).events.isEmpty)
    // And back again.
    let reopened = records(plan(document(first), after).events, after)
    #expect(reopened.first?.blocker.status == .open)
  }

  @Test("a register that moved on is not taken back by a document that did not change")
  func unchanged() {
    var before = records(plan(document(first)).events)
    let uid = before[0].blocker.uid
    before = records(
      [
        .blockerMoved(
          BlockerMoved(uid: uid, from: .open, to: .inProgress, verification: .none, cause: .decision, present: 0)),
        .blockerPriorityChanged(BlockerPriorityChanged(uid: uid, from: .p1, to: .p0, isDecision: true)),
        .blockerEdited(BlockerEdited(uid: uid, field: .owner, from: "Bea", to: "Dora")),
      ], before)
    let same = plan(document(first), before)
    #expect(same.events.isEmpty && same.refusals.isEmpty)
    // What changed on both sides is reported, and nothing is taken over.
    let both = plan(document("- **Status:** Fixed\n- **Priority:** Low\n- **Owner:** Carl"), before)
    #expect(both.events.isEmpty)
    #expect(both.refusals.count == 3)
    #expect(both.refusals.allSatisfy { $0.blocker == "BLOCK-001" && $0.reason.contains("in the register too") })
    // Where both say the same now, only the words are kept.
    let agreed = plan(document("- **Status:** In progress\n- **Priority:** Critical\n- **Owner:** Dora"), before)
    #expect(agreed.refusals.isEmpty)
    #expect(agreed.events.allSatisfy { if case .blockerEdited = $0 { true } else { false } })
    #expect(
      plan(
        document("- **Status:** In progress\n- **Priority:** Critical\n- **Owner:** Dora"),
        records(agreed.events, before)
      ).events.isEmpty)
  }

  @Test("a waiver and a lower priority are decided, not edited", arguments: ["Won't fix", "Accepted risk", "Deferred"])
  func refused(word: String) {
    let before = records(plan(document(first)).events)
    let read = plan(document("- **Status:** \(word)\n- **Priority:** Low\n- **Owner:** Bea"), before)
    #expect(read.events.isEmpty)
    #expect(read.refusals.map(\.line) == [5, 5])
    #expect(read.refusals[0].reason.contains("audit blocker show BLOCK-001"))
    #expect(read.refusals[1].reason.contains("needs an approver"))
  }

  @Test("what belongs to no entry, and completed work, is recorded once, and not for our own documents")
  func text() throws {
    let read = imported(
      "# Known issues\n\nWhy this file is here.\n\n## Open issues\n\n### ISSUE-1: Slow start\n- **Status:** Open\n\n## Completed\n\n- [x] Moved to one log\n\n## Contact\n\nAsk Bea.\n"
    )
    guard case .documentRecorded(let fact)? = ImportPlan.record(of: read, over: nil) else {
      Issue.record("nothing was recorded")
      return
    }
    #expect(fact.entries == 1)
    #expect(fact.completed.map(\.title) == ["Moved to one log"])
    #expect(fact.passages.first?.text == "# Known issues\n\nWhy this file is here.\n\n## Open issues")
    #expect(fact.passages.last?.text.hasSuffix("Ask Bea.") == true)
    let time = Timestamp(secondsSinceEpoch: 1)
    #expect(ImportPlan.record(of: read, over: DocumentRecord(fact, at: time)) == nil)
    let record = BlockerRecord(
      BlockerOpened(uid: "0a", number: 3, title: "A", rule: nil, component: "root", priority: .p1), in: importSetting)
    let ours = imported("# Issues\n\n### BLOCK-003: A\n\n\(BlockerMark(record).comment)\n")
    #expect(ImportPlan.record(of: ours, over: nil) == nil)
  }
}
