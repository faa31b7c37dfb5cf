import AuditModel
import AuditSource
import AuditTestSupport
import Foundation
import Glibc
import Testing

@Suite("Listing a folder, and its awkward files")
struct FolderListingTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("outside git the ignore files of the folders count, nested and negated")
  func ignoreFiles() throws {
    try folder.write("*.log\n/dist-local/\n", to: ".gitignore")
    try folder.write("!keep.log\n", to: "a/.gitignore")
    for path in ["a/keep.log", "a/b/keep.log", "a/drop.log", "keep.log", "dist-local/x.py", "a/dist-local/x.py"] {
      try folder.write("x", to: path)
    }
    let tree = try SourceTree(target: folder.path)
    #expect(tree.repository == nil)
    #expect(tree.repositoryRoot == tree.root && tree.prefix.isEmpty)
    #expect(
      try tree.list().paths
        == [".gitignore", "a/.gitignore", "a/b/keep.log", "a/dist-local/x.py", "a/keep.log"])
    #expect(try tree.list().files.allSatisfy { !$0.isTracked && $0.blob == nil })
  }

  @Test("links are skipped and never followed, also circles and links out of the tree")
  func links() throws {
    try folder.write("x", to: "real/a.py")
    try folder.run("ln", "-s", "real", "alias")
    try folder.run("ln", "-s", "..", "real/loop")
    try folder.run("ln", "-s", "/etc", "outside")
    try folder.run("ln", "-s", "nowhere", "dangling")
    let expected = ["alias: symlink", "dangling: symlink", "outside: symlink", "real/loop: symlink"]
    #expect(try folder.list().skips == expected)
    try folder.commitAll()
    #expect(try folder.list().skips == expected)
    #expect(try folder.list().paths == ["real/a.py"])
  }

  @Test("a FIFO is skipped without being opened", arguments: [false, true])
  func fifo(inRepository: Bool) throws {
    if inRepository { try folder.initialise() }
    try folder.run("mkfifo", "pipe")
    #expect(try folder.list().skips == ["pipe: not-a-regular-file"])
    #expect(FileReader(root: folder.path).read(RepoPath("pipe")) == .skipped(.notRegular))
  }

  @Test("newlines, emoji and spaces are part of a name", arguments: [false, true])
  func names(inRepository: Bool) throws {
    let names = [" lead.py", "a\nb.py", "👩‍👩‍👧‍👦.py"]
    for name in names { try folder.write("x", to: name) }
    if inRepository { try folder.commitAll() }
    #expect(try folder.list().paths == names)
    for name in names {
      #expect(FileReader(root: folder.path).read(RepoPath(name)) == .bytes(Array("x".utf8)))
    }
  }

  @Test("a name that is not UTF-8 is listed with its bytes escaped, and read", arguments: [false, true])
  func brokenNames(inRepository: Bool) throws {
    try folder.run("sh", "-c", "printf x > \"$(printf 'caf\\351.py')\"; mkdir \"$(printf 'd\\377')\"")
    try folder.run("sh", "-c", "printf x > \"$(printf 'd\\377/in.py')\"")
    try folder.write("x", to: "good.py")
    if inRepository { try folder.commitAll() }
    let listing = try folder.list()
    #expect(listing.paths == ["caf\\xE9.py", "d\\xFF/in.py", "good.py"])
    #expect(listing.failures == [])
    for path in listing.paths {
      #expect(FileReader(root: folder.path).read(RepoPath(path)) == .bytes(Array("x".utf8)))
    }
    #expect(FileReader(root: folder.path).read(RepoPath("caf\\xEA.py")) == .failed("vanished while it was read"))
  }

  @Test("a name of text that looks escaped is the name of a file of its own", arguments: [false, true])
  func escapedLooks(inRepository: Bool) throws {
    try folder.write("text", to: "caf\\xE9.py")
    try folder.write("text", to: "tab\\x09.py")
    if inRepository { try folder.commitAll() }
    let listing = try folder.list()
    #expect(listing.paths == ["caf\\xE9.py", "tab\\x09.py"])
    for path in listing.paths {
      #expect(FileReader(root: folder.path).read(RepoPath(path)) == .bytes(Array("text".utf8)))
    }
  }

  @Test("git finds a name that is not UTF-8 under its escaped path")
  func brokenNamesInGit() throws {
    try folder.run("sh", "-c", "printf 'A_TOKEN=one' > \"$(printf '\\351.env')\"")
    try folder.commitAll()
    try folder.run("sh", "-c", "printf 'A_TOKEN=two' > \"$(printf '\\351.env')\"")
    let tree = try SourceTree(target: folder.path)
    let repository = try #require(tree.repository)
    let path = RepoPath("\\xE9.env")
    let commit = try repository.commit(named: "HEAD")
    #expect(try repository.changes(since: commit) == [path: .modified])
    #expect(try repository.bytes(of: path, at: commit) == Array("A_TOKEN=one".utf8))
    #expect(try repository.trackedPaths { _ in true }.map(\.path) == [path])
  }

  @Test("what may not be read fails with its reason", .enabled(if: geteuid() != 0, "root may read everything"))
  func unreadable() throws {
    try folder.write("x", to: "closed/a.py")
    try folder.write("x", to: "names-only/a.py")
    try folder.write("x", to: "secret.py")
    try folder.run("chmod", "000", "closed", "secret.py")
    try folder.run("chmod", "444", "names-only")
    let listing = try folder.list()
    try folder.run("chmod", "755", "closed", "names-only")
    #expect(listing.failures == ["closed: permission denied", "names-only/a.py: permission denied"])
    #expect(listing.paths == ["secret.py"])
    #expect(FileReader(root: folder.path).read(RepoPath("secret.py")) == .failed("permission denied"))
    #expect(throws: SourceError.self) { try SourceTree(target: folder.path + "/secret.py") }
  }

  @Test("a single file is a target, whatever ignores it", arguments: [false, true])
  func singleFile(inRepository: Bool) throws {
    try folder.write("*.py\n", to: ".gitignore")
    if inRepository { try folder.commitAll() }
    try folder.write("abc", to: "sub/only.py")
    try folder.write("x", to: "sub/other.py")
    let tree = try SourceTree(target: folder.path + "/sub/only.py")
    #expect(tree.onlyFile == RepoPath("only.py"))
    #expect(tree.name == "only.py")
    #expect(try tree.list().paths == ["only.py"])
    #expect(try tree.list().files.first?.sizeBytes == 3)
  }

  @Test("targets that are nothing to look at are errors of their own")
  func errors() throws {
    let missing = folder.path + "/nowhere"
    #expect(throws: SourceError.missingTarget(path: missing)) { try SourceTree(target: missing) }
    try folder.run("mkfifo", "pipe")
    let pipe = folder.path + "/pipe"
    #expect(throws: SourceError.notAFileOrFolder(path: pipe)) { try SourceTree(target: pipe) }
    try folder.run("git", "init", "-q", "--bare", "bare.git")
    let bare = folder.path + "/bare.git"
    #expect(throws: SourceError.bareRepository(path: bare)) { try SourceTree(target: bare) }
    #expect(SourceError.bareRepository(path: bare).help.contains("git clone"))
    try folder.run("git", "init", "-q", "broken")
    try folder.write("DIRC nonsense", to: "broken/.git/index")
    let broken = try SourceTree(target: folder.path + "/broken")
    #expect(throws: SourceError.self) { try broken.list() }
  }

  @Test("filters give `excluded`, a folder as a whole, relative to the target or to the repository")
  func filters() throws {
    for path in ["app/a.py", "app/gen/b.py", "app/c.js", "docs/d.py"] { try folder.write("x", to: path) }
    try folder.commitAll()
    let excludes = ListingOptions(filters: [PathFilter(includes: [Glob("*.py")], excludes: [Glob("app/gen")])])
    #expect(try folder.list("", excludes).paths == ["app/a.py", "docs/d.py"])
    #expect(try folder.list("", excludes).skips == ["app/c.js: excluded", "app/gen: excluded"])
    let ofRepository = ListingOptions(filters: [PathFilter(excludes: [Glob("app/gen")], isRelativeToRepository: true)])
    #expect(try folder.list("app", ofRepository).paths == ["a.py", "c.js"])
    #expect(try folder.list("app", excludes).paths == ["a.py", "gen/b.py"])
  }
}
