public import AuditModel
import AuditRules

/// What the repository can tell that no single file shows.
public struct RepositoryFacts: Sendable {
  /// The environment files in the index; `nil` outside git.
  public var trackedEnvFiles: [EnvFile]?
  /// The environment files that history holds and the index does not; `nil` when history was not searched.
  public var historicalEnvFiles: [EnvFile]?
  /// The secrets that history holds and the index does not; `nil` when history was not searched for them.
  public var historicalSecrets: [HistoricalSecret]?
  /// How much of history was searched, in words; `nil` when it was not asked for.
  public var historyReach: String?
  /// Why history was not searched, when it was asked for and could not be.
  public var historyProblem: String?
  /// What of history is missing, when it was searched all the same.
  public var historyGap: String?

  /// Creates a record.
  public init(trackedEnvFiles: [EnvFile]?, historicalEnvFiles: [EnvFile]?, historyProblem: String? = nil) {
    self.trackedEnvFiles = trackedEnvFiles
    self.historicalEnvFiles = historicalEnvFiles
    self.historyProblem = historyProblem
  }
}

/// What the project checks that rest on the repository came to.
public struct FactAnswers: Sendable {
  /// The answer of each rule, sorted; a place that is suppressed is still a place.
  public var checks: [CheckResult] = []
  /// A finding for each place that is a problem, and for each suppression that suppresses none; sorted.
  public var findings: [Finding] = []
  /// The findings that comments in their files suppress, sorted.
  public var suppressed: [SuppressedFinding] = []
}

extension CompiledRules {
  /// Answers the project checks of these rules that rest on the repository.
  ///
  /// `priorities` are those that differ from the rules' own; with a `secretKey` the findings about environment files tell what
  /// they hold from what they held before.
  public func judge(
    _ facts: RepositoryFacts, priorities: [RuleID: Priority] = [:], secretKey: SecretKey? = nil
  ) -> FactAnswers {
    var checks: [RuleID: CheckResult] = [:]
    var answers = FactAnswers()
    var comments = FactSuppressions(facts.trackedEnvFiles ?? [])
    for rule in rules {
      guard case .fact(let request) = rule.check else { continue }
      let answer: (outcome: CheckOutcome, places: [Place], why: String)
      switch request.name.text {
      case FactNames.envFiles: answer = envFiles(facts, rule, withSecrets: true, secretKey)
      case FactNames.plainEnvFiles: answer = envFiles(facts, rule, withSecrets: false, secretKey)
      case FactNames.envFilesInHistory: answer = envFilesInHistory(facts, rule, secretKey)
      case FactNames.secretsInHistory: answer = secretsInHistory(facts, rule)
      default: continue
      }
      let evidence =
        answer.places.map { Evidence(path: $0.path, line: $0.line, text: $0.text) }
        + (answer.why.isEmpty ? [] : [Evidence(text: answer.why)])
      var check = CheckResult(rule: rule.page.id, outcome: answer.outcome, evidence: evidence)
      if let other = checks[rule.page.id] { check = other.joined(with: check) }
      checks[rule.page.id] = check
      let priority = priorities[rule.page.id]
      let isAboutFiles = FactNames.aboutTrackedFiles.contains(request.name.text)
      for place in answer.places {
        let finding = finding(place, rule, priority ?? max(rule.page.priority, place.leastPriority))
        if isAboutFiles, let comment = comments.cover(finding), !comment.reason.isEmpty {
          answers.suppressed.append(
            SuppressedFinding(finding: finding, reason: comment.reason, line: comment.line))
        } else {
          answers.findings.append(finding)
        }
      }
    }
    answers.findings += unused(comments, priorities)
    answers.findings.sort()
    answers.suppressed.sort { $0.finding < $1.finding }
    answers.checks = checks.values.sorted { $0.rule < $1.rule }
    return answers
  }

  /// The findings about comments that name nothing but rules of these facts, and suppress nothing.
  private func unused(_ comments: FactSuppressions, _ priorities: [RuleID: Priority]) -> [Finding] {
    guard let rule = rule(for: FactNames.unusedSuppressions) else { return [] }
    let judged = Set(
      rules.compactMap { rule -> String? in
        guard case .fact(let request) = rule.check, FactNames.aboutTrackedFiles.contains(request.name.text) else {
          return nil
        }
        return rule.page.id.rawValue
      })
    return comments.unused(in: judged).filter { isApplicable(rule, $0.path) }.map { path, comment, text in
      let place = Place(path: path, line: comment.line, text: text, detail: "", identity: text)
      return finding(place, rule, priorities[rule.page.id] ?? rule.page.priority)
    }
  }

  /// One place of a problem that a fact shows.
  private struct Place {
    let path: RepoPath
    let line: Int
    let text: String
    let detail: String
    /// What tells it from other places of the same rule and path, in words that do not change; empty when there is only one.
    var identity = ""
    /// The most urgent that it may be reported as.
    var leastPriority = Priority.p0
    var column = 1
    var secret: SecretDigest?
  }

  private func isApplicable(_ rule: Rule, _ path: RepoPath) -> Bool {
    rule.roles.contains(FileRole(path: path)) && rule.paths.allows(path)
  }

  private func envFiles(
    _ facts: RepositoryFacts, _ rule: Rule, withSecrets: Bool, _ key: SecretKey?
  ) -> (CheckOutcome, [Place], String) {
    guard let files = facts.trackedEnvFiles else { return (.notApplicable, [], "not a git repository") }
    let applicable = files.filter { isApplicable(rule, $0.path) }
    let unread = applicable.filter { $0.bytes == nil }
    let places = applicable.compactMap { file -> Place? in
      let values = file.values
      let secret = values.first(where: \.isSecret)
      guard let first = withSecrets ? secret : values.first, withSecrets || secret == nil else { return nil }
      let count = values.count { $0.isSecret || !withSecrets }
      return Place(
        path: file.path, line: first.line, text: "\(first.name)=[redacted]",
        detail: count == 1 ? first.name : "\(first.name) and \(count - 1) more", secret: file.secretDigest(key))
    }
    if !places.isEmpty { return (.present, places, "") }
    if !unread.isEmpty { return (.unknown, [], "\(unread[0].path) could not be read") }
    return (.absent, [], "")
  }

  private func envFilesInHistory(
    _ facts: RepositoryFacts, _ rule: Rule, _ key: SecretKey?
  ) -> (CheckOutcome, [Place], String) {
    guard let files = facts.historicalEnvFiles else { return withoutHistory(facts) }
    let applicable = files.filter { isApplicable(rule, $0.path) }
    let places = applicable.compactMap { file -> Place? in
      guard let first = file.values.first(where: \.isSecret) ?? file.values.first else { return nil }
      let commit = file.lastCommit.map { ", last in commit \($0.prefix(10))" } ?? ""
      return Place(
        path: file.path, line: first.line, text: "\(first.name)=[redacted]", detail: first.name + commit,
        leastPriority: first.isSecret ? .p0 : .p2, secret: file.secretDigest(key))
    }
    return inHistory(facts, places, unread: applicable.first { $0.bytes == nil }?.path)
  }

  private func secretsInHistory(_ facts: RepositoryFacts, _ rule: Rule) -> (CheckOutcome, [Place], String) {
    guard let secrets = facts.historicalSecrets else { return withoutHistory(facts) }
    let places = secrets.filter { isApplicable(rule, $0.finding.path) }.map { secret in
      Place(
        path: secret.finding.path, line: secret.finding.range.startLine, text: secret.finding.excerpt.lines.first ?? "",
        detail: "since commit \(secret.commit.prefix(10))",
        identity: "\(secret.commit)\u{1f}\(secret.finding.range.startByte)", leastPriority: secret.finding.priority,
        column: secret.finding.range.startColumn, secret: secret.finding.secret)
    }
    return inHistory(facts, places, unread: nil)
  }

  private func withoutHistory(_ facts: RepositoryFacts) -> (CheckOutcome, [Place], String) {
    if let problem = facts.historyProblem { return (.unknown, [], "history was not searched: \(problem)") }
    return (.notApplicable, [], "not a git repository")
  }

  /// The answer of a search of history: what is missing from it keeps it from saying that there is nothing.
  private func inHistory(
    _ facts: RepositoryFacts, _ places: [Place], unread: RepoPath?
  ) -> (CheckOutcome, [Place], String) {
    if !places.isEmpty { return (.present, places, "") }
    if let gap = facts.historyGap { return (.unknown, [], "history was searched in part: \(gap)") }
    if let unread { return (.unknown, [], "\(unread) could not be read") }
    return (.absent, [], "")
  }

  private func finding(_ place: Place, _ rule: Rule, _ priority: Priority) -> Finding {
    let range = SourceRange(
      startLine: place.line, startColumn: place.column, endLine: place.line,
      endColumn: max(place.column, place.text.count + 1), startByte: 0, endByte: 0)
    // Where there is one finding a file, its identity needs nothing of the content, which changes while the problem stays.
    let parts = [rule.page.id.rawValue] + (place.identity.isEmpty ? [] : [place.identity])
    let identity = parts.joined(separator: "\u{1f}")
    var finding = Finding(
      rule: rule.page.id, priority: priority, path: place.path, range: range,
      message: rule.page.message.replacing("$NAME", with: place.detail), fix: rule.page.fix,
      excerpt: Excerpt(firstLine: place.line, lines: [place.text]), scope: "",
      fingerprints: Fingerprints(
        scopeKey: SHA256.hex("file\u{1f}\(identity)", length: 32),
        lineKey: SHA256.hex("file-line\u{1f}\(identity)", length: 32)))
    finding.secret = place.secret
    return finding
  }
}

extension CheckResult {
  /// The answer of two entries of one rule: present beats unknown beats absent beats not applicable.
  fileprivate func joined(with other: CheckResult) -> CheckResult {
    let order: [CheckOutcome] = [.present, .unknown, .absent, .notApplicable]
    let outcome = order.first { $0 == self.outcome || $0 == other.outcome } ?? outcome
    return CheckResult(
      rule: rule, outcome: outcome, evidence: evidence + other.evidence.filter { !evidence.contains($0) })
  }
}
