import AuditTestSupport
import Foundation
import Testing

extension Acceptance {
  /// The life of a finding, from the first scan to the fix.
  @Suite struct Life {
    let audit: AuditBinary
    let folder: TemporaryFolder

    init() throws {
      audit = try AuditBinary()
      folder = try TemporaryFolder.repository()
    }

    private func scan(_ more: String...) throws -> AuditBinary.Result { try audit.run(["scan"] + more, in: folder) }

    /// The findings of a blocker in the register: id, path, line and detection.
    private func tracked(_ blocker: String) throws -> [[String: Any]] {
      let result = try audit.run(["blocker", "show", blocker, "--format", "json"], in: folder)
      #expect(result.status == 0)
      return result.object["findings"] as? [[String: Any]] ?? []
    }

    /// The ids of the two blockers by rule.
    private func blockers() throws -> [String: [String: Any]] {
      let result = try audit.run(["blocker", "list", "--all", "--format", "json"], in: folder)
      let list = result.object["blockers"] as? [[String: Any]] ?? []
      return Dictionary(list.map { ($0["rule"] as? String ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    }

    @Test("the JSON of a scan has the promised keys")
    func schema() throws {
      let result = try scan("--format", "json")
      #expect(result.status == 0)
      let object = result.object
      #expect(object["schema"] as? String == "audit-scan/1")
      let finding = try #require(result.findings.first { $0["rule"] as? String == "py.time-sleep-in-async" })
      for key in [
        "rule", "priority", "path", "startLine", "startColumn", "endLine", "endColumn", "message", "fix", "scope",
        "fingerprints",
      ] {
        #expect(finding[key] != nil, "\(key)")
      }
      #expect(finding["priority"] as? String == "P0")
      #expect(finding["path"] as? String == "backend/worker.py")
      #expect(finding["startLine"] as? Int == 6)
      #expect(finding["startColumn"] as? Int == 9)
      #expect(finding["endLine"] as? Int == 6)
      #expect(finding["endColumn"] as? Int == 22)
      #expect(finding["scope"] as? String == "poll")
      let coverage = try #require(object["coverage"] as? [String: Any])
      #expect(Set(["scanned", "skipped", "failed"]).isSubset(of: coverage.keys))
      for check in object["checks"] as? [[String: Any]] ?? [] {
        #expect(Set(["rule", "outcome", "evidence"]).isSubset(of: check.keys))
      }
    }

    @Test("a scan writes a register that git does not see, and a second scan adds nothing")
    func register() throws {
      let first = try scan()
      #expect(first.status == 0)
      #expect(first.errors.contains("register: "))
      #expect(folder.has(".audit/register.db"))
      #expect(try folder.run("git", "status", "--porcelain").isEmpty)
      let second = try scan()
      #expect(second.errors.contains("nothing new"))
      #expect(try audit.run(["doctor"], in: folder).text.contains("1 scan\n"))
      #expect(try scan("--format", "json").output == scan("--format", "json", "--no-register").output)
    }

    @Test("without a register nothing is written")
    func noRegister() throws {
      #expect(try scan("--no-register").status == 0)
      #expect(!folder.has(".audit"))
      _ = try audit.run(["gate", "--no-register"], in: folder)
      #expect(!folder.has(".audit"))
    }

    @Test("what is fixed is gone on positive evidence, and comes back as the same blocker")
    func fixed() throws {
      _ = try scan()
      let id = try #require(try blockers()["py.time-sleep-in-async"]?["id"] as? String)
      try folder.edit("backend/worker.py", "time.sleep(1)", "await asyncio.sleep(1)")
      try folder.commit("Fix")
      let result = try scan()
      #expect(result.errors.contains("1 gone"))
      #expect(result.errors.contains(id))
      #expect(try tracked(id).first?["detection"] as? String != "present")
      #expect(try blockers()["py.bare-except"]?["open"] as? Bool == true)

      try folder.edit("backend/worker.py", "await asyncio.sleep(1)", "time.sleep(1)")
      try folder.commit("Break")
      #expect(try scan().errors.contains("back"))
      let again = try #require(try blockers()["py.time-sleep-in-async"])
      #expect(again["id"] as? String == id)
      #expect(again["open"] as? Bool == true)
    }

    @Test("a finding keeps its identity when its lines move and its file is renamed")
    func moved() throws {
      _ = try scan()
      let id = try #require(try blockers()["py.bare-except"]?["id"] as? String)
      let before = try #require(try tracked(id).first)
      try folder.edit("backend/worker.py", "import time\n", "# A comment.\n\nimport time\n")
      try folder.commit("Move lines")
      _ = try scan()
      let moved = try #require(try tracked(id).first)
      #expect(moved["id"] as? String == before["id"] as? String)
      #expect(moved["startLine"] as? Int == 14)
      try folder.run("git", "mv", "backend/worker.py", "backend/poller.py")
      try folder.commit("Rename")
      _ = try scan()
      let renamed = try tracked(id)
      #expect(renamed.count == 1)
      #expect(renamed.first?["id"] as? String == before["id"] as? String)
      #expect(renamed.first?["path"] as? String == "backend/poller.py")
    }

    @Test("an excluded file and a rule that does not run are no evidence")
    func notEvaluated() throws {
      _ = try scan()
      let id = try #require(try blockers()["py.bare-except"]?["id"] as? String)
      _ = try scan("--exclude", "backend/**")
      #expect(try tracked(id).first?["detection"] as? String == "present")
      _ = try scan("--rule", "py.time-sleep-in-async")
      #expect(try tracked(id).first?["detection"] as? String == "present")
      try folder.write("exclude: [backend/]\n", to: "audit.yaml")
      _ = try scan()
      #expect(try blockers()["py.bare-except"]?["open"] as? Bool == true)
    }

    @Test("blockers are listed and shown as text and as JSON")
    func blockerCommands() throws {
      for command in [["blocker", "list"], ["blocker", "show", "1"], ["report"], ["history", "1"], ["verify", "1"]] {
        let result = try audit.run(command, in: folder)
        #expect(result.status == 3, "\(command)")
        #expect(result.errors.contains("help: `audit scan` makes one"))
      }
      #expect(!folder.has(".audit"))
      _ = try scan()
      let list = try audit.run(["blocker"], in: folder)
      #expect(list.status == 0)
      #expect(list.text.contains("BLOCK-001"))
      let json = try audit.run(["blocker", "list", "--format", "json", "--priority", "p0"], in: folder).object
      #expect(json["schema"] as? String == "audit-blockers/1")
      #expect((json["blockers"] as? [[String: Any]])?.allSatisfy { $0["priority"] as? String == "P0" } == true)
      for name in ["BLOCK-001", "1", "block-1"] {
        let show = try audit.run(["blocker", "show", name], in: folder)
        #expect(show.status == 0, "\(name): \(show.errors)")
        #expect(show.text.contains("backend/worker.py"))
      }
      for nothing in [
        ["blocker", "edit", "1"], ["blocker", "link", "1"], ["blocker", "list", "--owner", ""],
        ["report", "--style", "weekly", "--since", "2999-01-01"], ["report", "--until", "2026-01-01"],
      ] {
        let result = try audit.run(nothing, in: folder)
        #expect(result.status == 2 && !result.errors.isEmpty && result.output.isEmpty, "\(nothing)")
      }
      for name in ["BLOCK-999", "x", ""] { #expect(try audit.run(["blocker", "show", name], in: folder).status == 2) }
    }

    @Test("the report is the same for the same register and moment, and links to lines")
    func report() throws {
      #expect(try audit.run(["report"], in: folder).status == 3)
      let epoch = ["SOURCE_DATE_EPOCH": "1767225600"]
      _ = try audit.run(["scan"], in: folder, environment: epoch)
      let arguments = ["report", "--style", "known-issues"]
      let first = try audit.run(arguments, in: folder, environment: epoch)
      #expect(first.status == 0)
      #expect(first.output == (try audit.run(arguments, in: folder, environment: epoch).output))
      #expect(first.text.contains("(backend/worker.py#L6)"))
      #expect(first.text.contains("2026-01-01"))
      let commit = try folder.run("git", "rev-parse", "--short=7", "HEAD").split(separator: "\n").joined()
      #expect(first.text.contains(commit))
      #expect(try audit.run(arguments + ["--output", "K.md"], in: folder, environment: epoch).output.isEmpty)
      #expect(try Data(contentsOf: folder.url.appending(path: "K.md")) == first.output)
    }

    @Test("two scans at once, and many, leave one sound register")
    func atOnce() throws {
      let script = """
        for i in 1 2 3 4 5 6 7 8 9 10; do "$AUDIT" scan --quiet >out.$i 2>&1 & pids="$pids $!"; done
        for p in $pids; do wait $p || echo "failed $p"; done
        """
      #expect(try audit.shell(script, in: folder).text.isEmpty)
      #expect(try audit.run(["doctor"], in: folder).status == 0)
      #expect(try blockers().count >= 2)
      #expect(try tracked("1").count == 1)
    }

    @Test("scans that are killed leave a sound register")
    func killed() throws {
      _ = try scan()
      let script = """
        for i in 0 1 2 3 4 5 6 7 8 9; do
          echo "# $i" >>backend/worker.py
          timeout -s KILL 0.0$((i * 2 + 1)) "$AUDIT" scan --quiet >/dev/null 2>&1
        done
        true
        """
      _ = try audit.shell(script, in: folder)
      #expect(try scan().status == 0)
      #expect(try audit.run(["doctor"], in: folder).status == 0)
      #expect(try tracked("1").count == 1)
    }
  }
}
