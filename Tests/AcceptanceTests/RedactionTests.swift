import AuditTestSupport
import Foundation
import Testing

extension Acceptance {
  /// What may be shown does not depend on which rules run.
  @Suite struct Redaction {
    let audit: AuditBinary
    let folder: TemporaryFolder
    // Put together here, so that no file holds it.
    private static let secret = "AKIA" + "Q3EGRZ7WNXL5TFVD"

    init() throws {
      audit = try AuditBinary()
      folder = try TemporaryFolder.repository()
      try folder.write(
        "import time\n\n\nasync def f():\n    time.sleep(1); key = \"\(Self.secret)\"  # audit: ignore[py.bare-except] why\n",
        to: "backend/keys.py")
    }

    @Test(
      "with the secrets rules left out, other findings do not show secrets",
      arguments: [
        ["--rule", "py.time-sleep-in-async"], ["--exclude-rule", "secrets.*"],
        ["--no-default-rules", "--rules", "own"], [],
      ])
    func selection(options: [String]) throws {
      try folder.write(
        "rules: [{id: team.sleep, languages: [regex], severity: ERROR, message: m, pattern-regex: 'time\\.sleep'}]\n",
        to: "own/sleep.yaml")
      for format in ["text", "json", "sarif", "markdown", "github"] {
        let result = try audit.run(["scan", "--no-register", "--format", format, "--all"] + options, in: folder)
        #expect(result.text.contains("keys.py"), "\(options) \(result.errors)")
        #expect(!result.text.contains(Self.secret), "\(options) \(format)")
      }
    }

    @Test("a finding keeps its identity whether or not the secrets rules run")
    func identity() throws {
      func fingerprints(_ options: [String]) throws -> [String] {
        try audit.run(["scan", "--no-register", "--format", "json"] + options, in: folder).findings
          .filter { $0["rule"] as? String == "py.time-sleep-in-async" && $0["path"] as? String == "backend/keys.py" }
          .map { finding in
            let keys = finding["fingerprints"] as? [String: String] ?? [:]
            return keys.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
          }
      }
      let alone = try fingerprints(["--rule", "py.time-sleep-in-async"])
      #expect(alone.count == 1)
      #expect(try fingerprints([]) == alone)
    }

    @Test("configuration may disable the rules, not the redaction")
    func disabled() throws {
      try folder.write("rules: {disable: [secrets.*]}\n", to: "audit.yaml")
      let result = try audit.run(["scan", "--no-register", "--all"], in: folder)
      #expect(result.text.contains("[redacted]") && !result.text.contains(Self.secret))
    }

    @Test("a secret in a hand-kept document reaches neither the register nor a report nor the terminal")
    func documents() throws {
      try folder.write(
        """
        # Known issues

        The old key was \(Self.secret), see below.

        ## Open

        ### ISSUE-1: The key \(Self.secret) is in the page
        - **Status:** Open, key \(Self.secret)
        - **Location:** `backend/\(Self.secret).py`
        - **Fix:** rotate it

        ```python
        key = "\(Self.secret)"
        ```

        ## Done

        - [x] Took \(Self.secret) out of the mail
        """, to: "KNOWN_ISSUES.md")
      func check(_ arguments: [String]) throws {
        let result = try audit.run(arguments, in: folder)
        #expect(!result.text.contains(Self.secret) && !result.errors.contains(Self.secret), "\(arguments)")
      }
      for format in ["text", "json"] { try check(["import", "--dry-run", "--format", format, "KNOWN_ISSUES.md"]) }
      let first = try audit.run(["import", "KNOWN_ISSUES.md", "--by", "Ada"], in: folder)
      #expect(first.text.contains("1 new") && !first.text.contains(Self.secret))
      #expect(try audit.run(["import", "KNOWN_ISSUES.md", "--by", "Ada"], in: folder).text.contains("0 new, 1 known"))
      let kept = try audit.run(["import", "--list", "KNOWN_ISSUES.md"], in: folder)
      #expect(kept.text.contains("The old key was AKIA[redacted], see below.") && !kept.text.contains(Self.secret))
      try check(["reconcile", "KNOWN_ISSUES.md"])
      try check(["report", "--style", "known-issues"])
      let register = folder.url.appending(path: ".audit")
      let names = try FileManager.default.subpathsOfDirectory(atPath: register.path(percentEncoded: false))
      for name in names {
        let data = FileManager.default.contents(atPath: register.appending(path: name).path(percentEncoded: false))
        #expect(data?.firstRange(of: Data(Self.secret.utf8)) == nil, "\(name)")
      }
    }

    @Test("an empty repository says that there is nothing, and errors have one form")
    func nothing() throws {
      let empty = try TemporaryFolder()
      try empty.run("git", "init", "-q")
      let result = try audit.run(["scan", "--no-register"], in: empty)
      #expect(result.status == 3)
      #expect(result.errors.contains("error: nothing was scanned in `.`: there are no files in it"))
      let usage = try audit.run(["scan", "--no-such-option"], in: empty)
      #expect(usage.status == 2 && usage.errors.hasPrefix("error: "))
    }
  }
}
