public import AuditModel
public import AuditRules

/// A secret that a commit holds and the index does not.
public struct HistoricalSecret: Sendable {
  /// The finding of the rule that knows its form, in the file as it was: redacted.
  public var finding: Finding
  /// The oldest commit that holds it.
  public var commit: String
}

/// Searches the files of history for what the rules about secrets know, and forgets what the present files hold, too.
///
/// It is shown one content after another, oldest first, and scans it as any file. Secrets are compared by digest.
public struct HistoricalSecretSearch: ~Copyable {
  private var scan: FileScan
  private var found: [String: HistoricalSecret] = [:]
  private var present: Set<String> = []

  /// Prepares a search.
  ///
  /// - Parameters:
  ///   - rules: All rules there are; those that bind a `$SECRET`, are not mere hints and matter in history take part.
  ///   - secretKey: By which the findings tell their secrets apart.
  /// - Throws: `LoadProblems` when a rule cannot be compiled.
  public init(_ rules: [Rule], secretKey: SecretKey? = nil) throws(LoadProblems) {
    let rules = rules.filter { $0.page.priority < .p2 && $0.bindsSecret && $0.mattersInHistory }
    scan = FileScan(rules: try CompiledRules(rules, queries: []), priorities: [:], secretKey: secretKey)
  }

  /// Looks at a content that a commit added.
  ///
  /// Where the index has this very content, what it holds is for the rules about files to report.
  public mutating func look(
    at bytes: [UInt8], path: RepoPath, language: LanguageID, role: FileRole, commit: String, isPresent: Bool
  ) {
    for item in scan.scan(bytes, path: path, language: language, role: role).findings {
      guard let digest = item.secretDigest else { continue }
      if isPresent { present.insert(digest) }
      if !isPresent, found[digest] == nil { found[digest] = HistoricalSecret(finding: item.finding, commit: commit) }
    }
  }

  /// What only history holds, by path and place.
  public consuming func results() -> [HistoricalSecret] {
    found.filter { !present.contains($0.key) }.map(\.value).sorted {
      ($0.finding, $0.commit) < ($1.finding, $1.commit)
    }
  }
}

extension Rule {
  /// Whether it searches with an expression that binds a secret.
  var bindsSecret: Bool {
    if case .search(let formula, _) = check { formula.bindsSecret } else { false }
  }
}

extension Formula {
  fileprivate var bindsSecret: Bool {
    switch self {
    case .regex(let text): text.text.contains("(?<\(FindingBuilder.secretName)>")
    case .all(let parts), .any(let parts): parts.contains(where: \.bindsSecret)
    case .pattern, .metavariablePattern, .metavariableComparison, .metavariableType, .query, .not, .inside, .notInside,
      .metavariableRegex, .metavariableAnalysis, .focus:
      false
    }
  }
}
