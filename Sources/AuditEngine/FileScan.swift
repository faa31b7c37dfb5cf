import AuditModel
import AuditRules
import AuditSyntax

/// Scans files with one set of rules.
///
/// Each worker makes its own: it holds a parser and scratch memory.
struct FileScan: ~Copyable {
  private let rules: CompiledRules
  private let priorities: [RuleID: Priority]
  private let parsesWholeFiles: Bool
  private let stepLimit: Int
  /// By which findings say whose secret they are about; `nil` when they need not.
  private let secretKey: SecretKey?
  /// What its rules cost, where that is asked for.
  private let meter: RuleMeter?
  private var parser = SyntaxParser()
  private var scratch = Prefilter.Scratch()
  /// The plans of the languages that came so far.
  private var plans: [LanguageID: LanguagePlan] = [:]
  /// Those of the last plan that read parts of a file.
  private var shapes: (plan: LanguagePlan, shapes: FunctionShapes)?
  private var secretFinder: SecretFinder?

  /// How many attempts to match a node one file may cost.
  ///
  /// A file of a megabyte costs about a million.
  static let usualStepLimit = 20_000_000
  /// One pattern may take this part of the steps of a file.
  private static let ruleShare = 4
  /// How many findings of one file are kept: nobody reads more, and a report of them all would not fit into memory.
  private static let findingLimit = 20_000
  /// The share of a file's bytes that its grammar may fail to read before the file counts as failed.
  private static let errorShareLimit = 0.5
  /// Python files up to this size are read whole.
  private static let wholeBytes = 200

  /// Prepares a worker; `parsesWholeFiles` reads whole files where parts would do, for tests of that law, and `stepLimit` is what one
  /// file may cost, in attempts to match a node.
  init(
    rules: CompiledRules, priorities: [RuleID: Priority], parsesWholeFiles: Bool = false,
    stepLimit: Int = Self.usualStepLimit, secretKey: SecretKey? = nil, meter: RuleMeter? = nil
  ) {
    self.secretKey = secretKey
    self.meter = meter
    self.stepLimit = stepLimit
    self.rules = rules
    self.priorities = priorities
    self.parsesWholeFiles = parsesWholeFiles
  }

  /// Whether a file of some language would have to wait for its rules, which somebody else compiles.
  func mustWait(for language: LanguageID) -> Bool { plans[language] == nil && rules.isBusy }

  /// Scans one file.
  ///
  /// `role` is what its path says it is for; the text of a test framework makes it a test.
  mutating func scan(_ source: [UInt8], path: RepoPath, language: LanguageID, role: FileRole) -> FileReport {
    var report = FileReport()
    let plan = plans[language] ?? rules.plan(for: language)
    plans[language] = plan
    plan.prefilter.scan(source, &scratch)
    let hits = scratch.hits
    if plan.needsProjectIndex {
      if language == .python { report.classes = ClassIndex.headers(in: source) }
      if language == .go { report.functions = ResultIndex.declarations(in: source) }
    }
    let role = role == .production && plan.testFrameworkAtoms.contains { hits[$0] } ? .test : role
    var scope = PlanScope(plan, path, role)
    let candidates = scratch.evidence { plan.candidates(&$0) }.filter { scope.holds($0) }
    report.isCovered = !candidates.isEmpty || plan.entries.contains { scope.holds($0) }
    // A suppression may stand anywhere: then the whole file is read.
    let mayHoldSuppressions = plan.suppressionAtom.map { hits[$0] } ?? false
    guard !candidates.isEmpty || mayHoldSuppressions else { return report }

    let readsParts =
      language == .python && !parsesWholeFiles && !mayHoldSuppressions && source.count > Self.wholeBytes
    var reading = FileReading(source, parts: EmbeddedScripts.parts(of: source, path: path))
    let matches = match(candidates, plan, &reading, readsParts: readsParts)
    var (found, secrets) = found(candidates, plan, matches, &reading)
    let matched = reading.tree
    if !found.isEmpty || mayHoldSuppressions {
      var places = found.map(\.hit)
      reading.parse(&parser, as: language.grammar, around: &places, readsParts: readsParts)
      for index in found.indices { found[index].hit = places[index] }
    }
    report.failure = reading.failures.first
    guard !found.isEmpty || mayHoldSuppressions else { return report }

    if let redactor = rules.redactor {
      let finder = secretFinder ?? SecretFinder(redactor)
      secretFinder = finder
      secrets += finder.secrets(in: source, path: path, language: language, role: role)
    }
    if EnvFile.isEnvFile(path) {
      // A comment behind a value is shown with its line.
      secrets += EnvFile(path: path, bytes: source).values.filter(\.isSecret).map(\.range)
    }
    let lines = LineTable(source)
    let builder = FindingBuilder(
      path: path, source: source, lines: lines, tree: reading.tree, language: language, secrets: secrets,
      suggestsEdits: found.contains { rules.rules[$0.entry].replacement != nil || rules.rules[$0.entry].rewrite != nil }
    )
    report.findings = findings(found, builder, matched)
    if mayHoldSuppressions {
      // In markup comments have forms that the tree of its scripts knows nothing of.
      let tree = reading.parts == nil ? reading.tree : nil
      suppress(in: &report, source: source, lines: lines, tree: tree, builder, role, path)
    }
    return report
  }

  // MARK: Matching

  private mutating func match(
    _ candidates: [LanguagePlan.Entry], _ plan: LanguagePlan, _ reading: inout FileReading, readsParts: Bool
  ) -> FileMatches {
    var matches = FileMatches(plan)
    var budget = MatchBudget(steps: stepLimit)
    meter?.addFile(candidates)
    let asking = candidates.filter(\.needsTree)
    if !asking.isEmpty { matchTree(asking, plan, &reading, readsParts: readsParts, &budget, &matches) }
    if candidates.contains(where: { !$0.generics.isEmpty }) {
      var isEnabled = [Bool](repeating: false, count: plan.generics.count)
      for candidate in candidates { for generic in candidate.generics { isEnabled[generic] = true } }
      matches.generics = Hit.all(of: plan.generics, in: reading.source, &budget) { isEnabled[$0] }
    }
    matches.isCutShort = budget.isExhausted
    if matches.isCutShort { reading.failures.append("matching took more than \(stepLimit) steps") }
    return matches
  }

  /// Parses what matters to some entries, and matches their queries and patterns there.
  private mutating func matchTree(
    _ asking: [LanguagePlan.Entry], _ plan: LanguagePlan, _ reading: inout FileReading, readsParts: Bool,
    _ budget: inout MatchBudget, _ matches: inout FileMatches
  ) {
    let source = reading.source
    let forecast = WordForecast(plan, hits: scratch.hits, events: scratch.events.elements)
    var stretches: [LineRange]?
    var isSatisfied = [Bool](repeating: true, count: asking.count)
    // What a rule finds in the text may not be where its queries would match.
    if readsParts, asking.allSatisfy(\.isTreeOnly) {
      let shapes = shapes.flatMap { $0.plan === plan ? $0.shapes : nil } ?? FunctionShapes(plan)
      self.shapes = (plan, shapes)
      var finder = StretchFinder(
        source, plan: plan, entries: asking, events: scratch.events.elements, forecast: forecast, shapes: shapes)
      switch finder.answer(scratch) {
      case .nothing: stretches = []
      case .wholeFile: break
      case .stretches(let some):
        stretches = some
        isSatisfied = finder.isSatisfied
      }
    }
    let wanted = zip(asking, isSatisfied).filter(\.1).map(\.0)
    reading.parse(&parser, as: plan.grammar, only: stretches)
    defer { meter?.addParsing(reading.parsingTime, for: wanted) }
    guard var tree = reading.tree else { return }
    let part = QueryContext(tree: tree, isPart: stretches != nil, mayMatch: forecast.mayMatch)
    if !matches.match(wanted, in: part, &budget, share: stepLimit / Self.ruleShare, meter) {
      // What the whole file decides was left open: few files get here.
      reading.parseAll(&parser, as: plan.grammar)
      guard let whole = reading.tree else { return }
      tree = whole
      matches = FileMatches(plan)
      let context = QueryContext(tree: tree, mayMatch: forecast.mayMatch)
      _ = matches.match(wanted, in: context, &budget, share: stepLimit / Self.ruleShare, meter)
    }
    if tree.errorBytes > Int(Double(source.count) * Self.errorShareLimit) {
      reading.failures.append("syntax errors in \(tree.errorBytes * 100 / max(1, source.count)) % of the file")
    }
  }

  /// A hit with the rule that it is of, as an index.
  private typealias Found = (entry: Int, hit: Hit)

  /// What the formulas of some entries come to, and all secrets among that, also those of hits that are dropped.
  private func found(
    _ candidates: [LanguagePlan.Entry], _ plan: LanguagePlan, _ matches: FileMatches, _ reading: inout FileReading
  ) -> (found: [Found], secrets: [Range<Int>]) {
    // A rule whose patterns came to no end says nothing here; the others are not held up by it.
    let endless = Set(candidates.filter { !matches.endless.isDisjoint(with: $0.patterns) }.map(\.rule))
    if !endless.isEmpty {
      let names = Set(endless.map { rules.rules[$0].page.id.rawValue }).sorted().joined(separator: ", ")
      reading.failures.append("matching these rules took more than \(stepLimit / Self.ruleShare) steps each: \(names)")
    }
    var matcher = FormulaMatcher(
      source: reading.source, regexes: plan.regexes, regexStarts: plan.regexStarts, events: scratch.events.elements,
      queryHits: matches.queries, patternHits: matches.patterns, genericHits: matches.generics,
      context: matches.context, steps: stepLimit)
    var found: [Found] = []
    for candidate in candidates {
      // Without a tree the queries of a rule say nothing, and its negations must not turn that into findings.
      if candidate.needsTree, reading.tree == nil { continue }
      if endless.contains(candidate.rule) { continue }
      let start = meter.map { _ in ContinuousClock.now }
      for hit in matcher.hits(of: candidate.formula) { found.append((candidate.rule, hit)) }
      if let start { meter?.addMatching(.now - start, of: candidate.rule) }
    }
    // Before anything is dropped from them: what is not reported is not shown either.
    let secrets = found.compactMap { $0.hit.bindings[FindingBuilder.secretName] }
    if !matcher.exceeded.isEmpty {
      reading.failures.append(
        "these regular expressions took too many steps: \(matcher.exceeded.sorted().joined(separator: ", "))")
    }
    if matcher.isExhausted { reading.failures.append("comparing the matches of patterns took too many steps") }
    // What was cut short may lack the matches that a negation would have taken away.
    if matches.isCutShort || matcher.isExhausted || !matcher.exceeded.isEmpty {
      let doubtful = Set(candidates.filter(\.formula.hasNegation).map(\.rule))
      found.removeAll { doubtful.contains($0.entry) }
    }
    if found.count > Self.findingLimit {
      reading.failures.append("more than \(Self.findingLimit) findings: only the first are kept")
      found.sort {
        ($0.hit.range.lowerBound, $0.hit.range.upperBound) < ($1.hit.range.lowerBound, $1.hit.range.upperBound)
      }
      found.removeSubrange(Self.findingLimit...)
    }
    return (found, secrets)
  }

  // MARK: Findings

  /// Builds findings: one for each rule and place, the most urgent entry of a rule first.
  private func findings(
    _ found: [Found], _ builder: FindingBuilder, _ tree: SyntaxTree?
  ) -> [FileReport.PendingFinding] {
    var pending: [FileReport.PendingFinding] = []
    for (entry, hit) in found {
      let rule = rules.rules[entry]
      var finding = builder.finding(
        hit, rule: rule, priority: priorities[rule.page.id] ?? rule.page.priority,
        rewrite: rules.rewrites[entry])
      var conditions = tree.map { tree in hit.conditions.compactMap { Self.condition($0, in: tree) } } ?? []
      if !rule.missingPackages.isEmpty { conditions.append(.lacksPackages(rule.missingPackages, builder.path)) }
      let secret = hit.bindings[FindingBuilder.secretName].map { Array(builder.source[$0]) }
      finding.secret = secret.flatMap { secretKey?.digest($0) }
      pending.append(
        FileReport.PendingFinding(
          finding: finding, entry: entry, conditions: conditions,
          secretDigest: secret.map { SHA256.hex($0, length: 64) }))
    }
    pending.sort { left, right in
      left.finding.path == right.finding.path && left.finding.range == right.finding.range
        && left.finding.rule == right.finding.rule
        ? left.finding.priority < right.finding.priority : left.finding < right.finding
    }
    var unique = pending.withoutRepetition()
    var findings = unique.map(\.finding)
    builder.identify(&findings)
    for index in unique.indices {
      unique[index].identify(as: findings[index], with: builder)
    }
    return unique
  }

  private static func condition(_ condition: ProjectCondition, in tree: SyntaxTree) -> FileReport.Condition? {
    switch condition {
    case .notOverridden(let method):
      guard let owner = tree.ancestors(of: method).first(where: { tree.kind(of: $0) == "class_definition" }),
        let name = tree.child(of: owner, field: "name")
      else { return nil }
      return .notOverridden(className: tree.text(of: name), method: tree.text(of: method))
    case .returnsError(let name): return .returnsError(tree.text(of: name))
    }
  }

  private func suppress(
    in report: inout FileReport, source: [UInt8], lines: LineTable, tree: SyntaxTree?, _ builder: FindingBuilder,
    _ role: FileRole, _ path: RepoPath
  ) {
    let suppressions = Suppression.all(in: source, lines: lines, tree: tree)
    var byLine: [Int: [Int]] = [:]
    for (index, suppression) in suppressions.enumerated() {
      for line in Set([suppression.line, suppression.coveredLine]) { byLine[line, default: []].append(index) }
    }
    var isUsed = [Bool](repeating: false, count: suppressions.count)
    report.findings.removeAll { pending in
      let finding = pending.finding
      let line = finding.range.startLine
      guard
        let index = byLine[line]?.first(where: { suppressions[$0].covers(finding.rule.rawValue, line: line) })
      else { return false }
      isUsed[index] = true
      let suppression = suppressions[index]
      guard !suppression.reason.isEmpty else { return false }
      report.suppressed.append(SuppressedFinding(finding: finding, reason: suppression.reason, line: suppression.line))
      return true
    }
    var findings: [Finding] = []
    var facts: [String] = []
    for (suppression, isUsed) in zip(suppressions, isUsed) {
      // What could not be searched, and a rule that does not run here, cannot say whether a suppression is needed.
      let isUnused = !isUsed && report.failure == nil && suppression.rules.allSatisfy { rules.canJudge($0, in: path) }
      guard suppression.reason.isEmpty || isUnused else { continue }
      let fact = suppression.reason.isEmpty ? FactNames.reasonlessSuppressions : FactNames.unusedSuppressions
      guard let rule = rules.rule(for: fact), rule.roles.contains(role), rule.paths.allows(path) else { continue }
      let hit = Hit(range: suppression.range, node: nil, bindings: [:], conditions: [])
      findings.append(builder.finding(hit, rule: rule, priority: priorities[rule.page.id] ?? rule.page.priority))
      facts.append(fact)
    }
    builder.identify(&findings)
    report.suppressionFacts = zip(facts, findings).map(FileReport.SuppressionFact.init)
  }
}
