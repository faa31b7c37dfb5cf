/// A JSON value whose objects keep the order of their keys.
///
/// Foundation's encoders order keys by hash or by name; a report wants them in the order a reader expects.
indirect enum JSONValue {
  case object([(key: String, value: JSONValue)])
  case array([JSONValue])
  case string(String)
  case integer(Int)
  /// Must be finite: JSON has no other numbers.
  case number(Double)
  case bool(Bool)
  case null

  /// The text of the value: two spaces of indentation, a line feed at the end.
  var text: String {
    var text = ""
    write(to: &text, indentation: "\n")
    text += "\n"
    return text
  }

  private func write(to text: inout String, indentation: String) {
    switch self {
    case .object(let members):
      Self.writeList(members, "{", "}", to: &text, indentation: indentation) { member, text, inner in
        Self.write(member.key, to: &text)
        text += ": "
        member.value.write(to: &text, indentation: inner)
      }
    case .array(let elements):
      Self.writeList(elements, "[", "]", to: &text, indentation: indentation) { element, text, inner in
        element.write(to: &text, indentation: inner)
      }
    case .string(let string): Self.write(string, to: &text)
    case .integer(let integer): text += String(integer)
    case .number(let number): text += String(number)
    case .bool(let bool): text += bool ? "true" : "false"
    case .null: text += "null"
    }
  }

  private static func writeList<Element>(
    _ elements: [Element], _ open: String, _ close: String, to text: inout String, indentation: String,
    _ write: (Element, inout String, String) -> Void
  ) {
    text += open
    let inner = indentation + "  "
    for (index, element) in elements.enumerated() {
      if index > 0 { text += "," }
      text += inner
      write(element, &text, inner)
    }
    if !elements.isEmpty { text += indentation }
    text += close
  }

  /// Writes a string literal.
  ///
  /// What a terminal or an eye could be fooled by (controls, bidirectional marks) is written as `\u`
  /// escapes, which parse back to the same string.
  private static func write(_ string: String, to text: inout String) {
    text += "\""
    // The common case is copied whole: printable ASCII without a quote or a backslash.
    if string.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) {
      text += string
      text += "\""
      return
    }
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where isHidden(scalar):
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
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
