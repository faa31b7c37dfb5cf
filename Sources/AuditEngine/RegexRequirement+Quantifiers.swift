/// What says how often a part of an expression is there.
extension RegexRequirement {
  /// What may be there or not makes two texts of one up to this length.
  private static let optionalLength = 2

  /// A part with what repeats it.
  mutating func quantified() -> Part? {
    guard var part = atom() else { return nil }
    while true {
      skipSpace()
      switch current {
      case "*":
        position += 1
        part = .unknown(.any)
      case "?":
        position += 1
        // A few bytes may be there or not: `api_?key` is two texts, which say more than `api` and `key`.
        let width = part.width.repeated(0, 1)
        part = part.texts.flatMap(Self.short).map { Part(texts: [$0, ""], width: width) } ?? .unknown(width)
      case "+":
        position += 1
        part = opaque(part)
        part.width = part.width.repeated(1, nil)
      case "{":
        guard let (low, high, end) = bounds() else { return part }
        position = end
        if low == 0 {
          part = .unknown(part.width.repeated(0, high))
        } else if high != 1 {
          part = opaque(part)
          part.width = part.width.repeated(low, high)
        }
      default: return part
      }
      // Lazy and possessive forms match the same words.
      if current == "?" || current == "+" { position += 1 }
    }
  }

  /// The bounds of `{2}`, `{2,}`, `{2,5}` at the current place; `nil` when the brace stands for itself.
  private func bounds() -> (low: Int, high: Int?, end: Int)? {
    guard let close = scalars[position...].firstIndex(of: "}") else { return nil }
    var body = String.UnicodeScalarView()
    body.append(contentsOf: scalars[(position + 1)..<close])
    let parts = String(body).split(separator: ",", omittingEmptySubsequences: false)
    guard let first = parts.first, let low = Int(first), parts.count <= 2 else { return nil }
    return (low, parts.count == 1 ? low : Int(parts[1]), close + 1)
  }

  /// The text, when there is only one and it is short.
  private static func short(_ texts: [String]) -> String? {
    texts.count == 1 && (1...optionalLength).contains(texts[0].utf8.count) ? texts[0] : nil
  }
}
