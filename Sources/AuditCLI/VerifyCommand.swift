public import ArgumentParser
public import AuditModel
import AuditRegister
import AuditReports
import AuditSource
import Foundation

/// The command `audit verify`.
struct VerifyCommand: AuditCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check a claimed fix: what is missing, what the rule says now, and what you have seen.",
    discussion: """
      Without options it runs the blocker's rule on the work tree (or, with --at, on a commit), and prints every check with its \
      evidence and what is missing. The eight steps: \(VerificationStep.allCases.map(\.rawValue).joined(separator: ", ")).

      Examples:
        audit verify BLOCK-007
        audit verify BLOCK-007 --at v1.4.0
        audit verify BLOCK-007 --step code_review --pass --by Bea --evidence https://example.com/pull/42
        audit verify BLOCK-007 --step automated_tests --command "make test"
        audit verify BLOCK-007 --run                    runs the command of every criterion that has one
        audit verify BLOCK-007 --criterion c1 --run
        audit verify BLOCK-007 --step manual_qa --fail --note "the login page is blank"
        audit verify BLOCK-007 --close                  the eighth step: every check has passed

      A failed check sends the blocker back to work. Exit status: 0 verified, or nothing is missing; 1 something is missing, or a \
      check failed; 2 refused.
      """)

  @Argument(help: "The blocker, such as BLOCK-007 or 7.") var id: String
  @OptionGroup var options: RegisterOptions
  @OptionGroup var look: ConsoleOptions

  @Option(help: "Run the rule on this commit instead of the work tree.") var at: String?
  @Flag(name: .customLong("no-scan"), help: "Do not run the rule.") var omitsScan = false

  @Option(help: "The step to record.") var step: VerificationStep?
  @Option(help: "The criterion to record, such as c1.") var criterion: String?
  @Flag(help: "It holds.") var pass = false
  @Flag(help: "It does not hold.") var fail = false
  @Flag(help: "It need not hold; needs --reason.") var waive = false
  @Flag(name: .customLong("not-applicable"), help: "It makes no sense for this blocker; needs --reason.")
  var notApplicable = false
  @Flag(help: "Run the command of the criterion, or of every criterion that has one.") var run = false
  @Option(help: "Run this command as the evidence of the step or criterion.") var command: String?
  @Option(help: "Seconds after which a command counts as failed.") var timeout = 900
  @Option(help: "What shows it: an address, a file of the repository, or words.") var evidence: String?
  @Option(help: "The commit that was checked; by default the one that is checked out.") var commit: String?
  @Option(help: "What there is to say about it.") var note: String?
  @Flag(help: "Every check has passed: move it to fixed.") var close = false
  @OptionGroup(title: "Who and why") var change: ChangeOptions

  func validate() throws {
    let verdicts = [pass, fail, waive, notApplicable].count { $0 }
    if verdicts > 1 { throw ValidationError("give one of --pass, --fail, --waive and --not-applicable") }
    if step == .close { throw ValidationError("the last step is `--close`") }
    if step != nil, criterion != nil { throw ValidationError("give --step or --criterion") }
    if verdicts == 1, step == nil, criterion == nil {
      throw ValidationError("say what was checked: --step or --criterion")
    }
    if close, verdicts > 0 || run || command != nil { throw ValidationError("--close stands alone") }
    if command != nil, step == nil, criterion == nil {
      throw ValidationError("say what the command checks: --step or --criterion")
    }
    if command != nil || run, verdicts > 0 { throw ValidationError("the command decides: leave the verdict out") }
    if (step != nil || criterion != nil) && verdicts == 0 && !run && command == nil {
      throw ValidationError("say what it came to: --pass, --fail, --waive, --not-applicable, --run or --command")
    }
    if run, step != nil { throw ValidationError("a step has no command of its own: give it with --command") }
    if timeout < 1 { throw ValidationError("--timeout must be 1 or more") }
  }

  func execute() async throws -> ExitStatus {
    let session = try options.session()
    if close { return try session.transition(id, .resolve, change, look) }
    if run || command != nil { return try runCommands(session) }
    if step != nil || criterion != nil { return try record(session) }
    return try await show(session)
  }

  // MARK: Show

  private func show(_ session: RegisterSession) async throws -> ExitStatus {
    let actor = try? session.actor(change)
    let (record, refusals) = try session.open().read { reader in
      let record = try session.record(id, reader)
      // Whoever looks is not the one who closes: what depends on the person is left out unless they are named.
      var request = TransitionRequest(.resolve, by: actor ?? .tool, at: .now)
      request.isForced = false
      let refusals = session.policy.refusals(of: request, on: try session.blockerCase(record, reader))
      return (record, refusals)
    }
    let rescan = omitsScan ? nil : try await BlockerRescan(session).run(record.blocker, at: at, look)
    switch change.format {
    case .text:
      look.console.write(
        VerificationText(style: look.console.style).render(
          record.blocker, record.dossier, policy: session.policy, refusals: refusals))
      if let rescan { look.console.write("\n" + rescan.text) }
    case .json:
      look.console.write(
        JSONReport(tool: auditIdentity).render(
          verification: record.blocker, dossier: record.dossier, policy: session.policy, refusals: refusals,
          rescan: rescan.map { ($0.tree, $0.findings, $0.problem) }))
    }
    let isDone = record.blocker.status == .fixed && record.blocker.verification == .verified
    let isClean = rescan.map { $0.findings.isEmpty && $0.problem == nil } ?? true
    return (isDone || (record.blocker.status == .fixSubmitted && refusals.isEmpty)) && isClean
      ? .success : .policyNotMet
  }

  // MARK: Record

  private var key: CheckKey? { step.map { CheckKey($0) } ?? criterion.map { CheckKey(criterion: $0) } }

  private func record(_ session: RegisterSession) throws -> ExitStatus {
    guard let key else { return .invalid }
    let verdict: CheckVerdict = fail ? .failed : waive ? .waived : notApplicable ? .notApplicable : .passed
    let (proof, checked) = try proof(session)
    if verdict == .passed, proof == nil, note == nil {
      throw Failure(
        "a passed check needs evidence\nhelp: --evidence with \(key.step?.acceptedEvidence ?? "a note, or what shows it")"
      )
    }
    if verdict == .waived || verdict == .notApplicable, change.reason == nil {
      throw Failure("a check that is left out needs a reason\nhelp: --reason \"why\"")
    }
    let actor = try session.actor(change)
    let check = CheckRecord(
      key: key, verdict: verdict, by: actor, time: .now, evidence: proof,
      note: note ?? (verdict == .passed || verdict == .failed ? nil : change.reason))
    let status = try session.decide(id, change, look) { record, reader in
      try requireFix(in: checked, record, session)
      return try Decision(policy: session.policy).events(
        recording: check, on: try session.blockerCase(record, reader), isForced: change.force, reason: change.reason)
    }
    return verdict == .failed && status == .success ? .policyNotMet : status
  }

  /// What is given as evidence, and the commit it is about.
  private func proof(_ session: RegisterSession) throws -> (CheckEvidence?, String?) {
    let checked = try commit.map { try session.commit(named: $0).id } ?? session.headCommit
    guard let evidence, !evidence.allSatisfy(\.isWhitespace) else {
      return (
        commit == nil ? nil : checked.map { CheckEvidence(kind: .commit, text: $0, commit: $0) },
        commit == nil ? nil : checked
      )
    }
    if evidence.contains("://") {
      return (CheckEvidence(kind: .url, text: evidence, commit: checked), commit == nil ? nil : checked)
    }
    let file = session.tree.repositoryRoot + "/" + evidence
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), !isFolder.boolValue,
      let bytes = FileManager.default.contents(atPath: file)
    {
      var digest = SHA256()
      digest.update(Array(bytes))
      return (
        CheckEvidence(kind: .file, text: evidence, commit: checked, digest: SHA256.hex(digest: digest.finalize())),
        commit == nil ? nil : checked
      )
    }
    return (CheckEvidence(kind: .note, text: evidence, commit: checked), commit == nil ? nil : checked)
  }

  /// A check of a commit that does not hold the fix checks something else.
  private func requireFix(in checked: String?, _ record: BlockerRecord, _ session: RegisterSession) throws {
    guard let checked, let fix = record.dossier.fix?.commit, let repository = session.tree.repository,
      let one = ObjectID(hex: fix), let other = ObjectID(hex: checked), try repository.holds(one, in: other) == false
    else { return }
    throw Failure(
      "commit \(short(checked)) does not hold the fix of \(record.blocker.id), \(short(fix))\n"
        + "help: check a commit that does, and name it with --commit")
  }

  // MARK: Run

  private func runCommands(_ session: RegisterSession) throws -> ExitStatus {
    let actor = try session.actor(change)
    let known = try session.open().read { reader in try session.record(id, reader) }
    var tasks: [(key: CheckKey, command: String)] = []
    if let command, let key {
      tasks = [(key, command)]
    } else {
      tasks = known.dossier.criteria.filter { criterion == nil || $0.id == criterion }.compactMap { item in
        item.command.map { (CheckKey(criterion: item.id), $0) }
      }
    }
    guard !tasks.isEmpty else {
      throw Failure(
        "\(known.blocker.id) has no \(criterion.map { "criterion \($0) with a" } ?? "criterion with a") command\n"
          + "help: `audit blocker edit \(known.blocker.id) --criterion \"what must hold\" --command \"make test\"`")
    }
    guard known.blocker.status == .fixSubmitted || known.blocker.status == .fixed else {
      throw DecisionRefusal.invalid(
        blocker: known.blocker.id, problem: "it is \(known.blocker.status.rawValue): there is no fix to check",
        help: "`audit blocker submit \(known.blocker.id) --commit REVISION` says that there is one")
    }
    var status = ExitStatus.success
    for task in tasks {
      let revision = try session.tree.repository?.revision()
      let result = try ShellCommand(task.command, in: session.tree.repositoryRoot, timeoutSeconds: timeout).run()
      let proof = CheckEvidence(
        kind: .command, text: task.command, commit: revision?.commit, isDirty: revision?.isDirty,
        exitStatus: result.status, milliseconds: result.milliseconds, digest: result.digest)
      let check = CheckRecord(
        key: task.key, verdict: result.status == 0 ? .passed : .failed, by: actor, time: .now, evidence: proof,
        note: result.status == 0 ? note : result.tail ?? note)
      _ = try session.decide(id, change, look) { record, reader in
        try Decision(policy: session.policy).events(
          recording: check, on: try session.blockerCase(record, reader), isForced: change.force, reason: change.reason)
      }
      guard result.status == 0 else {
        status = .policyNotMet
        // It is back to work: what comes after would be refused.
        break
      }
    }
    return status
  }
}

extension VerificationStep: ExpressibleByArgument {
  /// Reads a step by name, by its name with `-`, or by its number.
  public init?(argument: String) {
    if let number = Int(argument), let step = Self.allCases.first(where: { $0.number == number }) {
      self = step
    } else {
      self.init(rawValue: argument.lowercased().replacing("-", with: "_"))
    }
  }
}
