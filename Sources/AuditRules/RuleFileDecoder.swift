import AuditModel
import Yams

/// Decodes one rule file.
struct RuleFileDecoder: Sendable {
  let file: RuleFile
  var reader: YAMLReader
  private(set) var rules: [Rule] = []
  private(set) var queries: [NamedQuery] = []
  /// The rules that cannot be used.
  private(set) var refused: [RefusedRule] = []

  var problems: [LoadProblem] { reader.problems }
  /// The entries of the files before this one.
  private let earlier: [Rule]

  init(file: RuleFile, after earlier: [Rule] = []) {
    self.file = file
    self.earlier = earlier
    reader = YAMLReader(file: file.name)
  }

  mutating func decode() {
    let before = reader.problems.count
    guard let root = reader.compose(file.text) else {
      if reader.problems.count == before {
        reader.report(nil, "the file is empty", help: "a rule file starts with `rules:`")
      }
      return
    }
    guard let keys = reader.mapping(root, of: "a rule file", keys: ["rules", "queries"]) else { return }
    if keys.isEmpty { reader.report(root, "a rule file needs `rules:` or `queries:`") }
    if let node = keys["queries"] {
      for entry in reader.sequence(node, "`queries`") { decodeQuery(entry) }
    }
    if let node = keys["rules"] {
      for entry in reader.sequence(node, "`rules`") {
        let before = reader.problems.count
        decodeRule(entry)
        if reader.problems.count > before {
          refused.append(RefusedRule(entry, problems: Array(reader.problems[before...]), file: file.name))
        }
      }
    }
  }

  private mutating func decodeQuery(_ node: Node) {
    guard let keys = reader.mapping(node, of: "a query", keys: ["id", "languages", "query", "description"]) else {
      return
    }
    guard let idNode = keys["id"], let id = reader.string(idNode, "`id`"), let queryNode = keys["query"],
      let query = reader.located(queryNode, "`query`"), let languagesNode = keys["languages"]
    else {
      reader.report(node, "a query needs `id`, `languages` and `query`")
      return
    }
    queries.append(NamedQuery(name: id, languages: languages(languagesNode), query: query))
  }

  // MARK: Rules

  /// The keys that hold or combine patterns, in Semgrep's words.
  static let formulaKeys: Set<String> = [
    "query", "pattern", "pattern-regex", "patterns", "pattern-either",
  ]
  private static let ruleKeys: Set<String> = formulaKeys.union([
    "match",
    "id", "message", "severity", "languages", "paths", "metadata", "fact", "min-version", "max-version", "options",
    "fix", "fix-regex",
    "mode",
  ])
  /// What Semgrep knows and this engine does not run yet: said so, rather than called unknown.
  private static let unsupported: Set<String> = [
    "pattern-sources", "pattern-sinks", "pattern-sanitizers", "pattern-propagators", "join", "extract",
    "taint", "steps", "pattern-where-python",
  ]
  private mutating func decodeRule(_ node: Node) {
    guard let all = node.mapping else {
      reader.report(node, "a rule must be a mapping of keys to values")
      return
    }
    let name = all["id"]?.scalar?.string
    let what = name.map { "rule `\($0)`" } ?? "a rule"
    for (key, _) in all where Self.unsupported.contains(key.scalar?.string ?? "") {
      reader.report(key, "\(what) uses `\(key.scalar?.string ?? "")`, which is not supported yet")
    }
    let before = reader.problems.count
    guard let keys = reader.mapping(node, of: what, keys: Self.ruleKeys, except: Self.unsupported) else { return }
    guard let idNode = keys["id"], let idText = reader.string(idNode, "`id`") else {
      reader.report(node, "a rule needs an `id`")
      return
    }
    guard let id = RuleID(idText) else {
      reader.report(
        idNode, "`\(idText)` is not a rule id", help: "use letters, digits, `-` and `_`, in parts joined by dots")
      return
    }
    if file.isPack { checkPlace(id, idNode) }
    let page = page(id, keys, node)
    let check = check(what, keys, node)
    let paths = keys["paths"].map { self.paths($0) } ?? RulePaths(include: [], exclude: [])
    let place = LocatedText(
      text: idText, file: file.name, line: idNode.mark?.line ?? 0, column: idNode.mark?.column ?? 0)
    if let mode = keys["mode"], let text = reader.string(mode, "`mode`"), text != "search" {
      reader.report(mode, "\(what) uses `mode: \(text)`, which is not supported yet", help: "only search rules run")
    }
    let options = keys["options"].map { RuleOptions.decode($0, &reader) } ?? RuleOptions()
    let rewrite = keys["fix-regex"].flatMap { self.rewrite($0) }
    guard let page, let check, reader.problems.count == before else { return }
    rules.append(
      Rule(
        page: page.page, check: check, paths: paths, roles: page.roles, isOptIn: page.isOptIn, place: place,
        replacement: keys["fix"]?.scalar?.string, rewrite: rewrite, options: options,
        mattersInHistory: keys["metadata"]?.mapping?["in-history"]?.scalar?.string != "false",
        missingPackages: packages(keys["metadata"]?.mapping?["unless-npm-packages"])))
  }

  private mutating func packages(_ node: Node?) -> [PackageRequirement] {
    guard let node else { return [] }
    return reader.strings(node, "`unless-npm-packages`").compactMap { text in
      let requirement = PackageRequirement(text)
      if requirement == nil {
        reader.report(
          node, "`unless-npm-packages` has `\(text)`", help: "a name, perhaps with a version: `express >=5`")
      }
      return requirement
    }
  }

  private mutating func rewrite(_ node: Node) -> Rule.Rewrite? {
    guard let keys = reader.mapping(node, of: "`fix-regex`", keys: ["regex", "replacement", "count"]) else {
      return nil
    }
    guard let regex = keys["regex"].flatMap({ reader.located($0, "`regex`") }),
      let replacement = keys["replacement"].flatMap({ reader.string($0, "`replacement`") })
    else {
      reader.report(node, "`fix-regex` needs `regex` and `replacement`")
      return nil
    }
    let count = keys["count"]?.scalar.map { Int($0.string) ?? -1 } ?? 0
    if count < 0 { reader.report(keys["count"], "`count` must be a whole number, 0 or more") }
    return Rule.Rewrite(regex: regex, replacement: replacement, count: count)
  }

  private mutating func checkPlace(_ id: RuleID, _ node: Node) {
    if RuleFile.home(of: id, in: file.name)?.folder != "Rules/" {
      reader.report(
        node, "the rule `\(id)` stands in \(file.name)", help: "a rule's path is its id: rename one of them")
    }
  }

  /// The page that later entries of an id inherit: that of the first in this file, or in the rule's own file when this
  /// is one of the rule's folder.
  func inherited(_ id: RuleID) -> RulePage? {
    if let first = rules.first(where: { $0.page.id == id }) { return first.page }
    guard RuleFile.home(of: id, in: file.name)?.isPart == true else { return nil }
    return earlier.first { $0.page.id == id && RuleFile.areOfOneRule(id, $0.place.file, file.name) }?.page
  }

  mutating func languages(_ node: Node) -> Set<RuleLanguage> {
    var languages: Set<RuleLanguage> = []
    let names = reader.strings(node, "`languages`")
    let isPartlyKnown = names.contains { RuleLanguage.named($0) != nil }
    for name in names {
      if let language = RuleLanguage.named(name) {
        languages.insert(language)
      } else if !isPartlyKnown || !RuleLanguage.foreign.contains(name) {
        let nearest = RuleLanguage.allCases.map(\.rawValue).nearest(to: name)
        reader.report(
          node, "the language `\(name)` is not supported",
          help: nearest.map { "did you mean `\($0)`?" }
            ?? "one of \(RuleLanguage.allCases.map(\.rawValue).joined(separator: ", "))")
      }
    }
    if languages.isEmpty { reader.report(node, "`languages` names no language") }
    return languages
  }

  private mutating func paths(_ node: Node) -> RulePaths {
    guard let keys = reader.mapping(node, of: "`paths`", keys: ["include", "exclude"]) else {
      return RulePaths(include: [], exclude: [])
    }
    return RulePaths(
      include: keys["include"].map { reader.strings($0, "`paths.include`").map(Glob.init) } ?? [],
      exclude: keys["exclude"].map { reader.strings($0, "`paths.exclude`").map(Glob.init) } ?? [])
  }

  // MARK: The check

  private mutating func check(_ what: String, _ keys: [String: Node], _ node: Node) -> Rule.Check? {
    let given = Self.formulaKeys.union(["fact", "match"]).filter { keys[$0] != nil }.sorted()
    guard given.count == 1, let key = given.first, let value = keys[key] else {
      reader.report(
        node,
        given.isEmpty
          ? "\(what) says nothing to look for, so it would have no effect"
          : "\(what) has both `\(given.joined(separator: "` and `"))`",
        help: "give exactly one of \(Self.formulaKeys.sorted().joined(separator: ", ")), fact")
      return nil
    }
    if key == "fact" {
      guard let name = reader.located(value, "`fact`") else { return nil }
      let absentMeans = keys["metadata"]?.mapping?["absent-means"]?.scalar?.string
      return .fact(FactRequest(name: name, isProblemWhenAbsent: absentMeans == "problem"))
    }
    guard let languagesNode = keys["languages"] else {
      reader.report(node, "\(what) needs `languages`")
      return nil
    }
    let languages = languages(languagesNode)
    guard let formula = key == "match" ? match(value) : formula(key, value, depth: 0) else { return nil }
    guard formula.isPositive else {
      reader.report(value, "`\(key)` has no positive part, so it would match everything or nothing")
      return nil
    }
    // In a rule of expressions alone every pattern is one.
    return .search(languages == [.regex] ? formula.ofExpressions : formula, languages: languages)
  }
}
