#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Tells random text, such as a key, from text that a person made up.
enum Entropy {
  /// Whether text looks like a key or a generated password.
  ///
  /// Random text is long or mixed, varied, and cannot be read: little of it is words, years and small numbers. The limits are
  /// the loosest that keep nineteen of twenty generated keys of 16 characters and more, and no identifier, path, version or
  /// sentence of the tests beside it. Passwords of people are not random; neither are fewer than 8 characters.
  static func looksRandom(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count >= 8, text.allSatisfy({ (0x21...0x7e).contains($0) && $0 != UInt8(ascii: "\\") }) else {
      return false
    }
    let count = Counts(text)
    if let hexadecimal = hexadecimalDigits(text) {
      return hexadecimal.count >= 16 && count.digits > 0 && count.letters >= 2 && bits(hexadecimal) >= 2.9
    }
    // Dates, addresses and versions have few letters, but are short; a prefix and hexadecimal digits have not many more.
    guard count.letters * 5 >= text.count * (text.count < 32 ? 2 : 1) else { return false }
    let (readable, total) = readableShare(of: text)
    guard readable * 5 < total * 2, total - readable >= 7 else { return false }
    // Words with a pair of brackets are code.
    if readable * 5 >= total, hasBracketPair(text) { return false }
    if text.count < 16 {
      let kinds = [count.digits, count.upper, count.lower, count.signs].count { $0 > 0 }
      return kinds >= 3 && count.digits + count.signs >= 2 && bits(text) >= 2.9
    }
    if count.digits == 0 {
      return text.count >= 24 && min(count.upper, count.lower) >= 4 && readable * 3 < total && bits(text) >= 3.8
    }
    return bits(text) >= (text.count < 24 ? 3.0 : 3.3)
  }

  /// Shannon's entropy in bits a byte.
  static func bits(_ bytes: some Collection<UInt8>) -> Double {
    var counts = [Int](repeating: 0, count: 256)
    for byte in bytes { counts[Int(byte)] += 1 }
    let total = Double(bytes.count)
    return counts.reduce(0) { sum, count in
      guard count > 0 else { return sum }
      let share = Double(count) / total
      return sum - share * log2(share)
    }
  }

  /// How many characters of each kind some text has.
  private struct Counts {
    var digits = 0
    var upper = 0
    var lower = 0
    /// Those that join nothing: a dot, a dash or a slash stands in any name.
    var signs = 0
    var letters: Int { upper + lower }

    init(_ text: ArraySlice<UInt8>) {
      for byte in text {
        switch Kind(byte) {
        case .digit: digits += 1
        case .upper: upper += 1
        case .lower: lower += 1
        case .joint: break
        case .sign: signs += 1
        }
      }
    }
  }

  private enum Kind {
    case digit, upper, lower, joint, sign

    init(_ byte: UInt8) {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): self = .digit
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): self = .upper
      case UInt8(ascii: "a")...UInt8(ascii: "z"): self = .lower
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ":"),
        UInt8(ascii: ","), UInt8(ascii: "="), UInt8(ascii: "+"):
        self = .joint
      default: self = .sign
      }
    }

    var isLetter: Bool { self == .upper || self == .lower }
  }

  /// The digits of text that is hexadecimal in one case, a few dashes aside; `nil` for other text.
  private static func hexadecimalDigits(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    let digits = text.filter { $0 != UInt8(ascii: "-") }
    guard text.count - digits.count <= 6 else { return nil }
    func holds(_ letters: ClosedRange<UInt8>) -> Bool {
      digits.allSatisfy { Kind($0) == .digit || letters.contains($0) }
    }
    let isOne = holds(UInt8(ascii: "a")...UInt8(ascii: "f")) || holds(UInt8(ascii: "A")...UInt8(ascii: "F"))
    return isOne ? Array(digits) : nil
  }

  private static func hasBracketPair(_ text: ArraySlice<UInt8>) -> Bool {
    ["()", "[]", "{}", "<>"].contains { pair in
      guard let opening = pair.utf8.first, let closing = pair.utf8.last, let start = text.firstIndex(of: opening) else {
        return false
      }
      return text[start...].contains(closing)
    }
  }

  // MARK: What can be read

  /// How many characters belong to words, years and small numbers, and how many there are without joints.
  private static func readableShare(of text: ArraySlice<UInt8>) -> (readable: Int, total: Int) {
    var readable = 0
    var joints = 0
    let runs = runs(of: plain(text))
    for (index, run) in runs.enumerated() {
      guard let first = run.first else { continue }
      switch Kind(first) {
      case .upper, .lower: if isWord(run) { readable += run.count }
      case .digit:
        let before = index > 0 ? runs[index - 1] : []
        let after = index + 1 < runs.count ? runs[index + 1] : []
        if isYear(run) || (run.count <= 3 && isBoundary(before, isWord(before)) && isBoundary(after, false)) {
          readable += run.count
        }
      case .joint: joints += run.count
      case .sign: break
      }
    }
    return (readable, text.count - joints)
  }

  /// Whether a number may end or begin next to a run: at an end of the text, a joint, a sign, or as said.
  private static func isBoundary(_ run: ArraySlice<UInt8>, _ otherwise: Bool) -> Bool {
    guard let first = run.first else { return true }
    let kind = Kind(first)
    return kind == .joint || kind == .sign || otherwise
  }

  /// The text with the digits and signs that stand for letters inside a word (`p@ssw0rd`) written as letters.
  private static func plain(_ text: ArraySlice<UInt8>) -> [UInt8] {
    let source = Array(text)
    var plain = source
    func isLower(_ index: Int) -> Bool { source.indices.contains(index) && Kind(source[index]) == .lower }
    for index in source.indices
    where isLower(index - 1) && isLower(index + 1) && (isLower(index - 2) || isLower(index + 2)) {
      switch source[index] {
      case UInt8(ascii: "0"): plain[index] = UInt8(ascii: "o")
      case UInt8(ascii: "1"), UInt8(ascii: "!"): plain[index] = UInt8(ascii: "i")
      case UInt8(ascii: "3"): plain[index] = UInt8(ascii: "e")
      case UInt8(ascii: "4"), UInt8(ascii: "@"): plain[index] = UInt8(ascii: "a")
      case UInt8(ascii: "5"), UInt8(ascii: "$"): plain[index] = UInt8(ascii: "s")
      case UInt8(ascii: "7"): plain[index] = UInt8(ascii: "t")
      default: break
      }
    }
    // `P@ssw0rd`: a capital may begin the word.
    if source.count > 2, Kind(source[0]) == .upper, source[1] == UInt8(ascii: "@"), Kind(source[2]) == .lower {
      plain[1] = UInt8(ascii: "a")
    }
    return plain
  }

  /// Cuts text into words by case, as in `parseHTTPHeader2`, numbers, joints and signs.
  private static func runs(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    var runs: [ArraySlice<UInt8>] = []
    var start = 0
    while start < text.count {
      let kind = Kind(text[start])
      var end = start + 1
      while end < text.count, Kind(text[end]) == kind { end += 1 }
      if kind == .upper, end < text.count, Kind(text[end]) == .lower {
        // The last capital begins the next word.
        if end - start > 1 { runs.append(text[start..<(end - 1)]) }
        start = end - 1
        while end < text.count, Kind(text[end]) == .lower { end += 1 }
      }
      runs.append(text[start..<end])
      start = end
    }
    return runs
  }

  private static func isYear(_ digits: ArraySlice<UInt8>) -> Bool {
    [4, 6, 8].contains(digits.count) && (digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8))
  }

  /// Whether letters can be read as a word: a vowel, and nearly all neighbours are common ones.
  private static func isWord(_ run: ArraySlice<UInt8>) -> Bool {
    guard run.count >= 3, let first = run.first, Kind(first).isLetter else { return false }
    let letters = run.map { Int($0 | 0x20) - Int(UInt8(ascii: "a")) }
    guard letters.contains(where: { vowels & (1 << $0) != 0 }) else { return false }
    let common = zip(letters, letters.dropFirst()).count { followers[$0] & (1 << $1) != 0 }
    let pairs = letters.count - 1
    return pairs <= 3 ? common == pairs : common * 4 >= pairs * 3
  }

  private static let vowels = mask("aeiouy")

  /// For each letter from a to z those that often follow it: 248 of the 676 pairs, which make up 93 % of the pairs in the words of
  /// source code and its documentation.
  private static let followers: [Int] = [
    "bcdgiklmnprstuvwy", "aeilorsu", "acehiklorstu", "adeilorsu", "abcdefgilmnopqrstvwxy", "aefiloru", "aehinorsu",
    "aeiort", "abcdefglmnoprstvxz", "aeou", "eis", "adeilostuy", "abeimopsu", "acdefgiklnopstuv",
    "abcdfgiklmnoprstuvwy", "aehiloprstuy", "u", "acdegiklmnorstuvy", "acehikloprstuyw", "acehiloprstuy",
    "abcdegilmnprst", "aeio", "aeiors", "pt", "ps", "e",
  ].map(mask)

  private static func mask(_ letters: String) -> Int {
    letters.utf8.reduce(0) { $0 | 1 << (Int($1) - Int(UInt8(ascii: "a"))) }
  }
}
