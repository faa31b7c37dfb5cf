import AuditTestSupport
import Foundation
import Testing

extension Acceptance {
  /// A register that a team shares through git.
  @Suite struct Shared {
    let audit: AuditBinary
    let folder: TemporaryFolder

    init() throws {
      audit = try AuditBinary()
      folder = try TemporaryFolder.repository()
      try folder.write(
        "rules: {only: [py.bare-except, py.time-sleep-in-async]}\nregister: {branch: main, profile: solo}\n",
        to: "audit.yaml")
      try folder.commit("Configure")
      #expect(try run("init", "--shared").text.contains("next: git add .audit"))
      try folder.commit("Share the register")
    }

    @discardableResult
    func run(
      _ line: String..., by name: String = "ann", in other: TemporaryFolder? = nil
    ) throws -> AuditBinary.Result {
      try audit.run(
        line, in: other ?? folder,
        environment: ["GIT_AUTHOR_NAME": name.capitalized, "GIT_AUTHOR_EMAIL": "\(name)@example.com"])
    }

    func statuses(in other: TemporaryFolder? = nil) throws -> [String] {
      let blockers = try run("blocker", "list", "--all", "--sort", "number", "--format", "json", in: other)
      #expect(blockers.status == 0, "\(blockers.errors)")
      return (blockers.object["blockers"] as? [[String: Any]] ?? []).map {
        "\($0["id"] ?? "") \($0["status"] ?? "") \($0["title"] ?? "")"
      }
    }

    func clone() throws -> TemporaryFolder {
      let clone = try TemporaryFolder()
      try clone.run("git", "clone", "-q", folder.path, ".")
      return clone
    }

    var packs: Set<String> {
      get throws {
        Set(
          try folder.run("git", "ls-files", "--cached", "--others", "--exclude-standard", ".audit/log")
            .split(separator: "\n").map(String.init))
      }
    }

    @Test("a fresh clone has the register, baseline and all, and its gate agrees")
    func fresh() throws {
      #expect(try folder.run("git", "ls-files", ".audit").split(separator: "\n").count == 3)
      let clone = try clone()
      #expect(try statuses(in: clone) == statuses())
      #expect(try run("gate", in: clone).status == run("gate").status)
      #expect(try run("scan", in: clone).status == 0)
      #expect(try run("register", "verify", in: clone).status == 0)
      #expect(try clone.run("git", "status", "--porcelain") == "", "reading and looking again leave nothing behind")
    }

    @Test("two branches decide and open; git merges them, and every clone agrees whoever merged")
    func branches() throws {
      try folder.run("git", "checkout", "-q", "-b", "one")
      #expect(try run("blocker", "start", "1").status == 0)
      #expect(try run("blocker", "add", "From one", "--priority", "P1").status == 0)
      try folder.commit("One")
      try folder.run("git", "checkout", "-q", "-b", "two", "main")
      #expect(try statuses().allSatisfy { !$0.contains("From one") && !$0.contains("in_progress") })
      #expect(
        try run("blocker", "dismiss", "1", "--claim", "a", "--reality", "b", "--evidence", "c", by: "bea").status == 0)
      #expect(try run("blocker", "add", "From two", "--priority", "P1", by: "bea").status == 0)
      try folder.commit("Two")

      let other = try clone()
      try other.run("git", "checkout", "-q", "one")
      try folder.run("git", "merge", "-q", "-m", "merge", "one")
      try other.run("git", "merge", "-q", "-m", "merge", "origin/two")
      let here = try statuses()
      #expect(here.contains { $0.hasPrefix("BLOCK-001 in_progress") }, "the less closed decision holds")
      #expect(here.contains { $0.hasSuffix("From one") } && here.contains { $0.hasSuffix("From two") })
      #expect(try statuses(in: other) == here)
      #expect(try run("history", "BLOCK-001").text.contains("conflict: "))
      #expect(try run("register", "verify").status == 0)
      // What settles it is the same file on both sides: git merges them as well.
      try folder.commit("Settle")
      try other.commit("Settle")
      try other.run("git", "pull", "-q", "--no-rebase", "--no-edit", "origin", "two")
      #expect(try statuses(in: other) == here)
      #expect(try run("blocker", "comment", "1", "seen", in: other).status == 0)
      #expect(try run("register", "verify", in: other).status == 0)
    }

    @Test("a pack that was altered or left out is named with the way back, and coming back all is well")
    func unusable() throws {
      #expect(try run("blocker", "start", "1").status == 0)
      try folder.commit("Start")
      #expect(try run("blocker", "comment", "1", "first").status == 0)
      try folder.commit("Comment")
      let file = try #require(
        try folder.run("git", "diff", "--name-only", "HEAD~2", "HEAD~1").split(separator: "\n").first
      ).description
      let clone = try clone()
      try clone.run("rm", file)
      for command in [["blocker", "list"], ["gate"], ["blocker", "comment", "1", "more"]] {
        let result = try audit.run(command, in: clone)
        #expect(result.status == 2, "\(command)")
        #expect(result.errors.contains("shared log") && result.errors.contains("git checkout -- "), "\(result.errors)")
      }
      try clone.run("git", "checkout", "--", file)
      #expect(try statuses(in: clone) == statuses())
      try folder.edit(file, "in_progress", "fixed")
      let verify = try run("register", "verify")
      #expect(verify.status == 2 && verify.text.contains(file) && verify.text.contains("altered"))
      let another = try self.clone()
      try another.edit(file, "in_progress", "fixed")
      let refused = try run("blocker", "list", in: another)
      #expect(refused.status == 2 && refused.errors.contains(file), "\(refused.errors)")
      try another.run("git", "checkout", "--", file)
      #expect(try run("blocker", "list", in: another).status == 0)
    }

    @Test("what a command leaves behind that was killed while it wrote is not committed")
    func killed() throws {
      let script = """
        for i in 1 2 3 4 5 6 7 8 9 10 11 12; do
          "$AUDIT" blocker comment 1 "word $i" --by Ann >/dev/null 2>&1 & p=$!
          sleep 0.0$i; kill -9 $p 2>/dev/null; wait $p 2>/dev/null
        done
        "$AUDIT" blocker comment 1 last --by Ann >/dev/null || exit 70
        git status --porcelain --untracked-files=all | grep -v '^?? .audit/log/..../../[0-9TZ]*-[0-9a-f]*.jsonl$' && exit 71
        "$AUDIT" register verify >/dev/null || exit 72
        """
      #expect(try audit.shell(script, in: folder).status == 0)
      try folder.commit("What was done")
      let clone = try clone()
      #expect(try run("history", "1", in: clone).text == run("history", "1").text)
    }

    @Test("a folder that the repository ignores is pointed out")
    func ignored() throws {
      try folder.write(".audit/\n", to: ".gitignore")
      let share = try run("register", "share")
      #expect(share.status == 3 && share.text.contains("git check-ignore"))
      let doctor = try run("doctor")
      #expect(doctor.status == 2 && doctor.text.contains("failed  shared log"))
    }

    @Test("secrets are in the log only as redacted excerpts")
    func secrets() throws {
      let secret = "AKIA" + "Z7Q4MXW2RT5YNB3K"
      try folder.write("rules: {only: [secrets.*]}\nregister: {branch: main}\n", to: "audit.yaml")
      try folder.write("AWS_ACCESS_KEY_ID = \"\(secret)\"\n", to: "backend/settings.py")
      try folder.commit("Leak")
      #expect(try run("scan").status == 0)
      let text = try packs.map { try String(contentsOf: folder.url.appending(path: $0), encoding: .utf8) }.joined()
      #expect(text.contains("backend/settings.py") && !text.contains(secret))
    }
  }
}
