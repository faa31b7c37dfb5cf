/// One match of a generic pattern.
public struct GenericMatch: Sendable {
  /// The bytes it covers.
  public let range: Range<Int>
  /// What the metavariables are bound to, by index into the pattern's.
  public let bindings: [Range<Int>?]
}

extension GenericPattern {
  /// Finds every match of the pattern in a text.
  ///
  /// Of several matches that end at the same place the shortest counts, or the longest where the pattern ends with `...`.
  ///
  /// - Complexity: For patterns whose names occur once, about the tokens times the ellipses, however the text is made; otherwise
  ///   what `budget` allows.
  public func matches(in text: GenericText, budget: inout MatchBudget, report: (GenericMatch) -> Void) {
    var matcher = GenericMatcher(pattern: self, text: text)
    matcher.run(&budget, report)
  }
}

private struct GenericMatcher {
  private let pattern: GenericPattern
  private let text: GenericText
  private var bindings: [Range<Int>?]
  private var budget = MatchBudget(steps: 0)

  /// How many matches of one pattern count.
  private static let matchLimit = 50_000

  /// Where an ellipsis is known to lead nowhere: at these tokens what follows it does not match.
  private struct Frontier: Hashable {
    let step: Int
    let end: Int
  }
  private var hopeless: [Frontier: Range<Int>] = [:]

  init(pattern: GenericPattern, text: GenericText) {
    self.pattern = pattern
    self.text = text
    bindings = Array(repeating: nil, count: pattern.metavariables.count)
  }

  mutating func run(_ budget: inout MatchBudget, _ report: (GenericMatch) -> Void) {
    self.budget = budget
    defer { budget = self.budget }
    guard !text.tokens.isEmpty else { return }
    // An ellipsis at the start would match everywhere; it stands for what is before the first match.
    var isAnchored = false
    if case .ellipsis? = pattern.steps.first { isAnchored = true }
    var isOpen = false
    if case .ellipsis? = pattern.steps.last { isOpen = true }
    var found: [GenericMatch] = []
    var byEnd: [Int: Int] = [:]
    for start in text.tokens.indices {
      if isAnchored, start > 0 { break }
      for index in bindings.indices { bindings[index] = nil }
      let end = isAnchored ? text.tokens.count : Int(text.tokens[start].listEnd)
      // A block that is the pattern's first part opens here, and what is around it goes on after it.
      let outer: Int
      if case .open? = pattern.steps.first { outer = outerEnd(start) } else { outer = end }
      guard let last = match(0, start, [outer], 0) else {
        if self.budget.isExhausted { return }
        continue
      }
      let lower = Int(text.tokens[start].start)
      let match = GenericMatch(
        range: lower..<max(lower, last > start ? Int(text.tokens[last - 1].end) : lower), bindings: bindings)
      if let earlier = byEnd[last] {
        if !isOpen { found[earlier] = match }
      } else {
        byEnd[last] = found.count
        found.append(match)
        guard found.count < Self.matchLimit else {
          self.budget.exhaust()
          break
        }
      }
    }
    for match in found.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) where !match.range.isEmpty {
      report(match)
    }
  }

  /// The end of the list around those that open at a token.
  private func outerEnd(_ start: Int) -> Int {
    guard let outermost = text.lists(at: start).first else { return Int(text.tokens[start].listEnd) }
    var index = start - 1
    while index >= 0, budget.steps > 0 {
      if text.tokens[index].listEnd >= outermost.end { return Int(text.tokens[index].listEnd) }
      index -= 1
    }
    return text.tokens.count
  }

  /// Matches the steps from one on, and the tokens from one on; the first token after the match.
  ///
  /// `ends` is where the lists that are open end; `entered` is how many of those that open at the token are already open.
  private mutating func match(_ step: Int, _ token: Int, _ ends: [Int], _ entered: Int) -> Int? {
    var (step, token, ends, entered) = (step, token, ends, entered)
    while step < pattern.steps.count {
      guard budget.spend() else { return nil }
      let end = ends[ends.count - 1]
      switch pattern.steps[step] {
      case .token(let kind, let bytes):
        guard token < end, text.tokens[token].kind == kind, isEqual(token, bytes) else { return nil }
        token += 1
        entered = 0
      case .word(let name):
        guard token < end, text.tokens[token].kind == .word else { return nil }
        if let name, !bind(name, range(token..<token + 1)) { return nil }
        token += 1
        entered = 0
      case .open:
        let lists = text.lists(at: token)
        guard token < end, entered < lists.count else { return nil }
        ends.append(Int(lists[lists.startIndex + entered].end))
        entered += 1
      case .close:
        guard token == end else { return nil }
        ends.removeLast()
        entered = 0
      case .ellipsis(let name, let lines): return skip(name, lines, step, token, ends, entered)
      }
      step += 1
    }
    return token
  }

  /// Matches an ellipsis and what follows it: as little as possible, and all that is left at the end of a pattern.
  private mutating func skip(
    _ name: Int?, _ lines: Int, _ step: Int, _ token: Int, _ ends: [Int], _ entered: Int
  ) -> Int? {
    let end = ends[ends.count - 1]
    let line = Int(text.tokens[max(0, token - 1)].line)
    let deadline = UInt32(min(line + lines, Int(UInt32.max)))
    if step + 1 == pattern.steps.count {
      // The tokens up to the deadline, by bisection: lines never fall.
      var (low, high) = (token, end)
      while low < high {
        let middle = (low + high) / 2
        if text.tokens[middle].line <= deadline { low = middle + 1 } else { high = middle }
      }
      if let name, !bind(name, skipped(token..<max(token, low))) { return nil }
      return max(token, low)
    }
    // The rest of a block may be as long as it likes.
    if case .close = pattern.steps[step + 1] {
      if let name, !bind(name, skipped(token..<end)) { return nil }
      return match(step + 1, end, ends, 0)
    }
    let frontier = Frontier(step: step, end: end)
    let remembers = !pattern.hasRepeatedNames && ends.count == 1
    var known = remembers ? hopeless[frontier] ?? token..<token : token..<token
    if token < known.lowerBound || token > known.upperBound { known = token..<token }
    var candidate = max(token, known.upperBound)
    // A block that is already open here can be tried only here.
    if entered > 0 { candidate = token }
    defer { if remembers { hopeless[frontier] = known.lowerBound..<max(known.upperBound, candidate) } }
    while candidate <= end {
      if candidate < end, text.tokens[candidate].line > deadline { return nil }
      if candidate > token, text.tokens[candidate - 1].line > deadline { return nil }
      guard budget.spend() else { return nil }
      if mayStart(step + 1, candidate, end) {
        let before = bindings
        let isBound = name.map { bind($0, skipped(token..<candidate)) } ?? true
        if isBound, let last = match(step + 1, candidate, ends, candidate == token ? entered : 0) { return last }
        bindings = before
      }
      candidate += 1
    }
    candidate = end + 1
    return nil
  }

  /// A quick look at whether a step can match at a token.
  private func mayStart(_ step: Int, _ token: Int, _ end: Int) -> Bool {
    switch pattern.steps[step] {
    case .token(let kind, let bytes): token < end && text.tokens[token].kind == kind && isEqual(token, bytes)
    case .word: token < end && text.tokens[token].kind == .word
    default: true
    }
  }

  private func isEqual(_ token: Int, _ bytes: [UInt8]) -> Bool {
    let (start, end) = (Int(text.tokens[token].start), Int(text.tokens[token].end))
    guard end - start == bytes.count else { return false }
    for offset in bytes.indices {
      let byte = text.source[start + offset]
      guard (pattern.options.ignoresCase ? byte.lowercased : byte) == bytes[offset] else { return false }
    }
    return true
  }

  /// The bytes of some tokens.
  private func range(_ tokens: Range<Int>) -> Range<Int> {
    Int(text.tokens[tokens.lowerBound].start)..<Int(text.tokens[tokens.upperBound - 1].end)
  }

  /// What an ellipsis is bound to: its tokens, with the white space before them, as in Semgrep.
  private func skipped(_ tokens: Range<Int>) -> Range<Int> {
    let first = tokens.lowerBound
    let start = first > 0 ? Int(text.tokens[first - 1].end) : Int(text.tokens[0].start)
    return start..<(tokens.isEmpty ? start : Int(text.tokens[tokens.upperBound - 1].end))
  }

  private mutating func bind(_ name: Int, _ range: Range<Int>) -> Bool {
    if let bound = bindings[name] { return text.source[bound] == text.source[range] }
    bindings[name] = range
    return true
  }
}
