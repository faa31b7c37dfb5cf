import AuditModel
import AuditSyntax

/// One file, or the parts of it that matter, as syntax; and what went wrong on the way.
///
/// Belongs to one worker and one file.
struct FileReading {
  let source: [UInt8]
  /// The tree; `nil` until something needs it.
  private(set) var tree: SyntaxTree?
  /// What is in the tree; `nil` for all of the file.
  private var stretches: [LineRange]?
  /// How long parsing took so far.
  private(set) var parsingTime = Duration.zero
  /// Why the file, or some rule in it, counts as not searched; the first is told.
  var failures: [String] = []

  /// All of the file that is in its language; `nil` for the whole file.
  let parts: [LineRange]?

  init(_ source: [UInt8], parts: [LineRange]? = nil) { (self.source, self.parts) = (source, parts) }

  /// Parses some stretches, or the whole file for `nil`; once, and not after a failure.
  mutating func parse(
    _ parser: inout SyntaxParser, as grammar: Grammar?, only stretches: [LineRange]? = nil, isNeeded: Bool = true
  ) {
    // Nothing to read is not the same as everything.
    let places = stretches ?? parts
    guard tree == nil, failures.isEmpty, places?.isEmpty != true, let grammar else { return }
    let start = ContinuousClock.now
    defer { parsingTime += .now - start }
    do throws(ParseFailure) {
      tree = try parser.parse(source, as: grammar, only: places)
      self.stretches = stretches
    } catch {
      // A template is not YAML. Unless a query has to be answered nothing is lost: indentation tells scopes, and `#` comments.
      if case .refused = error, !isNeeded { return }
      failures.append(error.reason)
    }
  }

  /// Parses the whole file, whatever was parsed before.
  mutating func parseAll(_ parser: inout SyntaxParser, as grammar: Grammar?) {
    (tree, stretches) = (nil, nil)
    parse(&parser, as: grammar)
  }

  /// Sees to it that the tree holds what is around some hits, which have a scope there.
  ///
  /// What the text told may lie outside all that was parsed; the nodes of hits are forgotten when the file is parsed anew.
  mutating func parse(_ parser: inout SyntaxParser, as grammar: Grammar?, around hits: inout [Hit], readsParts: Bool) {
    let outside = hits.filter { hit in hit.node == nil && !(stretches?.cover(hit.range) ?? false) }
    guard tree == nil || (stretches != nil && !outside.isEmpty) else { return }
    let (before, known) = (tree, stretches ?? [])
    tree = nil
    let around =
      readsParts
      ? known.joined(with: PythonOutline(source).stretches(around: outside.map(\.range), sizeBytes: source.count)) : nil
    parse(&parser, as: grammar, only: around, isNeeded: false)
    if tree == nil { tree = before } else { for index in hits.indices { hits[index].node = nil } }
  }
}

extension [LineRange] {
  /// What is in these or in others; both are in order and disjoint.
  fileprivate func joined(with others: [LineRange]) -> [LineRange] {
    var joined: [LineRange] = []
    for range in (self + others).sorted(by: { $0.bytes.lowerBound < $1.bytes.lowerBound }) {
      guard let last = joined.last, range.bytes.lowerBound <= last.bytes.upperBound else {
        joined.append(range)
        continue
      }
      guard range.bytes.upperBound > last.bytes.upperBound else { continue }
      joined[joined.count - 1] = LineRange(
        bytes: last.bytes.lowerBound..<range.bytes.upperBound, lines: last.lines.lowerBound..<range.lines.upperBound)
    }
    return joined
  }

  /// Whether one of them holds all of a range.
  fileprivate func cover(_ range: Range<Int>) -> Bool {
    contains { $0.bytes.lowerBound <= range.lowerBound && range.upperBound <= $0.bytes.upperBound }
  }
}

extension ParseFailure {
  /// Why, in a few words.
  fileprivate var reason: String {
    switch self {
    case .incompatibleGrammar(let grammar): "the \(grammar.rawValue) grammar does not fit the library"
    case .timedOut: "parsing took too long"
    case .tooMuchMemory: "parsing took too much memory"
    case .tooLarge: "larger than 4 GiB"
    case .refused(let line, let reason): "line \(line): \(reason)"
    }
  }
}
