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
}

/// Evaluates the formulas of one file.
///
/// The meaning is Semgrep's: positive parts are intersected by containment, the inner place wins; a place inside a match of a
/// negation is dropped; conditions on metavariables filter; a focus moves the place.
struct FormulaMatcher {
  let source: [UInt8]
  let regexes: [Regex]
  /// By expression: where its matches can begin.
  let regexStarts: [RegexStarts?]
  /// The words of the file with their places; valid as long as the matcher is asked.
  let events: UnsafeBufferPointer<Prefilter.Event>
  /// The matches of each query of the plan.
  let queryHits: [[Hit]]
  /// The expressions that took too many steps, by pattern.
  private(set) var exceeded: Set<String> = []
  /// Whether comparing the places of a formula's parts took too many steps.
  var isExhausted: Bool { steps <= 0 }
  private var steps = 20_000_000
  private var regexHits: [Int: [Hit]] = [:]
  /// Whether expressions may run compiled over the source; `nil` until one asks.
  private var isTame: Bool?

  init(
    source: [UInt8], regexes: [Regex], regexStarts: [RegexStarts?], events: UnsafeBufferPointer<Prefilter.Event>,
    queryHits: [[Hit]]
  ) {
    self.source = source
    self.regexes = regexes
    self.regexStarts = regexStarts
    self.events = events
    self.queryHits = queryHits
  }

  typealias Formula = CompiledRules.CompiledFormula

  /// The places that a formula matches.
  mutating func hits(of formula: Formula) -> [Hit] {
    switch formula {
    case .query(let index): return queryHits[index]
    case .regex(let index): return hits(ofRegex: index)
    case .any(let parts):
      var hits: [Hit] = []
      for part in parts { hits += self.hits(of: part) }
      return hits
    case .inside(let part): return hits(of: part)
    case .all(let parts): return hits(ofAll: parts)
    case .not, .notInside, .metavariableRegex, .metavariableEntropy, .focus: return []
    }
  }

  private mutating func hits(ofRegex index: Int) -> [Hit] {
    if let hits = regexHits[index] { return hits }
    var hits: [Hit] = []
    let regex = regexes[index]
    let starts = regexStarts[index]?.ranges(events)
    // Its words are there, but no place for a match to begin: nothing to search.
    if starts?.isEmpty == true {
      regexHits[index] = hits
      return hits
    }
    source.withUnsafeBufferPointer { buffer in
      let isTame = self.isTame ?? Regex.isTame(buffer)
      self.isTame = isTame
      do throws(Regex.LimitExceeded) {
        try regex.forEachMatch(in: buffer, isTame: isTame, starts: starts) { groups in
          guard let whole = groups[0], !whole.isEmpty else { return true }
          var bindings: [String: Range<Int>] = [:]
          for (number, range) in groups.enumerated().dropFirst() {
            guard let range else { continue }
            bindings[String(number)] = range
            if let name = regex.groupNames[number] { bindings[name] = range }
          }
          hits.append(Hit(range: whole, node: nil, bindings: bindings, conditions: []))
          return hits.count <= Self.matchLimit
        }
      } catch {
        exceeded.insert(regex.pattern)
      }
    }
    if hits.count > Self.matchLimit { exceeded.insert(regex.pattern) }
    regexHits[index] = hits
    return hits
  }

  /// How many matches of one expression count.
  private static let matchLimit = 50_000

  /// The first of some places around a hit, merged with it.
  private mutating func merge(_ hit: Hit, around: [Hit]) -> Hit? {
    steps -= around.count
    guard steps > 0 else { return nil }
    for outer in around {
      if let merged = hit.merging(outer, in: source, at: hit) { return merged }
    }
    return nil
  }

  private mutating func hits(ofAll parts: [Formula]) -> [Hit] {
    var found: [Hit]?
    // The parts that find, then those that must be around, then those that filter, whatever their order in the file.
    for part in parts {
      switch part {
      case .query, .regex, .any, .all:
        let next = self.hits(of: part)
        found = found.map { intersect($0, next) } ?? next
      default: break
      }
      if found?.isEmpty == true { return [] }
    }
    for part in parts {
      guard case .inside(let inner) = part else { continue }
      let around = self.hits(of: inner)
      if let hits = found {
        var kept: [Hit] = []
        for hit in hits { if let merged = merge(hit, around: around) { kept.append(merged) } }
        found = kept
      } else {
        found = around
      }
    }
    var hits = found ?? []
    for part in parts where !hits.isEmpty && steps > 0 {
      switch part {
      case .not(.regex(let index)):
        let negative = self.hits(ofRegex: index)
        steps -= hits.count * negative.count / 8
        guard steps > 0 else { return [] }
        hits.removeAll { hit in negative.contains { $0.range.overlaps(hit.range) } }
      case .not(let inner), .notInside(let inner):
        let negative = self.hits(of: inner)
        var kept: [Hit] = []
        for hit in hits where merge(hit, around: negative) == nil { kept.append(hit) }
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
      case .metavariableEntropy(let name):
        hits.removeAll { hit in hit.bindings[name].map { !Entropy.looksRandom(source[$0]) } ?? true }
      default: break
      }
    }
    for case .focus(let names) in parts {
      hits = hits.flatMap { hit in
        names.compactMap { name in
          hit.bindings[name].map { Hit(range: $0, node: nil, bindings: hit.bindings, conditions: hit.conditions) }
        }
      }
    }
    return hits
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

extension Hit {
  /// This hit with the bindings of one around it; `nil` when that is not around it or binds a name to other text.
  fileprivate func merging(_ outer: Hit, in source: [UInt8], at place: Hit) -> Hit? {
    guard outer.range.lowerBound <= range.lowerBound, range.upperBound <= outer.range.upperBound else { return nil }
    var merged = place
    for (name, range) in outer.bindings {
      if let other = bindings[name] {
        // The numbers of groups belong to their own expression.
        guard name.first?.isNumber == true || source[other] == source[range] else { return nil }
      } else {
        merged.bindings[name] = range
      }
    }
    merged.conditions += outer.conditions
    return merged
  }
}
