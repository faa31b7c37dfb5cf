import AuditSyntax

/// Finds the comments of a Python file that pass tests, without a parse: a sign in a string may count as a comment, too.
struct CommentFinder {
  private let source: [UInt8]
  private let plan: LanguagePlan
  private let events: UnsafeBufferPointer<Prefilter.Event>
  private let forecast: WordForecast
  private var comments: [(offset: Int, tests: TestBits)] = []

  /// The comments of a file that pass a test of a plan: where, and which tests; `events` are the places of atoms in it.
  static func comments(
    in source: [UInt8], _ plan: LanguagePlan, _ events: UnsafeBufferPointer<Prefilter.Event>, _ forecast: WordForecast
  ) -> [(offset: Int, tests: TestBits)] {
    guard !plan.terms.comments.isEmpty else { return [] }
    var finder = CommentFinder(source: source, plan: plan, events: events, forecast: forecast)
    finder.find()
    return finder.comments
  }

  /// Tests the comments on the lines that hold a word of a test.
  private mutating func find() {
    source.withUnsafeBufferPointer { source in
      if !plan.freeComments.isEmpty {
        // Some test hangs on no word: every comment is asked.
        var sign = source.place(of: Self.sign, from: 0)
        while sign < source.count {
          test(from: sign, to: source.endOfLine(from: sign), plan.freeComments)
          sign = source.place(of: Self.sign, from: sign + 1)
        }
      }
      plan.commentTriggers.withUnsafeBufferPointer { triggers in
        var line = 0..<0
        var tests = TestBits.none
        for event in events {
          let triggered = triggers[Int(event.place)]
          guard !triggered.isEmpty else { continue }
          let start = Int(event.start)
          if !line.contains(start) {
            testLine(source, line, tests)
            tests = .none
            line = source.startOfLine(at: start)..<max(start + 1, source.endOfLine(from: start))
          }
          tests |= triggered
        }
        testLine(source, line, tests)
      }
    }
  }

  /// What a comment begins with.
  private static let sign = UInt8(ascii: "#")

  private mutating func testLine(_ source: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ tests: TestBits) {
    guard !tests.isEmpty else { return }
    // A sign may also stand in a string: every one that may begin a comment is tried.
    var sign = line.lowerBound
    while sign < line.upperBound {
      // A sign right behind another is in the same comment, or in the same string.
      if source[sign] == Self.sign, sign == line.lowerBound || source[sign - 1] != Self.sign {
        test(from: sign, to: line.upperBound, tests)
      }
      sign += 1
    }
  }

  /// No comment is longer than this: such a line is data, and a sign in it is asked about once, after the parse.
  private static let commentBytes = 1024

  private mutating func test(from start: Int, to end: Int, _ tests: TestBits) {
    guard end - start <= Self.commentBytes else {
      comments.append((start, tests))
      return
    }
    var passed = TestBits.none
    var rest = tests
    while let index = rest.popFirst() {
      if plan.terms.comments[index].passes(source[start..<end], mayMatch: forecast.mayMatch) { passed.insert(index) }
    }
    if !passed.isEmpty { comments.append((start, passed)) }
  }
}
