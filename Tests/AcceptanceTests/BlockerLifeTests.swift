import AuditTestSupport
import Foundation
import Testing

extension Acceptance {
  /// The life of a blocker on a real repository, through every state, by people who do not trust each other.
  @Suite struct BlockerLife {
    let audit: AuditBinary
    let folder: TemporaryFolder
    /// 2026-03-02, when everything starts.
    static let start = 1_772_409_600

    init() throws {
      audit = try AuditBinary()
      folder = try TemporaryFolder.repository()
      try folder.write(
        """
        components:
          - {name: Backend, paths: [backend/]}
          - {name: Frontend, paths: [frontend/]}
        people:
          - {name: Ann, email: ann@example.com, roles: [developer]}
          - {name: Bea, email: bea@example.com, roles: [lead]}
          - {name: Quin, email: quin@example.com, roles: [qa]}
          - {name: Sam, email: sam@example.com, roles: [security]}
          - {name: Rex, email: rex@example.com, roles: [release]}
        rules: {only: [py.bare-except, py.time-sleep-in-async]}
        register: {branch: main}

        """, to: "audit.yaml")
      try folder.commit("Configure")
      #expect(try scan().status == 0)
    }

    // MARK: Running

    /// Runs a command as somebody, so many days after the start.
    @discardableResult
    func run(_ line: String..., by person: String = "Ann", day: Int = 0) throws -> AuditBinary.Result {
      let environment = [
        "GIT_AUTHOR_NAME": person, "GIT_AUTHOR_EMAIL": "\(person.lowercased())@example.com",
        "SOURCE_DATE_EPOCH": String(Self.start + day * 86_400),
      ]
      return try audit.run(line, in: folder, environment: environment)
    }

    @discardableResult
    func scan(day: Int = 0) throws -> AuditBinary.Result {
      try audit.run(
        ["scan", "--quiet"], in: folder, environment: ["SOURCE_DATE_EPOCH": String(Self.start + day * 86_400)])
    }

    /// `status/verification` of a blocker.
    func state(_ id: String) throws -> String {
      let blocker = try show(id)["blocker"] as? [String: Any] ?? [:]
      return "\(blocker["status"] ?? "")/\(blocker["verification"] ?? "")"
    }

    func show(_ id: String) throws -> [String: Any] { try run("blocker", "show", id, "--format", "json").object }

    /// Expects that a guard refuses, that it says so and what would satisfy it, and that nothing changes.
    func expectRefused(
      _ line: [String], by person: String = "Ann", day: Int = 0, says words: String...,
      sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
      let before = try log()
      let environment = [
        "GIT_AUTHOR_NAME": person, "GIT_AUTHOR_EMAIL": "\(person.lowercased())@example.com",
        "SOURCE_DATE_EPOCH": String(Self.start + day * 86_400),
      ]
      let result = try audit.run(line, in: folder, environment: environment)
      #expect(result.status == 2, "\(line): \(result.text)", sourceLocation: sourceLocation)
      for word in words {
        #expect(result.errors.contains(word), "\(word) in \(result.errors)", sourceLocation: sourceLocation)
      }
      #expect(
        result.errors.contains("needed: ") || result.errors.contains("help: "), "\(result.errors)",
        sourceLocation: sourceLocation)
      #expect(try log() == before, sourceLocation: sourceLocation)
    }

    private func log() throws -> Int? {
      (try run("register", "stats", "--format", "json").object)["packs"] as? Int
    }

    func commit(_ message: String, by person: String) throws -> String {
      try folder.run("git", "add", "-A")
      try folder.run(
        "git", "-c", "user.name=\(person)", "commit", "-q", "-m", message, "--author",
        "\(person) <\(person.lowercased())@example.com>")
      return try folder.run("git", "rev-parse", "HEAD").trimmingCharacters(in: .whitespacesAndNewlines)
    }

    // MARK: The tests

    @Test("from open to verified: every step by the one who may, every other way refused")
    func verified() throws {
      #expect(try state("BLOCK-001") == "open/none")
      try expectRefused(["verify", "1", "--close"], by: "Bea", says: "BLOCK-001 is open", "audit blocker start")
      try expectRefused(
        ["verify", "1", "--step", "code_review", "--pass", "--evidence", "x"], by: "Bea", says: "no fix to check",
        "audit blocker submit")
      #expect(try run("blocker", "assign", "1", "Ann").status == 0)
      try expectRefused(["blocker", "start", "1"], by: "Bea", says: "guard owner", "Ann owns it")
      #expect(try run("blocker", "start", "1").status == 0)
      #expect(try state("BLOCK-001") == "in_progress/none")
      try expectRefused(["blocker", "block", "1"], says: "guard waits-for-something", "--can-help")
      #expect(try run("blocker", "block", "1", "--on", "BLOCK-002").status == 0)
      #expect(try state("BLOCK-001") == "blocked/none")
      try expectRefused(["blocker", "submit", "1", "--commit", "HEAD"], says: "BLOCK-001 is blocked")
      #expect(try run("blocker", "start", "1").status == 0)
      try expectRefused(["blocker", "submit", "1"], says: "guard fix-named", "--commit")
      try expectRefused(["blocker", "submit", "1", "--commit", "nowhere"], says: "nowhere")

      try folder.edit("backend/worker.py", "time.sleep(1)", "await asyncio.sleep(1)")
      let fix = try commit("Do not block the loop", by: "Ann")
      #expect(try run("blocker", "submit", "1", "--commit", "HEAD").status == 0)
      #expect(try state("BLOCK-001") == "fix_submitted/claimed")
      // What the scan saw last is older than the fix.
      try expectRefused(
        ["verify", "1", "--close"], by: "Bea", says: "guard checks-passed", "guard clean-scan", "code_review")
      try expectRefused(
        ["verify", "1", "--step", "code_review", "--pass", "--evidence", "https://example.com/1"], by: "Ann",
        says: "guard four-eyes", "guard role", "Bea")
      try expectRefused(
        ["verify", "1", "--step", "code_review", "--pass", "--evidence", "https://example.com/1"], by: "Quin",
        says: "guard role", "lead")
      try expectRefused(["verify", "1", "--step", "code_review", "--pass"], by: "Bea", says: "needs evidence")
      #expect(
        try run("verify", "1", "--step", "2", "--pass", "--evidence", "https://example.com/1", by: "Bea").status == 0)
      #expect(try state("BLOCK-001") == "fix_submitted/in_verification")

      // The tests fail: it goes back to work, and what comes later is reset.
      let failed = try run("verify", "1", "--step", "automated_tests", "--command", "echo no; exit 3", by: "Ann")
      #expect(failed.status == 1)
      #expect(try state("BLOCK-001") == "in_progress/failed")
      #expect(try run("blocker", "submit", "1", "--commit", "HEAD").status == 0)
      #expect(try scan(day: 1).status == 0)
      #expect(try state("BLOCK-001") == "fix_submitted/claimed")
      #expect(
        try run("verify", "1", "--step", "code_review", "--pass", "--evidence", "https://example.com/1", by: "Bea")
          .status == 0)
      #expect(try run("verify", "1", "--step", "automated_tests", "--command", "printf ok", by: "Ann").status == 0)
      try expectRefused(
        ["verify", "1", "--step", "manual_qa", "--pass", "--evidence", "tried it"], by: "Bea", says: "guard role",
        "Quin")
      #expect(try run("verify", "1", "--step", "manual_qa", "--pass", "--evidence", "tried it", by: "Quin").status == 0)
      #expect(
        try run("verify", "1", "--step", "security_review", "--pass", "--evidence", "no risk", by: "Sam").status == 0)
      try expectRefused(
        ["verify", "1", "--step", "staging_deploy", "--pass", "--evidence", "deploy 12", "--commit", "HEAD~1"],
        by: "Rex", says: "does not hold the fix")
      #expect(
        try run(
          "verify", "1", "--step", "staging_deploy", "--pass", "--evidence", "deploy 12", "--commit", "HEAD", by: "Rex"
        ).status == 0)
      #expect(
        try run("verify", "1", "--step", "staging_verification", "--pass", "--evidence", "seen", by: "Quin").status == 0
      )
      try expectRefused(["verify", "1", "--close"], by: "Bea", says: "guard criteria-passed", "c1")
      #expect(
        try run("blocker", "edit", "1", "--criterion", "c1", "--command", "! grep -n 'time.sleep' backend/worker.py")
          .status == 0)
      #expect(try run("verify", "1", "--run", by: "Quin").status == 0)
      for id in ["c2", "c3", "c4"] {
        _ = try run("verify", "1", "--criterion", id, "--pass", "--evidence", "seen", by: "Quin")
      }
      try expectRefused(["verify", "1", "--close"], by: "Ann", says: "guard four-eyes", "guard role")
      let shown = try run("verify", "1", by: "Bea")
      #expect(shown.status == 0, "\(shown.text)")
      #expect(shown.text.contains("finds nothing in the work tree") && shown.text.contains("exit status 0"))
      #expect(try run("verify", "1", "--at", fix, by: "Bea").text.contains("finds nothing in commit"))
      #expect(try run("verify", "1", "--at", "HEAD~1", by: "Bea").text.contains("backend/worker.py:6"))
      #expect(try run("verify", "1", "--close", by: "Bea", day: 1).status == 0)
      #expect(try state("BLOCK-001") == "fixed/verified")
      for command in ["start", "block", "submit", "defer", "accept", "dismiss"] {
        try expectRefused(["blocker", command, "1"], says: "BLOCK-001 is fixed")
      }
      try expectRefused(["verify", "1", "--close"], by: "Bea", says: "guard not-yet-verified")
      #expect(try scan(day: 2).status == 0)
      #expect(try state("BLOCK-001") == "fixed/verified")

      // It comes back: reopened, and who brought it back and who had fixed it is named.
      try folder.edit("backend/worker.py", "await asyncio.sleep(1)", "time.sleep(1)")
      let back = try commit("Go back", by: "Quin")
      #expect(try scan(day: 3).status == 0)
      #expect(try state("BLOCK-001") == "open/none")
      let episodes = (try show("1")["dossier"] as? [String: Any])?["episodes"] as? [[String: Any]] ?? []
      #expect(episodes.count == 2)
      let regression = episodes.last?["regression"] as? [String: Any] ?? [:]
      #expect(regression["reintroducedBy"] as? String == back)
      #expect(regression["reintroducer"] as? String == "Quin")
      #expect(regression["fixedBy"] as? String == fix)
      #expect(regression["fixer"] as? String == "Ann")
      let history = try run("history", "BLOCK-001").text
      for words in [
        "in progress → blocked", "step 3 automated_tests: failed by Ann", "exit status 3", "a scan finds it again",
      ] {
        #expect(history.contains(words), "\(words)")
      }
      let packs = try log()
      #expect(try scan(day: 4).status == 0)
      #expect(try log() == packs)
      #expect(try run("register", "verify").status == 0)
      #expect(try run("doctor").status == 0)
    }

    @Test("parked and dismissed: who may, until when, and how it comes back")
    func parked() throws {
      let accept = ["blocker", "accept", "1", "--reason", "beta", "--mitigation", "limit", "--until", "2026-03-20"]
      try expectRefused(
        ["blocker", "defer", "1", "--until", "2026-04-01", "--reason", "later", "--approver", "Bea"],
        says: "guard not-p0")
      try expectRefused(
        ["blocker", "accept", "1"], says: "guard reason", "guard mitigation", "guard expiry", "guard approver")
      try expectRefused(accept + ["--approver", "Ann"], says: "guard approver", "cannot approve it")
      try expectRefused(accept + ["--approver", "Bea"], says: "guard two-approvers", "security")
      try expectRefused(accept + ["--approver", "Bea", "--approver", "Quin"], says: "the role security", "Sam")
      try expectRefused(
        [
          "blocker", "accept", "1", "--reason", "x", "--mitigation", "y", "--until", "2026-05-01", "--approver", "Bea",
          "--approver", "Sam",
        ],
        says: "guard expiry", "30 days", "2026-04-01")
      #expect(try audit.run(["blocker", "accept", "1", "--until", "2026-02-30"], in: folder).status == 2)
      #expect(
        try run(
          "blocker", "accept", "1", "--reason", "beta", "--mitigation", "limit", "--until", "2026-03-20", "--approver",
          "Bea", "--approver", "Sam"
        ).status == 0)
      #expect(try state("BLOCK-001") == "accepted/none")
      // The last day is inclusive; then it is open again.
      #expect(try scan(day: 18).status == 0)
      #expect(try state("BLOCK-001") == "accepted/none")
      #expect(try scan(day: 19).status == 0)
      #expect(try state("BLOCK-001") == "open/none")
      #expect(try run("history", "1").text.contains("the last day of its waiver is over"))

      // A P1 is deferred; more of it than was postponed brings it back.
      #expect(
        try run("blocker", "defer", "2", "--until", "2026-09-01", "--reason", "gateway", "--approver", "Bea").status
          == 0)
      #expect(try state("BLOCK-002") == "deferred/none")
      let list = try run("blocker", "list", "--status", "deferred", "--format", "json").object
      #expect(list["count"] as? Int == 1)
      try folder.write("def f():\n    try:\n        g()\n    except:\n        pass\n", to: "backend/more.py")
      _ = try commit("More", by: "Ann")
      #expect(try scan(day: 20).status == 0)
      #expect(try state("BLOCK-002") == "open/none")

      // Dismissed as wrong; the code it was decided on changes.
      try expectRefused(["blocker", "dismiss", "2", "--claim", "x"], says: "guard assessment", "guard approver")
      #expect(
        try run(
          "blocker", "dismiss", "2", "--claim", "hides errors", "--reality", "it cannot fail", "--evidence", "the test",
          "--approver", "Bea", day: 20
        ).status == 0)
      #expect(try state("BLOCK-002") == "false_positive/none")
      #expect(try scan(day: 21).status == 0)
      #expect(try state("BLOCK-002") == "false_positive/none")

      // Obsolete, duplicate, and back.
      #expect(try run("blocker", "add", "Old importer", "--priority", "P2").text.contains("BLOCK-003"))
      try expectRefused(["blocker", "dismiss", "3", "--obsolete"], says: "guard reason")
      #expect(try run("blocker", "dismiss", "3", "--obsolete", "--reason", "removed").status == 0)
      #expect(try state("BLOCK-003") == "obsolete/none")
      try expectRefused(["blocker", "reopen", "3"], says: "guard reason")
      #expect(try run("blocker", "reopen", "3", "--reason", "it is back").status == 0)
      try expectRefused(["blocker", "duplicate", "3", "--of", "3"], says: "guard canonical")
      #expect(try run("blocker", "duplicate", "3", "--of", "BLOCK-001").status == 0)
      #expect(try state("BLOCK-003") == "duplicate/none")
      try expectRefused(["blocker", "duplicate", "1", "--of", "3"], says: "guard canonical", "a duplicate itself")

      // Less urgent needs somebody else; an override is possible, and on record.
      try expectRefused(["blocker", "edit", "1", "--priority", "P2"], says: "guard reason", "guard approver")
      #expect(try run("blocker", "edit", "1", "--priority", "P1", "--reason", "demo", "--approver", "Bea").status == 0)
      try expectRefused(["blocker", "defer", "1", "--until", "2026-09-01", "--force"], says: "reason")
      #expect(
        try run("blocker", "defer", "1", "--until", "2026-09-01", "--force", "--reason", "nobody is here").status == 0)
      let stats = try run("register", "stats", "--format", "json").object
      #expect(stats["overrides"] as? Int == 1)
      #expect(try run("register", "verify").status == 0)
    }

    @Test("a waiver that ends soon is said wherever somebody looks; one that a document left without a day lapses")
    func warnings() throws {
      #expect(
        try run("blocker", "defer", "2", "--until", "2026-04-01", "--reason", "later", "--approver", "Bea").status == 0)
      try expectRefused(
        ["blocker", "accept", "1", "--reason", "x", "--mitigation", "y", "--until", "2026-03-20", "--approver", "Bae"],
        says: "guard approver", "Bae is not among")
      #expect(try !run("gate", day: 15).text.contains("warning:"))
      #expect(try run("blocker", "list", "--expiring", day: 15).text.contains("No blockers to list"))
      for (day, words) in [(16, "in 14 days"), (27, "in 3 days"), (29, "ends tomorrow"), (30, "ends today")] {
        let judged = try run("gate", day: day).text
        #expect(judged.contains("warning: BLOCK-002") && judged.contains(words), "\(day): \(judged)")
        #expect(judged.contains("decide now") == (day > 16))
        let list = try run("blocker", "list", "--expiring", day: day).text
        #expect(list.contains("BLOCK-002") && list.contains(words), "\(day): \(list)")
        #expect(try run("report", "--style", "weekly", day: day).text.contains(words))
        #expect(try run("blocker", "show", "2", day: day).text.contains(words))
      }
      #expect(try run("gate", "--format", "github", day: 27).text.contains("::warning title=Waiver::BLOCK-002"))
      let json = try run("gate", "--format", "json", day: 27).object["warnings"] as? [String]
      #expect(json?.count == 1)
      for (day, term, left, counts) in [(1, "running", 29, true), (27, "ending", 3, true), (31, "over", -1, false)] {
        let listed = try run("blocker", "list", "--all", "--format", "json", day: day).object["blockers"]
        let deferred = (listed as? [[String: Any]])?.first { $0["id"] as? String == "BLOCK-002" }
        let waiver = deferred?["waiver"] as? [String: Any] ?? [:]
        #expect(waiver["term"] as? String == term && waiver["daysLeft"] as? Int == left)
        #expect(waiver["counts"] as? Bool == counts && waiver["lastDay"] as? String == "2026-04-01")
        #expect(deferred?["overdue"] as? Bool == false && deferred?["dueBy"] is NSNull)
      }

      try folder.write(
        "# Known issues\n\n## High\n\n### ISSUE-1: No rate limit\n\n- **Status:** Accepted risk\n- **Priority:** P1\n",
        to: "KNOWN.md")
      #expect(try run("import", "KNOWN.md", day: 40).status == 0)
      #expect(try state("BLOCK-003") == "accepted/none")
      #expect(try run("blocker", "list", "--expiring", day: 40).text.contains("no last day"))
      #expect(try run("gate", day: 54).text.contains("names no last day"))
      #expect(try state("BLOCK-003") == "accepted/none")
      #expect(try scan(day: 55).status == 0)
      #expect(try state("BLOCK-003") == "open/none")
    }

    @Test("single findings are waived: the others stay work, and so does the waived one when its code changes")
    func findings() throws {
      try folder.write("def f():\n    try:\n        g()\n    except:\n        pass\n", to: "tests/more.py")
      try folder.write("def f():\n    try:\n        g()\n    except:\n        pass\n", to: "backend/more.py")
      _ = try commit("More", by: "Ann")
      #expect(try scan().status == 0)
      let present = try show("2")["findings"] as? [[String: Any]] ?? []
      let id = try #require(present.first { $0["path"] as? String == "backend/more.py" }?["id"] as? String)
      let waive = ["blocker", "waive", "2", "--finding", String(id.prefix(10)), "--as", "false_positive"]
      try expectRefused(waive, says: "guard reason", "guard approver")
      try expectRefused(waive + ["--reason", "r", "--approver", "Ann"], says: "cannot approve it")
      try expectRefused(
        ["blocker", "waive", "2", "--finding", id, "--as", "acceptable", "--reason", "r", "--approver", "Bea"],
        says: "guard expiry", "--until")
      try expectRefused(["blocker", "waive", "2", "--finding", "zzz", "--withdraw"], says: "no waived finding")
      #expect(try audit.run(["blocker", "waive", "2", "--as", "test_only"], in: folder).status == 2)
      #expect(try audit.run(waive + ["--reason", "r", "--approver", "Bea", "--by", "Ann"], in: folder).status == 0)
      func count() throws -> String {
        try run("blocker", "list", "--priority", "P1").text.split(separator: "\n")
          .first { $0.contains("BLOCK-002") }.map(String.init) ?? ""
      }
      #expect(try count().contains(" 1 "))
      let shown = try run("blocker", "show", "2").text
      #expect(shown.contains("false positive says Ann") && shown.contains("Found in 1 place"), "\(shown)")
      let found = try show("2")["findings"] as? [[String: Any]] ?? []
      #expect(found.compactMap { ($0["disposition"] as? [String: Any])?["kind"] as? String } == ["false_positive"])
      #expect(try run("report", "--no-blame").text.contains("Waived finding"))
      #expect(try run("history", "2").text.contains("false positive says Ann, approved by Bea"))

      // The other one is fixed: nothing is left that holds the fix up.
      try folder.edit("backend/worker.py", "    except:\n", "    except OSError:\n")
      _ = try commit("Name the error", by: "Ann")
      #expect(try scan(day: 1).status == 0)
      #expect(try state("BLOCK-002") == "fix_submitted/claimed")
      #expect(
        try run("gate", "--since", "HEAD~2", "--format", "json", day: 1).text.contains("backend/more.py") == false)
      let log = try log()
      #expect(try scan(day: 2).status == 0)
      #expect(try self.log() == log)

      // Its code changes: it is work again, and contradicts the fix.
      try folder.edit("backend/more.py", "g()", "h()")
      try folder.edit("backend/more.py", "def f", "def other")
      _ = try commit("Change it", by: "Ann")
      #expect(try scan(day: 3).status == 0)
      let back = try state("BLOCK-002")
      #expect(["open/failed", "in_progress/failed"].contains(back), "\(back)")
      #expect(try run("register", "verify").status == 0)
      #expect(try run("register", "rebuild").status == 0)
    }

    @Test("rules about the project are run again on a commit with its index and history")
    func factsAtCommit() throws {
      try folder.write("TOKEN=1\n", to: ".env")
      let bad = try commit("Add an environment file", by: "Ann")
      try folder.write("rules: {only: [secrets.env-file-tracked, py.bare-except]}\n", to: "audit.yaml")
      _ = try commit("Configure", by: "Ann")
      #expect(try scan(day: 1).status == 0)
      let list = try run("blocker", "list", "--rule", "secrets.*", "--format", "json", day: 1).object
      let id = try #require((list["blockers"] as? [[String: Any]])?.first?["id"] as? String)
      try folder.run("git", "rm", "-q", "--cached", ".env")
      try folder.write(".env\n", to: ".gitignore")
      _ = try commit("Do not track it", by: "Ann")
      let then = try run("verify", id, "--at", bad, by: "Bea").text
      #expect(then.contains("finds 1 in commit \(bad.prefix(7))"), "\(then)")
      #expect(try run("verify", id, "--at", "HEAD", by: "Bea").text.contains("finds nothing in commit"))
      #expect(try folder.run("git", "status", "--porcelain").isEmpty)
    }

    @Test("a commit's trailers are evidence, a revert makes it stale, and a blocker that waits is released")
    func trailers() throws {
      #expect(try run("blocker", "block", "2", "--on", "BLOCK-001").status == 0)
      try folder.edit("backend/worker.py", "time.sleep(1)", "await asyncio.sleep(1)")
      let fix = try commit("Do not block\n\nFixes: BLOCK-001\nReviewed-by: Bea <bea@example.com>", by: "Ann")
      #expect(try scan(day: 1).status == 0)
      #expect(try state("BLOCK-001") == "fix_submitted/in_verification")
      let dossier = try show("1")["dossier"] as? [String: Any] ?? [:]
      #expect((dossier["fix"] as? [String: Any])?["commit"] as? String == fix)
      let checks = dossier["checks"] as? [[String: Any]] ?? []
      #expect(checks.map { $0["key"] as? String } == ["implemented", "code_review"])
      #expect(
        try run("verify", "1", "--close", "--force", "--reason", "release tonight", by: "Bea", day: 1).status == 0)
      #expect(try state("BLOCK-001") == "fixed/overridden")
      #expect(try state("BLOCK-002") == "open/none")
      #expect(try scan(day: 1).status == 0)

      // Somebody takes the fix back in another way: the finding does not return, the evidence is stale.
      try folder.edit("backend/worker.py", "await asyncio.sleep(1)", "await client.tick()")
      _ = try commit("Tick", by: "Quin")
      #expect(try scan(day: 2).status == 0)
      #expect(try state("BLOCK-001") == "fixed/stale")
      let gate = try run("gate", "--format", "json", day: 2)
      #expect(gate.object["verdict"] as? String == "pass", "\(gate.text)")
      try folder.write(
        try String(contentsOf: folder.url.appending(path: "audit.yaml"), encoding: .utf8)
          + "gate: {unverified-fixes: {P0: 0}, overdue: {P1: 0}}\n", to: "audit.yaml")
      _ = try commit("Demand verified fixes", by: "Bea")
      let strict = try run("gate", "--explain", day: 2)
      #expect(strict.status == 1)
      #expect(strict.text.contains("BLOCK-001") && strict.text.contains("what would make it hold"))
      #expect(try run("gate", day: 90).text.contains("overdue P1 blockers"))
    }
  }
}
