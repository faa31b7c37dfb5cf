import AuditModel
import AuditRules
import Synchronization

/// The rules that know the forms of secrets, for scans in which they do not run.
///
/// What an excerpt may show must not depend on which rules were asked for. They are compiled when the first file with a finding
/// comes, so that a scan without findings pays nothing; shared by all workers.
final class SecretRedactor: Sendable {
  private let rules: [Rule]
  private let state = Mutex<CompiledRules?>(nil)

  /// `rules` are built-in ones, which compile.
  init(_ rules: [Rule]) { self.rules = rules }

  var compiled: CompiledRules {
    state.withLock { state in
      if let compiled = state { return compiled }
      do {
        let compiled = try CompiledRules(rules, queries: [], trust: .proven)
        state = compiled
        return compiled
      } catch {
        preconditionFailure("a built-in rule about secrets does not compile: \(error)")
      }
    }
  }
}

/// Finds secrets in files; belongs to one worker.
final class SecretFinder {
  private let rules: CompiledRules
  private var scratch = Prefilter.Scratch()

  init(_ redactor: SecretRedactor) { rules = redactor.compiled }

  /// The bytes of a file that its rules call a secret, in any order.
  func secrets(in source: [UInt8], path: RepoPath, language: LanguageID, role: FileRole) -> [Range<Int>] {
    let plan = rules.plan(for: language)
    plan.prefilter.scan(source, &scratch)
    var scope = PlanScope(plan, path, role)
    let candidates = scratch.evidence { plan.candidates(&$0) }.filter { !$0.needsTree && scope.holds($0) }
    guard !candidates.isEmpty else { return [] }
    var matcher = FormulaMatcher(
      source: source, regexes: plan.regexes, regexStarts: plan.regexStarts, events: scratch.events.elements,
      queryHits: [])
    return candidates.flatMap { matcher.hits(of: $0.formula) }.compactMap { $0.bindings[FindingBuilder.secretName] }
  }
}
