import ArgumentParser
import AuditModel
import AuditRegister
import AuditReports
import AuditSource
import Foundation

extension RegisterCommand {
  /// The command `audit register share`.
  struct Share: AuditCommand {
    static let configuration = CommandConfiguration(
      abstract: "Keep the log in git, so that clones and branches share the register.",
      discussion: """
        Makes .audit/log, which git keeps while it goes on ignoring the rest of .audit. From then on every command writes what it \
        records to a file of its own there, which nobody changes: branches merge without conflicts. What git brings from elsewhere \
        is taken over by the next command, and a fresh clone makes its register from the log. When two branches gave a number \
        twice, the older claim keeps it; when they decided differently, the less closed decision holds until somebody decides again.

        Decisions are shared from any branch. Scans are shared when they change what the register says of a finding or a blocker; \
        one that only looked again stays in its clone. Only scans of the branch that the register follows are recorded at all. \
        Source lines in the log are redacted as in reports.

        Example:
          audit register share && git add .audit && git commit -m "Share the register"
        """)
    @OptionGroup var output: Output

    func execute() async throws -> ExitStatus {
      let tree = try output.access().tree
      let shared = try Register.share(root: output.root)
      let isIgnored = try SharedLogText.isIgnored(tree)
      output.write(
        "share", try SharedLogText.text(shared, tree),
        [
          ("packs", .number(shared.packs)), ("bytes", .number(shared.bytes)),
          ("ignoredBy", .text(isIgnored ? ".gitignore" : nil)),
        ])
      return isIgnored ? .incomplete : .success
    }
  }
}

/// What there is to say about a register that is shared through git.
enum SharedLogText {
  /// What is shared, and what to type next.
  static func text(_ shared: SharedLog, _ tree: SourceTree) throws -> String {
    let text = "The register is shared: .audit/log holds \(size(shared))."
    return try text
      + (isIgnored(tree)
        ? "\nwarning: git ignores .audit/log\nhelp: \(ignoredHelp)" : "\nnext: git add .audit, and commit it")
  }

  /// How much is shared.
  static func size(_ shared: SharedLog) -> String {
    let packs = "\(shared.packs) pack\(shared.packs == 1 ? "" : "s")"
    return "\(packs), \((shared.bytes + 1023) / 1024) KiB"
  }

  static let ignoredHelp =
    "take the line that ignores .audit out of .gitignore (`git check-ignore -v .audit/log/x` names it): .audit has one of its own"

  /// Whether git would leave the log out; `false` outside git.
  static func isIgnored(_ tree: SourceTree) throws -> Bool {
    try SourceTree(target: tree.repositoryRoot).repository?.ignores(RepoPath(".audit/log/2026/01/pack.jsonl")) == true
  }
}
