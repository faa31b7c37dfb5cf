import AuditRules
import AuditSyntax

/// A place that a formula matches, with what its names are bound to.
struct Hit {
  /// The bytes that are reported.
  var range: Range<Int>
  /// The node whose bytes they are; `nil` for a match of an expression.
  var node: NodeIndex?
  /// What the metavariables are bound to.
  var bindings: [String: Range<Int>]
  /// What the project must still confirm.
  var conditions: [ProjectCondition]
  /// Where the names that metavariables are bound to are declared, by metavariable; what is not here is no name of the file.
  var scopes: [String: Int32] = [:]
}

/// Evaluates the formulas of one file.
///
/// The meaning is Semgrep's: positive parts are intersected by containment, the inner place wins; a place inside a match of a
/// negation is dropped; conditions on metavariables filter; a focus moves the place.
struct FormulaMatcher {
  let source: [UInt8]
  let regexes: [Regex]
  /// Where matches of the expressions can begin; `nil` when the words of the text are not known.
  let regexStarts: RegexStarts?
  /// The words of the file with their places; valid as long as the matcher is asked.
  let events: UnsafeBufferPointer<Prefilter.Event>
  /// The matches of each query of the plan.
  let queryHits: [[Hit]]
  /// The matches of each pattern of the plan.
  let patternHits: [[Hit]]
  /// The matches of each generic pattern of the plan.
  let genericHits: [[Hit]]
  /// The file's syntax; `nil` when no rule needed it.
  let context: QueryContext?
  /// The expressions that took too many steps, by pattern.
  private(set) var exceeded: Set<String> = []
  /// Whether comparing the places of a formula's parts took too many steps.
  var isExhausted: Bool { steps <= 0 || isCutShort }
  private var steps: Int
  /// Whether patterns inside a text of another language took too many steps.
  private var isCutShort = false
  /// Where expressions look, when they are about what a name is bound to; `nil` for the whole file.
  private var window: Range<Int>?
  private var regexHits: [Int: [Hit]] = [:]
  /// By expression: what the words of the file say of where it can begin; `nil` until one asks.
  private var starts: [[ClosedRange<Int>]?]?
  /// Whether expressions may run compiled over the source; `nil` until one asks.
  private var isTame: Bool?

  init(
    source: [UInt8], regexes: [Regex], regexStarts: RegexStarts? = nil,
    events: UnsafeBufferPointer<Prefilter.Event> = .init(start: nil, count: 0), queryHits: [[Hit]],
    patternHits: [[Hit]] = [], genericHits: [[Hit]] = [], context: QueryContext? = nil, steps: Int = 20_000_000
  ) {
    self.steps = steps
    self.source = source
    self.regexes = regexes
    self.regexStarts = regexStarts
    self.events = events
    self.queryHits = queryHits
    self.patternHits = patternHits
    self.genericHits = genericHits
    self.context = context
  }

  typealias Formula = CompiledFormula

  /// The places that a formula matches.
  mutating func hits(of formula: Formula) -> [Hit] {
    switch formula {
    case .query(let index): return queryHits[index]
    case .pattern(let index): return patternHits[index]
    case .generic(let index): return genericHits[index]
    case .regex(let index): return hits(ofRegex: index)
    case .any(let parts):
      var hits: [Hit] = []
      for part in parts { hits += self.hits(of: part) }
      return hits
    case .inside(let part): return hits(of: part)
    case .all(let parts): return hits(ofAll: parts)
    case .not, .notInside, .metavariableRegex, .metavariablePattern, .metavariableComparison, .metavariableType,
      .metavariableAnalysis, .focus:
      return []
    }
  }

  private mutating func hits(ofRegex index: Int) -> [Hit] {
    if let window {
      // As if what the name is bound to were all of the file: `^.*$` is the whole of it.
      steps -= 16 + window.count / 16
      return search(regexes[index], in: window)
    }
    if let hits = regexHits[index] { return hits }
    let known = self.starts ?? regexStarts?.ranges(events)
    self.starts = known
    let starts = known.flatMap { $0[index] }
    // Where its words are there, but no place for a match to begin, there is nothing to search.
    if starts?.isEmpty != true {
      regexHits[index] = search(regexes[index], starts: starts)
    } else {
      regexHits[index] = []
    }
    return regexHits[index] ?? []
  }

  /// The matches of an expression that may hold some hits or lie in them, and perhaps others.
  private mutating func hits(ofRegex index: Int, near hits: [Hit]) -> [Hit] {
    guard window == nil, regexHits[index] == nil, hits.count <= Self.nearLimit, regexes[index].staysOnLine else {
      return self.hits(ofRegex: index)
    }
    var lines: [ClosedRange<Int>] = []
    source.withUnsafeBufferPointer { source in
      for range in hits.map(\.range).sorted(by: { $0.lowerBound < $1.lowerBound }) {
        let start = source.startOfLine(at: range.lowerBound)
        let end = source.endOfLine(from: range.upperBound)
        if let last = lines.last, start <= last.upperBound {
          lines[lines.count - 1] = last.lowerBound...max(last.upperBound, end)
        } else {
          lines.append(start...end)
        }
      }
    }
    return search(regexes[index], starts: lines)
  }

  /// Near more hits than this, the whole file is searched, once for all.
  private static let nearLimit = 32

  /// The matches of an expression in the source that begin in some stretches; anywhere when `nil`.
  private mutating func search(_ regex: Regex, starts: [ClosedRange<Int>]?) -> [Hit] {
    let isTame = self.isTame ?? source.withUnsafeBufferPointer(Regex.isTame)
    self.isTame = isTame
    return search(regex, in: source.indices, isTame: isTame, starts: starts)
  }

  /// The matches of an expression in a part of the source, which it takes for the whole text.
  private mutating func search(
    _ regex: Regex, in part: Range<Int>, isTame: Bool? = nil, starts: [ClosedRange<Int>]? = nil
  ) -> [Hit] {
    var hits: [Hit] = []
    func moved(_ range: Range<Int>) -> Range<Int> {
      range.lowerBound + part.lowerBound..<range.upperBound + part.lowerBound
    }
    source.withUnsafeBufferPointer { buffer in
      do throws(Regex.LimitExceeded) {
        try regex.forEachMatch(in: UnsafeBufferPointer(rebasing: buffer[part]), isTame: isTame, starts: starts) {
          groups in
          guard let whole = groups[0], !whole.isEmpty else { return true }
          var bindings: [String: Range<Int>] = [:]
          for (number, range) in groups.enumerated().dropFirst() {
            guard let range = range.map(moved) else { continue }
            bindings[String(number)] = range
            if let name = regex.groupNames[number] { bindings[name] = range }
          }
          hits.append(Hit(range: moved(whole), node: nil, bindings: bindings, conditions: []))
          return hits.count <= Self.matchLimit
        }
      } catch {
        exceeded.insert(regex.pattern)
      }
    }
    if hits.count > Self.matchLimit { exceeded.insert(regex.pattern) }
    return hits
  }

  /// How many matches of one expression count.
  private static let matchLimit = 50_000

  /// A hit merged with each of some places around it, as far as that binds names differently.
  private mutating func merge(_ hit: Hit, around: [Hit], isOneEnough: Bool = false) -> [Hit] {
    steps -= around.count
    guard steps > 0 else { return [] }
    var found: [Hit] = []
    var seen: Set<[String: Range<Int>]> = []
    for outer in around {
      guard let merged = hit.merging(outer, in: source, at: hit) else { continue }
      if isOneEnough { return [merged] }
      guard seen.insert(merged.bindings).inserted else { continue }
      found.append(merged)
      steps -= 100
      // Nothing more can be bound.
      if merged.bindings.count == hit.bindings.count { break }
    }
    return found
  }

  /// What all parts match; `start` is where to look when the parts are about what a name is bound to.
  private mutating func hits(ofAll parts: [Formula], within start: Hit? = nil) -> [Hit] {
    var found: [Hit]? = start.map { [$0] }
    // The parts that find, then those that must be around, then those that filter, whatever their order in the file.
    for part in parts {
      switch part {
      case .query, .pattern, .generic, .regex, .any, .all:
        var next = self.hits(of: part)
        // What a name is bound to must hold the match, not stand in it.
        if let start { next.removeAll { !start.range.contains($0.range) } }
        found = found.map { intersect($0, next) } ?? next
      default: break
      }
      if found?.isEmpty == true { return [] }
    }
    // Where all parts only say what is around, the innermost of them is the place.
    let isFound = found != nil
    for part in parts {
      guard case .inside(let inner) = part else { continue }
      let around = self.hits(of: inner)
      if let hits = found, !isFound {
        found = intersect(hits, around)
      } else if let hits = found {
        var kept: [Hit] = []
        for hit in hits { kept += merge(hit, around: around) }
        found = kept
      } else {
        found = around
      }
    }
    var hits = found ?? []
    for part in parts where !hits.isEmpty && steps > 0 {
      switch part {
      case .not(.regex): break
      case .not(let inner), .notInside(let inner):
        var negative = self.hits(of: inner)
        // A pattern that must not match is about the same place, one that must not be around about any place that holds it.
        var isSamePlace = false
        if case .not = part, inner.isPattern {
          isSamePlace = true
          let places = Set(hits.map(\.range))
          negative.removeAll { !places.contains($0.range) }
        }
        var kept: [Hit] = []
        for hit in hits {
          let around = isSamePlace ? negative.filter { $0.range == hit.range } : negative
          if merge(hit, around: around, isOneEnough: true).isEmpty { kept.append(hit) }
        }
        hits = kept
      case .metavariableRegex(let name, let index):
        var kept: [Hit] = []
        for hit in hits {
          guard let range = hit.bindings[name] else { continue }
          switch regexes[index].matches(source[range], isAnchored: true) {
          case true?: kept.append(hit)
          case false?: break
          case nil: exceeded.insert(regexes[index].pattern)
          }
        }
        hits = kept
      case .metavariablePattern(let name, let inner, let foreign):
        var kept: [Hit] = []
        for hit in hits {
          guard let range = hit.bindings[name] else { continue }
          kept += nested(inner, foreign, in: range, of: hit)
        }
        hits = kept
      case .metavariableComparison(_, let comparison):
        hits.removeAll { hit in
          !comparison.holds { name in hit.bindings[name].map { String(decoding: source[$0], as: UTF8.self) } }
        }
      case .metavariableType(let name, let types):
        hits.removeAll { hit in
          guard let range = hit.bindings[name] else { return true }
          return context?.hasType(range, types) != true
        }
      case .metavariableAnalysis(let name, .redos):
        hits.removeAll { hit in hit.bindings[name].map { !Backtracking.isCatastrophic(source[$0]) } ?? true }
      case .metavariableAnalysis(let name, .entropy):
        hits.removeAll { hit in hit.bindings[name].map { !Entropy.looksRandom(source[$0]) } ?? true }
      default: break
      }
    }
    // They look at the place alone: last, when little is left to drop.
    for case .not(.regex(let index)) in parts where !hits.isEmpty {
      let negative = self.hits(ofRegex: index, near: hits)
      steps -= hits.count * negative.count / 8
      guard steps > 0 else { return [] }
      hits.removeAll { hit in
        negative.contains { $0.range.contains(hit.range) || hit.range.contains($0.range) }
      }
    }
    for case .focus(let names) in parts {
      hits = hits.flatMap { hit in names.compactMap { hit.focused(on: $0) } }
    }
    return hits
  }

  /// The ways in which what a name is bound to matches a formula, each with the bindings of both.
  private mutating func nested(
    _ formula: Formula, _ foreign: ForeignLanguage?, in range: Range<Int>, of hit: Hit
  ) -> [Hit] {
    if let foreign { return self.foreign(formula, foreign, in: range, of: hit) }
    let start = Hit(range: range, node: nil, bindings: hit.bindings, conditions: hit.conditions, scopes: hit.scopes)
    let outside = window
    window = range
    defer { window = outside }
    let found: [Hit]
    switch formula {
    case .all(let parts): found = hits(ofAll: parts, within: start)
    default: found = hits(ofAll: [formula], within: start)
    }
    var seen: Set<[String: Range<Int>]> = []
    return found.compactMap { inner in
      guard seen.insert(inner.bindings).inserted else { return nil }
      var merged = hit
      merged.bindings = inner.bindings
      return merged
    }
  }

  /// The same in a text of another language: that is read by itself.
  private mutating func foreign(
    _ formula: Formula, _ language: ForeignLanguage, in range: Range<Int>, of hit: Hit
  ) -> [Hit] {
    let text = Array(source[Self.unquoted(range, in: source)])
    var found: [[Hit]] = Array(repeating: [], count: language.patterns.patterns.count)
    if let grammar = language.grammar, !found.isEmpty {
      var parser = SyntaxParser()
      var tree: SyntaxTree?
      do throws(ParseFailure) { tree = try parser.parse(text, as: grammar, timeoutSeconds: 1) } catch { return [] }
      guard let tree else { return [] }
      var budget = MatchBudget(steps: max(0, min(steps, 1_000_000)))
      let endless = language.patterns.matches(
        in: QueryContext(tree: tree), isEnabled: .init(repeating: true, count: found.count), budget: &budget,
        share: budget.steps
      ) { index, match in found[index].append(Hit(match, of: language.patterns.patterns[index])) }
      if budget.isExhausted || !endless.isEmpty { isCutShort = true }
    }
    var generic: [[Hit]] = []
    if !language.generics.isEmpty {
      var budget = MatchBudget(steps: max(0, min(steps, 1_000_000)))
      generic = Hit.all(of: language.generics, in: text, &budget) { _ in true }
      if budget.isExhausted { isCutShort = true }
    }
    steps -= 1000 + text.count
    var matcher = FormulaMatcher(
      source: text, regexes: regexes, queryHits: [], patternHits: found, genericHits: generic, steps: max(0, steps))
    let start = Hit(range: 0..<text.count, node: nil, bindings: [:], conditions: [])
    let parts: [Formula]
    if case .all(let all) = formula { parts = all } else { parts = [formula] }
    let isFound = !matcher.hits(ofAll: parts, within: start).isEmpty
    exceeded.formUnion(matcher.exceeded)
    if matcher.isExhausted { isCutShort = true }
    return isFound ? [hit] : []
  }

  /// What stands between quotes, or all of it.
  private static func unquoted(_ range: Range<Int>, in source: [UInt8]) -> Range<Int> {
    guard range.count >= 2, let first = range.first, source[first] == source[range.upperBound - 1],
      "\"'`".utf8.contains(source[first])
    else { return range }
    return range.lowerBound + 1..<range.upperBound - 1
  }

  private mutating func intersect(_ left: [Hit], _ right: [Hit]) -> [Hit] {
    struct Place: Hashable {
      let range: Range<Int>
      let bindings: [String: Range<Int>]
    }
    var hits: [Hit] = []
    var seen: Set<Place> = []
    for first in left {
      steps -= right.count
      guard steps > 0 else { return [] }
      for second in right {
        guard
          let hit = first.merging(second, in: source, at: first) ?? second.merging(first, in: source, at: second)
        else { continue }
        // A place that is merged costs more than one that is passed over.
        steps -= 100
        if seen.insert(Place(range: hit.range, bindings: hit.bindings)).inserted { hits.append(hit) }
      }
    }
    return hits
  }
}

extension Range<Int> {
  /// Whether another range lies in this one.
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
