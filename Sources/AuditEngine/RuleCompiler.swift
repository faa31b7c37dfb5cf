import AuditModel
import AuditRules
import AuditSyntax

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
    let leaves: Leaves
    let required: RequiredText
  }

  /// What a formula's indices stand for.
  struct Leaves {
    var queries: [Query] = []
    var patterns: [Pattern] = []
    /// Whether the formula is about what a metavariable is bound to.
    var areNested = false
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

  /// Compiles a formula for each of some languages.
  ///
  /// Where one language cannot read a pattern and another can, as with TypeScript's types in JavaScript, the rule runs in the other
  /// alone; what no language can read is a problem.
  mutating func drafts(rule: Int, _ formula: Formula, _ languages: [LanguageID]) -> [Draft] {
    let before = problems
    var drafts: [Draft] = []
    var failures: [LoadProblem] = []
    for language in languages {
      problems = []
      var leaves = Leaves()
      if let (compiled, required) = compile(formula, language, &leaves) {
        drafts.append(Draft(rule: rule, language: language, formula: compiled, leaves: leaves, required: required))
      } else {
        failures += problems
      }
    }
    problems = before + (drafts.isEmpty ? failures : [])
    return drafts
  }

  private typealias Compiled = (formula: CompiledRules.CompiledFormula, required: RequiredText)

  private mutating func compile(_ formula: Formula, _ language: LanguageID, _ leaves: inout Leaves) -> Compiled? {
    switch formula {
    case .pattern(let text):
      guard let grammar = language.grammar else {
        problems.append(
          text.problem(at: 0, "there is no grammar for \(language.rawValue), so a code pattern cannot be read"))
        return nil
      }
      do {
        let environment = GrammarEnvironment(shared: environment, language: language, grammar: grammar)
        let pattern = try Pattern(
          text.text, grammar: grammar, matchesNames: leaves.areNested, matcher: environment.matcher(for:))
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
      do {
        let environment = GrammarEnvironment(shared: environment, language: language, grammar: grammar)
        let query = try Query(text.text, grammar: grammar, environment: environment)
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
        guard let part = compile(part, language, &leaves) else { return nil }
        all.append(part)
      }
      return (.all(all.map(\.formula)), .every(all.map(\.required)))
    case .any(let parts):
      var any: [Compiled] = []
      for part in parts {
        guard let part = compile(part, language, &leaves) else { return nil }
        any.append(part)
      }
      return (.any(any.map(\.formula)), .some(any.map(\.required)))
    case .not(let part): return compile(part, language, &leaves).map { (.not($0.formula), .anything) }
    case .notInside(let part): return compile(part, language, &leaves).map { (.notInside($0.formula), .anything) }
    case .inside(let part): return compile(part, language, &leaves).map { (.inside($0.formula), $0.required) }
    case .metavariableRegex(let name, let text):
      return regex(text).map { (.metavariableRegex(name: name, regex: $0), .anything) }
    case .metavariablePattern(let name, let part, let foreign, let place):
      return metavariablePattern(name, part, foreign, place, language, &leaves)
    case .metavariableComparison(let name, let text, let base, let strips):
      do {
        return (.metavariableComparison(name: name, try Comparison(text.text, base: base, strips: strips)), .anything)
      } catch {
        problems.append(text.problem(at: error.offset, error.message))
        return nil
      }
    case .metavariableType(let name, let types): return (.metavariableType(name: name, types: types), .anything)
    case .metavariableEntropy(let name, _): return (.metavariableEntropy(name: name), .anything)
    case .focus(let names): return (.focus(names), .anything)
    }
  }

  /// The formula of a metavariable; in a language of its own it has patterns of its own.
  private mutating func metavariablePattern(
    _ name: String, _ part: Formula, _ foreign: RuleLanguage?, _ place: LocatedText, _ language: LanguageID,
    _ leaves: inout Leaves
  ) -> Compiled? {
    guard let foreign else {
      let areNested = leaves.areNested
      defer { leaves.areNested = areNested }
      leaves.areNested = true
      return compile(part, language, &leaves).map {
        (.metavariablePattern(name: name, $0.formula, foreign: nil), .anything)
      }
    }
    let inner = foreign.files.flatMap { files in LanguageID.allCases.first(where: files.contains) } ?? .text
    var own = Leaves()
    guard let compiled = compile(part, inner, &own) else { return nil }
    guard own.queries.isEmpty else {
      problems.append(place.problem(at: 0, "a `query` cannot look into `\(foreign.rawValue)` inside another language"))
      return nil
    }
    let language = CompiledRules.ForeignLanguage(grammar: inner.grammar, patterns: own.patterns)
    return (.metavariablePattern(name: name, compiled.formula, foreign: language), .anything)
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
