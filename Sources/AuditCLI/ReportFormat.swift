import ArgumentParser
import AuditModel
import AuditReports
import Foundation

/// The forms of a scan's result.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, sarif, github, markdown

  /// Renders a result.
  func render(_ result: ScanResult, style: TerminalStyle, showsAll: Bool) -> String {
    switch self {
    case .text: TextReport(style: style, limit: showsAll ? nil : 5).render(result)
    case .json: JSONReport(tool: auditIdentity).render(result)
    case .sarif: SARIFReport(tool: auditIdentity).render(result)
    case .github: GitHubAnnotations().render(result)
    case .markdown: MarkdownReport(limit: showsAll ? nil : 10).render(result)
    }
  }
}

/// A report that goes to a file: `--output sarif=audit.sarif`.
struct OutputFile: ExpressibleByArgument {
  let format: ReportFormat
  let path: String

  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "="), let format = ReportFormat(rawValue: String(argument[..<equals]))
    else {
      return nil
    }
    self.format = format
    path = String(argument[argument.index(after: equals)...])
    if path.isEmpty { return nil }
  }

  /// Writes text to a file, whole or not at all.
  static func write(_ text: String, to path: String) throws {
    do {
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw Failure("`\(path)` cannot be written: \(error.localizedDescription)\nhelp: check that its folder exists")
    }
  }
}
