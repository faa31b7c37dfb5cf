import AuditModel
import AuditSource
import AuditTestSupport
import Foundation
import Testing

@Suite("Questions about history")
struct HistoryTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func repository(_ target: String = "") throws -> GitRepository {
    try #require(try SourceTree(target: folder.path + "/" + target).repository)
  }

  private func head() throws -> String {
    try folder.run("git", "rev-parse", "HEAD").trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private func isEnvironment(_ path: RepoPath) -> Bool { path.name == ".env" }

  @Test("a deleted .env is found with its first and last commit")
  func deletedFile() throws {
    try folder.write("x", to: "app/a.py")
    try folder.commitAll()
    try folder.write("KEY=1", to: "app/.env")
    try folder.commitAll()
    let first = try head()
    try folder.write("y", to: "app/a.py")
    try folder.commitAll()
    let last = try head()
    try folder.run("git", "rm", "-q", "app/.env")
    try folder.commitAll()
    try folder.write("KEY=2", to: "kept/.env")
    try folder.commitAll()
    let (paths, reach) = try repository().historicalPaths(matching: isEnvironment)
    #expect(reach == .complete(commits: 5))
    #expect(reach.sentence == "5 commits")
    #expect(HistoryReach.complete(commits: 1_234_567).sentence == "1,234,567 commits")
    #expect(paths.map(\.path.rawValue) == ["app/.env", "kept/.env"])
    #expect(paths.map(\.isInHead) == [false, true])
    #expect(paths[0].first.id.hex == first && paths[0].last.id.hex == last)
    #expect(paths[0].first.time.isoDate == "2026-01-01")
    let below = try repository("app").historicalPaths(matching: isEnvironment).paths
    #expect(below.map(\.path.rawValue) == [".env"])
  }

  @Test("the log of a shallow clone goes as far as its history, and what lies beyond the cut is unknown")
  func cutLog() throws {
    var commits: [ObjectID] = []
    for number in 1...4 {
      try folder.write("\(number)", to: "a.txt")
      try folder.commitAll()
      commits.append(try #require(ObjectID(hex: head())))
    }
    let place = try TemporaryFolder()
    try place.run("git", "clone", "-q", "--depth", "3", "file://" + folder.path, "clone")
    let clone = try #require(try SourceTree(target: place.path + "/clone").repository)
    #expect(clone.isShallow)
    #expect(try clone.log(since: nil).map(\.id) == Array(commits[1...]))
    #expect(try clone.log(since: commits[1]).map(\.id) == Array(commits[2...]))
    #expect(try clone.log(since: commits[0], limit: 2).map(\.id) == Array(commits[2...]))
    #expect(try clone.log(since: commits[3]).isEmpty)
    #expect(try clone.holds(commits[1], in: commits[3]) == true)
    #expect(try clone.holds(commits[3], in: commits[1]) == nil)
    #expect(try clone.holds(commits[0], in: commits[3]) == nil)
  }

  @Test("a folder that moved is looked at under both names")
  func movedFolder() throws {
    try folder.write("KEY=1", to: "old/.env")
    try folder.commitAll()
    try folder.run("git", "mv", "old", "new")
    try folder.commitAll()
    let paths = try repository().historicalPaths(matching: isEnvironment).paths
    #expect(paths.map(\.path.rawValue) == ["new/.env", "old/.env"])
  }

  @Test("the scope decides which branches are searched")
  func scope() throws {
    try folder.write("x", to: "a.py")
    try folder.commitAll()
    try folder.run("git", "checkout", "-q", "-b", "side")
    try folder.write("KEY=1", to: ".env")
    try folder.commitAll()
    try folder.run("git", "tag", "kept")
    try folder.run("git", "checkout", "-q", "main")
    #expect(try repository().historicalPaths(in: .head, matching: isEnvironment).paths.isEmpty)
    #expect(try repository().historicalPaths(in: .branches, matching: isEnvironment).paths.count == 1)
    try folder.run("git", "branch", "-q", "-D", "side")
    #expect(try repository().historicalPaths(in: .branches, matching: isEnvironment).paths.isEmpty)
    #expect(try repository().historicalPaths(in: .allReferences, matching: isEnvironment).paths.count == 1)
  }

  @Test("a shallow clone and an unborn branch are not searched, and say so")
  func notSearched() throws {
    try folder.run("git", "init", "-q", "-b", "main", "full")
    #expect(try repository("full").historicalPaths(matching: isEnvironment).reach == .unborn)
    for _ in 1...2 { try folder.run("git", "-C", "full", "commit", "-q", "--allow-empty", "-m", "x") }
    try folder.run("git", "clone", "-q", "--depth", "1", "file://" + folder.path + "/full", "shallow")
    let repository = try repository("shallow")
    #expect(try repository.historicalPaths(matching: isEnvironment).reach == .shallow)
    #expect(try repository.forEachHistoricalBlob { _, _ in } == .shallow)
    #expect(HistoryReach.shallow.sentence == "not searched: shallow clone")
  }

  @Test("a partial clone opens, and what it lacks is counted")
  func partialClone() throws {
    try folder.write("KEY=1", to: "full/.env")
    try folder.run("git", "-C", "full", "init", "-q", "-b", "main")
    try folder.run("git", "-C", "full", "add", "-A")
    try folder.run("git", "-C", "full", "commit", "-q", "-m", "x")
    try folder.run("git", "-C", "full", "config", "uploadpack.allowFilter", "true")
    let source = "file://" + folder.path + "/full"
    try folder.run("git", "clone", "-q", "--no-checkout", "--filter=blob:none", source, "partial")
    let repository = try repository("partial")
    #expect(try repository.historicalPaths(matching: isEnvironment).paths.count == 1)
    let reach = try repository.forEachHistoricalBlob { _, _ in }
    #expect(reach == .partial(commits: 1, missingObjects: 1))
    #expect(reach.sentence == "1 commit, 1 object missing")
  }

  @Test("each distinct content is handed over once, with the commit that brought it")
  func blobs() throws {
    try folder.write("one", to: "a.py")
    try folder.write("one", to: "copy.py")
    try folder.write(String(repeating: "x", count: 100), to: "large.py")
    try folder.run("ln", "-s", "a.py", "link")
    try folder.commitAll()
    let first = try head()
    try folder.write("two", to: "a.py")
    try folder.commitAll()
    let second = try head()
    var found: [String] = []
    let reach = try repository().forEachHistoricalBlob(limit: 50) { blob, bytes in
      found.append("\(blob.path) \(String(decoding: bytes, as: UTF8.self)) \(blob.introducedBy.id)")
    }
    #expect(reach == .complete(commits: 2))
    #expect(found == ["a.py one \(first)", "a.py two \(second)"])
    var wanted: [String] = []
    try repository().forEachHistoricalBlob(matching: { path, _ in path.name == "copy.py" }) { blob, _ in
      wanted.append(blob.path.rawValue)
    }
    #expect(wanted == ["copy.py"])
  }

  @Test("renames are found in the index, in the work tree and between commits")
  func renames() throws {
    let text = (1...30).map { "line \($0)\n" }.joined()
    try folder.write(text, to: "pkg/old.py")
    try folder.write(text + "other\n", to: "pkg/plain.py")
    try folder.commitAll()
    let repository = try repository()
    let start = try repository.commit(named: "HEAD")
    try folder.run("git", "mv", "pkg/old.py", "pkg/new.py")
    #expect(try repository.renames(from: start) == [RepoPath("pkg/old.py"): RepoPath("pkg/new.py")])
    #expect(try repository.renames(from: start, to: .head).isEmpty)
    try folder.run("mv", "pkg/plain.py", "moved.py")
    try folder.write(text + "other\nmore\n", to: "moved.py")
    #expect(try repository.renames(from: start)[RepoPath("pkg/plain.py")] == RepoPath("moved.py"))
    try folder.commitAll()
    #expect(try repository.renames(from: start, to: .head).count == 2)
    let below = try self.repository("pkg")
    #expect(try below.renames(from: start) == [RepoPath("old.py"): RepoPath("new.py")])
    #expect(try below.changes(since: start)[RepoPath("plain.py")] == .deleted)
  }

  @Test("changed paths since a revision hold edits, new files and both names of a rename")
  func changedPaths() throws {
    for name in ["same.py", "edit.py", "gone.py", "from.py"] {
      try folder.write((1...9).map { "\(name) \($0)\n" }.joined(), to: name)
    }
    try folder.write("*.log\n", to: ".gitignore")
    try folder.commitAll()
    try folder.run("git", "tag", "v1")
    try folder.write("edited", to: "edit.py")
    try folder.run("git", "mv", "from.py", "to.py")
    try folder.commitAll()
    try folder.run("rm", "gone.py")
    try folder.write("new", to: "sub/new.py")
    try folder.write("new", to: "noise.log")
    let paths = try repository().changedPaths(since: "v1").map(\.rawValue)
    #expect(paths == ["edit.py", "from.py", "gone.py", "sub/new.py", "to.py"])
    #expect(throws: SourceError.unknownRevision("v2")) { try repository().changedPaths(since: "v2") }
    #expect(throws: SourceError.unknownRevision("HEAD:edit.py")) {
      try repository().changedPaths(since: "HEAD:edit.py")
    }
  }

  @Test("a file can be read as a commit has it")
  func bytesAtCommit() throws {
    try folder.write("one", to: "sub/a.py")
    try folder.commitAll()
    try folder.write("two", to: "sub/a.py")
    try folder.commitAll()
    let repository = try repository("sub")
    let path = RepoPath("a.py")
    #expect(try repository.bytes(of: path, at: repository.commit(named: "HEAD~1")) == Array("one".utf8))
    #expect(try repository.bytes(of: path, at: repository.commit(named: "HEAD")) == Array("two".utf8))
    #expect(try repository.bytes(of: path, at: repository.commit(named: "HEAD"), limit: 2) == nil)
    #expect(try repository.bytes(of: RepoPath("b.py"), at: repository.commit(named: "HEAD")) == nil)
  }

  @Test("blame names the commit of each line, also across a rename and beside uncommitted lines")
  func blame() throws {
    try folder.write("one\ntwo\nthree\nfour\nfive\n", to: "a.py")
    try folder.commitAll()
    let first = try head()
    try folder.run("git", "mv", "a.py", "b.py")
    try folder.commitAll()
    try folder.write("one\n2\nthree\nfour\nfive\n", to: "b.py")
    try folder.commitAll()
    let third = try head()
    let repository = try repository()
    let path = RepoPath("b.py")
    let blame = try #require(try repository.blame(path))
    #expect((1...5).map { blame.origin(ofLine: $0)?.commit.hex } == [first, third, first, first, first])
    #expect(blame.origin(ofLine: 1)?.author == "Ada")
    #expect(blame.origin(ofLine: 1)?.time.isoDate == "2026-01-01")
    #expect(blame.origin(ofLine: 0) == nil && blame.origin(ofLine: 6) == nil)
    let onDisk = Array("zero\none\n2\nthree\nfour\nfive\n".utf8)
    let shifted = try #require(try repository.blame(path, content: onDisk))
    #expect(shifted.origin(ofLine: 1) == nil)
    #expect((2...4).map { shifted.origin(ofLine: $0)?.commit.hex } == [first, third, first])
    #expect(try repository.blame(RepoPath("nowhere.py")) == nil)
  }

  @Test("object ids read and write hexadecimal")
  func objectIDs() {
    let hex = "2e65efe2a145dda7ee51d1741299f848e5bf752e"
    #expect(ObjectID(hex: hex)?.hex == hex)
    #expect(ObjectID(hex: String(hex.dropLast())) == nil)
    #expect(ObjectID(hex: String(repeating: "g", count: 40)) == nil)
  }
}
