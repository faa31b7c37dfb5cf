import AuditSyntax

/// Derives from a regular expression the words that every match of it contains.
///
/// A cautious reading of PCRE2 syntax: what it does not understand requires nothing, so the result is never too strict. It keeps
/// the finite language of each part while that is small, and turns it into a requirement where the part ends.
struct RegexRequirement {
  let scalars: [Unicode.Scalar]
  var position = 0
  private var ignoresCase = false
  /// Whether white space and comments in the pattern stand for nothing.
  private var isExtended = false
  private var depth = 0

  /// What is known about a part of an expression.
  struct Part {
    /// Every text that the part can match; `nil` when there are too many to list.
    var texts: [String]?
    /// What else every match contains.
    var required: RequiredText = .anything
    /// The bytes that may stand directly before the texts.
    var before = ByteSet.anything
    /// The bytes that it may begin and end with; anything when it may match nothing.
    var first = ByteSet.anything
    var last = ByteSet.anything
    /// How many bytes it matches.
    var width: Width
    /// Words of which every match contains one, each with the bytes before it; `nil` when nothing is known.
    var anchors: [Anchor]?

    static let empty = Part(texts: [""], width: .zero)
    static func unknown(_ width: Width) -> Part { Part(texts: nil, width: width) }
    static func text(_ text: String) -> Part {
      Part(texts: [text], width: Width(low: text.utf8.count, high: text.utf8.count))
    }
    static func byte(of set: ByteSet) -> Part { Part(texts: nil, first: set, last: set, width: .one) }
  }

  /// The fewest and the most bytes of something; `nil` for no bound.
  struct Width: Hashable, Sendable {
    var low: Int
    var high: Int?

    static let zero = Width(low: 0, high: 0)
    static let one = Width(low: 1, high: 1)
    static let any = Width(low: 0, high: nil)

    static func + (left: Width, right: Width) -> Width {
      Width(low: left.low + right.low, high: left.high.flatMap { left in right.high.map { left + $0 } })
    }

    func repeated(_ least: Int, _ most: Int?) -> Width {
      Width(low: low * least, high: most.flatMap { most in high.map { $0 * most } })
    }

    fileprivate func union(_ other: Width) -> Width {
      Width(low: min(low, other.low), high: high.flatMap { high in other.high.map { max(high, $0) } })
    }
  }

  /// A word that a match contains after so many bytes.
  struct Anchor: Hashable, Sendable {
    let word: RequiredText
    var lead: Width
  }

  /// A word farther from the start of a match says too little of where that is.
  private static let leadLimit = 120

  /// More texts than this are no longer listed, and shorter words than this tell files apart too badly.
  private static let textLimit = 64
  private static let lengthLimit = 40
  private static let usefulLength = 3

  /// What a text must contain for an expression to match in it.
  static func of(_ pattern: String) -> RequiredText { reading(pattern).required }

  /// What a text must contain for an expression to match in it; and words of which every match contains one, with the bytes between
  /// its start and the word, for an expression over bytes.
  static func reading(_ pattern: String) -> (required: RequiredText, anchors: [Anchor]?) {
    var parser = RegexRequirement(scalars: Array(pattern.unicodeScalars))
    guard let part = parser.alternation(), parser.position == parser.scalars.count else { return (.anything, nil) }
    return (parser.closed(part), parser.anchors(part))
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  mutating func accept(_ text: String) -> Bool {
    var end = position
    for scalar in text.unicodeScalars {
      guard end < scalars.count, scalars[end] == scalar else { return false }
      end += 1
    }
    position = end
    return true
  }

  /// A part as a requirement, when its texts are followed by a byte of a set.
  private func closed(_ part: Part, before following: ByteSet = .anything) -> RequiredText {
    guard let texts = part.texts, texts.allSatisfy({ $0.utf8.count >= Self.usefulLength }) else { return part.required }
    return part.required.and(.some(texts.map { word($0, after: part.before, before: following) }))
  }

  /// A text as a requirement.
  private func word(_ text: String, after preceding: ByteSet, before following: ByteSet) -> RequiredText {
    if ignoresCase { return .anyCase(text) }
    return preceding == .anything && following == .anything ? .fragment(text) : .between(preceding, text, following)
  }

  /// The words that a part is known by, each with the bytes of the part before it.
  private func anchors(_ part: Part, before following: ByteSet = .anything) -> [Anchor]? {
    part.anchors ?? part.texts.flatMap { anchors($0, after: .zero, part.before, following) }
  }

  /// Texts as words after some bytes; `nil` when some text, or the distance, says too little.
  private func anchors(
    _ texts: [String], after lead: Width, _ preceding: ByteSet, _ following: ByteSet
  ) -> [Anchor]? {
    guard let high = lead.high, high <= Self.leadLimit, texts.allSatisfy({ $0.utf8.count >= Self.usefulLength }) else {
      return nil
    }
    return texts.map { Anchor(word: word($0, after: preceding, before: following), lead: lead) }
  }

  /// The bytes that a part begins and ends with; anything when it may match nothing.
  private func edges(_ part: Part) -> (first: ByteSet, last: ByteSet) {
    guard part.width.low > 0, !ignoresCase else { return (.anything, .anything) }
    guard let texts = part.texts else { return (part.first, part.last) }
    var (first, last) = (ByteSet.none, ByteSet.none)
    for text in texts {
      guard let start = text.utf8.first, let end = text.utf8.last else { return (.anything, .anything) }
      first.insert(start)
      last.insert(end)
    }
    return (first, last)
  }

  /// A part whose texts are no longer listed.
  func opaque(_ part: Part) -> Part {
    let edges = edges(part)
    return Part(
      texts: nil, required: closed(part), first: edges.first, last: edges.last, width: part.width,
      anchors: anchors(part))
  }

  private mutating func alternation() -> Part? {
    depth += 1
    defer { depth -= 1 }
    guard depth < 50 else { return nil }
    let (outerCase, outerExtended) = (ignoresCase, isExtended)
    defer { (ignoresCase, isExtended) = (outerCase, outerExtended) }
    guard var result = concatenation() else { return nil }
    var choices = [result]
    while accept("|") {
      guard let next = concatenation() else { return nil }
      choices.append(next)
    }
    if choices.count > 1 {
      let texts = choices.compactMap(\.texts)
      let width = choices.dropFirst().reduce(choices[0].width) { $0.union($1.width) }
      // A list of texts says more than what else they require, unless one of them says nothing.
      if texts.count == choices.count, texts.joined().count <= Self.textLimit,
        choices.allSatisfy({ $0.required == .anything }) || !texts.joined().contains("")
      {
        result = Part(texts: Array(texts.joined()), width: width)
      } else {
        let anchors = choices.map { self.anchors($0) }
        result = Part(
          texts: nil, required: .some(choices.map { closed($0) }),
          first: choices.reduce(.none) { $0.union(edges($1).first) },
          last: choices.reduce(.none) { $0.union(edges($1).last) },
          width: width, anchors: anchors.contains(nil) ? nil : anchors.flatMap { $0 ?? [] })
      }
    }
    // A case-insensitive group inside a sensitive expression is closed with its own rules.
    return ignoresCase != outerCase ? opaque(result) : result
  }

  private mutating func concatenation() -> Part? {
    var result = Part.empty
    /// Whether `texts` says all of what was read, and not just its last run.
    var isWhole = true
    /// The bytes before the last run.
    var lead = Width.zero
    var anchors: [Anchor]?
    /// What the whole may begin with, and the last part may end with.
    var first: ByteSet?
    var last = ByteSet.anything
    while true {
      skipSpace()
      guard let scalar = current, scalar != "|", scalar != ")" else { break }
      guard let next = quantified() else { return nil }
      let edges = edges(next)
      if next.width != .zero {
        first = first ?? edges.first
        last = edges.last
      }
      if let left = result.texts, let right = next.texts, left.count * right.count <= Self.textLimit,
        Self.longest(left) + Self.longest(right) <= Self.lengthLimit
      {
        result.texts = left.flatMap { prefix in right.map { prefix + $0 } }
        result.required = result.required.and(next.required)
        result.width = result.width + next.width
      } else {
        // The run of known text ends here: what it was is required, and a new run begins.
        anchors = anchors ?? result.texts.flatMap { self.anchors($0, after: lead, result.before, edges.first) }
        lead = lead + result.width
        if let inner = next.anchors, let high = lead.high, high <= Self.leadLimit, anchors == nil {
          anchors = inner.map { Anchor(word: $0.word, lead: $0.lead + lead) }
        }
        let required = closed(result, before: edges.first).and(next.required)
        if next.texts == nil { lead = lead + next.width }
        // What stands before a run of text is the end of what was read last.
        result = Part(
          texts: next.texts ?? [""], required: required,
          before: next.texts == nil ? edges.last : self.edges(result).last,
          width: next.texts == nil ? .zero : next.width)
        isWhole = false
      }
    }
    guard !isWhole else { return result }
    anchors = anchors ?? result.texts.flatMap { self.anchors($0, after: lead, result.before, .anything) }
    return Part(
      texts: nil, required: closed(result), first: first ?? .anything, last: last, width: lead + result.width,
      anchors: anchors)
  }

  /// The bytes of the longest of some texts.
  private static func longest(_ texts: [String]) -> Int { texts.reduce(0) { max($0, $1.utf8.count) } }

  mutating func atom() -> Part? {
    guard let scalar = current else { return .empty }
    position += 1
    switch scalar {
    case "(": return group()
    case "[": return characterClass()
    case "\\": return escape()
    case ".": return .unknown(.one)
    case "^", "$": return .empty
    default: return .text(literal(scalar))
    }
  }

  /// The plain text that begins with a sign just read, up to a sign that something repeats.
  private mutating func literal(_ first: Unicode.Scalar) -> String {
    var text = String(first).unicodeScalars
    while text.count < Self.lengthLimit, let next = current, isPlain(next) {
      let after = position + 1 < scalars.count ? scalars[position + 1] : nil
      if let after, "*+?{".unicodeScalars.contains(after) || isExtended && !isPlain(after) { break }
      text.append(next)
      position += 1
    }
    return String(text)
  }

  /// Whether a sign stands for itself, wherever it stands outside a class.
  private func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-", "/", ":", ",", ";", "=", "<", ">", "'", "\"", "`", "@", "%", "&",
      "~":
      true
    case " ": !isExtended
    default: false
    }
  }

  private mutating func group() -> Part? {
    var isLookaround = false
    var looksAhead = false
    let (outerCase, outerExtended) = (ignoresCase, isExtended)
    if let flags = flags() {
      // What came before was listed for any case, and must not be required in this one.
      if !flags.opensGroup, ignoresCase, flags.ignoresCase == false { return nil }
      ignoresCase = flags.ignoresCase ?? ignoresCase
      isExtended = flags.isExtended ?? isExtended
      // From here to the end of the group around this; what came before was closed by the caller only if it was sensitive.
      if !flags.opensGroup { return .empty }
    } else if accept("?:") || accept("?>") || accept("?|") {
    } else if accept("?=") {
      looksAhead = true
    } else if accept("?!") || accept("?<=") || accept("?<!") {
      isLookaround = true
    } else if accept("?<") || accept("?P<") || accept("?'") {
      guard let end = scalars[position...].firstIndex(where: { $0 == ">" || $0 == "'" }) else { return nil }
      position = end + 1
    } else if current == "?" || current == "*" {
      // Conditions, recursion, comments, verbs: nothing is known.
      return nil
    }
    // Looking around consumes nothing; what looks back, or must not be there, requires nothing.
    if isLookaround, !isExtended {
      (ignoresCase, isExtended) = (outerCase, outerExtended)
      return skipGroup() ? .empty : nil
    }
    guard let part = alternation(), accept(")") else { return nil }
    let result = ignoresCase != outerCase || looksAhead ? opaque(part) : part
    (ignoresCase, isExtended) = (outerCase, outerExtended)
    if isLookaround { return .empty }
    return looksAhead ? Part(texts: [""], required: result.required, width: .zero) : result
  }

  /// Passes over the rest of a group, its bracket included; `false` when it does not end.
  private mutating func skipGroup() -> Bool {
    var open = 1
    while let scalar = current {
      position += 1
      switch scalar {
      case "\\":
        if current == "Q" { return false }
        position += 1
      case "[": if characterClass() == nil { return false }
      case "(": open += 1
      case ")":
        open -= 1
        if open == 0 { return true }
      default: break
      }
    }
    return false
  }

  /// Flags such as `?i)` and `?s-i:` at the current place.
  ///
  /// What they do not say is `nil`; `opensGroup` when they are those of a group, and not of all that follows.
  private mutating func flags() -> (ignoresCase: Bool?, isExtended: Bool?, opensGroup: Bool)? {
    guard current == "?" else { return nil }
    var (ignoresCase, isExtended): (Bool?, Bool?)
    var isOn = true
    for index in (position + 1)..<max(position + 1, scalars.count) {
      switch scalars[index] {
      case "i": ignoresCase = isOn
      case "x": isExtended = isOn
      case "m", "s", "n": break
      case "-": isOn = false
      case ")", ":":
        // `?:` alone has no flags.
        guard index > position + 1 else { return nil }
        position = index + 1
        return (ignoresCase, isExtended, scalars[index] == ":")
      default: return nil
      }
    }
    return nil
  }

  /// Passes over what stands for nothing in a pattern that may be laid out freely.
  mutating func skipSpace() {
    guard isExtended else { return }
    while let scalar = current {
      if scalar == "#" {
        while current != nil, current != "\n" { position += 1 }
      } else if scalar.properties.isWhitespace {
        position += 1
      } else {
        return
      }
    }
  }

  private mutating func escape() -> Part? {
    guard let scalar = current else { return nil }
    position += 1
    switch scalar {
    case "b", "B", "A", "z", "Z", "G", "K": return .empty
    case "n": return .text("\n")
    case "t": return .text("\t")
    case "r": return .text("\r")
    case "Q":
      guard
        let end = scalars[position...].indices.first(where: {
          scalars[$0] == "\\" && $0 + 1 < scalars.count && scalars[$0 + 1] == "E"
        })
      else { return nil }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[position..<end])
      position = end + 2
      return .text(String(text))
    case "p", "P", "x", "o", "k", "g", "N":
      // An argument in braces or angle brackets follows; two hexadecimal digits may follow `\x`.
      if let open = current, let close = ["{": "}", "<": ">"][open] as Unicode.Scalar? {
        guard let end = scalars[position...].firstIndex(of: close) else { return nil }
        position = end + 1
      } else if scalar == "x" {
        while let digit = current, digit.properties.isASCIIHexDigit { position += 1 }
      } else if current != nil {
        position += 1
      }
      return .unknown(scalar == "x" || scalar == "o" || scalar == "N" ? .one : .any)
    case "d", "D", "w", "W", "s", "S", "h", "H", "v", "V":
      return Self.bytes(ofEscape: scalar).map { .byte(of: $0) } ?? .unknown(.one)
    default:
      if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) { return .unknown(.any) }
      return .text(String(scalar))
    }
  }
}
