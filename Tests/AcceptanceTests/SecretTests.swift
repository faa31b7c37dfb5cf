import AuditTestSupport
import Foundation
import Testing

extension Acceptance {
  /// Secrets are told apart without being known.
  @Suite struct Secrets {
    let audit: AuditBinary
    let folder: TemporaryFolder
    // Put together here, so that no file holds them.
    private static let first = "AKIA" + "Q3EGRZ7WNXL5TFVD"
    private static let second = "AKIA" + "Q7MWRZ3KNXB5TGVC"

    init() throws {
      audit = try AuditBinary()
      folder = try TemporaryFolder()
      try folder.run("git", "init", "-q", "-b", "main")
      try folder.write("rules: {only: [secrets.hardcoded-credential]}\nregister: {branch: main}\n", to: "audit.yaml")
      try write([Self.first, Self.first, Self.second])
      try folder.commit("Start")
      #expect(try audit.run(["scan", "--quiet"], in: folder).status == 0)
    }

    private func write(_ secrets: [String]) throws {
      for (index, secret) in secrets.enumerated() { try folder.write("key = \"\(secret)\"\n", to: "app/k\(index).py") }
    }

    private func findings(_ other: TemporaryFolder? = nil) throws -> [[String: Any]] {
      let shown = try audit.run(["blocker", "show", "1", "--format", "json"], in: other ?? folder)
      return (shown.object["findings"] as? [[String: Any]] ?? []).sorted {
        ($0["path"] as? String ?? "") < ($1["path"] as? String ?? "")
      }
    }

    private func digest(_ finding: [String: Any]) -> String? {
      (finding["secret"] as? [String: Any])?["digest"] as? String
    }

    private func log() throws -> String { try audit.run(["register", "export"], in: folder).text }

    @Test("findings with the same secret say so; nothing that is kept or shown could be tried out without the key")
    func same() throws {
      let shown = try findings()
      #expect(shown.count == 3)
      #expect(digest(shown[0]) == digest(shown[1]) && digest(shown[0]) != digest(shown[2]))
      let places = (shown[0]["secret"] as? [String: Any])?["sameAs"] as? [[String: Any]]
      #expect(places?.map { $0["path"] as? String } == ["app/k1.py"])
      #expect(try audit.run(["blocker", "show", "1"], in: folder).text.contains("secret: the same as at app/k1.py:1"))
      let scan = try audit.run(["scan", "--format", "json", "--no-register"], in: folder).findings
      #expect(scan.compactMap { $0["secret"] as? Int } == [1, 1, 2])
      let log = try log()
      let plain = try folder.run("sh", "-c", "printf %s \(Self.first) | sha256sum").prefix(64)
      #expect(!log.contains(Self.first) && !log.contains(plain) && !log.contains(plain.prefix(16)))
      let mode = try folder.run("stat", "-c", "%a %s", folder.path + "/.audit/secret.key")
      #expect(mode.hasPrefix("600 32"))
      #expect(try folder.run("git", "status", "--porcelain").isEmpty)
    }

    @Test("a secret that is exchanged in place is noticed, and what was decided about the old one no longer holds")
    func rotated() throws {
      let dismissed = try audit.run(
        [
          "blocker", "dismiss", "1", "--claim", "a live key", "--reality", "the vendor's public test key", "--evidence",
          "https://example.com", "--approver", "Bea",
        ], in: folder)
      #expect(dismissed.status == 0, "\(dismissed.errors)")
      let before = try log()
      #expect(try audit.run(["scan", "--quiet"], in: folder).status == 0)
      #expect(try log() == before, "the same secrets again add nothing")
      try write([Self.second])
      let scan = try audit.run(["scan"], in: folder)
      #expect(scan.errors.contains("1 with another secret than before; reopened BLOCK-001"), "\(scan.errors)")
      let shown = try findings()
      #expect(shown.count == 3 && digest(shown[0]) == digest(shown[2]))
      #expect((shown[0]["secret"] as? [String: Any])?["changed"] is String)
      #expect(try audit.run(["history", "1"], in: folder).text.contains("with another secret than before"))
      #expect(try audit.run(["register", "rebuild"], in: folder).status == 0)
      #expect(try audit.run(["register", "verify"], in: folder).status == 0)
      #expect(try digest(findings()[0]) == digest(shown[0]))
    }

    @Test("an environment file, tracked or only in history, tells the same secret and an exchanged one")
    func environment() throws {
      try folder.write("rules: {only: ['secrets.*']}\nregister: {branch: main}\n", to: "audit.yaml")
      try folder.write("PORT=1\nA_TOKEN=\(Self.first)\n", to: ".env")
      try folder.write("B_TOKEN=\(Self.second)\n", to: "old/.env")
      try folder.run("git", "add", "-A", "-f")
      try folder.run("git", "commit", "-q", "-m", "environments")
      try folder.run("git", "rm", "-q", "old/.env")
      try folder.run("git", "commit", "-q", "-m", "one less")
      func scanned() throws -> [String: Int] {
        let findings = try audit.run(["scan", "--history", "--format", "json", "--no-register"], in: folder).findings
        return Dictionary(
          findings.compactMap { item in
            guard let rule = item["rule"] as? String, let path = item["path"] as? String,
              let secret = item["secret"] as? Int
            else { return nil }
            return ("\(rule) \(path)", secret)
          }, uniquingKeysWith: { first, _ in first })
      }
      let found = try scanned()
      let tracked = try #require(found["secrets.env-file-tracked .env"])
      #expect(tracked == found["secrets.hardcoded-credential app/k1.py"])
      #expect(found["secrets.env-file-in-history old/.env"] == found["secrets.hardcoded-credential app/k2.py"])
      #expect(found["secrets.env-file-in-history old/.env"] != tracked)
      #expect(try audit.run(["scan", "--quiet"], in: folder).status == 0)
      try folder.write("PORT=2\nA_TOKEN=\(Self.second)\n", to: ".env")
      try folder.run("git", "add", "-A", "-f")
      #expect(try audit.run(["scan"], in: folder).errors.contains("2 with another secret than before"))
      #expect(try !log().contains(Self.second))
    }

    @Test("a clone with a key of its own sees no change where there is none, and cannot see one where there is")
    func clones() throws {
      let clone = try TemporaryFolder()
      try clone.run("git", "clone", "-q", folder.path, clone.path + "/c")
      let there = URL(filePath: clone.path + "/c")
      try log().write(to: clone.url.appending(path: "log"), atomically: true, encoding: .utf8)
      func run(_ line: String...) throws -> AuditBinary.Result {
        try audit.shell("cd c && \"$AUDIT\" " + line.joined(separator: " "), in: clone)
      }
      #expect(try run("register", "import", "../log").status == 0)
      let scan = try run("scan", "--quiet")
      #expect(scan.status == 0)
      #expect(try run("register", "export").text == log(), "no event")
      let keys = try [folder.url, there].map { try Data(contentsOf: $0.appending(path: ".audit/secret.key")) }
      #expect(keys[0] != keys[1])
    }

    @Test("a register that knew no digests learns them once; a lost key compares anew, a damaged one is refused")
    func keys() throws {
      let key = folder.url.appending(path: ".audit/secret.key")
      let known = try findings()
      try FileManager.default.removeItem(at: key)
      let before = try log()
      #expect(try audit.run(["scan", "--quiet"], in: folder).status == 0)
      #expect(try log() == before)
      #expect(try findings().map { digest($0) } == known.map { digest($0) })
      try Data("short".utf8).write(to: key)
      let refused = try audit.run(["scan", "--quiet"], in: folder)
      #expect(
        refused.status == 2 && refused.errors.contains("5 bytes long") && refused.errors.contains("help: move it"))
      try FileManager.default.removeItem(at: key)
      try FileManager.default.createSymbolicLink(at: key, withDestinationURL: folder.url.appending(path: "audit.yaml"))
      #expect(try audit.run(["scan", "--quiet"], in: folder).errors.contains("a symbolic link"))
      try FileManager.default.removeItem(at: key)
      try Data(repeating: 7, count: 32).write(to: key)
      try folder.run("chmod", "644", key.path(percentEncoded: false))
      #expect(try audit.run(["scan", "--quiet"], in: folder).status == 0)
      #expect(try folder.run("stat", "-c", "%a", key.path(percentEncoded: false)).hasPrefix("600"))
    }

    @Test("ten scans that begin at once make one key")
    func atOnce() throws {
      try folder.run("rm", "-rf", folder.path + "/.audit")
      let script = "for i in 1 2 3 4 5 6 7 8 9 10; do \"$AUDIT\" scan --quiet >/dev/null & done; wait; ls .audit"
      let listed = try audit.shell(script, in: folder).text
      #expect(listed.contains("secret.key") && !listed.contains("secret.key.new"))
      #expect(Set(try findings().compactMap { digest($0)?.prefix(8) }).count == 1)
    }
  }
}
