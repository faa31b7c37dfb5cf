import Yams

/// Decodes the operators of a rule: what it looks for.
extension RuleFileDecoder {
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
  mutating func formula(_ key: String, _ node: Node, depth: Int, isNested: Bool = false) -> Formula? {
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
