import AuditTestSupport
import Foundation
import Testing

extension Acceptance {
  /// Rules and configuration, right and wrong.
  @Suite struct RulesAndConfiguration {
    let audit: AuditBinary
    let folder: TemporaryFolder

    init() throws {
      audit = try AuditBinary()
      folder = try TemporaryFolder.repository()
    }

    private static let ownRule = """
      rules:
        - id: team.print
          languages: [python]
          severity: WARNING
          message: "`$CALL` writes to nobody."
          query: |
            (call function: (identifier) @f (#eq? @f "print")) @CALL @match

      """

    @Test("help of what there is")
    func helpOfCommands() throws {
      for line in [
        ["help"], ["help", "scan"], ["help", "blocker", "start"], ["help", "help"], ["blocker", "--help"],
      ] {
        let result = try audit.run(line, in: folder)
        #expect(result.status == 0 && result.text.contains("USAGE: audit"), "\(line): \(result.errors)")
      }
    }

    @Test("a profile says what each entry of the rule files cost, and records nothing")
    func profile() throws {
      try folder.write(Self.ownRule, to: "rules/print.yaml")
      try folder.write("def f():\n    print(1)\n" + String(repeating: "x = 1\n", count: 100), to: "app.py")
      let line = ["rules", "profile", ".", "--rules", "rules", "--no-default-rules"]
      let text = try audit.run(line, in: folder)
      #expect(text.status == 0 && text.text.contains("team.print  rules/print.yaml:2"), "\(text.text)\(text.errors)")
      #expect(text.text.contains("1 entries: "))
      struct Profile: Decodable {
        struct Entry: Decodable {
          let rule: String
          let files, parsed: Int
          let matchingSeconds, parsingSeconds: Double
        }
        let schema: String
        let entries: [Entry]
      }
      let json = try audit.run(line + ["--format", "json"], in: folder)
      let profile = try JSONDecoder().decode(Profile.self, from: Data(json.text.utf8))
      #expect(profile.schema == "audit-rule-costs/1" && profile.entries.map(\.rule) == ["team.print"])
      let entry = try #require(profile.entries.first)
      #expect(entry.files == 1 && entry.parsed == 1 && entry.matchingSeconds > 0 && entry.parsingSeconds > 0)
      #expect(!folder.has(".audit"))
    }

    @Test("a misspelt command, rule, format or size is told with what was meant")
    func misspelt() throws {
      for (line, says) in [
        (["scn"], "did you mean `audit scan`?"),
        (["blocker", "strat", "7"], "did you mean `audit blocker start`?"),
        (["blocker", "BLOCK-007"], "did you mean `audit blocker show BLOCK-007`?"),
        (["rules", "py.bare-except"], "did you mean `audit rules explain py.bare-except`?"),
        (["frobnicate"], "`audit --help` says more"),
        (["help", "scn"], "did you mean `audit scan`?"),
        (["help", "blocker", "strat"], "did you mean `audit blocker start`?"),
        (["scan", "--rule", "secret.*"], "did you mean `secrets.*`?"),
        (["scan", "--rule", "py.bare-excpt"], "did you mean `py.bare-except`?"),
        (["scan", "--output", "sariff=x"], "such as sarif=x;"),
        (["scan", "--output", "x.json"], "such as json=x.json;"),
        (["scan", "--max-file-size", "huge"], "such as 4MiB"),
        (["scan", "--config", "none.yaml"], "there is no configuration `none.yaml`"),
      ] {
        let result = try audit.run(line, in: folder)
        #expect(result.status == 2, "\(line)")
        #expect(result.errors.hasPrefix("error: ") && result.errors.contains(says), "\(line): \(result.errors)")
      }
      #expect(try audit.run(["scan", "--no-register", "--max-file-size", "1MiB"], in: folder).status == 0)
      let file = try audit.run(["scan", "--no-register", "--output", "json=none/x.json"], in: folder)
      #expect(
        file.status == 2 && file.errors.contains("none/x.json` cannot be written: No such file"), "\(file.errors)")
      try folder.write("gate: {open: {P0: none}}\n", to: "audit.yaml")
      #expect(try audit.run(["gate"], in: folder).errors.contains("`gate.open.P0` must be a whole number"))
    }

    @Test("audit.yaml names components, excludes, rules, priorities, own rules and the gate")
    func configuration() throws {
      try folder.write(Self.ownRule, to: "tools/rules/print.yaml")
      try folder.write("print(1)\n", to: "backend/p.py")
      try folder.write("print(1)\n", to: "legacy/p.py")
      try folder.write(
        """
        components:
          - {name: Backend, paths: ["backend/**"]}
        exclude: [legacy/]
        rules:
          paths: [tools/rules]
          disable: [py.bare-except]
        priorities: {team.print: P0, py.time-sleep-in-async: P2}
        gate: {open: {P0: 1}}
        max-file-size: 64 KiB

        """, to: "audit.yaml")
      let scan = try audit.run(["scan", "--format", "json"], in: folder)
      #expect(scan.status == 0, "\(scan.errors)")
      #expect(scan.places.contains("team.print backend/p.py:1"))
      #expect(!scan.places.contains { $0.contains("legacy/") || $0.contains("py.bare-except") })
      let priorities = Dictionary(
        scan.findings.map { ($0["rule"] as? String ?? "", $0["priority"] as? String ?? "") },
        uniquingKeysWith: { first, _ in first })
      #expect(priorities["team.print"] == "P0")
      #expect(priorities["py.time-sleep-in-async"] == "P2")
      let list = try audit.run(["blocker", "list", "--component", "Backend", "--format", "json"], in: folder)
      #expect((list.object["blockers"] as? [[String: Any]])?.isEmpty == false)
      // The configuration of the repository counts from a folder below it, too.
      let below = try audit.run(["scan", "legacy", "--no-register", "--format", "json"], in: folder)
      #expect(below.places.isEmpty)
    }

    @Test("every mistake of audit.yaml is reported at once, with its line")
    func badConfiguration() throws {
      try folder.write(
        """
        component:
          - name: x
        exclude: {a: b}
        rules:
          disable: [py.bare-exept, "secret.*"]
        priorities: {py.bare-except: P9}
        gate: {open: {P0: many}}

        """, to: "audit.yaml")
      for command in [["scan"], ["gate"], ["doctor"]] {
        let result = try audit.run(command, in: folder)
        #expect(result.status == 2)
        let text = result.errors + result.text
        for part in [
          "audit.yaml:1:", "did you mean `components`", "audit.yaml:3:", "audit.yaml:5:", "py.bare-except",
          "did you mean `secrets.*`", "audit.yaml:6:", "P9", "audit.yaml:7:",
        ] {
          #expect(text.contains(part), "\(command) \(part)")
        }
      }
      #expect(!folder.has(".audit"))
      try folder.write("a: [\n", to: "audit.yaml")
      #expect(try audit.run(["scan"], in: folder).status == 2)
      try folder.write([0xFF, 0xFE, 0x41, 0xD8], to: "audit.yaml")
      #expect(try audit.run(["scan"], in: folder).status == 2)
      try folder.write("", to: "audit.yaml")
      #expect(try audit.run(["scan", "--no-register"], in: folder).status == 0)
    }

    @Test("every problem of every rule file is reported at once, with its line")
    func brokenRules() throws {
      try folder.write(
        """
        rules:
          - id: team.one
            languages: [python]
            severity: WARNING
            message: m
            paterns: []
          - id: team.two
            languages: [python]
            severity: WARNING
            message: m
            patterns:
              - pattern-regex: x
              - pattern-where-python: "True"

        """, to: "rules/a.yaml")
      try folder.write(
        """
        rules:
          - id: team.three
            languages: [python]
            severity: WARNING
            message: m
            query: (no_such_node) @match
          - id: team.four
            languages: [klingon]
            severity: WARNING
            message: m
            pattern-regex: "("

        """, to: "rules/b.yaml")
      for command in [["scan", "--rules", "rules"], ["rules", "validate", "rules"]] {
        let result = try audit.run(command, in: folder)
        #expect(result.status == 2)
        for part in ["rules/a.yaml:6:", "paterns", "pattern-where-python", "rules/a.yaml:13:", "klingon"] {
          #expect(result.errors.contains(part), "\(command) \(part)\n\(result.errors)")
        }
      }
      try folder.write(
        "rules: [{id: team.three, languages: [python], severity: ERROR, message: m, query: (no_such)}]\n",
        to: "rules/b.yaml")
      try folder.write(
        "rules: [{id: team.five, languages: [generic], severity: ERROR, message: m, pattern-regex: \"(\"}]\n",
        to: "rules/a.yaml")
      let compiled = try audit.run(["rules", "validate", "rules"], in: folder)
      #expect(compiled.status == 2)
      #expect(compiled.errors.contains("no_such"))
      #expect(compiled.errors.contains("rules/a.yaml:1:"))
      #expect(try audit.run(["scan", "--rules", "nowhere"], in: folder).status == 3)
    }

    @Test("rules are listed, explained, validated, tested and written")
    func commands() throws {
      #expect(try audit.run(["rules"], in: folder).text.contains("py.bare-except"))
      let json = try audit.run(["rules", "list", "--format", "json"], in: folder).object
      #expect(json["schema"] as? String == "audit-rules/1")
      let page = try audit.run(["rules", "explain", "py.bare-except"], in: folder)
      #expect(page.status == 0)
      #expect(page.text.contains("P1"))
      let typo = try audit.run(["rules", "explain", "py.bare-exept"], in: folder)
      #expect(typo.status == 2)
      #expect(typo.errors.contains("py.bare-except"))
      #expect(try audit.run(["rules", "validate"], in: folder).status == 0)
      #expect(try audit.run(["rules", "nodes", "python"], in: folder).text.contains("except_clause"))
      #expect(try audit.run(["rules", "nodes", "backend/worker.py"], in: folder).text.contains("except_clause"))
      #expect(try audit.run(["rules", "nodes", "klingon"], in: folder).status == 2)

      try folder.write(Self.ownRule, to: "own/print.yaml")
      try folder.write("# ruleid: team.print\nprint(1)\n# ok: team.print\nlog(1)\n", to: "own/print.py")
      let good = try audit.run(["rules", "test", "own"], in: folder)
      #expect(good.status == 0, "\(good.text) \(good.errors)")
      #expect(good.text.hasSuffix("1 passed, 0 failed\n"))
      try folder.write("# ok: team.print\nprint(1)\n# ruleid: team.print\nlog(1)\n", to: "own/print.py")
      let bad = try audit.run(["rules", "test", "own", "--json"], in: folder)
      #expect(bad.status == 1)
      #expect(bad.object["failed"] as? Int == 1)
      #expect(try audit.run(["rules", "test", "nowhere"], in: folder).status == 3)
    }

    @Test("a folder in Semgrep's layout is tested: what cannot be used is counted, with the reason")
    func suite() throws {
      func rule(_ id: String, _ languages: String, _ check: String) -> String {
        "  - {id: \(id), languages: [\(languages)], severity: ERROR, message: m, \(check)}\n"
      }
      try folder.write(
        "rules:\n" + rule("one", "regex", "pattern-regex: alpha, paths: {include: [nowhere/**]}")
          + rule("two", "python", "query: '(pass_statement) @match'") + rule("three", "klingon", "pattern-regex: x"),
        to: "suite/deep/r.yaml")
      // Any extension beside the rule, and files in a folder of its name.
      try folder.write("<!-- ruleid: one -->\nalpha\n<!-- ok: one -->\nbeta\n", to: "suite/deep/r.unknown")
      try folder.write("# ruleid: deep.two, one\npass; alpha\n", to: "suite/deep/r/tests/more.txt")
      try folder.write("# ruleid: one\nbeta\n", to: "suite/deep/r.fixed.unknown")
      try folder.write("rules:\n" + rule("four", "yaml", "pattern-regex: gamma"), to: "suite/yaml.yml")
      try folder.write("# ruleid: four\n- gamma\n- gamma\n", to: "suite/yaml.test.yml")
      try folder.write("name: workflow\n", to: "suite/other.yaml")
      let result = try audit.run(["rules", "test", "suite", "--json"], in: folder)
      #expect(result.status == 1)
      let rules = result.object["rules"] as? [[String: Any]] ?? []
      #expect(
        rules.map { "\($0["rule"] ?? "") \($0["outcome"] ?? "")" } == [
          "three unsupported", "one validated", "two validated", "four noisy",
        ])
      #expect(rules.first?["reason"] as? String == "the language `klingon` is not supported")
      let table = try audit.run(["rules", "test", "suite", "--table"], in: folder)
      #expect(table.text.hasSuffix("2 passed, 1 failed, 1 unsupported; 1 YAML files hold no rules\n"))
      #expect(table.text.contains("     1  the language `klingon` is not supported\n"))
      let one = try audit.run(["rules", "test", "suite/yaml.yml", "--json"], in: folder)
      #expect(one.object["failed"] as? Int == 1)
      let here = try audit.run(["rules", "test", ".", "--rule", "two"], in: folder)
      #expect(here.status == 0, "\(here.text)\(here.errors)")
    }

    @Test("a rule whose entries stand in several files is tested as one")
    func severalFiles() throws {
      let folder = try TemporaryFolder()
      func rule(_ language: String) -> String {
        "rules: [{id: team.open, languages: [\(language)], severity: ERROR, message: m, pattern: allow_all()}]\n"
      }
      try folder.write(rule("python"), to: "rules/team/open.yaml")
      try folder.write(rule("javascript"), to: "rules/team/open/javascript.yaml")
      try folder.write("# ruleid: team.open\nallow_all()\n# ok: team.open\nallow()\n", to: "fixtures/team/open/bad.py")
      try folder.write(
        "// ruleid: team.open\nallow_all();\n// ok: team.open\nallow();\n", to: "fixtures/team/open/bad.js")
      let result = try audit.run(["rules", "test", "rules", "--fixtures", "fixtures"], in: folder)
      #expect(result.status == 0, "\(result.text)\(result.errors)")
      #expect(result.text.contains("1 passed, 0 failed"), "\(result.text)")
    }

    @Test("every command has help, and the completion scripts are made")
    func help() throws {
      let commands = [
        [], ["scan"], ["gate"], ["report"], ["blocker"], ["blocker", "list"], ["blocker", "show"], ["rules"],
        ["rules", "list"], ["rules", "explain"], ["rules", "validate"], ["rules", "test"], ["rules", "nodes"],
        ["doctor"],
      ]
      for command in commands {
        let help = try audit.run(command + ["--help"], in: folder)
        #expect(help.status == 0)
        #expect(help.text.contains("USAGE: audit"), "\(command)")
        let wrong = try audit.run(command + ["--no-such-option"], in: folder)
        #expect(wrong.status == 2)
        #expect(wrong.errors.contains("--help"))
      }
      let version = try audit.run(["--version"], in: folder)
      #expect(version.status == 0)
      #expect(version.text.split(separator: ".").count == 3)
      for shell in ["bash", "zsh", "fish"] {
        #expect(try audit.run(["--generate-completion-script", shell], in: folder).text.contains("audit"))
      }
    }
  }
}
