import AuditModel
import Mustache

/// What is wrong with a report template that a team supplied.
public enum TemplateProblem: Error, Hashable, Sendable {
  /// It is not Mustache.
  ///
  /// - Parameters:
  ///   - template: Its name, such as `known-issues.mustache`.
  ///   - line: 1-based.
  ///   - column: 1-based.
  ///   - text: The line.
  ///   - reason: What the parser expected, in a few words.
  case malformed(template: String, line: Int, column: Int, text: String, reason: String)
}

extension TemplateProblem: CustomStringConvertible {
  /// What, where, why and what to do, over several lines without an end of line.
  public var description: String {
    switch self {
    case .malformed(let template, let line, let column, let text, let reason):
      """
      the report template `\(visible(template))` cannot be read
        --> \(visible(template)):\(line):\(column)
         | \(visible(text))
         = \(reason)
      help: compare it with the default template (Reports/known-issues.mustache); the syntax is that of https://mustache.github.io
      """
    }
  }
}

/// A Mustache template whose values are already safe in Markdown, so that Mustache itself escapes nothing.
struct ReportTemplate: Sendable {
  private let template: MustacheTemplate

  /// Compiles a template; `name` is for the message.
  init(text: String, name: String) throws(TemplateProblem) {
    do {
      // A line of its own, so that a tag that stands alone on the first line still does. It renders to nothing.
      template = try MustacheTemplate(string: "{{% CONTENT_TYPE: TEXT}}\n" + text)
    } catch let problem as MustacheTemplate.ParserError {
      throw .malformed(
        template: name, line: max(1, problem.context.lineNumber - 1), column: problem.context.columnNumber,
        text: problem.context.line, reason: Self.reason(problem.error))
    } catch {
      throw .malformed(template: name, line: 1, column: 1, text: "", reason: "it is not a Mustache template")
    }
  }

  /// The text of the template with the values filled in.
  func render(_ values: [String: Any]) -> String { template.render(values) }

  /// A template with the parts that the styles share: `{{> entry}}` is the entry of one blocker, `{{> notes}}` what is kept of
  /// imported documents.
  static func withParts(_ template: String) -> String {
    var text = template
    for part in ["entry", "notes"] {
      text = text.replacing("{{> \(part)}}\n", with: embedded("\(part).mustache"))
    }
    return text
  }

  /// The text of a template that is built in; `name` is its path below `Reports/`.
  static func embedded(_ name: String) -> String {
    guard let file = embeddedReportTemplates.first(where: { "\($0.path)" == name }) else {
      preconditionFailure("the template \(name) is embedded")
    }
    return "\(file.text)"
  }

  private static func reason(_ error: any Error) -> String {
    guard let error = error as? MustacheTemplate.Error else { return "a tag is not closed" }
    return switch error {
    case .sectionCloseNameIncorrect: "a section is closed under another name than it was opened with"
    case .unfinishedName: "a tag is not closed with }}"
    case .expectedSectionEnd: "a section is not closed"
    case .invalidSetDelimiter: "a change of delimiters is not complete"
    case .transformAppliedToInheritanceSection, .illegalTokenInsideInheritSection, .textInsideInheritSection:
      "a tag does not belong inside an inherited section"
    case .invalidConfigVariableSyntax, .unrecognisedConfigVariable: "a {{% … }} setting is not known"
    }
  }
}
