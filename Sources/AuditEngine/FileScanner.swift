public import AuditModel
import AuditRules
import AuditSyntax
import Synchronization

/// A file to scan.
///
/// The bytes are fetched by the worker that scans it.
public struct ScanItem: Sendable {
  /// Where it is.
  public var path: RepoPath
  /// Its size when it was listed, in bytes: large files are begun first.
  public var sizeBytes: Int

  /// Creates an item.
  public init(path: RepoPath, sizeBytes: Int) {
    self.path = path
    self.sizeBytes = sizeBytes
  }
}

/// What fetching a file yields.
public enum LoadedFile: Sendable {
  /// Its bytes, with its language and its role.
  case text([UInt8], LanguageID, FileRole)
  /// It is left out on purpose.
  case skipped(SkipReason)
  /// It could not be read.
  case failed(String)
}

/// What a scan of files found: everything of a `ScanResult` that comes from file contents.
public struct FileScanResult: Sendable {
  /// The findings, sorted.
  public var findings: [Finding]
  /// What is suppressed inline, sorted.
  public var suppressed: [SuppressedFinding]
  /// The answers to the facts about suppressions.
  public var checks: [CheckResult]
  /// The files, sorted.
  public var coverage: Coverage
  /// What each entry of the rules cost, in their order; empty unless that was asked for.
  public var costs: [RuleCost] = []
}

/// Scans files with several workers.
public struct FileScanner: Sendable {
  private let rules: CompiledRules
  private let priorities: [RuleID: Priority]
  private let jobs: Int
  private let secretKey: SecretKey?
  private let package: PackageLookup
  private let measuresCosts: Bool

  /// Prepares a scan.
  ///
  /// `priorities` are those that differ from the rules' own; `jobs` is the number of workers, at least 1; with a `secretKey`
  /// findings say by digests under it which of them hold the same secret. `package` is asked for what rules want to know of a
  /// project's packages; without it nothing is known. With `measuresCosts` the result says what each rule cost.
  public init(
    rules: CompiledRules, priorities: [RuleID: Priority] = [:], jobs: Int, secretKey: SecretKey? = nil,
    measuresCosts: Bool = false, package: @escaping PackageLookup = { _, _ in nil }
  ) {
    self.package = package
    self.measuresCosts = measuresCosts
    self.secretKey = secretKey
    self.rules = rules
    self.priorities = priorities
    self.jobs = max(1, jobs)
  }

  /// Files from this size on are scanned one at a time: the tree of one may take two hundred megabytes.
  private static let largeBytes = 1 << 20
  private static let largeFiles = Mutex(())

  /// What one file came to.
  private enum Outcome: Sendable {
    case scanned(FileReport, bytes: Int)
    case skipped(SkipReason)
    case failed(String)
  }

  /// Scans files.
  ///
  /// The result is the same for any number of workers.
  ///
  /// Where the items are not the `wholeProject`, what the rest of it would have to confirm counts as confirmed. `load` fetches a
  /// file; workers call it once an item. `progress` is called now and then with the number of files done, by workers, in any order.
  public func scan(
    _ items: [ScanItem], wholeProject: Bool = true, load: @escaping @Sendable (ScanItem) -> LoadedFile,
    progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) async -> FileScanResult {
    let order = items.indices.sorted { (items[$1].sizeBytes, $0) < (items[$0].sizeBytes, $1) }
    let queue = FileQueue(count: items.count) { load(items[order[$0]]) }
    var outcomes = [Outcome?](repeating: nil, count: items.count)
    var costs: [RuleCost] = []
    await withTaskGroup(of: (done: [(Int, Outcome)], costs: [RuleCost]).self) { group in
      for _ in 0..<min(jobs, max(1, items.count)) {
        group.addTask { [rules, priorities, measuresCosts] in
          let meter = measuresCosts ? RuleMeter(rules.rules) : nil
          var scan = FileScan(rules: rules, priorities: priorities, secretKey: secretKey, meter: meter)
          var done: [(Int, Outcome)] = []
          while let (next, file) = queue.next(mustWait: { scan.mustWait(for: $0) }) {
            let item = items[order[next]]
            let outcome: Outcome
            switch file {
            case .skipped(let reason): outcome = .skipped(reason)
            case .failed(let reason): outcome = .failed(reason)
            case .text(let bytes, let language, let role):
              let report =
                bytes.count < Self.largeBytes
                ? scan.scan(bytes, path: item.path, language: language, role: role)
                : Self.largeFiles.withLock { _ in
                  scan.scan(bytes, path: item.path, language: language, role: role)
                }
              outcome = .scanned(report, bytes: bytes.count)
            }
            done.append((order[next], outcome))
            if next % 64 == 63 { progress(next + 1) }
          }
          return (done, meter?.costs ?? [])
        }
      }
      for await part in group {
        for (index, outcome) in part.done { outcomes[index] = outcome }
        costs = costs + part.costs
      }
    }
    var result = merge(items, outcomes, wholeProject: wholeProject)
    result.costs = costs
    return result
  }

  private func merge(_ items: [ScanItem], _ outcomes: [Outcome?], wholeProject: Bool) -> FileScanResult {
    var coverage = Coverage()
    var pending: [FileReport.PendingFinding] = []
    var suppressed: [SuppressedFinding] = []
    var suppressionFacts: [FileReport.SuppressionFact] = []
    var reports: [FileReport] = []
    for (item, outcome) in zip(items, outcomes) {
      switch outcome {
      case .skipped(let reason): coverage.skipped.append(SkippedFile(path: item.path, reason: reason))
      case .failed(let reason): coverage.failed.append(FailedFile(path: item.path, reason: reason))
      case .scanned(let report, let bytes):
        if let failure = report.failure {
          coverage.failed.append(FailedFile(path: item.path, reason: failure))
        } else if report.isCovered {
          coverage.scanned.append(item.path)
          coverage.scannedBytes += bytes
        } else {
          coverage.skipped.append(SkippedFile(path: item.path, reason: .noRule))
        }
        pending += report.findings
        suppressed += report.suppressed
        suppressionFacts += report.suppressionFacts
        reports.append(report)
      case nil: coverage.failed.append(FailedFile(path: item.path, reason: "not scanned"))
      }
    }
    coverage.scanned.sort()
    coverage.skipped.sort { $0.path < $1.path }
    coverage.failed.sort { $0.path < $1.path }
    coverage.rules = Dictionary(rules.pages.map { ($0.id, $0.version) }, uniquingKeysWith: { first, _ in first })
    let index = wholeProject ? ProjectIndex(reports, package: package) : nil
    let standing = pending.compactMap { $0.standing { index?.holds($0) ?? true } }
    return FileScanResult(
      findings: (standing + suppressionFacts.map(\.finding)).sorted(),
      suppressed: suppressed.sorted { $0.finding < $1.finding },
      checks: checks(suppressionFacts), coverage: coverage)
  }

  private func checks(_ facts: [FileReport.SuppressionFact]) -> [CheckResult] {
    [FactNames.reasonlessSuppressions, FactNames.unusedSuppressions].compactMap { name in
      guard let rule = rules.rule(for: name) else { return nil }
      let found = facts.filter { $0.fact == name }.map(\.finding).sorted()
      return CheckResult(
        rule: rule.page.id, outcome: found.isEmpty ? .absent : .present,
        evidence: found.map { Evidence(path: $0.path, line: $0.range.startLine, text: $0.excerpt.lines.first ?? "") })
    }
  }
}

extension CompiledRules {
  /// The rule that judges a fact; `nil` when none runs.
  func rule(for fact: String) -> Rule? {
    rules.first { if case .fact(let request) = $0.check { request.name.text == fact } else { false } }
  }
}
