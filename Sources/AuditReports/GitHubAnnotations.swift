public import AuditModel

/// A scan as GitHub Actions workflow commands, one line per finding: P0 as error, P1 as warning, P2 as notice.
///
/// A finding about the whole project names no file, so that GitHub shows it on the run itself.
/// Source: <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>
public struct GitHubAnnotations: Sendable {
  /// Creates a renderer.
  public init() {}

  /// The commands, in the order of the findings within each priority; empty without findings.
  ///
  /// Without `mayFail` none is an error: nothing may look as if it failed a job that passes.
  public func render(_ result: ScanResult, mayFail: Bool = true) -> String {
    var text = ""
    for group in result.groups {
      for finding in group.findings { text += command(finding, title: group.page?.title, mayFail: mayFail) + "\n" }
    }
    return text
  }

  /// The rows of a gate as commands: a broken one as error, one that could not be judged as warning, and with `explains` the
  /// others as notices; the verdict comes last.
  public func render(_ decision: GateDecision, explains: Bool = false) -> String {
    var text = ""
    for reason in decision.reasons where explains || reason.verdict != .pass {
      var message = "\(reason.actual) (\(reason.allowed))"
      let items = explains ? reason.items.map { "\($0.name): \($0.why)" } : [reason.detail].filter { !$0.isEmpty }
      for item in items { message += "\n\(item)" }
      if !reason.remedy.isEmpty { message += "\nWhat would make it hold: \(reason.remedy)" }
      text += "::\(reason.verdict.annotationLevel) title=\(Self.escapeProperty("Gate: \(reason.condition)"))"
      text += "::\(Self.escapeData(message))\n"
    }
    for warning in decision.warnings { text += "::warning title=Waiver::\(Self.escapeData(warning))\n" }
    for note in decision.notes { text += "::notice title=Gate::\(Self.escapeData(note))\n" }
    return text + "::notice title=Gate::\(decision.verdict.rawValue)\n"
  }

  private func command(_ finding: Finding, title: String?, mayFail: Bool) -> String {
    var properties: [(name: String, value: String)] = []
    if finding.path != .root {
      let range = finding.range
      properties.append(("file", finding.path.rawValue))
      properties.append(("line", String(range.startLine)))
      properties.append(("endLine", String(range.endLine)))
      properties.append(("col", String(range.startColumn)))
      // GitHub refuses an end column when the lines differ.
      if range.startLine == range.endLine, range.endColumn > range.startColumn {
        properties.append(("endColumn", String(range.endColumn)))
      }
    }
    let name = "\(finding.priority.rawValue) \(finding.rule.rawValue)"
    properties.append(("title", title.map { "\(name): \($0)" } ?? name))
    let list = properties.map { "\($0.name)=\(Self.escapeProperty($0.value))" }.joined(separator: ",")
    let message = finding.fix.isEmpty ? finding.message : "\(finding.message)\nFix: \(finding.fix)"
    let level = mayFail ? finding.priority.annotationLevel : max(finding.priority, .p1).annotationLevel
    return "::\(level) \(list)::\(Self.escapeData(message))"
  }

  /// GitHub's escapes for what follows the last `::`; other control characters are made visible, they would reach the log raw.
  static func escapeData(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case "\t": result += "\t"
      case _ where isHidden(scalar): result += escape(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// GitHub's escapes for the value of a property.
  static func escapeProperty(_ text: String) -> String {
    escapeData(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}

extension Priority {
  fileprivate var annotationLevel: String {
    switch self {
    case .p0: "error"
    case .p1: "warning"
    case .p2: "notice"
    }
  }
}

extension GateVerdict {
  fileprivate var annotationLevel: String {
    switch self {
    case .fail: "error"
    case .inconclusive: "warning"
    case .pass: "notice"
    }
  }
}
