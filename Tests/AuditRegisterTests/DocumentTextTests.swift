import AuditModel
import AuditRegister
import AuditTestSupport
import Foundation
import Testing

@Suite struct DocumentTextTests {
  private func record(_ name: String, _ lines: [String], _ register: Register, at seconds: Int64 = 5) throws {
    let document = ImportedDocument(
      name: name, title: "Known issues", style: .knownIssues, items: [],
      completed: [ImportedCompletion(title: "One log", section: ["Done"], span: LineSpan(2, 2))], repairs: [],
      contradictions: [], unclaimed: [LineSpan(1, lines.count)], lines: lines)
    try register.change(
      ChangeContext(
        time: Timestamp(secondsSinceEpoch: seconds), actor: Actor(name: "Ann", source: .flag), toolVersion: "1")
    ) { _ in [.documentRecorded(DocumentRecorded(document))] }
  }

  @Test("the text of a document is kept, the last one of a name counts, and the log gives it again")
  func kept() throws {
    let folder = try TemporaryFolder()
    let register = try Register(root: folder.url, mode: .readWrite)
    try record("docs/A.md", ["one", "two"], register)
    try record("A.md", ["one", "three"], register, at: 9)
    try record("B.md", ["b"], register)
    let documents = try register.read { try $0.documents() }
    #expect(documents.keys.sorted() == ["A.md", "B.md"])
    #expect(documents["A.md"]?.fact.passages.map(\.text) == ["one\nthree"])
    #expect(documents["A.md"]?.time == Timestamp(secondsSinceEpoch: 9))
    #expect(documents["B.md"]?.fact.completed.map(\.title) == ["One log"])
    #expect(try register.check().isEmpty)
    let state = try register.state()
    try register.rebuild()
    #expect(try register.state() == state)
    #expect(try register.packs().count == 3)
  }

  @Test("a register of the second schema is brought up without making its tables again")
  func migrated() throws {
    let folder = try TemporaryFolder()
    do {
      let register = try Register(root: folder.url, mode: .readWrite)
      try register.record(sampleScan(5))
    }
    for statement in [
      "DROP TABLE documents", "DELETE FROM grdb_migrations WHERE identifier LIKE '3:%'", "PRAGMA user_version = 2",
    ] {
      #expect(try folder.sql(statement) == "")
    }
    let register = try Register(root: folder.url, mode: .readWrite)
    try record("A.md", ["one"], register)
    #expect(try register.read { try $0.documents().count } == 1)
    #expect(try register.check().isEmpty)
  }
}
