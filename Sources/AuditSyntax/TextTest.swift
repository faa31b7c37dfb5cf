/// What a query asks of a text that is known without a parse: a comment, or the name of a function.
public struct TextTest: Hashable, Sendable {
  /// One `#match?` or `#not-match?`.
  struct Part: Sendable {
    let pattern: String
    let matcher: any TextMatcher
    let isNegated: Bool
  }

  private let parts: [Part]

  /// A test of parts in any order.
  init(_ parts: [Part]) {
    // What must match fails most comments, and costs least.
    self.parts = parts.filter { !$0.isNegated } + parts.filter(\.isNegated)
    requiredText = RequiredText.every(parts.filter { !$0.isNegated }.map(\.matcher.requiredText)).withoutCommonWords
  }

  /// What a text must contain to pass; the test itself tells the rest better than common words do.
  public let requiredText: RequiredText

  /// Whether every text passes.
  var isEmpty: Bool { parts.isEmpty }
  /// Whether something must match, and not only something must not.
  var isPositive: Bool { parts.first.map { !$0.isNegated } ?? false }

  /// Whether a text passes; also when that takes too long to say.
  public func passes(_ text: ArraySlice<UInt8>, mayMatch: QueryContext.MatchForecast) -> Bool {
    parts.allSatisfy { part in
      mayMatch(part.matcher, text.indices) ? part.matcher.matches(text) != part.isNegated : part.isNegated
    }
  }

  /// Two tests are equal when they are written alike.
  public static func == (left: TextTest, right: TextTest) -> Bool {
    left.parts.elementsEqual(right.parts) { $0.pattern == $1.pattern && $0.isNegated == $1.isNegated }
  }

  /// Feeds how it is written.
  public func hash(into hasher: inout Hasher) {
    for part in parts {
      hasher.combine(part.pattern)
      hasher.combine(part.isNegated)
    }
  }
}
