import AuditModel

/// The expression of a `metavariable-comparison:`, in the subset of Python that Semgrep documents.
///
/// Numbers, text, lists, arithmetic, comparisons, `and`, `or`, `not`, `in`, and the functions `int`, `float`, `str`, `len`, `abs`,
/// `re.match`, `today` is none of them: what depends on the day of the scan would change without the code.
struct Comparison: Sendable {
  /// A mistake in an expression: what, and the offset in bytes.
  struct Problem: Error {
    let message: String
    let offset: Int
  }

  indirect enum Expression: Sendable {
    case number(Double)
    case text(String)
    case truth(Bool)
    case none
    case variable(String)
    case list([Expression])
    case unary(String, Expression)
    case binary(String, Expression, Expression)
    case call(String, [Expression])
    case match(Expression, Regex, isAnchored: Bool)
  }

  enum Value: Equatable {
    case number(Double)
    case text(String)
    case truth(Bool)
    case none
    case list([Value])

    var isTrue: Bool {
      switch self {
      case .number(let number): number != 0
      case .text(let text): !text.isEmpty
      case .truth(let truth): truth
      case .none: false
      case .list(let list): !list.isEmpty
      }
    }

    var number: Double? {
      switch self {
      case .number(let number): number
      case .truth(let truth): truth ? 1 : 0
      default: nil
      }
    }
  }

  private let expression: Expression
  private let base: Int?
  private let strips: Bool

  /// Parses an expression.
  init(_ text: String, base: Int?, strips: Bool) throws(Problem) {
    var parser = ComparisonParser(text)
    expression = try parser.whole()
    self.base = base
    self.strips = strips
  }

  /// Whether it holds; not when a name is not bound or an operation has no value.
  ///
  /// `text` gives the source text that a name is bound to.
  func holds(_ text: (String) -> String?) -> Bool { value(expression, text)?.isTrue ?? false }

  private func literal(_ text: String) -> Value {
    var text = text
    if strips { text = text.unquoted }
    if let base, let number = Int(text.lowercased().replacing("0x", with: "").replacing("0o", with: ""), radix: base) {
      return .number(Double(number))
    }
    let plain = text.replacing("_", with: "")
    if let number = Double(plain) { return .number(number) }
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where plain.lowercased().hasPrefix(prefix) {
      if let number = Int(plain.dropFirst(2), radix: radix) { return .number(Double(number)) }
    }
    let suffixes = "lLfFdDuU"
    if let last = plain.last, suffixes.contains(last), let number = Double(plain.dropLast()) { return .number(number) }
    switch text {
    case "true", "True": return .truth(true)
    case "false", "False": return .truth(false)
    case "None", "null", "nil": return .none
    default: return .text(text.unquoted)
    }
  }

  private func value(_ expression: Expression, _ text: (String) -> String?) -> Value? {
    switch expression {
    case .number(let number): return .number(number)
    case .text(let text): return .text(text)
    case .truth(let truth): return .truth(truth)
    case .none: return Value.none
    case .variable(let name): return text(name).map(literal)
    case .list(let items):
      var values: [Value] = []
      for item in items {
        guard let value = value(item, text) else { return nil }
        values.append(value)
      }
      return .list(values)
    case .unary(let sign, let operand):
      guard let value = value(operand, text) else { return nil }
      if sign == "not" { return .truth(!value.isTrue) }
      return value.number.map { .number(sign == "-" ? -$0 : $0) }
    case .binary(let sign, let left, let right): return binary(sign, left, right, text)
    case .call(let name, let arguments): return call(name, arguments, text)
    case .match(let operand, let regex, let isAnchored):
      guard case .text(let subject)? = value(operand, text) else { return nil }
      return regex.matches(Array(subject.utf8)[...], isAnchored: isAnchored).map(Value.truth)
    }
  }

  private func binary(_ sign: String, _ left: Expression, _ right: Expression, _ text: (String) -> String?) -> Value? {
    guard let first = value(left, text) else { return nil }
    if sign == "and" { return first.isTrue ? value(right, text) : first }
    if sign == "or" { return first.isTrue ? first : value(right, text) }
    guard let second = value(right, text) else { return nil }
    switch sign {
    case "==": return .truth(first == second)
    case "!=": return .truth(first != second)
    case "in", "not in":
      switch (first, second) {
      case (_, .list(let list)): return .truth(list.contains(first) == (sign == "in"))
      case (.text(let part), .text(let whole)): return .truth(whole.contains(part) == (sign == "in"))
      default: return nil
      }
    default: break
    }
    if case .text(let one) = first, case .text(let other) = second {
      switch sign {
      case "<": return .truth(one < other)
      case ">": return .truth(one > other)
      case "<=": return .truth(one <= other)
      case ">=": return .truth(one >= other)
      case "+": return .text(one + other)
      default: return nil
      }
    }
    guard let one = first.number, let other = second.number else { return nil }
    switch sign {
    case "<": return .truth(one < other)
    case ">": return .truth(one > other)
    case "<=": return .truth(one <= other)
    case ">=": return .truth(one >= other)
    case "+": return .number(one + other)
    case "-": return .number(one - other)
    case "*": return .number(one * other)
    case "/": return other == 0 ? nil : .number(one / other)
    case "//": return other == 0 ? nil : .number((one / other).rounded(.down))
    case "%": return other == 0 ? nil : .number(one - other * (one / other).rounded(.down))
    case "**":
      var power = 1.0
      guard other >= 0, other <= 1024 else { return nil }
      for _ in 0..<Int(other) { power *= one }
      return .number(power)
    default: return nil
    }
  }

  private func call(_ name: String, _ arguments: [Expression], _ text: (String) -> String?) -> Value? {
    guard let first = arguments.first, let value = value(first, text) else { return nil }
    switch (name, value) {
    case ("int", .number(let number)): return .number(number.rounded(.towardZero))
    case ("int", .text(let text)): return Int(text).map { .number(Double($0)) }
    case ("float", .number): return value
    case ("float", .text(let text)): return Double(text).map(Value.number)
    case ("str", .text), ("lower", _), ("upper", _):
      guard case .text(let text) = value else { return nil }
      return .text(name == "lower" ? text.lowercased() : name == "upper" ? text.uppercased() : text)
    case ("str", .number(let number)):
      return .text(number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number))
    case ("len", .text(let text)): return .number(Double(text.count))
    case ("len", .list(let list)): return .number(Double(list.count))
    case ("abs", .number(let number)): return .number(abs(number))
    default: return nil
    }
  }
}

extension String {
  /// The text between a literal's quotes; itself when it has none.
  fileprivate var unquoted: String {
    guard count >= 2, let first, first == last, "\"'`".contains(first) else { return self }
    return String(dropFirst().dropLast())
  }
}
