import AuditModel

/// One hand-made scan and one register with everything that breaks careless renderers.
enum Awkward {
  static let tool = "1.2.3"

  static func rule(_ id: String) -> RuleID { RuleID(id).unsafelyUnwrapped }

  /// A finding whose place is marked with « and » in its last source line.
  static func finding(
    _ id: String, _ priority: Priority, _ path: String, line: Int, _ source: String..., message: String,
    fix: String = "Catch the exception you expect, log it, and raise it again.", scope: String = ""
  ) -> Finding {
    let marked = Array((source.last ?? "").unicodeScalars)
    let start = marked.firstIndex(of: "«") ?? 0
    let end = (marked.firstIndex(of: "»") ?? start + 1) - 1
    let lines = source.map { line in
      String(String.UnicodeScalarView(line.unicodeScalars.filter { $0 != "«" && $0 != "»" }))
    }
    let offset = line * 100
    return Finding(
      rule: rule(id), priority: priority, path: RepoPath(path),
      range: SourceRange(
        startLine: line, startColumn: start + 1, endLine: line, endColumn: end + 1, startByte: offset + start,
        endByte: offset + end),
      message: message, fix: fix, excerpt: Excerpt(firstLine: line - source.count + 1, lines: lines), scope: scope,
      fingerprints: Fingerprints(
        scopeKey: SHA256.hex("scope \(id) \(path) \(line)", length: 32),
        lineKey: SHA256.hex("line \(id) \(path) \(line)", length: 32),
        primaryLocationLineHash: "\(SHA256.hex(path, length: 16)):\(line)"))
  }

  static let bareExcept = RulePage(
    id: rule("py.bare-except"), title: "Bare `except:` hides every failure",
    message: "A bare `except:` also catches `KeyboardInterrupt` and `SystemExit`.", priority: .p1,
    area: "error-handling", effort: .small,
    impact: "The service goes on with wrong data, and nobody is told; Ctrl-C does not stop it.",
    fix: "Catch the exception you expect, log it, and raise it again.",
    verification: ["Force the failure in a test and see it logged", "Ctrl-C ends the process within a second"],
    cwe: ["CWE-396"], references: ["https://docs.python.org/3/tutorial/errors.html"], confidence: .high,
    languages: ["python"], version: "3f2a91c0")

  static let credential = RulePage(
    id: rule("secrets.hardcoded-credential"), title: "Credential in the source",
    message: "A credential is written in the source.", priority: .p0, area: "security", effort: .medium,
    impact: "Everybody who can read the repository, now or later, can use it.",
    fix: "Read it from the environment or a secret manager, and rotate the old one.",
    verification: ["The old key is refused by its provider"], cwe: ["CWE-798"],
    references: ["https://cwe.mitre.org/data/definitions/798.html", "javascript:alert(1)"], confidence: .medium,
    languages: ["generic"], version: "77aa01")

  static let noCI = RulePage(
    id: rule("ops.ci-missing"), title: "No continuous integration", message: "Nothing runs the tests on a push.",
    priority: .p2, area: "operations", effort: .large, impact: "Broken code is merged unseen.",
    fix: "Run the tests on every push.", verification: [], cwe: [], references: [], confidence: .low, languages: [],
    version: "1")

  static let hostile =
    "| `pipe` | <script>alert(\"x\")</script>\n# heading @octocat #12 \u{202E}gnp.exe \u{1B}[31mred "
    + "https://evil.example [x](y) **bold** 100% a,b:c &amp; `unclosed"

  static var scan: ScanResult {
    let findings = [
      finding(
        "secrets.hardcoded-credential", .p0, "deploy/a b#1,100%:x|y.env", line: 3, "API_KEY=«sk-…redacted…»",
        message: hostile, fix: "Rotate it,\nthen read it from the environment: `os.environ[\"API_KEY\"]`"),
      finding(
        "secrets.hardcoded-credential", .p0, "docs/új\nline \u{1F600}.md", line: 7,
        "key: 👩‍👩‍👧‍👦 e\u{301} 漢字 «AKIA…» end", message: "A credential in «docs».", fix: ""),
      finding(
        "py.bare-except", .p1, "src/app/engine.py", line: 12, "    try:", "\t\twork()", "\t«except:»",
        message: "A bare `except:` also catches `KeyboardInterrupt` and `SystemExit`.", scope: "Engine.run"),
      finding(
        "py.bare-except", .p1, "src/app/engine.py", line: 40, "x = '\u{202E}שלום'; «except:»\r",
        message: "A bare `except:` also catches `KeyboardInterrupt` and `SystemExit`.", scope: "Engine.run"),
      finding(
        "py.bare-except", .p1, "src/app/long.py", line: 1,
        String(repeating: "var a=1;", count: 40) + "«except:»" + "pass;pass;",
        message: "A bare `except:` also catches `KeyboardInterrupt` and `SystemExit`."),
    ]
    var more: [Finding] = (50..<54).map {
      finding(
        "py.bare-except", .p1, "src/app/z.py", line: $0, "«except:»",
        message: "A bare `except:` also catches `KeyboardInterrupt` and `SystemExit`.")
    }
    more.append(
      Finding(
        rule: rule("ops.ci-missing"), priority: .p2, path: .root, range: .fileStart,
        message: "Nothing runs the tests on a push.", fix: "Run the tests on every push.",
        excerpt: Excerpt(firstLine: 1, lines: []), scope: "",
        fingerprints: Fingerprints(scopeKey: "5c0pe", lineKey: "11ne")))
    var multiline = finding(
      "py.bare-except", .p1, "src/app/tail.py", line: 9, "  «except:»",
      message: "A bare `except:` also catches `KeyboardInterrupt` and `SystemExit`.")
    multiline.range.endLine = 10
    multiline.range.endColumn = 5
    multiline.excerpt.lines.append("    pass")
    let all = (findings + more + [multiline]).sorted()
    return ScanResult(
      repository: "shop <b>",
      revision: Revision(commit: String(repeating: "abc1234def", count: 4), branch: "main", isDirty: true),
      findings: all,
      suppressed: [
        SuppressedFinding(
          finding: finding("py.bare-except", .p1, "src/app/cli.py", line: 5, "«except:»", message: "Bare."),
          reason: "the \"last\" resort of main()\nchecked by Ada", line: 4)
      ],
      checks: [
        CheckResult(rule: rule("ops.ci-missing"), outcome: .absent, evidence: [Evidence(text: "no .github/workflows")]),
        CheckResult(
          rule: rule("ops.health-endpoint"), outcome: .unknown,
          evidence: [
            Evidence(path: RepoPath("src/app/server.py"), line: 3, text: "the framework `bottle` is not known")
          ]),
      ],
      coverage: Coverage(
        scanned: ["README.md", "docs/új\nline \u{1F600}.md", "src/app/engine.py", "src/app/z.py"].map { RepoPath($0) },
        skipped: [
          SkippedFile(path: RepoPath("logo.png"), reason: .binary),
          SkippedFile(path: RepoPath("node_modules/x.js"), reason: .vendored),
          SkippedFile(path: RepoPath("node_modules/y.js"), reason: .vendored),
        ],
        failed: [FailedFile(path: RepoPath("src/\u{1B}[2Jevil.py"), reason: "permission denied")],
        rules: [bareExcept.id: "3f2a91c0", credential.id: "77aa01", noCI.id: "1"],
        history: "not searched: shallow clone", scannedBytes: 1_234_567),
      rules: [noCI, bareExcept, credential], isComplete: false)
  }

  static var clean: ScanResult {
    ScanResult(
      repository: "shop", revision: nil, findings: [], suppressed: [], checks: [],
      coverage: Coverage(scanned: [RepoPath("a.py")], rules: [bareExcept.id: "3f2a91c0"], scannedBytes: 42),
      rules: [bareExcept], isComplete: true)
  }

  static var nothing: ScanResult {
    ScanResult(
      repository: "empty", revision: Revision(commit: nil, branch: "main", isDirty: false), findings: [],
      suppressed: [],
      checks: [], coverage: Coverage(), rules: [], isComplete: true)
  }
}
