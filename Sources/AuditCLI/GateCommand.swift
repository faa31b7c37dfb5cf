import ArgumentParser
import AuditModel
import AuditReports
import AuditRules
import AuditSource

/// The command `audit gate`.
struct GateCommand: AuditCommand {
  static let configuration = CommandConfiguration(
    commandName: "gate", abstract: "Scan, and say whether the repository may ship: pass, fail or inconclusive.",
    discussion: """
      The policy is `gate:` in audit.yaml: how many blockers of each priority may be open or overdue, how many findings may be new \
      since a revision or a day, how many waivers may be expired and fixes unverified, what share of the files must be looked at, \
      the same for single components; and whose decisions have to be signed (`gate.signed`). Without one, no P0 may be open and no P0 or P1 may be new.

      With --since, what the change itself suppresses or configures away counts all the same: audit.yaml (or --config) and rules of \
      your own are read from that revision when the change edits them, and a file that the change marks as generated, or moves to \
      where nobody looks, is looked at. What `audit init` found is let be until something new joins it.

      Examples:
        audit gate
        audit gate --since origin/main --format github
        audit gate --since 2026-01-01 --explain
        audit gate --format json

      Exit status: 0 pass, 1 fail, 2 invalid usage or configuration, 3 inconclusive.
      """)

  /// The forms of a verdict.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, github }

  @OptionGroup var scope: ScopeOptions
  @OptionGroup var look: ConsoleOptions

  @Option(help: "Judge what is new since this revision, such as origin/main, or this day, such as 2026-01-31.")
  var since: String?

  @Option(help: "What to print.")
  var format = Format.text

  @Flag(help: "Print everything each row rests on, and what would make it hold.")
  var explain = false

  @Flag(name: .customLong("no-register"), help: "Judge this scan alone, and record nothing.")
  var omitsRegister = false

  func execute() async throws -> ExitStatus {
    let console = look.console
    var run = try ScanRun(scope)
    var notes: [String] = []
    let name = since ?? run.sources.configuration.gate.newSince
    let day = try name.flatMap { try self.day($0, run.tree) }
    if let name, day == nil, let then = try RevisionComparison(run).changesConfiguration(since: name, scope) {
      // Whoever changes the rules of the game is judged by the rules from before.
      run = try ScanRun(scope, configuredAt: then)
      notes.append("the change edits the configuration: \(then.file) and rules of your own are those of \(name)")
    }
    if !omitsRegister { try run.keepSecretKey() }
    let (result, facts) = try await run.runWithFacts(console: console)
    var comparison = GateComparison.notAsked
    if let name, day == nil {
      comparison = try await RevisionComparison(run).compare(result, facts, since: name)
      if case .compared(let since, let new, let hidden) = comparison {
        // As the register and audit.yaml know the paths.
        func relative(_ findings: [Finding]) -> [Finding] {
          var shown = result
          shown.findings = findings
          return shown.relative(to: run.tree.prefix).findings
        }
        comparison = .compared(since: since, new: relative(new), hidden: relative(hidden))
      }
    }
    let configuration = run.sources.configuration
    let access = RegisterAccess(run.tree)
    if !omitsRegister, let refusal = access.refusal(of: result, configuration.register) {
      notes.append("\(refusal): judged with a copy of the register, and not recorded")
    }
    var policy = configuration.register
    // Who is who is not for the change to say either.
    let base = day == nil ? try name.flatMap { try self.base($0, run.tree) } : nil
    policy.people = try RegisterSession.directory(policy.people, run.tree, at: base)
    var book: SignatureBook?
    let snapshot = try access.snapshot(after: result, configuration, on: omitsRegister ? .nothing : .register) {
      book = try SignatureBook($0, $1.blockers, configuration.gate, policy, run.tree, at: base)
    }
    if let day {
      let new = snapshot.findings.filter {
        snapshot.isWork($0) && !$0.isBaseline && $0.firstSeen.time >= day.start
      }
      comparison = .compared(since: day.description, new: new.map(\.finding))
    }
    if case .compared(let since, let new, let hidden) = comparison {
      // What was decided about a single finding is in the register, which the change does not hold.
      let decided = Set(snapshot.disposed.map(\.finding))
      comparison = .compared(
        since: since, new: new.filter { !decided.contains($0) }, hidden: hidden.filter { !decided.contains($0) })
    }
    var subject = GateSubject(
      snapshot: snapshot, coverage: result.coverage, checks: result.checks, isComplete: result.isComplete,
      comparison: comparison, asOf: .now, register: policy,
      components: ComponentMap(components: configuration.components))
    subject.signatures = book?.reviews(snapshot)
    notes += unknownComponents(subject, result.relative(to: run.tree.prefix), configuration)
    var decision = configuration.gate.judge(subject)
    decision.notes = notes
    write(decision, result.relative(to: run.tree.prefix), comparison, snapshot, console)
    switch decision.verdict {
    case .pass: return .success
    case .fail: return .policyNotMet
    case .inconclusive: return .incomplete
    }
  }

  /// What the policy says about components in which there is nothing: most likely their names are wrong.
  private func unknownComponents(
    _ subject: GateSubject, _ result: ScanResult, _ configuration: Configuration
  ) -> [String] {
    let names = configuration.gate.components.keys
    guard !names.isEmpty, configuration.components.isEmpty else { return [] }
    let known = Set(result.coverage.scanned.map(subject.components.component))
      .union(subject.snapshot.blockers.map(\.component))
    return names.filter { !known.contains($0) }.sorted().map { name in
      "`gate.components` names `\(name)`, and nothing belongs to a component of that name"
        + (known.nearest(to: name).map { "; did you mean `\($0)`?" } ?? "")
    }
  }

  /// The day that a name means; `nil` when it means a revision.
  private func day(_ name: String, _ tree: SourceTree) throws -> CalendarDate? {
    if let day = CalendarDate(name) { return day }
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isNumber) }) else { return nil }
    // A branch or a tag may be called so.
    if let repository = tree.repository, (try? repository.commit(named: name)) != nil { return nil }
    let option = since == nil ? "`gate.new-since` in audit.yaml" : "--since"
    throw Failure(
      "`\(name)` is not a day of the calendar, and not a revision\n"
        + "help: \(option) takes a day as year, month and day, such as \(CalendarDate(.now)), or a revision, such as origin/main"
    )
  }

  /// The commit that a change is compared with; `nil` when it is not here, which the comparison reports.
  private func base(_ name: String, _ tree: SourceTree) throws -> ObjectID? {
    do { return try tree.repository?.commit(named: name) } catch SourceError.unknownRevision { return nil }
  }

  /// The scan with the findings that the gate holds against the change or the repository; what it lets be (the baseline, and what
  /// somebody waived) is left out.
  private func annotated(
    _ result: ScanResult, _ comparison: GateComparison, _ snapshot: RegisterSnapshot
  ) -> ScanResult {
    struct Place: Hashable {
      var rule: RuleID
      var path: RepoPath
      var range: SourceRange

      init(_ finding: Finding) { (rule, path, range) = (finding.rule, finding.path, finding.range) }
    }
    var shown = result
    if case .compared(_, let new, let hidden) = comparison {
      shown.findings = (new + hidden).sorted()
      return shown
    }
    let open = Set(snapshot.blockers.filter(\.status.isOpen).map(\.number))
    let counted = Set(
      snapshot.findings.filter { !$0.isBaseline && snapshot.isWork($0) && open.contains($0.blocker) }
        .map { Place($0.finding) })
    shown.findings = shown.findings.filter { counted.contains(Place($0)) }
    return shown
  }

  private func write(
    _ decision: GateDecision, _ result: ScanResult, _ comparison: GateComparison, _ snapshot: RegisterSnapshot,
    _ console: Console
  ) {
    switch format {
    case .text: console.write(GateText(style: console.style, explains: explain).render(decision))
    case .json: console.write(JSONReport(tool: auditIdentity).render(decision))
    case .github:
      console.write(
        GitHubAnnotations().render(annotated(result, comparison, snapshot), mayFail: decision.verdict != .pass)
          + GitHubAnnotations().render(decision, explains: explain))
      console.note(GateText(explains: explain).render(decision))
    }
  }
}
