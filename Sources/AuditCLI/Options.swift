public import ArgumentParser
public import AuditModel
import AuditRules

/// When output is coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// A priority on the command line; `p0` is as good as `P0`.
extension Priority: ExpressibleByArgument {
  /// Reads a priority in either case.
  public init?(argument: String) { self.init(rawValue: argument.uppercased()) }
}

/// What decides which files and rules a scan looks at.
struct ScopeOptions: ParsableArguments {
  @Argument(help: "The repository, folder or file to look at.")
  var target = "."

  @Option(name: .customLong("rules"), help: "A rule file, or a folder of them, to use as well. May be repeated.")
  var ruleFiles: [String] = []

  @Flag(name: .customLong("no-default-rules"), help: "Leave out the built-in rules.")
  var omitsDefaultRules = false

  @Option(name: .customLong("rule"), help: "Run only this rule, or category such as `secrets.*`. May be repeated.")
  var onlyRules: [String] = []

  @Option(name: .customLong("exclude-rule"), help: "Leave out this rule or category. May be repeated.")
  var excludedRules: [String] = []

  @Option(
    help: "Look only at paths that match this pattern (.gitignore style, relative to the target). May be repeated.")
  var include: [String] = []

  @Option(help: "Leave out paths that match this pattern. May be repeated.")
  var exclude: [String] = []

  @Flag(name: .customLong("include-vendored"), help: "Look into third-party code, too.")
  var includesVendored = false

  @Flag(help: "Search the git history, too, for secrets and environment files that were deleted later.")
  var history = false

  @Option(help: "The configuration file; by default audit.yaml at the root of the repository, if it is there.")
  var config: String?

  @Option(
    name: .customLong("max-file-size"),
    help: ArgumentHelp("Leave out larger files, such as 500000 or 4MiB (default: 2 MiB).", valueName: "bytes"),
    transform: FileSize.bytes)
  var maxFileSize: Int?

  @Option(name: .shortAndLong, help: "How many files to scan at a time; by default as many as there are processors.")
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more") }
    if let maxFileSize, maxFileSize < 1 { throw ValidationError("--max-file-size must be 1 or more") }
  }

  /// What decides which rules there are.
  var ruleOptions: RuleOptions {
    RuleOptions(
      files: ruleFiles, omitsDefault: omitsDefaultRules, named: onlyRules + excludedRules, configuration: config)
  }

  /// Whether the options leave something out that a scan of the repository would look at.
  var isPartial: Bool {
    !onlyRules.isEmpty || !excludedRules.isEmpty || !include.isEmpty || !exclude.isEmpty || omitsDefaultRules
  }
}

/// Sizes on the command line.
enum FileSize {
  /// A number of bytes, written as in audit.yaml.
  static func bytes(_ text: String) throws -> Int {
    guard let size = Configuration.size(text) else {
      throw ValidationError("`\(text)` is no size; write a number of bytes, or one with KiB or MiB, such as 4MiB")
    }
    return size
  }
}

/// How output looks.
struct ConsoleOptions: ParsableArguments {
  @Option(help: "When to colour the output. NO_COLOR is respected.")
  var color = ColorChoice.auto

  @Flag(name: .shortAndLong, help: "No progress and no summary on standard error.")
  var quiet = false

  var console: Console { Console(color: color, quiet: quiet) }
}

/// The form of a command's output.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
