import AuditTestSupport
import Foundation
import Testing

extension Acceptance {
  @Suite("documents in, documents out") struct DocumentTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    private static let documents = root.appending(path: "Fixtures/documents").path(percentEncoded: false)

    @Test("a dry run writes nothing and says what is in a document")
    func dryRun() throws {
      let (audit, folder) = (try AuditBinary(), try TemporaryFolder())
      let result = try audit.run(
        ["import", "--dry-run", "--format", "json", "\(Self.documents)/production-blockers.md"], in: folder)
      #expect(result.status == 0)
      #expect(result.object["schema"] as? String == "audit-import/1")
      let items = try #require(result.object["items"] as? [[String: Any]])
      #expect(items.map { $0["rawID"] as? String } == ["BLOCK-001", "BLOCK-002", "BLOCK-003"])
      #expect(items.map { $0["priority"] as? String } == ["P0", "P0", "P1"])
      for key in ["title", "kind", "status", "verification", "locations", "criteria", "firstLine", "lastLine"] {
        #expect(items[0][key] != nil)
      }
      for key in ["document", "completed", "repairs", "contradictions", "unclaimed"] {
        #expect(result.object[key] != nil)
      }
      #expect(!folder.has(".audit"))
    }

    @Test("importing twice adds nothing, and an id with another title stops")
    func importTwice() throws {
      let (audit, folder) = (try AuditBinary(), try TemporaryFolder())
      let file = "\(Self.documents)/production-blockers.md"
      #expect(
        try audit.run(["import", file, "--by", "Ada"], in: folder).text.contains(
          "3 new, 0 known (BLOCK-001 to BLOCK-003)"))
      let again = try audit.run(["import", file, "--by", "Ada", "--format", "json"], in: folder)
      #expect(again.object["events"] as? Int == 0)
      #expect(again.object["known"] as? Int == 3)
      try folder.write(
        "# Production blockers\n\n### BLOCK-001: Payments run twice\n- **Status:** Open\n", to: "other.md")
      let stopped = try audit.run(["import", "other.md", "--by", "Ada"], in: folder)
      #expect(stopped.status == 2)
      #expect(stopped.errors.contains("other.md:3") && stopped.errors.contains("--same BLOCK-001"))
      #expect(
        try audit.run(["import", "other.md", "--by", "Ada", "--new", "BLOCK-001"], in: folder).text.contains("1 new"))
      #expect(try audit.run(["import", "other.md", "--by", "Ada"], in: folder).text.contains("0 new, 1 known"))
    }

    @Test("a new title where an old one stood is asked about, and followed when somebody says so")
    func retitled() throws {
      let (audit, folder) = (try AuditBinary(), try TemporaryFolder())
      func write(_ title: String) throws {
        try folder.write(
          "# Known issues\n\n## Open issues\n\n- Mails come late\n- \(title)\n- Login loops\n", to: "KNOWN_ISSUES.md")
      }
      try write("Search is slow")
      _ = try audit.run(["import", "KNOWN_ISSUES.md", "--by", "Ada"], in: folder)
      try write("The index is never rebuilt")
      let asked = try audit.run(["import", "KNOWN_ISSUES.md", "--by", "Ada"], in: folder)
      #expect(asked.status == 2)
      #expect(
        asked.errors.contains(
          "KNOWN_ISSUES.md:6: \"The index is never rebuilt\" stands where \"Search is slow\" stood (BLOCK-002)"))
      #expect(asked.errors.contains("--same BLOCK-002"))
      let same = try audit.run(["import", "KNOWN_ISSUES.md", "--by", "Ada", "--same", "BLOCK-002"], in: folder)
      #expect(same.text.contains("0 new, 3 known, 1 changed by hand"))
      #expect(try audit.run(["blocker", "show", "BLOCK-002"], in: folder).text.contains("The index is never rebuilt"))
      let again = try audit.run(["import", "KNOWN_ISSUES.md", "--by", "Ada", "--format", "json"], in: folder)
      #expect(again.object["events"] as? Int == 0)
    }

    @Test("what belongs to no entry is kept and shown, and what somebody changed in a document is taken over")
    func kept() throws {
      let (audit, folder) = (try AuditBinary(), try TemporaryFolder())
      func write(_ status: String) throws {
        try folder.write(
          "# Known issues\n\nKept for the night shift.\n\n## Open\n\n### ISSUE-1: Slow start\n- **Status:** \(status)\n\n## Done\n\n- [x] One log\n",
          to: "KNOWN_ISSUES.md")
      }
      try write("Open")
      _ = try audit.run(["import", "KNOWN_ISSUES.md", "--by", "Ada"], in: folder)
      #expect(try audit.run(["import", "--list"], in: folder).text.contains("1 entry, 1 completed item"))
      let shown = try audit.run(["import", "--list", "KNOWN_ISSUES.md"], in: folder).text
      #expect(shown.contains("3  Kept for the night shift."))
      #expect(shown.contains("12  One log (Known issues > Done)"))
      let json = try audit.run(["import", "--list", "--format", "json"], in: folder)
      #expect(json.object["schema"] as? String == "audit-documents/1")
      #expect(try audit.run(["import", "--list", "other.md"], in: folder).status == 2)
      #expect(try audit.run(["import"], in: folder).status == 2)
      try write("Fixed")
      #expect(
        try audit.run(["import", "KNOWN_ISSUES.md", "--by", "Bea"], in: folder).text.contains("1 changed by hand"))
      #expect(try audit.run(["blocker", "show", "BLOCK-001"], in: folder).text.contains("fixed"))
      try write("Won't fix")
      let refused = try audit.run(["import", "KNOWN_ISSUES.md", "--by", "Bea"], in: folder)
      #expect(refused.status == 1)
      #expect(refused.errors.contains("decided, not edited"))
    }

    @Test(
      "every style reads back as the same register",
      arguments: ["known-issues", "work-plan", "issue-log", "critical-fixes", "production-blockers"])
    func roundTrip(style: String) throws {
      let (audit, folder, other) = (try AuditBinary(), try TemporaryFolder.repository(), try TemporaryFolder())
      let clock = ["SOURCE_DATE_EPOCH": "1772409600"]
      _ = try audit.run(["scan"] + stableRules, in: folder, environment: clock)
      for name in ["production-blockers", "issue-log", "work-plan"] {
        #expect(
          try audit.run(
            ["import", "\(Self.documents)/\(name).md", "--by", "Ada", "--new", "all"], in: folder, environment: clock
          ).status == 0)
      }
      let document = try audit.run(["report", "--style", style, "--no-blame"], in: folder, environment: clock)
      #expect(document.status == 0)
      #expect(document.text.contains("## Notes kept from issue-log.md"))
      #expect(
        try audit.run(["report", "--style", style, "--no-blame"], in: folder, environment: clock).output
          == document.output)
      try folder.write(document.text, to: "document.md")
      let same = try audit.run(["import", "document.md", "--by", "Bea", "--format", "json"], in: folder)
      #expect(same.object["events"] as? Int == 0)
      #expect(same.status == 0)
      try other.write(document.text, to: "document.md")
      #expect(try audit.run(["import", "document.md", "--by", "Bea"], in: other, environment: clock).status == 0)
      func blockers(_ folder: TemporaryFolder) throws -> [String] {
        let list =
          try audit.run(["blocker", "list", "--all", "--format", "json"], in: folder).object["blockers"]
          as? [[String: Any]] ?? []
        return list.map { blocker in
          ["id", "title", "priority", "status", "owner", "component", "kind", "rule"].map { "\(blocker[$0] ?? "")" }
            .joined(separator: "|")
        }.sorted()
      }
      #expect(try blockers(folder) == blockers(other))
      #expect(try blockers(folder).count > 10)
    }

    @Test("edits by hand are taken over with their author, or refused with the reason")
    func edits() throws {
      let (audit, folder) = (try AuditBinary(), try TemporaryFolder())
      _ = try audit.run(["import", "\(Self.documents)/production-blockers.md", "--by", "Ada"], in: folder)
      var text = try audit.run(["report", "--style", "production-blockers"], in: folder).text
      text = text.replacing("### BLOCK-001: Keys in the repository", with: "### BLOCK-001: Keys in history")
      text = text.replacing("- **Status:** In progress", with: "- **Status:** Fixed")
      try folder.write(text, to: "edited.md")
      let result = try audit.run(["import", "edited.md", "--by", "Bea"], in: folder)
      #expect(result.status == 1)
      #expect(result.errors.contains("BLOCK-003: a status is decided, not edited"))
      #expect(try audit.run(["blocker", "show", "1"], in: folder).text.hasPrefix("BLOCK-001 Keys in history"))
      #expect(try audit.run(["history", "1"], in: folder).text.contains("Bea"))
    }

    @Test("a document is tested against the code and its history")
    func reconcile() throws {
      let (audit, folder) = (try AuditBinary(), try TemporaryFolder.repository())
      try folder.write(
        """
        # Known issues

        ## High priority

        | Issue | Location | Description |
        |---|---|---|
        | Blocking `time.sleep()` | `worker.py:6` | x |
        | Old helper | `backend/old.py` | x |
        | Blocking calls | 5 files | `time.sleep()` in async code |
        | Slow start | everywhere | x |

        """, to: "issues.md")
      try folder.write("x = 1\n", to: "backend/old.py")
      try folder.commit("Add")
      try folder.run("git", "rm", "-q", "backend/old.py")
      try folder.commit("Remove")
      let result = try audit.run(["reconcile", "issues.md", "--format", "json"], in: folder)
      #expect(result.status == 1)
      let claims = try #require(result.object["claims"] as? [[String: Any]])
      #expect(claims.map { $0["outcome"] as? String } == ["confirmed", "stale", "count-wrong", "not-checkable"])
      #expect((claims[1]["since"] as? String)?.count == 40)
      #expect(claims[2]["found"] as? Int == 1)
    }

    @Test("the samples of the reports are current")
    func samples() throws {
      let (audit, folder) = (try AuditBinary(), try TemporaryFolder())
      let made = try audit.shell(
        "mkdir made && '\(Self.root.path(percentEncoded: false))/Scripts/samples.sh' \"$AUDIT\" made", in: folder)
      #expect(made.status == 0, "\(made.errors)")
      let kept = Self.root.appending(path: "Reports/samples")
      let names = try FileManager.default.contentsOfDirectory(atPath: kept.path(percentEncoded: false)).sorted()
      #expect(names.count == 11)
      for name in names {
        let isCurrent =
          try Data(contentsOf: kept.appending(path: name))
          == Data(contentsOf: folder.url.appending(path: "made/\(name)"))
        #expect(isCurrent, "\(name) differs; type: make samples")
      }
    }
  }

  /// The HTML report in a browser; without one (`make setup-browser`) there is nothing to look with.
  @Suite("HTML report in a browser", .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/chromium")))
  struct BrowserTests {
    /// What a page says of itself after a script has run in it.
    private func probe(_ script: String, width: Int, isDark: Bool) throws -> (dom: String, errors: String) {
      let (audit, folder) = (try AuditBinary(), try TemporaryFolder())
      let sample = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
        .appending(path: "Reports/samples/report.html")
      var page = try String(contentsOf: sample, encoding: .utf8)
      if isDark { page = page.replacing("@media (prefers-color-scheme:dark)", with: "@media all") }
      // The page's policy lets only its own script run; a probe needs it out of the way.
      if !script.isEmpty {
        page = page.replacing("<meta http-equiv=\"Content-Security-Policy\"", with: "<meta name=\"policy\"")
          .replacing("</body>", with: "<script>\(script)</script></body>")
      }
      try folder.write(page, to: "page.html")
      let result = try audit.shell(
        "chromium --headless --no-sandbox --disable-gpu --enable-logging=stderr --user-data-dir=profile --virtual-time-budget=3000 "
          + "--window-size=\(width),900 --dump-dom page.html", in: folder)
      return (
        result.text, result.errors.split(separator: "\n").filter { $0.contains("CONSOLE") }.joined(separator: "\n")
      )
    }

    @Test("it renders, and its own script runs under its own policy without an error in the console")
    func renders() throws {
      let page = try probe("", width: 1280, isDark: false)
      #expect(page.errors.isEmpty)
      #expect(page.dom.contains(" blockers shown</p>"))
    }

    @Test("filters filter")
    func filters() throws {
      let page = try probe(
        """
        var form = document.getElementById('filter');
        form.elements.priority.value = 'P0'; form.dispatchEvent(new Event('input'));
        var visible = Array.from(document.querySelectorAll('#blockers tbody tr')).filter(function (row) { return row.offsetParent !== null; });
        document.title = 'priorities ' + Array.from(new Set(visible.map(function (row) { return row.dataset.priority; }))).join() + ' of ' + (visible.length > 0);
        form.elements.text.value = 'no such words anywhere'; form.dispatchEvent(new Event('input'));
        document.title += ' none ' + document.getElementById('shown').textContent;
        """, width: 1280, isDark: false)
      #expect(page.dom.contains("priorities P0 of true none 0 of"))
    }

    @Test(
      "text stands out from its ground, and nothing is wider than the screen",
      arguments: [(1280, false), (1280, true), (500, false), (500, true)])
    func contrast(width: Int, isDark: Bool) throws {
      let page = try probe(
        """
        function parse(color) { var m = color.match(/[0-9.]+/g).map(Number); return m.length < 4 ? m.concat(1) : m; }
        function light(c) { var l = c.slice(0, 3).map(function (v) { v /= 255; return v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4); });
          return 0.2126 * l[0] + 0.7152 * l[1] + 0.0722 * l[2]; }
        function ground(e) { for (; e; e = e.parentElement) { var c = parse(getComputedStyle(e).backgroundColor); if (c[3] > 0) { return c; } } return [255, 255, 255, 1]; }
        var worst = 99; var at = '';
        document.querySelectorAll('body *').forEach(function (e) {
          if (!Array.from(e.childNodes).some(function (n) { return n.nodeType === 3 && n.textContent.trim(); })) { return; }
          if (['SCRIPT', 'STYLE', 'OPTION', 'TITLE'].indexOf(e.tagName.toUpperCase()) >= 0) { return; }
          var style = getComputedStyle(e);
          var color = parse(e.tagName.toLowerCase() === 'text' ? style.fill : style.color);
          var a = light(color), b = light(ground(e));
          var ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
          if (ratio < worst) { worst = ratio; at = e.tagName; }
        });
        document.title = 'contrast ' + (worst >= 4.5) + ' ' + worst.toFixed(2) + ' ' + at + ' fits ' + (document.documentElement.scrollWidth <= window.innerWidth);
        """, width: width, isDark: isDark)
      let title =
        page.dom.components(separatedBy: "<title>").dropFirst().first?.components(separatedBy: "</title>").first ?? ""
      #expect(title.hasPrefix("contrast true"), "\(title)")
      #expect(title.hasSuffix("fits true"), "\(title)")
    }
  }
}
