import Yams

/// What one rule file holds, the rules that can be used apart from those that cannot.
///
/// For testing folders of rules of which some are beyond this engine; a scan loads all of its rules or none.
public struct RuleFileContent: Sendable {
  /// The entries that were decoded.
  public var rules: [Rule]
  /// The queries that rules refer to by name.
  public var queries: [NamedQuery]
  /// The rules that could not be decoded.
  public var refused: [RefusedRule]
  /// What is wrong with the file outside its rules.
  public var problems: [LoadProblem]

  /// Reads a file.
  public init(_ file: RuleFile) {
    var decoder = RuleFileDecoder(file: file)
    decoder.decode()
    rules = decoder.rules
    queries = decoder.queries
    refused = decoder.refused
    let ofRules = Set(decoder.refused.flatMap(\.problems))
    problems = decoder.problems.filter { !ofRules.contains($0) }.sorted()
  }
}

/// A rule that cannot be used, and why.
public struct RefusedRule: Hashable, Sendable {
  /// Its id as written; empty when it has none.
  public var id: String
  /// Its languages as written.
  public var languages: [String]
  /// The file it stands in.
  public var file: String
  /// What is wrong with it; never empty.
  public var problems: [LoadProblem]

  /// Creates a refused rule.
  public init(id: String, languages: [String], file: String, problems: [LoadProblem]) {
    self.id = id
    self.languages = languages
    self.file = file
    self.problems = problems
  }

  init(_ node: Node, problems: [LoadProblem], file: String) {
    let languages = node.mapping?["languages"]?.sequence.map { $0.compactMap { $0.scalar?.string } } ?? []
    self.init(id: node.mapping?["id"]?.scalar?.string ?? "", languages: languages, file: file, problems: problems)
  }

  /// The reason in a few words that do not name the rule, so that rules with the same reason can be counted.
  ///
  /// A mode that is not supported explains everything else.
  public var reason: String {
    let problem = problems.first { $0.message.contains("uses `mode`") } ?? problems[0]
    return problem.message.replacing("rule `\(id)`", with: "the rule")
  }
}
