import AuditModel

/// Tells text from binary data, and makes UTF-8 of the encodings in which ASCII is not ASCII.
public enum TextEncoding {
  /// How far a NUL is looked for: as far as git looks.
  private static let binaryProbeBytes = 8000

  /// The bytes as text the engine can read, or `.skipped(.binary)`.
  ///
  /// Bytes that are not valid UTF-8 and hold no NUL near the start pass as they are. Costs a look at the first 8,000
  /// bytes.
  public static func text(_ bytes: [UInt8]) -> FileContent {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return utf32(bytes, isLittleEndian: true) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return utf32(bytes, isLittleEndian: false) }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes, isLittleEndian: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes, isLittleEndian: false) }
    // A PDF may hold no NUL for long.
    if bytes.starts(with: Array("%PDF-".utf8)) { return .skipped(.binary) }
    let isBinary = bytes.prefix(binaryProbeBytes).contains(0)
    return isBinary ? .skipped(.binary) : .bytes(bytes)
  }

  private static func utf16(_ bytes: [UInt8], isLittleEndian: Bool) -> FileContent {
    guard bytes.count % 2 == 0 else { return .skipped(.binary) }
    let units = stride(from: 2, to: bytes.count, by: 2).lazy.map { at in
      let (first, second) = (UInt16(bytes[at]), UInt16(bytes[at + 1]))
      return isLittleEndian ? second << 8 | first : first << 8 | second
    }
    return transcoded(units, from: UTF16.self, count: bytes.count)
  }

  private static func utf32(_ bytes: [UInt8], isLittleEndian: Bool) -> FileContent {
    guard bytes.count % 4 == 0 else { return .skipped(.binary) }
    let units = stride(from: 4, to: bytes.count, by: 4).lazy.map { at in
      let four = bytes[at..<(at + 4)]
      return (isLittleEndian ? Array(four.reversed()) : Array(four)).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    return transcoded(units, from: UTF32.self, count: bytes.count)
  }

  private static func transcoded<Encoding: Unicode.Encoding>(
    _ units: some Sequence<Encoding.CodeUnit>, from encoding: Encoding.Type, count: Int
  ) -> FileContent {
    var text: [UInt8] = []
    text.reserveCapacity(count)
    let isMalformed = transcode(units.makeIterator(), from: encoding, to: UTF8.self, stoppingOnError: true) {
      text.append($0)
    }
    return isMalformed || text.prefix(binaryProbeBytes).contains(0) ? .skipped(.binary) : .bytes(text)
  }
}
