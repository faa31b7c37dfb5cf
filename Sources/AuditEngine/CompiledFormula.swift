import AuditRules
import AuditSyntax

/// A formula whose leaves are indices of compiled patterns, queries and expressions.
indirect enum CompiledFormula: Sendable {
  case pattern(Int)
  case generic(Int)
  case query(Int)
  case regex(Int)
  case all([CompiledFormula])
  case any([CompiledFormula])
  case not(CompiledFormula)
  case inside(CompiledFormula)
  case notInside(CompiledFormula)
  case metavariableRegex(name: String, regex: Int)
  case metavariablePattern(name: String, CompiledFormula, foreign: ForeignLanguage?)
  case metavariableComparison(name: String?, Comparison)
  case metavariableType(name: String, types: [String])
  case metavariableAnalysis(name: String, Analyzer)
  case focus([String])
}

/// Another language, as which the text bound to a name is read.
final class ForeignLanguage: Sendable {
  let grammar: Grammar?
  let patterns: PatternSet
  let generics: [GenericPattern]

  init(grammar: Grammar?, patterns: [Pattern], generics: [GenericPattern]) {
    self.grammar = grammar
    self.generics = generics
    self.patterns = PatternSet(patterns)
  }
}

extension CompiledFormula {
  /// Whether all that it finds it finds in the tree, not in the text; what is around that, and what takes it away, may be text.
  var isTreeOnly: Bool {
    switch self {
    case .regex, .generic, .metavariablePattern: return false
    case .any(let parts): return parts.allSatisfy(\.isTreeOnly)
    case .inside(let part): return part.isTreeOnly
    case .all(let parts):
      let finding = parts.filter { part in
        switch part {
        case .query, .pattern, .generic, .regex, .any, .all, .metavariablePattern: true
        default: false
        }
      }
      return (finding.isEmpty ? parts : finding).allSatisfy(\.isTreeOnly)
    case .not, .notInside, .pattern, .query, .metavariableRegex, .metavariableComparison, .metavariableType,
      .metavariableAnalysis, .focus:
      return true
    }
  }

  /// Whether it asks of which type an expression is.
  var asksForTypes: Bool { contains { if case .metavariableType = $0 { true } else { false } } }

  /// Whether more matches of one of its parts can mean fewer of its own.
  var hasNegation: Bool {
    contains {
      switch $0 {
      case .not, .notInside: true
      default: false
      }
    }
  }

  /// Whether it, or some part of it at any depth, is what is wanted.
  private func contains(_ isWanted: (Self) -> Bool) -> Bool {
    if isWanted(self) { return true }
    switch self {
    case .all(let parts), .any(let parts): return parts.contains { $0.contains(isWanted) }
    case .not(let part), .inside(let part), .notInside(let part), .metavariablePattern(_, let part, _):
      return part.contains(isWanted)
    case .pattern, .generic, .query, .regex, .metavariableRegex, .metavariableComparison, .metavariableType,
      .metavariableAnalysis, .focus:
      return false
    }
  }

  /// The queries that it finds with; the others only take matches away.
  var findingQueries: Set<Int> {
    switch self {
    case .not, .notInside: []
    case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.findingQueries) }
    default: queries
    }
  }

  /// All its queries.
  private var queries: Set<Int> {
    switch self {
    case .query(let index): [index]
    case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.queries) }
    case .not(let part), .inside(let part), .notInside(let part), .metavariablePattern(_, let part, _): part.queries
    default: []
    }
  }

  /// Whether it may find something when only some queries have matches, and nothing takes any away; no is certain.
  func mayFind(_ hasMatches: (Int) -> Bool) -> Bool {
    switch self {
    case .query(let index): hasMatches(index)
    case .all(let parts): parts.allSatisfy { $0.mayFind(hasMatches) }
    case .any(let parts): parts.contains { $0.mayFind(hasMatches) }
    case .inside(let part): part.mayFind(hasMatches)
    default: true
    }
  }

  /// Whether what it finds are matches of code patterns alone.
  var isPattern: Bool {
    switch self {
    case .pattern, .generic: true
    case .all(let parts), .any(let parts): parts.contains(where: \.isPattern)
    default: false
    }
  }

  /// The formula with its queries at other places, by their present ones, and its patterns moved up by offsets.
  func shifting(queries: [Int], patterns: Int, generics: Int) -> Self {
    func shifted(_ part: Self) -> Self { part.shifting(queries: queries, patterns: patterns, generics: generics) }
    switch self {
    case .query(let index): return .query(queries[index])
    case .pattern(let index): return .pattern(index + patterns)
    case .generic(let index): return .generic(index + generics)
    case .all(let parts): return .all(parts.map(shifted))
    case .any(let parts): return .any(parts.map(shifted))
    case .not(let part): return .not(shifted(part))
    case .inside(let part): return .inside(shifted(part))
    case .notInside(let part): return .notInside(shifted(part))
    case .metavariablePattern(let name, let part, nil):
      return .metavariablePattern(name: name, shifted(part), foreign: nil)
    case .metavariablePattern, .regex, .metavariableRegex, .metavariableComparison, .metavariableType,
      .metavariableAnalysis, .focus:
      return self
    }
  }
}
