import AuditTestSupport
import Foundation
import Testing

extension Acceptance {
  /// What reaches the terminal, pipes and files.
  @Suite struct Output {
    let audit: AuditBinary
    let folder: TemporaryFolder

    init() throws {
      audit = try AuditBinary()
      folder = try TemporaryFolder.repository()
    }

    @Test("a reader that goes away ends nothing with a signal")
    func closedPipe() throws {
      let result = try audit.shell(
        #""$AUDIT" scan --no-register | head -1; echo "status ${PIPESTATUS[0]}""#, in: folder)
      #expect(result.text.hasSuffix("status 0\n"))
    }

    @Test("output that cannot be written is not claimed to be written")
    func fullDevice() throws {
      let result = try audit.shell(#""$AUDIT" scan --no-register >/dev/full"#, in: folder)
      #expect(result.status == 3)
      #expect(result.errors.contains("standard output"))
      #expect(result.errors.contains("No space left"))
    }

    @Test("a closed standard output is reported, and no file is opened in its place")
    func closedOutput() throws {
      let result = try audit.shell(#""$AUDIT" scan >&-"#, in: folder)
      #expect(result.status == 3)
      #expect(result.errors.contains("standard output"))
      #expect(try audit.run(["doctor"], in: folder).status == 0)
    }

    @Test("a closed standard input does not matter")
    func closedInput() throws {
      let result = try audit.shell(#""$AUDIT" scan --no-register <&-"#, in: folder)
      #expect(result.status == 0)
    }

    @Test("no escape codes in a pipe, with NO_COLOR or without")
    func noEscapes() throws {
      for environment in [[:], ["NO_COLOR": "1"], ["TERM": "xterm-256color"]] {
        let result = try audit.run(["scan", "--no-register"], in: folder, environment: environment)
        #expect(!result.output.contains(0x1B))
        #expect(!result.errors.contains("\u{1B}"))
      }
      #expect(try audit.run(["scan", "--no-register", "--color", "always"], in: folder).output.contains(0x1B))
    }
  }
}
