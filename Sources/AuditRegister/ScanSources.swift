public import AuditModel

/// What the register knows before a scan that the repository's history can be asked about.
public struct ScanBase: Hashable, Sendable {
  /// The commit of the latest authoritative scan; `nil` before the first, and outside git.
  public var commit: String?
  /// The blockers that are fixed or claimed to be, by a commit that is known.
  public var fixes: [Blocker]
}

/// What a repository's history says, asked while a scan is recorded.
///
/// A register without a repository uses the one without arguments, which says nothing.
public struct ScanSources {
  /// The renames from a commit to the scanned tree, old path to new path.
  public var renames: (_ commit: String) throws -> [RepoPath: RepoPath]
  /// What happened to fixes since the latest authoritative scan.
  public var history: (_ base: ScanBase) throws -> FixHistory
  /// How a blocker came back, by the findings that are there again.
  public var regression: (_ blocker: BlockerRecord, _ findings: [Finding]) throws -> Regression?
  /// Which commit since `base` fixed some findings; `nil` when none stands out.
  public var fix: (_ findings: [TrackedFinding], _ base: String?) throws -> FixClaim?

  /// Creates sources.
  public init(
    renames: @escaping (_ commit: String) throws -> [RepoPath: RepoPath] = { _ in [:] },
    history: @escaping (_ base: ScanBase) throws -> FixHistory = { _ in FixHistory() },
    regression: @escaping (_ blocker: BlockerRecord, _ findings: [Finding]) throws -> Regression? = { _, _ in nil },
    fix: @escaping (_ findings: [TrackedFinding], _ base: String?) throws -> FixClaim? = { _, _ in nil }
  ) {
    self.renames = renames
    self.history = history
    self.regression = regression
    self.fix = fix
  }

  /// What is needed before a scan can be compared.
  func gather(_ scan: ScanResult, _ base: ScanBase) throws -> (renames: [RepoPath: RepoPath], history: FixHistory) {
    guard let revision = scan.revision else { return ([:], FixHistory()) }
    let isSame = base.commit == nil || (base.commit == revision.commit && !revision.isDirty)
    let renames = try base.commit.flatMap { try isSame ? nil : self.renames($0) } ?? [:]
    // Uncommitted edits of what a fix wrote make its checks stale as well, but only commits are evidence.
    let history = base.commit == revision.commit ? FixHistory() : try self.history(base)
    return (renames, history)
  }
}
