/// What a scan is recorded with.
public struct ScanContext: Sendable {
  /// When it ran.
  public var time: Timestamp
  /// Where each file is that was renamed since the latest authoritative scan: old path to new path.
  public var renames: [RepoPath: RepoPath]
  /// The parts of the repository.
  public var components: ComponentMap
  /// The version of `audit`.
  public var toolVersion: String
  /// Whether the scanned branch is the one whose scans may move blockers.
  public var movesBlockers: Bool
  /// What the history between the latest authoritative scan and this one says about fixes.
  public var history: FixHistory

  /// Creates a context.
  public init(
    time: Timestamp, renames: [RepoPath: RepoPath] = [:], components: ComponentMap, toolVersion: String,
    movesBlockers: Bool = true, history: FixHistory = FixHistory()
  ) {
    self.history = history
    self.time = time
    self.renames = renames
    self.components = components
    self.toolVersion = toolVersion
    self.movesBlockers = movesBlockers
  }
}

/// What a scan did to a register, in numbers.
public struct ScanSummary: Hashable, Sendable, Codable {
  /// The scan's number; `nil` when it told nothing new and left no record.
  public var scan: Int?
  /// Findings seen for the first time.
  public var new = 0
  /// Known findings seen where they were.
  public var matched = 0
  /// Known findings seen at other lines, in another file, or with other words.
  public var moved = 0
  /// Those among the known findings that hold another secret than before.
  public var newSecrets = 0
  /// Findings that were gone and are there again.
  public var returned = 0
  /// Findings that this scan proved gone.
  public var gone = 0
  /// Findings that may still be there and that this scan could not judge.
  public var notEvaluated = 0
  /// The numbers of the blockers it opened, ascending.
  public var opened: [Int] = []
  /// The numbers of the blockers whose findings it proved gone, ascending: their fix is now claimed.
  public var claimedFixed: [Int] = []
  /// The numbers of the blockers it put back to work, ascending.
  public var reopened: [Int] = []
  /// The numbers of the blockers whose evidence no longer counts, ascending.
  public var stale: [Int] = []

  /// Creates an empty summary.
  public init() {}
}
