import AuditModel
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

  /// The contents of files in order, the entries from a rule's folder joined to those of the rule's own file.
  public static func joined(_ contents: [RuleFileContent]) -> [RuleFileContent] {
    var result: [RuleFileContent] = []
    for var content in contents {
      for index in result.indices {
        func belongs(_ id: RuleID?, _ file: String) -> Bool {
          guard let id, RuleFile.home(of: id, in: file)?.isPart == true else { return false }
          return result[index].rules.contains {
            $0.page.id == id && RuleFile.areOfOneRule(id, $0.place.file, file)
          }
        }
        let rules = content.rules.filter { belongs($0.page.id, $0.place.file) }
        let refused = content.refused.filter { belongs(RuleID($0.id), $0.file) }
        content.rules.removeAll { belongs($0.page.id, $0.place.file) }
        content.refused.removeAll { belongs(RuleID($0.id), $0.file) }
        result[index].rules += rules
        result[index].refused += refused
      }
      result.append(content)
    }
    return result
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
  /// Taint analysis, which is not supported, explains everything else.
  public var reason: String {
    let isTaint = problems.contains { problem in
      ["pattern-sources", "pattern-sinks", "pattern-sanitizers", "pattern-propagators", "`mode`"]
        .contains { problem.message.contains($0) }
    }
    if isTaint { return "the rule uses `mode: taint`, which is not supported yet" }
    return problems[0].message.replacing("rule `\(id)`", with: "the rule")
  }
}
