import AuditModel
import Testing

@Suite("edits")
struct EditPlanTests {
  private func finding(_ start: Int, _ end: Int, _ text: String?, path: String = "a.py") throws -> Finding {
    Finding(
      rule: try #require(RuleID("test.edit")), priority: .p1, path: RepoPath(path),
      range: SourceRange(
        startLine: 1, startColumn: start + 1, endLine: 1, endColumn: end + 1, startByte: start, endByte: end),
      message: "", fix: "", excerpt: Excerpt(firstLine: 1, lines: []), scope: "",
      fingerprints: Fingerprints(scopeKey: "", lineKey: ""), edit: SuggestedEdit(replacement: text, fileDigest: "d"))
  }

  @Test("edits of one file are made together, the first of those that overlap")
  func plan() throws {
    let findings = [
      try finding(0, 3, "x"), try finding(2, 5, "no"), try finding(3, 4, ""), try finding(6, 8, "longer"),
      try finding(6, 8, "longer"), try finding(8, 9, nil),
    ]
    let plan = try #require(EditPlan.plans(for: findings).first)
    #expect(plan.applied(to: Array("abcdefghij".utf8)) == Array("xeflongerij".utf8))
    #expect(plan.fixed.count == 4)
    #expect(plan.overlapping == [findings[1]])
    #expect(plan.withheld == [findings[5]])
  }

  @Test("each file has its own plan; findings without an edit have none")
  func files() throws {
    var plain = try finding(0, 1, "x", path: "b.py")
    plain.edit = nil
    let plans = EditPlan.plans(for: [try finding(0, 1, "x"), plain, try finding(0, 1, "y", path: "c.py")])
    #expect(plans.map(\.path.rawValue) == ["a.py", "c.py"])
  }

  @Test("a plan for another text than it was made for does not trap")
  func shorter() throws {
    let plan = try #require(EditPlan.plans(for: [try finding(3, 9, "x")]).first)
    #expect(plan.applied(to: [1, 2]) == [1, 2])
  }
}
