import AuditModel
import Testing

@testable import AuditDocuments

@Suite("Claims of documents")
struct ClaimTests {
  /// A repository in memory.
  private func view(
    _ files: [String: String], former: [String: [(commit: String, text: String?)]] = [:]
  ) -> RepositoryView {
    RepositoryView(
      files: files.sorted { $0.key < $1.key }.map { ($0.key, $0.value.utf8.count) },
      content: { files[$0].map { Array($0.utf8) } },
      versions: { path in
        (former[path] ?? []).map { state in .init(commit: state.commit) { state.text.map { Array($0.utf8) } } }
      },
      formerPaths: { end in former.keys.filter { files[$0] == nil && ($0 == end || $0.hasSuffix("/" + end)) }.sorted()
      }, renamed: { _ in nil },
      formerHolders: { bytes in
        former.filter { $0.value.contains { $0.text?.contains(String(decoding: bytes, as: UTF8.self)) == true } }.keys
          .sorted()
      })
  }

  private func verdicts(_ text: String, _ view: RepositoryView) -> [ClaimVerdict] {
    ClaimCheck(view).verdicts(on: ClaimReader().claims(of: imported(text)))
  }

  private func table(_ rows: String...) -> String {
    "# Known issues\n\n## High priority\n\n| Issue | Location | Description |\n|---|---|---|\n"
      + rows.joined(separator: "\n") + "\n"
  }

  @Test("a place is confirmed by what it holds, moved when that is elsewhere, stale when it is gone")
  func places() {
    let held = "a\nb\nx = secret_key\n"
    let all = view(
      [
        "src/app/here.py": held, "src/app/moved.py": String(repeating: "\n", count: 30) + "x = secret_key\n",
        "src/app/gone.py": "clean\n",
      ],
      former: ["src/app/gone.py": [("c2", "clean\n"), ("c1", held)]])
    let found = verdicts(
      table(
        "| Uses `secret_key` | `app/here.py:3` | x |", "| Uses `secret_key` too | `app/moved.py:3` | x |",
        "| Also `secret_key` | `app/gone.py:3` | x |"), all)
    #expect(found.map(\.outcome) == [.confirmed, .moved, .stale])
    #expect(found[0].places == ["src/app/here.py:3"])
    #expect(found[1].places == ["src/app/moved.py:31"])
    #expect(found[2].since == "c2")
  }

  @Test("two files that match are ambiguous, a removed file is stale since its commit, lines beyond the end are stale")
  func files() {
    let all = view(
      ["a/engine.py": "1\n", "b/engine.py": "1\n", "short.py": "1\n2\n"],
      former: ["old/name.py": [("c9", nil), ("c1", "1\n")]])
    let found = verdicts(
      table("| One | `engine.py:1` | x |", "| Two | `old/name.py` | x |", "| Three | `short.py:40-50` | x |"), all)
    #expect(found.map(\.outcome) == [.ambiguous, .stale, .stale])
    #expect(found[0].places == ["a/engine.py", "b/engine.py"])
    #expect(found[1].since == "c9")
    #expect(found[2].found == 2)
  }

  @Test("counts are counted: of code, of files with it, of tests, of large pages")
  func counts() {
    var files = [
      "app/x.py": "try:\n  f()\nexcept Exception:\n    pass\n", "app/y.py": "def g():\n    return {}\n",
      "app/z.py": "pass\n",
    ]
    for index in 1...3 {
      files["web/p\(index)/page.tsx"] = "'use client'\n" + String(repeating: "x", count: index * 30_000)
    }
    let found = verdicts(
      table(
        "| Bare handlers | 1+ files | `except Exception: pass` hides errors |",
        "| Empty `return {}` statements | 7 instances | x |",
        "| Large pages | 5 pages > 50KB | x |", "| Remaining \"use client\" pages | ~3 pages | x |",
        "| `pass` everywhere | ~2 statements | x |"), view(files))
    #expect(found.map(\.outcome) == [.confirmed, .countWrong, .countWrong, .confirmed, .confirmed])
    #expect(found[1].found == 1)
    #expect(found[2].found == 2)
    let tests = verdicts(
      "# Critical issues\n\n### 1. Zero test coverage\n**Priority:** CRITICAL\n**Current State:** No test files exist\n",
      view(["tests/test_a.py": "def test_a(): pass\n"]))
    #expect(tests.map(\.outcome) == [.countWrong])
    #expect(tests.first?.found == 1)
  }

  @Test("what is said to be missing is confirmed when it is")
  func absence() {
    let text = "# Known issues\n\n### ISSUE-1: Setup\n- **Status:** Open\n- **Description:** No `.env.example` file\n"
    #expect(verdicts(text, view(["a.py": ""])).map(\.outcome) == [.confirmed])
    #expect(
      verdicts(text, view([".env.example": "A=\n"], former: [".env.example": [("c3", "A=\n")]])).map(\.since) == ["c3"])
  }

  private static let countRows: [(row: String, outcome: ClaimVerdict.Outcome, found: Int?)] = [
    ("~4 `f()` calls in src/", ClaimVerdict.Outcome.confirmed, 4), ("3 bare `f()` in `src/a.py`", .confirmed, 3),
    ("3 `f()` calls remain in src/ (a.py)", .confirmed, 3), ("`src/b.py` has 2 `f()` calls", .countWrong, 1),
    ("5 `f()` calls", .confirmed, 5), ("9 `f()` calls in lib/", .notCheckable, nil),
    ("2 Python files in src/", .confirmed, 2), ("1 JSON file and 3 other files in data/", .confirmed, 3),
    ("`tests/test_a.py` (2 tests)", .confirmed, 2), ("The whole suite: 2 tests passing", .confirmed, 2),
    ("2 files use `f()` in src/", .confirmed, 2),
  ]

  @Test("a number counts in the files and folders that its clause names", arguments: countRows)
  func scopes(_ row: String, _ outcome: ClaimVerdict.Outcome, _ found: Int?) {
    let all = view([
      "src/a.py": "f()\nf()\nf()\n", "src/b.py": "f()\n", "other/c.py": "f()\n", "data/a.json": "{}",
      "data/b.json": "{}",
      "data/c.csv": "1", "tests/test_a.py": "def test_one(): pass\n\nasync def test_two(): pass\n",
    ])
    let verdict = verdicts(table("| \(row) | | x |"), all).first { verdict in
      if case .count = verdict.claim.subject { true } else { false }
    }
    #expect(verdict?.outcome == outcome)
    #expect(verdict?.found == found)
  }

  @Test(
    "a number that names something, is about work done or about something else counts nothing",
    arguments: [
      "The 4 files flagged first are fixed and log with `exc_info`", "Line 15 has `start: node`", "See phase 2 (Tests)",
      "2 COMPLETE", "Covered (12 tests)", "30 new test files created", "Removed 14 `f()` calls",
      "12 priority items. Later pages use `f()`", "Read 7 files outside `src/`",
      "The new `f()` makes every request fail with 500 errors", "`f()` answers with 404 status",
    ])
  func noCounts(_ row: String) {
    let found = verdicts(table("| \(row) | | x |"), view(["src/a.py": "f()\nexc_info\n", "tests/test_a.py": ""]))
    #expect(
      found.allSatisfy { verdict in
        if case .count = verdict.claim.subject { false } else { true }
      })
  }

  @Test("a path of somebody's machine is the repository's, a route is code, a new file is not there yet")
  func pathsOfMachines() {
    let all = view(["src/pages/List.jsx": "a\n", "server.py": "@app.get('/health/live')\n"])
    func outcome(_ row: String) -> ClaimVerdict.Outcome? { verdicts(table("| \(row) | | x |"), all).first?.outcome }
    #expect(outcome("Broken: `/home/me/work/shop/src/pages/List.jsx`") == .confirmed)
    #expect(outcome("Open to all: `/health/live`") == .confirmed)
    #expect(outcome("Open to all: `/health/ready`") == .notCheckable)
    #expect(outcome("Open to all: `/health/*`") == .confirmed)
    #expect(outcome("Open to all: `/billing/*`") == .notCheckable)
    #expect(outcome("Broken: `/lib/*.js`") == .stale)
    #expect(outcome("`src/limits.py` - New middleware") == .confirmed)
    #expect(outcome("`src/limits.py` is slow") == .stale)
  }

  @Test("code that is missing is missing from the file that is named")
  func missingFrom() {
    let all = view(["src/a.py": "f()\n", "src/b.py": "open_gate()\n", "src/c.py": "open_gate()\n"])
    func outcome(_ row: String) -> ClaimVerdict.Outcome? {
      verdicts(table("| \(row) | | x |"), all).first { verdict in
        if case .missingCode = verdict.claim.subject { true } else { false }
      }?.outcome
    }
    #expect(outcome("`src/a.py`: missing `open_gate()`") == .confirmed)
    #expect(outcome("`src/b.py`: missing `open_gate()`") == .stale)
    #expect(outcome("Missing `open_gate()`") == .notCheckable)
    #expect(outcome("Missing `shut_gate()`") == .confirmed)
  }

  @Test("an entry without anything to look for says so, and resolved entries claim nothing")
  func nothing() {
    let found = verdicts(
      "# Known issues\n\n## High\n\n### 1. Slow\n- **Impact:** bad\n\n### 2. ~~Gone `a.py`~~ FIXED\n- **Status:** FIXED\n",
      view([:]))
    #expect(found.map(\.outcome) == [.notCheckable])
  }
}
