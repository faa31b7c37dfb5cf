import AuditModel

/// A made-up repository that can be edited and scanned, so that tests tell histories instead of lists of findings.
struct SampleTree {
  /// A place where a rule matches.
  struct Spot: Hashable {
    var rule: String
    var scope: String
    var tokens: String
    var isSuppressed = false
    var priority = Priority.p0
  }

  /// A file: an empty line for `nil`, a match for a spot.
  var files: [String: [Spot?]] = [:]
  var skipped: Set<String> = []
  var failed: Set<String> = []
  /// Version by rule; a rule that is missing does not run.
  var rules: [String: String] = ["py.a": "1", "py.b": "1"]
  var checks: [CheckResult] = []
  var projectFindings: [Finding] = []
  var commit = 1
  var isComplete = true

  func scan() -> ScanResult {
    var findings: [Finding] = projectFindings
    var suppressed: [SuppressedFinding] = []
    var scanned: [RepoPath] = []
    for (path, lines) in files.sorted(by: { $0.key < $1.key }) where !skipped.contains(path) && !failed.contains(path) {
      scanned.append(RepoPath(path))
      var ordinals: [String: Int] = [:]
      for (index, spot) in lines.enumerated() {
        guard let spot, rules[spot.rule] != nil else { continue }
        let key = "\(spot.rule) \(spot.scope) \(spot.tokens)"
        let lineKey = "\(spot.rule) \(spot.tokens)"
        let ordinal = ordinals[key, default: 0]
        let lineOrdinal = ordinals[lineKey + "|", default: 0]
        ordinals[key, default: 0] += 1
        ordinals[lineKey + "|", default: 0] += 1
        let finding = Self.finding(
          spot.rule, path, line: index + 1, scope: spot.scope, scopeKey: "\(key) \(ordinal)",
          lineKey: "\(lineKey) \(lineOrdinal)", text: spot.tokens, priority: spot.priority)
        if spot.isSuppressed {
          suppressed.append(SuppressedFinding(finding: finding, reason: "known", line: index + 1))
        } else {
          findings.append(finding)
        }
      }
    }
    let versions = Dictionary(
      uniqueKeysWithValues: rules.compactMap { entry in RuleID(entry.key).map { ($0, entry.value) } })
    return ScanResult(
      repository: "sample", revision: Revision(commit: "c\(commit)", branch: "main", isDirty: false),
      findings: findings.sorted(), suppressed: suppressed, checks: checks,
      coverage: Coverage(
        scanned: scanned,
        skipped: skipped.filter { files[$0] != nil }.sorted().map {
          SkippedFile(path: RepoPath($0), reason: .excluded)
        },
        failed: failed.filter { files[$0] != nil }.sorted().map { FailedFile(path: RepoPath($0), reason: "denied") },
        rules: versions),
      rules: versions.keys.sorted().map { Self.page($0, title: "Problem \($0)") }, isComplete: isComplete)
  }

  /// A rule id of a test, which is always well formed.
  static func rule(_ id: String) -> RuleID {
    guard let id = RuleID(id) else { preconditionFailure("`\(id)` is not a rule id") }
    return id
  }

  static func finding(
    _ rule: String, _ path: String, line: Int, scope: String, scopeKey: String, lineKey: String, text: String,
    priority: Priority = .p0
  ) -> Finding {
    Finding(
      rule: Self.rule(rule), priority: priority, path: RepoPath(path),
      range: SourceRange(
        startLine: line, startColumn: 1, endLine: line, endColumn: 5, startByte: line * 10, endByte: line * 10 + 4),
      message: "\(text) is wrong", fix: "Do not.", excerpt: Excerpt(firstLine: line, lines: [text]), scope: scope,
      fingerprints: Fingerprints(scopeKey: scopeKey, lineKey: lineKey))
  }

  static func page(_ id: RuleID, title: String) -> RulePage {
    RulePage(
      id: id, title: title, message: "", priority: .p0, area: "", effort: .small, impact: "", fix: "", verification: [],
      cwe: [], references: [], confidence: .high, languages: [], version: "1")
  }
}

/// A register in memory: the fold over its own packs.
struct SampleRegister {
  var state = RegisterState()
  var packs: [EventPack] = []
  var time: Int64 = 1000

  var snapshot: RegisterSnapshot { state.snapshot }
  var present: [TrackedFinding] { snapshot.findings.filter { $0.detection == .present } }

  func compare(
    _ scan: ScanResult, renames: [String: String] = [:], movesBlockers: Bool = true
  ) -> Reconciliation {
    Reconciliation(
      of: scan, with: state,
      in: ScanContext(
        time: Timestamp(secondsSinceEpoch: time),
        renames: Dictionary(uniqueKeysWithValues: renames.map { (RepoPath($0.key), RepoPath($0.value)) }),
        components: ComponentMap(components: []), toolVersion: "1", movesBlockers: movesBlockers))
  }

  @discardableResult
  mutating func record(
    _ scan: ScanResult, renames: [String: String] = [:], movesBlockers: Bool = true
  ) -> ScanSummary {
    time += 60
    let reconciliation = compare(scan, renames: renames, movesBlockers: movesBlockers)
    if !reconciliation.events.isEmpty { append(reconciliation.events) }
    return reconciliation.summary
  }

  /// What a person decides, as a later version's commands will say it.
  mutating func decide(_ number: Int, _ status: BlockerStatus, _ verification: Verification = .none) {
    let blocker = blocker(number)
    append([
      .blockerMoved(
        BlockerMoved(
          uid: blocker.uid, from: blocker.status, to: status, verification: verification, cause: .decision, present: 0))
    ])
  }

  private mutating func append(_ events: [RegisterEvent]) {
    let pack = EventPack(
      clock: packs.count + 1, parents: [], actor: .tool, time: Timestamp(secondsSinceEpoch: time), toolVersion: "1",
      events: events)
    packs.append(pack)
    state.apply(pack)
  }

  func blocker(_ number: Int) -> Blocker {
    guard let blocker = snapshot.blockers.first(where: { $0.number == number }) else {
      preconditionFailure("there is no blocker \(number)")
    }
    return blocker
  }
}
