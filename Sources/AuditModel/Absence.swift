/// What a scan says about the files and rules it looked at, by path: the ground on which something may be called gone.
struct ScanGround {
  private let scanned: Set<RepoPath>
  private let skipped: Set<RepoPath>
  private let failed: Set<RepoPath>
  private let checks: [RuleID: CheckOutcome]
  private let rules: [RuleID: String]
  private let searchedHistory: Bool
  private let renames: [RepoPath: RepoPath]
  private let foldersInTree: Set<RepoPath>

  enum FileState {
    case scanned
    case skipped
    case failed
    case notThere
  }

  init(_ scan: ScanResult, renames: [RepoPath: RepoPath]) {
    scanned = Set(scan.coverage.scanned)
    skipped = Set(scan.coverage.skipped.map(\.path))
    failed = Set(scan.coverage.failed.map(\.path))
    checks = Dictionary(scan.checks.map { ($0.rule, $0.outcome) }, uniquingKeysWith: { _, last in last })
    rules = scan.coverage.rules
    searchedHistory = scan.coverage.history.map { !$0.hasPrefix("not searched") } ?? false
    self.renames = renames
    var folders: Set<RepoPath> = [.root]
    for path in [scan.coverage.scanned, scan.coverage.skipped.map(\.path), scan.coverage.failed.map(\.path)].joined() {
      for folder in path.above {
        // The folders above a known folder are known too.
        guard folders.insert(folder).inserted else { break }
      }
    }
    foldersInTree = folders
  }

  /// What happened to a file; a file below a folder that was skipped or failed shares its fate.
  func state(of path: RepoPath) -> FileState {
    if failed.contains(path) { return .failed }
    if scanned.contains(path) { return .scanned }
    if skipped.contains(path) { return .skipped }
    for folder in path.above {
      if failed.contains(folder) { return .failed }
      if skipped.contains(folder) { return .skipped }
    }
    return .notThere
  }

  /// Whether a path names a file or folder of the tree; a finding elsewhere is one of history.
  func isInTree(_ path: RepoPath) -> Bool {
    foldersInTree.contains(path) || state(of: path) != .notThere
  }

  /// Where a file is now; renames of files that are still there are copies and do not count.
  func currentPath(of path: RepoPath) -> RepoPath {
    guard let renamed = renames[path], state(of: path) == .notThere else { return path }
    return renamed
  }

  /// What the scan says about a tracked finding that it did not see.
  ///
  /// - Parameters:
  ///   - tracked: the finding.
  ///   - isSuppressed: whether an inline suppression covers it.
  ///   - isAmbiguous: whether one of the findings seen may be it.
  /// - Returns: its detection, never `present`, and the reason that goes with `notEvaluated`.
  func absence(
    of tracked: TrackedFinding, isSuppressed: Bool, isAmbiguous: Bool
  ) -> (detection: Detection, reason: MissingReason?) {
    let finding = tracked.finding
    if isSuppressed { return (.absentSuppressed, nil) }
    if !tracked.isInTree, !searchedHistory { return (.notEvaluated, .historyNotSearched) }
    if isAmbiguous { return (.notEvaluated, .ambiguous) }

    let isSameVersion = rules[finding.rule] ?? "" == tracked.ruleVersion
    if let outcome = checks[finding.rule] {
      guard outcome == .present || outcome == .absent else { return (.notEvaluated, .checkUndecided) }
      return isSameVersion ? (.absentCodeChanged, nil) : (.absentRuleChanged, nil)
    }
    if finding.path == .root || !tracked.isInTree {
      guard rules[finding.rule] != nil else { return (.notEvaluated, .ruleNotRun) }
      // A finding about the whole project comes from a check, and this one gave no answer.
      if finding.path == .root { return (.notEvaluated, .checkUndecided) }
      return isSameVersion ? (.absentCodeChanged, nil) : (.absentRuleChanged, nil)
    }

    let path = currentPath(of: finding.path)
    switch state(of: path) {
    case .notThere where path != finding.path: return (.absentExcluded, nil)
    case .notThere: return (.absentFileGone, nil)
    case .skipped: return (.absentExcluded, nil)
    case .failed: return (.notEvaluated, .fileFailed)
    case .scanned:
      guard rules[finding.rule] != nil else { return (.notEvaluated, .ruleNotRun) }
      return isSameVersion ? (.absentCodeChanged, nil) : (.absentRuleChanged, nil)
    }
  }
}

extension RepoPath {
  /// The folders above a path, the innermost first, without the root.
  fileprivate var above: some Sequence<RepoPath> {
    sequence(state: rawValue[...]) { text -> RepoPath? in
      guard let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
      text = text[..<slash]
      return RepoPath(String(text))
    }
  }
}
