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
  /// The expressions of `fix-regex`, by rule, as indices into the expressions.
  let rewrites: [Int: Int]
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
  /// By place of the prefilter: the texts with that atom that a name may stand for.
  let namedPlaces: [UInt64]
  /// The texts that a name may stand for and of which the places are not known.
  let freeNames: UInt64

  /// What runs over files of one language.
  struct LanguagePlan: Sendable {
    let grammar: Grammar?
    let querySet: QuerySet
    let patternSet: PatternSet
    let generics: [GenericPattern]
    let entries: [Entry]

    /// One rule in this language.
    struct Entry: Sendable {
      /// Index into the rules.
      let rule: Int
      let formula: CompiledFormula
      let requirement: Requirement
      /// The tests of `except` clauses that the requirement asks for, as bits.
      let handlers: UInt64
      /// The queries it uses, as indices into the plan's query set.
      let queries: [Int]
      /// The code patterns it uses, as indices into the plan's pattern set.
      let patterns: [Int]
      /// The generic patterns it uses, as indices into the plan's.
      let generics: [Int]
      /// How much of a Python file its queries need around a match.
      let extent: PythonOutline.Extent
      /// Whether its queries depend on the file's imports and constants.
      let looksElsewhere: Bool
      /// Whether it finds nothing without its queries and patterns, so that they need not run where its requirement fails.
      let isTreeOnly: Bool
    }
  }

  /// A formula whose leaves are indices of compiled patterns, queries and expressions.
  indirect enum CompiledFormula: Sendable {
    case pattern(Int)
    case generic(Int)
    case query(Int)
    case regex(Int)
    case all([CompiledFormula])
    case any([CompiledFormula])
    case not(CompiledFormula)
    case inside(CompiledFormula)
    case notInside(CompiledFormula)
    case metavariableRegex(name: String, regex: Int)
    case metavariablePattern(name: String, CompiledFormula, foreign: ForeignLanguage?)
    case metavariableComparison(name: String?, Comparison)
    case metavariableType(name: String, types: [String])
    case metavariableAnalysis(name: String, Analyzer)
    case focus([String])
  }

  /// Another language, as which the text bound to a name is read.
  final class ForeignLanguage: Sendable {
    let grammar: Grammar?
    let patterns: PatternSet
    let generics: [GenericPattern]

    init(grammar: Grammar?, patterns: [Pattern], generics: [GenericPattern]) {
      self.grammar = grammar
      self.generics = generics
      self.patterns = PatternSet(patterns)
    }
  }

  /// The ids of every rule there is, run or not: a suppression of any other id is a mistake.
  let knownIDs: Set<String>

  /// What knows the secrets that no running rule looks for; `nil` when the running rules know them all.
  let redactor: SecretRedactor?

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
  ///   - redactors: Rules that bind secrets, which no finding may show whether or not these rules run.
  /// - Throws: `LoadProblems` with every query and expression that cannot be compiled.
  public init(
    _ rules: [Rule], queries: [NamedQuery], knownIDs: Set<RuleID> = [], redactors: [Rule] = []
  ) throws(LoadProblems) {
    let facts = FactNames.all
    let runningIDs = Set(rules.map(\.page.id.rawValue))
    self.runningIDs = runningIDs
    let silent = redactors.filter { $0.bindsSecret && !runningIDs.contains($0.page.id.rawValue) }
    redactor = silent.isEmpty ? nil : SecretRedactor(silent)
    self.knownIDs = Set(knownIDs.map(\.rawValue)).union(runningIDs)
    var compiler = RuleCompiler(queries: queries)
    var drafts: [LanguageID: [RuleCompiler.Draft]] = [:]
    for (index, rule) in rules.enumerated() {
      switch rule.check {
      case .search(let formula, let languages):
        for draft in compiler.drafts(rule: index, formula, languages, rule.options) {
          drafts[draft.language, default: []].append(draft)
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
    var rewrites: [Int: Int] = [:]
    for (index, rule) in rules.enumerated() {
      if let rewrite = rule.rewrite { rewrites[index] = compiler.regex(rewrite.regex) }
    }
    self.rewrites = rewrites
    guard compiler.problems.isEmpty else { throw LoadProblems(Array(Set(compiler.problems))) }
    let suppression = RequiredText.fragment(Self.suppressionMark)
    let frameworks = Self.testFrameworkMarks.map(RequiredText.fragment)
    // Only the definitions of Python files are told apart before the parse.
    let prefilter = Prefilter(
      drafts.values.flatMap { $0.map(\.required) } + [suppression] + frameworks,
      local: drafts[.python, default: []].lazy.filter { !$0.leaves.queries.isEmpty || !$0.leaves.patterns.isEmpty }.map(
        \.required),
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
      var queries: [Query] = []
      var patterns: [Pattern] = []
      var generics: [GenericPattern] = []
      let entries = drafts.map { draft in
        let (query, pattern, generic) = (queries.count, patterns.count, generics.count)
        generics += draft.leaves.generics
        queries += draft.leaves.queries
        patterns += draft.leaves.patterns
        let requirement = terms.requirement(draft.required)
        return LanguagePlan.Entry(
          rule: draft.rule, formula: draft.formula.shifting(queries: query, patterns: pattern, generics: generic),
          requirement: requirement, handlers: requirement.handlers, queries: Array(query..<queries.count),
          patterns: Array(pattern..<patterns.count), generics: Array(generic..<generics.count),
          extent: draft.extent,
          looksElsewhere: !draft.leaves.patterns.isEmpty || draft.leaves.queries.contains(where: \.looksElsewhere),
          isTreeOnly: draft.formula.isTreeOnly)
      }
      return LanguagePlan(
        grammar: drafts.first?.language.grammar, querySet: QuerySet(queries), patternSet: PatternSet(patterns),
        generics: generics, entries: entries)
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
    var namedPlaces = [UInt64](repeating: 0, count: prefilter.placeCount)
    var freeNames: UInt64 = 0
    for (number, (text, requirement)) in terms.named.enumerated() {
      let bit = UInt64(1) << UInt64(number)
      let places = text.atoms.map { index[$0].map { prefilter.places[$0] } ?? -1 }
      for place in places where place >= 0 { namedPlaces[Int(place)] |= bit }
      let isFree = requirement.holds([Bool](repeating: false, count: prefilter.atoms.count))
      if isFree || places.contains(where: { $0 < 0 || $0 >= prefilter.localCount }) { freeNames |= bit }
    }
    self.namedPlaces = namedPlaces
    self.freeNames = freeNames
    self.terms = terms
    commentTriggers = triggers
    freeComments = free
    needsClassIndex = drafts.values.joined().contains { $0.leaves.queries.contains(where: \.hasProjectConditions) }
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

  /// Whether a scan of one file can tell that, too: not where a fact about the repository may be a finding in the file.
  func canJudge(_ name: String, in path: RepoPath) -> Bool {
    guard canJudge(name) else { return false }
    guard EnvFile.isEnvFile(path) else { return true }
    return !rules.contains { rule in
      guard case .fact(let request) = rule.check, FactNames.aboutTrackedFiles.contains(request.name.text) else {
        return false
      }
      let id = rule.page.id.rawValue
      return name == id || (name.hasSuffix(".*") && id.hasPrefix(name.dropLast()))
    }
  }

  /// The names of the facts that some rule asks for.
  public var requestedFacts: Set<String> {
    Set(rules.compactMap { if case .fact(let request) = $0.check { request.name.text } else { nil } })
  }
}

extension CompiledRules.CompiledFormula {
  /// Whether all that it finds it finds in the tree, not in the text.
  var isTreeOnly: Bool {
    !contains {
      switch $0 {
      case .regex, .generic, .metavariablePattern: true
      default: false
      }
    }
  }

  /// Whether it asks of which type an expression is.
  var asksForTypes: Bool { contains { if case .metavariableType = $0 { true } else { false } } }

  /// Whether more matches of one of its parts can mean fewer of its own.
  var hasNegation: Bool {
    contains {
      switch $0 {
      case .not, .notInside: true
      default: false
      }
    }
  }

  /// Whether it, or some part of it at any depth, is what is wanted.
  private func contains(_ isWanted: (Self) -> Bool) -> Bool {
    if isWanted(self) { return true }
    switch self {
    case .all(let parts), .any(let parts): return parts.contains { $0.contains(isWanted) }
    case .not(let part), .inside(let part), .notInside(let part), .metavariablePattern(_, let part, _):
      return part.contains(isWanted)
    case .pattern, .generic, .query, .regex, .metavariableRegex, .metavariableComparison, .metavariableType,
      .metavariableAnalysis, .focus:
      return false
    }
  }

  /// Whether what it finds are matches of code patterns alone.
  var isPattern: Bool {
    switch self {
    case .pattern, .generic: true
    case .all(let parts), .any(let parts): parts.contains(where: \.isPattern)
    default: false
    }
  }

  /// The formula with its queries and patterns moved up by offsets.
  func shifting(queries: Int, patterns: Int, generics: Int) -> Self {
    func shifted(_ part: Self) -> Self { part.shifting(queries: queries, patterns: patterns, generics: generics) }
    switch self {
    case .query(let index): return .query(index + queries)
    case .pattern(let index): return .pattern(index + patterns)
    case .generic(let index): return .generic(index + generics)
    case .all(let parts): return .all(parts.map(shifted))
    case .any(let parts): return .any(parts.map(shifted))
    case .not(let part): return .not(shifted(part))
    case .inside(let part): return .inside(shifted(part))
    case .notInside(let part): return .notInside(shifted(part))
    case .metavariablePattern(let name, let part, nil):
      return .metavariablePattern(name: name, shifted(part), foreign: nil)
    case .metavariablePattern, .regex, .metavariableRegex, .metavariableComparison, .metavariableType,
      .metavariableAnalysis, .focus:
      return self
    }
  }
}
