import AuditEngine
import AuditModel
import AuditRules
import AuditSource
import Foundation

/// One scan, wired together: target, rules, files, facts, result.
struct ScanRun {
  let tree: SourceTree
  let sources: RuleSources
  let rules: CompiledRules
  let listing: SourceListing
  let options: ScopeOptions

  /// Opens the target and compiles the rules.
  ///
  /// - Throws: `Failure`, `SourceError` or `LoadProblems`.
  init(_ options: ScopeOptions) throws {
    self.options = options
    tree = try SourceTree(target: options.target)
    sources = try RuleSources(root: tree.repositoryRoot, options: options.ruleOptions)
    rules = try CompiledRules(
      sources.selected(options), queries: sources.catalog.queries, knownIDs: Set(sources.catalog.pages.map(\.id)))
    let configuration = sources.configuration
    let filters = [
      PathFilter(includes: options.include.map(Glob.init), excludes: options.exclude.map(Glob.init)),
      PathFilter(includes: configuration.include, excludes: configuration.exclude, isRelativeToRepository: true),
    ]
    listing = try tree.list(ListingOptions(filters: filters, includesVendored: options.includesVendored))
  }

  /// How files are read and told apart.
  private var load: @Sendable (ScanItem) -> LoadedFile {
    let limit = options.maxFileSize ?? sources.configuration.maxFileSizeBytes
    let reader = FileReader(root: tree.root, sizeLimitBytes: limit)
    return { item in
      switch reader.read(item.path) {
      case .skipped(let reason): .skipped(reason)
      case .failed(let reason): .failed(reason)
      case .bytes(let bytes): Self.loaded(bytes, path: item.path)
      }
    }
  }

  /// Text with its language and role, unless its content says that nobody wrote it.
  static func loaded(_ bytes: [UInt8], path: RepoPath) -> LoadedFile {
    if let reason = ContentKind(of: bytes, path: path).skipReason { return .skipped(reason) }
    return .text(bytes, LanguageTable.language(of: path, start: bytes.prefix(256)), FileRole(path: path))
  }

  /// A scanner with the scan's rules.
  var scanner: FileScanner {
    FileScanner(
      rules: rules, priorities: sources.configuration.priorities,
      jobs: options.jobs ?? ProcessInfo.processInfo.activeProcessorCount)
  }

  /// Scans.
  func run(console: Console) async throws -> ScanResult {
    let items = listing.files.map { ScanItem(path: $0.path, sizeBytes: $0.sizeBytes) }
    let progress = ProgressLine(total: items.count, console: console)
    let files = await scanner.scan(items, load: load) { progress.update($0) }
    progress.finish()
    let facts = try RepositoryFacts(of: tree, rules: rules)
    let (checks, findings) = rules.judge(facts, priorities: sources.configuration.priorities)
    var coverage = files.coverage
    coverage.skipped = (coverage.skipped + listing.skipped).sorted { $0.path < $1.path }
    coverage.failed = (coverage.failed + listing.failed).sorted { $0.path < $1.path }
    coverage.history = facts.historyReach
    return ScanResult(
      repository: tree.name, revision: try tree.repository?.revision(),
      findings: (files.findings + findings).sorted(), suppressed: files.suppressed,
      checks: (files.checks + checks).sorted { $0.rule < $1.rule }, coverage: coverage, rules: rules.pages,
      isComplete: !options.isPartial && tree.prefix.isEmpty && tree.onlyFile == nil)
  }
}

extension RepositoryFacts {
  /// Gathers what the rules ask for, and nothing else.
  fileprivate init(of tree: SourceTree, rules: CompiledRules) throws {
    self.init(trackedEnvFiles: nil, historicalEnvFiles: nil)
    guard let repository = tree.repository else { return }
    let wanted = rules.requestedFacts
    if !wanted.isDisjoint(with: [FactNames.envFiles, FactNames.plainEnvFiles]) {
      trackedEnvFiles = []
      for file in try repository.trackedPaths(matching: EnvFile.isEnvFile) {
        // What the index cannot give (a missing object) is unread, which the check reports as unknown.
        var bytes: [UInt8]?
        if let blob = file.blob { bytes = try repository.bytes(of: blob) }
        trackedEnvFiles?.append(EnvFile(path: file.path, bytes: bytes))
      }
    }
    if wanted.contains(FactNames.envFilesInHistory) {
      let (paths, reach) = try repository.historicalPaths(matching: EnvFile.isEnvFile)
      historyReach = reach.sentence
      guard reach != .shallow else {
        historyProblem = reach.sentence
        return
      }
      let tracked = Set(try repository.trackedPaths(matching: EnvFile.isEnvFile).map(\.path))
      historicalEnvFiles = []
      for file in paths where !tracked.contains(file.path) {
        let bytes = try repository.bytes(of: file.path, at: file.last.id)
        historicalEnvFiles?.append(EnvFile(path: file.path, bytes: bytes, lastCommit: file.last.id.hex))
      }
    }
  }
}
