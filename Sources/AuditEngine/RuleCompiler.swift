import AuditModel
import AuditRules
import AuditSyntax

/// Compiles queries and expressions for one language, collecting every problem.
struct RuleCompiler {
  private var problems: [LoadProblem] = []
  private(set) var regexes: [Regex] = []
  private var regexIndex: [String: Int] = [:]
  /// The queries by their text: entries that say the same have one.
  private var queries: [Grammar: [String: Query]] = [:]
  private let environment: Environment
  private let language: LanguageID

  /// One rule in one language, before the prefilter is known.
  struct Draft {
    let rule: Int
    let formula: CompiledFormula
    let leaves: Leaves
    let required: RequiredText

    /// How much of a Python file must be there around a match that need not be confirmed; types may be declared anywhere.
    var extent: PythonOutline.Extent {
      let queries = leaves.queries.map { max($0.unconfirmedExtent, $0.reportedExtent) }.max() ?? .function
      let patterns = leaves.patterns.map(\.extent).max() ?? .function
      return formula.asksForTypes ? .file : max(queries, patterns)
    }
  }

  /// What a formula's indices stand for.
  struct Leaves {
    var queries: [Query] = []
    var patterns: [Pattern] = []
    var generics: [GenericPattern] = []
    /// Whether the formula is about what a metavariable is bound to.
    var areNested = false
  }

  /// What a formula is read as.
  private struct Reading {
    var language: LanguageID
    /// Whether patterns are generic, whatever the file.
    var isGeneric: Bool
    var options: RuleOptions
  }

  init(_ language: LanguageID, _ environment: Environment) {
    self.language = language
    self.environment = environment
  }

  /// What is compiled once for all rules and languages: named queries and expressions.
  final class Environment {
    fileprivate let named: [NamedQuery]
    fileprivate var compiled: [Grammar: [String: Query]] = [:]
    fileprivate var inProgress: Set<String> = []
    /// The expressions, by number.
    private(set) var regexes: [Regex] = []
    private var numbers: [String: Int] = [:]

    init(named: [NamedQuery]) { self.named = named }

    fileprivate func regex(_ text: String) throws(Regex.Problem) -> Regex {
      if let number = numbers[text] { return regexes[number] }
      let regex = try Regex(text, number: regexes.count)
      numbers[text] = regexes.count
      regexes.append(regex)
      return regex
    }

    /// The expression of a rule.
    func regex(_ text: LocatedText) throws(LoadProblem) -> Regex {
      do {
        return try regex(text.text)
      } catch {
        throw text.problem(at: error.offset, "the regular expression is wrong: \(error.message)")
      }
    }
  }

  /// What is wrong with one rule in its languages.
  ///
  /// Where one language cannot read a pattern and another can, as with TypeScript's types in JavaScript, the rule runs in the other
  /// alone; what no language can read is a problem.
  struct Report {
    private var all: [LoadProblem] = []
    private var runsSomewhere = false

    mutating func add(_ problems: [LoadProblem]) {
      all += problems
      if problems.isEmpty { runsSomewhere = true }
    }

    /// What is to be told.
    var problems: [LoadProblem] { runsSomewhere ? [] : all }
  }

  /// The environment seen from one grammar.
  private struct GrammarEnvironment: QueryEnvironment {
    let shared: Environment
    let language: LanguageID
    let grammar: Grammar

    func matcher(for text: String) throws(QueryProblem) -> any TextMatcher {
      do {
        return try shared.regex(text)
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

  /// Compiles the formula of a rule; `nil` when it cannot be read in this language.
  mutating func draft(
    rule: Int, _ formula: Formula, _ languages: Set<RuleLanguage>, _ options: RuleOptions
  ) -> Draft? {
    var leaves = Leaves()
    // A generic pattern is the same for every file; a rule that names a language as well is read by its grammar there.
    let isNamed = languages.contains { $0.files?.contains(language) == true }
    let reading = Reading(language: language, isGeneric: languages.contains(.generic) && !isNamed, options: options)
    return compile(formula, reading, &leaves).map { formula, required in
      Draft(rule: rule, formula: formula, leaves: leaves, required: required)
    }
  }

  /// The problems since the last time; none when everything compiled.
  mutating func takeProblems() -> [LoadProblem] {
    defer { problems = [] }
    return problems
  }

  private typealias Compiled = (formula: CompiledFormula, required: RequiredText)

  private mutating func compile(_ formula: Formula, _ reading: Reading, _ leaves: inout Leaves) -> Compiled? {
    let language = reading.language
    switch formula {
    case .pattern(let text) where reading.isGeneric: return generic(text, reading, &leaves)
    case .pattern(let text):
      guard let grammar = language.grammar else {
        problems.append(
          text.problem(at: 0, "there is no grammar for \(language.rawValue), so a code pattern cannot be read"))
        return nil
      }
      do {
        let environment = GrammarEnvironment(shared: environment, language: language, grammar: grammar)
        let pattern = try Pattern(
          text.text, grammar: grammar, matchesNames: leaves.areNested,
          options: PatternOptions(reading.options), matcher: environment.matcher(for:))
        leaves.patterns.append(pattern)
        return (.pattern(leaves.patterns.count - 1), pattern.requiredText)
      } catch {
        problems.append(text.problem(at: error.offset, error.message))
        return nil
      }
    case .query(let text):
      guard let grammar = language.grammar else {
        problems.append(text.problem(at: 0, "there is no grammar for \(language.rawValue), so it cannot be queried"))
        return nil
      }
      if let query = queries[grammar]?[text.text] {
        leaves.queries.append(query)
        return (.query(leaves.queries.count - 1), query.requiredText)
      }
      do {
        let environment = GrammarEnvironment(shared: environment, language: language, grammar: grammar)
        let query = try Query(text.text, grammar: grammar, environment: environment)
        queries[grammar, default: [:]][text.text] = query
        leaves.queries.append(query)
        return (.query(leaves.queries.count - 1), query.requiredText)
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
        guard let part = compile(part, reading, &leaves) else { return nil }
        all.append(part)
      }
      return (.all(all.map(\.formula)), .every(all.map(\.required)))
    case .any(let parts):
      var any: [Compiled] = []
      for part in parts {
        guard let part = compile(part, reading, &leaves) else { return nil }
        any.append(part)
      }
      return (.any(any.map(\.formula)), .some(any.map(\.required)))
    case .not(let part): return compile(part, reading, &leaves).map { (.not($0.formula), .anything) }
    case .notInside(let part): return compile(part, reading, &leaves).map { (.notInside($0.formula), .anything) }
    case .inside(let part):
      // A match in the text may begin and end anywhere around a place.
      return compile(part, reading, &leaves).map {
        (.inside($0.formula), $0.formula.isTreeOnly ? $0.required : .elsewhere($0.required))
      }
    case .metavariableRegex(let name, let text):
      return regex(text).map { (.metavariableRegex(name: name, regex: $0), .anything) }
    case .metavariablePattern(let name, let part, let foreign, let place):
      return metavariablePattern(name, part, foreign, place, reading, &leaves)
    case .metavariableComparison(let name, let text, let base, let strips):
      do {
        return (.metavariableComparison(name: name, try Comparison(text.text, base: base, strips: strips)), .anything)
      } catch {
        problems.append(text.problem(at: error.offset, error.message))
        return nil
      }
    case .metavariableType(let name, let types): return (.metavariableType(name: name, types: types), .anything)
    case .metavariableAnalysis(let name, let analyzer):
      return (.metavariableAnalysis(name: name, analyzer), .anything)
    case .focus(let names): return (.focus(names), .anything)
    }
  }

  /// The formula of a metavariable; in a language of its own it has patterns of its own.
  private mutating func metavariablePattern(
    _ name: String, _ part: Formula, _ foreign: RuleLanguage?, _ place: LocatedText, _ reading: Reading,
    _ leaves: inout Leaves
  ) -> Compiled? {
    // Generic text is read anew too: what is nested in the name's text is not what is nested around it.
    guard foreign != nil || reading.isGeneric else {
      let areNested = leaves.areNested
      defer { leaves.areNested = areNested }
      leaves.areNested = true
      return compile(part, reading, &leaves).map {
        (.metavariablePattern(name: name, $0.formula, foreign: nil), .anything)
      }
    }
    let inner = foreign?.files.flatMap { files in LanguageID.allCases.first(where: files.contains) } ?? .text
    let isGeneric = foreign.map { $0 == .generic } ?? reading.isGeneric
    var own = Leaves()
    let nested = Reading(language: inner, isGeneric: isGeneric, options: reading.options)
    guard let compiled = compile(part, nested, &own) else { return nil }
    guard own.queries.isEmpty else {
      problems.append(place.problem(at: 0, "a `query` cannot look into text inside another language"))
      return nil
    }
    let language = ForeignLanguage(
      grammar: inner.grammar, patterns: own.patterns, generics: own.generics)
    return (.metavariablePattern(name: name, compiled.formula, foreign: language), .anything)
  }

  private mutating func generic(_ text: LocatedText, _ reading: Reading, _ leaves: inout Leaves) -> Compiled? {
    do {
      let pattern = try GenericPattern(text.text, options: GenericOptions(reading.options))
      leaves.generics.append(pattern)
      return (.generic(leaves.generics.count - 1), pattern.requiredText)
    } catch {
      problems.append(text.problem(at: error.offset, error.message))
      return nil
    }
  }

  /// The index of an expression, compiled once.
  private mutating func regex(_ text: LocatedText) -> Int? {
    if let index = regexIndex[text.text] { return index }
    do {
      regexes.append(try environment.regex(text))
      regexIndex[text.text] = regexes.count - 1
      return regexes.count - 1
    } catch {
      problems.append(error)
      return nil
    }
  }
}

extension PatternOptions {
  fileprivate init(_ options: RuleOptions) {
    self = .standard
    let meanings: [RuleOptions.Flag: PatternOptions] = [
      .constantPropagation: .constantPropagation, .vardefAssign: .vardefAssign,
      .symbolicPropagation: .symbolicPropagation, .goDeeperExpr: .deepExpressions,
      .implicitDeepExprstmt: .deepExpressions, .goDeeperStmt: .deepStatements, .letIsVar: .letIsVar,
      .symmetricEq: .symmetricEquality, .commutativeBoolop: .commutativeLogic,
    ]
    for (flag, isOn) in options.flags {
      guard let meaning = meanings[flag] else { continue }
      if isOn { insert(meaning) } else { remove(meaning) }
    }
  }
}

extension GenericOptions {
  fileprivate init(_ options: RuleOptions) {
    self.init()
    comments = options.genericCommentStyle.flatMap { Comments(rawValue: $0.rawValue) }
    ellipsisLines = options.genericEllipsisMaxSpan ?? ellipsisLines
    ignoresCase = options.flags[.genericCaseless] ?? false
  }
}
