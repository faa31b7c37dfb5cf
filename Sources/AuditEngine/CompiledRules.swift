public import AuditModel
public import AuditRules
import AuditSyntax

/// Rules ready to run: queries by grammar, regular expressions, and one prefilter for all of them.
///
/// Immutable; shared by all workers.
public final class CompiledRules: Sendable {
  /// The rules, in the order of the catalog.
  let rules: [Rule]
  /// The search rules, arranged for each language that a file may have.
  let plans: [LanguageID: LanguagePlan]
  let regexes: [Regex]
  /// By expression: where its matches can begin.
  let regexStarts: [RegexStarts?]
  let prefilter: Prefilter
  /// The prefilter's index of the marks that a file with suppressions has.
  let suppressionAtom: Int?
  /// The prefilter's index of the words of test frameworks.
  let testFrameworkAtoms: Set<Int>
  /// Whether some rule asks which methods are overridden elsewhere.
  let needsClassIndex: Bool
  /// What the requirements of the rules ask about.
  let terms: Requirement.Terms
  /// By place of the prefilter: which tests of comments hang on that atom.
  let commentTriggers: [UInt64]
  /// The tests of comments that hang on no atom.
  let freeComments: UInt64

  /// What runs over files of one language.
  struct LanguagePlan: Sendable {
    let grammar: Grammar?
    let querySet: QuerySet
    let entries: [Entry]

    /// One rule in this language.
    struct Entry: Sendable {
      /// Index into the rules.
      let rule: Int
      let formula: CompiledFormula
      let requirement: Requirement
      /// The queries it uses, as indices into the plan's query set.
      let queries: [Int]
      /// How much of a Python file its queries need around a match.
      let extent: PythonOutline.Extent
      /// Whether its queries depend on the file's imports and constants.
      let looksElsewhere: Bool
      /// Whether it finds nothing without its queries, so that they need not run where its requirement fails.
      let isQuery: Bool
    }
  }

  /// A formula whose leaves are indices of compiled queries and expressions.
  ///
  /// Semgrep's code patterns become a leaf of their own.
  indirect enum CompiledFormula: Sendable {
    case query(Int)
    case regex(Int)
    case all([CompiledFormula])
    case any([CompiledFormula])
    case not(CompiledFormula)
    case inside(CompiledFormula)
    case notInside(CompiledFormula)
    case metavariableRegex(name: String, regex: Int)
    case metavariableEntropy(name: String)
    case focus([String])
  }

  /// The ids of every rule there is, run or not: a suppression of any other id is a mistake.
  let knownIDs: Set<String>

  /// The ids of the rules that run.
  let runningIDs: Set<String>

  /// The mark of an inline suppression.
  static let suppressionMark = "audit: ignore["

  /// What the test frameworks of each language have at the top of a test.
  static let testFrameworkMarks: [String] = [
    "import pytest", "from pytest", "unittest.TestCase", "import TestCase", "import IsolatedAsyncioTestCase",
    "django.test import",
    "'vitest'", "\"vitest\"", "'@jest/globals'", "\"@jest/globals\"", "'@playwright/test'", "\"@playwright/test\"",
    "'node:test'", "\"node:test\"", "'bun:test'", "\"bun:test\"", "'@testing-library/", "\"@testing-library/",
    "'mocha'", "\"mocha\"", "'chai'", "\"chai\"", "'supertest'", "\"supertest\"",
    "import org.junit.", "import static org.junit.", "import org.testng.", "import org.mockito.",
    "import static org.mockito.",
  ]

  /// Compiles the rules of a catalog that are to run.
  ///
  /// - Parameters:
  ///   - rules: The rules.
  ///   - queries: The queries that rules name.
  ///   - knownIDs: The ids of rules that exist but do not run.
  /// - Throws: `LoadProblems` with every query and expression that cannot be compiled.
  public init(
    _ rules: [Rule], queries: [NamedQuery], knownIDs: Set<RuleID> = []
  ) throws(LoadProblems) {
    let facts = FactNames.all
    runningIDs = Set(rules.map(\.page.id.rawValue))
    self.knownIDs = Set(knownIDs.map(\.rawValue)).union(runningIDs)
    var compiler = RuleCompiler(queries: queries)
    var drafts: [LanguageID: [RuleCompiler.Draft]] = [:]
    for (index, rule) in rules.enumerated() {
      switch rule.check {
      case .search(let formula, let languages):
        let files = languages.reduce(into: Set<LanguageID>()) { files, language in
          files.formUnion(language.files ?? Set(LanguageID.allCases))
        }
        for language in LanguageID.allCases where files.contains(language) {
          if let draft = compiler.draft(rule: index, formula, language) { drafts[language, default: []].append(draft) }
        }
      case .fact(let request):
        if !facts.contains(request.name.text) {
          let nearest = facts.sorted().nearest(to: request.name.text)
          compiler.problems.append(
            request.name.problem(
              at: 0, "there is no fact `\(request.name.text)`", help: nearest.map { "did you mean `\($0)`?" } ?? ""))
        }
      }
    }
    guard compiler.problems.isEmpty else { throw LoadProblems(Array(Set(compiler.problems))) }
    let suppression = RequiredText.fragment(Self.suppressionMark)
    let frameworks = Self.testFrameworkMarks.map(RequiredText.fragment)
    // Only the definitions of Python files are told apart before the parse.
    let prefilter = Prefilter(
      drafts.values.flatMap { $0.map(\.required) } + [suppression] + frameworks,
      local: drafts[.python, default: []].lazy.filter { !$0.queries.isEmpty }.map(\.required),
      anchors: compiler.regexes.lazy.flatMap { $0.anchors ?? [] }.map(\.word))
    let index = Dictionary(uniqueKeysWithValues: prefilter.atoms.enumerated().map { ($1, $0) })
    self.rules = rules
    self.prefilter = prefilter
    suppressionAtom = index[suppression]
    testFrameworkAtoms = Set(frameworks.compactMap { index[$0] })
    regexes = compiler.regexes
    regexStarts = compiler.regexes.map { RegexStarts($0, index: index, prefilter: prefilter) }
    var terms = Requirement.Terms(atoms: index)
    plans = drafts.mapValues { drafts in
      var all: [Query] = []
      let entries = drafts.map { draft in
        let offset = all.count
        all += draft.queries
        return LanguagePlan.Entry(
          rule: draft.rule, formula: draft.formula.shiftingQueries(by: offset),
          requirement: terms.requirement(draft.required), queries: Array(offset..<all.count),
          extent: draft.queries.map { max($0.extent, $0.reportedExtent) }.max() ?? .function,
          looksElsewhere: draft.queries.contains(where: \.looksElsewhere), isQuery: draft.formula.isQuery)
      }
      return LanguagePlan(
        grammar: drafts.first?.language.grammar, querySet: QuerySet(all), entries: entries)
    }
    var triggers = [UInt64](repeating: 0, count: prefilter.placeCount)
    var free: UInt64 = 0
    for (number, test) in terms.comments.enumerated() {
      let bit = UInt64(1) << UInt64(number)
      for place in test.requiredText.atoms.compactMap({ index[$0] }).map({ prefilter.places[$0] }) where place >= 0 {
        triggers[Int(place)] |= bit
      }
      if terms.requirement(test.requiredText).holds([Bool](repeating: false, count: prefilter.atoms.count)) {
        free |= bit
      }
    }
    self.terms = terms
    commentTriggers = triggers
    freeComments = free
    needsClassIndex = drafts.values.joined().contains { $0.queries.contains(where: \.hasProjectConditions) }
  }

  /// The pages of the rules, one an id, in order.
  public var pages: [RulePage] { RuleCatalog(rules: rules, queries: []).pages }

  /// Whether a scan with these rules can tell that nothing is found of what a name in a suppression stands for: all its rules run,
  /// or there is no such rule.
  func canJudge(_ name: String) -> Bool {
    guard name.hasSuffix(".*") else { return runningIDs.contains(name) || !knownIDs.contains(name) }
    let category = name.dropLast()
    return knownIDs.allSatisfy { !$0.hasPrefix(category) || runningIDs.contains($0) }
  }

  /// The names of the facts that some rule asks for.
  public var requestedFacts: Set<String> {
    Set(rules.compactMap { if case .fact(let request) = $0.check { request.name.text } else { nil } })
  }
}

extension CompiledRules.CompiledFormula {
  /// Whether all that it finds it finds in the tree, not in the text.
  var isQuery: Bool {
    switch self {
    case .regex: false
    case .all(let parts), .any(let parts): parts.allSatisfy(\.isQuery)
    case .not(let part), .inside(let part), .notInside(let part): part.isQuery
    case .query, .metavariableRegex, .metavariableEntropy, .focus: true
    }
  }

  /// Whether more matches of one of its parts can mean fewer of its own.
  var hasNegation: Bool {
    switch self {
    case .not, .notInside: true
    case .all(let parts), .any(let parts): parts.contains(where: \.hasNegation)
    case .inside(let part): part.hasNegation
    case .query, .regex, .metavariableRegex, .metavariableEntropy, .focus: false
    }
  }

  /// The formula with its queries moved up by an offset.
  func shiftingQueries(by offset: Int) -> Self {
    switch self {
    case .query(let index): .query(index + offset)
    case .all(let parts): .all(parts.map { $0.shiftingQueries(by: offset) })
    case .any(let parts): .any(parts.map { $0.shiftingQueries(by: offset) })
    case .not(let part): .not(part.shiftingQueries(by: offset))
    case .inside(let part): .inside(part.shiftingQueries(by: offset))
    case .notInside(let part): .notInside(part.shiftingQueries(by: offset))
    case .regex, .metavariableRegex, .metavariableEntropy, .focus: self
    }
  }
}

/// Compiles queries and expressions, collecting every problem.
struct RuleCompiler {
  var problems: [LoadProblem] = []
  private(set) var regexes: [Regex] = []
  private var regexIndex: [String: Int] = [:]
  private let environment: Environment

  /// One rule in one language, before the prefilter is known.
  struct Draft {
    let rule: Int
    let language: LanguageID
    let formula: CompiledRules.CompiledFormula
    let queries: [Query]
    let required: RequiredText
  }

  init(queries: [NamedQuery]) { environment = Environment(named: queries) }

  /// Named queries, compiled once for each grammar.
  private final class Environment {
    let named: [NamedQuery]
    var compiled: [Grammar: [String: Query]] = [:]
    var inProgress: Set<String> = []
    var regexes: [String: Regex] = [:]

    init(named: [NamedQuery]) { self.named = named }
  }

  /// The environment seen from one grammar.
  private struct GrammarEnvironment: QueryEnvironment {
    let shared: Environment
    let language: LanguageID
    let grammar: Grammar

    func matcher(for text: String) throws(QueryProblem) -> any TextMatcher {
      if let regex = shared.regexes[text] { return regex }
      do {
        let regex = try Regex(text)
        shared.regexes[text] = regex
        return regex
      } catch {
        throw QueryProblem(message: "the regular expression `\(text)` is wrong: \(error.message)", offset: error.offset)
      }
    }

    func query(named name: String) throws(QueryProblem) -> Query {
      if let query = shared.compiled[grammar]?[name] { return query }
      let candidates = shared.named.filter { $0.name == name }
      guard let definition = candidates.first(where: { $0.languages.contains { $0.files?.contains(language) == true } })
      else {
        let reason = candidates.isEmpty ? "" : " for \(language.rawValue)"
        throw QueryProblem(
          message: "there is no query named `\(name)`\(reason)", offset: 0, word: name, known: shared.named.map(\.name))
      }
      guard shared.inProgress.insert(name).inserted else {
        throw QueryProblem(message: "the query `\(name)` refers to itself", offset: 0)
      }
      defer { shared.inProgress.remove(name) }
      do {
        let query = try Query(definition.query.text, grammar: grammar, environment: self)
        shared.compiled[grammar, default: [:]][name] = query
        return query
      } catch {
        let place = definition.query.problem(at: error.offset, "")
        throw QueryProblem(message: "\(error.message) (in query `\(name)`, \(place.file):\(place.line))", offset: 0)
      }
    }
  }

  /// Compiles a formula for one language; `nil` after adding problems.
  mutating func draft(rule: Int, _ formula: Formula, _ language: LanguageID) -> Draft? {
    var queries: [Query] = []
    guard let (compiled, required) = compile(formula, language, &queries) else { return nil }
    return Draft(rule: rule, language: language, formula: compiled, queries: queries, required: required)
  }

  private typealias Compiled = (formula: CompiledRules.CompiledFormula, required: RequiredText)

  private mutating func compile(_ formula: Formula, _ language: LanguageID, _ queries: inout [Query]) -> Compiled? {
    switch formula {
    case .query(let text):
      guard let grammar = language.grammar else {
        problems.append(text.problem(at: 0, "there is no grammar for \(language.rawValue), so it cannot be queried"))
        return nil
      }
      do {
        let environment = GrammarEnvironment(shared: environment, language: language, grammar: grammar)
        let query = try Query(text.text, grammar: grammar, environment: environment)
        queries.append(query)
        return (.query(queries.count - 1), query.requiredText)
      } catch {
        let nearest = error.known.nearest(to: error.word)
        problems.append(
          text.problem(at: error.offset, error.message, help: nearest.map { "did you mean `\($0)`?" } ?? ""))
        return nil
      }
    case .regex(let text):
      return regex(text).map { (.regex($0), regexes[$0].requiredText) }
    case .all(let parts):
      var all: [Compiled] = []
      for part in parts {
        guard let part = compile(part, language, &queries) else { return nil }
        all.append(part)
      }
      return (.all(all.map(\.formula)), .every(all.map(\.required)))
    case .any(let parts):
      var any: [Compiled] = []
      for part in parts {
        guard let part = compile(part, language, &queries) else { return nil }
        any.append(part)
      }
      return (.any(any.map(\.formula)), .some(any.map(\.required)))
    case .not(let part): return compile(part, language, &queries).map { (.not($0.formula), .anything) }
    case .notInside(let part): return compile(part, language, &queries).map { (.notInside($0.formula), .anything) }
    case .inside(let part): return compile(part, language, &queries).map { (.inside($0.formula), $0.required) }
    case .metavariableRegex(let name, let text):
      return regex(text).map { (.metavariableRegex(name: name, regex: $0), .anything) }
    case .metavariableEntropy(let name, _): return (.metavariableEntropy(name: name), .anything)
    case .focus(let names): return (.focus(names), .anything)
    }
  }

  private mutating func regex(_ text: LocatedText) -> Int? {
    if let index = regexIndex[text.text] { return index }
    do {
      regexes.append(try Regex(text.text))
      regexIndex[text.text] = regexes.count - 1
      return regexes.count - 1
    } catch {
      problems.append(text.problem(at: error.offset, "the regular expression is wrong: \(error.message)"))
      return nil
    }
  }
}
