import AuditEngine
import AuditModel
import AuditRules
import AuditSource
import Foundation

/// Where a command's rules come from; by default the built-in ones and what `audit.yaml` says.
struct RuleOptions {
  /// Rule files and folders to use as well.
  var files: [String] = []
  /// Whether the built-in rules are left out.
  var omitsDefault = false
  /// Ids and categories that must exist, because the command line names them.
  var named: [String] = []
  /// The configuration file; by default the repository's.
  var configuration: String?
  /// The commit whose configuration and rules of the team's own count, instead of those on disk.
  var commit: ConfigurationCommit?
}

/// A commit as the source of configuration.
struct ConfigurationCommit {
  /// The repository, opened at its root.
  let repository: GitRepository
  let commit: ObjectID
  /// The file it is read from, relative to the root of the repository.
  var file = RepoPath(Configuration.fileName)

  /// The text of the file; where the commit does not have it, that of its `audit.yaml`; empty when it has neither.
  func configurationText() throws -> String {
    for path in [file, RepoPath(Configuration.fileName)] {
      if let bytes = try repository.bytes(of: path, at: commit) { return String(decoding: bytes, as: UTF8.self) }
    }
    return ""
  }

  /// A path on disk relative to the root of the repository; `nil` when it lies elsewhere.
  func relative(_ path: String) -> RepoPath? {
    let root = URL(filePath: repository.root, directoryHint: .isDirectory).resolvingSymlinksInPath().path
    let full = URL(filePath: path).resolvingSymlinksInPath().path
    guard full.hasPrefix(root + "/") else { return nil }
    return RepoPath(String(full.dropFirst(root.count + 1)))
  }

  /// The rule files at paths relative to the root.
  func ruleFiles(_ paths: [String]) throws -> [RuleFile] {
    guard !paths.isEmpty else { return [] }
    let roots = paths.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    return try repository.paths(at: commit).compactMap { path in
      let name = path.rawValue
      guard roots.contains(where: { name == $0 || (name.hasPrefix($0 + "/") && RuleSources.isRuleFile(name)) }),
        let bytes = try repository.bytes(of: path, at: commit)
      else { return nil }
      return RuleFile(name: name, text: String(decoding: bytes, as: UTF8.self))
    }
  }
}

/// The rules a command works with, and the configuration they come with.
struct RuleSources {
  let catalog: RuleCatalog
  let configuration: Configuration
  /// The built-in rules among them; none when they are left out.
  private let builtIn: [Rule]
  /// Whether all are built in, and so known to compile.
  let trust: CompiledRules.Trust

  /// Loads the built-in rules, the configured and named ones, and the configuration.
  ///
  /// `root` is that of the repository, where `audit.yaml` is.
  ///
  /// - Throws: `Failure` with every problem of every file.
  init(root: String, options: RuleOptions = RuleOptions()) throws {
    var catalog = options.omitsDefault ? RuleCatalog(rules: [], queries: []) : try RuleCatalog.builtIn()
    builtIn = catalog.rules
    // The configuration may name rules of the team's own, so these are loaded first; where they are is in the configuration.
    let (text, name) =
      try options.commit.map { (try $0.configurationText(), $0.file.rawValue) }
      ?? Self.configurationText(root: root, named: options.configuration)
    let relative = try Configuration.rulePaths(in: text, file: name)
    let paths = relative.map { URL(filePath: $0, relativeTo: URL(filePath: root, directoryHint: .isDirectory)).path }
    var files = try options.commit?.ruleFiles(relative) ?? paths.flatMap(Self.ruleFiles(at:))
    files += try options.files.flatMap { path in
      // Rules that the command line names count as they were, too; a file that is new is taken as it is.
      if let commit = options.commit, let known = commit.relative(path) {
        let then = try commit.ruleFiles([known.rawValue])
        if !then.isEmpty { return then }
      }
      return try Self.ruleFiles(at: path)
    }
    if !files.isEmpty { catalog = try catalog.adding(RuleCatalog.load(files)) }
    trust = files.isEmpty ? .proven : .unproven
    self.catalog = catalog
    configuration = try Configuration.load(text, file: name, knownRules: catalog.pages.map(\.id))
    for pattern in options.named
    where !catalog.pages.contains(where: { Configuration.names([pattern], $0.id) }) {
      let nearest = Configuration.nearest(to: pattern, among: catalog.pages.map(\.id))
      throw Failure(
        "there is no rule `\(pattern)`\nhelp: "
          + (nearest.map { "did you mean `\($0)`?" } ?? "`audit rules list` prints them"))
    }
  }

  /// The rules by which the register of a repository is kept, without loading a single scan rule.
  ///
  /// - Throws: `Failure` with what is wrong with the parts of the configuration that it reads.
  static func registerPolicy(root: String, named: String?) throws -> RegisterPolicy {
    let (text, name) = try configurationText(root: root, named: named)
    return try Configuration.registerPolicy(in: text, file: name)
  }

  /// The built-in rules that may know the forms of secrets, for redaction where they do not run.
  func redactors() throws -> [Rule] { builtIn.isEmpty ? try RuleCatalog.secrets().rules : builtIn }

  /// The rules that run when the command line selects none.
  var configured: [Rule] { catalog.rules.filter(configuration.runs) }

  /// The rules that run under some options.
  func selected(_ options: ScopeOptions) -> [Rule] {
    catalog.rules.filter { rule in
      let id = rule.page.id
      if Configuration.names(options.excludedRules, id) { return false }
      let searchesHistory = options.history && rule.isAboutHistory
      if !options.onlyRules.isEmpty {
        // A category names its everyday rules: what is opt-in, because it costs more, is named by its id or its option.
        return Configuration.names(options.onlyRules, id)
          && (!rule.isOptIn || searchesHistory || options.onlyRules.contains(id.rawValue))
      }
      return configuration.runs(rule)
        || (searchesHistory && !Configuration.names(configuration.disabledRules, id))
    }
  }

  private static func configurationText(root: String, named: String?) throws -> (text: String, name: String) {
    if let named {
      guard FileManager.default.fileExists(atPath: named) else {
        throw Failure("there is no configuration `\(named)`\nhelp: check the path after --config")
      }
      guard let text = try? String(contentsOfFile: named, encoding: .utf8) else {
        throw Failure("the configuration `\(named)` cannot be read as UTF-8 text\nhelp: check the path after --config")
      }
      return (text, named)
    }
    let path = root + "/" + Configuration.fileName
    guard FileManager.default.fileExists(atPath: path) else { return ("", Configuration.fileName) }
    do {
      return (try String(contentsOfFile: path, encoding: .utf8), Configuration.fileName)
    } catch {
      throw Failure("\(Configuration.fileName) cannot be read as UTF-8 text: \(error.localizedDescription)")
    }
  }

  /// The rule files at a path: the file itself, or every `.yaml` and `.yml` below a folder that is not a fixture.
  static func ruleFiles(at path: String) throws -> [RuleFile] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Failure("there are no rules at `\(path)`", status: .incomplete)
    }
    guard isFolder.boolValue else { return [try ruleFile(path)] }
    let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return try names.filter { isRuleFile($0) }.sorted().map {
      try ruleFile(path.hasSuffix("/") ? path + $0 : path + "/" + $0)
    }
  }

  /// Whether a name is that of a rule file: YAML, and not a fixture in YAML.
  static func isRuleFile(_ name: String) -> Bool {
    (name.hasSuffix(".yaml") || name.hasSuffix(".yml"))
      && ![".test.yaml", ".test.yml", ".fixed.yaml", ".fixed.yml"].contains(where: name.hasSuffix)
      && !name.split(separator: "/").contains { $0.hasPrefix(".") }
  }

  private static func ruleFile(_ path: String) throws -> RuleFile {
    do {
      return RuleFile(name: path, text: try String(contentsOfFile: path, encoding: .utf8))
    } catch {
      throw Failure("the rule file `\(path)` cannot be read as UTF-8 text: \(error.localizedDescription)")
    }
  }
}

extension Rule {
  /// Whether it looks at history, so that `--history` turns it on.
  var isAboutHistory: Bool {
    if case .fact(let request) = check { FactNames.aboutHistory.contains(request.name.text) } else { false }
  }
}
