import AuditTestSupport
import Foundation
import Testing

extension Acceptance {
  /// Who decided what, proved by SSH keys.
  @Suite struct Signing {
    let audit: AuditBinary
    let folder: TemporaryFolder
    /// Keys and other things that are not part of the repository.
    let home: TemporaryFolder
    static let people = ["ann", "bea", "sam"]

    init() throws {
      audit = try AuditBinary()
      folder = try TemporaryFolder.repository()
      home = try TemporaryFolder()
      for name in Self.people + ["stranger"] { try makeKey(name) }
      try writeSigners(Self.people.map { "\($0)@example.com \(try publicKey($0))" })
      try configure()
      try folder.commit("Configure")
      #expect(try run("scan", "--quiet", by: "ann").status == 0)
    }

    func configure(profile: String = "standard", gate: String = "signed: [P0]") throws {
      try folder.write(
        """
        people:
          - {name: Ann, email: ann@example.com, roles: [developer]}
          - {name: Bea, email: bea@example.com, roles: [lead]}
          - {name: Sam, email: sam@example.com, roles: [security]}
        rules: {only: [py.bare-except, py.time-sleep-in-async]}
        register: {branch: main, profile: \(profile), allowed-signers: .allowed_signers, revoked-signers: .revoked}
        gate: {\(gate)}

        """, to: "audit.yaml")
      if !folder.has(".revoked") { try folder.write("", to: ".revoked") }
    }

    func makeKey(_ name: String, passphrase: String = "") throws {
      try home.run("ssh-keygen", "-q", "-t", "ed25519", "-N", passphrase, "-C", name, "-f", home.path + "/" + name)
    }

    func publicKey(_ name: String) throws -> String {
      let text = try String(contentsOf: home.url.appending(path: "\(name).pub"), encoding: .utf8)
      return text.split(separator: " ").prefix(2).joined(separator: " ")
    }

    func writeSigners(_ lines: [String]) throws {
      try folder.write(lines.map { $0 + "\n" }.joined(), to: ".allowed_signers")
    }

    @discardableResult
    func run(
      _ line: String..., by name: String, in other: TemporaryFolder? = nil, path: String? = nil
    ) throws -> AuditBinary.Result {
      var environment = [
        "GIT_AUTHOR_NAME": name.capitalized, "GIT_AUTHOR_EMAIL": "\(name)@example.com", "SSH_ASKPASS_REQUIRE": "never",
      ]
      if let path { environment["PATH"] = path }
      return try audit.run(line, in: other ?? folder, environment: environment)
    }

    func key(_ name: String) -> String { home.path + "/" + name }

    @discardableResult
    func accept(_ options: String..., by name: String = "ann") throws -> AuditBinary.Result {
      let day = ISO8601DateFormatter().string(from: Date(timeIntervalSinceNow: 10 * 86_400)).prefix(10)
      return try audit.run(
        [
          "blocker", "accept", "1", "--until", String(day), "--reason", "beta", "--mitigation", "limits", "--approver",
          "Bea", "--approver", "Sam",
        ] + options, in: folder,
        environment: ["GIT_AUTHOR_NAME": name.capitalized, "GIT_AUTHOR_EMAIL": "\(name)@example.com"])
    }

    func packs(_ other: TemporaryFolder? = nil) throws -> Int {
      try run("register", "stats", "--format", "json", by: "ann", in: other).object["packs"] as? Int ?? -1
    }

    @Test(
      "whoever an acceptance names signs it for themselves; the gate, the history and the check of the log say who has")
    func life() throws {
      #expect(try accept().status == 0)
      let before = try run("gate", "--explain", by: "ann")
      #expect(before.status == 1)
      for name in ["Ann: not signed (git configuration)", "Bea: not signed (option)", "audit blocker sign BLOCK-001"] {
        #expect(before.text.contains(name), "\(before.text)")
      }
      for (name, status) in [("ann", 1), ("bea", 1), ("sam", 0)] {
        #expect(try run("blocker", "sign", "1", "--sign-key", key(name), by: name).status == 0)
        #expect(try run("blocker", "sign", "1", "--list", by: "ann").status == status)
      }
      let gate = try run("gate", "--format", "json", by: "ann").object["reasons"] as? [[String: Any]] ?? []
      let row = gate.first { ($0["condition"] as? String)?.hasPrefix("unsigned") == true }
      #expect(row?["verdict"] as? String == "pass")
      let history = try run("history", "1", by: "ann").text
      #expect(history.contains("Ann (git configuration)") && history.contains("Bea (signed)"))
      #expect(history.contains("signed with the key SHA256:"))
      let entries = try run("history", "1", "--format", "json", by: "ann").object["entries"] as? [[String: Any]] ?? []
      #expect(entries.count { ($0["signature"] as? [String: Any])?["good"] as? Bool == true } == 3)
      #expect(try run("register", "verify", by: "ann").text.contains("signatures: 3 of 3 are good"))
      #expect(try run("register", "rebuild", by: "ann").status == 0)
      #expect(try run("register", "verify", by: "ann").text.contains("signatures: 3 of 3 are good"))
      let again = try run("blocker", "sign", "1", "--sign-key", key("bea"), by: "bea")
      #expect(again.status == 2 && again.errors.contains("signed everything"))
      let other = try run("blocker", "sign", "1", "--by", "Zoe", "--sign-key", key("bea"), by: "bea")
      #expect(other.status == 2 && other.errors.contains("names Zoe"))
    }

    @Test(
      "a command signs with the key of an option, of audit.yaml or of git, private, public with an agent, or in full")
    func keys() throws {
      let refused = try accept("--sign")
      #expect(refused.status == 2 && refused.errors.contains("which key to sign with"))
      try folder.run("git", "config", "user.signingkey", "0xDEADBEEF")
      #expect(try accept("--sign").errors.contains("is not an SSH key"))
      try folder.run("git", "config", "gpg.format", "ssh")
      try folder.run("git", "config", "user.signingkey", key("ann") + ".pub")
      #expect(try accept("--sign").status == 0)
      #expect(try run("register", "verify", by: "ann").text.contains("signatures: 1 of 1 are good"))
      try folder.run("git", "config", "user.signingkey", "key::" + publicKey("ann"))
      let unknown = try run("blocker", "comment", "1", "x", "--sign", by: "ann")
      #expect(unknown.status == 2 && unknown.errors.contains("No private key found"), "\(unknown.errors)")
      try folder.edit("audit.yaml", "profile: standard", "profile: standard, sign: true, signing-key: \(key("ann"))")
      #expect(try run("blocker", "comment", "1", "x", by: "ann").status == 0)
      #expect(try run("blocker", "comment", "1", "y", "--no-sign", by: "ann").status == 0)
      let history = try run("history", "1", by: "ann").text
      #expect(history.contains("Ann (signed)") && history.contains("Ann (git configuration)"))
    }

    @Test("a signature that would show nothing is refused, and nothing is recorded")
    func refusals() throws {
      let before = try packs()
      try makeKey("locked", passphrase: "secret")
      func comment(_ name: String, by person: String = "ann", path: String? = nil) throws -> String {
        let result = try run("blocker", "comment", "1", "x", "--sign-key", key(name), by: person, path: path)
        #expect(result.status == 2 && result.errors.contains("help: "), "\(result.text)\(result.errors)")
        return result.errors
      }
      #expect(try comment("stranger").contains("nobody in the file of signers has the key SHA256:"))
      let other = try comment("bea")
      #expect(other.contains("is that of bea@example.com") && other.contains("--by Bea"))
      #expect(try comment("nothing").contains("No such file"))
      #expect(try comment("locked").contains("ssh-add"))
      try home.write("not a key\n", to: "text")
      #expect(try comment("text").contains("nothing was signed"))
      #expect(try comment("ann", path: "/nonexistent").contains("`ssh-keygen` is not installed"))
      try writeSigners(["ann@example.com namespaces=\"git\" \(publicKey("ann"))"])
      #expect(try comment("ann").contains("not permitted for use in signature namespace"))
      try writeSigners(["ann@example.com valid-before=\"20200101\" \(publicKey("ann"))"])
      #expect(try comment("ann").contains("expired"))
      try writeSigners(["*@example.com \(publicKey("ann"))"])
      try folder.write(publicKey("ann") + "\n", to: ".revoked")
      #expect(try comment("ann").contains("is revoked"))
      try folder.run("rm", ".allowed_signers")
      #expect(try comment("ann").contains("file of signers"))
      try folder.edit("audit.yaml", "allowed-signers: .allowed_signers, revoked-signers: .revoked", "sign: false")
      #expect(try comment("ann").contains("nothing says whose key is whose"))
      #expect(try packs() == before)
    }

    @Test("strict: who only says who they are neither accepts nor closes a P0; CI variables do not help")
    func strict() throws {
      try configure(profile: "strict", gate: "open: {P0: 0}")
      let refused = try accept()
      #expect(refused.status == 2 && refused.errors.contains("guard proved-identity: who Ann is, is only asserted"))
      #expect(refused.errors.contains("--sign"))
      let ci = try audit.run(
        ["blocker", "dismiss", "1", "--obsolete", "--reason", "gone"], in: folder,
        environment: ["GITHUB_ACTIONS": "true", "GITHUB_ACTOR": "ann"])
      #expect(ci.status == 2 && ci.errors.contains("CI environment"))
      #expect(try accept("--sign-key", key("ann")).status == 0)
      #expect(try run("gate", by: "ann").text.contains("unsigned decisions about P0 blockers"))
    }

    @Test(
      "an export carries the signatures; what was altered and hashed anew is refused, an unknown signer is reported")
    func exchange() throws {
      #expect(try accept("--sign-key", key("ann")).status == 0)
      #expect(try run("register", "export", home.path + "/log", by: "ann").status == 0)
      let clone = try TemporaryFolder()
      try clone.run("git", "clone", "-q", folder.path, clone.path + "/c")
      let there = try run("register", "import", home.path + "/log", "--repo", clone.path + "/c", by: "bea", in: clone)
      #expect(there.status == 0, "\(there.errors)")
      let good = try run("register", "verify", "--repo", clone.path + "/c", by: "bea", in: clone)
      #expect(good.status == 0 && good.text.contains("signatures: 1 of 1 are good"))
      try writeSigners(["bea@example.com \(publicKey("bea"))"])
      let unknown = try run("register", "verify", by: "ann")
      #expect(
        unknown.status == 2 && unknown.text.contains("signed by Ann") && unknown.text.contains("nobody in the file"))
      #expect(try run("history", "1", by: "ann").text.contains("nobody in the file of signers has the key"))
      let blind = try run("register", "verify", by: "ann", path: "/nonexistent")
      #expect(blind.status == 3 && blind.text.contains("not checked"), "\(blind.text)")
      for (change, says) in [
        ("reason", "does not match"), ("source", "does not say so"), ("strip", "there is no signature"),
      ] {
        try home.write(Self.forger, to: "forge.py")
        try home.run("python3", home.path + "/forge.py", home.path + "/log", home.path + "/forged", change)
        let fresh = try TemporaryFolder()
        try fresh.run("git", "init", "-q", "-b", "main")
        try fresh.write(try String(contentsOfFile: folder.path + "/audit.yaml", encoding: .utf8), to: "audit.yaml")
        let refused = try run("register", "import", home.path + "/forged", by: "bea", in: fresh)
        #expect(refused.status == 2 && refused.errors.contains(says), "\(change): \(refused.errors)")
        #expect(refused.errors.contains("nothing was added"))
      }
    }

    /// Alters the last pack of a log and hashes it anew, as whoever can write a log can.
    static let forger = """
      import hashlib, json, sys
      def text(value): return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).replace("\\\\n", "\\\\u000a")
      lines = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
      at = max(index for index, line in enumerate(lines) if "pack" in line)
      head, events = lines[at], lines[at + 1:]
      pack = head["pack"]
      if sys.argv[3] == "reason": pack["reason"] = "because I say so"
      if sys.argv[3] == "source": pack["actor"]["source"] = "flag"; events = [json.loads(text(e).replace('"source":"signature"', '"source":"flag"')) for e in events]
      if sys.argv[3] == "strip": del pack["signature"]
      head["hash"] = hashlib.sha256("".join(text(v) + "\\n" for v in [pack] + events).encode()).hexdigest()
      open(sys.argv[2], "w", encoding="utf-8").write("".join(text(v) + "\\n" for v in lines[:at] + [head] + events))
      """

    @Test(
      "doctor reads the file of signers: who is in it, whose key is over or revoked, who has none, and what is wrong")
    func doctor() throws {
      func line() throws -> (status: Int32, text: String) {
        let result = try run("doctor", by: "ann")
        let lines = result.text.split(separator: "\n", omittingEmptySubsequences: false)
        let at = try #require(lines.firstIndex { $0.contains(" signers: ") || $0.contains(" signers:") })
        return (Int32(result.status), lines[at..<min(lines.count, at + 2)].joined(separator: "\n"))
      }
      let whole = try line()
      #expect(whole.status == 0 && whole.text.contains("ok      signers: 3 keys of ann@example.com, bea@example.com"))
      try writeSigners([
        "# who signs", "", "ann@example.com \(try publicKey("ann")) comment",
        "bea@example.com namespaces=\"audit@register\",valid-before=\"20200101\" \(try publicKey("bea"))",
      ])
      try folder.write(try publicKey("ann") + "\n", to: ".revoked")
      let other = try line()
      #expect(other.status == 0)
      for words in ["2 keys of", "no longer valid: bea@example.com", "revoked: ann@example.com", "without a key: Sam"] {
        #expect(other.text.contains(words), "\(other.text)")
      }
      try folder.write("", to: ".revoked")
      for (signers, says) in [
        ("ann@example.com ssh-ed25519 AAAAC3Nza\n", ".allowed_signers:1: the key of ann@example.com cannot be read"),
        ("# nobody\n", "names nobody"), ("\nann@example.com\n", ".allowed_signers:2: there is no key"),
      ] {
        try folder.write(signers, to: ".allowed_signers")
        let broken = try line()
        #expect(
          broken.status == 2 && broken.text.contains("failed  signers:") && broken.text.contains(says), "\(broken)")
      }
      try folder.run("rm", ".allowed_signers")
      #expect(try line().text.contains(".allowed_signers cannot be read"))
      try folder.write("register: {profile: strict, branch: main}\n", to: "audit.yaml")
      let none = try line()
      #expect(
        none.status == 2 && none.text.contains("have to be signed, and no file says whose key is whose"), "\(none)")
    }

    @Test("a change that makes itself a signer is judged by the signers from before it")
    func changeOfSigners() throws {
      #expect(try accept().status == 0)
      try folder.run("git", "checkout", "-q", "-b", "change")
      try writeSigners(Self.people.map { "\($0)@example.com \(try publicKey("stranger"))" })
      try folder.commit("Be everybody")
      for name in Self.people {
        #expect(try run("blocker", "sign", "1", "--sign-key", key("stranger"), by: name).status == 0)
      }
      func unsigned(_ line: [String]) throws -> String? {
        let reasons =
          try audit.run(["gate", "--format", "json"] + line, in: folder).object["reasons"] as? [[String: Any]]
        return reasons?.first { ($0["condition"] as? String)?.hasPrefix("unsigned") == true }?["verdict"] as? String
      }
      #expect(try unsigned([]) == "pass")
      #expect(try unsigned(["--since", "main"]) == "fail")
    }
  }
}
