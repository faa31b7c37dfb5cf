import AuditModel
import Foundation
import Testing

@testable import AuditDocuments

@Suite("The five kinds of documents")
struct GenreTests {
  @Test(
    "no line of a document is lost",
    arguments: [
      "known-issues.md", "work-plan.md", "issue-log.md", "critical-fixes.md", "production-blockers.md",
    ])
  func keepsEverything(name: String) throws {
    let document = try fixture(name)
    #expect(document.lostLines.isEmpty)
    #expect(document.style.rawValue + ".md" == name)
    #expect(!document.items.isEmpty)
  }

  @Test("known issues: tables and boxes are entries, completed boxes are history, risks and next steps are text")
  func knownIssues() throws {
    let document = try fixture("known-issues.md")
    #expect(document.priorities == [.p0: 3, .p1: 1, .p2: 3])
    #expect(
      document.completed.map(\.title) == ["Closed the open admin port", "Turned on backups", "Cached the price list"])
    #expect(document.items.allSatisfy { $0.status.value == .open })
    let queue = try document.item("Unbounded queue")
    #expect(queue.locations.first?.path == "importer/queue.py")
    #expect(queue.locations.first?.lines == [LineSpan(40, 58)])
    #expect(queue.text("fix") == "Give it a limit")
    #expect(try document.item("Publish queue metrics").rank < document.item("Describe the import format").rank)
  }

  @Test("what to do about errors that many meet is help, and no list of entries")
  func commonErrors() {
    let document = imported(
      """
      # Critical fixes

      ## Issues fixed

      ### 1. Gate does not open ✅

      **Cause**: the motor had no current

      ### 2. Lights stay on ✅

      **Cause**: the timer was off

      ## Common errors & solutions

      ### Error: "gate is locked"
      **Solution**: turn the key

      ### Error: "no current"
      **Solution**: wait for the generator
      """, name: "CRITICAL_FIXES.md")
    #expect(document.items.map(\.title) == ["Gate does not open", "Lights stay on"])
  }

  @Test("a work plan: its own task summary counts, analysis and phases explain it")
  func workPlan() throws {
    let document = try fixture("work-plan.md")
    #expect(
      document.items.map(\.title) == [
        "Move the signing key", "Restore from backup once", "Close the debug port", "Split the settings page",
        "Dark theme",
      ])
    #expect(document.priorities == [.p0: 3, .p1: 1, .p2: 1])
    #expect(document.items[0].effort?.minimumMinutes == 45)
    #expect(document.items[4].effort?.maximumMinutes == nil)
  }

  @Test("an issue log: resolved once, waiting, accepted, debt, and no template")
  func issueLog() throws {
    let document = try fixture("issue-log.md")
    #expect(document.items.count == 7)
    #expect(document.kinds == [.issue: 5, .debt: 2])
    let printer = try document.item("Ticket printer offline")
    #expect(printer.status.value == .fixed)
    #expect(printer.verification == .claimed)
    #expect(printer.repeats.count == 1)
    #expect(try document.item("Schema not migrated").status.value == .fixSubmitted)
    #expect(document.contradictions.contains { $0.kind == .resolvedButNotDone })
    #expect(try document.item("Timetable feed not deployed").status.value == .fixSubmitted)
    #expect(try document.item("Timetable feed not deployed").owner == nil)
    #expect(try document.item("Seat map untested").status.value == .blocked)
    #expect(try document.item("Rounding of fares").status.value == .accepted)
    #expect(try document.item("Rounding of fares").owner == "Ines")
    #expect(!document.items.contains { $0.rawID == "BLOCKER-001" })
    #expect(try document.item("Replace the fare table").status.value == .open)
  }

  @Test("critical fixes: fields, code and several places; plans and conditions are text; a wrong total is told")
  func criticalFixes() throws {
    let document = try fixture("critical-fixes.md")
    #expect(document.items.map(\.rawID) == ["1", "2", "3"])
    #expect(document.priorities == [.p0: 2, .p1: 1])
    let memory = try document.item("Memory grows with every picture")
    #expect(memory.locations.map(\.path) == ["api/src/pictures.ts", "api/src/cache.ts"])
    #expect(memory.effort?.minimumMinutes == 240)
    #expect(document.contradictions.map(\.kind) == [.total])
    #expect(document.contradictions.first?.claimed.hasPrefix("4 high") == true)
  }

  @Test("production blockers: every field of a P0")
  func productionBlockers() throws {
    let document = try fixture("production-blockers.md")
    #expect(document.kinds == [.blocker: 3])
    let keys = try document.item("Keys in the repository")
    #expect(keys.rawID == "BLOCK-001")
    #expect(keys.text("title") == "Three keys are committed")
    #expect(keys.locations.map(\.note) == ["payment", "mail", "4 files"])
    #expect(keys.effort == ImportedEffort(text: "1 day + rotation", minimumMinutes: 480, maximumMinutes: 480))
    #expect(
      keys.criteria == [
        ImportedCriterion(text: "Rotate the keys"), ImportedCriterion(text: "Delete them from history", isDone: true),
      ])
    #expect(keys.status == Derived(.open, word: "Blocked", reason: .field))
    #expect(try document.item("Logs fill the disk").status.value == .inProgress)
    #expect(document.contradictions.filter { $0.kind == .total }.count == 1)
  }

  @Test(
    "the documents of teams, where a folder of them is named",
    .enabled(if: ProcessInfo.processInfo.environment["AUDIT_DOCUMENTS"] != nil))
  func realDocuments() throws {
    let folder = URL(
      filePath: ProcessInfo.processInfo.environment["AUDIT_DOCUMENTS"] ?? "", directoryHint: .isDirectory)
    func read(_ name: String) throws -> ImportedDocument {
      DocumentImporter().read([UInt8](try Data(contentsOf: folder.appending(path: name))), name: name)
    }
    let known = try read("bvrai-known-issues.md")
    #expect((known.items.count, known.completed.count) == (38, 45))
    let plan = try read("bvrai-work-plan.md")
    #expect(plan.priorities == [.p0: 9, .p1: 6, .p2: 5])
    let log = try read("leadflip-known-issues-and-blockers.md")
    #expect(log.kinds == [.issue: 16, .debt: 10])
    #expect(log.items.count { $0.isCalledResolved } == 6)
    let fixes = try read("conversaition-critical-fixes.md")
    #expect(fixes.priorities == [.p0: 9, .p1: 11])
    let blockers = try read("production-blockers.md")
    #expect(blockers.priorities == [.p0: 12, .p1: 18, .p2: 25])
    for item in blockers.items where item.priority.value == .p0 {
      #expect(
        Set(item.fields.compactMap(\.key)).isSuperset(of: [
          "title", "description", "location", "impact", "effort", "status", "criteria",
        ]))
      #expect(!item.locations.isEmpty && !item.criteria.isEmpty)
    }
    for document in [known, plan, log, fixes, blockers] { #expect(document.lostLines.isEmpty) }
  }
}
