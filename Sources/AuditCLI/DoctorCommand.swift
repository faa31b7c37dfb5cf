import ArgumentParser
import AuditModel
import AuditEngine
import AuditRegister
import AuditRules
import AuditSource
import Foundation

/// The command `audit doctor`.
struct DoctorCommand: AuditCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Check the rules, the configuration and the register of a repository.",
    discussion: """
      Example:
        audit doctor --repo ../service

      Exit status: 0 everything is sound, 2 something is not.
      """)

  @Option(help: "The repository to check.") var repo = "."
  @OptionGroup var look: ConsoleOptions

  func execute() async throws -> ExitStatus {
    let console = look.console
    var isSound = true
    func check(_ name: String, _ body: () throws -> String) {
      do {
        console.write("ok      \(name): \(try body())\n")
      } catch {
        isSound = false
        console.write("failed  \(name): \(Failure(error).message.replacing("\n", with: "\n        "))\n")
      }
    }
    let tree = try SourceTree(target: repo)
    check("rules and configuration") {
      let sources = try RuleSources(root: tree.repositoryRoot)
      _ = try CompiledRules(sources.configured, queries: sources.catalog.queries)
      return "\(sources.catalog.pages.count) rules, \(sources.configuration.components.count) components"
    }
    check("git") {
      guard let repository = tree.repository else { return "not a git repository" }
      let commit = try repository.revision().commit.map { String($0.prefix(10)) } ?? "no commit yet"
      return "commit \(commit)\(repository.isShallow ? ", shallow clone" : "")"
    }
    check("register") {
      do {
        let register = try RegisterAccess(tree).open()
        let faults = try register.check()
        guard faults.isEmpty else { throw Failure(faults.joined(separator: "\n")) }
        let snapshot = try register.snapshot()
        func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
        return [
          counted(snapshot.blockers.count, "blocker"), counted(snapshot.findings.count, "finding"),
          counted(snapshot.scans.count, "scan"),
        ].joined(separator: ", ")
      } catch RegisterError.missing {
        return "none yet (`audit scan` makes one)"
      }
    }
    check("signers") {
      let session = try RegisterSession(repo: repo)
      let gate = try RuleSources(root: tree.repositoryRoot).configuration.gate
      return try SignersCheck(
        checker: SignatureChecker(session.policy, session.tree), policy: session.policy,
        demanded: gate.signedPriorities(session.policy.profile)
      ).text(asOf: .now)
    }
    check("shared log") {
      do {
        guard let shared = try RegisterAccess(tree).open().sharedLog() else {
          return "the register is not shared (`audit register share` does it)"
        }
        if try SharedLogText.isIgnored(tree) {
          throw Failure("git ignores .audit/log\nhelp: \(SharedLogText.ignoredHelp)")
        }
        guard !shared.setAside.isEmpty else { return SharedLogText.size(shared) }
        let (count, folder) = (shared.setAside.count, ".audit/aside")
        return
          "\(SharedLogText.size(shared)); decisions in \(count) file\(count == 1 ? "" : "s") that are not in .audit/log here, "
          + "because another branch has them or they were taken away, are kept in \(folder)"
      } catch RegisterError.missing {
        return "none yet"
      }
    }
    return isSound ? .success : .invalid
  }
}
