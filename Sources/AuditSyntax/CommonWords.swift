extension RequiredText {
  /// The same without words that nearly every file holds, where something else is required with them.
  ///
  /// Such words tell no files apart, and each of their many places costs time.
  var withoutCommonWords: RequiredText {
    switch self {
    case .any(let parts):
      // Nearly always a plain list of words, in which there is nothing to leave out.
      return parts.contains(where: \.isCompound) ? .some(parts.map(\.withoutCommonWords)) : self
    case .all(let parts):
      let parts = parts.map(\.withoutCommonWords)
      let rare = parts.filter { !$0.isCommon }
      return .every(rare.isEmpty ? parts : rare)
    case .anything, .nothing, .literal, .fragment, .between, .anyCase, .neighbours, .function, .handler, .comment,
      .elsewhere, .named:
      return self
    }
  }

  private var isCompound: Bool {
    switch self {
    case .all, .any: true
    default: false
    }
  }

  /// Whether nearly every file has it.
  private var isCommon: Bool {
    switch self {
    case .fragment(let text), .between(_, let text, _), .anyCase(let text):
      let word = text.lowercased().trimmingPrefix { !$0.isLetter }
      let letters = word.prefix(while: \.isLetter)
      let rest = word.dropFirst(letters.count)
      return rest.allSatisfy { $0 == " " || $0 == "_" }
        && (letters.count <= 3 || Self.commonWords.contains(String(letters)))
    case .any(let parts): return parts.contains(where: \.isCommon)
    case .all(let parts): return parts.allSatisfy(\.isCommon)
    case .anything: return true
    case .nothing, .literal, .neighbours, .function, .handler, .comment, .elsewhere, .named: return false
    }
  }

  private static let commonWords: Set<String> = [
    "args", "call", "class", "code", "config", "data", "default", "else", "false", "file", "from", "have", "here",
    "import", "index", "into", "item", "line", "list", "make", "message", "module", "name", "none", "null", "number",
    "object", "only", "over", "path", "result", "return", "self", "should", "some", "start", "string", "test", "text",
    "that", "then", "this", "time", "true", "type", "used", "user", "using", "value", "when", "will", "with", "your",
  ]
}
