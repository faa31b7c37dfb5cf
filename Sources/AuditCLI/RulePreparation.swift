import AuditEngine
import AuditModel
import AuditSource

/// Compiles the rules of each language while the files are still being listed.
///
/// Belongs to the thread that lists; the compiling is done by others.
final class RulePreparation {
  private let rules: CompiledRules
  private var extensions: Set<String> = []
  private var languages: Set<LanguageID> = []

  init(_ rules: CompiledRules) { self.rules = rules }

  /// Takes note of a file; begins to compile when it is the first of a language that its name tells.
  func notice(_ path: RepoPath) {
    guard extensions.insert(path.fileExtension).inserted else { return }
    let language = LanguageTable.language(of: path, start: [])
    guard languages.insert(language).inserted else { return }
    Task.detached { [rules] in rules.prepare(for: language) }
  }
}
