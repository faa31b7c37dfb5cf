public import AuditModel
public import AuditRules
import AuditSyntax
import Synchronization

/// Rules ready to run: a plan for each language that a file may have.
///
/// Shared by all workers; changes only by plans that are made when the first file of their language comes.
public final class CompiledRules: Sendable {
  /// The rules, in the order of the catalog.
  let rules: [Rule]
  /// The ids of every rule there is, run or not: a suppression of any other id is a mistake.
  let knownIDs: Set<String>
  /// What knows the secrets that no running rule looks for; `nil` when the running rules know them all.
  let redactor: SecretRedactor?
  /// The ids of the rules that run.
  let runningIDs: Set<String>
  /// The expressions of `fix-regex`, by rule.
  let rewrites: [Int: Regex]
  /// The languages that some rule names.
  private let languages: Set<LanguageID>
  private let compilation: Mutex<Compilation>

  /// The plans that are made, and what making them needs.
  private struct Compilation: ~Copyable {
    let environment: RuleCompiler.Environment
    var plans: [LanguageID: LanguagePlan] = [:]
  }

  /// Whether rules are known to compile.
  public enum Trust: Sendable {
    /// They are compiled at once in all their languages, so that every problem is told.
    case unproven
    /// Their tests passed: a language is compiled when its first file comes.
    case proven
  }

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
  ///   - trust: Whether the rules and queries are known to compile, as the built-in ones are.
  /// - Throws: `LoadProblems` with every query and expression that cannot be compiled.
  public init(
    _ rules: [Rule], queries: [NamedQuery], knownIDs: Set<RuleID> = [], redactors: [Rule] = [],
    trust: Trust = .unproven
  ) throws(LoadProblems) {
    let runningIDs = Set(rules.map(\.page.id.rawValue))
    self.rules = rules
    self.runningIDs = runningIDs
    let silent = redactors.filter { $0.bindsSecret && !runningIDs.contains($0.page.id.rawValue) }
    redactor = silent.isEmpty ? nil : SecretRedactor(silent)
    self.knownIDs = Set(knownIDs.map(\.rawValue)).union(runningIDs)
    languages = rules.reduce(into: []) { languages, rule in
      guard case .search(_, let named) = rule.check else { return }
      for language in named { languages.formUnion(language.files ?? []) }
    }
    let environment = RuleCompiler.Environment(named: queries)
    var problems = Self.unknownFacts(rules)
    var rewrites: [Int: Regex] = [:]
    for (index, rule) in rules.enumerated() {
      guard let rewrite = rule.rewrite else { continue }
      do throws(LoadProblem) { rewrites[index] = try environment.regex(rewrite.regex) } catch { problems.append(error) }
    }
    self.rewrites = rewrites
    var plans: [LanguageID: LanguagePlan] = [:]
    if trust == .unproven {
      var reports: [Int: RuleCompiler.Report] = [:]
      for language in LanguageID.allCases.filter(languages.contains) + [.text] where plans[language] == nil {
        plans[language] = LanguagePlan(language, rules, environment) { reports[$0, default: .init()].add($1) }
      }
      problems += reports.sorted { $0.key < $1.key }.flatMap(\.value.problems)
    }
    compilation = Mutex(Compilation(environment: environment, plans: plans))
    guard problems.isEmpty else { throw LoadProblems(Array(Set(problems))) }
  }

  /// What runs over the files of a language.
  ///
  /// Compiled when it is asked for the first time, which takes some tens of milliseconds.
  func plan(for language: LanguageID) -> LanguagePlan {
    // Languages that no rule names are all the same: text.
    let language = languages.contains(language) ? language : .text
    return compilation.withLock { compilation in
      if let plan = compilation.plans[language] { return plan }
      let plan = LanguagePlan(language, rules, compilation.environment) { _, _ in }
      compilation.plans[language] = plan
      return plan
    }
  }

  /// Whether somebody compiles the rules of some language right now, so that asking for a plan would mean to wait.
  var isBusy: Bool { compilation.withLockIfAvailable { _ in false } ?? true }

  /// Compiles what runs over the files of a language, so that it is there when the first of them comes.
  public func prepare(for language: LanguageID) { _ = plan(for: language) }

  /// The plans of all languages that some rule names, and of plain text.
  var allPlans: [LanguagePlan] { (LanguageID.allCases.filter(languages.contains) + [.text]).map(plan(for:)) }

  private static func unknownFacts(_ rules: [Rule]) -> [LoadProblem] {
    let facts = FactNames.all
    return rules.compactMap { rule in
      guard case .fact(let request) = rule.check, !facts.contains(request.name.text) else { return nil }
      let nearest = facts.sorted().nearest(to: request.name.text)
      return request.name.problem(
        at: 0, "there is no fact `\(request.name.text)`", help: nearest.map { "did you mean `\($0)`?" } ?? "")
    }
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
