/// What a query asks of the text of a comment, which can be answered before the file is parsed.
public struct CommentTest: Hashable, Sendable {
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
  }

  /// What a comment must contain to pass.
  public var requiredText: RequiredText {
    .every(parts.filter { !$0.isNegated }.map(\.matcher.requiredText))
  }

  /// Whether a comment, from its sign to the end of the line, passes; also when that takes too long to say.
  public func passes(_ comment: ArraySlice<UInt8>, mayMatch: QueryContext.MatchForecast) -> Bool {
    parts.allSatisfy { part in
      mayMatch(part.matcher, comment.indices) ? part.matcher.matches(comment) != part.isNegated : part.isNegated
    }
  }

  /// Two tests are equal when they are written alike.
  public static func == (left: CommentTest, right: CommentTest) -> Bool {
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
