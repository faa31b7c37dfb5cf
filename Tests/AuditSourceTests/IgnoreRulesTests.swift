import AuditModel
import AuditSource
import AuditTestSupport
import Foundation
import Testing

/// Whatever git lists as untracked and not ignored, the walk must list, and nothing else.
@Suite("Ignore rules mean what git means")
struct IgnoreRulesTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func listByGit() throws -> [String] {
    try folder.run("git", "ls-files", "-o", "--exclude-standard", "-z").split(separator: "\0").map(String.init)
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  static let patterns = [
    "foo", "/foo", "foo/", "*.py", "!a.py", "foo/*", "foo/**", "**/foo", "foo/**/bar", "a/*/b", "a/**/b", "*/foo",
    "/*/foo",
    "fo?", "[a-c].py", "[!a].py", "[^a]*", "[[:alpha:]].py", "[a-", "[]a].py", "\\!a.py", "\\#a.py", "#a.py", "a.py ",
    "a\\ ",
    "/", "//", "*", "!*/", "**", "!foo/bar", "foo/bar/", "foo**/bar", "**bar", "*o*", "a/b", "a//b", "!/foo/", "?",
    "*/",
    "\\", "b\\ar", "foo/*\n!foo/bar", "*\n!*.py\n!*/", "a.py\r", "fo[o]", "*.p[x-z]", "[\\]a].py", "***", "a/**",
    "/**/b", "!b",
    "FOO", "[[:digit:]-z]*", "[--a].py", "foo/bar/..",
  ]

  static let files = [
    "foo", "a.py", "b.py", "!a.py", "#a.py", "a ", "-.py", "].py", "1x", "x/foo", "x/foo2", "x/y/foo", "foo2/bar",
    "foox/y/bar",
    "a/b", "a/c/b", "a/c/d/b", "bar", "x/a.py", "y/foo/bar/baz", "y/foo/qux", "z/bar/a.py", "[a-", "Foo", "x/B",
  ]

  @Test("each pattern alone, at the root and in a folder", arguments: patterns)
  func single(pattern: String) throws {
    try folder.initialise()
    for file in Self.files { try folder.write("", to: file) }
    for place in [".gitignore", "x/.gitignore", "y/.gitignore"] {
      try folder.write(pattern + "\n", to: place)
      #expect(try folder.list().paths == listByGit(), "in \(place)")
      try folder.run("rm", place)
    }
  }

  @Test("random files of patterns", arguments: 1...25)
  func random(seed: Int) throws {
    var generator = Generator(state: UInt64(seed))
    try folder.initialise()
    for file in Self.files { try folder.write("", to: file) }
    for place in [".gitignore", "x/.gitignore", "y/foo/.gitignore", ".git/info/exclude"] {
      let lines = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
        (Bool.random(using: &generator) ? "" : "!") + (Self.patterns.randomElement(using: &generator) ?? "")
      }
      try folder.write(lines.joined(separator: "\n"), to: place)
    }
    #expect(try folder.list().paths == listByGit(), "seed \(seed)")
  }

  @Test("core.ignorecase is followed")
  func ignoresCase() throws {
    try folder.initialise()
    try folder.run("git", "config", "core.ignorecase", "true")
    try folder.write("*.LOG\nBuild/\nx/[A-C]?\n", to: ".gitignore")
    for file in ["a.log", "build/a", "x/b1", "x/d1"] { try folder.write("", to: file) }
    #expect(try folder.list().paths == [".gitignore", "x/d1"])
  }

  @Test("a tracked file that a rule matches says so")
  func ignoredQuestion() throws {
    try folder.write("A=1", to: "api/.env")
    try folder.write("A=1", to: ".env.example")
    try folder.commitAll()
    try folder.write(".env*\n!.env.example\n", to: ".gitignore")
    let repository = try #require(try SourceTree(target: folder.path).repository)
    let tracked = try repository.trackedPaths { $0.name.hasPrefix(".env") }
    #expect(tracked.map(\.path.rawValue) == [".env.example", "api/.env"])
    #expect(tracked.map(\.isIgnored) == [false, true])
    #expect(tracked.map(\.sizeBytes) == [3, 3])
    let blob = try #require(tracked[1].blob)
    #expect(try repository.bytes(of: blob) == Array("A=1".utf8))
    #expect(try repository.bytes(of: blob, limit: 2) == nil)
  }

  /// A small generator with a known seed (SplitMix64).
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }
}
