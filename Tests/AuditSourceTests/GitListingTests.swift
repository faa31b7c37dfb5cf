import AuditModel
import AuditSource
import AuditTestSupport
import Foundation
import Testing

@Suite("Listing a repository")
struct GitListingTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("tracked and untracked files are listed, ignored and deleted ones are not")
  func trackedAndUntracked() throws {
    try folder.write("a", to: "tracked.py")
    try folder.write("b", to: "deleted.py")
    try folder.write("*.log\nout/\n", to: ".gitignore")
    try folder.commitAll()
    try folder.run("rm", "deleted.py")
    try folder.write("new", to: "sub/untracked.py")
    try folder.write("x", to: "noise.log")
    try folder.write("x", to: "out/deep/file.py")
    let listing = try folder.list()
    #expect(listing.paths == [".gitignore", "sub/untracked.py", "tracked.py"])
    #expect(listing.files.map(\.isTracked) == [true, false, true])
    #expect(listing.files.map(\.sizeBytes) == [11, 3, 1])
    #expect(listing.files[2].blob?.hex == "2e65efe2a145dda7ee51d1741299f848e5bf752e")
    #expect(listing.skipped.isEmpty && listing.failed.isEmpty)
  }

  @Test("the order is that of path bytes across folders")
  func order() throws {
    for path in ["a/x.py", "a-b.py", "a.py", "a0.py", "B.py", "a/b/c.py", "é.py"] { try folder.write("", to: path) }
    let expected = ["B.py", "a-b.py", "a.py", "a/b/c.py", "a/x.py", "a0.py", "é.py"]
    #expect(try folder.list().paths == expected)
    try folder.commitAll()
    #expect(try folder.list().paths == expected)
    #expect(try folder.list().files.allSatisfy(\.isTracked))
  }

  @Test("a tracked file is listed although it, or its folder, is ignored")
  func trackedButIgnored() throws {
    try folder.write("A=1", to: "secrets/.env")
    try folder.write("x", to: "secrets/other")
    try folder.initialise()
    try folder.write("secrets/\n", to: ".gitignore")
    try folder.run("git", "add", "-f", "secrets/.env")
    #expect(try folder.list().paths == [".gitignore", "secrets/.env"])
  }

  @Test("only an entry whose status equals the index is unchanged")
  func unchanged() throws {
    try folder.write("one", to: "a.py")
    try folder.write("two", to: "b.py")
    try folder.commitAll()
    // The index must be younger than the files, or they are racily clean.
    try folder.run("touch", "-d", "2020-01-01T00:00:00Z", "a.py", "b.py")
    try folder.run("git", "update-index", "-q", "--refresh")
    #expect(try folder.list().files.map(\.isUnchanged) == [true, true])
    try folder.write("TWO", to: "b.py")
    let files = try folder.list().files
    #expect(files.map(\.isUnchanged) == [true, false])
    #expect(files[1].blob != nil)
  }

  @Test("a target below the root has its own paths, and the ignore files above it count")
  func subfolder() throws {
    try folder.write("*.tmp\n/backend/local/\n", to: ".gitignore")
    try folder.write("!keep.tmp\n", to: "backend/.gitignore")
    try folder.write("x", to: "backend/app/main.py")
    try folder.write("x", to: "backend-old/main.py")
    try folder.commitAll()
    try folder.write("x", to: "backend/app/new.py")
    try folder.write("x", to: "backend/a.tmp")
    try folder.write("x", to: "backend/keep.tmp")
    try folder.write("x", to: "backend/local/x.py")
    let tree = try SourceTree(target: folder.path + "/backend/")
    #expect(tree.prefix == "backend/")
    #expect(tree.root == tree.repositoryRoot + "/backend")
    #expect(tree.name == "backend")
    #expect(try tree.list().paths == [".gitignore", "app/main.py", "app/new.py", "keep.tmp"])
    let app = try SourceTree(target: folder.path + "/backend/app")
    #expect(try app.list().files.map(\.isTracked) == [true, false])
    #expect(tree.repositoryPath(of: RepoPath("app/main.py")) == RepoPath("backend/app/main.py"))
    #expect(tree.repositoryPath(of: .root) == RepoPath("backend"))
    #expect(tree.repository?.path(fromRepository: "backend-old/main.py") == nil)
  }

  @Test("a folder that git ignores can be the target: it is looked at as if there were no git")
  func ignoredTarget() throws {
    try folder.write("lib/\n", to: ".gitignore")
    try folder.commitAll()
    try folder.write("x", to: "lib/python3/site-packages/pkg/mod.py")
    let tree = try SourceTree(target: folder.path + "/lib/python3/site-packages")
    #expect(tree.repository == nil)
    #expect(try tree.list().paths == ["pkg/mod.py"])
  }

  @Test("a linked work tree lists its own files")
  func linkedWorkTree() throws {
    try folder.write("x", to: "main/a.py")
    try folder.run("git", "-C", "main", "init", "-q", "-b", "main")
    try folder.run("git", "-C", "main", "add", "-A")
    try folder.run("git", "-C", "main", "commit", "-q", "-m", "a")
    try folder.run("git", "-C", "main", "worktree", "add", "-q", "-b", "other", "../linked")
    try folder.write("hidden.py\n", to: "main/.git/info/exclude")
    try folder.write("x", to: "linked/new.py")
    try folder.write("x", to: "linked/hidden.py")
    let tree = try SourceTree(target: folder.path + "/linked")
    #expect(try tree.list().paths == ["a.py", "new.py"])
    #expect(try tree.repository?.revision().branch == "other")
  }

  @Test("submodules, with or without files, and untracked repositories are skipped")
  func submodules() throws {
    try folder.write("x", to: "library/a.py")
    try folder.run("git", "-C", "library", "init", "-q")
    try folder.run("git", "-C", "library", "add", "-A")
    try folder.run("git", "-C", "library", "commit", "-q", "-m", "a")
    try folder.write("x", to: "app/deps-extra.py")
    try folder.run("git", "-C", "app", "init", "-q")
    try folder.run(
      "git", "-C", "app", "-c", "protocol.file.allow=always", "submodule", "add", "-q", folder.path + "/library", "deps"
    )
    try folder.run("git", "-C", "app", "add", "-A")
    try folder.run("git", "-C", "app", "commit", "-q", "-m", "a")
    try folder.write("x", to: "app/nested/b.py")
    try folder.run("git", "-C", "app/nested", "init", "-q")
    let listing = try folder.list("app")
    #expect(listing.paths == [".gitmodules", "deps-extra.py"])
    #expect(listing.skips == ["deps: submodule", "nested: submodule"])
    try folder.run("git", "clone", "-q", "app", "fresh")
    #expect(try folder.list("fresh").skips == ["deps: submodule"])
  }

  @Test("an unborn branch, an empty repository, a detached head and a shallow clone are all fine")
  func states() throws {
    try folder.run("git", "init", "-q", "-b", "main", "empty")
    let empty = try SourceTree(target: folder.path + "/empty")
    #expect(try empty.list() == SourceListing())
    #expect(try empty.repository?.revision() == Revision(commit: nil, branch: "main", isDirty: false))
    try folder.write("x", to: "empty/a.py")
    #expect(try empty.list().paths == ["a.py"])
    #expect(try empty.repository?.revision().isDirty == true)
    for name in ["one", "two"] {
      try folder.run("git", "-C", "empty", "add", "-A")
      try folder.run("git", "-C", "empty", "commit", "-q", "--allow-empty", "-m", name)
    }
    let head = try folder.run("git", "-C", "empty", "rev-parse", "HEAD").trimmingCharacters(in: .whitespacesAndNewlines)
    try folder.run("git", "-C", "empty", "checkout", "-q", "--detach")
    #expect(try empty.repository?.revision() == Revision(commit: head, branch: nil, isDirty: false))
    try folder.run("git", "clone", "-q", "--depth", "1", "file://" + folder.path + "/empty", "shallow")
    let shallow = try SourceTree(target: folder.path + "/shallow")
    #expect(shallow.repository?.isShallow == true)
    #expect(try shallow.list().paths == ["a.py"])
  }

  @Test("a merge conflict lists the file once, without a blob")
  func conflict() throws {
    try folder.write("base\n", to: "a.py")
    try folder.commitAll()
    try folder.run("git", "checkout", "-q", "-b", "other")
    try folder.write("other\n", to: "a.py")
    try folder.commitAll()
    try folder.run("git", "checkout", "-q", "main")
    try folder.write("main\n", to: "a.py")
    try folder.write("z", to: "b.py")
    try folder.commitAll()
    #expect(throws: CommandFailed.self) { try folder.run("git", "merge", "-q", "other") }
    let files = try folder.list().files
    #expect(files.map(\.path.rawValue) == ["a.py", "b.py"])
    #expect(files[0].blob == nil && files[0].isTracked && !files[0].isUnchanged)
  }

  @Test("a sparse checkout opens, and its absent files are left out")
  func sparse() throws {
    try folder.write("x", to: "in/a.py")
    try folder.write("x", to: "out/b.py")
    try folder.commitAll()
    try folder.run("git", "sparse-checkout", "set", "in")
    #expect(try folder.list().paths == ["in/a.py"])
  }

  @Test("an untracked register does not make the tree dirty, an untracked source does")
  func dirty() throws {
    try folder.write("x", to: "a.py")
    try folder.commitAll()
    let repository = try #require(try SourceTree(target: folder.path).repository)
    try folder.write("x", to: ".audit/register.sqlite")
    #expect(try !repository.revision().isDirty)
    #expect(try folder.list().paths == ["a.py"])
    try folder.write("y", to: "a.py")
    #expect(try repository.revision().isDirty)
    try folder.commitAll()
    #expect(try !repository.revision().isDirty)
    try folder.write("x", to: "new/b.py")
    #expect(try repository.revision().isDirty)
  }
}
