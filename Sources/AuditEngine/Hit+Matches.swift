import AuditSyntax

extension Hit {
  /// The hits of generic patterns, by pattern; the text is read once for each style of comments.
  static func all(
    of patterns: [GenericPattern], in source: [UInt8], _ budget: inout MatchBudget, where isEnabled: (Int) -> Bool
  ) -> [[Hit]] {
    var texts: [GenericOptions.Comments?: GenericText] = [:]
    return patterns.enumerated().map { index, pattern in
      guard isEnabled(index) else { return [] }
      let text = texts[pattern.options.comments] ?? GenericText(source, comments: pattern.options.comments)
      texts[pattern.options.comments] = text
      var hits: [Hit] = []
      pattern.matches(in: text, budget: &budget) { match in
        var bindings: [String: Range<Int>] = [:]
        for (name, range) in zip(pattern.metavariables, match.bindings) { if let range { bindings[name] = range } }
        hits.append(Hit(range: match.range, node: nil, bindings: bindings, conditions: []))
      }
      return hits
    }
  }

  /// The hit of a pattern's match.
  init(_ match: PatternMatch, of pattern: Pattern) {
    var bindings: [String: Range<Int>] = [:]
    for (name, range) in zip(pattern.metavariables, match.bindings) { if let range { bindings[name] = range } }
    var scopes: [String: Int32] = [:]
    for (name, scope) in zip(pattern.metavariables, match.scopes) { if let scope { scopes[name] = scope } }
    self.init(range: match.range, node: match.node, bindings: bindings, conditions: [], scopes: scopes)
  }

  /// The hit of a query's match: every capture with an upper-case name is a metavariable.
  init(_ match: QueryMatch, of query: Query, in tree: SyntaxTree) {
    var bindings: [String: Range<Int>] = [:]
    for (name, node) in match.captures where query.captureNames[name].first?.isUppercase == true {
      let record = tree[node]
      let range = Int(record.start)..<Int(record.end)
      if bindings[query.captureNames[name]] == nil { bindings[query.captureNames[name]] = range }
    }
    let record = tree[match.node]
    self.init(
      range: Int(record.start)..<Int(record.end), node: match.node, bindings: bindings, conditions: match.conditions)
  }
}

extension Hit {
  /// This hit at the place that a name is bound to, or at its own where that is the inner one; `nil` when neither holds the other.
  func focused(on name: String) -> Hit? {
    guard let place = bindings[name] else { return nil }
    if place.lowerBound <= range.lowerBound, range.upperBound <= place.upperBound { return self }
    guard range.lowerBound <= place.lowerBound, place.upperBound <= range.upperBound else { return nil }
    return Hit(range: place, node: nil, bindings: bindings, conditions: conditions, scopes: scopes)
  }

  /// This hit with the bindings of one around it; `nil` when that is not around it or binds a name to other text.
  func merging(_ outer: Hit, in source: [UInt8], at place: Hit) -> Hit? {
    guard outer.range.lowerBound <= range.lowerBound, range.upperBound <= outer.range.upperBound else { return nil }
    var merged = place
    for (name, range) in outer.bindings {
      if let other = bindings[name] {
        // The numbers of groups belong to their own expression.
        guard name.first?.isNumber == true || source[other] == source[range] else { return nil }
        if let mine = scopes[name], let others = outer.scopes[name], mine != others { return nil }
      } else {
        merged.bindings[name] = range
      }
    }
    merged.scopes.merge(outer.scopes) { first, _ in first }
    merged.conditions += outer.conditions
    return merged
  }
}
