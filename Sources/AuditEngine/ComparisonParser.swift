/// Reads the expression of a comparison.
struct ComparisonParser {
  private let tokens: [(text: String, offset: Int)]
  private let end: Int
  private var position = 0
  private var depth = 0
  private let failure: Comparison.Problem?

  init(_ text: String) {
    var tokens: [(String, Int)] = []
    var failure: Comparison.Problem?
    let bytes = Array(text.utf8)
    var index = 0
    func isWord(_ byte: UInt8) -> Bool {
      byte == 0x5f || byte == 0x24 || (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7a)
    }
    while index < bytes.count {
      let byte = bytes[index]
      let start = index
      if byte == 0x20 || byte == 0x0a || byte == 0x09 || byte == 0x0d {
        index += 1
        continue
      }
      if isWord(byte) {
        while index < bytes.count, isWord(bytes[index]) || bytes[index] == UInt8(ascii: ".") { index += 1 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        index += 1
        while index < bytes.count, bytes[index] != byte { index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1 }
        guard index < bytes.count else {
          failure = Comparison.Problem(message: "a quote is not closed", offset: start)
          break
        }
        index += 1
      } else {
        let two = index + 1 < bytes.count ? String(decoding: bytes[index...(index + 1)], as: UTF8.self) : ""
        index += ["==", "!=", "<=", ">=", "**", "//"].contains(two) ? 2 : 1
      }
      tokens.append((String(decoding: bytes[start..<min(index, bytes.count)], as: UTF8.self), start))
    }
    self.tokens = tokens
    self.failure = failure
    end = bytes.count
  }

  mutating func whole() throws(Comparison.Problem) -> Comparison.Expression {
    if let failure { throw failure }
    let expression = try self.expression(0)
    guard position == tokens.count else { throw problem("`\(tokens[position].text)` is not expected here") }
    return expression
  }

  private func problem(_ message: String) -> Comparison.Problem {
    Comparison.Problem(
      message: "the comparison cannot be read: \(message)",
      offset: position < tokens.count ? tokens[position].offset : end)
  }

  private var current: String? { position < tokens.count ? tokens[position].text : nil }

  private mutating func accept(_ text: String) -> Bool {
    guard current == text else { return false }
    position += 1
    return true
  }

  /// The binary operators by how tightly they bind.
  private static let levels: [[String]] = [
    ["or"], ["and"], ["==", "!=", "<", ">", "<=", ">=", "in", "not in"], ["+", "-"], ["*", "/", "//", "%"], ["**"],
  ]

  private mutating func expression(_ level: Int) throws(Comparison.Problem) -> Comparison.Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth < 200 else { throw problem("it is nested too deep") }
    guard level < Self.levels.count else { return try operand() }
    if level == 2, accept("not") { return .unary("not", try expression(level)) }
    var left = try expression(level + 1)
    while var sign = current {
      if sign == "not", position + 1 < tokens.count, tokens[position + 1].text == "in" { sign = "not in" }
      guard Self.levels[level].contains(sign) else { break }
      position += sign == "not in" ? 2 : 1
      left = .binary(sign, left, try expression(level + 1))
    }
    return left
  }

  private mutating func operand() throws(Comparison.Problem) -> Comparison.Expression {
    guard let token = current else { throw problem("it ends too early") }
    let start = position
    position += 1
    switch token {
    case "(":
      let inner = try expression(0)
      guard accept(")") else { throw problem("a `)` is missing") }
      return inner
    case "[":
      let items = try list(until: "]")
      return .list(items)
    case "-", "+": return .unary(token, try expression(Self.levels.count))
    case "not": return .unary("not", try expression(2))
    case "True", "true": return .truth(true)
    case "False", "false": return .truth(false)
    case "None": return .none
    default: break
    }
    if token.hasPrefix("$") {
      return .variable(String(token.dropFirst()))
    }
    if let first = token.first, first == "\"" || first == "'" {
      return .text(String(token.dropFirst().dropLast()).replacing("\\\\", with: "\\"))
    }
    if let number = Double(token) { return .number(number) }
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where token.lowercased().hasPrefix(prefix) {
      if let number = Int(token.dropFirst(2), radix: radix) { return .number(Double(number)) }
    }
    guard accept("(") else {
      position = start
      throw problem("`\(token)` is not known; a metavariable starts with `$`")
    }
    let arguments = try list(until: ")")
    switch token {
    case "re.match", "re.search", "re.fullmatch":
      guard arguments.count >= 2, case .text(let pattern) = arguments[0] else {
        throw problem("`\(token)` needs an expression and a text")
      }
      do throws(Regex.Problem) {
        return .match(
          arguments[1], try Regex(token == "re.fullmatch" ? "(?:\(pattern))\\z" : pattern),
          isAnchored: token != "re.search")
      } catch {
        throw problem("the regular expression is wrong: \(error.message)")
      }
    case "int", "float", "str", "len", "abs": return .call(token, arguments)
    default:
      position = start
      throw problem("the function `\(token)` is not supported")
    }
  }

  private mutating func list(until close: String) throws(Comparison.Problem) -> [Comparison.Expression] {
    var items: [Comparison.Expression] = []
    while !accept(close) {
      items.append(try expression(0))
      if !accept(","), current != close { throw problem("a `\(close)` is missing") }
    }
    return items
  }
}
