public import AuditModel

/// Where the code of a finding came from, according to git.
public struct Origin: Hashable, Sendable {
  /// Full id of the commit that last changed the line.
  public var commit: String
  /// When that commit was made.
  public var time: Timestamp

  /// Creates an origin.
  public init(commit: String, time: Timestamp) {
    self.commit = commit
    self.time = time
  }
}

/// Everything that a document about the state of a register is made from.
public struct RegisterReport: Sendable {
  /// The register.
  public var snapshot: RegisterSnapshot
  /// The pages of the rules, for impact, fix and verification.
  public var pages: [RuleID: RulePage]
  /// The name of the repository.
  public var repository: String
  /// The date of the document.
  public var asOf: Timestamp
  /// The configured components, which decide the order of the sections.
  public var components: ComponentMap
  /// The gate's decision, if it was asked.
  public var gate: GateDecision?
  /// By id of a tracked finding, where its code came from; findings without an answer are left out.
  public var origins: [String: Origin]
  /// What to type to make the document anew, one command a line.
  public var command: String
  /// The log, for documents that tell what happened.
  public var log = ReportLog()
  /// The documents that were imported; what they say beside their entries is quoted.
  public var documents: [DocumentRecord] = []

  /// Creates the input of a report.
  public init(
    snapshot: RegisterSnapshot, pages: [RuleID: RulePage], repository: String, asOf: Timestamp,
    components: ComponentMap = ComponentMap(components: []), gate: GateDecision? = nil,
    origins: [String: Origin] = [:], command: String = "audit scan\naudit report --style known-issues > KNOWN_ISSUES.md"
  ) {
    self.snapshot = snapshot
    self.pages = pages
    self.repository = repository
    self.asOf = asOf
    self.components = components
    self.gate = gate
    self.origins = origins
    self.command = command
  }
}

/// A KNOWN_ISSUES.md from a register, through a template that teams may copy and change.
///
/// Every number is derived from the register. Links are relative, so the document belongs in the root of the repository.
/// Each blocker carries one mark, and a comment at the end tells generated lines from what people add. Equal input gives equal bytes.
public struct KnownIssuesReport: Sendable {
  private let template: ReportTemplate
  private let locationLimit: Int

  /// The template that is used unless a team supplies its own.
  public static var defaultTemplate: String { ReportTemplate.embedded("known-issues.mustache") }

  /// Creates a renderer.
  ///
  /// - Parameters:
  ///   - template: Mustache; every value is already escaped for Markdown.
  ///   - templateName: What messages call it.
  ///   - locationLimit: How many places are linked in a table row before the rest is only counted; the details list four
  ///     times as many.
  /// - Throws: `TemplateProblem` when the template cannot be read.
  public init(
    template: String = Self.defaultTemplate, templateName: String = "known-issues.mustache", locationLimit: Int = 3
  ) throws(TemplateProblem) {
    self.template = try ReportTemplate(text: ReportTemplate.withParts(template), name: templateName)
    self.locationLimit = max(1, locationLimit)
  }

  /// The document.
  public func render(_ report: RegisterReport) -> String {
    GeneratedLines.marked(template.render(KnownIssuesView(report, locationLimit: locationLimit).values))
  }
}
