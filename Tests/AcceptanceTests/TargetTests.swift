import AuditTestSupport
import Foundation
import Testing

extension Acceptance {
  /// What may be named as the target, and from where.
  @Suite struct Targets {
    let audit: AuditBinary
    let folder: TemporaryFolder

    init() throws {
      audit = try AuditBinary()
      folder = try TemporaryFolder.repository()
    }

    private func places(_ arguments: [String], in other: TemporaryFolder? = nil) throws -> [String] {
      try audit.run(["scan", "--no-register", "--format", "json"] + stableRules + arguments, in: other ?? folder).places
    }

    private let both = ["py.time-sleep-in-async backend/worker.py:6", "py.bare-except backend/worker.py:12"]

    @Test("a target that is not there is incomplete, not empty")
    func missing() throws {
      let result = try audit.run(["scan", "nowhere"], in: folder)
      #expect(result.status == 3)
      #expect(result.errors.contains("nowhere"))
      #expect(!folder.has(".audit"))
    }

    @Test("a file, a folder and a folder seen from outside")
    func kinds() throws {
      #expect(Set(try places([])) == Set(both))
      let below = Set(both.map { $0.replacing("backend/", with: "") })
      #expect(Set(try places(["backend"])) == below)
      #expect(Set(try places(["backend/worker.py"])) == below)
      #expect(Set(try places([folder.path], in: try TemporaryFolder())) == Set(both))
      #expect(try places(["frontend"]).isEmpty)
    }

    @Test("what the files of a target belong to may be described above it")
    func packages() throws {
      try folder.write(
        "import express from 'express'\nconst app = express()\n"
          + "app.get('/trees', async (req, res) => { res.json(await trees()) })\n", to: "api/src/trees.js")
      func found(_ target: String) throws -> [String] {
        try audit.run(
          ["scan", "--no-register", "--format", "json", "--rule", "ts.unhandled-promise", target], in: folder
        ).places
      }
      try folder.write(#"{"dependencies": {"express": "^4.21.0"}}"#, to: "api/package.json")
      #expect(try found(".") == ["ts.unhandled-promise api/src/trees.js:3"])
      #expect(try found("api/src") == ["ts.unhandled-promise trees.js:3"])
      try folder.write(#"{"dependencies": {"express": "^5.1.0"}}"#, to: "api/package.json")
      for target in [".", "api", "api/src", "api/src/trees.js"] { #expect(try found(target).isEmpty, "\(target)") }
    }

    @Test("from a folder below, the register is that of the repository, and its paths too")
    func fromBelow() throws {
      _ = try audit.run(["scan"], in: folder)
      let scan = try audit.shell(#"cd backend && "$AUDIT" scan"#, in: folder)
      #expect(scan.status == 0)
      #expect(!folder.has("backend/.audit"))
      let list = try audit.shell(#"cd backend && "$AUDIT" blocker list"#, in: folder)
      #expect(list.text.contains("BLOCK-001"))
      #expect(try audit.run(["doctor"], in: folder).status == 0)
    }

    @Test("any number of workers gives the same bytes")
    func jobs() throws {
      for index in 0..<40 { try folder.write("try:\n  x()\nexcept:\n  pass\n", to: "many/m\(index).py") }
      for format in ["json", "sarif", "text", "markdown", "github"] {
        let outputs = try ["1", "4"].map {
          try audit.run(["scan", "--no-register", "--format", format, "--jobs", $0], in: folder).output
        }
        #expect(outputs[0] == outputs[1])
        #expect(!outputs[0].isEmpty)
      }
    }

    @Test("a binary alone in an empty folder, without an environment, has its rules")
    func alone() throws {
      let empty = try TemporaryFolder()
      let copy = empty.url.appending(path: "audit")
      try FileManager.default.copyItem(at: audit.url, to: copy)
      let result = try audit.shell("env -i ./audit rules list", in: empty)
      #expect(result.status == 0)
      #expect(result.text.contains("py.bare-except"))
      let scan = try audit.shell("env -i ./audit scan --no-register --format json \(folder.path)", in: empty)
      #expect(scan.places.contains(both[0]))
    }

    @Test("an empty repository, one without a commit, a bare one, a linked one, a submodule")
    func repositories() throws {
      let other = try TemporaryFolder()
      try other.run("git", "init", "-q", "-b", "main")
      let empty = try audit.run(["scan"], in: other)
      #expect(empty.status == 3)
      #expect(try audit.run(["gate"], in: other).status == 3)
      try other.write("try:\n  x()\nexcept:\n  pass\n", to: "a.py")
      #expect(try audit.run(["scan", "--format", "json"], in: other).places.contains("py.bare-except a.py:3"))
      #expect(try audit.run(["doctor"], in: other).status == 0)
      #expect(try audit.run(["report"], in: other).status == 0)

      let place = try TemporaryFolder()
      try place.run("git", "clone", "-q", "--bare", folder.path, "bare")
      let bare = try audit.run(["scan", "bare"], in: place)
      #expect(bare.status == 3)
      #expect(bare.errors.contains("bare"))

      let tree = place.path + "linked"
      try folder.run("git", "worktree", "add", "-q", "--detach", tree)
      #expect(Set(try places([tree])) == Set(both))

      try other.commit("Start")
      try other.run(
        "git", "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", folder.path, "module")
      try other.commit("Add a submodule")
      let outer = try audit.run(["scan", "--no-register", "--format", "json"], in: other)
      #expect(outer.status == 0)
      #expect(!outer.places.contains { $0.contains("module/") })
      #expect(Set(try places(["module"], in: other)) == Set(both))
    }

    @Test("a shallow clone is scanned, and a repository inside an ignored folder too")
    func shallowAndIgnored() throws {
      let place = try TemporaryFolder()
      try place.run("git", "clone", "-q", "--depth", "1", "file://" + folder.path, "clone")
      #expect(Set(try places(["clone"], in: place)) == Set(both))
      #expect(try audit.run(["scan", "clone"], in: place).status == 0)
      #expect(try audit.run(["report", "--repo", "clone"], in: place).status == 0)

      try folder.write("build/\n", to: ".gitignore")
      try folder.write("try:\n  x()\nexcept:\n  pass\n", to: "build/inner/a.py")
      try folder.run("git", "-C", "build/inner", "init", "-q")
      #expect(try places(["build/inner"]) == ["py.bare-except a.py:3"])
      #expect(Set(try places([])) == Set(both))
    }
  }
}
