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
  private let listingOptions: ListingOptions
  /// By which findings with the same secret are told.
  private var secretKey: SecretKey

  /// Opens the target and compiles the rules; with a commit, by the configuration that it holds.
  ///
  /// - Throws: `Failure`, `SourceError` or `LoadProblems`.
  init(_ options: ScopeOptions, configuredAt commit: ConfigurationCommit? = nil) throws {
    self.options = options
    tree = try SourceTree(target: options.target)
    var ruleOptions = options.ruleOptions
    ruleOptions.commit = commit
    sources = try RuleSources(root: tree.repositoryRoot, options: ruleOptions)
    rules = try CompiledRules(
      sources.selected(options), queries: sources.catalog.queries, knownIDs: Set(sources.catalog.pages.map(\.id)),
      redactors: try sources.redactors(), trust: sources.trust)
    let configuration = sources.configuration
    let filters = [
      PathFilter(includes: options.include.map(Glob.init), excludes: options.exclude.map(Glob.init)),
      PathFilter(includes: configuration.include, excludes: configuration.exclude, isRelativeToRepository: true),
    ]
    listingOptions = ListingOptions(filters: filters, includesVendored: options.includesVendored)
    let preparation = RulePreparation(rules)
    listing = try tree.list(listingOptions) { preparation.notice($0) }
    secretKey = try RegisterAccess(tree).secretKey() ?? .random()
  }

  /// Takes the key of the register, which is made when there is none, so that this scan can be compared with later ones.
  mutating func keepSecretKey() throws { secretKey = try RegisterAccess(tree).makeSecretKey() ?? secretKey }

  /// How files are read and told apart.
  private var load: @Sendable (ScanItem) -> LoadedFile {
    let limit = options.maxFileSize ?? sources.configuration.maxFileSizeBytes
    let reader = FileReader(root: tree.root, sizeLimitBytes: limit)
    let includesVendored = options.includesVendored
    return { item in
      switch reader.read(item.path) {
      case .skipped(let reason): .skipped(reason)
      case .failed(let reason): .failed(reason)
      case .bytes(let bytes): Self.loaded(bytes, path: item.path, includesVendored: includesVendored)
      }
    }
  }

  /// Text with its language and role, unless its content says that nobody wrote it.
  static func loaded(_ bytes: [UInt8], path: RepoPath, includesVendored: Bool = false) -> LoadedFile {
    if let reason = ContentKind(of: bytes, path: path).skipReason, reason != .vendored || !includesVendored {
      return .skipped(reason)
    }
    return .text(bytes, LanguageTable.language(of: path, start: bytes.prefix(256)), FileRole(path: path))
  }

  /// A scanner with the scan's rules.
  var scanner: FileScanner { scanner(measuresCosts: false) }

  private func scanner(measuresCosts: Bool) -> FileScanner {
    // What the target's files belong to may be described above it.
    let reader = FileReader(root: tree.repositoryRoot)
    let manifests = NpmManifests { path in
      if case .bytes(let bytes) = reader.read(path) { bytes } else { nil }
    }
    return FileScanner(
      rules: rules, priorities: sources.configuration.priorities,
      jobs: options.jobs ?? ProcessInfo.processInfo.activeProcessorCount, secretKey: secretKey,
      measuresCosts: measuresCosts,
      package: { [prefix = tree.prefix] in manifests.specification(of: $0, for: RepoPath(prefix + $1.rawValue)) })
  }

  /// Scans the files by themselves, and measures what each rule costs there.
  func costs(console: Console) async -> [RuleCost] {
    await scanFiles(with: scanner(measuresCosts: true), console).costs
  }

  private func scanFiles(with scanner: FileScanner, _ console: Console) async -> FileScanResult {
    let items = listing.files.map { ScanItem(path: $0.path, sizeBytes: $0.sizeBytes) }
    let progress = ProgressLine(total: items.count, console: console)
    defer { progress.finish() }
    return await scanner.scan(items, load: load) { progress.update($0) }
  }

  /// Scans.
  func run(console: Console) async throws -> ScanResult { try await runWithFacts(console: console).result }

  /// Scans, and gives the facts of the repository that the result rests on.
  func runWithFacts(console: Console) async throws -> (result: ScanResult, facts: RepositoryFacts) {
    let files = await scanFiles(with: scanner, console)
    let facts = try repositoryFacts()
    let answers = rules.judge(facts, priorities: sources.configuration.priorities, secretKey: secretKey)
    var coverage = files.coverage
    coverage.skipped = (coverage.skipped + listing.skipped).sorted { $0.path < $1.path }
    coverage.failed = (coverage.failed + listing.failed).sorted { $0.path < $1.path }
    coverage.history = facts.historyReach
    let result = ScanResult(
      repository: tree.name, revision: try tree.repository?.revision(),
      findings: (files.findings + answers.findings).sorted(),
      suppressed: (files.suppressed + answers.suppressed).sorted { $0.finding < $1.finding },
      checks: (files.checks + answers.checks).sorted { $0.rule < $1.rule }, coverage: coverage, rules: rules.pages,
      isComplete: !options.isPartial && tree.prefix.isEmpty && tree.onlyFile == nil)
    return (result, facts)
  }

  // MARK: Facts of the repository

  /// Gathers what the rules ask for, and nothing else.
  private func repositoryFacts() throws -> RepositoryFacts {
    var facts = RepositoryFacts(trackedEnvFiles: nil, historicalEnvFiles: nil)
    guard let repository = tree.repository else { return facts }
    let wanted = rules.requestedFacts
    if !wanted.isDisjoint(with: [FactNames.envFiles, FactNames.plainEnvFiles]) {
      // What the index cannot give is unread, which the check reports as unknown.
      facts.trackedEnvFiles = try repository.trackedPaths(matching: EnvFile.isEnvFile).map { file in
        EnvFile(path: file.path, bytes: try file.blob.flatMap { try Self.available(repository.bytes(of: $0)) })
      }
    }
    guard !wanted.isDisjoint(with: FactNames.aboutHistory) else { return facts }
    var reach: HistoryReach?
    if wanted.contains(FactNames.envFilesInHistory) {
      let search = try repository.historicalPaths(matching: EnvFile.isEnvFile)
      reach = search.reach
      let tracked = Set(try repository.trackedPaths(matching: EnvFile.isEnvFile).map(\.path))
      facts.historicalEnvFiles = try search.paths.filter { !tracked.contains($0.path) }.map { file in
        EnvFile(
          path: file.path, bytes: try Self.available(repository.bytes(of: file.path, at: file.last.id)),
          lastCommit: file.last.id.hex)
      }
    }
    if wanted.contains(FactNames.secretsInHistory) {
      let (secrets, searched) = try historicalSecrets(in: repository)
      facts.historicalSecrets = secrets
      reach = searched
    }
    facts.historyReach = reach?.sentence
    switch reach {
    case .shallow:
      facts.historicalEnvFiles = nil
      facts.historicalSecrets = nil
      facts.historyProblem = "shallow clone"
    case .partial: facts.historyGap = reach?.sentence
    case .complete, .unborn, nil: break
    }
    return facts
  }

  /// What a reader of git objects gives; `nil` where the object is missing, as in a partial clone.
  private static func available(_ read: @autoclosure () throws -> [UInt8]?) throws -> [UInt8]? {
    do { return try read() } catch let error as SourceError where error.isMissingObject { return nil }
  }

  /// The secrets that commits hold and the index does not.
  private func historicalSecrets(
    in repository: GitRepository
  ) throws -> (secrets: [HistoricalSecret], reach: HistoryReach) {
    var search = try HistoricalSecretSearch(sources.catalog.rules, secretKey: secretKey)
    let present = Set(try repository.trackedPaths { _ in true }.compactMap(\.blob))
    let limit = options.maxFileSize ?? sources.configuration.maxFileSizeBytes
    let reach = try repository.forEachHistoricalBlob(
      limit: limit, matching: { path, _ in listingOptions.allows(path, below: repository.prefix) }
    ) { blob, bytes in
      guard case .bytes(let text) = TextEncoding.text(bytes),
        case .text(let text, let language, let role) = Self.loaded(text, path: blob.path)
      else { return }
      search.look(
        at: text, path: blob.path, language: language, role: role, commit: blob.introducedBy.id.hex,
        isPresent: present.contains(blob.blob))
    }
    return (search.results(), reach)
  }
}
