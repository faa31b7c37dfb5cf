import AuditModel
import Testing

@Suite("Path patterns") struct GlobTests {
  private static let paths = [
    "a.py", "mock", "mock/a.py", "src/mock.py", "src/mocks/a.py", "src/a_mock_b/c.py", "tests/unit/a.py", "src/test",
    "src/test/a.py", "mockmock/x/mock.py", "src//mock/a", "m/o/c/k",
  ].map { RepoPath($0) }

  @Test(
    "a pattern of one name means the same as the same pattern with a class of one letter, which is matched by other means",
    arguments: [
      ("mock", "moc[k]"), ("*mock", "*moc[k]"), ("mock*", "moc[k]*"), ("*mock*", "*moc[k]*"), ("**/mock", "**/moc[k]"),
      ("**/mock/**", "**/moc[k]/**"), ("**/*mock*/**", "**/*moc[k]*/**"), ("**/*mock*", "**/*moc[k]*"),
      ("**/test*/**", "**/tes[t]*/**"), ("*.py", "*.p[y]"), ("mock/**", "moc[k]/**"), ("**/*.py", "**/*.p[y]"),
    ])
  func oneName(simple: String, general: String) {
    for path in Self.paths {
      #expect(Glob(simple).matches(path) == Glob(general).matches(path), "\(path.rawValue)")
    }
  }

  @Test("a pattern of a folder needs something in it")
  func folders() {
    #expect(!Glob("**/mock/**").matches(RepoPath("src/mock")))
    #expect(Glob("**/mock/**").matches(RepoPath("src/mock/a.py")))
    #expect(Glob("**/*mock*").matches(RepoPath("src/a_mock_b/c.py")))
    #expect(!Glob("**/*mock").matches(RepoPath("src/a_mock_b/c.py")))
  }
}
