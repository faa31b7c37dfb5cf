/// Writes a pattern so that the grammar of its language can read it: metavariables and ellipses become names.
struct PatternText {
  /// The name that stands for `...`.
  static let ellipsis = "audit_dots_"
  /// The type that stands before it where a declaration needs one.
  static let ellipsisType = "audit_type_"
  /// The function that stands for `<... ...>`.
  static let deep = "audit_deep_"
  private static let variable = "audit_var_"
  private static let ellipsisVariable = "audit_vars_"

  /// A sign of a pattern, as its grammar sees it.
  enum Sign {
    case ellipsis
    /// The bytes of the name, after the `$`.
    case metavariable(Range<Int>)
    case metavariableEllipsis(Range<Int>)
  }

  /// How many bytes of a node are its sign, without what ends a statement.
  static func length(ofSign bytes: ArraySlice<UInt8>) -> Int {
    var text = bytes
    while let last = text.last, last == UInt8(ascii: ";") || last == UInt8(ascii: " ") || last == UInt8(ascii: "\n") {
      text.removeLast()
    }
    return text.count
  }

  /// The sign that a node's text is; `nil` for ordinary code.
  static func sign(_ bytes: ArraySlice<UInt8>) -> Sign? {
    var text = bytes.prefix(length(ofSign: bytes))
    // Where names are strings, so are signs.
    if text.first == UInt8(ascii: "\""), text.last == UInt8(ascii: "\""), text.count > 2 {
      text = text.dropFirst().dropLast()
    }
    // `**` before it makes it an entry of a dictionary.
    if text.first == UInt8(ascii: "*"), text.drop(while: { $0 == UInt8(ascii: "*") }).elementsEqual(ellipsis.utf8) {
      return .ellipsis
    }
    if text.starts(with: ellipsisType.utf8) {
      text = text.dropFirst(ellipsisType.utf8.count)
      while text.first == UInt8(ascii: " ") { text.removeFirst() }
    }
    let isUpper = text.first == UInt8(ascii: "A")
    guard isUpper || text.first == UInt8(ascii: "a"), text.count < 200 else { return nil }
    func starts(_ word: String) -> Bool {
      text.count >= word.utf8.count && zip(text, word.utf8).allSatisfy { $0 | 0x20 == $1 | 0x20 }
    }
    guard starts("audit_") else { return nil }
    if starts(ellipsis) { return text.count == ellipsis.utf8.count ? .ellipsis : nil }
    func name(after prefix: String) -> Range<Int>? {
      let start = text.startIndex + prefix.utf8.count
      let end = text.endIndex - 1
      guard start < end, text[end] == UInt8(ascii: "_"),
        text[start..<end].allSatisfy({
          $0 == UInt8(ascii: "_") || ($0 >= 0x30 && $0 <= 0x39) || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7a)
        })
      else { return nil }
      return start - bytes.startIndex..<end - bytes.startIndex
    }
    if starts(variable), let range = name(after: variable) { return .metavariable(range) }
    if starts(ellipsisVariable), let range = name(after: ellipsisVariable) { return .metavariableEllipsis(range) }
    return nil
  }

  /// The arguments of the call that `<... ...>` is written as; `nil` for anything else.
  static func deepArguments(_ node: NodeIndex, in tree: SyntaxTree) -> NodeIndex? {
    let children = Array(tree.children(of: node))
    guard children.count == 2, tree.text(of: children[0]) == deep,
      tree.source[Int(tree[children[1]].start)] == UInt8(ascii: "(")
    else { return nil }
    return children[1]
  }

  /// A metavariable's declared type, as it was written.
  struct TypedName: Sendable {
    let name: String
    let type: String
  }

  private let source: [UInt8]
  private let dialect: PatternDialect
  private let style: PatternDialect.EllipsisStyle
  private var output: [UInt8] = []
  private var brackets: [UInt8] = []
  private(set) var typed: [TypedName] = []

  /// Writes a pattern in one of its dialect's styles.
  static func write(
    _ pattern: String, _ dialect: PatternDialect, _ style: PatternDialect.EllipsisStyle
  ) -> (text: [UInt8], typed: [TypedName]) {
    var writer = PatternText(source: Array(pattern.utf8), dialect: dialect, style: style)
    writer.write()
    return (writer.output, writer.typed)
  }

  private init(source: [UInt8], dialect: PatternDialect, style: PatternDialect.EllipsisStyle) {
    self.source = source
    self.dialect = dialect
    self.style = style
  }

  private mutating func emit(_ text: String) { output += Array(text.utf8) }

  private func starts(_ text: String, at index: Int) -> Bool { source[index...].starts(with: text.utf8) }

  private mutating func write() {
    var index = 0
    var quote: [UInt8] = []
    while index < source.count {
      let byte = source[index]
      if !quote.isEmpty {
        if byte == UInt8(ascii: "\\"), index + 1 < source.count {
          output += source[index...(index + 1)]
          index += 2
          continue
        }
        if source[index...].starts(with: quote) {
          output += quote
          index += quote.count
          quote = []
          continue
        }
        // `${...}` and `{$X}` in templates hold code.
        if let length = interpolation(at: index, in: quote) {
          index += length
          continue
        }
        output.append(byte)
        index += 1
        continue
      }
      if starts("<...", at: index) {
        emit(Self.deep)
        output.append(UInt8(ascii: "("))
        brackets.append(UInt8(ascii: "<"))
        index += 4
        continue
      }
      if starts("...>", at: index), brackets.last == UInt8(ascii: "<") {
        output.append(UInt8(ascii: ")"))
        brackets.removeLast()
        index += 4
        continue
      }
      if starts("...", at: index), !starts("...$", at: index) || !isSpread(index) {
        if isSpread(index) {
          output += Array("...".utf8)
        } else {
          writeEllipsis(at: index)
        }
        index += 3
        continue
      }
      if byte == UInt8(ascii: "$"), let length = metavariable(at: index) {
        index += length
        continue
      }
      if byte == UInt8(ascii: "("), let length = typedMetavariable(at: index) {
        index += length
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
        let triple = [byte, byte, byte]
        quote = byte != UInt8(ascii: "`") && source[index...].starts(with: triple) ? triple : [byte]
        output += quote
        index += quote.count
        continue
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): brackets.append(bracket(at: index))
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): if !brackets.isEmpty { brackets.removeLast() }
      default: break
      }
      output.append(byte)
      index += 1
    }
  }

  /// Whether `...` is the language's own: `...args`, `[...a]`, `String... a`.
  private func isSpread(_ index: Int) -> Bool {
    let after = index + 3
    guard after < source.count else { return false }
    let byte = source[after]
    return isNameByte(byte) || byte == UInt8(ascii: "$") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[")
      || byte == UInt8(ascii: "{")
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7a)
  }

  private func neighbour(_ index: Int, _ step: Int) -> UInt8? {
    var index = index + step
    while index >= 0, index < source.count {
      if source[index] != 0x20, source[index] != 0x0a, source[index] != 0x09, source[index] != 0x0d {
        return source[index]
      }
      index += step
    }
    return nil
  }

  /// A mark of a parenthesis around parameters.
  private static let parameters = UInt8(ascii: "p")

  /// A mark of a parenthesis around the arguments of an annotation.
  private static let annotation = UInt8(ascii: "@")

  /// The mark of an opening bracket: itself, or what it means in the dialect.
  private func bracket(at index: Int) -> UInt8 {
    switch source[index] {
    case UInt8(ascii: "(") where !style.parameter.isEmpty && opensParameters(index): return Self.parameters
    case UInt8(ascii: "(") where followsAnnotation(index): return Self.annotation
    case UInt8(ascii: "{") where style.hasInitializers:
      let before = neighbour(index, -1)
      return before.map("=](,{".utf8.contains) == true && !(before == UInt8(ascii: "{") && brackets.last != 0x5b)
        ? UInt8(ascii: "[") : UInt8(ascii: "{")
    default: return source[index]
    }
  }

  /// Whether a parenthesis opens the parameters of a declaration: a name of its own stands before it, or a body follows.
  private func opensParameters(_ index: Int) -> Bool {
    let (name, start) = word(before: index)
    if ["if", "for", "while", "switch", "catch", "synchronized", "try", "return"].contains(name) { return false }
    let (previous, _) = word(before: start)
    if ["new", "return", "throw", "else", "assert", "case", "yield"].contains(previous) { return false }
    if !name.isEmpty, !previous.isEmpty { return true }
    // A member of something, unless the dots are an ellipsis; or an annotation.
    let before = source[..<start].reversed().drop { $0 == 0x20 || $0 == 0x0a }
    if before.first == UInt8(ascii: "@") || (1..<3).contains(before.prefix { $0 == UInt8(ascii: ".") }.count) {
      return false
    }
    var depth = 0
    var end = index
    while end < source.count {
      if source[end] == UInt8(ascii: "(") { depth += 1 }
      if source[end] == UInt8(ascii: ")") { depth -= 1 }
      end += 1
      if depth == 0 { break }
    }
    var rest = source[end...]
    while let byte = rest.first, byte == 0x20 || byte == 0x0a { rest.removeFirst() }
    return rest.first == UInt8(ascii: "{") || rest.starts(with: "throws ".utf8) || rest.starts(with: "->".utf8)
  }

  private func followsAnnotation(_ index: Int) -> Bool {
    var start = index
    while start > 0, isNameByte(source[start - 1]) || ".$".utf8.contains(source[start - 1]) { start -= 1 }
    return start > 0 && source[start - 1] == UInt8(ascii: "@")
  }

  /// The word before a place, which may be a metavariable, and where it starts.
  private func word(before index: Int) -> (text: String, start: Int) {
    var end = index
    while end > 0, source[end - 1] == 0x20 || source[end - 1] == 0x0a { end -= 1 }
    var start = end
    while start > 0, isNameByte(source[start - 1]) || source[start - 1] == UInt8(ascii: "$") { start -= 1 }
    return (String(decoding: source[start..<end], as: UTF8.self), start)
  }

  /// Whether a sign is a parameter of its own.
  private func isWholeParameter(_ start: Int, _ end: Int) -> Bool {
    guard brackets.last == Self.parameters, let before = neighbour(start, -1), let after = neighbour(end - 1, 1) else {
      return false
    }
    return (before == UInt8(ascii: "(") || before == UInt8(ascii: ","))
      && (after == UInt8(ascii: ")") || after == UInt8(ascii: ","))
  }

  /// Whether `...` is an operand: an operator or a word such as `return` stands before it, or an operator after it.
  private func isOperand(_ index: Int) -> Bool {
    if let before = neighbour(index, -1), "=:+-*/%&|?!<".utf8.contains(before) { return true }
    if let after = neighbour(index + 2, 1), "+*/%&|?".utf8.contains(after) { return true }
    return ["return", "throw", "case", "yield", "in", "await"].contains(word(before: index).text)
  }

  /// Whether nothing but space stands between an index and an ellipsis before it.
  private func isEllipsis(before index: Int) -> Bool {
    var end = index
    while end > 0, " \n\t\r".utf8.contains(source[end - 1]) { end -= 1 }
    return end >= 3 && starts("...", at: end - 3)
  }

  private mutating func writeEllipsis(at index: Int) {
    let before = neighbour(index, -1)
    let after = neighbour(index + 2, 1)
    let comma = UInt8(ascii: ",")
    // `a. ... .b`, `k: ...`, `x = ...`: where an expression or name stands.
    // After another ellipsis it is what it would be without that.
    if before == UInt8(ascii: "."), !isEllipsis(before: index) { return emit(Self.ellipsis) }
    if style.bracesValues, before == UInt8(ascii: "=") { return output += Array(style.value.utf8) }
    if !dialect.quotesSigns, isOperand(index) { return emit(Self.ellipsis) }
    switch brackets.last {
    case Self.parameters?:
      output += Array((isWholeParameter(index, index + 3) ? style.parameter : "").utf8)
      emit(Self.ellipsis)
    case Self.annotation?: emit(style.annotation)
    case UInt8(ascii: "{")? where before == UInt8(ascii: "{") && after == UInt8(ascii: "}"):
      emit(style.braced ?? style.statement)
    case UInt8(ascii: "{")?:
      if before == UInt8(ascii: ":") || before == UInt8(ascii: "=") { return emit(style.value) }
      emit(before == comma || after == comma ? style.member : style.statement)
    case nil:
      if before == UInt8(ascii: "=") || (before == UInt8(ascii: ":") && dialect.quotesSigns) {
        return emit(style.value)
      }
      emit(before == comma || after == comma ? style.listed : style.statement)
    default: emit(style.argument)
    }
  }

  private mutating func metavariable(at index: Int) -> Int? {
    var end = index + 1
    let isEllipsis = starts("...", at: end)
    if isEllipsis { end += 3 }
    let start = end
    while end < source.count, isNameByte(source[end]) { end += 1 }
    let name = source[start..<end]
    if style.typesArguments, let length = typedArgument(from: end, name) { return length + end - index }
    guard let first = name.first, name.allSatisfy({ !($0 >= 0x61 && $0 <= 0x7a) }),
      first >= 0x41 || (name.count > 0 && first == 0x5f)
    else { return nil }
    if isWholeParameter(index, end) { output += Array(style.parameter.utf8) }
    let quote = dialect.quotesSigns ? [UInt8(ascii: "\"")] : []
    output += quote
    let isBraced = style.bracesValues && neighbour(index, -1) == UInt8(ascii: "=")
    if isBraced { output.append(UInt8(ascii: "{")) }
    let prefix = isEllipsis ? Self.ellipsisVariable : Self.variable
    emit(dialect.capitalised.contains(word(before: index).text) ? prefix.uppercased() : prefix)
    output += name
    output.append(UInt8(ascii: "_"))
    if isBraced { output.append(UInt8(ascii: "}")) }
    output += quote
    return end - index
  }

  /// `f($X: T)`: the type of an argument, kept aside; its length in bytes.
  private mutating func typedArgument(from start: Int, _ name: ArraySlice<UInt8>) -> Int? {
    guard brackets.last == UInt8(ascii: "("), start < source.count, source[start] == UInt8(ascii: ":") else {
      return nil
    }
    guard let end = source[start...].firstIndex(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ")") }) else {
      return nil
    }
    let type = String(decoding: source[(start + 1)..<end], as: UTF8.self)
    typed.append(TypedName(name: String(decoding: name, as: UTF8.self), type: String(type.trimmed)))
    emit(Self.variable)
    output += name
    output.append(UInt8(ascii: "_"))
    return end - start
  }

  /// `($X: T)` and `(T $X)`: the name with its type kept aside.
  private mutating func typedMetavariable(at index: Int) -> Int? {
    guard let close = source[index...].firstIndex(of: UInt8(ascii: ")")) else { return nil }
    let inner = String(decoding: source[(index + 1)..<close], as: UTF8.self)
    guard inner.contains("$"), !inner.contains("("), !inner.contains("\""), inner.contains("<") || !inner.contains(",")
    else { return nil }
    let before = index > 0 ? source[index - 1] : 0x20
    // A parameter list is no typed metavariable.
    guard !isNameByte(before), before != UInt8(ascii: "]"), before != UInt8(ascii: ")"),
      bracket(at: index) != Self.parameters, word(before: index).text != "catch"
    else { return nil }
    var name: Substring
    var type: Substring
    if let colon = inner.firstIndex(of: ":"), inner.first == "$" {
      name = inner[inner.index(after: inner.startIndex)..<colon]
      type = inner[inner.index(after: colon)...]
    } else if let dollar = inner.lastIndex(of: "$"), dollar != inner.startIndex,
      inner[inner.index(before: dollar)] == " "
    {
      name = inner[inner.index(after: dollar)...]
      type = inner[..<dollar]
    } else {
      return nil
    }
    name = name.trimmed
    type = type.trimmed
    guard !name.isEmpty, !type.isEmpty, name.utf8.allSatisfy({ isNameByte($0) && !($0 >= 0x61 && $0 <= 0x7a) }),
      type.utf8.allSatisfy({ isNameByte($0) || "$.*[]<>/ ,|".utf8.contains($0) }), !type.contains("..."),
      type.utf8.last.map({ isNameByte($0) || ">]*".utf8.contains($0) }) == true,
      !["return", "new", "await", "throw", "yield", "in", "not", "await"].contains(String(type))
    else { return nil }
    typed.append(TypedName(name: String(name), type: String(type)))
    emit(Self.variable)
    output += Array(name.utf8)
    output.append(UInt8(ascii: "_"))
    return close - index + 1
  }

  /// Code inside a string: `${...}` in backquotes, `{...}` in an f-string, `#{...}` in Ruby.
  private mutating func interpolation(at index: Int, in quote: [UInt8]) -> Int? {
    let opener: String
    if quote == [UInt8(ascii: "`")], starts("${", at: index) {
      opener = "${"
    } else if starts("#{", at: index) {
      opener = "#{"
    } else if starts("{", at: index), isFormatted(quote) {
      opener = "{"
    } else {
      return nil
    }
    var depth = 1
    var end = index + opener.utf8.count
    while end < source.count, depth > 0 {
      if source[end] == UInt8(ascii: "{") { depth += 1 }
      if source[end] == UInt8(ascii: "}") { depth -= 1 }
      end += 1
    }
    guard depth == 0 else { return nil }
    let inner = String(decoding: source[(index + opener.utf8.count)..<(end - 1)], as: UTF8.self)
    let written = Self.write(inner, dialect, style)
    typed += written.typed
    output += Array(opener.utf8) + written.text + [UInt8(ascii: "}")]
    return end - index
  }

  /// Whether the string that is open is an f-string.
  private func isFormatted(_ quote: [UInt8]) -> Bool {
    guard let start = output.lastIndex(where: { $0 == quote[0] }) else { return false }
    let first = start - quote.count + 1
    guard first > 0 else { return false }
    return output[first - 1] | 0x20 == UInt8(ascii: "f")
  }
}

extension StringProtocol {
  fileprivate var trimmed: SubSequence {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
