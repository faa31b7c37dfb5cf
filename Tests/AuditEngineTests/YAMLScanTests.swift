import AuditModel
import AuditRules
import Testing

@testable import AuditEngine

@Suite("Scans of YAML") struct YAMLScanTests {
  private static let rules = """
    rules:
      - id: t.privileged
        severity: ERROR
        message: m
        languages: [yaml]
        query: |
          (block_mapping_pair key: (plain_scalar) @k value: (plain_scalar) @v (#eq? @k "privileged") (#eq? @v "true"))
      - id: t.latest
        severity: ERROR
        message: m
        languages: [yaml]
        pattern-regex: ':latest\\b'
    """

  private func scan(_ text: String, only: String? = nil) throws -> FileReport {
    let catalog = try RuleCatalog.load([RuleFile(name: "t.yaml", text: Self.rules)])
    let rules = try CompiledRules(
      catalog.rules.filter { only == nil || $0.page.id.rawValue == only }, queries: [], knownIDs: [])
    var scan = FileScan(rules: rules, priorities: [:])
    return scan.scan(Array(text.utf8), path: RepoPath("a.yaml"), language: .yaml, role: .production)
  }

  private func places(_ report: FileReport) -> [String] {
    report.findings.map { "\($0.finding.range.startLine) \($0.finding.rule) in \($0.finding.scope)" }
  }

  private static let manifest = """
    spec:
      containers:
        - image: x:latest
          securityContext:
            privileged: true

    """

  @Test("queries match, and scopes are paths of keys") func queries() throws {
    let report = try scan(Self.manifest)
    #expect(
      places(report) == [
        "3 t.latest in spec.containers.image", "5 t.privileged in spec.containers.securityContext.privileged",
      ])
    #expect(report.failure == nil)
  }

  @Test("a template keeps the findings of expressions, and fails only for queries") func template() throws {
    let template = "{{- if .Values.on }}\n" + Self.manifest + "{{- end }}\n"
    let both = try scan(template)
    #expect(places(both) == ["4 t.latest in spec.containers.image"])
    #expect(both.failure?.hasPrefix("line ") == true)
    let one = try scan(template, only: "t.latest")
    #expect(places(one) == ["4 t.latest in spec.containers.image"])
    #expect(one.failure == nil)
  }

  @Test("suppressions in comments, and in the comments of scripts inside") func suppressions() throws {
    let report = try scan(
      """
      a: b:latest  # audit: ignore[t.latest] pinned elsewhere
      run: |
        # audit: ignore[t.latest] a throw-away machine
        docker run c:latest
        docker run d:latest
      text: "# audit: ignore[t.latest] no comment"
      e: f:latest

      """)
    #expect(report.findings.map(\.finding.range.startLine) == [5, 7])
    #expect(report.suppressed.map(\.finding.range.startLine) == [1, 4])
  }

  @Test("two findings in one long value have identities of their own") func identities() throws {
    let report = try scan("run: |\n  docker run c:latest\n  docker run d:latest x\n")
    #expect(Set(report.findings.map(\.finding.fingerprints.lineKey)).count == 2)
    let alone = try scan("run: |\n  docker run d:latest x\n")
    #expect(alone.findings.first?.finding.fingerprints.lineKey == report.findings.last?.finding.fingerprints.lineKey)
  }
}
