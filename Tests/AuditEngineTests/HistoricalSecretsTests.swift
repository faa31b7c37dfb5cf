import AuditModel
import AuditRules
import AuditSource
import AuditTestSupport
import Testing

@testable import AuditEngine

@Suite("Secrets in history") struct HistoricalSecretsTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let rules = """
    rules:
      - id: t.key
        severity: ERROR
        message: m
        languages: [regex]
        patterns:
          - pattern-regex: KEY_(?<SECRET>[a-z]{8})
          - focus-metavariable: $SECRET
      - id: t.hint
        severity: INFO
        message: m
        languages: [regex]
        pattern-regex: HINT_(?<SECRET>[a-z]{8})
      - id: t.default
        severity: ERROR
        message: m
        languages: [regex]
        pattern-regex: DEFAULT_(?<SECRET>[a-z]{8})
        metadata: {in-history: false}
      - id: t.history
        severity: WARNING
        message: "in history, $NAME"
        fact: git.secrets-in-history
    """

  private func commit(_ text: String?, to path: String) throws -> String {
    if let text { try folder.write(text, to: path) } else { try folder.run("git", "rm", "-q", path) }
    try folder.run("git", "add", "-A")
    try folder.run("git", "commit", "-q", "-m", "state")
    return try folder.run("git", "rev-parse", "HEAD").filter { !$0.isWhitespace }
  }

  private func search(_ key: SecretKey? = nil) throws -> [HistoricalSecret] {
    let repository = try #require(try SourceTree(target: folder.path).repository)
    let catalog = try RuleCatalog.load([RuleFile(name: "t.yaml", text: Self.rules)])
    var search = try HistoricalSecretSearch(catalog.rules, secretKey: key)
    let present = Set(try repository.trackedPaths { _ in true }.compactMap(\.blob))
    try repository.forEachHistoricalBlob { blob, bytes in
      search.look(
        at: bytes, path: blob.path, language: .text, role: .production, commit: blob.introducedBy.id.hex,
        isPresent: present.contains(blob.blob))
    }
    return search.results()
  }

  @Test("a secret that was taken out is reported once, where it came in, and never shown")
  func takenOut() throws {
    try folder.run("git", "init", "-q", "-b", "main")
    _ = try commit("nothing\n", to: "a.conf")
    let first = try commit("x\nkey=KEY_zebrafar\n", to: "a.conf")
    _ = try commit("x\nkey=KEY_zebrafar\ny\nDEFAULT_zebrafox\n", to: "a.conf")
    _ = try commit("x\nkey=${KEY}\nHINT_zebracow\n", to: "a.conf")
    _ = try commit("key=${KEY}\n", to: "a.conf")
    let found = try search()
    #expect(found.map(\.commit) == [first])
    #expect(found.map(\.finding.range.startLine) == [2])
    #expect(!"\(found)".contains("zebra"))
  }

  @Test("a secret that a present file holds is for other rules")
  func stillThere() throws {
    try folder.run("git", "init", "-q", "-b", "main")
    _ = try commit("KEY_zebrafar\nKEY_zebracow\n", to: "a.conf")
    _ = try commit("KEY_zebrafar moved\n", to: "b.conf")
    let last = try commit("nothing\n", to: "a.conf")
    #expect(!last.isEmpty)
    #expect(try search().map(\.finding.range.startLine) == [2])
  }

  @Test("a deleted file's secret is reported with a stable identity and the priority of its rule")
  func judged() throws {
    try folder.run("git", "init", "-q", "-b", "main")
    let first = try commit("KEY_zebrafar KEY_zebracow\n", to: "old.conf")
    _ = try commit("x\n", to: "new.conf")
    _ = try commit(nil, to: "old.conf")
    let catalog = try RuleCatalog.load([RuleFile(name: "t.yaml", text: Self.rules)])
    var facts = RepositoryFacts(trackedEnvFiles: nil, historicalEnvFiles: nil)
    facts.historicalSecrets = try search()
    let answers = try CompiledRules(catalog.rules, queries: []).judge(facts)
    let (checks, findings) = (answers.checks, answers.findings)
    #expect(checks.map(\.outcome) == [.present])
    #expect(findings.map(\.message) == .init(repeating: "in history, since commit \(first.prefix(10))", count: 2))
    #expect(findings.map(\.priority) == [.p1, .p1])
    #expect(Set(findings.map(\.fingerprints.scopeKey)).count == 2)
    facts.historicalSecrets = try search()
    #expect(try CompiledRules(catalog.rules, queries: []).judge(facts).findings == findings)
    let key = SecretKey.random()
    facts.historicalSecrets = try search(key)
    #expect(
      Set(try CompiledRules(catalog.rules, queries: []).judge(facts).findings.map(\.secret))
        == [key.digest("zebrafar".utf8), key.digest("zebracow".utf8)])
    facts.historicalSecrets = nil
    facts.historyProblem = "shallow clone"
    let shallow = try CompiledRules(catalog.rules, queries: []).judge(facts)
    #expect(shallow.checks.map(\.outcome) == [.unknown])
    #expect(shallow.checks.first?.evidence.first?.text == "history was not searched: shallow clone")
  }
}
