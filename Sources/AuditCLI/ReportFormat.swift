import ArgumentParser
import AuditModel
import AuditReports
import Foundation

/// The forms of a scan's result.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, sarif, github, markdown

  /// Whether its reader takes paths as relative to the root of the repository, whatever part of it was scanned.
  var isReadFromRoot: Bool {
    switch self {
    case .sarif, .github, .markdown: true
    case .text, .json: false
    }
  }

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
struct OutputFile {
  let format: ReportFormat
  let path: String

  /// Reads the value of the option.
  ///
  /// - Throws: `ValidationError` that says which formats there are.
  init(argument: String) throws {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let formats = ReportFormat.allCases.map(\.rawValue)
    guard parts.count == 2, let format = ReportFormat(rawValue: parts[0]), !parts[1].isEmpty else {
      let name = parts.count == 2 ? parts[0] : (argument as NSString).pathExtension
      let format = formats.nearest(to: name) ?? "sarif"
      let file = parts.count == 2 && !parts[1].isEmpty ? parts[1] : parts.count == 2 ? "FILE" : argument
      throw ValidationError(
        "name a format and a file, such as \(format)=\(file); the formats are \(formats.joined(separator: ", "))")
    }
    self.format = format
    path = parts[1]
  }

  /// Writes text to a file, whole or not at all.
  static func write(_ text: String, to path: String) throws {
    do {
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      let cause = ((error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error).map { $0 as NSError }
      let reason = cause.flatMap { $0.domain == NSPOSIXErrorDomain ? String(cString: strerror(Int32($0.code))) : nil }
      throw Failure(
        "`\(path)` cannot be written: \(reason ?? error.localizedDescription)\nhelp: check that its folder exists and can be written to"
      )
    }
  }
}
