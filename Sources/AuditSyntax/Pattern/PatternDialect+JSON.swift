extension PatternDialect {
  static let json = PatternDialect(
    lowerings: [
      "document": .part(.file), "comment": .absent, "object": .expression(.dictionary), "array": .expression(.array),
      "pair": .custom(pair), "string": .text, "number": .leaf(.number), "true": .leaf(.literal),
      "false": .leaf(.literal), "null": .leaf(.literal),
    ],
    fragments: ["string_content", "escape_sequence"], frames: [Frame("", ""), Frame("{", "}")],
    ellipses: [
      EllipsisStyle(
        statement: "\"\(PatternText.ellipsis)\": 0", argument: quoted, member: "\"\(PatternText.ellipsis)\": 0",
        value: quoted, listed: "\"\(PatternText.ellipsis)\": 0"),
      // The whole pattern, or the value of a pair that stands alone.
      EllipsisStyle(statement: quoted, argument: quoted, member: quoted, value: quoted, listed: quoted),
    ],
    prepare: withoutLastCommas, quotesSigns: true)

  private static let quoted = "\"\(PatternText.ellipsis)\""

  private static let pair: Lowering.Custom = { builder, node, role in
    guard let key = builder.field(node, "key") else { return }
    if builder.isEllipsis(key) { return builder.lower(key, role) }
    let start = builder.tree[node].start
    let index = builder.open(.pair, role, .part, node, label: start..<start)
    builder.lower(key, .item)
    if let value = builder.field(node, "value") { builder.lower(value, .item) }
    builder.close(index)
  }

  /// A pattern without the commas that stand before a closing bracket or at its end.
  private static func withoutLastCommas(_ pattern: String) -> String {
    var bytes = Array(pattern.utf8)
    var isInText = false
    var comma: Int?
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if isInText {
        if byte == UInt8(ascii: "\\") { index += 1 } else if byte == UInt8(ascii: "\"") { isInText = false }
      } else if byte == UInt8(ascii: ",") {
        comma = index
      } else if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
        if let last = comma { bytes[last] = 0x20 }
        comma = nil
      } else if byte > 0x20 {
        comma = nil
        isInText = byte == UInt8(ascii: "\"")
      }
      index += 1
    }
    if let last = comma { bytes[last] = 0x20 }
    return String(decoding: bytes, as: UTF8.self)
  }
}
