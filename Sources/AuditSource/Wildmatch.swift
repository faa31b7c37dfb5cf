/// git's `wildmatch` with `WM_PATHNAME`: `*` and `?` stop at a slash, `**` between slashes crosses folders.
///
/// A port of git's wildmatch.c, because `.gitignore` means exactly what that function does. Works on bytes; a NUL never
/// occurs.
struct Wildmatch {
  private enum Outcome {
    case match, noMatch, abortAll, abortToStarStar
  }

  private let pattern: UnsafeBufferPointer<UInt8>
  private let text: UnsafeBufferPointer<UInt8>
  private let ignoresCase: Bool

  /// Whether a pattern matches the whole of a text.
  static func matches(pattern: ArraySlice<UInt8>, text: ArraySlice<UInt8>, ignoresCase: Bool) -> Bool {
    pattern.withUnsafeBufferPointer { pattern in
      text.withUnsafeBufferPointer { text in
        Wildmatch(pattern: pattern, text: text, ignoresCase: ignoresCase).match(0, 0) == .match
      }
    }
  }

  /// The byte of the pattern, or NUL at its end, as in C.
  private func p(_ index: Int) -> UInt8 { index < pattern.count ? fold(pattern[index]) : 0 }
  private func t(_ index: Int) -> UInt8 { index < text.count ? fold(text[index]) : 0 }

  private func fold(_ byte: UInt8) -> UInt8 {
    ignoresCase && (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
  }

  static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "\\")
  }

  private func hasSlash(from index: Int) -> Bool {
    var index = index
    while index < text.count {
      if text[index] == UInt8(ascii: "/") { return true }
      index += 1
    }
    return false
  }

  private func match(_ patternStart: Int, _ textStart: Int) -> Outcome {
    var at = patternStart
    var here = textStart
    while at < pattern.count {
      guard here < text.count || p(at) == UInt8(ascii: "*") else { return .abortAll }
      switch p(at) {
      case UInt8(ascii: "\\"):
        at += 1
        guard t(here) == p(at), at < pattern.count else { return .noMatch }
      case UInt8(ascii: "?"):
        guard t(here) != UInt8(ascii: "/") else { return .noMatch }
      case UInt8(ascii: "*"):
        switch star(patternStart, at, here) {
        case .decided(let outcome): return outcome
        case .goOn(let nextPattern, let nextText): (at, here) = (nextPattern, nextText)
        }
      case UInt8(ascii: "["):
        guard let (end, isMember) = bracket(at, t(here)) else { return .abortAll }
        guard isMember, t(here) != UInt8(ascii: "/") else { return .noMatch }
        at = end
      default:
        guard t(here) == p(at) else { return .noMatch }
      }
      at += 1
      here += 1
    }
    return here < text.count ? .noMatch : .match
  }

  private enum Star {
    case decided(Outcome)
    /// One `*` before a slash took the text up to that slash.
    case goOn(pattern: Int, text: Int)
  }

  private func star(_ patternStart: Int, _ at: Int, _ textStart: Int) -> Star {
    let slash = UInt8(ascii: "/")
    var next = at + 1
    var crossesSlashes = false
    if p(next) == UInt8(ascii: "*") {
      while p(next) == UInt8(ascii: "*") { next += 1 }
      let opens = at == patternStart || p(at - 1) == slash
      let closes = next >= pattern.count || p(next) == slash || (p(next) == UInt8(ascii: "\\") && p(next + 1) == slash)
      if opens, closes {
        // `a/**/b` also matches `a/b`.
        if p(next) == slash, match(next + 1, textStart) == .match { return .decided(.match) }
        crossesSlashes = true
      }
    }
    if next >= pattern.count {
      return .decided(!crossesSlashes && hasSlash(from: textStart) ? .abortToStarStar : .match)
    }
    var here = textStart
    if !crossesSlashes, p(next) == slash {
      while here < text.count, text[here] != slash { here += 1 }
      return here < text.count ? .goOn(pattern: next, text: here) : .decided(.abortAll)
    }
    while here < text.count {
      if !Self.isSpecial(p(next)) {
        // What stands before the literal belongs to the star.
        while here < text.count, crossesSlashes || t(here) != slash, t(here) != p(next) { here += 1 }
        guard t(here) == p(next) else { return .decided(crossesSlashes ? .abortAll : .abortToStarStar) }
      }
      let outcome = match(next, here)
      if outcome != .noMatch {
        if !crossesSlashes || outcome != .abortToStarStar { return .decided(outcome) }
      } else if !crossesSlashes, t(here) == slash {
        return .decided(.abortToStarStar)
      }
      here += 1
    }
    return .decided(.abortAll)
  }

  /// The index of the closing `]` and whether the byte belongs to the set; `nil` when the set is not closed.
  private func bracket(_ open: Int, _ byte: UInt8) -> (end: Int, isMember: Bool)? {
    var at = open + 1
    let isNegated = p(at) == UInt8(ascii: "!") || p(at) == UInt8(ascii: "^")
    if isNegated { at += 1 }
    var isMember = false
    var previous: UInt8 = 0
    var isFirst = true
    while isFirst || p(at) != UInt8(ascii: "]") {
      isFirst = false
      guard at < pattern.count else { return nil }
      var low = p(at)
      if low == UInt8(ascii: "\\") {
        at += 1
        guard at < pattern.count else { return nil }
        low = p(at)
        if low == byte { isMember = true }
      } else if low == UInt8(ascii: "-"), previous != 0, at + 1 < pattern.count, p(at + 1) != UInt8(ascii: "]") {
        at += 1
        if p(at) == UInt8(ascii: "\\") { at += 1 }
        guard at < pattern.count else { return nil }
        if previous <= byte, byte <= p(at) { isMember = true }
        low = 0
      } else if low == UInt8(ascii: "["), p(at + 1) == UInt8(ascii: ":") {
        let start = at + 2
        var end = start
        while end < pattern.count, p(end) != UInt8(ascii: "]") { end += 1 }
        guard end < pattern.count else { return nil }
        if end - start >= 1, p(end - 1) == UInt8(ascii: ":") {
          guard let holds = Self.isInClass(Array(pattern[start..<(end - 1)]), byte) else { return nil }
          if holds { isMember = true }
          at = end
          low = 0
        } else if byte == low {
          isMember = true
        }
      } else if low == byte {
        isMember = true
      }
      previous = low
      at += 1
    }
    return (at, isMember != isNegated)
  }

  /// Whether a byte is in a POSIX class; `nil` when there is no class of that name.
  private static func isInClass(_ name: [UInt8], _ byte: UInt8) -> Bool? {
    let isUpper = (65...90).contains(byte)
    let isLower = (97...122).contains(byte)
    let isDigit = (48...57).contains(byte)
    let isGraphic = (33...126).contains(byte)
    return switch String(decoding: name, as: UTF8.self) {
    case "alnum": isUpper || isLower || isDigit
    case "alpha": isUpper || isLower
    case "blank": byte == 32 || byte == 9
    case "cntrl": byte < 32 || byte == 127
    case "digit": isDigit
    case "graph": isGraphic
    case "lower": isLower
    case "print": isGraphic || byte == 32
    case "punct": isGraphic && !isUpper && !isLower && !isDigit
    case "space": byte == 32 || (9...13).contains(byte)
    case "upper": isUpper
    case "xdigit": isDigit || (65...70).contains(byte) || (97...102).contains(byte)
    default: nil
    }
  }
}
