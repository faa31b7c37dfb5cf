import ArgumentParser
import AuditModel

/// A command that is not there, and what may have been meant.
struct UnknownCommand: CustomStringConvertible {
  let description: String

  /// Looks at the words of a command line that could not be read; `nil` when they name a command.
  init?(_ words: some Sequence<String>) {
    var command: any ParsableCommand.Type = RootCommand.self
    var path = "audit"
    for word in words {
      let known = command.configuration.subcommands
      guard !word.hasPrefix("-"), !known.isEmpty else { return nil }
      if let next = known.first(where: { Self.name($0) == word }) {
        command = next
        path += " " + word
        continue
      }
      let names = known.map(Self.name)
      let meant =
        names.nearest(to: word).map { "\(path) \($0)" } ?? Self.shortcut(word, names).map { "\(path) \($0) \(word)" }
      description =
        "there is no command `\(path) \(word)`\nhelp: "
        + (meant.map { "did you mean `\($0)`?" }
          ?? "there are \(names.joined(separator: ", ")); `\(path) --help` says more")
      return
    }
    return nil
  }

  /// The command that prints what a word names, when that was given instead of a command.
  private static func shortcut(_ word: String, _ names: [String]) -> String? {
    if names.contains("show"), Blocker.number(id: word) != nil { return "show" }
    return names.contains("explain") && word.contains(".") ? "explain" : nil
  }

  private static func name(_ command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? String(describing: command).lowercased()
  }
}
