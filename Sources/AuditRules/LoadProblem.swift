/// A mistake in a rule file or configuration that its author can fix.
public struct LoadProblem: Error, Hashable, Sendable, Comparable {
  /// The file as it was named: a path, or `Rules/…` for a built-in rule.
  public var file: String
  /// 1-based line; 0 when the whole file is meant.
  public var line: Int
  /// 1-based column in characters; 0 when unknown.
  public var column: Int
  /// What is wrong, with the name of what it is about.
  public var message: String
  /// What to do about it; may be empty.
  public var help: String

  /// Creates a problem.
  public init(file: String, line: Int, column: Int, message: String, help: String = "") {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.help = help
  }

  /// Orders by file, line, column and message.
  public static func < (left: LoadProblem, right: LoadProblem) -> Bool {
    (left.file, left.line, left.column, left.message) < (right.file, right.line, right.column, right.message)
  }
}

/// Every problem of a set of files, sorted.
public struct LoadProblems: Error, Sendable {
  /// The problems; never empty.
  public var problems: [LoadProblem]

  /// Sorts problems.
  public init(_ problems: [LoadProblem]) { self.problems = problems.sorted() }
}

/// Text of a rule file with the place it starts at, so that a problem inside it can be reported against the file.
public struct LocatedText: Hashable, Sendable {
  /// The text.
  public var text: String
  /// The file it comes from.
  public var file: String
  /// 1-based line of its first character.
  public var line: Int
  /// 1-based column of its first character.
  public var column: Int

  /// Creates located text.
  public init(text: String, file: String, line: Int, column: Int) {
    self.text = text
    self.file = file
    self.line = line
    self.column = column
  }

  /// The problem at an offset in UTF-8 bytes into the text.
  public func problem(at offset: Int, _ message: String, help: String = "") -> LoadProblem {
    let before = text.utf8.prefix(offset)
    let newlines = before.count { $0 == UInt8(ascii: "\n") }
    let onLine = before.reversed().prefix { $0 != UInt8(ascii: "\n") }.count
    return LoadProblem(file: file, line: line + newlines, column: column + onLine, message: message, help: help)
  }
}
