public import AuditModel

/// A document in one of the styles teams keep by hand, from a register, through a template they may copy and change.
///
/// Every number is derived. Each blocker stands once with a mark that reads back as exactly that blocker; what is derived stands
/// between `<!-- audit:text -->` and `<!-- audit:end -->`, and a comment at the end tells generated lines from what people add. Equal input gives equal bytes.
public struct StyleReport: Sendable {
  private let template: ReportTemplate

  /// The template of a style that is used unless a team supplies its own.
  public static func defaultTemplate(_ style: DocumentStyle) -> String {
    ReportTemplate.embedded(style.rawValue + ".mustache")
  }

  /// Creates a renderer; `name` is what messages call the template.
  ///
  /// - Throws: `TemplateProblem` when the template cannot be read.
  public init(template: String, name: String) throws(TemplateProblem) {
    self.template = try ReportTemplate(text: ReportTemplate.withParts(template), name: name)
  }

  /// Creates a renderer of a style.
  public init(_ style: DocumentStyle) throws(TemplateProblem) {
    try self.init(template: Self.defaultTemplate(style), name: style.rawValue + ".mustache")
  }

  /// The document.
  public func render(_ report: RegisterReport) -> String { render(values: StyleView(report).values) }

  func render(values: [String: Any]) -> String { GeneratedLines.marked(template.render(values)) }
}
