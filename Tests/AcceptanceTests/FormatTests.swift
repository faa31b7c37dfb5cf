import AuditTestSupport
import Foundation
import Testing

extension Acceptance {
  /// The formats of a scan's result.
  @Suite struct Formats {
    let audit: AuditBinary
    let folder: TemporaryFolder

    init() throws {
      audit = try AuditBinary()
      folder = try TemporaryFolder.repository()
    }

    @Test("several reports are written at once, the same as if printed")
    func outputs() throws {
      let place = try TemporaryFolder()
      let formats = ["json", "sarif", "github", "markdown", "text"]
      let written = formats.flatMap { ["--output", "\($0)=\(place.path)/out.\($0)"] }
      let scan = try audit.run(["scan", "--no-register", "--all", "--color", "never"] + written, in: folder)
      #expect(scan.status == 0)
      for format in formats {
        let printed = try audit.run(
          ["scan", "--no-register", "--all", "--color", "never", "--format", format], in: folder)
        let file = try Data(contentsOf: place.url.appending(path: "out.\(format)"))
        #expect(!file.isEmpty)
        if format != "text" { #expect(printed.output == file, "\(format)") }
      }
      let github = try audit.run(["scan", "--no-register", "--format", "github"], in: folder).text
      #expect(github.contains("::error file=backend/worker.py,line=6"))
    }

    @Test("what cannot be written is a mistake, and an unknown format names the known ones")
    func badOutputs() throws {
      let folderless = try audit.run(["scan", "--output", "json=no/such/folder/x.json"], in: folder)
      #expect(folderless.status == 2)
      #expect(folderless.errors.contains("no/such/folder/x.json"))
      for argument in ["pdf=x", "json", "json=", "=x"] {
        #expect(try audit.run(["scan", "--output", argument], in: folder).status == 2)
      }
      let format = try audit.run(["scan", "--format", "pdf"], in: folder)
      #expect(format.status == 2)
      #expect(format.errors.contains("sarif"))
    }

    @Test("SARIF is 2.1.0, its indexes hold, and every result has a place and GitHub's hash")
    func sarif() throws {
      try folder.write("SECRET_KEY=abcdef0123456789\n", to: ".env")
      try folder.commit("Add an environment")
      let result = try audit.run(["scan", "--no-register", "--format", "sarif"], in: folder)
      let object = result.object
      #expect(object["version"] as? String == "2.1.0")
      let run = try #require((object["runs"] as? [[String: Any]])?.first)
      let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
      let ids = (driver["rules"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
      let results = try #require(run["results"] as? [[String: Any]])
      #expect(results.count >= 2)
      for result in results {
        let index = try #require(result["ruleIndex"] as? Int)
        #expect(ids[index] == result["ruleId"] as? String)
        let location = try #require((result["locations"] as? [[String: Any]])?.first)
        let physical = try #require(location["physicalLocation"] as? [String: Any])
        #expect((physical["artifactLocation"] as? [String: Any])?["uri"] != nil)
        #expect((physical["region"] as? [String: Any])?["startLine"] as? Int ?? 0 >= 1)
        let prints = result["partialFingerprints"] as? [String: Any] ?? [:]
        if (result["ruleId"] as? String)?.hasPrefix("py.") == true {
          #expect((prints["primaryLocationLineHash"] as? String)?.hasSuffix(":1") == true)
        }
      }
    }

    @Test("a suppression needs a reason and a finding")
    func suppressions() throws {
      try folder.write(
        """
        rules:
          - id: team.unused
            languages: [generic]
            severity: WARNING
            message: This suppression suppresses nothing.
            fact: suppressions.unused
          - id: team.reasonless
            languages: [generic]
            severity: WARNING
            message: This suppression gives no reason.
            fact: suppressions.without-reason

        """, to: "rules/team.yaml")
      try folder.write(
        """
        try:
            a()
        # audit: ignore[py.bare-except] the handler is the last resort of the process
        except:
            pass
        try:
            b()
        except:  # audit: ignore[py.bare-except]
            pass
        c()  # audit: ignore[py.bare-except] nothing here
        d("audit: ignore[py.bare-except] only a string")

        """, to: "backend/quiet.py")
      let result = try audit.run(
        [
          "scan", "--no-register", "--format", "json", "--rules", "rules", "--rule", "team.*", "--rule",
          "py.bare-except", "backend/quiet.py",
        ], in: folder)
      #expect(
        Set(result.places) == [
          "py.bare-except quiet.py:8", "team.reasonless quiet.py:8", "team.unused quiet.py:10",
        ])
      let suppressed = try #require((result.object["suppressed"] as? [[String: Any]])?.first)
      #expect(suppressed["reason"] as? String == "the handler is the last resort of the process")
    }

    @Test("a secret that two rules find is shown by neither")
    func secrets() throws {
      let key = "tok_8f3kd93jfk20dk3lfmv93kd0"
      func rule(_ id: String) -> String {
        """
          - id: \(id)
            languages: [generic]
            severity: ERROR
            message: "The token $SECRET is in the source."
            pattern-regex: (?<SECRET>tok_[a-z0-9]{24})

        """
      }
      try folder.write("rules:\n" + rule("team.one") + rule("team.two"), to: "rules/team.yaml")
      try folder.write("token = \"\(key)\"\n", to: "backend/token.py")
      for format in ["text", "json", "sarif", "markdown", "github"] {
        let result = try audit.run(
          ["scan", "--format", format, "--rules", "rules", "--rule", "team.*", "backend/token.py"], in: folder)
        #expect(!result.text.contains("8f3kd93jfk"), "\(format)")
        #expect(!result.text.contains("[redacted]tok_"), "\(format)")
        #expect(result.text.contains("redacted"), "\(format)")
      }
      let register = try Data(contentsOf: folder.url.appending(path: ".audit/register.db"))
      #expect(register.range(of: Data("8f3kd93jfk".utf8)) == nil)
    }
  }
}
