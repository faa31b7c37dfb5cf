import AuditTestSupport
import Foundation
import Testing

extension Acceptance {
  /// `fix:`, `fix-regex:` and `audit scan --fix`.
  @Suite struct Fix {
    let audit: AuditBinary
    let folder: TemporaryFolder

    init() throws {
      audit = try AuditBinary()
      folder = try TemporaryFolder()
      try folder.write(
        """
        rules:
        - id: loose-load
          languages: [python]
          severity: ERROR
          message: m
          pattern: yaml.load($X, ...)
          fix: |
            yaml.safe_load(
                $X)
        - id: old-name
          languages: [python]
          severity: INFO
          message: m
          pattern: legacy($...ARGS)
          fix-regex:
            regex: "leg(?<rest>acy)"
            replacement: 'new_\\g<rest>\\1'
        - id: outer
          languages: [python]
          severity: INFO
          message: m
          pattern: wrap(...)
          fix: gone
        - id: hidden
          languages: [python]
          severity: ERROR
          message: m
          pattern: connect($SECRET)
          fix: connect(vault($SECRET))

        """, to: "rules/fix.yaml")
    }

    private func scan(_ more: String...) throws -> AuditBinary.Result {
      try audit.run(
        ["scan", "src", "--rules", "rules", "--no-default-rules", "--no-register", "--format", "json"] + more,
        in: folder)
    }

    private func text(_ path: String) throws -> String {
      try String(contentsOf: folder.url.appending(path: path), encoding: .utf8)
    }

    @Test("edits are shown, and nothing is written without --fix")
    func shown() throws {
      let code = "import yaml\nconf = yaml.load(data)\n"
      try folder.write(code, to: "src/a.py")
      let finding = try #require(try scan().findings.first)
      #expect(finding["replacement"] as? String == "yaml.safe_load(\n           data)")
      #expect(try text("src/a.py") == code)
      let plain = try audit.run(
        ["scan", "src", "--rules", "rules", "--no-default-rules", "--no-register"], in: folder)
      #expect(plain.text.contains("replace by: yaml.safe_load( data)"))
      let sarif = try audit.run(
        ["scan", "src", "--rules", "rules", "--no-default-rules", "--no-register", "--format", "sarif"], in: folder)
      #expect(sarif.text.contains("insertedContent"))
    }

    @Test("--fix writes them, keeps permissions and says what it did")
    func written() throws {
      try folder.write("conf = yaml.load(é)\nlegacy(1)\n# tail", to: "src/a.py")
      try folder.run("chmod", "750", "src/a.py")
      let result = try scan("--fix")
      #expect(result.errors.contains("Fixed 2 findings in 1 file."))
      #expect(try text("src/a.py") == "conf = yaml.safe_load(\n           é)\nnew_acyacy(1)\n# tail")
      let attributes = try FileManager.default.attributesOfItem(
        atPath: folder.url.appending(path: "src/a.py").path(percentEncoded: false))
      #expect(attributes[.posixPermissions] as? Int == 0o750)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "src").path()) == ["a.py"])
      // Nothing is left to fix.
      #expect(try scan("--fix").errors.contains("Fixed 0 findings in 0 files."))
    }

    @Test("of edits that overlap the first is made")
    func overlap() throws {
      try folder.write("wrap(wrap(1), legacy(2)); wrap(3)\n", to: "src/a.py")
      let result = try scan("--fix")
      #expect(try text("src/a.py") == "gone; gone\n")
      #expect(result.errors.contains("Left 2 findings whose edits overlap"))
    }

    @Test("an edit that would repeat a secret is neither shown nor made")
    func secret() throws {
      let code = "connect('correct horse battery')\n"
      try folder.write(code, to: "src/a.py")
      let result = try scan("--fix")
      #expect(try text("src/a.py") == code)
      #expect(!result.text.contains("correct horse"))
      #expect(result.errors.contains("would repeat a secret"))
    }

    @Test("a file in another encoding is left as it is")
    func encoding() throws {
      let bytes: [UInt8] = [0xFF, 0xFE] + "legacy(1)\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      try folder.write(bytes, to: "src/a.py")
      let result = try scan("--fix")
      #expect(result.status == 3)
      #expect(result.errors.contains("src/a.py") || result.errors.contains("a.py"))
      #expect(Array(try Data(contentsOf: folder.url.appending(path: "src/a.py"))) == bytes)
    }

    @Test(
      "a folder that may not be written is reported, and the file stays",
      .enabled(if: getuid() != 0, "root may write anywhere"))
    func refused() throws {
      try folder.write("legacy(1)\n", to: "src/a.py")
      try folder.run("chmod", "500", "src")
      // The folder goes away with the test; if it cannot, the temporary folder stays behind.
      defer { _ = try? folder.run("chmod", "700", "src") }
      let result = try scan("--fix")
      #expect(result.status == 3)
      #expect(try text("src/a.py") == "legacy(1)\n")
    }
  }
}
