/// A JSON value whose objects keep the order of their keys.
///
/// Foundation's encoders order keys by hash or by name; a report wants them in the order a reader expects.
enum JSONValue {
  // Indirect although an array is behind a reference already: Swift 6.3 finds a circular reference otherwise, for some orders of
  // the files that it compiles together.
  indirect case object([(key: String, value: JSONValue)])
  indirect case array([JSONValue])
  /// An array of so many elements, each of which is made when it is written: a list of thousands never stands in memory whole.
  indirect case elements(count: Int, (Int) -> JSONValue)
  case string(String)
  case integer(Int)
  /// Must be finite: JSON has no other numbers.
  case number(Double)
  case bool(Bool)
  case null

  /// The text of the value: two spaces of indentation, a line feed at the end.
  var text: String {
    var output = JSONOutput()
    write(to: &output)
    output.append("\n")
    return output.text
  }

  private func write(to output: inout JSONOutput) {
    switch self {
    case .object(let members):
      output.open("{")
      for index in members.indices {
        output.next(isFirst: index == 0)
        output.quote(members[index].key)
        output.append(": ")
        members[index].value.write(to: &output)
      }
      output.close("}", isEmpty: members.isEmpty)
    case .array(let elements):
      output.open("[")
      for index in elements.indices {
        output.next(isFirst: index == 0)
        elements[index].write(to: &output)
      }
      output.close("]", isEmpty: elements.isEmpty)
    case .elements(let count, let element):
      output.open("[")
      for index in 0..<count {
        output.next(isFirst: index == 0)
        element(index).write(to: &output)
      }
      output.close("]", isEmpty: count == 0)
    case .string(let string): output.quote(string)
    case .integer(let integer): output.append(integer)
    case .number(let number): output.append(String(number))
    case .bool(let bool): output.append(bool ? "true" : "false")
    case .null: output.append("null")
    }
  }
}

/// JSON text while it is being written.
///
/// Bytes: a list of thousands of blockers is hundreds of thousands of short pieces, each of which a `String` would check anew.
private struct JSONOutput {
  private var bytes: [UInt8] = []
  private var depth = 0

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func append(_ text: String) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { bytes.append(contentsOf: $0) }
    if isDone == nil { bytes.append(contentsOf: text.utf8) }
  }

  mutating func append(_ number: Int) {
    if (0..<10).contains(number) {
      bytes.append(UInt8(ascii: "0") + UInt8(number))
    } else {
      append(String(number))
    }
  }

  mutating func open(_ bracket: StaticString) {
    append(bracket)
    depth += 1
  }

  mutating func next(isFirst: Bool) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    indent()
  }

  mutating func close(_ bracket: StaticString, isEmpty: Bool) {
    depth -= 1
    if !isEmpty { indent() }
    append(bracket)
  }

  private mutating func indent() {
    // Nothing that is written lies deeper than this line is long, but for what a document brings along.
    let line: StaticString = "\n                                "
    let count = 1 + 2 * depth
    bytes.append(contentsOf: UnsafeBufferPointer(start: line.utf8Start, count: min(count, line.utf8CodeUnitCount)))
    for _ in 0..<max(0, count - line.utf8CodeUnitCount) { bytes.append(UInt8(ascii: " ")) }
  }

  /// Writes a string literal.
  ///
  /// What a terminal or an eye could be fooled by (controls, bidirectional marks) is written as `\u` escapes, which parse back to
  /// the same string.
  mutating func quote(_ string: String) {
    bytes.append(UInt8(ascii: "\""))
    // The common case is copied whole: printable ASCII without a quote or a backslash.
    let isPlain = string.utf8.withContiguousStorageIfAvailable { text in
      guard text.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) else { return false }
      bytes.append(contentsOf: text)
      return true
    }
    if isPlain != true { for scalar in string.unicodeScalars { append(scalar) } }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": append("\\\"")
    case "\\": append("\\\\")
    case "\n": append("\\n")
    case "\r": append("\\r")
    case "\t": append("\\t")
    case _ where isHidden(scalar):
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
      }
    default: bytes.append(contentsOf: String(scalar).utf8)
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
  init(stringLiteral value: String) { self = .string(value) }
  init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { (key: $0.0, value: $0.1) })
  }
  init(integerLiteral value: Int) { self = .integer(value) }
  init(booleanLiteral value: Bool) { self = .bool(value) }

  /// A string, or null.
  init(_ string: String?) { self = string.map { .string($0) } ?? .null }

  /// A list of strings.
  init(_ strings: [String]) { self = .array(strings.map { .string($0) }) }
}
