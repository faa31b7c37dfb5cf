import AuditModel
import AuditRules
import AuditSyntax

/// What one file yields before the project is known.
struct FileReport: Sendable {
  var findings: [PendingFinding] = []
  var suppressed: [SuppressedFinding] = []
  /// Suppressions that cover nothing, or give no reason: the fact's name, and the finding that a rule may make of it.
  var suppressionFacts: [SuppressionFact] = []
  var failure: String?
  var classes: [ClassIndex.Header] = []
  /// Whether at least one rule applies to the file.
  var isCovered = true

  struct PendingFinding: Sendable {
    var finding: Finding
    /// Class and method that must not be overridden for the finding to stand; none stands at once.
    var conditions: [Overriding]
    /// The digest of the secret that it is about, for telling whether two are the same; never stored.
    var secretDigest: String?
  }

  /// A method and its class, by names.
  struct Overriding: Hashable, Sendable {
    var className: String
    var method: String
  }

  struct SuppressionFact: Sendable {
    var fact: String
    var finding: Finding
  }
}

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
  private var parser = SyntaxParser()
  private var scratch = Prefilter.Scratch()
  /// The plans of the languages that came so far.
  private var plans: [LanguageID: LanguagePlan] = [:]
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
    stepLimit: Int = Self.usualStepLimit, secretKey: SecretKey? = nil
  ) {
    self.secretKey = secretKey
    self.stepLimit = stepLimit
    self.rules = rules
    self.priorities = priorities
    self.parsesWholeFiles = parsesWholeFiles
  }

  /// Scans one file.
  ///
  /// `role` is what its path says it is for; the text of a test framework makes it a test.
  mutating func scan(_ source: [UInt8], path: RepoPath, language: LanguageID, role: FileRole) -> FileReport {
    var report = FileReport()
    // A suppression may stand anywhere: then the whole file is read.
    let mayReadParts = language == .python && !parsesWholeFiles && source.count > Self.wholeBytes
    let plan = plans[language] ?? rules.plan(for: language)
    plans[language] = plan
    plan.prefilter.scan(source, &scratch)
    let hits = scratch.hits
    if plan.needsClassIndex, language == .python { report.classes = ClassIndex.headers(in: source) }
    let role = role == .production && plan.testFrameworkAtoms.contains { hits[$0] } ? .test : role
    var scope = PlanScope(plan, path, role)
    let candidates = scratch.evidence { evidence in
      plan.entries.filter { $0.requirement.holds(&evidence) && scope.holds($0) }
    }
    report.isCovered = !candidates.isEmpty || plan.entries.contains { scope.holds($0) }
    let mayHoldSuppressions = plan.suppressionAtom.map { hits[$0] } ?? false
    guard !candidates.isEmpty || mayHoldSuppressions else { return report }

    var tree: SyntaxTree?
    var failures: [String] = []
    func parse(
      _ parser: inout SyntaxParser, _ grammar: Grammar?, only stretches: [LineRange]? = nil, isNeeded: Bool = true
    ) {
      guard tree == nil, failures.isEmpty, let grammar else { return }
      do throws(ParseFailure) {
        tree = try parser.parse(source, as: grammar, only: stretches)
      } catch {
        // A template is not YAML. Unless a query has to be answered nothing is lost: indentation tells scopes, and `#` comments.
        if case .refused = error, !isNeeded { return }
        failures.append(error.reason)
      }
    }
    /// What is read of the file; `nil` for all of it.
    var stretches: [LineRange]?
    var queryHits: [[Hit]] = []
    var budget = MatchBudget(steps: stepLimit)
    var patternHits: [[Hit]] = []
    var endless: Set<Int> = []
    var context: QueryContext?
    let forecast = WordForecast(plan, hits: hits, events: scratch.events.elements)
    if candidates.contains(where: \.needsTree) {
      let asking = candidates.filter(\.needsTree)
      var isEnabled = [Bool](repeating: false, count: plan.querySet.queries.count)
      var isPatternEnabled = [Bool](repeating: false, count: plan.patternSet.patterns.count)
      var isReadAtAll = true
      var isSatisfied = [Bool](repeating: true, count: asking.count)
      // What a rule finds in the text may not be where its queries would match.
      if mayReadParts, !mayHoldSuppressions, asking.allSatisfy(\.isTreeOnly) {
        var finder = StretchFinder(source, plan: plan, entries: asking, events: scratch.events.elements, forecast: forecast)
        switch finder.answer(scratch) {
        case .nothing: isReadAtAll = false
        case .wholeFile: break
        case .stretches(let some):
          stretches = some
          isSatisfied = finder.isSatisfied
        }
      }
      for (entry, isSatisfied) in zip(asking, isSatisfied) where isSatisfied {
        for query in entry.queries { isEnabled[query] = true }
        for pattern in entry.patterns { isPatternEnabled[pattern] = true }
      }
      // Nothing to read is not the same as everything.
      if isReadAtAll { parse(&parser, plan.grammar, only: stretches) }
      queryHits = .init(repeating: [], count: plan.querySet.queries.count)
      patternHits = .init(repeating: [], count: plan.patternSet.patterns.count)
      if let tree {
        let file = QueryContext(tree: tree, mayMatch: forecast.mayMatch)
        context = file
        plan.querySet.matches(in: file, isEnabled: isEnabled, budget: &budget) { query, match in
          queryHits[query].append(Hit(match, of: plan.querySet.queries[query], in: tree))
        }
        endless = plan.patternSet.matches(
          in: file, isEnabled: isPatternEnabled, budget: &budget, share: stepLimit / Self.ruleShare
        ) { pattern, match in
          patternHits[pattern].append(Hit(match, of: plan.patternSet.patterns[pattern]))
        }
        if tree.errorBytes > Int(Double(source.count) * Self.errorShareLimit) {
          failures.append("syntax errors in \(tree.errorBytes * 100 / max(1, source.count)) % of the file")
        }
      }
    }
    var genericHits: [[Hit]] = []
    if candidates.contains(where: { !$0.generics.isEmpty }) {
      var isEnabled = [Bool](repeating: false, count: plan.generics.count)
      for candidate in candidates { for generic in candidate.generics { isEnabled[generic] = true } }
      genericHits = Hit.all(of: plan.generics, in: source, &budget) { isEnabled[$0] }
    }
    if budget.isExhausted { failures.append("matching took more than \(stepLimit) steps") }
    // A rule whose patterns came to no end says nothing here; the others are not held up by it.
    let endlessRules = Set(candidates.filter { !endless.isDisjoint(with: $0.patterns) }.map(\.rule))
    if !endlessRules.isEmpty {
      let names = Set(endlessRules.map { rules.rules[$0].page.id.rawValue }).sorted().joined(separator: ", ")
      failures.append("matching these rules took more than \(stepLimit / Self.ruleShare) steps each: \(names)")
    }

    var matcher = FormulaMatcher(
      source: source, regexes: plan.regexes, regexStarts: plan.regexStarts, events: scratch.events.elements,
      queryHits: queryHits, patternHits: patternHits, genericHits: genericHits, context: context,
      steps: stepLimit)
    var found: [(entry: Int, hit: Hit)] = []
    for candidate in candidates {
      // Without a tree the queries of a rule say nothing, and its negations must not turn that into findings.
      if candidate.needsTree, tree == nil { continue }
      if endlessRules.contains(candidate.rule) { continue }
      for hit in matcher.hits(of: candidate.formula) { found.append((candidate.rule, hit)) }
    }
    // Before anything is dropped from them: what is not reported is not shown either.
    var secrets = Self.secrets(found.map(\.hit))
    if !matcher.exceeded.isEmpty {
      failures.append(
        "these regular expressions took too many steps: \(matcher.exceeded.sorted().joined(separator: ", "))")
    }
    if matcher.isExhausted { failures.append("comparing the matches of patterns took too many steps") }
    // What was cut short may lack the matches that a negation would have taken away.
    if budget.isExhausted || matcher.isExhausted || !matcher.exceeded.isEmpty {
      let doubtful = Set(candidates.filter(\.formula.hasNegation).map(\.rule))
      found.removeAll { doubtful.contains($0.entry) }
    }
    if found.count > Self.findingLimit {
      failures.append("more than \(Self.findingLimit) findings: only the first are kept")
      found.sort {
        ($0.hit.range.lowerBound, $0.hit.range.upperBound) < ($1.hit.range.lowerBound, $1.hit.range.upperBound)
      }
      found.removeSubrange(Self.findingLimit...)
    }
    let partialTree = tree
    let outside = found.map(\.hit).filter { hit in hit.node == nil && !(stretches?.cover(hit.range) ?? false) }
    if tree != nil, stretches != nil, !outside.isEmpty { tree = nil }
    if tree == nil, !found.isEmpty || mayHoldSuppressions {
      // What the text holds outside the stretches has a scope, too.
      let around =
        mayReadParts && !mayHoldSuppressions
        ? (stretches ?? []).joined(with: PythonOutline(source).stretches(around: outside.map(\.range))) : nil
      // Nothing to read is not the same as everything.
      if around?.isEmpty != true { parse(&parser, language.grammar, only: around, isNeeded: false) }
      if tree == nil { tree = partialTree } else { for index in found.indices { found[index].hit.node = nil } }
    }
    report.failure = failures.first
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
      path: path, source: source, lines: lines, tree: tree, language: language, secrets: secrets,
      suggestsEdits: found.contains { rules.rules[$0.entry].replacement != nil || rules.rules[$0.entry].rewrite != nil }
    )
    report.findings = findings(found, builder, partialTree)
    suppress(
      in: &report, source: source, lines: lines, tree: mayHoldSuppressions ? tree : nil, builder, mayHoldSuppressions,
      role, path)
    return report
  }

  private static func secrets(_ hits: [Hit]) -> [Range<Int>] {
    hits.compactMap { $0.bindings[FindingBuilder.secretName] }
  }

  /// Builds findings: one for each rule and place, the most urgent entry of a rule first.
  private func findings(
    _ found: [(entry: Int, hit: Hit)], _ builder: FindingBuilder, _ tree: SyntaxTree?
  ) -> [FileReport.PendingFinding] {
    var pending: [FileReport.PendingFinding] = []
    for (entry, hit) in found {
      let rule = rules.rules[entry]
      var finding = builder.finding(
        hit, rule: rule, priority: priorities[rule.page.id] ?? rule.page.priority,
        rewrite: rules.rewrites[entry])
      let conditions = tree.map { tree in hit.conditions.compactMap { Self.overriding($0, in: tree) } } ?? []
      let secret = hit.bindings[FindingBuilder.secretName].map { Array(builder.source[$0]) }
      finding.secret = secret.flatMap { secretKey?.digest($0) }
      pending.append(
        FileReport.PendingFinding(
          finding: finding, conditions: conditions, secretDigest: secret.map { SHA256.hex($0, length: 64) }))
    }
    pending.sort { left, right in
      left.finding.path == right.finding.path && left.finding.range == right.finding.range
        && left.finding.rule == right.finding.rule
        ? left.finding.priority < right.finding.priority : left.finding < right.finding
    }
    var unique: [FileReport.PendingFinding] = []
    for item in pending {
      let isRepeated =
        unique.last.map { $0.finding.rule == item.finding.rule && $0.finding.range == item.finding.range } ?? false
      if !isRepeated { unique.append(item) }
    }
    var findings = unique.map(\.finding)
    builder.identify(&findings)
    for index in unique.indices { unique[index].finding = findings[index] }
    return unique
  }

  private static func overriding(_ condition: ProjectCondition, in tree: SyntaxTree) -> FileReport.Overriding? {
    guard case .notOverridden(let method) = condition,
      let owner = tree.ancestors(of: method).first(where: { tree.kind(of: $0) == "class_definition" }),
      let name = tree.child(of: owner, field: "name")
    else { return nil }
    return FileReport.Overriding(className: tree.text(of: name), method: tree.text(of: method))
  }

  private func suppress(
    in report: inout FileReport, source: [UInt8], lines: LineTable, tree: SyntaxTree?, _ builder: FindingBuilder,
    _ mayHoldSuppressions: Bool, _ role: FileRole, _ path: RepoPath
  ) {
    guard mayHoldSuppressions else { return }
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

extension [LineRange] {
  /// What is in these or in others; both are in order and disjoint.
  fileprivate func joined(with others: [LineRange]) -> [LineRange] {
    var joined: [LineRange] = []
    for range in (self + others).sorted(by: { $0.bytes.lowerBound < $1.bytes.lowerBound }) {
      guard let last = joined.last, range.bytes.lowerBound <= last.bytes.upperBound else {
        joined.append(range)
        continue
      }
      guard range.bytes.upperBound > last.bytes.upperBound else { continue }
      joined[joined.count - 1] = LineRange(
        bytes: last.bytes.lowerBound..<range.bytes.upperBound, lines: last.lines.lowerBound..<range.lines.upperBound)
    }
    return joined
  }

  /// Whether one of them holds all of a range.
  fileprivate func cover(_ range: Range<Int>) -> Bool {
    contains { $0.bytes.lowerBound <= range.lowerBound && range.upperBound <= $0.bytes.upperBound }
  }
}

extension Hit {
  /// The hits of generic patterns, by pattern; the text is read once for each style of comments.
  static func all(
    of patterns: [GenericPattern], in source: [UInt8], _ budget: inout MatchBudget, where isEnabled: (Int) -> Bool
  ) -> [[Hit]] {
    var texts: [GenericOptions.Comments?: GenericText] = [:]
    return patterns.enumerated().map { index, pattern in
      guard isEnabled(index) else { return [] }
      let text = texts[pattern.options.comments] ?? GenericText(source, comments: pattern.options.comments)
      texts[pattern.options.comments] = text
      var hits: [Hit] = []
      pattern.matches(in: text, budget: &budget) { match in
        var bindings: [String: Range<Int>] = [:]
        for (name, range) in zip(pattern.metavariables, match.bindings) { if let range { bindings[name] = range } }
        hits.append(Hit(range: match.range, node: nil, bindings: bindings, conditions: []))
      }
      return hits
    }
  }

  /// The hit of a pattern's match.
  init(_ match: PatternMatch, of pattern: Pattern) {
    var bindings: [String: Range<Int>] = [:]
    for (name, range) in zip(pattern.metavariables, match.bindings) { if let range { bindings[name] = range } }
    var scopes: [String: Int32] = [:]
    for (name, scope) in zip(pattern.metavariables, match.scopes) { if let scope { scopes[name] = scope } }
    self.init(range: match.range, node: match.node, bindings: bindings, conditions: [], scopes: scopes)
  }

  /// The hit of a query's match: every capture with an upper-case name is a metavariable.
  init(_ match: QueryMatch, of query: Query, in tree: SyntaxTree) {
    var bindings: [String: Range<Int>] = [:]
    for (name, node) in match.captures where query.captureNames[name].first?.isUppercase == true {
      let record = tree[node]
      let range = Int(record.start)..<Int(record.end)
      if bindings[query.captureNames[name]] == nil { bindings[query.captureNames[name]] = range }
    }
    let record = tree[match.node]
    self.init(
      range: Int(record.start)..<Int(record.end), node: match.node, bindings: bindings, conditions: match.conditions)
  }
}

extension ParseFailure {
  fileprivate var reason: String {
    switch self {
    case .incompatibleGrammar(let grammar): "the \(grammar.rawValue) grammar does not fit the library"
    case .timedOut: "parsing took too long"
    case .tooMuchMemory: "parsing took too much memory"
    case .tooLarge: "larger than 4 GiB"
    case .refused(let line, let reason): "line \(line): \(reason)"
    }
  }
}
