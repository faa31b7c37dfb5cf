import Yams

/// Decodes `match:`, the newer form of Semgrep's rules: the same operators, named `all`, `any`, `not`, `inside`, with conditions in
/// `where`.
extension RuleFileDecoder {
  private static let matchKeys: Set<String> = ["pattern", "regex", "all", "any", "inside", "not"]

  /// Decodes a formula of the newer form: a pattern as text, or one operator with its conditions.
  mutating func match(_ node: Node, depth: Int = 0, also keys: Set<String> = []) -> Formula? {
    guard depth < 32 else {
      reader.report(node, "patterns are nested more than 32 deep")
      return nil
    }
    if node.scalar != nil { return reader.located(node, "a pattern").map(Formula.pattern) }
    guard
      let all = reader.mapping(node, of: "a formula of `match`", keys: Self.matchKeys.union(["where"]).union(keys))
    else { return nil }
    let given = Self.matchKeys.filter { all[$0] != nil }.sorted()
    guard given.count == 1, let key = given.first, let value = all[key] else {
      reader.report(
        node, "a formula of `match` needs exactly one of \(Self.matchKeys.sorted().joined(separator: ", "))")
      return nil
    }
    guard let formula = operation(key, value, depth) else { return nil }
    var conditions: [Formula] = []
    if let node = all["where"] {
      for item in reader.sequence(node, "`where`") {
        guard let condition = condition(item, depth) else { return nil }
        conditions.append(condition)
      }
    }
    if conditions.isEmpty { return formula }
    if case .all(let parts) = formula { return .all(parts + conditions) }
    return .all([formula] + conditions)
  }

  private mutating func operation(_ key: String, _ node: Node, _ depth: Int) -> Formula? {
    switch key {
    case "pattern": return reader.located(node, "`pattern`").map(Formula.pattern)
    case "regex": return reader.located(node, "`regex`").map(Formula.regex)
    case "inside": return match(node, depth: depth + 1).map(Formula.inside)
    case "not":
      if let inside = node.mapping?["inside"], node.mapping?.count == 1 {
        return match(inside, depth: depth + 1).map(Formula.notInside)
      }
      return match(node, depth: depth + 1).map(Formula.not)
    default:
      var parts: [Formula] = []
      for item in reader.sequence(node, "`\(key)`") {
        guard let part = match(item, depth: depth + 1) else { return nil }
        parts.append(part)
      }
      let isFound = key == "all" ? parts.contains(where: \.isPositive) : parts.allSatisfy(\.isPositive)
      guard !parts.isEmpty, isFound else {
        reader.report(
          node,
          key == "all"
            ? "`all` has no positive part, so it would match everything or nothing"
            : "every part of `any` must be positive")
        return nil
      }
      return key == "all" ? .all(parts) : .any(parts)
    }
  }

  /// Decodes a condition of `where`.
  private mutating func condition(_ node: Node, _ depth: Int) -> Formula? {
    let own: Set<String> = [
      "metavariable", "focus", "comparison", "base", "strip", "type", "types", "analyzer", "language",
    ]
    guard
      let keys = reader.mapping(node, of: "a condition of `where`", keys: own.union(Self.matchKeys).union(["where"]))
    else { return nil }
    if let focus = keys["focus"] {
      let names = reader.strings(focus, "`focus`").map(Self.bareName)
      return names.isEmpty ? nil : .focus(names)
    }
    if let comparison = keys["comparison"] {
      guard let expression = reader.located(comparison, "`comparison`") else { return nil }
      return .metavariableComparison(
        name: keys["metavariable"].flatMap { metavariable($0, node) }, expression: expression,
        base: keys["base"]?.scalar.flatMap { Int($0.string) }, strips: keys["strip"]?.scalar?.string == "true")
    }
    guard let nameNode = keys["metavariable"], let name = metavariable(nameNode, node) else {
      reader.report(node, "a condition of `where` needs `metavariable`, `comparison` or `focus`")
      return nil
    }
    if let types = keys["types"] ?? keys["type"] {
      return .metavariableType(name: name, types: reader.strings(types, "`types`"))
    }
    if let analyzer = keys["analyzer"] { return analysis(analyzer, of: name) }
    // An expression over a name's text matches from its start, as `metavariable-regex` does.
    if let regex = keys["regex"], keys["where"] == nil {
      return reader.located(regex, "`regex`").map { .metavariableRegex(name: name, $0) }
    }
    let given = Self.matchKeys.filter { keys[$0] != nil }
    guard given.count == 1, let place = reader.located(nameNode, "`metavariable`"),
      let inner = match(node, depth: depth + 1, also: own)
    else {
      if given.isEmpty { reader.report(node, "the condition on `$\(name)` says nothing") }
      return nil
    }
    return .metavariablePattern(name: name, inner, language: keys["language"].flatMap { languages($0).first }, place)
  }
}
