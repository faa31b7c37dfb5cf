import AuditModel
import AuditSource
import AuditTestSupport
import Foundation
import Testing

@Suite("Reading files")
struct ReadingTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read(_ bytes: [UInt8], limit: Int = 1000) throws -> FileContent {
    try Data(bytes).write(to: folder.url.appending(path: "file"))
    return FileReader(root: folder.path, sizeLimitBytes: limit).read(RepoPath("file"))
  }

  @Test("text comes as it is: empty, with a mark, not UTF-8")
  func text() throws {
    for bytes: [UInt8] in [[], [0xEF, 0xBB, 0xBF, 0x61], Array("a\r\nb".utf8), [0x63, 0xE9, 0x0A]] {
      #expect(try read(bytes) == .bytes(bytes))
    }
  }

  @Test("the limit counts bytes and includes its own value")
  func limit() throws {
    let bytes = [UInt8](repeating: 0x61, count: 10)
    #expect(try read(bytes, limit: 10) == .bytes(bytes))
    #expect(try read(bytes, limit: 9) == .skipped(.tooLarge))
  }

  @Test("a file whose size the system does not tell is read to its end")
  func sizeless() {
    guard case .bytes(let bytes) = FileReader(root: "/proc").read(RepoPath("version")) else {
      Issue.record("/proc/version was not read")
      return
    }
    #expect(bytes.starts(with: "Linux".utf8))
  }

  @Test("NUL bytes near the start make a file binary")
  func binary() throws {
    #expect(try read([0x61, 0, 0x62]) == .skipped(.binary))
    #expect(try read(Array("%PDF-1.7\n".utf8)) == .skipped(.binary))
  }

  @Test("UTF-16 and UTF-32 with a mark become UTF-8, broken ones are binary")
  func wide() throws {
    let text = "key = 'é😀'\n"
    let little = text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    let wide = text.unicodeScalars.flatMap { scalar in
      [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: scalar.value >> $0) }
    }
    let expected = FileContent.bytes(Array(text.utf8))
    #expect(try read([0xFF, 0xFE] + little) == expected)
    #expect(try read([0xFE, 0xFF] + big) == expected)
    #expect(try read([0xFF, 0xFE, 0, 0] + wide) == expected)
    #expect(try read([0, 0, 0xFE, 0xFF] + big) == .skipped(.binary))
    #expect(try read([0xFF, 0xFE, 0x61]) == .skipped(.binary))
    #expect(try read([0xFF, 0xFE, 0x00, 0xD8, 0x61, 0x00]) == .skipped(.binary))
    #expect(try read([0xFF, 0xFE]) == .bytes([]))
  }

  @Test("a file that is gone, a folder and a link are told apart")
  func gone() throws {
    try folder.write("x", to: "sub/a")
    try folder.run("ln", "-s", "sub/a", "link")
    let reader = FileReader(root: folder.path)
    #expect(reader.read(RepoPath("nowhere")) == .failed("vanished while it was read"))
    #expect(reader.read(RepoPath("sub")) == .skipped(.notRegular))
    #expect(reader.read(RepoPath("link")) == .skipped(.symlink))
  }
}
