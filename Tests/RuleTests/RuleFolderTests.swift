import AuditModel
import AuditRules
import Testing

@Suite("Rules in several files") struct RuleFolderTests {
  private static let own = """
    rules:
      - id: web.cors
        languages: [python]
        severity: WARNING
        message: Python is open.
        pattern: allow()
        metadata:
          title: Open to all
          priority: P1
          area: security
          effort: S
          confidence: high
          impact: Everybody may call.
          fix: Name who may.
          verification: [Nobody else gets in.]
    """

  private static func part(_ id: String = "web.cors") -> String {
    """
    rules:
      - id: \(id)
        languages: [go]
        severity: ERROR
        message: Go is open.
        pattern: allow()
        metadata: {priority: P0}
    """
  }

  @Test("a file of a rule's folder has more entries, with the page of the rule's own file")
  func part() throws {
    for isPack in [true, false] {
      let catalog = try RuleCatalog.load([
        RuleFile(name: "Rules/web/cors.yaml", text: Self.own, isPack: isPack),
        RuleFile(name: "Rules/web/cors/go.yaml", text: Self.part(), isPack: isPack),
      ])
      #expect(catalog.rules.map(\.page.title) == ["Open to all", "Open to all"])
      #expect(catalog.rules.map(\.page.message) == ["Python is open.", "Go is open."])
      #expect(catalog.rules.map(\.page.priority) == [.p1, .p0])
      #expect(catalog.rules.map(\.page.confidence) == [.high, .high])
      #expect(Set(catalog.rules.map(\.page.version)).count == 1)
      #expect(catalog.pages.count == 1)
    }
  }

  @Test("an id is still used by one rule alone")
  func duplicate() throws {
    for other in [
      "Rules/web/other.yaml", "Mine/web/cors.yaml", "Mine/web/cors/go.yaml", "Rules/cors/go.yaml", "go.yaml",
    ] {
      #expect(throws: LoadProblems.self, "\(other)") {
        try RuleCatalog.load([
          RuleFile(name: "Rules/web/cors.yaml", text: Self.own), RuleFile(name: other, text: Self.part()),
        ])
      }
    }
  }

  @Test("a name stands for one query in a language")
  func queries() throws {
    func file(_ name: String, _ id: String, _ language: String) -> RuleFile {
      let text = """
        queries:
          - id: \(id)
            languages: [\(language)]
            query: (identifier) @match
        """
      return RuleFile(name: name, text: text)
    }
    let first = file("a.yaml", "own.name", "python")
    for other in [file("b.yaml", "own.name", "go"), file("b.yaml", "own.names", "python")] {
      #expect(try RuleCatalog.load([first, other]).queries.count == 2)
    }
    let other = file("b.yaml", "own.name", "go, python")
    let problems = #expect(throws: LoadProblems.self) { try RuleCatalog.load([first, other]) }
    #expect(problems?.problems.map(\.message) == ["the query `own.name` is also defined in a.yaml:4"])
    #expect(problems?.problems.map(\.file) == ["b.yaml"])
    let (one, two) = (try RuleCatalog.load([first]), try RuleCatalog.load([other]))
    #expect(throws: LoadProblems.self) { try one.adding(two) }
  }

  @Test("a rule of the pack stands in its own file or in its folder")
  func place() throws {
    for name in [
      "Rules/web/cors/deep/go.yaml", "Rules/web/origins.yaml", "web/cors/go.yaml", "Rules/more/web/cors.yaml",
    ] {
      #expect(throws: LoadProblems.self, "\(name)") {
        try RuleCatalog.load([
          RuleFile(name: "Rules/web/cors.yaml", text: Self.own, isPack: true),
          RuleFile(name: name, text: Self.part(), isPack: true),
        ])
      }
    }
  }

  @Test("a rule of the pack has a page, and one that another's folder holds is not that other")
  func page() throws {
    #expect(throws: LoadProblems.self) {
      try RuleCatalog.load([RuleFile(name: "Rules/web/cors/go.yaml", text: Self.part(), isPack: true)])
    }
    #expect(throws: LoadProblems.self) {
      try RuleCatalog.load([
        RuleFile(name: "Rules/web/cors.yaml", text: Self.own, isPack: true),
        RuleFile(name: "Rules/web/cors/go.yaml", text: Self.part("web.cors.go"), isPack: true),
      ])
    }
  }
}
