import AuditModel
import AuditRules
import AuditSource
import Testing

@testable import AuditEngine

@Suite("The rule pack") struct PackTests {
  @Test("every rule reports what its fixtures mark, and nothing else", arguments: Pack.searchRules)
  func validated(id: RuleID) throws {
    let fixtures = Pack.fixtures(id)
    let manifests = NpmManifests { path in fixtures.first { $0.path == path }?.bytes }
    let result = RuleTest(try Pack.compiled(id), package: manifests.specification).run(id, on: fixtures)
    #expect(result.outcome == .validated, "missing \(result.missing), noisy \(result.noisy)")
    #expect(result.failures.isEmpty)
  }

  @Test("every page is complete", arguments: Pack.catalog.pages.map(\.id))
  func pages(id: RuleID) throws {
    let page = try #require(Pack.catalog.pages.first { $0.id == id })
    #expect(
      !page.title.isEmpty && !page.message.isEmpty && !page.impact.isEmpty && !page.fix.isEmpty && !page.area.isEmpty)
    #expect(!page.verification.isEmpty && page.verification.allSatisfy { !$0.isEmpty })
    #expect(page.references.allSatisfy { $0.hasPrefix("https://") })
    #expect(page.cwe.allSatisfy { $0.wholeMatch(of: /CWE-\d+/) != nil })
    #expect(page.title.count <= 60, "a title is a short noun phrase")
  }

  @Test("every rule has fixtures in each of its languages, with a hit and a near miss", arguments: Pack.searchRules)
  func languages(id: RuleID) throws {
    let fixtures = Pack.fixtures(id)
    for rule in Pack.catalog.rules where rule.page.id == id {
      guard case .search(_, let languages) = rule.check else { continue }
      for language in languages {
        guard let files = language.files else { continue }
        #expect(fixtures.contains { files.contains($0.language) }, "no fixture in \(language.rawValue)")
      }
    }
  }

  @Test("every rule needs some text, so that it costs nothing where that is not", arguments: Pack.searchRules)
  func prefilter(id: RuleID) throws {
    let rules = try Pack.compiled(id)
    let plans = rules.allPlans
    for plan in plans {
      let nothing = plan.prefilter.atoms.map { _ in false }
      for entry in plan.entries {
        let place = rules.rules[entry.rule].place
        let needsNothing = entry.requirement.holds(nothing)
        #expect(!needsNothing, "the entry at \(place.file):\(place.line) finds things where there is no word of it")
      }
    }
  }

  @Test("every test of a comment, a function, a name and a handler has a bit, so that none counts as passed")
  func bits() throws {
    let rules = try CompiledRules(Pack.catalog.rules, queries: Pack.catalog.queries)
    for plan in rules.allPlans {
      #expect(plan.terms.comments.count < TestBits.bitWidth)
      #expect(plan.terms.functions.count < TestBits.bitWidth)
      #expect(plan.terms.named.count < UInt64.bitWidth)
      #expect(plan.terms.handlers.count < TestBits.bitWidth)
    }
  }
}

@Suite("Mutated fixtures") struct MutationTests {
  /// The comment of a language around some text; `nil` for languages without comments.
  private static func comment(_ text: String, _ language: LanguageID) -> String? {
    switch language {
    case .python, .ruby, .bash, .yaml, .dockerfile, .hcl: "# \(text)"
    case .javascript, .jsx, .typescript, .tsx, .go, .java: "// \(text)"
    case .css: "/* \(text) */"
    case .sql: "-- \(text)"
    case .html: "<!-- \(text) -->"
    case .json, .text: nil
    }
  }

  @Test("line ends, byte order marks and other characters change nothing", arguments: Pack.searchRules)
  func encodings(id: RuleID) throws {
    let rules = try Pack.compiled(id)
    for fixture in Pack.fixtures(id) {
      let expected = Pack.lines(rules, id, fixture.bytes, like: fixture)
      let crlf = fixture.bytes.flatMap { $0 == 0x0a ? [0x0d, 0x0a] : [$0] }
      #expect(Pack.lines(rules, id, crlf, like: fixture) == expected, "CRLF in \(fixture.name)")
      #expect(
        Pack.lines(rules, id, [0xEF, 0xBB, 0xBF] + fixture.bytes, like: fixture) == expected, "BOM in \(fixture.name)")
      let open = fixture.bytes.last == 0x0a ? Array(fixture.bytes.dropLast()) : fixture.bytes
      #expect(Pack.lines(rules, id, open, like: fixture) == expected, "no final newline in \(fixture.name)")
      if let comment = Self.comment("\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}", fixture.language),
        !fixture.bytes.starts(with: "#!".utf8)
      {
        let shifted = Pack.lines(rules, id, Array((comment + "\n").utf8) + fixture.bytes, like: fixture)
        #expect(Set(shifted.map { $0 - 1 }) == expected, "emoji before \(fixture.name)")
      }
    }
  }

  @Test("reading parts of a Python file finds what reading all of it finds", arguments: Pack.searchRules)
  func partialParse(id: RuleID) throws {
    let rules = try Pack.compiled(id)
    // Enough definitions that nothing matches in for parts to be left out.
    let filler = (0..<60).map { "\n\ndef filler_\($0)(value):\n    return value + \($0)\n" }.joined()
    for fixture in Pack.fixtures(id) where fixture.language == .python {
      let padded = Array(filler.utf8) + fixture.bytes + Array(filler.utf8)
      let whole = Pack.lines(rules, id, padded, like: fixture, parsesWholeFiles: true)
      #expect(Pack.lines(rules, id, padded, like: fixture) == whole, "\(fixture.name)")
    }
  }

  @Test("a suppression with a reason silences every finding", arguments: Pack.searchRules)
  func suppressed(id: RuleID) throws {
    let rules = try Pack.compiled(id)
    for fixture in Pack.fixtures(id) {
      let lines = Pack.lines(rules, id, fixture.bytes, like: fixture)
      guard let comment = Self.comment("audit: ignore[\(id)] known and tracked elsewhere", fixture.language),
        !lines.isEmpty
      else { continue }
      var text: [String] = []
      for (index, line) in String(decoding: fixture.bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false
      ).enumerated() {
        if lines.contains(index + 1) { text.append(comment) }
        text.append(String(line))
      }
      let rest = Pack.lines(rules, id, Array(text.joined(separator: "\n").utf8), like: fixture)
      #expect(rest.count <= Self.unsuppressible[id.rawValue, default: 0], "\(rest) in \(fixture.name)")
    }
  }

  /// Findings inside a string over several lines or between the elements of a page, where a line comment cannot stand.
  private static let unsuppressible: [String: Int] = [
    "code.placeholder-comment": 2, "code.simulated-io": 1, "mock.ui-data": 1, "ts.stub-function": 6,
  ]
}
