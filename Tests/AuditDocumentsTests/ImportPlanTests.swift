import AuditModel
import Testing

@testable import AuditDocuments

@Suite("Importing into a register")
struct ImportPlanTests {
  private func plan(
    _ document: ImportedDocument, _ records: [BlockerRecord] = [], _ choices: ImportPlan.Choices = .init()
  ) -> ImportPlan {
    ImportPlan(
      document, into: records, nextNumber: (records.map(\.blocker.number).max() ?? 0) + 1, setting: importSetting,
      choices: choices)
  }

  @Test(
    "the same document a second time adds nothing",
    arguments: [
      "known-issues.md", "work-plan.md", "issue-log.md", "critical-fixes.md", "production-blockers.md",
    ])
  func idempotent(name: String) throws {
    let document = try fixture(name)
    let first = plan(document)
    #expect(first.added.count == document.items.count)
    let again = plan(document, records(first.events))
    #expect(again.events.isEmpty)
    #expect(again.known == document.items.count)
  }

  @Test("fields find their homes, and the words of the document are kept")
  func fields() throws {
    let all = records(plan(try fixture("production-blockers.md")).events)
    let keys = try #require(all.first { $0.blocker.title == "Keys in the repository" })
    #expect(keys.blocker.number == 1)
    #expect(keys.dossier.texts[.summary] == "Three keys are committed")
    #expect(keys.dossier.texts[.rawStatus] == "Blocked")
    #expect(keys.dossier.criteria.map(\.text) == ["Rotate the keys", "Delete them from history"])
    #expect(
      keys.dossier.locations.map(\.text) == [
        "/src/pay.ts:20-25 (payment)", "/src/mail.ts:8 (mail)", "/migrations/ (4 files)",
      ])
    let log = records(plan(try fixture("issue-log.md")).events)
    let printer = try #require(log.first { $0.blocker.title == "Ticket printer offline" })
    #expect(printer.blocker.status == .fixed)
    #expect(printer.blocker.verification == .claimed)
    #expect(printer.dossier.fix?.by.name == "Mara")
  }

  @Test("an id with another title stops the import until somebody decides")
  func conflict() throws {
    let before = records(plan(try fixture("production-blockers.md")).events)
    let other = imported(
      "# Production blockers\n\n### BLOCK-001: Payments run twice\n- **Status:** Open\n", name: "other.md")
    let stopped = plan(other, before)
    #expect(stopped.conflicts.map(\.blocker) == ["BLOCK-001"])
    #expect(stopped.events.isEmpty)
    let new = plan(other, before, .init(new: ["BLOCK-001"]))
    #expect(new.added == [4])
    #expect(plan(other, records(new.events, before)).known == 1)
    #expect(plan(other, before, .init(same: ["all"])).known == 1)
  }

  @Test(
    "a mark reads back as exactly its blocker, whatever the texts hold",
    arguments: [
      "plain", "<script>alert(1)</script> | `code` -- -->", "line\nfeed", "right \u{202E}to left",
      "a ``` fence ``` & &amp; ]]>", "— ✅ FIXED", "P0: urgent", "-->", "--",
    ])
  func marks(title: String) throws {
    let opened = BlockerOpened(
      uid: "00ff", number: 7, title: title, rule: RuleID("py.bare-except"), component: title, priority: .p1,
      kind: .task, effort: "2 days")
    var record = BlockerRecord(opened, in: importSetting)
    record.apply(.blockerEdited(BlockerEdited(uid: "00ff", field: .impact, from: nil, to: title)), in: importSetting)
    let comment = BlockerMark(record).comment
    #expect(!comment.dropFirst(4).dropLast(3).contains("--"))
    #expect(!comment.contains("|") && !comment.contains("\n") && !comment.contains("`"))
    let document = imported("# Issues\n\n### BLOCK-007: anything\n\n\(comment)\n\n- **Priority:** P1\n")
    let read = plan(document)
    #expect(records(read.events).map(\.blocker) == [record.blocker])
    #expect(records(read.events).map(\.dossier.texts) == [record.dossier.texts])
    #expect(plan(imported("# Issues\n\n- [x] \(comment) **BLOCK-007** anything\n"), [record]).events.isEmpty)
  }

  @Test("edits by hand become events, or are refused with the reason")
  func edits() throws {
    let record = BlockerRecord(
      BlockerOpened(uid: "0a", number: 3, title: "Old title", rule: nil, component: "root", priority: .p1),
      in: importSetting)
    func read(_ title: String, _ fields: String) -> ImportPlan {
      plan(imported("# Issues\n\n### BLOCK-003: \(title)\n\n\(BlockerMark(record).comment)\n\n\(fields)\n"), [record])
    }
    #expect(read("Old title", "- **Priority:** P1\n- **Status:** Open\n- **Assigned to:** nobody yet").events.isEmpty)
    let changed = records(read("New title", "- **Priority:** P0\n- **Assigned to:** Bea").events, [record])
    #expect(changed.first?.blocker.title == "New title")
    #expect(changed.first?.blocker.owner == "Bea")
    #expect(changed.first?.blocker.priority == .p0)
    let refused = read("Old title", "- **Priority:** P2\n- **Status:** Fixed")
    #expect(refused.events.isEmpty)
    #expect(refused.refusals.count == 2)
  }

  @Test("a mark that is quoted in a fence is no blocker, and a document of ours is not kept as text")
  func quotedMarks() {
    let document = imported(
      """
      # Known issues

      <!-- audit:text -->

      ## Notes kept from OLD.md

      ```markdown
      <!-- audit:end -->
      <!-- audit:blocker {"uid":"x"} -->
      - **BUG-1** Nothing works
      ```

      <!-- audit:end -->
      """)
    #expect(plan(document).events.isEmpty)
    #expect(ImportPlan.record(of: document, over: nil) == nil)
  }
}
