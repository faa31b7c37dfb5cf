import AuditModel
import AuditRules
import Testing

@testable import AuditEngine

@Suite("Environment files") struct EnvFileTests {
  @Test(
    "names of files with values",
    arguments: [
      ".env", ".env.local", ".env.production", ".env.development.local", ".env-prod", ".env_staging", "prod.env",
      "app.production.env", ".ENV", ".envrc", "deploy/.env", "config/docker.env", ".env.bak", ".env.old", ".env.test",
    ])
  func names(path: String) { #expect(EnvFile.isEnvFile(RepoPath(path)), "\(path)") }

  @Test(
    "names of samples, of sealed files and of programs",
    arguments: [
      ".env.example", ".env.sample", ".env.template", ".env.dist", ".env.local.example", "example.env", "sample.env",
      ".env.default", ".env.defaults", ".env.schema", ".env.vault", ".env.enc", ".env.production.age", ".env.j2",
      "env.ts", ".env.ts", ".env.d.ts", "environment.py", "env", "env.py", ".environment", ".env.md", ".envoy",
      "my.environment",
    ])
  func otherNames(path: String) { #expect(!EnvFile.isEnvFile(RepoPath(path)), "\(path)") }

  private func values(_ text: String, path: String = ".env") -> [EnvFile.Value] {
    EnvFile(path: RepoPath(path), bytes: Array(text.utf8)).values
  }

  @Test(
    "secrets",
    arguments: [
      "DB_PASSWORD=zebrafarm", "export JWT_SECRET='zebra-farm-2024'", "SMTP_PASS=zebra",
      "STRIPE_API_KEY=\"abc\" # live",
      "  TOKEN = abc", "APP_KEY=base64:4StV8PVvCLC6gkJXgGdkYdlWW0suqjb2sj0QvDHx3Hs=",
      "SUPABASE_SERVICE_ROLE_KEY=eyJh.eyJy.abc",
      "DATABASE_URL=postgres://shop:zebrafarm@db.shop.test:5432/shop", "REDIS_URL=redis://:zebrafarm@cache:6379",
      "AWS_ACCESS_KEY_ID=AKIAMADEUP2FIXTURE7Q", "KEY_PEM=\"-----BEGIN PRIVATE KEY-----\\nMIIE\"",
      "\u{FEFF}API_TOKEN=abc",
      "ADMIN_PASSWORD=20240101",
    ])
  func secrets(line: String) { #expect(values(line).map(\.isSecret) == [true], "\(line)") }

  @Test(
    "values that are no secrets",
    arguments: [
      "PORT=8000", "NODE_ENV=production", "MAX_TOKENS=4096", "ACCESS_TOKEN_EXPIRE_MINUTES=11520", "TOKEN_ROTATION=true",
      "TOKEN_TYPE=bearer", "SECRET_NAME=shop-database", "TOKEN_URL=https://auth.shop.test/token",
      "API_KEY_HEADER=X-Api-Key",
      "REACT_APP_API_TOKEN=abc", "VITE_SUPABASE_ANON_KEY=eyJh.eyJy.abc", "NEXT_PUBLIC_STRIPE_KEY=pk_live_abc",
      "STRIPE_PUBLISHABLE_KEY=pk_live_abc", "DATABASE_URL=postgres://db:5432/shop",
      "DATABASE_URL=postgres://postgres:postgres@db/shop",
      "SORT_KEY=created_at", "AWS_KEY_ID=shop", "DEBUG=1",
    ])
  func plainValues(line: String) { #expect(values(line).map(\.isSecret) == [false], "\(line)") }

  @Test(
    "placeholders and references",
    arguments: [
      "", "# DB_PASSWORD=zebrafarm", "DB_PASSWORD=", "DB_PASSWORD=\"\"", "DB_PASSWORD=changeme",
      "SECRET_KEY=changethis", "SECRET_KEY=\"CHANGE THIS PASSWORD\"", "SECRET_KEY=Your strong password",
      "API_KEY=your-api-key", "API_KEY=<api key>", "API_KEY=${API_KEY}", "API_KEY=$API_KEY", "API_KEY=xxxxxxxx",
      "API_KEY=sk-...", "POSTGRES_PASSWORD=postgres", "DB_PASSWORD=password", "API_KEY=op://shop/stripe/key",
      "DB_PASSWORD=encrypted:BDqDBibm4wsYqMpCjTQ6BsDHmMadg9K3", "API_KEY=insert-key-here", "not an assignment",
      "A B=c d", "API_KEY=# from the console of the provider", "API_KEY= # the same",
    ])
  func placeholders(line: String) { #expect(values(line).isEmpty, "\(line)") }

  @Test("a value over several lines is one value")
  func severalLines() {
    let text = "A_TOKEN=\"one\ntwo==three\nfour\"\nB_TOKEN='y'\r\nC=1\n"
    #expect(values(text).map(\.name) == ["A_TOKEN", "B_TOKEN", "C"])
    #expect(values(text).map(\.line) == [1, 4, 5])
  }

  @Test("what tests alone read holds no secret")
  func forTests() {
    #expect(values("DB_PASSWORD=zebrafarm", path: ".env.test").map(\.isSecret) == [false])
    #expect(values("DB_PASSWORD=zebrafarm", path: "ci.env").map(\.isSecret) == [false])
    #expect(values("DB_PASSWORD=zebrafarm", path: ".env.testament").map(\.isSecret) == [true])
  }

  // MARK: The facts

  private static let rules = """
    rules:
      - id: t.env
        severity: ERROR
        message: "secret $NAME"
        fact: git.env-files
      - id: t.env
        severity: INFO
        message: "plain $NAME"
        fact: git.env-files-without-secrets
      - id: t.history
        severity: ERROR
        message: "old $NAME"
        fact: git.env-files-in-history
    """

  private func judge(_ facts: RepositoryFacts) throws -> (checks: [CheckResult], findings: [Finding]) {
    let answers = try answers(facts)
    return (answers.checks, answers.findings)
  }

  private func answers(_ facts: RepositoryFacts, more: String = "", key: SecretKey? = nil) throws -> FactAnswers {
    let catalog = try RuleCatalog.load([RuleFile(name: "t.yaml", text: Self.rules + more)])
    return try CompiledRules(catalog.rules, queries: []).judge(facts, secretKey: key)
  }

  private func file(_ path: String, _ text: String?) -> EnvFile {
    EnvFile(path: RepoPath(path), bytes: text.map { Array($0.utf8) })
  }

  @Test("a file is reported once, by the entry that fits, and no value is shown")
  func findings() throws {
    let (checks, findings) = try judge(
      RepositoryFacts(
        trackedEnvFiles: [
          file(".env", "PORT=1\nA_TOKEN=zebra\nB_TOKEN=farm\n"), file("web/.env", "PORT=1\n"),
          file("api/.env", "# nothing\n"),
        ], historicalEnvFiles: nil))
    #expect(
      findings.map { "\($0.path) \($0.priority.rawValue) \($0.message)" }
        == ["web/.env P2 plain PORT", ".env P0 secret A_TOKEN and 1 more"].sorted())
    #expect(findings.first { $0.path == RepoPath(".env") }?.range.startLine == 2)
    #expect(!findings.contains { "\($0)".contains("zebra") })
    #expect(checks.first { $0.rule.rawValue == "t.env" }?.outcome == .present)
    #expect(checks.first { $0.rule.rawValue == "t.history" }?.outcome == .notApplicable)
  }

  @Test("what a file holds is told from what it or another held, whatever the order, and over several lines")
  func digests() throws {
    let key = try #require(SecretKey([UInt8](repeating: 7, count: SecretKey.byteCount)))
    func digest(_ text: String) -> SecretDigest? { file(".env", text).secretDigest(key) }
    let one = try #require(digest("A_TOKEN=zebra\n"))
    #expect(one == key.digest("zebra".utf8))
    #expect(digest("export OTHER_TOKEN='zebra' # old\nPORT=1\n") == one)
    #expect(digest("A_TOKEN=zebra\nB_TOKEN=farm\n") == digest("B_TOKEN=farm\nA_TOKEN=zebra\n"))
    #expect(digest("A_TOKEN=zebra\nB_TOKEN=farm\n") != one)
    #expect(digest("PORT=1\n") == nil)
    #expect(file(".env", nil).secretDigest(key) == nil)
    func pem(_ body: String) -> String {
      "KEY=\"-----BEGIN PRIVATE KEY-----\n\(body)\n-----END PRIVATE KEY-----\"\nPORT=1\n"
    }
    #expect(digest(pem("MIIa")) != digest(pem("MIIb")))
    #expect(digest(pem("MIIa") + "X=\"$Y\nzebra\"\n") == digest(pem("MIIa")))
    let facts = RepositoryFacts(
      trackedEnvFiles: [file(".env", "A_TOKEN=zebra\n"), file("web/.env", "PORT=1\n")],
      historicalEnvFiles: [file("old/.env", "B_TOKEN=zebra\n")])
    let findings = try answers(facts, key: key).findings
    #expect(findings.map(\.secret) == [one, one, nil])
    #expect(try answers(facts).findings.allSatisfy { $0.secret == nil })
  }

  @Test("what cannot be read or searched is unknown, never absent")
  func unknown() throws {
    var facts = RepositoryFacts(trackedEnvFiles: [file(".env", nil)], historicalEnvFiles: nil)
    facts.historyProblem = "shallow clone"
    let (checks, findings) = try judge(facts)
    #expect(findings.isEmpty)
    #expect(checks.map(\.outcome) == [.unknown, .unknown])
    #expect(checks.flatMap(\.evidence).map(\.text).contains("history was not searched: shallow clone"))
    let outside = try judge(RepositoryFacts(trackedEnvFiles: nil, historicalEnvFiles: nil))
    #expect(outside.checks.map(\.outcome) == [.notApplicable, .notApplicable])
    var gap = RepositoryFacts(trackedEnvFiles: [], historicalEnvFiles: [])
    gap.historyGap = "3 commits, 1 object missing"
    #expect(try judge(gap).checks.map(\.outcome) == [.absent, .unknown])
  }

  // MARK: Suppressions

  private func tracked(_ text: String, path: String = ".env") -> RepositoryFacts {
    RepositoryFacts(trackedEnvFiles: [file(path, text)], historicalEnvFiles: nil)
  }

  @Test("a comment with a reason, in the file itself, suppresses what a fact finds there")
  func suppressed() throws {
    for text in [
      "PORT=1\n# audit: ignore[t.env] shared by the team's laptops\nA_TOKEN=zebra\n",
      "A_TOKEN=zebra # audit: ignore[t.*] shared by the team's laptops\n",
    ] {
      let answers = try answers(tracked(text))
      #expect(answers.findings.isEmpty, "\(text)")
      #expect(answers.suppressed.map(\.reason) == ["shared by the team's laptops"])
      #expect(answers.suppressed.map(\.finding.rule.rawValue) == ["t.env"])
      // The file is tracked all the same.
      #expect(answers.checks.first?.outcome == .present)
    }
  }

  @Test("not without a reason, for another rule, at another place or in another file")
  func notSuppressed() throws {
    for text in [
      "# audit: ignore[t.env]\nA_TOKEN=zebra\n", "# audit: ignore[t.other] known\nA_TOKEN=zebra\n",
      "A_TOKEN=zebra\n# audit: ignore[t.env] too late\nPORT=1\n", "# audit: ignore[t.env] blank\n\nA_TOKEN=zebra\n",
    ] {
      let answers = try answers(tracked(text))
      #expect(answers.findings.map(\.rule.rawValue) == ["t.env"] && answers.suppressed.isEmpty, "\(text)")
    }
    var facts = tracked("A_TOKEN=zebra\n")
    facts.trackedEnvFiles?.append(file("web/.env", "# audit: ignore[t.env] known\nA_TOKEN=zebra\n"))
    #expect(try answers(facts).findings.map(\.path.rawValue) == [".env"])
  }

  @Test("one that suppresses nothing is reported, without the value on its line")
  func unused() throws {
    let unused = """

        - id: audit.unused
          severity: INFO
          message: unused
          fact: suppressions.unused
      """
    let answers = try answers(
      tracked("A_TOKEN=zebra\nB_TOKEN=cow # audit: ignore[t.env] old\nC=1 # audit: ignore[t.env, o.other] both\n"),
      more: unused)
    #expect(answers.findings.map { "\($0.rule) \($0.range.startLine)" } == ["audit.unused 2", "t.env 1"])
    #expect(answers.findings.first?.excerpt.lines == ["audit: ignore[t.env] old"])
    let used = try self.answers(tracked("A_TOKEN=zebra # audit: ignore[t.env] old\n"), more: unused)
    #expect(used.findings.isEmpty)
  }

  @Test("a scan of the file leaves such comments to the fact, and shows no value beside them")
  func scanned() throws {
    let rules = """
      rules:
        - id: t.env
          severity: ERROR
          message: "$NAME"
          fact: git.env-files
        - id: t.port
          languages: [generic]
          severity: INFO
          message: port
          pattern-regex: PORT
        - id: audit.unused
          severity: INFO
          message: unused
          fact: suppressions.unused
        - id: audit.reason
          severity: INFO
          message: reason
          fact: suppressions.without-reason
      """
    let catalog = try RuleCatalog.load([RuleFile(name: "t.yaml", text: rules)])
    var scan = FileScan(
      rules: try CompiledRules(catalog.rules, queries: [], knownIDs: Set(catalog.pages.map(\.id))), priorities: [:])
    func facts(_ text: String, _ path: String) -> [Finding] {
      scan.scan(Array(text.utf8), path: RepoPath(path), language: .text, role: .configuration)
        .suppressionFacts.map(\.finding)
    }
    let kept = "A_TOKEN=zebra # audit: ignore[t.env] known\n"
    #expect(facts(kept, ".env").isEmpty)
    #expect(facts(kept, "other.conf").map(\.rule.rawValue) == ["audit.unused"])
    #expect(facts("A=1 # audit: ignore[t.port] known\n", ".env").map(\.rule.rawValue) == ["audit.unused"])
    let bare = facts("DB_PASSWORD=zebrafarm # audit: ignore[t.env]\n", ".env")
    #expect(bare.map(\.rule.rawValue) == ["audit.reason"])
    #expect(bare.first?.excerpt.lines == ["DB_PASSWORD=[redacted] # audit: ignore[t.env]"])
  }
}
