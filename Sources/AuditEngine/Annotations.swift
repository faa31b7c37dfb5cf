/// The lines that a fixture's annotations speak of.
///
/// An annotation is a comment such as `ruleid: some.rule, other.rule` on the line before the one it speaks of. Semgrep takes the
/// very next line; of annotations one below the other, each but the last speaks of that line only when the rule reports it, and
/// otherwise of the line after the last.
struct Annotations {
  /// The lines that must be reported: `ruleid`.
  private(set) var expected: Set<Int> = []
  /// The lines that must not be reported: `ok`.
  private(set) var silent: Set<Int> = []
  /// The lines that should be reported and are not yet: `todoruleid`.
  private(set) var knownMissing: Set<Int> = []
  /// The lines that are reported and should not be: `todook`.
  private(set) var knownNoisy: Set<Int> = []

  private enum Kind: String, CaseIterable {
    // Longer words first: each ends with another.
    case todoruleid, todook, ruleid, ok
  }

  /// Reads the annotations that name a rule; `found` are the lines it reports.
  init(_ bytes: [UInt8], rule: String, found: Set<Int> = []) {
    var pending: [(kind: Kind, line: Int)] = []
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if let (kind, names) = Self.annotation(line) {
        if names.contains(where: { Self.names($0, rule) }) { pending.append((kind, index + 1)) }
        continue
      }
      for (kind, line) in pending { insert(kind, line: found.contains(line + 1) ? line + 1 : index + 1) }
      pending = []
    }
  }

  /// Whether an annotation's name stands for a rule: its id, or with a prefix of folders that one has and the other lacks.
  private static func names(_ name: String, _ rule: String) -> Bool {
    name == rule || name.hasSuffix("." + rule) || rule.hasSuffix("." + name)
  }

  private mutating func insert(_ kind: Kind, line: Int) {
    switch kind {
    case .ruleid: expected.insert(line)
    case .ok: silent.insert(line)
    case .todoruleid: knownMissing.insert(line)
    case .todook: knownNoisy.insert(line)
    }
  }

  /// The annotation on a line and the rules it names.
  private static func annotation(_ bytes: ArraySlice<UInt8>) -> (kind: Kind, rules: [String])? {
    // Nearly all lines end here.
    guard bytes.contains(UInt8(ascii: ":")) else { return nil }
    let line = String(decoding: bytes, as: UTF8.self)
    for kind in Kind.allCases {
      guard let mark = line.ranges(of: kind.rawValue + ":").first(where: { isAfterSign($0.lowerBound, in: line) })
      else {
        continue
      }
      var rest = line[mark.upperBound...].drop { $0.isWhitespace }
      // `ruleid: deepok: id` says something else of Semgrep's other engines.
      while let other = Self.otherEngines.first(where: rest.hasPrefix) {
        rest = rest.dropFirst(other.count).drop { $0.isWhitespace }
      }
      let names = rest.prefix { $0.isLetter || $0.isNumber || ".-_, \t".contains($0) }
      let rules = names.split(separator: ",").compactMap {
        $0.split(whereSeparator: \.isWhitespace).first.map(String.init)
      }
      if !rules.isEmpty { return (kind, rules) }
    }
    return nil
  }

  private static let otherEngines = ["pro", "deep"].flatMap { engine in
    Kind.allCases.map { "\(engine)\($0.rawValue):" }
  }

  /// Whether a place follows the sign of a comment: `{ ok: true }` is code.
  private static func isAfterSign(_ place: String.Index, in line: String) -> Bool {
    line[..<place].last { !$0.isWhitespace }.map { "#/*-!;%(".contains($0) } ?? false
  }
}
