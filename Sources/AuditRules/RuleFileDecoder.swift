import AuditModel
import Yams

/// Decodes one rule file.
struct RuleFileDecoder {
  private let file: RuleFile
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
  private static let formulaKeys: Set<String> = [
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
  private static let severities: [String: Priority] = [
    "CRITICAL": .p0, "HIGH": .p0, "ERROR": .p0, "MEDIUM": .p1, "WARNING": .p1, "LOW": .p2, "INFO": .p2,
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
  private func inherited(_ id: RuleID) -> RulePage? {
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

  /// The operators that may stand in a list of patterns.
  private static let listKeys: Set<String> = formulaKeys.union([
    "pattern-not", "pattern-not-regex", "pattern-inside", "pattern-not-inside", "metavariable-regex",
    "metavariable-analysis", "metavariable-pattern", "metavariable-comparison", "metavariable-type",
    "focus-metavariable",
  ])
  private static let unsupportedInLists: Set<String> = [
    "metavariable-name", "pattern-where-python", "semgrep-internal-metavariable-name",
  ]

  /// Decodes an operator.
  ///
  /// `isNested` for the formula of a metavariable, which may only forbid: it starts from what the name is bound to.
  private mutating func formula(_ key: String, _ node: Node, depth: Int, isNested: Bool = false) -> Formula? {
    guard depth < 32 else {
      reader.report(node, "patterns are nested more than 32 deep")
      return nil
    }
    switch key {
    case "pattern": return reader.located(node, "`pattern`").map(Formula.pattern)
    case "query": return reader.located(node, "`query`").map(Formula.query)
    case "pattern-regex": return reader.located(node, "`pattern-regex`").map(Formula.regex)
    case "pattern-not-regex": return reader.located(node, "`pattern-not-regex`").map { .not(.regex($0)) }
    case "patterns":
      let parts = list(node, "patterns", depth)
      if isNested, !parts.isEmpty { return .all(parts) }
      guard parts.contains(where: \.isPositive) else {
        reader.report(node, "`patterns` has no positive part, so it would match everything or nothing")
        return nil
      }
      return .all(parts)
    case "pattern-either":
      let parts = list(node, "pattern-either", depth)
      guard !parts.isEmpty, parts.allSatisfy(\.isPositive) else {
        reader.report(node, "every part of `pattern-either` must be positive")
        return nil
      }
      return .any(parts)
    case "pattern-not", "pattern-inside", "pattern-not-inside":
      guard let inner = nested(node, key, depth) else { return nil }
      return key == "pattern-not" ? .not(inner) : key == "pattern-inside" ? .inside(inner) : .notInside(inner)
    case "metavariable-regex":
      guard
        let keys = reader.mapping(
          node, of: "`metavariable-regex`", keys: ["metavariable", "regex", "constant-propagation"]),
        let name = metavariable(keys["metavariable"], node),
        let regex = keys["regex"].flatMap({ reader.located($0, "`regex`") })
      else { return nil }
      return .metavariableRegex(name: name, regex)
    case "metavariable-pattern": return metavariablePattern(node, depth)
    case "metavariable-comparison": return metavariableComparison(node)
    case "metavariable-type":
      guard let keys = reader.mapping(node, of: "`metavariable-type`", keys: ["metavariable", "type", "types"]),
        let name = metavariable(keys["metavariable"], node), let types = keys["types"] ?? keys["type"]
      else { return nil }
      return .metavariableType(name: name, types: reader.strings(types, "`types`"))
    case "metavariable-analysis":
      guard let keys = reader.mapping(node, of: "`metavariable-analysis`", keys: ["metavariable", "analyzer"]),
        let name = metavariable(keys["metavariable"], node), let analyzerNode = keys["analyzer"]
      else { return nil }
      return analysis(analyzerNode, of: name)
    default:
      let names = reader.strings(node, "`focus-metavariable`").map(Self.bareName)
      return names.isEmpty ? nil : .focus(names)
    }
  }

  /// Decodes the analyzer of what a name is bound to.
  mutating func analysis(_ node: Node, of name: String) -> Formula? {
    guard let text = reader.string(node, "`analyzer`") else { return nil }
    guard let analyzer = Analyzer(rawValue: text) else {
      let known = Analyzer.allCases.map(\.rawValue).joined(separator: ", ")
      reader.report(node, "there is no analyzer `\(text)`", help: "known: \(known)")
      return nil
    }
    return .metavariableAnalysis(name: name, analyzer)
  }

  private mutating func metavariablePattern(_ node: Node, _ depth: Int) -> Formula? {
    let operators = Self.formulaKeys
    guard
      let keys = reader.mapping(
        node, of: "`metavariable-pattern`", keys: operators.union(["metavariable", "language"])),
      let nameNode = keys["metavariable"], let name = metavariable(nameNode, node),
      let place = reader.located(nameNode, "`metavariable`")
    else { return nil }
    let given = operators.filter { keys[$0] != nil }.sorted()
    guard given.count == 1, let value = keys[given[0]] else {
      reader.report(node, "`metavariable-pattern` needs exactly one of \(operators.sorted().joined(separator: ", "))")
      return nil
    }
    let language = keys["language"].flatMap { languages($0).first }
    guard let inner = formula(given[0], value, depth: depth + 1, isNested: true) else { return nil }
    return .metavariablePattern(name: name, inner, language: language, place)
  }

  private mutating func metavariableComparison(_ node: Node) -> Formula? {
    guard
      let keys = reader.mapping(
        node, of: "`metavariable-comparison`", keys: ["metavariable", "comparison", "base", "strip"])
    else { return nil }
    guard let expression = keys["comparison"].flatMap({ reader.located($0, "`comparison`") }) else {
      reader.report(node, "`metavariable-comparison` needs a `comparison`")
      return nil
    }
    let name = keys["metavariable"].flatMap { metavariable($0, node) }
    return .metavariableComparison(
      name: name, expression: expression, base: keys["base"]?.scalar.flatMap { Int($0.string) },
      strips: keys["strip"]?.scalar?.string == "true")
  }

  mutating func metavariable(_ node: Node?, _ parent: Node) -> String? {
    guard let node, let text = reader.string(node, "`metavariable`"), text.hasPrefix("$"), text.count > 1 else {
      reader.report(node ?? parent, "`metavariable` must name one, such as `$KEY`")
      return nil
    }
    return Self.bareName(text)
  }

  /// `$X` without its sign; `$...X` keeps its dots.
  static func bareName(_ text: String) -> String { text.hasPrefix("$") ? String(text.dropFirst()) : text }

  /// A pattern operator's operand.
  ///
  /// Semgrep's is a pattern as text; ours may be a mapping with a query or regular expression.
  private mutating func nested(_ node: Node, _ key: String, _ depth: Int) -> Formula? {
    if node.scalar != nil { return reader.located(node, "`\(key)`").map(Formula.pattern) }
    guard let keys = reader.mapping(node, of: "`\(key)`", keys: Self.formulaKeys), keys.count == 1,
      let (inner, value) = keys.first
    else {
      reader.report(node, "`\(key)` needs exactly one of \(Self.formulaKeys.sorted().joined(separator: ", "))")
      return nil
    }
    return formula(inner, value, depth: depth + 1)
  }

  private mutating func list(_ node: Node, _ what: String, _ depth: Int) -> [Formula] {
    var parts: [Formula] = []
    for item in reader.sequence(node, "`\(what)`") {
      for (key, _) in item.mapping ?? [:] where Self.unsupportedInLists.contains(key.scalar?.string ?? "") {
        reader.report(key, "`\(key.scalar?.string ?? "")` is not supported yet")
        return []
      }
      guard let keys = reader.mapping(item, of: "an entry of `\(what)`", keys: Self.listKeys) else { continue }
      guard keys.count == 1, let (key, value) = keys.first else {
        if !keys.isEmpty { reader.report(item, "an entry of `\(what)` has more than one key") }
        continue
      }
      if let part = formula(key, value, depth: depth + 1) { parts.append(part) }
    }
    return parts
  }

  // MARK: The page

  /// Everything in a rule that decides what it finds, as one text; the catalog turns it into a digest.
  private static func canonicalCheck(_ keys: [String: Node], _ metadata: [String: Node]) -> String {
    func text(_ node: Node) -> String {
      switch node {
      case .scalar(let scalar): scalar.string
      case .mapping(let mapping):
        "{" + mapping.map { "\(text($0.key)):\(text($0.value))" }.joined(separator: "\u{1}") + "}"
      case .sequence(let sequence): "[" + sequence.map(text).joined(separator: "\u{1}") + "]"
      case .alias: ""
      }
    }
    let deciding = keys.filter {
      !["id", "message", "severity", "metadata", "min-version", "max-version"].contains($0.key)
    }
    .merging(metadata.filter { decidingMetadata.contains($0.key) }) { first, _ in first }
    return deciding.sorted { $0.key < $1.key }.map { "\($0.key)=\(text($0.value))" }.joined(separator: "\u{2}")
  }

  /// The keys of the metadata that decide what a rule finds.
  private static let decidingMetadata: Set<String> = ["absent-means", "applies-to", "opt-in", "unless-npm-packages"]
  private static let metadataKeys: Set<String> = decidingMetadata.union([
    "title", "priority", "area", "effort", "impact", "fix", "verification", "cwe", "references", "confidence",
  ])

  private mutating func page(
    _ id: RuleID, _ keys: [String: Node], _ node: Node
  ) -> (page: RulePage, roles: Set<FileRole>, isOptIn: Bool)? {
    guard let message = keys["message"].flatMap({ reader.string($0, "`message`") }), !message.isEmpty else {
      reader.report(node, "rule `\(id)` needs a `message`")
      return nil
    }
    let severity = keys["severity"].flatMap { reader.string($0, "`severity`") }
    var priority = severity.flatMap { Self.severities[$0] }
    if let severity, priority == nil {
      reader.report(keys["severity"], "the severity is `\(severity)`", help: "one of ERROR, WARNING, INFO")
    }
    // Rules of other packs carry metadata of their own, which is theirs; ours is read strictly.
    let metadata: [String: Node]
    if let given = keys["metadata"] {
      if file.isPack {
        metadata = reader.mapping(given, of: "`metadata`", keys: Self.metadataKeys) ?? [:]
      } else {
        metadata = Dictionary(
          (given.mapping ?? [:]).compactMap { key, value in key.scalar.map { ($0.string, value) } },
          uniquingKeysWith: { first, _ in first })
      }
    } else {
      metadata = [:]
    }
    func text(_ key: String) -> String? { metadata[key]?.scalar?.string.trimmed }
    func list(_ key: String) -> [String] {
      guard let value = metadata[key] else { return [] }
      if let text = value.scalar?.string { return [text.trimmed] }
      return (value.sequence.map(Array.init) ?? []).compactMap { $0.scalar?.string.trimmed }
    }
    if file.isPack {
      let needed = ["title", "priority", "area", "effort", "impact", "fix", "verification", "confidence"]
      let missing = needed.filter { metadata[$0] == nil }
      if !missing.isEmpty, inherited(id) == nil {
        reader.report(node, "the page of rule `\(id)` lacks `\(missing.joined(separator: "`, `"))`")
      }
    }
    if let value = metadata["priority"] { priority = reader.choice(value, "`priority`") ?? priority }
    guard let priority else {
      reader.report(node, "rule `\(id)` needs a `severity` or `metadata.priority`")
      return nil
    }
    var effort = Effort.medium
    if let value = metadata["effort"], file.isPack { effort = reader.choice(value, "`effort`") ?? effort }
    var confidence = Confidence.medium
    if let value = metadata["confidence"] {
      confidence =
        file.isPack
        ? reader.choice(value, "`confidence`") ?? confidence
        : value.scalar.flatMap { Confidence(rawValue: $0.string.lowercased()) } ?? confidence
    }
    var roles: Set<FileRole> =
      file.isPack ? [.production, .script, .migration, .configuration] : Set(FileRole.allCases)
    if let value = metadata["applies-to"] {
      roles = []
      for item in reader.strings(value, "`applies-to`") {
        if item == "all" {
          roles.formUnion(FileRole.allCases)
        } else if let role = FileRole(rawValue: item) {
          roles.insert(role)
        } else {
          reader.report(
            value, "`applies-to` names `\(item)`",
            help: "one of all, \(FileRole.allCases.map(\.rawValue).joined(separator: ", "))")
        }
      }
    }
    let first = inherited(id)
    let page = RulePage(
      id: id, title: text("title") ?? first?.title ?? id.rawValue, message: message.trimmed, priority: priority,
      area: text("area") ?? first?.area ?? text("category") ?? id.category, effort: first?.effort ?? effort,
      impact: text("impact") ?? first?.impact ?? "", fix: text("fix") ?? first?.fix ?? "",
      verification: list("verification").isEmpty ? first?.verification ?? [] : list("verification"),
      cwe: list("cwe").isEmpty ? first?.cwe ?? [] : list("cwe"),
      references: list("references").isEmpty ? first?.references ?? [] : list("references"),
      confidence: metadata["confidence"] == nil ? first?.confidence ?? confidence : confidence,
      languages: keys["languages"]?.sequence.map { $0.compactMap { $0.scalar?.string } } ?? [],
      version: Self.canonicalCheck(keys, metadata))
    return (page, roles, text("opt-in") == "true")
  }
}

extension Formula {
  /// Whether it finds places by itself, rather than filtering those of others.
  var isPositive: Bool {
    switch self {
    case .pattern, .query, .regex, .all, .any, .inside: true
    case .not, .notInside, .metavariableRegex, .metavariablePattern, .metavariableComparison, .metavariableType,
      .metavariableAnalysis, .focus:
      false
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    while let first = text.first, first.isWhitespace { text = text.dropFirst() }
    // A folded block scalar ends with a newline and may hold single ones; a page is one paragraph a field.
    return String(text)
  }
}
