import AuditModel

/// The text of a document, with what was broken in its encoding repaired.
struct RepairedText {
  /// The text with line feeds only.
  var text: String
  /// What was repaired, in the order of the lines.
  var repairs: [EncodingRepair]

  /// Decodes bytes: UTF-8 with or without a mark, UTF-16 with one, and Windows-1252 where they are neither.
  ///
  /// Characters that had been UTF-8 and were read as something else are put right, run by run: a run of characters beyond
  /// ASCII is replaced when all of it, written in that encoding, is strict UTF-8.
  init(_ bytes: [UInt8]) {
    var repairs: [EncodingRepair] = []
    var text = ""
    var lineNumber = 1
    for line in Self.decoded(bytes, &repairs).split(separator: "\n", omittingEmptySubsequences: false) {
      if lineNumber > 1 { text.unicodeScalars.append("\n") }
      text += Self.repaired(line, line: lineNumber, &repairs)
      lineNumber += 1
    }
    self.text = text
    self.repairs = repairs
  }

  /// The text with every line ending as one line feed.
  private static func decoded(_ bytes: [UInt8], _ repairs: inout [EncodingRepair]) -> String {
    var text: String
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let isLittle = bytes[0] == 0xFF
      let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
        let (low, high) = isLittle ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
        return UInt16(high) << 8 | UInt16(low)
      }
      text = String(decoding: units, as: UTF16.self)
      repairs.append(EncodingRepair(line: 1, readAs: "UTF-16", before: "", after: ""))
    } else {
      let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
      if let valid = String(validating: body, as: UTF8.self) {
        text = valid
      } else {
        text = String(String.UnicodeScalarView(body.map { CodePage.windows1252.scalar($0) }))
        repairs.append(EncodingRepair(line: 1, readAs: "not UTF-8", before: "", after: "Windows-1252"))
      }
    }
    var scalars = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "\r" {
        scalars.append("\n")
      } else if scalar != "\n" || previous != "\r" {
        scalars.append(scalar)
      }
      previous = scalar
    }
    text = String(scalars)
    return text
  }

  private static func repaired(_ line: Substring, line number: Int, _ repairs: inout [EncodingRepair]) -> String {
    var output = String.UnicodeScalarView()
    var run: [Unicode.Scalar] = []
    lazy var isCyrillic = line.unicodeScalars.split { $0.value < 0x80 }
      .contains { $0.count > 2 && original(of: Array($0), from: .windows1251) != nil }
    func flush() {
      guard !run.isEmpty else { return }
      defer { run.removeAll() }
      if let (page, text) = original(of: run, isCyrillic: { isCyrillic }) {
        let before = String(String.UnicodeScalarView(run))
        repairs.append(EncodingRepair(line: number, readAs: page.name, before: before, after: text))
        output.append(contentsOf: text.unicodeScalars)
      } else {
        output.append(contentsOf: run)
      }
    }
    for scalar in line.unicodeScalars {
      if scalar.value < 0x80 {
        flush()
        output.append(scalar)
      } else {
        run.append(scalar)
      }
    }
    flush()
    return String(output)
  }

  /// What a run of characters was before it was read wrongly; `nil` when it was read rightly.
  private static func original(of run: [Unicode.Scalar], isCyrillic: () -> Bool) -> (CodePage, String)? {
    guard run.count > 1 else { return nil }
    for page in [CodePage.windows1252, .latin1, .macOSRoman] {
      if let text = original(of: run, from: page) { return (page, text) }
    }
    // A letter before a quotation mark is two such characters: what is shorter counts beside what is longer.
    guard isCyrillic(), let text = original(of: run, from: .windows1251) else { return nil }
    return (.windows1251, text)
  }

  /// What a run of characters was before it was read as an encoding.
  private static func original(of run: [Unicode.Scalar], from page: CodePage) -> String? {
    var bytes: [UInt8] = []
    for scalar in run {
      guard let byte = page.byte(scalar) else { return nil }
      bytes.append(byte)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}

/// An encoding of one byte for each character, ASCII in its lower half.
struct CodePage {
  /// Its usual name.
  let name: String
  /// The characters of the bytes 0x80 to 0xFF.
  private let upper: [Unicode.Scalar]
  private let bytes: [Unicode.Scalar: UInt8]

  private init(_ name: String, _ upper: [Unicode.Scalar]) {
    self.name = name
    self.upper = upper
    bytes = Dictionary(
      zip(upper, UInt8(0x80)...UInt8(0xFF)).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
  }

  /// The character of a byte.
  func scalar(_ byte: UInt8) -> Unicode.Scalar { byte < 0x80 ? Unicode.Scalar(byte) : upper[Int(byte) - 0x80] }

  /// The byte of a character beyond ASCII; `nil` when the encoding has none.
  func byte(_ scalar: Unicode.Scalar) -> UInt8? { bytes[scalar] }

  /// ISO 8859-1.
  static let latin1 = CodePage("Latin-1", (UInt8(0x80)...0xFF).map { Unicode.Scalar($0) })

  /// Windows-1252; its five free bytes are the control characters of Latin-1, as browsers have it.
  static let windows1252 = CodePage(
    "Windows-1252",
    Array(
      "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
      + (UInt8(0xA0)...0xFF).map { Unicode.Scalar($0) })

  /// Mac OS Roman with the euro sign; U+F8FF is the apple at 0xF0.
  ///
  /// Foundation on Linux decodes none of these bytes rightly.
  static let macOSRoman = CodePage(
    "Mac OS Roman",
    Array(
      ("ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªº\u{3A9}æø"
        + "¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ").unicodeScalars))

  /// Windows-1251; its free byte is the control character of Latin-1, as browsers have it.
  static let windows1251 = CodePage(
    "Windows-1251",
    Array(
      ("ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{98}™љ›њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї"
        + "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя").unicodeScalars))
}
