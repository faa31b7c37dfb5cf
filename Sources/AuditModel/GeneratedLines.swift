/// Which lines of a document `audit` wrote: a digest of each, as the document carries them in a comment at its end.
///
/// An import tells by them what people added since. Blank lines, white space inside lines and the length of rules and of table
/// delimiters do not count, so that an editor or a formatter may lay the document out anew. A digest has three characters: two lines
/// are taken for one in one of 238,328 cases, and only where one stands in the place of the other.
public struct GeneratedLines: Hashable, Sendable {
  /// The digests of the lines that are not blank, in order.
  public let digests: [UInt32]

  /// The lines of a text.
  public init(_ text: String) {
    digests = Self.digests(ofLinesIn: Array(text.utf8)).compactMap { $0 }
  }

  private init(digests: [UInt32]) { self.digests = digests }

  /// The text with the comment behind it.
  public static func marked(_ text: String) -> String {
    text + (text.hasSuffix("\n") || text.isEmpty ? "" : "\n") + Self(text).comment + "\n"
  }

  // MARK: Digests

  /// The digest of each line of a text, `nil` for a blank one; lines end with a line feed, a carriage return or both.
  public static func digests(ofLinesIn bytes: [UInt8]) -> [UInt32?] {
    var found: [UInt32?] = []
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    var start = body.startIndex
    var index = start
    while index < body.endIndex {
      if body[index] == 0x0A || body[index] == 0x0D {
        found.append(digest(body[start..<index]))
        if body[index] == 0x0D, index + 1 < body.endIndex, body[index + 1] == 0x0A { index += 1 }
        start = index + 1
      }
      index += 1
    }
    found.append(digest(body[start...]))
    return found
  }

  private static let modulus: UInt64 = 62 * 62 * 62

  /// The digest of one line; `nil` when it is blank.
  public static func digest(_ line: some Sequence<UInt8>) -> UInt32? {
    // FNV-1a: nobody gains by lines that are taken for generated ones but who wrote them.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var isBlank = true
    var last: UInt8 = 0
    for byte in line where byte != 0x20 && !(0x09...0x0D).contains(byte) {
      defer { last = byte }
      if byte == UInt8(ascii: "-"), last == byte { continue }
      isBlank = false
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return isBlank ? nil : UInt32((hash ^ hash >> 32) % modulus)
  }

  // MARK: The comment

  private static let opening = "<!-- audit:lines"
  private static let closing = "-->"
  private static let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)
  /// Words so short are no secret to any scanner.
  private static let digestsPerWord = 4
  private static let wordsPerLine = 9

  /// The comment, over several lines.
  public var comment: String {
    var text: [UInt8] = Array(Self.opening.utf8)
    for (index, digest) in digests.enumerated() {
      if index.isMultiple(of: Self.digestsPerWord * Self.wordsPerLine) {
        text.append(0x0A)
      } else if index.isMultiple(of: Self.digestsPerWord) {
        text.append(0x20)
      }
      let value = Int(digest)
      text += [Self.alphabet[value / 3844], Self.alphabet[value / 62 % 62], Self.alphabet[value % 62]]
    }
    return String(decoding: text, as: UTF8.self) + "\n" + Self.closing
  }

  /// The comments of a document with the lines they stand on; one that somebody broke is none.
  public static func comments(in lines: [String]) -> [(span: LineSpan, lines: Self)] {
    var found: [(LineSpan, Self)] = []
    var start = 0
    while start < lines.count {
      defer { start += 1 }
      guard isSign(lines[start], opening) else { continue }
      var digests: [UInt32] = []
      var index = start + 1
      while index < lines.count, let more = values(lines[index]) {
        digests += more
        index += 1
      }
      guard index < lines.count, isSign(lines[index], closing) else { continue }
      found.append((LineSpan(start + 1, index + 1), Self(digests: digests)))
    }
    return found
  }

  private static func isSign(_ line: String, _ sign: String) -> Bool {
    line.hasPrefix(sign) && line.dropFirst(sign.count).allSatisfy(\.isWhitespace)
  }

  private static let digits = Dictionary(
    uniqueKeysWithValues: alphabet.enumerated().map { ($0.element, UInt32($0.offset)) })

  private static func values(_ line: String) -> [UInt32]? {
    var values: [UInt32] = []
    var (value, count): (UInt32, Int) = (0, 0)
    for byte in line.utf8 where byte != 0x20 && byte != 0x09 && byte != 0x0D {
      guard let digit = digits[byte] else { return nil }
      (value, count) = (value * 62 + digit, count + 1)
      if count == 3 {
        values.append(value)
        (value, count) = (0, 0)
      }
    }
    return count == 0 ? values : nil
  }
}
