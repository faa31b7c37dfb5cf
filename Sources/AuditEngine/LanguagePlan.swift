import AuditModel
import AuditRules
import AuditSyntax

/// What runs over the files of one language: queries, patterns and expressions, and one prefilter for all of them.
///
/// Immutable; shared by all workers.
final class LanguagePlan: Sendable {
  let grammar: Grammar?
  let querySet: QuerySet
  let patternSet: PatternSet
  let generics: [GenericPattern]
  let entries: [Entry]
  /// The requirements of the entries.
  let requirements: Requirement.List
  /// The distinct sets of paths that entries look at.
  let paths: [RulePaths]
  let regexes: [Regex]
  /// Where matches of the expressions can begin.
  let regexStarts: RegexStarts
  let prefilter: Prefilter
  /// The prefilter's index of the marks that a file with suppressions has.
  let suppressionAtom: Int?
  /// The prefilter's index of the words of test frameworks.
  let testFrameworkAtoms: Set<Int>
  /// Whether some rule asks what the other files of the project declare.
  let needsProjectIndex: Bool
  /// What the requirements of the rules ask about.
  let terms: Requirement.Terms
  /// By place of the prefilter: which tests of comments hang on that atom.
  let commentTriggers: [TestBits]
  /// The tests of comments that hang on no atom.
  let freeComments: TestBits
  /// By place of the prefilter: the texts with that atom that a name may stand for.
  let namedPlaces: [UInt64]
  /// The texts that a name may stand for and of which the places are not known.
  let freeNames: UInt64
  /// By number of an expression: what a text must hold for it to match, where the words with places decide that; every such
  /// requirement asks for at least one word.
  let forecasts: Requirement.List
  /// By number of an expression: which of `forecasts` is about it; -1 for none.
  let forecastNumbers: [Int32]

  /// One rule in this language; a class, because files share it.
  final class Entry: Sendable {
    /// Its index in the plan.
    let number: Int
    /// Index into the rules.
    let rule: Int
    let formula: CompiledFormula
    let requirement: Requirement
    /// The roles of the files that it looks at.
    let roles: Set<FileRole>
    /// The paths that it looks at, as an index into the plan's.
    let paths: Int
    /// The tests of `except` clauses that the requirement asks for, as bits.
    let handlers: TestBits
    /// The tests of functions that it asks for, as bits.
    let functions: TestBits
    /// The queries that it finds with, as indices into the plan's query set.
    let queries: [Int]
    /// The queries that only take away from what it finds.
    let denyingQueries: [Int]
    /// The code patterns it uses, as indices into the plan's pattern set.
    let patterns: [Int]
    /// The generic patterns it uses, as indices into the plan's.
    let generics: [Int]
    /// How much of a Python file its queries need around a match.
    let extent: PythonOutline.Extent
    /// How far from the definition that a match is in its queries look among the statements beside that.
    let vicinity: PythonOutline.Vicinity
    /// Whether its queries look at what the class around a match begins with.
    let looksAtHeading: Bool
    /// Whether its queries depend on the file's imports and constants.
    let looksElsewhere: Bool
    /// Whether it finds nothing without its queries and patterns, so that they need not run where its requirement fails.
    let isTreeOnly: Bool

    /// Whether the file has to be parsed for it.
    let needsTree: Bool

    /// Places a draft in a plan that has its queries at some places, and whose patterns and generic patterns so far end at others.
    fileprivate init(
      _ draft: RuleCompiler.Draft, number: Int, requirement: Requirement, roles: Set<FileRole>, paths: Int,
      queries places: [Int], after place: (pattern: Int, generic: Int)
    ) {
      let leaves = draft.leaves
      self.number = number
      rule = draft.rule
      formula = draft.formula.shifting(queries: places, patterns: place.pattern, generics: place.generic)
      self.requirement = requirement
      self.roles = roles
      self.paths = paths
      handlers = requirement.handlers
      functions = requirement.functions
      let finding = formula.findingQueries
      queries = finding.sorted()
      denyingQueries = Set(places).subtracting(finding).sorted()
      patterns = Array(place.pattern..<(place.pattern + leaves.patterns.count))
      generics = Array(place.generic..<(place.generic + leaves.generics.count))
      extent = draft.extent
      vicinity = leaves.queries.map(\.vicinity).max() ?? .nothing
      looksAtHeading = leaves.queries.contains(where: \.looksAtHeading)
      looksElsewhere = !leaves.patterns.isEmpty || leaves.queries.contains(where: \.looksElsewhere)
      isTreeOnly = draft.formula.isTreeOnly
      needsTree = !leaves.queries.isEmpty || !leaves.patterns.isEmpty
    }
  }

  /// The entries whose requirements hold for what is known of a file.
  func candidates(_ evidence: inout FileEvidence) -> [Entry] {
    entries.indices.filter { requirements.holds($0, &evidence) }.map { entries[$0] }
  }

  /// Compiles the rules that run in a language; `report` hears of each rule, by its index, what is wrong with it there.
  init(
    _ language: LanguageID, _ rules: [Rule], _ environment: RuleCompiler.Environment,
    report: (Int, [LoadProblem]) -> Void
  ) {
    var compiler = RuleCompiler(language, environment)
    var drafts: [RuleCompiler.Draft] = []
    for (index, rule) in rules.enumerated() {
      guard case .search(let formula, let languages) = rule.check,
        languages.contains(where: { $0.files?.contains(language) ?? true })
      else { continue }
      if let draft = compiler.draft(rule: index, formula, languages, rule.options) { drafts.append(draft) }
      report(index, compiler.takeProblems())
    }
    let suppression = RequiredText.fragment(CompiledRules.suppressionMark)
    let frameworks = CompiledRules.testFrameworkMarks.map(RequiredText.fragment)
    // What is about the tree is asked of parts of a file.
    let local = drafts.filter { !$0.leaves.queries.isEmpty || !$0.leaves.patterns.isEmpty }
    let anchors = compiler.regexes.flatMap { $0.anchors ?? [] }.map(\.word)
    let prefilter = Prefilter(
      drafts.map(\.required) + [suppression] + frameworks + anchors, local: local.lazy.map(\.required),
      anchors: anchors)
    let index = prefilter.index
    self.prefilter = prefilter
    suppressionAtom = index[suppression]
    testFrameworkAtoms = Set(frameworks.compactMap { index[$0] })
    regexes = compiler.regexes
    regexStarts = RegexStarts(compiler.regexes, prefilter)
    var terms = Requirement.Terms(prefilter)
    var queries: [Query] = []
    // Entries that say the same, as by an anchor of their file, have one query.
    var queryPlaces: [ObjectIdentifier: Int] = [:]
    var patterns: [Pattern] = []
    var generics: [GenericPattern] = []
    var paths: [RulePaths] = []
    entries = drafts.enumerated().map { number, draft in
      let rule = rules[draft.rule]
      let place = paths.firstIndex(of: rule.paths) ?? paths.count
      if place == paths.count { paths.append(rule.paths) }
      let places = draft.leaves.queries.map { query in
        if let known = queryPlaces[ObjectIdentifier(query)] { return known }
        queryPlaces[ObjectIdentifier(query)] = queries.count
        queries.append(query)
        return queries.count - 1
      }
      let entry = Entry(
        draft, number: number, requirement: terms.requirement(draft.required), roles: rule.roles,
        paths: place, queries: places, after: (patterns.count, generics.count))
      generics += draft.leaves.generics
      patterns += draft.leaves.patterns
      return entry
    }
    requirements = Requirement.List(entries.map(\.requirement))
    self.paths = paths
    self.generics = generics
    grammar = language.grammar
    needsProjectIndex = queries.contains(where: \.hasProjectConditions)
    querySet = QuerySet(queries)
    patternSet = PatternSet(patterns)
    (commentTriggers, freeComments) = Self.commentTriggers(&terms, prefilter, index)
    (namedPlaces, freeNames) = Self.namedPlaces(terms, prefilter, index)
    self.terms = terms
    // Expressions ask for words alone, which are no terms that fill up.
    var words = Requirement.Terms(prefilter)
    var forecasts: [Requirement] = []
    forecastNumbers = environment.regexes.map { regex in
      let atoms = regex.requiredText.atoms.map { index[$0].map { Int(prefilter.places[$0]) } ?? -1 }
      guard !atoms.isEmpty, atoms.allSatisfy({ (0..<prefilter.localCount).contains($0) }) else { return -1 }
      let requirement = words.requirement(regex.requiredText)
      if requirement.holds([Bool](repeating: false, count: prefilter.atoms.count)) { return -1 }
      forecasts.append(requirement)
      return Int32(forecasts.count - 1)
    }
    self.forecasts = Requirement.List(forecasts)
  }

  private static func commentTriggers(
    _ terms: inout Requirement.Terms, _ prefilter: Prefilter, _ index: [RequiredText: Int]
  ) -> (triggers: [TestBits], free: TestBits) {
    var triggers = [TestBits](repeating: .none, count: prefilter.placeCount)
    var free = TestBits.none
    for (number, test) in terms.comments.enumerated() {
      let bit = TestBits(number)
      for place in test.requiredText.atoms.compactMap({ index[$0] }).map({ prefilter.places[$0] }) where place >= 0 {
        triggers[Int(place)] |= bit
      }
      if terms.requirement(test.requiredText).holds([Bool](repeating: false, count: prefilter.atoms.count)) {
        free |= bit
      }
    }
    return (triggers, free)
  }

  private static func namedPlaces(
    _ terms: Requirement.Terms, _ prefilter: Prefilter, _ index: [RequiredText: Int]
  ) -> (places: [UInt64], free: UInt64) {
    var named = [UInt64](repeating: 0, count: prefilter.placeCount)
    var free: UInt64 = 0
    for (number, (text, requirement)) in terms.named.enumerated() {
      let bit = UInt64(1) << UInt64(number)
      let places = text.atoms.map { index[$0].map { prefilter.places[$0] } ?? -1 }
      for place in places where place >= 0 { named[Int(place)] |= bit }
      let isFree = requirement.holds([Bool](repeating: false, count: prefilter.atoms.count))
      if isFree || places.contains(where: { $0 < 0 || $0 >= prefilter.localCount }) { free |= bit }
    }
    return (named, free)
  }
}

/// Which entries of a plan look at a file; many share their paths, which are asked once.
struct PlanScope {
  private let plan: LanguagePlan
  private let path: RepoPath
  private let role: FileRole
  /// By set of paths: what it said, if it was asked.
  private var answers: [Bool?]

  init(_ plan: LanguagePlan, _ path: RepoPath, _ role: FileRole) {
    self.plan = plan
    self.path = path
    self.role = role
    answers = .init(repeating: nil, count: plan.paths.count)
  }

  /// Whether an entry looks at the file.
  mutating func holds(_ entry: LanguagePlan.Entry) -> Bool {
    guard entry.roles.contains(role) else { return false }
    if let answer = answers[entry.paths] { return answer }
    let answer = plan.paths[entry.paths].allows(path)
    answers[entry.paths] = answer
    return answer
  }
}
