import ArgumentParser
import AuditModel
import AuditRegister
import AuditReports
import AuditRules
import AuditSource
import Foundation

/// The command `audit report`.
struct ReportCommand: AuditCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write a document about the blockers in the register.",
    discussion: """
      Examples:
        audit report --style known-issues > KNOWN_ISSUES.md
        audit report --style known-issues --output KNOWN_ISSUES.md
        audit report --style weekly --since 2026-01-26 --until 2026-02-01
        audit report --style html --output readiness.html
        audit report --template docs/known-issues.mustache

      Everything in it is derived from the register, so run `audit scan` or `audit import` first. `audit import` reads the \
      Markdown styles back: the same document changes nothing, and edits by hand become events or are refused with the reason. \
      csv, junit and gitlab list the blockers for other tools; html is one page that loads nothing. \
      The verdict and the conditions are those of `gate:` in audit.yaml, judged by what the register holds.
      """)

  /// The kinds of documents.
  enum Style: String, ExpressibleByArgument, CaseIterable {
    case knownIssues = "known-issues"
    case workPlan = "work-plan"
    case issueLog = "issue-log"
    case criticalFixes = "critical-fixes"
    case productionBlockers = "production-blockers"
    case weekly, verification, html, csv, junit
    case gitLab = "gitlab"

    /// The document kind.
    var document: DocumentStyle { DocumentStyle(rawValue: rawValue) ?? .knownIssues }
  }

  @Option(help: "What to write.")
  var style = Style.knownIssues

  @Option(help: "The repository whose register is meant.")
  var repo = "."

  @Option(help: "The configuration file; by default audit.yaml at the root of the repository.")
  var config: String?

  @Option(help: "A Mustache template to use instead of the built-in one (print that with --print-template).")
  var template: String?

  @Option(name: .shortAndLong, help: "Write to this file instead of standard output.")
  var output: String?

  @Option(help: ArgumentHelp("The first day of the weekly report; by default seven days ago.", valueName: "yyyy-mm-dd"))
  var since: CalendarDate?

  @Option(help: ArgumentHelp("The last day of the weekly report; by default today.", valueName: "yyyy-mm-dd"))
  var until: CalendarDate?

  @Flag(
    name: .customLong("no-blame"), help: "Do not ask git which commits brought the findings; faster on long histories.")
  var omitsBlame = false

  @Flag(name: .customLong("print-template"), help: "Print the built-in template and stop.")
  var printsTemplate = false

  @OptionGroup var look: ConsoleOptions

  func validate() throws {
    if let since, let until, since > until { throw ValidationError("--since is after --until") }
  }

  func execute() async throws -> ExitStatus {
    if printsTemplate {
      look.console.write(
        style == .knownIssues ? KnownIssuesReport.defaultTemplate : StyleReport.defaultTemplate(style.document))
      return .success
    }
    let tree = try SourceTree(target: repo)
    let sources = try RuleSources(root: tree.repositoryRoot, options: RuleOptions(configuration: config))
    let register = try RegisterAccess(tree).open()
    var log = ReportLog()
    // Only these tell what happened; the log of a large register takes a while to read.
    if style == .weekly || style == .html {
      log = ReportLog(packs: try register.packs(), heads: try register.statistics().heads)
    }
    var asOf = Timestamp.now
    var snapshot = try register.snapshot()
    if let until {
      guard style == .weekly else { throw Failure("--until is for --style weekly\nhelp: leave it out") }
      asOf = min(asOf, Timestamp(secondsSinceEpoch: until.adding(days: 1).start.secondsSinceEpoch - 1))
      snapshot = log.snapshot(before: Timestamp(secondsSinceEpoch: asOf.secondsSinceEpoch + 1))
    }
    if style == .weekly, let since, since > CalendarDate(asOf) {
      throw Failure("--since is \(since), and it is \(CalendarDate(asOf))\nhelp: give an earlier day")
    }
    guard !snapshot.scans.isEmpty || !snapshot.blockers.isEmpty else {
      throw Failure(
        "the register holds no scan and no blocker\(until.map { " of \($0) or before" } ?? "")\n"
          + "help: run `audit scan` or `audit import` first", status: .incomplete)
    }
    let origins = omitsBlame ? [:] : FindingOrigins(tree).of(snapshot)
    let pages = Dictionary(sources.catalog.pages.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let configuration = sources.configuration
    var policy = configuration.register
    policy.people = RegisterSession.directory(policy.people, root: tree.repositoryRoot)
    let components = ComponentMap(components: configuration.components)
    // What the documents demand before production is what the gate demands, and nothing else.
    let book = try SignatureBook(register, snapshot.blockers, configuration.gate, policy, tree)
    func judge(_ snapshot: RegisterSnapshot, _ time: Timestamp) -> GateDecision {
      var subject = GateSubject(recorded: snapshot, asOf: time, register: policy, components: components)
      subject.signatures = book?.reviews(snapshot, until: time)
      return configuration.gate.judge(subject)
    }
    var report = RegisterReport(
      snapshot: snapshot, pages: pages, repository: RepoPath(tree.repositoryRoot).name, asOf: asOf,
      components: components, gate: judge(snapshot, asOf), origins: origins, command: command(asOf))
    report.log = log
    report.documents = try register.read { try $0.documents().values.sorted { $0.fact.name < $1.fact.name } }
    let text = try render(report, policy, judge)
    if let output { try OutputFile.write(text, to: output) } else { look.console.write(text) }
    return .success
  }

  /// What to type for the same document.
  private func command(_ asOf: Timestamp) -> String {
    let file = style.rawValue.uppercased().replacing("-", with: "_")
    guard style == .weekly else { return "audit scan\naudit report --style \(style.rawValue) > \(file).md" }
    let period = "--since \(start(before: asOf).isoDate)" + (until.map { " --until \($0)" } ?? "")
    return "SOURCE_DATE_EPOCH=\(asOf.secondsSinceEpoch) audit report --style weekly \(period)"
  }

  private var defaultTemplate: String? {
    switch style {
    case .knownIssues: KnownIssuesReport.defaultTemplate
    case .workPlan, .issueLog, .criticalFixes, .productionBlockers: StyleReport.defaultTemplate(style.document)
    case .weekly: StyleReport.weeklyTemplate
    case .verification: StyleReport.verificationTemplate
    case .html, .csv, .junit, .gitLab: nil
    }
  }

  private func render(
    _ report: RegisterReport, _ policy: RegisterPolicy, _ judge: (RegisterSnapshot, Timestamp) -> GateDecision
  ) throws -> String {
    switch style {
    case .html: return HTMLReport(report).render()
    case .csv: return BlockerTables(report, policy: policy).csv
    case .junit: return BlockerTables(report).junit
    case .gitLab: return BlockerTables(report).gitLab
    case .knownIssues:
      guard let text = try ownTemplate() else { return try KnownIssuesReport().render(report) }
      return try KnownIssuesReport(template: text, templateName: template ?? "").render(report)
    case .workPlan, .issueLog, .criticalFixes, .productionBlockers, .weekly, .verification:
      let text = try ownTemplate() ?? defaultTemplate ?? ""
      let renderer = try StyleReport(template: text, name: template ?? "\(style.rawValue).mustache")
      switch style {
      case .weekly:
        let period = WeeklyPeriod(since: start(before: report.asOf), log: report.log, judge: judge)
        return renderer.render(report, over: period, policy: policy)
      case .verification: return renderer.render(verificationOf: report, profile: policy.profile)
      default: return renderer.render(report)
      }
    }
  }

  private func ownTemplate() throws -> String? {
    guard let template else { return nil }
    guard let text = try? String(contentsOfFile: template, encoding: .utf8) else {
      throw Failure(
        "the template `\(template)` cannot be read as UTF-8 text\nhelp: `audit report --print-template` prints one to start from"
      )
    }
    return text
  }

  /// The start of the period: the date that is given, or the day seven days before the document's.
  private func start(before time: Timestamp) -> Timestamp {
    (since ?? CalendarDate(time).adding(days: -7)).start
  }
}

/// Asks git where findings came from.
struct FindingOrigins {
  private let tree: SourceTree
  /// A blame walks a file's whole history: beyond so many files the document says when `audit` saw a finding first.
  private static let fileLimit = 200
  private static let secondsLimit = 20.0

  init(_ tree: SourceTree) { self.tree = tree }

  /// The origin of the first present finding of each blocker, by id of the finding; what git cannot say is left out.
  func of(_ snapshot: RegisterSnapshot) -> [String: Origin] {
    guard let repository = try? SourceTree(target: tree.repositoryRoot).repository else { return [:] }
    let start = ContinuousClock.now
    var blames: [RepoPath: FileBlame?] = [:]
    var origins: [String: Origin] = [:]
    var seen: Set<Int> = []
    for tracked in snapshot.findings where tracked.detection == .present && tracked.finding.path != .root {
      guard seen.insert(tracked.blocker).inserted else { continue }
      let path = tracked.finding.path
      if blames[path] == nil {
        guard blames.count < Self.fileLimit, start.duration(to: .now) < .seconds(Self.secondsLimit) else { continue }
        var content: [UInt8]?
        if case .bytes(let bytes) = FileReader(root: repository.root).read(path) { content = bytes }
        // A file that git cannot blame (untracked, removed) has no origin; the document does without.
        if let content { blames[path] = .some(try? repository.blame(path, content: content)) }
      }
      guard let origin = blames[path]??.origin(ofLine: tracked.finding.range.startLine), !origin.isBoundary else {
        continue
      }
      origins[tracked.id] = Origin(commit: origin.commit.hex, time: origin.time)
    }
    return origins
  }
}
