import AuditModel
import AuditRules
import AuditSyntax

/// Turns the hits of one file into findings: place, message, excerpt, scope, identity.
///
/// Secrets end here.
struct FindingBuilder {
  let path: RepoPath
  let source: [UInt8]
  let lines: LineTable
  let tree: SyntaxTree?
  let language: LanguageID
  /// The bytes that must never be shown, sorted and disjoint.
  let secrets: [Range<Int>]
  private let scopes: ScopeTable?
  /// The digest of the whole text; empty when no rule suggests edits.
  private let digest: String

  /// `secrets` may come in any order, and may overlap.
  init(
    path: RepoPath, source: [UInt8], lines: LineTable, tree: SyntaxTree?, language: LanguageID, secrets: [Range<Int>],
    suggestsEdits: Bool = false
  ) {
    self.path = path
    self.source = source
    self.lines = lines
    self.tree = tree
    self.language = language
    self.secrets = secrets.joined()
    scopes = tree.map(ScopeTable.init)
    digest = suggestsEdits ? SHA256.hex(source) : ""
  }

  /// How many bytes of a match and of a line count for its identity.
  ///
  /// A file may be one line, and matches may be nested deep.
  private static let identityBytes = 2 << 10
  /// The longest line of an excerpt, in characters, and how many lines it has at most.
  private static let excerptWidth = 200
  private static let excerptLines = 3
  /// The name whose text is a secret, in queries and expressions.
  static let secretName = "SECRET"

  /// The finding of a hit, still without identity.
  ///
  /// `rewrite` is the rule's own expression of `fix-regex`.
  func finding(_ hit: Hit, rule: Rule, priority: Priority, rewrite: Regex? = nil) -> Finding {
    let range = lines.range(hit.range)
    return Finding(
      rule: rule.page.id, priority: priority, path: path, range: range,
      message: interpolate(rule.page.message, hit), fix: interpolate(rule.page.fix, hit), excerpt: excerpt(range),
      scope: scope(hit), fingerprints: Fingerprints(scopeKey: "", lineKey: ""), edit: edit(hit, range, rule, rewrite))
  }

  /// What the rule wants in the place of a hit.
  private func edit(_ hit: Hit, _ range: SourceRange, _ rule: Rule, _ rewrite: Regex?) -> SuggestedEdit? {
    guard rule.replacement != nil || rule.rewrite != nil, !hit.range.isEmpty else { return nil }
    // Redacted it would destroy the code, and in clear it would reach reports.
    var isSecret = !secrets.overlapping(hit.range).isEmpty
    var text: String?
    if let template = rule.replacement {
      text = Replacement.text(template, column: range.startColumn - 1) { name in
        guard let bound = hit.bindings[name] else { return nil }
        if !secrets.overlapping(bound).isEmpty { isSecret = true }
        return source[bound]
      }
    } else if let rule = rule.rewrite, let rewrite {
      text = Replacement.text(source[hit.range], rewrite, rule.replacement, count: rule.count)
    }
    guard let text else { return nil }
    return SuggestedEdit(replacement: isSecret ? nil : text, fileDigest: digest)
  }

  /// Fills in the identities of a file's findings, which must be sorted: equal ones are told apart by their order.
  func identify(_ findings: inout [Finding]) {
    var ordinals: [String: Int] = [:]
    func key(_ parts: [String]) -> String {
      let text = parts.joined(separator: "\u{1f}")
      let ordinal = ordinals[text, default: 0]
      ordinals[text] = ordinal + 1
      return SHA256.hex("\(text)\u{1f}\(ordinal)", length: 32)
    }
    let hashes = primaryLocationLineHashes(of: source, lines: Set(findings.map(\.range.startLine)))
    var (number, line) = (0, "")
    for index in findings.indices {
      let finding = findings[index]
      if finding.range.startLine != number {
        number = finding.range.startLine
        line = visible(lines.bytes(ofLine: number).prefix(Self.identityBytes)).filter { !$0.isWhitespace }
        // Many findings may share a long line: its digest stands for it.
        if line.utf8.count > 1024 { line = SHA256.hex(line, length: 64) }
      }
      findings[index].fingerprints = Fingerprints(
        scopeKey: key(["scope", finding.rule.rawValue, finding.scope, tokens(finding.range)]),
        lineKey: key(["line", finding.rule.rawValue, line]),
        primaryLocationLineHash: hashes[finding.range.startLine] ?? "")
    }
  }

  /// The tokens of a range without white space and comments, secrets redacted.
  private func tokens(_ range: SourceRange) -> String {
    let bytes = (range.startByte..<range.endByte).prefix(Self.identityBytes)
    var words: String { visible(bytes).split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    guard let tree, secrets.overlapping(bytes).isEmpty else { return words }
    let comments = LanguageProfile.of(tree.grammar).comments.compactMap { tree.grammar.symbol($0, isNamed: true) }
    var digest = SHA256()
    var isEmpty = true
    let node = tree.smallestNode(covering: bytes)
    var index = max(node, tree.firstNode(from: bytes.lowerBound))
    while index < tree[node].next, Int(tree[index].start) < bytes.upperBound {
      let record = tree[index]
      if comments.contains(record.symbol) {
        index = record.next
        continue
      }
      if record.next == index + 1, bytes.lowerBound <= Int(record.start), Int(record.end) <= bytes.upperBound {
        digest.update(source[Int(record.start)..<Int(record.end)])
        digest.update(CollectionOfOne(0))
        isEmpty = false
      }
      index += 1
    }
    // A piece of a token, or a comment: its text is all that tells it from others.
    if isEmpty { return words }
    return digest.finalize().map { String($0, radix: 16) }.joined(separator: ".")
  }

  /// The text of a range with its secrets redacted; bytes that are not UTF-8 become U+FFFD.
  private func visible(_ range: Range<Int>) -> String {
    var text = ""
    var position = range.lowerBound
    for secret in secrets.overlapping(range) {
      let start = max(position, secret.lowerBound)
      if start > position { text += String(decoding: source[position..<start], as: UTF8.self) }
      text += Self.redacted(source[secret])
      position = max(position, min(secret.upperBound, range.upperBound))
    }
    return text + String(decoding: source[position..<range.upperBound], as: UTF8.self)
  }

  /// What is shown of a secret: its first characters when it is long enough that they tell the kind and not the value.
  static func redacted(_ secret: ArraySlice<UInt8>) -> String {
    let shown = secret.count >= 20 ? String(decoding: secret.prefix(4), as: UTF8.self) : ""
    return "\(shown)[redacted]"
  }

  private func excerpt(_ range: SourceRange) -> Excerpt {
    let last = min(range.endLine, range.startLine + Self.excerptLines - 1)
    let texts = (range.startLine...max(range.startLine, last)).map { line -> String in
      let bytes = lines.bytes(ofLine: line)
      // Cut by bytes first: a line may be megabytes long.
      let text = visible(bytes.prefix(Self.excerptWidth * 4))
      return text.count > Self.excerptWidth || bytes.count > Self.excerptWidth * 4
        ? text.prefix(Self.excerptWidth) + "…" : text
    }
    return Excerpt(firstLine: range.startLine, lines: texts)
  }

  /// Replaces `$NAME` by what it is bound to, on one line and not too long.
  private func interpolate(_ text: String, _ hit: Hit) -> String {
    guard text.contains("$") else { return text }
    var result = text
    // Longer names first, so that `$KEY` does not eat the start of `$KEYS`.
    for name in hit.bindings.keys.sorted(by: { ($1.count, $0) < ($0.count, $1) }) {
      guard let range = hit.bindings[name], result.contains("$" + name) else { continue }
      let words = visible(range.prefix(400)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      result = result.replacing("$" + name, with: words.count > 80 ? words.prefix(79) + "…" : words[...])
    }
    return result
  }

  private func scope(_ hit: Hit) -> String {
    if let tree, let scopes {
      return scopes.names(of: hit.node ?? tree.smallestNode(covering: hit.range)).joined(separator: ".")
    }
    return language == .yaml ? KeyPath.of(line: lines.line(at: hit.range.lowerBound), lines: lines, source: source) : ""
  }
}

extension Range<Int> {
  /// The first `count` offsets.
  fileprivate func prefix(_ count: Int) -> Range<Int> { lowerBound..<Swift.min(upperBound, lowerBound + count) }
}

extension [Range<Int>] {
  /// The ranges in order, those that overlap made one.
  fileprivate func joined() -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      if let last = result.last, range.lowerBound < last.upperBound {
        result[result.count - 1] = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }

  /// Of ranges that are sorted and disjoint, those that overlap another.
  ///
  /// Logarithmic, plus the answer.
  fileprivate func overlapping(_ range: Range<Int>) -> ArraySlice<Range<Int>> {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return self[low...].prefix { $0.lowerBound < range.upperBound }
  }
}

/// The path of keys that leads to a line of a YAML file, by indentation.
enum KeyPath {
  static func of(line: Int, lines: LineTable, source: [UInt8]) -> String {
    var keys: [String] = []
    var indent = Int.max
    var current = line
    // A thousand lines up is far enough: what is further is not what a reader calls the place.
    while current >= 1, indent > 0, line - current < 1000 {
      let bytes = source[lines.bytes(ofLine: current)]
      current -= 1
      let text = bytes.drop { $0 == 0x20 || $0 == UInt8(ascii: "-") }
      guard let first = text.first, first != UInt8(ascii: "#"), bytes.count - text.count < indent else { continue }
      let key = text.prefix { $0 != UInt8(ascii: ":") }
      guard key.count < text.count, key.count <= 100, !key.contains(0x20) else { continue }
      indent = bytes.count - text.count
      keys.append(String(decoding: key, as: UTF8.self))
    }
    return keys.reversed().joined(separator: ".")
  }
}
