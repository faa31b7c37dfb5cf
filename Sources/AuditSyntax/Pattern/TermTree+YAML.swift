/// What the scalars of YAML say, which is not always what is written.
extension TermTree {
  /// The text that a string stands for: in YAML with escapes, folded lines and indentation resolved, elsewhere as written.
  func value(of term: TermIndex) -> ArraySlice<UInt8> {
    let label = label(of: term)
    guard grammar == .yaml, self[term].kind == .string, let first = label.first else { return label }
    let quote = source[Int(self[term].start)]
    if quote == UInt8(ascii: "\"") {
      return label.contains(UInt8(ascii: "\\")) ? Self.unescaped(label)[...] : label
    }
    guard "\r\n".utf8.contains(first), let indicator = blockIndicator(before: Int(self[term].start)) else {
      return label
    }
    return Self.block(
      label, isFolded: indicator.first == UInt8(ascii: ">"), keepsEnd: !indicator.contains(UInt8(ascii: "-")))[...]
  }

  /// The indicator of the block scalar whose text begins somewhere: `|` or `>`, and how its end is treated.
  private func blockIndicator(before start: Int) -> ArraySlice<UInt8>? {
    var end = start
    while end > 0, !"\r\n".utf8.contains(source[end - 1]) {
      end -= 1
      guard "|>".utf8.contains(source[end]), end == 0 || " \t:-".utf8.contains(source[end - 1]) else { continue }
      let rest = source[end..<start]
      let marks = rest.dropFirst().prefix { "+-123456789".utf8.contains($0) }
      let tail = rest[marks.endIndex...].drop { $0 == UInt8(ascii: " ") }
      if tail.isEmpty || tail.first == UInt8(ascii: "#") { return rest[..<marks.endIndex] }
    }
    return nil
  }

  /// Resolves the escapes of a double-quoted scalar; those that YAML does not have stay as they are.
  private static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
    let plain: [UInt8: UInt8] = [
      UInt8(ascii: "n"): 10, UInt8(ascii: "t"): 9, UInt8(ascii: "r"): 13, UInt8(ascii: "0"): 0, UInt8(ascii: "e"): 27,
      UInt8(ascii: "\\"): 92, UInt8(ascii: "\""): 34, UInt8(ascii: "/"): 47, UInt8(ascii: " "): 32,
    ]
    let digits: [UInt8: Int] = [UInt8(ascii: "x"): 2, UInt8(ascii: "u"): 4, UInt8(ascii: "U"): 8]
    var result: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let next = rest.first else {
        result.append(byte)
        continue
      }
      if let character = plain[next] {
        result.append(character)
        rest.removeFirst()
      } else if let count = digits[next], rest.count > count,
        let number = UInt32(String(decoding: rest.dropFirst().prefix(count), as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(number)
      {
        result += Array(String(scalar).utf8)
        rest.removeFirst(count + 1)
      } else {
        result.append(byte)
      }
    }
    return result
  }

  /// The text of a block scalar without its indentation; folded, lines are joined by spaces and empty lines are line ends.
  private static func block(_ text: ArraySlice<UInt8>, isFolded: Bool, keepsEnd: Bool) -> [UInt8] {
    let newline = UInt8(ascii: "\n")
    // The first line is the rest of the indicator's.
    var lines = text.filter { $0 != UInt8(ascii: "\r") }.split(separator: newline, omittingEmptySubsequences: false)
      .dropFirst()
    while let last = lines.last, last.allSatisfy({ $0 == UInt8(ascii: " ") }) { lines.removeLast() }
    func indentation(_ line: ArraySlice<UInt8>) -> Int { line.prefix { $0 == UInt8(ascii: " ") }.count }
    let margin = lines.filter { indentation($0) < $0.count }.map(indentation).min() ?? 0
    var result: [UInt8] = []
    var breaks = 0
    for line in lines {
      let content = line.dropFirst(margin)
      if content.isEmpty, isFolded {
        breaks += 1
        continue
      }
      if !result.isEmpty || breaks > 0 {
        result += isFolded && breaks == 0 ? [UInt8(ascii: " ")] : Array(repeating: newline, count: max(1, breaks))
      }
      breaks = 0
      result += content
    }
    if keepsEnd, !result.isEmpty { result.append(newline) }
    return result
  }
}
