import AuditTestSupport
import Foundation
import Testing

extension Acceptance {
  /// Input that nobody wrote for a scanner: a defined outcome, in time.
  @Suite struct Hostile {
    let audit: AuditBinary
    let folder: TemporaryFolder

    init() throws {
      audit = try AuditBinary()
      folder = try TemporaryFolder()
    }

    /// A scan that must end with one of the promised statuses, as JSON.
    private func scan(_ more: [String] = []) throws -> AuditBinary.Result {
      let result = try audit.run(["scan", "--no-register", "--format", "json"] + more, in: folder)
      #expect([0, 3].contains(result.status), "\(result.status): \(result.errors)")
      #expect(result.object["schema"] as? String == "audit-scan/1")
      return result
    }

    /// Bytes that look random and are the same in every run.
    private func noise(_ count: Int, seed: UInt64) -> [UInt8] {
      var state = seed
      return (0..<count).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 33)
      }
    }

    /// A rule for some languages that looks at every file of theirs.
    private func writeRule(_ check: String, languages: String) throws {
      try folder.write(
        """
        rules:
          - id: team.rule
            languages: \(languages)
            severity: WARNING
            message: m
            \(check)

        """, to: "rule/rule.yaml")
    }

    private let own = ["--rules", "rule", "--rule", "team.rule", "--exclude", "rule/"]

    @Test("a file whose name is not UTF-8 is scanned like any other, and shown with its bytes escaped")
    func nameThatIsNotText() throws {
      let folder = try TemporaryFolder.repository()
      try folder.run(
        "sh", "-c",
        "cp backend/worker.py \"backend/$(printf 'caf\\351.py')\"; printf 'a\\000b' > \"$(printf '\\377.bin')\"")
      let arguments = ["scan", "--no-register", "--format"]
      let json = try audit.run(arguments + ["json"] + stableRules, in: folder)
      #expect(json.status == 0, "\(json.errors)")
      #expect(json.places.contains("py.bare-except backend/caf\\xE9.py:12"), "\(json.places)")
      #expect(json.coverage("failed") == [])
      #expect(json.coverage("skipped").contains("\\xFF.bin binary"))
      let text = try audit.run(arguments + ["text"] + stableRules, in: folder)
      #expect(text.text.contains("backend/caf\\xE9.py"))
      try folder.commit("A name of another time")
      let gate = try audit.run(
        ["gate", "--no-register", "--since", "HEAD~1", "--format", "json"] + stableRules, in: folder)
      #expect(gate.status == 1, "what such a file brings is new: \(gate.text)")
    }

    @Test("noise in every language")
    func randomBytes() throws {
      for (index, name) in ["py", "js", "ts", "go", "java", "rb", "sh", "sql", "tf", "yaml", "json", "html", "css"]
        .enumerated()
      {
        let bytes = noise(20_000, seed: UInt64(index))
        try folder.write(bytes, to: "binary.\(name)")
        try folder.write(bytes.map { $0 == 0 ? 1 : $0 }, to: "text.\(name)")
        let signs = Array("()[]{}:;,.\n\t =+-'\"`abcexceptdefclasstryasync#$@<>/\\|&*0".utf8)
        try folder.write(bytes.map { signs[Int($0) % signs.count] }, to: "signs.\(name)")
      }
      let result = try scan()
      #expect(result.coverage("skipped").contains("binary.py binary"))
    }

    @Test("nesting as deep as the file is long, with a match at every level")
    func nesting() throws {
      let depth = 20_000
      try writeRule(
        "query: \"((_) @match (#inside? @match ERROR))\"",
        languages: "[python, javascript, json]")
      for name in ["a.py", "a.json", "a.yaml"] {
        let start = name == "a.yaml" ? "a: " : ""
        try folder.write(
          start + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "\n", to: name)
        try folder.write(start + String(repeating: "[", count: depth) + "\n", to: "open-" + name)
      }
      try folder.write(
        String(repeating: "if (x) {\n", count: depth) + String(repeating: "}\n", count: depth), to: "a.js")
      try folder.write(
        "x = " + String(repeating: "f\"{", count: 2000) + "1" + String(repeating: "}\"", count: 2000) + "\n", to: "f.py"
      )
      _ = try scan(own)
    }

    @Test("nesting that would take a gigabyte to parse takes less than 300 MB, and the files count as failed")
    func memory() throws {
      /// So many copies, sixty a line: a file of one line counts as minified.
      func many(_ text: String, _ count: Int) -> String {
        String(repeating: String(repeating: text, count: 60) + "\n", count: count / 60)
      }
      try folder.write("package p\nvar x = " + many("(", 600_000) + "\n", to: "a.go")
      try folder.write("package p\nvar x = " + many("(", 300_000) + "1" + many(")", 300_000) + "\n", to: "b.go")
      try folder.write("x = " + many("(", 300_000) + "1" + many(")", 300_000) + "\n", to: "a.rb")
      try folder.write("class A { int x = " + many("(", 300_000) + "1" + many(")", 300_000) + "; }\n", to: "A.java")
      try folder.write(many("(", 1_600_000), to: "a.py")
      try folder.write(many("(", 1_600_000), to: "a.js")
      try folder.write("let x = " + many("(", 1_600_000), to: "a.ts")
      try folder.write("x = " + many("[", 800_000) + many("]", 800_000), to: "b.py")
      try folder.write(many("a{", 600_000) + many("}", 600_000), to: "a.css")
      try folder.write(many("[", 800_000) + many("]", 800_000), to: "a.json")
      try writeRule(
        "query: '((ERROR) @match)'", languages: "[python, javascript, typescript, go, java, ruby, css, json]")
      // The largest size that the process ever had, asked of the system by a parent of its own.
      let measure = """
        import resource, subprocess, sys
        run = subprocess.run(sys.argv[1:], stdout=open("scan.json", "w"))
        print(run.returncode, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // (1024 if sys.platform == "linux" else 1 << 20))
        """
      let result = try folder.run(
        "python3", "-c", measure, audit.url.path(percentEncoded: false), "scan", "--no-register", "--format", "json",
        "--rules", "rule", "--rule", "team.rule", "--exclude", "rule/", "--jobs", "2")
      let numbers = result.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
      #expect(numbers.first == 3)
      #expect(numbers.last.map { $0 < 300 } == true, "\(result) MB")
      let scan = try JSONSerialization.jsonObject(with: Data(contentsOf: folder.url.appending(path: "scan.json")))
      let coverage = (scan as? [String: Any])?["coverage"] as? [String: Any]
      let failed = coverage?["failed"] as? [[String: String]] ?? []
      #expect(failed.count == 10)
      #expect(failed.allSatisfy { $0["reason"] == "parsing took too much memory" })
    }

    @Test("more findings than anybody reads are cut, and the file counts as failed")
    func manyFindings() throws {
      try folder.write(String(repeating: "try:\n  x()\nexcept:\n  pass\n", count: 21_000), to: "many.py")
      let result = try scan(stableRules)
      #expect(result.findings.count == 20_000)
      #expect(result.coverage("failed").first?.contains("20000 findings") == true)
    }

    @Test("many findings on one long line")
    func longLine() throws {
      try folder.write(
        "import time\nasync def f(): " + String(repeating: "time.sleep(1);", count: 5000) + "\n", to: "long.py")
      let result = try scan(stableRules)
      #expect(result.findings.count == 5000)
      #expect(result.findings.last?["startColumn"] as? Int == 16 + 14 * 4999)
      #expect(Set(result.findings.compactMap { ($0["fingerprints"] as? [String: String])?["scope/v1"] }).count <= 5000)
    }

    @Test("a file of 200 MB is left out without being read")
    func tooLarge() throws {
      try folder.run("truncate", "-s", "200M", "large.py")
      try folder.write("x = 1\n", to: "small.py")
      #expect(try scan().coverage("skipped").contains("large.py too-large"))
    }

    @Test("an expression that never ends is ended, and the file counts as failed")
    func catastrophicExpressions() throws {
      try folder.write(String(repeating: "a", count: 1_500_000) + "!\naaab\naaa\n", to: "a.py")
      for expression in ["(a+)+$", "a.*a.*b", "(a|ab)+ab$"] {
        try writeRule("pattern-regex: '\(expression)'", languages: "[generic]")
        let result = try scan(own)
        #expect(result.coverage("failed").count == 1, "\(expression)")
        #expect(result.coverage("failed").first?.contains(expression) == true)
        try writeRule("query: '((identifier) @match (#not-match? @match \"\(expression)\"))'", languages: "[python]")
        _ = try scan(own)
      }
    }

    @Test("an expression that hangs on a single byte is found in a file of any size")
    func singleBytes() throws {
      for expression in ["b", "x[bd]", "a*b", "\\*", "(?i)B", "x.?b"] {
        try writeRule("pattern-regex: '\(expression)'", languages: "[generic]")
        for length in [0, 60, 85, 133, 174, 189, 253, 1000, 5000] {
          try folder.write(String(repeating: "c", count: length) + "!\nxb * xb\n", to: "a\(length).py")
        }
        #expect(Set(try scan(own).findings.compactMap { $0["path"] as? String }).count == 9, "\(expression)")
      }
    }

    @Test("a repetition over very many siblings does not overflow the stack")
    func longRepetition() throws {
      try writeRule("query: '(list (integer)+ @match)'", languages: "[python]")
      try folder.write("x = [" + String(repeating: "1, ", count: 100_000) + "]\n", to: "a.py")
      #expect(try scan(own).coverage("failed").count == 1)
    }

    @Test("rules with very many alternatives load; rules nested too deep are refused")
    func largeRules() throws {
      try folder.write("x1 = 1\n", to: "a.py")
      let names = (0..<10_000).map { "\"x\($0)\"" }.joined(separator: " ")
      try writeRule("query: '((identifier) @match (#any-of? @match \(names)))'", languages: "[python]")
      #expect(try scan(own).places == ["team.rule a.py:1"])
      let choices = (0..<10_000).map { _ in "(identifier)" }.joined(separator: " ")
      try writeRule("query: '[\(choices)] @match'", languages: "[python]")
      #expect(try scan(own).places == ["team.rule a.py:1"])
      let deep = String(repeating: "(module ", count: 100_000)
      try writeRule("query: '\(deep)'", languages: "[python]")
      let refused = try audit.run(["scan", "--no-register"] + own, in: folder)
      #expect(refused.status == 2)
      #expect(refused.errors.contains("nested"))
    }

    @Test("YAML that unfolds without end is refused, in rules and in the configuration")
    func yamlBombs() throws {
      try folder.write("x = 1\n", to: "a.py")
      var bomb = "a0: &a0 [x, x]\n"
      for level in 1..<40 { bomb += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
      try folder.write(bomb + "exclude: *a39\n", to: "audit.yaml")
      #expect(try audit.run(["scan"], in: folder).status == 2)
      try folder.write(String(repeating: "[", count: 100_000), to: "audit.yaml")
      #expect(try audit.run(["scan"], in: folder).status == 2)
      try folder.write("exclude:\n" + String(repeating: "  - a\n", count: 1_000_000), to: "audit.yaml")
      #expect(try audit.run(["scan"], in: folder).status == 2)
      try folder.run("rm", "audit.yaml")

      var rule = "rules:\n  - id: team.rule\n    languages: [generic]\n    severity: ERROR\n    message: m\n"
      rule += "    pattern-either:\n      - &b0 {pattern-regex: x}\n"
      for level in 1..<31 {
        rule += "      - &b\(level) {pattern-either: [*b\(level - 1), *b\(level - 1)]}\n"
      }
      try folder.write(rule, to: "rule/rule.yaml")
      let result = try audit.run(["scan", "--no-register"] + own, in: folder)
      #expect(result.status == 2)
      #expect(result.errors.contains("rule/rule.yaml"))
      var chain = "a0: &a0 x\n"
      for level in 1..<20_000 { chain += "a\(level): &a\(level) [*a\(level - 1)]\n" }
      try folder.write(chain, to: "rule/rule.yaml")
      #expect(try audit.run(["scan", "--no-register"] + own, in: folder).status == 2)
    }

    @Test("encodings and line ends")
    func encodings() throws {
      let code = "# ä\nimport time\ntry:\n  x()\nexcept:\n  pass\n"
      try folder.write(code.replacing("\n", with: "\r\n"), to: "crlf.py")
      try folder.write([0xEF, 0xBB, 0xBF] + Array(code.utf8), to: "bom.py")
      try folder.write([0xFF, 0xFE] + code.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }, to: "utf16.py")
      try folder.write(Array(code.utf8) + Array("x = '".utf8) + [0xFF, 0xC0, 0x80] + Array("'".utf8), to: "invalid.py")
      try folder.write(String(code.dropLast(1)), to: "no-end.py")
      try folder.write(code.replacing("\n", with: "\r"), to: "cr.py")
      try folder.write("", to: "empty.py")
      try folder.write([UInt8](repeating: 0, count: 5000), to: "nul.py")
      let result = try scan(stableRules)
      for name in ["crlf", "bom", "utf16", "invalid", "no-end"] {
        #expect(result.places.contains("py.bare-except \(name).py:5"), "\(name)")
      }
      #expect(result.coverage("skipped").contains("nul.py binary"))
    }

    @Test("names that no shell likes, links that go round, and what is no file")
    func strangeFiles() throws {
      let code = "try:\n  x()\nexcept:\n  pass\n"
      let names = [
        "-dash.py", "with space.py", "new\nline.py", "emoji 🚀.py", "tab\t.py", "quote'\".py", "a/b/--.py",
        "esc\u{1B}[31m.py",
      ]
      for name in names { try folder.write(code, to: name) }
      try folder.run("ln", "-s", ".", "loop")
      try folder.run("ln", "-s", "me.py", "me.py")
      try folder.run("ln", "-s", "/etc/passwd", "out.py")
      try folder.run("mkfifo", "pipe.py")
      try folder.run("python3", "-c", "import socket; socket.socket(socket.AF_UNIX).bind('socket.py')")
      let latin = "printf 'try:\\n  x()\\nexcept:\\n  pass\\n' >$'latin\\xe9.py'"
      for isGit in [false, true] {
        try folder.run("bash", "-c", latin)
        if isGit {
          try folder.run("git", "init", "-q")
          try folder.run("git", "add", "-A")
        }
        let result = try scan(stableRules)
        #expect(result.findings.count == names.count + 1)
        // JSON and the register are text: a name that is none is shown escaped.
        #expect(result.places.contains("py.bare-except latin\\xE9.py:3"), "\(result.places)")
        #expect(result.coverage("failed") == [])
        try folder.run("bash", "-c", "rm $'latin\\xe9.py'; git rm -q --cached $'latin\\xe9.py' || true")
        for name in names { #expect(result.places.contains("py.bare-except \(name):3"), "\(name)") }
        for format in ["text", "github", "markdown", "sarif"] {
          let other = try audit.run(["scan", "--no-register", "--format", format] + stableRules, in: folder)
          #expect(other.status == 0)
          #expect(!other.output.contains(0x1B), "\(format)")
        }
        let quiet = try audit.run(["scan", "--quiet"], in: folder)
        #expect(quiet.status == 0)
        #expect(try audit.run(["report"], in: folder).status == 0)
        #expect(try audit.run(["scan"], in: folder).errors.contains("nothing new"))
      }
      #expect(try audit.run(["scan", "--no-register", "--", "-dash.py"], in: folder).status == 0)
      for name in ["pipe.py", "socket.py", "loop/loop", "me.py"] {
        let result = try audit.run(["scan", "--no-register", name], in: folder)
        #expect([0, 3].contains(result.status), "\(name)")
      }
    }

    @Test("a file and a folder that may not be read", .enabled(if: getuid() != 0))
    func unreadable() throws {
      try folder.write("x = 1\n", to: "a.py")
      try folder.write("x = 1\n", to: "b/b.py")
      try folder.write("x = 1\n", to: "c.py")
      try folder.run("chmod", "0", "a.py", "b")
      let result = try audit.run(["scan", "--no-register", "--format", "json"], in: folder)
      try folder.run("chmod", "755", "a.py", "b")
      #expect(result.status == 3)
      #expect(result.coverage("failed").count == 2)
    }
  }
}
