/// The functions and methods of a Go project, and whether their last result is an `error`, read from the text without a parse.
///
/// They are told apart by their own names alone. Where two of one name differ, nothing is known of either, which can only make
/// a rule more silent.
struct ResultIndex: Sendable {
  /// One declaration: the hash of its name, whose lowest bit says whether the last result is an `error`.
  typealias Declaration = UInt64

  private var failing: Set<UInt64> = []
  private var other: Set<UInt64> = []

  /// Joins the declarations of all files.
  init(_ files: some Sequence<[Declaration]>) {
    for declaration in files.joined() {
      if declaration & 1 == 1 { failing.insert(declaration >> 1) } else { other.insert(declaration >> 1) }
    }
  }

  /// Whether there are functions of a name, and each ends its results with an `error`.
  func returnsError(_ name: String) -> Bool {
    let hash = Self.hash(name.utf8) >> 1
    return failing.contains(hash) && !other.contains(hash)
  }

  /// The declarations of a file: lines that begin with `func`.
  static func declarations(in source: [UInt8]) -> [Declaration] {
    source.withUnsafeBufferPointer { source in
      var result: [Declaration] = []
      var position = 0
      while position + 5 < source.count {
        if source[position] == UInt8(ascii: "f"), source[position...].starts(with: "func ".utf8) {
          var cursor = Cursor(source: source, position: position + 5)
          if let declaration = declaration(&cursor) { result.append(declaration) }
        }
        position = source.endOfLine(from: position) + 1
      }
      return result
    }
  }

  private static func declaration(_ cursor: inout Cursor) -> Declaration? {
    cursor.skipBlanks()
    // The receiver of a method.
    if cursor.byte == UInt8(ascii: "(") {
      guard cursor.bracket() != nil else { return nil }
      cursor.skipBlanks()
    }
    let name = cursor.name()
    guard !name.isEmpty else { return nil }
    cursor.skipBlanks()
    if cursor.byte == UInt8(ascii: "["), cursor.bracket() == nil { return nil }
    guard cursor.byte == UInt8(ascii: "("), cursor.bracket() != nil else { return nil }
    cursor.skipBlanks()
    let hash = hash(name) & ~1
    let error = "error".utf8
    guard cursor.byte == UInt8(ascii: "("), let results = cursor.bracket() else {
      return cursor.name().elementsEqual(error) ? hash | 1 : hash
    }
    let words = results.split(separator: UInt8(ascii: ",")).map(Cursor.words).last { !$0.isEmpty } ?? []
    // `error` alone or after the name of the result; in `func() error` it is what a function returns that is returned.
    let isNamed = words.count == 2 && words[0].allSatisfy(Cursor.isNameByte)
    let isError = (words.count == 1 || isNamed) && words.last?.elementsEqual(error) == true
    return isError ? hash | 1 : hash
  }

  /// FNV-1a.
  private static func hash(_ name: some Sequence<UInt8>) -> UInt64 {
    name.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  /// A place in the text of a declaration.
  private struct Cursor {
    let source: UnsafeBufferPointer<UInt8>
    var position: Int

    /// How long what stands in brackets may be.
    private static let limit = 4000

    var byte: UInt8? { position < source.count ? source[position] : nil }

    mutating func skipBlanks() {
      while let byte, byte == 0x20 || byte == 0x09 { position += 1 }
    }

    mutating func name() -> Slice<UnsafeBufferPointer<UInt8>> {
      let start = position
      while let byte, Self.isNameByte(byte) { position += 1 }
      return source[start..<position]
    }

    /// Passes over a bracket and what is in it; `nil` when it does not close.
    mutating func bracket() -> Slice<UnsafeBufferPointer<UInt8>>? {
      let start = position + 1
      let end = min(source.count, position + Self.limit)
      var depth = 0
      while position < end {
        switch source[position] {
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
        default: break
        }
        position += 1
        if depth == 0 { return source[start..<(position - 1)] }
      }
      return nil
    }

    static func words(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> [Slice<UnsafeBufferPointer<UInt8>>] {
      text.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0a || $0 == 0x0d }
    }

    static func isNameByte(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
        true
      default: false
      }
    }
  }
}
