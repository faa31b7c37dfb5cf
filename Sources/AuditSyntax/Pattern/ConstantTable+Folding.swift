/// A value that an expression has for certain.
enum ConstantValue: Equatable {
  case text([UInt8])
  case number(Int)
  case truth(Bool)
}

extension ConstantTable {
  /// The value of an expression of literals and constants; `nil` when it is not known.
  func folded(_ term: TermIndex, depth: Int = 16) -> ConstantValue? {
    guard depth > 0 else { return nil }
    let items = tree.items(of: term)
    switch tree[term].kind {
    case .string: return .text(Array(tree.label(of: term)))
    case .number: return Int(tree.labelText(of: term)).map(ConstantValue.number)
    case .literal:
      switch tree.labelText(of: term) {
      case "true", "True": return .truth(true)
      case "false", "False": return .truth(false)
      default: return nil
      }
    case .identifier, .member:
      guard let value = assigned(to: term), value != term else { return nil }
      return folded(value, depth: depth / 2)
    case .unary:
      guard items.count == 1, let operand = folded(items[0], depth: depth - 1) else { return nil }
      switch (tree.labelText(of: term), operand) {
      case ("!", .truth(let truth)), ("not", .truth(let truth)): return .truth(!truth)
      case ("-", .number(let number)): return .number(-number)
      default: return nil
      }
    case .binary:
      guard items.count == 2, let left = folded(items[0], depth: depth - 1),
        let right = folded(items[1], depth: depth - 1)
      else { return nil }
      return Self.folded(left, tree.labelText(of: term), right)
    default: return nil
    }
  }

  private static func folded(_ left: ConstantValue, _ sign: String, _ right: ConstantValue) -> ConstantValue? {
    switch (left, sign, right) {
    case (.text(let first), "+", .text(let second)):
      // What grows without bounds helps nobody.
      return first.count + second.count < 100_000 ? .text(first + second) : nil
    case (.truth(let first), "&&", .truth(let second)), (.truth(let first), "and", .truth(let second)):
      return .truth(first && second)
    case (.truth(let first), "||", .truth(let second)), (.truth(let first), "or", .truth(let second)):
      return .truth(first || second)
    case (.number(let first), _, .number(let second)): return folded(first, sign, second)
    default: return nil
    }
  }

  private static func folded(_ left: Int, _ sign: String, _ right: Int) -> ConstantValue? {
    func exact(_ result: (partialValue: Int, overflow: Bool)) -> ConstantValue? {
      result.overflow ? nil : .number(result.partialValue)
    }
    switch sign {
    case "+": return exact(left.addingReportingOverflow(right))
    case "-": return exact(left.subtractingReportingOverflow(right))
    case "*": return exact(left.multipliedReportingOverflow(by: right))
    case "==": return .truth(left == right)
    case "!=": return .truth(left != right)
    case "<": return .truth(left < right)
    case ">": return .truth(left > right)
    case "<=": return .truth(left <= right)
    case ">=": return .truth(left >= right)
    default: return nil
    }
  }
}
