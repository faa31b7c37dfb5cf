import AuditModel
import Yams

/// Reads one YAML file strictly, collecting problems instead of stopping at the first.
struct YAMLReader {
  let file: String
  private(set) var problems: [LoadProblem] = []
  /// How deep brackets or dashes may be nested: libraries read nesting by recursion, and a file may be hostile.
  private static let depthLimit = 100
  private static let sizeLimitBytes = 4 << 20

  init(file: String) { self.file = file }

  /// The root node; `nil` when there is none, with a problem unless the file is empty.
  mutating func compose(_ text: String) -> Node? {
    guard text.utf8.count <= Self.sizeLimitBytes else {
      report(nil, "the file is larger than \(Self.sizeLimitBytes >> 20) MiB")
      return nil
    }
    guard !Self.isNestedTooDeep(text) else {
      report(nil, "the file is nested more than \(Self.depthLimit) deep")
      return nil
    }
    do {
      // Every scalar is read as the text that it is: telling its type would cost more than all the rest.
      let root = try Yams.compose(yaml: text, .basic)
      var count = 0
      if let root, !Self.isBounded(root, depth: 0, count: &count) {
        report(nil, "the file unfolds to too much: its aliases repeat or nest one another")
        return nil
      }
      return root
    } catch let error as YamlError {
      switch error {
      case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
        .composer(let context, let problem, let mark, _):
        let words = [problem, context?.text].compactMap { $0 }.joined(separator: ", ")
        problems.append(
          LoadProblem(file: file, line: mark.line, column: mark.column, message: "not valid YAML: \(words)"))
      case .duplicatedKeysInMapping(let duplicates, let context):
        problems.append(
          LoadProblem(
            file: file, line: context.mark.line, column: context.mark.column,
            message: "the key `\(duplicates.sorted().joined(separator: "`, `"))` is given twice"))
      default: report(nil, "not valid YAML: \(error)")
      }
    } catch {
      report(nil, "not valid YAML: \(error)")
    }
    return nil
  }

  /// How many nodes a file may have when every alias is replaced by what it stands for.
  private static let nodeLimit = 1_000_000

  /// Whether a node with everything in it stays within the limits.
  ///
  /// Stops at the limit.
  private static func isBounded(_ node: Node, depth: Int, count: inout Int) -> Bool {
    count += 1
    guard count <= nodeLimit, depth <= depthLimit * 2 else { return false }
    switch node {
    case .scalar, .alias: return true
    case .sequence(let items):
      for item in items where !isBounded(item, depth: depth + 1, count: &count) { return false }
    case .mapping(let pairs):
      for (key, value) in pairs
      where !isBounded(key, depth: depth + 1, count: &count) || !isBounded(value, depth: depth + 1, count: &count) {
        return false
      }
    }
    return true
  }

  private static func isNestedTooDeep(_ text: String) -> Bool {
    var brackets = 0
    var dashes = 0
    var deepest = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
      case UInt8(ascii: "-"), UInt8(ascii: "?"): dashes += 1
      case UInt8(ascii: " "): break
      case UInt8(ascii: "\n"):
        // Brackets in block scalars need not balance; a line is what counts against the limit together with its dashes.
        brackets = min(brackets, depthLimit / 2)
        dashes = 0
      default: dashes = 0
      }
      deepest = max(deepest, brackets, dashes)
    }
    return deepest > depthLimit * 2
  }

  mutating func report(_ node: Node?, _ message: String, help: String = "") {
    let mark = node?.mark
    problems.append(
      LoadProblem(file: file, line: mark?.line ?? 0, column: mark?.column ?? 0, message: message, help: help))
  }

  mutating func add(_ problem: LoadProblem) { problems.append(problem) }

  /// A mapping's values by key, after checking that every key is a known one.
  ///
  /// The caller has already dealt with the keys in `except`.
  mutating func mapping(
    _ node: Node, of what: String, keys: Set<String>, except handled: Set<String> = []
  ) -> [String: Node]? {
    guard let mapping = node.mapping else {
      report(node, "\(what) must be a mapping of keys to values")
      return nil
    }
    var values: [String: Node] = [:]
    for (key, value) in mapping {
      guard let name = key.scalar?.string else {
        report(key, "a key of \(what) must be plain text")
        continue
      }
      if keys.contains(name) {
        values[name] = value
      } else if !handled.contains(name) {
        let nearest = keys.sorted().nearest(to: name)
        report(
          key, "\(what) has no key `\(name)`",
          help: nearest.map { "did you mean `\($0)`?" } ?? "known keys: \(keys.sorted().joined(separator: ", "))")
      }
    }
    return values
  }

  mutating func string(_ node: Node, _ what: String) -> String? {
    guard let text = node.scalar?.string else {
      report(node, "\(what) must be text")
      return nil
    }
    return text
  }

  mutating func sequence(_ node: Node, _ what: String) -> [Node] {
    guard let sequence = node.sequence else {
      report(node, "\(what) must be a list")
      return []
    }
    return Array(sequence)
  }

  /// A list of texts; a single text counts as a list of one.
  mutating func strings(_ node: Node, _ what: String) -> [String] {
    if let text = node.scalar?.string { return [text] }
    var texts: [String] = []
    for item in sequence(node, what) {
      if let text = string(item, "an entry of \(what)") { texts.append(text) }
    }
    return texts
  }

  mutating func integer(_ node: Node, _ what: String) -> Int? {
    guard let value = node.int, value >= 0 else {
      report(node, "\(what) must be a whole number, 0 or more")
      return nil
    }
    return value
  }

  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ node: Node, _ what: String, _: Choice.Type = Choice.self
  ) -> Choice? {
    guard let text = string(node, what) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    report(node, "\(what) is `\(text)`", help: "one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
    return nil
  }

  /// A text with the place of its first character.
  mutating func located(_ node: Node, _ what: String) -> LocatedText? {
    guard let text = string(node, what), let scalar = node.scalar else { return nil }
    let (line, column) = (node.mark?.line ?? 0, node.mark?.column ?? 0)
    let isBlock = scalar.style == .literal || scalar.style == .folded
    return LocatedText(text: text, file: file, line: isBlock ? line + 1 : line, column: isBlock ? 1 : column)
  }
}
