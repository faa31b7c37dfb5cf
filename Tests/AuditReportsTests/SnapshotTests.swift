import AuditTestSupport
import Foundation
import Testing

@Suite struct SnapshotTests {
  @Test("never writes unless told to, and shows a unified diff")
  func modes() throws {
    let folder = try TemporaryFolder()
    let snapshot = Snapshot(folder: folder.url, name: "a/b.txt")
    let missing = try #require(try snapshot.mismatch(with: "one\n", recording: .never))
    #expect(missing.contains("has no golden file yet") && missing.contains("make snapshots"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    #expect(try snapshot.mismatch(with: "one\ntwo\n", recording: .missing) == nil)
    #expect(try snapshot.mismatch(with: "one\ntwo\n", recording: .never) == nil)
    let changed = try #require(try snapshot.mismatch(with: "one\n2\n", recording: .missing))
    #expect(changed.contains("@@ -1,3 +1,3 @@\n one\n-two\n+2\n"))
    #expect(try snapshot.mismatch(with: "one\n2\n", recording: .all) == nil)
    #expect(try snapshot.mismatch(with: "one\n2\n", recording: .never) == nil)
  }

  @Test("sees differences that String equality does not")
  func bytes() throws {
    let folder = try TemporaryFolder()
    let snapshot = Snapshot(folder: folder.url, name: "c.txt")
    #expect(try snapshot.mismatch(with: "\u{E9}\n", recording: .all) == nil)
    #expect(try snapshot.mismatch(with: "e\u{301}\n", recording: .never) != nil)
    #expect(unifiedDiff(from: "a\r\nb\n", to: "a\nb\n", label: "x").contains("-a␍\n+a\n"))
    #expect(unifiedDiff(from: "a\n", to: "a\n", label: "x").isEmpty)
  }
}
