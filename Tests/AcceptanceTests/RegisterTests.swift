import AuditTestSupport
import Foundation
import Testing

extension Acceptance {
  /// A register that cannot be used: what is said, and that nothing is lost.
  @Suite struct BadRegister {
    let audit: AuditBinary
    let folder: TemporaryFolder

    init() throws {
      audit = try AuditBinary()
      folder = try TemporaryFolder.repository()
      #expect(try audit.run(["scan", "--quiet"], in: folder).status == 0)
    }

    private var file: URL { folder.url.appending(path: ".audit/register.db") }

    /// Runs every command that needs the register; each must refuse and leave the file as it is.
    private func expectRefusal(_ words: String...) throws {
      let before = try Data(contentsOf: file)
      for command in [["scan"], ["gate"], ["report"], ["blocker", "list"], ["doctor"]] {
        let result = try audit.run(command, in: folder)
        #expect(result.status == 2, "\(command)")
        for word in words { #expect((result.errors + result.text).contains(word), "\(command) \(word)") }
        #expect(try Data(contentsOf: file) == before, "\(command)")
      }
      #expect(try audit.run(["scan", "--no-register"], in: folder).status == 0)
    }

    @Test func empty() throws {
      try Data().write(to: file)
      try expectRefusal("damaged", "help: ")
    }

    @Test func foreign() throws {
      try Data("not a database at all, but longer than the header of one would be".utf8).write(to: file)
      try expectRefusal("not a register", "help: ")
    }

    @Test func truncated() throws {
      let whole = try Data(contentsOf: file)
      try whole.prefix(whole.count / 2).write(to: file)
      try expectRefusal("damaged")
    }

    @Test func newer() throws {
      var bytes = try Data(contentsOf: file)
      // The schema version is at offset 60 of the header of an SQLite file.
      bytes.replaceSubrange(60..<64, with: [0, 0, 0x7F, 0xFF])
      try bytes.write(to: file)
      try expectRefusal("newer audit")
    }

    @Test("a page of garbage is noticed by doctor and never taken for findings")
    func garbage() throws {
      var bytes = try Data(contentsOf: file)
      let start = bytes.count / 2
      bytes.replaceSubrange(start..<(start + 4096), with: repeatElement(0xA5, count: 4096))
      try bytes.write(to: file)
      #expect(try audit.run(["doctor"], in: folder).status == 2)
      for command in [["blocker", "list"], ["scan"]] {
        let status = try audit.run(command, in: folder).status
        #expect(status == 0 || status == 2)
      }
    }

    @Test("a folder in place of the register, and a file in place of the folder")
    func wrongKinds() throws {
      try folder.run("rm", "-rf", ".audit")
      try folder.write("", to: ".audit")
      let scan = try audit.run(["scan"], in: folder)
      #expect(scan.status == 2)
      #expect(scan.text.contains("py.bare-except"), "the findings are printed all the same")
      #expect(scan.errors.contains("--no-register"))
      try folder.run("rm", ".audit")
      try folder.write("", to: ".audit/register.db/x")
      #expect(try audit.run(["scan"], in: folder).status == 2)
    }

    @Test(
      "a full disk is said to be full, by a scan and by every decision, and what was there is whole",
      .enabled(if: canMount, "a file system of a given size needs the right to mount one"))
    func fullDisk() throws {
      let script = """
        mkdir m && mount -t tmpfs -o size=2m none m || exit 77
        cp -r backend m/ && cd m && "$AUDIT" scan --quiet >/dev/null || exit 78
        "$AUDIT" blocker list --all --format json >../before || exit 79
        fill() { dd if=/dev/zero of=fill bs=4k 2>/dev/null; sync; }
        full() {
          "$AUDIT" "$@" >/dev/null 2>../errors; status=$?
          [ $status = 2 ] && grep -q "the disk is full" ../errors && grep -q "help: " ../errors && return
          echo "$* gave $status:"; cat ../errors
        }
        fill
        full blocker assign 1 Bea --by Bea
        full blocker comment 1 seen --by Bea
        full blocker start 1 --by Bea
        full blocker accept 1 --reason r --mitigation m --until $(date -d "+9 days" +%F) --force --by Bea
        full blocker add New --priority P2 --by Bea
        "$AUDIT" blocker list --all --format json | cmp - ../before || exit 80
        rm fill
        "$AUDIT" register verify >/dev/null || exit 81
        for i in $(seq 1 3000); do echo "try: f()"; echo "except: pass"; done >backend/more.py
        fill
        full scan
        rm fill backend/more.py
        "$AUDIT" register verify >/dev/null || exit 82
        "$AUDIT" blocker list --all --format json | cmp - ../before || exit 83
        "$AUDIT" blocker assign 1 Bea --by Bea >/dev/null || exit 84
        """
      try folder.write(script, to: "fill.sh")
      // Mounts of a namespace of its own end with it, however the test does.
      let result = try audit.shell("exec unshare --mount bash fill.sh", in: folder)
      #expect(result.status == 0, "\(result.text) \(result.errors)")
      #expect(result.text == "")
    }

    /// Whether this process may mount a file system that only its children see.
    static let canMount: Bool = {
      // Where it cannot be tried it is not allowed.
      guard let folder = try? TemporaryFolder() else { return false }
      return (try? folder.run("unshare", "--mount", "mount", "-t", "tmpfs", "none", folder.path)) != nil
    }()
  }
}
