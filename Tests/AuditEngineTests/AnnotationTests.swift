import Testing

@testable import AuditEngine

@Suite("Annotations of fixtures") struct AnnotationTests {
  private func annotations(_ text: String, rule: String = "a.b", found: Set<Int> = []) -> Annotations {
    Annotations(Array(text.utf8), rule: rule, found: found)
  }

  @Test(
    "any comment, alone or in a list",
    arguments: [
      "# ruleid: a.b", "#ruleid:a.b", "// ruleid: a.b", "/* ruleid: a.b */", "<!-- ruleid: a.b -->",
      "{/* ruleid: a.b */}", "-- ruleid: a.b", "(* ruleid: a.b *)", "{{! ruleid: a.b }}", "{# ruleid: a.b #}",
      "; ruleid: a.b", "% ruleid: a.b", "  * ruleid: a.b", "# ruleid: c.d, a.b", "# ruleid: a.b,c.d", "# ruleid: b",
      "# ruleid: rules.a.b", "# ruleid: deepok: a.b", "# ruleid: a.b because of this", "# ruleid: a.b\r",
    ])
  func syntaxes(line: String) { #expect(annotations("\(line)\nx\n").expected == [2]) }

  @Test(
    "other rules, other engines and code are none",
    arguments: [
      "# ruleid: c.d", "# ruleid: xa.b", "# ruleid: a.bc", "# proruleid: a.b", "x ruleid: a.b",
      "const x = { ruleid: a.b }",
      "# ruleid:", "rule id: a.b",
    ])
  func others(line: String) { #expect(annotations("\(line)\nx\n").expected.isEmpty) }

  @Test("an object with a member `ok` is code")
  func object() {
    #expect(annotations("return { ok: a.b }\nx\n").silent.isEmpty)
    #expect(annotations("return {\n  ok: a.b,\n}\n").silent.isEmpty)
    #expect(annotations("{/* ok: a.b */}\nx\n").silent == [2])
  }

  @Test("each kind")
  func kinds() {
    let all = annotations("# ruleid: a.b\n1\n# ok: a.b\n2\n# todoruleid: a.b\n3\n# todook: a.b\n4\n")
    #expect(all.expected == [2] && all.silent == [4] && all.knownMissing == [6] && all.knownNoisy == [8])
  }

  @Test("of annotations one below the other, each speaks of the line after the last, unless the next is reported")
  func stacked() {
    let text = "# ruleid: a.b\n# ok: c.d\nx\n"
    #expect(annotations(text).expected == [3])
    #expect(annotations(text, found: [2]).expected == [2])
    #expect(annotations(text, rule: "c.d").silent == [3])
  }
}
