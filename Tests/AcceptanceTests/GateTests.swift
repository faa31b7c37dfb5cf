import AuditTestSupport
import Foundation
import Testing

extension Acceptance {
  /// The verdict for CI and its exit status.
  @Suite struct Gate {
    let audit: AuditBinary
    let folder: TemporaryFolder

    init() throws {
      audit = try AuditBinary()
      folder = try TemporaryFolder.repository()
      // Only the two rules that the tests rely on.
      try folder.write("rules: {only: [py.bare-except, py.time-sleep-in-async]}\n", to: "audit.yaml")
      try folder.commit("Configure")
    }

    private func gate(_ more: String...) throws -> AuditBinary.Result { try audit.run(["gate"] + more, in: folder) }

    @Test("annotations say what the verdict says: what the gate lets be is left out, and a pass holds no error")
    func annotations() throws {
      func commands(_ more: String...) throws -> (status: Int32, lines: [String]) {
        let result = try audit.run(["gate", "--format", "github"] + more, in: folder)
        return (
          Int32(result.status), result.text.split(separator: "\n").map(String.init).filter { $0.contains(" file=") }
        )
      }
      let before = try commands()
      #expect(
        before.status == 1 && before.lines.count == 2 && before.lines[0].hasPrefix("::error file=backend/worker.py"))
      #expect(try audit.run(["init"], in: folder).status == 0)
      let baseline = try commands()
      #expect(baseline.status == 0 && baseline.lines.isEmpty, "\(baseline)")
      try folder.write("async def wait():\n    import time\n    time.sleep(1)\n", to: "backend/new.py")
      try folder.commit("Sleep again")
      let new = try commands()
      #expect(new.status == 1 && new.lines.count == 1 && new.lines[0].contains("backend/new.py"), "\(new)")
      try folder.write(
        "rules: {only: [py.bare-except, py.time-sleep-in-async]}\ngate: {open: {P0: 9, P1: 9, P2: 9}}\n",
        to: "audit.yaml")
      let allowed = try commands()
      #expect(allowed.status == 0 && allowed.lines.count == 1 && !allowed.lines[0].hasPrefix("::error"), "\(allowed)")
      #expect(try commands("--since", "HEAD~1").lines.allSatisfy { $0.contains("file=backend/new.py") })
    }

    @Test("a day that does not exist is called one, unless a revision has that name")
    func days() throws {
      for text in ["2027-13-01", "2026-02-30", "26-1-1"] {
        let refused = try gate("--since", text)
        #expect(refused.status == 2 && refused.errors.contains("`\(text)` is not a day of the calendar"))
        #expect(refused.errors.contains("help: --since takes a day as year, month and day, such as 2"))
      }
      try folder.write("gate: {new-since: 2027-13-01}\n", to: "audit.yaml")
      #expect(try gate().errors.contains("help: `gate.new-since` in audit.yaml takes"))
      try folder.run("git", "tag", "2027-13-01")
      #expect(try gate("--since", "2027-13-01").status != 2)
    }

    @Test("what was there is not new where a file that did not change says that it is a problem")
    func projectConditions() throws {
      try folder.write(
        "rules: {only: [go.ignored-error]}\ngate: {open: {P2: 9}, new: {P0: 0, P1: 0, P2: 0}}\n", to: "audit.yaml")
      try folder.write("package quay\n\nfunc RecordMooring(ship string) error { return nil }\n", to: "quay/record.go")
      try folder.write("package quay\n\nfunc Arrive(ship string) {\n\tRecordMooring(ship)\n}\n", to: "quay/arrive.go")
      try folder.commit("Drop an error")
      try folder.write(
        "package quay\n\n// Arrive moors.\nfunc Arrive(ship string) {\n\tRecordMooring(ship)\n}\n", to: "quay/arrive.go"
      )
      try folder.commit("Say what it does")
      #expect(try audit.run(["scan", "--no-register", "--format", "json"], in: folder).findings.count == 1)
      let known = try gate("--since", "HEAD~1")
      #expect(known.status == 0, "\(known.text)\(known.errors)")
      try folder.write("package quay\n\nfunc Leave(ship string) {\n\tRecordMooring(ship)\n}\n", to: "quay/leave.go")
      try folder.commit("Drop another")
      #expect(try gate("--since", "HEAD~1").status == 1)
    }

    @Test("a tracked environment file that changes is not new, one that gets a secret is")
    func environmentFiles() throws {
      try folder.write(
        "rules: {only: [secrets.env-file-tracked, py.bare-except]}\ngate: {open: {P0: 9, P1: 9, P2: 9}, new: {P0: 0, P1: 0, P2: 0}}\n",
        to: "audit.yaml")
      try folder.write("PORT_OF_SERVICE=8080\nREGION=eu-west-1\n", to: "backend/.env")
      try folder.commit("Track an environment file")
      try folder.write("PORT_OF_SERVICE=8081\nREGION=eu-west-1\n", to: "backend/.env")
      try folder.commit("Change it")
      let changed = try gate("--since", "HEAD~1")
      #expect(changed.status == 0, "\(changed.text)\(changed.errors)")
      #expect(try gate("--since", "HEAD~2").status == 1)
      try folder.write("PORT_OF_SERVICE=8081\nSECRET_KEY=q8Zt3Xw9Lb4Nc1Hy5Jd8Gf3PsKm6Vr\n", to: "backend/.env")
      try folder.commit("Add a secret")
      #expect(try gate("--since", "HEAD~1").status == 1)
    }

    @Test("a suppressed environment file is not open, and the change that suppresses it does not excuse itself")
    func suppressedEnvironmentFile() throws {
      try folder.write(
        "rules: {only: [secrets.env-file-tracked, py.bare-except, audit.*]}\ngate: {open: {P0: 0}, new: {P0: 0, P1: 0, P2: 0}}\n",
        to: "audit.yaml")
      try folder.commit("Judge environment files")
      let secret = "SECRET_KEY=q8Zt3Xw9Lb4Nc1Hy5Jd8Gf3PsKm6Vr\n"
      try folder.write(
        "# audit: ignore[secrets.env-file-tracked] of a machine that is gone\n" + secret, to: "backend/.env")
      try folder.commit("Track an environment file")
      let scan = try audit.run(["scan", "--no-register", "--format", "json"], in: folder)
      #expect(
        scan.places == ["py.bare-except backend/worker.py:12"] && (scan.object["suppressed"] as? [Any])?.count == 1,
        "\(scan.text)")
      #expect(try gate("--no-register").status == 0)
      #expect(try gate("--no-register", "--since", "HEAD").status == 0)
      #expect(try gate("--no-register", "--since", "HEAD~1").status == 1)
      // Once its line has no secret any more, the comment is one too many.
      try folder.write(
        "# audit: ignore[secrets.env-file-tracked] of a machine that is gone\nA=\n" + secret, to: "backend/.env")
      try folder.commit("Move the secret")
      let moved = try audit.run(["scan", "--no-register", "--format", "json"], in: folder)
      #expect(
        moved.places == [
          "audit.unused-suppression backend/.env:1", "secrets.env-file-tracked backend/.env:3",
          "py.bare-except backend/worker.py:12",
        ], "\(moved.places)")
    }

    @Test("a template that is renamed to an environment file is a new one")
    func renamedTemplate() throws {
      try folder.write(
        "rules: {only: [secrets.env-file-tracked, py.bare-except]}\ngate: {open: {P0: 9}, new: {P0: 0}}\n",
        to: "audit.yaml")
      try folder.write("SECRET_KEY=q8Zt3Xw9Lb4Nc1Hy5Jd8Gf3PsKm6Vr\n", to: "backend/.env.example")
      try folder.commit("A template")
      try folder.run("git", "mv", "backend/.env.example", "backend/.env")
      try folder.commit("No template")
      #expect(try gate("--since", "HEAD~1").status == 1)
      try folder.run("git", "mv", "backend/.env", "backend/.env.local")
      try folder.commit("Still none")
      #expect(try gate("--since", "HEAD~1").status == 0)
    }

    @Test("what history held before is not new when its file goes, what it got since is")
    func history() throws {
      try folder.write(
        "rules: {only: [secrets.env-file-in-history, secrets.in-history, py.bare-except]}\ngate: {open: {P0: 9, P1: 9}, new: {P0: 0, P1: 0}}\n",
        to: "audit.yaml")
      try folder.write("SECRET_KEY=q8Zt3Xw9Lb4Nc1Hy5Jd8Gf3PsKm6Vr\n", to: "backend/.env")
      try folder.commit("An environment file")
      try folder.run("git", "rm", "-q", "backend/.env")
      try folder.commit("No environment file")
      let gone = try gate("--history", "--since", "HEAD~1")
      #expect(gone.status == 0, "\(gone.text)\(gone.errors)")
      #expect(try gate("--history", "--since", "HEAD~2").status == 1, "it came and went in between")
      #expect(try gate("--history", "--since", "HEAD").status == 0)
    }

    private func configure(_ gate: String) throws {
      try folder.write("rules: {only: [py.bare-except, py.time-sleep-in-async]}\ngate: \(gate)\n", to: "audit.yaml")
      try folder.commit("Configure")
    }

    @Test("pass is 0, fail is 1, inconclusive is 3, in text and in JSON")
    func verdicts() throws {
      let fail = try gate("--format", "json")
      #expect(fail.status == 1)
      #expect(fail.object["verdict"] as? String == "fail")
      #expect(try gate().text.lowercased().contains("fail"))

      try configure("{open: {P0: 1}}")
      let pass = try gate("--format", "json")
      #expect(pass.status == 0)
      #expect(pass.object["verdict"] as? String == "pass")

      let part = try gate("--exclude", "backend/**")
      #expect(part.status == 3)
      let nothing = try audit.run(["gate", "missing"], in: folder)
      #expect(nothing.status == 3)
      #expect(nothing.errors.contains("missing"))
    }

    @Test("--no-register judges this scan alone")
    func alone() throws {
      #expect(try gate("--no-register").status == 1)
      try folder.edit("backend/worker.py", "time.sleep(1)", "pass")
      #expect(try gate("--no-register").status == 0)
      #expect(!folder.has(".audit"))
    }

    @Test("since a revision, only what is new counts, also through a rename")
    func since() throws {
      try configure("{open: {}, new: {P0: 0, P1: 0}}")
      #expect(try gate("--since", "HEAD").status == 0)
      try folder.run("git", "mv", "backend/worker.py", "backend/poller.py")
      try folder.commit("Rename")
      #expect(try gate("--since", "HEAD~1").status == 0)
      try folder.edit("backend/poller.py", "time.sleep(1)", "time.sleep(1)\n        time.sleep(2)")
      let uncommitted = try gate("--since", "HEAD~1", "--format", "json")
      #expect(uncommitted.status == 1)
      try folder.commit("Worse")
      let github = try gate("--since", "HEAD~2", "--format", "github")
      #expect(github.status == 1)
      let commands = github.text.split(separator: "\n").filter { $0.hasPrefix("::") }
      #expect(commands.count { $0.contains("file=") } == 1)
      #expect(commands.count { $0.hasPrefix("::error title=Gate%3A new P0 findings since HEAD~2::1 (at most 0)") } == 1)
      #expect(commands.last == "::notice title=Gate::fail")
      #expect(github.text.contains("line=7"))
      #expect(try gate("--since", "HEAD").status == 0)
    }

    @Test("an unknown revision is a mistake; in a shallow clone it is undecided")
    func revisions() throws {
      let unknown = try gate("--since", "nowhere")
      #expect(unknown.status == 2)
      #expect(unknown.errors.contains("nowhere"))
      try configure("{open: {}, new: {P0: 0}}")
      let commit = try folder.run("git", "rev-parse", "HEAD~2").split(separator: "\n").joined()
      let clone = try TemporaryFolder()
      try clone.run("git", "clone", "-q", "--depth", "1", "file://" + folder.path, "clone")
      let shallow = try audit.run(["gate", "clone", "--since", commit], in: clone)
      #expect(shallow.status == 3)
      #expect(shallow.text.contains("shallow"))
    }

    @Test("a shallow clone that holds some history is judged with the register of another clone")
    func cutHistory() throws {
      try folder.write("first\n", to: "a.txt")
      try folder.commit("One more")
      let clone = try TemporaryFolder()
      try clone.run("git", "clone", "-q", "--depth", "2", "file://" + folder.path, "clone")
      try clone.run("git", "-C", "clone", "config", "user.name", "Ann")
      try clone.run("git", "-C", "clone", "config", "user.email", "ann@example.com")
      #expect(try audit.run(["scan", "clone"], in: clone).status == 0)
      try clone.write("x = 1\n", to: "clone/backend/new.py")
      try clone.run("git", "-C", "clone", "add", "-A")
      try clone.run("git", "-C", "clone", "commit", "-q", "-m", "Work")
      for options in [[], ["--since", "HEAD~1"], ["--since", "HEAD~2"]] {
        let result = try audit.run(["gate", "clone"] + options, in: clone)
        #expect(result.status == 1, "\(options): \(result.errors)")
        #expect(result.errors.isEmpty, "\(options): \(result.errors)")
      }
    }

    @Test("annotations of a part of the repository name files from its root")
    func partialPaths() throws {
      for command in [["scan", "backend"], ["gate", "backend"]] {
        let result = try audit.run(command + ["--no-register", "--format", "github"], in: folder)
        #expect(result.text.contains("file=backend/worker.py"), "\(result.text)")
      }
      let text = try audit.run(["scan", "backend", "--no-register", "--format", "sarif"], in: folder).text
      #expect(text.contains("\"uri\": \"backend/worker.py\""))
    }

    @Test("a gate that does not pass says where to read on, and a component that nothing belongs to is named")
    func hints() throws {
      try configure("{open: {P0: 0}, components: {backnd: {open: {P1: 0}}}}")
      let result = try gate()
      #expect(result.status == 1)
      #expect(result.text.hasSuffix("`audit gate --explain` says what would make it hold.\n"))
      #expect(
        result.text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains("did you mean `backend`?"),
        "\(result.text)")
      try configure("{open: {P0: 9}}")
      #expect(try gate().text.hasSuffix("hold)\n"))
    }

    @Test("--fail-on takes priorities in either case")
    func failOn() throws {
      func status(_ priority: String) throws -> Int32 {
        try audit.run(["scan", "--no-register", "--fail-on", priority], in: folder).status
      }
      #expect(try status("P0") == 1)
      #expect(try status("p1") == 1)
      try folder.edit("backend/worker.py", "time.sleep(1)", "pass")
      #expect(try status("P0") == 0)
      #expect(try status("P1") == 1)
      #expect(try status("P7") == 2)
    }
  }
}
