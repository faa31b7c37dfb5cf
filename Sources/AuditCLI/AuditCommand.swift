public import ArgumentParser
import Foundation

/// A command that returns its exit status.
///
/// Errors are explained on standard error in one form.
protocol AuditCommand: AsyncParsableCommand {
  func execute() async throws -> ExitStatus
}

extension AuditCommand {
  mutating func run() async throws { try await perform() }

  /// Runs the command where it is called, and throws its status.
  ///
  /// `run` is ArgumentParser's, whose callers leave the main thread.
  func perform() async throws {
    let status: ExitStatus
    do {
      status = try await execute()
    } catch let error where !(error is ValidationError || error is ExitCode || error is CleanExit) {
      let failure = Failure(error)
      Console.error(failure.message)
      throw failure.status.code
    }
    throw status.code
  }
}

/// The command `audit`.
public struct RootCommand: AsyncParsableCommand {
  /// What ArgumentParser shows and runs.
  public static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Can this go to production, what stands in the way, and is what we fixed really fixed?",
    discussion: """
      An engineer begins with `audit init` and `audit scan`, CI asks `audit gate`, whoever plans writes `audit report`, and whoever \
      checks a fix asks `audit verify`.

      Examples:
        audit init
        audit scan --fail-on P0
        audit gate --since origin/main --format github
        audit report --style known-issues --output KNOWN_ISSUES.md
        audit verify BLOCK-007

      Exit status: 0 done, 1 policy not met, 2 invalid usage, configuration or register, 3 incomplete.
      """,
    version: auditVersion,
    subcommands: [
      InitCommand.self, ScanCommand.self, GateCommand.self, ReportCommand.self, ImportCommand.self,
      ReconcileCommand.self,
      BlockerCommand.self, VerifyCommand.self, HistoryCommand.self, RegisterCommand.self, RulesCommand.self,
      DoctorCommand.self,
    ])

  /// Creates the command; ArgumentParser calls it.
  public init() {}

  /// Parses the arguments, runs the command and ends the process with its status.
  public static func start() async {
    // A reader that has gone away (`audit scan | head`) must not end the process with a signal.
    signal(SIGPIPE, SIG_IGN)
    Console.holdStandardStreams()
    let status = await runCommand()
    // Whatever the command came to, nobody has seen all of it.
    if Console.reportLostOutput(), status == ExitStatus.success.rawValue {
      Foundation.exit(ExitStatus.incomplete.rawValue)
    }
    Foundation.exit(status)
  }

  private static func runCommand() async -> Int32 {
    // ArgumentParser prints the help of what it knows and is content.
    let words = CommandLine.arguments.dropFirst()
    if words.first == "help", words.dropFirst().first != "help",
      let unknown = UnknownCommand(words.dropFirst())
    {
      Console.error(unknown.description)
      return ExitStatus.invalid.rawValue
    }
    do {
      var command = try parseAsRoot()
      if let command = command as? any AuditCommand {
        try await command.perform()
      } else if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      // ArgumentParser's own code for wrong usage is 64; ours is 2.
      let code = exitCode(for: error)
      var text = fullMessage(for: error)
      // "Unexpected argument" says little about a command that is not there.
      if code == .validationFailure, let unknown = UnknownCommand(CommandLine.arguments.dropFirst()) {
        Console.error(unknown.description)
        return ExitStatus.invalid.rawValue
      }
      // One form for every error, whoever found it.
      if text.hasPrefix("Error: ") { text = "error: " + text.dropFirst("Error: ".count) }
      if !text.isEmpty { Console.write(text + "\n", to: code == .success ? STDOUT_FILENO : STDERR_FILENO) }
      return code == .validationFailure ? ExitStatus.invalid.rawValue : code.rawValue
    }
    return ExitStatus.success.rawValue
  }
}
