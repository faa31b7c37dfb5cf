import ArgumentParser
import AuditModel
import AuditRegister
import AuditReports
import AuditSource
import Foundation

/// The command `audit register`.
struct RegisterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register", abstract: "Check, copy, exchange and repair the register itself.",
    discussion: """
      The register is .audit/register.db: a log of events that nobody can change, and tables that follow from it.

        audit register verify            is the log whole, and all else what it says?
        audit register backup FILE       a copy while others work
        audit register restore FILE      put a copy back
        audit register export FILE       the log as text, for other clones and for CI
        audit register import FILE       what another clone has and this one lacks
        audit register share             keep the log in git, so that clones and branches share it
        audit register rebuild           make the tables again from the log
      """,
    subcommands: [
      Verify.self, Rebuild.self, Backup.self, Restore.self, Export.self, Import.self, Share.self, Statistics.self,
    ])

  struct Output: ParsableArguments {
    @Option(help: "The repository whose register is meant.") var repo = "."
    @Option(help: "The form of the output.") var format = ListFormat.text
    @OptionGroup var look: ConsoleOptions

    var root: URL {
      get throws { URL(filePath: try SourceTree(target: repo).repositoryRoot, directoryHint: .isDirectory) }
    }

    func access() throws -> RegisterAccess { RegisterAccess(try SourceTree(target: repo)) }

    func write(_ command: String, _ text: String, _ members: [(key: String, value: RegisterFact)]) {
      switch format {
      case .text: look.console.write(text + "\n")
      case .json: look.console.write(JSONReport(tool: auditIdentity).render(register: command, members))
      }
    }
  }

  struct Verify: AuditCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check every hash, the order of the log, and that the tables follow from it.",
      discussion: """
        Whoever can write the file can write the whole log anew, hashes and all. Note the head that this prints somewhere else (a \
        report, a CI log, a tag), and give it back with --anchor: a log that was rewritten does not hold it.

        Signatures are looked at with `ssh-keygen`: by the file of signers that `register.allowed-signers` in audit.yaml or git's \
        gpg.ssh.allowedSignersFile names, and as of the time of each.

        Exit status: 0 nothing is wrong, 2 something is, 3 signatures could not be checked.
        """)
    @OptionGroup var output: Output
    @Option(help: "A hash that was noted before, or its first digits.") var anchor: String?
    @Option(help: "The configuration file; by default audit.yaml at the root of the repository.") var config: String?

    func execute() async throws -> ExitStatus {
      let session = try RegisterSession(repo: output.repo, config: config)
      let register = try session.open()
      var faults = try register.check(anchor: anchor)
      let isLogWhole = faults.isEmpty
      let (signed, broken, unchecked) = try signatures(register, session)
      faults += broken
      let statistics = faults.isEmpty ? try register.statistics() : nil
      let heads = statistics?.heads ?? []
      let text =
        faults.isEmpty
        ? "The log is whole (\(statistics?.packs ?? 0) packs), and the tables are what it gives.\nhead: \(heads.joined(separator: ", "))"
        : faults.map { "failed: \($0)" }.joined(separator: "\n") + "\n"
          + (isLogWhole
            ? "help: a line in the file of signers for whoever is missing (with valid-before= for who has left); "
              + "what somebody else signed has to be decided again"
            : "help: a table that differs is made again by `audit register rebuild`; for a log that was altered, put back a backup "
              + "(`audit register restore FILE`)")
      let notes =
        (signed > 0 ? ["signatures: \(signed - broken.count - unchecked.count) of \(signed) are good"] : [])
        + unchecked.map { "not checked: \($0)" }
      output.write(
        "verify", ([text] + notes).joined(separator: "\n"),
        [
          ("faults", .list(faults)), ("packs", .number(statistics?.packs)), ("heads", .list(heads)),
          ("signatures", .number(signed)), ("uncheckedSignatures", .list(unchecked)),
        ])
      return !faults.isEmpty ? .invalid : unchecked.isEmpty ? .success : .incomplete
    }

    /// How many packs are signed, and what is wrong with these signatures or could not be looked at.
    private func signatures(
      _ register: Register, _ session: RegisterSession
    ) throws -> (count: Int, broken: [String], unchecked: [String]) {
      let checker = try SignatureChecker(session.policy, session.tree)
      var found = (count: 0, broken: [String](), unchecked: [String]())
      let signed = try register.signedPacks()
      found.count = signed.count
      // What the envelope shows is among the faults of the log already.
      let whole = signed.filter { $0.pack.signatureFault == nil }
      for ((hash, pack), verdict) in zip(whole, try checker.verdicts(whole.map(\.pack))) {
        let key = pack.signature.flatMap { PackSignature(armored: $0)?.key }
        let words =
          "pack \(hash.prefix(12)), signed by \(pack.actor.name) on \(pack.time.isoDate): \(verdict.phrase(key: key))"
        if case .unchecked = verdict {
          found.unchecked.append(words)
        } else if !verdict.isGood {
          found.broken.append(words)
        }
      }
      return found
    }
  }

  struct Rebuild: AuditCommand {
    static let configuration = CommandConfiguration(abstract: "Make the tables again from the log.")
    @OptionGroup var output: Output

    func execute() async throws -> ExitStatus {
      _ = try output.access().open()
      let register = try output.access().openForWriting()
      try register.rebuild()
      let faults = try register.check()
      output.write(
        "rebuild", faults.isEmpty ? "The tables are made again." : faults.joined(separator: "\n"),
        [("faults", .list(faults))])
      return faults.isEmpty ? .success : .invalid
    }
  }

  struct Backup: AuditCommand {
    static let configuration = CommandConfiguration(
      abstract: "Copy the register to a file while others work with it.",
      discussion: """
        Example:
          audit register backup ../register-2026-01-31.db
        """)
    @Argument(help: "The file; must not be there.") var file: String
    @OptionGroup var output: Output

    func execute() async throws -> ExitStatus {
      let register = try output.access().open()
      try register.backup(to: file)
      output.write("backup", "The register is copied to \(file).", [("file", .text(file))])
      return .success
    }
  }

  struct Restore: AuditCommand {
    static let configuration = CommandConfiguration(
      abstract: "Put a backup in the place of the register, after checking it; the old one is kept beside it.",
      discussion: """
        Example:
          audit register restore ../register-2026-01-31.db
        """)
    @Argument(help: "The backup.") var file: String
    @OptionGroup var output: Output

    func execute() async throws -> ExitStatus {
      let aside = try Register.restore(file, root: output.root, at: .now)
      output.write(
        "restore",
        "The register is that of \(file)." + (aside.map { "\nThe one before it is now \($0)." } ?? ""),
        [("file", .text(file)), ("before", .text(aside))])
      return .success
    }
  }

  struct Export: AuditCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write the log as lines of JSON, for other clones and for CI.",
      discussion: """
        Secrets are not in it: the register never held them. Signatures are, so that other clones can check them.

        Example:
          audit register export log.jsonl
        """)
    @Argument(help: "The file; standard output when left out.") var file: String?
    @OptionGroup var output: Output

    func execute() async throws -> ExitStatus {
      let register = try output.access().open()
      guard let file else {
        var batch = ""
        try register.export { bytes in
          batch += String(decoding: bytes, as: UTF8.self)
          if batch.utf8.count > 1 << 20 {
            Console.write(batch, to: STDOUT_FILENO)
            batch = ""
          }
        }
        Console.write(batch, to: STDOUT_FILENO)
        return .success
      }
      let draft = file + ".new"
      guard FileManager.default.createFile(atPath: draft, contents: nil),
        let handle = FileHandle(forWritingAtPath: draft)
      else { throw Failure("\(file) cannot be written: \(String(cString: strerror(errno)))") }
      do {
        var batch: [UInt8] = []
        try register.export { bytes in
          batch += bytes
          if batch.count > 1 << 20 {
            try handle.write(contentsOf: batch)
            batch.removeAll(keepingCapacity: true)
          }
        }
        try handle.write(contentsOf: batch)
        try handle.synchronize()
        try handle.close()
      } catch {
        unlink(draft)
        throw error
      }
      guard rename(draft, file) == 0 else {
        throw Failure("\(file) cannot be written: \(String(cString: strerror(errno)))")
      }
      output.write("export", "The log is written to \(file).", [("file", .text(file))])
      return .success
    }
  }

  struct Import: AuditCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add what another clone's log holds and this one does not.",
      discussion: """
        Makes the register when it is not there. A number that both have given stays with the older claim; where both decided about \
        a blocker, the less closed decision holds until somebody decides again. A signature that does not match what it is said to \
        sign stops the import; whose keys they are is for `audit register verify` and the gate to judge, here.

        Examples:
          audit register import log.jsonl
          ssh host 'cd service && audit register export' | audit register import -
        """)
    @Argument(help: "What `audit register export` wrote; `-` for standard input.") var file: String
    @OptionGroup var output: Output

    func execute() async throws -> ExitStatus {
      let session = try RegisterSession(repo: output.repo)
      let log: Data
      if file == "-" {
        log = FileHandle.standardInput.readDataToEndOfFile()
      } else {
        guard let data = FileManager.default.contents(atPath: file) else {
          throw Failure(
            "\(file) cannot be read\nhelp: name what `audit register export FILE` wrote", status: .incomplete)
        }
        log = data
      }
      let checker = try SignatureChecker(session.policy, session.tree)
      let summary = try RegisterAccess(session.tree).openForWriting().merge(log, check: checker.forgeries)
      var lines = ["\(summary.new) of \(summary.packs) packs were new."]
      lines += summary.renumbered.map { "\($0.old) is now \($0.new): the number was given twice" }
      lines += summary.conflicts.sorted { $0.key < $1.key }.map {
        "\($0.key) was decided differently; \($0.value.rawValue) holds until somebody decides again"
      }
      output.write(
        "import", lines.joined(separator: "\n"),
        [
          ("packs", .number(summary.packs)), ("new", .number(summary.new)),
          ("renumbered", .list(summary.renumbered.map { "\($0.old) \($0.new)" })),
          ("conflicts", .list(summary.conflicts.keys.sorted())),
        ])
      return .success
    }
  }

  struct Statistics: AuditCommand {
    static let configuration = CommandConfiguration(
      commandName: "stats", abstract: "Print what the register holds, in numbers.")
    @OptionGroup var output: Output

    func execute() async throws -> ExitStatus {
      let statistics = try output.access().open().statistics()
      let blockers = BlockerStatus.allCases.compactMap { status in
        statistics.blockers[status].map { (name: status.rawValue, count: $0) }
      }
      let findings = Detection.allCases.compactMap { detection in
        statistics.findings[detection].map { (name: detection.rawValue, count: $0) }
      }
      let events = RegisterEvent.Kind.allCases.compactMap { kind in
        statistics.events[kind].map { (name: kind.rawValue, count: $0) }
      }
      func line(_ name: String, _ counts: [(name: String, count: Int)]) -> String {
        let sum = counts.reduce(0) { $0 + $1.count }
        return "\(name): \(sum)"
          + (counts.isEmpty ? "" : " (\(counts.map { "\($0.name) \($0.count)" }.joined(separator: ", ")))")
      }
      let lines = [
        "size: \(statistics.bytes) bytes, schema \(statistics.schema)", line("blockers", blockers),
        line("findings", findings), "scans: \(statistics.scans)",
        "log: \(statistics.packs) packs, head \(statistics.heads.joined(separator: ", "))", line("events", events),
        "baseline: \(statistics.baseline.map { "\($0) findings" } ?? "none")", "overrides: \(statistics.overrides)",
      ]
      output.write(
        "stats", lines.joined(separator: "\n"),
        [
          ("bytes", .number(statistics.bytes)), ("schema", .number(statistics.schema)),
          ("blockers", .counts(blockers)), ("findings", .counts(findings)), ("scans", .number(statistics.scans)),
          ("packs", .number(statistics.packs)), ("events", .counts(events)), ("heads", .list(statistics.heads)),
          ("baseline", .number(statistics.baseline)), ("overrides", .number(statistics.overrides)),
        ])
      return .success
    }
  }
}
