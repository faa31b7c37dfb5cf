import AuditProcess
import AuditTestSupport
import Foundation
import Testing

@Suite("child processes")
struct ChildProcessTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["output", "errors"] { try folder.write("", to: name) }
  }

  private func shell(_ script: String) -> ChildProcess {
    var child = ChildProcess("sh", ["-c", script], in: folder.path)
    (child.output, child.errors) = (folder.path + "/output", folder.path + "/errors")
    return child
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.url.appending(path: name)), as: UTF8.self)
  }

  @Test(
    "how it ended is told as a shell tells it",
    arguments: [("exit 0", 0), ("exit 7", 7), ("kill -TERM $$", 143), ("kill -KILL $$", 137)])
  func status(script: String, status: Int) throws {
    #expect(try shell(script).run().status == status)
    let exit = try shell(script).run(limitSeconds: 60)
    #expect(exit.status == status && !exit.isLate)
  }

  @Test("it runs in its folder, with its arguments, its environment and its input, and prints into its files")
  func surroundings() throws {
    try folder.write("asked", to: "input")
    var child = ChildProcess(
      "sh", ["-c", #"pwd -P; cat; echo " $1|$NAME|${HOME-none}"; echo no >&2"#, "sh", "a 'b' $c\nd"], in: folder.path)
    (child.input, child.output, child.errors) = (
      folder.path + "/input", folder.path + "/output", folder.path + "/errors"
    )
    child.environment = ["NAME": "Ada", "PATH": "/usr/bin:/bin"]
    #expect(try child.run().status == 0)
    let place = folder.url.resolvingSymlinksInPath().path(percentEncoded: false)
    #expect(try text("output") == "\(place)\nasked a 'b' $c\nd|Ada|none\n".replacing("//", with: "/"))
    #expect(try text("errors") == "no\n")
  }

  @Test("without a file of their own complaints go where the output goes")
  func together() throws {
    var child = shell("echo one; echo two >&2")
    child.errors = nil
    #expect(try child.run().status == 0)
    #expect(try text("output") == "one\ntwo\n")
  }

  @Test("what takes too long is ended with all that it started")
  func late() throws {
    let exit = try shell("sleep 600 & echo $! > child; wait").run(limitSeconds: 1)
    #expect(exit.isLate && exit.status == 137)
    let child = try #require(pid_t(try text("child").trimmingCharacters(in: .newlines)))
    // Whoever adopts it may not have taken note of its end yet.
    let state = (try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8))?.split(separator: " ")
    #expect(kill(child, 0) == -1 || state?.dropFirst(2).first == "Z")
  }

  @Test("what takes too long may clean up before it is killed")
  func asked() throws {
    let exit = try shell("trap 'echo cleaned; exit 3' TERM; echo ready; while :; do sleep 0.1; done")
      .run(limitSeconds: 2, graceSeconds: 60)
    #expect(exit.isLate && exit.status == 3)
    #expect(try text("output") == "ready\ncleaned\n")
  }

  @Test("what cannot be run is told")
  func missing() throws {
    let name = "no-such-program-of-ours"
    let failure = #expect(throws: ChildProcess.Failure.self) { try ChildProcess(name, []).run() }
    #expect(failure?.code == ENOENT && failure?.reason.isEmpty == false)
    #expect(try ChildProcess(name, [], in: folder.path).run().status == 127)
    #expect(try ChildProcess("true", [], in: folder.path + "/none").run().status >= 1)
  }

  @Test("many at once do not disturb one another")
  func atOnce() async throws {
    let statuses = await withTaskGroup(of: (Int, Int?).self) { group in
      for index in 0..<40 {
        group.addTask { (index, try? ChildProcess("sh", ["-c", "exit \(index)"]).run(limitSeconds: 60).status) }
      }
      return await group.reduce(into: [Int: Int]()) { $0[$1.0] = $1.1 }
    }
    #expect(statuses == Dictionary(uniqueKeysWithValues: (0..<40).map { ($0, $0) }))
  }
}
