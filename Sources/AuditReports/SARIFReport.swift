public import AuditModel

/// A scan as SARIF 2.1.0, for GitHub code scanning and every other reader of the standard.
///
/// - Lines and columns count from 1, columns in Unicode code points (`columnKind`).
/// - `level`: P0 `error`, P1 `warning`, P2 `note`.
/// - A suppressed finding is a result with a suppression of kind `inSource` and its reason.
/// - A failed file is a notification, and `executionSuccessful` is false when nothing was scanned.
/// - GitHub refuses a result without a location, so a finding about the whole project points at the first line of a file in
///   the root: the README if the scan saw one, otherwise the first file there, otherwise `README.md`. Its line hash is made
///   from its scope key, so that an edit of that file neither closes the alert nor opens it anew.
///
/// Source: <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>,
/// <https://docs.github.com/code-security/reference/code-scanning/sarif-support-for-code-scanning>
public struct SARIFReport: Sendable {
  private let tool: ToolIdentity
  private let repositoryURI: String?

  /// Creates a renderer.
  ///
  /// - Parameters:
  ///   - tool: The program that writes.
  ///   - repositoryURI: The absolute address of the repository; without it the revision is left out, because SARIF has no
  ///     place for a revision of a repository without an address.
  public init(tool: ToolIdentity, repositoryURI: String? = nil) {
    self.tool = tool
    self.repositoryURI = repositoryURI
  }

  /// The log with its one run.
  public func render(_ result: ScanResult) -> String {
    JSONValue.object([
      ("$schema", "https://json.schemastore.org/sarif-2.1.0.json"),
      ("version", "2.1.0"),
      ("runs", .array([run(result)])),
    ]).text
  }

  private func run(_ result: ScanResult) -> JSONValue {
    let rules = SARIFRules(result)
    let anchor = projectAnchor(result.coverage)
    let open = result.findings.map { self.result($0, suppression: nil, rules, anchor) }
    let suppressed = result.suppressed.map { self.result($0.finding, suppression: $0, rules, anchor) }
    var driver: [(key: String, value: JSONValue)] = [
      ("name", .string(tool.name)), ("version", .string(tool.version)),
    ]
    if isSemanticVersion(tool.version) { driver.append(("semanticVersion", .string(tool.version))) }
    if let home = tool.home { driver.append(("informationUri", .string(home))) }
    driver.append(("rules", .array(rules.descriptors)))
    var run: [(key: String, value: JSONValue)] = [
      ("tool", ["driver": .object(driver)]),
      ("columnKind", "unicodeCodePoints"),
      ("invocations", .array([invocation(result)])),
    ]
    if let repositoryURI { run.append(("versionControlProvenance", .array([provenance(result, repositoryURI)]))) }
    run.append(("results", .array(open + suppressed)))
    run.append(("properties", properties(result)))
    return .object(run)
  }

  private func result(
    _ finding: Finding, suppression: SuppressedFinding?, _ rules: SARIFRules, _ anchor: RepoPath
  ) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("ruleId", .string(finding.rule.rawValue)),
      ("ruleIndex", .integer(rules.index(of: finding.rule))),
      ("level", .string(finding.priority.sarifLevel)),
      ("message", ["text": .string(Self.plainMessage(finding.message))]),
      ("locations", .array([location(finding, anchor)])),
      ("partialFingerprints", fingerprints(finding)),
    ]
    if let suppression {
      members.append(
        ("suppressions", [["kind": "inSource", "status": "accepted", "justification": .string(suppression.reason)]]))
    }
    if let text = finding.edit?.replacement { members.append(("fixes", [fix(finding, text)])) }
    members.append(
      (
        "properties",
        ["priority": .string(finding.priority.rawValue), "scope": .string(finding.scope), "fix": .string(finding.fix)]
      ))
    return .object(members)
  }

  /// The edit that the rule suggests.
  private func fix(_ finding: Finding, _ text: String) -> JSONValue {
    let range = finding.range
    let region: JSONValue = [
      "startLine": .integer(range.startLine), "startColumn": .integer(range.startColumn),
      "endLine": .integer(range.endLine), "endColumn": .integer(range.endColumn),
    ]
    let replacement: JSONValue = ["deletedRegion": region, "insertedContent": ["text": .string(text)]]
    return [
      "artifactChanges": [
        ["artifactLocation": ["uri": .string(uriReference(finding.path))], "replacements": [replacement]]
      ]
    ]
  }

  private func location(_ finding: Finding, _ anchor: RepoPath) -> JSONValue {
    let path = finding.path == .root ? anchor : finding.path
    let range = finding.path == .root ? SourceRange.fileStart : finding.range
    var region: [(key: String, value: JSONValue)] = [
      ("startLine", .integer(max(1, range.startLine))), ("startColumn", .integer(max(1, range.startColumn))),
      ("endLine", .integer(max(1, range.endLine))), ("endColumn", .integer(max(1, range.endColumn))),
    ]
    if !finding.excerpt.lines.isEmpty, finding.path != .root, let snippet = snippet(finding) {
      region.append(("snippet", ["text": .string(snippet)]))
    }
    var members: [(key: String, value: JSONValue)] = [
      (
        "physicalLocation",
        ["artifactLocation": ["uri": .string(uriReference(path))], "region": .object(region)]
      )
    ]
    if !finding.scope.isEmpty {
      members.append(("logicalLocations", [["fullyQualifiedName": .string(finding.scope)]]))
    }
    return .object(members)
  }

  /// The lines of the excerpt that belong to the range: SARIF wants the region's own text, and whole lines come closest.
  private func snippet(_ finding: Finding) -> String? {
    let first = finding.range.startLine - finding.excerpt.firstLine
    guard first >= 0, first < finding.excerpt.lines.count else { return nil }
    let last = min(finding.range.endLine - finding.excerpt.firstLine, finding.excerpt.lines.count - 1)
    return finding.excerpt.lines[first...max(first, last)].joined(separator: "\n")
  }

  /// The message without embedded links (§3.11.6): a `](` in it comes from the repository and points nowhere we meant.
  ///
  /// Only what could be a link is escaped; readers that do not know the escape show it, so it is not spent on every bracket.
  static func plainMessage(_ message: String) -> String { message.replacing("](", with: "\\](") }

  private func fingerprints(_ finding: Finding) -> JSONValue {
    var hash = finding.fingerprints.primaryLocationLineHash
    if hash.isEmpty { hash = SHA256.hex("project\n" + finding.fingerprints.scopeKey, length: 16) + ":1" }
    return [
      "primaryLocationLineHash": .string(hash),
      Fingerprints.scopeKeyName: .string(finding.fingerprints.scopeKey),
      Fingerprints.lineKeyName: .string(finding.fingerprints.lineKey),
    ]
  }

  private func projectAnchor(_ coverage: Coverage) -> RepoPath {
    let files =
      (coverage.scanned + coverage.skipped.filter { $0.reason == .noRule || $0.reason == .excluded }.map(\.path))
      .filter { $0.folders.isEmpty && $0 != .root }.sorted()
    let readme = files.first { $0.rawValue.lowercased().hasPrefix("readme") }
    return readme ?? files.first ?? RepoPath("README.md")
  }

  private func invocation(_ result: ScanResult) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [("executionSuccessful", .bool(!result.coverage.scanned.isEmpty))]
    let failures: [JSONValue] = result.coverage.failed.map { file in
      [
        "level": "warning",
        "message": ["text": .string("\(file.path.rawValue): could not be looked at: \(file.reason)")],
        "locations": [["physicalLocation": ["artifactLocation": ["uri": .string(uriReference(file.path))]]]],
      ]
    }
    let undecided: [JSONValue] = result.undecidedChecks.map { check in
      let why = check.evidence.map(\.text).joined(separator: "; ")
      return [
        "level": "note",
        "message": ["text": .string("\(check.rule.rawValue): could not be decided: \(why)")],
        "associatedRule": ["id": .string(check.rule.rawValue)],
      ]
    }
    var configuration: [JSONValue] = []
    if !result.isComplete {
      configuration = [
        [
          "level": "note",
          "message": ["text": "not a complete scan: paths or rules were left out, or it ran out of time"],
        ]
      ]
    }
    members.append(("toolExecutionNotifications", .array(failures + undecided)))
    members.append(("toolConfigurationNotifications", .array(configuration)))
    return .object(members)
  }

  private func provenance(_ result: ScanResult, _ repositoryURI: String) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [("repositoryUri", .string(repositoryURI))]
    if let commit = result.revision?.commit { members.append(("revisionId", .string(commit))) }
    if let branch = result.revision?.branch { members.append(("branch", .string(branch))) }
    return .object(members)
  }

  private func properties(_ result: ScanResult) -> JSONValue {
    let coverage = result.coverage
    return [
      "complete": .bool(result.isComplete),
      "scannedFiles": .integer(coverage.scanned.count),
      "scannedBytes": .integer(coverage.scannedBytes),
      "skippedFiles": .object(coverage.skippedCounts.map { ($0.reason.rawValue, .integer($0.count)) }),
      "failedFiles": .integer(coverage.failed.count),
      "history": JSONValue(coverage.history),
    ]
  }

  private func isSemanticVersion(_ version: String) -> Bool {
    let core = version.prefix { $0 != "-" && $0 != "+" }.split(separator: ".", omittingEmptySubsequences: false)
    return core.count == 3 && core.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
  }
}

extension Priority {
  /// SARIF's word for how serious a result is.
  var sarifLevel: String {
    switch self {
    case .p0: "error"
    case .p1: "warning"
    case .p2: "note"
    }
  }
}
